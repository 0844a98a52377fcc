import { type Concept, conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import { wordsOfPhrase } from '../folded-words';
import type { Span } from '../tag';
import { MISTYPED } from '../word-index';
import { cross, explaining, FILTERS, fillSlot, ifAny, means, type Proposal, type Rule } from './rule';

/** What a project rests on: its background, limits, dates, documents, decisions and the days committees meet. */

const OWN: readonly Concept[] = ['plan', 'when', 'how-goes', 'upcoming', 'latest'];

/** The project's own name where the project as a whole is asked of; a place or a group in it is that. */
export const isOfProject = (evidence: Evidence, span: Span): boolean =>
  !means(span, ...FILTERS.filter((filter) => filter !== 'method')) && evidence.namesProject(span);

/** What the plan is called. */
export const WHOLE_PLAN = /^(?:projekt)?plan(?:en|ens)?$/u;
/** "Projektplanen": the plan, although it is a part of an activity's name too. */
export const isWholePlan = (evidence: Evidence, span: Span): boolean =>
  means(span, 'activity-title') && WHOLE_PLAN.test(evidence.lastWord(span));

/** What is asked by a noun of its own. */
const NAMED = [
  ['background-noun', 'background'],
  ['limits-noun', 'limits'],
  ['project-dates', 'dates'],
  ['documents-noun', 'documents'],
  ['risks-noun', 'risks'],
  ['deviations-noun', 'deviations'],
] as const;

/** "Varför började vi med projektet", "hur kom det sig att projektet startades", "vad ledde till uppdraget". */
const ASKS_WHY =
  /\b(?:varför|why|how come|hur kom det sig|vad (?:var det som )?(?:ledde|låg bakom|gjorde att|fick)|what (?:led|made)|hur (?:uppstod|uppkom|föddes|började|startade|kom)|how did)\b/u;
const BEGAN =
  /^(?:börja(?:de|des|t|ts)?|start(?:a|ade|ades|at|ats|ed|ing)?|dra(?:gits?|git)|drog|drogs|ig[åa]ng|kom|kommit|till|stånd|skapades|initierades|satte|sattes|sjösattes|ledde|låg|bakom|uppstod|uppkom|föddes|uppdrag(?:et)?|beställdes|began|begin|begun|beginning|came|come|about|led|set|up|launched|to|projektets?|tillkomst(?:en)?|historien?|beslut(?:et)?)$/u;
const MEANT_BY_PROJECT = /^(?:projekt(?:et|ets)?|uppdrag(?:et|ets)?|project|assignment)$/u;
const BESIDE_ITS_BEGINNING = conceptList([
  'filler',
  'greeting',
  'we',
  'you',
  'what',
  'pronoun',
  'project',
  'municipality-noun',
  'orderer',
  'area',
]);

/** How the project came about, asked by a verb. */
const beginning: Rule = (evidence) => {
  const { spans, tokens } = evidence;
  const words = tokens.map(({ word }) => word);
  const phrase = wordsOfPhrase(evidence);
  const asked = ASKS_WHY.exec(phrase);
  if (!asked || !(evidence.has('project') || words.some((word) => MEANT_BY_PROJECT.test(word)))) return [];
  const behind = words.slice(phrase.slice(0, asked.index).split(' ').length - 1);
  const began = ({ start, end }: Span): boolean => tokens.slice(start, end).some(({ word }) => BEGAN.test(word));
  const isAsking = ({ start, end }: Span): boolean =>
    tokens.slice(start, end).every(({ word }) => asked[0].split(' ').includes(word));
  if (!behind.some((word) => BEGAN.test(word) && !MEANT_BY_PROJECT.test(word) && word !== 'till' && word !== 'to'))
    return [];
  if (!spans.every((span) => means(span, ...BESIDE_ITS_BEGINNING) || began(span) || isAsking(span))) return [];
  return [
    {
      reading: { kind: 'about', topic: 'background' },
      strength: 1.04,
      explains: explaining(),
      alsoExplains: () => true,
    },
  ];
};

/** What else may be said of one of them. */
const BESIDE: Readonly<Partial<Record<(typeof NAMED)[number][1], readonly Concept[]>>> = {
  documents: ['doc', 'file', 'where-is'],
  background: ['project-dates'],
  deviations: ['done', 'held', 'do'],
};

/** "Hur lång är projekttiden". */
const BEHIND =
  /^(?:bakom|behind|startades|startade|startas|beslutades|started|starting|började|börjat|drog|drogs|igång|kom|uppdraget|came|began|us|gjorde)$/u;
const LONG = /^(?:lång|långt|länge|long)$/u;

const named: Rule = (evidence) =>
  NAMED.flatMap(([concept, topic]): Proposal[] =>
    evidence.has(concept)
      ? [
          {
            reading: { kind: 'about', topic },
            strength: 0.9,
            explains: explaining([concept], OWN, BESIDE[topic] ?? []),
            alsoExplains: (span) =>
              isOfProject(evidence, span) ||
              (topic === 'dates' && LONG.test(evidence.lastWord(span))) ||
              (topic === 'background' && BEHIND.test(evidence.lastWord(span))),
          },
        ]
      : [],
  );

/** Words that ask for a time of the whole: "när", "hur länge", "vilket år". */
const ASKS_WHEN =
  /\b(?:när|when|hur länge|how long|hur lång tid|vilk(?:et|a) (?:datum|år)|vilken (?:dag|månad)|what (?:date|year)|which (?:year|month))\b/u;
/** Each of these has one of these words. */
const TIME_ASKED = /^(?:när|when|länge|long|lång|datum|år|dag|månad|date|year|month)$/u;
/** What a project does as a whole, and the words beside it. */
const BEGINS_OR_ENDS =
  /^(?:i|vi|med|we|länge|long|tid|start(?:a|ar|ade|ades|at|ats|s)?|sattes|satte|satt|börja(?:r|de|t|ts)?|drog|drogs|drar|dragit|kom|kommer|gick|går|ig[åa]ng|gång|slut|slutar|slutade|slutat|avslut(?:a|as|ades|ats|ad|at|ades)|upphör|upphörde|ta|tar|tog|pågår|pågick|varar|håller|höll|löper|löpte|på|klart|klara|färdigt|färdiga|över|mål|hela|arbetet|uppdraget|begin|began|begins|start|started|starts|end|ends|ended|finish|finishes|finished|last|lasts|lasted|run|runs|running|over|done|complete|completed|go|goes|going|on|for|in|the|har|kvar|pågått|varat|hållit|has)$/u;
const ASKING_WHEN: readonly Concept[] = [
  'filler',
  'greeting',
  'you',
  'we',
  'when',
  'which',
  'what',
  'project',
  'year-noun',
];

/** "Vilket datum drog projektet i gång", "hur länge håller uppdraget på": when the whole begins and ends. */
const dates: Rule = (evidence) => {
  const { spans, tokens } = evidence;
  if (!ASKS_WHEN.test(wordsOfPhrase(evidence))) return [];
  const isWhole = (span: Span): boolean => means(span, 'project', 'project-dates') || isOfProject(evidence, span);
  const says = ({ start, end }: Span): boolean =>
    tokens.slice(start, end).every(({ word }) => BEGINS_OR_ENDS.test(word));
  const tells = ({ start, end }: Span): boolean => tokens.slice(start, end).some(({ word }) => !SMALL.test(word));
  const verbs = spans.filter(
    (span) => means(span, 'project-dates') || (!means(span, 'project') && says(span) && tells(span)),
  );
  // "Vad är klart när projektet startar" asks for something else.
  const asksWhat = evidence.has('what') && !evidence.has('year-noun');
  const isAll = spans.every(
    (span) => isWhole(span) || says(span) || (means(span, ...ASKING_WHEN) && span.quality > MISTYPED),
  );
  if (!spans.some(isWhole) || verbs.length === 0 || !isAll || asksWhat) return [];
  return [
    { reading: { kind: 'about', topic: 'dates' }, strength: 1.05, explains: explaining(), alsoExplains: () => true },
  ];
};
const SMALL =
  /^(?:i|vi|med|we|länge|long|tid|på|över|hela|on|for|in|the|ta|gång|kommer|går|gick|arbetet|uppdraget|over)$/u;

const DOCUMENTS = explaining(
  ['where-is', 'plan', 'file', 'doc', 'doc-report', 'doc-decision', 'documents-noun', 'document-title', 'me'],
  ['result', 'outcome', 'template'],
);
/** "Var finns projektplanen": where a document is, and not how it is made. */
const whereIs: Rule = (evidence) => {
  if (!evidence.has('where-is')) return [];
  const isPlan = (span: Span): boolean => isWholePlan(evidence, span);
  if (
    !evidence.has('plan', 'doc', 'doc-report', 'doc-decision', 'documents-noun', 'document-title', 'file') &&
    !evidence.spans.some(isPlan)
  )
    return [];
  return [
    { reading: { kind: 'about', topic: 'documents' }, strength: 0.98, explains: DOCUMENTS, alsoExplains: isPlan },
  ];
};

/** Of a committee: what it has decided, when it meets. */
const ofCommittee = (evidence: Evidence, topic: 'decisions' | 'meetings', explains: ReadonlySet<Concept>): Proposal[] =>
  cross(fillSlot(evidence, 'municipality', 'municipality'), fillSlot(evidence, 'committee', 'committee')).map(
    ({ slots, conflict }) => ({
      reading: { kind: 'about', topic, ...slots },
      strength: 0.92,
      explains,
      alsoExplains: (span) =>
        topic === 'decisions' && (TAKEN.test(evidence.lastWord(span)) || isOfProject(evidence, span)),
      conflict,
    }),
  );

/** Of a decision: "vilka beslut har nämnden tagit". */
const TAKEN =
  /^(?:tagit|tagits|tog|togs|fattat|fattats|fattade|fattades|taken|made|decide|decided|bestämde|bestämt|beslöt|beslutad|beslut|(?:kommun|region)fullmäktige|(?:kommun|region)styrelsen|fullmäktige|council|starta|up)$/u;
const DECISIONS = explaining(
  [
    'decision-noun',
    'municipality',
    'committee',
    'municipality-noun',
    'orderer',
    'elected',
    'write',
    'do',
    'delivered',
    'plan',
  ],
  ['latest', 'when', 'done', 'submit', 'who', 'came-up', 'held', 'period', 'year'],
);

/** "Vad har nämnden beslutat": what, and no more said of it. */
function isDecided(evidence: Evidence): boolean {
  if (!evidence.tokens.some(({ word }) => DECIDED.test(word))) return false;
  const ofWhole = evidence.has('project') || evidence.spans.some((span) => isOfProject(evidence, span));
  const isAll = evidence.spans.every((span) =>
    means(span, 'who', 'when', 'write', 'filler', 'greeting', 'we', 'pronoun'),
  );
  return evidence.has('what') || (evidence.has('who', 'when') && (ofWhole || isAll));
}
const DECIDED = /^(?:bestämt|beslutat|beslutats|beslutade|beslutades|beslöt|bestämde|decide|decided)$/u;

/** "Beslut", and nothing else. */
const isBare = ({ spans, tokens }: Evidence): boolean =>
  tokens.some(({ word }) => DECISION.test(word)) &&
  spans.every((span) => means(span, 'filler', 'show', 'greeting') || DECISION.test(tokens[span.start]?.word ?? ''));
const DECISION = /^beslut$/u;

/** "Vilka beslut har fattats". */
const decisions: Rule = (evidence) =>
  evidence.has('decision-noun') || isDecided(evidence) || isBare(evidence)
    ? ofCommittee(evidence, 'decisions', DECISIONS)
    : [];

const MEETINGS = explaining(
  [
    'meeting-noun',
    'when',
    'municipality',
    'committee',
    'municipality-noun',
    'orderer',
    'elected',
    'upcoming',
    'latest',
    'happening',
  ],
  ['next-year', 'this-year'],
);

/** "När sammanträder nämnden". */
const meetings: Rule = (evidence) => (evidence.has('meeting-noun') ? ofCommittee(evidence, 'meetings', MEETINGS) : []);

export const recordRules = [
  ifAny(
    NAMED.map(([concept]) => concept),
    named,
  ),
  ifAny(['project', MEANT_BY_PROJECT], beginning),
  ifAny([TIME_ASKED], dates),
  ifAny(['where-is'], whereIs),
  ifAny(['decision-noun', DECIDED, DECISION], decisions),
  ifAny(['meeting-noun'], meetings),
];
