import fc from 'fast-check';
import { addDays, yearOf } from '../../src/domain/dates';
import { DIALOGUE_KINDS } from '../../src/domain/dialogue-kinds';
import { factsOf, sumUp } from '../../src/domain/fact-set';
import { countBeside } from '../../src/domain/partitions';
import { someContent } from '../support/dialogues';

/**
 * Anybody may ask of any days, one time after another: no two or three answers leave 1–4 people of one kind in a year.
 * What they leave of several kinds and years together is the table's to hide (`partitions.test.ts`): each of them has
 * more than one value there.
 */

/** The year turns among them. */
const FIRST = '2021-12-29';
const DAYS = 7;
const place = { municipality: 'hylte' } as const;
const KINDS = [undefined, ...DIALOGUE_KINDS] as const;

const hylte = (changes: Parameters<typeof someContent>[0]) => someContent({ ...place, ...changes });

test('a month is shown where what it leaves of the year is not few', () => {
  const facts = factsOf([
    hylte({ date: '2021-03-01', participants: 12 }),
    hylte({ date: '2021-04-10', participants: 3 }),
    hylte({ date: '2021-05-20', participants: 9 }),
    hylte({ date: '2021-10-01', participants: 8 }),
  ]);
  const inDays = (from: string, to: string) => countBeside(facts, { ...place, period: { from, to } }, 'participants');
  expect(inDays('2021-03-01', '2021-03-31')).toBe(12);
  expect(inDays('2021-04-01', '2021-04-30')).toBe('hidden');
  // Less April it would tell of May, which with April is shown.
  expect(inDays('2021-05-01', '2021-05-31')).toBe('hidden');
  expect(inDays('2021-04-01', '2021-05-31')).toBe(12);
  expect(inDays('2021-03-01', '2021-04-30')).toBe('hidden');
  expect(inDays('2021-06-01', '2021-12-31')).toBe(8);
  expect(inDays('2021-07-01', '2021-08-31')).toBe(0);
});

const someDialogue = fc.record({
  day: fc.integer({ min: 0, max: DAYS - 1 }),
  kind: fc.constantFrom(...DIALOGUE_KINDS),
  participants: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 7, max: 15 })),
});

/** What was shown: so many people in some cells, of which each is a day and a kind, and one bit of a number. */
interface Shown {
  readonly cells: number;
  readonly count: number;
}

const bitOf = (day: number, kind: number): number => 2 ** (day * DIALOGUE_KINDS.length + kind);
const isFew = (count: number): boolean => count > 0 && count < 5;
const lies = (part: number, whole: number): boolean => (part & whole) === part;

/** All that may be asked of the days, one after another or together, of a kind or of all. */
function tellAll(facts: ReturnType<typeof factsOf>): Shown[] {
  const shown: Shown[] = [];
  for (const kind of KINDS) {
    for (let first = 0; first < DAYS; first += 1) {
      let cells = 0;
      for (let last = first; last < DAYS; last += 1) {
        DIALOGUE_KINDS.forEach((each, at) => {
          if (kind === undefined || each === kind) cells += bitOf(last, at);
        });
        const period = { from: addDays(FIRST, first), to: addDays(FIRST, last) };
        const count = countBeside(facts, { ...place, kind, period }, 'participants');
        if (typeof count === 'number') shown.push({ cells, count });
      }
    }
  }
  return shown;
}

/** The kinds and years that some cells have people in. */
function parts(cells: number, facts: ReturnType<typeof factsOf>): number {
  const found = DIALOGUE_KINDS.flatMap((kind, at) =>
    Array.from({ length: DAYS }, (_, day) => day)
      .filter((day) => (cells & bitOf(day, at)) !== 0)
      .map((day) => addDays(FIRST, day))
      .filter((from) => sumUp(facts, { ...place, kind, period: { from, to: from } }).participants > 0)
      .map((from) => `${kind} ${yearOf(from)}`),
  );
  return new Set(found).size;
}

test('answers to any days and kinds, laid side by side, leave no few', () => {
  fc.assert(
    fc.property(fc.array(someDialogue, { maxLength: 9 }), (dialogues) => {
      const facts = factsOf(dialogues.map(({ day, ...rest }) => hylte({ ...rest, date: addDays(FIRST, day) })));
      const shown = tellAll(facts);
      const few: string[] = [];
      for (const whole of shown) {
        if (isFew(whole.count)) few.push(`${whole.cells}`);
        const within = shown.filter(({ cells }) => cells !== whole.cells && lies(cells, whole.cells));
        const tells = (count: number, cells: number): boolean => isFew(count) && parts(cells, facts) === 1;
        for (const part of within) {
          const [count, cells] = [whole.count - part.count, whole.cells - part.cells];
          if (tells(count, cells)) few.push(`${whole.cells} less ${part.cells}`);
          for (const other of within) {
            const isApart = (other.cells & part.cells) === 0;
            if (isApart && tells(count - other.count, cells - other.cells))
              few.push(`${whole.cells} less ${part.cells} and ${other.cells}`);
          }
        }
      }
      expect(few).toEqual([]);
      const all = { ...place, period: { from: FIRST, to: addDays(FIRST, DAYS) } };
      const total = countBeside(facts, all, 'participants');
      if (typeof total === 'number') expect(total).toBe(sumUp(facts, all).participants);
    }),
    { numRuns: 40 },
  );
});
