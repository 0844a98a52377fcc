import { z } from 'zod';
import type { ChannelStore, Connected, Connection } from '../ports/channels';
import { DIGEST_ROOM } from '../ports/deliveries';
import { keyPart, PEOPLE } from './keys';
import { isMissing, isOvertaken, type Result, type Table } from './table';

const StoredRoom = z.record(z.string(), z.unknown());
const StoredContact = z.object({ reference: StoredRoom, setAside: z.unknown().optional() });
/** What is kept beside the contact, in a column of its own. */
const StoredChange = z.object({
  change: z.string().optional(),
  at: z.string().optional(),
  before: StoredRoom.optional(),
});
const StoredRow = z.looseObject({ contact: z.string().optional(), channel: z.string().optional() });

function connectedIn(contact: string | undefined): Connected {
  if (!contact) return {};
  const { reference, setAside } = StoredContact.parse(JSON.parse(contact));
  return { room: reference, ...(setAside === undefined ? {} : { isSetAside: true }) };
}

function connectionIn(row: Result | undefined): Connection {
  if (!row) return {};
  const { contact, channel } = StoredRow.parse(row);
  if (!channel) return connectedIn(contact);
  const { change, at, before } = StoredChange.parse(JSON.parse(channel));
  return { ...connectedIn(contact), change, at, before: before && { room: before } };
}

/** The connected channel lies where contacts do, under a name that is nobody's, so that cards are delivered alike. */
export class TableChannelStore implements ChannelStore {
  constructor(private readonly table: Table) {}

  async connection(): Promise<Connection> {
    return connectionIn(await this.table.get(PEOPLE, keyPart(DIGEST_ROOM)));
  }

  async connect({ room, change, at, before }: Connection, was: Connection): Promise<boolean> {
    const row = await this.table.get(PEOPLE, keyPart(DIGEST_ROOM));
    if (JSON.stringify(connectionIn(row)) !== JSON.stringify(was)) return false;
    const written = {
      partitionKey: PEOPLE,
      rowKey: keyPart(DIGEST_ROOM),
      upn: DIGEST_ROOM,
      contact: room ? JSON.stringify({ reference: room }) : '',
      channel: JSON.stringify({ change, at, before: before?.room }),
    };
    try {
      await this.table.transact([row ? ['update', written, 'Merge', { etag: row.etag }] : ['create', written]]);
      return true;
    } catch (error) {
      if (!isOvertaken(error) && !isMissing(error)) throw error;
      // The SDK has repeated a write whose answer was lost, when the change is this one all the same.
      return change !== was.change && (await this.connection()).change === change;
    }
  }
}
