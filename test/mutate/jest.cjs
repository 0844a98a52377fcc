const path = require('node:path');
const fast = require('../../jest.fast.cjs');
const { fastTests } = require('../support/fast-tests.cjs');

const ROOT = path.join(__dirname, '..', '..');
/** It measures time, which tells nothing of code that keeps count of what is run. */
const measures = (test) => test.endsWith(path.join('questions', 'speed.test.ts'));

/** The fast tests for Stryker, which starts processes of its own. @type {import('jest').Config} */
module.exports = {
  ...fast,
  rootDir: ROOT,
  setupFiles: ['<rootDir>/test/support/finished-suites.cjs'],
  testMatch: fastTests(ROOT, { long: process.env.MUTATE_LONG === '1' }).filter((test) => !measures(test)),
};
