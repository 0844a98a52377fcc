const [parts] = require('./jest.config.cjs').projects;

/** The long simulations, which are no part of `npm test`. @type {import('jest').Config} */
module.exports = {
  ...parts,
  displayName: 'simulate',
  testMatch: ['<rootDir>/test/simulate/**/*.sim.ts'],
  testPathIgnorePatterns: [],
  globalSetup: '<rootDir>/test/support/build.ts',
};
