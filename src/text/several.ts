import type { Language } from '../domain/language';
import { type CountView, countFigure } from './counts';
import { narrowedText } from './filters';
import type { Texts } from './texts';
import { countOfKind } from './words';

/** What is said of several things that one message asked of. */

interface SeveralTexts {
  /** "37 dialoger med 426 deltagare i hela projektet". */
  readonly dialoguesWith: (dialogues: string, people: string, isOne: boolean, where: string) => string;
  readonly whole: string;
}

const severalTexts: Texts<SeveralTexts> = {
  sv: {
    dialoguesWith: (dialogues, people, _isOne, where) => `${dialogues} med ${people} deltagare${where}.`,
    whole: ' i hela projektet',
  },
  en: {
    dialoguesWith: (dialogues, people, isOne, where) =>
      `${dialogues} with ${people} ${isOne ? 'participant' : 'participants'}${where}.`,
    whole: ' in the whole project',
  },
};

const sameFilters = (one: CountView, other: CountView): boolean =>
  JSON.stringify(
    Object.entries(one.filters)
      .filter(([, value]) => value !== undefined)
      .sort(),
  ) ===
  JSON.stringify(
    Object.entries(other.filters)
      .filter(([, value]) => value !== undefined)
      .sort(),
  );

/** Whether a count is told by its figure alone. */
const isPlain = ({ by, total, reported, leftOutYear, persons }: CountView): boolean =>
  by === undefined &&
  typeof total === 'number' &&
  total > 0 &&
  reported.length === 0 &&
  leftOutYear === undefined &&
  persons === undefined;

/** "37 dialoger med 426 deltagare": how many dialogues, and how many were at these; `undefined` of anything else. */
export function dialoguesWithPeople(counts: readonly CountView[], language: Language): string | undefined {
  const [dialogues, people] = ['dialogues', 'participants'].map((thing) =>
    counts.find(({ counted }) => counted === thing),
  );
  if (counts.length !== 2 || !dialogues || !people || !sameFilters(dialogues, people)) return undefined;
  if (!isPlain(dialogues) || !isPlain(people)) return undefined;
  const { filters, naming, total } = dialogues;
  const { dialoguesWith, whole } = severalTexts[language];
  const where = narrowedText(filters, language) || whole;
  const held = countOfKind(Number(total), filters.dialogueKind, naming, language);
  return dialoguesWith(held, countFigure(people, language), people.total === 1, where);
}

/** The first sentence of what is told, which answers what was asked. */
export const firstSentence = (text: string): string => /^.*?[.!?](?=\s+[\p{Lu}\d]|\s*$)/su.exec(text)?.[0] ?? text;
