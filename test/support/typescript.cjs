/** TypeScript of the sources in a program of its own: swc reads it as it does for Jest. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const jsc = { target: 'es2023', parser: { syntax: 'typescript' } };
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, jsc, module: { type: 'commonjs' } });
  module._compile(code, filename);
};
