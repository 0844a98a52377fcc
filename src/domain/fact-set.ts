import { yearOf } from './dates';
import type { DialogueContent } from './dialogues';
import type { FactFilter } from './fact-filter';
import { countIn, emptySums, type Fact, type FactChange, type Figures, factOf, latestIn, type Sums } from './facts';
import type { Id } from './identifiers';
import { yearPeriod } from './periods';

/** So many changes stand beside the rest before all is put together anew. */
const MOST_APART = 256;
/** So many sums are remembered; a plan of 290 municipalities asks for some thousands in one answer. */
const MOST_SUMS = 10_000;

const passes = (fact: Fact, filter: FactFilter): boolean =>
  (filter.municipality === undefined || fact.municipality === filter.municipality) &&
  (filter.kind === undefined || fact.kind === filter.kind) &&
  (filter.period === undefined || (filter.period.from <= fact.date && fact.date <= filter.period.to)) &&
  (filter.targetGroup === undefined || fact.targetGroups.includes(filter.targetGroup)) &&
  (filter.method === undefined || fact.methods.includes(filter.method)) &&
  (filter.theme === undefined || fact.themes.includes(filter.theme)) &&
  (filter.perspective === undefined || fact.perspectives.includes(filter.perspective)) &&
  (filter.reportedBy === undefined || fact.reportedBy === filter.reportedBy);

const keyOf = (filter: FactFilter): string =>
  `${filter.period?.from}|${filter.period?.to}|${filter.municipality}|${filter.kind}|${filter.targetGroup}|${filter.method}|${filter.theme}|${filter.perspective}|${filter.reportedBy}`;

/** Facts that stay as they are, and the sums that have been asked of them. */
class Settled {
  readonly byDialogue = new Map<string, Fact>();
  readonly years = new Set<number>();
  private readonly all: Fact[] = [];
  private readonly byMunicipality = new Map<Id, Fact[]>();
  private readonly sums = new Map<string, Figures>();

  constructor(facts: Iterable<Fact>) {
    for (const fact of facts) {
      this.byDialogue.set(fact.dialogue, fact);
      this.all.push(fact);
      const there = this.byMunicipality.get(fact.municipality);
      if (there) there.push(fact);
      else this.byMunicipality.set(fact.municipality, [fact]);
      this.years.add(yearOf(fact.date));
    }
  }

  sum(key: string, filter: FactFilter): Figures {
    const known = this.sums.get(key);
    if (known) return known;
    const sums = this.sumWithout(filter, new Map());
    if (this.sums.size >= MOST_SUMS) this.sums.clear();
    this.sums.set(key, sums);
    return sums;
  }

  sumWithout(filter: FactFilter, gone: ReadonlyMap<string, Fact>): Sums {
    const facts = filter.municipality === undefined ? this.all : (this.byMunicipality.get(filter.municipality) ?? []);
    const sums = emptySums();
    for (const fact of facts) {
      if (!passes(fact, filter) || gone.has(fact.dialogue)) continue;
      countIn(sums, fact, 1);
      latestIn(sums, fact);
    }
    return sums;
  }
}

/**
 * The facts of a project at one moment, one for each dialogue. They never change: {@link Facts.with} makes others, which
 * share all but the latest changes with these, and so the sums that have been made.
 */
export class Facts {
  private readonly sums = new Map<string, Figures>();

  private constructor(
    private readonly settled: Settled,
    /** What came since: new facts, and those of the settled that hold no longer. */
    private readonly added: ReadonlyMap<string, Fact>,
    private readonly gone: ReadonlyMap<string, Fact>,
  ) {}

  static of(facts: Iterable<Fact>): Facts {
    return new Facts(new Settled(facts), new Map(), new Map());
  }

  /** How many dialogues there are. */
  get size(): number {
    return this.settled.byDialogue.size - this.gone.size + this.added.size;
  }

  *all(): Iterable<Fact> {
    for (const fact of this.settled.byDialogue.values()) if (!this.gone.has(fact.dialogue)) yield fact;
    yield* this.added.values();
  }

  find(dialogue: string): Fact | undefined {
    return this.added.get(dialogue) ?? (this.gone.has(dialogue) ? undefined : this.settled.byDialogue.get(dialogue));
  }

  /** The facts after some changes, in the order they were made. */
  with(changes: readonly FactChange[]): Facts {
    if (changes.length === 0) return this;
    const added = new Map(this.added);
    const gone = new Map(this.gone);
    for (const { dialogue, fact } of changes) {
      const before = this.settled.byDialogue.get(dialogue);
      if (before) gone.set(dialogue, before);
      if (fact) added.set(dialogue, fact);
      else added.delete(dialogue);
    }
    const after = new Facts(this.settled, added, gone);
    return added.size + gone.size > MOST_APART ? Facts.of(after.all()) : after;
  }

  /** The sums over all dialogues that pass the filter. */
  sum(filter: FactFilter): Figures {
    const key = keyOf(filter);
    if (this.added.size === 0 && this.gone.size === 0) return this.settled.sum(key, filter);
    const known = this.sums.get(key);
    if (known) return known;
    const sums = this.moved(this.settled.sum(key, filter), filter);
    this.sums.set(key, sums);
    return sums;
  }

  /** What the settled facts come to, moved on by what came since. */
  private moved(settled: Figures, filter: FactFilter): Figures {
    let sums: Sums = { ...settled };
    for (const fact of this.gone.values()) {
      if (!passes(fact, filter)) continue;
      // Which day is the latest without this one no sum tells.
      if (fact.date === settled.latest || fact.date === settled.latestSurvey) {
        sums = this.settled.sumWithout(filter, this.gone);
        break;
      }
      countIn(sums, fact, -1);
    }
    for (const fact of this.added.values()) {
      if (!passes(fact, filter)) continue;
      countIn(sums, fact, 1);
      latestIn(sums, fact);
    }
    return sums;
  }

  /** The years that any dialogue lies in, ascending. */
  years(): number[] {
    const years = new Set([...this.settled.years, ...[...this.added.values()].map(({ date }) => yearOf(date))]);
    return [...years].filter((year) => this.sum({ period: yearPeriod(year) }).dialogues > 0).sort((a, b) => a - b);
  }
}

export const NO_FACTS = Facts.of([]);

/** The facts of some dialogues that nobody has reported: of examples, and in tests. */
export const factsOf = (contents: Iterable<DialogueContent>): Facts =>
  Facts.of(
    [...contents].map((content, n) => factOf({ id: `d-${n}`, reportedBy: '', content }, { number: n + 1, serial: n })),
  );

/** The sums over all dialogues that pass the filter. */
export const sumUp = (facts: Facts, filter: FactFilter = {}): Figures => facts.sum(filter);

/** The years that any dialogue lies in, ascending. */
export const yearsIn = (facts: Facts): number[] => facts.years();
