import type { ObservationField } from '../domain/dialogue-fields';
import type { NamedFilters, RestsOn } from '../domain/filters';
import type { FormWording } from '../domain/form-wording';
import type { ThemeCount } from '../domain/insights';
import type { Language } from '../domain/language';
import { nameOf, type Plan, type Theme } from '../domain/plan';
import type { Noun } from '../domain/plan-nouns';
import type { InsightPart } from '../domain/question-slots';
import type { Voice } from '../domain/voices';
import { inDialoguesText, narrowedText } from './filters';
import { asQuoted, capital, listAnd, listOr, quoted, shortened, uncapital, wholeParts } from './format';
import { mayNotReadSentence } from './free-text';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';
import { dialoguesOfKind, dialoguesText } from './words';

/** What people brought up: themes, and what was written in words. */

interface InsightTexts {
  readonly title: string;
  readonly themes: string;
  readonly voices: string;
  readonly fields: Readonly<Record<ObservationField, (text: string, form: FormWording) => string>>;
  readonly raised: (theme: string, count: number, of: string, where: string) => string;
  readonly parts: Readonly<Record<InsightPart, PartTexts>>;
  /** Of dialogues that brought up a theme. */
  readonly onTheme: (theme: string) => string;
  /** What stands first of an answer to one of the plan's own questions. */
  readonly ownPart: (question: string) => string;
  readonly partFound: (what: string, quotes: string, found: number, searched: number, where: string) => string;
  readonly partMissing: (what: string, searched: number, where: string) => string;
  readonly notRaised: (theme: string, where: string) => string;
  readonly most: (themes: string, of: string, where: string) => string;
  readonly themeCount: (theme: string, count: number) => string;
  readonly noThemes: (of: string, where: string) => string;
  readonly nothing: (where: string) => string;
  /** The themes that the project's own summary has. */
  readonly summed: (themes: string) => string;
  readonly wordsFound: (words: string, found: number, searched: number, where: string) => string;
  readonly wordsMissing: (words: string, searched: number, where: string) => string;
  readonly word: (quote: string) => string;
  readonly words: (quote: string) => string;
  readonly nothingWritten: (where: string) => string;
  readonly summary: (text: string) => string;
  readonly mayNotRead: string;
  /** Why something that 1–4 people brought up does not stand in the answer. */
  readonly withheld: Readonly<Record<NonNullable<InsightsView['withheld']>, string>>;
  /** " med minst 5 deltagare", after a place. */
  readonly amongMany: string;
  /** Instead of place, day and group. */
  readonly unnamed: (area: Noun, hasAreas: boolean) => string;
  readonly overlap: string;
  readonly inKind: (dialogues: string) => string;
  readonly all: string;
}

/** What one of the usual questions is called: on a button and a title, and what stands first of its answer. */
interface PartTexts {
  readonly title: string;
  readonly says: string;
  readonly what: string;
}

/** "Stärker: …", "Vad fungerar bra? …" */
const answeredText = (question: string, text: string): string =>
  /[?!.:…]$/u.test(question) ? `${question} ${text}` : `${question}: ${text}`;

