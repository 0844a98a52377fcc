import { z } from 'zod';
import { ObjectId, Person, Upn } from '../domain/people';
import { PersonState } from '../domain/people-change';
import type { DecidedPeople, PendingPeople } from '../ports/pending-people';
import { PENDING_PEOPLE } from './keys';
import { by, PENDING_SHAPE, TablePending } from './pending';
import type { Table } from './table';

const Edit = z.object({
  upn: Upn,
  was: PersonState.optional(),
  becomes: PersonState.extend({ objectId: ObjectId.optional() }).optional(),
});
const Stored = z.object({ ...PENDING_SHAPE, people: z.array(Person), shownOn: z.array(Person) });
const Settled = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting'), pending: Stored }),
  z.object({ state: z.literal('in-force'), by, back: z.array(Edit) }),
  z.object({ state: z.enum(['cancelled', 'taken-back']), by }),
]);

/** Lists of people that wait for a yes or no. */
export class TablePendingPeople extends TablePending<PendingPeople, DecidedPeople> {
  constructor(table: Table) {
    super(table, PENDING_PEOPLE, Settled);
  }
}
