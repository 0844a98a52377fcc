// By its path, since the name itself is mapped to this file.
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

/*
 * Every property draws the same values at each run, so that what failed fails again and what passed for one change
 * passes for the next. `PROPERTY_SEED=random` draws others; a failure prints the number that draws the same again.
 */
const asked = process.env.PROPERTY_SEED ?? '1';
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });

module.exports = fc;
