import { z } from 'zod';
import { ObjectId, Person, Upn } from '../domain/people';
import { PersonState } from '../domain/people-change';
import type { PendingPeople, PendingPeopleStore, SettledPeople } from '../ports/pending-people';
import { keyPart, PENDING_PEOPLE } from './keys';
import { fromRow, toRow } from './rows';
import { isConflict, type Table } from './table';

const by = z.string();
const Edit = z.object({
  upn: Upn,
  was: PersonState.optional(),
  becomes: PersonState.extend({ objectId: ObjectId.optional() }).optional(),
});
const Pending = z.object({
  id: z.string(),
  attempt: z.string(),
  by,
  at: z.string(),
  file: z.string(),
  people: z.array(Person),
  shownOn: z.array(Person),
});
const Settled = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting'), pending: Pending }),
  z.object({ state: z.literal('in-force'), by, back: z.array(Edit) }),
  z.object({ state: z.enum(['cancelled', 'taken-back']), by }),
]);

/** Lists of people that wait for a yes or no, a row each; when it was kept stands beside it for their removal. */
export class TablePendingPeople implements PendingPeopleStore {
  constructor(private readonly table: Table) {}

  async keep(pending: PendingPeople): Promise<boolean> {
    try {
      await this.table.create(row(pending.id, { state: 'waiting', pending }, pending.at));
      return true;
    } catch (error) {
      if (!isConflict(error)) throw error;
      // The SDK has repeated a write whose answer was lost, when what is there is this attempt's own.
      const found = await this.find(pending.id);
      return found?.state === 'waiting' && found.pending.attempt === pending.attempt;
    }
  }

  async showAgain(pending: PendingPeople): Promise<void> {
    await this.table.put(row(pending.id, { state: 'waiting', pending }, pending.at));
  }

  async find(id: string): Promise<SettledPeople | undefined> {
    const found = await this.table.get(PENDING_PEOPLE, keyPart(id));
    return found && fromRow(Settled, found);
  }

  async settle(id: string, settled: Exclude<SettledPeople, { state: 'waiting' }>, at: string): Promise<void> {
    await this.table.put(row(id, settled, at));
  }

  async forget(before: string): Promise<void> {
    for (const { at, rowKey = '' } of await this.table.list(PENDING_PEOPLE)) {
      if (typeof at === 'string' && at < before) await this.table.delete(PENDING_PEOPLE, rowKey);
    }
  }
}

const row = (id: string, settled: SettledPeople, at: string) => toRow(PENDING_PEOPLE, keyPart(id), settled, { at });
