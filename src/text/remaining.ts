import type { RestsOn } from '../domain/filters';
import type { GoalId } from '../domain/goals';
import type { Language } from '../domain/language';
import { nameOf, type Plan } from '../domain/plan';
import { type DialoguePace, LATELY_DAYS, PACE_DAYS, type Remaining } from '../domain/remaining';
import { minimumName } from './area-status';
import { dateText, listAnd, monthText, number, uncapital } from './format';
import { nameOfGoal } from './indicators';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';
import { dialoguesText } from './words';

/** What is left until the plan's minimum of dialogues is met. */

export interface RemainingView {
  readonly kind: 'remaining';
  readonly plan: Plan;
  /** The goal that was asked about. */
  readonly goal?: GoalId;
  /** The area's name; absent for the project as a whole. */
  readonly area?: string;
  readonly remaining: readonly Remaining[];
  readonly rests: RestsOn;
}

interface RemainingTexts {
  readonly title: string;
  readonly where: (area: string) => string;
  readonly left: (dialogues: string, where: string, target: string, held: string) => string;
  readonly reached: (target: string, where: string, held: string) => string;
  readonly over: (target: string, where: string, held: string, left: string) => string;
  readonly ahead: (target: string, where: string, month: string) => string;
  readonly unknown: (target: string, where: string) => string;
  readonly nothingAsked: (where: string) => string;
  readonly sinceStart: (day: string, dialogues: string, days: string, when: string) => string;
  readonly lately: (dialogues: string, when: string) => string;
  readonly reachedOn: (day: string, isInTime: boolean) => string;
  readonly never: string;
  readonly needed: (figure: string, day: string) => string;
  readonly behind: (areas: string) => string;
  readonly behindOne: (area: string, left: string) => string;
  readonly assumes: string;
  readonly header: readonly [string, string, string, string];
  readonly leftLabel: (target: string) => string;
  readonly notReported: string;
  readonly name: string;
  readonly nameOf: (what: string) => string;
  readonly goalButton: string;
}

export const remainingTexts: Texts<RemainingTexts> = {
  sv: {
    title: 'Kvar till målet',
    where: (area) => ` i ${area}`,
    left: (dialogues, where, target, held) => `${dialogues} återstår${where} till målet ${target}: ${held} är hållna.`,
    reached: (target, where, held) => `Inga dialoger återstår${where} till målet ${target}: ${held} är hållna.`,
    over: (target, where, held, left) => `Tiden för målet ${target} är slut: ${held} hölls${where}, så ${left} fattas.`,
    ahead: (target, where, month) => `Målet ${target}${where} räknas från ${month}.`,
    unknown: (target, where) =>
      `Inga dialoger${where} är sparade här för målet ${target}, så hur många som återstår syns inte.`,
    nothingAsked: (where) =>
      `Planen anger inget minsta antal dialoger${where}, så det går inte att säga vad som återstår.`,
    sinceStart: (day, dialogues, days, when) => `I takten sedan ${day} (${dialogues} på ${days} dagar) ${when}.`,
    lately: (dialogues, when) => `I takten de senaste ${LATELY_DAYS} dagarna (${dialogues}) ${when}.`,
    reachedOn: (day, isInTime) => `nås målet omkring ${day}, ${isInTime ? 'i tid' : 'för sent'}`,
    never: 'nås målet inte',
    needed: (figure, day) => `För att hinna till ${day} behövs ${figure} på ${PACE_DAYS} dagar.`,
    behind: (areas) => `Kvar till sitt eget minsta antal: ${areas}.`,
    behindOne: (area, left) => `${area} ${left}`,
    assumes: 'Räknat på de dialoger som är rapporterade här, och på att de kommer lika tätt framöver.',
    header: ['Mål', 'Hållna', 'Minst', 'Kvar'],
    leftLabel: (target) => `kvar till ${target}`,
    notReported: 'ej redovisat',
    name: 'vad som återstår till målet',
    nameOf: (what) => `vad som återstår ${what}`,
    goalButton: 'Visa målet',
  },
  en: {
    title: 'Left until the target',
    where: (area) => ` in ${area}`,
    left: (dialogues, where, target, held) => `${dialogues} left${where} until the target of ${target}: ${held} held.`,
    reached: (target, where, held) => `No dialogues left${where} until the target of ${target}: ${held} held.`,
    over: (target, where, held, left) =>
      `The time for the target of ${target} is over: ${held} held${where}, ${left} too few.`,
    ahead: (target, where, month) => `The target of ${target}${where} is counted from ${month}.`,
    unknown: (target, where) =>
      `No dialogues${where} are stored here for the target of ${target}, so how many are left does not show.`,
    nothingAsked: (where) => `The plan asks for no number of dialogues${where}, so what is left cannot be said.`,
    sinceStart: (day, dialogues, days, when) => `At the pace since ${day} (${dialogues} in ${days} days) ${when}.`,
    lately: (dialogues, when) => `At the pace of the last ${LATELY_DAYS} days (${dialogues}) ${when}.`,
    reachedOn: (day, isInTime) => `it is met about ${day}, ${isInTime ? 'in time' : 'too late'}`,
    never: 'it is not met',
    needed: (figure, day) => `To be in time by ${day}, ${figure} are needed in ${PACE_DAYS} days.`,
    behind: (areas) => `Left until their own minimum: ${areas}.`,
    behindOne: (area, left) => `${area} ${left}`,
    assumes: 'Counted from the dialogues that are reported here, as if they went on coming as often.',
    header: ['Target', 'Held', 'At least', 'Left'],
    leftLabel: (target) => `left until ${target}`,
    notReported: 'not reported',
    name: 'what is left until the target',
    nameOf: (what) => `what is left ${what}`,
    goalButton: 'Show the goal',
  },
};

