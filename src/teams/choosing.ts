import { z } from 'zod';
import type { Input, Reply } from '../turns/reply';
import type { InvokeResponse } from './sdk/teams-sdk';

/** What is typed in a field of a card that is searched in, and what was found for it as Teams takes it. */

const query = z.object({
  dataset: z.string().min(1).max(120),
  queryText: z.string().nullish(),
});

/** @returns undefined when it is no search of ours */
export function readChoosing(value: unknown): Input | undefined {
  const parsed = query.safeParse(value);
  if (!parsed.success) return undefined;
  const { dataset, queryText } = parsed.data;
  return { kind: 'choices', dataset, text: (queryText ?? '').slice(0, LONGEST).normalize('NFC').trim() };
}

/** Nobody finds anything by more letters than these. */
const LONGEST = 200;

/** Nothing to choose among is told as an error: an empty list would say that there is nobody and nothing. */
export const choicesAnswer = (reply: Reply | undefined): InvokeResponse =>
  reply?.choices
    ? {
        status: 200,
        body: { type: 'application/vnd.microsoft.search.searchResponse', value: { results: reply.choices } },
      }
    : { status: 403 };
