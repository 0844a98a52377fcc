/** The thread that reads a sent file, from the sources. */
const { join } = require('node:path');

require('./typescript.cjs');
require(join(__dirname, '../../src/files/reading-thread.ts'));
