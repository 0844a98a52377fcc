import type { EntityKind, NamedThing } from './vocabulary';

/**
 * What a word or phrase may mean to the reader. The words of each listed concept are a paragraph in `lexicon/*.txt`,
 * which is read at the start: a concept without a paragraph, or a paragraph without its concept here, stops it there.
 *
 * The order is that in which the words are put into the index.
 */

/** Things that people ask about. Their words may be any part of a compound ("ungdomsdialog"). */
export const THINGS = [
  'dialogue',
  'dialogues',
  'perspective',
  'in-depth',
  'kind-noun',
  'participant',
  'resident',
  'matters',
  'person',
  'dweller',
  'elected',
  'officials',
  'practitioners',
  'target-group-noun',
  'municipality-noun',
  'area-noun',
  'year-noun',
  'unrecorded',
  'goal',
  'project-goal',
  'effect-goal',
  'attainment',
  'indicator',
  'outcome',
  'result',
  'project',
  'activity',
  'plan',
  'preparation',
  'implementation',
  'completion',
  'phase-noun',
  'method-noun',
  'theme-noun',
  'insight',
  'lesson',
  'experience',
  'survey',
  'heard',
  'share',
  'answer',
  'feedback',
  'follow-up',
  'following-up',
  'communication',
  'budget',
  'doc-report',
  'doc-decision',
  'doc-data',
  'doc-interim',
  'doc-web',
  'doc-picture',
  'doc-form',
  'paper',
  'doc',
  'file',
  'template',
  'summary',
  'purpose-noun',
  'background-noun',
  'limits-noun',
  'project-dates',
  'documents-noun',
  'decision-noun',
  'meeting-noun',
  'risks-noun',
  'deviations-noun',
  'registry',
  'orderer',
  'leader',
  'project-group',
  'working-group',
  'secretary',
  'trust',
  'more-trust',
  'less-trust',
  'remind',
  'settings',
  'deliveries',
  'privacy-noun',
  'kept',
  'minimum',
  'pace',
  'text-form',
  'pasting',
] as const;

/** How people ask: question words, verbs, states, time. */
export const ASKING = [
  'how-many',
  'how-much',
  'which',
  'what',
  'companions',
  'who',
  'when',
  'where-is',
  'how-goes',
  'howgoes-verb',
  'show',
  'per',
  'average',
  'names',
  'meaning',
  'split',
  'most',
  'ranking',
  'together',
  'except',
  'response-rate',
  'uniqueness',
  'cost-item',
  'untimed',
  'figures-true',
  'latest',
  'not',
  'me',
  'pronoun',
  'held',
  'took-part',
  'reached',
  'missing',
  'dialogue-trait',
  'coverage-noun',
  'say',
  'came-up',
  'matters-to',
  'strengthens',
  'weakens',
  'trusts',
  'feel',
  'important',
  'pros-cons',
  'as-method',
  'tried',
  'responsible',
  'runs',
  'overdue',
  'due',
  'this-week',
  'week',
  'upcoming',
  'ongoing',
  'active',
  'done',
  'partly',
  'remaining',
  'achieved',
  'do',
  'happening',
  'happened',
  'since-last',
  'now',
  'today',
  'we',
  'got',
  'wait',
  'delivered',
  'new',
  'new-many',
  'submit',
  'summarise',
  'write',
  'create',
  'export',
  'pause',
  'change',
  'tuesday',
  'delete',
  'send',
  'book',
  'other-action',
  'you',
  'timeframe',
  'month-noun',
  'quarter-noun',
  'over-time',
  'this-year',
  'last-year',
  'two-years-ago',
  'next-year',
  'greeting',
  'help',
] as const;

/** What is passed over, and what begins to say why somebody asks. */
export const PASSED_OVER = ['filler', 'purpose'] as const;

/** A concept whose words are listed. */
export type ListedConcept = (typeof THINGS | typeof ASKING | typeof PASSED_OVER)[number];

/**
 * What is worked out from several words, from figures and from the plan; `word` and `number` are what nothing else is
 * known of.
 */
type WorkedOut =
  | 'year'
  | 'year-span'
  | 'period'
  | 'by'
  | 'order'
  | 'compared'
  | 'limit'
  | 'threshold'
  | 'goal-ref'
  | 'no-goal'
  | 'activity-title'
  | 'task-title'
  | 'form-question'
  | 'indicator-name'
  | 'indicator-spelled'
  | 'phase'
  | 'own-role'
  | 'committee'
  | 'other-duty'
  | 'own-place'
  | 'own-whole'
  | 'undivided'
  | 'no-place'
  | 'last-meeting'
  | 'near'
  | 'word'
  | 'number';

/** Everything that a span of a phrase may mean: what is listed, the plan's own names, and what is worked out. */
export type Concept = ListedConcept | EntityKind | NamedThing | 'area' | WorkedOut;

/** One list of several, which is how a long one is written in rows. */
export const conceptList = (...lists: readonly (readonly Concept[])[]): readonly Concept[] => lists.flat();
