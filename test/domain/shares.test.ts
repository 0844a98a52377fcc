import type { DialogueContent } from '../../src/domain/dialogues';
import { feedbackOf, shareFound, surveyOf, waitingIn } from '../../src/domain/shares';
import { sumUp, tallyUp } from '../../src/domain/tallies';
import type { TallyFilter } from '../../src/domain/tally-filter';
import { feedbackSentence } from '../../src/text/shares';
import { samplePlan } from '../samples/sample';
import { someContent } from '../support/dialogues';

const plan = samplePlan();
const tallies = (dialogues: readonly Partial<DialogueContent>[]) => tallyUp(dialogues.map(someContent));
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
  const feedback = (filter: TallyFilter, ...dialogues: Partial<DialogueContent>[]) =>
    feedbackOf(plan, tallies(dialogues), filter);
  const inLaholm = { municipality: 'laholm' };

  test.each([
    ['few wait', 7],
    ['few have been given it', 3],
  ])('in a narrowed answer neither given, waiting nor share is shown when %s', (_, given) => {
    expect(feedback(inLaholm, asked('laholm', 10, given))).toMatchObject({
      found: { kind: 'hidden' },
      wanted: 10,
      given: 'hidden',
      waiting: 'hidden',
    });
  });

  test.each([
    [0, 10],
    [5, 5],
    [10, 0],
  ])('%s given and %s waiting single nobody out', (given, waiting) => {
    const found = feedback(inLaholm, asked('laholm', 10, given));
    expect(found).toMatchObject({ found: { kind: 'share', share: { part: given, whole: 10 } }, given, waiting });
  });

  test('the whole project is told as it is', () => {
    const halves = [asked('laholm', 20, 10), asked('hylte', 20, 10)];
    expect(feedback({}, ...halves)).toMatchObject({ given: 20, waiting: 20, found: { kind: 'share' } });
  });

  test('also where a municipality could be worked out from it: its row is what goes', () => {
    const found = feedback({}, asked('laholm', 20, 17), asked('hylte', 20, 20));
    expect(found).toMatchObject({ found: { kind: 'share' }, given: 37, waiting: 3, wanted: 40, municipalities: [] });
  });

  test('where few have been given it, those who wait are not told per municipality either', () => {
    const found = feedback({ kind: 'perspective' }, asked('laholm', 10, 3), asked('hylte', 10, 0));
    expect(found).toMatchObject({ found: { kind: 'hidden' }, municipalities: [] });
  });

  const unanswered = (municipality: string, feedbackWanted: number) => ({ municipality, feedbackWanted });
  const said = (filter: TallyFilter, ...dialogues: Partial<DialogueContent>[]): string =>
    feedbackSentence({ filters: {}, feedback: feedback(filter, ...dialogues) }, 'sv').replace(/\u00a0/gu, ' ');

  test('what is not reported as given is not reported, never 0 %', () => {
    expect(said({}, unanswered('laholm', 10))).toBe('10 har bett om återkoppling. Om de har fått den är ej redovisat.');
    const { municipalities, waiting } = feedback({}, unanswered('laholm', 10));
    expect(waiting).toBe(0);
    expect(municipalities.filter((each) => each.waiting !== undefined)).toEqual([]);
  });

  test('it stands beside what is reported, and outside its share', () => {
    expect(said({}, asked('laholm', 20, 10), unanswered('laholm', 8))).toBe(
      '10 av 20 som bett om återkoppling har fått den (50 %); 10 väntar. För ytterligare 8 som bett om återkoppling är det ej redovisat om de har fått den.',
    );
    expect(said({}, asked('laholm', 20, 20), unanswered('laholm', 8))).not.toContain('Alla');
    expect(said({}, asked('laholm', 3, 3), unanswered('laholm', 8))).toContain('redovisat för färre än 5');
  });

  test('few of whom nothing is reported are a small group too, in a narrowed answer', () => {
    expect(said(inLaholm, asked('laholm', 20, 10), unanswered('laholm', 3))).toBe(
      '23 har bett om återkoppling. Hur många som fått den visas inte, eftersom det skulle peka ut en grupp med 1–4 personer.',
    );
    expect(said(inLaholm, unanswered('laholm', 3))).toMatch(/^Färre än 5 har bett om återkoppling\./u);
  });

  test('the week and the receipt remind of them too', () => {
    expect(waitingIn(sumUp(tallies([asked('laholm', 20, 10), unanswered('laholm', 8)])))).toBe(18);
  });

  test('a municipality without a figure has none, not 0', () => {
    const { municipalities, unknown } = feedback({}, asked('laholm', 20, 10), { municipality: 'hylte' });
    expect(municipalities.find(({ municipality }) => municipality === 'hylte')?.waiting).toBeUndefined();
    expect(unknown).toBe(1);
  });
});

describe('the survey', () => {
  const kinds = (...dialogues: Partial<DialogueContent>[]): Record<string, string> => {
    const { found, municipalities } = surveyOf(plan, tallies(dialogues), {});
    const cells = municipalities.map((each) => [each.municipality, each.found.kind]);
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
    const found = surveyOf(plan, tallies([answered('laholm', 10, 9), {}]), {});
    expect(found).toMatchObject({ surveys: 1, withoutSurvey: 1, found: { share: { part: 9, whole: 10 } } });
  });
});
