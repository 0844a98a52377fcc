import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SentFile } from '../ports/files';
import type { IncomingActivity } from './activity';

/** What comes with a message beside its text. */

/** A file in a personal chat. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';

const file = z.object({
  contentType: z.literal(DOWNLOAD),
  name: z.string().nullish(),
  content: z.object({ downloadUrl: z.string().max(8192), fileType: z.string().nullish() }),
});

const LONGEST_NAME = 120;

/** A file's name as it is shown: without folders and what cannot be seen, and not longer than a line. */
export function shownName(name: string, fileType = ''): string {
  const last = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const visible = [...last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim()];
  const ending = /\.[a-z0-9]{1,5}$/iu.exec(visible.join(''))?.[0] ?? '';
  if (visible.length === 0 || visible.join('') === ending) return fileType === '' ? 'fil' : `fil.${fileType}`;
  if (visible.length <= LONGEST_NAME) return visible.join('');
  return `${visible.slice(0, LONGEST_NAME - ending.length - 1).join('')}…${ending}`;
}

/** The files of a message. Whatever else is attached (the text as HTML, pictures) is passed over. */
export function filesOf({ attachments }: IncomingActivity): SentFile[] {
  return (attachments ?? []).flatMap((attachment): SentFile[] => {
    const read = file.safeParse(attachment);
    if (!read.success) return [];
    const { name, content } = read.data;
    const type = /^[a-z0-9]{1,5}$/iu.exec(content.fileType ?? '')?.[0];
    return [{ name: shownName(name ?? '', type), address: content.downloadUrl }];
  });
}

/** What a message is known by: the same however often the channel brings it. */
export const messageId = ({ conversation, id }: IncomingActivity): string =>
  createHash('sha256')
    .update(`${conversation.id}\n${id ?? randomUUID()}`)
    .digest('hex')
    .slice(0, 40);
