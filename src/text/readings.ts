import type { Phase } from '../domain/activities';
import type { AskedState } from '../domain/activity-lists';
import type { DialogueKind } from '../domain/dialogue-kinds';
import { type GoalType, goalNumberOf, goalTypeOf } from '../domain/goals';
import type { Language } from '../domain/language';
import { isKindOfForm, QUESTION_KINDS, type QuestionKind } from '../domain/question-kinds';
import type { Role } from '../domain/roles';
import { activityTexts } from './activities';
import type { CountedBy } from './counts';
import { inDialoguesText, narrowedText } from './filters';
import { quoted } from './format';
import { goalTexts } from './goals';
import { roleName } from './roles';
import type { Texts } from './texts';
import { dialoguesWord } from './words';

/** A question in a few words, for a button or for asking which one was meant. A reading of `questions` fits it. */
export interface ReadingNamed {
  readonly kind: QuestionKind;
  readonly goal?: string;
  readonly goalType?: GoalType;
  readonly municipality?: string;
  readonly targetGroup?: string;
  readonly method?: string;
  readonly dialogueKind?: DialogueKind;
  readonly year?: number;
  readonly by?: CountedBy;
  readonly participants?: 'elected' | 'officials' | 'practitioners';
  readonly activity?: string;
  readonly theme?: string;
  readonly state?: AskedState;
  readonly phase?: Phase;
  readonly document?: 'project-report' | 'decision-proposal' | 'data';
  readonly query?: string;
  readonly role?: Role;
}

/** Kinds whose name is made of what the reading says besides. */
type MadeName = 'goal-status' | 'goals' | 'dialogue-count' | 'participant-count' | 'no-such-goal';

interface ReadingTexts {
  readonly kinds: { readonly [Kind in Exclude<QuestionKind, MadeName>]: string };
  readonly states: Readonly<Record<AskedState, string>>;
  readonly documents: Readonly<Record<'project-report' | 'decision-proposal' | 'data', string>>;
  readonly goals: (type: string | undefined) => string;
  readonly dialogues: (dialogues: string) => string;
  readonly people: (people: string) => string;
  readonly whom: Readonly<Record<'elected' | 'officials' | 'practitioners' | 'participants', string>>;
  readonly by: Readonly<Record<CountedBy, string>>;
  readonly method: (name: string) => string;
  readonly about: (what: string, of: string) => string;
  /** What a group has said, and whether it has been reached; `when` is the rest of what it is narrowed to. */
  readonly opinions: (group: string, when: string) => string;
  readonly reached: (group: string, when: string) => string;
  readonly something: string;
}

