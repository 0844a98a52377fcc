import { readDialogueValues, textOf, valuesOf } from '../../src/cards/dialogue-values';
import type { FieldFault } from '../../src/domain/dialogue-faults';
import { DIALOGUE_FIELDS, type DialogueField, fieldsOfSort } from '../../src/domain/dialogue-fields';
import { sameContent } from '../../src/domain/dialogues';
import { Language } from '../../src/domain/language';
import { UNNAMED } from '../../src/domain/plan-nouns';
import { faultSentence } from '../../src/text/faults';
import { content, decided, examples } from './fixtures/sample';

const TODAY = '2021-10-20';
const good = valuesOf(content);

const read = (changes: Readonly<Record<string, unknown>>) =>
  readDialogueValues({ ...good, ...changes }, decided, TODAY);

function faultsOf(changes: Readonly<Record<string, unknown>>): FieldFault[] {
  const reading = read(changes);
  return 'faults' in reading ? reading.faults : [];
}

/** Words that put the fault on the person, or that no facilitator would use. */
const BLAMING =
  /\b(fel|felaktig\w*|ogiltig\w*|otillåt\w*|misslyck\w*|tyvärr|systemet|inmatning\w*|invalid|error|wrong|illegal)\b|!/iu;

/** Words that tell which field a sentence is about. */
const ABOUT: Readonly<Record<DialogueField, RegExp>> = {
  date: /datum|dag/iu,
  kind: /dialogform|perspektivinhämtande/iu,
  municipality: /kommun/iu,
  place: /plats/iu,
  series: /grupp/iu,
  sameGroup: /tidigare dialog/iu,
  methods: /metod/iu,
  targetGroups: /målgrupp/iu,
  perspectives: /perspektiv/iu,
  participants: /delt(a|og)/iu,
  elected: /förtroendevald/iu,
  officials: /tjänsteperson/iu,
  practitioners: /verksamhetsföreträdare/iu,
  themes: /tema/iu,
  strengthened: /stärkte tilliten/iu,
  lowered: /sänkte tilliten/iu,
  observations: /viktigaste/iu,
  quotable: /citeras/iu,
  advantages: /fördelar/iu,
  drawbacks: /nackdelar/iu,
  surveyAnswers: /svar/iu,
  surveyHeard: /hörda|hög grad/iu,
  feedbackWanted: /återkoppling/iu,
  feedbackGiven: /återkoppling/iu,
};

const LONG = 'a'.repeat(100_000);
const everyCount = (value: string, fault: string): [DialogueField, string, string][] =>
  fieldsOfSort('count').map((field) => [field, value, fault]);

const table: readonly [DialogueField, string, string][] = [
  ['date', '', 'missing'],
  ['date', '   ', 'missing'],
  ['date', 'i går', 'not-a-date'],
  ['date', '-3', 'not-a-date'],
  ['date', '1000000000', 'not-a-date'],
  ['date', '2021-02-29', 'not-a-date'],
  ['date', '14/9 2021', 'not-a-date'],
  ['date', '2021-9-14', 'not-a-date'],
  ['date', LONG, 'not-a-date'],
  ['date', '2021-10-21', 'in-the-future'],
  ['date', '9999-12-31', 'in-the-future'],
  ['date', '2021-03-15', 'before-project'],
  ['date', '0001-01-01', 'before-project'],
  ['kind', '', 'missing'],
  ['kind', 'workshop', 'not-in-plan'],
  ['kind', '-3', 'not-in-plan'],
  ['kind', LONG, 'not-in-plan'],
  ['municipality', '', 'missing'],
  ['municipality', 'Göteborg', 'not-in-plan'],
  ['municipality', 'laholm,varberg', 'not-in-plan'],
  ['municipality', '1000000000', 'not-in-plan'],
  ['municipality', LONG, 'not-in-plan'],
  ['methods', '', 'missing'],
  ['methods', ' , ,', 'missing'],
  ['methods', 'gruppdiskussioner,enkät', 'not-in-plan'],
  ['methods', LONG, 'not-in-plan'],
  ['targetGroups', '', 'missing'],
  ['targetGroups', 'unga,husdjur', 'not-in-plan'],
  ['targetGroups', LONG, 'not-in-plan'],
  ['perspectives', 'rymden', 'not-in-plan'],
  ['themes', 'vädret', 'not-in-plan'],
  ['themes', LONG, 'not-in-plan'],
  ['sameGroup', 'i tisdags', 'not-in-plan'],
  ['sameGroup', LONG, 'not-in-plan'],
  ['quotable', 'kanske', 'not-in-plan'],
  ['quotable', LONG, 'not-in-plan'],
  ['participants', '', 'missing'],
  ['participants', '0', 'too-few'],
  ...everyCount('tolv', 'not-a-number'),
  ...everyCount('1.5', 'not-a-number'),
  ...everyCount('1,5', 'not-a-number'),
  ...everyCount('1e3', 'not-a-number'),
  ...everyCount('0x10', 'not-a-number'),
  ...everyCount('12 personer', 'not-a-number'),
  ...everyCount('1 2 3', 'not-a-number'),
  ...everyCount('NaN', 'not-a-number'),
  ...everyCount('Infinity', 'not-a-number'),
  ...everyCount(LONG, 'not-a-number'),
  ...everyCount('-3', 'negative'),
  ...everyCount('−3', 'negative'),
  ...everyCount('1000000000', 'too-many'),
  ...everyCount('10001', 'too-many'),
  ...everyCount('9'.repeat(100_000), 'too-many'),
  ['surveyHeard', '11', 'more-heard-than-answered'],
  ['surveyHeard', '', 'missing'],
  ['surveyAnswers', '', 'missing'],
  ['feedbackGiven', '8', 'more-given-than-wanted'],
  ['feedbackWanted', '', 'missing'],
  ...fieldsOfSort('words').map((field): [DialogueField, string, string] => [field, LONG, 'too-long']),
];

