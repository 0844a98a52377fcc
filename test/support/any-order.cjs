const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Runs the files in an order that chance chooses: `npm run test:order`, with ORDER_SEED to repeat one. The seed is
 * printed.
 */
module.exports = class AnyOrder extends Sequencer {
  sort(tests) {
    const seed = Number(process.env.ORDER_SEED ?? Date.now() % 1_000_000);
    process.stderr.write(`the order of files has seed ${seed}\n`);
    let state = seed;
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state;
    };
    // Sorted first, so that a seed makes the same order on every machine.
    const byPath = [...tests].sort((a, b) => (a.path < b.path ? -1 : 1));
    return byPath
      .map((test) => ({ test, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ test }) => test);
  }
};
