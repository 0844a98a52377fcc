import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { hasAddress } from '../../src/teams/address';

/** restify's own reading of an address, which throws where nobody can catch it: `Request.getUrl`, marked as private. */
const extendRequest: (request: object) => void = require('restify/lib/request');
const Request = class {};
extendRequest(Request);
const { getUrl } = Request.prototype as unknown as { getUrl(this: object): URL };

const asked = (url: string, host: string | undefined, httpVersion = '1.1'): IncomingMessage =>
  ({
    url,
    httpVersion,
    headers: { host },
    rawHeaders: host === undefined ? [] : ['Host', host],
  }) as unknown as IncomingMessage;

const restifyReads = (url: string, host: string | undefined): boolean => {
  try {
    return getUrl.call({ url, headers: { host }, isSecure: () => false }) instanceof URL;
  } catch {
    return false;
  }
};

test.each([
  ['/healthz', 'bot.example.se', true],
  ['/healthz', '127.0.0.1:3978', true],
  ['/healthz', '[::1]:3978', true],
  ['http://bot.example.se/healthz', 'bot.example.se', true],
  ['http://bot.example.se/healthz', '256.1.1.1', false],
  ['/healthz', '256.1.1.1', false],
  ['/healthz', '1.2.3.4.5', false],
  ['http://bot.example.se/healthz', '0x100000000', false],
  ['http://bot.example.se/healthz', 'bot.example.se:65536', false],
  ['http://bot.example.se/healthz', '[1::2::3]', false],
  ['http://256.1.1.1/healthz', 'bot.example.se', false],
])('%s of %s: %p', (url, host, taken) => expect(hasAddress(asked(url, host))).toBe(taken));

const pieces = [
  ...'0129afzåx.:-_[]@%/?#\\ ~'.split(''),
  ...[
    '255',
    '256',
    '0x',
    'xn--',
    '::',
    'http://',
    'HTTPS://',
    '//',
    '..',
    '65536',
    'localhost',
    '%zz',
    '%00',
    '\u0000',
  ],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join(''));
const host = fc.oneof(text, fc.ipV4(), fc.ipV6(), fc.domain(), fc.constant(undefined));
const target = fc.oneof(
  text,
  text.map((rest) => `/${rest}`),
  fc.tuple(host, text).map(([of, rest]) => `http://${of}/${rest}`),
);

test('restify can read whatever is let through to it', () =>
  fc.assert(
    fc.property(target, host, fc.constantFrom('1.0', '1.1'), (url, of, version) => {
      if (hasAddress(asked(url, of, version))) expect([url, of, restifyReads(url, of)]).toEqual([url, of, true]);
    }),
    { numRuns: 20_000 },
  ));
