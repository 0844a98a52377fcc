import type { Plan } from '../../src/domain/plan';
import { vocabularyOf } from '../../src/questions/plan-vocabulary';
import { read } from '../../src/questions/read';
import type { Reading } from '../../src/questions/reading';
import type { Input } from '../../src/turns/reply';

/**
 * Questions of all kinds, in many wordings: the n:th names other places, groups, methods, themes and years than the
 * last.
 */

interface Named {
  readonly place: string;
  readonly group: string;
  readonly method: string;
  readonly theme: string;
  readonly year: number;
}
type Phrase = string | ((named: Named) => string);

/** For every kind that a phrase can be read as: the compiler misses none. */
const PHRASES: Readonly<Record<Reading['kind'], readonly Phrase[]>> = {
  several: ['hur många dialoger och hur många deltagare', ({ place }) => `dialoger och deltagare i ${place}`],
  'goal-status': [
    'status på projektmål 1',
    ({ place }) => `hur går det med projektmål 1 i ${place}`,
    'hur går det med projektmål 2',
    'status på projektmål 3',
    ({ year }) => `status på projektmål 1 ${year}`,
    'status på projektmål 4',
  ],
  'area-status': [({ place }) => `läget i ${place}`, ({ place }) => place],
  goals: ['måluppfyllnad', 'hur går det med målen', 'visa alla projektmål'],
  'dialogue-count': [
    ({ place, year }) => `hur många dialoger i ${place} ${year}`,
    'antal dialoger per kommun',
    ({ group }) => `hur många dialoger med ${group}`,
    ({ method, year }) => `hur många dialoger med metoden ${method} ${year}`,
    ({ place }) => `antal dialoger per målgrupp i ${place}`,
    'hur många fördjupande dialoger per år',
  ],
  dialogues: [
    'mina dialoger',
    ({ place }) => `senaste dialogerna i ${place}`,
    ({ group, year }) => `vilka dialoger har vi haft med ${group} ${year}`,
  ],
  'participant-count': [
    'antal deltagare per målgrupp',
    ({ place }) => `hur många deltagare i ${place}`,
    ({ group, year }) => `hur många deltagare bland ${group} ${year}`,
    'antal deltagare per kommun',
    ({ place, year }) => `hur många deltagare i perspektivinhämtande dialoger i ${place} ${year}`,
  ],
  coverage: [
    'vilka målgrupper har vi inte nått',
    ({ place }) => `vilka målgrupper har vi nått i ${place}`,
    ({ year }) => `vilka målgrupper nådde vi ${year}`,
  ],
  survey: [({ place }) => `enkätsvar i ${place}`, 'enkätsvar', ({ year }) => `enkätsvar ${year}`],
  insights: [
    'vad har folk sagt',
    ({ theme }) => `vad har folk sagt om ${theme}`,
    ({ place }) => `vad säger folk i ${place}`,
    'vad säger folk om bussar',
    ({ group }) => `vad säger ${group}`,
  ],
  activities: ['visa aktivitetsplanen', 'vilka aktiviteter är försenade', 'vad är klart'],
  'activity-status': ['är målgruppsanalysen klar'],
  responsible: ['vem ansvarar för målgruppsanalysen'],
  'my-week': ['vad ska jag göra den här veckan'],
  methods: ['vilka metoder har vi testat', ({ method }) => `hur fungerade ${method}`],
  budget: ['hur ser budgeten ut', 'budget 2021'],
  feedback: ['har deltagarna fått återkoppling', ({ place }) => `återkoppling i ${place}`, 'återkoppling per kommun'],
  'follow-up': ['vilka uppföljningsfrågor finns'],
  report: ['exportera alla dialoger till excel', 'skriv projektredovisningen'],
  'plan-file': ['mall för planen'],
  'new-dialogue': ['rapportera en dialog'],
  communication: ['till vilka har vi kommunicerat'],
  lessons: ['vilka lärdomar har vi dragit'],
  'new-communication': ['lägg till kommunikation'],
  'new-lesson': ['lägg till en lärdom'],
  'change-plan': ['ändra målvärdet på projektmål 1'],
  about: ['vad är syftet med projektet', 'vem leder projektet', 'vilka beslut har fattats', 'var finns projektplanen'],
  settings: ['ändra mina inställningar'],
  deliveries: ['vilka har fått påminnelser'],
  watch: ['vad bevakar du åt mig'],
  unreported: ['vilka har inte rapporterat på tre veckor'],
  'send-survey': ['skicka enkäten till de förtroendevalda'],
  changes: ['vad har hänt sedan 1 oktober', ({ place }) => `vad har hänt i ${place} sedan 15 oktober`],
  remaining: ['hur många dialoger är kvar', ({ place }) => `hur många fler dialoger behövs i ${place}`],
  'as-text': ['kan jag få det som text'],
  explain: ['hur räknas det'],
  privacy: ['vad sparas om mig', 'vem ser det jag skriver'],
  help: ['hjälp'],
  'no-such-goal': ['status på projektmål 99'],
  unclear: ['hur går det med mål 1'],
  unknown: ['grönt skum på torsdag om kvastar'],
};

/** What a person does, and what it is a question of. */
export interface Asked {
  readonly kind: string;
  readonly input: Input;
}

function namedIn(plan: Plan, n: number): Named {
  const pick = (terms: readonly { readonly name: string }[], step: number): string =>
    (terms[(n * step) % terms.length]?.name ?? '').toLowerCase();
  return {
    place: plan.municipalities[(n * 7) % plan.municipalities.length]?.name ?? '',
    group: pick(plan.targetGroups, 3),
    method: pick(plan.methods, 2),
    theme: pick(plan.themes, 3),
    year: 2021 + (n % 2),
  };
}

/** Made anew at each time, of all that is stored: not what a turn costs. */
const DOCUMENTS = ['report', 'plan-file'];

function phrasesOf(plan: Plan, n: number): { readonly kind: string; readonly text: string }[] {
  const named = namedIn(plan, n);
  return Object.entries(PHRASES).map(([kind, listed]) => {
    const phrase = listed[n % listed.length] ?? '';
    return { kind, text: typeof phrase === 'string' ? phrase : phrase(named) };
  });
}

/**
 * One of each kind but documents, and a search in the box where messages are composed for words and for a question.
 */
export function mixOf(plan: Plan, n: number): Asked[] {
  const phrases = phrasesOf(plan, n)
    .filter(({ kind }) => !DOCUMENTS.includes(kind))
    .map(({ kind, text }): Asked => ({ kind, input: { kind: 'text', text } }));
  const search = (text: string): Asked => ({ kind: `search: ${text}`, input: { kind: 'search', text } });
  return [...phrases, search('bussar'), search('måluppfyllnad')];
}

/** The phrases of the mix that are not read as what they are there for. */
export function misread(plan: Plan, now: Date): readonly { readonly text: string; readonly as: string }[] {
  const vocabulary = vocabularyOf(plan);
  const all = Array.from({ length: 30 }, (_, n) => phrasesOf(plan, n)).flat();
  return all.flatMap(({ kind, text }) => {
    const as = read(text, { vocabulary, now }).kind;
    return as === kind ? [] : [{ text, as }];
  });
}
