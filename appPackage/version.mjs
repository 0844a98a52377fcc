// Tells Agents Toolkit, in the words that it listens for, the version that the app is to have: that of the build.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
console.log(`::set-teamsfx-env TEAMS_APP_VERSION=${version}`);
