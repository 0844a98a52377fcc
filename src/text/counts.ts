import type { CountRatio } from '../domain/count-ratio';
import { type CalendarPart, isCalendarPart } from '../domain/count-rows';
import { DIALOGUE_KINDS } from '../domain/dialogue-kinds';
import type { HeadCount } from '../domain/figures';
import { isOfDays, type NamedFilters, type RestsOn, type Stored } from '../domain/filters';
import type { Language } from '../domain/language';
import { type Naming, type Noun, type PlanNouns, planNouns } from '../domain/plan-nouns';
import type { DividedBy, Order, ParticipantKind } from '../domain/question-slots';
import type { ReportedCount } from '../domain/reported-counts';
import { sum } from '../domain/sums';
import { narrowedText, narrowedTitle } from './filters';
import { capital, dateText, headCountText, listAnd, monthText, NO_BREAK, number, uncapital } from './format';
import type { KindTexts } from './kind-texts';
import { comparisonSentence, rankingSentence } from './rankings';
import { averageText, ratioSentence, shareOfTotalText } from './ratios';
import { reportedSentence } from './reported-counts';
import type { Texts } from './texts';
import { countOfKind, dialoguesOfKind, dialoguesText, kindText } from './words';

/** How many dialogues, or people at them. */

export type CountedThing = 'dialogues' | 'participants' | 'elected' | 'officials' | 'practitioners';
type People = Exclude<CountedThing, 'dialogues'>;

/** A row, with its dialogues where an average is asked for. */
interface CountedRow {
  readonly label: string;
  readonly count: HeadCount;
  readonly dialogues?: number;
}

/** What a count found; an answer's view of kind `count` fits it. */
export interface CountView {
  readonly kind: 'count';
  /** What the plan calls what is counted by. */
  readonly naming: Naming;
  readonly counted: CountedThing;
  readonly total: HeadCount;
  /** How many persons they are, each group that meets several times counted once; absent where none is known to. */
  readonly persons?: HeadCount;
  /**
   * Per year, for the total without a year in the question: "37 dialoger, 27 av dem 2021". Empty when one is hidden.
   */
  readonly perYear: readonly { readonly year: number; readonly count: number }[];
  readonly filters: NamedFilters;
  readonly by?: DividedBy;
  /** Which of the rows come first, where that is asked. */
  readonly order?: Order;
  /** Whether the rows are those that are compared. */
  readonly isCompared?: boolean;
  /** Labels are as the rows of `domain/count-rows` have them. */
  readonly rows: readonly CountedRow[];
  /** A share or an average, where that is asked of it. */
  readonly ratio?: CountRatio;
  /** What those of the rows come to that lie within the same upper area; of people it is told of the area alone. */
  readonly uppers?: readonly { readonly name: string; readonly count: number }[];
  readonly rests: RestsOn;
  /** Dialogues that have no figure for what was counted. */
  readonly missing: number;
  /** The running year, where the 1–4 people that it has so far are not counted in. */
  readonly leftOutYear?: number;
  /** What the store holds, and what was entered by hand beside it: only what the store does not hold the same of. */
  readonly stored: Stored;
  readonly reported: readonly ReportedCount[];
}

