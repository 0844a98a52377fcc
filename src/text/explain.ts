import type { CountingRule, Grounds } from '../domain/grounds';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import { type PlanNouns, planNouns } from '../domain/plan-nouns';
import type { QuestionKind, Readings } from '../domain/question-kinds';
import { restsSentence } from './counts';
import { filtersText } from './filters';
import { asQuoted, capital, listAnd } from './format';
import { goalCardTexts } from './goal-card';
import { sourceText } from './indicators';
import type { KindTexts } from './kind-texts';
import { remarkSentence } from './remarks';
import type { Texts } from './texts';
import { dialoguesText } from './words';

/** How the figures of the last answer are counted, what they come from, and what they leave out. */
export interface ExplainView {
  readonly kind: 'explain';
  readonly plan: Plan;
  /** The answer that is asked about, by each of its questions; absent where none has been given. */
  readonly last?: {
    readonly asked: readonly Readings[QuestionKind][];
    readonly grounds: Grounds;
    /** What it answered. */
    readonly sentence: string;
  };
}

type RuleText = string | ((nouns: PlanNouns) => string);

interface ExplainTexts {
  readonly title: string;
  readonly rules: Readonly<Record<CountingRule, RuleText>>;
  readonly headings: Readonly<Record<'answer' | 'rule' | 'source' | 'leftOut', string>>;
  readonly counted: string;
  readonly documents: (sources: string) => string;
  readonly hidden: string;
  readonly missing: (dialogues: string) => string;
  readonly nothingLast: string;
  readonly again: string;
}

export const explainTexts: Texts<ExplainTexts> = {
  sv: {
    title: 'Så räknas det',
    rules: {
      dialogues: ({ area, hasAreas }) =>
        `Varje rapporterad dialog räknas en gång, efter dag${hasAreas ? ` och ${area.one}` : ''}.`,
      participants: 'Deltagarna räknas vid varje dialog, så den som kommer flera gånger räknas varje gång.',
      persons:
        'Deltagarna räknas vid varje dialog. Som personer räknas en grupp som möts flera gånger en gång, med så många som när den var störst.',
      elected: 'De förtroendevalda räknas vid varje dialog, så som den som rapporterade har angett.',
      officials: 'Tjänstepersonerna räknas vid varje dialog, så som den som rapporterade har angett.',
      practitioners: 'Verksamhetsföreträdarna räknas vid varje dialog, så som den som rapporterade har angett.',
      'survey-share': ({ form }) =>
        form.survey
          ? `Andelen i enkäten är de som svarat ${asQuoted(form.survey.counted, 'sv')}, av alla som svarat på den vid dialogerna.`
          : 'Andelen som fått göra sin röst hörd är de som svarat ”i ganska hög grad” eller ”i mycket hög grad”, av alla som svarat på enkäten vid dialogerna.',
      'feedback-share': 'Andelen som fått återkoppling räknas av alla som har bett om den.',
      'target-groups-reached': ({ orderer }) =>
        `Andelen målgrupper är de som minst en dialog har mött, av dem som ${orderer.theMany} har prioriterat. Där det inte är redovisat räknas alla planens målgrupper.`,
      'methods-tested': 'En metod räknas som använd när minst en dialog har använt den.',
      entered: 'Siffran är inte räknad ur dialogerna utan rapporterad av projektet.',
      assessment: 'Bedömningen jämför utfallet med målvärdet, och under perioden med hur stor del av den som har gått.',
      coverage: 'En målgrupp räknas som nådd när minst en dialog har mött den.',
      budget: 'Summorna är budgetens poster i planen, och utfallet det som är rapporterat för dem.',
      activities: 'En aktivitet är försenad när dess tid har gått ut utan att den är rapporterad som klar.',
      themes: 'Ett tema räknas en gång för varje dialog där det är markerat.',
      answers: 'Det är vad som är skrivet på den frågan i dialogernas sammanfattningar.',
      words: 'Ordet har letats efter i det som är skrivet om dialogerna.',
      'follow-up': 'Svaren är räknade ur dialogerna där det går, och annars de som projektet har skrivit.',
      plan: 'Det står i projektets plan.',
      log: 'Det är vad projektet har antecknat, i planen eller här.',
      people: 'Det står i projektets personlista.',
      reminders: 'Det är räknat ur veckans påminnelser.',
    },
    headings: { answer: 'Svaret', rule: 'Så räknas det', source: 'Källa', leftOut: 'Det här är inte med' },
    counted: 'Räknat ur de dialoger som är rapporterade här.',
    documents: (sources) => `Hämtat ur ${sources}.`,
    hidden: 'Siffror som skulle avslöja 1–4 personer visas inte.',
    missing: (dialogues) => `${dialogues} saknar uppgift.`,
    nothingLast:
      'Jag har inte gett något svar här den senaste timmen. Fråga till exempel ”hur många dialoger”, och sedan ”hur räknas det”.',
    again: 'Visa svaret igen',
  },
  en: {
    title: 'How it is counted',
    rules: {
      dialogues: ({ area, hasAreas }) =>
        `Every reported dialogue counts once, by day${hasAreas ? ` and ${area.one}` : ''}.`,
      participants: 'Participants are counted at each dialogue, so somebody who comes several times counts each time.',
      persons:
        'Participants are counted at each dialogue. As persons, a group that meets several times counts once, with as many as when it was largest.',
      elected: 'Elected representatives are counted at each dialogue, as whoever reported it has said.',
      officials: 'Officials are counted at each dialogue, as whoever reported it has said.',
      practitioners: 'Practitioners are counted at each dialogue, as whoever reported it has said.',
      'survey-share': ({ form }) =>
        form.survey
          ? `The share in the survey is those who answered ${asQuoted(form.survey.counted, 'en')}, of all who answered it at the dialogues.`
          : 'The share that felt heard is those who answered “to a fairly high degree” or “to a very high degree”, of all who answered the survey at the dialogues.',
      'feedback-share': 'The share that has been given feedback is of all who asked for it.',
      'target-groups-reached': ({ orderer }) =>
        `The share of target groups is those that some dialogue has met, of those that ${orderer.theMany} prioritised. Where that is not reported, all of the plan’s target groups count.`,
      'methods-tested': 'A method counts as used when some dialogue has used it.',
      entered: 'The figure is not counted from the dialogues but reported by the project.',
      assessment:
        'The assessment compares the outcome with the target, and during the period with how much of it has gone.',
      coverage: 'A target group counts as met when some dialogue has met it.',
      budget: 'The sums are the budget’s items in the plan, and the outcome is what has been reported for them.',
      activities: 'An activity is overdue when its time is over and it has not been reported as done.',
      themes: 'A theme counts once for each dialogue where it is marked.',
      answers: 'It is what is written on that question in the summaries of the dialogues.',
      words: 'The word has been looked for in what is written about the dialogues.',
      'follow-up':
        'The answers are counted from the dialogues where that can be done, and are otherwise what the project has written.',
      plan: 'It stands in the project’s plan.',
      log: 'It is what the project has noted, in the plan or here.',
      people: 'It stands in the project’s list of people.',
      reminders: 'It is counted from the week’s reminders.',
    },
    headings: { answer: 'The answer', rule: 'How it is counted', source: 'Source', leftOut: 'What is left out' },
    counted: 'Counted from the dialogues that are reported here.',
    documents: (sources) => `Taken from ${sources}.`,
    hidden: 'Figures that would give 1–4 people away are not shown.',
    missing: (dialogues) => `${dialogues} have no figure.`,
    nothingLast:
      'I have given no answer here in the last hour. Ask “how many dialogues”, for instance, and then “how is that counted”.',
    again: 'Show the answer again',
  },
};

