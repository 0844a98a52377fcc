import type { Asker } from '../domain/asker';
import { type GoalType, goalNumberOf, goalTypeOf } from '../domain/goals';
import type { Language } from '../domain/language';
import { goalsOf, type Plan } from '../domain/plan';
import type { HelpTopic } from '../domain/question-kinds';
import type { Remark } from '../domain/remark';
import { capital, listAnd, listOr } from './format';
import { goalTexts } from './goals';
import type { Alone, KindTexts } from './kind-texts';
import { remarkSentence } from './remarks';
import type { Texts } from './texts';

/** The welcome, the help, and what is said when a question has no answer of its own. */

interface ConversationTexts {
  readonly hello: string;
  readonly welcome: string;
  readonly helpHint: string;
  readonly helpTitle: string;
  readonly help: string;
  readonly topics: Readonly<Record<HelpTopic, string>>;
  readonly guestHelp: (leader: string) => string;
  readonly whichTitle: string;
  readonly which: (options: string) => string;
  /** The same where what may be meant are things to see rather than things with a name. */
  readonly whichToSee: (options: string) => string;
  /** When one reading came near, and something that was said found no room in it. */
  readonly notAll: string;
  readonly noSuchGoal: (existing: string, missing: string) => string;
  readonly noSuchPart: (existing: string) => string;
  readonly noGoals: string;
  readonly cannot: string;
  readonly canTell: string;
  /** For what is done with a form. */
  readonly inChat: string;
  readonly guest: string;
  readonly buttons: {
    readonly newDialogue: string;
    readonly goals: string;
    readonly week: string;
    /** What unfolds the buttons that have no room beside the first. */
    readonly more: string;
  };
}

export const conversationTexts: Texts<ConversationTexts> = {
  sv: {
    hello: 'Hej! Jag är Medskapa.',
    welcome:
      'Jag tar emot era dialogsammanfattningar, påminner om aktivitetsplanen och svarar på hur det går med målen.',
    helpHint: 'Skriv hjälp när du vill.',
    helpTitle: 'Det här kan jag hjälpa dig med',
    help: 'Jag tar emot dialogsammanfattningar, påminner om aktivitetsplanen och svarar på hur det går med målen. Skriv till exempel ”ny dialog”, ”status på projektmål 1” eller ”min vecka”.',
    topics: {
      report: 'Rapportera',
      goals: 'Målen',
      dialogues: 'Dialogerna',
      voices: 'Vad folk säger',
      plan: 'Aktivitetsplanen',
      project: 'Mer om projektet',
      reminders: 'Påminnelser och kommunikation',
    },
    guestHelp: (leader) =>
      `Du står inte med bland projektets personer, så du når hjälpen och ser hur det går med målen. ${capital(leader)} kan lägga till dig.`,
    whichTitle: 'Vilket menar du?',
    which: (options) => `Menar du ${options}?`,
    whichToSee: (options) => `Vill du se ${options}?`,
    notAll: 'Jag kan inte ta med allt du skrev.',
    noSuchGoal: (existing, missing) => `Det finns ${existing}, men inget ${missing}.`,
    noSuchPart: (existing) => `Det finns ${existing}, men inget sådant delmål.`,
    noGoals: 'Planen har inga mål än.',
    cannot: 'Det kan jag inte svara på.',
    canTell: 'Jag kan berätta om mål, dialoger, aktiviteter, metoder, budget och återkoppling.',
    inChat: 'Det gör du i chatten i Teams, där ett formulär öppnas.',
    guest:
      'Du står inte med bland projektets personer, så jag kan visa hjälpen och hur det går med målen. Projektledaren kan lägga till dig.',
    buttons: {
      newDialogue: 'Ny dialog',
      goals: 'Status på målen',
      week: 'Min vecka',
      more: 'Mer',
    },
  },
  en: {
    hello: 'Hello! I am Medskapa.',
    welcome: 'I take in your dialogue summaries, remind you of the activity plan and answer how the goals are doing.',
    helpHint: 'Write help whenever you like.',
    helpTitle: 'This is what I can help you with',
    help: 'I take in dialogue summaries, remind you of the activity plan and answer how the goals are doing. Write “new dialogue”, “status of project goal 1” or “my week”, for instance.',
    topics: {
      report: 'Report',
      goals: 'The goals',
      dialogues: 'The dialogues',
      voices: 'What people say',
      plan: 'The activity plan',
      project: 'More about the project',
      reminders: 'Reminders and communication',
    },
    guestHelp: (leader) =>
      `You are not among the people of the project, so you have the help and can see how the goals are doing. ${capital(leader)} can add you.`,
    whichTitle: 'Which one do you mean?',
    which: (options) => `Do you mean ${options}?`,
    whichToSee: (options) => `Do you want to see ${options}?`,
    notAll: 'I cannot take in all that you wrote.',
    noSuchGoal: (existing, missing) => `There are ${existing}, but no ${missing}.`,
    noSuchPart: (existing) => `There are ${existing}, but no such sub-goal.`,
    noGoals: 'The plan has no goals yet.',
    cannot: 'I cannot answer that.',
    canTell: 'I can tell you about goals, dialogues, activities, methods, the budget and feedback.',
    inChat: 'You do that in the chat in Teams, where a form opens.',
    guest:
      'You are not among the people of the project, so I can show the help and how the goals are doing. The project leader can add you.',
    buttons: {
      newDialogue: 'New dialogue',
      goals: 'Goal status',
      week: 'My week',
      more: 'More',
    },
  },
};

