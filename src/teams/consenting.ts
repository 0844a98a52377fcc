import { z } from 'zod';
import type { FilePlace } from '../ports/files';
import type { Input, OfferedFile, SavedFile } from '../turns/reply';
import type { Attachment } from './sdk/teams-sdk';

/**
 * Files that the bot gives in a personal chat: the card that asks, the answer to it, and the card of what was saved.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

const address = z.string().min(1).max(8192);
const uploadInfo = z.object({
  uploadUrl: address,
  contentUrl: address,
  name: z.string().min(1).max(400),
  uniqueId: z.string().min(1).max(200),
  fileType: z.string().max(20).nullish(),
});
const consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({
    offer: z.string().regex(/^[\w-]{1,64}$/u),
    language: z.string().max(10).optional().catch(undefined),
  }),
  uploadInfo: uploadInfo.optional().catch(undefined),
});

const placeOf = ({ uploadUrl, contentUrl, name, uniqueId, fileType }: z.infer<typeof uploadInfo>): FilePlace => ({
  uploadAddress: uploadUrl,
  address: contentUrl,
  name,
  uniqueId,
  fileType: fileType ?? name.split('.').at(-1) ?? '',
});

/** @returns undefined when it is no answer to a card of ours */
export function readConsent(value: unknown): Extract<Input, { kind: 'consent' }> | undefined {
  const read = consent.safeParse(value);
  if (!read.success) return undefined;
  const { action, context, uploadInfo: info } = read.data;
  return {
    kind: 'consent',
    offer: context.offer,
    accepted: action === 'accept',
    ...(info ? { place: placeOf(info) } : {}),
    ...(context.language === undefined ? {} : { language: context.language }),
  };
}

/** The card of a file, in the place of an Adaptive Card. */
export function fileAttachment(file: OfferedFile | SavedFile): Attachment {
  const { name } = file;
  if (file.is === 'saved') {
    const { address: contentUrl, uniqueId, fileType } = file;
    return { contentType: INFO, contentUrl, name, content: { uniqueId, fileType } };
  }
  const { description, size: sizeInBytes, context } = file;
  return {
    contentType: CONSENT,
    name,
    content: { description, sizeInBytes, acceptContext: context, declineContext: context },
  };
}
