import type { DialogueContent } from '../../src/domain/dialogues';
import type { FactFilter } from '../../src/domain/fact-filter';
import { factsOf, sumUp } from '../../src/domain/fact-set';
import { feedbackFigures, feedbackOf, shareFound } from '../../src/domain/shares';
import { surveyOf } from '../../src/domain/survey-shares';
import { feedbackSentence } from '../../src/text/shares';
import { samplePlan } from '../samples/sample';
import { someContent } from '../support/dialogues';

const plan = samplePlan();
const facts = (dialogues: readonly Partial<DialogueContent>[]) => factsOf(dialogues.map(someContent));
const asked = (municipality: string, feedbackWanted: number, feedbackGiven: number): Partial<DialogueContent> => ({
  municipality,
  feedbackWanted,
  feedbackGiven,
});
const answered = (municipality: string, surveyAnswers: number, surveyHeard = 0): Partial<DialogueContent> => ({
  municipality,
  surveyAnswers,
  surveyHeard,
});

test.each([
  [0, 0, 'none'],
  [4, 4, 'too-few'],
  [5, 5, 'share'],
])('a share of %s of %s is %s', (part, whole, kind) => {
  expect(shareFound(part, whole).kind).toBe(kind);
});

describe('feedback', () => {
  const feedback = (filter: FactFilter, ...dialogues: Partial<DialogueContent>[]) =>
    feedbackOf(plan, facts(dialogues), filter);
  const inLaholm = { municipality: 'laholm' };

  test.each([
    ['few wait', 7],
    ['few have been given it', 3],
  ])('in a narrowed answer neither given, waiting nor share is shown when %s', (_, given) => {
    expect(feedback(inLaholm, asked('laholm', 10, given)).figures).toEqual({
      kind: 'hidden',
      wanted: 10,
      given: 'hidden',
      waiting: 'hidden',
      unreported: 'hidden',
      isOpen: true,
    });
  });

  test.each([
    [0, 10],
    [5, 5],
    [10, 0],
  ])('%s given and %s waiting single nobody out', (given, waiting) => {
    const { figures } = feedback(inLaholm, asked('laholm', 10, given));
    expect(figures).toMatchObject({ kind: 'shown', share: { part: given, whole: 10 }, given, waiting });
  });

  test('the whole project is told as it is', () => {
    const halves = [asked('laholm', 20, 10), asked('hylte', 20, 10)];
    expect(feedback({}, ...halves).figures).toMatchObject({ given: 20, waiting: 20, kind: 'shown' });
  });

  test('also where a municipality could be worked out from it: its row is what goes', () => {
    const found = feedback({}, asked('laholm', 20, 17), asked('hylte', 20, 20));
    expect(found).toMatchObject({ figures: { kind: 'shown', given: 37, waiting: 3, wanted: 40 }, municipalities: [] });
  });

  test('where few have been given it, those who wait are not told per municipality either', () => {
    const found = feedback({ kind: 'perspective' }, asked('laholm', 10, 3), asked('hylte', 10, 0));
    expect(found).toMatchObject({ figures: { kind: 'hidden' }, municipalities: [] });
  });

  const unanswered = (municipality: string, feedbackWanted: number) => ({ municipality, feedbackWanted });
  const sentence = (filter: FactFilter, ...dialogues: Partial<DialogueContent>[]): string =>
    feedbackSentence(
      {
        kind: 'feedback',
        plan,
        filters: {},
        feedback: feedback(filter, ...dialogues),
        stored: { asked: dialogues.length, inAll: dialogues.length },
        rests: { dialogues: dialogues.length },
      },
      'sv',
    ).replace(/\u00a0/gu, ' ');

  test('what is not reported as given is not reported, never 0 %', () => {
    expect(sentence({}, unanswered('laholm', 10))).toBe(
      '10 har bett om återkoppling. Om de har fått den är ej redovisat.',
    );
    const { municipalities, figures } = feedback({}, unanswered('laholm', 10));
    expect(figures).toMatchObject({ wanted: 10, waiting: 0, unreported: 10, isOpen: true });
    expect(figures.given).toBeUndefined();
    expect(municipalities.filter((each) => each.waiting !== undefined)).toEqual([]);
  });

  test('it stands beside what is reported, and is no part of what has been given', () => {
    expect(sentence({}, asked('laholm', 20, 10), unanswered('laholm', 8))).toBe(
      '10 av 28 som bett om återkoppling har fått den (35,7 %); 10 väntar, för 8 ej redovisat.',
    );
    expect(sentence({}, asked('laholm', 132, 132), unanswered('laholm', 4))).toBe(
      '132 av 136 som bett om återkoppling har fått den (97,1 %); för 4 ej redovisat.',
    );
    expect(sentence({}, asked('laholm', 3, 3), unanswered('laholm', 8))).toContain('3 av 11');
  });

  test('fewer than five have no percent, and their figures are told of the whole project only', () => {
    expect(sentence({}, asked('laholm', 3, 1))).toBe('1 av 3 som bett om återkoppling har fått den; 2 väntar.');
    expect(sentence({}, unanswered('laholm', 4))).toBe(
      '4 har bett om återkoppling. Om de har fått den är ej redovisat.',
    );
    expect(sentence({}, asked('laholm', 4, 4))).toBe('Alla 4 som bett om återkoppling har fått den.');
    expect(sentence(inLaholm, asked('laholm', 4, 4))).toBe(
      'Färre än 5 har bett om återkoppling, så andelen visas inte.',
    );
  });

  test('few of whom nothing is reported are a small group too, in a narrowed answer', () => {
    expect(sentence(inLaholm, asked('laholm', 20, 10), unanswered('laholm', 3))).toBe(
      '23 har bett om återkoppling. Hur många som fått den visas inte, eftersom det skulle peka ut en grupp med 1–4 personer.',
    );
    expect(sentence(inLaholm, unanswered('laholm', 3))).toMatch(/^Färre än 5 har bett om återkoppling,/u);
  });

  test.each([
    [false, []],
    [true, []],
    [false, [asked('laholm', 0, 0)]],
    [true, [asked('laholm', 0, 0)]],
  ])('nobody is nobody, narrowed or not (%s), and none of them is small', (narrowed, dialogues) => {
    const found = feedbackFigures(sumUp(facts(dialogues)), narrowed);
    expect(found).toMatchObject({ kind: 'nobody', wanted: 0, waiting: 0, unreported: 0, isOpen: false });
  });

  test('somebody has something to do while anybody waits or is unreported', () => {
    const isOpen = (...dialogues: Partial<DialogueContent>[]) => feedbackFigures(sumUp(facts(dialogues))).isOpen;
    expect(isOpen(asked('laholm', 20, 20))).toBe(false);
    expect(isOpen(asked('laholm', 20, 19))).toBe(true);
    expect(isOpen(asked('laholm', 20, 20), unanswered('laholm', 1))).toBe(true);
    expect(isOpen({})).toBe(false);
  });

  test('a municipality without a figure has none, not 0', () => {
    const { municipalities, unknown } = feedback({}, asked('laholm', 20, 10), { municipality: 'hylte' });
    expect(municipalities.find(({ municipality }) => municipality === 'hylte')?.waiting).toBeUndefined();
    expect(unknown).toBe(1);
  });
});