interface CountTexts {
  readonly title: Readonly<Record<CountedThing, string>>;
  readonly by: Readonly<Record<DividedBy, (area: Noun) => string>>;
  readonly have: (dialogues: string) => string;
  /** The same where a document says otherwise. */
  readonly haveHere: (dialogues: string) => string;
  readonly tookPartHere: (people: string, where: string) => string;
  /** What the store holds of the whole, beside what a document says of it. */
  readonly inAll: (dialogues: string) => string;
  readonly nothingHere: string;
  readonly whole: string;
  readonly none: (dialogues: string) => string;
  readonly people: Readonly<Record<People, (count: HeadCount, figure: string) => string>>;
  readonly tookPart: (people: string, where: string) => string;
  /** Where people are counted at each meeting of their group, and how many persons they are. */
  readonly havePeople: (people: string, where: string, isAlone: boolean) => string;
  readonly participations: (count: number, figure: string) => string;
  readonly persons: (count: string) => string;
  readonly personsHidden: string;
  readonly groupOnce: string;
  readonly dialoguesNarrowed: (kind: string, narrowed: string) => string;
  readonly notReported: (people: string, where: string) => string;
  readonly notShown: (people: string, where: string) => string;
  readonly whom: Readonly<Record<People, string>>;
  /** Those of whom there are most somewhere. */
  readonly ranked: Readonly<Record<People, string>>;
  readonly ofThem: (years: string) => string;
  readonly allIn: (year: number) => string;
  readonly inYear: (count: string, year: number) => string;
  readonly ofYear: (count: string, year: string) => string;
  readonly quarter: (quarter: string, year: string) => string;
  readonly inMonth: (count: string, month: string) => string;
  readonly inQuarter: (count: string, quarter: string) => string;
  /** People who come to several dialogues are counted at each of them. */
  readonly perDialogue: string;
  readonly missing: (count: number, dialogues: string, people: string) => string;
  /** Where the 1–4 people of a year that has just begun are left out of a total. */
  readonly leftOut: (year: number) => string;
  readonly notBy: (by: string) => string;
  readonly together: (area: string, count: string) => string;
  /** Behind what the rows are by. */
  readonly onAverage: string;
  readonly groupsOverlap: string;
  readonly methodsOverlap: string;
  /** Between the figures that are compared. */
  readonly against: string;
  readonly perspectivesOverlap: string;
  readonly small: string;
  readonly hidden: string;
  /** The same of days that were asked for, of which what is not shown may be small itself. */
  readonly hiddenOfDays: string;
  readonly restsOn: (dialogues: string, latest: string | undefined) => string;
  readonly restsOnNothing: string;
}

const peopleSv = (one: string, many: string) => (count: HeadCount, figure: string) =>
  `${figure} ${count === 1 ? one : many}`;