describe('a wrong value', () => {
  const named = table.map(([field, value, fault]) => [field, value.slice(0, 20), fault, value] as const);
  test.each(named)('%s "%s" is %s', (field, _start, fault, value) => {
    const faults = faultsOf({ [field]: value });
    expect(faults).toEqual([expect.objectContaining({ field, fault })]);
    for (const language of Language.options) {
      const sentence = faults[0] ? faultSentence(faults[0], UNNAMED, language) : '';
      expect(sentence).toMatch(/^[\p{Lu}”“].{8,200}\.$/u);
      expect(sentence).not.toMatch(BLAMING);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/u);
      if (language === 'sv') expect(sentence).toMatch(ABOUT[field]);
    }
  });

  test('the table has every field', () => {
    expect(new Set(table.map(([field]) => field))).toEqual(new Set(DIALOGUE_FIELDS));
  });

  test('personal data has its sentence', () => {
    const fault: FieldFault = {
      field: 'lowered',
      fault: 'personal-data',
      found: [{ kind: 'personnummer', excerpt: '811218-…' }],
    };
    expect(faultSentence(fault, UNNAMED, 'sv')).toBe(
      'Texten innehåller något som ser ut som ett personnummer (”811218-…”). Ta bort det, så kan jag spara.',
    );
    const phone: FieldFault = { ...fault, field: 'place', found: [{ kind: 'phone', excerpt: '070…' }] };
    expect(faultSentence(phone, UNNAMED, 'sv')).toMatch(/^Platsen .* ett telefonnummer/u);
  });
});

test('every fault is told at once, in the order of the form', () => {
  const faults = faultsOf({
    drawbacks: LONG,
    date: '2021-10-21',
    municipality: 'Göteborg',
    methods: '',
    participants: 'tolv',
    surveyHeard: '12',
    feedbackGiven: '99',
  });
  expect(faults.map(({ field }) => field)).toEqual([
    'date',
    'municipality',
    'methods',
    'participants',
    'drawbacks',
    'surveyHeard',
    'feedbackGiven',
  ]);
});

test('an empty form is asked for what it needs, and for nothing else', () => {
  const reading = readDialogueValues({}, decided, TODAY);
  expect('faults' in reading && reading.faults).toEqual(
    ['date', 'kind', 'municipality', 'methods', 'targetGroups', 'participants'].map((field) => ({
      field,
      fault: 'missing',
    })),
  );
});

describe('a value that can be understood', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'the name of a choice',
      { municipality: ' LAHOLM ', methods: 'World Café, VR' },
      { methods: ['world-cafe', 'vr'] },
    ],
    ['a name in decomposed letters', { targetGroups: 'föräldrar'.normalize('NFD') }, { targetGroups: ['foraldrar'] }],
    ['a kind by its name', { kind: 'Fördjupande' }, { kind: 'in-depth' }],
    ['the same choice twice', { methods: 'vr,VR,vr' }, { methods: ['vr'] }],
    ['a choice with a comma too many', { methods: ',vr,' }, { methods: ['vr'] }],
    ['a list from a client that keeps lists', { methods: ['vr', 'klippstopp'] }, { methods: ['vr', 'klippstopp'] }],
    ['thousands in groups', { participants: '1 200' }, { participants: 1200 }],
    ['thousands with a no-break space', { participants: '1\u00a0200' }, { participants: 1200 }],
    ['leading zeros', { participants: '007' }, { participants: 7 }],
    ['a number from a client that keeps numbers', { participants: 12 }, { participants: 12 }],
    ['zero where nobody came', { elected: '0' }, { elected: 0 }],
    ['spaces around it', { date: ' 2021-09-14\n', place: '  torget ' }, { date: '2021-09-14', place: 'torget' }],
    ['line breaks of any kind', { lowered: 'ett\r\ntvå\rtre' }, { lowered: 'ett\ntvå\ntre' }],
    ['control characters', { place: 'to\u0000r\u0007get' }, { place: 'torget' }],
    ['exactly as much text as there is room for', { place: 'a'.repeat(120) }, { place: 'a'.repeat(120) }],
    ['no answers to the survey', { surveyAnswers: '0', surveyHeard: '' }, { surveyAnswers: 0 }],
    ['today', { date: TODAY }, { date: TODAY }],
    ['the first day of the project', { date: decided.start }, { date: decided.start }],
    ['fields that the form does not have', { admin: 'true', __proto__: 'x' }, { participants: 11 }],
  ])('%s', (_what, changes, expected) => {
    expect(read(changes)).toEqual({ content: expect.objectContaining(expected) });
  });
});

test('what is left empty is missing, and not zero or nothing', () => {
  const reading = read({ observations: ' \n ', elected: '' });
  expect('content' in reading && Object.keys(reading.content)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(observations|elected)$/u)]),
  );
});

test('every example dialogue comes through the form as it was', () => {
  for (const each of examples) {
    const reading = readDialogueValues(valuesOf(each), decided, '2023-01-01');
    expect('content' in reading && sameContent(reading.content, each)).toBe(true);
  }
});

test('lists in lists are no value, however deep they lie', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(20_000)}"x"${']'.repeat(20_000)}`);
  expect(textOf(deep)).toBe('');
  expect(textOf(['a', ['b'], 'c'])).toBe('a,,c');
  expect(read({ observations: deep })).toMatchObject({ content: expect.anything() });
});
