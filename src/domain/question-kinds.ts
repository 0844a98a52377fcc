import { z } from 'zod';
import { AskedState } from './activity-lists';
import { LocalDate } from './dates';
import { DialogueKind } from './dialogue-kinds';
import { GoalType } from './goals';
import {
  AboutTopic,
  answered,
  ChangedPart,
  compare,
  DividedBy,
  DocumentKind,
  ends,
  filters,
  GoalRef,
  heads,
  InsightPart,
  latest,
  mine,
  name,
  names,
  Order,
  ParticipantKind,
  room,
  since,
  weeks,
  year,
} from './question-slots';
import { ROLES } from './roles';

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
  /** What it has room for: a place, a year. */
  readonly slots: z.core.$ZodLooseShape;
}

/**
 * One entry for each kind of question, with everything said out. The help tells the examples of a topic in this order.
 * Its rule (`questions/kinds`), its answer (`answers`), its name (`text`) and its card (`cards`) stand each in the file
 * of its family: the compiler asks for them all.
 */
export const QUESTION_KINDS = {
  'new-dialogue': {
    forGuests: false,
    carriesOn: false,
    mayChoose: false,
    offeredAs: 'form',
    help: 'report',
    slots: {
      municipality: name,
      date: LocalDate.optional(),
      dialogueKind: DialogueKind.optional(),
      methods: names,
      targetGroups: names,
      participants: heads,
      elected: heads,
      place: name,
    },
  },
  'new-communication': {
    forGuests: false,
    carriesOn: false,
    mayChoose: false,
    offeredAs: 'form',
    help: 'report',
    slots: {},
  },
  'new-lesson': { forGuests: false, carriesOn: false, mayChoose: false, offeredAs: 'form', help: 'report', slots: {} },
  'change-plan': {
    forGuests: false,
    carriesOn: false,
    mayChoose: false,
    offeredAs: 'form',
    help: 'goals',
    slots: {
      what: ChangedPart,
      goal: GoalRef.optional(),
      activity: name,
      municipality: name,
    },
  },
  goals: {
    forGuests: true,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'goals',
    slots: { goalType: GoalType.optional() },
  },
  'goal-status': {
    forGuests: true,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'goals',
    slots: { goal: GoalRef, municipality: name, targetGroup: name, year, indicator: name, by: DividedBy.optional() },
  },
  'area-status': {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'goals',
    slots: { municipality: name, own: mine },
  },
  remaining: {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'clause',
    help: 'goals',
    slots: { goal: GoalRef.optional(), municipality: name },
  },
  changes: {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'clause',
    help: 'goals',
    slots: { municipality: name, from: LocalDate.optional(), to: LocalDate.optional(), since },
  },
  'no-such-goal': {
    forGuests: true,
    carriesOn: true,
    mayChoose: false,
    offeredAs: 'thing',
    help: 'none',
    /** A part of a goal that is named by its number alone is of neither type. */
    slots: { goal: GoalRef.optional() },
  },
  'dialogue-count': {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'dialogues',
    slots: { ...filters, by: DividedBy.optional(), order: Order.optional(), compare },
  },
  dialogues: {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'dialogues',
    slots: { ...filters, latest, mine, date: LocalDate.optional() },
  },
  'participant-count': {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'none',
    slots: {
      ...filters,
      by: DividedBy.optional(),
      order: Order.optional(),
      compare,
      participants: ParticipantKind.optional(),
    },
  },
  coverage: {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'clause',
    help: 'dialogues',
    slots: filters,
  },
  insights: {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'clause',
    help: 'voices',
    slots: { ...filters, theme: name, query: name, part: InsightPart.optional() },
  },
  survey: {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'clause',
    help: 'voices',
    slots: { ...filters, by: DividedBy.optional(), order: Order.optional(), compare },
  },
  'my-week': { forGuests: false, carriesOn: false, mayChoose: false, offeredAs: 'thing', help: 'plan', slots: {} },
  activities: {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'plan',
    slots: {
      state: AskedState.optional(),
      phase: name,
      role: z.enum(ROLES).optional(),
      year,
      from: LocalDate.optional(),
      to: LocalDate.optional(),
    },
  },
  'activity-status': {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'none',
    slots: { activity: z.string().min(1) },
  },
  responsible: {
    forGuests: false,
    carriesOn: true,
    mayChoose: false,
    offeredAs: 'clause',
    help: 'none',
    slots: { activity: name },
  },
  methods: {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'project',
    slots: { method: name },
  },
  budget: {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'project',
    slots: { year, municipality: name, item: name },
  },
  feedback: { forGuests: false, carriesOn: true, mayChoose: true, offeredAs: 'thing', help: 'project', slots: filters },
  'follow-up': {
    forGuests: false,
    carriesOn: false,
    mayChoose: false,
    offeredAs: 'thing',
    help: 'project',
    slots: { question: name },
  },
  lessons: {
    forGuests: false,
    carriesOn: false,
    mayChoose: false,
    offeredAs: 'thing',
    help: 'project',
    slots: { year, query: name },
  },
  about: {
    forGuests: false,
    carriesOn: true,
    mayChoose: false,
    offeredAs: 'thing',
    help: 'project',
    slots: {
      topic: AboutTopic,
      municipality: name,
      committee: name,
      role: z.enum(ROLES).optional(),
      word: name,
    },
  },
  report: {
    forGuests: false,
    carriesOn: true,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'none',
    slots: {
      document: DocumentKind.optional(),
      municipality: name,
      from: LocalDate.optional(),
      to: LocalDate.optional(),
    },
  },
  'plan-file': {
    forGuests: false,
    carriesOn: false,
    mayChoose: false,
    offeredAs: 'thing',
    help: 'none',
    slots: { file: z.literal('template') },
  },
  settings: {
    forGuests: false,
    carriesOn: false,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'reminders',
    slots: { until: LocalDate.optional() },
  },
  watch: {
    forGuests: false,
    carriesOn: false,
    mayChoose: false,
    offeredAs: 'thing',
    help: 'reminders',
    slots: { goal: GoalRef.optional(), room, municipality: name, ends },
  },
  communication: {
    forGuests: false,
    carriesOn: true,
    mayChoose: false,
    offeredAs: 'clause',
    help: 'reminders',
    slots: { year, query: name },
  },
  deliveries: {
    forGuests: false,
    carriesOn: false,
    mayChoose: true,
    offeredAs: 'thing',
    help: 'none',
    slots: { answered },
  },
  unreported: {
    forGuests: false,
    carriesOn: false,
    mayChoose: true,
    offeredAs: 'clause',
    help: 'none',
    slots: { weeks },
  },
  'send-survey': { forGuests: false, carriesOn: false, mayChoose: false, offeredAs: 'thing', help: 'none', slots: {} },
  privacy: { forGuests: true, carriesOn: false, mayChoose: false, offeredAs: 'thing', help: 'project', slots: {} },
  'as-text': { forGuests: true, carriesOn: false, mayChoose: false, offeredAs: 'thing', help: 'none', slots: {} },
  explain: { forGuests: true, carriesOn: false, mayChoose: false, offeredAs: 'clause', help: 'none', slots: {} },
  help: { forGuests: true, carriesOn: false, mayChoose: false, offeredAs: 'thing', help: 'none', slots: {} },
} as const satisfies { readonly [kind: string]: KindOfQuestion };

