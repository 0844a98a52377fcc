import { type LocalDate, yearOf } from './dates';
import type { DialogueContent } from './dialogues';
import { Course, type MovedOn } from './fact-course';
import type { FactFilter } from './fact-filter';
import { FactIndex, keyOf, passes } from './fact-index';
import { BY_PARTICIPANTS, type FactStep, type FactTally, NAMING_GROUPS } from './fact-tally';
import { countIn, type Fact, type FactChange, type Figures, factOf, latestIn, type Sums } from './facts';
import { yearPeriod } from './periods';

/**
 * So many changes stand beside the index before it is made anew. Each change costs as much as there are of them, and an
 * index as much as there are facts: so that neither grows to be the most of it, their number grows with the root.
 */
const mostApart = (facts: number): number => Math.max(256, 4 * Math.sqrt(facts));

/** No fact lies before it. */
const FIRST_DAY = '0000-01-01';

/**
 * The facts of a project at one moment, one for each dialogue. They never change: {@link Facts.with} makes others,
 * which share all but the latest changes with these, and so the sums that have been made.
 */
export class Facts {
  private knownYears?: readonly number[];
  private readonly untils = new Map<LocalDate, Facts>();

  private constructor(
    private readonly course: Course<Facts>,
    /** How many steps of the course these have taken; others may have gone on. */
    private readonly steps: number,
    /** What came since the index: new facts, and those of the index that hold no longer. */
    private readonly added: ReadonlyMap<string, Fact>,
    private readonly gone: ReadonlyMap<string, Fact>,
    /** What lies after it is not among these. */
    private readonly last?: LocalDate,
  ) {}

  static of(facts: Iterable<Fact>): Facts {
    return new Facts(new Course<Facts>(new FactIndex(facts), []), 0, new Map(), new Map());
  }

  /** How many dialogues there are. */
  get size(): number {
    if (this.last !== undefined) return this.sum({}).dialogues;
    return this.course.index.byDialogue.size - this.gone.size + this.added.size;
  }

  *all(): Iterable<Fact> {
    const { byDialogue } = this.course.index;
    for (const fact of byDialogue.values()) if (!this.gone.has(fact.dialogue) && this.isKnown(fact)) yield fact;
    for (const fact of this.added.values()) if (this.isKnown(fact)) yield fact;
  }

  find(dialogue: string): Fact | undefined {
    const settled = this.gone.has(dialogue) ? undefined : this.course.index.byDialogue.get(dialogue);
    const found = this.added.get(dialogue) ?? settled;
    return found && this.isKnown(found) ? found : undefined;
  }

  private isKnown({ date }: Fact): boolean {
    return this.last === undefined || date <= this.last;
  }

  /** The facts of the days until one, as if nothing later had been reported: kept as these are, and never copied. */
  until(day: LocalDate): Facts {
    const last = this.last !== undefined && this.last < day ? this.last : day;
    const known = this.untils.get(last) ?? new Facts(this.course, this.steps, this.added, this.gone, last);
    this.untils.set(last, known);
    return known;
  }

  /** A filter that passes none but the facts that are among these. */
  private among(filter: FactFilter): FactFilter {
    if (this.last === undefined) return filter;
    const { from, to } = filter.period ?? { from: FIRST_DAY, to: this.last };
    return { ...filter, period: { from, to: to < this.last ? to : this.last } };
  }

  /** The facts after some changes, in the order they were made. */
  with(changes: readonly FactChange[]): Facts {
    if (changes.length === 0) return this;
    const { index, steps } = this.course;
    const added = new Map(this.added);
    const gone = new Map(this.gone);
    const taken = changes.map(({ dialogue, fact }): FactStep => {
      const settled = index.byDialogue.get(dialogue);
      const before = added.get(dialogue) ?? (gone.has(dialogue) ? undefined : settled);
      if (settled) gone.set(dialogue, settled);
      if (fact) added.set(dialogue, fact);
      else added.delete(dialogue);
      return { before, after: fact };
    });
    // A change that was refused in the end may have been the next step of the same course: then another begins here.
    const course = steps.length === this.steps ? this.course : new Course<Facts>(index, steps.slice(0, this.steps));
    course.steps.push(...taken);
    const after = new Facts(course, course.steps.length, added, gone);
    const moved = course.steps.length > mostApart(index.byDialogue.size) ? Facts.of(after.all()) : after;
    return this.last === undefined ? moved : moved.until(this.last);
  }

  /**
   * The sums over all dialogues that pass the filter: the same object until one of those has changed, so that what is
   * made of them can be kept by it.
   */
  sum(filter: FactFilter): Figures {
    const sums = this.sumOf(this.among(filter));
    return this.last === undefined ? sums : this.course.ownUntil(this.last, sums);
  }

  private sumOf(filter: FactFilter): Figures {
    const { index, remembered } = this.course;
    const key = keyOf(filter);
    if (this.steps === 0) return index.sum(key, filter);
    const known = remembered.get(key);
    if (known?.steps === this.steps) return known.sums;
    const isOlder = known !== undefined && known.steps < this.steps;
    const sums = isOlder
      ? this.movedOn(known, filter)
      : this.movedOn({ sums: index.sum(key, filter), steps: 0 }, filter);
    if (!known || isOlder) remembered.set(key, { sums, steps: this.steps });
    return sums;
  }

