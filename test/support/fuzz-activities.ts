import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DRAFT_PREFIX } from '../../src/cards/plan-draft';
import { ANSWER_PREFIX } from '../../src/cards/surveys';
import { COMMENT_PREFIX } from '../../src/cards/week';
import { DIALOGUE_FIELDS } from '../../src/domain/dialogue-fields';
import { ENTRY_FIELDS } from '../../src/domain/entries';
import { Language } from '../../src/domain/language';
import { PERSON_FIELDS } from '../../src/domain/people-change';
import { handOverChoices } from '../../src/search/search-choices';
import { Press } from '../../src/turns/submitted';
import { longText } from './hostile-text';

/** Bodies for /api/messages: from what Teams sends, over what it never would, to what is no activity at all. */

type Json = Record<string, unknown>;

const FOLDER = join(__dirname, '..', 'fixtures', 'activities');
const REAL = readdirSync(FOLDER).map((name): Json => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

/**
 * Text that has made trouble somewhere: templates, links, markup, formulas, OData, keys, directions, half characters.
 */
const NASTY = [
  ['$', '{1+1}'].join(''),
  '{{DATE(2021-01-01T00:00:00Z)}}',
  '[länk](https://example.org)',
  '<at>Medskapa</at> <script>1</script> &lt; &#0; &#x110000; &#xd800;',
  '=HYPERLINK("https://example.org")',
  "x' or PartitionKey ne '",
  '/\\#?%00\u0000\u007f',
  '\u202eomvänt\u2066',
  '👩‍👩‍👧‍👦🇸🇪𝒜',
  '\ud800 \udfff',
  'å'.repeat(20_000),
  'status på projektmål 99999999999999999999',
  '811218-9876',
  '__proto__',
  'constructor',
  '',
  ' ',
];
const PHRASES = [
  'hjälp',
  'ny dialog',
  'min vecka',
  'hur många dialoger',
  'status på projektmål 2',
  'hur går det med målen',
];
/** Some of the sample's. */
const ACTIVITIES = ['beslut-projektplan', 'beslut-inriktning', 'malgruppsanalys'];

/**
 * Every verb that a card of ours sends, with what goes with it; read from where presses are read, so that none is left
 * out.
 */
export const VERBS: readonly string[] = Press.options.map(({ shape }) => shape.verb.value);
const FIELDS = new Map<string, readonly string[]>(
  Press.options.map(({ shape }) => {
    const inputs =
      'values' in shape ? [...DIALOGUE_FIELDS, ...Object.values(ENTRY_FIELDS).flat(), ...PERSON_FIELDS] : [];
    const comments = 'comments' in shape ? ACTIVITIES.map((activity) => `${COMMENT_PREFIX}${activity}`) : [];
    const named = [
      ...('answers' in shape ? [`${ANSWER_PREFIX}fordjupad-kunskap`] : []),
      ...('written' in shape ? [`${DRAFT_PREFIX}name`, `${DRAFT_PREFIX}goals`] : []),
    ];
    const read = ['verb', 'values', 'comments', 'answers', 'written'];
    const own = [...Object.keys(shape).filter((key) => !read.includes(key)), ...named];
    return [shape.verb.value, [...new Set([...own, 'project', ...inputs, ...comments])]];
  }),
);
const KEYS = [
  'type',
  'serviceUrl',
  'channelId',
  'conversation',
  'from',
  'recipient',
  'text',
  'value',
  'name',
  'action',
  'entities',
  'channelData',
  'membersAdded',
  'locale',
  'id',
  'replyToId',
  'timestamp',
  'attachments',
  '__proto__',
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  { weight: 1, arbitrary: longText },
);
const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), text, fc.constantFrom(...NASTY));

