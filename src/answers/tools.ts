import type { ActivityStore } from '../ports/activities';
import type { DeliveryStore } from '../ports/deliveries';
import type { DialogueStore } from '../ports/dialogues';
import type { EntryStore } from '../ports/entries';
import type { LookBackStore } from '../ports/look-backs';
import type { PeopleStore } from '../ports/people';
import type { SurveyStore } from '../ports/surveys';
import type { WishStore } from '../ports/wishes';

/** What answers are read from. */
export interface AnswerTools {
  readonly activities: Pick<ActivityStore, 'reports' | 'snoozes' | 'handovers' | 'raised'>;
  readonly dialogues: Pick<DialogueStore, 'newest'>;
  readonly entries: Pick<EntryStore, 'all'>;
  readonly people: PeopleStore;
  readonly deliveries: DeliveryStore;
  readonly surveys: Pick<SurveyStore, 'rounds' | 'tally'>;
  readonly lookBacks: Pick<LookBackStore, 'lastLook' | 'meetings'>;
  readonly wishes: Pick<WishStore, 'of'>;
  readonly now: () => Date;
}
