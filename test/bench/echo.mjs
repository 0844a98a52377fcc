import { odata, TableClient } from '@azure/data-tables';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

/**
 * The least that a bot on this SDK can be; with storage in its environment it makes one call to it in each turn, for
 * the row that a question needs of the figures.
 */

const storage = process.env.AZURE_STORAGE_CONNECTION_STRING;
const table = storage && TableClient.fromConnectionString(storage, 'Medskapa', { allowInsecureConnection: true });
const filter = odata`PartitionKey eq ${'project-tillit'} and RowKey ge ${'hot-head'} and RowKey lt ${'hot.'}`;

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.get('/healthz', async (_req, res) => res.send(200));
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, async (context) => {
    let rows = 0;
    if (table) for await (const _row of table.listEntities({ queryOptions: { filter } })) rows += 1;
    await context.sendActivity(`${context.activity.text} ${rows}`);
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
