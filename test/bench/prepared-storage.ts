import { ROLES } from '../../src/domain/roles';
import { importPeople } from '../../src/planning/import-people';
import { importPlan } from '../../src/planning/import-plan';
import { createStores } from '../../src/stores';
import { isoWeek } from '../../src/time/clock';
import { samplePlan } from '../samples/sample';
import { type BenchStorage, startBenchStorage } from './bench-server';
import { type CountedStorage, startCountedStorage } from './counted-storage';
import { ASKERS, upnOf } from './ways';

/** What the measured turns are about, and the storage that it lies in. */

/** The sample's plan, with its dialogues. */
export const BENCH_PLAN = samplePlan('outcome.yaml', 'dialogues.yaml');
const surroundings = { now: () => new Date(), newId: () => crypto.randomUUID() };

export interface Behind {
  readonly azurite: BenchStorage;
  readonly counted: CountedStorage;
}

/** A storage of its own with the sample and the people who ask. */
export async function prepareStorage(): Promise<Behind> {
  const azurite = await startBenchStorage();
  const stores = createStores({
    storage: { kind: 'connection-string', connectionString: azurite.connectionString },
    appId: '',
  });
  await importPlan(BENCH_PLAN, { by: 'bench' }, stores, surroundings);
  const people = Array.from({ length: ASKERS }, (_, n) => ({
    upn: upnOf(n),
    name: `Frågare ${n}`,
    roles: ['projektledare' as const, ...ROLES.filter((role) => role === 'arbetsgrupp')],
    committees: [],
  }));
  await importPeople(people, { replace: false, by: 'bench' }, stores, surroundings);
  // Everybody has got the week's card that they press in.
  const [week, at] = [isoWeek(new Date()), new Date().toISOString()];
  const cards = people.map(({ upn }) => ({ upn, week, kind: 'week' as const, state: 'sent' as const, at }));
  await stores.deliveries.ensure(BENCH_PLAN.id, cards);
  return { azurite, counted: await startCountedStorage(azurite.port) };
}
