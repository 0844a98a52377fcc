import { answerQuestion } from '../src/answers/answer-question';
import { answerCard } from '../src/cards/answer';
import { NO_FACTS } from '../src/domain/fact-set';
import type { Language } from '../src/domain/language';
import type { Person } from '../src/domain/people';
import type { Plan } from '../src/domain/plan';
import type { Role } from '../src/domain/roles';
import type { Reading } from '../src/questions/reading';
import { ended } from './cards/fixtures/sample';
import { textsOf } from './cards/fixtures/walk';
import { MemoryPeople, memoryTools } from './support/memory-stores';
import { plain } from './support/whole-bot';

/** What stands under the names of the plan, in both languages; the figures are counted in the sample's files. */

const person = (name: string, roles: Role[], committees: string[]): Person => ({
  upn: `${name.toLowerCase()}@example.se`,
  name,
  roles,
  committees,
});
const PEOPLE: readonly Person[] = [
  person('Alva', ['projektledare'], []),
  person('Frida', ['nämndsekreterare'], ['halmstad', 'laholm']),
  person('Jonna', ['nämndsekreterare'], ['varberg']),
  person('Disa', ['arbetsgrupp'], ['laholm', 'hylte']),
  person('Einar', ['förtroendevald'], ['laholm']),
  person('Hanna', ['förtroendevald'], ['varberg']),
];

async function asked(
  reading: Reading,
  language: Language = 'sv',
  plan: Plan = ended,
  roles: Role[] = ['projektledare'],
) {
  const tools = { ...memoryTools([], () => new Date('2026-11-20T09:00:00Z')), people: new MemoryPeople(PEOPLE) };
  const asker = { userId: 'u', pseudonym: 'p', roles, language } as const;
  const answer = await answerQuestion(reading, asker, { plan, planVersion: 1, facts: NO_FACTS }, tools as never);
  return { sentence: plain(answer.sentence), lines: textsOf(answerCard(answer)).map(plain) };
}

const role = (name: Role, municipality?: string): Reading => ({
  kind: 'about',
  topic: 'people',
  role: name,
  ...(municipality ? { municipality } : {}),
});

