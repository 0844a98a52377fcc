import { createHash } from 'node:crypto';

/**
 * Row and partition keys. Azure forbids `/ \ # ?` and control characters in keys and Azurite stumbles over some more,
 * so whatever comes from people is written with harmless ASCII only.
 */

const HARMLESS = /[^a-z0-9._-]/gu;

/** A key holds 512 characters, and has two or three parts. */
const LONGEST_PART = 150;

/** Any text as a part of a key; different texts never become the same key. What would be too long goes by its hash. */
export function keyPart(text: string): string {
  const composed = text.normalize('NFC');
  const part = composed.replace(HARMLESS, (character) => `=${Buffer.from(character, 'utf8').toString('hex')}=`);
  return part.length <= LONGEST_PART ? part : `=sha256=${createHash('sha256').update(composed).digest('hex')}`;
}

/** A text that is not to be read in the key: it stands for it, and no two share one. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** What a row is about, as the first part of its key. `-` sorts right before `.`, which ends a range. */
export const rowKey = (kind: string, ...parts: readonly string[]): string => [kind, ...parts.map(keyPart)].join('-');

/** The half-open range of all row keys of a kind. */
export const rangeOf = (kind: string): { readonly from: string; readonly to: string } => ({
  from: `${kind}-`,
  to: `${kind}.`,
});

export const INSTALLATION = 'installation';
export const ACTIVE_PROJECT = 'active-project';
/** What pseudonyms are made with. */
export const PSEUDONYM_KEY = 'pseudonym-key';
export const PEOPLE = 'people';
export const USERS = 'users';

export const projectPartition = (project: string): string => `project-${keyPart(project)}`;
export const planPartition = (project: string, token: string): string => `plan-${keyPart(project)}-${keyPart(token)}`;
export const weekPartition = (project: string, week: string): string => `week-${keyPart(project)}-${keyPart(week)}`;

/**
 * Read by every question, in one call: the facts that are newer than those it knows, their head, and the plan's
 * pointer. Their keys sort in this order.
 */
export const HOT = 'hot';
/** Numbers are written so that they sort as they count. */
const sorting = (number: number): string => String(number).padStart(10, '0');
export const FACT = rowKey(HOT, 'fact');
export const factKey = (number: number): string => rowKey(FACT, sorting(number));
export const FACT_HEAD = rowKey(HOT, 'head');
export const PLAN_POINTER = rowKey(HOT, 'plan');
/** Facts of many dialogues in one row. */
export const FACT_PAGE = 'page';
export const pageKey = (page: number): string => rowKey(FACT_PAGE, sorting(page));
export const DIALOGUE = 'dialogue';
export const dialogueKey = (id: string): string => rowKey(DIALOGUE, id);
/** What a dialogue was that has been removed, while that can be undone. */
export const REMOVED = 'removed';
export const removedKey = (id: string, removedAt: string): string => rowKey(REMOVED, id, removedAt);
export const ACTIVITY = 'activity';
export const SNOOZE = 'snooze';
export const HANDOVER = 'handover';
/** What the ledger's rows of a kind of card begin with. */
export const cardsOf = (kind: string): string => `card.${kind}`;
/**
 * The ledger's row of a person in a week's partition; the kind keeps their own card and a report of a run apart, and
 * what it is about those of one kind.
 */
export const deliveryKey = ({ upn, kind, about }: { upn: string; kind: string; about?: string }): string =>
  rowKey(cardsOf(kind), upn, ...(about === undefined ? [] : [about]));
/** A part of a Word template. */
export const TEMPLATE = 'template';
export const AUDIT = 'audit';
/** The communication log and the lessons. */
export const ENTRY = 'entry';
/** That a follow-up question has come up. */
export const QUESTION_RAISED = 'question.raised';
/** The surveys: a round, its counts, a question that has been asked, and that somebody has answered. */
export const SURVEY_ROUND = 'survey.round';
export const SURVEY_TALLY = 'survey.tally';
export const SURVEY_ASKED = 'survey.asked';
export const SURVEY_ANSWERED = 'survey.answered';

/** When each person last asked what has happened. */
export const LOOKS = 'looks';
/** The day of a committee's latest meeting, as somebody has told it. */
export const MEETING = 'meeting';
/** What people want to be told when it comes. */
export const WISH = 'wish';

/** What was asked last in each chat. */
export const CHATS = 'chats';
export const UNANSWERED = 'unanswered';
/** Plans that somebody sent and has not answered for yet. */
export const PENDING_IMPORTS = 'pending-imports';
/** Lists of people that somebody sent and has not answered for yet. */
export const PENDING_PEOPLE = 'pending-people';
/** Files that somebody has asked for. */
export const FILE_OFFERS = 'file-offers';

/** The index of dialogues by theme, newest first; an empty theme stands for all of them. */
export const RECENT = 'recent';
