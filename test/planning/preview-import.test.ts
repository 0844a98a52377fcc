import { factsOf } from '../../src/domain/fact-set';
import { Plan } from '../../src/domain/plan';
import { isRefused, previewImport } from '../../src/planning/preview-import';
import { someContent } from '../support/dialogues';
import { planned, smallPlan } from '../support/small-plan';

/** What an import would change, hide, keep and take back. */

const base = smallPlan({
  activities: [planned('a', { when: 'Mars -21' }), planned('b')],
  methods: [
    { id: 'gruppdiskussioner', name: 'Gruppdiskussioner' },
    { id: 'vr', name: 'VR' },
  ],
});
const [a, b] = base.activities as [object, object];
const changed = (changes: Readonly<Record<string, unknown>>, from: Plan = base): Plan =>
  Plan.parse({ ...from, ...changes });
const facts = factsOf([someContent({ municipality: 'laholm', methods: ['vr'], targetGroups: ['unga'], themes: [] })]);
const newest = (plan: Plan) => ({ plan, facts });
const places = (changes: readonly { section: string; item?: { id: string }; field?: string }[]) =>
  changes.map(({ section, item, field }) => [section, item?.id, field].filter(Boolean).join(' '));

/** A card has moved the first activity since. */
const byCard = changed({ activities: [{ ...a, when: 'Dec -21' }, b] });

test('a new project: everything in it is new', () => {
  const preview = previewImport({ given: base });
  expect(places(preview.changes)).toEqual([
    'municipalities laholm',
    'municipalities halmstad',
    'activities a',
    'activities b',
    'targetGroups unga',
    'methods gruppdiskussioner',
    'methods vr',
    'observationsFor',
  ]);
  expect(isRefused(preview)).toBe(false);
});

test('files that are as they were when they were imported last undo nothing', () => {
  const preview = previewImport({ given: base, newest: newest(byCard), base });
  expect(preview).toMatchObject({ plan: byCard, changes: [], undone: [], conflicts: [], hidden: [], faults: [] });
  expect(places(preview.kept)).toEqual(['activities a when']);
});

test('what the files change comes, and what was changed on cards stays', () => {
  const given = changed({ name: 'Nytt', activities: [a, { ...b, title: 'B' }] });
  const preview = previewImport({ given, newest: newest(byCard), base });
  expect(preview.plan).toEqual(
    changed({
      name: 'Nytt',
      activities: [
        { ...a, when: 'Dec -21' },
        { ...b, title: 'B' },
      ],
    }),
  );
  expect(places(preview.changes)).toEqual(['name', 'activities b title']);
  expect(places(preview.kept)).toEqual(['activities a when']);
  expect(isRefused(preview)).toBe(false);
});

const both = changed({ activities: [{ ...a, when: 'Nov -21' }, b] });
test.each<[string, Plan, Parameters<typeof previewImport>[0]['prefer'], string, string[], string[]]>([
  ['asked about', both, undefined, 'Dec -21', [], ['activities a when']],
  ['the files', both, 'mine', 'Nov -21', ['activities a when'], []],
  ['the cards', both, 'theirs', 'Dec -21', [], []],
])('what both changed: %s', (_what, given, prefer, when, undone, conflicts) => {
  const preview = previewImport({ given, newest: newest(byCard), base, prefer });
  expect(preview.plan.activities[0]?.when).toBe(when);
  expect([places(preview.undone), places(preview.conflicts)]).toEqual([undone, conflicts]);
  expect(isRefused(preview)).toBe(conflicts.length > 0);
});

test('files that take the place of everything say what they take back', () => {
  const added = changed({ activities: [...byCard.activities, planned('c')] });
  const preview = previewImport({ given: base, newest: newest(added), base, replace: true });
  expect(preview.plan).toEqual(base);
  expect(places(preview.undone)).toEqual(['activities a when', 'activities c']);
});

test('an item goes only where what the files were made from had it', () => {
  const newer = changed({ activities: [...base.activities, planned('c')] });
  const given = changed({ activities: [a] });
  const preview = previewImport({ given, newest: newest(newer), base });
  expect(preview.plan.activities.map(({ id }) => id)).toEqual(['a', 'c']);
});

test.each<
  [string, Readonly<Record<string, unknown>>, { section: string; id: string; name: string; dialogues: number }[]]
>([
  [
    'a method',
    { methods: [{ id: 'gruppdiskussioner', name: 'G' }] },
    [{ section: 'methods', id: 'vr', name: 'VR', dialogues: 1 }],
  ],
  [
    'a place',
    { municipalities: [{ id: 'halmstad', name: 'H' }] },
    [{ section: 'municipalities', id: 'laholm', name: 'Laholm', dialogues: 1 }],
  ],
  ['a place without dialogues', { municipalities: [{ id: 'laholm', name: 'Laholm' }] }, []],
  [
    'a group',
    { targetGroups: [{ id: 'aldre', name: 'Äldre' }] },
    [{ section: 'targetGroups', id: 'unga', name: 'Unga', dialogues: 1 }],
  ],
  [
    'a new name',
    {
      methods: [
        { id: 'gruppdiskussioner', name: 'G' },
        { id: 'vr', name: 'Glasögon' },
      ],
    },
    [],
  ],
  [
    'one that is closed',
    {
      methods: [
        { id: 'gruppdiskussioner', name: 'G' },
        { id: 'vr', name: 'VR', closed: true },
      ],
    },
    [],
  ],
])('what dialogues are stored under is not dropped: %s', (_what, changes, hidden) => {
  const preview = previewImport({ given: changed(changes), newest: newest(base), base });
  expect(preview.hidden).toEqual(hidden);
  expect(isRefused(preview)).toBe(hidden.length > 0);
});

test('what adds to a plan is asked about only where a later change said something else', () => {
  const given = (changes: object) => changed({ activities: [{ ...byCard.activities[0], ...changes }, b] });
  const ground = { newest: newest(byCard), base, addition: true };
  expect(previewImport({ ...ground, given: given({ title: 'A' }) })).toMatchObject({ undone: [], conflicts: [] });
  const again = previewImport({ ...ground, given: given({ when: 'Mars -21' }) });
  expect(places(again.conflicts)).toEqual(['activities a when']);
  expect(previewImport({ ...ground, given: given({ when: 'Mars -21' }), prefer: 'mine' })).toMatchObject({
    plan: base,
    conflicts: [],
    undone: [{ field: 'when' }],
  });
  expect(previewImport({ ...ground, given: given({ when: 'Mars -21' }), prefer: 'theirs' }).changes).toEqual([]);
});

test('what does not hold together with later changes is told', () => {
  const tasks = [{ id: 't', title: 'T', phase: 'overall', roles: ['projektgrupp'] }];
  const given = changed({ tasks, activities: [{ ...a, tasks: ['t'] }, b] });
  const preview = previewImport({ given, newest: newest(changed({}, base)), base: changed({ tasks }) });
  expect(preview.faults.map(({ message }) => message)).toEqual([expect.stringContaining('no task "t"')]);
  expect(isRefused(preview)).toBe(true);
});
