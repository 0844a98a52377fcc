import type { Evidence } from '../evidence';
import { pauseIn } from '../pauses';
import type { Span } from '../tag';
import { newDialogueRule } from './new-dialogue';
import { explaining, fillSlot, means, type Proposal, type Rule, type Rules } from './rule';

const DOCUMENTS = [
  ['doc-report', 'project-report'],
  ['doc-decision', 'decision-proposal'],
  ['doc-data', 'data'],
] as const;
const REPORT = explaining(
  ['create', 'export', 'doc', 'doc-report', 'doc-decision', 'doc-data', 'file', 'municipality', 'me', 'submit'],
  ['new', 'wait', 'result', 'do'],
);
const REPORT_OF_DATA = explaining(
  ['create', 'export', 'doc', 'doc-report', 'doc-decision', 'doc-data', 'file', 'municipality', 'me', 'submit'],
  ['new', 'wait', 'result', 'do', 'dialogue', 'dialogues', 'participant', 'survey', 'activity'],
);
const INDEFINITE = /^(?:rapport|report|dokument|document|pdf|redovisning)$/u;

/** Make a document. */
const reportRule: Rule = (evidence) => {
  const made = evidence.has('create', 'export', 'wait', 'show');
  const papers = DOCUMENTS.filter(([concept]) => concept !== 'doc-data' && evidence.has(concept));
  const found = papers.length > 0 ? papers : DOCUMENTS.filter(([concept]) => evidence.has(concept));
  const exported = found.length === 0 && !evidence.has('doc') && evidence.has('export');
  if (found.length === 0 && !exported && !evidence.has('doc')) return [];
  const general = evidence.of('doc').some((span) => INDEFINITE.test(evidence.lastWord(span))) ? 0.7 : 0.55;
  const strength = made ? 0.9 : found.length > 0 ? 0.78 : general;
  const documents = exported ? (['data'] as const) : found.map(([, document]) => document);
  const slots = documents.length === 0 ? [{}] : documents.map((document) => ({ document }));
  return slots.flatMap((slot) =>
    fillSlot(evidence, 'municipality', 'municipality').map(
      ({ slots: place, conflict }): Proposal => ({
        reading: { kind: 'report', ...slot, ...place },
        strength,
        explains: exported || evidence.has('doc-data') ? REPORT_OF_DATA : REPORT,
        conflict: conflict || slots.length > 1,
      }),
    ),
  );
};

const PLAN_FILE = explaining(
  ['plan', 'file', 'template', 'doc-data', 'export', 'create', 'send', 'me', 'submit'],
  ['wait', 'do', 'new'],
);
const WHOLE_PLAN = /^(?:projekt)?plan(?:en|ens)?$/u;
/** "Ge mig planen": to have it, where "visa planen" is to see it. */
const HAND_OVER =
  /\b(?:ge|give|gimme|få|get) (?:mig|me|oss|us)\b|\b(?:får|kan|could|can|may) (?:jag|vi|i|we) (?:få|have|get)\b/u;

/** The plan, or the template for it, as a file. */
const planFileRule: Rule = (evidence) => {
  const { spans, tokens } = evidence;
  // "Projektplanen" is a part of an activity's name too.
  const isPlan = (span: Span): boolean =>
    means(span, 'plan') || (means(span, 'activity-title') && WHOLE_PLAN.test(evidence.lastWord(span)));
  const alsoExplains = (span: Span): boolean => means(span, 'activity-title') && isPlan(span);
  const shared = { explains: PLAN_FILE, alsoExplains };
  if (evidence.has('template')) return [{ reading: { kind: 'plan-file', file: 'template' }, strength: 0.9, ...shared }];
  const plan = spans.find(isPlan);
  if (!plan) return [];
  const phrase = tokens.map(({ word }) => word).join(' ');
  const isHandedOver = WHOLE_PLAN.test(evidence.lastWord(plan)) && HAND_OVER.test(phrase);
  const isFile = evidence.has('file', 'doc-data', 'export', 'send') || isHandedOver;
  return isFile ? [{ reading: { kind: 'plan-file', file: 'plan' }, strength: 0.97, ...shared }] : [];
};

const SETTINGS = explaining(
  ['settings', 'remind', 'pause', 'change', 'me', 'timeframe', 'week', 'this-week', 'word', 'number'],
  ['when', 'tuesday', 'wait', 'not', 'do', 'new', 'year', 'delete', 'send', 'next-year', 'upcoming'],
  ['happening', 'responsible'],
);

const DELIVERIES = explaining(
  ['deliveries', 'remind', 'delivered', 'reached', 'who', 'not', 'week', 'this-week', 'person'],
  ['how-many', 'missing', 'outcome', 'how-goes', 'done', 'took-part', 'share', 'achieved', 'result'],
  ['came-up', 'tuesday', 'timeframe'],
);

/** Reminders, and nothing that tells whose or which. */
const BARE = 0.5;
const REMINDERS = new Set([...SETTINGS, ...DELIVERIES].filter((concept) => concept !== 'send'));

/** "Pausa", "semester": said at once, not of somebody else. */
function startsWithPause({ spans }: Evidence): boolean {
  return means(
    spans.find((span) => !means(span, 'filler', 'greeting', 'you', 'help', 'show')),
    'pause',
  );
}

