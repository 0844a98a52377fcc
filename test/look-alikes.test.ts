import { mixesScripts } from '../src/domain/people';
import { readPeopleFile } from '../src/files/people-file';
import { importPeople } from '../src/planning/import-people';
import { reviewCommittees } from '../src/planning/review-committees';
import { samplePlan } from './samples/sample';
import { SOME_VALUES } from './support/dialogues';
import { useWholeBot } from './support/whole-bot';

/** What looks alike is the same, also where one side came from a file and the other from a chat or from Teams. */

const whole = useWholeBot(() => new Date('2022-11-01T11:00:00Z'), { strangersLead: false });
const plan = { ...samplePlan('outcome.yaml'), dialogues: [] };

/** Every way of writing a text that nobody can see, or that is the same text to whoever reads it. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'decomposed letters': (text) => text.normalize('NFD'),
  'a soft hyphen': (text) => `${text.slice(0, 2)}\u00ad${text.slice(2)}`,
  'a zero-width space': (text) => `${text.slice(0, 2)}\u200b${text.slice(2)}\u200b`,
  'a no-break space': (text) => text.replaceAll(' ', '\u00a0'),
  'full-width letters': (text) =>
    text.replace(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
  capitals: (text) => text.toUpperCase(),
  'another dash': (text) => text.replaceAll('-', '\u2011'),
  'another apostrophe': (text) => text.replaceAll("'", '\u2019'),
  'a backtick': (text) => text.replaceAll("'", '`'),
};
const ways = Object.entries(WAYS);

beforeAll(() => whole.importPlan(plan));

/** A people file of one line, each cell quoted. */
function fileOf(cells: readonly string[], withPlan = true) {
  const text = `upn,name,roles,committees\n${cells.map((each) => `"${each}"`).join(',')}\n`;
  const reading = readPeopleFile({ name: 'people.csv', text }, withPlan ? plan : undefined);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.people;
}
const importing = (people: ReturnType<typeof fileOf>) =>
  importPeople(people, { replace: true, by: 'p-operator' }, whole.stores, whole.surroundings);

let count = 0;
/** Somebody whom Teams knows by a user name. */
function account(userPrincipalName: string) {
  const id = `acc-${++count}`;
  whole.connector.addMember(`29:${id}`, { name: 'P', userPrincipalName });
  return { from: { id: `29:${id}`, aadObjectId: id, name: 'P' } };
}

/** A user name with signs in it; each test has its own, since a row stays the account's that had it first. */
let upn = '';
beforeEach(() => {
  upn = `kim-o'prov${++count}@example.se`;
});

describe.each(ways)('%s', (_way, write) => {
  test('in a people file is the person whom Teams knows, in their committee', async () => {
    const [person] = fileOf([write(upn), 'Kim', write('projektledare'), write('Lokal nämnd Laholm')]);
    expect(person).toMatchObject({ upn, roles: ['projektledare'], committees: ['laholm'] });
    await importing(fileOf([write(upn), 'Kim', 'projektledare', '']));
    expect((await whole.say('budget', account(upn))).summary).toMatch(/ kr/u);
  });

  test('in what Teams says is the person of the people file', async () => {
    await importing(fileOf([upn, 'Kim', 'projektledare', '']));
    expect((await whole.say('budget', account(write(upn)))).summary).toMatch(/ kr/u);
    expect((await whole.stores.people.people()).map((each) => each.upn)).toEqual([upn]);
  });

  test('of a committee is that committee when the plan comes after the people', async () => {
    await importing(fileOf([upn, 'Kim', 'arbetsgrupp', write('Lokal nämnd Laholm')], false));
    expect(await reviewCommittees(plan, 'p-operator', whole.stores, whole.surroundings)).toEqual([]);
    expect((await whole.stores.people.person(upn))?.committees).toEqual(['laholm']);
  });

  test('of a committee in the plan is the one that people name plainly', () => {
    const committees = plan.committees.map((each) => ({ ...each, name: write(each.name) }));
    const text = 'upn,name,roles,committees\na@example.se,A,arbetsgrupp,Lokal nämnd Laholm\n';
    const reading = readPeopleFile({ name: 'p.csv', text }, { ...plan, committees });
    expect(reading).toMatchObject({ people: [{ committees: ['laholm'] }] });
  });
});

test.each(ways)('%s in what people said, or in the question after it, is the same word', async (way, write) => {
  await importing(fileOf([upn, 'Kim', 'projektledare', '']));
  const kim = account(upn);
  const word = `fikarum${'abcdefghij'[ways.findIndex(([name]) => name === way)]}`;
  for (const [observations, about] of [
    [`Mötena i ${write(word)} är bra.`, word],
    [`Samtal i ${word} är bra.`, write(word)],
  ]) {
    const form = { formId: `look-${++count}`, language: 'sv' };
    const dialogue = { verb: 'submit-dialogue', ...form, ...SOME_VALUES, observations };
    expect((await whole.press(dialogue, kim)).text).toContain('Tack');
    const lesson = { verb: 'note-entry', kind: 'lesson', ...form, text: 'Börja i tid.', about };
    expect((await whole.press(lesson, kim)).text).toContain('Tack');
  }
  for (const asked of [word, write(word)]) {
    const found = JSON.stringify((await whole.say(`vad har folk sagt om ${asked}`, kim)).card);
    expect([way, found.includes('Mötena'), found.includes('Samtal')]).toEqual([way, true, true]);
  }
  const { summary } = await whole.say('vilka lärdomar har vi dragit', kim);
  expect(summary.normalize('NFKC').toLowerCase()).toContain(`2 om ${word}`);
});

test('a letter of another script is another letter, and is told of', () => {
  expect(fileOf(['k\u0456m@example.se', 'Kim', 'projektledare', ''])[0]?.upn).toBe('k\u0456m@example.se');
  expect(['k\u0456m@example.se', 'kim@ex\u0430mple.se', 'k\u03b9m@example.se'].map(mixesScripts)).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    ['kim@example.se', "k-o'p_1@example.se", 'åsa@example.se', '\u043a\u0438\u043c@\u043f\u0440.\u0440\u0444'].map(
      mixesScripts,
    ),
  ).toEqual([false, false, false, false]);
});
