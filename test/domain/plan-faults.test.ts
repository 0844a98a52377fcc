import { Plan } from '../../src/domain/plan';
import { faultsOf } from '../../src/domain/plan-faults';

const indicator = (more: object = {}): object => ({ id: 'dialoger', name: 'Dialoger', period: 2021, ...more });
const goal = (more: object = {}): object => ({ number: 1, title: 'Bredd', text: 'Bredd av perspektiv', ...more });
const dialogue = (more: object = {}): object => ({
  id: 'ex-01',
  example: true,
  date: '2021-09-02',
  kind: 'perspective',
  municipality: 'laholm',
  methods: ['vr'],
  targetGroups: ['unga'],
  participants: 8,
  ...more,
});

const plan = (more: object = {}): Plan =>
  Plan.parse({
    id: 'p',
    name: 'Ett projekt',
    start: '2021-03-16',
    municipalities: [{ id: 'laholm', name: 'Laholm' }],
    committees: [{ id: 'laholm', name: 'Lokal nämnd Laholm', municipality: 'laholm' }],
    goals: { project: [goal()], effect: [goal()] },
    tasks: [{ id: 'leda', title: 'Leda', phase: 'overall', roles: ['projektledare'], lead: ['processledare'] }],
    activities: [{ id: 'start', title: 'Start', phase: 'preparation', tasks: ['leda'] }],
    targetGroups: [{ id: 'unga', name: 'unga' }],
    perspectives: [{ id: 'stad', name: 'stad' }],
    methods: [{ id: 'vr', name: 'VR' }],
    themes: [{ id: 'skola', name: 'skola' }],
    ...more,
  });

const messages = (more: object): string[] =>
  faultsOf(plan(more)).map(({ path, message }) => `${path.join('.')}: ${message}`);
const twice = (item: object): object[] => [item, item];

test('a plan that holds together has no faults', () => {
  expect(faultsOf(plan({ dialogues: [dialogue({ themes: ['skola'], perspectives: ['stad'] })] }))).toEqual([]);
});

test.each([
  ['municipalities', { id: 'laholm', name: 'Laholm' }, 'municipality'],
  ['committees', { id: 'laholm', name: 'L', municipality: 'laholm' }, 'committee'],
  ['targetGroups', { id: 'unga', name: 'unga' }, 'target group'],
  ['perspectives', { id: 'stad', name: 'stad' }, 'perspective'],
  ['methods', { id: 'vr', name: 'VR' }, 'method'],
  ['methodEvaluations', { id: 'vr', methods: ['vr'] }, 'method evaluation'],
  ['themes', { id: 'skola', name: 'skola' }, 'theme'],
  ['tasks', { id: 'leda', title: 'Leda', phase: 'overall', roles: ['projektledare'] }, 'task'],
  ['activities', { id: 'start', title: 'Start', phase: 'preparation' }, 'activity'],
  ['followUpQuestions', { id: 'fraga', when: 'close', text: 'Hur gick det?' }, 'follow-up question'],
  ['budget', { id: 'resor', item: 'Resor', period: 2021, planned: 1 }, 'budget line'],
  ['surveys', { id: 'enkat', name: 'Enkät', question: 'Hur?', share: 94 }, 'survey'],
  ['communications', { id: 'mote', kind: 'anchoring', to: 'Nämnden' }, 'communication'],
  ['lessons', { id: 'tid', text: 'Det tar tid' }, 'lesson'],
  ['dialogues', dialogue(), 'dialogue'],
])('an id that %s has twice', (section, item, what) => {
  const { id } = item as { id: string };
  expect(messages({ [section]: twice(item) })).toEqual([
    `${section}.1.id: the ${what} id "${id}" is used twice; give each its own`,
  ]);
});