export const helpSentence = (language: Language): string => conversationTexts[language].help;

/** Said once, when the bot is installed. */
export const welcomeSentence = (language: Language): string =>
  `${conversationTexts[language].hello} ${conversationTexts[language].welcome}`;

export const unknownSentence = (language: Language): string =>
  `${conversationTexts[language].cannot} ${conversationTexts[language].canTell}`;
export const inChatSentence = (language: Language): string => conversationTexts[language].inChat;
export const guestSentence = (language: Language): string => conversationTexts[language].guest;

/**
 * "Menar du projektmål 2 (göra sin röst hörd) eller effektmål 2 (kunskapen används)?" With one label, something that
 * was said found no room in it.
 * @param toSee whether some label is a question of its own: "Vill du se vilka ni har nått, eller alla mål?"
 * @param explained whether it has been said what found no room
 */
export function whichSentence(labels: readonly string[], language: Language, toSee = false, explained = false): string {
  const texts = conversationTexts[language];
  const [last = '', ...others] = [...labels].reverse();
  const [ask, unheard] = [toSee ? texts.whichToSee : texts.which, texts.notAll];
  if (others.length === 0) return explained ? ask(last) : `${ask(last)} ${unheard}`;
  return ask(toSee ? listOr([`${others.reverse().join(', ')},`, last], language) : listOr(labels, language));
}

/** "1–5" where the numbers follow each other, else "1, 2 och 4". */
function numbersText(numbers: readonly number[], language: Language): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [first = 0] = sorted;
  const last = sorted.at(-1) ?? first;
  if (first === last) return String(first);
  if (sorted.every(Number.isInteger) && last - first === sorted.length - 1) return `${first}–${last}`;
  return listAnd(sorted.map(String), language);
}

/**
 * "Det finns projektmål 1–5 och effektmål 1–3, men inget projektmål 9."
 * @param goals the goals the plan has
 * @param goal the one that was asked for, such as `project-9`
 */
export function noSuchGoalSentence(
  goals: readonly { readonly type: GoalType; readonly number: number }[],
  goal: string | undefined,
  language: Language,
): string {
  const texts = conversationTexts[language];
  const existing = (['project', 'effect'] as const).flatMap((type) => {
    const numbers = goals.filter((each) => each.type === type).map((each) => each.number);
    if (numbers.length === 0) return [];
    return [`${goalTexts[language].type(type, numbers.length)} ${numbersText(numbers, language)}`];
  });
  if (existing.length === 0) return texts.noGoals;
  if (goal === undefined) return texts.noSuchPart(listAnd(existing, language));
  const missing = `${goalTexts[language].type(goalTypeOf(goal), 1)} ${goalNumberOf(goal)}`;
  return texts.noSuchGoal(listAnd(existing, language), missing);
}

export const conversationKinds = {
  'new-dialogue': {
    name: { sv: 'en ny dialog', en: 'a new dialogue' },
    example: { sv: 'ny dialog', en: 'new dialogue' },
  },
  help: { name: { sv: 'hjälp', en: 'help' } },
} satisfies KindTexts<'new-dialogue' | 'help'>;

interface HelpView {
  readonly kind: 'help';
  readonly plan: Plan;
  readonly asker: Asker;
  readonly remark?: Remark;
}

interface NoSuchGoalView {
  readonly kind: 'no-such-goal';
  readonly plan: Plan;
  readonly goal?: string;
}

/** What is said in a sentence that is the same for everybody. */
interface FixedView<Kind> {
  readonly kind: Kind;
}

const unknown: Alone<FixedView<'unknown'>> = { alone: (_, language) => unknownSentence(language) };

/** A sentence after what is to be said beside it. */
export const remarked = (
  { plan, remark }: { readonly plan: Plan; readonly remark?: Remark },
  sentence: string,
  language: Language,
): string => (remark ? `${remarkSentence(remark, plan, language)} ${sentence}` : sentence);

export const conversationSentences = {
  help: (view: HelpView, language: Language) => remarked(view, helpSentence(language), language),
  'no-such-goal': ({ plan, goal }: NoSuchGoalView, language: Language) =>
    noSuchGoalSentence(goalsOf(plan), goal, language),
  'in-chat': (_: FixedView<'in-chat'>, language: Language) => inChatSentence(language),
  'guests-only-overview': (_: FixedView<'guests-only-overview'>, language: Language) => guestSentence(language),
  unknown,
};
