import type { LocalDate } from '../domain/dates';
import type { CountedCommunication, Entry, EntryFault, EntryField, EntryKind } from '../domain/entries';
import type { Language } from '../domain/language';
import { comparable } from '../domain/normalise-text';
import type { Communication, Lesson } from '../domain/plan';
import { type Naming, type PlanNouns, planNouns } from '../domain/plan-nouns';
import { notADateSentence, textFaultSentence } from './faults';
import { capital, dateText, listAnd, number, quoted, shortened, stopped, uncapital } from './format';
import { mayNotReadSentence } from './free-text';
import { nameOfGoal } from './indicators';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';
import { sourceLabel } from './words';

/** The communication log and the lessons: their forms, their receipts, and what is answered from them. */

type Direction = Communication['kind'];

interface EntryFieldTexts {
  readonly label: string;
  /** An example, of the plan's own orderers where it has words of its own for them. */
  readonly hint?: string | ((nouns: PlanNouns, isOwn: boolean) => string);
}

interface EntryTexts {
  readonly formTitle: Readonly<Record<EntryKind, string>>;
  readonly formLead: Readonly<Record<EntryKind, string>>;
  readonly fields: Readonly<Record<EntryField, EntryFieldTexts>>;
  readonly ask: Readonly<Record<EntryField, string>>;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly submit: Readonly<Record<EntryKind, string>>;
  readonly inTheFuture: string;
  readonly tooLong: (label: string, length: string, most: string) => string;
  readonly savedCommunication: (direction: string, to: string, when: string) => string;
  readonly savedLesson: (text: string) => string;
  readonly already: string;
  readonly used: string;
  readonly removed: Readonly<Record<EntryKind, string>>;
  readonly logTitle: string;
  readonly lessonsTitle: string;
  readonly headings: Readonly<Record<Direction, string>>;
  readonly notes: (count: number) => string;
  readonly on: Readonly<Record<Direction, string>>;
  readonly log: (parts: string, when: string) => string;
  readonly latest: (to: string, date: string) => string;
  readonly noLog: (when: string) => string;
  readonly undated: (count: number) => string;
  /** How many of the log's notes say the words that were asked for, and which. */
  readonly logSays: (count: number, of: number, words: string, which: string, when: string) => string;
  readonly logSaysNothing: (of: number, words: string, when: string) => string;
  readonly reported: (goal: string, text: string) => string;
  readonly through: (through: string) => string;
  readonly noDate: string;
  readonly lessons: (count: number, parts: string) => string;
  readonly about: (count: number, about: string) => string;
  readonly noLessons: string;
  readonly lessonsSay: (count: number, of: number, words: string, which: string) => string;
  readonly lessonsSayNothing: (of: number, words: string, when: string) => string;
  readonly lessonsOf: (count: number, year: number) => string;
  readonly undatedLessons: (count: number) => string;
  /** What is said of those whose words are kept no longer, some of them or all. */
  readonly wordless: (count: number, all: boolean) => string;
  readonly other: string;
  readonly inYear: (year: number) => string;
  readonly buttons: {
    readonly add: Readonly<Record<EntryKind, string>>;
    readonly show: Readonly<Record<EntryKind, string>>;
    readonly remove: string;
    readonly wholeLog: string;
    readonly allLessons: string;
  };
}

