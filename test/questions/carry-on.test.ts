import fc from 'fast-check';
import { carryOn } from '../../src/questions/carry-on';
import type { ListsHeld } from '../../src/questions/one-dialogue';
import { read } from '../../src/questions/read';
import { type ClearReading, Reading } from '../../src/questions/reading';
import { tillit } from './fixtures/tillit-vocabulary';

const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };
const carried = (previous: ClearReading, phrase: string): Reading | undefined => carryOn(phrase, previous, context);

const inLaholm: ClearReading = { kind: 'dialogue-count', municipality: 'Laholm', year: 2021 };
const young: ClearReading = { kind: 'insights', targetGroup: 'unga', theme: 'bemötande' };
const analysis: ClearReading = { kind: 'activity-status', activity: 'Målgruppsanalys' };
const late: ClearReading = { kind: 'activities', state: 'overdue', phase: 'preparation' };

describe('a phrase that carries on from the question before', () => {
  it.each<[string, ClearReading, object]>([
    ['och i Varberg?', inLaholm, { kind: 'dialogue-count', municipality: 'Varberg', year: 2021 }],
    ['Varberg', inLaholm, { kind: 'dialogue-count', municipality: 'Varberg', year: 2021 }],
    ['Varberg då?', inLaholm, { kind: 'dialogue-count', municipality: 'Varberg', year: 2021 }],
    ['hur är det i Varberg då', inLaholm, { kind: 'dialogue-count', municipality: 'Varberg', year: 2021 }],
    ['hur ser det ut i Varberg?', inLaholm, { kind: 'dialogue-count', municipality: 'Varberg', year: 2021 }],
    ['what about Halmstad?', inLaholm, { kind: 'dialogue-count', municipality: 'Halmstad', year: 2021 }],
    ['and in 2022?', inLaholm, { kind: 'dialogue-count', municipality: 'Laholm', year: 2022 }],
    ['2022 då?', inLaholm, { kind: 'dialogue-count', municipality: 'Laholm', year: 2022 }],
    ['och i år?', inLaholm, { kind: 'dialogue-count', municipality: 'Laholm', year: 2022 }],
    ['och året innan?', inLaholm, { kind: 'dialogue-count', municipality: 'Laholm', year: 2020 }],
    ['the year before?', inLaholm, { kind: 'dialogue-count', municipality: 'Laholm', year: 2020 }],
    [
      'i oktober 2021 då?',
      inLaholm,
      { kind: 'dialogue-count', municipality: 'Laholm', from: '2021-10-01', to: '2021-10-31' },
    ],
    [
      'och i våras?',
      inLaholm,
      { kind: 'dialogue-count', municipality: 'Laholm', from: '2022-01-01', to: '2022-06-30' },
    ],
    ['och 2022?', { kind: 'dialogue-count', from: '2021-10-15' }, { kind: 'dialogue-count', year: 2022 }],
    ['och för unga?', inLaholm, { kind: 'dialogue-count', municipality: 'Laholm', year: 2021, targetGroup: 'unga' }],
    [
      'fördjupande då?',
      inLaholm,
      { kind: 'dialogue-count', municipality: 'Laholm', year: 2021, dialogueKind: 'in-depth' },
    ],
    ['med klippstopp?', inLaholm, { kind: 'dialogue-count', municipality: 'Laholm', year: 2021, method: 'klippstopp' }],
    ['per kommun då?', inLaholm, { kind: 'dialogue-count', year: 2021, by: 'municipality' }],
    [
      'per kommun då?',
      { kind: 'coverage', targetGroup: 'unga' },
      { kind: 'dialogue-count', targetGroup: 'unga', by: 'municipality' },
    ],
    // Of that one dialogue, and not of all there.
    [
      'hur många var med',
      { kind: 'dialogues', municipality: 'Hylte', latest: 1 },
      { kind: 'dialogues', municipality: 'Hylte', latest: 1 },
    ],
    [
      'hur många deltog?',
      { kind: 'dialogues', date: '2022-09-14' },
      { kind: 'participant-count', from: '2022-09-14', to: '2022-09-14' },
    ],
    [
      'hur många var med',
      { kind: 'dialogues', municipality: 'Hylte', latest: 3 },
      { kind: 'participant-count', municipality: 'Hylte' },
    ],
    ['per målgrupp', inLaholm, { kind: 'dialogue-count', municipality: 'Laholm', year: 2021, by: 'targetGroup' }],
    ['per månad', inLaholm, { kind: 'dialogue-count', municipality: 'Laholm', year: 2021, by: 'month' }],
    [
      'jämfört med 2022?',
      inLaholm,
      { kind: 'dialogue-count', municipality: 'Laholm', by: 'year', compare: [2021, 2022] },
    ],
    [
      'jämför med Hylte',
      inLaholm,
      { kind: 'dialogue-count', year: 2021, by: 'municipality', compare: ['Laholm', 'Hylte'] },
    ],
    [
      'och minst?',
      { kind: 'dialogue-count', by: 'municipality', order: 'most' },
      { kind: 'dialogue-count', by: 'municipality', order: 'least' },
    ],
    [
      'och i Varberg?',
      { kind: 'dialogue-count', by: 'municipality', order: 'most' },
      { kind: 'dialogue-count', municipality: 'Varberg' },
    ],
    [
      'per år då?',
      { kind: 'dialogue-count', by: 'municipality', compare: ['Laholm', 'Hylte'] },
      { kind: 'dialogue-count', by: 'year' },
    ],
    ['och i hela Halland?', inLaholm, { kind: 'dialogue-count', year: 2021 }],
    ['alla kommuner då?', inLaholm, { kind: 'dialogue-count', year: 2021 }],
    [
      'och i Varberg?',
      { kind: 'dialogue-count', by: 'municipality' },
      { kind: 'dialogue-count', municipality: 'Varberg' },
    ],
    [
      'och i Varberg 2022?',
      { kind: 'survey', municipality: 'Laholm', year: 2021 },
      { kind: 'survey', municipality: 'Varberg', year: 2022 },
    ],
    [
      'och projektmål 3?',
      { kind: 'goal-status', goal: 'project-1', municipality: 'Hylte' },
      { kind: 'goal-status', goal: 'project-3', municipality: 'Hylte' },
    ],
    ['och mål 2 då?', { kind: 'goal-status', goal: 'effect-1' }, { kind: 'goal-status', goal: 'effect-2' }],
    ['och projektmål 9?', { kind: 'goal-status', goal: 'project-1' }, { kind: 'no-such-goal', goal: 'project-9' }],
    ['och projektmål 2?', { kind: 'no-such-goal', goal: 'project-9' }, { kind: 'goal-status', goal: 'project-2' }],
    ['och seniorer?', young, { kind: 'insights', targetGroup: 'seniorer', theme: 'bemötande' }],
    ['och om skolan?', young, { kind: 'insights', targetGroup: 'unga', theme: 'skola' }],
    ['och om bussarna då?', young, { kind: 'insights', targetGroup: 'unga', query: 'bussarna' }],
    ['och politiker?', { kind: 'participant-count' }, { kind: 'participant-count', participants: 'elected' }],
    ['och i genomförandet?', late, { kind: 'activities', state: 'overdue', phase: 'implementation' }],
    ['och de pågående?', late, { kind: 'activities', state: 'ongoing', phase: 'preparation' }],
    [
      'och kommunikationsplanen?',
      { kind: 'responsible', activity: 'Målgruppsanalys' },
      { kind: 'responsible', activity: 'Ta fram kommunikationsplan för spridning' },
    ],
    ['och VR?', { kind: 'methods', method: 'klippstopp' }, { kind: 'methods', method: 'VR' }],
    ['och 2021?', { kind: 'budget', year: 2022 }, { kind: 'budget', year: 2021 }],
    ['2021 då?', { kind: 'communication' }, { kind: 'communication', year: 2021 }],
    ['Hej igen! Och i Varberg, tack?', inLaholm, { kind: 'dialogue-count', municipality: 'Varberg', year: 2021 }],
    [
      'och för Laholm?',
      { kind: 'report', document: 'decision-proposal' },
      { kind: 'report', document: 'decision-proposal', municipality: 'Laholm' },
    ],
    ['vem ansvarar för den?', analysis, { kind: 'responsible', activity: 'Målgruppsanalys' }],
    ['vem har ansvar för dem?', analysis, { kind: 'responsible', activity: 'Målgruppsanalys' }],
    ['och vem ansvarar för det?', analysis, { kind: 'responsible', activity: 'Målgruppsanalys' }],
    ['who is responsible for it?', analysis, { kind: 'responsible', activity: 'Målgruppsanalys' }],
    ['när är den klar?', { kind: 'responsible', activity: 'Målgruppsanalys' }, analysis],
    ['hur går det med det?', { kind: 'goal-status', goal: 'effect-1' }, { kind: 'goal-status', goal: 'effect-1' }],
    ['och 2?', { kind: 'goal-status', goal: 'effect-1' }, { kind: 'goal-status', goal: 'effect-2' }],
    ['9 då?', { kind: 'goal-status', goal: 'project-1' }, { kind: 'no-such-goal', goal: 'project-9' }],
    ['når vi det?', { kind: 'goal-status', goal: 'project-2' }, { kind: 'goal-status', goal: 'project-2' }],
    ['är det uppfyllt?', { kind: 'goal-status', goal: 'project-2' }, { kind: 'goal-status', goal: 'project-2' }],
    ['vem gör det?', analysis, { kind: 'responsible', activity: 'Målgruppsanalys' }],
    ['hur många?', { kind: 'coverage', targetGroup: 'unga' }, { kind: 'participant-count', targetGroup: 'unga' }],
    ['totalt?', inLaholm, { kind: 'dialogue-count' }],
    ['hur många?', inLaholm, inLaholm],
  ])('%s', (phrase, previous, wanted) => {
    expect(carried(previous, phrase)).toEqual(wanted);
  });

  it('asks which when it names one thing or another for one slot', () => {
    expect(carried(inLaholm, 'och i Varberg eller Hylte?')).toEqual({
      kind: 'unclear',
      candidates: [
        { kind: 'dialogue-count', year: 2021, municipality: 'Varberg' },
        { kind: 'dialogue-count', year: 2021, municipality: 'Hylte' },
      ],
    });
  });
});

