/**
 * Whether the name of who reported stands anywhere in the memory of this process while its facts are held, and after
 * they are let go. A process of its own, since a snapshot of one that has run other tests is as large as they left it.
 *   node --expose-gc reporter-in-memory.cjs DIST CONTENT
 */
const { join } = require('node:path');
const { getHeapSnapshot } = require('node:v8');

const [dist, content] = process.argv.slice(2);
const { Facts, sumUp } = require(join(dist, 'domain/fact-set.js'));
const { factOf } = require(join(dist, 'domain/facts.js'));
const { factsInPage, pageRow } = require(join(dist, 'storage/fact-rows.js'));

/** Written in two, so that this file itself keeps no such text. */
const NAME = ['p-77', '0b1e'];

async function isInMemory() {
  global.gc();
  const name = Buffer.from(NAME.join(''));
  let [end, found] = [Buffer.alloc(0), false];
  for await (const chunk of getHeapSnapshot()) {
    const bytes = Buffer.concat([end, Buffer.from(chunk)]);
    found ||= bytes.includes(name);
    end = bytes.subarray(-name.length);
  }
  return found;
}

function read() {
  const reportedBy = NAME.join('');
  const fact = (serial) =>
    factOf({ id: `d-${serial}`, reportedBy, content: JSON.parse(content) }, { number: serial + 1, serial });
  // As a start reads them, and as a report adds one.
  const facts = Facts.of(factsInPage(pageRow('p', 0, [fact(0), fact(1)])));
  return facts.with([{ dialogue: 'd-2', fact: fact(2) }]);
}
const dialoguesOf = (facts) => sumUp(facts, { reportedBy: NAME.join('') }).dialogues;

async function main() {
  let facts = read();
  const held = { found: await isInMemory(), dialogues: dialoguesOf(facts) };
  facts = undefined;
  const letGo = { found: await isInMemory() };
  console.log(JSON.stringify({ held, letGo }));
}
main();
