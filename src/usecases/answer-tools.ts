import type { ActivityStore, DialogueStore, EntryStore, PeopleStore } from './ports';
import type { DeliveryStore } from './reminder-ports';

/** What answers are read from. */
export interface AnswerTools {
  readonly activities: Pick<ActivityStore, 'reports' | 'snoozes' | 'handovers'>;
  readonly dialogues: Pick<DialogueStore, 'newest'>;
  readonly entries: Pick<EntryStore, 'all'>;
  readonly people: PeopleStore;
  readonly deliveries: DeliveryStore;
  readonly now: () => Date;
}