export const countTexts: Texts<CountTexts> = {
  sv: {
    title: {
      dialogues: 'Antal dialoger',
      participants: 'Antal deltagare',
      elected: 'Antal förtroendevalda i dialogerna',
      officials: 'Antal tjänstepersoner i dialogerna',
      practitioners: 'Antal verksamhetsföreträdare i dialogerna',
    },
    by: {
      municipality: (area) => `Per ${area.one}`,
      targetGroup: () => 'Per målgrupp',
      method: () => 'Per metod',
      dialogueKind: () => 'Per dialogform',
      year: () => 'Per år',
      month: () => 'Per månad',
      quarter: () => 'Per kvartal',
      perspective: () => 'Per perspektiv',
    },
    have: (dialogues) => `Vi har hållit ${dialogues}`,
    haveHere: (dialogues) => `Här finns ${dialogues}`,
    tookPartHere: (people, where) => `Räknat här har ${people} deltagit${where}`,
    inAll: (dialogues) => `Här finns ${dialogues} i hela projektet.`,
    nothingHere: '0 här',
    whole: 'Hela projektet',
    none: (dialogues) => `Inga ${dialogues} är sparade här.`,
    people: {
      participants: peopleSv('person', 'personer'),
      elected: peopleSv('förtroendevald', 'förtroendevalda'),
      officials: peopleSv('tjänsteperson', 'tjänstepersoner'),
      practitioners: peopleSv('verksamhetsföreträdare', 'verksamhetsföreträdare'),
    },
    tookPart: (people, where) => `${people} har deltagit${where}`,
    havePeople: (people, where, isAlone) => `${isAlone ? 'Det har varit' : 'Räknat här är det'} ${people}${where}`,
    participations: (count, figure) => `${figure} ${count === 1 ? 'deltagande' : 'deltaganden'}`,
    persons: (count) =>
      `Det är ${count} personer, om en grupp som träffats flera gånger räknas en gång, som flest vid ett möte.`,
    personsHidden: 'Hur många personer det är visas inte.',
    groupOnce:
      'Deltaganden räknar alla vid varje möte. Personer räknar en grupp som rapporterats som samma vid flera möten en gång, som flest vid ett av dem.',
    dialoguesNarrowed: (kind, narrowed) => ` i ${kind}${narrowed}`,
    notReported: (people, where) => `Hur många ${people} som deltagit${where} är ej redovisat.`,
    notShown: (people, where) => `Hur många ${people} som deltagit${where} visas inte.`,
    whom: {
      participants: 'personer',
      elected: 'förtroendevalda',
      officials: 'tjänstepersoner',
      practitioners: 'verksamhetsföreträdare',
    },
    ranked: {
      participants: 'deltagare',
      elected: 'förtroendevalda',
      officials: 'tjänstepersoner',
      practitioners: 'verksamhetsföreträdare',
    },
    ofThem: (years) => `, ${years}.`,
    allIn: (year) => `, alla under ${year}.`,
    inYear: (count, year) => `${count} av dem ${year}`,
    ofYear: (count, year) => `${count} år ${year}`,
    quarter: (quarter, year) => `kvartal${NO_BREAK}${quarter} ${year}`,
    inMonth: (count, month) => `${count} i ${month}`,
    inQuarter: (count, quarter) => `${count} under ${quarter}`,
    perDialogue: 'Den som varit med vid flera dialoger räknas varje gång.',
    notBy: (by) => `${by} är det ej redovisat.`,
    missing: (_count, dialogues, people) => `${dialogues} saknar uppgift om ${people}.`,
    leftOut: (year) =>
      `Hittills under ${year} har färre än\u00a05 deltagit; de räknas in när de är minst 5 eller året är slut.`,
    together: (area, count) => `I ${area} i allt: ${count}.`,
    against: ' mot ',
    onAverage: ', i snitt per dialog',
    groupsOverlap:
      'En dialog med flera målgrupper räknas i var och en av dem, så raderna kan tillsammans ge mer än totalen.',
    methodsOverlap:
      'En dialog med flera metoder räknas i var och en av dem, så raderna kan tillsammans ge mer än totalen.',
    perspectivesOverlap:
      'En dialog räknas i alla sina perspektiv, och i inget om den inte har något, så raderna ger inte totalen.',
    small: 'Grupper med 1–4 personer visas som ”färre än 5”, så att ingen kan pekas ut.',
    hidden: 'Det som inte visas är inte litet i sig, men ur det går det att räkna ut en grupp med 1–4 personer.',
    hiddenOfDays: 'Ur det som inte visas går det att räkna ut en grupp med 1–4 personer.',
    restsOn: (dialogues, latest) => `Underlag: ${dialogues}${latest ? ` till och med ${latest}` : ''}.`,
    restsOnNothing: 'Inga sparade dialoger ligger till grund för svaret.',
  },
  en: {
    title: {
      dialogues: 'Number of dialogues',
      participants: 'Number of participants',
      elected: 'Elected representatives at the dialogues',
      officials: 'Officials at the dialogues',
      practitioners: 'Practitioners at the dialogues',
    },
    by: {
      municipality: (area) => `Per ${area.one}`,
      targetGroup: () => 'Per target group',
      method: () => 'Per method',
      dialogueKind: () => 'Per kind of dialogue',
      year: () => 'Per year',
      month: () => 'Per month',
      quarter: () => 'Per quarter',
      perspective: () => 'Per perspective',
    },
    have: (dialogues) => `We have held ${dialogues}`,
    haveHere: (dialogues) => `There are ${dialogues} here`,
    tookPartHere: (people, where) => `Counted here ${people} took part${where}`,
    inAll: (dialogues) => `There are ${dialogues} here in the whole project.`,
    nothingHere: '0 here',
    whole: 'The whole project',
    none: (dialogues) => `No ${dialogues} are stored here.`,
    people: {
      participants: peopleSv('person', 'people'),
      elected: peopleSv('elected representative', 'elected representatives'),
      officials: peopleSv('official', 'officials'),
      practitioners: peopleSv('practitioner', 'practitioners'),
    },
    tookPart: (people, where) => `${people} took part${where}`,
    havePeople: (people, where, isAlone) =>
      `${isAlone ? 'There have been' : 'Counted here there are'} ${people}${where}`,
    participations: (count, figure) => `${figure} ${count === 1 ? 'participation' : 'participations'}`,
    persons: (count) =>
      `They are ${count} people, with a group that met several times counted once, as at its largest meeting.`,
    personsHidden: 'How many people they are is not shown.',
    groupOnce:
      'Participations count everybody at each meeting. People count a group that was reported as the same at several meetings once, as at the largest of them.',
    dialoguesNarrowed: (kind, narrowed) => ` in ${kind}${narrowed}`,
    notReported: (people, where) => `How many ${people} took part${where} is not reported.`,
    notShown: (people, where) => `How many ${people} took part${where} is not shown.`,
    whom: {
      participants: 'people',
      elected: 'elected representatives',
      officials: 'officials',
      practitioners: 'practitioners',
    },
    ranked: {
      participants: 'participants',
      elected: 'elected representatives',
      officials: 'officials',
      practitioners: 'practitioners',
    },
    ofThem: (years) => `, ${years}.`,
    allIn: (year) => `, all in ${year}.`,
    inYear: (count, year) => `${count} of them in ${year}`,
    ofYear: (count, year) => `${count} in ${year}`,
    quarter: (quarter, year) => `Q${quarter}${NO_BREAK}${year}`,
    inMonth: (count, month) => `${count} in ${month}`,
    inQuarter: (count, quarter) => `${count} in ${quarter}`,
    perDialogue: 'Someone who came to several dialogues is counted each time.',
    notBy: (by) => `${by} it is not reported.`,
    missing: (count, dialogues, people) => `${dialogues} ${count === 1 ? 'has' : 'have'} no figure for ${people}.`,
    leftOut: (year) =>
      `So far in ${year} fewer than\u00a05 have taken part; they are counted in once they are at least 5 or the year is over.`,
    together: (area, count) => `In ${area} in all: ${count}.`,
    against: ' to ',
    onAverage: ', on average per dialogue',
    groupsOverlap:
      'A dialogue with several target groups counts in each of them, so the rows may add up to more than the total.',
    methodsOverlap:
      'A dialogue with several methods counts in each of them, so the rows may add up to more than the total.',
    perspectivesOverlap:
      'A dialogue counts in each of its perspectives, and in none if it has none, so the rows do not make the total.',
    small: 'Groups of 1–4 people are shown as “fewer than 5”, so that nobody can be singled out.',
    hidden: 'What is not shown is not small itself, but a group of 1–4 people could be worked out from it.',
    hiddenOfDays: 'A group of 1–4 people could be worked out from what is not shown.',
    restsOn: (dialogues, latest) => `Based on ${dialogues}${latest ? ` up to ${latest}` : ''}.`,
    restsOnNothing: 'The answer rests on no saved dialogues.',
  },
};

