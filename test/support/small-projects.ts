import fc from 'fast-check';
import { viewOfKind } from '../../src/answers/views-of-kinds';
import type { Asker } from '../../src/domain/asker';
import type { LocalDate } from '../../src/domain/dates';
import type { DialogueContent } from '../../src/domain/dialogues';
import { factsOf } from '../../src/domain/fact-set';
import { hiddenCounts, listedCount } from '../../src/domain/listed-counts';
import { type PeopleCount, peopleAt } from '../../src/domain/people-counts';
import type { QuestionKind, Readings } from '../../src/domain/question-kinds';
import { DividedBy } from '../../src/domain/question-slots';
import type { View } from '../../src/text/answers';
import { someContent, someDialogue } from './dialogues';
import { type Counted, type Figure, figureOf, figuresOf, type Ground } from './figures-shown';
import { memoryTools } from './memory-stores';
import { smallPlan } from './small-plan';

/** Small projects, everything that may be asked of them, and what the answers tell of people. */

const PLAN = smallPlan({
  municipalities: [
    { id: 'hylte', name: 'Hylte' },
    { id: 'laholm', name: 'Laholm' },
    { id: 'halmstad', name: 'Halmstad' },
  ],
  targetGroups: [
    { id: 'unga', name: 'Unga' },
    { id: 'seniorer', name: 'Seniorer' },
  ],
  methods: [
    { id: 'gruppdiskussioner', name: 'Gruppdiskussioner' },
    { id: 'vr', name: 'VR' },
  ],
  perspectives: [
    { id: 'landsbygd', name: 'Landsbygd' },
    { id: 'digitalt', name: 'Digitalt' },
  ],
  themes: [
    { id: 'bemotande', name: 'Bemötande' },
    { id: 'skola', name: 'Skola' },
  ],
  goals: {
    project: [
      {
        number: 1,
        title: 'Deltagare',
        text: 'Deltagare',
        indicators: [
          {
            id: 'deltagare',
            name: 'deltagare',
            measure: 'participants',
            period: '2021-03..2022-06',
            target: { value: 30, perMunicipality: 8 },
          },
          { id: 'hord', name: 'hörd', measure: 'survey-share', period: 2021, target: { value: 90 } },
          { id: 'aterkoppling', name: 'återkoppling', measure: 'feedback-share', period: 2021, target: { value: 100 } },
        ],
      },
    ],
  },
});

const content = fc
  .record({
    municipality: fc.constantFrom('hylte', 'laholm', 'halmstad'),
    targetGroups: fc.subarray(['unga', 'seniorer'], { minLength: 1 }),
    methods: fc.subarray(['gruppdiskussioner', 'vr'], { minLength: 1 }),
    perspectives: fc.subarray(['landsbygd', 'digitalt']),
    themes: fc.subarray(['bemotande', 'skola']),
    kind: fc.constantFrom('perspective' as const, 'in-depth' as const),
    date: fc.constantFrom('2021-03-02', '2021-04-20', '2021-09-14', '2022-03-02', '2022-10-05'),
    participants: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 14 })),
    answered: fc.option(fc.nat({ max: 4 }), { nil: undefined }),
    wanting: fc.option(fc.nat({ max: 14 }), { nil: undefined }),
    given: fc.option(fc.nat({ max: 14 }), { nil: undefined }),
  })
  .map(({ answered, wanting, given, participants, ...rest }): DialogueContent => {
    const wanted = wanting === undefined ? undefined : Math.min(wanting, participants);
    return someContent({
      ...rest,
      participants,
      ...(answered === undefined
        ? {}
        : { surveyAnswers: Math.max(1, participants - answered), surveyHeard: Math.min(1, participants) }),
      ...(wanted === undefined ? {} : { feedbackWanted: wanted }),
      ...(wanted === undefined || given === undefined ? {} : { feedbackGiven: Math.min(given, wanted) }),
    });
  });

export const smallProjects = (most: number): fc.Arbitrary<DialogueContent[]> =>
  fc.array(content, { minLength: 2, maxLength: most });

/** Somebody who reads what was said, and neither leads nor has reported anything. */
const ASKER: Asker = { userId: 'u', pseudonym: 'p', roles: ['förtroendevald'], language: 'sv' };

type Asking = Readings[QuestionKind];

const TIMES = [
  {},
  { year: 2021 },
  { year: 2022 },
  { to: '2021-06-30' },
  { from: '2021-04-01', to: '2021-12-31' },
  { from: '2021-10-01' },
] as const;
const FILTERS = {
  municipality: [undefined, 'Hylte', 'Laholm'],
  targetGroup: [undefined, 'Unga', 'Seniorer'],
  method: [undefined, 'VR'],
  perspective: [undefined, 'Landsbygd', 'Digitalt'],
  dialogueKind: [undefined, 'perspective', 'in-depth'],
} as const;