test.each<[Reading, Language, string]>([
  [
    { kind: 'activities', role: 'arbetsgrupp' },
    'sv',
    'Arbetsgruppen ansvarar för 11 av 18 aktiviteter: Identifiera lokala/regionala processer av relevans, Målgruppsanalys, Identifiera frågeställningar och metod inför perspektivinhämtande…, Identifiera frågeställningar och metod inför fördjupade dialoger och 7 till. Uppgifter i rollmatrisen utan egen aktivitet: Löpande uppföljning, Återkoppling och information till beställare, Delta i kompetensutveckling, Förbereda praktiskt inför dialoger; utrustning, dokumentationsmallar m.m. och 2 till.',
  ],
  [
    { kind: 'activities', role: 'arbetsgrupp' },
    'en',
    '11 of 18 activities are for the working group: Identifiera lokala/regionala processer av relevans, Målgruppsanalys, Identifiera frågeställningar och metod inför perspektivinhämtande…, Identifiera frågeställningar och metod inför fördjupade dialoger and 7 more. Tasks of the roles matrix without an activity of their own: Löpande uppföljning, Återkoppling och information till beställare, Delta i kompetensutveckling, Förbereda praktiskt inför dialoger; utrustning, dokumentationsmallar m.m. and 2 more.',
  ],
  [{ kind: 'activities', role: 'nämndsekreterare' }, 'sv', 'Nämndsekreteraren ansvarar inte för någon aktivitet.'],
  [
    { kind: 'activities', from: '2022-03-01', to: '2022-03-31' },
    'sv',
    '4 av 18 aktiviteter har sin tid 1–31 mars 2022: Identifiera frågeställningar och metod inför fördjupade dialoger, Kommunikation med målgrupp för att uppmana till deltagande, Kontakta deltagare och verksamheter/organisationer samt bjuda in till… och Genomföra dialoger. En aktivitet till är löpande.',
  ],
  [
    { kind: 'activities', from: '2022-03-01', to: '2022-03-31' },
    'en',
    '4 of 18 activities have their time from 1 to 31 March 2022: Identifiera frågeställningar och metod inför fördjupade dialoger, Kommunikation med målgrupp för att uppmana till deltagande, Kontakta deltagare och verksamheter/organisationer samt bjuda in till… and Genomföra dialoger. One more activity goes on all the time.',
  ],
  [{ kind: 'activities', year: 2023 }, 'sv', 'Ingen aktivitet har sin tid 2023. En aktivitet till är löpande.'],
  [
    { kind: 'activities', to: '2021-06-30' },
    'sv',
    '2 av 18 aktiviteter ska vara klara senast 30 juni 2021: Beslut om projektplan och Beslut om inriktning för arbetet.',
  ],
  [
    { kind: 'activities', role: 'förtroendevald', state: 'partly' },
    'sv',
    'De förtroendevalda ansvarar inte för någon aktivitet som är delvis genomförd.',
  ],
  [
    { kind: 'activities', role: 'projektledare', from: '2022-08-01', to: '2022-08-31' },
    'sv',
    'Projektledaren ansvarar för 1 av 18 aktiviteter som har sin tid 1–31 augusti 2022: Analysera resultat i förhållande till evidens. En aktivitet till är löpande.',
  ],
  [role('nämndsekreterare', 'Laholm'), 'sv', 'Nämndsekreterare för Lokal nämnd Laholm är Frida.'],
  [role('nämndsekreterare', 'Laholm'), 'en', 'Committee secretary for Lokal nämnd Laholm: Frida.'],
  [role('nämndsekreterare', 'Hylte'), 'sv', 'Ingen i personlistan är nämndsekreterare för Lokal nämnd Hylte.'],
  [role('förtroendevald', 'Varberg'), 'sv', 'Förtroendevald för Lokal nämnd Varberg är Hanna.'],
  [role('arbetsgrupp', 'Hylte'), 'sv', 'I arbetsgruppen finns Disa för Lokal nämnd Hylte.'],
  [role('arbetsgrupp', 'Hylte'), 'en', 'In the working group for Lokal nämnd Hylte: Disa.'],
  [
    { kind: 'about', topic: 'people', municipality: 'Laholm' },
    'sv',
    '3 personer hör till Lokal nämnd Laholm: 1 arbetsgrupp, 1 förtroendevald och 1 nämndsekreterare.',
  ],
  [
    { kind: 'about', topic: 'committees', municipality: 'Hylte' },
    'sv',
    'Diarienumret för Lokal nämnd Hylte är LN HY200017.',
  ],
  [
    { kind: 'about', topic: 'committees', committee: 'Lokal nämnd Varberg' },
    'en',
    'The registry number of Lokal nämnd Varberg is LN VBG200013.',
  ],
  [
    { kind: 'about', topic: 'word', word: 'fördjupande dialog' },
    'sv',
    'En fördjupande dialog går vidare med något som kom fram i tidigare dialoger, för att förstå det bättre.',
  ],
  [
    { kind: 'about', topic: 'word', word: 'in-depth dialogue' },
    'en',
    'An in-depth dialogue goes on with something that came up in earlier dialogues, to understand it better.',
  ],
  [
    { kind: 'about', topic: 'word', word: 'bemötande' },
    'sv',
    'Bemötande är ett av projektets teman: Tilliten växer när den man möter lyssnar, kan sin sak och tror på en, vad man än har med sig.',
  ],
  [
    { kind: 'about', topic: 'word', word: 'tillit' },
    'sv',
    'Planen förklarar inte ordet ”tillit”, men använder det så här: ”Att fördjupa kunskapen om tillit genom att tillföra invånares perspektiv på tillit i Halland”.',
  ],
  [
    { kind: 'about', topic: 'word', word: 'subsidiaritet' },
    'sv',
    'Ordet ”subsidiaritet” står inte i planen, så jag vet inte vad det betyder här. Fråga projektledaren.',
  ],
  [
    { kind: 'about', topic: 'word', word: 'subsidiarity' },
    'en',
    'The word “subsidiarity” does not stand in the plan, so I do not know what it means here. Ask the project leader.',
  ],
  [
    { kind: 'follow-up', question: 'Har projektet lett till utvecklingsarbeten i Halland?' },
    'sv',
    'Frågan är inte besvarad än: ”Har projektet lett till utvecklingsarbeten i Halland?”',
  ],
  [
    { kind: 'follow-up', question: 'På vilket sätt har projektet gett fördjupad kunskap kring tillit?' },
    'sv',
    'Hallänningars röster har lagts till den kunskap som forskningen ger. Iakttagelserna stämmer med forskning om att kvaliteten i offentlig förvaltning påverkar tilliten. Uppföljningsenkät till lokala nämnders förtroendevalda (”I vilken utsträckning har du fått fördjupad kunskap om tillit? Andel som svarat ganska eller mycket hög.”): 94 % av 34 som svarat.',
  ],
  [
    { kind: 'follow-up', question: 'På vilket sätt har projektet gett fördjupad kunskap kring tillit?' },
    'en',
    'Hallänningars röster har lagts till den kunskap som forskningen ger. Iakttagelserna stämmer med forskning om att kvaliteten i offentlig förvaltning påverkar tilliten. Uppföljningsenkät till lokala nämnders förtroendevalda (“I vilken utsträckning har du fått fördjupad kunskap om tillit? Andel som svarat ganska eller mycket hög.”): 94 % of 34 who answered.',
  ],
  [
    { kind: 'lessons', query: 'kommunikation' },
    'sv',
    '2 av 8 lärdomar handlar om ”kommunikation”: Budgetera och planera för en ansvarig kommunikatör från start. Veckovisa avstämningar fungerade väl i projektgruppen. De förtroendevalda är oense om de fick veta tillräckligt.',
  ],
  [
    { kind: 'lessons', query: 'kommunikation' },
    'en',
    '2 of 8 lessons are about “kommunikation”: Budgetera och planera för en ansvarig kommunikatör från start. Veckovisa avstämningar fungerade väl i projektgruppen. De förtroendevalda är oense om de fick veta tillräckligt.',
  ],
  [{ kind: 'lessons', query: 'digitala möten' }, 'sv', 'Ingen av de 8 lärdomarna handlar om ”digitala möten”.'],
  [
    { kind: 'lessons', year: 2022 },
    'sv',
    'Inga lärdomar är noterade 2022. 8 lärdomar ur projektets dokument saknar datum och är inte med.',
  ],
  [
    { kind: 'communication', query: 'SKR' },
    'sv',
    '1 av 12 noteringar i kommunikationsloggen nämner ”SKR”: SKR:s regionala konferens (datum ej redovisat).',
  ],
  [
    { kind: 'communication', query: 'regionstyrelsen' },
    'sv',
    '2 av 12 noteringar i kommunikationsloggen nämner ”regionstyrelsen”: Regionstyrelsens utskott (datum ej redovisat).',
  ],
  [
    { kind: 'communication', query: 'delrapporten' },
    'sv',
    'Ingen av kommunikationsloggens 12 noteringar nämner ”delrapporten”. Redovisat för projektmål 4: Delrapporten skickades i juni 2022 och populärversionen av slutrapporten hösten 2022 till dem som lämnat e-postadress, och till verksamheter för att föras vidare. Alla deltagare har inte kunnat nås.',
  ],
  [
    { kind: 'communication', query: 'delrapporten' },
    'en',
    'None of the 12 notes in the communication log says “delrapporten”. Reported for project goal 4: Delrapporten skickades i juni 2022 och populärversionen av slutrapporten hösten 2022 till dem som lämnat e-postadress, och till verksamheter för att föras vidare. Alla deltagare har inte kunnat nås.',
  ],
  [
    { kind: 'communication', query: 'konferens', year: 2022 },
    'sv',
    'Kommunikationsloggens enda notering 2022 nämner ”konferens”: Lokala nämnders konferens (27 oktober 2022). 11 noteringar saknar datum och är inte med.',
  ],
])('%j in %s', async (reading, language, sentence) => {
  expect((await asked(reading, language)).sentence).toBe(sentence);
});