/** ", 27 av dem 2021.": all years with any but the last, which is what is left; ", alla 2021." where there is one. */
function yearsTail({ perYear, filters: { year, from, to } }: CountView, language: Language): string {
  const texts = countTexts[language];
  const some = perYear.filter(({ count }) => count > 0);
  const [first] = some;
  const isTimed = [year, from, to].some((time) => time !== undefined);
  if (!first || isTimed) return '.';
  if (some.length === 1) return texts.allIn(first.year);
  const years = some.slice(0, -1).map(({ year, count }) => texts.inYear(number(count, language), year));
  return texts.ofThem(listAnd(years, language));
}

const isAsked = ({ of }: ReportedCount): boolean => of === 'asked';

/** What a document says beside what the store holds, and how much of the whole the store holds. */
function besides({ reported, stored, naming }: CountView, language: Language): string[] {
  if (reported.length === 0) return [];
  const ofWhole = stored.asked > 0 && !reported.some(isAsked);
  return [
    reportedSentence(reported, naming, language),
    ...(ofWhole ? [countTexts[language].inAll(dialoguesText(stored.inAll, language))] : []),
  ];
}

/** That the store holds nothing of it; what a document says of just that comes first, since it is the answer. */
function nothingStored(found: CountView, language: Language): string {
  const { counted, filters, reported } = found;
  const texts = countTexts[language];
  const narrowed = narrowedText(filters, language);
  const none = texts.none(`${dialoguesOfKind(0, filters.dialogueKind, found.naming, language)}${narrowed}`);
  const additions = besides(found, language);
  if (reported.some(isAsked)) return [...additions, none].join(' ');
  const isReported = reported.some((each) => each.counted === counted);
  const missing =
    counted === 'dialogues' || isReported ? [] : [texts.notReported(texts.whom[counted], whereOf(found, language))];
  return [none, ...missing, ...additions].join(' ');
}

function whereOf({ filters, naming }: CountView, language: Language): string {
  const narrowed = narrowedText(filters, language);
  if (narrowed === '' && filters.dialogueKind === undefined) return '';
  return countTexts[language].dialoguesNarrowed(dialoguesOfKind(2, filters.dialogueKind, naming, language), narrowed);
}

function lead(found: CountView, language: Language): string {
  if (found.stored.asked === 0) return nothingStored(found, language);
  return [arrangedSentence(found, language) ?? counted(found, language), ...besides(found, language)].join(' ');
}

