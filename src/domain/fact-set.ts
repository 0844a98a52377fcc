import { yearOf } from './dates';
import type { DialogueContent } from './dialogues';
import type { FactFilter } from './fact-filter';
import { FactIndex, keyOf, passes, Remembered } from './fact-index';
import { countIn, type Fact, type FactChange, type Figures, factOf, latestIn, type Sums } from './facts';
import { yearPeriod } from './periods';

/** What a dialogue's fact was before a change, and what it is after it. */
interface Step {
  readonly before?: Fact;
  readonly after?: Fact;
}

/** Sums, and how many steps they are from those of the index. */
interface MovedOn {
  readonly sums: Figures;
  readonly steps: number;
}

/**
 * So many changes stand beside the index before it is made anew. Each change costs as much as there are of them, and an
 * index as much as there are facts: so that neither grows to be the most of it, their number grows with the root.
 */
const mostApart = (facts: number): number => Math.max(256, 4 * Math.sqrt(facts));

/** What facts that follow on each other have in common: the index they began with, and all that has changed since. */
class Course {
  readonly remembered = new Remembered<MovedOn>();
  /** The facts of all years but one, and after how many steps. */
  readonly others = new Map<number, { readonly facts: Facts; readonly steps: number }>();

  constructor(
    readonly index: FactIndex,
    readonly steps: Step[],
  ) {}
}

/**
 * The facts of a project at one moment, one for each dialogue. They never change: {@link Facts.with} makes others,
 * which share all but the latest changes with these, and so the sums that have been made.
 */
export class Facts {
  private knownYears?: readonly number[];
  private knownGroups?: boolean;

  private constructor(
    private readonly course: Course,
    /** How many steps of the course these have taken; others may have gone on. */
    private readonly steps: number,
    /** What came since the index: new facts, and those of the index that hold no longer. */
    private readonly added: ReadonlyMap<string, Fact>,
    private readonly gone: ReadonlyMap<string, Fact>,
  ) {}

  static of(facts: Iterable<Fact>): Facts {
    return new Facts(new Course(new FactIndex(facts), []), 0, new Map(), new Map());
  }

  /** How many dialogues there are. */
  get size(): number {
    return this.course.index.byDialogue.size - this.gone.size + this.added.size;
  }

  *all(): Iterable<Fact> {
    for (const fact of this.course.index.byDialogue.values()) if (!this.gone.has(fact.dialogue)) yield fact;
    yield* this.added.values();
  }

  find(dialogue: string): Fact | undefined {
    return (
      this.added.get(dialogue) ?? (this.gone.has(dialogue) ? undefined : this.course.index.byDialogue.get(dialogue))
    );
  }

  /** The facts after some changes, in the order they were made. */
  with(changes: readonly FactChange[]): Facts {
    if (changes.length === 0) return this;
    const { index, steps } = this.course;
    const added = new Map(this.added);
    const gone = new Map(this.gone);
    const taken = changes.map(({ dialogue, fact }): Step => {
      const settled = index.byDialogue.get(dialogue);
      const before = added.get(dialogue) ?? (gone.has(dialogue) ? undefined : settled);
      if (settled) gone.set(dialogue, settled);
      if (fact) added.set(dialogue, fact);
      else added.delete(dialogue);
      return { before, after: fact };
    });
    // A change that was refused in the end may have been the next step of the same course: then another begins here.
    const course = steps.length === this.steps ? this.course : new Course(index, steps.slice(0, this.steps));
    course.steps.push(...taken);
    const after = new Facts(course, course.steps.length, added, gone);
    return course.steps.length > mostApart(index.byDialogue.size) ? Facts.of(after.all()) : after;
  }

  /**
   * The sums over all dialogues that pass the filter: the same object until one of those has changed, so that what is
   * made of them can be kept by it.
   */
  sum(filter: FactFilter): Figures {
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

  /** The facts that pass the filter: the latest day first, and of one day what was saved last. */
  newest(filter: FactFilter): Fact[] {
    return this.passing(filter).sort(
      (a, b) => (a.date < b.date ? 1 : 0) - (a.date > b.date ? 1 : 0) || b.serial - a.serial,
    );
  }

  /** The facts that pass the filter, in no order. */
  passing(filter: FactFilter): Fact[] {
    const settled = this.course.index.passing(filter).filter(({ dialogue }) => !this.gone.has(dialogue));
    return [...settled, ...[...this.added.values()].filter((fact) => passes(fact, filter))];
  }

  /** Whether any dialogue says which group it is a meeting of. */
  get hasGroups(): boolean {
    this.knownGroups ??= this.course.index.hasGroups || this.addsGroups();
    return this.knownGroups;
  }

  private addsGroups(): boolean {
    return [...this.added.values()].some(({ sameGroup }) => sameGroup !== undefined);
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

/** A step as those see it who have some of the facts. */
function changeIn({ before, after }: Step, isTheirs: (fact: Fact) => boolean): FactChange[] {
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
export function mostAtOnce(facts: Facts, filter: FactFilter = {}): number {
  let most = 0;
  for (const fact of facts.all()) if (fact.participants > most && passes(fact, filter)) most = fact.participants;
  return most;
}