export const entryTexts: Texts<EntryTexts> = {
  sv: {
    formTitle: { communication: 'Ny förankring eller spridning', lesson: 'Ny lärdom' },
    formLead: {
      communication: 'Till vilka har ni berättat om projektet? Fält med * ska fyllas i.',
      lesson: 'Vad tar ni med er? Fält med * ska fyllas i.',
    },
    fields: {
      direction: { label: 'Vad gäller det?' },
      to: {
        label: 'Till vilka',
        hint: ({ orderer }, isOwn) => `Till exempel ${isOwn ? orderer.theOne : 'Socialnämnden i Hylte'}`,
      },
      through: { label: 'Genom vad', hint: ({ meeting }) => `Till exempel dragning på ${meeting}` },
      date: { label: 'Datum' },
      text: { label: 'Lärdom', hint: 'Det ni skulle säga till nästa projekt' },
      about: { label: 'Gäller', hint: 'Till exempel arbetssätt' },
    },
    ask: {
      direction: 'Välj förankring eller spridning.',
      to: 'Skriv vilka ni berättade för.',
      through: 'Skriv hur det gick till.',
      date: 'Ange vilken dag det var.',
      text: 'Skriv lärdomen.',
      about: 'Skriv vad lärdomen gäller.',
    },
    directions: { anchoring: 'Förankring', dissemination: 'Spridning' },
    submit: { communication: 'Skicka', lesson: 'Skicka lärdomen' },
    inTheFuture: 'Datumet ligger framåt i tiden; det noteras när det har hänt.',
    tooLong: (label, length, most) => `Korta ${quoted(label, 'sv')}: här är ${length} tecken, och ${most} får plats.`,
    savedCommunication: (direction, to, when) => `Tack, det är sparat. ${direction}: ${to}, ${when}.`,
    savedLesson: (text) => `Tack, lärdomen är sparad. ${text}`,
    already: 'Det är redan sparat. Inget har ändrats.',
    used: 'Det här formuläret är redan använt med annat innehåll. Inget har ändrats. Ska det här sparas för sig, skicka det härifrån.',
    removed: {
      communication: 'Noteringen är borttagen ur kommunikationsloggen.',
      lesson: 'Lärdomen är borttagen.',
    },
    logTitle: 'Kommunikation',
    lessonsTitle: 'Lärdomar',
    headings: { anchoring: 'Förankring', dissemination: 'Spridning' },
    notes: (n) => (n === 1 ? '1 notering' : `${n} noteringar`),
    on: { anchoring: 'om förankring', dissemination: 'om spridning' },
    log: (parts, when) => `Kommunikationsloggen har ${parts}${when}.`,
    latest: (to, date) => `Senast daterad: ${to}, ${date}.`,
    noLog: (when) => `Ingen förankring eller spridning${when} är noterad här.`,
    undated: (n) => `${n} ${n === 1 ? 'notering' : 'noteringar'} saknar datum och är inte med.`,
    logSays: (n, of, words, which, when) =>
      of === 1
        ? `Kommunikationsloggens enda notering${when} nämner ${words}: ${which}.`
        : `${n} av ${of} noteringar${when} i kommunikationsloggen nämner ${words}: ${which}.`,
    logSaysNothing: (of, words, when) =>
      of === 0
        ? `Kommunikationsloggen har inget${when} att leta efter ${words} i.`
        : of === 1
          ? `Kommunikationsloggens enda notering${when} nämner inte ${words}.`
          : `Ingen av kommunikationsloggens ${of} noteringar${when} nämner ${words}.`,
    reported: (goal, text) => `Redovisat för ${goal}: ${text}`,
    through: (through) => `genom ${through}`,
    noDate: 'datum ej redovisat',
    lessons: (n, parts) => `${n === 1 ? '1 lärdom är noterad' : `${n} lärdomar är noterade`}${parts}.`,
    about: (n, about) => `${n} om ${about}`,
    noLessons: 'Inga lärdomar är noterade här än.',
    lessonsSay: (n, of, words, which) => `${n} av ${of} lärdomar handlar om ${words}: ${which}`,
    lessonsSayNothing: (of, words, when) =>
      of === 0
        ? `Det finns inga lärdomar${when} att leta efter ${words} i.`
        : of === 1
          ? `Den enda lärdomen${when} handlar inte om ${words}.`
          : `Ingen av de ${of} lärdomarna${when} handlar om ${words}.`,
    lessonsOf: (n, year) =>
      n === 0 ? `Inga lärdomar är noterade ${year}.` : `${n === 1 ? '1 lärdom' : `${n} lärdomar`} är noterade ${year}.`,
    undatedLessons: (n) =>
      `${n === 1 ? '1 lärdom' : `${n} lärdomar`} ur projektets dokument saknar datum och är inte med.`,
    wordless: (n, all) =>
      `${all ? 'Orden' : n === 1 ? 'Orden i en av dem' : `Orden i ${n} av dem`} är raderade: projektet sparar inte text så länge.`,
    other: 'Övrigt',
    inYear: (year) => ` ${year}`,
    buttons: {
      add: { communication: 'Ny notering', lesson: 'Ny lärdom' },
      show: { communication: 'Visa loggen', lesson: 'Visa lärdomarna' },
      remove: 'Ta bort',
      wholeLog: 'Hela loggen',
      allLessons: 'Alla lärdomar',
    },
  },
  en: {
    formTitle: { communication: 'New anchoring or dissemination', lesson: 'New lesson' },
    formLead: {
      communication: 'Whom have you told about the project? Fields with * are needed.',
      lesson: 'What do you take with you? Fields with * are needed.',
    },
    fields: {
      direction: { label: 'What is it?' },
      to: {
        label: 'To whom',
        hint: ({ orderer }, isOwn) =>
          `${isOwn ? capital(orderer.theOne) : 'The social welfare committee in Hylte'}, for instance`,
      },
      through: { label: 'Through what', hint: 'A presentation at a meeting, for instance' },
      date: { label: 'Date' },
      text: { label: 'Lesson', hint: 'What you would tell the next project' },
      about: { label: 'About', hint: 'Ways of working, for instance' },
    },
    ask: {
      direction: 'Choose anchoring or dissemination.',
      to: 'Write whom you told.',
      through: 'Write how it was done.',
      date: 'Give the day it was.',
      text: 'Write the lesson.',
      about: 'Write what the lesson is about.',
    },
    directions: { anchoring: 'Anchoring', dissemination: 'Dissemination' },
    submit: { communication: 'Send', lesson: 'Send the lesson' },
    inTheFuture: 'The date lies ahead; it is noted once it has happened.',
    tooLong: (label, length, most) =>
      `Shorten ${quoted(label, 'en')}: it has ${length} characters, and there is room for ${most}.`,
    savedCommunication: (direction, to, when) => `Thank you, it is saved. ${direction}: ${to}, ${when}.`,
    savedLesson: (text) => `Thank you, the lesson is saved. ${text}`,
    already: 'It is saved already. Nothing has changed.',
    used: 'This form has been used already with other content. Nothing has changed. To save this on its own, send it from here.',
    removed: {
      communication: 'The note is removed from the communication log.',
      lesson: 'The lesson is removed.',
    },
    logTitle: 'Communication',
    lessonsTitle: 'Lessons',
    headings: { anchoring: 'Anchoring', dissemination: 'Dissemination' },
    notes: (n) => (n === 1 ? '1 note' : `${n} notes`),
    on: { anchoring: 'on anchoring', dissemination: 'on dissemination' },
    log: (parts, when) => `The communication log has ${parts}${when}.`,
    latest: (to, date) => `Latest with a date: ${to}, ${date}.`,
    noLog: (when) => `No anchoring or dissemination${when} is noted here.`,
    undated: (n) => `${n} ${n === 1 ? 'note has' : 'notes have'} no date and ${n === 1 ? 'is' : 'are'} left out.`,
    logSays: (n, of, words, which, when) =>
      of === 1
        ? `The only note of the communication log${when} says ${words}: ${which}.`
        : `${n} of ${of} notes${when} in the communication log ${n === 1 ? 'says' : 'say'} ${words}: ${which}.`,
    logSaysNothing: (of, words, when) =>
      of === 0
        ? `The communication log has nothing${when} to look for ${words} in.`
        : of === 1
          ? `The only note of the communication log${when} does not say ${words}.`
          : `None of the ${of} notes in the communication log${when} says ${words}.`,
    reported: (goal, text) => `Reported for ${goal}: ${text}`,
    through: (through) => `through ${through}`,
    noDate: 'date not reported',
    lessons: (n, parts) => `${n === 1 ? '1 lesson is noted' : `${n} lessons are noted`}${parts}.`,
    about: (n, about) => `${n} on ${about}`,
    noLessons: 'No lessons are noted here yet.',
    lessonsSay: (n, of, words, which) => `${n} of ${of} lessons ${n === 1 ? 'is' : 'are'} about ${words}: ${which}`,
    lessonsSayNothing: (of, words, when) =>
      of === 0
        ? `There are no lessons${when} to look for ${words} in.`
        : of === 1
          ? `The only lesson${when} is not about ${words}.`
          : `None of the ${of} lessons${when} is about ${words}.`,
    lessonsOf: (n, year) =>
      n === 0
        ? `No lessons were noted in ${year}.`
        : `${n === 1 ? '1 lesson was' : `${n} lessons were`} noted in ${year}.`,
    undatedLessons: (n) =>
      `${n === 1 ? '1 lesson' : `${n} lessons`} from the project’s documents ${n === 1 ? 'has' : 'have'} no date and ${n === 1 ? 'is' : 'are'} left out.`,
    wordless: (n, all) =>
      `${all ? 'The words' : n === 1 ? 'The words of one of them' : `The words of ${n} of them`} are erased: the project does not keep text that long.`,
    other: 'Other',
    inYear: (year) => ` in ${year}`,
    buttons: {
      add: { communication: 'New note', lesson: 'New lesson' },
      show: { communication: 'Show the log', lesson: 'Show the lessons' },
      remove: 'Remove',
      wholeLog: 'The whole log',
      allLessons: 'All lessons',
    },
  },
};

