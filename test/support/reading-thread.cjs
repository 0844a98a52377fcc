/** The thread that reads a sent file, from the sources: swc reads TypeScript for it as it does for Jest. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const jsc = { target: 'es2023', parser: { syntax: 'typescript' } };
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, jsc, module: { type: 'commonjs' } });
  module._compile(code, filename);
};
require(join(__dirname, '../../src/files/reading-thread.ts'));
