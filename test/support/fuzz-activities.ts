import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** Bodies for /api/messages: from what Teams sends, over what it never would, to what is no activity at all. */

type Json = Record<string, unknown>;

const FOLDER = join(__dirname, '..', 'fixtures', 'activities');
const REAL = readdirSync(FOLDER).map((name): Json => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

/** Text that has made trouble somewhere: templates, links, markup, formulas, OData, keys, directions, half characters. */
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
const VERBS = [
  'ask',
  'open-dialogue-form',
  'submit-dialogue',
  'open-change',
  'change-dialogue',
  'remove-dialogue',
  'resolve-conflict',
  'report-activity',
  'snooze-activity',
  'nonsense',
];
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
);
const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), text, fc.constantFrom(...NASTY));

/** A press: a verb of ours or none, with fields that are right, wrong or of the wrong kind. */
const press = fc
  .record({
    verb: fc.constantFrom(...VERBS),
    fields: fc.dictionary(
      fc.constantFrom(
        'formId',
        'dialogueId',
        'fromVersion',
        'operation',
        'newFormId',
        'choice',
        'reading',
        'activity',
        'state',
        'week',
        'language',
        'date',
        'kind',
        'municipality',
        'methods',
        'targetGroups',
        'participants',
        'place',
        'observations',
        'surveyAnswers',
        'keepNames',
      ),
      fc.oneof(
        fc.constantFrom<unknown>(
          'f-1',
          'f-2',
          '1',
          1,
          'done',
          '2021-W36',
          '2021-09-14',
          'perspective',
          'laholm',
          'unga',
        ),
        fc.constantFrom<unknown>('gruppdiskussioner', 'sv', 'change', 'new', true, { kind: 'goals' }, '11'),
        anything,
      ),
    ),
  })
  .map(({ verb, fields }) => ({ verb, fields: { ...fields, verb } }));

const real = (type: string, name?: string): fc.Arbitrary<Json> =>
  fc.constantFrom(...REAL.filter((each) => each.type === type && (name === undefined || each.name === name)));

/** Somebody of a few, so that people come back and storage does not grow without end. */
const somebody = fc
  .integer({ min: 1, max: 400 })
  .map((n) => ({ id: `29:fuzz-${n}`, aadObjectId: `fuzz-${n}`, name: `F ${n}` }));

const said = fc
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
const submitted = fc
  .record({ base: real('message'), press, from: somebody })
  .map(({ base, press: { fields }, from }): Json => ({ ...base, from, value: fields }));

/** Something real with some of its parts replaced or taken away. */
const mutated = fc
  .record({
    base: fc.oneof(fc.constantFrom(...REAL), said, pressed, searched),
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
    { weight: 3, arbitrary: said.map(answered) },
    { weight: 3, arbitrary: pressed.map(answered) },
    { weight: 2, arbitrary: submitted.map(answered) },
    { weight: 1, arbitrary: searched.map(answered) },
    { weight: 4, arbitrary: mutated.map(answered) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  );
};

/** A question as Teams sends it. */
export const question = (serviceUrl: string): string =>
  JSON.stringify({ ...REAL.find(({ type }) => type === 'message'), text: 'hur många dialoger', serviceUrl });
