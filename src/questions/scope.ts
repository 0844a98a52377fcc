import type { QuestionKind, Slot } from '../domain/question-kinds';
import type { Concept } from './concepts';
import type { Evidence } from './evidence';
import { slotsOf } from './named-slots';
import { ClearReading } from './reading';

/** What a question is asked of, and what of it stays when another follows: "hur många deltog" after "… med unga". */

const SCOPE = [
  'municipality',
  'targetGroup',
  'method',
  'perspective',
  'dialogueKind',
  'year',
  'from',
  'to',
] as const satisfies readonly Slot[];
export type Scope = Readonly<Partial<Record<(typeof SCOPE)[number], string | number>>>;

/** Counts, lists, shares and what people said: each is about the same dialogues as the one before it. */
const OF_DIALOGUES: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'dialogue-count',
  'participant-count',
  'dialogues',
  'coverage',
  'survey',
  'insights',
  'feedback',
]);
/** What else has a scope that such a question goes on with. */
const SCOPED: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  ...OF_DIALOGUES,
  'area-status',
  'goal-status',
  'remaining',
  'methods',
  'changes',
]);
/** What a question may say of its own and still be asked of what was spoken of. */
const OWN: ReadonlySet<string> = new Set(['kind', 'participants', 'theme', 'query', 'part', 'latest']);

/** In more words than these a question says all that it asks. */
export const FEW_WORDS = 6;

/** "Totalt", "alla", "i hela projektet": asked of everything, whatever was spoken of. */
const OF_ALL =
  /^(?:totalt|sammanlagt|sammantaget|alltihop|alla|allt|samtliga|hela|projektet|projektets|länet|total|overall|altogether|all|whole|entire|project)$/u;

/** Whether a phrase says that it is asked of everything. */
export const isOfAll = (evidence: Evidence): boolean =>
  evidence.tokens.some(({ word }) => OF_ALL.test(word)) || evidence.has('area');

/** The filters of a question. */
export const scopeOf = (reading: ClearReading): Scope =>
  Object.fromEntries(Object.entries(reading).filter(([slot]) => SCOPE.some((each) => each === slot)));

/** Whether a question is asked of one day alone. */
export const isOfOneDay = ({ from, to }: Scope): boolean => from !== undefined && from === to;

/** The filters of a question for one about the latest: a day alone was that of a dialogue that was shown. */
export function scopeOfLatest(reading: ClearReading): Scope {
  const scope = scopeOf(reading);
  const { from: _from, to: _to, ...rest } = scope;
  return isOfOneDay(scope) ? rest : scope;
}

/** Whether a question is a count, a list, a share or what people said. */
export const isOfDialogues = ({ kind }: ClearReading): boolean => OF_DIALOGUES.has(kind);

/** A question asked of everything; or without one filter alone. */
export const withoutScope = (reading: ClearReading, ...left: readonly (typeof SCOPE)[number][]): ClearReading =>
  ClearReading.parse(
    Object.fromEntries(
      Object.entries(reading).filter(([slot]) =>
        left.length > 0 ? !left.some((each) => each === slot) : OWN.has(slot) && slot !== 'latest',
      ),
    ),
  );

/** Whether a question is about dialogues and names none of them. */
export const isUnscoped = (reading: ClearReading): boolean =>
  OF_DIALOGUES.has(reading.kind) && Object.keys(reading).every((slot) => OWN.has(slot));

/** "Ge mig några citat": of what was said by those who were spoken of. */
const asksForWords = ({ tokens }: Evidence): boolean =>
  tokens.some(({ word }) => /^(?:citat|citaten|quotes?|quotations?)$/u.test(word));

const hasNoScope = (reading: ClearReading): boolean => Object.keys(scopeOf(reading)).length === 0;

/** A question with the filters that it has room for and does not name; the same where it has room for none. */
export function inScope(reading: ClearReading, scope: Scope): ClearReading {
  const takes = slotsOf(reading.kind);
  const own = new Set(Object.keys(reading));
  const hasTime = own.has('year') || own.has('from') || own.has('to');
  const added = Object.entries(scope).filter(
    ([slot]) => SCOPE.some((each) => each === slot && takes.has(each)) && !own.has(slot) && !(hasTime && isTime(slot)),
  );
  return added.length === 0 ? reading : ClearReading.parse({ ...reading, ...Object.fromEntries(added) });
}
const isTime = (slot: string): boolean => slot === 'year' || slot === 'from' || slot === 'to';

