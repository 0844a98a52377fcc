/** @long asks several hundred questions of each of some projects */
import fc from 'fast-check';
import { viewCount } from '../src/answers/counts';
import { viewSurvey } from '../src/answers/people';
import type { DialogueContent } from '../src/domain/dialogues';
import { type Facts, factsOf } from '../src/domain/fact-set';
import type { HeadCount } from '../src/domain/figures';
import type { NamedFilters } from '../src/domain/filters';
import type { DividedBy } from '../src/domain/question-slots';
import type { ShareFound } from '../src/domain/shares';
import { samplePlan } from './samples/sample';
import { someContent } from './support/dialogues';

/**
 * Two or three answers laid side by side: what one leaves of another, or of two others, is never 1–4 people, beyond
 * what decision 0081 lists.
 */

const plan = { ...samplePlan(), dialogues: [] };
const TODAY = '2024-02-01';
const PROJECTS = 8;

const contents = fc.array(
  fc
    .record({
      municipality: fc.constantFrom('hylte', 'laholm', 'halmstad'),
      targetGroups: fc.subarray(['unga', 'seniorer'], { minLength: 1 }),
      perspectives: fc.subarray(['landsbygd-stad', 'digitalisering']),
      kind: fc.constantFrom('perspective' as const, 'in-depth' as const),
      date: fc.constantFrom('2021-03-02', '2021-09-14', '2022-03-02'),
      participants: fc.integer({ min: 1, max: 12 }),
    })
    .map((changes) => someContent({ ...changes, surveyAnswers: changes.participants, surveyHeard: 1 })),
  { minLength: 2, maxLength: 6 },
);

const VALUES: readonly (readonly NamedFilters[])[] = [
  [{}, { municipality: 'Hylte' }, { municipality: 'Laholm' }],
  [{}, { targetGroup: 'unga' }, { targetGroup: 'seniorer' }],
  [{}, { perspective: 'landsbygd/stad' }, { perspective: 'digitalisering' }],
  [{}, { dialogueKind: 'perspective' }, { dialogueKind: 'in-depth' }],
  [{}, { year: 2021 }, { year: 2022 }, { to: '2021-06-30' }, { from: '2021-07-01', to: '2021-12-31' }],
];
const SCOPES = VALUES.reduce<readonly NamedFilters[]>(
  (all, values) => all.flatMap((scope) => values.map((value) => ({ ...scope, ...value }))),
  [{}],
);
const DIVISIONS = ['municipality', 'targetGroup', 'perspective', 'dialogueKind', 'year'] as const;
type Dimension = Exclude<(typeof DIVISIONS)[number], 'year'> | 'time';

const NAMED = ['municipality', 'targetGroup', 'perspective', 'dialogueKind'] as const;
const hasTime = ({ year, from, to }: NamedFilters): boolean => [year, from, to].some((each) => each !== undefined);
const dimensionsOf = (scope: NamedFilters): Dimension[] => [
  ...NAMED.filter((each) => scope[each] !== undefined),
  ...(hasTime(scope) ? (['time'] as const) : []),
];
const valueIn = (scope: NamedFilters, of: Dimension): string =>
  of === 'time' ? [scope.year, scope.from, scope.to].join() : (scope[of] ?? '');
const keyOf = (scope: NamedFilters): string =>
  dimensionsOf(scope)
    .map((each) => valueIn(scope, each))
    .join(';');

interface Shown {
  readonly total: HeadCount;
  readonly rows: readonly { readonly label: string; readonly count: HeadCount }[];
}
type Ask = (facts: Facts, scope: NamedFilters, by?: DividedBy) => Shown;

const people: Ask = (facts, scope, by) => {
  const { total, rows } = viewCount('participants', scope, by, { plan, planVersion: 1, facts }, TODAY);
  return { total, rows };
};
const answersIn = (found: ShareFound): HeadCount =>
  found.kind === 'share' ? found.share.whole : found.kind === 'none' ? 0 : 'hidden';
