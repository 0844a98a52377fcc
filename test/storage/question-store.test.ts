import { createStores } from '../../src/stores';
import { type Azurite, startAzurite } from '../support/azurite';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

test('a phrase that many ask at once through two servers is counted each time', async () => {
  const servers = [0, 1].map(() => createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' }));
  await Promise.all(servers.map(({ table }) => table.answers()));
  await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      servers[n % 5 === 0 ? 1 : 0]?.questions.keepUnanswered('p', 'kan du brygga kaffe', '2021-09-14T08:00:00.000Z'),
    ),
  );
  expect(await servers[0]?.questions.unanswered('p')).toMatchObject([{ phrase: 'kan du brygga kaffe', times: 30 }]);
});
