import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { someContent } from '../support/dialogues';
import { ROOT } from '../support/processes';

test('who reported a dialogue is in memory as long as its fact, and no longer', () => {
  const script = join(ROOT, 'test/support/reporter-in-memory.cjs');
  const args = ['--expose-gc', script, join(ROOT, 'dist'), JSON.stringify(someContent())];
  const came: unknown = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  expect(came).toEqual({ held: { found: true, dialogues: 3 }, letGo: { found: false } });
});
