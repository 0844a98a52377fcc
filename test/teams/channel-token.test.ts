import { isForThisBot } from '../../src/teams/channel-token';

const APP = '3f1c1b52-2a51-4a53-8c0f-0d9a6f6b1e02';
const TENANT = '11111111-2222-4333-8444-555555555555';
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const bearer = (claims: object, header: object = { alg: 'RS256' }): string =>
  `Bearer ${part(header)}.${part(claims)}.AA`;
const CLAIMS = { iss: 'https://api.botframework.com', aud: APP };

test.each<[string, string, Record<string, string>, boolean]>([
  ['the channel’s', bearer(CLAIMS), {}, true],
  ['of another issuer', bearer({ ...CLAIMS, iss: 'https://api.botframework.us' }), {}, false],
  ['of an issuer that begins like it', bearer({ ...CLAIMS, iss: 'https://api.botframework.com/' }), {}, false],
  [
    'of the government’s cloud, there',
    bearer({ ...CLAIMS, iss: 'https://api.botframework.us' }),
    { ChannelService: 'https://botframework.azure.us' },
    true,
  ],
  ['of the public cloud, there', bearer(CLAIMS), { ChannelService: 'https://botframework.azure.us' }, false],
  [
    'of the issuer that is set',
    bearer({ ...CLAIMS, iss: 'https://issuer.example' }),
    { ToBotFromChannelTokenIssuer: 'https://issuer.example' },
    true,
  ],
  [
    'of the usual issuer where another is set',
    bearer(CLAIMS),
    { ToBotFromChannelTokenIssuer: 'https://issuer.example' },
    false,
  ],
  ['for another bot', bearer({ ...CLAIMS, aud: TENANT }), {}, false],
  ['for nobody', bearer({ iss: CLAIMS.iss }), {}, false],
  ['of a tenant of ours, in capitals', bearer({ ...CLAIMS, tid: TENANT.toUpperCase() }), {}, true],
  ['of another tenant', bearer({ ...CLAIMS, tid: APP }), {}, false],
  ['of an empty tenant', bearer({ ...CLAIMS, tid: '' }), {}, false],
  ['signed by nobody', bearer(CLAIMS, { alg: 'none' }), {}, false],
  ['signed with a shared secret', bearer(CLAIMS, { alg: 'HS256' }), {}, false],
  ['in small letters', bearer(CLAIMS).replace('Bearer', 'bearer'), {}, false],
  ['longer than a header', `${bearer(CLAIMS)}${'A'.repeat(16 * 1024)}`, {}, false],
  ['none', '', {}, false],
])('a token that is %s', (_what, authorization, bot, ours) => {
  expect(isForThisBot(authorization, { appId: APP, bot, tenants: [TENANT] })).toBe(ours);
});
