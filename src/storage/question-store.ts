import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Id } from '../domain/identifiers';
import { Language } from '../domain/language';
import { comparable } from '../domain/normalise-text';
import type { LastAsked, OfferedButton, QuestionStore, UnansweredPhrase } from '../ports/questions';
import type { Watch } from '../ports/watch';
import { CHATS, projectPartition, rowKey, UNANSWERED } from './keys';
import { fromRow, toRow } from './rows';
import type { Table } from './table';
import { tryAgain } from './try-again';
import { WritersQueue } from './writers-queue';

const Asked = z.object({
  reading: z.unknown(),
  at: z.string(),
  language: Language.optional(),
  buttons: z.array(z.object({ title: z.string(), reading: z.unknown(), from: z.number().int().optional() })).optional(),
});
const Unanswered = z.object({ phrase: z.string(), times: z.number().int(), first: z.string(), latest: z.string() });

/** Servers that count the same phrase at once take turns; each try that fails is another's that did not. */
const MOST_TRIES = 30;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** The row of what was asked last in a chat. */
export const chatKey = (chat: string): string => hash(chat);

/** Spelling that does not matter to the lexicon is one phrase. */
const phraseKey = (phrase: string): string => rowKey(UNANSWERED, hash(comparable(phrase)));

/** What was asked last in each chat, known by a hash of its id, and the phrases that were not understood. */
export class TableQuestionStore implements QuestionStore {
  private readonly queue = new WritersQueue();

  constructor(
    private readonly table: Table,
    private readonly watch?: Pick<Watch, 'unanswered'>,
  ) {}

  async lastAsked(chat: string): Promise<LastAsked | undefined> {
    const row = await this.table.get(CHATS, chatKey(chat));
    if (!row) return undefined;
    const { reading, at, language, buttons } = fromRow(Asked, row);
    return { reading, at, language, ...(buttons && { buttons }) };
  }

  async remember(
    chat: string,
    reading: unknown,
    at: string,
    language?: Language,
    buttons?: readonly OfferedButton[],
  ): Promise<void> {
    await this.table.put(toRow(CHATS, chatKey(chat), { reading, at, language, buttons }));
  }

  async forgetAsked(before: string): Promise<void> {
    for (const row of await this.table.list(CHATS)) {
      if (fromRow(Asked, row).at < before) await this.table.delete(CHATS, row.rowKey ?? '');
    }
  }

  async keepUnanswered(project: Id, phrase: string, at: string): Promise<void> {
    this.watch?.unanswered();
    const [partition, key] = [projectPartition(project), phraseKey(phrase)];
    const attempt = async (): Promise<string> => {
      const row = await this.table.get(partition, key);
      const before = row && fromRow(Unanswered, row);
      const kept = { phrase, first: at, ...before, times: (before?.times ?? 0) + 1, latest: at };
      const next = toRow(partition, key, kept);
      return row ? this.table.replace(next, row.etag) : this.table.create(next);
    };
    await this.queue.run(`${partition}|${key}`, () => tryAgain(MOST_TRIES, attempt));
  }

  async unanswered(project: Id): Promise<UnansweredPhrase[]> {
    const rows = await this.table.list(projectPartition(project), UNANSWERED);
    return rows
      .map((row) => fromRow(Unanswered, row))
      .sort((a, b) => b.times - a.times || (a.latest < b.latest ? 1 : -1));
  }

  async forgetUnanswered(project: Id, phrase: string): Promise<boolean> {
    const [partition, key] = [projectPartition(project), phraseKey(phrase)];
    if (!(await this.table.get(partition, key))) return false;
    await this.table.delete(partition, key);
    return true;
  }
}
