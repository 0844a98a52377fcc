import { App } from '@microsoft/teams.apps';
import { ConsoleLogger } from '@microsoft/teams.common';

/** The least that a bot on the Teams SDK can be. */

const app = new App({ skipAuth: true, logger: new ConsoleLogger('echo', { level: 'error' }) });
app.on('message', async ({ activity, send }) => {
  await send(`${activity.text} 0`);
});
await app.start(Number(process.env.PORT));
