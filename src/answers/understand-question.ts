import type { Claim } from '../domain/claim';
import { areasOfCommittees } from '../domain/committees';
import { MedskapaError } from '../domain/errors';
import type { Filling } from '../domain/filling';
import type { Language } from '../domain/language';
import { isOfLastAnswer } from '../domain/last-answer';
import type { LeftOut } from '../domain/left-out';
import type { Plan } from '../domain/plan';
import { isKindOfForm } from '../domain/question-kinds';
import { isCourtesy, type Remark, ratioIn, tellsWhatIsLost } from '../domain/remark';
import type { LastAsked, OfferedButton, QuestionStore } from '../ports/questions';
import { leadsToNobody, ownWordsOf, withoutLeads } from '../privacy/check-free-text';
import { answerTo } from '../questions/answer-to';
import { carryOn } from '../questions/carry-on';
import { claimOf } from '../questions/claim-of';
import { differenceBetween } from '../questions/difference';
import { evidenceOf, type ReadingContext } from '../questions/evidence-of';
import { fillingOf } from '../questions/filling';
import type { OwnPlaces } from '../questions/filters-named';
import type { FirstsHeld } from '../questions/first-of-rows';
import { languageOfPhrase } from '../questions/language';
import { leftOutOf } from '../questions/left-out';
import type { ListsHeld } from '../questions/one-dialogue';
import { vocabularyOf } from '../questions/plan-vocabulary';
import { readAlone } from '../questions/read';
import { type Answerable, type ClearReading, isClear, Reading } from '../questions/reading';
import { remarkOn } from '../questions/remark';
import { scopeDropped } from '../questions/scope-dropped';
import { carryOnEach } from '../questions/several';
import { askedByTitle, mayBeTitle } from './written-titles';

/** Where a question was asked, and what there is to understand it with. */
export interface Hearing {
  readonly plan: Plan;
  /** The asker's committees, for "i min kommun". */
  readonly committees?: readonly string[];
  /** The language that is answered in unless the talk has another. */
  readonly language?: Language;
  /** The id of the conversation. */
  readonly chat: string;
  readonly questions: QuestionStore;
  /** The dialogues of a list, as the asker sees them. */
  readonly listsHeld?: ListsHeld;
  /** What a ranking names first, as the asker is told. */
  readonly firstsHeld?: FirstsHeld;
  /** What was asked last in it, where that has been looked up already. */
  readonly before?: Promise<LastAsked | undefined>;
  readonly now: () => Date;
}

/** After this long the talk has moved on, and a few words are no longer about the question before them. */
export const CARRIES_ON_MS = 60 * 60_000;

interface Before extends Pick<LastAsked, 'carriedFrom' | 'ratio'> {
  readonly reading: Reading;
  readonly language?: Language;
  readonly buttons?: readonly OfferedButton[];
}

async function askedBefore({ questions, chat, now, ...hearing }: Hearing): Promise<Before | undefined> {
  const before = await (hearing.before ?? questions.lastAsked(chat));
  if (!before || now().getTime() - Date.parse(before.at) > CARRIES_ON_MS) return undefined;
  const reading = Reading.safeParse(before.reading);
  return reading.success ? { ...before, reading: reading.data } : undefined;
}

/** The names of the municipalities that the asker's committees have; the whole where they are for all of it. */
function ownPlaces({ plan, committees = [] }: Hearing): OwnPlaces {
  const areas = areasOfCommittees(plan, committees);
  if (areas.length === 0 && plan.committees.some(({ id }) => committees.includes(id))) return 'whole';
  return areas.map(({ name }) => name);
}

/**
 * What somebody means: the phrase by itself, carried on from the question before it in the same chat ("och i
 * Varberg?"), or a choice among what was offered when it was asked which was meant ("projektmål"). What was said before
 * is looked up only for a phrase that may need it.
 */
