import { answerQuestion } from '../src/answers/answer-question';
import { viewCount } from '../src/answers/counts';
import { answerCard } from '../src/cards/answer';
import { addDays } from '../src/domain/dates';
import type { DialogueContent } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import { goalChanges } from '../src/domain/goal-changes';
import type { Language } from '../src/domain/language';
import type { Plan } from '../src/domain/plan';
import type { Readings } from '../src/domain/question-kinds';
import type { Role } from '../src/domain/roles';
import type { StoredEntry } from '../src/ports/entries';
import { decided } from './cards/fixtures/sample';
import { textsOf } from './cards/fixtures/walk';
import { someContent } from './support/dialogues';
import { memoryTools } from './support/memory-stores';
import { planned, smallPlan } from './support/small-plan';
import { thirtySeven } from './support/thirty-seven';
import { plain } from './support/whole-bot';

/** What has happened since a day, in figures that are counted by hand from what is stored. */

interface How {
  readonly of?: Plan;
  readonly contents?: readonly DialogueContent[];
  readonly on?: string;
  readonly language?: Language;
  readonly committees?: readonly string[];
  readonly roles?: readonly Role[];
  readonly tools?: Partial<ReturnType<typeof memoryTools>>;
}

async function asked(
  slots: Omit<Readings['changes'], 'kind'>,
  {
    of = decided,
    contents = thirtySeven,
    on = '2022-06-30',
    language = 'sv',
    committees,
    roles = ['projektledare'],
    tools = {},
  }: How = {},
) {
  const asker = { userId: 'u', pseudonym: 'p', roles, language, committees };
  const all = { ...memoryTools([], () => new Date(`${on}T09:00:00Z`)), ...tools };
  const snapshot = { plan: of, planVersion: 1, facts: factsOf(contents) };
  const answer = await answerQuestion({ kind: 'changes', ...slots }, asker, snapshot, all);
  return { sentence: plain(answer.sentence), lines: textsOf(answerCard(answer)).map(plain) };
}

test('since a day: dialogues, people, the goals that are judged otherwise, and of which it cannot be told', async () => {
  const { sentence, lines } = await asked({ from: '2021-11-01' });
  expect(sentence).toBe(
    'Sedan 1 november 2021 har projektet haft 23 dialoger med 258 deltagare. 2 mål bedöms annorlunda: projektmål 1 från i riskzonen till på väg och projektmål 3 från på väg till uppnått. Efter dialogerna: 92 har bett om återkoppling; hur många som fått den visas inte. Hur projektmål 4 stod då går inte att säga, eftersom det inte är sparat när utfallet kom.',
  );
  expect(lines).toContain('Projektmål 1 · Bredd av perspektiv');
  expect(lines.join(' ')).toContain('Underlag: 23 dialoger till och med 19 maj 2022.');
});

test('in English, in some days', async () => {
  const { sentence } = await asked({ from: '2021-11-01', to: '2021-11-30' }, { language: 'en' });
  expect(sentence).toBe(
    'From 1 to 30 November 2021 the project had 13 dialogues with 148 participants. One goal is judged otherwise: project goal 1 from at risk to on track. After the dialogues: 52 have asked for feedback; how many have been given it is not shown. How project goal 4 stood then cannot be told, since it is not stored when the outcome came.',
  );
});

test('in one place: its dialogues, and the goals by its own minimum', async () => {
  expect((await asked({ from: '2021-10-15', municipality: 'Laholm' })).sentence).toContain(
    'Sedan 15 oktober 2021 har Laholm haft 4 dialoger med 46 deltagare. Ett mål bedöms annorlunda: projektmål 1 från i riskzonen till uppnått.',
  );
  const { sentence } = await asked({ from: '2021-11-01', municipality: 'Laholm' }, { language: 'en' });
  expect(sentence).toContain(
    'Since 1 November 2021 Laholm has had 3 dialogues with 34 participants. No goal is judged',
  );
});

test('nothing has happened is said as such, with what was looked at, and without a time it is the last 30 days', async () => {
  const of = smallPlan();
  expect((await asked({}, { of, contents: [] })).sentence).toBe(
    'Sedan 31 maj 2022 är inget nytt noterat: inga dialoger, inga ändrade mål, inga rapporterade aktiviteter, utfall, beslut eller lärdomar. Du har inte frågat förut, så svaret gäller de senaste 30 dagarna.',
  );
  expect((await asked({ municipality: 'Laholm' }, { of, contents: [], language: 'en' })).sentence).toContain(
    'Since 31 May 2022 nothing new has been noted in Laholm:',
  );
});

