import { textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { plain, useWholeBot } from './support/whole-bot';

/** What an answer says beside its figures, and what is answered of the roles matrix, from the chat to the card. */

const whole = useWholeBot(() => new Date('2023-02-01T11:00:00Z'));

beforeAll(
  () => whole.importPlan({ ...samplePlan('outcome.yaml'), dialogues: samplePlan('dialogues.yaml').dialogues }),
  60_000,
);

it.each<[string, readonly string[]]>([
  ['svarsfrekvens', ['Hur många som fick enkäten redovisas inte', '252 av 280 svar']],
  ['what was the response rate', ['How many were given the survey is not reported', '252 of 280']],
  [
    'hur många olika personer har deltagit',
    ['Vilka som är samma personer vet jag bara där en dialog säger att den mötte samma grupp', '426 personer'],
  ],
  [
    'how many different people took part',
    ['Who are the same people I know only where a dialogue says that it met the same group', '426 people'],
  ],
  ['vad är inte påbörjat', ['Det som är delvis genomfört är påbörjat']],
  ['Laholm och Varberg', ['en kommun, en målgrupp', 'Laholm', 'Varberg']],
  ['jämför Laholm och Varberg', ['Laholm 5 dialoger, Varberg 6: en fler i Varberg.']],
  ['which municipality has had the most dialogues', ['Halmstad has had the most dialogues: 8 of 37.']],
  ['hur många dialoger efter 2021', ['10 dialoger', 'från och med 1 januari 2022']],
  ['hur många deltog mellan 1 och 31 oktober 2021', ['95 personer', '1–31 oktober 2021']],
  ['budget i oktober 2021', ['inte dela upp i månader']],
  ['vem dokumenterar dialogerna', ['rojektledaren och arbetsgruppen', '”Dokumentera alla dialoger”']],
  ['who is responsible for kommunikation', ['the project leader', '“Kommunikation”']],
])('%s', async (text, expected) => {
  const { summary, card } = await whole.post('message-personal', { text });
  for (const each of expected) expect(summary).toContain(each);
  expect(plain(textsOf(card).join('\n'))).toContain(plain(summary).slice(0, 40));
});

it('keeps to the language of the talk where a few words tell none', async () => {
  const ask = async (text: string) => (await whole.say(text, { conversation: { id: 'talk' } })).summary;
  expect(await ask('how many dialogues in Varberg')).toContain('dialogues in Varberg');
  expect(await ask('Laholm?')).toContain('dialogues in Laholm');
  expect(await ask('2021?')).toContain('dialogues in Laholm in 2021');
  expect(await ask('och i Varberg?')).toContain('dialoger i Varberg 2021');
  expect(await ask('Hylte?')).toContain('i Hylte 2021');
});

it('a question back is answered by a yes, by a no, and by the name that was missing', async () => {
  const ask = async (text: string): Promise<string> => (await whole.say(text)).summary;
  await ask('budget per nämnd');
  expect(await ask('ja')).toBe(await ask('budget'));
  await ask('budget per nämnd');
  expect(await ask('nej tack')).toBe(await ask('hjälp'));
  expect(await ask('antal dialoger i min kommun')).toContain('Skriv dess namn');
  expect(await ask('Laholm')).toBe(await ask('antal dialoger i Laholm'));
});
