import { viewAbout } from '../../src/answers/about';
import { aboutCard } from '../../src/cards/about';
import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { NO_FACTS } from '../../src/domain/fact-set';
import type { Language } from '../../src/domain/language';
import type { Plan } from '../../src/domain/plan';
import type { Readings } from '../../src/domain/question-kinds';
import { aboutSentence } from '../../src/text/about';
import { nodesOf } from '../cards/fixtures/walk';
import { smallPlan } from '../support/small-plan';

// What is told of the documents, decisions, dates and meetings of a project.

const plan = smallPlan({
  start: '2026-03-16',
  end: '2027-12-31',
  background: ['Parken har stått tom sedan 2019', 'Nämnden fick ett förslag.'],
  limits: ['Lekplatsen upphandlas för sig.', 'Bygglov'],
  committees: [
    { id: 'park', name: 'Parknämnden', municipality: 'laholm', meetings: ['2026-05-18', '2026-04-20', '2026-04-20'] },
    { id: 'kultur', name: 'Kulturnämnden', municipality: 'halmstad', meetings: ['2026-05-18'] },
  ],
  risks: [
    { id: 'fa', text: 'Få kommer.', likelihood: 3, consequence: 4, action: 'Fler bjuds in' },
    { id: 'tid', text: 'Tiden tar slut' },
  ],
  deviations: [{ id: 'sen', text: 'Starten blev sen', date: '2026-05-02' }],
  documents: [
    {
      id: 'plan',
      title: 'Projektplan',
      link: 'https://example.se/a(1).pdf',
      date: '2026-03-16',
      registryNumber: 'PN 14',
    },
    { id: 'forslag', title: 'Förslaget' },
  ],
  decisions: [
    { id: 'a', text: 'Budgeten utökas' },
    { id: 'b', text: 'Planen antas.', by: 'Parknämnden', date: '2026-03-16', number: '§ 34', document: 'plan' },
    { id: 'c', text: 'Rapporten godkänns', by: 'Kulturnämnden i Halmstad', date: '2027-11-02' },
  ],
});
const BARE = smallPlan({ start: '2026-03-16' });
const TODAY = '2026-04-21';

const view = (asked: Omit<Readings['about'], 'kind'>, of: Plan, today: string) =>
  viewAbout({ kind: 'about', ...asked }, { plan: of, planVersion: 1, facts: NO_FACTS }, async () => [], today);
const sentenceFor = async (
  asked: Omit<Readings['about'], 'kind'>,
  { of = plan, today = TODAY, language = 'sv' }: { of?: Plan; today?: string; language?: Language } = {},
): Promise<string> => {
  const shown = await view(asked, of, today);
  if (shown.kind !== 'about') throw new Error('about');
  return aboutSentence(shown, language).replaceAll('\u00a0', ' ');
};
const cardOf = async (asked: Omit<Readings['about'], 'kind'>): Promise<AdaptiveCard> => {
  const shown = await view(asked, plan, TODAY);
  if (shown.kind !== 'about') throw new Error('about');
  return aboutCard(shown, aboutSentence(shown, 'sv'), 'sv');
};
const runs = (card: AdaptiveCard): string[] =>
  nodesOf(card).flatMap(({ type, text }) => (type === 'TextRun' ? [String(text).replaceAll('\u00a0', ' ')] : []));

