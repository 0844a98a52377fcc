import { declineFile, offerFile, type Taken, takeFile } from '../../src/answers/offered-files';
import type { Role } from '../../src/domain/roles';
import type { FileOffers, KeptOffer } from '../../src/ports/file-offers';
import type { UploadTrouble } from '../../src/ports/files';
import { MemoryPeople } from '../support/memory-stores';

/** A file that is offered: what becomes of a yes or a no to it, whenever it comes. */

const asker = (pseudonym = 'p-1', roles: readonly Role[] = ['projektledare']) =>
  ({ userId: 'u', pseudonym, roles, language: 'sv' }) as const;
const PLACE = { uploadAddress: 'https://x', address: 'https://y', name: 'mall', uniqueId: 'i', fileType: 'xlsx' };
const notHere = (): never => {
  throw new Error('this is not needed here');
};

class MemoryOffers implements FileOffers {
  readonly kept = new Map<string, KeptOffer>();
  keep = async (kept: KeptOffer): Promise<void> => void this.kept.set(kept.offer.id, kept);
  find = async (id: string): Promise<KeptOffer | undefined> => this.kept.get(id);
  remove = async (id: string): Promise<void> => void this.kept.delete(id);
  forget = notHere;
  async claim(from: KeptOffer, to: KeptOffer): Promise<boolean> {
    if (this.kept.get(from.offer.id)?.attempt !== from.attempt) return false;
    this.kept.set(from.offer.id, to);
    return true;
  }
}

/** An offer of the template, with a clock that is set in seconds and a place whose trouble is given. */
async function offered() {
  const here = { seconds: 0, trouble: undefined as UploadTrouble | undefined, content: 'a', put: 0 };
  let ids = 0;
  const around = {
    now: () => new Date(Date.parse('2021-10-01T08:00:00Z') + here.seconds * 1000),
    newId: () => `id-${++ids}`,
  };
  const fileOffers = new MemoryOffers();
  const tools = {
    fileOffers,
    people: new MemoryPeople([]),
    plans: { snapshot: notHere } as never,
    documents: { make: notHere, faultOf: notHere },
    planFiles: { write: async () => ({ bytes: new TextEncoder().encode(here.content), digest: here.content }) },
    fileTarget: {
      put: async () => {
        here.put += here.trouble ? 0 : 1;
        return here.trouble;
      },
    },
  };
  const {
    offer: { id },
  } = await offerFile({ what: 'plan-template' }, asker(), tools, around);
  const take = async (by = asker(), place: typeof PLACE | undefined = PLACE): Promise<Taken['outcome']> =>
    (await takeFile(id, place, by, tools, around)).outcome;
  const withoutPlace = () => takeFile(id, undefined, asker(), tools, around);
  const decline = (by = asker()) => declineFile(id, by, tools);
  return { here, take, withoutPlace, decline, fileOffers };
}

test('a yes puts it, the same yes twice is one, and a later one is told that it is there', async () => {
  const { here, take } = await offered();
  expect(await take()).toBe('saved');
  here.seconds = 29;
  expect(await take()).toBe('repeated');
  here.seconds = 31;
  expect(await take()).toBe('already');
  expect(here.put).toBe(1);
});

test('what could not be put waits for another yes', async () => {
  const { here, take, withoutPlace } = await offered();
  expect(await withoutPlace()).toEqual({ outcome: 'trouble', trouble: 'no-place' });
  here.trouble = 'full';
  expect(await take()).toBe('trouble');
  here.trouble = undefined;
  expect(await take()).toBe('saved');
});

test('what has become another since is offered anew, and then put', async () => {
  const { here, take } = await offered();
  here.content = 'b';
  expect([await take(), here.put]).toEqual(['changed', 0]);
  expect([await take(), here.put]).toEqual(['saved', 1]);
});

test('it can be had for a day', async () => {
  const { here, take } = await offered();
  here.seconds = 24 * 3600 + 1;
  expect(await take()).toBe('gone');
  const other = await offered();
  other.here.seconds = 24 * 3600;
  expect(await other.take()).toBe('saved');
});

test('it is its owner’s alone, to take as to decline', async () => {
  const { take, decline } = await offered();
  expect(await take(asker('p-2'))).toBe('not-yours');
  expect(await decline(asker('p-2'))).toBe(false);
  expect(await take()).toBe('saved');
});

test('a no lets it go, and leaves what has been put already', async () => {
  const first = await offered();
  expect([await first.decline(), first.fileOffers.kept.size]).toEqual([true, 0]);
  // A second no to what is gone is no fault.
  expect(await first.decline()).toBe(true);
  const second = await offered();
  await second.take();
  expect([await second.decline(), second.fileOffers.kept.size]).toEqual([true, 1]);
});
