import { z } from 'zod';
import type { ConversationType, Incoming, Input, Profile } from '../turns/reply';
import { CARD_ACTION, CHOOSING, FILE_CONSENT, type IncomingActivity, SEARCH } from './activity';
import { filesOf, messageId } from './attachments';
import { readChoosing } from './choosing';
import { readConsent } from './consenting';
import { readSearch } from './searching';
import { mentionsBot, spokenText } from './text';

// Agents Playground leaves `trigger` out; nothing here needs it.
const cardAction = z.object({
  action: z.object({ verb: z.string().nullish(), data: z.unknown().optional() }),
});

/**
 * What a person did, or undefined where it is not for this bot: somebody else's talk in a channel, typing, reactions,
 * and all that Teams tells without anyone having addressed the bot.
 */
export function readInput(activity: IncomingActivity): Input | undefined {
  switch (activity.type) {
    case 'message':
      return readMessage(activity);
    case 'messageUpdate':
      return readEdit(activity);
    case 'invoke':
      if (activity.name === SEARCH) return readSearch(activity.value);
      if (activity.name === CHOOSING) return readChoosing(activity.value);
      // Teams offers files in chats of two only.
      if (activity.name === FILE_CONSENT && isOwnChat(activity)) return readConsent(activity.value);
      return activity.name === CARD_ACTION ? readPress(activity.value) : undefined;
    case 'installationUpdate':
      return readInstallation(activity);
    case 'conversationUpdate':
      if (isTakenAway(activity)) return { kind: 'left', ...teamLeft(activity) };
      return meetsHere(activity) ? { kind: 'met' } : undefined;
    default:
      return undefined;
  }
}

/**
 * An app that is brought to a new version comes with words of its own: Teams may then send only those.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
 */
const COMES: readonly unknown[] = ['add', 'add-upgrade'];
const GOES: readonly unknown[] = ['remove', 'remove-upgrade'];

function readInstallation(activity: IncomingActivity): Input | undefined {
  if (COMES.includes(activity.action)) return { kind: 'met' };
  if (!GOES.includes(activity.action)) return undefined;
  // Where there is a team, it is the team that installs an app, whichever channel tells of it.
  const team = activity.channelData?.team?.id ?? undefined;
  return { kind: 'left', ...(team ? { team } : {}) };
}

/**
 * The team that has taken the bot away, where it is a whole team. A private or shared channel lets the bot in, and
 * takes it away, by itself; the same activity then comes with the channel as its conversation while the team is named
 * beside it.
 */
function teamLeft({ channelData, conversation }: IncomingActivity): { readonly team?: string } {
  const team = channelData?.team?.id;
  if (team == null) return {};
  const isWhole = conversation.id === team || channelData?.eventType === 'teamMemberRemoved';
  return isWhole ? { team } : {};
}

/** Whether a chat of several people, or a team, has taken the bot away. */
const isTakenAway = (activity: IncomingActivity): boolean =>
  conversationType(activity) !== 'personal' &&
  (activity.membersRemoved ?? []).some(({ id }) => id === activity.recipient?.id);

function readMessage(activity: IncomingActivity): Input | undefined {
  // A press on Action.Submit is a message with a value; it is ours whether or not the bot is mentioned.
  if (typeof activity.value === 'object' && activity.value !== null) {
    return { kind: 'submitted', value: activity.value };
  }
  if (conversationType(activity) !== 'personal' && !mentionsBot(activity)) return undefined;
  const [text, files] = [spokenText(activity), filesOf(activity)];
  return files.length > 0 ? { kind: 'files', id: messageId(activity), text, files } : { kind: 'text', text };
}

function readEdit(activity: IncomingActivity): Input | undefined {
  // A message that is taken back after deletion comes as an update too; it was answered when it was written.
  const eventType = activity.channelData?.eventType ?? 'editMessage';
  if (eventType !== 'editMessage') return undefined;
  if (conversationType(activity) !== 'personal' && !mentionsBot(activity)) return undefined;
  return { kind: 'text', text: spokenText(activity) };
}

function readPress(value: unknown): Input | undefined {
  const parsed = cardAction.safeParse(value);
  if (!parsed.success) return undefined;
  const { verb, data } = parsed.data.action;
  return { kind: 'submitted', value: { action: { verb: verb ?? '', data: data ?? {} } } };
}