export const insightTexts: Texts<InsightTexts> = {
  sv: {
    title: 'Iakttagelser',
    themes: 'Teman, antal dialoger',
    voices: 'Ur de senaste dialogerna',
    fields: {
      strengthened: (text, { firstQuestion }) => answeredText(firstQuestion ?? 'Stärker', text),
      lowered: (text, { secondQuestion }) => answeredText(secondQuestion ?? 'Sänker', text),
      observations: (text) => `Iakttagelse: ${text}`,
    },
    parts: {
      strengthened: { title: 'Stärker tilliten', says: 'Det här stärker tilliten', what: 'Vad som stärker tilliten' },
      lowered: { title: 'Sänker tilliten', says: 'Det här sänker tilliten', what: 'Vad som sänker tilliten' },
    },
    onTheme: (theme) => ` om ${theme}`,
    ownPart: (question) => `Svar på ${question}`,
    partFound: (what, quotes, found, searched, where) =>
      found === 1
        ? `${what}, enligt den enda dialog${where} där det står: ${quotes}.`
        : `${what}, enligt de senaste av ${found} dialoger${where} där det står: ${quotes}. ${searched === found ? '' : `Jag har sett i de ${searched} senaste med anteckningar.`}`,
    partMissing: (what, searched, where) =>
      `${what} står inte i ${searched === 1 ? 'den enda dialogen' : `någon av de ${searched} senaste dialogerna`} med anteckningar${where}.`,
    raised: (theme, count, of, where) => `${theme} har tagits upp i ${count} av ${of}${where}.`,
    notRaised: (theme, where) => `${theme} är inte noterat i någon dialog${where} som är sparad här.`,
    most: (themes, of, where) => `Oftast har det handlat om ${themes} i ${of}${where}.`,
    themeCount: (theme, count) => `${theme} (${count})`,
    noThemes: (of, where) => `Inga teman är noterade i de dialoger${where} som är sparade här (${of}).`,
    nothing: (where) => `Inga dialoger${where} är sparade här, så här finns inga iakttagelser att visa.`,
    summed: (themes) => `Projektet har sammanfattat det som tagits upp under ${themes}.`,
    wordsFound: (words, found, searched, where) =>
      searched === 1
        ? `${words} nämns i den enda dialogen med anteckningar${where}.`
        : `${words} nämns i ${found} av de ${searched} senaste dialogerna med anteckningar${where}.`,
    wordsMissing: (words, searched, where) =>
      `Jag hittar inte ${words} i det som är sparat här från ${searched === 1 ? 'den enda dialogen' : `de ${searched} senaste dialogerna`} med anteckningar${where}.`,
    word: (quote) => `ordet ${quote}`,
    words: (quote) => `orden ${quote}`,
    nothingWritten: (where) => `Inga iakttagelser${where} är skrivna här.`,
    summary: (text) => `Projektets sammanfattning: ${text}`,
    mayNotRead: mayNotReadSentence('sv'),
    withheld: {
      themes: 'Vad 1–4 personer har tagit upp visas inte här, eftersom svaret skulle peka ut dem.',
      few: 'Vad 1–4 personer har tagit upp visas inte och räknas inte med här, eftersom svaret skulle peka ut dem.',
      words: 'Det som skrivits om dialoger med 1–4 deltagare visas inte här, eftersom svaret skulle peka ut dem.',
    },
    amongMany: ' med minst 5 deltagare',
    unnamed: (area, hasAreas) => `Få deltog, så ${hasAreas ? `${area.one}, ` : ''}dag och målgrupp visas inte`,
    overlap: 'En dialog kan ta upp flera teman.',
    inKind: (dialogues) => ` (${dialogues})`,
    all: 'Alla teman',
  },
  en: {
    title: 'Observations',
    themes: 'Themes, number of dialogues',
    voices: 'From the latest dialogues',
    fields: {
      strengthened: (text, { firstQuestion }) => answeredText(firstQuestion ?? 'Strengthens', text),
      lowered: (text, { secondQuestion }) => answeredText(secondQuestion ?? 'Lowers', text),
      observations: (text) => `Observation: ${text}`,
    },
    parts: {
      strengthened: { title: 'Raises trust', says: 'This raises trust', what: 'What raises trust' },
      lowered: { title: 'Lowers trust', says: 'This lowers trust', what: 'What lowers trust' },
    },
    onTheme: (theme) => ` about ${theme}`,
    ownPart: (question) => `Answers to ${question}`,
    partFound: (what, quotes, found, searched, where) =>
      found === 1
        ? `${what}, according to the only dialogue${where} that says so: ${quotes}.`
        : `${what}, according to the latest of ${found} dialogues${where} that say so: ${quotes}. ${searched === found ? '' : `I have looked in the ${searched} latest with notes.`}`,
    partMissing: (what, searched, where) =>
      `${what} is not written in ${searched === 1 ? 'the only dialogue' : `any of the ${searched} latest dialogues`} with notes${where}.`,
    raised: (theme, count, of, where) => `${theme} has been brought up in ${count} of ${of}${where}.`,
    notRaised: (theme, where) => `${theme} is not noted in any dialogue${where} that is stored here.`,
    most: (themes, of, where) => `It has mostly been about ${themes} in ${of}${where}.`,
    themeCount: (theme, count) => `${theme} (${count})`,
    noThemes: (of, where) => `No themes are noted in the dialogues${where} that are stored here (${of}).`,
    nothing: (where) => `No dialogues${where} are stored here, so there are no observations to show here.`,
    summed: (themes) => `The project has summed up what was brought up as ${themes}.`,
    wordsFound: (words, found, searched, where) =>
      searched === 1
        ? `${words} is mentioned in the only dialogue with notes${where}.`
        : `${words} is mentioned in ${found} of the ${searched} latest dialogues with notes${where}.`,
    wordsMissing: (words, searched, where) =>
      `I do not find ${words} in what is stored here from the ${searched === 1 ? 'only dialogue' : `${searched} latest dialogues`} with notes${where}.`,
    word: (quote) => `the word ${quote}`,
    words: (quote) => `the words ${quote}`,
    nothingWritten: (where) => `No observations${where} are written here.`,
    summary: (text) => `The project’s summary: ${text}`,
    mayNotRead: mayNotReadSentence('en'),
    withheld: {
      themes: 'What 1–4 people brought up is not shown here, since the answer would single them out.',
      few: 'What 1–4 people brought up is neither shown nor counted in here, since the answer would single them out.',
      words:
        'What was written about dialogues with 1–4 participants is not shown here, since the answer would single them out.',
    },
    amongMany: ' with at least 5 participants',
    unnamed: (area, hasAreas) =>
      `Few took part, so ${hasAreas ? `${area.one}, ` : ''}day and target group are not shown`,
    overlap: 'A dialogue may bring up several themes.',
    inKind: (dialogues) => ` (${dialogues})`,
    all: 'All themes',
  },
};

