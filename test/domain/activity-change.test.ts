import fc from 'fast-check';
import { Activity, responsibleFor, Task } from '../../src/domain/activities';
import {
  type ActivityValues,
  activityValues,
  changeActivity,
  findActivity,
  NEW_ACTIVITY,
  readActivityChange,
} from '../../src/domain/activity-change';
import { Id } from '../../src/domain/identifiers';
import { USUAL_PHASES } from '../../src/domain/phases';
import type { Plan } from '../../src/domain/plan';
import { newFaults } from '../../src/domain/plan-merge';
import { smallPlan } from '../support/small-plan';

/** An activity that is put into the plan or changed: what its form may say, and what becomes of the plan. */

const TODAY = '2021-11-29';

const ACTIVITIES = [
  { id: 'bilda-grupp', title: 'Bilda projektgrupp', phase: 'preparation', when: 'Mars -21', state: 'done' },
  { id: 'analys', title: 'Målgruppsanalys', phase: 'preparation', when: 'Mars – Apr -21', aliases: ['analysen'] },
  { id: 'slutrapport', title: 'Slutrapport', phase: 'completion', when: 'Nov -22' },
];
const plan = smallPlan({ start: '2021-03-16', activities: ACTIVITIES });
/** The activity is chosen on the form, or the form was opened for it. */
const chosen = undefined;
const filled = 'analys';
const analysis = findActivity(plan, 'analys');
const ITS_OWN = analysis ? activityValues(analysis) : {};
const NEW: ActivityValues = {
  chosenActivity: NEW_ACTIVITY,
  title: 'Studiebesök',
  when: 'mars',
  phase: 'implementation',
};

const faultsOf = (values: ActivityValues, about: string | undefined = chosen, of: Plan = plan) => {
  const read = readActivityChange(values, of, about, TODAY);
  return 'faults' in read ? read.faults.map(({ field, fault }) => `${field} ${fault}`) : [];
};
function changedBy(values: ActivityValues, about: string | undefined = chosen, of: Plan = plan): Plan {
  const read = readActivityChange(values, of, about, TODAY);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return changeActivity(of, read.change);
}
const full = (length: number): Plan =>
  smallPlan({ activities: Array.from({ length }, (_, at) => ({ ...ACTIVITIES[0], id: `a${at}`, title: `A ${at}` })) });

