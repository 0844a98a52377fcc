import { connect } from 'node:net';
import fc from 'fast-check';

/** Requests as raw bytes: from what a client sends, over what none would, to what is no HTTP at all. */

/** Names and addresses, and what none of them is. */
const HOSTS = [
  'bot.example.se',
  '127.0.0.1:3978',
  '[::1]:80',
  'foo|bar',
  'a b',
  'x:99999',
  'x:',
  '[::1',
  '%',
  '%zz',
  'bot.example.se, bot.example.se',
  '<bot>',
  'a^b',
  'a@b',
  'a/b',
  'å.se',
  '1.2.3.4.5',
  '256.1.1.1',
  'xn--',
  'x'.repeat(300),
  '',
];
const TARGETS = [
  '/healthz',
  '/readyz',
  '/api/messages',
  '/',
  '//x',
  '//[',
  '/%',
  '/%ff%c3',
  '/%00',
  '/../../etc/passwd',
  '/healthz;x=1',
  '/healthz?%ff=%zz&__proto__=x',
  '/\\',
  '/[]{}|^`',
  `/${'x'.repeat(12_000)}`,
  '*',
  'healthz',
  'x',
  'http://[',
  'http://',
  'http://a|b/healthz',
  'http://x:99999/',
  'http://bot.example.se/healthz',
  'javascript:x',
  'bot.example.se:443',
];
const METHODS = [
  'GET',
  'POST',
  'HEAD',
  'PUT',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'M-SEARCH',
  'CONNECT',
  'PROPFIND',
  'get',
  'FROB',
];
const HEADERS = [
  'Content-Type: application/json',
  'Content-Type: ;;;',
  'Content-Type: multipart/form-data',
  'Content-Length: 2',
  'Content-Length: 3',
  'Content-Length: -1',
  'Content-Length: 5000',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: frob',
  'Transfer-Encoding: chunked, chunked',
  'Content-Encoding: gzip',
  'Content-MD5: x',
  'Expect: 100-continue',
  'Expect: the worst',
  'Connection: Upgrade, HTTP2-Settings',
  'Upgrade: websocket',
  'Upgrade: h2c',
  'Connection: close',
  'Accept: ;;;,,,q=',
  'Accept-Encoding: gzip;q=x',
  'Accept-Version: ~~',
  'Authorization: Basic',
  'X-Forwarded-Proto: ,',
  'If-Modified-Since: never',
  'Host: b.example',
  '__proto__: x',
  'X-A: 1\r\n 2',
  ': x',
];
const BODIES = [
  '',
  '{}',
  '{"type":',
  '[[[[',
  '\u0000\u00ff',
  '2\r\n{}\r\n0\r\n\r\n',
  '2\r\n{}\r\n0\r\nHost: a|b\r\n\r\n',
  'zz\r\n',
];
const VERSIONS = ['HTTP/1.0', 'HTTP/2.0', 'HTTP/9', ''];

/** What a client sends most of the time, so that a fault in one part is not hidden by those in others. */
const mostly = <T>(usual: T, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd });
const noise = fc.string({ unit: 'binary-ascii', maxLength: 40 });

const one = fc
  .record({
    method: mostly('GET', fc.constantFrom(...METHODS)),
    target: mostly('/healthz', fc.oneof(fc.constantFrom(...TARGETS), noise)),
    version: mostly('HTTP/1.1', fc.constantFrom(...VERSIONS)),
    host: mostly<string | undefined>('bot.example.se', fc.oneof(fc.constantFrom(...HOSTS, undefined), noise)),
    headers: mostly<readonly string[]>([], fc.subarray(HEADERS, { maxLength: 4 })),
    body: mostly('', fc.constantFrom(...BODIES)),
  })
  .map(({ method, target, version, host, headers, body }) => {
    const lines = [`${method} ${target} ${version}`, ...(host === undefined ? [] : [`Host: ${host}`]), ...headers];
    return `${lines.join('\r\n')}\r\n\r\n${body}`;
  });

/** What is written on one connection, a character a byte: one request, several behind one another, or no HTTP. */
export const rawRequest: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: one },
  { weight: 2, arbitrary: fc.array(one, { minLength: 2, maxLength: 4 }).map((each) => each.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 200 }) },
);

/** A server waits for the rest of what is not whole; nobody else does. */
const PATIENCE_MS = 50;

/**
 * Writes bytes on a connection of their own and hears what comes of it.
 * @returns the statuses that were answered; none where the server waits for more, or has ended the connection
 */
export function sendRaw(port: number, bytes: string): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    let reached = false;
    socket.on('connect', () => {
      reached = true;
    });
    socket.on('data', (data) => {
      received += data.toString('latin1');
    });
    // Ended by the server in the middle of what is written: that is an answer too.
    socket.on('error', (error) => {
      if (!reached) reject(error);
    });
    socket.setTimeout(PATIENCE_MS, () => socket.resetAndDestroy());
    socket.on('close', () =>
      resolve([...received.matchAll(/^HTTP\/1\.1 (\d{3})/gmu)].map(([, status]) => Number(status))),
    );
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}
