import { samplePlan } from '../samples/sample';
import { madeDocument } from '../support/made-documents';
import { smallPlan } from '../support/small-plan';
import { readWord, type WordFile, within } from '../support/word';

/** The form of a dialogue on paper: what it asks, and what can be ticked. */

const form = async (plan = samplePlan()): Promise<WordFile> =>
  readWord(await madeDocument({ what: 'paper-form' }, { plan }));
const boxes = ({ tables }: WordFile): string[] => tables.flat(2);
const labels = (file: WordFile): string[] =>
  boxes(file).map((box) => box.split('\n')[0]?.replace(/ \(.*\)$/u, '') ?? '');

test('it asks what the form in the chat asks, but for which earlier dialogue it was', async () => {
  const file = await form();
  expect(labels(file)).toEqual([
    'Datum',
    'Antal deltagare',
    'Dialogform',
    'Kommun',
    'Metoder',
    'Målgrupper',
    'Det viktigaste som sades',
    'Namn på en grupp som träffas flera gånger',
    'Plats',
    'Antal förtroendevalda',
    'Antal tjänstepersoner',
    'Antal verksamhetsföreträdare',
    'Perspektiv',
    'Teman som kom upp',
    'Vad stärkte tilliten?',
    'Vad sänkte tilliten?',
    'Får citeras på webben',
    'Metodens fördelar',
    'Metodens nackdelar',
    'Antal svar på enkäten',
    'Antal som svarat ”i ganska hög grad” eller ”i mycket hög grad”',
    'Antal som vill ha återkoppling',
    'Antal som har fått återkoppling',
  ]);
  expect(file.paragraphs).toContain('Skriv inga namn, telefonnummer eller e-postadresser till dem som deltog.');
});

test('the plan’s words can be ticked, but for what has been closed, and a list that is too long is written', async () => {
  const many = Array.from({ length: 21 }, (_, n) => ({ id: `ort-${n}`, name: `Ort ${n}` }));
  const methods = [
    { id: 'a', name: 'fokusgrupp' },
    { id: 'b', name: 'enkät', closed: true },
  ];
  const all = boxes(await form(smallPlan({ municipalities: many, methods })));
  expect(all.find((box) => box.startsWith('Metoder'))).toBe('Metoder\n☐ Fokusgrupp');
  expect(all.find((box) => box.startsWith('Kommun'))).not.toContain('☐');
  expect(all.some((box) => /^(?:Perspektiv|Teman)/u.test(box))).toBe(false);
});

test('it asks in the plan’s own words', async () => {
  const own = smallPlan({
    municipalities: [],
    form: { firstQuestion: 'Vad fungerar?', secondQuestion: 'Vad saknas?' },
  });
  const found = labels(await form(own));
  expect(found).toEqual(expect.arrayContaining(['Vad fungerar?', 'Vad saknas?']));
  expect(found).not.toContain('Kommun');
});

test('a box has room to write in, and is never cut by the end of a page', async () => {
  const { body } = await form();
  const rows = within(body, 'w:tr');
  expect(rows.every((row) => within(row, 'w:cantSplit').length === 1)).toBe(true);
  const heights = within(body, 'w:trHeight').map(({ attributes }) => Number(attributes['w:val']));
  // 15 and 34 millimetres, in twentieths of a point.
  expect([...new Set(heights)].sort((a, b) => a - b)).toEqual([850, 1927]);
});