type Insights = Extract<ClearReading, { readonly kind: 'insights' }>;
/** "Och vad säger seniorer": about what the others were asked about. */
const aboutTheSame = (reading: Insights, { theme, query }: Insights): Insights =>
  reading.theme === undefined && reading.query === undefined
    ? { ...reading, ...(theme && { theme }), ...(query && { query }) }
    : reading;

/** "Har deltagit", "har vi haft": what has been all along, where "deltog" is of what was spoken of. */
export const isOfAllAlong = (evidence: Evidence): boolean =>
  hasBeen(evidence) && !evidence.tokens.some(({ word }) => LINKS.test(word));

/** "Har vi haft": what has been, and not one day alone. */
export function hasBeen({ tokens }: Evidence): boolean {
  const aid = tokens.findIndex(({ word }) => /^(?:har|have|has)$/u.test(word));
  return aid > 0 && tokens.slice(aid + 1).some(({ word }) => SUPINE.test(word));
}
const SUPINE =
  /^(?:deltagit|haft|hållit|hållits|genomförts|nått|nåtts|mött|träffat|kommit|varit|been|had|held|taken|attended|participated|reached|met)$/u;
/** What ties a question to the one before it all the same. */
const LINKS = /^(?:och|men|också|då|där|den|det|de|dem|and|also|then|there|it|them|they)$/u;

/** What "vilka kommuner" asks of is not one of them. */
const ASKED_OF = [
  ['municipality', 'municipality-noun'],
  ['targetGroup', 'target-group-noun'],
  ['method', 'method-noun'],
] as const satisfies readonly (readonly [keyof Scope, Concept])[];

/** The filters of a question, without those that another asks to have told. */
function scopeFor(evidence: Evidence, previous: ClearReading): Scope {
  const scope = scopeOf(previous);
  if (!evidence.has('which')) return scope;
  const asked = ASKED_OF.flatMap(([slot, noun]) => (evidence.has(noun) ? [slot] : []));
  return Object.fromEntries(Object.entries(scope).filter(([slot]) => !asked.some((each) => each === slot)));
}

/** "Och vilka har vi nått" after those who were not. */
const asksOfOthers = ({ kind }: ClearReading, previous: ClearReading, { tokens: [first] }: Evidence): boolean =>
  kind === 'coverage' && previous.kind === kind && /^(?:och|men|and|but)$/u.test(first?.word ?? '');

/** "De": those that were spoken of. */
export const pointsAtThem = ({ tokens }: Evidence): boolean =>
  tokens.some(({ word }) => /^(?:de|dom|they)$/u.test(word));
const withoutGroup = ({ targetGroup: _, ...scope }: Scope): Scope => scope;

/**
 * A question about dialogues with the filters of the one before it, since it names none of its own. The same question
 * again is asked of everything: nobody asks for what they have just been told.
 */
export function keptScope(reading: ClearReading, previous: ClearReading, evidence: Evidence): ClearReading {
  if (reading.kind === 'insights' && previous.kind === 'insights') {
    const same = aboutTheSame(reading, previous);
    // "Vad lyfter de mest": those who were spoken of; "och vad sänker": of the same, what was not asked yet.
    const isOtherPart = reading.part !== undefined && reading.part !== previous.part && !isOfAll(evidence);
    return (isUnscoped(reading) && pointsAtThem(evidence)) ||
      ((isOtherPart || asksForWords(evidence)) && hasNoScope(reading))
      ? inScope(same, scopeOf(previous))
      : same;
  }
  // "Vilka saknas" after those who were met.
  const isOfOthers = reading.kind === 'coverage' && evidence.has('not', 'missing');
  const isOfSame = reading.kind !== previous.kind || isOfOthers || asksOfOthers(reading, previous, evidence);
  const goesOn = isUnscoped(reading) && SCOPED.has(previous.kind) && isOfSame;
  return goesOn && evidence.tokens.length <= FEW_WORDS && !isOfAll(evidence)
    ? inScope(reading, isOfOthers ? withoutGroup(scopeFor(evidence, previous)) : scopeFor(evidence, previous))
    : reading;
}
