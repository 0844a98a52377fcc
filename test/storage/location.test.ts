import { RestError } from '@azure/data-tables';
import { DeskIdentity } from '../../src/storage/desk-identity';
import { addressOf, awaySentence, type StorageLocation } from '../../src/storage/location';
import { refusedSentence } from '../../src/storage/refused-entry';

/** Where an operator is told that storage was looked for: an address, and never what opens it. */

/** What is told of an answer, with storage's own name of what is the matter where tables have it. */
const refused =
  (statusCode: number, code: string) =>
  (location: StorageLocation, service: 'table' | 'queue'): string => {
    const error = new RestError('a text of storage', { statusCode });
    return refusedSentence(location, service, Object.assign(error, { details: { odataError: { code } } }));
  };
const withoutRole = refused(403, 'AuthorizationPermissionMismatch');
const byNetwork = refused(403, 'AuthorizationFailure');

const KEY = 'c2VjcmV0LWtleQ==';
const account: StorageLocation = { account: 'medskapa', endpointSuffix: 'core.windows.net', identityClientId: 'id' };
const desk: StorageLocation = { account: 'medskapa', endpointSuffix: 'core.windows.net', desk: new DeskIdentity() };
const by = (connectionString: string): StorageLocation => ({ connectionString });
const named = `DefaultEndpointsProtocol=https;AccountName=kommunen;AccountKey=${KEY}`;
const placed = `AccountName=a;AccountKey=${KEY};TableEndpoint=http://127.0.0.1:20002/a/;QueueEndpoint=https://q.example.se/?sig=${KEY}`;

test.each<[string, StorageLocation, string, string]>([
  ['an account', account, 'https://medskapa.table.core.windows.net', 'https://medskapa.queue.core.windows.net'],
  [
    'a sovereign cloud',
    { ...account, endpointSuffix: 'core.usgovcloudapi.net' },
    'https://medskapa.table.core.usgovcloudapi.net',
    'https://medskapa.queue.core.usgovcloudapi.net',
  ],
  [
    'Azurite by its short name',
    by('UseDevelopmentStorage=true'),
    'http://127.0.0.1:10002/devstoreaccount1',
    'http://127.0.0.1:10001/devstoreaccount1',
  ],
  ['a key', by(named), 'https://kommunen.table.core.windows.net', 'https://kommunen.queue.core.windows.net'],
  [
    'a key with a suffix, in other letters and order',
    by(`${named.toUpperCase().replace('KOMMUNEN', 'kommunen').replace('HTTPS', 'https')} ; EndpointSuffix = x.example`),
    'https://kommunen.table.x.example',
    'https://kommunen.queue.x.example',
  ],
  ['addresses', by(placed), 'http://127.0.0.1:20002/a', 'https://q.example.se'],
  [
    'an address that is none',
    by('TableEndpoint=nowhere'),
    'an address that is none',
    'https://.queue.core.windows.net',
  ],
])('%s', (_, location, table, queue) => {
  expect([addressOf(location, 'table'), addressOf(location, 'queue')]).toEqual([table, queue]);
  for (const sentence of [
    awaySentence,
    refused(403, 'AuthorizationFailure'),
    refused(401, 'NoAuthenticationInformation'),
  ]) {
    expect(sentence(location, 'table')).toContain(table);
    expect(sentence(location, 'queue')).not.toContain(KEY);
  }
});

test('what to do differs between this machine, a key and an identity', () => {
  expect(awaySentence(by(placed), 'table')).toContain('"npm start" starts one');
  expect(awaySentence(by(named), 'table')).toContain('AZURE_STORAGE_CONNECTION_STRING names the account');
  expect(awaySentence(account, 'queue')).toContain('AZURE_STORAGE_ACCOUNT names the account');
  expect(awaySentence(desk, 'queue')).toContain('--account (or AZURE_STORAGE_ACCOUNT) names the account');
  const noSuchName = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
  expect(awaySentence(desk, 'table', noSuchName)).toMatch(
    /no machine has the name of https:\/\/medskapa\.table.*--account/u,
  );
  expect(withoutRole(account, 'queue')).toContain('the identity has the role Storage Queue Data Contributor');
  expect(withoutRole(account, 'table')).toContain('Storage Table Data Contributor');
  expect(withoutRole(by(named), 'table')).toContain('the key in AZURE_STORAGE_CONNECTION_STRING');
  expect(refused(403, 'KeyBasedAuthenticationNotPermitted')(by(named), 'table')).toContain('account keys are off');
});

test('at a desk: which role is missing and who gives it, a network that lets nobody in, a tenant that is another', () => {
  expect(withoutRole(desk, 'table')).toMatch(/Storage Table Data Contributor.*Owner.*azd up.*ten minutes/u);
  expect(withoutRole(desk, 'queue')).toContain('Storage Queue Data Contributor');
  expect(byNetwork(desk, 'table')).toMatch(/network.*where the bot runs/u);
  expect(byNetwork(account, 'table')).toMatch(/network.*give it a way in/u);
  expect(refused(401, 'InvalidAuthenticationInfo')(desk, 'table')).toMatch(/tenant.*az login --tenant/u);
});
