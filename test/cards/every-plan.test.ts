import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { answerQuestion } from '../../src/answers/answer-question';
import { viewCount } from '../../src/answers/counts';
import { viewGoals } from '../../src/answers/goals';
import { viewCoverage } from '../../src/answers/people';
import type { AnswerTools } from '../../src/answers/tools';
import { insertedActivityCard } from '../../src/cards/activities';
import { activityReportMessage } from '../../src/cards/activity-report';
import type { AdaptiveCard, CardMessage } from '../../src/cards/adaptive-card';
import { answerCard, CARDS } from '../../src/cards/answer';
import { pictureCard } from '../../src/cards/as-picture';
import { askButton } from '../../src/cards/buttons';
import { channelMessage } from '../../src/cards/connect-channel';
import { deliveriesMessage } from '../../src/cards/deliveries';
import { dialogueConflictCard } from '../../src/cards/dialogue-conflict';
import { dialogueFormCard, valuesOf } from '../../src/cards/dialogue-form';
import { dialogueOpenedMessage } from '../../src/cards/dialogue-opened';
import { dialogueReceiptCard } from '../../src/cards/dialogue-receipt';
import { dialogueRemovedCard } from '../../src/cards/dialogue-removed';
import { dialogueSummaryCard } from '../../src/cards/dialogue-summary';
import { digestMessage } from '../../src/cards/digest';
import { entryFormCard } from '../../src/cards/entry-form';
import { entryRemovedCard, entrySavedCard } from '../../src/cards/entry-receipt';
import { CHANNEL_BYTES, fitsCard, MESSAGE_MAX_BYTES } from '../../src/cards/fill';
import { handOverMessage } from '../../src/cards/hand-over';
import { lastMeetingCard } from '../../src/cards/last-meeting';
import { peopleFormMessage, personChangedCard, personValues } from '../../src/cards/people-form';
import { draftMessage } from '../../src/cards/plan-draft';
import { planChangedCard, planFormCard } from '../../src/cards/plan-form';
import { planHistoryMessage } from '../../src/cards/plan-history';
import { peopleReceiptCard, sentPeopleMessage } from '../../src/cards/sent-people';
import { faultyPlanMessage, planReceiptCard, sentPlanMessage } from '../../src/cards/sent-plan';
import { settingsCard } from '../../src/cards/settings';
import { snoozeMessage } from '../../src/cards/snooze';
import { surveyMessage } from '../../src/cards/surveys';
import { wishMessage } from '../../src/cards/watch';
import { weekCard, weekMessage } from '../../src/cards/week';
import { weekReceiptCard } from '../../src/cards/week-receipt';
import { welcomeCard } from '../../src/cards/welcome';
import { receiptFor } from '../../src/collect/receipt';
import { ACTIVITY_STATES } from '../../src/domain/activities';
import { AskedState, lineOf } from '../../src/domain/activity-lists';
import type { Asker } from '../../src/domain/asker';
import type { FieldFault } from '../../src/domain/dialogue-faults';
import { DIALOGUE_FIELDS } from '../../src/domain/dialogue-fields';
import type { Dialogue } from '../../src/domain/dialogues';
import { ENTRY_FIELDS, ENTRY_KINDS, ENTRY_MAX, type EntryFault } from '../../src/domain/entries';
import { Language } from '../../src/domain/language';
import { NOTHING_HIDDEN } from '../../src/domain/listed-counts';
import type { Person } from '../../src/domain/people';
import { readPersonEdit } from '../../src/domain/people-change';
import { USUAL_PHASES } from '../../src/domain/phases';
import { goalsOf, type Plan } from '../../src/domain/plan';
import { contentsOf, type PlanChange } from '../../src/domain/plan-diff';
import { DRAFT_MAX, type PlanDraft } from '../../src/domain/plan-draft';
import { faultsOf } from '../../src/domain/plan-faults';
import type { Naming } from '../../src/domain/plan-nouns';
import { AboutTopic, DividedBy, ParticipantKind, PlanPart } from '../../src/domain/question-slots';
import { ROLES } from '../../src/domain/roles';
import { NO_ANSWERS, questionsToAsk } from '../../src/domain/surveys';
import { drawSmall } from '../../src/pictures/draw';
import type { Snapshot } from '../../src/ports/plans';
import { ClearReading, type Reading } from '../../src/questions/reading';
import { weekOf } from '../../src/remind/plan-reminders';
import { toMessage } from '../../src/teams/replying';
import type { View } from '../../src/text/answers';
import { sentenceOf } from '../../src/text/answers';
import type { PastedText } from '../../src/text/as-text';
import { entrySavedSentence, entryTexts } from '../../src/text/entries';
import { lastMeetingTexts } from '../../src/text/last-meeting';
import { pastedText } from '../../src/text/pasted';
import { personChangedSentence, personFaultSentence } from '../../src/text/people-changes';
import { pictureOf } from '../../src/text/pictured';
import { planChangeTexts } from '../../src/text/plan-changes';
import { planNamesIn } from '../../src/text/plan-values';
import { undoableSentence } from '../../src/text/receipt';
import { sentPeopleTexts } from '../../src/text/sent-people';
import { planInForceSentence } from '../../src/text/sent-plan';
import { boundCard } from '../../src/turns/bound';
import type { MadeChange } from '../../src/turns/change-kind';
import { giveBack } from '../../src/turns/give-back';
import { CHANGE_KINDS } from '../../src/turns/plan-changes';
import { insertable } from '../../src/turns/search';
import type { Submitted } from '../../src/turns/submitted';
import { MemoryActivities, MemoryPeople } from '../support/memory-stores';
import { type Fullness, filled, fullPlan, heldIn, TODAY } from './fixtures/full-plan';
import { nodesOf } from './fixtures/walk';

/** Every card of every plan that `plan check` accepts can be sent: it fits in a message of the chat. */

