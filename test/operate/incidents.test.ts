import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What docs/incidents.md lists by what one sees is what the build and its alerts can show, all of it. */

const ROOT = join(__dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const incidents = read('docs', 'incidents.md');
const seen = [...incidents.matchAll(/^\| (.+?) \| .+ \| .+ \|$/gmu)]
  .map(([, cell = '']) => cell)
  .filter((c) => c !== '---');

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read('src', name));
/** Texts of lines of the log, by how grave they are; the texts of the local trial are for whoever started it. */
const logged = sources.flatMap((source) =>
  [...source.matchAll(/\blog\.(warn|error|fatal|info)\(([\s\S]*?)\)[;,]?$/gmu)].flatMap(([, level = '', call = '']) => {
    const text = [...call.matchAll(/'([^'\n]+)'/gu)].at(-1)?.[1];
    return text === undefined ? [] : [{ level, text }];
  }),
);
const quotedIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/gu)].map(([, text = '']) => text);

test('each line of the log that tells of something wrong has its row, and each row is of a line that is written', () => {
  const grave = logged.filter(({ level }) => level !== 'info').map(({ text }) => text);
  expect(grave.length).toBeGreaterThan(15);
  const rows = seen.filter((cell) => cell.startsWith('log line')).flatMap(quotedIn);
  const [unexplained, unwritten] = [
    grave.filter((text) => !rows.some((row) => text.startsWith(row))),
    rows.filter((row) => / /u.test(row) && !grave.some((text) => text.startsWith(row))),
  ];
  expect({ unexplained, unwritten }).toEqual({ unexplained: [], unwritten: [] });
  const [, good = ''] = /^Lines of the level `info` .*?:(.*)$/mu.exec(incidents) ?? [];
  const texts = logged.filter(({ level }) => level === 'info').map(({ text }) => text);
  expect(quotedIn(good).filter((text) => !texts.includes(text))).toEqual([]);
});

test('each alert of the infrastructure has its row, and each row is of an alert', () => {
  const names = [...read('infra', 'modules', 'alerts.bicep').matchAll(/displayName: '([^']+)'/gu)].map(
    ([, name = '']) => name,
  );
  expect(names.length).toBeGreaterThan(1);
  const rows = seen.flatMap((cell) => /^alert \*([^*]+)\*/u.exec(cell)?.[1] ?? []);
  expect([...new Set(rows)].sort()).toEqual([...names].sort());
});

test('metrics are those that are measured, here and where they are listed', () => {
  const measured = [...read('src', 'telemetry.ts').matchAll(/'(medskapa\.[\w.]+)'/gu)].map(([, name = '']) => name);
  const named = (document: string): string[] => document.match(/medskapa\.(?:\w+\.)*\w+/gu) ?? [];
  expect(named(incidents).filter((name) => !measured.includes(name))).toEqual([]);
  const listed = [...read('docs', 'operations.md').matchAll(/^\| `(medskapa\.[\w.]+)`/gmu)].map(
    ([, name = '']) => name,
  );
  expect(listed.sort()).toEqual([...measured].sort());
});

test('why a reminder did not arrive is a reason that the build gives', () => {
  const reasons = seen
    .filter((cell) => /^`(?:unreachable|uncertain|pending)/u.test(cell))
    .flatMap((cell) => [...cell.matchAll(/\(([a-z-]+?)(?:-\d[^)]*)?\)/gu)].map(([, reason = '']) => reason));
  expect(reasons.length).toBeGreaterThan(15);
  const all = sources.join('\n');
  expect(reasons.filter((reason) => !new RegExp(`['\`]${reason}['\`-]`, 'u').test(all))).toEqual([]);
});

test('each reason that a message may be refused for has its row', () => {
  const failures = read('src', 'teams', 'failures.ts');
  const given = [
    ...[...failures.matchAll(/reason: ['`]([a-z-]+)/gu)].map(([, reason = '']) => reason),
    ...[...failures.matchAll(/^ {2}[A-Z]\w+: '([a-z-]+)'/gmu)].map(([, reason = '']) => reason),
  ];
  expect(given.length).toBeGreaterThan(8);
  expect([...new Set(given)].filter((reason) => !seen.some((cell) => cell.includes(`(${reason}`)))).toEqual([]);
});

test('what a command ends with is a sentence of the build', () => {
  const all = sources.join('\n').replaceAll("\\'", "'");
  const [from, to] = [incidents.indexOf('## Commands'), incidents.indexOf('## What people say')];
  const cells = [...incidents.slice(from, to).matchAll(/^\| ([^|]+) \|/gmu)].map(([, cell = '']) => cell);
  const sentences = cells.flatMap(quotedIn).filter((text) => / /u.test(text) && !/^(?:npm|plan|people) /u.test(text));
  expect(sentences.length).toBeGreaterThan(8);
  const inParts = (sentence: string): string[] => sentence.split('…').map((part) => part.trim());
  expect(sentences.filter((sentence) => !inParts(sentence).every((part) => all.includes(part)))).toEqual([]);
});
