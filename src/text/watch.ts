import type { Assessment } from '../domain/assessments';
import type { LocalDate } from '../domain/dates';
import { type GoalId, goalNumberOf, goalTypeOf } from '../domain/goals';
import type { Language } from '../domain/language';
import { type Meeting, sendingDayOf } from '../domain/meetings';
import { type Naming, planNouns } from '../domain/plan-nouns';
import type { Readings } from '../domain/question-kinds';
import { capital, dateText, listAnd, uncapital } from './format';
import { goalTexts } from './goals';
import type { KindTexts } from './kind-texts';
import { whoHas } from './roles';
import type { Texts } from './texts';

/** What somebody wants to be told when it comes: that it is kept, that it ends, and what it is. */

/** A wish as it is shown to whoever it is told. */
export type ShownWish =
  | { readonly of: 'goal'; readonly goal: GoalId }
  /** Whose meetings, by the committees' names. */
  | { readonly of: 'room'; readonly committees: readonly string[] };

/** What has become of what somebody asked. */
export type WishReceipt =
  | {
      readonly shown: 'goal';
      readonly outcome: 'kept' | 'kept-before' | 'not-installed' | 'not-in-people-file';
      readonly goal: GoalId;
      readonly assessment: Assessment;
      /** Whether others see the answer: it is told in one's own chat all the same. */
      readonly isShared: boolean;
    }
  | {
      readonly shown: 'room';
      readonly outcome: 'kept' | 'kept-before' | 'not-in-people-file';
      readonly isRoom: boolean;
      readonly committees: readonly string[];
      readonly next?: Meeting;
      readonly today: LocalDate;
      readonly plan: Naming;
    }
  | { readonly shown: 'ended'; readonly goal?: GoalId; readonly isEnded: boolean }
  | { readonly shown: 'list'; readonly wishes: readonly ShownWish[]; readonly isRoom: boolean };

/** On the command line, which writes to nobody. */
interface WatchView {
  readonly kind: 'watch';
}

interface WatchTexts {
  readonly names: {
    readonly goal: (goal: string) => string;
    readonly room: string;
    readonly all: string;
    readonly ended: (what: string) => string;
  };
  readonly inChat: string;
  readonly outcomes: Readonly<Record<Extract<WishReceipt, { shown: 'goal' }>['outcome'], (goal: string) => string>>;
  readonly now: (assessment: string) => string;
  readonly noTarget: string;
  readonly inOwnChat: string;
  readonly reached: (goal: string) => string;
  readonly reachedBefore: (goal: string) => string;
  readonly room: (committees: string, before: boolean) => string;
  readonly roomNotKept: string;
  readonly next: (day: string, sending: string) => string;
  readonly soon: (day: string) => string;
  readonly noMeeting: (orderer: string, leader: string) => string;
  readonly elsewhere: string;
  readonly ended: (goal: string) => string;
  readonly roomEnded: string;
  readonly nothingEnded: (goal: string) => string;
  readonly noRoomEnded: string;
  readonly list: (goals: string, several: boolean) => string;
  readonly roomList: (committees: string) => string;
  readonly none: string;
  readonly noneInRoom: string;
  readonly all: string;
  readonly meeting: (committee: string, day: string) => string;
  readonly heading: string;
  readonly more: (count: number) => string;
  readonly buttons: {
    readonly end: string;
    readonly endOf: (goal: string) => string;
    readonly endRoom: string;
    readonly status: string;
    readonly meetings: string;
  };
}