/** What to write instead, as a sentence that stands at the field. */
export function entryFaultSentence(fault: EntryFault, language: Language, isOffered = true): string {
  const texts = entryTexts[language];
  switch (fault.fault) {
    case 'missing':
      return texts.ask[fault.field];
    case 'not-a-date':
      return notADateSentence(language);
    case 'in-the-future':
      return texts.inTheFuture;
    case 'too-long':
      return texts.tooLong(
        texts.fields[fault.field].label,
        number(fault.length, language),
        number(fault.most, language),
      );
    case 'personal-data':
      return textFaultSentence(fault, language, isOffered);
  }
}

const TEXT_SHOWN = 200;

/** What may be written in a field of an entry's form. */
export function entryHint(field: EntryField, naming: Naming, language: Language): string {
  const { hint = '' } = entryTexts[language].fields[field];
  return typeof hint === 'string' ? hint : hint(planNouns(naming, language), naming.orderers !== undefined);
}

/** "Tack, det är sparat. Spridning: Socialnämnden i Hylte, 14 september 2021." */
export function entrySavedSentence(entry: Entry, already: boolean, language: Language): string {
  const texts = entryTexts[language];
  if (already) return texts.already;
  if (entry.kind === 'lesson') return texts.savedLesson(quoted(shortened(entry.content.text, TEXT_SHOWN), language));
  const { kind, to, date } = entry.content;
  return texts.savedCommunication(texts.directions[kind], to, whenText(date, language));
}

