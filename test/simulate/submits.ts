import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDate } from '../../src/time/clock';
import type { Connector } from '../support/connector';
import type { OldBuild } from '../support/old-build';
import { ROOT, run, until } from '../support/processes';

/** Dialogues that are sent to a running server of whatever build, over HTTP. */

/** As the earlier build's operator filled it: a plan that began some days ago, with its dialogues, and its people. */
export async function fillByOldBuild(old: OldBuild, days: number, env: NodeJS.ProcessEnv): Promise<void> {
  const sample = (name: string): string => old.path('samples', 'tillit', name);
  const start = localDate(new Date(Date.now() - days * 86_400_000));
  for (const args of [
    ['plan', 'import', sample('plan.yaml'), sample('dialogues.yaml'), '--start', start],
    ['people', 'import', sample('people.csv')],
  ]) {
    const { code, err } = await run(old.path('dist', 'cli.js'), args, env);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  }
}

/** Everybody presses from a chat of their own, since each has a share of turns. */
function activity(
  { url: serviceUrl }: Connector,
  name: string,
  who: string,
  changes: Record<string, unknown>,
): Record<string, unknown> {
  const text = readFileSync(join(ROOT, 'test', 'fixtures', 'activities', `${name}.json`), 'utf8');
  const conversation = { id: `a:${who}`, conversationType: 'personal' };
  const from = { id: `29:${who}`, aadObjectId: who, name: who };
  return { ...(JSON.parse(text) as object), serviceUrl, conversation, from, ...changes };
}

async function post(port: number, what: Record<string, unknown>): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers,
    body: JSON.stringify(what),
  });
  return response.text();
}

/** The data that the button of a form carries. */
function submitData(part: unknown): Record<string, unknown> | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  if ('verb' in part && part.verb === 'submit-dialogue' && 'data' in part) return part.data as Record<string, unknown>;
  return Object.values(part)
    .map(submitData)
    .find((found) => found !== undefined);
}

/** What a server's form of a dialogue has on its button. */
export async function formOf(connector: Connector, port: number): Promise<Record<string, unknown>> {
  const before = connector.sent.length;
  await post(port, activity(connector, 'message-personal', 'asker', { text: 'ny dialog', attachments: [] }));
  return until('a form', () =>
    connector.sent
      .slice(before)
      .map(({ body }) => submitData(body))
      .find((found) => found),
  );
}

/** Presses the button of a form that has been filled in. @returns what the server answered */
export function submit(
  connector: Connector,
  port: number,
  who: string,
  data: Record<string, unknown>,
): Promise<string> {
  const value = { action: { type: 'Action.Execute', verb: 'submit-dialogue', data } };
  return post(port, activity(connector, 'invoke-playground', who, { value }));
}

/** Each a dialogue of its own; their municipalities and months are different, so that their facts are. */
export function dialogueValues(form: string, number: number): Record<string, unknown> {
  const municipality = ['laholm', 'hylte', 'varberg', 'falkenberg'][number % 4];
  const date = localDate(new Date(Date.now() - (number % 5) * 40 * 86_400_000));
  const rest = { kind: 'perspective', methods: 'gruppdiskussioner', targetGroups: 'unga', participants: '12' };
  return { formId: form, date, municipality, ...rest };
}
