import type { Language, PerLanguage } from '../domain/language';
import { comparable } from '../domain/normalise-text';
import { keysAt, type Path } from './plan-schema';
import { closest } from './suggest';
import { SHEETS } from './workbook/layout';

/**
 * The words of a plan file in Swedish, by the words of the schema: the first is what is written and shown, the others
 * are read too. The headings of the workbook are read besides, at their places.
 */
export const SWEDISH_KEYS: Readonly<Record<string, readonly string[]>> = {
  about: ['gäller'],
  action: ['åtgärd', 'åtgärder'],
  activities: ['aktiviteter', 'aktivitetsplan'],
  activity: ['aktivitet'],
  addsTo: ['kompletterar', 'tillägg till'],
  advantage: ['fördelar', 'fördel'],
  advantages: ['metodens fördelar', 'fördelar'],
  aliases: ['andra ord', 'synonymer'],
  amount: ['belopp'],
  answerable: ['går att besvara'],
  area: ['hela området', 'hela området kallas'],
  areas: ['områdena kallas', 'områden kallas'],
  as: ['motsvarar', 'står för'],
  background: ['bakgrund'],
  baseline: ['utgångsläge', 'nollmätning'],
  budget: ['budget'],
  by: ['beslutat av', 'beslutad av', 'av'],
  called: ['kallas', 'ord'],
  closed: ['stängd'],
  eachCommittee: ['varje nämnd för sig', 'varje beställare för sig', 'var och en för sig'],
  committees: ['beställare', 'nämnder', 'beredningar', 'styrelser'],
  committee: ['betalas av', 'beställare', 'nämnd', 'beredning', 'styrelse'],
  communications: ['kommunikation', 'kommunikationslogg'],
  comparison: ['jämförs', 'jämförelse'],
  counted: ['svar som räknas', 'räknas'],
  consequence: ['konsekvens'],
  currency: ['valuta'],
  date: ['datum'],
  decided: ['beslutat', 'beslutsdatum'],
  definite: ['bestämd form'],
  definitePlural: ['bestämd form flertal', 'bestämd form plural'],
  decisions: ['beslut'],
  dialogueKinds: ['dialogformer', 'slags dialoger'],
  deviations: ['avvikelser'],
  dialogues: ['dialoger', 'exempeldialoger'],
  document: ['dokument'],
  documents: ['dokument'],
  documentTemplate: ['dokumentmall', 'mall för dokument'],
  drawback: ['nackdelar', 'nackdel'],
  drawbacks: ['metodens nackdelar', 'nackdelar'],
  earlier: ['tidigare', 'tidigare mål'],
  effect: ['effektmål'],
  elected: ['förtroendevalda'],
  end: ['slutdatum', 'slutar', 'slut'],
  english: ['engelska', 'på engelska'],
  englishPlural: ['engelska flertal', 'engelska plural'],
  example: ['exempel'],
  feedbackGiven: ['fick återkoppling'],
  feedbackWanted: ['ville ha återkoppling'],
  figures: ['redovisade antal'],
  financing: ['finansiering'],
  firstQuestion: ['första frågan', 'första öppna frågan'],
  followUpQuestions: ['uppföljningsfrågor', 'frågor'],
  form: ['formuläret', 'formulär', 'dialogformuläret'],
  from: ['från', 'från år'],
  goals: ['mål'],
  id: ['id'],
  inDepth: ['fördjupande kallas', 'fördjupande dialoger kallas'],
  indicators: ['indikatorer'],
  item: ['post', 'budgetpost'],
  keepFreeTextMonths: ['fritext sparas månader', 'månader som fritext sparas'],
  kind: ['slag'],
  lead: ['huvudansvar'],
  lessons: ['lärdomar'],
  limits: ['avgränsningar', 'avgränsning'],
  likelihood: ['sannolikhet'],
  link: ['länk', 'adress'],
  lowered: ['sänkte'],
  madeFrom: ['gjord av version'],
  measure: ['mäts som', 'mått'],
  measures: ['räknas ur dialogerna'],
  alsoIn: ['fler områden', 'även i'],
  within: ['inom', 'ligger i'],
  meetings: ['sammanträden', 'sammanträdesdagar', 'sammanträder'],
  methodEvaluations: ['metodutvärdering', 'metodutvärderingar'],
  methods: ['metoder'],
  municipalities: ['områden', 'kommuner', 'stadsdelar', 'kommundelar', 'distrikt'],
  municipality: ['område', 'kommun', 'stadsdel', 'kommundel', 'distrikt'],
  n: ['antal svar'],
  name: ['namn'],
  nature: ['slags värde'],
  notes: ['anteckningar'],
  number: ['nummer', 'nr'],
  observations: ['iakttagelser'],
  observationsFor: ['fritext läses av', 'får läsa det som skrivits i ord'],
  officials: ['tjänstepersoner'],
  orderers: ['beställarna kallas', 'beställare kallas'],
  outcome: ['utfall'],
  outcomeDate: ['utfallets datum', 'utfall till och med'],
  outcomePeriod: ['utfallets period'],
  outcomes: ['utfall över tid'],
  outcomeSource: ['utfallets källa'],
  owner: ['ägare', 'ansvarig'],
  participants: ['deltagare', 'antal deltagare'],
  perMunicipality: ['minst per område', 'minst per kommun'],
  perTargetGroup: ['minst per målgrupp'],
  period: ['period'],
  perspective: ['perspektivinhämtande kallas', 'perspektivinhämtande dialoger kallas'],
  perspectives: ['perspektiv'],
  phase: ['fas'],
  phases: ['faser'],
  place: ['plats'],
  sameGroup: ['samma grupp'],
  series: ['serie'],
  planned: ['budgeterat', 'planerat'],
  plural: ['flertal'],
  practitioners: ['verksamhetsföreträdare'],
  prioritised: ['prioriterade målgrupper', 'prioriterade'],
  project: ['projektmål'],
  purpose: ['syfte'],
  question: ['fråga'],
  quotable: ['får citeras'],
  registryNumber: ['diarienummer', 'dnr'],
  risks: ['risker'],
  roles: ['roller'],
  secondQuestion: ['andra frågan', 'andra öppna frågan'],
  share: ['andel'],
  source: ['källa'],
  start: ['startdatum', 'börjar'],
  state: ['läge', 'status'],
  strengthened: ['stärkte'],
  survey: ['enkät'],
  surveyAnswers: ['enkätsvar'],
  surveyHeard: ['fick göra sin röst hörd'],
  surveys: ['enkäter'],
  target: ['målvärde'],
  targetGroup: ['målgrupp'],
  targetGroups: ['målgrupper'],
  tasks: ['uppgifter', 'roller och ansvar'],
  text: ['text'],
  themes: ['teman'],
  through: ['genom', 'kanal'],
  title: ['rubrik', 'titel'],
  to: ['till'],
  unit: ['enhet'],
  upTo: ['övre gräns'],
  value: ['värde', 'målvärde'],
  when: ['tid', 'när'],
};

