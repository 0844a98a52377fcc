import type { LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import type { Committee, Plan } from '../domain/plan';
import { planNouns } from '../domain/plan-nouns';
import { listAnd } from './format';
import { whoHas } from './roles';
import type { Texts } from './texts';

/** When a committee last met, where nobody has said: what is asked, and what is said of what was written. */

/** "Sedan förra mötet", of committees of which no meeting is known, or of which another is to be told. */
export interface NoMeetingView {
  readonly kind: 'no-meeting';
  readonly plan: Plan;
  readonly today: LocalDate;
  /** Those that are meant, and of them those that the asker may tell of. */
  readonly committees: readonly Committee[];
  readonly mayNote: readonly Committee[];
  /** The area that was named. */
  readonly municipality?: string;
}

interface LastMeetingTexts {
  readonly title: string;
  readonly lead: (committees: string) => string;
  readonly day: string;
  readonly submit: string;
  readonly another: string;
  readonly unknown: (committees: string, who: string) => string;
  readonly noCommittee: (orderer: string) => string;
  /** Of more than can be chosen among. */
  readonly whose: (orderer: string, area: string) => string;
  readonly lately: string;
  readonly faults: Readonly<Record<MeetingFault, string>>;
}

/** What is wrong with what was written. */
export type MeetingFault = 'missing' | 'not-a-date' | 'in-the-future' | 'no-committee';

export const lastMeetingTexts: Texts<LastMeetingTexts> = {
  sv: {
    title: 'När var ert senaste möte?',
    lead: (committees) =>
      `Ange dagen för det senaste mötet i ${committees}, så visar jag vad som har hänt sedan dess. Dagen sparas och kan ändras.`,
    day: 'Senaste mötet',
    submit: 'Spara och visa',
    another: 'Ändra mötesdagen',
    unknown: (committees, who) =>
      `Jag vet inte när ${committees} senast hade möte. Det kan ${who} ange. Skriv så länge ”vad har hänt sedan 15 oktober”.`,
    noCommittee: (orderer) =>
      `Planen har ingen ${orderer}, så jag vet inte vilket möte du menar. Skriv ”vad har hänt sedan 15 oktober”.`,
    whose: (orderer, area) =>
      `Säg vilken ${orderer} du menar, till exempel ”vad har hänt i ${area} sedan förra mötet”.`,
    lately: 'Sedan du frågade sist',
    faults: {
      missing: 'Ange vilken dag mötet var.',
      'not-a-date': 'Ange mötesdagen som år, månad och dag, till exempel 2026-10-14.',
      'in-the-future': 'Ange en dag som har varit.',
      'no-committee': 'Välj vilket möte det gäller.',
    },
  },
  en: {
    title: 'When was your last meeting?',
    lead: (committees) =>
      `Give the day of the last meeting of ${committees}, and I show what has happened since. The day is kept and can be changed.`,
    day: 'Last meeting',
    submit: 'Save and show',
    another: 'Change the day of the meeting',
    unknown: (committees, who) =>
      `I do not know when ${committees} last met. ${who} can tell. Until then, write “what has happened since 15 October”.`,
    noCommittee: (orderer) =>
      `The plan has no ${orderer}, so I do not know which meeting you mean. Write “what has happened since 15 October”.`,
    whose: (orderer, area) =>
      `Say which ${orderer} you mean, such as “what has happened in ${area} since the last meeting”.`,
    lately: 'Since you last asked',
    faults: {
      missing: 'Give the day of the meeting.',
      'not-a-date': 'Write the day as year, month and day, such as 2026-10-14.',
      'in-the-future': 'Give a day that has been.',
      'no-committee': 'Choose whose meeting it was.',
    },
  },
};

/** As many committees are named. */
const MOST_NAMED = 3;

const namesOf = (committees: readonly Committee[], language: Language): string =>
  listAnd(
    committees.map(({ name }) => name),
    language,
    MOST_NAMED,
  );

/** A card has room to choose among as many. */
const MOST_CHOICES = 20;
export const areTooMany = ({ mayNote }: Pick<NoMeetingView, 'mayNote'>): boolean => mayNote.length > MOST_CHOICES;

/** What is asked of whoever may tell, or who else can. */
export function noMeetingSentence(view: NoMeetingView, language: Language): string {
  const texts = lastMeetingTexts[language];
  const { plan, committees, mayNote } = view;
  if (committees.length === 0) return texts.noCommittee(planNouns(plan, language).orderer.one);
  if (mayNote.length === 0)
    return texts.unknown(namesOf(committees, language), whoHas('projektledare', plan, language));
  if (areTooMany(view)) return texts.whose(planNouns(plan, language).orderer.one, plan.municipalities[0]?.name ?? '…');
  return `${texts.title} ${texts.lead(namesOf(mayNote, language))}`;
}

/** What the form begins with. */
export const meetingLead = ({ mayNote }: NoMeetingView, language: Language): string =>
  lastMeetingTexts[language].lead(namesOf(mayNote, language));
