import { getHeapSnapshot, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Facts, sumUp } from '../../src/domain/fact-set';
import { factOf } from '../../src/domain/facts';
import { factsInPage, pageRow } from '../../src/storage/fact-rows';
import { someContent } from '../support/dialogues';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Written in two, so that the test itself keeps no such text. */
const NAME = ['p-77', '0b1e'] as const;

/** Whether the text stands anywhere in what this process has in memory. */
async function isInMemory(): Promise<boolean> {
  collect();
  const snapshot = getHeapSnapshot();
  const name = NAME.join('');
  let [end, found] = ['', false];
  for await (const chunk of snapshot) {
    const text = end + String(chunk);
    found ||= text.includes(name);
    end = text.slice(-name.length);
  }
  return found;
}

test('who reported a dialogue is in memory as long as its fact, and no longer', async () => {
  const read = (): Facts => {
    const reportedBy = NAME.join('');
    const fact = (serial: number) =>
      factOf({ id: `d-${serial}`, reportedBy, content: someContent() }, { number: serial + 1, serial });
    // As a start reads them, and as a report adds one.
    const facts = Facts.of(factsInPage(pageRow('p', 0, [fact(0), fact(1)])));
    const after = facts.with([{ dialogue: 'd-2', fact: fact(2) }]);
    expect(sumUp(after, { reportedBy }).dialogues).toBe(3);
    return after;
  };
  let facts: Facts | undefined = read();
  expect(await isInMemory()).toBe(true);
  expect(facts.size).toBe(3);
  facts = undefined;
  expect(await isInMemory()).toBe(false);
});