interface Scene {
  readonly snapshot: Snapshot;
  readonly dialogue: Dialogue;
  readonly people: readonly Person[];
  readonly tools: AnswerTools;
  readonly words: string;
  readonly asker: (language: Language) => Asker;
}

function sceneOf(fullness: Fullness, naming: Pick<Naming, 'areas' | 'orderers' | 'form'> = {}): Scene {
  const plan = { ...fullPlan(fullness), ...naming };
  const words = filled(fullness.letters, Math.max(1, Math.round(2_000 * fullness.length)), 'O');
  const { contents, facts } = heldIn(plan, words);
  const [content] = contents;
  if (!content) throw new Error('a plan has municipalities');
  const dialogues = contents.slice(0, 5).map(
    (each, index): Dialogue => ({
      id: `0b0f4c1e-7a52-4f3a-9a53-0d8f0a3f6f1${index}`,
      content: { ...content, ...each },
      example: false,
      reportedBy: 'p-0123456789',
      reportedAt: '2021-09-14T08:32:00.000Z',
      version: 1,
      operations: [],
    }),
  );
  const [dialogue] = dialogues;
  if (!dialogue) throw new Error('some dialogue has been held');
  const people = Array.from(
    { length: Math.round(400 * fullness.count) },
    (_, index): Person => ({
      upn: `person.${index}@${'lang'.repeat(10)}.example.se`,
      name: filled(fullness.letters, Math.round(120 * fullness.length), `P${index}`),
      roles: [...ROLES],
      committees: [],
    }),
  );
  const deliveries = people.map(({ upn }, index) => ({
    kind: 'week' as const,
    week: '2022-W06',
    upn,
    state: index % 3 === 0 ? ('sent' as const) : ('failed' as const),
    reason: 'not-installed',
  }));
  const tools: AnswerTools = {
    activities: new MemoryActivities(),
    dialogues: { newest: async () => dialogues },
    entries: { all: async () => [] },
    people: new MemoryPeople(people),
    lookBacks: { lastLook: async () => undefined, meetings: async () => [] },
    surveys: { rounds: async () => [], tally: async () => NO_ANSWERS },
    wishes: {
      of: async () => goalsOf(plan).map(({ id }) => ({ kind: 'goal', id, upn: 'jag@example.se', goal: id, at: TODAY })),
    },
    deliveries: Object.assign(Object.create(null), {
      lastRun: async () => ({ value: { week: '2022-W06', instant: '2022-02-07T07:00:00Z' } }),
      deliveries: async () => deliveries,
    }),
    now: () => new Date(`${TODAY}T12:00:00Z`),
  };
  const asker = (language: Language): Asker => ({
    userId: 'u',
    upn: 'jag@example.se',
    pseudonym: 'p-u',
    roles: ['projektledare'],
    language,
  });
  return { snapshot: { plan, planVersion: 1, facts }, dialogue, people, tools, words, asker };
}