/** Which row has most, or what is between those that are compared, where that was asked and anything is known. */
function arrangedSentence(found: CountView, language: Language): string | undefined {
  const { by, order, isCompared, counted: thing, naming, filters, total } = found;
  const isKnown = thing === 'dialogues' || found.rests.dialogues > found.missing;
  if (!by || !isKnown) return undefined;
  const texts = countTexts[language];
  const rows = found.rows.map(({ label, count }) => ({ label: rowLabel(label, by, naming, language), count }));
  const ofDialogues = narrowedText(filters, language);
  const where = thing === 'dialogues' ? ofDialogues : whereOf(found, language);
  if (isCompared) {
    const inDialogues = (count: number): string => countOfKind(count, filters.dialogueKind, naming, language);
    const noun = (count: HeadCount): string =>
      thing === 'dialogues'
        ? inDialogues(typeof count === 'number' ? count : 0)
        : texts.people[thing](count, headCountText(count, language));
    return comparisonSentence({ by, rows, counted: (count) => noun(count) + where }, language);
  }
  if (!order || total === 0) return undefined;
  const noun = thing === 'dialogues' ? dialoguesOfKind(2, filters.dialogueKind, naming, language) : texts.ranked[thing];
  return rankingSentence({ by, order, rows, total, thing: noun + where }, language);
}

/** How many persons those are who came several times. */
function personsSentence({ persons }: CountView, language: Language): string {
  const texts = countTexts[language];
  return persons === undefined || persons === 'hidden'
    ? texts.personsHidden
    : texts.persons(headCountText(persons, language));
}

/** What the store has counted. */
function counted(found: CountView, language: Language): string {
  const texts = countTexts[language];
  const { counted: thing, total, filters, reported } = found;
  const isAlone = reported.length === 0;
  if (thing === 'dialogues') {
    // Dialogues are no people: their number is never hidden.
    const count = typeof total === 'number' ? total : 0;
    const dialogues = `${countOfKind(count, filters.dialogueKind, found.naming, language)}${narrowedText(filters, language)}`;
    return (isAlone ? texts.have : texts.haveHere)(dialogues) + (count === 1 ? '.' : yearsTail(found, language));
  }
  const where = whereOf(found, language);
  const known = found.rests.dialogues - found.missing;
  if (known <= 0) return texts.notReported(texts.whom[thing], where);
  if (total === 'hidden') return texts.notShown(texts.whom[thing], where);
  const figure = headCountText(total, language);
  const isAgain = found.persons !== undefined && typeof total === 'number';
  const people = isAgain ? texts.participations(total, figure) : texts.people[thing](total, figure);
  const whole = isAgain ? texts.havePeople(people, where, isAlone) : undefined;
  const clause = whole ?? (isAlone ? texts.tookPart(capital(people), where) : texts.tookPartHere(people, where));
  const sentence = clause + (total === 0 || total === 1 ? '.' : yearsTail(found, language));
  return isAgain ? `${sentence} ${personsSentence(found, language)}` : sentence;
}

/** A row's label as people read it: kinds of dialogue, months and quarters are stored in words of the code. */
export const rowLabel = (label: string, by: DividedBy | undefined, naming: Naming, language: Language): string => {
  if (by === 'month') return monthText(`${label}-01`, language);
  if (by === 'quarter') return countTexts[language].quarter(label.slice(-1), label.slice(0, 4));
  const kind = by === 'dialogueKind' ? DIALOGUE_KINDS.find((each) => each === label) : undefined;
  return kind ? kindText(kind, naming, language) : label;
};

/** More rows than this are left to the card. */
const ROWS_IN_A_SENTENCE = 8;

/** Whether rows follow each other in time: they were asked for in no other order, and none are compared. */
export const isOverTime = ({ by, order, isCompared }: Pick<CountView, 'by' | 'order' | 'isCompared'>): boolean =>
  (by === 'year' || isCalendarPart(by)) && order === undefined && isCompared !== true;

/** "Per kommun": over rows, and on the button that asks for them. */
export const byTitle = (by: DividedBy, naming: Naming, language: Language): string =>
  countTexts[language].by[by](planNouns(naming, language).area);

