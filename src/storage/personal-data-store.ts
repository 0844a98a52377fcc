import { z } from 'zod';
import type { KeptRow, KnownBy, PersonalDataStore } from '../ports/personal-data';
import { Head } from './fact-rows';
import {
  AUDIT,
  CHATS,
  FACT,
  FACT_HEAD,
  FACT_PAGE,
  keyPart,
  PENDING_PEOPLE,
  PEOPLE,
  REMOVED,
  rangeOf,
  SURVEY_ANSWERED,
  USERS,
} from './keys';
import { chatKey } from './last-asked';
import { columnsOf, fromRow, toRow } from './rows';
import { isOutdated, type Table } from './table';
import { tryAgain } from './try-again';

type StoredRow = Awaited<ReturnType<Table['query']>>[number];

/** The fields that say whose a row is; what has been handed over goes back when either end of it is gone. */
const OWNER = ['upn', 'who', 'id', 'from', 'to'] as const;
const ERASED = 'p-erased';
const MOST_TRIES = 5;
/** Every dialogue that is reported moves the head. */
const MOST_HEAD_TRIES = 100;

/**
 * What is kept about a colleague, found by looking through every row, so that a new kind of row cannot be forgotten
 * here. For an operator's commands; no turn waits for it.
 */
export class TablePersonalDataStore implements PersonalDataStore {
  constructor(private readonly table: Table) {}

  async about(person: KnownBy): Promise<KeptRow[]> {
    // A page holds a thousand dialogues of everybody; what is theirs in it stands in the dialogues themselves.
    const rows = (await this.rowsAbout(person)).filter((row) => !isOfKind(row, FACT_PAGE));
    return rows.map((row) => ({
      partition: row.partitionKey ?? '',
      row: row.rowKey ?? '',
      value: shownOf(row),
    }));
  }

  async erase(person: KnownBy): Promise<{ removed: number; rewritten: number }> {
    let [removed, rewritten] = [0, 0];
    const rows = (await this.rowsAbout(person)).filter((row) => !isAudit(row));
    // What tells the names goes last: an erasure that is cut off finds the rest by them when it is run again.
    const [named, others] = [rows.filter(tellsNames), rows.filter((row) => !tellsNames(row))];
    const erase = async (row: StoredRow): Promise<void> => {
      // That they have answered a survey goes; what they answered is in no row of theirs.
      // A list of people that waits is sent again without them.
      const goes = row.partitionKey === CHATS || row.partitionKey === PENDING_PEOPLE;
      if (isTheirs(row, person) || isOfKind(row, SURVEY_ANSWERED) || goes) {
        await this.table.delete(row.partitionKey ?? '', row.rowKey ?? '');
        removed += 1;
      } else {
        await this.rewrite(row, person);
        rewritten += 1;
      }
    };
    for (const row of others) await erase(row);
    await this.forgetInMemory(person);
    for (const row of named) await erase(row);
    return { removed, rewritten };
  }

  /**
   * Makes every process read its facts anew, until none can have written what it had in memory: pages are refused when
   * the head has moved, so what was written before that is found by the look after it.
   */
  private async forgetInMemory(person: KnownBy): Promise<void> {
    for (;;) {
      await this.raiseErasure();
      const late = (await this.rowsAbout(person)).filter(isFactOrPage);
      if (late.length === 0) return;
      for (const row of late) await this.rewrite(row, person);
    }
  }

  private async raiseErasure(): Promise<void> {
    for (const { partitionKey = '' } of await this.table.query(`RowKey eq '${FACT_HEAD}'`)) {
      await tryAgain(MOST_HEAD_TRIES, async () => {
        const row = await this.table.get(partitionKey, FACT_HEAD);
        if (!row) return;
        const head = fromRow(Head, row);
        await this.table.replace(toRow(partitionKey, FACT_HEAD, { ...head, erasure: head.erasure + 1 }), row.etag);
      });
    }
  }

  private async rowsAbout(person: KnownBy): Promise<StoredRow[]> {
    const names = namesOf(person);
    const all = await this.table.query();
    // Another account may go by a name that was theirs; who has it now is not who is asked about.
    const isOthers = (row: StoredRow): boolean =>
      row.partitionKey === USERS && !person.userIds.some((id) => row.rowKey === keyPart(id));
    const theirs = all.filter((row) => !isOthers(row) && mentions(readRow(row), names));
    // What was asked last in their own chat lies under a key that is made of the chat's id.
    const chats = new Set(theirs.flatMap(chatsOf).map(chatKey));
    return [...theirs, ...all.filter(({ partitionKey, rowKey = '' }) => partitionKey === CHATS && chats.has(rowKey))];
  }