const october: ClearReading = {
  kind: 'participant-count',
  municipality: 'Laholm',
  from: '2021-10-01',
  to: '2021-10-31',
};

describe('what is told from what was spoken of', () => {
  it.each<[string, ClearReading, object]>([
    [
      'och i Varberg och Hylte?',
      inLaholm,
      { kind: 'dialogue-count', year: 2021, by: 'municipality', compare: ['Varberg', 'Hylte'] },
    ],
    ['i Varberg och Hylte?', { kind: 'feedback', municipality: 'Laholm' }, { kind: 'feedback' }],
    ['och månaden efter?', october, { ...october, from: '2021-11-01', to: '2021-11-30' }],
    [
      'hur många dialoger var det månaden innan',
      october,
      { ...october, kind: 'dialogue-count', from: '2021-09-01', to: '2021-09-30' },
    ],
    ['november samma år', october, { ...october, from: '2021-11-01', to: '2021-11-30' }],
    [
      'och våren efter',
      { kind: 'dialogue-count', from: '2021-07-01', to: '2021-12-31' },
      { kind: 'dialogue-count', from: '2022-01-01', to: '2022-06-30' },
    ],
    [
      'kvartalet innan',
      { kind: 'dialogue-count', from: '2022-01-01', to: '2022-03-31' },
      { kind: 'dialogue-count', from: '2021-10-01', to: '2021-12-31' },
    ],
    ['hur blir det för alla kommuner det året', inLaholm, { kind: 'dialogue-count', year: 2021 }],
    [
      'hur många deltog det året',
      { kind: 'dialogue-count', municipality: 'Laholm' },
      { kind: 'participant-count', municipality: 'Laholm', by: 'year' },
    ],
    ['inte Laholm, Hylte', inLaholm, { ...inLaholm, municipality: 'Hylte' }],
    ['inte Laholm utan Hylte', inLaholm, { ...inLaholm, municipality: 'Hylte' }],
    [
      'tvärtom',
      { kind: 'survey', by: 'municipality', order: 'most' },
      { kind: 'survey', by: 'municipality', order: 'least' },
    ],
    [
      'vilka kommuner ligger efter',
      inLaholm,
      { kind: 'dialogue-count', year: 2021, by: 'municipality', order: 'least' },
    ],
    [
      'vilken metod användes i Varberg',
      { kind: 'dialogues', dialogueKind: 'in-depth' },
      { kind: 'dialogue-count', municipality: 'Varberg', dialogueKind: 'in-depth', by: 'method' },
    ],
    [
      'och vilka har vi nått',
      { kind: 'coverage', municipality: 'Laholm' },
      { kind: 'coverage', municipality: 'Laholm' },
    ],
  ])('%s', (phrase, previous, wanted) => {
    expect(carried(previous, phrase)).toEqual(wanted);
  });
});