const ID = ['f-1', 'f-2'];
const ENTRY_KINDS = ['communication', 'lesson'];
/** Fields that are searched in, as cards of ours name them: whose card it is, and which list. */
const DATASETS = ['tillit', 'another-project'].flatMap((project) =>
  ['municipality', handOverChoices('beslut-projektplan'), handOverChoices('no-such-activity')].map(
    (list) => `${project} ${list}`,
  ),
);
/** What cards of ours send in each field. */
const SENT: Readonly<Record<string, readonly unknown[]>> = {
  reading: [{ kind: 'goals' }, { kind: 'help' }],
  asked: [{ kind: 'goals' }, { kind: 'dialogue-count', municipality: 'Laholm' }],
  language: Language.options,
  formId: ID,
  dialogueId: ID,
  newFormId: ['f-3', 'f-4'],
  operation: ['o-1', 'o-2', 'o-3'],
  fromVersion: [1, '1', 2],
  version: [1, '1', 2],
  importId: ['i-1', 'i-2'],
  what: ['target', 'activity', 'budget', 'priorities', 'follow-up'],
  madeFrom: [1, 2],
  prefer: ['mine', 'theirs'],
  choice: ['change', 'new'],
  entry: ID,
  keepNames: [true, false],
  moved: [true, false],
  project: ['tillit', 'another-project'],
  activity: ACTIVITIES,
  goal: ['project-1', 'effect-2'],
  committee: ['laholm', 'hylte'],
  opens: [true, false],
  state: ['done', 'partly', 'not-relevant'],
  week: ['2021-W36', '2021-W37'],
  seen: ['2021-09-06T08:00:00.000Z'],
  weeks: ['0', '1', 2],
  until: ['2021-09-20', ''],
  to: ['kalle.exempel@example.se', 'Politikerna i Laholm', ''],
  day: ['monday', 'friday'],
  hour: ['8', '15'],
  quietFrom: ['18'],
  quietTo: ['7'],
  owner: ['projektledare', 'Bo Exempel', ''],
  series: ['Referensgruppen', ''],
  sameGroup: ['f-1', 'new', ''],
  of: ['people', 'report', 'snooze', 'hand-over'],
  at: ['2021-09-06T07:00:00.000Z', ''],
  pausedFrom: ['2021-09-20', ''],
  pausedThrough: ['2021-10-01', ''],
  pausedUntil: ['2021-10-01', ''],
  cardLanguage: Language.options,
  on: [true, false],
  date: ['2021-09-14', '2021-09-01'],
  kind: ['perspective', 'deepening'],
  municipality: ['laholm', 'halmstad'],
  place: ['Biblioteket'],
  methods: ['gruppdiskussioner'],
  targetGroups: ['unga', 'unga,seniorer'],
  participants: ['11', '14'],
  surveyAnswers: ['10'],
  surveyHeard: ['9'],
  direction: ['out', 'in'],
  through: ['Möte'],
  text: ['Börja i tid.'],
  about: ['metod', '+', 'kalle.exempel@example.se'],
  upn: ['kalle.exempel@example.se'],
  was: [{ name: 'Kalle', roles: ['projektgrupp'], committees: [] }],
  now: [{ name: 'Kalle', roles: ['projektgrupp'], committees: [] }],
  before: [{ name: 'Kalle', roles: ['arbetsgrupp'], committees: ['laholm'] }],
  removes: [true, false],
  leaver: [{ upn: 'kalle.exempel@example.se', was: { name: 'Kalle', roles: ['projektgrupp'], committees: [] } }],
  heir: ['kalle.exempel@example.se'],
  unfolded: [true, false],
  beside: [true, false],
  like: ID,
  removal: ['o-1', 'o-2'],
  chosenPerson: ['+', 'kalle.exempel@example.se'],
  userName: ['kalle.exempel@example.se', 'kalle'],
  personName: ['Kalle'],
  personRoles: ['projektgrupp', 'projektgrupp,arbetsgrupp'],
  personCommittees: ['laholm'],
  step: [1, '4', 2],
  move: ['begin', 'next', 'back'],
  draft: [{}, { name: 'Parken', areas: 'Laholm' }, { goals: 7 }],
  'answer-fordjupad-kunskap': ['very-high', 'yes'],
  'begin-name': ['Dialog om parken'],
  'begin-goals': ['Parken är trygg'],
};

/** A press: a verb of ours with what goes with it, where nothing, a part or all of that is as our cards send it. */
export const press = fc
  .record({ verb: fc.constantFrom(...VERBS, 'nonsense'), care: fc.constantFrom(0, 0.6, 1) })
  .chain(({ verb, care }) => {
    const sent = verb.endsWith('-entry') ? { ...SENT, kind: ENTRY_KINDS } : SENT;
    const fields = (FIELDS.get(verb) ?? Object.keys(SENT)).map((name) => {
      const ours = fc.constantFrom(...(sent[name] ?? ['x']));
      const [right, wrong] = [Math.round(care * 10), Math.round((1 - care) * 10)];
      const value = fc.oneof(
        { weight: right, arbitrary: ours },
        { weight: wrong, arbitrary: fc.option(anything, { nil: undefined }) },
      );
      return value.map((chosen): [string, unknown] => [name, chosen]);
    });
    return fc.tuple(...fields).map((chosen) => ({ verb, fields: { ...Object.fromEntries(chosen), verb } }));
  });

