import { randomUUID } from 'node:crypto';
import type { StorageSettings } from './config';
import { currentTurn, inTurn } from './log';
import type { Watch } from './ports/watch';
import { TableActivityStore } from './storage/activity-store';
import { TableAuditLog } from './storage/audit-log';
import { Backup } from './storage/backup';
import { TableChannelStore } from './storage/channel-store';
import { TableDeliveryStore } from './storage/delivery-store';
import { DeskIdentity } from './storage/desk-identity';
import { TableDialogueStore } from './storage/dialogue-store';
import { TableEntryStore } from './storage/entry-store';
import { TableFileOffers } from './storage/file-offers';
import type { StorageLocation } from './storage/location';
import { TableLookBackStore } from './storage/look-back-store';
import { TablePendingImports } from './storage/pending-imports';
import { TablePendingPeople } from './storage/pending-people';
import { TablePeopleStore } from './storage/people-store';
import { TablePersonalDataStore } from './storage/personal-data-store';
import { TablePlanStore } from './storage/plan-store';
import { ProjectFacts } from './storage/project-facts';
import { TablePseudonyms } from './storage/pseudonyms';
import { TableQuestionStore } from './storage/question-store';
import { AzureReminderQueue } from './storage/reminder-queue';
import { TableRenames } from './storage/rename-store';
import { TableSurveyStore } from './storage/survey-store';
import { type StorageWatch, Table } from './storage/table';
import { TableTemplates } from './storage/template-store';
import { checkStore } from './storage/versions/mark';
import { StoreVersion } from './storage/versions/upgrade';
import { realWork } from './storage/versions/work';
import { TableWishStore } from './storage/wish-store';

/** All that is kept, by what the configuration names: the command line needs it without the rest of the bot. */

export interface Stores {
  readonly table: Table;
  readonly plans: TablePlanStore;
  readonly dialogues: TableDialogueStore;
  readonly activities: TableActivityStore;
  readonly people: TablePeopleStore;
  readonly channels: TableChannelStore;
  readonly deliveries: TableDeliveryStore;
  readonly questions: TableQuestionStore;
  readonly queue: AzureReminderQueue;
  readonly entries: TableEntryStore;
  readonly personalData: TablePersonalDataStore;
  readonly pseudonyms: TablePseudonyms;
  readonly audit: TableAuditLog;
  readonly renames: TableRenames;
  readonly pendingImports: TablePendingImports;
  readonly pendingPeople: TablePendingPeople;
  readonly fileOffers: TableFileOffers;
  readonly surveys: TableSurveyStore;
  readonly lookBacks: TableLookBackStore;
  readonly wishes: TableWishStore;
  readonly templates: TableTemplates;
  readonly backup: Backup;
  readonly version: StoreVersion;
}

function locationOf(storage: StorageSettings, identityClientId: string): StorageLocation {
  if (storage.kind === 'connection-string') return { connectionString: storage.connectionString };
  const { account, endpointSuffix } = storage;
  if (storage.kind === 'desk') return { account, endpointSuffix, desk: new DeskIdentity(storage.tenant) };
  return { account, endpointSuffix, identityClientId: identityClientId || undefined };
}

/** All stores on the storage that the configuration names. Nothing is connected before the first call. */
export function createStores(
  config: { readonly storage: StorageSettings; readonly appId: string },
  watch?: Watch,
): Stores {
  const location = locationOf(config.storage, config.appId);
  const calls: StorageWatch | undefined = watch && { storage: (call) => watch.storage(call), turn: currentTurn };
  const anyVersion = new Table(location, calls);
  const table = new Table(location, calls, () => checkStore(anyVersion));
  const facts = new ProjectFacts(table);
  const world = {
    monotonic: () => performance.now(),
    random: Math.random,
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  };
  const behind = {
    monotonic: world.monotonic,
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref()),
    apart: <T>(work: () => T) => inTurn(randomUUID(), work),
  };
  return {
    table,
    plans: new TablePlanStore(table, facts),
    dialogues: new TableDialogueStore(table, world, facts),
    activities: new TableActivityStore(table),
    people: new TablePeopleStore(table),
    channels: new TableChannelStore(table),
    deliveries: new TableDeliveryStore(table, watch),
    questions: new TableQuestionStore(table, behind, watch),
    queue: new AzureReminderQueue(location, calls),
    entries: new TableEntryStore(table),
    personalData: new TablePersonalDataStore(table),
    pseudonyms: new TablePseudonyms(table),
    audit: new TableAuditLog(table),
    renames: new TableRenames(table),
    pendingImports: new TablePendingImports(table),
    pendingPeople: new TablePendingPeople(table),
    fileOffers: new TableFileOffers(table),
    surveys: new TableSurveyStore(table),
    lookBacks: new TableLookBackStore(table),
    wishes: new TableWishStore(table),
    templates: new TableTemplates(table),
    backup: new Backup(anyVersion),
    version: new StoreVersion(anyVersion, { ...realWork(randomUUID), now: () => new Date() }),
  };
}

/** Whether storage answers: the table, and the queue, without which nobody is reminded though all else goes on. */
export const storageAnswers = async ({ table, queue }: Pick<Stores, 'table' | 'queue'>): Promise<boolean> =>
  (await Promise.all([table.answers(), queue.answers()])).every(Boolean);