/** What is asked of each kind: the compiler knows when one is missing. */
const ASKED: { readonly [K in Reading['kind']]: (scene: Scene) => readonly Reading[] } = {
  several: ({ snapshot: { plan } }) => [
    { kind: 'several', readings: [{ kind: 'dialogue-count' }, { kind: 'participant-count' }] },
    { kind: 'several', readings: [{ kind: 'goals' }, { kind: 'coverage' }, { kind: 'budget' }] },
    { kind: 'several', readings: [{ kind: 'insights' }, { kind: 'activities', state: 'remaining' }] },
    {
      kind: 'several',
      readings: [
        { kind: 'goal-status', goal: 'project-1' },
        { kind: 'area-status', municipality: plan.municipalities[0]?.name },
        { kind: 'methods' },
      ],
    },
  ],
  'goal-status': ({ snapshot: { plan } }) =>
    ['project-1', 'project-2', 'project-3', 'effect-1'].flatMap((goal) => [
      { kind: 'goal-status', goal },
      { kind: 'goal-status', goal, municipality: plan.municipalities[0]?.name, year: 2021 },
    ]),
  goals: () => [{ kind: 'goals' }, { kind: 'goals', goalType: 'effect' }],
  'area-status': ({ snapshot: { plan } }) => [
    { kind: 'area-status', municipality: plan.municipalities[0]?.name },
    { kind: 'area-status', own: true },
  ],
  'dialogue-count': (scene) =>
    narrowed(scene).flatMap((filters) => by.map((each) => ({ kind: 'dialogue-count', ...filters, ...each }))),
  dialogues: (scene) => [
    ...narrowed(scene).map((filters): Reading => ({ kind: 'dialogues', ...filters })),
    { kind: 'dialogues', mine: true },
    { kind: 'dialogues', latest: 1 },
  ],
  'participant-count': (scene) =>
    [undefined, ...ParticipantKind.options].flatMap((participants) =>
      narrowed(scene).map(
        (filters): Reading => ({ kind: 'participant-count', ...filters, by: 'municipality', participants }),
      ),
    ),
  coverage: (scene) => narrowed(scene).map((filters) => ({ kind: 'coverage', ...filters })),
  survey: (scene) => narrowed(scene).map((filters) => ({ kind: 'survey', ...filters })),
  feedback: (scene) => narrowed(scene).map((filters) => ({ kind: 'feedback', ...filters })),
  insights: (scene) => [
    ...narrowed(scene).map((filters): Reading => ({ kind: 'insights', ...filters })),
    { kind: 'insights', theme: scene.snapshot.plan.themes[0]?.name },
    { kind: 'insights', query: scene.words.slice(0, 200) },
  ],
  activities: () => [
    { kind: 'activities' },
    ...AskedState.options.map((state): Reading => ({ kind: 'activities', state })),
    ...USUAL_PHASES.map((phase): Reading => ({ kind: 'activities', phase })),
    ...ROLES.map((role): Reading => ({ kind: 'activities', role })),
    { kind: 'activities', from: '2021-01-01', to: '2021-12-31' },
    { kind: 'activities', to: '2021-12-31' },
  ],
  'activity-status': ({ snapshot: { plan } }) =>
    plan.activities.slice(0, 5).map(({ title }) => ({ kind: 'activity-status', activity: title })),
  responsible: ({ snapshot: { plan } }) => [
    { kind: 'responsible' },
    { kind: 'responsible', activity: plan.activities[0]?.title },
    { kind: 'responsible', activity: plan.tasks[0]?.title },
  ],
  'my-week': () => [{ kind: 'my-week' }],
  methods: ({ snapshot: { plan } }) => [{ kind: 'methods' }, { kind: 'methods', method: plan.methods[0]?.name }],
  budget: () => [{ kind: 'budget' }, { kind: 'budget', year: 2021 }, { kind: 'budget', year: 1999 }],
  'follow-up': ({ snapshot: { plan } }) => [
    { kind: 'follow-up' },
    { kind: 'follow-up', question: plan.followUpQuestions[0]?.text },
  ],
  report: ({ snapshot: { plan } }) => [
    { kind: 'report' },
    { kind: 'report', document: 'decision-proposal', municipality: plan.municipalities[0]?.name },
    { kind: 'report', document: 'data' },
    { kind: 'report', document: 'interim-report', from: '2021-07-01', to: '2021-12-31' },
    { kind: 'report', document: 'template' },
    { kind: 'report', document: 'plan' },
  ],
  'plan-file': () => [{ kind: 'plan-file', file: 'template' }],
  communication: (scene) => [
    { kind: 'communication' },
    { kind: 'communication', year: 2021 },
    { kind: 'communication', query: scene.words.slice(0, 200) },
  ],
  lessons: (scene) => [{ kind: 'lessons' }, { kind: 'lessons', query: scene.words.slice(0, 200), year: 2021 }],
  about: ({ snapshot: { plan } }) => [
    { kind: 'about', topic: 'purpose' },
    { kind: 'about', topic: 'committees' },
    { kind: 'about', topic: 'committees', municipality: plan.municipalities[0]?.name },
    ...ROLES.map((role): Reading => ({ kind: 'about', topic: 'people', role })),
    ...ROLES.map(
      (role): Reading => ({
        kind: 'about',
        topic: 'people',
        role,
        municipality: plan.municipalities[0]?.name,
      }),
    ),
    { kind: 'about', topic: 'people', committee: plan.committees[0]?.name },
    { kind: 'about', topic: 'word', word: plan.themes[0]?.name ?? 'ord' },
    ...AboutTopic.options.map((topic): Reading => ({ kind: 'about', topic })),
    { kind: 'about', topic: 'meetings', municipality: plan.municipalities[0]?.name },
  ],
  settings: () => [{ kind: 'settings' }],
  deliveries: () => [{ kind: 'deliveries' }, { kind: 'deliveries', answered: false }],
  watch: () => [{ kind: 'watch', room: true }],
  unreported: () => [{ kind: 'unreported', weeks: 3 }],
  'send-survey': () => [{ kind: 'send-survey' }],
  remaining: ({ snapshot: { plan } }) => [
    { kind: 'remaining' },
    { kind: 'remaining', goal: 'project-1', municipality: plan.municipalities[0]?.name },
  ],
  changes: ({ snapshot: { plan } }) => [
    { kind: 'changes' },
    { kind: 'changes', municipality: plan.municipalities[0]?.name, from: plan.start },
    { kind: 'changes', since: 'last-meeting' },
  ],
  privacy: () => [{ kind: 'privacy' }],
  'as-text': () => [{ kind: 'as-text' }],
  explain: () => [{ kind: 'explain' }],
  help: () => [{ kind: 'help' }],
  'no-such-goal': () => [{ kind: 'no-such-goal', goal: 'project-99' }],
  unclear: ({ snapshot: { plan } }) => [
    {
      kind: 'unclear',
      candidates: [
        ...plan.activities.slice(0, 4).map(({ title }) => ({ kind: 'activity-status' as const, activity: title })),
        ...['project-1', 'effect-1'].map((goal) => ({ kind: 'goal-status' as const, goal })),
      ],
    },
  ],
  unknown: () => [{ kind: 'unknown' }],
  'new-dialogue': () => [{ kind: 'new-dialogue' }],
  'new-communication': () => [{ kind: 'new-communication' }],
  'new-lesson': () => [{ kind: 'new-lesson' }],
  'change-plan': () => [{ kind: 'change-plan', what: 'target', goal: 'project-1' }],
};

const by = [{}, ...DividedBy.options.map((each) => ({ by: each }))];

type Filters = Pick<
  Extract<Reading, { kind: 'coverage' }>,
  'municipality' | 'targetGroup' | 'method' | 'dialogueKind' | 'year'
>;

/** The whole, one place, and as much as can be asked for at a time. */
function narrowed({ snapshot: { plan } }: Scene): Filters[] {
  const municipality = plan.municipalities[0]?.name;
  const targetGroup = plan.targetGroups[0]?.name;
  const method = plan.methods[0]?.name;
  return [
    {},
    { municipality },
    { targetGroup },
    { municipality, targetGroup, method, dialogueKind: 'in-depth', year: 2021 },
  ];
}

interface Made {
  readonly name: string;
  readonly card: AdaptiveCard;
  /** The same answer as text. */
  readonly pasted?: PastedText;
}

