import { type Facts, factsOf, NO_FACTS } from '../../src/domain/fact-set';
import { goalSlice } from '../../src/domain/goal-slices';
import { goalStatus } from '../../src/domain/outcomes';
import type { Plan } from '../../src/domain/plan';
import { findGoal, goalsOf } from '../../src/domain/plan';
import { goalSentence, goalsSentence } from '../../src/text/goal-sentences';
import { decided, ended, examples, factsOn, LONG_AFTER } from '../cards/fixtures/sample';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

function statusOf(id: string, plan: Plan, facts: Facts, today: string) {
  const goal = findGoal(plan, id);
  if (!goal) throw new Error(`the sample has ${id}`);
  return goalStatus(goal, plan, facts, today);
}

function say(id: string, plan: Plan, facts: Facts, today: string, language: 'sv' | 'en' = 'sv'): string {
  return plain(goalSentence(statusOf(id, plan, facts, today), language, plan));
}

const all = factsOn(LONG_AFTER);

test('90 % is not more than 90 %', () => {
  expect(say('project-2', ended, all, LONG_AFTER)).toBe(
    'Projektmål 2 är inte uppnått: 90 % av dem som svarat har fått göra sin röst hörd, målet är mer än 90 %. Det är 252 av 280 svar.',
  );
  expect(say('project-2', ended, all, LONG_AFTER, 'en')).toMatch(
    /^Project goal 2 is not met: 90 % of those who answered felt heard; the target is more than 90 %\. /u,
  );
});

test('a share without its n says so', () => {
  expect(say('project-2', ended, NO_FACTS, LONG_AFTER)).toBe(
    'Projektmål 2 är inte uppnått: 90 % av dem som svarat har fått göra sin röst hörd, målet är mer än 90 %. Hur många som svarade är ej redovisat. Utfallet är redovisat i Projektredovisning v2, 4.3 (22 november 2022).',
  );
});

test('every part of a target is told, and who is behind', () => {
  const withoutHylte = factsOf([
    ...examples.filter(({ municipality }) => municipality !== 'hylte'),
    ...examples.filter(({ municipality, date }) => municipality === 'hylte' && date < '2022').slice(0, 1),
  ]);
  expect(say('project-1', ended, withoutHylte, LONG_AFTER)).toMatch(
    /^Projektmål 1 är inte uppnått: \d+ dialoger 2021, räknat här, målet är minst 18 och minst 2 per kommun \(Hylte har 1 av minst 2\)\. /u,
  );
  const onlyLaholm = factsOf(examples.filter(({ municipality }) => municipality === 'laholm'));
  expect(say('project-1', ended, onlyLaholm, LONG_AFTER)).toContain('(5 kommuner har färre än 2)');
});

test('no target, no outcome and no figure are three things', () => {
  expect(say('project-5', ended, all, LONG_AFTER)).toMatch(
    /^Projektmål 5 har inget målvärde definierat, så det går inte att säga om det är uppnått\. Det som redovisats: /u,
  );
  expect(say('effect-2', ended, all, LONG_AFTER)).toMatch(/Utfallet är ej redovisat\.$/u);
  expect(say('project-3', decided, NO_FACTS, LONG_AFTER)).toBe(
    'Projektmål 3 saknar bedömning: vilka metoder som testats är varken sparat här eller redovisat, målet är minst 2.',
  );
});

test('what could not be assessed is told beside what could', () => {
  expect(say('project-1', ended, NO_FACTS, LONG_AFTER)).toMatch(
    /^Projektmål 1 är uppnått: .* En indikator saknar bedömning: 27 dialoger 2021, .* \(antalet per kommun är ej redovisat\)\. Utfallet är redovisat i Projektredovisning v2, 4\.3 \(22 november 2022\)\.$/u,
  );
});

test('what has not begun is not missing', () => {
  const before = say('project-1', decided, NO_FACTS, '2021-03-20');
  expect(before).toMatch(/\. ”Antal fördjupande dialoger” mäts från januari 2022, målet är minst 6\.$/u);
  expect(before).toContain('inga dialoger 2021 är sparade här eller redovisade');
  expect(before).toContain('Vilka målgrupper som deltagit är varken sparat här eller redovisat');
  expect(say('project-1', decided, NO_FACTS, '2021-03-20', 'en')).toContain(
    '. “Antal fördjupande dialoger” is measured from January 2022',
  );
  expect(say('project-1', decided, NO_FACTS, '2022-01-01')).toContain(
    'Inga fördjupande dialoger 2022 är sparade här eller redovisade',
  );
});

