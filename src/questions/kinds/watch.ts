import { type Concept, conceptList } from '../concepts';
import { foldedWords } from '../folded-words';
import type { Span } from '../tag';
import { always, explaining, FILTERS, fillSlot, means, type Proposal, type Rule, type Rules } from './rule';

/**
 * "Säg till när projektmål 1 är uppnått", "skicka läget hit en vecka före mötet": what is to be told when it comes.
 * Whoever asks so asks nothing else, so what is said beside a goal, a room and a place is no room that it has.
 */

/** Words that ask to be told later, without their marks. */
const TELL =
  /\b(?:sag(?:er|a)? (?:\w+ )?till|(?:sag(?:er|a)?|ge(?:r)?) (?:mig |oss )?(?:ifran|besked|bud)|meddela\w*|pinga\w*|ping|plinga\w*|hor(?:a)? av (?:dig|er)|hojta\w*|ropa\w*|skrik\w*|notifiera\w*|avisera\w*|larma\w*|varna\w*|flagga\w*|underratta\w*|(?:informera|kontakta|tipsa|uppdatera)\w* (?:mig|oss)|paminn\w*|beratta|skriv (?:till )?(?:mig|oss)|notify|notification|alert|remind|inform|message|tell (?:me|us)|let (?:me|us) know|give (?:me|us) a (?:shout|heads up|nudge)|heads up|drop (?:me|us) a (?:line|note|message)|shout)\b/u;
/** "Jag vill ha ett besked när …", "could I get a note when …". */
const NOTICE =
  /^(?:en )?(?:notis|avisering|pling|signal|besked|meddelande)\b|\b(?:vill|skulle|kan|far|fa|ge|ger|give|want|like|can|could|may|get|have|skicka|send)\b.*\b(?:veta|meddelande(?:t)?|besked|notis|pling|larm|signal|tecken|vink|sign|nudge|avisering|hora|know|note|message|notification|alert|hear|told|notified|informed|meddelad|informerad|underrattad|uppdaterad)\b/u;
/** Words that ask to follow something, which say by themselves until when. */
const FOLLOW =
  /\b(?:bevaka\w*|bevakning\w*|hall(?:a|er)? (?:\w+ )?(?:koll|oga|ogonen|ett oga|utkik)\b(?: pa| efter)?|spana\w*|watch(?:ing|es|ed)?|monitor\w*|keep (?:an eye|track)|subscribe to|prenumerera pa|folj\w* .+ at (?:mig|oss))\b/u;
const WHEN =
  /\b(?:nar|sa fort|sa snart|sasnart|safort|direkt|genast|den dag\w*|den stund|det ogonblick|i samma stund|da|when|whenever|once|as soon as|the moment|the day|the minute)\b/u;
/** What has come when a goal is met; of what has been it is asked otherwise. */
const MET =
  /\b(?:nas|nar vi|natt|natts|nadd|nadda|uppna\w*|na(?:r)?|klar(?:a|t|at|ar|ad|as|ats|ade)?|avklara\w*|uppfyll\w*|fullgjor\w*|i hamn|i mal|malgang|lyckats|lyckas|fardig\w*|gron\w*|genomfor\w*|infria\w*|met|reach(?:es|ed)?|achieve[sd]?|done|complete[sd]?|fulfil(?:l?ed|ls?)?|attain(?:s|ed)?|hit|green|accomplished|finished|ticked off)\b/u;
const WAS_MET = /\b(?:uppnaddes|naddes|uppfylldes|klarades|blev|var det|was|were|did)\b/u;

const SEND =
  /\b(?:skicka\w*|posta\w*|lagg(?:a|er)?|dela|dela med|publicera\w*|leverera\w*|sand(?:a|er)?|ge oss|fa|far|vill ha|vill vi ha|onskar|prenumerera\w*|subscribe|send|sends|post|share|deliver|put|give us|get|want|have)\b/u;