type Scope = Pick<
  Readings['dialogue-count'],
  'municipality' | 'targetGroup' | 'method' | 'perspective' | 'dialogueKind' | 'year' | 'from' | 'to'
>;

/** Every combination of at most so many filters. */
function scopes(most: number): Scope[] {
  const all = Object.entries(FILTERS).reduce<readonly Scope[]>(
    (some, [name, values]) =>
      some.flatMap((scope) => values.map((value) => (value === undefined ? scope : { ...scope, [name]: value }))),
    [{}],
  );
  return all
    .flatMap((scope) => TIMES.map((time): Scope => ({ ...scope, ...time })))
    .filter((scope) => Object.keys(scope).filter((name) => name !== 'to' || !('from' in scope)).length <= most);
}

/** Everything that may be asked. */
export function questions(mostFilters: number): Asking[] {
  const areas = [undefined, 'Hylte', 'Laholm', 'Halmstad'];
  return [
    ...scopes(mostFilters).flatMap((scope): Asking[] => [
      { kind: 'participant-count', ...scope },
      ...DividedBy.options.map((by): Asking => ({ kind: 'participant-count', ...scope, by })),
      { kind: 'survey', ...scope },
      ...DividedBy.options.map((by): Asking => ({ kind: 'survey', ...scope, by })),
      { kind: 'feedback', ...scope },
      { kind: 'insights', ...scope },
      { kind: 'insights', ...scope, theme: 'Skola' },
      { kind: 'dialogues', ...scope },
    ]),
    { kind: 'participant-count', by: 'municipality', compare: ['Hylte', 'Laholm'] },
    { kind: 'participant-count', by: 'year', compare: [2021, 2022], order: 'most' },
    { kind: 'dialogues', latest: 1 },
    { kind: 'dialogues', date: '2021-03-02' },
    ...areas.flatMap((municipality): Asking[] => [
      { kind: 'area-status', municipality },
      ...TIMES.flatMap((time): Asking[] => ('year' in time ? [] : [{ kind: 'changes', municipality, ...time }])),
      ...[undefined, 2021, 2022].map(
        (year): Asking => ({ kind: 'goal-status', goal: 'project-1', municipality, year }),
      ),
      { kind: 'report', document: 'web-text', municipality },
    ]),
    { kind: 'goal-status', goal: 'project-1', targetGroup: 'Unga' },
  ];
}

export interface Answered {
  readonly asked: Asking | { readonly kind: 'data' };
  readonly figures: readonly Figure[];
}

/** What all the answers tell, each once that tells anything. */
export async function answersTo(
  contents: readonly DialogueContent[],
  asked: readonly Asking[],
  today: LocalDate,
): Promise<{ answers: Answered[]; ground: Ground }> {
  const facts = factsOf(contents);
  const ground: Ground = { plan: PLAN, facts, today };
  const kept = contents.map((each, at) => ({ ...someDialogue(`d-${at}`), content: each }));
  const tools = memoryTools(kept, () => new Date(`${today}T11:00:00Z`));
  const asking = { asker: ASKER, snapshot: { planVersion: 1, plan: PLAN, facts }, tools, today };
  const answers: Answered[] = [];
  for (const reading of asked) {
    const view: View = await viewOfKind(reading.kind, reading, asking);
    const figures = figuresOf(view, ground);
    if (figures.length > 0) answers.push({ asked: reading, figures });
  }
  return { answers: [...answers, ...dataOf(ground)], ground };
}

/** The data file's row of each dialogue, with its themes. */
function dataOf({ facts, plan }: Ground): Answered[] {
  const hidden = hiddenCounts(facts, plan);
  const columns = [
    ['participants', 'participants'],
    ['surveyAnswers', 'answers'],
    ['feedbackWanted', 'wanted'],
    ['feedbackGiven', 'given'],
  ] as const;
  const figures = facts.newest({}).flatMap((fact): Figure[] => [
    ...columns.flatMap(([field, counted]) => {
      const shown = listedCount(fact, field, hidden);
      return shown === undefined ? [] : figureOf(counted, 1 << fact.serial, shown, false);
    }),
    ...(fact.participants < 5 ? [] : plan.themes).flatMap(({ id }) =>
      figureOf(`theme ${id}`, 1 << fact.serial, Number(fact.themes.includes(id)), false),
    ),
  ]);
  return [{ asked: { kind: 'data' }, figures }];
}

/** How many each dialogue has, of what is counted. */
export function truthOf({ facts }: Ground, counted: Counted): number[] {
  const values: number[] = [];
  for (const fact of facts.all())
    values[fact.serial] = counted.startsWith('theme ')
      ? Number(fact.themes.includes(counted.slice('theme '.length)))
      : peopleAt(fact, counted as PeopleCount);
  return values;
}