  /** What was summed up some steps ago, after those steps. */
  private movedOn({ sums: before, steps }: MovedOn, filter: FactFilter): Figures {
    let sums: Sums | undefined;
    let isLatestGone = false;
    for (let at = steps; at < this.steps; at += 1) {
      const { before: was, after: is } = this.course.steps[at] ?? {};
      if (was && passes(was, filter)) {
        sums ??= { ...before };
        countIn(sums, was, -1);
        isLatestGone ||= was.date === sums.latest || was.date === sums.latestSurvey;
      }
      if (is && passes(is, filter)) {
        sums ??= { ...before };
        countIn(sums, is, 1);
        latestIn(sums, is);
      }
    }
    if (!sums) return before;
    return isLatestGone ? this.withLatest(sums, filter) : sums;
  }

  /** Which day is the latest without another no sum tells. */
  private withLatest(sums: Sums, filter: FactFilter): Sums {
    const { latest, latestSurvey, ...rest } = sums;
    const found: Sums = rest;
    if (found.dialogues === 0) return found;
    this.course.index.latest(found, filter, this.gone);
    for (const fact of this.added.values()) if (passes(fact, filter)) latestIn(found, fact);
    return found;
  }

  /**
   * What is counted of the facts that pass the filter. It is changed when other facts are asked, so it is read at once
   * and not kept.
   */
  counted<T>(tally: FactTally<T>, filter: FactFilter): T {
    return this.course.tallies.at(tally, this.among(filter), this.steps);
  }

  /** The facts that pass the filter: the latest day first, and of one day what was saved last. */
  newest(filter: FactFilter, most = Number.POSITIVE_INFINITY): Fact[] {
    const asked = this.among(filter);
    const added = [...this.added.values()].filter((fact) => passes(fact, asked));
    return [...this.course.index.latestDays(asked, most, this.gone), ...added].sort(newestFirst).slice(0, most);
  }

  /** The facts that pass the filter, in no order. */
  passing(filter: FactFilter): Fact[] {
    const asked = this.among(filter);
    const settled = this.course.index.passing(asked).filter(({ dialogue }) => !this.gone.has(dialogue));
    return [...settled, ...[...this.added.values()].filter((fact) => passes(fact, asked))];
  }

  /** Whether any dialogue says which group it is a meeting of. */
  get hasGroups(): boolean {
    const anyDay = this.course.tallies.at(NAMING_GROUPS, {}, this.steps).size > 0;
    return anyDay && (this.last === undefined || this.counted(NAMING_GROUPS, {}).size > 0);
  }

  /** The years that any dialogue lies in, ascending. */
  years(): readonly number[] {
    this.knownYears ??= this.findYears();
    return this.knownYears;
  }

  private findYears(): readonly number[] {
    const years = new Set([...this.course.index.years, ...[...this.added.values()].map(({ date }) => yearOf(date))]);
    return [...years].filter((year) => this.sum({ period: yearPeriod(year) }).dialogues > 0).sort((a, b) => a - b);
  }

  /** The facts of all other years, which follow on each other as these do. */
  withoutYear(year: number): Facts {
    const { course, steps, added, gone, last } = this;
    return last === undefined
      ? this.ofOtherYears(year)
      : new Facts(course, steps, added, gone).ofOtherYears(year).until(last);
  }

  private ofOtherYears(year: number): Facts {
    const { others, steps } = this.course;
    const known = others.get(year);
    if (known?.steps === this.steps) return known.facts;
    const isOther = (fact: Fact): boolean => yearOf(fact.date) !== year;
    if (known && known.steps > this.steps) return Facts.of([...this.all()].filter(isOther));
    const facts = known
      ? known.facts.with(steps.slice(known.steps, this.steps).flatMap((step) => changeIn(step, isOther)))
      : Facts.of([...this.all()].filter(isOther));
    others.set(year, { facts, steps: this.steps });
    return facts;
  }
}

/** The order of those that were held last, and of one day of what was saved last. */
export const newestFirst = (a: Fact, b: Fact): number =>
  (a.date < b.date ? 1 : 0) - (a.date > b.date ? 1 : 0) || b.serial - a.serial;

/** A step as those see it who have some of the facts. */
function changeIn({ before, after }: FactStep, isTheirs: (fact: Fact) => boolean): FactChange[] {
  if (after && isTheirs(after)) return [{ dialogue: after.dialogue, fact: after }];
  return before && isTheirs(before) ? [{ dialogue: before.dialogue }] : [];
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
export const yearsIn = (facts: Facts): readonly number[] => facts.years();

/** The most participants at any one dialogue that passes the filter; 0 where none does. */
export const mostAtOnce = (facts: Facts, filter: FactFilter = {}): number =>
  Math.max(0, ...facts.counted(BY_PARTICIPANTS, filter).keys());