const STATE =
  /\b(?:lage|laget|lagesbild\w*|lagesrapport\w*|nulage\w*|status\w*|sammanfattning\w*|oversikt\w*|hur det gar|hur det ligger till|hur det star till|hur vi ligger till|maluppfyllnad\w*|state|sammanstallning\w*|overview|summary|update|how things stand|how things are|how it goes|how it is going|how its going|how we are doing|where we stand|progress)\b/u;
const MEETING =
  /\b(?:mote(?:t|n|na)?|namndmote\w*|namndsmote\w*|sammantrade\w*|namnden|namnderna|sammantrader|meetings?|meets)\b/u;
const BEFORE = /\b(?:fore|innan|infor|before|ahead of|prior to)\b/u;
const A_WEEK = /\b(?:(?:en|1|one|a|the) (?:vecka|week)|vecka(?:n)?|(?:sju|7|seven) (?:dagar|dar|days))\b/u;
const OTHER_TIME =
  /\b(?:(?:tva|tre|fyra|2|3|4|two|three|four) (?:veckor|weeks)|dag(?:en)?|dagar|dar|days?|manad\w*|months?|timm\w*|hours?)\b/u;
/** "Påminn kanalen inför nämndens möten": how things stand is what a channel is reminded of. */
const REMINDS = /\b(?:paminn\w*|remind|reminders?)\b/u;
const HERE = /\b(?:hit|har|here|(?:\w+)?kanal\w*|channels?|(?:grupp)?chatt?\w*|teams?|teamet|team)\b/u;

const ENDS =
  /\b(?:sluta\w*|avsluta\w*|upphor\w*|ta bort|avbryt\w*|stoppa\w*|stang av|stop|end|ends|cancel|remove|turn off|unwatch|unsubscribe|no longer|inte|ej|dont|not|skippa|strunta|slipp\w*|behover inte)\b/u;
/** "… inte är uppnått": that it is not met is nothing that comes. */
const NOT_MET = /\b(?:inte|ej|not|isnt|hasnt)\b(?: \w+){0,2} (?:natt\w*|nas|uppna\w*|klar\w*|met|reached|achieved)\b/u;
const LONGER = /\b(?:langre|mer|anymore|any more|any longer)\b/u;
const LISTED = /\b(?:vad|vilka|vilket|mina|visa|what|which|my|show|list|lista)\b/u;

/** What no wish has room for. */
const NARROWING: readonly Concept[] = conceptList(
  FILTERS.filter((each) => each !== 'municipality'),
  ['by', 'order', 'compared', 'except', 'theme', 'activity-title', 'no-place', 'how-many', 'how-much'],
);

const EXPLAINS = explaining(['goal-ref', 'no-goal']);

/** All that is said but what it has no room for. */
const sharedBy = (roomFor: readonly Concept[]): Pick<Proposal, 'strength' | 'explains' | 'alsoExplains'> => ({
  // Surer than what asks of the goal itself.
  strength: 1.2,
  explains: EXPLAINS,
  alsoExplains: (span: Span) =>
    !means(span, ...NARROWING) && (roomFor.includes('municipality') || !means(span, 'municipality')),
});

const OF_GOALS = ['goal', 'project-goal', 'effect-goal', 'attainment'] as const;
const MAY_BE_MET = ['goal-ref', 'no-goal', 'activity-title', ...OF_GOALS] as const;

/** What stands before and behind the word for when, which itself may look like one for met ("när", "når"). */
function parted(words: string): readonly [before: string, behind: string] {
  const when = WHEN.exec(words);
  return when ? [words.slice(0, when.index), words.slice(when.index + when[0].length)] : ['', ''];
}

/** Whether somebody asks to be told when something is met, or told no longer. */
function wishIn(words: string): 'told' | 'ended' | undefined {
  const follows = FOLLOW.test(words);
  const ends = ENDS.test(words) && !NOT_MET.test(words);
  if (ends && (follows || (TELL.test(words) && LONGER.test(words)) || /^(?:\w+ ){0,3}(?:sluta|stop)/u.test(words))) {
    return follows || TELL.test(words) ? 'ended' : undefined;
  }
  if (NOT_MET.test(words)) return undefined;
  if (follows) return 'told';
  const isAsked = TELL.test(words) || NOTICE.test(words);
  const [before, behind] = parted(words);
  return isAsked && (MET.test(before) || MET.test(behind)) && !WAS_MET.test(words) ? 'told' : undefined;
}

