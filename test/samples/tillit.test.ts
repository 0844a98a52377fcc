/** @long reads the sample with each of its files */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { responsibleFor } from '../../src/domain/activities';
import { DialogueContent } from '../../src/domain/dialogues';
import { factsOf, NO_FACTS } from '../../src/domain/fact-set';
import { goalStatus } from '../../src/domain/outcomes';
import { periodNotation } from '../../src/domain/periods';
import { findGoal, goalsOf, type Plan } from '../../src/domain/plan';
import { ROLES } from '../../src/domain/roles';
import { parseSchedule } from '../../src/domain/time-windows';
import { checkPlanFiles } from '../../src/files/plan-file';
import { sampleFile, samplePeople, samplePlan } from './sample';

/** What domain.md says under "The sample project in figures". */

const decided = samplePlan();
const reported = samplePlan('outcome.yaml');
const whole = samplePlan('outcome.yaml', 'dialogues.yaml');

const sum = <T>(items: readonly T[], figure: (item: T) => number | undefined): number =>
  items.reduce((total, item) => total + (figure(item) ?? 0), 0);
const countBy = <T>(items: readonly T[], key: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};
const names = (items: readonly { name: string }[]): string[] => items.map((item) => item.name);

test.each(['plan.yaml', 'outcome.yaml', 'dialogues.yaml'])('%s has no faults, alone', (name) => {
  expect(checkPlanFiles([sampleFile(name)])).toEqual([]);
});

describe('municipalities and committees', () => {
  test('six of each, one committee per municipality', () => {
    expect(names(decided.municipalities)).toEqual([
      'Falkenberg',
      'Halmstad',
      'Hylte',
      'Kungsbacka',
      'Laholm',
      'Varberg',
    ]);
    expect(decided.committees.map((each) => each.municipality)).toEqual(decided.municipalities.map((each) => each.id));
    expect(decided.committees.map((each) => each.id)).toEqual(decided.municipalities.map((each) => each.id));
  });
  test('registry numbers for three', () => {
    const given = decided.committees.flatMap(({ id, registryNumber }) =>
      registryNumber ? [[id, registryNumber]] : [],
    );
    expect(Object.fromEntries(given)).toEqual({
      halmstad: 'LN HSTD200014',
      hylte: 'LN HY200017',
      varberg: 'LN VBG200013',
    });
  });
  test('which groups a committee prioritised has not been reported', () => {
    expect([...decided.committees, ...whole.committees].filter((each) => each.prioritised)).toEqual([]);
  });
});

test('target groups, perspectives, methods and themes have the names that people know', () => {
  expect(names(decided.targetGroups)).toEqual([
    'unga',
    'personer i arbetslöshet',
    'nyanlända',
    'personer med funktionsnedsättning',
    'föräldrar',
    'seniorer',
    'personer med kriminell bakgrund',
  ]);
  expect(names(decided.perspectives)).toEqual(['landsbygd/stad', 'digitalisering']);
  expect(names(decided.methods)).toEqual([
    'gruppdiskussioner',
    'Open Space med kreativa inslag',
    'World Café',
    'Möjlighetsbanan',
    'poddsamtal',
    'klippstopp',
    'VR',
  ]);
  expect(names(decided.themes)).toEqual([
    'bemötande',
    'kontinuitet',
    'delaktighet',
    'tillgänglighet',
    'sammanhang',
    'skola',
    'diskriminering och hat',
  ]);
  const lists = [decided.municipalities, decided.targetGroups, decided.methods, decided.themes, decided.perspectives];
  const words = lists.flat().flatMap((term) => [term.name, ...term.aliases].map((word) => word.toLowerCase()));
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});