describe('what is asked of the one dialogue that was shown', () => {
  const held = [
    { date: '2022-04-18', municipality: 'Laholm' },
    { date: '2021-11-17', municipality: 'Laholm' },
    { date: '2021-10-09', municipality: 'Laholm', targetGroup: 'unga' },
  ];
  const listsHeld: ListsHeld = ({ latest }) => held.slice(0, latest);
  const asked = (phrase: string, previous: ClearReading) => carryOn(phrase, previous, { ...context, listsHeld });
  const latest: ClearReading = { kind: 'dialogues', municipality: 'Laholm', latest: 1 };
  const day = { municipality: 'Laholm', from: '2022-04-18', to: '2022-04-18' };

  it.each<[string, ClearReading, object]>([
    ['hur många deltog i den', latest, { kind: 'participant-count', ...day }],
    ['hur många?', latest, { kind: 'participant-count', ...day }],
    ['vad sa de där', latest, { kind: 'insights', ...day }],
    ['var var den', latest, { kind: 'dialogues', ...day }],
    ['vilken metod var det', { kind: 'participant-count', ...day }, { kind: 'dialogues', ...day }],
    ['hur många dialoger har vi haft där', latest, { kind: 'dialogue-count', municipality: 'Laholm' }],
    ['och när var den senaste i Hylte', latest, { kind: 'dialogues', municipality: 'Hylte', latest: 1 }],
    ['och gången innan', latest, { kind: 'dialogues', municipality: 'Laholm', from: '2021-11-17', to: '2021-11-17' }],
    [
      'och den innan',
      { kind: 'participant-count', ...day },
      { kind: 'participant-count', municipality: 'Laholm', from: '2021-11-17', to: '2021-11-17' },
    ],
    ['hur många deltog i den senaste', inLaholm, { kind: 'participant-count', ...day }],
    [
      'den andra',
      { kind: 'dialogues', municipality: 'Laholm' },
      { kind: 'dialogues', municipality: 'Laholm', from: '2021-11-17', to: '2021-11-17' },
    ],
    [
      'när var den första',
      { kind: 'dialogues', municipality: 'Laholm' },
      { kind: 'dialogues', municipality: 'Laholm', targetGroup: 'unga', from: '2021-10-09', to: '2021-10-09' },
    ],
  ])('%s', (phrase, previous, wanted) => {
    expect(asked(phrase, previous)).toEqual(wanted);
  });

  it('asks which is the first of a list, and whether another place is asked of all its dialogues', () => {
    expect(asked('den första', { kind: 'dialogues', municipality: 'Laholm' })).toMatchObject({ kind: 'unclear' });
    expect(asked('och i Varberg?', { kind: 'participant-count', ...day })).toEqual({
      kind: 'unclear',
      candidates: [
        { kind: 'participant-count', municipality: 'Varberg' },
        { kind: 'dialogues', municipality: 'Varberg', latest: 1 },
      ],
    });
  });
});