/** Every answer to every question, with all of its pages. */
async function answers(scene: Scene, language: Language, met: Set<View['kind']>): Promise<Made[]> {
  const made: Made[] = [];
  for (const readings of Object.values(ASKED)) {
    const [first] = readings(scene);
    if (first) made.push(await explained(first, scene, language));
    for (const reading of readings(scene)) {
      const found = await answerQuestion(reading, scene.asker(language), scene.snapshot, scene.tools);
      met.add(found.view.kind);
      const name = JSON.stringify(reading).slice(0, 120);
      let from: number | undefined = 0;
      for (let page = 0; from !== undefined; page += 1) {
        const card: AdaptiveCard = answerCard({ ...found, from });
        made.push({
          name: `${name} from ${from}`,
          card,
          ...(page === 0 && { pasted: pastedText(found.view, language) }),
        });
        const next: number | undefined = moreOf(card);
        if (next !== undefined && next <= from && page < 2)
          throw new Error(`${name} goes on from ${from} with ${next}`);
        // The first pages, and then by leaps: a list of a thousand is as long as one of a hundred.
        from = next === undefined || next <= from ? undefined : page < 2 ? next : Math.max(next, 4 * from);
      }
    }
  }
  return made;
}

/** How the figures of an answer are counted. */
async function explained(asked: Reading, scene: Scene, language: Language): Promise<Made> {
  const about = ClearReading.safeParse(asked).data;
  const asker = scene.asker(language);
  const found = await answerQuestion({ kind: 'explain' }, asker, scene.snapshot, scene.tools, undefined, false, {
    about,
  });
  return { name: `explain ${asked.kind}`, card: answerCard(found) };
}

/** Where the button for the rest goes on, if there is one. */
function moreOf(card: AdaptiveCard): number | undefined {
  const froms = nodesOf(card).flatMap(({ data }) =>
    typeof data === 'object' && data !== null && 'from' in data ? [Number(data.from)] : [],
  );
  return froms.at(-1);
}

/** The first pages of a list that is paged by presses, and then by leaps. */
function pagesOf(make: (from: number | undefined) => CardMessage): AdaptiveCard[] {
  const pages: AdaptiveCard[] = [];
  for (let from: number | undefined; pages.length < 30; ) {
    const { card } = make(from);
    pages.push(card);
    const next = moreOf(card);
    if (next === undefined || next <= (from ?? -1)) break;
    from = pages.length < 3 ? next : Math.max(next, 4 * next);
  }
  return pages;
}

/** What of a plan a form is opened for. */
function aboutsOf(what: PlanPart, plan: Plan): readonly (string | undefined)[] {
  if (what === 'activity') return ['+', ...plan.activities.slice(0, 20).map(({ id }) => id)];
  if (what === 'priorities') return [undefined, ...plan.committees.slice(0, 20).map(({ id }) => id)];
  if (what === 'follow-up') return plan.followUpQuestions.slice(0, 20).map(({ id }) => id);
  return what === 'budget'
    ? ['2021', ...plan.budget.slice(0, 20).map(({ id }) => id)]
    : goalsOf(plan).map(({ id }) => id);
}

/** The form of a change, as full as can be, with all that can be wrong. */
function filledForm(what: PlanPart, about: string | undefined, plan: Plan, language: Language) {
  const { form: formOf, read } = CHANGE_KINDS[what];
  const form = formOf(plan, about, language);
  const values = Object.fromEntries(form.fields.map(({ id, most = 40 }) => [id, 'x'.repeat(most)]));
  const reading = read(values, plan, TODAY, language, about);
  const remarks = 'remarks' in reading ? reading.remarks : [];
  return planFormCard({ form, about, madeFrom: 9_999, values, remarks, mayKeepNames: true, language });
}

/** A change of each sort, of the first twenty that a plan has of it. */
function changesIn(plan: Plan, language: Language): MadeChange[] {
  const written: Readonly<Record<PlanPart, Readonly<Record<string, string>>>> = {
    target: { value: '1', decided: TODAY },
    activity: { title: 'a'.repeat(200), when: 'x', phase: 'completion' },
    outcome: { value: '1', date: TODAY, source: 'x'.repeat(200) },
    budget: { value: '1', date: TODAY, source: 'x'.repeat(200) },
    priorities: { groups: plan.targetGroups.map(({ id }) => id).join(',') },
    'follow-up': { answer: 'x'.repeat(2000), answerable: 'no', date: TODAY, source: 'x'.repeat(200) },
  };
  return PlanPart.options.flatMap((what) => {
    const { form: formOf, read, subject } = CHANGE_KINDS[what];
    const { choices = [] } = formOf(plan, undefined, language).fields.find(({ id }) => id === subject) ?? {};
    return choices.slice(0, 20).flatMap(({ value }) => {
      const reading = read({ ...written[what], [subject]: value }, plan, TODAY, language, undefined);
      return 'change' in reading ? [reading.change] : [];
    });
  });
}

