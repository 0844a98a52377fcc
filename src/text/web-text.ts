import type { NamedFilters, RestsOn } from '../domain/filters';
import type { ThemeCount } from '../domain/insights';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import type { Quote } from '../domain/quotes';
import { narrowedText } from './filters';
import { capital, countWord, dateText, number, quoted, shortened, stopped } from './format';
import type { Alone } from './kind-texts';
import type { Texts } from './texts';
import { dialoguesText } from './words';

/**
 * The themes as a text to publish: the plan’s own summaries, how often each was raised, and of what was written of
 * dialogues only what may be printed.
 */
export interface WebTextView {
  readonly kind: 'web-text';
  readonly plan: Plan;
  readonly filters: NamedFilters;
  /** Those that somebody raised, the most often raised first. */
  readonly themes: readonly ThemeCount[];
  /** Whether they are left out since 1–4 people brought them up. */
  readonly isWithheld: boolean;
  /** Those that are printed, by theme; none where whoever asks may not read what was written. */
  readonly quotes: readonly Quote[];
  readonly rests: RestsOn;
}

interface WebTexts {
  readonly ready: (themes: string) => string;
  readonly toFill: string;
  readonly nothing: string;
  readonly withheld: string;
  readonly themes: (count: number) => string;
  readonly heading: (where: string) => string;
  readonly intro: (dialogues: string, until: string | undefined) => string;
  readonly raised: (dialogues: string) => string;
  readonly gap: string;
  readonly overlap: string;
  readonly also: string;
  readonly quotes: (count: number) => string;
}

/** Characters of a quote: more is no quote, and a chat message has room for those of many themes. */
const QUOTE_MAX = 300;

const webTexts: Texts<WebTexts> = {
  sv: {
    ready: (themes) => `Här är en text till webben om ${themes}. Kopiera den, och läs igenom den innan ni publicerar.`,
    toFill: 'Fyll i det som står inom hakparenteser: planen sammanfattar inte de temana.',
    nothing: 'Inget tema är markerat på någon dialog här än, så det finns inget att skriva.',
    withheld:
      'Jag kan inte skriva en text om så få personer: det skulle kunna visa vad en enskild har sagt. Fråga om hela projektet i stället.',
    themes: (count) => (count === 1 ? 'ett tema' : `${number(count, 'sv')} teman`),
    heading: (where) => `Det här har invånare berättat${where}`,
    intro: (dialogues, until) =>
      `Vi har fört ${dialogues} med invånare${until ? ` till och med ${until}` : ''}. Det här tog de upp:`,
    raised: (dialogues) => `Togs upp i ${dialogues}.`,
    gap: '[Skriv vad invånarna berättade om temat.]',
    overlap: 'I en dialog kan flera teman tas upp.',
    also: 'Invånare har också sagt',
    quotes: (count) =>
      count === 1
        ? 'Ett citat är med, från en dialog som får citeras.'
        : `${capital(countWord(count, 'sv'))} citat är med, från dialoger som får citeras.`,
  },
  en: {
    ready: (themes) => `Here is a text for the web on ${themes}. Copy it, and read it through before you publish it.`,
    toFill: 'Fill in what stands in brackets: the plan does not sum up those themes.',
    nothing: 'No theme is marked on any dialogue here yet, so there is nothing to write.',
    withheld:
      'I cannot write a text on so few people: it could show what one of them has said. Ask for the whole project instead.',
    themes: (count) => (count === 1 ? 'one theme' : `${number(count, 'en')} themes`),
    heading: (where) => `What residents have told us${where}`,
    intro: (dialogues, until) =>
      `We have held ${dialogues} with residents${until ? ` up to and including ${until}` : ''}. This is what they brought up:`,
    raised: (dialogues) => `Brought up in ${dialogues}.`,
    gap: '[Write what the residents said on the theme.]',
    overlap: 'A dialogue may bring up several themes.',
    also: 'Residents have also said',
    quotes: (count) =>
      count === 1
        ? 'One quote is in it, from a dialogue that may be quoted.'
        : `${capital(countWord(count, 'en'))} quotes are in it, from dialogues that may be quoted.`,
  },
};

/** The themes that were raised, with the plan's summary where it has one. */
const raisedIn = ({ plan, themes }: WebTextView) =>
  themes.flatMap(({ theme, dialogues }) => {
    const term = plan.themes.find(({ id }) => id === theme);
    return term ? [{ theme, name: term.name, summary: term.text, dialogues }] : [];
  });

/** The quotes of a theme, or those of none, a line each. */
const quotesOf = ({ quotes }: WebTextView, theme: string | undefined, language: Language): string[] =>
  quotes
    .filter((each) => each.theme === theme)
    // Marks within would end the quote before its end.
    .map(({ words }) => quoted(stopped(shortened(words, QUOTE_MAX)).replace(/["“”„]/gu, '’'), language));

function webTextSentence(view: WebTextView, language: Language): string {
  const texts = webTexts[language];
  if (view.isWithheld) return texts.withheld;
  const raised = raisedIn(view);
  if (raised.length === 0) return texts.nothing;
  const isWhole = raised.every(({ summary }) => summary !== undefined);
  const { length } = view.quotes;
  return [
    texts.ready(texts.themes(raised.length)),
    ...(length > 0 ? [texts.quotes(length)] : []),
    ...(isWhole ? [] : [texts.toFill]),
  ].join(' ');
}

/** The text itself, to be copied; `undefined` where there is nothing to publish. */
export function webText(view: WebTextView, language: Language): string | undefined {
  const texts = webTexts[language];
  const raised = view.isWithheld ? [] : raisedIn(view);
  if (raised.length === 0) return undefined;
  const { filters, plan, rests } = view;
  const others = quotesOf(view, undefined, language);
  const until = rests.latest === undefined ? undefined : dateText(rests.latest, language);
  return [
    plan.name,
    texts.heading(narrowedText(filters, language)),
    '',
    texts.intro(dialoguesText(rests.dialogues, language), until),
    ...raised.flatMap(({ theme, name, summary, dialogues }) => [
      '',
      capital(name),
      summary === undefined ? texts.gap : stopped(summary),
      ...quotesOf(view, theme, language),
      texts.raised(dialoguesText(dialogues, language)),
    ]),
    ...(others.length > 0 ? ['', texts.also, ...others] : []),
    '',
    texts.overlap,
  ].join('\n');
}

const alone: Alone<WebTextView> = { alone: webTextSentence };

export const webTextSentences = { 'web-text': alone };
