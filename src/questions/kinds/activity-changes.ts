import { calledOffIn, isAside, isOfMoving, isTickedOff, speaksOfMoving, stateIn } from '../activity-state';
import { type Concept, conceptList } from '../concepts';
import { Evidence } from '../evidence';
import { type ComingTime, comingTimeOf, textIn } from '../named-times';
import { newOwnerIn } from '../owner-named';
import { isStatement } from '../statements';
import { OPENING, withoutCourtesy, wonders } from './putting-in';
import { explaining, FILTERS, fillSlot, means, type Proposal, type Rule } from './rule';

/** An activity of the plan that is put in, or gets another time, name or state. */

const ACTIVITY = explaining(
  [
    'activity',
    'activity-title',
    'plan',
    'timeframe',
    'year',
    'change',
    'done',
    'when',
    'me',
    'phase-noun',
    'phase',
    'responsible',
  ],
  ['upcoming', 'happening', 'held', 'do'],
);

/** "… blir klar i december", "… flyttas till mars": what is said of an activity that the phrase begins with. */
const BECOMES = /^(?:blir|ska|skall|kommer|görs|flyttas|skjuts|genomförs|will|moves|is)$/u;
const ASKING: readonly Concept[] = ['what', 'which', 'who', 'how-many', 'how-goes', 'not', 'show'];
/** Whether a phrase tells that an activity gets another time, of those words. */
function movesIt(evidence: Evidence): boolean {
  if (!speaksOfMoving(evidence)) return false;
  return isStatement(evidence, evidence.of('activity-title')[0]);
}

/** "Skjut upp …", "vi flyttar …": also where it is not said to when. */
const PUTS_OFF = /^(?:skjut(?:a|er)?|flyttar|postpone)$/u;
const putsOff = (evidence: Evidence): boolean =>
  evidence.tokens.some(({ word }) => PUTS_OFF.test(word)) && movesIt(evidence);

/** The one time that a phrase names. */
function timesIn({ spans }: Evidence): ComingTime | undefined {
  const [time, ...others] = spans.flatMap((span) => comingTimeOf(span) ?? []);
  return others.every(({ from, to }) => from === time?.from && to === time?.to) ? time : undefined;
}

/** Whether a phrase says that an activity is to have another time, without a word of changing. */
function tellsWhen(evidence: Evidence): boolean {
  const { spans, tokens } = evidence;
  if (movesIt(evidence)) return spans.some((span) => comingTimeOf(span) !== undefined);
  if (evidence.has(...ASKING) || !evidence.has('activity-title') || wonders(evidence)) return false;
  const title = spans.findIndex((span) => means(span, 'activity-title'));
  const sentence = tokens[spans[title]?.start ?? 0]?.sentence;
  const greeted = spans.findLastIndex((span, at) => at < title && means(span, 'greeting'));
  const first = spans
    .slice(greeted + 1)
    .find(({ start }) => tokens[start]?.sentence === sentence && !OPENING.test(tokens[start]?.word ?? ''));
  const becomes = tokens.some(({ word }) => BECOMES.test(word));
  return becomes && means(first, 'activity-title') && spans.some((span) => comingTimeOf(span) !== undefined);
}

/** "Byt namn på … till", "döp om … till": the verb, and what stands before the new name. */
const RENAMES = /^(?:namn|namnet|om|rename|name)$/u;
const BEFORE_NAME = /^(?:till|to)$/u;
const IS_TO = /^(?:ska|skall|bör|borde|kan|should|shall|will)$/u;
const BE_CALLED = /^(?:heta|kallas)$/u;
const INSTEAD = /\s(?:i ?stället|instead)$/iu;

/** Where the new name of an activity begins, and what leads to it: "… ska heta X", "byt namn på … till X". */
function newNameIn({ spans, tokens }: Evidence): { readonly after: number; readonly at: number } | undefined {
  const title = spans.find((span) => means(span, 'activity-title'));
  if (!title) return undefined;
  const [next, after] = [tokens[title.end]?.word ?? '', tokens[title.end + 1]?.word ?? ''];
  const isRenamed = tokens.slice(0, title.start).some(({ word }) => RENAMES.test(word));
  if (isRenamed && BEFORE_NAME.test(next)) return { after: title.end, at: title.end + 1 };
  return IS_TO.test(next) && BE_CALLED.test(after) ? { after: title.end, at: title.end + 2 } : undefined;
}

/** An activity that is to be called something else; whatever stands after is its name, also what means something. */
export const renameRule: Rule = (evidence) => {
  const { spans, tokens } = evidence;
  const found = newNameIn(evidence);
  if (found === undefined || evidence.has('what', 'which', 'who')) return [];
  const { after, at } = found;
  const name = textIn(tokens, at, withoutCourtesy(spans, at, tokens.length))
    .trim()
    .replace(INSTEAD, '');
  if (name === '') return [];
  const before = new Evidence(
    tokens,
    spans.filter(({ start }) => start < after),
  );
  return fillSlot(before, 'activity-title', 'activity').map(
    ({ slots, conflict }): Proposal => ({
      reading: {
        kind: 'change-plan',
        what: 'activity',
        ...slots,
      },
      filling: { title: name.charAt(0).toUpperCase() + name.slice(1) },
      strength: 1.1,
      explains: ACTIVITY,
      alsoExplains: ({ start, end }) => start >= after || RENAMES.test(tokens[end - 1]?.word ?? ''),
      conflict,
    }),
  );
};

