import { Command } from 'commander';
import { addQuestionCommands } from '../../src/commands/questions';
import type { CommandTools } from '../../src/commands/tools';
import type { UnansweredPhrase } from '../../src/ports/questions';
import { samplePlan } from '../samples/sample';

const AT = '2021-09-06T06:00:00.000Z';

/** The commands over phrases that an earlier build kept. */
function commands(phrases: readonly string[]) {
  const rows = new Map(phrases.map((phrase) => [phrase, { phrase, times: 1, first: AT, latest: AT }]));
  const out: string[] = [];
  const tools = {
    out: (line: string) => out.push(line),
    stores: () => ({
      plans: { snapshot: async () => ({ plan: samplePlan() }) },
      questions: {
        unanswered: async (): Promise<UnansweredPhrase[]> => [...rows.values()],
        forgetUnanswered: async (_project: string, phrase: string) => rows.delete(phrase),
      },
    }),
  } as unknown as CommandTools;
  const run = async (...args: string[]): Promise<string[]> => {
    out.length = 0;
    const program = new Command().exitOverride();
    addQuestionCommands(program, tools);
    await program.parseAsync(['questions', ...args], { from: 'user' });
    return [...out];
  };
  return { run, rows };
}

test('phrases of earlier builds are listed without names, and forgotten as they are listed', async () => {
  const OLD = ['vad sa Anna Svensson om skolan', 'vad tycker ulrika om bussen', 'vem är ABC 123', 'vem vann finalen'];
  const { run, rows } = commands(OLD);
  const listed = ['…', 'vad tycker … om bussen', '…', 'vem vann finalen'];
  expect(await run('unanswered')).toEqual(listed.map((phrase) => `1\t2021-09-06\t${phrase}`));
  const json = await run('unanswered', '--json');
  expect(json.map((line) => JSON.parse(line).phrase)).toEqual(listed);
  expect(json.join()).not.toMatch(/anna|ulrika|ABC/iu);
  expect(await run('forget', 'vad tycker … om bussen')).toEqual(['forgotten: vad tycker … om bussen']);
  await run('forget', '…');
  expect([...rows.keys()]).toEqual(['vem vann finalen']);
});