/** Cards that answer no question, by the name of what makes them. */
const OTHERS: Readonly<Record<string, (scene: Scene, language: Language) => readonly AdaptiveCard[]>> = {
  dialogueFormCard: forms,
  dialogueConflictCard: conflicts,
  pictureCard: ({ snapshot }, language) =>
    [
      viewGoals(undefined, snapshot, TODAY),
      viewCoverage({}, snapshot, TODAY),
      viewCount('dialogues', {}, 'month', snapshot, TODAY),
      viewCount('participants', {}, 'municipality', snapshot, TODAY),
    ].flatMap((view) => {
      const picture = pictureOf(view, language);
      const pictured = picture && { picture, sentence: sentenceOf(view, language), asked: { kind: 'goals' as const } };
      return pictured ? [pictureCard(pictured, drawSmall(pictured.picture), { language })] : [];
    }),
  dialogueReceiptCard: ({ snapshot: { plan, facts }, dialogue }, language) =>
    (['saved', 'changed', 'already'] as const).map((kind) =>
      dialogueReceiptCard({ receipt: receiptFor(dialogue, plan, facts, TODAY), kind, language, operation: OWN_ID }),
    ),
  dialogueRemovedCard: (_, language) => [
    dialogueRemovedCard(language, undefined),
    dialogueRemovedCard(
      language,
      {
        tombstone: { id: OWN_ID, removedAt: `${TODAY}T08:00:00.000Z`, reportedBy: 'p-u', operations: [OWN_ID] },
        operation: OWN_ID,
      },
      undoableSentence(`${TODAY}T08:00:00.000Z`, language),
    ),
  ],
  dialogueOpenedMessage: ({ snapshot: { plan }, dialogue }, language) =>
    [true, false].map(
      (isOwn) =>
        dialogueOpenedMessage(
          { dialogue, plan, isOwn, hidden: NOTHING_HIDDEN, mayChange: true, mayRead: true },
          OWN_ID,
          language,
        ).card,
    ),
  dialogueSummaryCard: ({ snapshot: { plan }, dialogue }, language) => [
    dialogueSummaryCard(dialogue, 'hidden', plan, language),
  ],
  insertedActivityCard: ({ snapshot: { plan } }, language) =>
    plan.activities.slice(0, 5).map((each) => insertedActivityCard(lineOf(each, plan, TODAY), TODAY, language)),
  planReceiptCard: ({ snapshot: { plan }, words }, language) => {
    const changes = contentsOf(plan);
    const whole = { file: 'a'.repeat(120), project: plan.name, isNew: false, instead: plan.name, again: true };
    const view = { ...whole, names: planNamesIn([plan]), rows: {} };
    const conflicts = changes.map((change) => ({ ...change, base: words, mine: words, theirs: words }));
    const faults = Array.from({ length: 40 }, (_, line) => ({ path: [], line, message: words }));
    const rewritten = changes.flatMap((change): PlanChange[] =>
      Object.keys(Object(change.after)).map((field) => ({ ...change, kind: 'changed', field, before: words })),
    );
    const none = { plan, hidden: [], conflicts: [], faults: [], undone: [], kept: [] };
    const previews = [
      { ...none, changes, undone: changes, kept: changes, conflicts },
      { ...none, changes: rewritten, faults },
    ];
    return [
      ...previews.flatMap((preview) =>
        pagesOf((from) => sentPlanMessage({ ...view, preview }, OWN_ID, language, from)),
      ),
      ...pagesOf((from) =>
        sentPlanMessage({ ...view, isNew: true, preview: { ...none, changes } }, OWN_ID, language, from),
      ),
      faultyPlanMessage(view.file, faults, language).card,
      planReceiptCard(
        planInForceSentence({ project: plan.name, version: 9999, changes }, language),
        { project: plan.id, version: 9999 },
        language,
      ),
    ];
  },
  entryFormCard: entryForms,
  planFormCard: ({ snapshot: { plan } }, language) =>
    PlanPart.options.flatMap((what) =>
      aboutsOf(what, plan).flatMap((about) => {
        const card = filledForm(what, about, plan, language);
        // Of more than a form has room for it is asked which one (`whichOne`), and no form is opened.
        return about === undefined && !fitsCard(card) ? [] : [card];
      }),
    ),
  planChangedCard: ({ snapshot: { plan } }, language) => [
    planChangedCard(
      planChangeTexts[language].takenAway,
      { show: askButton('x'.repeat(100), { kind: 'goals' }, language), undoes: 9_999 },
      language,
    ),
    ...changesIn(plan, language).map((change) =>
      planChangedCard(change.changed(change.apply(plan), plan), { show: change.show, undoes: 9_999 }, language),
    ),
  ],
  // With a way back where a card has room for it, and what is told of somebody in every committee.
  personChangedCard: ({ snapshot: { plan }, people: [person] }, language) => {
    if (!person) return [];
    const { upn, name, roles } = person;
    const now = { name, roles, committees: plan.committees.map(({ id }) => id) };
    const sentence = personChangedSentence({ after: { ...now, upn }, isReached: false }, plan, language);
    const undone = personChangedCard(sentence, { upn, now, before: now }, language);
    return [personChangedCard(sentence, undefined, language), ...(fitsCard(undone) ? [undone] : [])];
  },
  peopleFormMessage: ({ snapshot: { plan }, people, words }, language) => {
    const [person] = people;
    if (!person) return [];
    const committees = plan.committees.slice(0, 40).map(({ id }) => id);
    const was = { name: person.name, roles: person.roles, committees };
    const wrong = {
      userName: 'x'.repeat(250),
      personName: words.slice(0, 120),
      personCommittees: words.slice(0, 1_000),
    };
    const read = readPersonEdit(wrong, plan, undefined, undefined);
    const faults = 'faults' in read ? read.faults : [];
    const remarks = faults.map((fault) => ({
      field: fault.field,
      sentence: personFaultSentence(fault, plan, language),
    }));
    return [
      peopleFormMessage({ plan, people, values: {}, language }).card,
      peopleFormMessage({ plan, people, values: wrong, remarks, language }).card,
      ...[peopleFormMessage({ plan, about: person.upn, was, values: personValues(was), language }).card].filter(
        (card) => fitsCard(card),
      ),
    ];
  },
  entrySavedCard: ({ words }, language) => {
    const to = words.slice(0, ENTRY_MAX.to);
    const entries = [
      { kind: 'lesson', content: { id: 'l', text: words } },
      { kind: 'communication', content: { id: 'c', kind: 'anchoring', to, date: TODAY } },
    ] as const;
    return entries.map((entry) =>
      entrySavedCard({ kind: entry.kind, entry: OWN_ID }, entrySavedSentence(entry, false, language), language),
    );
  },
  entryRemovedCard: (_, language) =>
    (['lesson', 'communication'] as const).map((kind) =>
      entryRemovedCard(kind, entryTexts[language].removed[kind], language),
    ),
  deliveriesMessage: ({ people }, language) => [
    replyCard(
      deliveriesMessage(
        {
          kind: 'deliveries',
          week: '2022-W06',
          sent: 41,
          acted: 12,
          pending: 1,
          unreachable: people.map(({ name }) => ({ name, reason: 'not-installed' })),
          uncertain: people.map(({ name }) => ({ name, reason: 'status-502' })),
          again: people.length,
        },
        language,
      ),
    ),
  ],
  draftMessage: ({ words }, language) => {
    // Everything as long as it may be.
    const draft: PlanDraft = Object.fromEntries(
      Object.entries(DRAFT_MAX).map(([field, most]) => [field, field === 'start' ? TODAY : words.slice(0, most)]),
    );
    return [1, 2, 3, 4].map((step) => draftMessage({ step, draft, language }).card);
  },
  surveyMessage: ({ snapshot: { plan } }, language) => {
    const questions = questionsToAsk(plan, []);
    return [surveyMessage({ week: '2022-W06', questions, closes: TODAY, language }).card];
  },
  digestMessage: ({ snapshot: { plan } }, language) => {
    const all = plan.activities.map(({ title, when }) => ({ title, when }));
    return [digestMessage({ week: '2022-W06', late: all, due: all, starting: all, dialogues: 14 }, language).card];
  },
  planHistoryMessage: ({ snapshot: { plan }, words }, language) => {
    const version = { number: 9, at: `${TODAY}T08:00:00Z`, how: 'card' as const };
    const each = { version, who: words.slice(0, 100), things: Array.from({ length: 40 }, () => words.slice(0, 200)) };
    const versions = Array.from({ length: 5 }, () => each);
    const shown = { versions, undoes: { newest: 9, own: 8 }, naming: plan, mayUndo: true };
    return [planHistoryMessage(shown, language).card];
  },
  sentPeopleMessage: ({ snapshot: { plan }, people }, language) => {
    const edits = people.map((person) => ({ upn: person.upn, was: person, becomes: { ...person, roles: [] } }));
    const none = { kept: false, removed: false };
    const list = { added: [], changed: edits, absent: edits, leaderless: none, stepsDown: true, lookAlikes: [] };
    const view = { ...list, file: 'a'.repeat(120), naming: plan, again: true };
    return pagesOf((from) => sentPeopleMessage(view, OWN_ID, language, from));
  },
  peopleReceiptCard: (_, language) => [peopleReceiptCard(sentPeopleTexts[language].title, OWN_ID, language)],
  activityReportMessage: ({ snapshot: { plan }, words }, language) =>
    (['done', 'partly', 'not-relevant'] as const).map((state) => {
      const items = plan.activities.map((activity) => ({ activity, seen: TODAY }));
      const about = { title: words.slice(0, 200), state, week: '2022-W06', asker: { roles: [...ROLES] }, language };
      return activityReportMessage({ ...about, items }).card;
    }),
  channelMessage: (_, language) => {
    const view = { kind: 'channel', askedIn: 'own-chat', connected: 'elsewhere', isSetAside: true } as const;
    return [channelMessage({ ...view, since: TODAY, outcome: 'overtaken' }, OWN_ID, language).card];
  },
  lastMeetingCard: ({ snapshot: { plan }, words }, language) =>
    [1, 20].map((count) => {
      const committees = plan.committees.slice(0, count);
      const view = { kind: 'no-meeting', plan, today: TODAY, committees, mayNote: committees } as const;
      const fault = lastMeetingTexts[language].faults['not-a-date'];
      return lastMeetingCard(view, language, { committee: committees[0]?.id, day: words.slice(0, 40), fault });
    }),
  wishMessage: ({ snapshot: { plan } }, language) => {
    const wishes = goalsOf(plan).map(({ id }) => ({ of: 'goal', goal: id }) as const);
    const room = { shown: 'room', outcome: 'kept-before', isRoom: false, today: TODAY, plan } as const;
    const committees = plan.committees.map(({ name }) => name);
    return [
      wishMessage({ shown: 'list', wishes, isRoom: false }, language).card,
      wishMessage({ ...room, committees }, language).card,
    ];
  },
  handOverMessage: ({ snapshot: { plan }, people, words }, language) =>
    [{}, comments(plan.activities.slice(0, 2), words)].map(
      (written) => handOverMessage({ ...askedOf(plan), comments: written }, people, plan, language).card,
    ),
  snoozeMessage: ({ snapshot: { plan }, words }, language) =>
    [{}, comments(plan.activities.slice(0, 2), words)].map(
      (written) => snoozeMessage({ ...askedOf(plan), comments: written }, TODAY, language).card,
    ),
  settingsCard: (_, language) => [settingsCard({ kind: 'settings', today: TODAY }, 'Så här har du det.', language)],
  weekCard: weeks,
  weekMessage: (scene, language) => [
    replyCard(weekMessage({ week: weekIn(scene) } as Parameters<typeof weekMessage>[0], { language })),
  ],
  weekReceiptCard: (scene, language) =>
    [[], drafts(scene)].map((written) =>
      weekReceiptCard(filled('å', 250, 'Klart'), weekIn(scene), scene.asker(language), {
        refused: true,
        drafts: written,
        undo: { ...askedOf(scene.snapshot.plan), of: 'report', at: '2022-02-07T08:00:00.000Z' },
        wordless: { ...askedOf(scene.snapshot.plan), state: 'done', at: '2022-02-07T08:00:00.000Z' },
      }),
    ),
  welcomeCard: (scene, language) => [welcomeCard(scene.asker(language), language)],
};