export interface InsightsView {
  readonly kind: 'insights';
  readonly plan: Plan;
  readonly filters: NamedFilters;
  readonly theme?: Theme;
  /** Words that were searched for. */
  readonly words?: string;
  /** What of the form is asked, where it is one of its two open questions. */
  readonly part?: InsightPart;
  /** The names of a theme that nobody marked, which were searched for in its place. */
  readonly mentions?: readonly string[];
  readonly themes: readonly ThemeCount[];
  /** The newest that pass, as many as are shown. */
  readonly voices: readonly Voice[];
  /** How many of the searched ones mention the words. */
  readonly found: number;
  readonly searched: number;
  /**
   * What is left out since 1–4 people brought it up: all themes, what few among others said, or only what was written
   * in words.
   */
  readonly withheld?: 'themes' | 'few' | 'words';
  /** Whether themes are counted in dialogues with five participants or more only, beside which there are others. */
  readonly isOfMany: boolean;
  readonly mayRead: boolean;
  readonly rests: RestsOn;
}

/** Themes beyond these are left to the card. */
const THEMES_IN_A_SENTENCE = 3;

function whereText({ filters, plan }: Pick<InsightsView, 'filters' | 'plan'>, language: Language): string {
  const { dialogueKind, ...rest } = filters;
  const kind = dialogueKind ? insightTexts[language].inKind(dialoguesOfKind(2, dialogueKind, plan, language)) : '';
  return narrowedText(rest, language) + kind;
}

function wordsSentence(view: InsightsView, words: string, language: Language): string {
  const texts = insightTexts[language];
  const where = whereText(view, language);
  if (!view.mayRead) return texts.mayNotRead;
  if (view.searched === 0) return view.withheld ? texts.withheld.words : texts.nothingWritten(where);
  return lookedFor(view, [words], language);
}

