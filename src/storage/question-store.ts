import { z } from 'zod';
import type { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';
import { comparable } from '../domain/normalise-text';
import type { AskedBesides, LastAsked, OfferedButton, QuestionStore, UnansweredPhrase } from '../ports/questions';
import type { Watch } from '../ports/watch';
import { projectPartition, rowKey, shortHash, UNANSWERED } from './keys';
import { type BehindSurroundings, LastAskedRows } from './last-asked';
import { fromRow, toRow } from './rows';
import type { Table } from './table';
import { tryAgain } from './try-again';
import { WritersQueue } from './writers-queue';

const Unanswered = z.object({ phrase: z.string(), times: z.number().int(), first: z.string(), latest: z.string() });

/** Servers that count the same phrase at once take turns; each try that fails is another's that did not. */
const MOST_TRIES = 30;

/** Spelling that does not matter to the lexicon is one phrase. */
const phraseKey = (phrase: string): string => rowKey(UNANSWERED, shortHash(comparable(phrase)));

/** What was asked last in each chat, and the phrases that were not understood. Both are written behind the answers. */
export class TableQuestionStore implements QuestionStore {
  private readonly queue = new WritersQueue();
  private readonly counting = new Set<Promise<void>>();
  private readonly asked: LastAskedRows;

  constructor(
    private readonly table: Table,
    surroundings: BehindSurroundings,
    private readonly watch?: Pick<Watch, 'unanswered'>,
  ) {
    this.asked = new LastAskedRows(table, surroundings);
  }

  lastAsked(chat: string): Promise<LastAsked | undefined> {
    return this.asked.of(chat);
  }

  remember(
    chat: string,
    reading: unknown,
    at: string,
    language?: Language,
    buttons?: readonly OfferedButton[],
    besides?: AskedBesides,
  ): void {
    this.asked.remember(chat, { reading, at, language, buttons, ...besides });
  }

  forgetAsked(before: string): Promise<void> {
    return this.asked.forget(before);
  }

  keepUnanswered(project: Id, phrase: string, at: string): void {
    this.watch?.unanswered();
    const [partition, key] = [projectPartition(project), phraseKey(phrase)];
    const attempt = async (): Promise<void> => {
      const row = await this.table.get(partition, key);
      const before = row && fromRow(Unanswered, row);
      const kept = { phrase, first: at, ...before, times: (before?.times ?? 0) + 1, latest: at };
      const next = toRow(partition, key, kept);
      await (row ? this.table.replace(next, row.etag) : this.table.create(next));
    };
    const counted = this.queue
      .run(`${partition}|${key}`, () => tryAgain(MOST_TRIES, attempt))
      // Storage's watch has been told, and a phrase that is counted once too seldom harms nobody.
      .catch(() => undefined)
      .finally(() => this.counting.delete(counted));
    this.counting.add(counted);
  }

  /** Writes what has not been written yet, once; for whoever ends, or looks at what is stored. */
  async flush(): Promise<void> {
    await Promise.all([this.asked.flush(), ...this.counting]);
  }

  async unanswered(project: Id): Promise<UnansweredPhrase[]> {
    await Promise.all(this.counting);
    const rows = await this.table.list(projectPartition(project), UNANSWERED);
    return rows
      .map((row) => fromRow(Unanswered, row))
      .sort((a, b) => b.times - a.times || (a.latest < b.latest ? 1 : -1));
  }

  async forgetUnanswered(project: Id, phrase: string): Promise<boolean> {
    await Promise.all(this.counting);
    const [partition, key] = [projectPartition(project), phraseKey(phrase)];
    if (!(await this.table.get(partition, key))) return false;
    await this.table.delete(partition, key);
    return true;
  }
}
