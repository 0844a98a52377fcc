import { OBSERVATION_FIELDS } from '../src/domain/dialogue-fields';
import { DialogueContent } from '../src/domain/dialogues';
import { ENTRY_MAX } from '../src/domain/entries';
import { FREE_TEXT, PLAN_FREE_TEXT, type WithFreeText, withWordsAs } from '../src/domain/free-text';
import { mayReadObservations } from '../src/domain/observations';
import { Plan } from '../src/domain/plan';
import type { Role } from '../src/domain/roles';
import { eraseExpiredText } from '../src/operate/erase-expired-text';
import { nodesOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { SOME_VALUES, someContent, someDialogue } from './support/dialogues';
import { useWholeBot } from './support/whole-bot';

/** What people write in words: one list of it, checked, erased and read by one rule wherever it stands. */

const NOW = new Date('2022-11-01T09:00:00Z');
const whole = useWholeBot(() => NOW, { strangersLead: false });
const { newId } = whole.surroundings;

/** Who asks: the plan lets only the first of them read. */
const WHO = {
  leader: ['projektledare'],
  writer: ['arbetsgrupp'],
  worker: ['arbetsgrupp'],
  secretary: ['nämndsekreterare'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
type Who = keyof typeof WHO;

const from = (who: Who) => ({ from: { id: `29:${who}`, aadObjectId: `oid-${who}` } });

/** A word that stands nowhere else, for each field that holds words. */
const wordOf = (kind: string, field: string): string => `Ord${kind}${field}`.toLowerCase();
const kindsInChat = ['dialogue', 'activityReport', 'communication', 'lesson'] as const;

/** The sample with a word of its own in every field that the table says holds words. */
function planOfWords(): Plan {
  const ended = samplePlan('outcome.yaml');
  const sections = Object.entries(PLAN_FREE_TEXT).flatMap(([section, kind]): [string, unknown][] => {
    if (kind === undefined || section === 'dialogues') return [];
    const items: readonly object[] = Reflect.get(ended, section);
    const words = FREE_TEXT[kind].map((field) => [field, wordOf(`plan${kind}`, field)]);
    return [[section, items.map((item) => ({ ...item, ...Object.fromEntries(words) }))]];
  });
  return Plan.parse({
    ...ended,
    ...Object.fromEntries(sections),
    id: 'ord',
    dialogues: [],
    observationsFor: ['projektledare'],
    keepFreeTextMonths: 6,
  });
}

let plan: Plan;
/** An activity that the plan says nothing of in words; what is reported of it comes from the chat. */
const REPORTED = 'malgruppsanalys';

beforeAll(async () => {
  plan = planOfWords();
  await whole.importPlan(plan);
  const everyone = Object.entries(WHO).map(([name, roles]) => ({
    upn: `${name}@example.se`,
    name,
    roles: [...roles],
    committees: [],
  }));
  await whole.stores.people.importPeople(everyone, true);
  for (const { upn, name } of everyone) whole.connector.addMember(`29:${name}`, { name, userPrincipalName: upn });
});

const press = (who: Who, data: Record<string, unknown>): Promise<string> =>
  whole.press(data, from(who)).then(({ text }) => text);

const wordsFor = (kind: WithFreeText): Record<string, string> =>
  Object.fromEntries(FREE_TEXT[kind].map((field) => [field, wordOf(kind, field)]));

/** How each kind is written in the chat, with these words. */
const WRITE: Readonly<
  Record<(typeof kindsInChat)[number], (words: Record<string, string>) => Record<string, unknown>>
> = {
  dialogue: (words) => ({ verb: 'submit-dialogue', formId: newId(), ...SOME_VALUES, ...words }),
  activityReport: ({ outcome = '' }) => ({
    verb: 'report-activity',
    activity: REPORTED,
    week: '2022-W44',
    state: 'done',
    [`comment-${REPORTED}`]: outcome,
  }),
  communication: (words) => ({
    verb: 'note-entry',
    kind: 'communication',
    formId: newId(),
    direction: 'anchoring',
    date: '2021-09-20',
    to: 'Nämnden',
    ...words,
  }),
  lesson: (words) => ({ verb: 'note-entry', kind: 'lesson', formId: newId(), text: 'Börja.', ...words }),
};

describe('the list', () => {
  test('is the list of those fields that are texts in the forms, and of every section of a plan', () => {
    expect(Object.keys(ENTRY_MAX).sort()).toEqual([...FREE_TEXT.communication, ...FREE_TEXT.lesson].sort());
    expect(Object.keys(PLAN_FREE_TEXT).sort()).toEqual(Object.keys(Plan.shape).sort());
    expect(Object.keys(DialogueContent.shape)).toEqual(expect.arrayContaining([...FREE_TEXT.dialogue]));
  });

  test('puts a sentence in the place of words, and leaves what is missing and what is no words', () => {
    const content = someContent({ place: 'torget', participants: 7 });
    expect(withWordsAs('dialogue', content, '–')).toEqual({ ...content, place: '–' });
  });
});

describe('who reads', () => {
  test('the roles of today where a plan does not say, each of them written out', () => {
    const unless = Plan.shape.observationsFor.parse(undefined);
    expect(unless).toEqual(['projektledare', 'projektgrupp', 'arbetsgrupp', 'förtroendevald', 'nämndsekreterare']);
    // A role that will be there one day, and that nobody has let read yet.
    const later: Role[] = JSON.parse('["samordnare"]');
    expect(mayReadObservations({ observationsFor: unless }, later)).toBe(false);
  });

  const QUESTIONS = [
    'hjälp',
    'hur går det med målen',
    'hur många dialoger',
    'vad har folk sagt',
    'vad har folk sagt i Laholm',
    'vad har sagts om skola',
    'vilka metoder har vi testat',
    'för- och nackdelar med gruppdiskussioner',
    'vilka lärdomar har vi dragit',
    'till vilka har vi kommunicerat',
    'kommunikation 2021',
    'vilka uppföljningsfrågor finns',
    'vilka aktiviteter är klara',
    'vilka aktiviteter återstår',
    'alla aktiviteter',
    'status på målgruppsanalys',
    'status på genomföra dialoger',
    'vem ansvarar för målgruppsanalys',
    'hur går det med budgeten',
    'projektredovisning',
    'min vecka',
  ];

  /** Everything that somebody is shown who asks, presses what asks on, and searches. */
  async function shownTo(who: Who): Promise<string> {
    const before = whole.connector.sent.length;
    for (const text of QUESTIONS) await whole.say(text, from(who));
    const cards = whole.connector.sent.slice(before).map(({ body }) => body.attachments);
    const asks = nodesOf(cards)
      .filter(({ type }) => type === 'Action.Execute')
      .map(({ data }) => JSON.stringify(data))
      .filter((data) => JSON.parse(data).verb === 'ask');
    for (const data of new Set(asks)) await press(who, JSON.parse(data));
    const found: string[] = [];
    for (const text of ['', 'målgruppsanalys', 'unga i Laholm', 'projektmål 1']) {
      const value = { commandId: 'search', parameters: [{ name: 'query', value: text }] };
      found.push((await whole.post('compose-query', { value, ...from(who) })).text);
    }
    return `${JSON.stringify(whole.connector.sent.slice(before))}${found.join('')}`.toLowerCase();
  }

  const chatWords = kindsInChat.flatMap((kind) => FREE_TEXT[kind].map((field) => wordOf(kind, field)));
  const planWords = Object.values(PLAN_FREE_TEXT).flatMap((kind) =>
    kind === undefined || kind === 'dialogue' ? [] : FREE_TEXT[kind].map((field) => wordOf(`plan${kind}`, field)),
  );

  beforeAll(async () => {
    for (const kind of kindsInChat) expect(await press('writer', WRITE[kind](wordsFor(kind)))).not.toContain('▲');
  });

  test('nobody whom the plan leaves out, wherever words stand; and none is told that there are none', async () => {
    const shown = await shownTo('secretary');
    expect([...chatWords, ...planWords].filter((word) => shown.includes(word))).toEqual([]);
    expect(shown).toContain('visas bara för de roller som projektplanen anger');
    expect(shown).toContain('här finns text som din roll inte läser');
    expect(shown).not.toContain('inga lärdomar');
    expect(shown).not.toContain('inget utfall');
    // Which groups a committee gives priority to is no free text.
    expect(shown.replaceAll('målgrupper är inte redovisade', '')).not.toContain('är inte redovisade');
  }, 60_000);

  test('those whom it names', async () => {
    const shown = await shownTo('leader');
    // What tells nothing of what people brought up stands on no answer.
    const observed: readonly string[] = OBSERVATION_FIELDS;
    const nowhere = FREE_TEXT.dialogue
      .filter((field) => !observed.includes(field))
      .map((field) => wordOf('dialogue', field));
    const hidden = [...chatWords, ...planWords].filter((word) => !shown.includes(word));
    expect(hidden.filter((word) => !nowhere.includes(word))).toEqual([]);
  }, 60_000);

  test('whoever wrote it reads it again', async () => {
    const shown = await shownTo('writer');
    for (const word of [...FREE_TEXT.lesson.map((field) => wordOf('lesson', field)), wordOf('communication', 'to')]) {
      expect(shown).toContain(word);
    }
    expect(shown).toContain(wordOf('activityReport', 'outcome'));
    expect(planWords.filter((word) => shown.includes(word))).toEqual([]);
  }, 60_000);

  test('a form that was used before shows another’s words to nobody else, where it was held among them', async () => {
    for (const who of ['worker', 'leader'] as const) {
      const formId = newId();
      const dialogue = { ...someDialogue(formId, wordsFor('dialogue')), reportedBy: 'p-9' };
      const entry = { id: formId, at: NOW.toISOString(), who: 'p-9', what: 'test', subject: formId };
      await whole.stores.dialogues.add(plan.id, dialogue, entry);
      const reply = await press(who, { verb: 'submit-dialogue', formId, ...SOME_VALUES, participants: '40' });
      expect(reply).toContain('Det finns redan en dialog från det här formuläret');
      const seen = FREE_TEXT.dialogue.filter((field) => reply.includes(wordOf('dialogue', field)));
      expect({ who, seen }).toEqual({ who, seen: who === 'leader' ? [...FREE_TEXT.dialogue] : [] });
    }
  });
});

describe.each(kindsInChat)('%s', (kind) => {
  test.each(FREE_TEXT[kind].map((field) => [field]))('%s is looked through before it is saved', async (field) => {
    const rows = async () => JSON.stringify(await whole.stores.table.query());
    for (const data of ['070-174 06 05', 'kim@example.se', '811218-9876']) {
      await press('writer', WRITE[kind]({ ...wordsFor(kind), [field]: `Hör av dig: ${data}` }));
      expect(await rows()).not.toContain(data);
    }
  });
});

test('what was written in the chat is erased when the plan keeps it no longer, each field of it', async () => {
  for (const kind of kindsInChat) await press('writer', WRITE[kind](wordsFor(kind)));
  const later = { now: () => new Date('2024-01-01T09:00:00Z'), newId };
  await eraseExpiredText(whole.stores, later);
  const kept = JSON.stringify(await whole.stores.table.query());
  const words = kindsInChat.flatMap((kind) => FREE_TEXT[kind].map((field) => wordOf(kind, field)));
  expect(words.filter((word) => kept.includes(word))).toEqual([]);
});
