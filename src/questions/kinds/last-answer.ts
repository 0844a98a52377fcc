import { conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import { wordsOfPhrase } from '../folded-words';
import type { Span } from '../tag';
import { always, explaining, ifAny, means, type Rule, type Rules } from './rule';

/** What is asked of the answer that was given last: the same as text, and where its figure comes from. */

/** Whether every word of a span is one of those of a pattern. */
const onlyOf =
  ({ tokens }: Evidence, pattern: RegExp) =>
  ({ start, end }: Span): boolean =>
    tokens.slice(start, end).every(({ word }) => pattern.test(word));

const AS_TEXT = explaining(
  ['text-form', 'pasting', 'answer', 'result', 'me', 'create', 'write', 'wait', 'submit', 'summarise', 'when'],
  ['documents-noun', 'doc-decision', 'doc-report', 'meeting-noun', 'do', 'new', 'file', 'doc', 'summary', 'which'],
);
/** What the text is made of, or is to stand in, and how plain it is. */
const OF_THE_TEXT =
  /^(?:detta|denna|den|det|det där|här|där|tabellen?|svaret?|siffrorna|siffran|allt|alltihop|hela|vanlig|ren|enkel|bara|löpande|protokoll(?:et)?|mitt|vårt|min|vår|tjänsteskrivelsen?|skrivelsen?|underlag(?:et)?|handling(?:en|arna)?|mejl(?:et)?|word|rapporten?|mötesanteckningar(?:na)?|anteckningar(?:na)?|version|versionen|the|a|that|this|table|answer|plain|simple|minutes|email|memo|document|something|behöver|need|want|vill|kan|could|can|får|få|go|gå|lägga|ha|göra|sätta|klistra|formulera|formulerat|omvandla|text|texten)$/u;

const TABLE = /^(?:tabell|tabellform|tabellformat|table|table form)$/u;
const SMALL = conceptList([
  'filler',
  'pronoun',
  'show',
  'create',
  'we',
  'me',
  'what',
  'which',
  'you',
  'text-form',
  'answer',
]);
/** "Visa det som tabell", "i en tabell", "gör en tabell av det": nothing of its own is to stand in it. */
function asTable({ tokens, spans }: Evidence): boolean {
  const tables = spans.filter(({ end }) => TABLE.test(tokens[end - 1]?.word ?? ''));
  const [table, ...others] = tables;
  if (!table || others.length > 0 || tokens.length > MOST_WORDS) return false;
  const isMade = tokens.some(({ word }) => MADE_OF.test(word));
  return (
    isMade &&
    spans.every((span) => span === table || means(span, ...SMALL) || OF_IT_ALL.test(tokens[span.start]?.word ?? ''))
  );
}
const MOST_WORDS = 9;
const MADE_OF = /^(?:som|i|av|as|in|into|of|det|detta|den|that|this|it)$/u;
const OF_IT_ALL = /^(?:siffrorna|svaret|resultatet|ställ|lägg|sätt|gör|put|make|show|the)$/u;

const asTableRule: Rule = (evidence) =>
  asTable(evidence)
    ? [{ reading: { kind: 'as-text' }, strength: 1.1, explains: AS_TEXT, alsoExplains: () => true }]
    : [];

/** "Kan jag få det som text", "text att kopiera", "kan jag klistra in det i protokollet": the last answer as text. */
const asTextRule: Rule = (evidence) => {
  if (!evidence.has('text-form', 'pasting')) return [];
  const strength = evidence.has('text-form') ? 0.9 : 0.8;
  const alsoExplains = onlyOf(evidence, OF_THE_TEXT);
  return [{ reading: { kind: 'as-text' }, strength, explains: AS_TEXT, alsoExplains }];
};

const EXPLAIN = explaining(
  ['result', 'outcome', 'indicator', 'answer', 'how-many', 'share', 'figures-true', 'which', 'not', 'done'],
  ['create', 'me', 'came-up', 'reached', 'say', 'how-much', 'achieved', 'number', 'do', 'responsible'],
);
/** What of the last answer is asked about, and the small words beside it. */
const OF_THE_FIGURE =
  /^(?:siffran?|siffrorna|talet|tal|antalet|antal|andelen|procenten|procentsatsen|uppgiften?|uppgifterna|uppgifter|svaret|resultatet|utfallet|värdet|informationen|informationen|den|det|de|detta|dessa|where|number|numbers|figure|figures|share|percentage|value|answer|that|this|it|those|kommer|kom|fram|ni|du|till|säkert?|säkra|verkligen|really|how|hur|så|egentligen|på|ifrån|från|data|from|does|do|did|get|got|to)$/u;

const ORIGINS = [
  /\bvarifrån\b/u,
  /\bvar (?:kommer|kom|har|får|fick|är|hämtas|hämtar|tas) .*\b(?:ifrån|från|hämtad|hämtat|hämtade|tagen|taget|tagna)\b/u,
  /\bhur (?:har|kom) (?:ni|du|vi|man) (?:kommit )?fram till (?:det|detta|den|siffran|svaret)\b/u,
  /\b(?:siffran|siffrorna|svaret|det) (?:baserade?|baserat|grundade?|grundat|byggde?|byggt) på\b/u,
  /\bhur (?:säkert?|säkra|tillförlitliga?|aktuella?|gammal|gamla|färska?) är (?:siffran|siffrorna|det|den|svaret|uppgiften)\b/u,
  /\bnär är (?:siffran|siffrorna|uppgiften|uppgifterna|svaret) från\b/u,
  /\bhur (?:får|fick) (?:du|ni|man) fram\b/u,
  /\bvarför (?:blir|blev) (?:det )?(?:siffran|den siffran|svaret|så)\b/u,
  /^(?:på )?vilka dialoger (?:bygger|baseras|grundas|grundar) (?:siffran|talet|svaret|det)\b/u,
  /\b(?:vilka dialoger|vad|vilka) ingår i (?:siffran|talet|svaret|det|den siffran)\b/u,
  /\bhur (?:räknas|räknade|räknar|beräknas|beräknades|beräknar|mäts|mäter|vet|kom|kommer)\b/u,
  /\bhur (?:har|är|blev|blir) .*\b(?:räknat|räknats|räknad|räknade|beräknat|beräknats|beräknad|beräknade|framräknad|framräknat|uträknad|uträknat|framtagen|framtaget|mätt)\b/u,
  /(?<!\p{L})(?:bygger|baseras|grundas|grundar|vilar|vilade|byggde|ligger bakom|ligger till grund)\b/u,
  /\b(?:källa|källan|källor|källorna|källhänvisning)\b/u,
  /\b(?:förklara|motivera) (?:siffran|siffrorna|talet|svaret|det|uträkningen|beräkningen|andelen|hur)\b/u,
  /\b(?:uträkningen|beräkningen|beräkningssättet|räknesättet|definitionen)\b/u,
  /\bwhere (?:does|do|did|is|are|has|have) .*\b(?:from|taken)\b/u,
  /\bhow (?:is|was|are|were|did|do|does|have|has) .*\b(?:calculated|counted|computed|worked out|measured|know|get|got|arrive|arrived|derived)\b/u,
  /\b(?:what is|what are|whats|whats) .*\b(?:based on|source|sources|basis)\b/u,
  /^(?:the )?sources?$/u,
  /\bexplain (?:the|that|this|it)\b/u,
  /^(?:stämmer|är) (?:verkligen )?(?:det|den|siffran|den siffran|det där|uppgiften|svaret)(?: (?:verkligen|här|där|säker|säkert|siffran|rätt|sant|riktigt|korrekt|rätt räknat))*$/u,
  /^(?:are you|är du|är ni) (?:really |verkligen |helt )?(?:sure|säkra?)(?: about (?:that|it)| på (?:det|siffran))?$/u,
  /^(?:is|are) (?:that|it|the figure|that figure|that number|the number|this) (?:really )?(?:true|right|correct|accurate|reliable|sure)$/u,
] as const;

/** Looked for first, at once: few phrases ask of an origin. */
const ANY_ORIGIN = new RegExp(ORIGINS.map(({ source }) => source).join('|'), 'u');

/** What names a figure of its own: then that is asked about. */
const NAMING = conceptList(
  ['municipality', 'targetGroup', 'method', 'theme', 'year', 'period', 'goal-ref', 'no-goal', 'activity-title', 'by'],
  ['dialogue', 'dialogues', 'participant', 'resident', 'survey', 'heard', 'feedback', 'budget', 'viewpoint'],
  ['perspective', 'in-depth', 'goal', 'project-goal', 'effect-goal', 'no-place', 'elected', 'officials'],
);

/** "Vilka dialoger ingår i siffran". */
const OF_IT = / ingår i |^vilka dialoger |^på vilka dialoger /u;

const wordsIn = (text: string): number => text.split(' ').filter((word) => word !== '').length;

/** "Var kommer siffran ifrån", "hur räknas det", "stämmer det": asked of a figure that is not named but was told. */
const explainRule: Rule = (evidence) => {
  const phrase = wordsOfPhrase(evidence);
  if (!ANY_ORIGIN.test(phrase)) return [];
  const found = ORIGINS.map((pattern) => pattern.exec(phrase)).find((match) => match !== null);
  // "Vad ligger bakom projektet" asks of more than a figure.
  if (!found || evidence.has('background-noun')) return [];
  const isOfFigure = onlyOf(evidence, OF_THE_FIGURE);
  const first = wordsIn(phrase.slice(0, found.index));
  const last = first + wordsIn(found[0]);
  const isAsking = (span: Span): boolean =>
    span.start >= first && span.end <= last && (OF_IT.test(found[0]) || !means(span, ...NAMING));
  const alsoExplains = (span: Span): boolean => isOfFigure(span) || isAsking(span);
  return [{ reading: { kind: 'explain' }, strength: 1, explains: EXPLAIN, alsoExplains }];
};

export const lastAnswerRules = {
  'as-text': [ifAny(['text-form', 'pasting'], asTextRule), ifAny(['doc-data'], asTableRule)],
  explain: [always(explainRule)],
} satisfies Rules<'as-text' | 'explain'>;