/** "minst 18 dialoger 2021". */
export const targetName = ({ minimum }: Remaining, plan: Plan, language: Language): string =>
  uncapital(minimumName(minimum, plan, language));

const whereIn = ({ area }: RemainingView, language: Language): string =>
  area === undefined ? '' : remainingTexts[language].where(area);

/** How many more, of one minimum. */
function leftSentence(each: Remaining, view: RemainingView, language: Language): string {
  const texts = remainingTexts[language];
  const { minimum, left, stage } = each;
  const [target, where] = [targetName(each, view.plan, language), whereIn(view, language)];
  if (left === undefined) {
    return stage === 'ahead'
      ? texts.ahead(target, where, monthText(minimum.indicator.period.from, language))
      : texts.unknown(target, where);
  }
  const held = number(minimum.value ?? 0, language);
  if (left === 0) return texts.reached(target, where, held);
  if (stage === 'over') return texts.over(target, where, held, number(left, language));
  return texts.left(dialoguesText(left, language), where, target, held);
}

function whenText({ reachedOn }: DialoguePace, { minimum }: Remaining, language: Language): string {
  const texts = remainingTexts[language];
  if (reachedOn === undefined) return texts.never;
  return texts.reachedOn(dateText(reachedOn, language), reachedOn <= minimum.indicator.period.to);
}

/** At which pace, and when that reaches the target. */
function paceSentences(each: Remaining, language: Language): string[] {
  const texts = remainingTexts[language];
  const [start, lately] = each.paces;
  if (!start) return [];
  const { to } = each.minimum.indicator.period;
  return [
    texts.sinceStart(
      dateText(start.since, language),
      dialoguesText(start.dialogues, language),
      number(start.days, language),
      whenText(start, each, language),
    ),
    ...(lately ? [texts.lately(dialoguesText(lately.dialogues, language), whenText(lately, each, language))] : []),
    ...(each.needed === undefined
      ? []
      : [texts.needed(number(Math.ceil(each.needed * 10) / 10, language), dateText(to, language))]),
    texts.assumes,
  ];
}

/** As many stand in the sentence; the card has them all. */
const MOST_IN_SENTENCE = 2;

function behindSentences({ behind }: Remaining, plan: Plan, language: Language): string[] {
  const texts = remainingTexts[language];
  if (behind.length === 0) return [];
  const areas = behind.map(({ area, left }) =>
    texts.behindOne(nameOf(plan.municipalities, area), number(left, language)),
  );
  return [texts.behind(listAnd(areas, language))];
}

/** "3 dialoger återstår till målet minst 18 dialoger 2021: 15 är hållna. I takten sedan 1 januari 2021 …" */
function remainingSentence(view: RemainingView, language: Language): string {
  const first = view.remaining.slice(0, MOST_IN_SENTENCE);
  if (first.length === 0) return remainingTexts[language].nothingAsked(whereIn(view, language));
  const paced = first.find(({ paces }) => paces.length > 0);
  return [
    ...first.flatMap((each) => [leftSentence(each, view, language), ...behindSentences(each, view.plan, language)]),
    ...(paced ? paceSentences(paced, language) : []),
  ].join(' ');
}

export const remainingKinds = {
  remaining: {
    name: { sv: remainingTexts.sv.name, en: remainingTexts.en.name },
    narrowed: ({ goal, municipality }, language) => {
      const texts = remainingTexts[language];
      if (goal === undefined) return undefined;
      const where = municipality === undefined ? '' : texts.where(municipality);
      return texts.nameOf(`${uncapital(nameOfGoal(goal, language))}${where}`);
    },
    example: { sv: 'hur många dialoger är kvar', en: 'how many dialogues are left' },
  },
} satisfies KindTexts<'remaining'>;
export const remainingSentences = { remaining: remainingSentence };
