/** The thread that does the work of documents, from the sources. */
const { join } = require('node:path');

require('./typescript.cjs');
require(join(__dirname, '../../src/documents/work-thread.ts'));