/**
 * Teams (and Agents Playground as Teams) tells of one meeting twice, as installationUpdate and as conversationUpdate,
 * at the same moment and maybe to two instances of the bot. Only the first is answered there; other channels have
 * only the second. In a group it is the bot's own coming that counts, not each person's.
 */
function meetsHere(activity: IncomingActivity): boolean {
  if (activity.channelId === 'msteams') return false;
  const added = activity.membersAdded ?? [];
  if (added.some((member) => member.id === activity.recipient?.id)) return true;
  return conversationType(activity) === 'personal' && added.length > 0;
}

/** Where it was said; a channel that does not say is taken to be a personal chat unless it says that it is a group. */
function conversationType(activity: IncomingActivity): ConversationType {
  const type = activity.conversation.conversationType;
  if (type === 'groupChat' || type === 'channel' || type === 'personal') return type;
  return activity.conversation.isGroup ? 'groupChat' : 'personal';
}

/**
 * Whether it is a person's own chat with the bot. A chat of two people calls itself personal too, and a search or a
 * press on a card that was put in with one may come from there; nothing meant for one of them may ever be sent to it.
 */
const isOwnChat = (activity: IncomingActivity): boolean =>
  conversationType(activity) === 'personal' && !activity.conversation.id.startsWith('19:');

type Account = NonNullable<IncomingActivity['from']>;

/** The person behind an activity, or undefined when the channel names nobody. */
function personOf({ from, recipient, membersAdded }: IncomingActivity): Account | undefined {
  // Some channels let the bot itself tell that a person was added.
  return from && from.id !== recipient?.id ? from : membersAdded?.find((member) => member.id !== recipient?.id);
}

/** Puts a turn into the words that the rest of the bot knows. @returns undefined when nobody is behind the activity */
export function toIncoming(
  activity: IncomingActivity,
  input: Input,
  profile: () => Promise<Profile | undefined>,
  working?: () => void,
): Incoming | undefined {
  const person = personOf(activity);
  if (!person) return undefined;
  const type = conversationType(activity);
  return {
    input,
    // An object id is the same in any letters, and the people file's are small.
    userId: person.aadObjectId?.toLowerCase() || person.id,
    ...(person.name ? { name: person.name } : {}),
    conversation: { id: activity.conversation.id, type },
    ...(activity.locale ? { locale: activity.locale } : {}),
    ...(isOwnChat(activity) ? { reference: toReference(activity, person) } : {}),
    ...(type === 'personal' ? {} : { room: toRoom(activity, type) }),
    profile,
    ...(working ? { working } : {}),
  };
}

/**
 * The conversation reference, with only what is needed to write first. The activity's id and the locale are left out,
 * so that it is the same from turn to turn and is saved only when it has changed; so is the person's name.
 */
function toReference(activity: IncomingActivity, person: Account): Readonly<Record<string, unknown>> {
  const { channelId, serviceUrl, recipient, conversation } = activity;
  return {
    channelId,
    serviceUrl,
    bot: { id: recipient?.id ?? '', ...(recipient?.name ? { name: recipient.name } : {}) },
    user: { id: person.id, ...(person.aadObjectId ? { aadObjectId: person.aadObjectId } : {}) },
    conversation: {
      id: conversation.id,
      conversationType: 'personal',
      ...(conversation.tenantId ? { tenantId: conversation.tenantId } : {}),
    },
  };
}

/** The same for a chat of several people. What is sent to a channel begins a thread of its own. */
function toRoom(activity: IncomingActivity, type: ConversationType): Readonly<Record<string, unknown>> {
  const { channelId, serviceUrl, recipient, conversation, channelData } = activity;
  const team = channelData?.team?.id;
  return {
    channelId,
    serviceUrl,
    bot: { id: recipient?.id ?? '', ...(recipient?.name ? { name: recipient.name } : {}) },
    // A team takes the bot away from all its channels at once.
    ...(team ? { team } : {}),
    conversation: {
      id: conversation.id.replace(/;messageid=.*$/su, ''),
      conversationType: type,
      isGroup: true,
      ...(conversation.tenantId ? { tenantId: conversation.tenantId } : {}),
    },
  };
}
