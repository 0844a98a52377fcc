import type { Asker } from '../domain/asker';
import type { Plan } from '../domain/plan';
import type { ActivityStore } from '../ports/activities';
import type { AuditLog } from '../ports/audit';
import type { ChannelStore } from '../ports/channels';
import type { DeliveryStore } from '../ports/deliveries';
import type { DialogueStore } from '../ports/dialogues';
import type { Documents } from '../ports/documents';
import type { EntryStore } from '../ports/entries';
import type { FileOffers } from '../ports/file-offers';
import type { FileSource, FileTarget } from '../ports/files';
import type { LookBackStore } from '../ports/look-backs';
import type { PendingImports } from '../ports/pending-imports';
import type { PendingPeopleStore } from '../ports/pending-people';
import type { PeopleStore, Pseudonyms, Renames } from '../ports/people';
import type { Pictures } from '../ports/pictures';
import type { PlanFiles } from '../ports/plan-files';
import type { PlanStore, Snapshot } from '../ports/plans';
import type { LastAsked, QuestionStore } from '../ports/questions';
import type { ReminderQueue } from '../ports/reminder-queue';
import type { Surroundings } from '../ports/surroundings';
import type { SurveyStore } from '../ports/surveys';
import type { Templates } from '../ports/templates';
import type { WishStore } from '../ports/wishes';

/** What a turn works with. */
export interface RespondTools {
  readonly stores: {
    readonly plans: PlanStore;
    readonly dialogues: DialogueStore;
    readonly activities: ActivityStore;
    readonly people: PeopleStore;
    readonly channels: ChannelStore;
    readonly pseudonyms: Pseudonyms;
    readonly audit: AuditLog;
    readonly renames: Renames;
    readonly questions: QuestionStore;
    readonly entries: EntryStore;
    readonly deliveries: DeliveryStore;
    readonly queue: ReminderQueue;
    readonly pendingImports: PendingImports;
    readonly pendingPeople: PendingPeopleStore;
    readonly fileOffers: FileOffers;
    readonly surveys: SurveyStore;
    readonly lookBacks: LookBackStore;
    readonly wishes: WishStore;
    readonly templates: Templates;
  };
  /** Where files that are sent in the chat are had from, where others are put, and what reads and writes them. */
  readonly files: FileSource;
  readonly fileTarget: FileTarget;
  readonly planFiles: PlanFiles;
  readonly pictures: Pictures;
  readonly documents: Documents;
  /** The example plan, for whoever begins with it. */
  readonly samplePlan: () => Promise<Plan>;
  readonly surroundings: Surroundings;
  /** In the local trial, someone who is not in the people file counts as project leader. */
  readonly strangersLead: boolean;
  /** How many reminders go out a second, all instances together. */
  readonly perSecond: number;
}

/** A turn that may come before there is a plan. */
export interface PlanTurn extends Omit<Turn, 'snapshot'> {
  readonly snapshot?: Snapshot;
}

/** Who asks, where, and the project they ask about. */
export interface Turn {
  /** What was asked last in this chat, for few words, which may have to do with it. */
  readonly before?: Promise<LastAsked | undefined>;
  readonly asker: Asker;
  /** The conversation's id. */
  readonly chat: string;
  /** What is needed to write there first, where it is a chat of several people. */
  readonly room?: Readonly<Record<string, unknown>>;
  /** Whether others than the asker see what is answered: anywhere but in their own chat with the bot. */
  readonly isShared: boolean;
  /** Shows that an answer is being made. */
  readonly working?: () => void;
  readonly snapshot: Snapshot;
  readonly tools: RespondTools;
}
