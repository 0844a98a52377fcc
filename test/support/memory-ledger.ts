import type { Person } from '../../src/domain/people';
import type { ReminderSettings } from '../../src/domain/reminder-settings';
import type { AuditEntry, AuditLog } from '../../src/ports/audit';
import {
  type Delivery,
  type DeliveryKey,
  type DeliveryStore,
  isSettled,
  type Run,
  type Stamped,
} from '../../src/ports/deliveries';
import type { Contact, Known, PeopleStore } from '../../src/ports/people';
import { MemoryPeople } from './memory-stores';

/** The ledger and the people as storage keeps them, in memory, so that a rule about them is tried in no time. */

const keyOf = ({ upn, week, kind, about }: DeliveryKey): string =>
  [week, kind, upn, ...(about === undefined ? [] : [about])].join(' ');

export class MemoryLedger implements DeliveryStore {
  readonly rows = new Map<string, Stamped<Delivery>>();
  /** Every row that was moved, as it was moved. */
  readonly moves: Delivery[] = [];
  readonly finished = new Set<string>();
  run: Stamped<Run> | undefined;
  private versions = 0;

  constructor(rows: readonly Delivery[] = [], run?: Run) {
    for (const row of rows) this.put(row);
    if (run) this.run = this.stamped(run);
  }

  private stamped<T>(value: T): Stamped<T> {
    this.versions += 1;
    return { value, version: String(this.versions) };
  }

  put(row: Delivery): Stamped<Delivery> {
    const stamped = this.stamped(row);
    this.rows.set(keyOf(row), stamped);
    return stamped;
  }

  deliveries = async (_project: string, week: string): Promise<Delivery[]> =>
    [...this.rows.values()].map(({ value }) => value).filter((row) => row.week === week);
  isGoingOn = async (project: string, week: string): Promise<boolean> =>
    (await this.deliveries(project, week)).some(
      (row) => row.kind === 'week' && !isSettled(row) && row.due === undefined,
    );
  unsettled = async (project: string, week: string): Promise<Delivery[]> =>
    (await this.deliveries(project, week)).filter((row) => !isSettled(row));
  find = async (_project: string, key: DeliveryKey): Promise<Stamped<Delivery> | undefined> =>
    this.rows.get(keyOf(key));
  ensure = async (_project: string, rows: readonly Delivery[]) =>
    rows.map((row) => {
      const there = this.rows.get(keyOf(row));
      return { row: (there ?? this.put(row)).value, made: !there };
    });
  move = async (_project: string, from: Stamped<Delivery>, to: Delivery): Promise<Stamped<Delivery> | undefined> => {
    if (this.rows.get(keyOf(to))?.version !== from.version) return undefined;
    this.moves.push(to);
    return this.put(to);
  };
  lastRun = async (_project: string): Promise<Stamped<Run> | undefined> => this.run;
  saveRun = async (_project: string, run: Run, from?: Stamped<Run>): Promise<Stamped<Run> | undefined> => {
    if (this.run?.version !== from?.version) return undefined;
    this.run = this.stamped(run);
    return this.run;
  };
  finish = async (_project: string, week: string): Promise<void> => {
    this.finished.add(week);
  };
  hasFinished = async (_project: string, week: string): Promise<boolean> => this.finished.has(week);
}

/** Those that something is kept about, and what is kept anew. */
export function memoryPeople(knowns: readonly Known[]) {
  const kept = new Map(knowns.map((known) => [known.upn, known]));
  const people: readonly Person[] = knowns.flatMap(({ person }) => (person ? [person] : []));
  const change = (upn: string, changes: Partial<Known>): void => {
    kept.set(upn, { ...kept.get(upn), upn, ...changes });
  };
  const store: PeopleStore = {
    ...new MemoryPeople(people),
    known: async (upn: string) => kept.get(upn) as Known & { person: Person | undefined },
    knownAmong: async (upn: string) => kept.get(upn) as Known & { person: Person | undefined },
    everyone: async function* () {
      yield [...kept.values()];
    } as never,
    saveContact: (async (upn: string, contact: Contact) => change(upn, { contact })) as never,
    removeContact: (async (upn: string) => change(upn, { contact: undefined })) as never,
    saveSettings: (async (upn: string, settings: ReminderSettings) => change(upn, { settings })) as never,
  };
  return { store, kept };
}

/** Keeps what is recorded. */
export function memoryAudit(): AuditLog & { readonly entries: AuditEntry[] } {
  const entries: AuditEntry[] = [];
  return {
    entries,
    record: async (more) => {
      entries.push(...more);
    },
  };
}

/** Nobody wants to be told anything. */
export const NO_WISHES = {
  wishes: { of: async () => [] },
  assess: async () => undefined,
  reachedMessage: async () => 'reached',
  meetingMessage: async () => 'meeting',
};
