import { yearsIn } from '../../src/domain/fact-set';
import { isFew } from '../../src/domain/figures';
import { yearPeriod } from '../../src/domain/periods';
import { countedFor } from '../../src/domain/running-year';
import { bitsOf, type Counted, type Figure, type Ground } from './figures-shown';
import { type Answered, truthOf } from './small-projects';
import { sumOver, workedOut } from './worked-out';

/** What some answers together give away that no answer tells, and which of them do. */

export interface GivenAway {
  readonly counted: Counted;
  /** The dialogues whose few people are given away, as bits. */
  readonly of: number;
  /** The fewest answers that were found to tell it. */
  readonly by: readonly Answered['asked'][];
}

const COUNTED = ['participants', 'answers', 'wanted', 'given', 'waiting', 'unreported'] as const;
/** How far the most that a dialogue may have lies, of anything but themes. */
const MANY = 10_000;

const isOfTheme = (counted: Counted): boolean => counted.startsWith('theme ');

/** What is told of one thing that is counted, by each answer that tells anything else than the others do. */
function figuresFor(answers: readonly Answered[], counted: Counted): Answered[] {
  const different = new Map<string, Answered>();
  for (const { asked, figures } of answers) {
    const own = figures.filter((each) => each.counted === counted);
    const key = JSON.stringify(own.map(({ of, least, most }) => [of, least, most]));
    if (own.length > 0 && !different.has(key)) different.set(key, { asked, figures: own });
  }
  return [...different.values()];
}

/** What is told whatever follows from it: that something is few or nothing, and totals of the project and its years. */
function alwaysShown(
  all: readonly Figure[],
  counted: Counted,
  { facts, today }: Ground,
  truth: readonly number[],
): Figure[] {
  const figures = all.filter(({ least, most, isAlways }) => (least === 1 && most === 4) || most === 0 || isAlways);
  if (isOfTheme(counted)) return figures;
  const totals = [undefined, ...yearsIn(facts).map(yearPeriod)].map((period) => {
    const isInTotals = counted === 'participants' || counted === 'answers';
    return bitsOf(isInTotals ? countedFor(facts, { period }, today, counted).facts : facts, { period });
  });
  // What is hidden is known to be no few, so that what follows from that alone cannot be hidden (decision 0044).
  const large = all.filter(({ least }) => least >= 5).map((each) => ({ ...each, least: 5, most: MANY }));
  return [
    ...figures,
    ...large,
    ...totals.map((of) => ({ counted, of, least: sumOver(truth, of), most: sumOver(truth, of) })),
  ];
}

/** Fewer and fewer answers that tell as much, by halves first; tried in some orders. */
function fewest(answers: readonly Answered[], tells: (some: readonly Answered[]) => boolean): readonly Answered[] {
  const byLength = [...answers].sort((a, b) => b.figures.length - a.figures.length);
  const found = [answers, [...answers].reverse(), byLength, [...byLength].reverse()].map((order) => {
    let some: readonly Answered[] = order;
    for (let size = Math.ceil(some.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let at = 0; at < some.length; ) {
        const rest = [...some.slice(0, at), ...some.slice(at + size)];
        if (tells(rest)) some = rest;
        else at += size;
      }
    }
    return some;
  });
  return found.reduce((best, each) => (each.length < best.length ? each : best), answers);
}

/** The answers and what they tell, checked against what there is. */
function checked(answers: readonly Answered[], truth: readonly number[]): readonly Answered[] {
  for (const { asked, figures } of answers) {
    for (const { of, least, most, counted } of figures) {
      const sum = sumOver(truth, of);
      if (sum < least || sum > most)
        throw new Error(`${JSON.stringify(asked)}: ${counted} of ${of.toString(2)} is ${sum}, not ${least} to ${most}`);
    }
  }
  return answers;
}

function ofCounted(answers: readonly Answered[], ground: Ground, counted: Counted): GivenAway[] {
  const truth = truthOf(ground, counted);
  const own = checked(figuresFor(answers, counted), truth);
  const all = own.flatMap(({ figures }) => figures);
  const bounds = { least: counted === 'participants' ? 1 : 0, most: isOfTheme(counted) ? 1 : MANY };
  // Of a theme, whether few people brought it up is as secret as how few they were.
  const people = isOfTheme(counted) ? truthOf(ground, 'participants') : truth;
  const sets = Array.from({ length: 2 ** truth.length - 1 }, (_, at) => at + 1);
  const secret = sets.filter((of) => isFew(sumOver(people, of)));
  const open = alwaysShown(all, counted, ground, truth);
  const unavoidable = new Set(workedOut(truth, open, secret, bounds));
  const rest = secret.filter((of) => !unavoidable.has(of));
  const found = workedOut(truth, [...open, ...all], rest, bounds);
  // A larger set that is told follows from the smaller ones in it.
  const smallest = found.filter((of) => !found.some((other) => other !== of && (other & of) === other));
  return smallest.map((of) => {
    const tells = (some: readonly Answered[]): boolean => {
      const known = some.flatMap(({ figures }) => figures);
      return workedOut(truth, known, [of], bounds).length > 0;
    };
    return { counted, of, by: fewest(own, tells).map(({ asked }) => asked) };
  });
}

/** What answers give away together that is not told anyway. */
export const givenAway = (answers: readonly Answered[], ground: Ground): GivenAway[] =>
  [...COUNTED, ...ground.plan.themes.map(({ id }): Counted => `theme ${id}`)].flatMap((counted) =>
    ofCounted(answers, ground, counted),
  );

const SORTS = ['municipality', 'targetGroup', 'method', 'perspective'] as const;
const DAYS = ['from', 'to', 'date'] as const;
const NARROWING: ReadonlySet<string> = new Set([...SORTS, ...DAYS]);

/** The sorts of filters that a question has, or is divided by; kinds and years go with each of them. */
function sortsIn(asked: Answered['asked']): string[] {
  const slots = new Map<string, unknown>(Object.entries(asked).filter(([, value]) => value !== undefined));
  // Shares are told by area where nothing else is asked for.
  const isOfShare = asked.kind === 'survey' || asked.kind === 'feedback' || asked.kind === 'area-status';
  const by = slots.get('by') ?? (isOfShare ? 'municipality' : undefined);
  const hasDays = DAYS.some((slot) => slots.has(slot)) || by === 'month' || by === 'quarter';
  return [...SORTS.filter((sort) => slots.has(sort) || by === sort), ...(hasDays ? ['days'] : [])];
}

/** Why something that is given away is left so (decision 0081); `undefined` where it is not. */
export function whyLeft({ counted, by }: GivenAway): string | undefined {
  if (by.length > 3) return 'more than three answers';
  const isWhole = (asked: Answered['asked']): boolean => Object.keys(asked).every((slot) => !NARROWING.has(slot));
  if (isOfTheme(counted)) return by.some(isWhole) ? 'themes of the whole project' : undefined;
  if (by.some((each) => each.kind === 'goal-status')) return 'a goal of the whole project';
  const sorts = new Set(by.flatMap(sortsIn));
  if (sorts.size > 1) return 'filters of different sorts';
  if (counted !== 'participants' && counted !== 'answers' && by.some(isWhole)) return 'feedback of the whole project';
  const hasList = by.some(({ kind }) => kind === 'dialogues' || kind === 'data');
  if (hasList && sorts.size > 0) return 'a list beside other answers';
  return sorts.has('municipality') ? 'places one by one' : undefined;
}
