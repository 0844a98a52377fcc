import { ERROR_CODES, type ErrorCode } from '../src/domain/errors';
import { Language } from '../src/domain/language';
import type { Plan } from '../src/domain/plan';
import type { Role } from '../src/domain/roles';
import { errorSentence } from '../src/text/errors';
import { samplePlan } from './samples/sample';
import { SOME_VALUES, someDialogue } from './support/dialogues';
import { useWholeBot } from './support/whole-bot';

/** What is told of one thing is never told of another: each press that is refused, and the sentence for just that. */

const NOW = new Date('2021-10-04T09:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });
const { newId } = whole.surroundings;
let plan: Plan;

const ROLES_HELD: Readonly<Record<string, readonly Role[]>> = {
  leader: ['projektledare'],
  worker: ['arbetsgrupp'],
  secretary: ['nämndsekreterare'],
  both: ['förtroendevald', 'nämndsekreterare'],
  guest: [],
};

beforeAll(async () => {
  plan = { ...samplePlan(), dialogues: [] };
  await whole.importPlan(plan);
  const held = Object.entries(ROLES_HELD).filter(([, roles]) => roles.length > 0);
  await whole.stores.people.importPeople(
    held.map(([name, roles]) => ({ upn: `${name}@example.se`, name, roles: [...roles], committees: [] })),
    true,
  );
  for (const [name] of held) {
    whole.connector.addMember(`29:${name}`, { name, userPrincipalName: `${name}@example.se` });
  }
});

async function press(who: string, data: Record<string, unknown>): Promise<string> {
  const { text } = await whole.press(data, { from: { id: `29:${who}`, aadObjectId: `oid-${who}` } });
  return text;
}

async function dialogue(removed = false): Promise<string> {
  const id = newId();
  const entry = { id, at: NOW.toISOString(), who: 'p-9', what: 'test', subject: id };
  await whole.stores.dialogues.add(plan.id, { ...someDialogue(id), reportedBy: 'p-9' }, entry);
  if (removed) await press('leader', { verb: 'remove-dialogue', dialogueId: id, operation: newId() });
  return id;
}

async function lesson(): Promise<string> {
  const id = newId();
  const noted = { entry: { kind: 'lesson', content: { id, text: 'Börja i tid.' } } as const };
  const stored = { ...noted, notedBy: 'p-9', notedAt: NOW.toISOString() };
  await whole.stores.entries.add(plan.id, stored, { id, at: NOW.toISOString(), who: 'p-9', what: 'test', subject: id });
  return id;
}

const OTHERS = { week: '2021-W40', activity: 'beslut-projektplan' };
const GONE = { week: '2021-W40', activity: 'no-such-activity' };

/** Who presses what, and what has gone from where; the code is what they are told of. */
const REFUSED: readonly [ErrorCode, string, string, () => Promise<Record<string, unknown>>][] = [
  [
    'dialogue-removed',
    'leader',
    'a change of a removed dialogue',
    async () => ({ verb: 'open-change', dialogueId: await dialogue(true) }),
  ],
  ['dialogue-unknown', 'leader', 'a change of no dialogue', async () => ({ verb: 'open-change', dialogueId: 'none' })],
  [
    'dialogue-unknown',
    'leader',
    'removing no dialogue',
    async () => ({ verb: 'remove-dialogue', dialogueId: 'none', operation: newId() }),
  ],
  [
    'dialogue-unknown',
    'leader',
    'sending a change of no dialogue',
    async () => ({ verb: 'change-dialogue', dialogueId: 'none', fromVersion: 1, operation: newId(), ...SOME_VALUES }),
  ],
  [
    'entry-unknown',
    'leader',
    'removing no lesson',
    async () => ({ verb: 'remove-entry', kind: 'lesson', entry: 'none' }),
  ],
  [
    'entry-unknown',
    'leader',
    'removing no communication',
    async () => ({ verb: 'remove-entry', kind: 'communication', entry: 'none' }),
  ],
  [
    'activity-unknown',
    'leader',
    'reporting no activity',
    async () => ({ verb: 'report-activity', state: 'done', ...GONE }),
  ],
  [
    'activity-unknown',
    'leader',
    'putting off no activity',
    async () => ({ verb: 'snooze-activity', weeks: 1, ...GONE }),
  ],
  [
    'activity-unknown',
    'leader',
    'asking how long to put off no activity',
    async () => ({ verb: 'open-snooze', ...GONE }),
  ],
  ['activity-unknown', 'leader', 'handing over no activity', async () => ({ verb: 'hand-over-activity', ...GONE })],
  [
    'activity-unknown',
    'leader',
    'asking whom to hand no activity to',
    async () => ({ verb: 'open-hand-over', ...GONE }),
  ],
  [
    'not-your-dialogue',
    'worker',
    "changing another's dialogue",
    async () => ({ verb: 'open-change', dialogueId: await dialogue() }),
  ],
  [
    'not-your-dialogue',
    'worker',
    "removing another's dialogue",
    async () => ({ verb: 'remove-dialogue', dialogueId: await dialogue(), operation: newId() }),
  ],
  [
    'not-your-entry',
    'worker',
    "removing another's lesson",
    async () => ({ verb: 'remove-entry', kind: 'lesson', entry: await lesson() }),
  ],
  [
    'not-your-activity',
    'secretary',
    "reporting another's activity",
    async () => ({ verb: 'report-activity', state: 'done', ...OTHERS }),
  ],
  ['may-not-report', 'secretary', 'opening the form', async () => ({ verb: 'open-dialogue-form' })],
  [
    'may-not-report',
    'both',
    'reporting a dialogue',
    async () => ({ verb: 'submit-dialogue', formId: newId(), ...SOME_VALUES }),
  ],
  ['may-not-open', 'guest', 'opening a dialogue', async () => ({ verb: 'open-dialogue', dialogueId: newId() })],
  [
    'may-not-note',
    'secretary',
    'noting a lesson',
    async () => ({ verb: 'note-entry', kind: 'lesson', formId: newId(), text: 'Börja.' }),
  ],
  [
    'may-not-note',
    'secretary',
    'removing a lesson',
    async () => ({ verb: 'remove-entry', kind: 'lesson', entry: await lesson() }),
  ],
  ['no-week', 'guest', 'saving settings', async () => ({ verb: 'save-settings', day: '1' })],
  ['no-week', 'guest', "seeing one's week", async () => ({ verb: 'show-week' })],
  ['leader-only', 'worker', 'choosing where the week is told', async () => ({ verb: 'choose-digest', on: true })],
  ['leader-only', 'worker', 'sending the survey', async () => ({ verb: 'send-survey' })],
  ['not-surveyed', 'worker', 'answering the survey', async () => ({ verb: 'answer-survey', week: '2021-W40' })],
  ['leader-only', 'worker', 'sending again', async () => ({ verb: 'send-again', week: '2021-W40' })],
  [
    'may-not-change-plan',
    'worker',
    'putting a sent plan in force',
    async () => ({ verb: 'apply-import', importId: newId() }),
  ],
  [
    'may-not-change-people',
    'worker',
    'putting somebody into the project',
    async () => ({ verb: 'change-person', userName: 'ny@example.se', personName: 'Ny', personRoles: 'arbetsgrupp' }),
  ],
  [
    'may-not-prioritise',
    'worker',
    'telling what a committee has prioritised',
    async () => ({ verb: 'change-plan', what: 'priorities', madeFrom: 1, committee: 'laholm', groups: 'unga' }),
  ],
  [
    'may-not-note-meeting',
    'worker',
    'telling when a committee last met',
    async () => ({ verb: 'note-meeting', committee: 'laholm', day: '2021-09-01' }),
  ],
  [
    'may-not-have-file',
    'worker',
    'asking for the plan as a file',
    async () => ({ verb: 'ask', reading: { kind: 'report', document: 'plan' } }),
  ],
  ['not-understood', 'leader', 'nothing of ours', async () => ({ verb: 'drop-tables' })],
];

test.each(REFUSED)('%s: %s, %s', async (code, who, _what, make) => {
  const data = await make();
  const doing = ['ask', 'open-dialogue'].includes(String(Object(data).verb)) ? 'asking' : 'reporting';
  expect(await press(who, data)).toContain(errorSentence(code, 'sv', doing, ROLES_HELD[who]));
});

/** What only failing storage and other writers bring about, what a card holds, and what operators are told. */
const ELSEWHERE: readonly ErrorCode[] = [
  'storage-unavailable',
  'storage-uncertain',
  'overtaken',
  'no-plan',
  'plan-refused',
  'too-large',
  'too-much-to-store',
  'backup-unreadable',
  'store-not-empty',
  'store-not-ready',
  'store-newer',
  'store-unreadable',
  // Brought about in a chat of several alone, and these presses are one person's.
  'may-not-watch-room',
];

test('every code is tried here, or is none that a press can bring about in a store that answers', () => {
  const tried = new Set(REFUSED.map(([code]) => code));
  expect([...tried, ...ELSEWHERE].sort()).toEqual([...ERROR_CODES].sort());
});

test.each(Language.options)('each code has a sentence of its own, in %s', (language) => {
  const all = ERROR_CODES.map((code) => errorSentence(code, language, 'reporting', ['nämndsekreterare']));
  expect(new Set(all).size).toBe(ERROR_CODES.length);
});

/** The kind of thing that a code is about, and no other. */
test.each<[ErrorCode, RegExp]>([
  ['dialogue-removed', /dialog/iu],
  ['dialogue-unknown', /dialog/iu],
  ['not-your-dialogue', /dialog/iu],
  ['entry-unknown', /anteckning/iu],
  ['not-your-entry', /anteckna/iu],
  ['activity-unknown', /aktivitet/iu],
  ['not-your-activity', /aktivitet/iu],
  ['may-not-note', /anteckna/iu],
  ['may-not-report', /dialog/iu],
])('%s tells of its own kind of thing', (code, kind) => {
  const refusal = errorSentence(code, 'sv', 'reporting', ['förtroendevald', 'nämndsekreterare']);
  const kinds = [/dialog/iu, /anteckn/iu, /aktivitet/iu];
  expect(refusal).toMatch(kind);
  expect(kinds.filter((each) => each.test(refusal))).toHaveLength(1);
});

test('the roles that one has are named, and who can', () => {
  expect(errorSentence('may-not-report', 'sv', 'reporting', ['nämndsekreterare'])).toBe(
    'Med rollen nämndsekreterare kan du inte rapportera dialoger. Det gör projektledaren, projektgruppen och arbetsgruppen. Be någon av dem, eller be projektledaren om rollen. Inget är sparat.',
  );
  expect(errorSentence('leader-only', 'sv', 'asking', ['förtroendevald', 'nämndsekreterare'])).toBe(
    'Med rollerna förtroendevald och nämndsekreterare kan du inte göra det här. Det gör projektledaren. Inget har ändrats.',
  );
  expect(errorSentence('no-week', 'en', 'asking')).toBe(
    'You have no role in the project, so you cannot have a week or settings for it. The project leader can give you a role. Nothing has changed.',
  );
});