/** What else is read for words of the schema in English. */
const ENGLISH_ALSO: Readonly<Record<string, readonly string[]>> = {
  by: ['decided by'],
  end: ['end date'],
  limits: ['delimitations'],
  link: ['url'],
  meetings: ['meeting dates'],
  municipalities: ['districts', 'wards'],
  municipality: ['district', 'ward'],
  perMunicipality: ['per district'],
};

const alsoOf = (key: string): readonly string[] => [...(SWEDISH_KEYS[key] ?? []), ...(ENGLISH_ALSO[key] ?? [])];

/** Where a word of the schema is another in Swedish than elsewhere: by the last two steps to it. */
const SWEDISH_AT: Readonly<Record<string, string>> = {
  'dialogues.kind': 'slags dialog',
  'followUpQuestions.outcome': 'svar',
  'followUpQuestions.when': 'när',
  'indicators.kind': 'slags dialog',
  'lessons.about': 'handlar om',
};

/** The words at the top of a file that are no part of the plan. */
const TOP = ['addsTo', 'madeFrom'];

/** A word as it is compared: spaces, hyphens and capitals do not tell it from another (`target groups`, `Mål`). */
export const keyText = (word: string): string => comparable(word).replace(/[\s_-]+/gu, '');

/** A path without its numbers; what holds for project goals holds for effect goals. */
export const planPlace = (path: Path): string =>
  path
    .filter((step) => typeof step !== 'number')
    .join('.')
    .replace(/^goals\.effect/u, 'goals.project');

