import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { cross, explaining, fillSlot, means, type Proposal, type Rule } from './rule';

/** What a project rests on: its background, limits, dates, documents, decisions and the days committees meet. */

const OWN: readonly Concept[] = ['plan', 'when', 'how-goes', 'upcoming', 'latest'];

/** What is asked by a noun of its own. */
const NAMED = [
  ['background-noun', 'background'],
  ['limits-noun', 'limits'],
  ['project-dates', 'dates'],
  ['documents-noun', 'documents'],
  ['risks-noun', 'risks'],
  ['deviations-noun', 'deviations'],
] as const;

const named: Rule = (evidence) =>
  NAMED.flatMap(([concept, topic]): Proposal[] =>
    evidence.has(concept)
      ? [{ reading: { kind: 'about', topic }, strength: 0.9, explains: explaining([concept], OWN) }]
      : [],
  );

const DOCUMENTS = explaining(
  ['where-is', 'plan', 'file', 'doc', 'doc-report', 'doc-decision', 'documents-noun', 'document-title', 'me'],
  ['result', 'outcome', 'template'],
);
const WHOLE_PLAN = /^(?:projekt)?plan(?:en|ens)?$/u;

/** "Var finns projektplanen": where a document is, and not how it is made. */
const whereIs: Rule = (evidence) => {
  if (!evidence.has('where-is')) return [];
  const isPlan = (at: Evidence['spans'][number]): boolean =>
    means(at, 'activity-title') && WHOLE_PLAN.test(evidence.lastWord(at));
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
      alsoExplains: (span) => topic === 'decisions' && TAKEN.test(evidence.lastWord(span)),
      conflict,
    }),
  );

/** Of a decision: "vilka beslut har nämnden tagit". */
const TAKEN = /^(?:tagit|tagits|tog|fattat|fattats|fattade|taken|made)$/u;
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
  ['latest', 'when', 'done', 'submit', 'who', 'came-up'],
);

/** "Vad har nämnden beslutat": what, and no more said of it. */
const isDecided = (evidence: Evidence): boolean =>
  evidence.has('what') && evidence.of('write').some((span) => DECIDED.test(evidence.lastWord(span)));
const DECIDED = /^(?:beslutat|beslutats|beslutade|decided)$/u;

/** "Vilka beslut har fattats". */
const decisions: Rule = (evidence) =>
  evidence.has('decision-noun') || isDecided(evidence) ? ofCommittee(evidence, 'decisions', DECISIONS) : [];

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

export const recordRule: Rule = (evidence) => [
  ...named(evidence),
  ...whereIs(evidence),
  ...decisions(evidence),
  ...meetings(evidence),
];