const OWN_ID = '0b0f4c1e-7a52-4f3a-9a53-0d8f0a3f6f11';

function replyCard({ card }: { readonly card?: AdaptiveCard }): AdaptiveCard {
  if (!card) throw new Error('there is no card');
  return card;
}

function askedOf({ activities }: Scene['snapshot']['plan']) {
  const [first] = activities;
  return { activity: first?.id ?? '', title: first?.title ?? '', week: '2022-W06', seen: TODAY };
}

const comments = (activities: readonly { readonly id: string }[], words: string): Record<string, string> =>
  Object.fromEntries(activities.map(({ id }) => [id, words.slice(0, 500)]));

const weekIn = ({ snapshot: { plan } }: Scene) =>
  weekOf([...ROLES], 'u', { plan, reports: [], snoozes: [], handovers: [], today: TODAY });

const drafts = ({ snapshot: { plan }, words }: Scene) =>
  plan.activities.slice(0, 30).map(({ id, title }) => ({
    activity: id,
    title,
    comment: words,
    refused: {
      fault: { fault: 'personal-data', found: [{ kind: 'name', excerpt: words.slice(0, 40) }] } as const,
      state: ACTIVITY_STATES[0],
    },
  }));

function weeks(scene: Scene, language: Language): AdaptiveCard[] {
  return [weekCard(weekIn(scene), language), weekCard(weekIn(scene), language, undefined, drafts(scene))];
}

