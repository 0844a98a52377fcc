import { type LocalDate, yearOf } from './dates';
import { type AskedArea, countedIn, type FactFilter } from './fact-filter';
import { countIn, emptySums, type Fact, type Figures, latestIn, type Sums, takesSurvey } from './facts';
import { Remembered } from './remembered';

/** So many sums are remembered; a plan of 290 municipalities asks for some thousands in one answer. */
export const MOST_SUMS = 10_000;

/** Where a fact has what a filter asks for. */
export const FIELD_OF = {
  municipality: 'municipality',
  kind: 'kind',
  targetGroup: 'targetGroups',
  method: 'methods',
  theme: 'themes',
  perspective: 'perspectives',
  reportedBy: 'reportedBy',
} as const satisfies Record<Exclude<keyof FactFilter, 'period'>, keyof Fact>;
type Choice = keyof typeof FIELD_OF;
const CHOICES = Object.keys(FIELD_OF) as Choice[];

const isIn = ({ municipality }: Fact, area: AskedArea): boolean =>
  typeof area === 'string' ? municipality === area : municipality !== undefined && area.counted.includes(municipality);

const areaKey = (area: AskedArea | undefined): string | undefined => area && countedIn(area).join('+');

export const passes = (fact: Fact, filter: FactFilter): boolean =>
  (filter.municipality === undefined || isIn(fact, filter.municipality)) &&
  (filter.kind === undefined || fact.kind === filter.kind) &&
  (filter.period === undefined || (filter.period.from <= fact.date && fact.date <= filter.period.to)) &&
  (filter.targetGroup === undefined || fact.targetGroups.includes(filter.targetGroup)) &&
  (filter.method === undefined || fact.methods.includes(filter.method)) &&
  (filter.theme === undefined || fact.themes.includes(filter.theme)) &&
  (filter.perspective === undefined || fact.perspectives.includes(filter.perspective)) &&
  (filter.reportedBy === undefined || fact.reportedBy === filter.reportedBy);

export const keyOf = (filter: FactFilter): string =>
  `${filter.period?.from}|${filter.period?.to}|${areaKey(filter.municipality)}|${filter.kind}|${filter.targetGroup}|${filter.method}|${filter.theme}|${filter.perspective}|${filter.reportedBy}`;

