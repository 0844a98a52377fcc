import type { LocalDate } from '../domain/dates';
import type { Dialogue } from '../domain/dialogues';
import type { Fact } from '../domain/facts';
import type { HeadCount } from '../domain/figures';
import type { NamedFilters, Stored } from '../domain/filters';
import type { Language } from '../domain/language';
import type { HiddenOf } from '../domain/listed-counts';
import { areaName, nameOf, type Plan } from '../domain/plan';
import type { Noun } from '../domain/plan-nouns';
import { participantsText } from './dialogue-summary';
import { narrowedText, narrowedTitle } from './filters';
import { capital, dateText, listPlain, number } from './format';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';
import { countOfKind, dialoguesOfKind, kindText, theDialogueOfKind } from './words';

/** Which dialogues there have been: a list, and one of them opened. */

/** A dialogue in a list, without a word that somebody has written. */
export interface ListedDialogue {
  readonly fact: Fact;
  /** How many took part, as far as the reader may see it. */
  readonly people: HeadCount;
  /** Whether the reader may change it. */
  readonly mayChange: boolean;
}

/** The dialogues that were asked for, newest first; at most `latest` of them where so many were. */
export interface DialoguesView {
  readonly kind: 'dialogues';
  readonly plan: Plan;
  readonly filters: NamedFilters;
  readonly latest?: number;
  readonly mine?: true;
  readonly date?: LocalDate;
  readonly listed: readonly ListedDialogue[];
  /** What the store holds, before only the newest were taken. */
  readonly stored: Stored;
}

/** One dialogue, as far as whoever opened it may see it. */
export interface OpenedDialogue {
  readonly dialogue: Dialogue;
  readonly plan: Plan;
  readonly isOwn: boolean;
  /** What is not shown of the people in it to anybody else, beside 1–4. */
  readonly hidden: HiddenOf;
  readonly mayChange: boolean;
  /** Whether the reader may read what was written in words in it. */
  readonly mayRead: boolean;
  /** Why words are left out that are there. */
  readonly withheld?: 'few' | 'role';
}

interface DialoguesTexts {
  readonly title: string;
  readonly ownTitle: string;
  /** "Här finns 3 dialoger i Laholm." */
  readonly stored: (count: number, dialogues: string) => string;
  readonly reported: (dialogues: string) => string;
  readonly latestHeld: (date: string) => string;
  readonly theLatest: (dialogue: string, where: string, date: string, own: boolean) => string;
  readonly newest: (count: string, of: string, own: boolean) => string;
  readonly ofDay: (date: string) => string;
  readonly none: (dialogues: string) => string;
  readonly noneOwn: (dialogues: string) => string;
  readonly list: (dialogues: string) => string;
  readonly ownList: (dialogues: string) => string;
  /** Why the number of participants is not shown of some. */
  readonly peopleHidden: string;
  /** Of a dialogue that says which group it met. */
  readonly again: string;
  readonly open: (date: string) => string;
  readonly changeThat: (date: string) => string;
  readonly all: string;
  /** The others of the same place. */
  readonly inMunicipality: (area: Noun) => string;
  /** Why words are left out that are there. */
  readonly withheld: Readonly<Record<NonNullable<OpenedDialogue['withheld']>, (leader: string) => string>>;
}

export const dialoguesTexts: Texts<DialoguesTexts> = {
  sv: {
    title: 'Dialoger',
    ownTitle: 'Dina dialoger',
    stored: (_, dialogues) => `Här finns ${dialogues}.`,
    reported: (dialogues) => `Du har rapporterat ${dialogues}.`,
    latestHeld: (date) => `Den senaste hölls ${date}.`,
    theLatest: (dialogue, where, date, own) =>
      own ? `Din senaste ${dialogue}${where} hölls ${date}.` : `Den senaste ${dialogue}${where} hölls ${date}.`,
    newest: (count, of, own) => `Här är de ${count} senaste av ${own ? 'dina ' : ''}${of}.`,
    ofDay: (date) => ` från ${date}`,
    none: (dialogues) => `Inga ${dialogues} är sparade här.`,
    noneOwn: (dialogues) => `Du har inte rapporterat några ${dialogues} här.`,
    list: (dialogues) => `listan över ${dialogues}`,
    ownList: (dialogues) => `dina ${dialogues}`,
    peopleHidden: 'Där antalet deltagare inte visas går det annars att räkna ut en grupp med 1–4 personer.',
    again: 'återkommande grupp',
    open: (date) => `Öppna dialogen ${date}`,
    changeThat: (date) => `Ändra dialogen ${date}`,
    all: 'Alla dialoger',
    inMunicipality: (area) => `Fler i ${area.theOne}`,
    withheld: {
      few: (leader) =>
        `Färre än 5 deltog. Det som sades visas därför bara för den som rapporterade dialogen och för ${leader}.`,
      role: (leader) => `Här finns text som din roll inte läser. ${capital(leader)} kan hjälpa dig.`,
    },
  },
  en: {
    title: 'Dialogues',
    ownTitle: 'Your dialogues',
    stored: (count, dialogues) => `There ${count === 1 ? 'is' : 'are'} ${dialogues} here.`,
    reported: (dialogues) => `You have reported ${dialogues}.`,
    latestHeld: (date) => `The latest was held on ${date}.`,
    theLatest: (dialogue, where, date, own) =>
      `${own ? 'Your' : 'The'} latest ${dialogue}${where} was held on ${date}.`,
    newest: (count, of, own) => `Here are the ${count} latest of ${own ? 'your ' : ''}${of}.`,
    ofDay: (date) => ` of ${date}`,
    none: (dialogues) => `No ${dialogues} are stored here.`,
    noneOwn: (dialogues) => `You have not reported any ${dialogues} here.`,
    list: (dialogues) => `the list of ${dialogues}`,
    ownList: (dialogues) => `your ${dialogues}`,
    peopleHidden: 'Where the number of participants is not shown, a group of 1–4 people could be worked out from it.',
    again: 'recurring group',
    open: (date) => `Open the dialogue of ${date}`,
    changeThat: (date) => `Change the dialogue of ${date}`,
    all: 'All dialogues',
    inMunicipality: (area) => `More in ${area.theOne}`,
    withheld: {
      few: (leader) =>
        `Fewer than 5 took part. What was said is therefore shown only to whoever reported the dialogue and to ${leader}.`,
      role: (leader) => `There is text here that your role does not read. ${capital(leader)} can help you.`,
    },
  },
};