describe('goals', () => {
  const indicatorOf = (plan: Plan, id: string) =>
    goalsOf(plan)
      .flatMap((goal) => goal.indicators)
      .find((indicator) => indicator.id === id);

  test('five project goals and three effect goals, numbered from 1', () => {
    expect(goalsOf(decided).map((goal) => goal.id)).toEqual([
      'project-1',
      'project-2',
      'project-3',
      'project-4',
      'project-5',
      'effect-1',
      'effect-2',
      'effect-3',
    ]);
  });
  test('are decided with targets, of which no decision date is known, and without outcomes', () => {
    const targets = goalsOf(decided).flatMap((goal) =>
      goal.indicators.map(({ measure, kind, period, target, outcome }) => {
        expect(target?.decided).toBeUndefined();
        expect(outcome).toBeUndefined();
        const figure =
          target?.value === undefined ? target?.text : `${target.comparison} ${target.value} ${target.unit}`;
        return [goal.id, measure, kind ?? '', periodNotation(period), figure, target?.perMunicipality ?? ''].join('|');
      }),
    );
    expect(targets).toEqual([
      'project-1|dialogues||2021|>= 18 dialoger|2',
      'project-1|dialogues|in-depth|2022|>= 6 dialoger|',
      'project-1|target-groups-reached||2021..2022|>= 100 %|',
      'project-2|survey-share||2021..2022|> 90 %|',
      'project-3|methods-tested||2021..2022|>= 2 metoder|',
      'project-4|feedback-share||2021..2022|>= 100 %|',
      'project-4|entered||2021..2022|Löpande återkoppling sker via hemsidan|',
    ]);
    expect(findGoal(decided, 'project-5')?.indicators).toEqual([]);
  });
  test('are reported with the outcomes of table 4.3', () => {
    const outcomes = goalsOf(reported).flatMap((goal) =>
      goal.indicators.map(({ id, outcome }) => [id, outcome?.value]),
    );
    expect(Object.fromEntries(outcomes)).toEqual({
      dialoger: 27,
      'fordjupande-dialoger': 6,
      'natta-malgrupper': 100,
      'rost-hord': 90,
      'testade-metoder': 7,
      'aterkoppling-e-post': undefined,
      'aterkoppling-hemsida': undefined,
    });
    expect(indicatorOf(reported, 'rost-hord')?.outcome?.n).toBeUndefined();
    expect(indicatorOf(reported, 'aterkoppling-e-post')?.outcome?.text).toContain('populärversionen');
    expect(findGoal(reported, 'project-5')?.outcome?.text).toMatch(/delrapport.*slutrapport.*populärversion/);
    const entered = goalsOf(reported).flatMap((goal) => goal.indicators.flatMap((each) => each.outcome ?? []));
    for (const outcome of entered) {
      expect(outcome).toMatchObject({ date: '2022-11-22', source: 'Projektredovisning v2, 4.3' });
    }
  });
  test('notes keep what the documents do not agree on', () => {
    const notes = JSON.stringify([reported.notes, reported.goals, reported.budget, reported.followUpQuestions]);
    for (const words of [
      'ca 30',
      'omkring 400',
      '426',
      'per kommun',
      'föräldranätverk',
      'representativa',
      '720 000',
      '919 000',
      'processledare',
    ]) {
      expect(notes).toContain(words);
    }
  });

  const END = '2023-01-15';
  const assessments = (plan: Plan): Record<string, string> => {
    const facts = factsOf(plan.dialogues.map(({ id: _, example: __, ...content }) => DialogueContent.parse(content)));
    return Object.fromEntries(goalsOf(plan).map((goal) => [goal.id, goalStatus(goal, plan, facts, END).assessment]));
  };
  test('come out as in table 4.3 with the example dialogues', () => {
    expect(assessments(whole)).toEqual({
      'project-1': 'reached',
      'project-2': 'not-reached',
      'project-3': 'reached',
      'project-4': 'reached',
      'project-5': 'no-target',
      'effect-1': 'no-target',
      'effect-2': 'no-target',
      'effect-3': 'no-target',
    });
  });
  test('are assessed no further than the report goes without them', () => {
    expect(assessments(reported)).toMatchObject({
      'project-2': 'not-reached',
      'project-3': 'reached',
      'project-4': 'not-assessable',
      'project-5': 'no-target',
    });
    const goal = findGoal(reported, 'project-1');
    const [dialogues] = goal ? goalStatus(goal, reported, NO_FACTS, END).indicators : [];
    expect(dialogues?.parts.map((part) => `${part.kind} ${part.assessment}`)).toEqual([
      'whole reached',
      'each not-assessable',
    ]);
  });
});

describe('follow-up questions', () => {
  test('three during the project, five at its close, five in the years after', () => {
    expect(countBy(decided.followUpQuestions, (question) => question.when)).toEqual({ during: 3, close: 5, after: 5 });
  });
  test('are answered in the report, but for those of the years after', () => {
    const open = reported.followUpQuestions.filter((question) => !question.outcome);
    expect(open.map((question) => question.when)).toEqual(Array(5).fill('after'));
    expect(decided.followUpQuestions.filter((question) => question.outcome)).toEqual([]);
  });
});

