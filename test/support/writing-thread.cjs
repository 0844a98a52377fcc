/** The thread that writes a document, from the sources. */
const { join } = require('node:path');

require('./typescript.cjs');
require(join(__dirname, '../../src/documents/writing-thread.ts'));
