const transform = {
  '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }],
  '/node_modules/jose/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2023' }, module: { type: 'commonjs' } }],
};
// Of all that is loaded, only this (by agents-hosting) has no CommonJS, which Jest can require from Node 24 on.
const transformIgnorePatterns = ['/node_modules/(?!jose/)'];
const setupFiles = ['<rootDir>/test/support/one-process.ts'];
// zod brings its messages in 60 languages, which would be loaded again for each test file; ours are in `text`.
const moduleNameMapper = {
  '^\\.\\./locales/index\\.cjs$': '<rootDir>/test/support/no-locales.cjs',
  '^fast-check$': '<rootDir>/test/support/properties.cjs',
};
const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  setupFiles,
  transform,
  transformIgnorePatterns,
  moduleNameMapper,
};

/** @type {import('jest').Config} */
module.exports = {
  // A test waits for conditions, and a busy machine may take its time to bring them about.
  testTimeout: 240_000,
  // Of two cores Jest would use one, and most tests wait more than they work.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    { ...common, displayName: 'parts', testMatch: ['**/*.test.ts'], testPathIgnorePatterns: ['/test/e2e/'] },
    // These run dist/ as a user does, so it is built first when it is older than src/.
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/build.ts',
    },
  ],
};
