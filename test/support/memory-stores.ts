import type { AnswerTools } from '../../src/answers/tools';
import type { ActivityReport } from '../../src/domain/activities';
import type { Dialogue, DialogueContent } from '../../src/domain/dialogues';
import { hasObservations } from '../../src/domain/insights';
import type { Raised } from '../../src/domain/long-term';
import type { Person } from '../../src/domain/people';
import { contains } from '../../src/domain/periods';
import type { Role } from '../../src/domain/roles';
import { NO_ANSWERS } from '../../src/domain/surveys';
import type { ActivityStore, Handover, Snooze } from '../../src/ports/activities';
import type { DialogueQuery, DialogueStore } from '../../src/ports/dialogues';
import type { PeopleStore } from '../../src/ports/people';

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
      raised: new Map<string, Raised>(),
    },
  ) {}

  /** What another process would find. */
  restarted(): MemoryActivities {
    return new MemoryActivities(structuredClone(this.kept));
  }

  reports = async (): Promise<ActivityReport[]> => [...this.kept.reports.values()];
  reportOf = async (_project: string, activity: string): Promise<ActivityReport | undefined> =>
    this.kept.reports.get(activity);
  snoozes = async (): Promise<Snooze[]> => [...this.kept.snoozes.values()];
  handovers = async (): Promise<Handover[]> => [...this.kept.handovers.values()];
  raised = async (): Promise<Raised[]> => [...this.kept.raised.values()];
  eraseOutcome = notHere;

  async raise(_project: string, raised: Raised): Promise<void> {
    const key = `${raised.question} ${raised.year}`;
    if (!this.kept.raised.has(key)) this.kept.raised.set(key, raised);
  }

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

  async undoReport(_project: string, { activity, before }: ActivityReport): Promise<boolean> {
    if (before) this.kept.reports.set(activity, before);
    else this.kept.reports.delete(activity);
    return true;
  }

  async undoSnooze(_project: string, { activity, who, before }: Snooze): Promise<boolean> {
    if (before) this.kept.snoozes.set(`${who} ${activity}`, { activity, who, until: before });
    else this.kept.snoozes.delete(`${who} ${activity}`);
    return true;
  }

  async undoHandOver(_project: string, { activity, from, before }: Handover): Promise<boolean> {
    if (before) this.kept.handovers.set(`${from} ${activity}`, { activity, from, ...before });
    else this.kept.handovers.delete(`${from} ${activity}`);
    return true;
  }
}

const passes = (content: DialogueContent, query: DialogueQuery): boolean =>
  (!query.municipality || content.municipality === query.municipality) &&
  (!query.kind || content.kind === query.kind) &&
  (!query.targetGroup || content.targetGroups.includes(query.targetGroup)) &&
  (!query.method || content.methods.includes(query.method)) &&
  (!query.theme || content.themes.includes(query.theme)) &&
  (!query.period || contains(query.period, content.date)) &&
  (!query.observed || hasObservations(content));

/** Dialogues that are asked for and never written. */
export class MemoryDialogues implements DialogueStore {
  constructor(private readonly kept: readonly Dialogue[]) {}

  async newest(_project: string, query: DialogueQuery, count: number): Promise<Dialogue[]> {
    const found = this.kept.filter(({ content }) => passes(content, query));
    return found.sort((a, b) => b.content.date.localeCompare(a.content.date)).slice(0, count);
  }

  async *pages(): AsyncIterable<Dialogue[]> {
    yield [...this.kept];
  }

  add = notHere;
  change = notHere;
  remove = notHere;
  restore = notHere;
  forgetRemoved = notHere;
  eraseText = notHere;
  find = notHere;
  all = notHere;
  repair = notHere;
  storedFacts = notHere;
}

/** The people file, and nothing else of people. */
export class MemoryPeople implements PeopleStore {
  constructor(private readonly all: readonly Person[]) {}

  people = async (): Promise<Person[]> => [...this.all];
  withRoles = async (asked: readonly Role[]): Promise<Person[]> =>
    this.all.filter(({ roles }) => roles.some((role) => asked.includes(role)));
  person = notHere;
  importPeople = notHere;
  changePeople = notHere;
  user = notHere;
  storedUser = notHere;
  saveUser = notHere;
  users = notHere;
  forget = notHere;
  bind = notHere;
  unbind = notHere;
  moveOver = notHere;
  forgetReference = notHere;
  known = async (upn: string) => ({ upn, person: this.all.find((person) => person.upn === upn) });
  knownAmong = this.known;
  everyone = async function* (this: MemoryPeople) {
    yield this.all.map((person) => ({ upn: person.upn, person }));
  };
  saveContact = notHere;
  removeContact = notHere;
  saveSettings = notHere;
}

/** No entry, no delivery: what a question needs to be answered from the plan and its dialogues. */
export function memoryTools(
  dialogues: readonly Dialogue[],
  now: () => Date,
): AnswerTools & { readonly dialogues: MemoryDialogues } {
  return {
    now,
    dialogues: new MemoryDialogues(dialogues),
    activities: new MemoryActivities(),
    entries: { all: async () => [] },
    people: new MemoryPeople([]),
    lookBacks: { lastLook: async () => undefined, meetings: async () => [] },
    wishes: { of: async () => [] },
    surveys: { rounds: async () => [], tally: async () => NO_ANSWERS },
    deliveries: {
      deliveries: async () => [],
      isGoingOn: async () => false,
      unsettled: async () => [],
      find: notHere,
      ensure: notHere,
      move: notHere,
      lastRun: async () => undefined,
      saveRun: notHere,
      finish: notHere,
      hasFinished: async () => false,
    },
  };
}
