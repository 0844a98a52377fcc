/** @long makes whole documents */

import { samplePlan } from '../samples/sample';
import { madeDocument } from '../support/made-documents';
import { smallPlan } from '../support/small-plan';
import { readWord, type WordFile } from '../support/word';

/** A decision proposal to one committee of the sample: its headings, its own figures, and what is left to people. */

const plan = samplePlan('outcome.yaml', 'dialogues.yaml');
const HALMSTAD = { what: 'decision-proposal', committee: 'halmstad', decision: 'note' } as const;
const proposal = async (wanted: Parameters<typeof madeDocument>[0] = HALMSTAD, of = plan): Promise<WordFile> =>
  readWord(await madeDocument(wanted, { plan: of, dialogues: of === plan ? plan.dialogues : [] }));

test('it has the headings that such proposals have, unnumbered and without a table of contents', async () => {
  const { headings, body } = await proposal();
  expect(headings).toEqual([
    '1 Förslag till beslut',
    '1 Sammanfattning',
    '1 Bakgrund',
    '1 Projektredovisning',
    '2 Nämndens siffror och hela projektets',
    '2 Måluppfyllnad',
    '1 Det som underlagen inte är överens om eller inte säger',
    '1 Konsekvensbeskrivning',
    '1 Ekonomiska konsekvenser av beslutet',
    '1 Underskrifter',
    '1 Bilagor',
    '1 Beslutet delges',
  ]);
  expect(JSON.stringify(body)).not.toContain('TOC');
});

test('it is to the committee, with its registry number, and says what is proposed', async () => {
  const { paragraphs } = await proposal();
  expect(paragraphs.slice(0, 6)).toEqual([
    'Beslutsförslag',
    `Information om ${plan.name}`,
    'Till: Lokal nämnd Halmstad',
    'Datum: 2022-11-22',
    'Diarienummer: LN HSTD200014',
    'Handläggare: [Skriv namn, titel och avdelning]',
  ]);
  const at = paragraphs.indexOf('Lokal nämnd Halmstad beslutar att');
  expect(paragraphs[at + 1]).toBe(`anteckna att information om ${plan.name} är lämnad till nämnden.`);
  const approving = await proposal({ ...HALMSTAD, committee: 'laholm', decision: 'approve' });
  expect(approving.paragraphs).toContain(`godkänna projektredovisningen av ${plan.name}.`);
  expect(approving.paragraphs).toContain('Diarienummer: [Skriv diarienumret]');
  expect(approving.paragraphs).toContain(`Projektredovisning – ${plan.name}`);
});

test('the committee’s own figures stand beside the whole project’s', async () => {
  const { tables, paragraphs } = await proposal();
  const own = plan.dialogues.filter(({ municipality }) => municipality === 'halmstad');
  const sum = (of: (each: (typeof own)[number]) => number | undefined): number =>
    own.reduce((total, each) => total + (of(each) ?? 0), 0);
  const answered = sum(({ surveyAnswers }) => surveyAnswers);
  const heard = sum(({ surveyHeard }) => surveyHeard);
  const [first, ...rows] = tables[0] ?? [];
  expect(first).toEqual(['Vad', 'Halmstad', 'Hela projektet']);
  expect(rows).toEqual([
    ['Dialoger', String(own.length), '37'],
    ['Deltagare', String(sum(({ participants }) => participants)), '426'],
    ['Målgrupper som nåtts', '7 av 7', '7 av 7'],
    [
      'Fick sin röst hörd (andel)',
      `${Math.round((heard / answered) * 100)} % (${heard} av ${answered} svar)`,
      '90 % (252 av 280 svar)',
    ],
  ]);
  const texts = paragraphs.join('\n');
  expect(texts).toContain('Lokal nämnd Halmstad betalar 120 000 kr');
  expect(texts).toContain('497 600 kr av budgetens 919 000 kr är använda.');
});

test('what the documents do not agree on is told once', async () => {
  const { paragraphs } = await proposal();
  for (const each of [/ca 30 dialoger/u, /omkring 400 deltagare/u, /720 000 kr och gäller 2021/u, /föräldranätverk/u])
    expect(paragraphs.filter((paragraph) => each.test(paragraph))).toHaveLength(1);
});

test('each project goal is told, and so are those that cannot be judged', async () => {
  const { tables, paragraphs } = await proposal();
  expect(tables[1]?.slice(1).map(([goal = '']) => goal.slice(0, 12))).toEqual(
    [1, 2, 3, 4].map((number) => `Projektmål ${number}`),
  );
  expect(paragraphs).toEqual(
    expect.arrayContaining([
      'Projektmål 5 och de tre effektmålen saknar målvärde och kan därför inte bedömas.',
      expect.stringMatching(/^Projektmål 5 \S/u),
    ]),
  );
});

test('a committee for the whole project has the project’s figures alone', async () => {
  const committees = [{ id: 'namnden', name: 'Kulturnämnden' }];
  const { tables, headings } = await proposal({ ...HALMSTAD, committee: 'namnden' }, smallPlan({ committees }));
  expect(tables[0]?.[0]).toEqual(['Vad', 'Hela projektet']);
  expect(headings).not.toContain('1 Det som underlagen inte är överens om eller inte säger');
});
