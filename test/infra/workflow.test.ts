import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const text = readFileSync(join(__dirname, '..', '..', '.github', 'workflows', 'ci.yml'), 'utf8');
const jobSchema = z.object({
  strategy: z.object({ matrix: z.object({ node: z.array(z.string()) }) }).optional(),
  container: z.string().optional(),
  steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
});
const workflow = z
  .object({
    on: z.record(z.string(), z.null()),
    permissions: z.record(z.string(), z.string()),
    jobs: z.object({ check: jobSchema, outside: jobSchema }),
  })
  .parse(parse(text));
const commands = (job: z.infer<typeof jobSchema>) => job.steps.flatMap(({ run }) => run ?? []);

test('runs on every push and pull request, and may only read', () => {
  expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request']);
  expect(workflow.permissions).toEqual({ contents: 'read' });
});

test('runs the one command that everybody runs, on every Node version that is promised', () => {
  const { check } = workflow.jobs;
  expect(check.strategy?.matrix.node).toEqual(['20', '22', '24']);
  expect(check.container).toBe('node:$' + '{{ matrix.node }}-bookworm');
  expect(commands(check)).toEqual(['bash .ci/run']);
});

test('audits what production installs, and compiles and lints the Bicep', () => {
  expect(commands(workflow.jobs.outside)).toEqual([
    'npm audit --omit=dev',
    'node .ci/deprecated.mjs',
    'az bicep install',
    'az bicep build --file infra/main.bicep --stdout > /dev/null',
    'az bicep lint --file infra/main.bicep',
  ]);
});

test('uses no secret, and actions of GitHub only', () => {
  expect(text).not.toMatch(/secrets\./);
  const used = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
  for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/);
});
