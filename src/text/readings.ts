import type { DialogueKind } from '../domain/dialogue-kinds';
import type { NamedFilters } from '../domain/filters';
import { type GoalType, goalNumberOf, goalTypeOf } from '../domain/goals';
import type { Language } from '../domain/language';
import { narrowedText } from './filters';
import { quoted } from './format';
import { goalTexts } from './goals';
import type { Texts } from './texts';
import { dialoguesWord } from './words';

/** A question in a few words, for a button or for asking which one was meant. A reading of `questions` fits it. */
export interface ReadingNamed {
  readonly kind: string;
  readonly goal?: string;
  readonly goalType?: GoalType;
  readonly municipality?: string;
  readonly targetGroup?: string;
  readonly method?: string;
  readonly dialogueKind?: DialogueKind;
  readonly year?: number;
  readonly by?: string;
  readonly participants?: 'elected' | 'officials' | 'practitioners';
  readonly activity?: string;
  readonly theme?: string;
}

interface ReadingTexts {
  readonly kinds: Readonly<Record<string, string>>;
  readonly goals: (type: string | undefined) => string;
  readonly dialogues: (dialogues: string) => string;
  readonly people: (people: string) => string;
  readonly whom: Readonly<Record<string, string>>;
  readonly by: Readonly<Record<string, string>>;
  readonly about: (what: string, of: string) => string;
  readonly something: string;
}

const readingTexts: Texts<ReadingTexts> = {
  sv: {
    kinds: {
      coverage: 'vilka vi nått',
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
      communication: 'till vilka vi kommunicerat',
      lessons: 'lärdomarna',
      'new-communication': 'en ny rad i kommunikationsloggen',
      'new-lesson': 'en ny lärdom',
      settings: 'dina inställningar',
      deliveries: 'veckans utskick',
      help: 'hjälp',
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
    about: (what, of) => `${what} (${of})`,
    something: 'något annat',
  },
  en: {
    kinds: {
      coverage: 'whom we have reached',
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
      communication: 'whom we have communicated with',
      lessons: 'the lessons learned',
      'new-communication': 'a new entry in the communication log',
      'new-lesson': 'a new lesson',
      settings: 'your settings',
      deliveries: 'the week’s reminders',
      help: 'help',
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
    about: (what, of) => `${what} (${of})`,
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
      return texts.people(texts.whom[reading.participants ?? 'participants'] ?? '');
    default:
      return texts.kinds[reading.kind] ?? texts.something;
  }
}

/**
 * "projektmål 2 (göra sin röst hörd)", "antalet fördjupande dialoger i Laholm 2021", "vem som ansvarar (”Målgruppsanalys”)".
 * @param goalTitle the title of the goal that the reading names
 */
export function readingLabel(reading: ReadingNamed, language: Language, goalTitle?: string): string {
  const texts = readingTexts[language];
  const filters: NamedFilters = { ...reading, dialogueKind: undefined };
  const label = `${baseOf(reading, language)}${narrowedText(filters, language)}${texts.by[reading.by ?? ''] ?? ''}`;
  if (reading.kind === 'goal-status' && goalTitle) return texts.about(label, lowered(goalTitle));
  const topic = reading.activity ?? reading.theme;
  return topic ? texts.about(label, quoted(topic, language)) : label;
}