test('the card of a role has its tasks beside its activities, and that of a place who else has the role', async () => {
  const tasks = (await asked({ kind: 'activities', role: 'arbetsgrupp' })).lines;
  for (const line of [
    'Uppgifter i rollmatrisen',
    'Samordna mellan tjänstepersoner och förtroendevalda',
    'Genomföra dialoger',
  ])
    expect(tasks).toContain(line);
  expect((await asked({ kind: 'activities', role: 'arbetsgrupp', state: 'done' })).lines).not.toContain(
    'Uppgifter i rollmatrisen',
  );
  const nobody = (await asked(role('nämndsekreterare', 'Hylte'))).lines;
  for (const line of ['Nämndsekreterare: övriga', 'Frida', 'Lokal nämnd Halmstad och Lokal nämnd Laholm', 'Jonna'])
    expect(nobody).toContain(line);
});

test('who may not read the log is not told whether it says a word', async () => {
  const closed = { ...ended, observationsFor: ['projektledare' as const] };
  const { sentence } = await asked({ kind: 'communication', query: 'SKR' }, 'sv', closed, ['arbetsgrupp']);
  expect(sentence).not.toContain('konferens');
  expect(sentence).toContain('inget att leta efter ”SKR” i');
});

test('a question that the plan no longer has is told as all of them', async () => {
  const { sentence } = await asked({ kind: 'follow-up', question: 'En fråga som är borta?' });
  expect(sentence).toContain('Planen har 13 uppföljningsfrågor');
});
