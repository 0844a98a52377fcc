import type { DocumentKind } from '../../domain/question-slots';
import { type Concept, conceptList } from '../concepts';
import { decisionNamed, isAboutReport, isOfDecision } from '../decision-named';
import type { Evidence } from '../evidence';
import { wordsOfPhrase } from '../folded-words';
import type { Span } from '../tag';
import { isWholePlan, WHOLE_PLAN } from './plan-record';
import { explaining, fillSlot, ifAny, means, type Proposal, type Rule, type Rules, timeNamed } from './rule';

/** Documents that somebody wants made, and files of the plan. */

const DOCUMENTS = [
  ['doc-report', 'project-report'],
  ['doc-decision', 'decision-proposal'],
  ['doc-interim', 'interim-report'],
  ['doc-web', 'web-text'],
  ['doc-picture', 'picture'],
  ['doc-data', 'data'],
] as const satisfies readonly (readonly [Concept, DocumentKind])[];

const REPORT = explaining(
  conceptList(
    ['create', 'export', 'doc', 'file', 'municipality', 'me', 'submit', 'new', 'wait', 'result', 'do', 'write'],
    DOCUMENTS.map(([concept]) => concept),
  ),
);
const REPORT_OF_DATA = new Set<Concept>([
  ...REPORT,
  'dialogue',
  'dialogues',
  'participant',
  'survey',
  'activity',
  'period',
]);
const PICTURE = new Set<Concept>([...REPORT, 'answer', 'outcome', 'send']);
const INTERIM = new Set<Concept>([...REPORT, 'period', 'year', 'municipality-noun']);
/** What a text for the web is to be about is said beside it. */
const WEB = new Set<Concept>([
  ...REPORT,
  ...conceptList(
    ['came-up', 'say', 'insight', 'resident', 'person', 'participant', 'who', 'dialogue', 'dialogues', 'project'],
    ['theme-noun', 'lesson', 'held', 'took-part', 'done', 'feel', 'important', 'happened', 'activity-title', 'summary'],
  ),
]);
const TEXT = /^(?:text|texten|nyhet|nyheten|notis|notisen|artikel|artikeln|inlägg|inlägget|article|post)$/u;
const ON_THE_WEB = /^(?:hemsida|hemsidan|webb|webben|webbsida|webbsidan|webbplats|webbplatsen|website|web|homepage)$/u;

/** "En text att lägga ut på webbplatsen", "en nyhet till hemsidan". */
const isWebText = (evidence: Evidence): boolean => {
  const { tokens } = evidence;
  const isTo = tokens.some(
    ({ word }, at) => ON_THE_WEB.test(word) && /^(?:till|för|to|for)$/u.test(tokens[at - 1]?.word ?? ''),
  );
  const isText = tokens.some(({ word }) => TEXT.test(word));
  return (isText && tokens.some(({ word }) => ON_THE_WEB.test(word))) || (isTo && evidence.has('create'));
};

/** What is only said of where a document is to go: "att skicka till nämnden", "att klistra in i presentationen". */
const isForUse = ({ tokens }: Evidence, span: Span): boolean =>
  means(span, 'send', 'pasting', 'municipality-noun', 'orderer') &&
  tokens.slice(0, span.start).some(({ word }, at) => /^(?:att|to)$/u.test(word) && span.start - at <= 4);
/** "Skicka dialogerna som excelfil": to be had here; to somebody, it is a mail. */
const sendsToNobody = ({ tokens }: Evidence): boolean =>
  !tokens.some(({ word }) => /^(?:till|åt|to|via|per)$/u.test(word));
const DRAWN = /^(?:diagram|diagrammet|diagrammen|graf|grafen|stapeldiagram|stapeldiagrammet|chart|graph|diagrams)$/u;
const OF_THAT = /^(?:en bild av|a picture of|an image of)$/u;

const INDEFINITE = /^(?:rapport|report|dokument|document|pdf|redovisning)$/u;

/** Make a document. */
const reportRule: Rule = (evidence) => {
  const made = evidence.has('create', 'export', 'wait', 'show');
  const isOnWeb = isWebText(evidence);
  const has = (concept: Concept): boolean =>
    evidence.has(concept) || (concept === 'doc-web' && isOnWeb) || (concept === 'doc-picture' && picturesIt(evidence));
  const decision = evidence.has('doc-decision') ? decisionNamed(evidence) : undefined;
  // What is approved, or what the proposal is about, is a document too.
  const isOnly = decision !== undefined || isAboutReport(evidence);
  const isMeant = (concept: Concept): boolean => !isOnly || concept === 'doc-decision';
  const papers = DOCUMENTS.filter(([concept]) => concept !== 'doc-data' && isMeant(concept) && has(concept));
  const found = papers.length > 0 ? papers : DOCUMENTS.filter(([concept]) => evidence.has(concept));
  const exported = found.length === 0 && !evidence.has('doc') && evidence.has('export');
  if (found.length === 0 && !exported && !evidence.has('doc')) return [];
  const general = evidence.of('doc').some((span) => INDEFINITE.test(evidence.lastWord(span))) ? 0.7 : 0.55;
  const isWeb = papers.some(([, document]) => document === 'web-text');
  // What the text is to be about is not asked by itself.
  const strength = isWeb || decision ? 1.02 : made ? 0.9 : found.length > 0 ? 0.78 : general;
  const documents = exported ? (['data'] as const) : found.map(([, document]) => document);
  const slots = documents.length === 0 ? [{}] : documents.map((document) => ({ document }));
  const isInterim = evidence.has('doc-interim');
  const isData = exported || evidence.has('doc-data');
  // The days that it is of; a year is no days.
  const { year, ...days } = isInterim || isData ? timeNamed(evidence) : {};
  const explains = isData ? REPORT_OF_DATA : isInterim ? INTERIM : isWeb ? WEB : has('doc-picture') ? PICTURE : REPORT;
  return slots.flatMap((slot) =>
    fillSlot(evidence, 'municipality', 'municipality').map(
      ({ slots: place, conflict }): Proposal => ({
        reading: { kind: 'report', ...slot, ...place, ...days },
        ...(decision ? { filling: { decision } } : {}),
        strength,
        explains,
        alsoExplains: (span) =>
          isForUse(evidence, span) ||
          (isData && sendsToNobody(evidence) && means(span, 'send')) ||
          (isOnWeb && isOfWeb(evidence, span)) ||
          (isOnly && isOfDecision(evidence, span)) ||
          (evidence.has('doc-decision') && means(span, 'own-place', 'own-whole')) ||
          (has('doc-picture') && isOfPicture(evidence, span)),
        conflict:
          conflict || slots.length > 1 || year !== undefined || isFromYear(days) || (isInterim && isOnlyYear(evidence)),
      }),
    ),
  );
};