/** What is told under each heading; a heading with nothing under it is left out. */
export interface ExplainSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

function ruleLines({ rules }: Grounds, plan: Plan, language: Language): string[] {
  const texts = explainTexts[language];
  const nouns = planNouns(plan, language);
  return rules.map((rule) => {
    const text = texts.rules[rule];
    return typeof text === 'function' ? text(nouns) : text;
  });
}

/** More documents than these are counted. */
const MOST_DOCUMENTS = 4;

function sourceLines({ rests, sources, filters = {} }: Grounds, plan: Plan, language: Language): string[] {
  const texts = explainTexts[language];
  const documents = [...new Set(sources.map(({ source, date }) => sourceText(source, date, language)))];
  const slice = filtersText(filters, plan, language);
  return [
    ...(rests && rests.dialogues > 0 ? [`${texts.counted} ${restsSentence(rests, language)}`] : []),
    ...(documents.length > 0 ? [texts.documents(listAnd(documents, language, MOST_DOCUMENTS))] : []),
    ...(slice === '' ? [] : [`${goalCardTexts[language].slice(slice)}.`]),
  ];
}

function leftOutLines({ isHidden, missing }: Grounds, language: Language): string[] {
  const texts = explainTexts[language];
  return [
    ...(missing > 0 ? [texts.missing(capital(dialoguesText(missing, language)))] : []),
    ...(isHidden ? [texts.hidden] : []),
  ];
}

/** What was answered, and how it is counted. */
export const explainSections = (view: ExplainView, language: Language): ExplainSection[] => [
  ...(view.last ? [{ heading: explainTexts[language].headings.answer, lines: [view.last.sentence] }] : []),
  ...countingSections(view, language),
];

/** The rule, the source with its dates, and what is left out. */
function countingSections({ last, plan }: ExplainView, language: Language): ExplainSection[] {
  if (!last) return [];
  const { headings } = explainTexts[language];
  return [
    { heading: headings.rule, lines: ruleLines(last.grounds, plan, language) },
    { heading: headings.source, lines: sourceLines(last.grounds, plan, language) },
    { heading: headings.leftOut, lines: leftOutLines(last.grounds, language) },
  ].filter(({ lines }) => lines.length > 0);
}

/** "Varje rapporterad dialog räknas en gång … Räknat ur de dialoger som är rapporterade här. Underlag: …" */
function explainSentence(view: ExplainView, language: Language): string {
  if (!view.last) {
    return `${explainTexts[language].nothingLast} ${remarkSentence({ about: 'figures' }, view.plan, language)}`;
  }
  return countingSections(view, language)
    .flatMap(({ lines }) => lines)
    .join(' ');
}

export const explainKinds = {
  explain: { name: { sv: 'hur siffran räknas', en: 'how the figure is counted' } },
} satisfies KindTexts<'explain'>;
export const explainSentences = { explain: explainSentence };
