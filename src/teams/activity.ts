import { z } from 'zod';

/**
 * What this bot reads of an activity. Everything else is kept as it came, for the SDK. A channel writes null for what
 * it leaves out; a field of the wrong kind makes the activity malformed.
 */
const account = z.looseObject({
  id: z.string(),
  aadObjectId: z.string().nullish(),
  name: z.string().nullish(),
});

const entity = z.looseObject({
  type: z.string(),
  mentioned: z.looseObject({ id: z.string().nullish(), name: z.string().nullish() }).nullish(),
  text: z.string().nullish(),
});

export const activitySchema = z.looseObject({
  type: z.string().min(1),
  serviceUrl: z.string().min(1),
  channelId: z.string().min(1),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  id: z.string().nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  from: account.nullish(),
  recipient: account.nullish(),
  membersAdded: z.array(account).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale: z.string().nullish(),
  replyToId: z.string().nullish(),
  entities: z.array(entity).nullish(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().nullish() }).nullish(),
      eventType: z.string().nullish(),
    })
    .nullish(),
});

/** An activity as it came in, with the fields that are read known to be of the right kind. */
export type IncomingActivity = z.output<typeof activitySchema>;
