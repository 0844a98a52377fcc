import type { Evidence } from '../evidence';
import { pauseIn } from '../pauses';
import type { Span } from '../tag';
import { newDialogueRule } from './new-dialogue';
import { always, explaining, ifAny, means, type Rule, type Rules } from './rule';

const SETTINGS = explaining(
  ['settings', 'remind', 'pause', 'change', 'me', 'timeframe', 'week', 'this-week', 'word', 'number'],
  ['when', 'tuesday', 'wait', 'not', 'do', 'new', 'year', 'delete', 'send', 'next-year', 'upcoming', 'got'],
  ['happening', 'responsible'],
);

const DELIVERIES = explaining(
  ['deliveries', 'remind', 'delivered', 'reached', 'who', 'not', 'week', 'this-week', 'person'],
  ['how-many', 'missing', 'outcome', 'how-goes', 'done', 'took-part', 'share', 'achieved', 'result'],
  ['came-up', 'tuesday', 'timeframe'],
  // "Vilka i gruppen": everybody who gets one.
  ['target-group-noun'],
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
  const { tokens, spans } = evidence;
  // "Sätt en påminnelse till Kalle".
  const isForSomebody = spans.some(
    (span) =>
      means(span, 'word') &&
      FOR.test(tokens[span.start - 1]?.word ?? '') &&
      NAME.test(tokens[span.start]?.raw ?? '') &&
      evidence.has('remind'),
  );
  if (isForSomebody) return true;
  const everyone = evidence.tokens.some(({ word }) => /^(?:alla|allas|samtliga|everyone|everybody|all)$/u.test(word));
  return (
    (everyone && evidence.has('delete', 'pause', 'change')) ||
    (evidence.has('project') && !evidence.has('remind', 'settings'))
  );
}

const FOR = /^(?:till|åt|for|to)$/u;
const NAME = /^\p{Lu}\p{Ll}/u;

/** The asker's own reminders: when, or not at all. */
const settingsRule: Rule = (evidence) => {
  const reportsDelivery = evidence.has('delivered', 'got', 'howgoes-verb', 'came-up') && !evidence.has('me');
  let strength = 0;
  if (evidence.has('settings')) strength = evidence.has('delete') ? 0 : 0.9;
  else if (evidence.has('remind')) {
    if (evidence.has('pause', 'change') || (evidence.has('tuesday') && !reportsDelivery)) strength = 0.9;
    else if (evidence.has('me', 'delete')) strength = evidence.has('who', 'delivered') ? 0 : 0.85;
    else if (evidence.has('not', 'wait') && !evidence.has('got', 'delivered', 'who')) strength = 0.8;
    // "Vilka struntade i veckokortet": of others.
    else strength = evidence.has('who') ? 0 : BARE;
  } else if (evidence.has('pause') && (evidence.has('me', 'timeframe') || startsWithPause(evidence)))
    // "Frånvarande till 7 januari": and nobody who is missing.
    strength = startsWithPause(evidence) && evidence.has('timeframe') ? 0.96 : 0.7;
  if (evidence.has('send') && !evidence.has('tuesday', 'me', 'not', 'pause')) strength = Math.min(strength, 0.3);
  if (strength === 0 || !evidence.has('settings', 'remind', 'pause') || ofOthers(evidence)) return [];
  if (strength === BARE) return [{ reading: { kind: 'settings' }, strength, explains: REMINDERS }];
  const { from, until } = evidence.has('pause', 'not', 'wait') ? pauseIn(evidence) : {};
  const reading = { kind: 'settings', ...(until === undefined ? {} : { until }) } as const;
  return [{ reading, filling: from === undefined ? {} : { from }, strength, explains: SETTINGS }];
};

