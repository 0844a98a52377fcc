import { randomUUID } from 'node:crypto';
import type { Reply, Respond } from './cards/reply';
import { createRespond } from './cards/respond';
import { weekReply } from './cards/week';
import type { StorageSettings } from './config';
import type { IsoWeek } from './domain/dates';
import { TableActivityStore } from './storage/activity-store';
import { TableDeliveryStore } from './storage/delivery-store';
import { TableDialogueStore } from './storage/dialogue-store';
import { TablePeopleStore } from './storage/people-store';
import { TablePlanStore } from './storage/plan-store';
import { TableQuestionStore } from './storage/question-store';
import { type StorageLocation, Table } from './storage/table';
import type { DeliveryReport } from './usecases/deliver-reminders';
import { isSwedishHoliday } from './usecases/holidays';
import { type ListedDelivery, listDeliveries } from './usecases/list-deliveries';
import type { Sender, Surroundings } from './usecases/ports';
import { reminderInstant } from './usecases/reminder-schedule';
import { intendedReminders, remindWhenDue, runReminders } from './usecases/run-reminders';

/** The only place where the parts are put together; the server and the command line both start from here. */

export interface Stores {
  readonly table: Table;
  readonly plans: TablePlanStore;
  readonly dialogues: TableDialogueStore;
  readonly activities: TableActivityStore;
  readonly people: TablePeopleStore;
  readonly deliveries: TableDeliveryStore;
  readonly questions: TableQuestionStore;
}

/** The world as it is: the clock, ids, chance and waiting. Tests pass their own. */
export const realSurroundings: Surroundings = { now: () => new Date(), newId: () => randomUUID() };

function locationOf(storage: StorageSettings, identityClientId: string): StorageLocation {
  if (storage.kind === 'connection-string') return { connectionString: storage.connectionString };
  return { account: storage.account, identityClientId: identityClientId || undefined };
}

/** All stores on the storage that the configuration names. Nothing is connected before the first call. */
export function createStores(config: { readonly storage: StorageSettings; readonly appId: string }): Stores {
  const table = new Table(locationOf(config.storage, config.appId));
  const world = {
    monotonic: () => performance.now(),
    random: Math.random,
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  };
  return {
    table,
    plans: new TablePlanStore(table),
    dialogues: new TableDialogueStore(table, world),
    activities: new TableActivityStore(table),
    people: new TablePeopleStore(table),
    deliveries: new TableDeliveryStore(table),
    questions: new TableQuestionStore(table),
  };
}

/** The whole of the bot but for its channel. @param local whether strangers count as project leader (the local trial) */
export const createBot = (stores: Stores, local: boolean, surroundings: Surroundings = realSurroundings): Respond =>
  createRespond({ stores, surroundings, strangersLead: local });

/** The reminders: planned and delivered, by command or by the clock. */
export interface Reminders {
  /** Sends what an instant's week has for everyone who has not got it. @returns undefined while there is no plan */
  run(instant: Date): Promise<DeliveryReport | undefined>;
  /** Sends if the hour has come and no run has been made for the week. */
  runWhenDue(instant: Date): Promise<DeliveryReport | undefined>;
}

export function createReminders(
  stores: Stores,
  sender: Sender<Reply>,
  { now }: Surroundings = realSurroundings,
): Reminders {
  const tools = { sender, messageFor: weekReply, now };
  return {
    run: (instant) => runReminders(instant, stores, tools),
    runWhenDue: (instant) => remindWhenDue(instant, isSwedishHoliday, stores, tools),
  };
}

/** Everyone's delivery in a week; what is not in the ledger is planned as of that week's own hour. */
export async function deliveriesOf(stores: Stores, week: IsoWeek): Promise<ListedDelivery[] | undefined> {
  const planned = await intendedReminders(reminderInstant(week, isSwedishHoliday), stores);
  return planned && listDeliveries(planned.project, week, planned.intended, stores);
}
