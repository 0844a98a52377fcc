import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Pseudonyms } from '../ports/people';
import { INSTALLATION, PSEUDONYM_KEY } from './keys';
import { fromRow, toRow } from './rows';
import { isConflict, type Table } from './table';

const KEY_BYTES = 32;
const StoredKey = z.object({ key: z.string().length(KEY_BYTES * 2) });

/** Enough that no two people ever share one. */
const CHARACTERS = 20;

/**
 * Pseudonyms by a key that is the installation's own: made once, at random, and kept in its storage. Without the key
 * nobody can work out whose a pseudonym is by trying the names of everyone there is.
 */
export class TablePseudonyms implements Pseudonyms {
  private key: Promise<string> | undefined;

  constructor(private readonly table: Table) {}

  async of(identity: string): Promise<string> {
    this.key ??= this.readKey();
    const reading = this.key;
    try {
      const mac = createHmac('sha256', Buffer.from(await reading, 'hex')).update(identity.normalize('NFC'));
      return `p-${mac.digest('hex').slice(0, CHARACTERS)}`;
    } catch (error) {
      if (this.key === reading) this.key = undefined;
      throw error;
    }
  }

  private async readKey(): Promise<string> {
    const stored = await this.storedKey();
    if (stored) return stored;
    const made = { key: randomBytes(KEY_BYTES).toString('hex') };
    try {
      await this.table.create(toRow(INSTALLATION, PSEUDONYM_KEY, made));
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    // Whatever is there now is everybody's, whether it is this one or another server's.
    return (await this.storedKey()) ?? made.key;
  }

  private async storedKey(): Promise<string | undefined> {
    const row = await this.table.get(INSTALLATION, PSEUDONYM_KEY);
    return row && fromRow(StoredKey, row).key;
  }
}
