/** The topics of the help, in the order that it tells them. */
export const HELP_TOPICS = ['report', 'goals', 'dialogues', 'voices', 'plan', 'project', 'reminders'] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

/** What several rooms need to know of a kind of question. */
interface KindOfQuestion {
  /** Whether those who are in no people file get an answer (domain rule "Roles"). */
  readonly forGuests: boolean;
  /** Whether "och i Varberg?" may carry on from it. */
  readonly carriesOn: boolean;
  /** Whether a few words that read so may be a choice among what was offered ("antal deltagare"). */
  readonly mayChoose: boolean;
  /** A form to report with, for those who may; a clause of its own ("vilka ni har nått"); or a thing with a name. */
  readonly offeredAs: 'form' | 'clause' | 'thing';
  /** The topic under which the help has an example of it. */
  readonly help: HelpTopic | 'none';
}

/**
 * One line for each kind of question, with everything said out. The help tells the examples of a topic in this order.
 * What each has room for is in `questions/reading`, its rules in `questions/decide`, its answer in
 * `answers/views-of-kinds` and its name in `text/readings`: the compiler asks for them all.
 */
export const QUESTION_KINDS = {
  'new-dialogue': { forGuests: false, carriesOn: false, mayChoose: false, offeredAs: 'form', help: 'report' },
  'new-communication': { forGuests: false, carriesOn: false, mayChoose: false, offeredAs: 'form', help: 'report' },
  'new-lesson': { forGuests: false, carriesOn: false, mayChoose: false, offeredAs: 'form', help: 'report' },
  goals: { forGuests: true, carriesOn: true, mayChoose: true, offeredAs: 'thing', help: 'goals' },
  'goal-status': { forGuests: true, carriesOn: true, mayChoose: true, offeredAs: 'thing', help: 'goals' },
  'no-such-goal': { forGuests: true, carriesOn: true, mayChoose: false, offeredAs: 'thing', help: 'none' },
  'dialogue-count': { forGuests: false, carriesOn: true, mayChoose: true, offeredAs: 'thing', help: 'dialogues' },
  'participant-count': { forGuests: false, carriesOn: true, mayChoose: true, offeredAs: 'thing', help: 'none' },
  coverage: { forGuests: false, carriesOn: true, mayChoose: true, offeredAs: 'clause', help: 'dialogues' },
  insights: { forGuests: false, carriesOn: true, mayChoose: true, offeredAs: 'clause', help: 'voices' },
  survey: { forGuests: false, carriesOn: true, mayChoose: true, offeredAs: 'clause', help: 'voices' },
  'my-week': { forGuests: false, carriesOn: false, mayChoose: false, offeredAs: 'thing', help: 'plan' },
  activities: { forGuests: false, carriesOn: true, mayChoose: true, offeredAs: 'thing', help: 'plan' },
  'activity-status': { forGuests: false, carriesOn: true, mayChoose: true, offeredAs: 'thing', help: 'none' },
  responsible: { forGuests: false, carriesOn: true, mayChoose: false, offeredAs: 'clause', help: 'none' },
  methods: { forGuests: false, carriesOn: true, mayChoose: true, offeredAs: 'thing', help: 'project' },
  budget: { forGuests: false, carriesOn: true, mayChoose: true, offeredAs: 'thing', help: 'project' },
  feedback: { forGuests: false, carriesOn: true, mayChoose: true, offeredAs: 'thing', help: 'project' },
  'follow-up': { forGuests: false, carriesOn: false, mayChoose: false, offeredAs: 'thing', help: 'project' },
  lessons: { forGuests: false, carriesOn: false, mayChoose: false, offeredAs: 'thing', help: 'project' },
  about: { forGuests: false, carriesOn: false, mayChoose: false, offeredAs: 'thing', help: 'project' },
  report: { forGuests: false, carriesOn: true, mayChoose: true, offeredAs: 'thing', help: 'none' },
  settings: { forGuests: false, carriesOn: false, mayChoose: true, offeredAs: 'thing', help: 'reminders' },
  communication: { forGuests: false, carriesOn: true, mayChoose: false, offeredAs: 'clause', help: 'reminders' },
  deliveries: { forGuests: false, carriesOn: false, mayChoose: true, offeredAs: 'thing', help: 'none' },
  help: { forGuests: true, carriesOn: false, mayChoose: false, offeredAs: 'thing', help: 'none' },
} as const satisfies { readonly [kind: string]: KindOfQuestion };

export type QuestionKind = keyof typeof QUESTION_KINDS;

type KindWith<Traits> = {
  [Kind in QuestionKind]: (typeof QUESTION_KINDS)[Kind] extends Traits ? Kind : never;
}[QuestionKind];

/** Kinds that open a form. */
export type FormKind = KindWith<{ readonly offeredAs: 'form' }>;
/** Kinds that the help has an example of. */
export type HelpKind = KindWith<{ readonly help: HelpTopic }>;

export const isKindOfForm = (kind: QuestionKind): kind is FormKind => QUESTION_KINDS[kind].offeredAs === 'form';
const isInHelp = (kind: QuestionKind): kind is HelpKind => QUESTION_KINDS[kind].help !== 'none';

const KINDS = Object.keys(QUESTION_KINDS) as QuestionKind[];

/** The kinds that the help has an example of under a topic, in its order. */
export const kindsInHelp = (topic: HelpTopic): HelpKind[] =>
  KINDS.filter(isInHelp).filter((kind) => QUESTION_KINDS[kind].help === topic);