test.each<[Omit<Readings['about'], 'kind'>, string, string]>([
  [
    { topic: 'background' },
    'Projektets bakgrund: Parken har stått tom sedan 2019. Nämnden fick ett förslag.',
    'Planen anger ingen bakgrund.',
  ],
  [
    { topic: 'limits' },
    'Projektets avgränsningar: Lekplatsen upphandlas för sig; Bygglov.',
    'Planen anger inga avgränsningar.',
  ],
  [
    { topic: 'dates' },
    'Projektet börjar 16 mars 2026 och slutar 31 december 2027.',
    'Projektet börjar 16 mars 2026. Planen anger inget slutdatum.',
  ],
  [{ topic: 'documents' }, 'Planen anger 2 dokument: Projektplan och Förslaget.', 'Planen anger inga dokument.'],
  [
    { topic: 'decisions' },
    'Planen anger 3 beslut. Det senaste: Rapporten godkänns (Kulturnämnden i Halmstad, 2 november 2027).',
    'Planen anger inga beslut.',
  ],
  [
    { topic: 'decisions', municipality: 'Laholm' },
    'Planen antas (Parknämnden, 16 mars 2026, § 34).',
    'Planen anger inga beslut.',
  ],
  [{ topic: 'risks' }, 'Risker i projektet: Få kommer; Tiden tar slut.', 'Planen anger inga risker.'],
  [{ topic: 'deviations' }, 'Avvikelser från planen: Starten blev sen.', 'Planen anger inga avvikelser.'],
  [
    { topic: 'meetings' },
    'Nästa sammanträde är 18 maj 2026: Parknämnden och Kulturnämnden.',
    'Planen anger inga dagar för sammanträden.',
  ],
  [
    { topic: 'meetings', municipality: 'Halmstad' },
    'Nästa sammanträde är 18 maj 2026: Kulturnämnden.',
    'Planen anger inga dagar för sammanträden.',
  ],
])('%j is told, or that the plan says nothing of it', async (asked, sentence, none) => {
  expect(await sentenceFor(asked)).toBe(sentence);
  expect(await sentenceFor(asked, { of: BARE })).toBe(none);
});

test('a day of a meeting is to come until it is over, and the last one is told when none is', async () => {
  expect(await sentenceFor({ topic: 'meetings' }, { today: '2026-05-18' })).toContain(
    'Nästa sammanträde är 18 maj 2026',
  );
  expect(await sentenceFor({ topic: 'meetings' }, { today: '2026-05-19' })).toBe(
    'Planen anger inga fler sammanträden. Det senaste var 18 maj 2026.',
  );
  expect(await sentenceFor({ topic: 'meetings' }, { today: '2026-05-19', language: 'en' })).toBe(
    'The plan names no more meetings. The latest was on 18 May 2026.',
  );
  const lines = runs(await cardOf({ topic: 'meetings' }));
  expect(lines).toEqual(expect.arrayContaining(['18 maj 2026', 'Har varit: 20 april 2026']));
});

test('a committee that has decided nothing is told by its name', async () => {
  const without = { ...plan, decisions: plan.decisions.slice(0, 1) };
  expect(await sentenceFor({ topic: 'decisions', municipality: 'Laholm' }, { of: without })).toBe(
    'Planen anger inget beslut av Parknämnden.',
  );
});

test('one document is told with its address, which is escaped as on the card', async () => {
  const one = { ...plan, documents: plan.documents.slice(0, 1) };
  expect(await sentenceFor({ topic: 'documents' }, { of: one })).toBe(
    'På https://example.se/a%281%29.pdf finns Projektplan.',
  );
});

test('a card opens a document’s link, says where it leads, and has a link at each decision that has one', async () => {
  const links = (card: AdaptiveCard) => nodesOf(card).filter(({ type }) => type === 'Action.OpenUrl');
  const documents = await cardOf({ topic: 'documents' });
  expect(links(documents)).toEqual([
    expect.objectContaining({ url: 'https://example.se/a%281%29.pdf', title: 'Öppna på example.se' }),
  ]);
  expect(runs(documents)).toEqual(
    expect.arrayContaining(['Projektplan', '16 mars 2026 · Diarienummer: PN 14', 'Öppna på example.se', 'Förslaget']),
  );
  const decisions = await cardOf({ topic: 'decisions' });
  expect(links(decisions)).toHaveLength(1);
  expect(runs(decisions)).toEqual(
    expect.arrayContaining(['Planen antas.', 'Parknämnden, 16 mars 2026, § 34 · Dokument: Projektplan']),
  );
});

test('the texts of the plan stand once on their card, under a line that says whose they are', async () => {
  const lines = runs(await cardOf({ topic: 'limits' }));
  expect(lines).toEqual(['Så står det i planen:', 'Lekplatsen upphandlas för sig.', 'Bygglov.']);
});

test('a risk is shown with how likely and grave it is, and what is done', async () => {
  expect(runs(await cardOf({ topic: 'risks' }))).toEqual([
    'Risker i projektet: Få kommer; Tiden tar slut.',
    'Få kommer.',
    'Åtgärd: Fler bjuds in',
    'Sannolikhet: 3 av 5 · Konsekvens: 4 av 5',
    'Tiden tar slut',
  ]);
  expect(runs(await cardOf({ topic: 'deviations' }))).toContain('2 maj 2026');
});