describe('what is asked of what came first of its rows', () => {
  const asked = (phrase: string, previous: ClearReading, ...firsts: string[]) =>
    carryOn(phrase, previous, { ...context, firstsHeld: () => firsts });
  const places: ClearReading = { kind: 'dialogue-count', by: 'municipality', order: 'most' };
  const months: ClearReading = { kind: 'dialogue-count', by: 'month', order: 'most' };

  it.each<[string, ClearReading, string, object]>([
    ['vad sa de där', places, 'Halmstad', { kind: 'insights', municipality: 'Halmstad' }],
    ['hur många deltog där', places, 'Halmstad', { kind: 'participant-count', municipality: 'Halmstad' }],
    ['vad återstår där', places, 'Hylte', { kind: 'remaining', municipality: 'Hylte' }],
    ['what did people say there', places, 'Hylte', { kind: 'insights', municipality: 'Hylte' }],
    ['hur många deltog då', months, '2021-10', { kind: 'participant-count', from: '2021-10-01', to: '2021-10-31' }],
    [
      'vad sa de',
      { kind: 'participant-count', by: 'targetGroup', order: 'least', year: 2021 },
      'unga',
      { kind: 'insights', targetGroup: 'unga', year: 2021 },
    ],
  ])('%s', (phrase, previous, first, wanted) => {
    expect(asked(phrase, previous, first)).toEqual(wanted);
  });

  it('is asked back where several came first, and is of the rows where none did', () => {
    expect(asked('vad sa de där', places, 'Falkenberg', 'Kungsbacka')).toEqual({
      kind: 'unclear',
      candidates: [
        { kind: 'insights', municipality: 'Falkenberg' },
        { kind: 'insights', municipality: 'Kungsbacka' },
      ],
    });
    expect(asked('hur många deltog där', places)).toEqual({ ...places, kind: 'participant-count' });
    expect(asked('och minst där då', places, 'Halmstad')).toEqual({ ...places, order: 'least' });
  });
});

