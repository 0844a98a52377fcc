import type { CountRatio } from '../domain/count-ratio';
import { type HeadCount, percentOf } from '../domain/figures';
import type { NamedFilters } from '../domain/filters';
import type { Language } from '../domain/language';
import type { Naming } from '../domain/plan-nouns';
import { inDialoguesText, narrowedText } from './filters';
import { number, percent } from './format';
import type { Texts } from './texts';
import { dialoguesOfKind, dialoguesText } from './words';

/** "13,5 % av dialogerna hölls i Laholm (5 av 37).", "I snitt 11,5 deltagare per dialog (426 i 37 dialoger)." */

/** What is counted, as a share or an average of it is told. */
export type RatioThing = 'dialogues' | 'participants' | 'elected' | 'officials' | 'practitioners';
type People = Exclude<RatioThing, 'dialogues'>;

interface RatioTexts {
  readonly all: Readonly<Record<RatioThing, string>>;
  readonly people: Readonly<Record<People, string>>;
  readonly held: (what: string) => string;
  readonly were: (dialogues: string) => string;
  readonly tookPart: (where: string) => string;
  readonly share: (percent: string, of: string, what: string, part: string, whole: string) => string;
  readonly notByGroup: string;
  readonly perDialogue: (average: string, people: string, dialogue: string, total: string, dialogues: string) => string;
  readonly perRow: (average: string, dialogues: string, per: string, rows: string) => string;
  readonly hidden: Readonly<Record<'share' | 'average', string>>;
}

const ratioTexts: Texts<RatioTexts> = {
  sv: {
    all: {
      dialogues: 'dialogerna',
      participants: 'deltagarna',
      elected: 'de förtroendevalda',
      officials: 'tjänstepersonerna',
      practitioners: 'verksamhetsföreträdarna',
    },
    people: {
      participants: 'deltagare',
      elected: 'förtroendevalda',
      officials: 'tjänstepersoner',
      practitioners: 'verksamhetsföreträdare',
    },
    held: (what) => `hölls${what}`,
    were: (dialogues) => `var ${dialogues}`,
    tookPart: (where) => `var med${where}`,
    share: (share, of, what, part, whole) => `${share} av ${of} ${what} (${part} av ${whole}).`,
    notByGroup: 'Hur många av dem som själva hör till gruppen är inte redovisat.',
    perDialogue: (average, people, dialogue, total, dialogues) =>
      `I snitt ${average} ${people} per ${dialogue} (${total} i ${dialogues}).`,
    perRow: (average, dialogues, per, rows) => `I snitt ${average} dialoger ${per} (${dialogues} delat på ${rows}).`,
    hidden: {
      share: 'Andelen visas inte, eftersom det då går att räkna ut en grupp med 1–4 personer.',
      average: 'Snittet visas inte, eftersom antalet deltagare inte gör det.',
    },
  },
  en: {
    all: {
      dialogues: 'the dialogues',
      participants: 'the participants',
      elected: 'the elected representatives',
      officials: 'the officials',
      practitioners: 'the practitioners',
    },
    people: {
      participants: 'participants',
      elected: 'elected representatives',
      officials: 'officials',
      practitioners: 'practitioners',
    },
    held: (what) => `were held${what}`,
    were: (dialogues) => `were ${dialogues}`,
    tookPart: (where) => `took part${where}`,
    share: (share, of, what, part, whole) => `${share} of ${of} ${what} (${part} of ${whole}).`,
    notByGroup: 'How many of them belong to the group themselves is not reported.',
    perDialogue: (average, people, dialogue, total, dialogues) =>
      `On average ${average} ${people} per ${dialogue} (${total} in ${dialogues}).`,
    perRow: (average, dialogues, per, rows) =>
      `On average ${average} dialogues ${per} (${dialogues} divided by ${rows}).`,
    hidden: {
      share: 'The share is not shown, since a group of 1–4 people could be worked out from it.',
      average: 'The average is not shown, since the number of participants is not.',
    },
  },
};

const oneDecimal = (value: number, language: Language): string => number(Math.round(value * 10) / 10, language);

/** An average of a row; what the row shows where there is none. */
export const averageText = (count: HeadCount, dialogues: number, shown: string, language: Language): string =>
  typeof count === 'number' && dialogues > 0 ? oneDecimal(count / dialogues, language) : shown;

/** "6 (16,2 %)". */
export const shareOfTotalText = (count: HeadCount, total: HeadCount, shown: string, language: Language): string =>
  typeof count === 'number' && typeof total === 'number' && total > 0
    ? `${shown} (${percent(percentOf({ part: count, whole: total }), language)})`
    : shown;

/** What the part of a share is, beside what it is a part of. */
function partText(counted: RatioThing, part: NamedFilters, naming: Naming, language: Language): string {
  const texts = ratioTexts[language];
  if (counted !== 'dialogues') return texts.tookPart(inDialoguesText(part, naming, language));
  const { dialogueKind, ...rest } = part;
  const narrowed = narrowedText(rest, language);
  return dialogueKind === undefined
    ? texts.held(narrowed)
    : texts.were(dialoguesOfKind(2, dialogueKind, naming, language) + narrowed);
}

function shareSentence(
  { count, whole, part, of }: Extract<CountRatio, { about: 'share' }>,
  counted: RatioThing,
  naming: Naming,
  language: Language,
): string | undefined {
  const texts = ratioTexts[language];
  if (whole === 0) return undefined;
  if (typeof count !== 'number' || typeof whole !== 'number') return texts.hidden.share;
  const all =
    texts.all[counted] + (counted === 'dialogues' ? narrowedText(of, language) : inDialoguesText(of, naming, language));
  const share = percent(percentOf({ part: count, whole }), language);
  const what = partText(counted, part, naming, language);
  const isOfGroup = counted === 'participants' && part.targetGroup !== undefined;
  const sentence = texts.share(share, all, what, number(count, language), number(whole, language));
  return isOfGroup ? `${sentence} ${texts.notByGroup}` : sentence;
}

/** The share or the average in a sentence; nothing where there is nothing to divide, or each row tells its own. */
export function ratioSentence(
  ratio: CountRatio,
  counted: RatioThing,
  filters: NamedFilters,
  per: string,
  naming: Naming,
  language: Language,
): string | undefined {
  const texts = ratioTexts[language];
  if (ratio.about === 'shares') return undefined;
  if (ratio.about === 'share') return shareSentence(ratio, counted, naming, language);
  const { count, over } = ratio;
  if (over === 0 || count === 0) return undefined;
  if (typeof count !== 'number') return texts.hidden.average;
  const average = oneDecimal(count / over, language);
  if (counted === 'dialogues')
    return texts.perRow(average, dialoguesText(count, language), per, number(over, language));
  const { dialogueKind, ...rest } = filters;
  const dialogue = dialoguesOfKind(1, dialogueKind, naming, language) + narrowedText(rest, language);
  return texts.perDialogue(
    average,
    texts.people[counted],
    dialogue,
    number(count, language),
    dialoguesText(over, language),
  );
}