export type QuestionKind = keyof typeof QUESTION_KINDS;

type SlotsIn<Entry> = Entry extends { readonly slots: infer Slots extends z.core.$ZodShape } ? Slots : never;

/** What a question of each kind says: its kind, and the slots that are filled. */
export type Readings = {
  readonly [Kind in QuestionKind]: z.infer<
    z.ZodObject<{ kind: z.ZodLiteral<Kind> } & SlotsIn<(typeof QUESTION_KINDS)[Kind]>, z.core.$strict>
  >;
};

type SlotOf<Kind> = Kind extends unknown ? Exclude<keyof Kind, 'kind'> : never;
/** What the questions of some kind say beside their kind. */
export type Slot = SlotOf<Readings[QuestionKind]>;

type KindWith<Traits> = {
  [Kind in QuestionKind]: (typeof QUESTION_KINDS)[Kind] extends Traits ? Kind : never;
}[QuestionKind];

/** Kinds that open a form. */
export type FormKind = KindWith<{ readonly offeredAs: 'form' }>;
/** Kinds that the help has an example of. */
export type HelpKind = KindWith<{ readonly help: HelpTopic }>;

export const isKindOfForm = (kind: QuestionKind): kind is FormKind => QUESTION_KINDS[kind].offeredAs === 'form';
const isInHelp = (kind: QuestionKind): kind is HelpKind => QUESTION_KINDS[kind].help !== 'none';

/** In the order of the table. */
export const KINDS = Object.keys(QUESTION_KINDS) as QuestionKind[];

/** The kinds that the help has an example of under a topic, in its order. */
export const kindsInHelp = (topic: HelpTopic): HelpKind[] =>
  KINDS.filter(isInHelp).filter((kind) => QUESTION_KINDS[kind].help === topic);
