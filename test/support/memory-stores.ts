import type { ActivityReport } from '../../src/domain/activities';
import type { Person } from '../../src/domain/people';
import type { ActivityStore, PeopleStore, Snooze } from '../../src/usecases/ports';
import type { Handover } from '../../src/usecases/reminder-ports';

/** Stores for properties that are tried many thousand times over; what they keep is what storage would. */

const notHere = (): never => {
  throw new Error('this is not needed here');
};

/** The latest of each key stands, as a row in a table does. */
export class MemoryActivities implements ActivityStore {
  constructor(
    private readonly kept = {
      reports: new Map<string, ActivityReport>(),
      snoozes: new Map<string, Snooze>(),
      handovers: new Map<string, Handover>(),
    },
  ) {}

  /** What another process would find. */
  restarted(): MemoryActivities {
    return new MemoryActivities(structuredClone(this.kept));
  }

  reports = async (): Promise<ActivityReport[]> => [...this.kept.reports.values()];
  snoozes = async (): Promise<Snooze[]> => [...this.kept.snoozes.values()];
  handovers = async (): Promise<Handover[]> => [...this.kept.handovers.values()];
  eraseOutcome = notHere;

  async report(_project: string, report: ActivityReport): Promise<boolean> {
    this.kept.reports.set(report.activity, report);
    return true;
  }

  async snooze(_project: string, snooze: Snooze): Promise<void> {
    this.kept.snoozes.set(`${snooze.who} ${snooze.activity}`, snooze);
  }

  async handOver(_project: string, handover: Handover): Promise<void> {
    this.kept.handovers.set(`${handover.from} ${handover.activity}`, handover);
  }
}

/** The people file, and nothing else of people. */
export class MemoryPeople implements PeopleStore {
  constructor(private readonly all: readonly Person[]) {}

  people = async (): Promise<Person[]> => [...this.all];
  person = notHere;
  importPeople = notHere;
  user = notHere;
  storedUser = notHere;
  saveUser = notHere;
  forgetReference = notHere;
  known = async (upn: string) => ({ upn, person: this.all.find((person) => person.upn === upn) });
  everyone = notHere;
  saveContact = notHere;
  removeContact = notHere;
  saveSettings = notHere;
}