/** "När får jag påminnelser": the asker's own. "Jag undrar när …" is only courtesy. */
function asksOfOneself({ tokens }: Evidence): boolean {
  const when = tokens.findIndex(({ word }) => /^(?:när|nar|when|dag|dagar|day|days)$/u.test(word));
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

/** "Svarat", "besvarat", "tryckt på": what is done with the card. */
const isAnswering = ({ tokens }: Evidence, { start, end }: Span): boolean =>
  tokens.slice(start, end).some(({ word }) => ANSWERING.test(word));
const ANSWERING =
  /^(?:svar|svara|svarat|svarade|svarar|besvara|besvarat|besvarats|besvarade|besvarar|reagerat|tryckt|klickat|kvitterat|fyllt|gjort|answer|answered|answering|reply|replied|respond|responded|reacted|pressed)$/u;

/** "Jag har inte svarat": the asker's own. */
const isOwn = (evidence: Evidence): boolean =>
  evidence.has('me') || evidence.tokens.some(({ word }) => /^(?:jag|ja|ive)$/u.test(word));

/** "Vem har inte svarat på veckokortet". */
const asksWhoIsSilent = (evidence: Evidence): boolean =>
  evidence.has('not', 'missing') &&
  (evidence.has('who', 'which', 'how-many', 'person') || (evidence.has('remind') && !isOwn(evidence))) &&
  evidence.spans.some((span) => isAnswering(evidence, span));

const CARD = /^(?:kort|kortet|card)$/u;
/** "Vem har inte svarat på kortet": there is no other card that is answered. */
const isCard = ({ tokens }: Evidence, { start, end }: Span): boolean =>
  tokens.slice(start, end).some(({ word }) => CARD.test(word));
const isCardUnanswered = (evidence: Evidence): boolean =>
  asksWhoIsSilent(evidence) && !isOwn(evidence) && evidence.spans.some((span) => isCard(evidence, span));

const UNANSWERED = /^(?:obesvara[dt]e?|unanswered)$/u;
/** "Obesvarade veckokort". */
const isUnanswered = ({ tokens }: Evidence, { start, end }: Span): boolean =>
  tokens.slice(start, end).some(({ word }) => UNANSWERED.test(word));

const EVERYBODY = /^(?:alla|samtliga|everyone|everybody|all)$/u;

/** Who got the weekly reminder, and who did not. */
const deliveriesRule: Rule = (evidence) => {
  // "Jag vill inte få fler veckokort": one's own.
  const isStopped = evidence.has('pause') && !evidence.has('who', 'how-many');
  if (isTalkedOf(evidence) || isStopped) return [];
  const remind = evidence.has('remind');
  let strength = 0;
  if (evidence.has('deliveries') || isCardUnanswered(evidence)) strength = 0.85;
  else if (remind && !evidence.has('me') && !asksOfOneself(evidence)) {
    strength = evidence.has('got', 'delivered', 'reached', 'who', 'missing', 'came-up', 'howgoes-verb', 'took-part')
      ? 0.9
      : BARE;
  }
  if (strength === 0) return [];
  if (asksWhoIsSilent(evidence) || evidence.spans.some((span) => isUnanswered(evidence, span))) {
    const alsoExplains = (span: Span): boolean =>
      [isAnswering, isUnanswered, isCard].some((fits) => fits(evidence, span));
    return [{ reading: { kind: 'deliveries', answered: false }, strength: 1, explains: DELIVERIES, alsoExplains }];
  }
  const isOfMany = evidence.has('who', 'which', 'how-many') || evidence.tokens.some(({ word }) => EVERYBODY.test(word));
  if (isOfMany && evidence.spans.some((span) => isAnswering(evidence, span))) {
    const alsoExplains = (span: Span): boolean => isAnswering(evidence, span);
    return [{ reading: { kind: 'deliveries' }, strength: 1, explains: DELIVERIES, alsoExplains }];
  }
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
  'new-dialogue': [always(newDialogueRule)],
  settings: [ifAny(['settings', 'remind', 'pause'], settingsRule)],
  deliveries: [ifAny(['deliveries', 'remind', CARD], deliveriesRule)],
  'send-survey': [ifAny(['survey'], sendSurveyRule)],
} satisfies Rules<'new-dialogue' | 'settings' | 'deliveries' | 'send-survey'>;