const whenText = (date: LocalDate | undefined, language: Language): string =>
  date ? dateText(date, language) : entryTexts[language].noDate;

export const DIRECTIONS: readonly Direction[] = ['anchoring', 'dissemination'];

export interface CommunicationView {
  readonly kind: 'communication';
  readonly year?: number;
  readonly log: readonly Communication[];
  /** Those whose words are kept no longer: they count, and there is nothing more to show. */
  readonly wordless: readonly CountedCommunication[];
  /** Those whose words the reader does not get to read: they count as well. */
  readonly withheld: readonly CountedCommunication[];
  /** How many have no date, and so are left out where a year was asked for. */
  readonly undated: number;
  /** What was looked for in it, in how many notes; and what has been reported of the goals about it instead. */
  readonly words?: string;
  readonly searched?: number;
  readonly reported?: readonly ReportedWords[];
}

/** What has been reported of a goal in words. */
export interface ReportedWords {
  /** `project-4` */
  readonly goal: string;
  readonly text: string;
}

/** Entries beyond these are left to the card. */
const MOST_SHOWN = 3;
const SHOWN_MAX = 120;

/** "Ingen av kommunikationsloggens 12 noteringar nämner ”delrapporten”. Redovisat för projektmål 4: …" */
function logSaysSentences(
  { year, log, searched = 0, reported = [] }: CommunicationView,
  words: string,
  language: Language,
): string[] {
  const texts = entryTexts[language];
  const when = year === undefined ? '' : texts.inYear(year);
  if (log.length === 0)
    return [
      texts.logSaysNothing(searched, quoted(words, language), when),
      ...reported
        .slice(0, 1)
        .map(({ goal, text }) =>
          texts.reported(uncapital(nameOfGoal(goal, language)), stopped(shortened(text, 3 * SHOWN_MAX))),
        ),
    ];
  const which = [...new Set(log.map(({ to, date }) => `${to} (${whenText(date, language)})`))];
  return [texts.logSays(log.length, searched, quoted(words, language), listAnd(which, language, MOST_SHOWN), when)];
}

/**
 * "Kommunikationsloggen har 5 noteringar om förankring och 7 om spridning. Senast daterad: Lokala nämnders konferens,
 * 27 oktober 2022."
 */
function communicationSentence(view: CommunicationView, language: Language): string {
  const { year, log, wordless, withheld, undated, words } = view;
  const texts = entryTexts[language];
  const when = year === undefined ? '' : texts.inYear(year);
  const left = year !== undefined && undated > 0 ? [texts.undated(undated)] : [];
  if (words !== undefined)
    return [...logSaysSentences(view, words, language), ...withheldText(withheld.length, language), ...left].join(' ');
  const all: readonly (Communication | CountedCommunication)[] = [...log, ...wordless, ...withheld];
  if (all.length === 0) return [texts.noLog(when), ...left].join(' ');
  const counts = DIRECTIONS.map((direction) => ({
    direction,
    count: all.filter(({ kind }) => kind === direction).length,
  })).filter(({ count }) => count > 0);
  // The noun is said once: "5 noteringar om förankring och 7 om spridning".
  const parts = counts.map(
    ({ direction, count }, index) => `${index === 0 ? texts.notes(count) : count} ${texts.on[direction]}`,
  );
  const [latest] = [...all].filter(({ date }) => date).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  return [
    texts.log(listAnd(parts, language), when),
    ...(latest?.date && 'to' in latest ? [texts.latest(latest.to, dateText(latest.date, language))] : []),
    ...wordlessText(wordless.length, all.length, language),
    ...withheldText(withheld.length, language),
    ...left,
  ].join(' ');
}

