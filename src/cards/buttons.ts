import { isOpenTo } from '../answers/open-to';
import { isProjectLeader, mayReport, type WithRoles } from '../domain/asker';
import { isNarrowed, type NamedFilters, type Stored } from '../domain/filters';
import type { Language } from '../domain/language';
import { isKindOfForm } from '../domain/question-kinds';
import { hasRight, ROLES } from '../domain/roles';
import { type Answerable, isClear, type Reading } from '../questions/reading';
import { asTextTitle } from '../text/as-text';
import { conversationTexts } from '../text/conversation';
import { sentenceWithin } from '../text/format';
import { receiptTexts } from '../text/receipt';
import type { AdaptiveCard } from './adaptive-card';
import type { Verb } from './verbs';

/** Buttons, and what every card says beside what it shows. */

/** What a button sends. `verb` stands inside too, since a client that only knows Action.Submit sends nothing else. */
export interface ButtonData extends Readonly<Record<string, unknown>> {
  readonly verb: Verb;
  readonly language: Language;
  /** What an `ask` button asks. */
  readonly reading?: Reading;
  /** How much of the answer's list has been shown before. */
  readonly from?: number;
}

export interface Button {
  readonly title: string;
  readonly data: ButtonData;
}

/** A button that asks a question. @param from how much of the answer's list has been shown before */
export const askButton = (title: string, reading: Reading, language: Language, from?: number): Button => ({
  title,
  data: { verb: 'ask', reading, language, ...(from === undefined ? {} : { from }) },
});

/**
 * Whether the whole project has something to tell that a part of it did not: dialogues here, or what a document
 * reports.
 */
export const tellsMore = (filters: NamedFilters, stored: Stored, reported: unknown): boolean =>
  isNarrowed(filters) && (stored.inAll > 0 || reported !== undefined);

/** A button that opens an empty dialogue form. */
export const newDialogueButton = (language: Language): Button => ({
  title: conversationTexts[language].buttons.newDialogue,
  data: { verb: 'open-dialogue-form', language },
});

/** A button that opens a form with what a dialogue may have in common with the one before, and none of its figures. */
export const alikeButton = (dialogueId: string, language: Language): Button => ({
  title: receiptTexts[language].buttons.alike,
  data: { verb: 'open-dialogue-form', like: dialogueId, language },
});

/** A button that gives an answer as text. */
export const asTextButton = (asked: Answerable, language: Language): Button => ({
  title: asTextTitle(language),
  data: { verb: 'as-text', asked, language },
});

/** What that takes on a card, but for the words that somebody looks for. */
const AS_TEXT_BYTES = 900;

export const goalsButton = (language: Language): Button =>
  askButton(conversationTexts[language].buttons.goals, { kind: 'goals' }, language);

export const weekButton = (language: Language): Button =>
  askButton(conversationTexts[language].buttons.week, { kind: 'my-week' }, language);

/** For a card that many see, each with a role of their own: it has the buttons of them all. */
export const MANY: WithRoles = { roles: ROLES };

const opensForm = (reading: Reading): boolean => isClear(reading) && isKindOfForm(reading.kind);

function mayPress(asker: WithRoles, { verb, reading }: ButtonData): boolean {
  if (verb === 'open-dialogue-form') return mayReport(asker);
  if (!reading) return true;
  if (reading.kind === 'change-plan') {
    return isProjectLeader(asker) || (reading.what === 'priorities' && hasRight(asker.roles, 'prioritises'));
  }
  return opensForm(reading) ? mayReport(asker) : isOpenTo(asker, reading);
}

/** The buttons that lead somewhere for the person: one that only leads to a refusal is not shown. */
export const allowed = (asker: WithRoles, buttons: readonly Button[]): Button[] =>
  buttons.filter(({ data }) => mayPress(asker, data));

/** What comes naturally to someone who has no question in mind, as far as they may ask it. */
export const startButtons = (asker: WithRoles, language: Language): Button[] =>
  allowed(asker, [newDialogueButton(language), goalsButton(language), weekButton(language)]);

/** Buttons in sight under an answer, *Mer* among them. */
const MOST_IN_SIGHT = 3;
const MORE_ID = 'more';

/** What folding the buttons adds to a card at most. */
export const MORE_BYTES = 250;

/** What is put on the card of an answer when it has been made. */
export const ADDED_BYTES = MORE_BYTES + AS_TEXT_BYTES;

/**
 * The card with at most three buttons in sight: the last of them unfolds the others under it. Teams has a menu for
 * what is secondary, but one without a name, which some phones do not open.
 */
export function foldedButtons(card: AdaptiveCard, language: Language): AdaptiveCard {
  const { actions, body, ...rest } = card;
  if (!Array.isArray(actions) || !Array.isArray(body) || actions.length <= MOST_IN_SIGHT) return card;
  const title = conversationTexts[language].buttons.more;
  const more = { type: 'Action.ToggleVisibility', title, targetElements: [MORE_ID] };
  const shown = [...actions.slice(0, MOST_IN_SIGHT - 1), more];
  const folded = actions.slice(MOST_IN_SIGHT - 1);
  const sets = [
    { type: 'ActionSet', spacing: 'Medium', actions: shown },
    { type: 'ActionSet', spacing: 'Small', id: MORE_ID, isVisible: false, actions: folded },
  ];
  return { ...rest, body: [...body, ...sets] };
}

/** `speak` may be read as markup, so nothing in it may look like markup. */
const spoken = (sentence: string): string => sentence.replace(/[<>&]/gu, ' ');

/** The sentence in the three places where a card carries it, and its language. */
export function sentenceFields(
  sentence: string,
  language: Language,
): { readonly sentence: string; readonly speak: string; readonly language: Language } {
  const within = sentenceWithin(sentence);
  return { sentence: within, speak: spoken(within), language };
}
