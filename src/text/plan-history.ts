import type { PlanVersion } from '../domain/plan-versions';
import type { Texts } from './texts';

/** What has been changed in the plan, by whom and when, and what can be taken back. */

interface PlanHistoryTexts {
  readonly title: string;
  readonly latest: (moment: string, who: string) => string;
  readonly nothing: string;
  /** @param last when it was changed last in that time; empty where it was not */
  readonly within: (count: number, time: string, last: string) => string;
  readonly how: Readonly<Record<PlanVersion['how'], string>>;
  readonly version: (number: number, moment: string) => string;
  readonly you: string;
  readonly unknownWho: string;
  readonly more: (count: number) => string;
  readonly undo: string;
  readonly undoOwn: (version: number) => string;
  readonly notHere: (leader: string) => string;
  readonly kept: string;
}

export const planHistoryTexts: Texts<PlanHistoryTexts> = {
  sv: {
    title: 'Planens senaste ändringar',
    latest: (moment, who) => `Planen ändrades senast ${moment}, av ${who}.`,
    nothing: 'Planen har inte ändrats sedan den lades in.',
    within: (count, time, last) => {
      if (count === 0) return `Planen har inte ändrats ${time}.`;
      return `Planen har ändrats ${count === 1 ? 'en gång' : `${count} gånger`} ${time}. ${last}`;
    },
    how: { import: 'fil', card: 'kort', undo: 'ångrad ändring' },
    version: (number, moment) => `Version ${number}, ${moment}`,
    you: 'dig',
    unknownWho: 'någon som inte står i personlistan',
    more: (count) => `och ${count} till`,
    undo: 'Ångra den senaste',
    undoOwn: (version) => `Ångra din senaste, version ${version}`,
    notHere: (leader) =>
      `En ändring i planen ångras av ${leader}. En dialog ändrar eller tar du bort under ”mina dialoger”.`,
    kept: 'En ändring kan ångras i 30 dagar, så länge ingen har ändrat samma sak efteråt.',
  },
  en: {
    title: 'Latest changes of the plan',
    latest: (moment, who) => `The plan was last changed on ${moment}, by ${who}.`,
    nothing: 'The plan has not been changed since it was put in.',
    within: (count, time, last) => {
      if (count === 0) return `The plan has not been changed ${time}.`;
      return `The plan has been changed ${count === 1 ? 'once' : `${count} times`} ${time}. ${last}`;
    },
    how: { import: 'file', card: 'card', undo: 'undone change' },
    version: (number, moment) => `Version ${number}, ${moment}`,
    you: 'you',
    unknownWho: 'somebody who is not in the list of people',
    more: (count) => `and ${count} more`,
    undo: 'Undo the latest',
    undoOwn: (version) => `Undo your latest, version ${version}`,
    notHere: (leader) =>
      `A change of the plan is undone by ${leader}. A dialogue is changed or removed under “my dialogues”.`,
    kept: 'A change can be undone for 30 days, as long as nobody has changed the same since.',
  },
};
