import { samplePlan } from './samples/sample';
import { someContent } from './support/dialogues';
import { plain, useWholeBot } from './support/whole-bot';

/**
 * What is asked after "har någon sagt något om" is looked for in what was written, also words that the reader knows.
 */

const NOW = new Date('2023-02-01T11:00:00Z');
const SPOKEN =
  'De äldres män på mötena talade om böckerna. Skolgården är trång och romantiken borta, sa Skolkuratorn. Stans chefer lyssnar, sa någon på dialogen om IT.';

const whole = useWholeBot(() => NOW);
beforeAll(() =>
  whole.importPlan({
    ...samplePlan(),
    dialogues: [
      { ...someContent({ observations: SPOKEN, participants: 9, targetGroups: ['unga'] }), id: 'ex-1', example: true },
      { ...someContent({ observations: 'Bussen är sen.', participants: 9 }), id: 'ex-2', example: true },
    ],
  }),
);
const summaryOf = async (text: string): Promise<string> => plain((await whole.say(text)).summary);

test.each(['möten', 'man', 'it', 'stans', 'chefer', 'dialogen'])(
  '“har nån sagt nåt om %s” looks for the word',
  async (word) => {
    expect(await summaryOf(`har nån sagt nåt om ${word}`)).toBe(
      `”${word}” nämns i 1 av de 2 senaste dialogerna med anteckningar.`,
    );
  },
);

test.each(['hjälp', 'läget', 'arbete', 'metoder', 'budget', 'resultat'])(
  '%s is not written, which is said',
  async (word) => {
    expect(await summaryOf(`har nån sagt nåt om ${word}`)).toBe(
      `Jag hittar inte ordet ”${word}” i det som är sparat här från de 2 senaste dialogerna med anteckningar.`,
    );
  },
);

test('a theme that nobody marked is looked for in what was written', async () => {
  expect(await summaryOf('har någon sagt något om skolan')).toMatch(
    /^Skola är inte noterat i någon dialog som är sparad här\. ”skola” .*nämns i 1 av de 2 senaste dialogerna med anteckningar\./u,
  );
  expect(await summaryOf('har någon sagt något om kontinuitet')).toMatch(
    /^Kontinuitet är inte noterat i någon dialog som är sparad här\. Jag hittar inte orden? ”kontinuitet”/u,
  );
});

test.each(['skolor', 'kuratorer', 'gården'])('%s is found in a compound', async (word) =>
  expect(await summaryOf(`har någon sagt något om ordet ${word}`)).toMatch(/nämns i 1 av de 2/u),
);

test('another word that begins alike is not found', async () =>
  expect(await summaryOf('har någon sagt något om rom')).toMatch(/^Jag hittar inte ordet ”rom”/u));

test('a word beside a theme that nobody marked is looked for in all that was written', async () =>
  expect(await summaryOf('har någon sagt något om chefer i skolan')).toBe(
    'Skola är inte noterat i någon dialog som är sparad här. ”chefer” nämns i 1 av de 2 senaste dialogerna med anteckningar.',
  ));

test('the name of a group is not taken for the word, which is said', async () => {
  expect(await summaryOf('har någon sagt något om äldre')).toBe(
    'Jag har inte letat efter ordet ”äldre” i anteckningarna; skriv ”har någon sagt något om ordet äldre” om jag ska göra det. ' +
      'Inga dialoger med seniorer är sparade här, så här finns inga iakttagelser att visa. ' +
      'Projektet har sammanfattat det som tagits upp under bemötande, kontinuitet, delaktighet, tillgänglighet, sammanhang, skola och diskriminering och hat.',
  );
  expect(await summaryOf('har någon sagt något om ordet äldre')).toBe(
    '”äldre” nämns i 1 av de 2 senaste dialogerna med anteckningar.',
  );
});

test('a month is not looked for as a word, and narrows', async () => {
  const answer = await summaryOf('vad sägs om bussen i oktober 2021');
  expect(answer).toMatch(/1–31\soktober\s2021/u);
  expect(answer).not.toMatch(/”[^”]*oktober/u);
});