test('an outcome entered by hand stands beside a computed one that differs', () => {
  const fewer = factsOf(examples.slice(0, 20));
  expect(say('project-1', ended, fewer, LONG_AFTER)).toContain(
    'Projektredovisning v2, 4.3 (22 november 2022) anger 27.',
  );
});

test('a share of fewer than five is not shown', () => {
  const four = examples.slice(0, 1).map((each) => ({ ...each, surveyAnswers: 4, surveyHeard: 4 }));
  const sentence = say('project-2', decided, factsOf(four), '2021-10-01');
  expect(sentence).toMatch(/^Projektmål 2 saknar bedömning: andelen visas inte/u);
  expect(sentence).not.toMatch(/100 %|4 av 4/u);
});

test('a goal that is on its way is told as such', () => {
  expect(say('project-1', decided, factsOn('2021-10-20'), '2021-10-20')).toMatch(/^Projektmål 1 är i riskzonen: /u);
  expect(say('project-4', decided, factsOn('2021-10-20'), '2021-10-20')).toMatch(/^Projektmål 4 är på väg: /u);
});

test('in a municipality, what is set for the whole project is not judged', () => {
  const status = { ...statusOf('project-2', ended, all, LONG_AFTER), assessment: 'no-target' as const };
  const sentence = goalSentence(status, 'sv', { ...ended, filters: { municipality: 'Laholm' } });
  expect(sentence).toMatch(
    /^Projektmål 2 är satt för hela projektet, så det går inte att säga om det är uppnått i Laholm\./u,
  );
});

test('the overview counts the goals of each type', () => {
  const statuses = goalsOf(ended).map((goal) => goalStatus(goal, ended, all, LONG_AFTER));
  expect(goalsSentence(statuses, 'sv')).toBe(
    'Av 5 projektmål är 3 uppnådda, 1 inte uppnått och 1 utan målvärde. Projektmål 2 är inte uppnått. Projektmål 4: en indikator saknar bedömning. De tre effektmålen saknar målvärde och kan därför inte bedömas.',
  );
  const [first, ...others] = statuses.filter(({ goal }) => goal.type === 'project');
  if (!first) throw new Error('the sample has goals');
  const both = [{ ...first, assessment: 'not-reached' as const }, ...others];
  expect(goalsSentence(both, 'sv')).toMatch(
    / Projektmål 1 och 2 är inte uppnådda\. Projektmål 4: en indikator saknar bedömning\.$/u,
  );
  expect(goalsSentence(both, 'en')).toMatch(
    / Project goals 1 and 2 are not met\. Project goal 4: one indicator has no assessment\.$/u,
  );
  expect(goalsSentence(statuses.slice(0, 1), 'sv')).toBe('Det enda projektmålet är uppnått.');
  expect(goalsSentence([], 'sv')).toBe('Planen har inga sådana mål.');
});

test('the word "resultat" is never ours', () => {
  for (const goal of goalsOf(decided)) {
    for (const facts of [NO_FACTS, all]) {
      expect(goalSentence(goalStatus(goal, decided, facts, LONG_AFTER), 'sv', decided)).not.toMatch(/resultat/iu);
    }
  }
});

describe('a goal in one part of the project', () => {
  const inHalmstad = (id: string): string => {
    const goal = findGoal(ended, id);
    if (!goal) throw new Error(`the sample has ${id}`);
    const slice = goalSlice(goal, ended, all, LONG_AFTER, { municipality: 'halmstad' });
    return plain(goalSentence(slice, 'sv', { ...ended, filters: { municipality: 'Halmstad' } }));
  };

  test('tells a share with its n', () => {
    const local = examples.filter(({ municipality }) => municipality === 'halmstad');
    const answers = local.reduce((sum, { surveyAnswers = 0 }) => sum + surveyAnswers, 0);
    expect(inHalmstad('project-2')).toMatch(new RegExp(`Det är \\d+ av ${answers} svar\\.$`, 'u'));
  });

  test('nothing is reported of it there, and what is said of the whole is said to be', () => {
    expect(inHalmstad('project-5')).toMatch(
      /Inget utfall i Halmstad är sparat här\. För hela projektet: .*delrapport/u,
    );
    expect(inHalmstad('effect-1')).toMatch(/Inget utfall i Halmstad är sparat här\.$/u);
  });
});