type AskedFor = Pick<DialoguesView, 'filters' | 'date'>;

/** " med unga i Laholm från 14 september 2021": what stands after a noun. */
function whereOf({ filters, date }: AskedFor, language: Language): string {
  const day = date === undefined ? '' : dialoguesTexts[language].ofDay(dateText(date, language));
  return narrowedText(filters, language) + day;
}

/** "fördjupande dialogen", after "den senaste"; "fördjupande dialog" after "din senaste". */
const latestOf = ({ plan, mine, filters: { dialogueKind } }: DialoguesView, language: Language): string =>
  mine ? dialoguesOfKind(1, dialogueKind, plan, language) : theDialogueOfKind(dialogueKind, plan, language);

/** "Halmstad, unga, 11 deltagare, gruppdiskussioner." of a single one, without what it was asked by. */
function aboutOne(
  { fact, people }: ListedDialogue,
  { plan, filters }: Pick<DialoguesView, 'plan' | 'filters'>,
  day: string | undefined,
  language: Language,
): string {
  const place = filters.municipality === undefined ? areaName(plan, fact.municipality) : undefined;
  const about = [
    ...(day === undefined ? [] : [day]),
    ...(place === undefined ? [] : [place]),
    ...fact.targetGroups.map((id) => nameOf(plan.targetGroups, id)),
    participantsText(people, language),
    ...fact.methods.map((id) => nameOf(plan.methods, id)),
  ];
  return `${capital(about.join(', '))}.`;
}

/** "Här finns 3 dialoger i Laholm. Den senaste hölls 14 september 2021." */
function dialoguesSentence(view: DialoguesView, language: Language): string {
  const { plan, filters, latest, date, listed, stored } = view;
  const texts = dialoguesTexts[language];
  const [own, where, kind] = [view.mine === true, whereOf(view, language), filters.dialogueKind];
  const [newest] = listed;
  if (!newest) {
    const asked = dialoguesOfKind(2, kind, plan, language) + where;
    return own ? texts.noneOwn(asked) : texts.none(asked);
  }
  const day = dateText(newest.fact.date, language);
  const isDated = latest === 1 || date !== undefined || (filters.from !== undefined && filters.from === filters.to);
  const about = listed.length === 1 ? ` ${aboutOne(newest, view, isDated ? undefined : day, language)}` : '';
  if (latest === 1) return texts.theLatest(latestOf(view, language), where, day, own) + about;
  const all = countOfKind(stored.asked, kind, plan, language) + where;
  const held = date === undefined && listed.length > 1 ? ` ${texts.latestHeld(day)}` : '';
  if (listed.length < stored.asked) return texts.newest(number(listed.length, language), all, own) + held;
  return (own ? texts.reported(all) : texts.stored(stored.asked, all)) + held + about;
}

/** "Dina dialoger · Laholm, 14 september 2021". */
export function dialoguesTitle({ plan, mine, filters, date }: DialoguesView, language: Language): string {
  const { title, ownTitle } = dialoguesTexts[language];
  const named = narrowedTitle(mine ? ownTitle : title, filters, plan, language);
  return date === undefined ? named : `${named} · ${dateText(date, language)}`;
}

/** "14 september 2021", and below it "Laholm · Unga · 11 deltagare · fördjupande". */
export function listedTexts(
  { fact, people }: ListedDialogue,
  plan: Plan,
  language: Language,
): { readonly day: string; readonly about: string } {
  const groups = fact.targetGroups.map((id) => nameOf(plan.targetGroups, id));
  return {
    day: dateText(fact.date, language),
    about: [
      ...(fact.municipality === undefined ? [] : [nameOf(plan.municipalities, fact.municipality)]),
      capital(listPlain(groups, language)),
      participantsText(people, language),
      ...(fact.kind ? [kindText(fact.kind, plan, language)] : []),
      ...(fact.sameGroup === undefined ? [] : [dialoguesTexts[language].again]),
    ].join(' · '),
  };
}

/** Why something is not shown in some rows of a list. */
export const listNotes = (listed: readonly ListedDialogue[], language: Language): string[] =>
  listed.some(({ people }) => people === 'hidden') ? [dialoguesTexts[language].peopleHidden] : [];

export const dialogueListKinds = {
  dialogues: {
    name: { sv: 'listan över dialoger', en: 'the list of dialogues' },
    narrowed: ({ mine, date, ...filters }, language, nouns) => {
      const { list, ownList } = dialoguesTexts[language];
      const asked = dialoguesOfKind(2, filters.dialogueKind, nouns, language) + whereOf({ filters, date }, language);
      return mine ? ownList(asked) : list(asked);
    },
    example: { sv: 'mina dialoger', en: 'my dialogues' },
  },
} satisfies KindTexts<'dialogues'>;
export const dialogueListSentences = { dialogues: dialoguesSentence };