const stepsOf = (path: Path): string[] => path.filter((step) => typeof step === 'string');

/** What a word of the schema is called at the path that it ends. */
export function keyName(path: Path, language: Language): string {
  const steps = stepsOf(path);
  const key = steps.at(-1) ?? '';
  if (language === 'en') return key;
  return SWEDISH_AT[steps.slice(-2).join('.')] ?? SWEDISH_KEYS[key]?.[0] ?? key;
}

/** The headings of the workbook by the place of the list that they are of. */
const HEADINGS: ReadonlyMap<string, readonly (readonly [key: string, headings: readonly string[]])[]> = new Map(
  SHEETS.flatMap(({ lists }) =>
    lists.map(({ at, columns }) => [
      planPlace(at),
      columns.flatMap(({ path, heading, also = [], role }) =>
        path.includes('.') || role ? [] : [[path, [heading, ...also]] as const],
      ),
    ]),
  ),
);

const keysOf = (path: Path): string[] => [...(path.length === 0 ? TOP : []), ...keysAt(path)];

/** The words that can stand at a path in a language, as they are written. */
export const keyNamesAt = (path: Path, language: Language): string[] =>
  keysOf(path).map((key) => keyName([...path, key], language));

const known = new Map<string, ReadonlyMap<string, string>>();

/** The words of the schema at a place, by each word that is read for them. What comes first counts. */
function wordsAt(path: Path): ReadonlyMap<string, string> {
  const place = planPlace(path);
  const found = known.get(place);
  if (found) return found;
  const words = new Map<string, string>();
  const add = (word: string, key: string): void => {
    if (!words.has(keyText(word))) words.set(keyText(word), key);
  };
  const keys = keysOf(path);
  for (const key of keys) add(key, key);
  for (const key of keys) add(keyName([...path, key], 'sv'), key);
  for (const key of keys) for (const word of alsoOf(key)) add(word, key);
  for (const [key, headings] of HEADINGS.get(place) ?? []) for (const heading of headings) add(heading, key);
  known.set(place, words);
  return words;
}

/** Every word that is read for a word of the schema at a path, as {@link keyText} has them apart. */
export function wordsFor(path: Path, key: string): string[] {
  const headings = (HEADINGS.get(planPlace(path)) ?? []).flatMap(([own, each]) => (own === key ? each : []));
  const all = [key, keyName([...path, key], 'sv'), ...alsoOf(key), ...headings];
  const apart = new Map(all.map((word) => [keyText(word), word]));
  return [...apart.values()].filter((word) => keyNamed(path, word) === key);
}

/** The word of the schema that a written one stands for at a path; undefined where it is none. */
export const keyNamed = (path: Path, written: string): string | undefined =>
  keysOf(path).find((key) => key === written) ?? wordsAt(path).get(keyText(written));

/** The word of either language that somebody most likely meant by one that cannot stand at a path. */
export function nearestKey(path: Path, written: string): { readonly word: string; readonly key: string } | undefined {
  const words = [...keyNamesAt(path, 'en'), ...keyNamesAt(path, 'sv')];
  const word = closest(written, words);
  const key = word === undefined ? undefined : keyNamed(path, word);
  return word === undefined || key === undefined ? undefined : { word, key };
}

/** Words of either language that are no words of the other, by which the language of a file is told. */
export const TELLING: PerLanguage<ReadonlySet<string>> = (() => {
  const english = new Set([...Object.keys(SWEDISH_KEYS), ...Object.values(ENGLISH_ALSO).flat()].map(keyText));
  const swedish = new Set(
    [
      ...Object.values(SWEDISH_KEYS).flat(),
      ...Object.values(SWEDISH_AT),
      ...[...HEADINGS.values()].flat().flatMap(([, headings]) => headings),
    ].map(keyText),
  );
  return {
    en: new Set([...english].filter((word) => !swedish.has(word))),
    sv: new Set([...swedish].filter((word) => !english.has(word))),
  };
})();