test.each<[string, object, string]>([
  [
    'a goal number twice',
    { goals: { project: twice(goal()), effect: [] } },
    'goals.project.1.number: goal number 1 is used twice',
  ],
  [
    'an indicator id in two goals',
    { goals: { project: [goal({ indicators: [indicator()] })], effect: [goal({ indicators: [indicator()] })] } },
    'goals.effect.0.indicators.0.id: the indicator id "dialoger" is used twice; give each its own',
  ],
  [
    'a target that says nothing',
    { goals: { project: [goal({ indicators: [indicator({ target: { unit: '%' } })] })], effect: [] } },
    'goals.project.0.indicators.0.target: a target needs a value, or a text when it has no figure',
  ],
  [
    'a committee of an unknown municipality',
    { committees: [{ id: 'ysby', name: 'Ysby', municipality: 'ysby' }] },
    'committees.0.municipality: there is no municipality "ysby" in the plan; use one of laholm',
  ],
  [
    'an unknown group that a committee prioritised',
    { committees: [{ id: 'laholm', name: 'L', municipality: 'laholm', prioritised: ['unga', 'gamla'] }] },
    'committees.0.prioritised.1: there is no target group "gamla" in the plan; use one of unga',
  ],
  [
    'a lead that has no part in the task',
    { tasks: [{ id: 'leda', title: 'Leda', phase: 'overall', roles: ['arbetsgrupp'], lead: ['projektledare'] }] },
    'tasks.0.lead.0: the lead "projektledare" is not among the roles of this task',
  ],
  [
    'an unknown task of an activity',
    { activities: [{ id: 'start', title: 'Start', phase: 'preparation', tasks: ['leda', 'lyda'] }] },
    'activities.0.tasks.1: there is no task "lyda" in the plan; use one of leda',
  ],
  [
    'an unknown method that was evaluated',
    { methodEvaluations: [{ id: 'a', methods: ['ar'] }] },
    'methodEvaluations.0.methods.0: there is no method "ar" in the plan; use one of vr',
  ],
  [
    'an unknown survey of a follow-up question',
    { followUpQuestions: [{ id: 'a', when: 'close', text: 'A?', survey: 'b' }] },
    'followUpQuestions.0.survey: there is no survey "b" in the plan; use one of (none defined)',
  ],
  [
    'an unknown municipality of a dialogue',
    { dialogues: [dialogue({ municipality: 'ysby' })] },
    'dialogues.0.municipality: there is no municipality "ysby" in the plan; use one of laholm',
  ],
  [
    'an unknown method of a dialogue',
    { dialogues: [dialogue({ methods: ['vr', 'ar'] })] },
    'dialogues.0.methods.1: there is no method "ar" in the plan; use one of vr',
  ],
  [
    'an unknown group of a dialogue',
    { dialogues: [dialogue({ targetGroups: ['gamla'] })] },
    'dialogues.0.targetGroups.0: there is no target group "gamla" in the plan; use one of unga',
  ],
  [
    'an unknown perspective where the plan has none',
    { perspectives: [], dialogues: [dialogue({ perspectives: ['land'] })] },
    'dialogues.0.perspectives.0: there is no perspective "land" in the plan; use one of (none defined)',
  ],
  [
    'an unknown theme of a dialogue',
    { dialogues: [dialogue({ themes: ['kola'] })] },
    'dialogues.0.themes.0: there is no theme "kola" in the plan; use one of skola',
  ],
  [
    'a dialogue before the project',
    { dialogues: [dialogue({ date: '2021-03-15' })] },
    'dialogues.0.date: the dialogue is dated before the project begins (2021-03-16)',
  ],
  [
    'more heard than answered',
    { dialogues: [dialogue({ surveyAnswers: 4, surveyHeard: 5 })] },
    'dialogues.0.surveyHeard: more felt heard than answered the survey',
  ],
  [
    'survey answers without how many felt heard',
    { dialogues: [dialogue({ surveyAnswers: 20 })] },
    'dialogues.0.surveyHeard: surveyHeard is missing; surveyAnswers says nothing without it',
  ],
  [
    'feedback given to nobody knows how many',
    { dialogues: [dialogue({ feedbackGiven: 1 })] },
    'dialogues.0.feedbackWanted: feedbackWanted is missing; feedbackGiven says nothing without it',
  ],
  [
    'a committee that is also in an area that is not there',
    { committees: [{ id: 'laholm', name: 'L', municipality: 'laholm', alsoIn: ['laholm', 'borta'] }] },
    'committees.0.alsoIn.1: there is no municipality "borta" in the plan; use one of laholm',
  ],
  [
    'a dialogue that nobody says the area of',
    { dialogues: [dialogue({ municipality: undefined })] },
    'dialogues.0.municipality: write the municipality where the dialogue was held',
  ],
  [
    'an area of a dialogue where the plan has none',
    { municipalities: [], committees: [], dialogues: [dialogue()] },
    'dialogues.0.municipality: there is no municipality "laholm" in the plan; use one of (none defined)',
  ],
  [
    'a dialogue of a kind that the plan does not have',
    { form: { dialogueKinds: ['in-depth'] }, dialogues: [dialogue()] },
    'dialogues.0.kind: the plan has no dialogues of the kind "perspective"; leave it out',
  ],
  [
    'money for an activity that is not there',
    { budget: [{ id: 'resor', item: 'Resor', period: 2021, planned: 1, activity: 'slut' }] },
    'budget.0.activity: there is no activity "slut" in the plan; use one of start',
  ],
  [
    'more feedback given than wanted',
    { dialogues: [dialogue({ feedbackWanted: 0, feedbackGiven: 1 })] },
    'dialogues.0.feedbackGiven: more were given feedback than asked for it',
  ],
])('%s', (_, more, sentence) => {
  expect(messages(more)).toEqual([sentence]);
});

test.each(['municipalities', 'targetGroups', 'methods'] as const)('of %s one at least is open', (section) => {
  const [first] = plan()[section];
  const closed = { ...first, closed: true };
  expect(messages({ [section]: [closed] })).toEqual([
    `${section}: all of them are closed, and a dialogue needs one; leave one open`,
  ]);
  expect(faultsOf(plan({ [section]: [closed, { id: 'annan', name: 'Annan' }] }))).toEqual([]);
});

test('all faults come at once, in the order of the sections', () => {
  const faults = messages({
    dialogues: [dialogue({ date: '2020-01-01', municipality: 'ysby' })],
    activities: [{ id: 'start', title: 'Start', phase: 'preparation', tasks: ['lyda'] }],
    methods: twice({ id: 'vr', name: 'VR' }),
  });
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'methods.1.id',
    'activities.0.tasks.0',
    'dialogues.0.municipality',
    'dialogues.0.date',
  ]);
});

test('where a plan has no areas a dialogue has none', () => {
  const whole = { municipalities: [], committees: [{ id: 'laholm', name: 'Lokal nämnd Laholm' }] };
  expect(messages({ ...whole, dialogues: [dialogue({ municipality: undefined })] })).toEqual([]);
});