describe('what is wrong in the form', () => {
  test.each<[string, ActivityValues, string | undefined, string[]]>([
    ['nothing, of a new one', NEW, chosen, []],
    ['all of a new one', { chosenActivity: NEW_ACTIVITY }, chosen, ['title missing', 'phase missing']],
    ['no activity', { title: 'Y' }, chosen, ['chosenActivity missing']],
    ['an activity that is not there', { chosenActivity: 'annan', when: 'mars' }, chosen, ['chosenActivity missing']],
    ['nothing to change', { chosenActivity: 'analys' }, chosen, ['when no-change']],
    ['nothing changed where all stands', ITS_OWN, filled, []],
    ['the title taken away', { ...ITS_OWN, title: '' }, filled, ['title missing']],
    ['the title left empty', { chosenActivity: 'analys', when: 'mars' }, chosen, []],
    ['a long owner', { ...ITS_OWN, owner: 'x'.repeat(121) }, filled, ['owner too-long']],
    ['another’s title', { ...ITS_OWN, title: ' bilda  PROJEKTGRUPP' }, filled, ['title title-taken']],
    ['its own title', { ...ITS_OWN, title: 'MÅLGRUPPSANALYS' }, filled, []],
    ['a title there is, anew', { ...NEW, title: 'Slutrapport' }, chosen, ['title title-taken']],
    ['a title of 200 characters', { ...NEW, title: 'a'.repeat(200) }, chosen, []],
    ['one of 201', { ...NEW, title: 'a'.repeat(201) }, chosen, ['title too-long']],
    ['no time', { ...NEW, when: 'snart' }, chosen, ['when not-a-time']],
    ['a month before all of the plan', { ...NEW, when: 'Feb -21' }, chosen, ['when before-project']],
    ['a slip of the century', { ...NEW, when: 'december 15' }, chosen, ['when before-project']],
    ['the month it begins', { ...NEW, when: 'Mars -21' }, chosen, []],
    ['a long time', { ...NEW, when: Array(25).fill('Mars -22').join(' & ') }, chosen, ['when too-long']],
    ['a phase that is none', { ...NEW, phase: 'later' }, chosen, ['phase missing']],
    ['a phase left empty', { chosenActivity: 'analys', title: 'Analys', phase: '' }, chosen, []],
  ])('%s', (_name, values, about, faults) => expect(faultsOf(values, about)).toEqual(faults));

  test('a plan has room for 300', () => {
    expect([faultsOf(NEW, chosen, full(299)), faultsOf(NEW, chosen, full(300))]).toEqual([
      [],
      ['chosenActivity plan-full'],
    ]);
    expect(faultsOf({ chosenActivity: 'a1', when: 'mars' }, chosen, full(300))).toEqual([]);
  });

  test('a time that stands as it stood is not looked at', () => {
    const early = smallPlan({ start: '2021-03-16', activities: [{ ...ACTIVITIES[1], when: 'Mars -21' }] });
    expect(
      faultsOf({ chosenActivity: 'analys', title: 'Analys', when: 'Mars -21', phase: 'preparation' }, filled, early),
    ).toEqual([]);
  });
});

describe('what it becomes', () => {
  test('an activity with another time, and everything else as it was', () => {
    const now = changedBy({ chosenActivity: 'analys', when: 'december' });
    expect(findActivity(now, 'analys')).toEqual({ ...analysis, when: 'Dec -21' });
    expect({ ...now, activities: now.activities.toSpliced(1, 1, analysis ?? ({} as never)) }).toEqual(plan);
  });

  test('a time that is taken away', () => {
    expect(findActivity(changedBy({ ...ITS_OWN, when: '' }, filled), 'analys')?.when).toBe('');
  });

  test('another title, under the same id, and found by the old one', () => {
    expect(findActivity(changedBy({ chosenActivity: 'analys', title: 'Vilka vi vill nå' }), 'analys')).toEqual({
      ...analysis,
      title: 'Vilka vi vill nå',
      aliases: ['analysen', 'Målgruppsanalys'],
    });
    const upper = changedBy({ chosenActivity: 'analys', title: 'MÅLGRUPPSANALYS' });
    expect(findActivity(upper, 'analys')?.aliases).toEqual(['analysen']);
    const back = changedBy({ chosenActivity: 'analys', title: 'Målgruppsanalys' }, chosen, upper);
    expect(findActivity(back, 'analys')?.aliases).toEqual(['analysen']);
  });

  test('another phase', () => {
    expect(findActivity(changedBy({ ...ITS_OWN, phase: 'completion' }, filled), 'analys')?.phase).toBe('completion');
  });

  test('a new one stands after the last of its phase, with an id of its title', () => {
    const ids = (phase: string, title = 'Studiebesök') =>
      changedBy({ ...NEW, title, phase }).activities.map(({ id }) => id);
    expect(ids('preparation')).toEqual(['bilda-grupp', 'analys', 'studiebesok', 'slutrapport']);
    expect(ids('implementation')).toEqual(['bilda-grupp', 'analys', 'studiebesok', 'slutrapport']);
    expect(ids('completion')).toEqual(['bilda-grupp', 'analys', 'slutrapport', 'studiebesok']);
    expect(ids('completion', 'Analys!')[3]).toBe('analys-2');
    expect(findActivity(changedBy(NEW), 'studiebesok')).toEqual({
      id: 'studiebesok',
      title: 'Studiebesök',
      when: 'Mars -22',
      phase: 'implementation',
      state: 'not-done',
      tasks: [],
      aliases: [],
    });
  });

  test('one that is there just so is not put in again', () => {
    const once = changedBy(NEW);
    expect(faultsOf(NEW, chosen, once)).toEqual([]);
    expect(changedBy(NEW, chosen, once)).toEqual(once);
    expect(faultsOf({ ...NEW, when: 'april' }, chosen, once)).toEqual(['title title-taken']);
    expect(faultsOf({ ...NEW, phase: 'completion' }, chosen, once)).toEqual(['title title-taken']);
  });

  test('of an activity that there is not, the same plan', () => {
    expect(changeActivity(plan, { activity: 'annan', when: 'Dec -21' })).toEqual(plan);
  });
});

