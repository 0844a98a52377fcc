import type { LocalDate } from './dates';
import { OBSERVATION_FIELDS, type ObservationField } from './dialogue-fields';
import type { DialogueContent } from './dialogues';
import type { FactFilter } from './fact-filter';
import { isFew, SMALLEST_SHOWN } from './figures';
import type { Id } from './identifiers';

/** What was said at a dialogue, and where, when and with whom: the latter is absent where few took part. */
export interface Voice {
  readonly words: Readonly<Partial<Record<ObservationField, string>>>;
  readonly from?: { readonly municipality?: Id; readonly date: LocalDate; readonly targetGroups: readonly Id[] };
}

/** Whether 1–4 people took part, so that what is said of the dialogue is said of few. */
export const isOfFew = ({ participants }: Pick<DialogueContent, 'participants'>): boolean => isFew(participants);

/**
 * Whether an answer may show what 1–4 people said (domain rule "Small numbers"): it is filtered by none of group, place
 * and period. A method, a perspective, a kind or a theme that few have would single one out too, since others tell
 * where and with whom those were, so at least five dialogues have to pass.
 * @param passing dialogues that pass the filter and raised the theme, where one is asked for
 */
export function fewMayBeHeard(filter: FactFilter, hasTheme: boolean, passing: number): boolean {
  if (filter.targetGroup || filter.municipality || filter.period) return false;
  return passing >= SMALLEST_SHOWN || !(filter.method || filter.perspective || filter.kind || hasTheme);
}

function voiceOf(content: DialogueContent): Voice {
  const written = OBSERVATION_FIELDS.flatMap((field) => {
    const text = content[field];
    return text === undefined ? [] : [[field, text] as const];
  });
  const words: Voice['words'] = Object.fromEntries(written);
  if (isOfFew(content)) return { words };
  const { municipality, date, targetGroups } = content;
  return { words, from: { municipality, date, targetGroups } };
}

/**
 * What was said at dialogues, in the order they come. What 1–4 people said stands last, without place, day and group
 * and in no order of time: between two days it would have one.
 */
export function voicesOf(contents: readonly DialogueContent[]): Voice[] {
  const voices = contents.map(voiceOf);
  const key = ({ words }: Voice): string => JSON.stringify(words);
  const unnamed = voices.filter(({ from }) => !from).sort((a, b) => key(a).localeCompare(key(b)));
  return [...voices.filter(({ from }) => from), ...unnamed];
}