const readingTexts: Texts<ReadingTexts> = {
  sv: {
    kinds: {
      coverage: 'vilka ni har nått',
      survey: 'hur många som känt sig hörda',
      insights: 'vad folk sagt',
      activities: 'aktivitetsplanen',
      'activity-status': 'läget för en aktivitet',
      responsible: 'vem som ansvarar',
      'my-week': 'din vecka',
      methods: 'metoderna',
      budget: 'budgeten',
      feedback: 'återkopplingen',
      'follow-up': 'uppföljningsfrågorna',
      report: 'en rapport',
      'new-dialogue': 'en ny dialog',
      communication: 'till vilka ni har kommunicerat',
      lessons: 'lärdomarna',
      about: 'fakta om projektet',
      'new-communication': 'en ny rad i kommunikationsloggen',
      'new-lesson': 'en ny lärdom',
      settings: 'dina inställningar',
      deliveries: 'veckans utskick',
      help: 'hjälp',
    },
    states: {
      overdue: 'sena aktiviteter',
      due: 'veckans aktiviteter',
      upcoming: 'kommande aktiviteter',
      ongoing: 'pågående aktiviteter',
      done: 'genomförda aktiviteter',
      partly: 'delvis genomförda aktiviteter',
      remaining: 'aktiviteter som återstår',
    },
    documents: {
      'project-report': 'projektredovisningen',
      'decision-proposal': 'ett beslutsförslag',
      data: 'dialogerna som data',
    },
    goals: (type) => (type ? `alla ${type}` : 'alla mål'),
    dialogues: (dialogues) => `antalet ${dialogues}`,
    people: (people) => `antalet ${people}`,
    whom: {
      elected: 'förtroendevalda',
      officials: 'tjänstepersoner',
      practitioners: 'verksamhetsföreträdare',
      participants: 'deltagare',
    },
    by: {
      municipality: ' per kommun',
      targetGroup: ' per målgrupp',
      method: ' per metod',
      dialogueKind: ' per dialogform',
      year: ' per år',
    },
    method: (name) => `metoden ${name}`,
    about: (what, of) => `${what} (${of})`,
    opinions: (group, when) => `vad ${group} sagt${when}`,
    reached: (group, when) => `om ni har nått ${group}${when}`,
    something: 'något annat',
  },
  en: {
    kinds: {
      coverage: 'whom you have reached',
      survey: 'how many felt heard',
      insights: 'what people said',
      activities: 'the activity plan',
      'activity-status': 'how an activity stands',
      responsible: 'who is responsible',
      'my-week': 'your week',
      methods: 'the methods',
      budget: 'the budget',
      feedback: 'the feedback',
      'follow-up': 'the follow-up questions',
      report: 'a report',
      'new-dialogue': 'a new dialogue',
      communication: 'whom you have communicated with',
      lessons: 'the lessons learned',
      about: 'facts about the project',
      'new-communication': 'a new entry in the communication log',
      'new-lesson': 'a new lesson',
      settings: 'your settings',
      deliveries: 'the week’s reminders',
      help: 'help',
    },
    states: {
      overdue: 'late activities',
      due: 'the week’s activities',
      upcoming: 'upcoming activities',
      ongoing: 'activities under way',
      done: 'completed activities',
      partly: 'partly completed activities',
      remaining: 'activities that remain',
    },
    documents: {
      'project-report': 'the project report',
      'decision-proposal': 'a decision proposal',
      data: 'the dialogues as data',
    },
    goals: (type) => (type ? `all ${type}` : 'all goals'),
    dialogues: (dialogues) => `the number of ${dialogues}`,
    people: (people) => `the number of ${people}`,
    whom: {
      elected: 'elected representatives',
      officials: 'officials',
      practitioners: 'practitioners',
      participants: 'participants',
    },
    by: {
      municipality: ' per municipality',
      targetGroup: ' per target group',
      method: ' per method',
      dialogueKind: ' per kind of dialogue',
      year: ' per year',
    },
    method: (name) => `the method ${name}`,
    about: (what, of) => `${what} (${of})`,
    opinions: (group, when) => `what ${group} said${when}`,
    reached: (group, when) => `whether you have reached ${group}${when}`,
    something: 'something else',
  },
};

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function baseOf(reading: ReadingNamed, language: Language): string {
  const texts = readingTexts[language];
  switch (reading.kind) {
    case 'goal-status':
      return reading.goal
        ? lowered(goalTexts[language].goal(goalTypeOf(reading.goal), goalNumberOf(reading.goal)))
        : texts.something;
    case 'goals':
      return texts.goals(reading.goalType ? goalTexts[language].type(reading.goalType, 2) : undefined);
    case 'dialogue-count':
      return texts.dialogues(dialoguesWord(2, language, reading.dialogueKind));
    case 'participant-count':
      return texts.people(texts.whom[reading.participants ?? 'participants']);
    case 'activities':
      return reading.state ? texts.states[reading.state] : texts.kinds[reading.kind];
    case 'report':
      return reading.document ? texts.documents[reading.document] : texts.kinds[reading.kind];
    case 'no-such-goal':
      return texts.something;
  }
  return texts.kinds[reading.kind];
}

/** What is asked, and of what part of the project: "antalet deltagare i dialoger med seniorer i Varberg". */
function narrowedBase(reading: ReadingNamed, language: Language): string {
  const texts = readingTexts[language];
  const { municipality, targetGroup, method, dialogueKind, year } = reading;
  const place = narrowedText({ municipality }, language);
  const rest = inDialoguesText({ method, dialogueKind, year }, language);
  if (targetGroup && reading.kind === 'insights') return texts.opinions(targetGroup + place, rest);
  if (targetGroup && reading.kind === 'coverage') return texts.reached(targetGroup + place, rest);
  if (method && reading.kind === 'methods') return texts.method(method);
  const narrowed = { municipality, targetGroup, method, year };
  // The kind is said with the dialogues that are counted.
  if (reading.kind === 'dialogue-count') return baseOf(reading, language) + narrowedText(narrowed, language);
  return baseOf(reading, language) + inDialoguesText({ ...narrowed, dialogueKind }, language);
}

/** Whether it is natural to ask somebody which of these they want to see. */
export const areToSee = (readings: readonly ReadingNamed[]): boolean =>
  readings.some(({ kind }) => QUESTION_KINDS[kind].offeredAs === 'clause') &&
  !readings.some(({ kind }) => isKindOfForm(kind));

/**
 * "projektmål 2 (göra sin röst hörd)", "antalet fördjupande dialoger i Laholm 2021", "vem som ansvarar
 * (”Målgruppsanalys”)".
 * @param goalTitle the title of the goal that the reading names
 */
export function readingLabel(reading: ReadingNamed, language: Language, goalTitle?: string): string {
  const texts = readingTexts[language];
  const label = narrowedBase(reading, language) + (reading.by ? texts.by[reading.by] : '');
  if (reading.kind === 'goal-status' && goalTitle) return texts.about(label, lowered(goalTitle));
  if (reading.phase) return texts.about(label, lowered(activityTexts[language].phases[reading.phase]));
  if (reading.role) return texts.about(label, roleName(reading.role, language));
  const topic = reading.activity ?? reading.theme ?? reading.query;
  return topic ? texts.about(label, quoted(topic, language)) : label;
}