/** The first index from which on a day is not before the one given; facts are in the order of their days. */
function firstFrom(facts: readonly Fact[], isEarlier: (fact: Fact) => boolean): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const fact = facts[middle];
    if (fact && isEarlier(fact)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isBefore =
  (day: LocalDate) =>
  ({ date }: Fact): boolean =>
    date < day;
const isUntil =
  (day: LocalDate) =>
  ({ date }: Fact): boolean =>
    date <= day;

const NONE_GONE: ReadonlyMap<string, Fact> = new Map();

/** The earliest day first. Many facts have the same day, so days are sorted rather than facts. */
function byDay(facts: Iterable<Fact>): Fact[] {
  const days = new Map<string, Fact[]>();
  for (const fact of facts) {
    const there = days.get(fact.date);
    if (there) there.push(fact);
    else days.set(fact.date, [fact]);
  }
  return [...days.keys()].sort().flatMap((day) => days.get(day) ?? []);
}

/**
 * Facts that stay as they are, in lists by each thing that can be asked for, so that a sum goes through no more of them
 * than have the rarest; and the sums that have been asked of them.
 */
export class FactIndex {
  readonly byDialogue = new Map<string, Fact>();
  readonly years: ReadonlySet<number>;
  private readonly inOrder: readonly Fact[];
  private readonly lists = new Map<Choice, ReadonlyMap<string, readonly Fact[]>>();
  /** Those of the areas of an upper one, together. */
  private readonly joined = new Map<string, readonly Fact[]>();
  private readonly sums = new Remembered<Figures>(MOST_SUMS);

  constructor(facts: Iterable<Fact>) {
    for (const fact of facts) this.byDialogue.set(fact.dialogue, fact);
    this.inOrder = byDay(this.byDialogue.values());
    this.years = new Set(this.inOrder.map(({ date }) => yearOf(date)));
  }

  sum(key: string, filter: FactFilter): Figures {
    const known = this.sums.get(key);
    if (known) return known;
    const sums = this.without(filter) ?? this.summedUp(filter);
    this.sums.set(key, sums);
    return sums;
  }

  private summedUp(filter: FactFilter): Figures {
    const sums = emptySums();
    for (const fact of this.among(filter)) {
      if (!passes(fact, filter)) continue;
      countIn(sums, fact, 1);
      latestIn(sums, fact);
    }
    return sums;
  }

  /** The sums of a period that most facts lie in, from those of all days: what lies beyond it is taken out. */
  private without({ period, ...always }: FactFilter): Figures | undefined {
    if (!period) return undefined;
    const all = this.among(always);
    const [from, to] = [firstFrom(all, isBefore(period.from)), firstFrom(all, isUntil(period.to))];
    if (to - from <= all.length / 2) return undefined;
    const { latest: _day, latestSurvey: _survey, ...counts } = this.sum(keyOf(always), always);
    const sums: Sums = counts;
    for (const fact of [...all.slice(0, from), ...all.slice(to)]) if (passes(fact, always)) countIn(sums, fact, -1);
    if (sums.dialogues > 0) this.latest(sums, { ...always, period }, NONE_GONE);
    return sums;
  }

  /** Moves the latest days of a sum to those of the facts that pass the filter, but for some that are gone. */
  latest(sums: Sums, filter: FactFilter, gone: ReadonlyMap<string, Fact>): void {
    const facts = this.among(filter);
    let [day, survey] = [false, sums.surveys === 0];
    for (let at = facts.length - 1; at >= 0 && !(day && survey); at -= 1) {
      const fact = facts[at];
      if (!fact || gone.has(fact.dialogue) || !passes(fact, filter)) continue;
      latestIn(sums, fact);
      day = true;
      survey ||= takesSurvey(fact);
    }
  }

  /** The facts that pass the filter, the earliest first. */
  passing(filter: FactFilter): Fact[] {
    return this.among(filter).filter((fact) => passes(fact, filter));
  }

  /** The latest facts that pass the filter, at least so many where there are, with all of the days that they lie on. */
  latestDays(filter: FactFilter, most: number, gone: ReadonlyMap<string, Fact>): Fact[] {
    const facts = this.among(filter);
    const found: Fact[] = [];
    for (let at = facts.length - 1; at >= 0; at -= 1) {
      const fact = facts[at];
      if (!fact || gone.has(fact.dialogue) || !passes(fact, filter)) continue;
      if (found.length >= most && fact.date !== found.at(-1)?.date) break;
      found.push(fact);
    }
    return found;
  }

  /** No more facts than are needed to find those that pass the filter, the earliest first. */
  private among(filter: FactFilter): readonly Fact[] {
    let least = this.inOrder;
    for (const choice of CHOICES) {
      const asked = filter[choice];
      if (asked === undefined) continue;
      const having = this.having(choice, asked);
      if (having.length < least.length) least = having;
    }
    const { period } = filter;
    if (!period) return least;
    return least.slice(firstFrom(least, isBefore(period.from)), firstFrom(least, isUntil(period.to)));
  }

  /** The facts that have what is asked for, the earliest first. */
  private having(choice: Choice, asked: AskedArea): readonly Fact[] {
    const lists = this.listsOf(choice);
    if (typeof asked === 'string') return lists.get(asked) ?? [];
    const key = asked.counted.join('+');
    const known = this.joined.get(key);
    if (known) return known;
    const found = byDay(asked.counted.flatMap((id) => lists.get(id) ?? []));
    this.joined.set(key, found);
    return found;
  }

  /** Made when they are first asked for. */
  private listsOf(choice: Choice): ReadonlyMap<string, readonly Fact[]> {
    const known = this.lists.get(choice);
    if (known) return known;
    const lists = new Map<string, Fact[]>();
    for (const fact of this.inOrder) {
      const value = fact[FIELD_OF[choice]];
      // A list may name the same thing twice.
      for (const each of typeof value === 'string' ? [value] : new Set(value)) {
        const there = lists.get(each);
        if (there) there.push(fact);
        else lists.set(each, [fact]);
      }
    }
    this.lists.set(choice, lists);
    return lists;
  }
}