/** "Per månad: 14 i oktober 2021, april 2022 visas inte.": of months that have anything. */
function calendarSentence(found: CountView, by: CalendarPart, language: Language): string {
  const { rows, naming } = found;
  const texts = countTexts[language];
  const inPart = by === 'month' ? texts.inMonth : texts.inQuarter;
  const figures = rows
    .filter(({ count }) => count !== 0)
    .map((row) => {
      const { label, count } = row;
      const [part, figure] = [rowLabel(label, by, naming, language), rowText(found, row, language)];
      return count === 'hidden' ? `${part} ${figure}` : inPart(figure, part);
    });
  return `${byTitle(by, naming, language)}: ${figures.join(', ')}.`;
}

/** Whether each row tells an average of its dialogues. */
const isAveraged = ({ ratio, counted: thing }: CountView): boolean =>
  ratio?.about === 'average' && thing !== 'dialogues';

/** A row's figure, or its share or average where that is asked for. */
function rowText(found: CountView, { count, dialogues = 0 }: CountedRow, language: Language): string {
  const shown = headCountText(count, language);
  if (found.ratio?.about === 'shares') return shareOfTotalText(count, found.total, shown, language);
  return isAveraged(found) ? averageText(count, dialogues, shown, language) : shown;
}

/** "Per kommun: Laholm 5, Hylte 3.", "27 år 2021 och 10 år 2022." */
function rowsSentence(found: CountView, by: DividedBy, language: Language): string {
  const texts = countTexts[language];
  const { rows, naming } = found;
  if (isCalendarPart(by)) return calendarSentence(found, by, language);
  const figures = rows.map(
    (row) => [rowLabel(row.label, by, naming, language), rowText(found, row, language)] as const,
  );
  if (by === 'year' && !isAveraged(found))
    return `${capital(
      listAnd(
        figures.map(([year, count]) => texts.ofYear(count, year)),
        language,
      ),
    )}.`;
  const title = byTitle(by, naming, language) + (isAveraged(found) ? texts.onAverage : '');
  return `${title}: ${figures.map(([label, count]) => `${label} ${count}`).join(', ')}.`;
}

/** "Vi har hållit 37 dialoger, 27 av dem 2021."; "Här finns 5 dialoger. Projektredovisning v2 anger 37 dialoger." */
export const countSentence = (found: CountView, language: Language): string => sentenceOfCount(found, true, language);

/** The same without the rows, where they stand beside it. */
export const countLead = (found: CountView, language: Language): string => sentenceOfCount(found, false, language);

function sentenceOfCount(found: CountView, withRows: boolean, language: Language): string {
  const texts = countTexts[language];
  const per = found.by ? uncapital(byTitle(found.by, found.naming, language)) : '';
  const ratio = found.ratio && ratioSentence(found.ratio, found.counted, found.filters, per, found.naming, language);
  const sentences = [...(ratio === undefined ? [] : [ratio]), lead(found, language)];
  if (found.by && found.stored.asked === 0 && found.reported.length > 0) {
    sentences.push(texts.notBy(byTitle(found.by, found.naming, language)));
  }
  const inSentence = isCalendarPart(found.by) ? found.rows.filter(({ count }) => count !== 0) : found.rows;
  if (withRows && !found.isCompared && found.by && found.total !== 0 && inSentence.length <= ROWS_IN_A_SENTENCE) {
    sentences.push(rowsSentence(found, found.by, language));
  }
  if (found.leftOutYear !== undefined) sentences.push(texts.leftOut(found.leftOutYear));
  if (found.counted !== 'dialogues' && found.missing > 0 && found.missing < found.rests.dialogues) {
    sentences.push(texts.missing(found.missing, dialoguesText(found.missing, language), texts.whom[found.counted]));
  }
  return sentences.join(' ');
}

/** "Underlag: 37 dialoger till och med 3 maj 2022." */
export function restsSentence(rests: RestsOn, language: Language): string {
  const texts = countTexts[language];
  if (rests.dialogues === 0) return texts.restsOnNothing;
  return texts.restsOn(
    dialoguesText(rests.dialogues, language),
    rests.latest ? dateText(rests.latest, language) : undefined,
  );
}

/** What the rows have beyond the total; undefined where what is hidden among them leaves it open. */
function beyondTotal({ rows, total }: CountView): number | undefined {
  const figures = rows.flatMap(({ count }) => (typeof count === 'number' ? [count] : []));
  if (typeof total !== 'number' || figures.length < rows.length) return undefined;
  return sum(figures) - total;
}

