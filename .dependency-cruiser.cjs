/**
 * The rooms of src/ and who may know whom: docs/architecture.md draws it, test/architecture.test.ts proves that it bites.
 *
 * TypeScript 7 has no API that dependency-cruiser can use, so the files are read by swc, which also sees imports of
 * types alone. What swc does not see is a type written as `import('…').Name`; the same test reads the source for that.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** A room: which other rooms or files of src/ it may import from, which packages, and which of Node's own modules. */
const ROOMS = {
  domain: { packages: ['zod'] },
  ports: { src: ['domain/'] },
  text: { src: ['domain/'] },
  time: { src: ['domain/'], packages: ['luxon', 'date-holidays'] },
  words: { src: ['domain/normalise-text\\.ts$'], node: ['fs', 'path'] },
  questions: { src: ['domain/'], packages: ['zod', 'luxon', 'entities'], node: ['fs', 'path'] },
  privacy: { src: ['domain/', 'words/'], packages: ['personnummer', 'libphonenumber-js'], node: ['fs', 'path'] },
  files: {
    src: [
      'domain/',
      'ports/plan-files\\.ts$',
      'privacy/(own-words|check-free-text)\\.ts$',
      'questions/typos\\.ts$',
      'own-thread\\.ts$',
    ],
    packages: ['zod', 'yaml', 'csv-parse', 'entities', 'fflate', 'saxes'],
    node: ['crypto', 'path', 'worker_threads', 'zlib'],
  },
  answers: { src: ['domain/', 'ports/', 'privacy/', 'questions/', 'remind/', 'text/', 'time/', 'words/'] },
  collect: { src: ['domain/', 'ports/', 'privacy/', 'text/', 'time/'] },
  planning: { src: ['domain/', 'ports/', 'time/'] },
  remind: { src: ['domain/', 'ports/', 'privacy/', 'text/', 'time/'] },
  search: { src: ['answers/', 'domain/', 'ports/', 'questions/', 'remind/', 'text/', 'time/'] },
  operate: { src: ['answers/understand-question\\.ts$', 'domain/', 'planning/', 'ports/', 'privacy/', 'time/'] },
  cards: {
    src: [
      'answers/(open-to|view)\\.ts$',
      'domain/',
      'pictures/png\\.ts$',
      'questions/',
      'remind/(plan-reminders|report-activity)\\.ts$',
      'search/search-choices\\.ts$',
      'text/',
    ],
    packages: ['adaptivecards-templating', 'adaptive-expressions'],
    node: ['fs', 'path'],
  },
  pictures: { src: ['domain/'], packages: ['echarts', '@resvg'], node: ['path', 'zlib'] },
  documents: {
    src: ['answers/', 'domain/', 'files/workbook/', 'own-thread\\.ts$', 'pictures/', 'ports/', 'text/', 'time/'],
    packages: ['docx', 'fflate'],
    node: ['crypto', 'path', 'worker_threads'],
  },
  turns: {
    src: [
      'answers/',
      'cards/',
      'collect/',
      'domain/',
      'planning/',
      'ports/',
      'privacy/',
      'questions/',
      'remind/',
      'search/',
      'text/',
      'time/',
    ],
    packages: ['zod'],
  },
  storage: {
    src: ['domain/', 'ports/'],
    packages: ['@azure/[^/]+', 'zod'],
    node: ['crypto', 'http', 'https', 'timers/promises', 'zlib'],
  },
  teams: {
    src: [
      'turns/reply\\.ts$',
      'cards/adaptive-card\\.ts$',
      'ports/',
      'domain/errors\\.ts$',
      'config\\.ts$',
      'log\\.ts$',
    ],
    packages: ['botbuilder', 'botframework-[^/]+', '@microsoft/agents-hosting', 'restify', 'zod', 'entities'],
    node: ['[^/]+'],
  },
};

const anyOf = (patterns) => `(${patterns.join('|')})`;
const PACKAGE = '(^|/)node_modules/';

const inward = Object.entries(ROOMS).map(([room, { src = [], packages = [], node = [] }]) => ({
  name: `${room}-knows-its-neighbours-only`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    pathNot: [
      `^src/${room}/`,
      ...(src.length > 0 ? [`^src/${anyOf(src)}`] : []),
      ...(packages.length > 0 ? [`${PACKAGE}(@types/)?${anyOf(packages)}/`] : []),
      ...(node.length > 0 ? [`^(node:)?${anyOf(node)}$`] : []),
    ],
  },
}));

/** Packages that one room, or a folder of one, alone may import, wherever a rule above might have forgotten it. */
const KEPT_IN = {
  teams: ['restify'],
  'teams/sdk': ['botbuilder[^/]*', 'botframework-[^/]+', '@microsoft/agents-[^/]+'],
  storage: ['@azure/(data-tables|storage-queue|identity)'],
};

const kept = Object.entries(KEPT_IN).map(([room, packages]) => ({
  name: `only-${room}-may`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${room}/` },
  to: { path: `${PACKAGE}(@types/)?${anyOf(packages)}/` },
}));

module.exports = {
  forbidden: [
    ...inward,
    ...kept,
    {
      name: 'questions-read-files-in-one-place',
      severity: 'error',
      from: { path: '^src/questions/', pathNot: '^src/questions/lexicon-files\\.ts$' },
      to: { path: '^(node:)?(fs|path)$' },
    },
    { name: 'no-circle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'nothing-unknown', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'nothing-from-development',
      comment: 'what production installs has no development dependencies; the local trial runs them as programs',
      severity: 'error',
      // Loaded only where it is installed instead of botbuilder (docs/decisions/0099).
      from: { path: '^src/', pathNot: '^src/teams/sdk/agents-hosting\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: `${PACKAGE}@types/` },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: PACKAGE },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
