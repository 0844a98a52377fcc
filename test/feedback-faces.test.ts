/** @long asks every face of the sample */

import fc from 'fast-check';
import { viewFeedback } from '../src/answers/people';
import { receiptFor } from '../src/collect/receipt';
import type { Dialogue, DialogueContent } from '../src/domain/dialogues';
import { type Facts, factsOf } from '../src/domain/fact-set';
import { goalStatus } from '../src/domain/outcomes';
import { findGoal } from '../src/domain/plan';
import { weekOf } from '../src/remind/plan-reminders';
import { goalSentence } from '../src/text/goal-sentences';
import { receiptChanges } from '../src/text/receipt';
import { feedbackSentence } from '../src/text/shares';
import { weekNotes } from '../src/text/week';
import { samplePlan } from './samples/sample';
import { someContent, someDialogue } from './support/dialogues';

/**
 * Wanted, given, and for how many it is not reported: the same three figures on the receipt, the goal, the answer and
 * in the week, whatever dialogues there are (domain rule "Feedback").
 */

const plan = samplePlan();
const TODAY = '2022-11-01';
const goal = findGoal(plan, 'project-4');
if (!goal) throw new Error('the sample has a goal about feedback');

interface Three {
  readonly wanted: number;
  /** Absent where it is reported of nobody. */
  readonly given?: number;
  readonly unreported: number;
}

/** Worked out from the dialogues themselves. */
function expected(contents: readonly DialogueContent[]): Three {
  const total = (of: (content: DialogueContent) => number): number => contents.reduce((sum, each) => sum + of(each), 0);
  const wanted = total(({ feedbackWanted = 0 }) => feedbackWanted);
  const unreported = total(({ feedbackWanted = 0, feedbackGiven }) =>
    feedbackGiven === undefined ? feedbackWanted : 0,
  );
  const given = total(({ feedbackGiven = 0 }) => feedbackGiven);
  return wanted > 0 && unreported === wanted ? { wanted, unreported } : { wanted, given, unreported };
}

/** The three figures as a sentence says them. */
function threeIn(text: string): Three | undefined {
  const number = (figure: string | undefined): number => Number(figure);
  const unreported = number(/för (\d+) ej redovisat/u.exec(text)?.[1] ?? '0');
  const none = /(\d+) har bett om återkoppling[.;] om de har fått den är ej redovisat/iu.exec(text);
  if (none) return { wanted: number(none[1]), unreported: number(none[1]) };
  if (/ingen har bett om återkoppling/iu.test(text)) return { wanted: 0, given: 0, unreported: 0 };
  const all = /(?:Alla (\d+)|Den enda) som bett om återkoppling har fått den/u.exec(text);
  if (all) return { wanted: number(all[1] ?? '1'), given: number(all[1] ?? '1'), unreported };
  const some =
    /(\d+) av (\d+) (?:som bett om återkoppling )?har fått/u.exec(text) ??
    /som bett om återkoppling har fått den \((\d+) av (\d+)/u.exec(text);
  return some ? { wanted: number(some[2]), given: number(some[1]), unreported } : undefined;
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

function faces(contents: readonly DialogueContent[]): Record<string, string> {
  const facts: Facts = factsOf(contents);
  const dialogue: Dialogue = { ...someDialogue('last'), content: contents.at(-1) ?? someContent() };
  const week = weekOf(['projektledare'], 'x@example.se', {
    plan,
    facts,
    reports: [],
    snoozes: [],
    handovers: [],
    today: TODAY,
  });
  const view = viewFeedback({}, { planVersion: 1, plan, facts }, TODAY);
  if (view.kind !== 'feedback') throw new Error('asked for feedback');
  const all = {
    receipt: receiptChanges(receiptFor(dialogue, plan, facts, TODAY), 'sv').join('. '),
    goal: goalSentence(goalStatus(goal as NonNullable<typeof goal>, plan, facts, TODAY), 'sv', plan),
    answer: feedbackSentence(view, 'sv'),
    week: weekNotes(week, 'sv').join(' '),
  };
  return Object.fromEntries(Object.entries(all).map(([face, text]) => [face, plain(text)]));
}

const asked = fc.record({
  municipality: fc.constantFrom('laholm', 'hylte', 'varberg'),
  month: fc.constantFrom('2021-05', '2021-11', '2022-03'),
  feedback: fc.oneof(
    fc.constant({}),
    fc.nat(12).map((feedbackWanted) => ({ feedbackWanted })),
    fc
      .nat(12)
      .chain((feedbackWanted) => fc.nat(feedbackWanted).map((feedbackGiven) => ({ feedbackWanted, feedbackGiven }))),
  ),
});

const dialogues = fc
  .array(asked, { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map(({ municipality, month, feedback }) => someContent({ municipality, date: `${month}-10`, ...feedback })),
  );

test('every face tells the same three figures', () => {
  fc.assert(
    fc.property(dialogues, (contents) => {
      const three = expected(contents);
      const shown = faces(contents);
      if (contents.every(({ feedbackWanted }) => feedbackWanted === undefined)) {
        expect(shown.answer).toContain('ej redovisat');
        return;
      }
      expect({ face: 'answer', ...threeIn(shown.answer ?? '') }).toEqual({ face: 'answer', ...three });
      expect({ face: 'goal', ...threeIn(shown.goal ?? '') }).toEqual({ face: 'goal', ...three });
      // The receipt and the week speak of it while somebody has something to do.
      const isOpen = three.wanted > (three.given ?? 0);
      if (!isOpen) {
        expect(shown.week).not.toContain('återkoppling');
        return;
      }
      expect({ face: 'receipt', ...threeIn(shown.receipt ?? '') }).toEqual({ face: 'receipt', ...three });
      expect({ face: 'week', ...threeIn(shown.week ?? '') }).toEqual({ face: 'week', ...three });
    }),
    { numRuns: 300 },
  );
});

test('100 % is said only when nobody is unreported', () => {
  const before = someContent({ feedbackWanted: 132, feedbackGiven: 132 });
  const blank = someContent({ feedbackWanted: 4 });
  expect(faces([before]).goal).toContain('100 %');
  for (const [face, text] of Object.entries(faces([before, blank]))) {
    expect(`${face}: ${text}`).toContain('132 av 136');
    expect(`${face}: ${text}`).toContain('för 4 ej redovisat');
    expect(`${face}: ${text}`).not.toMatch(/132 av 132|(?<!målet är )100 %/u);
  }
});

test('a target that is missed only without those who are unreported is not said to be missed', () => {
  const status = (...contents: DialogueContent[]) =>
    goalStatus(goal as NonNullable<typeof goal>, plan, factsOf(contents), '2023-06-01').assessment;
  expect(status(someContent({ feedbackWanted: 132, feedbackGiven: 132 }))).toBe('reached');
  expect(status(someContent({ feedbackWanted: 132, feedbackGiven: 132 }), someContent({ feedbackWanted: 4 }))).toBe(
    'not-assessable',
  );
  expect(status(someContent({ feedbackWanted: 132, feedbackGiven: 131 }), someContent({ feedbackWanted: 4 }))).toBe(
    'not-reached',
  );
});
