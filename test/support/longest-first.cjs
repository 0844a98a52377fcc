const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What takes longest, as measured, the longest first: Jest begins with those by itself where it remembers how long they
 * took, but a clean checkout remembers nothing, and a long one that begins last has a core to itself while others idle.
 */
const LONG = [
  'cards/every-plan',
  'e2e/cards',
  'e2e/cli',
  'e2e/reading-apart',
  'storage/cut-off',
  'conversations/conversations',
  'linear',
  'e2e/store-version',
  'e2e/kill',
  'reminders',
  'roles',
  'given-back',
  'questions/read',
  'survey',
  'cards/gallery',
  'e2e/trial',
  'sent-plan-cut-off',
  'two-servers',
  'e2e/reminders',
  'e2e/dialogue-run',
  'bot',
  'watch',
  'storage/rows-read',
  'e2e/kill-plan',
  'plan-in-chat',
  'e2e/trial-ends',
  'e2e/remind-two-servers',
  'questions/phrases',
  'commands/report',
  'free-text',
  'e2e/storage-away',
  'questions/speed',
];

const placeOf = ({ path }) => LONG.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));

module.exports = class LongestFirst extends Sequencer {
  static long = LONG;

  sort(tests) {
    const sorted = super.sort([...tests]);
    // What Jest remembers of this machine is better.
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const long = sorted.filter((test) => placeOf(test) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
    return [...long, ...sorted.filter((test) => placeOf(test) < 0)];
  }
};