test('what the form takes, the plan takes', () => {
  const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', 'Slutrapport', 'Analys', '!!!', '日本', '-'));
  const values = fc.record({
    chosenActivity: fc.constantFrom(NEW_ACTIVITY, 'analys', 'slutrapport', ''),
    title: text,
    when: fc.constantFrom('', 'x', 'mars', 'Mars -22', 'löpande', 'snart'),
    phase: fc.constantFrom('', ...USUAL_PHASES),
  });
  let taken = 0;
  fc.assert(
    fc.property(values, fc.constantFrom(undefined, 'analys', NEW_ACTIVITY, 'annan'), (sent, about) => {
      const read = readActivityChange(sent, plan, about, TODAY);
      if ('faults' in read) return;
      taken += 1;
      const now = changeActivity(plan, read.change);
      expect(newFaults(now, plan)).toEqual([]);
      for (const { id } of now.activities) expect(Id.safeParse(id).success).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(taken).toBeGreaterThan(50);
});

describe('the owner of an activity', () => {
  const ownerAfter = (values: ActivityValues, about: string | undefined, of = plan): string | undefined =>
    findActivity(changedBy(values, about, of), 'analys')?.owner;
  const owned = smallPlan({ activities: ACTIVITIES.map((each) => ({ ...each, owner: 'Anna Berg' })) });

  test('is a role by its name, or somebody', () => {
    expect(ownerAfter({ ...ITS_OWN, owner: 'Processledare' }, filled)).toBe('projektledare');
    expect(ownerAfter({ ...ITS_OWN, owner: ' Anna  Berg ' }, filled)).toBe('Anna Berg');
    expect(changedBy({ ...NEW, owner: 'arbetsgrupp' }).activities[2]).toMatchObject({ owner: 'arbetsgrupp' });
  });

  test('is taken away where it was emptied, and stays where nothing was said of it', () => {
    expect(ownerAfter({ ...ITS_OWN, owner: '' }, filled, owned)).toBeUndefined();
    expect(ownerAfter({ chosenActivity: 'analys', when: 'mars', owner: '' }, chosen, owned)).toBe('Anna Berg');
    const { owner: _, ...before } = ITS_OWN;
    expect(ownerAfter(before, filled, owned)).toBe('Anna Berg');
  });

  test('leads it where it is a role, and leaves it to the matrix where it is a name', () => {
    const tasks = [
      Task.parse({ id: 't', title: 'T', phase: 'overall', roles: ['projektgrupp'], lead: ['projektgrupp'] }),
    ];
    const of = (owner: string | undefined, mapped: string[]) =>
      responsibleFor(Activity.parse({ ...ACTIVITIES[1], owner, tasks: mapped }), tasks);
    expect(of('arbetsgrupp', ['t'])).toEqual([
      { role: 'arbetsgrupp', lead: true },
      { role: 'projektgrupp', lead: false },
    ]);
    expect(of('arbetsgrupp', [])).toEqual([{ role: 'arbetsgrupp', lead: true }]);
    expect(of('Anna Berg', ['t'])).toEqual([{ role: 'projektgrupp', lead: true }]);
  });
});