/** What is reported, decided and noted, each with its day. */
const busy = smallPlan({
  committees: [
    {
      id: 'ln-laholm',
      name: 'Lokal nämnd Laholm',
      municipality: 'laholm',
      meetings: ['2022-03-02', '2022-06-08', '2022-09-07'],
    },
    { id: 'ln-halmstad', name: 'Lokal nämnd Halmstad', municipality: 'halmstad' },
  ],
  activities: [
    planned('analys', { title: 'Analys' }),
    planned('informera', { title: 'Informera', eachCommittee: true }),
  ],
  decisions: [
    { id: 'd1', text: 'Godkände delrapporten', by: 'Lokal nämnd Laholm', date: '2022-06-08' },
    { id: 'd2', text: 'Antog planen', date: '2021-03-16' },
  ],
  communications: [{ id: 'c', kind: 'anchoring', to: 'Kommunchefer', date: '2022-06-15' }],
  goals: {
    project: [
      {
        number: 1,
        title: 'Svarstid',
        text: 'Svarstid',
        indicators: [
          {
            id: 'svarstid',
            name: 'Svarstid',
            nature: 'level',
            period: 2022,
            target: { value: 30, comparison: '<=', unit: 'dagar' },
            outcomes: [
              { value: 41, date: '2022-02-01', source: 'Kansliet' },
              { value: 25, date: '2022-06-20', source: 'Kansliet' },
            ],
          },
        ],
      },
    ],
  },
});

const noted: StoredEntry = {
  entry: { kind: 'lesson', content: { id: 'l', text: 'Börja i tid.' } },
  notedBy: 'q',
  notedAt: '2022-06-10T08:00:00Z',
};
const events = {
  activities: {
    ...memoryTools([], () => new Date()).activities,
    reports: async () => [
      {
        activity: 'analys',
        state: 'done' as const,
        outcome: 'Sju grupper.',
        reportedAt: '2022-06-09T08:00:00Z',
        reportedBy: 'q',
      },
      {
        activity: 'informera__ln-laholm',
        state: 'partly' as const,
        reportedAt: '2022-06-10T22:30:00Z',
        reportedBy: 'q',
      },
      {
        activity: 'informera__ln-halmstad',
        state: 'done' as const,
        reportedAt: '2022-02-10T08:00:00Z',
        reportedBy: 'q',
      },
    ],
  },
  entries: { all: async (_: string, kind: string) => (kind === 'lesson' ? [noted, { ...noted, removedAt: 'x' }] : []) },
};

test('what is reported, entered, decided and noted stands with its day', async () => {
  const { sentence, lines } = await asked({ from: '2022-06-01' }, { of: busy, contents: [], tools: events });
  expect(sentence).toBe(
    'Sedan 1 juni 2022 har projektet inte haft någon dialog. Ett mål bedöms annorlunda: projektmål 1 från i riskzonen till på väg. 2 aktiviteter har rapporterats: Analys (klar) och Informera (Lokal nämnd Laholm) (delvis klar). Nya utfall: Svarstid: 25 dagar (20 juni 2022). 1 beslut har fattats. Noterat: 1 lärdom och 1 rad i kommunikationsloggen.',
  );
  expect(lines).toContain('Sju grupper.');
  expect(lines).toContain('Delvis klar · 11 juni 2022');
  expect(lines).toContain('Godkände delrapporten (Lokal nämnd Laholm, 8 juni 2022).');
});

test('of a place, what its committees have done; what is the whole project’s is left out', async () => {
  const how = { of: busy, contents: [], tools: events };
  const { sentence } = await asked({ from: '2022-06-01', municipality: 'Laholm' }, how);
  expect(sentence).toBe(
    'Sedan 1 juni 2022 har Laholm inte haft någon dialog. Inget mål bedöms annorlunda. 1 aktivitet har rapporterats: Informera (Lokal nämnd Laholm) (delvis klar). 1 beslut har fattats.',
  );
});