describe('a phrase that says how it has to do with what was asked', () => {
  const goal: ClearReading = { kind: 'goal-status', goal: 'project-2', municipality: 'Laholm' };

  it.each<[string, ClearReading, object]>([
    ['samma fast Hylte', inLaholm, { ...inLaholm, municipality: 'Hylte' }],
    ['samma sak men för 2022', inLaholm, { ...inLaholm, year: 2022 }],
    ['detsamma för Varberg', inLaholm, { ...inLaholm, municipality: 'Varberg' }],
    ['the same but in Hylte', inLaholm, { ...inLaholm, municipality: 'Hylte' }],
    ['hur många av dem var fördjupande', inLaholm, { ...inLaholm, dialogueKind: 'in-depth' }],
    ['how many of those were with young people', inLaholm, { ...inLaholm, targetGroup: 'unga' }],
    [
      'varav hur många med unga',
      { kind: 'area-status', municipality: 'Laholm' },
      { kind: 'dialogue-count', municipality: 'Laholm', targetGroup: 'unga' },
    ],
    ['når de det', goal, goal],
    ['så Varberg når målet', goal, { ...goal, municipality: 'Varberg' }],
    ['does Hylte reach it', goal, { ...goal, municipality: 'Hylte' }],
    [
      'och i min kommun',
      inLaholm,
      {
        kind: 'unclear',
        candidates: [
          { kind: 'dialogue-count', year: 2021 },
          { kind: 'dialogue-count', year: 2021, by: 'municipality' },
        ],
      },
    ],
  ])('%s', (phrase, previous, wanted) => {
    expect(carried(previous, phrase)).toEqual(wanted);
  });
});