export const watchTexts: Texts<WatchTexts> = {
  sv: {
    names: {
      goal: (goal) => `att jag säger till när ${goal} är uppnått`,
      room: 'att jag skickar läget en vecka före mötet',
      all: 'vad jag säger till om',
      ended: (what) => `att det upphör ${what}`,
    },
    inChat: 'Det ber du om i chatten med mig i Teams.',
    outcomes: {
      kept: (goal) => `Jag säger till dig när ${goal} är uppnått.`,
      'kept-before': (goal) => `Jag säger till dig när ${goal} är uppnått, som du har bett om.`,
      'not-installed': (goal) =>
        `Jag säger till dig när ${goal} är uppnått, men först när du har öppnat en egen chatt med mig: lägg till appen Medskapa.`,
      'not-in-people-file': (goal) =>
        `Jag kan inte säga till dig om ${goal}: du finns inte i projektets personlista. Inget är sparat.`,
    },
    now: (assessment) => `Just nu: ${assessment}.`,
    noTarget: 'Det har inget målvärde än, och kan inte bli uppnått förrän det har fått ett.',
    inOwnChat: 'Det kommer i vår egen chatt.',
    reached: (goal) => `Du bad mig säga till när ${goal} är uppnått.`,
    reachedBefore: (goal) => `${goal} är redan uppnått, så det finns inget att vänta på.`,
    room: (committees, before) =>
      `${before ? 'Som förut skickar jag' : 'Jag skickar'} läget hit en vecka före varje sammanträde i ${committees}.`,
    roomNotKept: 'Jag kan inte skicka läget till dig: du finns inte i projektets personlista. Inget är sparat.',
    next: (day, sending) => `Nästa sammanträde är ${day}, så det kommer ${sending}, eller nästa arbetsdag.`,
    soon: (day) => `Nästa sammanträde är ${day}, om en vecka eller mindre, så det kommer så snart det är arbetstid.`,
    noMeeting: (orderer, leader) =>
      `Men planen anger inga kommande sammanträden. ${capital(leader)} skriver in dagarna i planfilen, i fältet sammanträden på ${orderer}, och skickar filen till mig.`,
    elsewhere: 'Ska det till en kanal i stället? Skriv samma sak till @Medskapa där.',
    ended: (goal) => `Jag säger inte längre till om ${goal}.`,
    roomEnded: 'Jag skickar inte längre läget hit före sammanträdena.',
    nothingEnded: (goal) => `Du har inte bett mig säga till om ${goal}. Inget är ändrat.`,
    noRoomEnded: 'Läget skickas inte hit. Inget är ändrat.',
    list: (goals, several) => `Jag säger till dig när ${goals} är ${several ? 'uppnådda' : 'uppnått'}.`,
    roomList: (committees) => `Läget skickas hit en vecka före varje sammanträde i ${committees}.`,
    none: 'Du har inte bett mig säga till om något. Skriv till exempel ”säg till när projektmål 1 är uppnått”.',
    noneInRoom:
      'Här skickas inget före sammanträdena. Skriv till exempel ”skicka läget hit en vecka före mötet”. Vad jag säger till just dig om visar jag i vår egen chatt.',
    all: 'projektet',
    meeting: (committee, day) => `Läget inför sammanträdet ${day}, ${committee}.`,
    heading: 'Jag säger till om',
    more: (count) => `Och ${count} till. Skriv ”vad bevakar du åt mig”.`,
    buttons: {
      end: 'Sluta säga till',
      endOf: (goal) => `Sluta: ${goal}`,
      endRoom: 'Sluta skicka läget',
      status: 'Hur går det nu?',
      meetings: 'Sammanträden',
    },
  },
  en: {
    names: {
      goal: (goal) => `that I tell you when ${goal} is met`,
      room: 'that I send how things stand a week before the meeting',
      all: 'what I tell you of',
      ended: (what) => `the end of it ${what}`,
    },
    inChat: 'You ask for that in the chat with me in Teams.',
    outcomes: {
      kept: (goal) => `I tell you when ${goal} is met.`,
      'kept-before': (goal) => `I tell you when ${goal} is met, as you have asked.`,
      'not-installed': (goal) =>
        `I tell you when ${goal} is met, but only once you have opened a chat of your own with me: add the app Medskapa.`,
      'not-in-people-file': (goal) =>
        `I cannot tell you of ${goal}: you are not in the project’s list of people. Nothing is saved.`,
    },
    now: (assessment) => `Right now: ${assessment}.`,
    noTarget: 'It has no target yet, and cannot be met until it has been given one.',
    inOwnChat: 'It comes in our own chat.',
    reached: (goal) => `You asked me to tell you when ${goal} is met.`,
    reachedBefore: (goal) => `${goal} is met already, so there is nothing to wait for.`,
    room: (committees, before) =>
      `${before ? 'As before I send' : 'I send'} how things stand here a week before each meeting of ${committees}.`,
    roomNotKept: 'I cannot send it to you: you are not in the project’s list of people. Nothing is saved.',
    next: (day, sending) => `The next meeting is on ${day}, so it comes on ${sending}, or the next working day.`,
    soon: (day) =>
      `The next meeting is on ${day}, in a week or less, so it comes as soon as it is within working hours.`,
    noMeeting: (orderer, leader) =>
      `But the plan names no coming meetings. ${capital(leader)} writes the days into the plan file, in the field meetings of ${orderer}, and sends me the file.`,
    elsewhere: 'Should it go to a channel instead? Write the same to @Medskapa there.',
    ended: (goal) => `I no longer tell you of ${goal}.`,
    roomEnded: 'I no longer send how things stand here before the meetings.',
    nothingEnded: (goal) => `You have not asked me to tell you of ${goal}. Nothing has changed.`,
    noRoomEnded: 'Nothing is sent here before the meetings. Nothing has changed.',
    list: (goals, several) => `I tell you when ${goals} ${several ? 'are' : 'is'} met.`,
    roomList: (committees) => `How things stand is sent here a week before each meeting of ${committees}.`,
    none: 'You have not asked me to tell you of anything. Write for example “tell me when project goal 1 is met”.',
    noneInRoom:
      'Nothing is sent here before the meetings. Write for example “send how things stand here a week before the meeting”. What I tell you yourself of I show in our own chat.',
    all: 'the project',
    meeting: (committee, day) => `How things stand before the meeting on ${day}, ${committee}.`,
    heading: 'I tell you of',
    more: (count) => `And ${count} more. Write “what are you watching for me”.`,
    buttons: {
      end: 'Stop telling me',
      endOf: (goal) => `Stop: ${goal}`,
      endRoom: 'Stop sending it',
      status: 'How is it going now?',
      meetings: 'Meetings',
    },
  },
};

