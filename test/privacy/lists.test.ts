import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

test.each([
  ['givenNamesFile', 'faker-given-names.ts'],
  ['placesFile', 'swedish-places.ts'],
])('the generated list is what %s makes', (maker, file) => {
  const module = join(ROOT, 'test', 'support', 'make-name-lists.mjs');
  const script = `import { ${maker} } from ${JSON.stringify(module)}; process.stdout.write(${maker}());`;
  const made = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(readFileSync(join(ROOT, 'src', 'privacy', 'lists', file), 'utf8')).toBe(made);
});
