import fc from 'fast-check';
import { type DialogueContent, FREE_TEXT_FIELDS } from '../../src/domain/dialogues';
import type { FactFilter } from '../../src/domain/fact-filter';
import { Facts, factsOf, mostAtOnce, NO_FACTS, sumUp, yearsIn } from '../../src/domain/fact-set';
import { BY_DAY } from '../../src/domain/fact-tally';
import { compactFact, Fact, type FactChange, type Figures, factOf, isSameFact } from '../../src/domain/facts';
import { countBeside } from '../../src/domain/partitions';
import { peopleAt, peopleIn } from '../../src/domain/people-counts';
import { someContent } from '../support/dialogues';

const groups = ['unga', 'foretagare', 'aldre'];
const methods = ['fokusgrupp', 'enkat', 'samtal'];
const towns = ['laholm', 'halmstad'];
const kinds = ['perspective', 'in-depth'] as const;
const themes = ['skola', 'bemotande'];
const perspectives = ['landsbygd', 'stad'];
const months = ['2020-12', '2021-01', '2021-02', '2021-11', '2022-02'];

const content: fc.Arbitrary<DialogueContent> = fc
  .record({
    month: fc.constantFrom(...months),
    day: fc.integer({ min: 1, max: 28 }),
    kind: fc.constantFrom(...kinds),
    municipality: fc.constantFrom(...towns),
    targetGroups: fc.uniqueArray(fc.constantFrom(...groups), { minLength: 1 }),
    methods: fc.uniqueArray(fc.constantFrom(...methods), { minLength: 1 }),
    themes: fc.subarray(themes),
    perspectives: fc.subarray(perspectives),
    participants: fc.integer({ min: 1, max: 40 }),
    elected: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    surveyAnswers: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    surveyHeard: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    feedbackWanted: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    feedbackGiven: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  })
  .map(({ month, day, ...rest }) => someContent({ ...rest, date: `${month}-${String(day).padStart(2, '0')}` }));

const filter: fc.Arbitrary<FactFilter> = fc.record(
  {
    municipality: fc.constantFrom(...towns),
    kind: fc.constantFrom(...kinds),
    targetGroup: fc.constantFrom(...groups),
    method: fc.constantFrom(...methods),
    theme: fc.constantFrom(...themes),
    perspective: fc.constantFrom(...perspectives),
    period: fc.constantFrom(
      { from: '2021-01-01', to: '2021-12-31' },
      { from: '2021-01-10', to: '2021-02-09' },
      { from: '2020-12-01', to: '2021-01-31' },
      { from: '2022-02-01', to: '2022-02-28' },
    ),
  },
  { requiredKeys: [] },
);

const passes = (it: DialogueContent, filter: FactFilter): boolean => {
  const { municipality, kind, targetGroup, method, theme, perspective, period } = filter;
  return (
    (!municipality || it.municipality === municipality) &&
    (!kind || it.kind === kind) &&
    (!targetGroup || it.targetGroups.includes(targetGroup)) &&
    (!method || it.methods.includes(method)) &&
    (!theme || it.themes.includes(theme)) &&
    (!perspective || it.perspectives.includes(perspective)) &&
    (!period || (period.from <= it.date && it.date <= period.to))
  );
};

/** The same sums straight from the dialogues, without any fact. */
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

const figuresIn = (facts: Facts, wanted: FactFilter): Figures => {
  const { latest, latestSurvey, ...sums } = sumUp(facts, wanted);
  return { ...sums, latest, latestSurvey };
};

/** How many lie on each day, and how many took part where they were most, straight from the dialogues. */
const daysOf = (contents: readonly DialogueContent[]): [string, number][] =>
  [...new Set(contents.map(({ date }) => date))]
    .sort()
    .map((day) => [day, contents.filter(({ date }) => date === day).length]);
const mostOf = (contents: readonly DialogueContent[]): number =>
  Math.max(0, ...contents.map(({ participants }) => participants));