describe('activities', () => {
  test('eighteen, in three phases, none done when it was decided', () => {
    expect(countBy(decided.activities, (activity) => activity.phase)).toEqual({
      preparation: 10,
      implementation: 2,
      completion: 6,
    });
    expect(decided.activities.filter(({ state, outcome }) => state !== 'not-done' || outcome)).toEqual([]);
  });
  test('fourteen done and four partly in the end, each with words', () => {
    expect(countBy(reported.activities, (activity) => activity.state)).toEqual({ done: 14, partly: 4 });
    expect(reported.activities.filter((activity) => !activity.outcome)).toEqual([]);
    expect(reported.activities.filter(({ state }) => state === 'partly').map(({ id }) => id)).toEqual([
      'detaljbudget',
      'kommunikationsplan',
      'analysera-faktorer',
      'analysera-evidens',
    ]);
  });
  test('one continuous, four with an X, one blank, one with two windows', () => {
    const kinds = countBy(decided.activities, ({ when }) => {
      const schedule = parseSchedule(when);
      return schedule?.kind === 'windows' ? `${schedule.windows.length} windows` : (schedule?.kind ?? 'unreadable');
    });
    expect(kinds).toEqual({ '1 windows': 11, '2 windows': 1, continuous: 1, unscheduled: 5 });
    expect(decided.activities.filter(({ when }) => when === 'X')).toHaveLength(4);
    expect(decided.activities.filter(({ when }) => when === '')).toHaveLength(1);
  });
  test('are responsible as the roles matrix says, leads first', () => {
    const whose = decided.activities.map((activity) =>
      responsibleFor(activity, decided.tasks)
        .map(({ role, lead }) => (lead ? `${role} (H)` : role))
        .sort()
        .join(', '),
    );
    const everybody = 'arbetsgrupp, förtroendevald, projektgrupp, projektledare';
    const questions = 'arbetsgrupp, projektgrupp (H), projektledare (H)';
    expect(whose).toEqual([
      'förtroendevald',
      'förtroendevald',
      'projektgrupp, projektledare (H)',
      everybody,
      'projektgrupp, projektledare',
      'arbetsgrupp, projektgrupp, projektledare (H)',
      questions,
      questions,
      everybody,
      'arbetsgrupp, projektgrupp, projektledare',
      'arbetsgrupp, projektledare',
      everybody,
      'projektgrupp, projektledare',
      'projektledare',
      'projektledare',
      'arbetsgrupp, projektgrupp, projektledare (H)',
      everybody,
      'arbetsgrupp, förtroendevald, projektgrupp',
    ]);
  });
});

describe('the roles matrix', () => {
  test('thirty tasks', () => {
    expect(countBy(decided.tasks, (task) => task.phase)).toEqual({
      overall: 5,
      preparation: 15,
      implementation: 4,
      completion: 6,
    });
  });
  test('a lead on six, two of them on one', () => {
    const led = decided.tasks.filter((task) => task.lead.length > 0);
    expect(led).toHaveLength(6);
    expect(led.filter((task) => task.lead.length === 2).map((task) => task.title)).toEqual([
      'Identifiera frågeställningar',
    ]);
  });
});

describe('money', () => {
  const inYear = (plan: Plan, year: string) => plan.budget.filter((line) => periodNotation(line.period) === year);

  test('the plan has 720 000 kr for 2021 and nothing else', () => {
    expect(decided.budget.map((line) => line.planned)).toEqual([600_000, 120_000]);
    expect(sum(inYear(decided, '2021'), (line) => line.planned)).toBe(720_000);
    expect(decided.budget.filter((line) => line.outcome !== undefined)).toEqual([]);
  });
  test('the report has 385 600 of 720 000, 112 000 of 199 000, and 497 600 of 919 000', () => {
    const sums = (lines: Plan['budget']) => [sum(lines, (line) => line.outcome), sum(lines, (line) => line.planned)];
    expect(inYear(reported, '2021').map((line) => line.outcome)).toEqual([378_000, 7_600]);
    expect(sums(inYear(reported, '2021'))).toEqual([385_600, 720_000]);
    expect(sums(inYear(reported, '2022'))).toEqual([112_000, 199_000]);
    expect(sums(reported.budget)).toEqual([497_600, 919_000]);
  });
  test('says that personnel is May to December of 2021, and was paid by others in 2022', () => {
    const [personnel] = inYear(reported, '2021');
    expect(personnel?.outcomePeriod && periodNotation(personnel.outcomePeriod)).toBe('2021-05..2021-12');
    expect(inYear(reported, '2022')[0]?.notes[0]?.text).toContain('finansierades internt');
  });
  test('comes from six committees, 100 000 + 20 000 kr each in 2021', () => {
    for (const { financing } of decided.committees) {
      expect(financing.map((line) => `${periodNotation(line.period)} ${line.amount}`)).toEqual([
        '2021 100000',
        '2021 20000',
      ]);
    }
    expect(sum(decided.committees, (each) => sum(each.financing, (line) => line.amount))).toBe(720_000);
  });
});

describe('what was learnt', () => {
  test('seven methods are judged in six rows, each with advantages and drawbacks', () => {
    expect(reported.methodEvaluations).toHaveLength(6);
    expect(reported.methodEvaluations.flatMap((row) => row.methods).sort()).toEqual(
      decided.methods.map((each) => each.id).sort(),
    );
    expect(reported.methodEvaluations.filter((row) => !row.advantage || !row.drawback)).toEqual([]);
  });
  test('94 % of 34 elected representatives, kept apart from what participants answered', () => {
    expect(reported.surveys).toMatchObject([{ share: 94, n: 34 }]);
  });
  test('the communication log has anchoring and dissemination', () => {
    expect(countBy(reported.communications, (entry) => entry.kind)).toEqual({ anchoring: 5, dissemination: 7 });
  });
});

