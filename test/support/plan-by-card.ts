import { nodesOf } from '../cards/fixtures/walk';
import { samplePlan } from '../samples/sample';
import { type Exchange, useWholeBot, type WholeBot } from './whole-bot';

/** Two project leaders and a secretary meet the sample's plan in the chat; each test has a project of its own. */

const NOW = new Date('2022-02-01T11:00:00Z');

const from = (who: string) => ({ from: { id: `29:${who}`, aadObjectId: `oid-${who}`, name: who } });
export const ANNA = from('anna');
export const BO = from('bo');
export const SECRETARY = from('siv');
/** The secretary of the committee in Laholm. */
export const OF_LAHOLM = from('lena');

/** The buttons of a card by their titles, each with what it sends. */
export const buttons = (card: unknown): Map<unknown, Record<string, unknown>> =>
  new Map(nodesOf(card).flatMap(({ type, title, data }) => (type === 'Action.Execute' ? [[title, Object(data)]] : [])));

/** What stands in the inputs of a card. */
export const inputs = (card: unknown): Record<string, unknown> =>
  Object.fromEntries(
    nodesOf(card).flatMap(({ type, id, value }) => (String(type).startsWith('Input.') ? [[id, value]] : [])),
  );

/** What an input has to choose among: the titles, each with its value. */
export const choices = (card: unknown, input: string): Record<string, string> =>
  Object.fromEntries(
    nodesOf(card)
      .filter(({ id }) => id === input)
      .flatMap((node) => (Array.isArray(node.choices) ? node.choices : []))
      .map(({ title, value }) => [title, value]),
  );

interface Pressed {
  readonly text: string;
  readonly card: unknown;
}

/** The bot with its plan in force, and what people do with it. */
export interface PlanByCard {
  readonly whole: WholeBot;
  /** The id of the test's project. */
  readonly project: () => string;
  readonly planNow: () => Promise<NonNullable<Awaited<ReturnType<WholeBot['stores']['plans']['snapshot']>>>>;
  /** Puts another project with the same plan in force. */
  readonly nextProject: () => Promise<void>;
  readonly open: (who: object, text: string) => Promise<Exchange>;
  readonly press: (card: unknown, title: string, written?: object, who?: object) => Promise<Pressed>;
}

/** Starts it before a file's tests; each of them begins with the sample's plan, as its first version. */
export function usePlanByCard(): PlanByCard {
  const whole = useWholeBot(() => NOW, { strangersLead: false });
  let projects = 0;
  const project = (): string => `projekt-${projects}`;
  const nextProject = async (): Promise<void> => {
    projects += 1;
    await whole.importPlan({ ...samplePlan(), id: project(), dialogues: [] });
  };
  beforeAll(async () => {
    const people = [
      { upn: 'anna@example.se', name: 'Anna', roles: ['projektledare' as const], committees: [] },
      { upn: 'bo@example.se', name: 'Bo', roles: ['projektledare' as const], committees: [] },
      { upn: 'siv@example.se', name: 'Siv', roles: ['nämndsekreterare' as const], committees: [] },
      { upn: 'lena@example.se', name: 'Lena', roles: ['nämndsekreterare' as const], committees: ['laholm'] },
    ];
    await whole.stores.people.importPeople(people, true);
    for (const who of ['anna', 'bo', 'siv', 'lena'])
      whole.connector.addMember(`29:${who}`, { name: who, userPrincipalName: `${who}@example.se` });
  });
  beforeEach(nextProject);

  return {
    whole,
    project,
    nextProject,
    planNow: async () => {
      const snapshot = await whole.stores.plans.snapshot();
      if (!snapshot) throw new Error('there is a plan');
      return snapshot;
    },
    open: (who, text) => whole.say(text, { ...who }),
    press: async (card, title, written = {}, who = ANNA) => {
      const data = buttons(card).get(title);
      if (!data) throw new Error(`the card has no button ${title}: ${JSON.stringify(card)}`);
      const { text } = await whole.press({ ...data, ...written }, { ...who });
      return { text, card: Object(JSON.parse(text)).value };
    },
  };
}
