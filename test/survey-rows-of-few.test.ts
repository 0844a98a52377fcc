import fc from 'fast-check';
import { viewSurvey } from '../src/answers/people';
import type { DialogueContent } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import type { NamedFilters } from '../src/domain/filters';
import type { Readings } from '../src/domain/question-kinds';
import { DividedBy } from '../src/domain/question-slots';
import type { ShareFound } from '../src/domain/shares';
import { sentenceOf } from '../src/text/answers';
import { samplePlan } from './samples/sample';
import { someContent } from './support/dialogues';

/**
 * The survey by place, group, method and time over generated dialogues of few: no row of 1–4 answers can be worked out
 * from what its answer shows, and neither an order nor a comparison tells anything of a row that is not shown.
 */

const plan = { ...samplePlan(), dialogues: [] };
const TODAY = '2024-02-01';
type Divided = Pick<Readings['survey'], 'by' | 'order' | 'compare'>;

const dialogue = fc.record({
  municipality: fc.constantFrom('hylte', 'laholm', 'halmstad', 'varberg'),
  targetGroups: fc.subarray(['unga', 'seniorer', 'foraldrar'], { minLength: 1, maxLength: 2 }),
  methods: fc.subarray(['gruppdiskussioner', 'vr'], { minLength: 1 }),
  kind: fc.constantFrom('perspective' as const, 'in-depth' as const),
  date: fc.constantFrom('2021-09-14', '2021-10-05', '2022-03-02'),
  surveyAnswers: fc.integer({ min: 0, max: 9 }),
  share: fc.constantFrom(0, 1, 2),
});
type Generated = typeof dialogue extends fc.Arbitrary<infer Value> ? Value : never;

const contentOf = ({ share, ...changes }: Generated): DialogueContent =>
  someContent({ ...changes, surveyHeard: Math.round((changes.surveyAnswers * share) / 2) });

const filters = fc.record(
  {
    municipality: fc.constantFrom('Hylte', 'Laholm'),
    targetGroup: fc.constantFrom('unga', 'seniorer'),
    dialogueKind: fc.constantFrom('perspective' as const, 'in-depth' as const),
    year: fc.constantFrom(2021, 2022),
  },
  { requiredKeys: [] },
);

function viewOf(contents: readonly DialogueContent[], narrowed: NamedFilters, divided: Divided) {
  const view = viewSurvey(narrowed, { plan, planVersion: 1, facts: factsOf(contents) }, TODAY, [], divided);
  if (view.kind !== 'survey') throw new Error(view.kind);
  return view;
}

/** The least and the most answers that a share may be of, for all that is shown of it. */
const boundsOf = (found: ShareFound): readonly [number, number] => {
  switch (found.kind) {
    case 'share':
      return [found.share.whole, found.share.whole];
    case 'none':
      return [0, 0];
    case 'too-few':
      return [1, 4];
    case 'hidden':
      return [0, Number.POSITIVE_INFINITY];
  }
};

const sumOf = (all: readonly (readonly [number, number])[], end: 0 | 1): number =>
  all.reduce((sum, bounds) => sum + bounds[end], 0);

/** How many answers a row of few may be of, where the rows share what there is: one is what is worked out. */
const possible = (row: number, rows: readonly ShareFound[], total: ShareFound): number[] => {
  const others = rows.filter((_, at) => at !== row).map(boundsOf);
  const [least, most] = boundsOf(total);
  return [1, 2, 3, 4].filter((own) => own + sumOf(others, 0) <= most && least <= own + sumOf(others, 1));
};

/** Parts that share what there is: a dialogue lies in one of them. */
const APART: readonly Divided['by'][] = ['municipality', 'dialogueKind', 'year', 'month', 'quarter'];

test('what a row of 1–4 answers is of is not what the others leave of the total', () => {
  const property = fc.property(
    fc.array(dialogue, { maxLength: 9 }),
    filters,
    fc.constantFrom(...DividedBy.options),
    (generated, narrowed, by) => {
      if (!APART.includes(by)) return;
      const { survey, isDivided } = viewOf(generated.map(contentOf), narrowed, { by });
      if (!isDivided) return;
      const rows = survey.rows.map(({ found }) => found);
      const small = rows.flatMap(({ kind }, at) => (kind === 'too-few' ? [at] : []));
      // Where all are as few as can be, that is told by the rule itself.
      const isByRule = survey.found.kind === 'too-few' && small.length > 1;
      if (isByRule) return;
      for (const at of small) expect(possible(at, rows, survey.found).length).toBeGreaterThan(1);
    },
  );
  fc.assert(property, { numRuns: 500 });
});

test('an order, and a difference, are the same whatever was answered in what is not shown', () => {
  const property = fc.property(
    fc.array(dialogue, { maxLength: 9 }),
    filters,
    fc.constantFrom('municipality' as const, 'dialogueKind' as const, 'year' as const),
    fc.constantFrom<Divided>({ order: 'most' }, { order: 'least' }, { compare: ['Hylte', 'Laholm', 'Halmstad'] }),
    (generated, narrowed, by, arranged) => {
      const divided = { by, ...(by === 'municipality' || !arranged.compare ? arranged : { order: 'most' as const }) };
      const contents = generated.map(contentOf);
      const before = viewOf(contents, narrowed, divided);
      if (!before.isDivided) return;
      const hidden = before.survey.rows.filter(({ found }) => found.kind !== 'share').map(({ label }) => label);
      const labelOf = ({ municipality, kind, date }: DialogueContent): string =>
        by === 'year' ? date.slice(0, 4) : by === 'dialogueKind' ? (kind ?? '') : (municipality ?? '');
      const isHidden = (content: DialogueContent): boolean =>
        hidden.some((label) => label.toLowerCase() === labelOf(content));
      const others = contents.map((content) =>
        isHidden(content)
          ? { ...content, surveyHeard: (content.surveyAnswers ?? 0) - (content.surveyHeard ?? 0) }
          : content,
      );
      const after = viewOf(others, narrowed, divided);
      expect(after.survey.rows).toEqual(before.survey.rows);
      const first = (view: typeof before): string => sentenceOf(view, 'sv').split(/(?<=svar\)|[a-zåäö])\. /u)[0] ?? '';
      expect(first(after)).toBe(first(before));
    },
  );
  fc.assert(property, { numRuns: 500 });
});