const answers: Ask = (facts, scope, by) => {
  const view = viewSurvey(scope, { plan, planVersion: 1, facts }, TODAY, [], { by });
  if (view.kind !== 'survey') throw new Error(view.kind);
  const rows = view.isDivided ? view.survey.rows : [];
  return {
    total: answersIn(view.survey.found),
    rows: rows.map(({ label, found }) => ({ label, count: answersIn(found) })),
  };
};

interface Known {
  readonly scope: NamedFilters;
  readonly count: number;
}

/** Every number that any answer shows, alone or as a row; of nobody there is nothing to take. */
function knownFrom(facts: Facts, ask: Ask): Known[] {
  const known = new Map<string, Known>();
  const note = (scope: NamedFilters, count: HeadCount): void => {
    if (typeof count === 'number' && count > 0) known.set(keyOf(scope), { scope, count });
  };
  for (const scope of SCOPES) {
    note(scope, ask(facts, scope).total);
    for (const by of DIVISIONS) {
      if (by === 'year' ? hasTime(scope) : scope[by] !== undefined) continue;
      for (const { label, count } of ask(facts, scope, by).rows)
        note({ ...scope, [by]: by === 'year' ? Number(label) : label }, count);
    }
  }
  return [...known.values()];
}

const isWithin = (one: NamedFilters, other: NamedFilters): boolean => {
  const dimensions = dimensionsOf(other);
  return (
    dimensionsOf(one).length > dimensions.length &&
    dimensions.every((each) => valueIn(one, each) === valueIn(other, each))
  );
};
/** Whether nobody is in both, for whoever knows what the filters are. */
const areApart = (one: NamedFilters, other: NamedFilters): boolean =>
  (['municipality', 'dialogueKind', 'year'] as const).some(
    (each) => one[each] !== undefined && other[each] !== undefined && one[each] !== other[each],
  );
const isFew = (count: number): boolean => count >= 1 && count <= 4;

/** What is taken from what, where 1–4 are left: "dialogueKind of time". */
function findLeft(all: readonly Known[]): Set<string> {
  const found = new Set<string>();
  for (const whole of all) {
    const of = dimensionsOf(whole.scope);
    const within = all
      .filter((each) => each.count < whole.count && isWithin(each.scope, whole.scope))
      .map((each) => ({ ...each, beside: dimensionsOf(each.scope).filter((one) => !of.includes(one)) }));
    const note = (...parts: readonly (readonly Dimension[])[]): void => {
      found.add(`${[...new Set(parts.flat())].sort().join('+')} of ${of.join('+') || 'all'}`);
    };
    for (const [at, one] of within.entries()) {
      if (isFew(whole.count - one.count)) note(one.beside);
      for (const other of within.slice(at + 1))
        if (isFew(whole.count - one.count - other.count) && areApart(one.scope, other.scope))
          note(one.beside, other.beside);
    }
  }
  return found;
}

/** What is left as it is (decision 0081): places and groups one by one, and what the totals of years tell. */
const ONE_BY_ONE = /^[^ ]*(?:municipality|targetGroup)/u;
const BY_YEARS = /^(?:time|dialogueKind|dialogueKind\+time) of (?:all|dialogueKind|time)$/u;

test.each<[string, Ask]>([
  ['participants', people],
  ['answers to the survey', answers],
])('%s', (_, ask) => {
  const found = fc
    .sample(contents, { numRuns: PROJECTS, seed: 7 })
    .flatMap((project: DialogueContent[]) => [...findLeft(knownFrom(factsOf(project), ask))]);
  expect(found.filter((sort) => !ONE_BY_ONE.test(sort) && !BY_YEARS.test(sort))).toEqual([]);
  // The search sees what it looks for.
  expect(found.some((sort) => ONE_BY_ONE.test(sort))).toBe(true);
});