describe('the sums of facts', () => {
  test('are those of the dialogues that pass the filter', () => {
    const property = fc.property(fc.array(content, { maxLength: 25 }), filter, (contents, wanted) => {
      const expected = counted(contents.filter((it) => passes(it, wanted)));
      expect(figuresIn(factsOf(contents), wanted)).toMatchObject(expected);
    });
    fc.assert(property);
  });

  /**
   * Dialogues that are saved, changed and removed, few enough that each is met again and many enough to be put together
   * anew.
   */
  const changes = fc.array(
    fc.record({ id: fc.integer({ min: 0, max: 30 }), it: fc.option(content, { nil: undefined }), asks: filter }),
    { maxLength: 40 },
  );

  test('are the same after any changes, asked for in between or not, as of what is there in the end', () => {
    const property = fc.property(fc.array(content, { maxLength: 20 }), changes, filter, (first, steps, wanted) => {
      const now = new Map(first.map((it, n) => [`d-${n}`, it]));
      let facts = factsOf(first);
      for (const { id, it, asks } of steps) {
        const dialogue = `d-${id}`;
        if (it) now.set(dialogue, it);
        else now.delete(dialogue);
        const fact = it && factOf({ id: dialogue, reportedBy: '', content: it }, { number: 0, serial: 0 });
        facts = facts.with([{ dialogue, fact }]);
        for (const each of [asks, wanted]) {
          const passing = [...now.values()].filter((one) => passes(one, each));
          expect(figuresIn(facts, each)).toMatchObject(counted(passing));
          expect([...facts.counted(BY_DAY, each)].sort()).toEqual(daysOf(passing));
          expect(mostAtOnce(facts, each)).toBe(mostOf(passing));
        }
      }
      expect(facts.size).toBe(now.size);
      expect([...facts.all()].map(({ dialogue }) => dialogue).sort()).toEqual([...now.keys()].sort());
      expect(yearsIn(facts)).toEqual(
        [...new Set([...now.values()].map(({ date }) => Number(date.slice(0, 4))))].sort(),
      );
    });
    fc.assert(property);
  });

  test('are the same object until one of their dialogues has changed', () => {
    const change = (dialogue: string, municipality: string, participants: number): FactChange => ({
      dialogue,
      fact: factOf(
        { id: dialogue, reportedBy: 'p', content: someContent({ municipality, participants }) },
        { number: 9, serial: 9 },
      ),
    });
    const ofLaholm = (facts: Facts): Figures => sumUp(facts, { municipality: 'laholm' });
    const first = factsOf([someContent({ municipality: 'laholm' }), someContent({ municipality: 'halmstad' })]);
    const kept = ofLaholm(first);
    const elsewhere = first.with([change('d-1', 'halmstad', 3), change('d-2', 'halmstad', 4)]);
    expect(ofLaholm(elsewhere)).toBe(kept);
    for (const changes of [
      [change('d-0', 'laholm', 11)],
      [change('d-0', 'halmstad', 11)],
      [change('d-1', 'laholm', 3)],
      [{ dialogue: 'd-0' }],
    ]) {
      const moved = elsewhere.with(changes);
      expect(ofLaholm(moved)).not.toBe(kept);
      expect(ofLaholm(moved)).toBe(ofLaholm(moved));
    }
    expect(ofLaholm(elsewhere)).toBe(kept);
  });

  test('hold however many changes there have been', () => {
    const change = (n: number): FactChange => ({
      dialogue: `d-${n % 600}`,
      fact: factOf(
        { id: `d-${n % 600}`, reportedBy: 'p', content: someContent({ participants: 1 + Math.floor(n / 600) }) },
        { number: n, serial: 0 },
      ),
    });
    let facts: Facts = NO_FACTS;
    for (let n = 0; n < 1500; n += 1) {
      facts = facts.with([change(n)]);
      if (n % 100 === 0) sumUp(facts);
    }
    // 600 dialogues of one each, then of two, and half of them of three.
    expect(sumUp(facts)).toMatchObject({ dialogues: 600, participants: 600 * 2 + 300 });
    expect(facts.find('d-299')?.participants).toBe(3);
    expect(facts.find('d-300')?.participants).toBe(2);
  });

  test('are each moment’s own, whichever moments were gone on from and whenever each is asked', () => {
    const changed = fc.record({ id: fc.nat({ max: 12 }), it: fc.option(content, { nil: undefined }) });
    // Each goes on from some earlier moment, as after a write that was refused; then some moment is asked.
    const step = fc.record({
      from: fc.nat(),
      changes: fc.array(changed, { maxLength: 3 }),
      asked: fc.nat(),
      by: filter,
    });
    const property = fc.property(fc.array(content, { maxLength: 12 }), fc.array(step), filter, (first, steps, by) => {
      const moments = [{ facts: factsOf(first), there: new Map(first.map((it, n) => [`d-${n}`, it])) }];
      const some = (n: number) => moments[n % moments.length] ?? { facts: NO_FACTS, there: new Map() };
      for (const { from, changes, asked } of steps) {
        const there = new Map(some(from).there);
        const made = changes.map(({ id, it }): FactChange => {
          if (it) there.set(`d-${id}`, it);
          else there.delete(`d-${id}`);
          const of = { id: `d-${id}`, reportedBy: '', content: it ?? someContent() };
          return { dialogue: of.id, fact: it && factOf(of, { number: 0, serial: 0 }) };
        });
        moments.push({ facts: some(from).facts.with(made), there });
        const { facts, there: then } = some(asked);
        const passing = [...then.values()].filter((it) => passes(it, by));
        expect(figuresIn(facts, by)).toMatchObject(counted(passing));
        expect([...facts.counted(BY_DAY, by)].sort()).toEqual(daysOf(passing));
      }
    });
    fc.assert(property);
  });

  test('until a day are those of what had been held by then, as is what may be told of them', () => {
    const changed = fc.record({ id: fc.nat({ max: 12 }), it: fc.option(content, { nil: undefined }) });
    const day = fc.constantFrom('2020-12-31', '2021-01-15', '2021-02-09', '2021-11-14', '2022-12-31');
    const property = fc.property(
      ...[fc.array(content, { maxLength: 14 }), fc.array(changed, { maxLength: 8 }), day, filter],
      (first: DialogueContent[], steps, last, by) => {
        const now = new Map(first.map((it, n) => [`d-${n}`, it]));
        let facts = factsOf(first);
        for (const { id, it } of [{ id: 0, it: first[0] }, ...steps]) {
          const of = { id: `d-${id}`, reportedBy: '', content: it ?? someContent() };
          if (it) now.set(of.id, it);
          else now.delete(of.id);
          facts = facts.with([{ dialogue: of.id, fact: it && factOf(of, { number: 0, serial: 0 }) }]);
          // What is kept of all of them is not taken for what is known until the day.
          countBeside(facts, by, 'participants');
          const then = [...now].filter(([, { date }]) => date <= last);
          const until = facts.until(last);
          const alone = factsOf(then.map(([, each]) => each));
          expect(figuresIn(until, by)).toEqual(figuresIn(alone, by));
          expect(countBeside(until, by, 'participants')).toBe(countBeside(alone, by, 'participants'));
          expect(yearsIn(until)).toEqual(yearsIn(alone));
          expect(until.size).toBe(then.length);
          expect([...until.all()].map(({ dialogue }) => dialogue).sort()).toEqual(then.map(([name]) => name).sort());
          expect(until.newest(by, 3).map(({ date }) => date)).toEqual(alone.newest(by, 3).map(({ date }) => date));
          expect(figuresIn(until.withoutYear(2021), by)).toEqual(figuresIn(alone.withoutYear(2021), by));
          const later = [...now].filter(([, { date }]) => date > last);
          for (const [name] of later) expect(until.find(name)).toBeUndefined();
        }
      },
    );
    fc.assert(property, { numRuns: 40 });
  });

  test('the newest of them are the latest days’, and of one day those that were saved last', () => {
    const on = (n: number, date: string, municipality = 'laholm') =>
      factOf({ id: `d-${n}`, reportedBy: '', content: someContent({ date, municipality }) }, { number: n, serial: n });
    const facts = Facts.of([on(0, '2021-05-01'), on(1, '2021-05-02'), on(2, '2021-05-01'), on(3, '2021-05-01')]);
    const ids = (some: readonly Fact[]) => some.map(({ dialogue }) => dialogue);
    expect(ids(facts.newest({}, 2))).toEqual(['d-1', 'd-3']);
    expect(ids(facts.newest({}))).toEqual(['d-1', 'd-3', 'd-2', 'd-0']);
    const changed = facts.with([
      { dialogue: 'd-3' },
      { dialogue: 'd-4', fact: on(4, '2021-05-02', 'hylte') },
      { dialogue: 'd-5', fact: on(5, '2021-05-01') },
    ]);
    expect(ids(changed.newest({}, 3))).toEqual(['d-4', 'd-1', 'd-5']);
    expect(ids(changed.newest({ municipality: 'laholm' }, 2))).toEqual(['d-1', 'd-5']);
    expect(ids(changed.newest({}, 0))).toEqual([]);
  });

  test('have the latest day that is left, however many there were at it', () => {
    const on = (date: string, changes: Partial<DialogueContent> = {}) => someContent({ date, ...changes });
    const survey = { surveyAnswers: 5, surveyHeard: 4 };
    const change = (n: number, it: DialogueContent): FactChange => {
      const dialogue = `d-${n}`;
      return { dialogue, fact: factOf({ id: dialogue, reportedBy: '', content: it }, { number: 0, serial: 0 }) };
    };
    const facts = factsOf([on('2021-03-01', survey), on('2021-05-01'), on('2021-05-01', survey)]);
    const days = ({ latest, latestSurvey }: Figures) => [latest, latestSurvey];
    expect(days(sumUp(facts))).toEqual(['2021-05-01', '2021-05-01']);
    const withoutSurvey = facts.with([{ dialogue: 'd-2' }]);
    expect(days(sumUp(withoutSurvey))).toEqual(['2021-05-01', '2021-03-01']);
    const back = withoutSurvey.with([change(1, on('2021-02-01'))]);
    expect(days(sumUp(back))).toEqual(['2021-03-01', '2021-03-01']);
    const later = back.with([change(3, on('2021-04-01')), change(4, on('2021-04-02', survey)), { dialogue: 'd-4' }]);
    expect(days(sumUp(later))).toEqual(['2021-04-01', '2021-03-01']);
    expect(days(sumUp(later.with(['d-0', 'd-1', 'd-3'].map((dialogue) => ({ dialogue })))))).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('that have been asked for do not change', () => {
    const before = factsOf([someContent({ participants: 3 })]);
    const fact = factOf(
      { id: 'x', reportedBy: 'p', content: someContent({ participants: 4 }) },
      { number: 2, serial: 1 },
    );
    expect(sumUp(before).participants).toBe(3);
    expect(sumUp(before.with([{ dialogue: 'x', fact }])).participants).toBe(7);
    expect(sumUp(before.with([{ dialogue: 'd-0' }])).dialogues).toBe(0);
    expect(sumUp(before)).toMatchObject({ dialogues: 1, participants: 3 });
  });

  test('count a dialogue once, however often it names the same thing', () => {
    const others = ['aldre', 'foretagare'].map((group) => someContent({ targetGroups: [group] }));
    const facts = factsOf([someContent({ targetGroups: ['unga', 'unga'], participants: 3 }), ...others]);
    expect(sumUp(facts, { targetGroup: 'unga' })).toMatchObject({ dialogues: 1, participants: 3 });
  });

  test('of whoever reported them are theirs alone', () => {
    const by = (reportedBy: string, serial: number) =>
      factOf({ id: `d-${serial}`, reportedBy, content: someContent({}) }, { number: serial + 1, serial });
    const facts = Facts.of([by('p-1', 0), by('p-1', 1), by('p-2', 2)]);
    expect(sumUp(facts, { reportedBy: 'p-1' }).dialogues).toBe(2);
    expect(sumUp(facts, { reportedBy: 'p-3' }).dialogues).toBe(0);
  });

  test('add up each figure, and how many dialogues had it', () => {
    const all = factsOf([
      someContent({ participants: 10, elected: 1, officials: 2, practitioners: 3, date: '2021-01-02' }),
      someContent({ participants: 20, elected: 4, officials: 5, practitioners: 6, date: '2021-01-01' }),
      someContent({
        participants: 5,
        elected: 0,
        surveyAnswers: 7,
        surveyHeard: 6,
        feedbackWanted: 9,
        feedbackGiven: 8,
      }),
      // Answers without how many felt heard are no survey; feedback that was wanted and not told of is unreported.
      someContent({ participants: 5, surveyAnswers: 7, feedbackWanted: 4 }),
    ]);
    expect(sumUp(all)).toMatchObject({
      ...{ dialogues: 4, participants: 40 },
      ...{ electedKnown: 3, elected: 5, officialsKnown: 2, officials: 7, practitionersKnown: 2, practitioners: 9 },
      ...{ surveys: 1, answers: 7, heard: 6 },
      ...{ feedbackKnown: 2, wanted: 13, given: 8, unreported: 4 },
    });
  });

  test('of nothing are zero, and have no latest date', () => {
    const { latest, latestSurvey, ...figures } = sumUp(NO_FACTS, { municipality: 'laholm', period: undefined });
    expect([latest, latestSurvey]).toEqual([undefined, undefined]);
    expect(new Set(Object.values(figures))).toEqual(new Set([0]));
  });
});

const NO_FEEDBACK = { feedbackWanted: undefined, feedbackGiven: undefined };

describe('a fact', () => {
  test.each<[Partial<DialogueContent>, readonly number[]]>([
    [{ participants: 12 }, [12, 0, 0, 0, 0, 0]],
    [{ participants: 12, surveyAnswers: 7 }, [12, 0, 0, 0, 0, 0]],
    [{ participants: 12, surveyAnswers: 7, surveyHeard: 6 }, [12, 7, 0, 0, 0, 0]],
    [{ participants: 12, feedbackWanted: 9, feedbackGiven: 6 }, [12, 0, 9, 6, 3, 0]],
    [{ participants: 12, feedbackWanted: 4 }, [12, 0, 4, 0, 0, 4]],
    [{ participants: 12, feedbackWanted: 2, feedbackGiven: 3 }, [12, 0, 2, 3, 0, 0]],
  ])('of %j counts so many who took part, answered, wanted, were given, wait and are unreported', (it, counts) => {
    const content = someContent({ surveyAnswers: undefined, surveyHeard: undefined, ...NO_FEEDBACK, ...it });
    const fact = factOf({ id: 'd', reportedBy: 'p', content }, { number: 1, serial: 0 });
    const all = ['participants', 'answers', 'wanted', 'given', 'waiting', 'unreported'] as const;
    expect(all.map((counted) => peopleAt(fact, counted))).toEqual(counts);
    expect(all.map((counted) => peopleIn(sumUp(Facts.of([fact])), counted))).toEqual(counts);
  });

  test('has no word that somebody has written', () => {
    const words = Object.fromEntries(FREE_TEXT_FIELDS.map((field) => [field, 'ORD']));
    const fact = factOf({ id: 'd', reportedBy: 'p', content: someContent(words) }, { number: 1, serial: 0 });
    expect(JSON.stringify(fact)).not.toContain('ORD');
    const fields: readonly string[] = Object.keys(Fact.shape);
    expect(FREE_TEXT_FIELDS.filter((field) => fields.includes(field))).toEqual([]);
  });

  test('keeps every field in memory that it has in storage', () => {
    const fact = factOf({ id: 'd', reportedBy: 'p', content: someContent({}) }, { number: 1, serial: 0 });
    expect(Object.keys(fact).sort()).toEqual(Object.keys(Fact.shape).sort());
    expect(compactFact(Fact.parse(JSON.parse(JSON.stringify(fact))))).toEqual(fact);
  });

  test('is of a dialogue with an id', () => {
    const fact = factOf({ id: 'd-1', reportedBy: 'p', content: someContent({}) }, { number: 1, serial: 0 });
    expect(Fact.safeParse(fact).success).toBe(true);
    expect(Fact.safeParse({ ...fact, dialogue: '' }).success).toBe(false);
  });

  test('says the same as another whenever it was counted, and not with any other figure', () => {
    const of = (changes: Partial<DialogueContent>, number = 1) =>
      factOf({ id: 'd', reportedBy: 'p', content: someContent(changes) }, { number, serial: number });
    expect(isSameFact(of({}), of({}, 7))).toBe(true);
    expect(isSameFact(of({}), of({ participants: 99 }))).toBe(false);
    expect(isSameFact(of({}), of({ themes: ['skola'] }))).toBe(false);
    expect(isSameFact(undefined, undefined)).toBe(true);
    expect(isSameFact(of({}), undefined)).toBe(false);
  });
});