const real = (type: string, name?: string): fc.Arbitrary<Json> =>
  fc.constantFrom(...REAL.filter((each) => each.type === type && (name === undefined || each.name === name)));

/** Somebody of a few, so that people come back and storage does not grow without end. */
const somebody = fc
  .integer({ min: 1, max: 400 })
  .map((n) => ({ id: `29:fuzz-${n}`, aadObjectId: `fuzz-${n}`, name: `F ${n}` }));

const message = fc
  .record({ base: real('message'), text, from: somebody })
  .map(({ base, text: words, from }): Json => ({ ...base, text: words, from }));
const pressed = fc.record({ base: real('invoke', 'adaptiveCard/action'), press, from: somebody }).map(
  ({ base, press: { verb, fields }, from }): Json => ({
    ...base,
    from,
    value: { action: { type: 'Action.Execute', verb, data: fields } },
  }),
);
/** A search: begun words and whole ones, as the box opens, and any part of the list. */
const searched = fc
  .record({
    base: real('invoke', 'composeExtension/query'),
    typed: fc.oneof(text, fc.constantFrom<unknown>('m', 'dialoger', 'laho', 'september', '2021-09-14', null, 7)),
    name: fc.constantFrom('query', 'query', 'initialRun'),
    queryOptions: fc.oneof(fc.constantFrom<unknown>({ skip: 0, count: 25 }, { skip: 10 }, null), anything),
    from: somebody,
  })
  .map(({ base, typed, name, queryOptions, from }): Json => {
    const value = { commandId: 'search', parameters: [{ name, value: typed }], queryOptions };
    return { ...base, from, value };
  });
/**
 * What is typed in a field of a card that is searched in: fields of ours, of another project's card and of nobody's.
 */
const chosen = fc
  .record({
    base: real('invoke', 'composeExtension/query'),
    dataset: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...DATASETS) }, { weight: 1, arbitrary: anything }),
    queryText: fc.oneof(text, fc.constantFrom<unknown>('l', 'laho', 'kommun', '', null, 7)),
    queryOptions: fc.oneof(fc.constantFrom<unknown>({ skip: 0, top: 15 }, null), anything),
    from: somebody,
  })
  .map(({ base, from, ...value }): Json => ({ ...base, name: 'application/search', from, value }));
const submitted = fc
  .record({ base: real('message'), press, from: somebody })
  .map(({ base, press: { fields }, from }): Json => ({ ...base, from, value: fields }));

/** Something real with some of its parts replaced or taken away. */
const mutated = fc
  .record({
    base: fc.oneof(fc.constantFrom(...REAL), message, pressed, searched, chosen),
    changes: fc.dictionary(fc.constantFrom(...KEYS), fc.option(anything, { nil: undefined }), { maxKeys: 4 }),
    from: somebody,
  })
  .map(({ base, changes, from }): Json => ({ ...base, from, ...changes }));

/**
 * A body, as it is sent.
 * @param serviceUrl where whoever is let in gets the answers
 */
export const body = (serviceUrl: string): fc.Arbitrary<string> => {
  const answered = (activity: Json): string =>
    JSON.stringify(
      'serviceUrl' in activity && REAL.some((each) => each.serviceUrl === activity.serviceUrl)
        ? { ...activity, serviceUrl }
        : activity,
    );
  return fc.oneof(
    { weight: 3, arbitrary: message.map(answered) },
    { weight: 3, arbitrary: pressed.map(answered) },
    { weight: 2, arbitrary: submitted.map(answered) },
    { weight: 1, arbitrary: searched.map(answered) },
    { weight: 1, arbitrary: chosen.map(answered) },
    { weight: 4, arbitrary: mutated.map(answered) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  );
};

/** A question as Teams sends it. */
export const question = (serviceUrl: string): string =>
  JSON.stringify({ ...REAL.find(({ type }) => type === 'message'), text: 'hur många dialoger', serviceUrl });
