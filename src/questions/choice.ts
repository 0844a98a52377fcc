import { QUESTION_KINDS } from '../domain/question-kinds';
import { asOneReading } from './as-one-reading';
import { decide } from './decide';
import type { Evidence } from './evidence';
import { evidenceOf, type ReadingContext } from './evidence-of';
import { means } from './kinds/rule';
import { namedSlots, slotsOf } from './named-slots';
import { cardinal, ordinal } from './numbers';
import type { ClearReading, OneReading, Reading } from './reading';

/** A choice is made in so few words; a longer phrase is a question of its own. */
const MOST_WORDS = 3;

/** Words that say which one, beside the number: "det andra", "nummer två, tack", "I mean the first one". */
const POINTING =
  /^(?:det|den|de|dom|jag|menar|menade|då|nr|nummer|alternativ|alternativet|the|one|i|mean|meant|then|number|option)$/u;
const LAST = /^(?:sista|senare|sistnämnda|last|latter)$/u;
const FIRST = /^(?:förra|förstnämnda|former)$/u;

/** Whether it is worth looking up what was offered: few words, and none that only a question of its own has. */
export const mayChoose = (evidence: Evidence, alone: OneReading): boolean =>
  evidence.tokens.length <= MOST_WORDS &&
  couldBeMeant(alone) &&
  !(evidence.tokens.length > 1 && !meansAll(evidence) && evidence.tokens.some(({ word }) => ASKS_ANEW.test(word)));

/** Whether a few words that read so ("projektmål", "antal deltagare", "det första målet") may be a choice. */
const couldBeMeant = ({ kind }: OneReading): boolean =>
  kind === 'unclear' || kind === 'unknown' || QUESTION_KINDS[kind].mayChoose;

/** "Det första", "tvåan", "2 då?", "den senare": the place in what was offered, counted from 0. */
function placeOf({ tokens, spans }: Evidence, count: number): number | undefined {
  const counts = (at: number): boolean => {
    const word = tokens[at]?.word ?? '';
    return LAST.test(word) || FIRST.test(word) || ordinal(tokens[at]) !== undefined;
  };
  const ordered = tokens.some((_, at) => counts(at));
  const telling = tokens.filter(({ word }, at) => {
    // "Den första": an article or "one" beside it is no number of its own.
    if (counts(at) || (!ordered && cardinal(tokens[at]) !== undefined)) return true;
    const courtesy = spans.some((span) => span.start <= at && at < span.end && means(span, 'greeting', 'filler'));
    return !courtesy && !POINTING.test(word);
  });
  const [only] = telling;
  if (!only || telling.length > 1) return undefined;
  if (LAST.test(only.word)) return count - 1;
  if (FIRST.test(only.word)) return 0;
  const number = ordinal(only) ?? cardinal(only);
  return number !== undefined && number >= 1 && number <= count ? number - 1 : undefined;
}

const BY_TYPE = { project: 'projekt', effect: 'effekt' };

/** "Projekt", "projektmål", "det är effektmålet jag menar": which type of goal. */
function ofGoalType(evidence: Evidence, candidates: readonly ClearReading[]): readonly ClearReading[] {
  const types = (['project', 'effect'] as const).filter(
    (type) =>
      evidence.has(`${type}-goal`) || evidence.tokens.some(({ word }) => word === type || word === BY_TYPE[type]),
  );
  const [type] = types;
  if (!type || types.length > 1) return [];
  return candidates.filter(
    (each) => (each.kind === 'goal-status' || each.kind === 'watch') && each.goal?.startsWith(`${type}-`),
  );
}

const entriesOf = (reading: ClearReading): [string, unknown][] => Object.entries(reading);

/** Those of which the phrase is the beginning: "antal deltagare" of the participants in Varberg. */
function ofWhich(alone: OneReading, candidates: readonly ClearReading[]): readonly ClearReading[] {
  if (alone.kind === 'unknown' || alone.kind === 'unclear') return [];
  return candidates.filter((each) => {
    const held = new Map(entriesOf(each));
    return entriesOf(alone).every(([slot, value]) => held.get(slot) === value);
  });
}

/** Those that have what the phrase names: "Hylte", of the dialogues in Laholm and in Hylte. */
function thatHave(evidence: Evidence, candidates: readonly ClearReading[]): readonly ClearReading[] {
  return candidates.filter((each) => {
    const named = namedSlots(evidence, slotsOf(each.kind));
    const held = new Map(entriesOf(each));
    if (!named || named.size === 0) return false;
    return [...named].every(([slot, values]) => values.some((value) => String(value) === String(held.get(slot))));
  });
}

const YES = /^(?:ja|jadå|japp|jepp|jo|yes|yeah|yep|yup)$/u;
const NO = /^(?:nej|nä|nehej|nix|no|nope|nah)$/u;

/** "Ja tack", "nej": no more than a yes or a no to what was asked back. */
export function yesOrNo({ tokens, spans }: Evidence): 'yes' | 'no' | undefined {
  const small = spans.every(({ start, ...span }) => {
    const word = tokens[start]?.word ?? '';
    return means({ start, ...span }, 'filler') || YES.test(word) || NO.test(word);
  });
  if (!small || tokens.length > MOST_WORDS) return undefined;
  const [yes, no] = [YES, NO].map((words) => tokens.some(({ word }) => words.test(word)));
  return yes === no ? undefined : yes ? 'yes' : 'no';
}

const ALL_OF_THEM = /^(?:båda|bägge|alla|allihop|samtliga|allt|both|all)$/u;
const BESIDE_ALL = /^(?:två|tre|de|dom|delar|delarna|tack|visa|ja|av|dem|of|them|two|three|please|yes)$/u;

/** "Båda", "alla tre", "både och": everything that was offered. */
const meansAll = ({ tokens }: Evidence): boolean =>
  tokens.length <= MOST_WORDS &&
  tokens.some(({ word }) => ALL_OF_THEM.test(word)) &&
  tokens.every(({ word }) => ALL_OF_THEM.test(word) || BESIDE_ALL.test(word));

/** Only a question of its own begins so; a number of its own ("antal deltagare") may be what was offered. */
const ASKS_ANEW = /^(?:alla|vilka|vilken|vilket|lista|hur|all|which|list|how)$/u;

/**
 * Reads a few words as a choice among the readings that were offered when it was asked which was meant: "projektmål",
 * "det första", "2 då?", "antal deltagare", "i Hylte"; "ja" when there is one, and "nej", after which there is help.
 * `undefined` when they choose none of them, or more than one.
 */
export function choose(phrase: string, offered: readonly ClearReading[], context: ReadingContext): Reading | undefined {
  const evidence = evidenceOf(phrase, context);
  if (!evidence) return undefined;
  const kept = offered.filter(({ kind }) => kind !== 'help');
  if (meansAll(evidence)) return asOneReading(kept);
  const answer = yesOrNo(evidence);
  if (answer === 'no') return { kind: 'help' };
  if (answer === 'yes') {
    const [only, ...others] = kept;
    return others.length === 0 ? only : undefined;
  }
  const alone = decide(evidence);
  if (!mayChoose(evidence, alone) || evidence.has('not', 'except')) return undefined;
  const place = placeOf(evidence, offered.length);
  if (place !== undefined) return offered[place];
  for (const meant of [ofGoalType(evidence, offered), ofWhich(alone, offered), thatHave(evidence, offered)]) {
    if (meant.length === 1) return meant[0];
    // "Projektmål", of two of them and two others.
    if (meant.length > 1 && meant.length < kept.length && evidence.has('project-goal', 'effect-goal'))
      return asOneReading(meant);
  }
  return undefined;
}