/** Something to be changed in every field, as far as each can be wrong. */
const faultsIn = (values: Readonly<Record<string, string>>): FieldFault[] =>
  DIALOGUE_FIELDS.map((field) => {
    const value = (values[field] ?? '').slice(0, 200);
    if (field === 'date') return { field, fault: 'before-project', start: '2021-01-01' };
    if (['kind', 'municipality', 'methods', 'targetGroups', 'perspectives', 'themes'].includes(field))
      return { field, fault: 'not-in-plan', value };
    if (field in WRITTEN)
      return { field, fault: 'personal-data', found: [{ kind: 'name', excerpt: value.slice(0, 40) }] };
    return { field, fault: 'not-a-number' };
  });
const WRITTEN: Readonly<Record<string, true>> = {
  place: true,
  strengthened: true,
  lowered: true,
  observations: true,
  advantages: true,
  drawbacks: true,
};

/** What is sent where a form with so much in it is a message: the form, or the plain one that has room for more. */
function sentWith(
  submitted: Submitted,
  card: AdaptiveCard,
  { snapshot: { plan } }: Scene,
  language: Language,
): AdaptiveCard[] {
  if (fitsCard(card)) return [card];
  const given = giveBack({ submitted, value: undefined }, String(card.fallbackText), { plan, today: TODAY, language });
  if (!given?.card) throw new Error('what was written comes back');
  expect((given.beside ?? []).filter((text) => Buffer.byteLength(text) > MESSAGE_MAX_BYTES - CHANNEL_BYTES)).toEqual(
    [],
  );
  return [given.card];
}

function forms(scene: Scene, language: Language): AdaptiveCard[] {
  const { snapshot, dialogue } = scene;
  const { plan } = snapshot;
  const form = { plan, language, formId: OWN_ID };
  const values = valuesOf(dialogue.content);
  const { strengthened: _s, lowered: _l, observations: _o, advantages: _a, drawbacks: _d, ...brief } = values;
  const change = { dialogueId: OWN_ID, fromVersion: 1, operation: OWN_ID };
  const wrong = Object.fromEntries(DIALOGUE_FIELDS.map((field) => [field, values[field] ?? 'många']));
  const submit = (written: Record<string, string>) =>
    ({ verb: 'submit-dialogue', formId: OWN_ID, values: written, language }) as const;
  return [
    // Whatever the plan, what is chosen and counted fits, with everything wrong in it too.
    dialogueFormCard({ ...form, values: { date: TODAY } }),
    dialogueFormCard({ ...form, change, values: brief }),
    dialogueFormCard({ ...form, searches: false, values: brief }),
    dialogueFormCard({ ...form, values: brief, faults: faultsIn(brief) }),
    ...[values, wrong].flatMap((written) => [
      ...sentWith(
        submit(written),
        dialogueFormCard({ ...form, values: written, faults: faultsIn(written) }),
        scene,
        language,
      ),
      ...sentWith(submit(written), dialogueFormCard({ ...form, change, values: written }), scene, language),
    ]),
  ];
}

function conflicts(scene: Scene, language: Language): AdaptiveCard[] {
  const {
    snapshot: { plan },
    dialogue,
  } = scene;
  const values: Record<string, string> = { ...valuesOf(dialogue.content), participants: '12', municipality: '' };
  const others = {
    ...dialogue.content,
    strengthened: 'a',
    lowered: 'b',
    observations: 'c',
    advantages: 'd',
    drawbacks: 'e',
  };
  const submitted = { verb: 'submit-dialogue', formId: OWN_ID, values, language } as const;
  const conflicting = [true, false].map((mayRead) =>
    dialogueConflictCard({
      plan,
      existing: { ...dialogue, content: { ...others, methods: [], targetGroups: [] } },
      mayRead,
      isOwn: true,
      hidden: NOTHING_HIDDEN,
      outdated: true,
      values,
      operation: OWN_ID,
      newFormId: OWN_ID,
      language,
    }),
  );
  return conflicting.flatMap((card) => sentWith(submitted, card, scene, language));
}

function entryForms({ words, snapshot: { plan: naming } }: Scene, language: Language): AdaptiveCard[] {
  return ENTRY_KINDS.flatMap((kind) => {
    const fields = ENTRY_FIELDS[kind];
    const values = Object.fromEntries(
      fields.map((field): [string, string] => [field, field in ENTRY_MAX ? words.slice(0, 1_000) : TODAY]),
    );
    const faults = fields.map(
      (field): EntryFault => ({
        field,
        fault: 'personal-data',
        found: [{ kind: 'name', excerpt: words.slice(0, 40) }],
      }),
    );
    return [
      entryFormCard({ kind, formId: OWN_ID, values, naming, language }),
      entryFormCard({ kind, formId: OWN_ID, values, faults, naming, language }),
    ];
  });
}

/** Cards that are put into any chat from a search. */
async function inserted(scene: Scene, language: Language): Promise<Made[]> {
  const { snapshot, tools } = scene;
  const goals = await Promise.all(
    ASKED['goal-status'](scene).map((reading) => answerQuestion(reading, scene.asker(language), snapshot, tools)),
  );
  return goals.flatMap(({ view }) =>
    view.kind === 'goal-status'
      ? [{ name: 'found goal', card: insertable({ kind: 'goal', view }, language).card }]
      : [],
  );
}

