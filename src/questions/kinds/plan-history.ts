import type { Concept } from '../concepts';
import { explaining, fillYear, means, type Rule, timeNamed } from './rule';

/** What has been changed in the plan, and taking it back: "vad har ändrats i planen", "ångra senaste ändringen". */

const CHANGES =
  /^(?:ändra(?:t|ts|de|des)|ändring(?:en|ar|arna|arnas)?|changed|changes|version(?:en|er|erna|s)?|historik(?:en)?|history)$/iu;
const PLAN = /^(?:projekt|aktivitets)?plan(?:en|ens|s)?$/iu;
const UNDO = /^(?:ångra|ångrar|undo)$/iu;
/** What may stand beside it: nothing that it could be of. */
const BESIDE_UNDO =
  /^(?:jag|vill|kan|du|senaste|sista|ändring(?:en|ar|arna)?|i|av|planen|det|den|min|som|nyss|just|gjorde|har|gjort|last|latest|change|the|my|that|it|i|did|of|in|plan|please|tack|snälla|hej)$/iu;
/** "Vad är nytt i planen", "vad har hänt med planen": of nothing else in it. */
const NEWS =
  /^(?:vad|va|är|har|som|nytt|hänt|hände|skett|i|med|på|den|projekt|projektplanen|aktivitetsplanen|planen|what|is|has|whats|new|happened|in|with|to|the|plan)$/iu;
const IS_NEWS = /^(?:nytt|hänt|hände|skett|new|happened)$/iu;
/** Looked for first. */
const MAY_BE_OF_IT = new RegExp([UNDO, CHANGES, IS_NEWS].map(({ source }) => source).join('|'), 'iu');
const LATEST = /^(?:visa|vilka|vilken|är|de|den|senaste|sista|ändring(?:en|ar|arna)|latest|last|changes?|the|show)$/iu;
/** "Vi har ändrat planen", "hur ändrar jag planen": no question of what has been. */
const NOT_ASKED = /^(?:jag|vi|we|hur|how|kan|can|vill|want)$/iu;
/** What something else has changed in is not the plan's versions. */
const OF_OTHERS: readonly Concept[] = [
  'activity-title',
  'goal-ref',
  'no-goal',
  'municipality',
  'targetGroup',
  'method',
  'theme',
  'dialogue',
  'dialogues',
  'person',
  'budget',
];
const EXPLAINS = explaining(['plan']);

export const planHistoryRule: Rule = (evidence) => {
  const { spans, tokens } = evidence;
  if (!tokens.some(({ raw }) => MAY_BE_OF_IT.test(raw))) return [];
  const own = spans.filter(({ start }) => !/^(?:ändring|de$|dom$|den$)/iu.test(tokens[start]?.raw ?? ''));
  if (own.some((span) => means(span, ...OF_OTHERS))) return [];
  // As written: a word that is taken apart, or for another, is none of its parts.
  const words = spans
    .filter((span) => !means(span, 'filler', 'greeting', 'period'))
    .flatMap(({ start, end }) => tokens.slice(start, end))
    .filter(({ part }) => part !== 'last')
    .map(({ raw }) => raw);
  const undoes =
    words.some((word) => UNDO.test(word)) && words.every((word) => UNDO.test(word) || BESIDE_UNDO.test(word));
  const hasChanges = words.some((word) => CHANGES.test(word));
  const ofPlan =
    hasChanges && words.some((word) => PLAN.test(word)) && !words.slice(0, 3).some((word) => NOT_ASKED.test(word));
  const isNews =
    words.some((word) => IS_NEWS.test(word)) &&
    words.some((word) => PLAN.test(word)) &&
    words.every((word) => NEWS.test(word));
  const latest = hasChanges && tokens.length > 1 && words.length > 0 && words.every((word) => LATEST.test(word));
  if (!undoes && !ofPlan && !isNews && !latest) return [];
  const [{ slots: ofYear } = { slots: {} }] = fillYear(evidence);
  const isTimed = evidence.names('period').options.length > 0;
  const when = undoes ? {} : isTimed ? timeNamed(evidence) : ofYear;
  const reading = { kind: 'change-plan', what: 'history' } as const;
  return [{ reading, filling: when, strength: 1.1, explains: EXPLAINS, alsoExplains: () => true }];
};
