import type { Asker } from '../usecases/asker';
import type {
  ActivityStore,
  AuditLog,
  DialogueStore,
  EntryStore,
  PeopleStore,
  PlanStore,
  Pseudonyms,
  QuestionStore,
  Renames,
  Snapshot,
  Surroundings,
} from '../usecases/ports';
import type { DeliveryStore, ReminderQueue } from '../usecases/reminder-ports';

/** What a turn works with. */
export interface RespondTools {
  readonly stores: {
    readonly plans: PlanStore;
    readonly dialogues: DialogueStore;
    readonly activities: ActivityStore;
    readonly people: PeopleStore;
    readonly pseudonyms: Pseudonyms;
    readonly audit: AuditLog;
    readonly renames: Renames;
    readonly questions: QuestionStore;
    readonly entries: EntryStore;
    readonly deliveries: DeliveryStore;
    readonly queue: ReminderQueue;
  };
  readonly surroundings: Surroundings;
  /** In the local trial, someone who is not in the people file counts as project leader. */
  readonly strangersLead: boolean;
  /** How many reminders go out a second, all instances together. */
  readonly perSecond: number;
}

/** Who asks, where, and the project they ask about. */
export interface Turn {
  readonly asker: Asker;
  /** The conversation's id. */
  readonly chat: string;
  /** What is needed to write there first, where it is a chat of several people. */
  readonly room?: Readonly<Record<string, unknown>>;
  readonly snapshot: Snapshot;
  readonly tools: RespondTools;
}