/** "… när projektmål 1 är uppnått": each goal that is named; a number that the plan has not is told of. */
const goalRule: Rule = (evidence) => {
  const words = foldedWords(evidence);
  // Without what is to be met, only a list of the wishes is asked for.
  if (!evidence.has(...MAY_BE_MET) && !FOLLOW.test(words)) return [];
  const asked = wishIn(words);
  if (!asked) return [];
  const shared = sharedBy([]);
  const ends = asked === 'ended' ? { ends: true as const } : {};
  const named = fillSlot(evidence, 'goal-ref', 'goal').flatMap(({ slots: { goal }, conflict }): Proposal[] => {
    if (goal === undefined) return [];
    const whole: Proposal = { reading: { kind: 'watch', goal, ...ends }, ...shared, conflict };
    const { options } = evidence.names('municipality');
    if (options.length === 0) return [whole];
    // A goal is reached as a whole: of a place it can be told how it stands now.
    const ofPlace = options.map((municipality): Proposal => {
      return { ...whole, reading: { kind: 'goal-status', goal, municipality }, ...sharedBy(['municipality']) };
    });
    return [{ ...whole, ...sharedBy(['municipality']) }, ...ofPlace];
  });
  if (named.length > 0) return named;
  const missing = fillSlot(evidence, 'no-goal', 'goal').flatMap(({ slots: { goal } }): Proposal[] =>
    evidence.has('no-goal') ? [{ reading: { kind: 'no-such-goal', ...(goal ? { goal } : {}) }, ...shared }] : [],
  );
  if (missing.length > 0) return missing;
  // An activity is no goal: how it stands can be told now.
  const activities = evidence.names('activity-title').options.map((activity): Proposal => {
    const alsoExplains = (span: Span): boolean => shared.alsoExplains?.(span) || means(span, 'activity-title');
    return { reading: { kind: 'activity-status', activity }, ...shared, alsoExplains };
  });
  if (activities.length > 0 && asked === 'told') {
    const alsoExplains = activities[0]?.alsoExplains;
    return [{ reading: { kind: 'watch' }, ...shared, alsoExplains }, ...activities];
  }
  const isOfGoals = evidence.has(...OF_GOALS);
  const isList = FOLLOW.test(words) && LISTED.test(words);
  return isOfGoals || isList ? [{ reading: { kind: 'watch' }, ...shared }] : [];
};

/** "Skicka läget hit en vecka före mötet": to the chat or channel that it is asked in. */
const roomRule: Rule = (evidence) => {
  const words = foldedWords(evidence);
  const isSending = SEND.test(words) && STATE.test(words);
  if (!isSending && !REMINDS.test(words)) return [];
  const isEnded = ENDS.test(words);
  const isBeforeMeeting = BEFORE.test(words) && MEETING.test(words);
  const isSent = isSending && (isBeforeMeeting || isEnded);
  const isReminded = REMINDS.test(words) && isBeforeMeeting;
  const isWeek = A_WEEK.test(words);
  const isOther = OTHER_TIME.test(words) && !isWeek;
  // Somebody's own reminders are settings; those before a meeting are the room's, and are ended by that name.
  const isOfRoom = HERE.test(words) || (isSent ? isWeek : isEnded && !evidence.has('me'));
  if (!(isSent || isReminded) || !isOfRoom) return [];
  return fillSlot(evidence, 'municipality', 'municipality').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'watch', room: true, ...slots, ...(isEnded ? { ends: true } : {}) },
      ...sharedBy(['municipality']),
      conflict: conflict || isOther,
    }),
  );
};

export const watchRules = { watch: [always(goalRule), always(roomRule)] } satisfies Rules<'watch'>;
