import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/domain/plan';
import { SOME_VALUES } from '../support/dialogues';
import { ROOT } from '../support/processes';
import type { Activity } from './channel';
import { mixOf } from './question-mix';

/** What people do to the measured programs, turn by turn. */

/** One turn: what is brought, and what has to be seen of what comes back. */
interface WayTurn {
  readonly activity: Activity;
  /** @throws Error where it is not what should come back */
  readonly check: (came: string) => void;
}

/** The n:th turn of some kind. */
export type Way = (n: number) => WayTurn;

const CHATS = 200;
export const ASKERS = 20;
const AWAY = /når jag inte databasen|svarade inte|gick fel|för snabbt|går för fort/u;

/** The account id of somebody, the same for the same number. */
const accountOf = (n: number): string =>
  createHash('sha256')
    .update(`asker ${n}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/u, '$1-$2-$3-$4-$5');

export const upnOf = (n: number): string => `asker-${n}@example.se`;
const byAccount = new Map(Array.from({ length: ASKERS }, (_, n) => [accountOf(n), upnOf(n)]));
export const nameOf = (account: string): string => byAccount.get(account) ?? account;

const shape = (name: string): Activity =>
  JSON.parse(readFileSync(join(ROOT, 'test', 'fixtures', 'activities', `${name}.json`), 'utf8'));

/** Who is where: of the chats one for each person is their own, in the others some of them write. */
function inChat(activity: Activity, n: number, serviceUrl: string): Activity {
  const [chat, account] = [n % CHATS, accountOf(n % ASKERS)];
  const type = chat < ASKERS ? 'personal' : 'groupChat';
  return {
    ...activity,
    id: randomUUID(),
    serviceUrl,
    from: { id: `29:${account}`, name: upnOf(n % ASKERS), aadObjectId: account },
    conversation: { ...activity.conversation, conversationType: type, id: `a:${chat}` },
  };
}

const seeing =
  (wanted: RegExp) =>
  (came: string): void => {
    if (!wanted.test(came) || AWAY.test(came)) throw new Error(`not what should come: ${came.slice(0, 400)}`);
  };

function textWay(serviceUrl: string, textOf: (n: number) => string, wanted: RegExp): Way {
  const [alone, among] = [shape('message-personal'), shape('message-group-mention')];
  const check = seeing(wanted);
  return (n) => {
    const isAlone = n % CHATS < ASKERS;
    const text = isAlone ? textOf(n) : `<at>Medskapa</at> ${textOf(n)}`;
    return { activity: inChat({ ...(isAlone ? alone : among), text, attachments: [] }, n, serviceUrl), check };
  };
}

export const echoWay = (serviceUrl: string): Way =>
  textWay(serviceUrl, () => 'status på projektmål 3', /projektmål 3/u);

/** The same question from everybody. */
export const repeatedWay = (serviceUrl: string): Way =>
  textWay(serviceUrl, () => 'status på projektmål 3', /Projektmål 3/u);

/** Every kind of question but documents, each turn of another kind than the one before. */
export function mixWay(serviceUrl: string, plan: Plan): Way {
  const texts = Array.from({ length: 30 }, (_, n) =>
    mixOf(plan, n).flatMap(({ input }) => (input.kind === 'text' ? [input.text] : [])),
  ).flat();
  return textWay(serviceUrl, (n) => texts[n % texts.length] ?? '', /"summary"|"text"/u);
}

function pressed(data: Readonly<Record<string, unknown>> & { readonly verb: string }): Activity {
  const action = { type: 'Action.Execute', verb: data.verb, data };
  return { ...shape('invoke-desktop'), value: { action, trigger: 'manual' } };
}

/** A dialogue reported. */
export function submitWay(serviceUrl: string, today: string): Way {
  const check = seeing(/sparad/u);
  return (n) => {
    const data = { verb: 'submit-dialogue', formId: randomUUID(), language: 'sv', ...SOME_VALUES, date: today };
    return { activity: inChat(pressed(data), n, serviceUrl), check };
  };
}

/** *Klart* and *Delvis* in the week's card by turns, each on an activity that no other turn has in hand. */
export function pressWay(serviceUrl: string, plan: Plan, week: string): Way {
  const { activities } = plan;
  const check = seeing(/undo-activity/u);
  return (n) => {
    const activity = activities[n % activities.length]?.id ?? '';
    const state = Math.floor(n / activities.length) % 2 === 0 ? 'done' : 'partly';
    const data = { verb: 'report-activity', activity, week, state, comments: {}, language: 'sv' };
    return { activity: inChat(pressed(data), n, serviceUrl), check };
  };
}