  /** Tries again on what is there then, when somebody has changed the row meanwhile. */
  private async rewrite(row: StoredRow, person: KnownBy): Promise<void> {
    let now: StoredRow | undefined = row;
    for (let tries = 0; now; tries += 1) {
      try {
        const names = namesOf(person);
        const value = without('json0' in now ? fromRow(z.unknown(), now) : {}, names);
        const columns = Object.entries(columnsOf(now)).map(([name, column]) => [name, maskedColumn(column, names)]);
        const masked = toRow(now.partitionKey ?? '', now.rowKey ?? '', value, Object.fromEntries(columns));
        await this.table.replace(masked, now.etag);
        return;
      } catch (error) {
        if (!isOutdated(error) || tries >= MOST_TRIES) throw error;
        now = await this.table.get(row.partitionKey ?? '', row.rowKey ?? '');
      }
    }
  }
}

/** What a row says, its properties beside the JSON among it; those that hold JSON themselves are read. */
function readRow(row: StoredRow): Readonly<Record<string, unknown>> {
  const columns = Object.entries(columnsOf(row)).map(([name, value]): [string, unknown] => [name, parsed(value)]);
  const value = 'json0' in row ? fromRow(z.unknown(), row) : {};
  const record = z.record(z.string(), z.unknown()).safeParse(value);
  return { ...Object.fromEntries(columns), ...(record.success ? record.data : { value }) };
}

function parsed(column: string | number | boolean): unknown {
  if (typeof column !== 'string' || !column.startsWith('{')) return column;
  try {
    return JSON.parse(column);
  } catch {
    return column;
  }
}

const namesOf = ({ upns, userIds, pseudonyms }: KnownBy): Set<string> => new Set([...upns, ...userIds, ...pseudonyms]);
const sameName = (value: unknown, names: ReadonlySet<string>): boolean =>
  typeof value === 'string' && (names.has(value) || names.has(value.toLowerCase()));

const isOfKind = ({ rowKey = '' }: StoredRow, kind: string): boolean => {
  const { from, to } = rangeOf(kind);
  return rowKey >= from && rowKey < to;
};

/** What of a row an export shows: a removed dialogue is gone, and who else stands in a list of people is another's. */
function shownOf(row: StoredRow): Readonly<Record<string, unknown>> {
  const all = readRow(row);
  if (isOfKind(row, REMOVED)) return { removedAt: all.removedAt };
  return row.partitionKey === PENDING_PEOPLE ? { at: all.at, state: all.state } : all;
}
const isAudit = (row: StoredRow): boolean => isOfKind(row, AUDIT);
const isFactOrPage = (row: StoredRow): boolean => isOfKind(row, FACT) || isOfKind(row, FACT_PAGE);

function isTheirs(row: StoredRow, { upns, userIds }: KnownBy): boolean {
  const value = readRow(row);
  const names = new Set([...upns, ...userIds]);
  return OWNER.some((field) => sameName(value[field], names));
}

function mentions(value: unknown, names: ReadonlySet<string>): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some((each) => mentions(each, names));
  return sameName(value, names);
}

function without(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, names));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, without(each, names)]));
  }
  return sameName(value, names) ? ERASED : value;
}

function maskedColumn(column: string | number | boolean, names: ReadonlySet<string>): string | number | boolean {
  if (sameName(column, names)) return ERASED;
  const value = parsed(column);
  return typeof value === 'object' ? JSON.stringify(without(value, names)) : column;
}

/** Whether a row tells what else somebody is known by: their pseudonym, their accounts, their own chats. */
const tellsNames = ({ partitionKey }: StoredRow): boolean => partitionKey === PEOPLE || partitionKey === USERS;

const Reference = z.object({ reference: z.object({ conversation: z.object({ id: z.string() }) }) });

/** The ids of a person's own chats, as their user row and the contact under their name have them. */
function chatsOf(row: StoredRow): string[] {
  if (!tellsNames(row)) return [];
  const value = readRow(row);
  return [value, value.contact].flatMap((each) => {
    const found = Reference.safeParse(each);
    return found.success ? [found.data.reference.conversation.id] : [];
  });
}
