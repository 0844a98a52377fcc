import { z } from 'zod';

/** The type of an activity that wants its answer in the response. */
export const INVOKE = 'invoke';
/** The name of the invoke that a press on a card's Action.Execute comes as. */
export const CARD_ACTION = 'adaptiveCard/action';
/** The name of the invoke that a search comes as, at its opening and at each letter. */
export const SEARCH = 'composeExtension/query';
/** The name of the invoke that comes at each letter typed in a card's field that is searched in. */
export const CHOOSING = 'application/search';
/** The name of the invoke that a yes or a no to an offered file comes as. */
export const FILE_CONSENT = 'fileConsent/invoke';

/** An id of the channel's goes into addresses and keys: Teams' own are far shorter, and hold no half characters. */
const ChannelId = z
  .string()
  .max(512)
  .regex(/^\P{Cs}*$/u);
/** What an activity is, in the channel's own words. */
const Kind = z.string().max(100);

/**
 * What this bot reads of an activity. Everything else is kept as it came, for the SDK. A channel writes null for what
 * it leaves out; a field of the wrong kind makes the activity malformed.
 */
const account = z.looseObject({
  id: ChannelId,
  aadObjectId: ChannelId.nullish(),
  name: z.string().nullish(),
});

const entity = z.looseObject({
  type: z.string(),
  mentioned: z.looseObject({ id: z.string().nullish(), name: z.string().nullish() }).nullish(),
  text: z.string().nullish(),
});

export const activitySchema = z.looseObject({
  type: Kind.min(1),
  serviceUrl: z.string().min(1).max(2048),
  channelId: Kind.min(1),
  conversation: z.looseObject({
    id: ChannelId.min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  id: ChannelId.nullish(),
  name: Kind.nullish(),
  action: z.string().nullish(),
  from: account.nullish(),
  recipient: account.nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale: z.string().nullish(),
  replyToId: ChannelId.nullish(),
  entities: z.array(entity).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().nullish() }).nullish(),
      eventType: z.string().nullish(),
      team: z.looseObject({ id: ChannelId.nullish() }).nullish(),
    })
    .nullish(),
});

/** An activity as it came in, with the fields that are read known to be of the right kind. */
export type IncomingActivity = z.output<typeof activitySchema>;

/** What Teams sends. */
const TYPES: ReadonlySet<string> = new Set([
  'message',
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'invoke',
  'conversationUpdate',
  'installationUpdate',
  'typing',
  'event',
  'endOfConversation',
]);
const INVOKES: ReadonlySet<string> = new Set([CARD_ACTION, SEARCH, CHOOSING, FILE_CONSENT]);

const known = (words: ReadonlySet<string>, word: string | null | undefined): string =>
  word != null && words.has(word) ? word : 'other';

/**
 * What may be logged and measured of an activity. Nobody knows who sent it before it has been let in, and whoever sent
 * it wrote what they liked; so words that are not Teams' own are `other`.
 */
export function activityKind({ type, name }: IncomingActivity): { readonly type: string; readonly name?: string } {
  return type === 'invoke' ? { type, name: known(INVOKES, name) } : { type: known(TYPES, type) };
}
