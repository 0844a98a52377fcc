import type { ActivityState, Task } from '../domain/activities';
import type { DialogueKind } from '../domain/dialogue-kinds';
import type { Comparison, Measure, Nature } from '../domain/goals';
import type { Language } from '../domain/language';
import type { Communication, FollowUpQuestion, NoteTopic, Plan } from '../domain/plan';
import type { Naming } from '../domain/plan-nouns';
import { type PlanWord, wordIn } from './plan-sections';
import type { Texts } from './texts';

/**
 * What the fields of a plan, and the values that are chosen among, are called where a change is told. A field that is
 * added to the format and has no line here does not compile, so that no key shows to a person.
 */

type FieldsWithin<T> = T extends readonly (infer Item)[]
  ? FieldsWithin<Item>
  : T extends object
    ? { [K in keyof T & string]: K | FieldsWithin<NonNullable<T[K]>> }[keyof T & string]
    : never;

/** Example dialogues are counted and told no more of. */
type PlanField = FieldsWithin<Omit<Plan, 'dialogues'>[Exclude<keyof Plan, 'dialogues'>]> | 'order';

const fields: Texts<Readonly<Record<PlanField, PlanWord>>> = {
  sv: {
    about: 'gäller',
    advantage: 'fördelar',
    aliases: 'andra ord',
    amount: 'belopp',
    answerable: 'går att besvara',
    baseline: 'utgångsläge',
    by: 'beslutat av',
    closed: 'stängd',
    comparison: 'jämförs',
    counted: 'svar som räknas',
    date: 'datum',
    decided: 'beslutat',
    eachCommittee: 'var och en för sig',
    dialogues: 'antal dialoger',
    document: 'dokument',
    drawback: 'nackdelar',
    earlier: 'tidigare mål',
    effect: 'effektmål',
    figures: 'redovisat',
    firstQuestion: 'första öppna frågan',
    financing: 'finansiering',
    from: 'från och med',
    id: 'id',
    indicators: 'indikatorer',
    item: 'post',
    kind: 'slag',
    lead: 'huvudansvar',
    link: 'länk',
    measure: 'mäts som',
    measures: 'räknas ur dialogerna',
    meetings: 'sammanträden',
    methods: 'metoder',
    municipalities: ({ area }) => `minst per ${area.one}`,
    municipality: ({ area }) => area.one,
    n: 'antal svar',
    name: 'namn',
    nature: 'slags värde',
    notes: 'anmärkningar',
    number: 'nummer',
    order: 'ordningen',
    outcome: 'utfall',
    outcomeDate: 'utfallets datum',
    outcomePeriod: 'utfallets period',
    outcomeSource: 'utfallets källa',
    outcomes: 'utfall över tid',
    participants: 'antal deltagare',
    perMunicipality: ({ area }) => `minst i varje ${area.one}`,
    perTargetGroup: 'minst i varje målgrupp',
    period: 'period',
    phase: 'fas',
    planned: 'budget',
    prioritised: 'prioriterade målgrupper',
    project: 'projektmål',
    question: 'fråga',
    registryNumber: 'diarienummer',
    roles: 'roller',
    secondQuestion: 'andra öppna frågan',
    share: 'andel',
    source: 'källa',
    state: 'läge',
    survey: 'enkät',
    target: 'målvärde',
    targetGroup: 'målgrupp',
    targetGroups: 'minst per målgrupp',
    tasks: 'uppgifter',
    text: 'text',
    through: 'genom',
    title: 'rubrik',
    to: 'till',
    unit: 'enhet',
    called: 'kallas',
    plural: 'i flertal',
    definite: 'i bestämd form',
    definitePlural: 'i bestämd form flertal',
    english: 'på engelska',
    englishPlural: 'på engelska i flertal',
    upTo: 'övre gräns',
    value: 'värde',
    when: 'tid',
  },
  en: {
    about: 'about',
    advantage: 'advantages',
    aliases: 'other words',
    amount: 'amount',
    answerable: 'can be answered',
    baseline: 'baseline',
    by: 'decided by',
    eachCommittee: 'each for itself',
    closed: 'closed',
    comparison: 'compared',
    counted: 'answers counted',
    date: 'date',
    decided: 'decided',
    dialogues: 'number of dialogues',
    document: 'document',
    drawback: 'drawbacks',
    earlier: 'earlier targets',
    effect: 'effect goals',
    figures: 'reported',
    firstQuestion: 'first open question',
    financing: 'financing',
    from: 'from',
    id: 'id',
    indicators: 'indicators',
    item: 'item',
    kind: 'kind',
    lead: 'main responsibility',
    link: 'link',
    measure: 'measured as',
    measures: 'counted from the dialogues',
    meetings: 'meetings',
    methods: 'methods',
    municipalities: ({ area }) => `at least per ${area.one}`,
    municipality: ({ area }) => area.one,
    n: 'number of answers',
    name: 'name',
    nature: 'kind of value',
    notes: 'notes',
    number: 'number',
    order: 'the order',
    outcome: 'outcome',
    outcomeDate: 'date of the outcome',
    outcomePeriod: 'period of the outcome',
    outcomeSource: 'source of the outcome',
    outcomes: 'outcomes over time',
    participants: 'number of participants',
    perMunicipality: ({ area }) => `at least in each ${area.one}`,
    perTargetGroup: 'at least in each target group',
    period: 'period',
    phase: 'phase',
    planned: 'budget',
    prioritised: 'prioritised target groups',
    project: 'project goals',
    question: 'question',
    registryNumber: 'registry number',
    roles: 'roles',
    secondQuestion: 'second open question',
    share: 'share',
    source: 'source',
    state: 'state',
    survey: 'survey',
    target: 'target',
    targetGroup: 'target group',
    targetGroups: 'at least per target group',
    tasks: 'tasks',
    text: 'text',
    through: 'through',
    title: 'title',
    to: 'to',
    unit: 'unit',
    called: 'called',
    plural: 'in the plural',
    definite: 'in the definite form',
    definitePlural: 'in the definite plural',
    english: 'in English',
    englishPlural: 'in the English plural',
    upTo: 'upper bound',
    value: 'value',
    when: 'time',
  },
};