test('the words of a report are for those who may read them', async () => {
  const { lines } = await asked(
    { from: '2022-06-01' },
    {
      of: { ...busy, observationsFor: ['projektledare'] },
      contents: [],
      tools: events,
      roles: ['nämndsekreterare'],
    },
  );
  expect(lines).not.toContain('Sju grupper.');
  expect(lines).toContain('Analys');
});

describe('since the last meeting', () => {
  const how = { of: busy, contents: [] };
  test.each<[string, How, string | undefined, string]>([
    ['of the committee of the place', {}, 'Laholm', 'Räknat från mötet 8 juni 2022, Lokal nämnd Laholm.'],
    ['of the asker’s own committee', { committees: ['ln-laholm'] }, undefined, 'Sedan 8 juni 2022 '],
    ['of any, for whoever has none', {}, undefined, 'Räknat från mötet 8 juni 2022, Lokal nämnd Laholm.'],
    ['on its day it is the one before', { on: '2022-06-08' }, 'Laholm', 'Sedan 2 mars 2022 '],
    ['where none is known', { committees: ['ln-halmstad'] }, undefined, 'När var ert senaste möte? Ange dagen för'],
    [
      'where none is known to one who may not tell',
      { committees: ['ln-halmstad'], roles: ['arbetsgrupp'] },
      undefined,
      'Jag vet inte när Lokal nämnd Halmstad senast hade möte. Det kan projektledaren ange.',
    ],
    ['where there is no committee', { of: smallPlan() }, undefined, 'Planen har ingen nämnd'],
  ])('%s', async (_, more, municipality, expected) => {
    const { sentence } = await asked({ since: 'last-meeting', municipality }, { ...how, ...more });
    expect(sentence).toContain(expected);
  });
});

/** A project whose target is a number of people, and a dialogue of three between two larger ones. */
const people = smallPlan({
  goals: {
    project: [
      {
        number: 1,
        title: 'Nå många',
        text: 'Nå många',
        indicators: [
          { id: 'deltagare', name: 'Deltagare', measure: 'participants', period: 2022, target: { value: 20 } },
        ],
      },
    ],
  },
});
const three = [
  someContent({ date: '2022-03-01', participants: 12 }),
  someContent({ date: '2022-04-10', participants: 3 }),
  someContent({ date: '2022-05-20', participants: 9 }),
];

test('neither people nor a goal tells of the few between two days', async () => {
  const how = { of: people, contents: three };
  const since = async (from: string) => (await asked({ from }, how)).sentence;
  expect(await since('2022-04-01')).toBe(
    'Sedan 1 april 2022 har projektet haft 2 dialoger med 12 deltagare. Ett mål bedöms annorlunda: projektmål 1 från på väg till uppnått.',
  );
  // 9 beside the 12 since April would be 3 in April; so would the goal on 30 April, which had come to 15.
  const later = await since('2022-05-01');
  expect(later).toContain('har projektet haft 1 dialog; hur många som deltog visas inte.');
  expect(later).toContain('Hur projektmål 1 stod då visas inte');
});

test('on no day is a goal judged by people who would not be told until that day', () => {
  const facts = factsOf(three);
  const days = Array.from({ length: 181 }, (_, n) => addDays('2022-01-02', n));
  const isJudged = (from: string): boolean =>
    goalChanges(addDays(from, -1), '2022-07-31', { plan: people, facts, today: '2022-07-31' }).unjudged.length === 0;
  const isShown = (from: string): boolean => {
    const until = { from: '2022-01-01', to: addDays(from, -1) };
    const snapshot = { plan: people, planVersion: 1, facts };
    return typeof viewCount('participants', until, undefined, snapshot, '2022-07-31').total === 'number';
  };
  expect(days.filter(isJudged)).toEqual(days.filter(isShown));
  // After the three of 10 April, until the nine of 20 May are there too.
  expect(days.filter((day) => !isJudged(day))).toEqual(days.filter((day) => '2022-04-10' < day && day <= '2022-05-20'));
});

test('few since a day are told as few', async () => {
  const contents = [
    someContent({ date: '2022-03-01', participants: 12 }),
    someContent({ date: '2022-06-01', participants: 3 }),
  ];
  const { sentence } = await asked({ from: '2022-05-01' }, { of: smallPlan(), contents });
  expect(sentence).not.toContain('3 deltagare');
  expect(sentence).toContain('1 dialog');
});