const withheldText = (count: number, language: Language): string[] =>
  count === 0 ? [] : [mayNotReadSentence(language)];

const wordlessText = (count: number, of: number, language: Language): string[] =>
  count === 0 ? [] : [entryTexts[language].wordless(count, count === of)];

/** "genom Regionkontorets frukostmöte · 27 oktober 2022". */
export const communicationMeta = ({ through, date, source }: Communication, language: Language): string =>
  capital(
    [
      ...(through ? [entryTexts[language].through(through)] : []),
      whenText(date, language),
      ...(source ? [sourceLabel(source, language)] : []),
    ].join(' · '),
  );

export interface LessonsView {
  readonly kind: 'lessons';
  readonly lessons: readonly Lesson[];
  /** How many more there are whose words are kept no longer. */
  readonly wordless: number;
  /** How many more there are that the reader does not get to read. */
  readonly withheld: number;
  readonly year?: number;
  /** How many have no date, and so are left out where a year was asked for. */
  readonly undated?: number;
  /** What was looked for in them, in how many. */
  readonly words?: string;
  readonly searched?: number;
}

/**
 * What lessons are about, by the word it was first called, in the order they first come; those that say nothing of it
 * last.
 */
export function lessonsByTopic(lessons: readonly Lesson[]): { readonly about?: string; readonly lessons: Lesson[] }[] {
  const topics = new Map<string, Lesson[]>();
  for (const lesson of lessons) {
    const topic = comparable(lesson.about ?? '');
    topics.set(topic, [...(topics.get(topic) ?? []), lesson]);
  }
  return [...topics]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([topic, ofTopic]) => ({ about: topic === '' ? undefined : ofTopic[0]?.about, lessons: ofTopic }));
}

/** "2 av 8 lärdomar handlar om ”kommunikation”: …" */
function lessonsSaySentence({ year, lessons, searched = 0 }: LessonsView, words: string, language: Language): string {
  const texts = entryTexts[language];
  const when = year === undefined ? '' : texts.inYear(year);
  if (lessons.length === 0) return texts.lessonsSayNothing(searched, quoted(words, language), when);
  const which = lessons.slice(0, MOST_SHOWN).map(({ text }) => stopped(shortened(text, SHOWN_MAX)));
  return texts.lessonsSay(lessons.length, searched, quoted(words, language), which.join(' '));
}

/** "8 lärdomar är noterade: 4 om arbetssätt, 2 om projektorganisation och 2 om kommunikation." */
function lessonsSentence(view: LessonsView, language: Language): string {
  const { lessons, wordless, withheld, year, undated = 0, words } = view;
  const texts = entryTexts[language];
  const all = lessons.length + wordless + withheld;
  const left = undated === 0 ? [] : [texts.undatedLessons(undated)];
  if (words !== undefined)
    return [lessonsSaySentence(view, words, language), ...withheldText(withheld, language), ...left].join(' ');
  const ends = [...wordlessText(wordless, all, language), ...withheldText(withheld, language), ...left];
  if (year !== undefined) return [texts.lessonsOf(all, year), ...ends].join(' ');
  if (all === 0) return texts.noLessons;
  const parts = lessonsByTopic(lessons).flatMap(({ about, lessons: ofTopic }) =>
    about ? [texts.about(ofTopic.length, about)] : [],
  );
  return [texts.lessons(all, parts.length > 0 ? `: ${listAnd(parts, language)}` : ''), ...ends].join(' ');
}

export const entryKinds = {
  communication: {
    name: { sv: 'till vilka ni har kommunicerat', en: 'whom you have communicated with' },
    example: { sv: 'vilka har vi informerat om projektet', en: 'whom have we informed about the project' },
  },
  lessons: { name: { sv: 'lärdomarna', en: 'the lessons learned' }, example: { sv: 'lärdomar', en: 'lessons' } },
  'new-communication': {
    name: { sv: 'en ny rad i kommunikationsloggen', en: 'a new entry in the communication log' },
    example: { sv: 'registrera kommunikation', en: 'register communication' },
  },
  'new-lesson': {
    name: { sv: 'en ny lärdom', en: 'a new lesson' },
    example: { sv: 'ny lärdom', en: 'new lesson' },
  },
} satisfies KindTexts<'communication' | 'lessons' | 'new-communication' | 'new-lesson'>;
export const entrySentences = { communication: communicationSentence, lessons: lessonsSentence };
