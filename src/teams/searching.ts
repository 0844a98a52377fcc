import { z } from 'zod';
import type { Input, Insertable, Reply } from '../turns/reply';
import type { InvokeResponse } from './sdk/teams-sdk';
import { beginning } from './text';

/** The message extension: searching from the box where messages are composed, and what was found as Teams takes it. */

/** As the manifest names the command and its parameter. */
const COMMAND = 'search';
const PARAMETER = 'query';

const CARD = 'application/vnd.microsoft.card.adaptive';
const PREVIEW = 'application/vnd.microsoft.card.thumbnail';
const MOST_RESULTS = 25;

const Count = z.number().int().min(0);
// Agents Playground leaves the names out unless they are typed in there; there is only one of each to mean.
const query = z.object({
  commandId: z.literal(COMMAND).nullish(),
  parameters: z.array(z.looseObject({ name: z.string().nullish(), value: z.unknown().optional() })).nullish(),
  queryOptions: z.object({ skip: Count.nullish(), count: Count.nullish() }).nullish(),
});

/**
 * What is searched for. Before anything is typed Teams sends a parameter of its own (`initialRun`) instead of ours,
 * which is a search for nothing in particular. @returns undefined when it is no search of ours
 */
export function readSearch(value: unknown): Input | undefined {
  const parsed = query.safeParse(value);
  if (!parsed.success) return undefined;
  const typed = parsed.data.parameters?.find(({ name }) => (name ?? PARAMETER) === PARAMETER)?.value;
  return { kind: 'search', text: typeof typed === 'string' ? beginning(typed).normalize('NFC').trim() : '' };
}

/**
 * Answers a search with what was found, or with the sentence where that is all.
 * @param value of the activity: which part of the list is asked for
 */
export function resultsAnswer(reply: Reply | undefined, value: unknown): InvokeResponse {
  if (!reply?.results) return searchSentence(reply?.summary ?? '');
  const options = query.safeParse(value).data?.queryOptions;
  const from = options?.skip ?? 0;
  const part = reply.results.slice(from, from + (options?.count ?? MOST_RESULTS));
  return inExtension({ type: 'result', attachmentLayout: 'list', attachments: part.map(toAttachment) });
}

/** Answers a search with a sentence. */
export const searchSentence = (text: string): InvokeResponse => inExtension({ type: 'message', text });

const inExtension = (composeExtension: object): InvokeResponse => ({ status: 200, body: { composeExtension } });

const toAttachment = ({ title, line, card }: Insertable): object => ({
  contentType: CARD,
  content: card,
  preview: { contentType: PREVIEW, content: { title: inert(title), text: inert(line) } },
});

/** A preview's texts may be read as markup, so nothing in them may look like it. */
const inert = (text: string): string => text.replace(/[<>]/gu, ' ');