/** What is chosen among in a plan, but for roles. */
type PlanChoice =
  | Task['phase']
  | ActivityState
  | Measure
  | Comparison
  | Nature
  | DialogueKind
  | Communication['kind']
  | FollowUpQuestion['when']
  | NoteTopic;

const choices: Texts<Readonly<Record<PlanChoice, string>>> = {
  sv: {
    overall: 'övergripande',
    preparation: 'förberedelser',
    implementation: 'genomförande',
    completion: 'efterarbete',
    'not-done': 'ej genomförd',
    partly: 'delvis genomförd',
    done: 'genomförd',
    'not-relevant': 'inte aktuell',
    dialogues: 'antal dialoger',
    participants: 'antal deltagare',
    persons: 'antal personer',
    'survey-share': 'andel som fått göra sin röst hörd',
    'target-groups-reached': 'andel nådda målgrupper',
    'methods-tested': 'antal använda metoder',
    'feedback-share': 'andel som fått återkoppling',
    entered: 'fylls i för hand',
    '>=': 'minst',
    '>': 'mer än',
    '<=': 'högst',
    '<': 'mindre än',
    between: 'mellan',
    '=': 'exakt',
    count: 'antal som läggs ihop',
    share: 'andel i procent',
    level: 'nivå som läses av',
    'yes-no': 'ja eller nej',
    perspective: 'perspektivinhämtande',
    'in-depth': 'fördjupande',
    anchoring: 'förankring',
    dissemination: 'spridning',
    during: 'under projektet',
    close: 'vid avslut',
    after: 'efter projektet',
    goals: 'målen',
    budget: 'budgeten',
  },
  en: {
    overall: 'overall',
    preparation: 'preparation',
    implementation: 'implementation',
    completion: 'completion',
    'not-done': 'not done',
    partly: 'partly done',
    done: 'done',
    'not-relevant': 'not relevant',
    dialogues: 'number of dialogues',
    participants: 'number of participants',
    persons: 'number of persons',
    'survey-share': 'share who felt heard',
    'target-groups-reached': 'share of target groups reached',
    'methods-tested': 'number of methods used',
    'feedback-share': 'share who were given feedback',
    entered: 'entered by hand',
    '>=': 'at least',
    '>': 'more than',
    '<=': 'at most',
    '<': 'less than',
    between: 'between',
    '=': 'exactly',
    count: 'a count that adds up',
    share: 'a share in per cent',
    level: 'a level that is read',
    'yes-no': 'yes or no',
    perspective: 'perspective-gathering',
    'in-depth': 'in-depth',
    anchoring: 'anchoring',
    dissemination: 'dissemination',
    during: 'during the project',
    close: 'at the close',
    after: 'after the project',
    goals: 'the goals',
    budget: 'the budget',
  },
};

/** "tid". What no format has is called as it is. */
export const fieldName = (field: string, naming: Naming, language: Language): string =>
  wordIn(fields[language], field, naming, language);

/** Where values are chosen among, by what the field is called; elsewhere a text is a text, whatever it says. */
const CHOSEN = new Set(['phase', 'state', 'measure', 'measures', 'comparison', 'nature', 'kind', 'when', 'about']);

/** "förberedelser" @returns undefined where the value of the field is none of those that are chosen among */
export function choiceName(field: string, value: string, language: Language): string | undefined {
  const names: Readonly<Record<string, string>> = choices[language];
  return CHOSEN.has(field) && Object.hasOwn(names, value) ? names[value] : undefined;
}