export async function understandQuestion(text: string, hearing: Hearing): Promise<Understood> {
  const context: ReadingContext = {
    vocabulary: vocabularyOf(hearing.plan),
    now: hearing.now(),
    own: ownPlaces(hearing),
    listsHeld: hearing.listsHeld,
    firstsHeld: hearing.firstsHeld,
    heard: new Map(),
  };
  const { reading, language, about, from, dropped = [], after } = await readingOf(text, hearing, context);
  const remark = dropped.length > 0 ? { about: 'not-only' as const, names: dropped } : remarkOn(text, reading, context);
  return {
    reading,
    from,
    about,
    claim: claimOf(text, reading, context),
    remark: remark ?? (after && keptRatio(text, reading, after, context)),
    carriedFrom: after?.reading,
    leftOut: leftOutOf(text, reading, context),
    filling: fillingOf(text, reading, context),
    language: languageOfPhrase(text) ? undefined : language,
  };
}

/** What somebody means, and what is to be said beside it. */
export interface Understood {
  readonly reading: Reading;
  /** How much of a list had been shown before, where the rest of it is asked for. */
  readonly from?: number;
  /** The question whose answer is asked about. */
  readonly about?: Answerable;
  /** What it says that the figure is. */
  readonly claim?: Claim;
  readonly remark?: Remark;
  /** The question that it carries on from. */
  readonly carriedFrom?: Reading;
  /** What was said of a dialogue that its form is not filled in with. */
  readonly leftOut?: LeftOut;
  /** What the form that it opens is filled in with besides. */
  readonly filling?: Filling;
  /** Of the talk it carries on, where its own few words tell none. */
  readonly language?: Language;
}

interface Meant extends Before, Pick<Understood, 'about' | 'from'> {
  /** What was spoken of before and is not asked of here. */
  readonly dropped?: readonly string[];
  /** What it carries on from. */
  readonly after?: Before;
}

async function readingOf(text: string, hearing: Hearing, context: ReadingContext): Promise<Meant> {
  const { reading: alone, mayCarryOn } = readAlone(text, context);
  if (isClear(alone) && isOfLastAnswer(alone)) return { reading: alone, ...(await askedOfLast(hearing)) };
  if (!mayCarryOn && !mayBeTitle(text)) return { reading: alone };
  const before = await askedBefore(hearing);
  if (!before) return { reading: alone };
  const pressed = askedByTitle(text, before.buttons ?? []);
  if (pressed) return { ...pressed, language: before.language };
  if (!mayCarryOn) return { reading: alone };
  const meant = meantAfter(text, before, context);
  if (meant) {
    const dropped = scopeDropped(text, meant, before.reading, context);
    return { reading: meant, language: before.language, dropped, after: before };
  }
  return { reading: alone, dropped: scopeDropped(text, alone, before.reading, context) };
}

/** What a phrase means after a reading, where it has to do with it. */
function meantAfter(text: string, { reading: before, carriedFrom }: Before, context: ReadingContext) {
  const earlier = Reading.safeParse(carriedFrom).data;
  const compared = earlier && differenceBetween(text, [earlier, before], context);
  if (compared) return compared;
  if (before.kind === 'unclear') return answerTo(text, before.candidates, context);
  if (before.kind === 'several') return carryOnEach(text, before.readings, context);
  return isClear(before) ? carryOn(text, before, context) : undefined;
}

/** "Och seniorer?" after which share young people are: which share they are; "hur många är det" asks for the count. */
function keptRatio(text: string, reading: Reading, before: Before, context: ReadingContext): Remark | undefined {
  if (!before.ratio || reading.kind !== before.reading.kind) return undefined;
  return evidenceOf(text, context)?.has('how-many') ? undefined : { about: 'ratio', asked: before.ratio };
}

/** What was answered last, for what is asked of that; a question back answers nothing. */
async function askedOfLast(hearing: Hearing): Promise<Pick<Understood, 'about' | 'language'>> {
  const { reading, language } = (await askedBefore(hearing)) ?? {};
  return !reading || reading.kind === 'unclear' || reading.kind === 'unknown' ? {} : { about: reading, language };
}

/** Longest phrase that is kept; what is longer is no question. */
const PHRASE_MAX = 200;

/**
 * What is kept of a phrase that was not understood: nothing where it would be asked about or refused as free text, and
 * "…" for what else may be somebody's name.
 */
export function keptOfPhrase(text: string, plan: Plan): string | undefined {
  const phrase = text.trim();
  return phrase === '' || phrase.length > PHRASE_MAX ? undefined : withoutLeads(phrase, ownWordsOf(plan));
}