/** What the plan's form does not do with an activity. */
const OTHERWISE = /^(?:godkänn|approve|ihop|merge|stryk)$/u;
/** What of an activity is to be changed; the form shows it all. */
const PART =
  /^(?:status|statusen|läget|tid|tiden|tidpunkt|tidpunkten|datum|datumet|namn|namnet|titel|titeln|time|date|title|name)$/u;

/** What is told of an activity that is ticked off goes without saying, but for these. */
const STILL_ASKS = conceptList(FILTERS, ASKING, ['delete', 'send', 'responsible', 'no-place']);

/** An activity of the plan that is to have another time, title or phase, or is told to be done or called off. */
export const activityRule: Rule = (evidence) => {
  const changing = evidence.of('change').filter((span) => !OTHERWISE.test(evidence.lastWord(span)));
  const changes = changing.length > 0 && evidence.has('activity', 'activity-title');
  const state = stateIn(evidence);
  // "När kan den bockas av" asks.
  if (newNameIn(evidence) || (isTickedOff(evidence) && evidence.has('when'))) return [];
  if (!changes && state === undefined && !putsOff(evidence) && !tellsWhen(evidence)) return [];
  // "Målgruppsanalysen blev klar i oktober": when it was is no new time of it.
  const time = state === undefined ? timesIn(evidence) : undefined;
  const off = state === 'not-relevant' ? calledOffIn(evidence) : undefined;
  const moves = state === undefined && movesIt(evidence);
  return fillSlot(evidence, 'activity-title', 'activity').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'change-plan', what: 'activity', ...slots },
      filling: time,
      // Surer than that it is asked how the activity stands.
      strength: 1.05,
      explains: ACTIVITY,
      alsoExplains: (span) =>
        (state !== undefined && means(span, 'submit')) ||
        (isTickedOff(evidence) && !means(span, ...STILL_ASKS)) ||
        (changes && PART.test(evidence.lastWord(span))) ||
        (moves && isOfMoving(evidence, span)) ||
        (off !== undefined && span.start < off.end && span.end > off.start) ||
        (state !== undefined && (means(span, 'partly', 'tuesday') || isAside(evidence.lastWord(span)))),
      conflict,
    }),
  );
};

/** An activity that others are to answer for: "arbetsgruppen tar över …"; who it is stands on the form. */
export const ownerRule: Rule = (evidence) => {
  if (newOwnerIn(evidence) === undefined) return [];
  return fillSlot(evidence, 'activity-title', 'activity').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'change-plan', what: 'activity', ...slots },
      strength: 1.2,
      explains: ACTIVITY,
      alsoExplains: () => true,
      conflict,
    }),
  );
};

const ADDS: readonly Concept[] = ['new', 'submit', 'create'];
const NEW_ACTIVITY = explaining(['activity', 'new', 'submit', 'create', 'plan', 'me', 'timeframe', 'year']);
const BEFORE_TIME = /^(?:i|under|in|during|till|to)$/u;
const IS_PLAN = /plan/u;

/** "Ny aktivitet", "lägg till en aktivitet: studiebesök i mars": what stands after the noun is its title. */
export const newActivityRule: Rule = (evidence) => {
  const { spans, tokens } = evidence;
  const first = spans.find((span) => !means(span, 'filler', 'greeting', 'you', 'me', 'we', 'help', 'show'));
  const noun = spans.find((span) => means(span, 'activity') && !IS_PLAN.test(evidence.lastWord(span)));
  if (!first || !noun || !means(first, ...ADDS)) return [];
  const between = spans.filter(({ start }) => start > first.start && start < noun.start);
  if (between.some((span) => !means(span, 'filler', 'new', 'me', 'plan'))) return [];
  const time = timesIn(evidence);
  const timeAt = spans.find((span) => span.start >= noun.end && comingTimeOf(span) !== undefined)?.start;
  let end = timeAt ?? tokens.length;
  if (timeAt !== undefined && BEFORE_TIME.test(tokens[timeAt - 1]?.word ?? '')) end -= 1;
  const title = textIn(tokens, noun.end, withoutCourtesy(spans, noun.end, Math.max(end, noun.end))).trim();
  const named = title === '' ? {} : { title: title.charAt(0).toUpperCase() + title.slice(1) };
  return [
    {
      reading: { kind: 'change-plan', what: 'activity' },
      filling: { ...named, ...time },
      strength: 1.05,
      explains: NEW_ACTIVITY,
      alsoExplains: (span) => span.start >= noun.end,
    },
  ];
};