describe('a few words that go on with what was spoken of', () => {
  it.each<[string, ClearReading, object]>([
    ['hur mycket har gått åt', { kind: 'budget', year: 2021 }, { kind: 'budget', year: 2021 }],
    ['när hinner vi', { kind: 'remaining', municipality: 'Hylte' }, { kind: 'remaining', municipality: 'Hylte' }],
    [
      'vilken kommun hade flest',
      { kind: 'participant-count', year: 2021 },
      { kind: 'participant-count', year: 2021, by: 'municipality', order: 'most' },
    ],
    ['var', { kind: 'feedback' }, { kind: 'feedback' }],
    ['vad saknas', { kind: 'goal-status', goal: 'project-1' }, { kind: 'remaining', goal: 'project-1' }],
    ['nästa', { kind: 'goal-status', goal: 'project-3' }, { kind: 'goal-status', goal: 'project-4' }],
    [
      'sen nyår',
      { kind: 'changes', municipality: 'Laholm' },
      { kind: 'changes', municipality: 'Laholm', from: '2022-01-01' },
    ],
    [
      'och vad sänker',
      { kind: 'insights', municipality: 'Laholm', part: 'strengthened' },
      { kind: 'insights', municipality: 'Laholm', part: 'lowered' },
    ],
    ['vem har ansvaret', analysis, { kind: 'responsible', activity: 'Målgruppsanalys' }],
    ['hur länge', { kind: 'privacy' }, { kind: 'privacy' }],
    ['ge mig några citat', { kind: 'insights', targetGroup: 'unga' }, { kind: 'insights', targetGroup: 'unga' }],
    ['varför', { kind: 'goals', goalType: 'project' }, { kind: 'goals', goalType: 'project' }],
    [
      'bara 2022',
      { kind: 'area-status', municipality: 'Laholm' },
      {
        kind: 'unclear',
        candidates: [
          { kind: 'dialogue-count', municipality: 'Laholm', year: 2022 },
          { kind: 'participant-count', municipality: 'Laholm', year: 2022 },
          { kind: 'insights', municipality: 'Laholm', year: 2022 },
        ],
      },
    ],
  ])('%s', (phrase, previous, wanted) => {
    expect(carried(previous, phrase)).toEqual(wanted);
  });

  it('leaves a budget that is named anew, and a ranking with a noun of its own', () => {
    expect(carried({ kind: 'budget', year: 2021 }, 'budgeten')).toBeUndefined();
    expect(carried(inLaholm, 'vilken kommun hade flest deltagare')).toBeUndefined();
  });
});

describe('a figure that is held against a bound', () => {
  const survey: ClearReading = { kind: 'survey', municipality: 'Laholm' };
  const lowest: ClearReading = { kind: 'survey', by: 'municipality', order: 'least' };

  it.each<[string, ClearReading, object | undefined]>([
    ['är det under 90 %', survey, survey],
    ['is it true that it is at least 87.5 percent', survey, survey],
    ['är det över 95', survey, undefined],
    ['stämmer det att det var 9', inLaholm, inLaholm],
    ['det var 9', inLaholm, undefined],
    ['är det fler än 4', inLaholm, inLaholm],
    ['är det under 90 %', lowest, { kind: 'survey', municipality: 'Hylte' }],
    ['är det under 90 %', analysis, undefined],
  ])('%s', (phrase, previous, wanted) => {
    expect(carryOn(phrase, previous, { ...context, firstsHeld: () => ['Hylte'] })).toEqual(wanted);
  });
});