const wordsOf = ({ tokens }: Evidence, { start, end }: Span): string =>
  tokens
    .slice(start, end)
    .map(({ word }) => word)
    .join(' ');

const isOfWeb = (evidence: Evidence, span: Span): boolean =>
  ON_THE_WEB.test(evidence.lastWord(span)) || TEXT.test(evidence.lastWord(span));

/** "Gör en bild av det": "en bild av" is courtesy elsewhere. */
const picturesIt = (evidence: Evidence): boolean =>
  evidence.has('create') &&
  evidence.spans.some(
    (span, at) => OF_THAT.test(wordsOf(evidence, span)) && means(evidence.spans[at + 1], 'pronoun', 'answer'),
  );
const isOfPicture = (evidence: Evidence, span: Span): boolean => DRAWN.test(evidence.lastWord(span));

const isOnlyYear = (evidence: Evidence): boolean => evidence.has('year') && !evidence.has('period');

/** "The dialogues from 2021": of that year, or from it on. */
const isFromYear = ({ from, to }: { readonly from?: string; readonly to?: string }): boolean =>
  from?.endsWith('-01-01') === true && to === undefined;

const FORM = explaining(
  ['doc-form', 'template', 'paper', 'summary', 'dialogue', 'dialogues', 'doc', 'create', 'me', 'wait', 'new', 'do'],
  ['export', 'where-is', 'file', 'documents-noun', 'submit', 'send'],
);
/** "Excelmall", "planmall": of the plan by its own word. */
const OF_PLAN = /(?:excel|plan)/u;

/** "Dokumentationsmall", "mall på papper": the form of a dialogue, to be written on by hand. */
const isForm = (evidence: Evidence): boolean =>
  evidence.has('doc-form') ||
  (evidence.has('template') && evidence.has('paper', 'dialogue', 'dialogues', 'summary')) ||
  (evidence.has('summary') && evidence.has('paper'));

const formRule: Rule = (evidence) => {
  const isBare = evidence.has('template') && !isOfPlan(evidence);
  if (!isForm(evidence) && !isBare) return [];
  return [
    { reading: { kind: 'report', document: 'template' }, strength: isForm(evidence) ? 1.02 : 0.9, explains: FORM },
  ];
};

const isOfPlan = (evidence: Evidence): boolean =>
  evidence.has('plan', 'file', 'doc-data') ||
  evidence.of('template').some((span) => OF_PLAN.test(evidence.lastWord(span)));

const PLAN_FILE = explaining(
  ['plan', 'file', 'template', 'doc-data', 'export', 'create', 'send', 'me', 'submit'],
  ['wait', 'do', 'new'],
);
/** "Ge mig planen": to have it, where "visa planen" is to see it. */
const HAND_OVER =
  /\b(?:ge|give|gimme|få|get) (?:mig|me|oss|us)\b|\b(?:får|kan|could|can|may) (?:jag|vi|i|we) (?:få|have|get)\b/u;

/** The plan, or the template for it, as a file. */
const planFileRule: Rule = (evidence) => {
  const { spans } = evidence;
  const isTitled = (span: Span): boolean => isWholePlan(evidence, span);
  const shared = { explains: PLAN_FILE, alsoExplains: isTitled };
  if (evidence.has('template')) return [{ reading: { kind: 'plan-file', file: 'template' }, strength: 0.9, ...shared }];
  const plan = spans.find((span) => means(span, 'plan') || isTitled(span));
  if (!plan) return [];
  const phrase = wordsOfPhrase(evidence);
  const isHandedOver = WHOLE_PLAN.test(evidence.lastWord(plan)) && HAND_OVER.test(phrase);
  const isFile = evidence.has('file', 'doc-data', 'export', 'send') || isHandedOver;
  return isFile ? [{ reading: { kind: 'report', document: 'plan' }, strength: 0.97, ...shared }] : [];
};

const OF_DOCUMENTS = [
  ...conceptList(
    ['create', 'export', 'doc'],
    DOCUMENTS.map(([concept]) => concept),
  ),
  ON_THE_WEB,
];

export const documentRules = {
  report: [ifAny(OF_DOCUMENTS, reportRule), ifAny(['doc-form', 'template', 'summary'], formRule)],
  'plan-file': [ifAny(['template', 'plan', 'activity-title'], planFileRule)],
} satisfies Rules<'report' | 'plan-file'>;
