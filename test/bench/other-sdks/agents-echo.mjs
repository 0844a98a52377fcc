import { ActivityHandler } from '@microsoft/agents-hosting';
import { startServer } from '@microsoft/agents-hosting-express';

/** The least that a bot on the Microsoft 365 Agents SDK can be. */

const agent = new ActivityHandler();
agent.onMessage(async (context, next) => {
  await context.sendActivity(`${context.activity.text} 0`);
  await next();
});
startServer(agent, { beforeListen: (server) => server.get('/healthz', (_req, res) => res.sendStatus(200)) });