/** No year that has dialogues here. */
const LATER = '2024-02-01';

describe('the survey', () => {
  const kinds = (...dialogues: Partial<DialogueContent>[]): Record<string, string> => {
    const { found, rows } = surveyOf(plan, facts(dialogues), {}, LATER);
    const cells = rows.map((each) => [each.label.toLowerCase(), each.found.kind]);
    return { whole: found.kind, ...Object.fromEntries(cells.filter(([, kind]) => kind !== 'none')) };
  };

  test('a municipality that is hidden for the sake of another is not called too few', () => {
    expect(kinds(answered('laholm', 20), answered('halmstad', 30), answered('hylte', 3))).toEqual({
      whole: 'share',
      laholm: 'hidden',
      halmstad: 'share',
      hylte: 'too-few',
    });
  });

  test('the whole is hidden when it would tell of the only small one', () => {
    expect(kinds(answered('laholm', 5), answered('hylte', 1))).toMatchObject({ whole: 'hidden' });
  });

  test('dialogues without a survey are counted as such', () => {
    const found = surveyOf(plan, facts([answered('laholm', 10, 9), {}]), {}, LATER);
    expect(found).toMatchObject({ surveys: 1, withoutSurvey: 1, found: { share: { part: 9, whole: 10 } } });
  });
});
