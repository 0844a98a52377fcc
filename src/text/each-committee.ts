import type { ActivityState } from '../domain/activities';
import type { Language } from '../domain/language';
import type { CommitteePart } from '../domain/occurrences';
import { listAnd, number } from './format';
import type { Texts } from './texts';

/** How an activity stands with each committee, where each does it for itself. */

interface EachCommitteeTexts {
  readonly states: Readonly<Record<ActivityState | 'late', string>>;
  /** "klar hos Laholm och Hylte"; `which` are names, or how many of how many. */
  readonly at: (state: string, which: string) => string;
  readonly ofAll: (count: string, all: string) => string;
  readonly sentence: (title: string, parts: string) => string;
}

const texts: Texts<EachCommitteeTexts> = {
  sv: {
    states: {
      done: 'klar',
      partly: 'delvis genomförd',
      late: 'försenad',
      'not-done': 'ej rapporterad',
      'not-relevant': 'inte längre aktuell',
    },
    at: (state, which) => `${state} hos ${which}`,
    ofAll: (count, all) => `${count} av ${all}`,
    sentence: (title, parts) => `${title} gör var och en för sig: ${parts}.`,
  },
  en: {
    states: {
      done: 'done',
      partly: 'partly done',
      late: 'late',
      'not-done': 'not reported',
      'not-relevant': 'no longer relevant',
    },
    at: (state, which) => `${state} with ${which}`,
    ofAll: (count, all) => `${count} of ${all}`,
    sentence: (title, parts) => `Each does ${title} for itself: ${parts}.`,
  },
};

/** More than these are counted, and not named. */
const MOST_NAMED = 8;
const ORDER = ['done', 'partly', 'late', 'not-done', 'not-relevant'] as const;

/** "klar hos Laholm och Hylte, försenad hos Varberg". @param isLate whether those that have not reported are late */
export function eachCommitteeText(parts: readonly CommitteePart[], isLate: boolean, language: Language): string {
  const { states, at, ofAll } = texts[language];
  const stateOf = ({ state }: CommitteePart): (typeof ORDER)[number] =>
    state === 'not-done' && isLate ? 'late' : state;
  return ORDER.flatMap((state) => {
    const names = parts.filter((part) => stateOf(part) === state).map(({ name }) => name);
    if (names.length === 0) return [];
    const count = ofAll(number(names.length, language), number(parts.length, language));
    return [at(states[state], names.length > MOST_NAMED ? count : listAnd(names, language))];
  }).join(', ');
}

/** "”Informera” gör var och en för sig: klar hos Laholm, försenad hos Varberg." */
export const eachCommitteeSentence = (
  title: string,
  parts: readonly CommitteePart[],
  isLate: boolean,
  language: Language,
): string => texts[language].sentence(title, eachCommitteeText(parts, isLate, language));
