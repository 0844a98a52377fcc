import { activitySchema } from '../../src/teams/activity';
import { isTenantAllowed, serviceUrlRule } from '../../src/teams/admission';
import { activity } from '../support/bot';

const TENANT = '11111111-2222-4333-8444-555555555555';

test.each<[string, 'local' | 'teams', boolean]>([
  ['https://smba.trafficmanager.net/emea/', 'teams', true],
  ['https://smba.infra.gcc.teams.microsoft.com/teams', 'teams', true],
  ['https://smba.infra.gov.teams.microsoft.us/teams', 'teams', true],
  ['https://webchat.botframework.com/', 'teams', true],
  ['http://smba.trafficmanager.net/emea/', 'teams', false],
  ['https://smba.trafficmanager.net:8443/emea/', 'teams', false],
  ['https://anyone.trafficmanager.net/', 'teams', false],
  ['https://evilbotframework.com/', 'teams', false],
  ['https://smba.trafficmanager.net.evil.example/', 'teams', false],
  ['https://smba.trafficmanager.net@evil.example/', 'teams', false],
  ['https://user:pass@smba.trafficmanager.net/', 'teams', false],
  ['http://127.0.0.1:3979/', 'teams', false],
  ['http://localhost:56150/_connector', 'local', true],
  ['http://127.0.0.1:3979/', 'local', true],
  ['http://[::1]:3979/', 'local', true],
  ['http://127.0.0.1.evil.example/', 'local', false],
  ['http://10.0.0.4/', 'local', false],
  ['ftp://localhost/', 'local', false],
  ['file:///etc/passwd', 'local', false],
  ['not an address', 'local', false],
])('%s in %s mode: %s', (url, mode, allowed) => {
  expect(serviceUrlRule(mode)(url)).toBe(allowed);
});

test.each<[string, Record<string, unknown>, boolean]>([
  ['the tenant', {}, true],
  ['in capitals', { conversation: { id: 'a', tenantId: TENANT.toUpperCase() } }, true],
  ['only in channelData', { conversation: { id: 'a' } }, true],
  ['another', { conversation: { id: 'a', tenantId: 'other' } }, false],
  ['a shared channel with another', { channelData: { tenant: { id: 'other' } } }, false],
  ['none', { conversation: { id: 'a' }, channelData: {} }, false],
])('a conversation of %s: %s', (_name, changes, allowed) => {
  const read = activitySchema.parse(activity('message-personal', 'https://smba.trafficmanager.net/', changes));
  expect(isTenantAllowed(read, [TENANT])).toBe(allowed);
});
