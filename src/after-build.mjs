// The last part of `npm run build`: puts the reader's words beside the built reader, which the compiler does not, and
// has them read once, so that a fault in them is told here and is never deployed.
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const words = fileURLToPath(new URL('questions/lexicon', import.meta.url));
const built = new URL('../dist/questions/', import.meta.url);
const target = fileURLToPath(new URL('lexicon', built));
// A file that is gone would still be read.
rmSync(target, { recursive: true, force: true });
cpSync(words, target, { recursive: true });
try {
  await import(new URL('lexicon-files.js', built).href);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