async function everyCard(scene: Scene, language: Language, met: Set<View['kind']>): Promise<Made[]> {
  const others = Object.entries(OTHERS).flatMap(([name, make]) =>
    make(scene, language).map((card) => ({ name, card })),
  );
  return [...(await answers(scene, language, met)), ...others, ...(await inserted(scene, language))];
}

/** Everything on a card that a person sees or hears. */
function wordsOn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (key === 'data' || key === 'choices.data') return [];
    return typeof part === 'string' ? (READ_KEYS.has(key) ? [part] : []) : wordsOn(part);
  });
}
const READ_KEYS = new Set([
  'text',
  'title',
  'label',
  'placeholder',
  'errorMessage',
  'altText',
  'fallbackText',
  'tooltip',
  'speak',
  'legend',
]);

/** The whole message as it is sent, with room for what the channel puts around it. */
const bytesSent = (card: AdaptiveCard): number =>
  Buffer.byteLength(JSON.stringify(toMessage({ summary: String(card.fallbackText), card: boundCard(card, PROJECT) }))) +
  CHANNEL_BYTES;

const bytesOfText = ({ sentence, text }: PastedText): number =>
  Buffer.byteLength(JSON.stringify(toMessage({ summary: sentence, text }))) + CHANNEL_BYTES;

/** An id as long as they may be. */
const PROJECT = 'p'.repeat(40);

async function tooLarge(fullness: Fullness, met = new Set<View['kind']>()): Promise<string[]> {
  const scene = sceneOf(fullness);
  expect(faultsOf(scene.snapshot.plan)).toEqual([]);
  const made = (await Promise.all(Language.options.map((language) => everyCard(scene, language, met)))).flat();
  return made.flatMap(({ name, card, pasted }) => [
    ...(bytesSent(card) > MESSAGE_MAX_BYTES ? [`${name}: ${bytesSent(card)} bytes`] : []),
    ...(pasted && bytesOfText(pasted) > MESSAGE_MAX_BYTES ? [`${name} as text: ${bytesOfText(pasted)} bytes`] : []),
  ]);
}

const FULL = { length: 1, count: 1, municipalities: 1, longIds: true };

/** Limits count characters, so that the largest cards have letters of three bytes. */
test('the fullest plan there can be', async () => {
  expect(await tooLarge({ ...FULL, letters: '”中' })).toEqual([]);
}, 300_000);

test('any plan up to the limits', async () => {
  const share = fc.oneof(fc.constantFrom(0.05, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        letters: fc.constantFrom('å', '"\n\\', '”', '👪', 'Åtgärda ärenden. '),
        length: share,
        count: share,
        municipalities: share,
        longIds: fc.boolean(),
      }),
      async (fullness) => expect(await tooLarge(fullness)).toEqual([]),
    ),
    // One alone, since each draws hundreds of cards.
    { numRuns: 1 },
  );
}, 300_000);

test('no card says kommun or nämnd where the plan has words of its own', async () => {
  // Its roles are called as we call them, after the orderers.
  const naming = { areas: { called: 'stadsdel' }, orderers: { called: 'beredning', english: 'panel' }, roles: [] };
  const fullness = { letters: 'ord ', length: 0.1, count: 0.05, municipalities: 0.02, longIds: false };
  const ours = { sv: /kommun(?!i[ck]|al)|nämnd(?!e)/iu, en: /municipalit(?:y|ies)|committee/iu };
  for (const language of Language.options) {
    const made = await everyCard(sceneOf(fullness, naming), language, new Set());
    const found = made.flatMap(({ name, card }) =>
      wordsOn(card).flatMap((text) => (ours[language].test(text) ? [`${name}: ${text}`] : [])),
    );
    expect(found).toEqual([]);
    const own = {
      sv: ['Per stadsdel', 'Beredningarna', 'beredningssekreterare'],
      en: ['Per city district', 'The panels'],
    };
    const all = made.flatMap(({ card }) => wordsOn(card)).join('\n');
    for (const words of own[language]) expect(all).toContain(words);
  }
}, 300_000);

test('every view is met, and every card that there is', async () => {
  const met = new Set<View['kind']>();
  await tooLarge({ letters: 'ord ', length: 0.2, count: 0.1, municipalities: 0.1, longIds: false }, met);
  // Views that no reading leads to here: refusals and remarks in a sentence, what only lies in another, and what is
  // asked where the plan has no meetings, which is drawn among the others.
  const sentences: readonly View['kind'][] = ['remark', 'guests-only-overview', 'no-meeting'];
  expect(
    Object.keys(CARDS).filter(
      (kind) => !sentences.some((each) => each === kind) && ![...met].some((each) => each === kind),
    ),
  ).toEqual([]);

  const made = readdirSync(SRC).flatMap((file) =>
    [...readFileSync(join(SRC, file), 'utf8').matchAll(/^export (?:function|const) (\w+(?:Card|Reply))\b/gmu)].map(
      ([, name = '']) => name,
    ),
  );
  const inAnswers = readdirSync(SRC)
    .flatMap(
      (file) =>
        readFileSync(join(SRC, file), 'utf8').match(/^export const \w+Cards = \{.*?satisfies CardsOf/gmsu) ?? [],
    )
    .join('\n');
  // These make parts of the others, open nothing of their own, or tell how large one is.
  const parts = [
    'answerCard',
    'boundCard',
    'fitsCard',
    'listCard',
    'figuresCard',
    'pagedCard',
    'searchReply',
    'formCard',
  ];
  const whereCardsAreMade = `${inAnswers}\n${readFileSync(join(SRC, 'cards-of.ts'), 'utf8')}`;
  const missed = made.filter(
    (name) => !(name in OTHERS) && !parts.includes(name) && !whereCardsAreMade.includes(`${name}(`),
  );
  expect(missed).toEqual([]);
});

const SRC = join(__dirname, '../../src/cards');
