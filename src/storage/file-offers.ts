import { z } from 'zod';
import { LocalDate } from '../domain/dates';
import { Id } from '../domain/identifiers';
import type { FileOffers, KeptOffer } from '../ports/file-offers';
import { FILE_OFFERS, keyPart } from './keys';
import { fromRow, toRow } from './rows';
import { isOutdated, type Table } from './table';

const Kept = z.object({
  offer: z.object({
    id: z.string(),
    by: z.string(),
    at: z.string(),
    wanted: z.discriminatedUnion('what', [
      z.object({ what: z.enum(['plan', 'plan-template', 'project-report', 'paper-form', 'data']) }),
      z.object({ what: z.literal('interim-report'), from: LocalDate, to: LocalDate }),
      z.object({ what: z.literal('decision-proposal'), committee: Id, decision: z.enum(['note', 'approve']) }),
    ]),
    name: z.string(),
    size: z.number().int(),
    digest: z.string(),
  }),
  state: z.enum(['waiting', 'being-put', 'saved']),
  since: z.string(),
  attempt: z.string(),
});

/** Files that were offered, a row each; when it was offered stands beside it for their removal. */
export class TableFileOffers implements FileOffers {
  constructor(private readonly table: Table) {}

  async keep(kept: KeptOffer): Promise<void> {
    await this.table.put(row(kept));
  }

  async find(id: string): Promise<KeptOffer | undefined> {
    const found = await this.table.get(FILE_OFFERS, keyPart(id));
    return found && fromRow(Kept, found);
  }

  async claim(from: KeptOffer, to: KeptOffer): Promise<boolean> {
    const found = await this.table.get(FILE_OFFERS, keyPart(from.offer.id));
    const now = found && fromRow(Kept, found);
    if (!found || now?.attempt !== from.attempt || now.state !== from.state) return false;
    try {
      await this.table.replace(row(to), found.etag);
      return true;
    } catch (error) {
      if (!isOutdated(error)) throw error;
      // The SDK has repeated a write whose answer was lost, when what is there is this attempt's own.
      return (await this.find(from.offer.id))?.attempt === to.attempt;
    }
  }

  async remove(id: string): Promise<void> {
    await this.table.delete(FILE_OFFERS, keyPart(id));
  }

  async forget(before: string): Promise<void> {
    for (const { at, rowKey = '' } of await this.table.list(FILE_OFFERS)) {
      if (typeof at === 'string' && at < before) await this.table.delete(FILE_OFFERS, rowKey);
    }
  }
}

const row = (kept: KeptOffer) => toRow(FILE_OFFERS, keyPart(kept.offer.id), kept, { at: kept.offer.at });