/** "Ta bort påminnelserna för alla", "avsluta projektet": more than the asker's own reminders. */
function ofOthers(evidence: Evidence): boolean {
  if (evidence.has('me')) return false;
  const everyone = evidence.tokens.some(({ word }) => /^(?:alla|allas|samtliga|everyone|everybody|all)$/u.test(word));
  return (
    (everyone && evidence.has('delete', 'pause', 'change')) ||
    (evidence.has('project') && !evidence.has('remind', 'settings'))
  );
}

/** The asker's own reminders: when, or not at all. */
const settingsRule: Rule = (evidence) => {
  const reportsDelivery = evidence.has('delivered', 'howgoes-verb', 'came-up') && !evidence.has('me');
  let strength = 0;
  if (evidence.has('settings')) strength = evidence.has('delete') ? 0 : 0.9;
  else if (evidence.has('remind')) {
    if (evidence.has('pause', 'change') || (evidence.has('tuesday') && !reportsDelivery)) strength = 0.9;
    else if (evidence.has('me', 'delete')) strength = evidence.has('who', 'delivered') ? 0 : 0.85;
    else if (evidence.has('not', 'wait') && !evidence.has('got', 'delivered', 'who')) strength = 0.8;
    else strength = BARE;
  } else if (evidence.has('pause') && (evidence.has('me', 'timeframe') || startsWithPause(evidence))) strength = 0.7;
  if (evidence.has('send') && !evidence.has('tuesday', 'me', 'not', 'pause')) strength = Math.min(strength, 0.3);
  if (strength === 0 || !evidence.has('settings', 'remind', 'pause') || ofOthers(evidence)) return [];
  if (strength === BARE) return [{ reading: { kind: 'settings' }, strength, explains: REMINDERS }];
  const { from, until } = evidence.has('pause', 'not', 'wait') ? pauseIn(evidence) : {};
  const reading = { kind: 'settings', ...(until === undefined ? {} : { until }) } as const;
  return [{ reading, filling: from === undefined ? {} : { from }, strength, explains: SETTINGS }];
};

/** "När får jag påminnelser": the asker's own. "Jag undrar när …" is only courtesy. */
function asksOfOneself({ tokens }: Evidence): boolean {
  const when = tokens.findIndex(({ word }) => /^(?:när|nar|when)$/u.test(word));
  return when >= 0 && tokens.slice(when).some(({ word }) => /^(?:jag|ja)$/u.test(word));
}

/** "Vad har sagts om påminnelser": what people said of them. */
const isTalkedOf = ({ spans, tokens }: Evidence): boolean => {
  const talk = spans.findIndex((span) => means(span, 'say', 'came-up'));
  return (
    talk >= 0 &&
    spans
      .slice(talk)
      .some(
        (span, at, rest) =>
          means(span, 'remind', 'deliveries') &&
          /^(?:om|about|kring)$/u.test(tokens[(rest[at - 1]?.end ?? 0) - 1]?.word ?? ''),
      )
  );
};

/** Who got the weekly reminder, and who did not. */
const deliveriesRule: Rule = (evidence) => {
  if (isTalkedOf(evidence)) return [];
  const remind = evidence.has('remind');
  let strength = 0;
  if (evidence.has('deliveries')) strength = 0.85;
  else if (remind && !evidence.has('me') && !asksOfOneself(evidence)) {
    strength = evidence.has('got', 'delivered', 'reached', 'who', 'missing', 'came-up', 'howgoes-verb', 'took-part')
      ? 0.9
      : BARE;
  }
  if (strength === 0) return [];
  return [{ reading: { kind: 'deliveries' }, strength, explains: strength === BARE ? REMINDERS : DELIVERIES }];
};

const SEND_SURVEY = explaining(['survey', 'send', 'submit', 'elected'], ['new', 'now', 'do', 'person']);

const SENDS = /^(?:skicka|sänd|starta|send|start)$/u;
const TO_SOMEBODY = /^(?:till|åt|to)$/u;

/** "Skicka enkäten", "starta enkäten till de förtroendevalda": no other survey is sent by the bot. */
const sendSurveyRule: Rule = (evidence) => {
  const toElected = evidence.has('send') && evidence.has('elected');
  const words = evidence.tokens.map(({ word }) => word);
  const isOnly = evidence.spans.every((span) => means(span, 'survey', 'send', 'submit', 'filler', 'greeting', 'now'));
  const only = isOnly && words.some((word) => SENDS.test(word)) && !words.some((word) => TO_SOMEBODY.test(word));
  return evidence.has('survey') && (toElected || only)
    ? [{ reading: { kind: 'send-survey' }, strength: 0.95, explains: SEND_SURVEY }]
    : [];
};

export const serviceRules = {
  report: [reportRule],
  'plan-file': [planFileRule],
  'new-dialogue': [newDialogueRule],
  settings: [settingsRule],
  deliveries: [deliveriesRule],
  'send-survey': [sendSurveyRule],
} satisfies Rules<'report' | 'plan-file' | 'new-dialogue' | 'settings' | 'deliveries' | 'send-survey'>;
