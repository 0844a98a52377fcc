const [parts] = require('./jest.config.cjs').projects;
const { fastTests } = require('./test/support/fast-tests.cjs');

/**
 * The small tests beside rules, for each save: `npm run test:fast`, or with `-- --findRelatedTests FILE` a file's own.
 * They are part of `npm test` as well. @type {import('jest').Config}
 */
module.exports = {
  ...parts,
  displayName: 'fast',
  // src/ too: without it Jest does not know which tests a file of it has.
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: fastTests(__dirname),
  // Of two cores Jest would use one.
  maxWorkers: '100%',
  setupFiles: ['<rootDir>/test/support/nothing-outside.ts', '<rootDir>/test/support/finished-suites.cjs'],
};
