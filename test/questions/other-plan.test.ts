import { languageOf } from '../../src/questions/language';
import { read } from '../../src/questions/read';
import type { Vocabulary } from '../../src/questions/vocabulary';
import { tillit } from './fixtures/tillit-vocabulary';
import { comparable } from './support/examples';

const now = new Date('2027-03-01T08:00:00Z');

/** An invented plan in another part of the country, with other people, methods and themes. */
const norr: Vocabulary = {
  area: ['Norrlandia', 'Region Norrlandia'],
  municipalities: ['Storsele', 'Björkfors', 'Östra Ådalen', 'Myrnäs'].map((name) => ({ name, aliases: [] })),
  targetGroups: [
    { name: 'barn och unga', aliases: ['unga', 'barn'] },
    { name: 'renskötare', aliases: ['samebyar'] },
    { name: 'ensamstående', aliases: [] },
  ],
  methods: [
    { name: 'dialogpromenad', aliases: [] },
    { name: 'fokusgrupper', aliases: [] },
    { name: 'Rådslag i tält', aliases: ['tältet', 'rådslag'] },
  ],
  themes: [
    { name: 'kollektivtrafik', aliases: ['bussar'] },
    { name: 'vård och omsorg', aliases: [] },
  ],
  activities: [
    { name: 'Rekrytera processledare', aliases: ['rekryteringen'] },
    { name: 'Skriva slutrapport', aliases: ['slutrapporten'] },
  ],
  goals: { project: [1, 2], effect: [1, 2, 3, 4] },
};

describe('another plan than the sample', () => {
  it.each([
    ['hur många dialoger i Storsele', { kind: 'dialogue-count', municipality: 'Storsele' }],
    ['antal deltagare i ostra adalen', { kind: 'participant-count', municipality: 'Östra Ådalen' }],
    ['dialoger i Björkfors kommun i år', { kind: 'dialogue-count', municipality: 'Björkfors', year: 2027 }],
    ['how many young people took part', { kind: 'participant-count', targetGroup: 'barn och unga' }],
    ['har vi nått renskötarna i Myrnäs', { kind: 'coverage', targetGroup: 'renskötare', municipality: 'Myrnäs' }],
    ['renskötardialoger', { kind: 'dialogue-count', targetGroup: 'renskötare' }],
    ['how did the focus groups work', { kind: 'methods', method: 'fokusgrupper' }],
    ['hur funkade tältet', { kind: 'methods', method: 'Rådslag i tält' }],
    ['vad säger samebyarna om bussarna', { kind: 'insights', targetGroup: 'renskötare', theme: 'kollektivtrafik' }],
    ['vad sägs om omsorg', { kind: 'insights', theme: 'vård och omsorg' }],
    ['vad sägs om skolan', { kind: 'insights', query: 'skolan' }],
    ['är rekryteringen klar', { kind: 'activity-status', activity: 'Rekrytera processledare' }],
    ['vem ansvarar för slutrapporten', { kind: 'responsible', activity: 'Skriva slutrapport' }],
    ['mål 3', { kind: 'goal-status', goal: 'effect-3' }],
    ['projektmål 3', { kind: 'no-such-goal', goal: 'project-3' }],
    ['mål 1', { kind: 'unclear' }],
    ['hur många dialoger i hela Norrlandia', { kind: 'dialogue-count' }],
  ])('%s', (phrase, wanted) => {
    expect(comparable(read(phrase, { vocabulary: norr, now }))).toEqual(wanted);
  });

  it.each([
    'hur många dialoger i Varberg',
    'har vi nått seniorer',
    'är målgruppsanalysen klar',
    'dialoger i Halland',
    'hur många dialoger med klippstopp',
  ])('knows nothing of the sample: %s', (phrase) => {
    expect(['unknown', 'unclear']).toContain(read(phrase, { vocabulary: norr, now }).kind);
  });

  it('does not disturb the sample read after it', () => {
    expect(read('dialoger i Varberg', { vocabulary: tillit, now })).toEqual({
      kind: 'dialogue-count',
      municipality: 'Varberg',
    });
  });

  it('reads with an empty vocabulary', () => {
    const empty: Vocabulary = {
      ...{ municipalities: [], targetGroups: [], methods: [], themes: [], activities: [] },
      goals: { project: [], effect: [] },
    };
    expect(read('hur många dialoger', { vocabulary: empty, now })).toEqual({ kind: 'dialogue-count' });
    expect(read('mål 1', { vocabulary: empty, now })).toEqual({ kind: 'no-such-goal', goal: 'project-1' });
  });
});

describe('the language of a question', () => {
  it.each([
    ['hur många dialoger har vi haft', 'sv'],
    ['how many dialogues have we had', 'en'],
    ['status projektmål 3', 'sv'],
    ['status on project goal 3', 'en'],
    ['budget 2022', 'sv'],
    ['hur manga dialoger i ar', 'sv'],
    ["what's the status of effect goal 1", 'en'],
    ['Varberg', 'sv'],
    ['', 'sv'],
    ['my week', 'en'],
    ['hello', 'en'],
    ['<at>Medskapa</at> läget?', 'sv'],
  ])('%s', (phrase, language) => {
    expect(languageOf(phrase)).toBe(language);
  });
});