/** Why the rows may not make the total. */
function overlapNote(found: CountView, language: Language): string {
  const { groupsOverlap, methodsOverlap, perspectivesOverlap } = countTexts[language];
  // Rows that are compared are not laid beside a total.
  if (found.isCompared) return '';
  const beyond = beyondTotal(found);
  if (found.by === 'perspective') return beyond === 0 ? '' : perspectivesOverlap;
  const note = found.by === 'targetGroup' ? groupsOverlap : found.by === 'method' ? methodsOverlap : '';
  return beyond === undefined || beyond > 0 ? note : '';
}

/**
 * Why some figures among those shown are "färre än 5" or left out.
 * @param ofDays whether they are of any days, of which also what is small is left out
 */
export function smallNotes(shown: readonly (HeadCount | undefined)[], ofDays: boolean, language: Language): string[] {
  const { small, hidden, hiddenOfDays } = countTexts[language];
  const why = ofDays ? hiddenOfDays : hidden;
  return [...(shown.includes('fewer-than-5') ? [small] : []), ...(shown.includes('hidden') ? [why] : [])];
}

/** How the figure is defined, where a reader could take it for something else. */
export function countNotes(found: CountView, language: Language): string[] {
  const texts = countTexts[language];
  const shown = [found.total, found.persons, ...found.rows.map(({ count }) => count)];
  return [
    found.counted !== 'dialogues' && found.total !== 0
      ? found.persons === undefined
        ? texts.perDialogue
        : texts.groupOnce
      : '',
    overlapNote(found, language),
    ...(found.uppers ?? []).map(({ name, count }) => texts.together(name, number(count, language))),
    ...smallNotes(shown, isCalendarPart(found.by) || isOfDays(found.filters), language),
  ].filter((note) => note !== '');
}

/** "Antal dialoger · Laholm, 2021". */
export const countTitle = (found: CountView, language: Language): string =>
  narrowedTitle(countTexts[language].title[found.counted], found.filters, found.naming, language);

/** The figure on its own; "–" where nothing is known of it, or only parts of it were reported. */
export function countFigure(found: CountView, language: Language): string {
  const { counted: thing, total, stored, rests, missing, reported } = found;
  if (stored.asked === 0) {
    const whole = reported.find((each) => each.of === 'asked' && each.counted === thing);
    if (whole) return number(whole.value, language);
    return thing === 'dialogues' && stored.inAll > 0 ? countTexts[language].nothingHere : '–';
  }
  if (thing !== 'dialogues' && rests.dialogues - missing <= 0) return '–';
  if (found.isCompared) {
    const isShown = found.rows.every(({ count }) => typeof count === 'number');
    return isShown
      ? found.rows.map(({ count }) => headCountText(count, language)).join(countTexts[language].against)
      : '–';
  }
  return typeof total === 'number' ? number(total, language) : headCountText(total, language);
}

interface CountNames {
  readonly dialogues: (dialogues: string) => string;
  readonly people: Readonly<Record<ParticipantKind | 'participants', string>>;
}

const countNames: Texts<CountNames> = {
  sv: {
    dialogues: (dialogues) => `antalet ${dialogues}`,
    people: {
      elected: 'antalet förtroendevalda',
      officials: 'antalet tjänstepersoner',
      practitioners: 'antalet verksamhetsföreträdare',
      participants: 'antalet deltagare',
    },
  },
  en: {
    dialogues: (dialogues) => `the number of ${dialogues}`,
    people: {
      elected: 'the number of elected representatives',
      officials: 'the number of officials',
      practitioners: 'the number of practitioners',
      participants: 'the number of participants',
    },
  },
};

const dialoguesName = ({ dialogueKind }: NamedFilters, language: Language, nouns: PlanNouns): string =>
  countNames[language].dialogues(dialoguesOfKind(2, dialogueKind, nouns, language));

const perArea: Texts<(area: string) => string> = {
  sv: (area) => `antal dialoger per ${area}`,
  en: (area) => `how many dialogues per ${area}`,
};

export const countKinds = {
  'dialogue-count': {
    name: dialoguesName,
    // The kind is said with the dialogues that are counted.
    narrowed: (asked, language, nouns) => dialoguesName(asked, language, nouns) + narrowedText(asked, language),
    example: ({ area }, language) => perArea[language](area.one),
  },
  'participant-count': {
    name: ({ participants }, language) => countNames[language].people[participants ?? 'participants'],
  },
} satisfies KindTexts<'dialogue-count' | 'participant-count'>;
export const countSentences = { count: countSentence };