describe('the example dialogues', () => {
  const { dialogues } = whole;
  const of = (kind: string) => dialogues.filter((dialogue) => dialogue.kind === kind);
  const inYear = (year: string) => dialogues.filter((dialogue) => dialogue.date.startsWith(year));

  test('are 37, marked as examples: 27 in 2021, ten in 2022 of which six in-depth', () => {
    expect(dialogues).toHaveLength(37);
    expect(dialogues.every((dialogue) => dialogue.example)).toBe(true);
    expect([inYear('2021').length, inYear('2022').length]).toEqual([27, 10]);
    expect(of('in-depth')).toHaveLength(6);
    expect(of('in-depth').every((dialogue) => dialogue.date.startsWith('2022'))).toBe(true);
  });
  test('have 426 participants, and two to four elected representatives each', () => {
    expect(sum(dialogues, (dialogue) => dialogue.participants)).toBe(426);
    expect(dialogues.every(({ elected = 0 }) => elected >= 2 && elected <= 4)).toBe(true);
  });
  test('are at least two per municipality in 2021, and one in-depth in each', () => {
    const counts = countBy(inYear('2021'), (dialogue) => dialogue.municipality ?? '');
    expect(Object.keys(counts)).toHaveLength(6);
    expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(2);
    expect(Object.values(countBy(of('in-depth'), (dialogue) => dialogue.municipality ?? ''))).toEqual([
      1, 1, 1, 1, 1, 1,
    ]);
  });
  test('meet all groups, use all methods and raise all themes', () => {
    const used = (key: 'targetGroups' | 'methods' | 'themes' | 'perspectives') =>
      [...new Set(dialogues.flatMap((dialogue) => dialogue[key]))].sort();
    for (const key of ['targetGroups', 'methods', 'themes', 'perspectives'] as const) {
      expect(used(key)).toEqual(decided[key].map((term) => term.id).sort());
    }
    expect([...new Set(of('perspective').flatMap((dialogue) => dialogue.methods))]).toEqual(['gruppdiskussioner']);
  });
  test('keep the method that the report names for a municipality', () => {
    const methods = Object.fromEntries(of('in-depth').map(({ municipality, methods }) => [municipality, methods]));
    expect(methods).toMatchObject({ hylte: ['vr'], halmstad: ['klippstopp'], kungsbacka: ['poddsamtal'] });
  });
  test('have a survey at perspective-gathering dialogues only: 252 of 280', () => {
    expect(sum(dialogues, (dialogue) => dialogue.surveyAnswers)).toBe(280);
    expect(sum(dialogues, (dialogue) => dialogue.surveyHeard)).toBe(252);
    expect(of('in-depth').filter((dialogue) => dialogue.surveyAnswers !== undefined)).toEqual([]);
    expect(dialogues.filter((dialogue) => (dialogue.surveyAnswers ?? 0) > dialogue.participants)).toEqual([]);
  });
  test('have given feedback to everyone who wanted it', () => {
    expect(sum(dialogues, (dialogue) => dialogue.feedbackWanted)).toBeGreaterThan(0);
    expect(dialogues.filter((dialogue) => dialogue.feedbackWanted !== dialogue.feedbackGiven)).toEqual([]);
  });
  test('say something each, none of them the same', () => {
    const texts = dialogues.flatMap(({ strengthened, lowered, observations }) => [strengthened, lowered, observations]);
    expect(texts.every((text) => text && text.length > 20)).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('the sample people', () => {
  const people = samplePeople(decided);

  test('cover every role, with user names of the example domain', () => {
    expect(people).toHaveLength(10);
    expect([...new Set(people.flatMap((person) => person.roles))].sort()).toEqual([...ROLES].sort());
    expect(people.every((person) => person.upn.endsWith('@example.se'))).toBe(true);
  });
  test('are the users of the local trial, the first of them the project leader', () => {
    const config = parse(readFileSync(join(__dirname, '../../.m365agentsplayground.yml'), 'utf8'));
    const users: { name: string; userPrincipleName: string; email: string }[] = [config.currentUser, ...config.users];
    expect(users).toHaveLength(6);
    const known = users.map(({ userPrincipleName: upn }) => people.find((person) => person.upn === upn));
    expect(known.map((person) => person?.name)).toEqual(users.map((user) => user.name));
    expect(known[0]?.roles).toEqual(['projektledare']);
    expect(users.filter((user) => user.email !== user.userPrincipleName)).toEqual([]);
  });
});