describe('a phrase that does not carry on', () => {
  it.each<[string, ClearReading]>([
    ['hur många deltagare i Varberg?', inLaholm],
    ['vem ansvarar för dem?', late],
    ['vem ansvarar för budgeten?', analysis],
    ['totalt?', analysis],
    ['hur går det?', { kind: 'goal-status', goal: 'project-1' }],
    ['och 2?', inLaholm],
    ['och hur många deltagare i Varberg?', inLaholm],
    ['budget 2022', inLaholm],
    ['hur går det med projektmål 3', { kind: 'goal-status', goal: 'project-1', municipality: 'Hylte' }],
    ['projektmål 3', { kind: 'goal-status', goal: 'project-1', municipality: 'Hylte' }],
    ['och projektmål 3?', inLaholm],
    ['och i Varberg?', { kind: 'my-week' }],
    ['och i Varberg?', { kind: 'goals' }],
    ['och i Göteborg?', inLaholm],
    ['inte i Varberg', inLaholm],
    ['ta bort Varberg', inLaholm],
    ['tack', inLaholm],
    ['och?', inLaholm],
    ['hej', inLaholm],
    ['hjälp', inLaholm],
    ['', inLaholm],
    ['?', inLaholm],
    ['vilka är försenade?', late],
    ['vad säger seniorer', young],
    ['vilka kommuner har vi inte nått', inLaholm],
    ['vilka kommuner saknar dialog', { kind: 'participant-count', municipality: 'Laholm' }],
    ['vilka målgrupper är inte nådda', { kind: 'participant-count', targetGroup: 'unga' }],
    ['personer med funktionsnedsättning i Kungsbacka', { kind: 'dialogue-count', dialogueKind: 'in-depth' }],
    ['seniorer i Varberg', { kind: 'dialogue-count', dialogueKind: 'in-depth' }],
    ['unga och seniorer i Hylte', inLaholm],
    ['Hylte med unga 2022', inLaholm],
    ['newcomers in Laholm', { kind: 'participant-count', year: 2022 }],
  ])('%s', (phrase, previous) => {
    expect(carried(previous, phrase)).toBeUndefined();
  });
});

describe('whatever is carried on', () => {
  const previous = fc.constantFrom<ClearReading>(
    inLaholm,
    young,
    late,
    { kind: 'goal-status', goal: 'project-1' },
    { kind: 'no-such-goal', goal: 'project-9' },
    { kind: 'report', document: 'data' },
    { kind: 'responsible' },
    { kind: 'help' },
  );
  const words =
    'och då i Varberg Hylte 2022 unga mål 2 per kommun försenade projektmål rapporten skolan klippstopp om buss'.split(
      ' ',
    );

  it('fits the contract, and asks back with different candidates', () => {
    fc.assert(
      fc.property(previous, fc.array(fc.constantFrom(...words), { maxLength: 6 }), (before, written) => {
        const got = carried(before, written.join(' '));
        if (got === undefined) return;
        expect(Reading.parse(got)).toEqual(got);
        if (got.kind !== 'unclear') return;
        expect(new Set(got.candidates.map((each) => JSON.stringify(each))).size).toBe(got.candidates.length);
      }),
      { numRuns: 500 },
    );
  });

  it('is not disturbed by capitals, a mention or courtesy', () => {
    const places = fc.constantFrom('Varberg', 'Hylte', 'Kungsbacka');
    const changed = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => `<at>Medskapa</at> ${text}`,
      (text) => `${text}, tack`,
      (text) => `hej! ${text}`,
      (text) => `${text}??`,
    );
    fc.assert(
      fc.property(places, changed, (place, change) => {
        expect(carried(inLaholm, change(`och i ${place}`))).toEqual({ ...inLaholm, municipality: place });
      }),
    );
  });

  it('leaves the reader as it was', () => {
    carried(inLaholm, 'och i Varberg?');
    expect(read('dialoger i Varberg', context)).toEqual({ kind: 'dialogue-count', municipality: 'Varberg' });
  });
});