/** Texts in a sentence, and characters of each. */
const QUOTES = 3;
const QUOTE_MAX = 120;

/** What one of the form's questions is called: the plan's own question, or what it asks of trust. */
export function partTitle(part: InsightPart, plan: Plan, language: Language): string {
  const { firstQuestion, secondQuestion } = plan.form ?? {};
  return (part === 'strengthened' ? firstQuestion : secondQuestion) ?? insightTexts[language].parts[part].title;
}

/** "Det här sänker tilliten, enligt de senaste av 5 dialoger med unga där det står: ”…”, ”…” och ”…”." */
function partSentence(view: InsightsView, part: InsightPart, language: Language): string {
  const texts = insightTexts[language];
  const { plan, theme, mayRead, searched, withheld, found, voices } = view;
  const where = whereText(view, language) + (theme ? texts.onTheme(theme.name) : '');
  if (!mayRead) return texts.mayNotRead;
  if (searched === 0) return withheld ? texts.withheld.words : texts.nothingWritten(where);
  const own = partTitle(part, plan, language);
  const isOwn = own !== texts.parts[part].title;
  const asked = isOwn ? texts.ownPart(asQuoted(own, language)) : undefined;
  if (found === 0) return texts.partMissing(asked ?? texts.parts[part].what, searched, where);
  const quotes = voices.slice(0, QUOTES).flatMap(({ words }) => {
    const text = words[part];
    return text === undefined ? [] : [quoted(shortened(text, QUOTE_MAX).replace(/\.$/u, ''), language)];
  });
  return texts.partFound(asked ?? texts.parts[part].says, listAnd(quotes, language), found, searched, where).trim();
}

/** In how many of the dialogues that were looked through some of the words stand. */
function lookedFor(view: InsightsView, words: readonly string[], language: Language): string {
  const texts = insightTexts[language];
  const where = whereText(view, language);
  const name = listOr(
    words.map((each) => quoted(each, language)),
    language,
  );
  if (view.found > 0) return texts.wordsFound(name, view.found, view.searched, where);
  const several = words.length > 1 || /\s/u.test(words[0] ?? '');
  return texts.wordsMissing(several ? texts.words(name) : texts.word(name), view.searched, where);
}

/** The same, and that only dialogues with enough people are meant, where those with few are left out. */
const amongWhere = (view: InsightsView, language: Language): string =>
  whereText(view, language) + (view.isOfMany ? insightTexts[language].amongMany : '');

/** That nobody marked a theme, and whether its names stand in what was written, which may say otherwise. */
function notMarked(view: InsightsView, name: string, language: Language): string[] {
  const { mentions, mayRead, searched } = view;
  const notRaised = insightTexts[language].notRaised(name, amongWhere(view, language));
  const looked = mentions && mayRead && searched > 0 ? [lookedFor(view, mentions, language)] : [];
  return [notRaised, ...looked, ...summaryTexts(view, language)];
}

/** "Bemötande har tagits upp i 12 av 20 dialoger med unga.", and that something few people said is left out. */
function insightsSentence(view: InsightsView, language: Language): string {
  const sentence = broughtUp(view, language);
  // Of words it is told once, whatever else is left out, and not to those who may read none.
  const ofWords = view.words !== undefined || view.part !== undefined;
  const about = ofWords ? view.withheld && view.mayRead && 'words' : view.withheld;
  return !about || isWithheldOnly(view) ? sentence : `${sentence} ${insightTexts[language].withheld[about]}`;
}

/** Whether what is left out is all that the sentence tells. */
const isWithheldOnly = ({ words, part, withheld, searched, rests }: InsightsView): boolean =>
  rests.dialogues > 0 &&
  (words === undefined && part === undefined ? withheld === 'themes' : withheld !== undefined && searched === 0);

/**
 * That the reader's role does not read what was written, where the sentence does not say it or has no room.
 * @param before what the answer says before the sentence
 */
