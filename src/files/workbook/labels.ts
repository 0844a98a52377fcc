import type { ActivityState } from '../../domain/activities';
import type { DialogueKind } from '../../domain/dialogue-kinds';
import type { Measure, Nature, Target } from '../../domain/goals';
import type { Currency } from '../../domain/money';
import type { OVERALL, UsualPhase } from '../../domain/phases';
import type { Communication, FollowUpQuestion, NoteTopic } from '../../domain/plan';
import { ROLES } from '../../domain/roles';

/**
 * The words of a workbook for what is chosen, by value, as its drop-downs have them: no comma, since a drop-down is
 * written with commas between its words.
 */
export type Labels<Value extends string = string> = Readonly<Record<Value, string>>;

export const PHASE_LABELS = {
  overall: 'Övergripande',
  preparation: 'Förberedelser',
  implementation: 'Genomförande',
  completion: 'Efterarbete',
} as const satisfies Labels<typeof OVERALL | UsualPhase>;

const { overall: _overall, ...phases } = PHASE_LABELS;
export const ACTIVITY_PHASE_LABELS: Labels = phases;

export const STATE_LABELS = {
  'not-done': 'Ej genomförd',
  partly: 'Delvis genomförd',
  done: 'Genomförd',
  'not-relevant': 'Ej aktuell',
} as const satisfies Labels<ActivityState>;

export const KIND_LABELS = {
  perspective: 'Perspektivinhämtande',
  'in-depth': 'Fördjupande',
} as const satisfies Labels<DialogueKind>;

export const MEASURE_LABELS = {
  dialogues: 'Antal dialoger',
  participants: 'Antal deltagare',
  persons: 'Antal personer (samma vid flera dialoger)',
  'survey-share': 'Andel som fått göra sin röst hörd',
  'target-groups-reached': 'Andel nådda målgrupper',
  'methods-tested': 'Antal använda metoder',
  'feedback-share': 'Andel som fått återkoppling',
  entered: 'Fylls i för hand',
} as const satisfies Labels<Measure>;

export const COMPARISON_LABELS = {
  '>=': 'minst',
  '>': 'mer än',
  '<=': 'högst',
  '<': 'mindre än',
  between: 'mellan',
  '=': 'exakt',
} as const satisfies Labels<Target['comparison']>;

export const NATURE_LABELS = {
  count: 'Antal som läggs ihop',
  share: 'Andel i procent',
  level: 'Nivå som läses av',
  'yes-no': 'Ja eller nej',
} as const satisfies Labels<Nature>;

export const QUESTION_TIME_LABELS = {
  during: 'Under projektet',
  close: 'Vid avslut',
  after: 'Efter projektet',
} as const satisfies Labels<FollowUpQuestion['when']>;

export const ANSWERED_BY_LABELS = {
  dialogues: 'Antal dialoger',
  participants: 'Antal deltagare',
} as const satisfies Labels<NonNullable<FollowUpQuestion['measures']>[number]>;

export const COMMUNICATION_LABELS = {
  anchoring: 'Förankring',
  dissemination: 'Spridning',
} as const satisfies Labels<Communication['kind']>;

export const TOPIC_LABELS = { goals: 'Målen', budget: 'Budgeten' } as const satisfies Labels<NoteTopic>;

/** Roles are called by their Swedish names in either language. */
export const ROLE_LABELS: Labels = Object.fromEntries(ROLES.map((role) => [role, role]));

export const CURRENCY_LABELS = {
  SEK: 'kronor',
  EUR: 'euro',
  NOK: 'norska kronor',
  DKK: 'danska kronor',
  GBP: 'pund',
  USD: 'dollar',
} as const satisfies Labels<Currency>;

export const YES_NO = { yes: 'Ja', no: 'Nej' } as const;