/** What of a reading is in somebody's own words. */
const FREE_SLOTS = ['query', 'place', 'word'] as const;

/**
 * A reading without the free words in it where they, or the phrase that they are taken from, look like somebody's data:
 * what is left of an address when it has been read as words leads to the person too.
 */
function withoutPersonalData(reading: Reading, plan: Plan, text = ''): unknown {
  if (reading.kind === 'unclear') {
    return { ...reading, candidates: reading.candidates.map((each) => withoutPersonalData(each, plan, text)) };
  }
  if (reading.kind === 'several') {
    return { ...reading, readings: reading.readings.map((each) => withoutPersonalData(each, plan, text)) };
  }
  const free = FREE_SLOTS.flatMap((slot) => (slot in reading ? [[slot, String(Object(reading)[slot])] as const] : []));
  const own = ownWordsOf(plan);
  const isClear =
    free.length === 0 || [text, ...free.map(([, words]) => words)].every((each) => leadsToNobody(each, own));
  return isClear ? reading : { ...reading, ...Object.fromEntries(free.map(([slot]) => [slot, undefined])) };
}

interface AskedByButton extends OfferedButton {
  readonly reading: Reading;
}
/** The help has most. */
const MOST_BUTTONS = 60;

/** Whether a button asks with somebody's own words, which are kept nowhere but in the question itself. */
function hasFreeWords(reading: Reading): boolean {
  if (reading.kind === 'several') return reading.readings.some(hasFreeWords);
  return FREE_SLOTS.some((slot) => slot in reading);
}

const HELP: Reading = { kind: 'help' };
/**
 * A form is no answer, and what is filled in on it is kept nowhere else: only that the talk ended is remembered, and of
 * a dialogue's that "i Hylte" may fill it in.
 */
function remembered(reading: Reading): Reading {
  if (!isClear(reading) || !isKindOfForm(reading.kind)) return reading;
  return reading.kind === 'new-dialogue' ? { kind: reading.kind } : HELP;
}

/** "Som text", "skicka det som Excel": the talk goes on from what was asked before. */
const leavesTheLast = (reading: ClearReading): boolean =>
  isOfLastAnswer(reading) ||
  (reading.kind === 'report' && reading.document === 'data' && !('municipality' in reading || 'from' in reading));

/** Not understood, or something that was said found no room in what was (`questions/offers`). */
const isMissed = (reading: Reading): boolean =>
  reading.kind === 'unknown' || (reading.kind === 'unclear' && reading.candidates.some(({ kind }) => kind === 'help'));

/**
 * Remembers a question for what may follow it, and keeps a phrase that was not understood, or not wholly: without the
 * asker, and without what in it looks like somebody's data. An answer never fails for it.
 * @param understood with no remark: what is answered in kind, or refused with its reason, was understood
 * @param text absent when a button was pressed
 * @param buttons of its answer, which may be asked for by their titles
 */
export function noteQuestion(
  { reading, remark, language, carriedFrom }: Understood,
  text: string | undefined,
  hearing: Hearing,
  buttons: readonly AskedByButton[] = [],
): void {
  const { questions, chat, plan, now } = hearing;
  const at = now().toISOString();
  const ratio = ratioIn(remark);
  try {
    // What is asked of the answer before leaves that the last; what is not understood too, but for courtesy.
    const lasting = remark && isCourtesy(remark) ? HELP : remembered(reading);
    const isLast = isClear(lasting) ? !leavesTheLast(lasting) : lasting.kind !== 'unknown';
    if (isLast) {
      const kept = buttons.filter(({ reading: each }) => !hasFreeWords(each)).slice(0, MOST_BUTTONS);
      questions.remember(chat, withoutPersonalData(lasting, plan, text), at, language ?? hearing.language, kept, {
        ...(carriedFrom && { carriedFrom: withoutPersonalData(carriedFrom, plan, text) }),
        ...(ratio && { ratio }),
      });
    }
    const phrase =
      text !== undefined && (!remark || tellsWhatIsLost(remark)) && isMissed(reading)
        ? keptOfPhrase(text, plan)
        : undefined;
    if (phrase !== undefined) questions.keepUnanswered(plan.id, phrase, at);
  } catch (error) {
    if (!(error instanceof MedskapaError)) throw error;
  }
}