/** Of more committees than this the others are counted. */
const MOST_NAMED = 3;

/** "projektmål 1", in a sentence. */
export const goalInText = (goal: string, language: Language): string =>
  uncapital(goalTexts[language].goal(goalTypeOf(goal), goalNumberOf(goal)));

const committeesText = (committees: readonly string[], language: Language): string =>
  committees.length > 0 ? listAnd(committees, language, MOST_NAMED) : watchTexts[language].all;

/** "Du bad mig säga till när projektmål 1 är uppnått." */
export const reachedText = (goal: GoalId, language: Language): string =>
  watchTexts[language].reached(goalInText(goal, language));

/** "Läget inför sammanträdet 3 december 2026, Lokal nämnd Laholm." */
export const meetingText = ({ committee, day }: Meeting, language: Language): string =>
  watchTexts[language].meeting(committee.name, dateText(day, language));

function goalWished(receipt: Extract<WishReceipt, { shown: 'goal' }>, language: Language): string {
  const { goal, outcome, assessment, isShared } = receipt;
  const texts = watchTexts[language];
  const first = texts.outcomes[outcome](goalInText(goal, language));
  if (outcome === 'not-in-people-file') return first;
  const now =
    assessment === 'no-target' ? texts.noTarget : texts.now(uncapital(goalTexts[language].assessment[assessment]));
  return [first, now, ...(isShared && outcome !== 'not-installed' ? [texts.inOwnChat] : [])].join(' ');
}

function roomWished(receipt: Extract<WishReceipt, { shown: 'room' }>, language: Language): string {
  const { committees, next, today, outcome, isRoom, plan } = receipt;
  const texts = watchTexts[language];
  if (outcome === 'not-in-people-file') return texts.roomNotKept;
  const first = texts.room(committeesText(committees, language), outcome === 'kept-before');
  const beside = isRoom ? [] : [texts.elsewhere];
  if (!next)
    return [
      first,
      texts.noMeeting(planNouns(plan, language).orderer.theOne, whoHas('projektledare', plan, language)),
      ...beside,
    ].join(' ');
  const day = dateText(next.day, language);
  const sending = sendingDayOf(next);
  const when = sending > today ? texts.next(day, dateText(sending, language)) : texts.soon(day);
  return [first, when, ...beside].join(' ');
}

/** What is told of all that somebody, or a chat, has asked for. */
export function wishesText(wishes: readonly ShownWish[], language: Language): string[] {
  const texts = watchTexts[language];
  const goals = wishes.flatMap((each) => (each.of === 'goal' ? [goalInText(each.goal, language)] : []));
  const rooms = wishes.flatMap((each) => (each.of === 'room' ? [each.committees] : []));
  return [
    ...(goals.length > 0 ? [texts.list(listAnd(goals, language), goals.length > 1)] : []),
    ...rooms.map((committees) => texts.roomList(committeesText(committees, language))),
  ];
}

/** What a line of a wish says, where each stands by itself. */
export const wishLine = (wish: ShownWish, language: Language): string => wishesText([wish], language).join(' ');

/** What has become of what somebody asked, and what there is to know of it. */
export function wishSentence(receipt: WishReceipt, language: Language): string {
  const texts = watchTexts[language];
  switch (receipt.shown) {
    case 'goal':
      return goalWished(receipt, language);
    case 'room':
      return roomWished(receipt, language);
    case 'ended': {
      const { goal, isEnded } = receipt;
      if (goal === undefined) return isEnded ? texts.roomEnded : texts.noRoomEnded;
      const named = goalInText(goal, language);
      return isEnded ? texts.ended(named) : texts.nothingEnded(named);
    }
    case 'list':
      if (receipt.wishes.length > 0) return wishesText(receipt.wishes, language).join(' ');
      return receipt.isRoom ? texts.noneInRoom : texts.none;
  }
}

function watchName({ goal, room, ends }: Readings['watch'], language: Language): string {
  const { names } = watchTexts[language];
  const what = goal ? names.goal(goalInText(goal, language)) : room ? names.room : names.all;
  return ends ? names.ended(what) : what;
}

export const watchKinds = {
  watch: {
    name: watchName,
    example: { sv: 'säg till när projektmål 1 är uppnått', en: 'tell me when project goal 1 is met' },
  },
} satisfies KindTexts<'watch'>;
export const watchSentences = {
  watch: { alone: (_: WatchView, language: Language) => watchTexts[language].inChat },
};