export function noteBesideInsights(view: InsightsView, language: Language, before?: string): string | undefined {
  const { words, part, mayRead, rests } = view;
  const note = insightTexts[language].mayNotRead;
  if (mayRead) return undefined;
  // To those who asked for words it is all that the sentence has.
  const parts = [...(before === undefined ? [] : [before]), note];
  return (words !== undefined || part !== undefined) && rests.dialogues > 0 && wholeParts(parts) === parts.length
    ? undefined
    : note;
}

/** What the project itself has summed up, where the store has nothing of it. */
function summaryTexts({ plan, theme, words, part }: InsightsView, language: Language): string[] {
  const texts = insightTexts[language];
  if (words !== undefined || part !== undefined) return [];
  if (theme) return theme.text ? [texts.summary(theme.text)] : [];
  const names = plan.themes.filter(({ text }) => text).map(({ name }) => name);
  return names.length > 0 ? [texts.summed(listAnd(names, language))] : [];
}

function broughtUp(view: InsightsView, language: Language): string {
  const texts = insightTexts[language];
  const { plan, theme, words, themes, rests } = view;
  const where = whereText(view, language);
  if (rests.dialogues === 0) return [texts.nothing(where), ...summaryTexts(view, language)].join(' ');
  if (view.part !== undefined && words === undefined) return partSentence(view, view.part, language);
  if (words !== undefined) {
    const unmarked = theme && !themes.some((each) => each.theme === theme.id && each.dialogues > 0);
    const about =
      unmarked && view.mayRead && view.searched > 0
        ? [texts.notRaised(capital(theme.name), amongWhere(view, language))]
        : [];
    return [...about, wordsSentence(view, words, language)].join(' ');
  }
  if (view.withheld === 'themes') return texts.withheld.themes;
  const of = dialoguesText(rests.dialogues, language);
  if (theme) {
    const count = themes.find((each) => each.theme === theme.id)?.dialogues ?? 0;
    const name = capital(theme.name);
    if (count === 0) return notMarked(view, name, language).join(' ');
    return texts.raised(name, count, of, where);
  }
  const raised = themes.filter(({ dialogues }) => dialogues > 0);
  if (raised.length === 0) return texts.noThemes(of, amongWhere(view, language));
  const most = raised
    .slice(0, THEMES_IN_A_SENTENCE)
    .map((each) => texts.themeCount(nameOf(plan.themes, each.theme), each.dialogues));
  return texts.most(listAnd(most, language), of, where);
}

const wordsTexts: Texts<(group: string, when: string) => string> = {
  sv: (group, when) => `vad ${group} sagt${when}`,
  en: (group, when) => `what ${group} said${when}`,
};

const insightNames: Texts<string> = { sv: 'vad folk sagt', en: 'what people said' };

function partName(part: InsightPart, { firstQuestion, secondQuestion }: FormWording, language: Language): string {
  const own = part === 'strengthened' ? firstQuestion : secondQuestion;
  return own === undefined ? uncapital(insightTexts[language].parts[part].what) : asQuoted(own, language);
}

/** The day of the latest dialogue may be the day of something that is shown without one. */
export const restsToTell = ({ rests, voices }: Pick<InsightsView, 'rests' | 'voices'>): InsightsView['rests'] =>
  voices.every(({ from }) => from) ? rests : { dialogues: rests.dialogues };

export const insightKinds = {
  insights: {
    name: ({ part }, language, { form }) => (part ? partName(part, form, language) : insightNames[language]),
    narrowed: ({ targetGroup, municipality, part, ...rest }, language, nouns) =>
      targetGroup && part === undefined
        ? wordsTexts[language](
            targetGroup + narrowedText({ municipality }, language),
            inDialoguesText(rest, nouns, language),
          )
        : undefined,
    example: { sv: 'vad säger unga om bemötande', en: 'what have people said' },
  },
} satisfies KindTexts<'insights'>;
export const insightSentences = { insights: insightsSentence };
