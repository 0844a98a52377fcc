import fc from 'fast-check';
import type { DialogueContent } from '../../src/domain/dialogues';
import { addDialogue, type Figures, sumUp, Tally, tallyKeyOf, tallyUp } from '../../src/domain/tallies';
import type { TallyFilter } from '../../src/domain/tally-filter';
import { someContent } from '../support/dialogues';

const groups = ['unga', 'foretagare', 'aldre'];
const methods = ['fokusgrupp', 'enkat', 'samtal'];
const towns = ['laholm', 'halmstad'];
const kinds = ['perspective', 'in-depth'] as const;
const months = ['2020-12', '2021-01', '2021-02', '2021-11', '2022-02'];

const content: fc.Arbitrary<DialogueContent> = fc
  .record({
    month: fc.constantFrom(...months),
    day: fc.integer({ min: 1, max: 28 }),
    kind: fc.constantFrom(...kinds),
    municipality: fc.constantFrom(...towns),
    targetGroups: fc.uniqueArray(fc.constantFrom(...groups), { minLength: 1 }),
    methods: fc.uniqueArray(fc.constantFrom(...methods), { minLength: 1 }),
    participants: fc.integer({ min: 1, max: 40 }),
    elected: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    surveyAnswers: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    surveyHeard: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    feedbackWanted: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    feedbackGiven: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  })
  .map(({ month, day, ...rest }) => someContent({ ...rest, date: `${month}-${String(day).padStart(2, '0')}` }));

const filter: fc.Arbitrary<TallyFilter> = fc.record(
  {
    municipality: fc.constantFrom(...towns),
    kind: fc.constantFrom(...kinds),
    targetGroup: fc.constantFrom(...groups),
    method: fc.constantFrom(...methods),
    period: fc.constantFrom(
      { from: '2021-01-01', to: '2021-12-31' },
      { from: '2020-12-01', to: '2021-01-31' },
      { from: '2022-02-01', to: '2022-02-28' },
    ),
  },
  { requiredKeys: [] },
);

const passes = (it: DialogueContent, { municipality, kind, targetGroup, method, period }: TallyFilter): boolean =>
  (!municipality || it.municipality === municipality) &&
  (!kind || it.kind === kind) &&
  (!targetGroup || it.targetGroups.includes(targetGroup)) &&
  (!method || it.methods.includes(method)) &&
  (!period || (period.from <= it.date && it.date <= period.to));

/** The same sums straight from the dialogues, without any tally. */
function counted(contents: readonly DialogueContent[]): Partial<Figures> {
  const sum = (of: (it: DialogueContent) => number | undefined): number =>
    contents.reduce((total, it) => total + (of(it) ?? 0), 0);
  const latest = (dates: string[]): string | undefined => dates.sort().at(-1);
  const surveyed = contents.filter((it) => (it.surveyAnswers ?? 0) > 0 && it.surveyHeard !== undefined);
  return {
    dialogues: contents.length,
    participants: sum((it) => it.participants),
    electedKnown: contents.filter((it) => it.elected !== undefined).length,
    elected: sum((it) => it.elected),
    surveys: surveyed.length,
    answers: surveyed.reduce((total, it) => total + (it.surveyAnswers ?? 0), 0),
    heard: surveyed.reduce((total, it) => total + (it.surveyHeard ?? 0), 0),
    feedbackKnown: contents.filter((it) => it.feedbackWanted !== undefined).length,
    wanted: sum((it) => it.feedbackWanted),
    given: sum((it) => it.feedbackGiven),
    unreported: sum((it) => (it.feedbackGiven === undefined ? it.feedbackWanted : 0)),
    latest: latest(contents.map((it) => it.date)),
    latestSurvey: latest(surveyed.map((it) => it.date)),
  };
}

describe('the sums of tallies', () => {
  test('are those of the dialogues that pass the filter', () => {
    const property = fc.property(fc.array(content, { maxLength: 25 }), filter, (contents, wanted) => {
      const expected = counted(contents.filter((it) => passes(it, wanted)));
      const { latest, latestSurvey, ...sums } = sumUp(tallyUp(contents), wanted);
      expect({ ...sums, latest, latestSurvey }).toMatchObject(expected);
    });
    fc.assert(property);
  });

  test('hold a dialogue that was added after they were asked for', () => {
    const first = someContent({ participants: 3 });
    const [before] = tallyUp([first]);
    if (!before) throw new Error('a dialogue makes a tally');
    expect(sumUp([before]).participants).toBe(3);
    const after = addDialogue(before, { ...first, participants: 4 });
    expect(sumUp([after])).toMatchObject({ dialogues: 2, participants: 7 });
    expect(sumUp([before]).participants).toBe(3);
  });

  test('can be read from cells that were stored before a figure was thought of, and added to', () => {
    const asked = someContent({ feedbackWanted: 10 });
    const [now] = tallyUp([asked]);
    if (!now) throw new Error('a dialogue makes a tally');
    const cells = Object.fromEntries(Object.entries(now.cells).map(([key, cell]) => [key, cell.slice(0, 16)]));
    const old = Tally.parse({ ...now, cells });
    expect(sumUp([old])).toEqual({ ...sumUp([now]), unreported: 0 });
    expect(sumUp([addDialogue(old, asked)])).toMatchObject({ dialogues: 2, wanted: 20, unreported: 10 });
  });

  test('of nothing are zero, and have no latest date', () => {
    const { latest, latestSurvey, ...figures } = sumUp(tallyUp([]), {
      ...tallyKeyOf(someContent({})),
      period: undefined,
    });
    expect([latest, latestSurvey]).toEqual([undefined, undefined]);
    expect(new Set(Object.values(figures))).toEqual(new Set([0]));
  });
});
