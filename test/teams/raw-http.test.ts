import { connect } from 'node:net';
import { type Bot, startBot } from '../support/bot';

/**
 * Bytes that anybody on the internet can send without a token. Whatever they are, the request gets a status or loses
 * its connection, the server goes on, and nothing is thrown where nobody can catch it.
 */

let bot: Bot;
const thrown: unknown[] = [];
const note = (error: unknown): void => {
  thrown.push(error);
};

beforeAll(async () => {
  process.on('uncaughtException', note).on('unhandledRejection', note);
  bot = await startBot({ slowness: { headersMs: 2_000, requestMs: 2_000, checkMs: 100 } });
});
afterAll(async () => {
  await bot.close();
  process.off('uncaughtException', note).off('unhandledRejection', note);
});
beforeEach(() => {
  thrown.length = 0;
});

/**
 * Sends bytes on a connection of their own.
 * @returns the status, or undefined when the connection was ended without one
 */
function send(bytes: string | Buffer): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(bot.url).port), '127.0.0.1');
    let received = '';
    socket.on('data', (data) => {
      received += data.toString('latin1');
      if (/^HTTP\/1\.1 (?!100)\d{3}/mu.test(received)) socket.destroy();
    });
    socket.on('error', () => undefined);
    // A request that is never answered has no status.
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on('close', () => {
      const statuses = [...received.matchAll(/^HTTP\/1\.1 (\d{3})/gmu)].map(([, status]) => Number(status));
      resolve(statuses.find((status) => status !== 100));
    });
    socket.write(bytes);
  });
}

const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n\r\n`;
const get = (target: string, ...headers: string[]): string =>
  lines(
    `GET ${target} HTTP/1.1`,
    ...(headers.some((each) => /^host:/iu.test(each)) ? [] : ['Host: bot.example.se']),
    ...headers,
  );

async function livesOn(): Promise<void> {
  expect(await send(get('/healthz', 'Host: bot.example.se'))).toBe(200);
  expect(thrown).toEqual([]);
}

describe('an address that none can be made of is refused', () => {
  test.each([
    'foo|bar',
    'a b',
    'x:99999',
    'x:',
    'x:y',
    '[::1',
    '[::1]]',
    '::1',
    '%',
    '%zz',
    'bot.example.se, bot.example.se',
    '<bot>',
    'a^b',
    'a`b',
    'a{b}',
    '"bot"',
    'bot\\example',
    'a@b',
    'a/b',
    'a?b',
    'a#b',
    'http://bot',
    '..',
    'å.se',
    '\u00ad',
    'x'.repeat(300),
    '1.2.3.4.5',
    '0x100000000',
    '256.1.1.1',
    'a\tb',
  ])('Host: %s', async (host) => {
    for (const target of ['/healthz', '/readyz', '/', '/api/messages', '//x', '/nowhere']) {
      expect({ target, status: await send(get(target, `Host: ${host}`)) }).toEqual({ target, status: 400 });
    }
    expect(
      await send(
        lines(
          'POST /api/messages HTTP/1.1',
          `Host: ${host}`,
          'Content-Length: 2',
          'Content-Type: application/json',
          '',
          '{}',
        ).slice(0, -4),
      ),
    ).toBe(400);
    await livesOn();
  });

  test.each([
    'http://[',
    'http://',
    'http://x:99999/healthz',
    'http://a|b/',
    'x',
    'healthz',
    '*',
    '?x',
    '[',
    ':',
    'mailto:x',
    'file:///etc/passwd',
    'javascript:x',
    'ftp://bot/healthz',
  ])('the target %s', async (target) => {
    expect(await send(get(target))).toBe(400);
    await livesOn();
  });
});

describe('what is odd and has an address is answered', () => {
  test.each<[string, string, readonly number[]]>([
    ['a Host with a port', get('/healthz', 'Host: bot.example.se:443'), [200]],
    ['a Host that is an address', get('/healthz', 'Host: 127.0.0.1:3978'), [200]],
    ['a Host of IPv6', get('/healthz', 'Host: [::1]:3978'), [200]],
    ['a Host in capitals', get('/healthz', 'Host: BOT.Example.SE'), [200]],
    ['no Host, in the way of HTTP 1.0', lines('GET /healthz HTTP/1.0'), [200]],
    ['no Host', lines('GET /healthz HTTP/1.1'), [400]],
    ['an empty Host', get('/healthz', 'Host:'), [400]],
    ['two Hosts', get('/healthz', 'Host: a.example', 'Host: b.example'), [400]],
    ['the whole address as the target', get('http://bot.example.se/healthz'), [200]],
    ['two slashes', get('//healthz'), [404]],
    ['a half percent sign', get('/healthz%'), [400, 404]],
    ['a percent sign of nothing', get('/%zz'), [400, 404]],
    ['half a character', get('/%ff%c3'), [400, 404]],
    ['a NUL', get('/%00'), [400, 404]],
    ['a way up', get('/../../etc/passwd'), [400, 404]],
    ['a semicolon', get('/healthz;x=1'), [400, 404]],
    ['a question', get('/healthz?%ff=%zz&a[]=1&__proto__=x'), [200]],
    ['a long target', get(`/${'x'.repeat(12_000)}`), [404]],
    ['brackets', get('/healthz[]{}|^`'), [400, 404]],
    ['OPTIONS of everything', lines('OPTIONS * HTTP/1.1', 'Host: bot.example.se'), [200, 400, 404, 405]],
    [
      'OPTIONS of the endpoint',
      lines(
        'OPTIONS /api/messages HTTP/1.1',
        'Host: bot.example.se',
        'Origin: http://x',
        'Access-Control-Request-Method: POST',
      ),
      [200, 404, 405],
    ],
    ...['HEAD', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'M-SEARCH', 'PROPFIND', 'PURGE', 'SEARCH', 'UNLINK'].map(
      (method): [string, string, readonly number[]] => [
        method,
        lines(`${method} /healthz HTTP/1.1`, 'Host: bot.example.se'),
        [200, 404, 405],
      ],
    ),
    ['a method that is none', lines('FROB /healthz HTTP/1.1', 'Host: bot.example.se'), [400]],
    ['small letters', lines('get /healthz HTTP/1.1', 'Host: bot.example.se'), [400]],
    ['a newer HTTP', lines('GET /healthz HTTP/2.0', 'Host: bot.example.se'), [200, 400, 505]],
    [
      'an upgrade',
      get('/healthz', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: x', 'Sec-WebSocket-Version: 13'),
      [200, 400, 404],
    ],
    [
      'an upgrade to HTTP 2',
      get('/healthz', 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABk'),
      [200, 400],
    ],
    ['an expectation', get('/healthz', 'Expect: the worst'), [417]],
    [
      'a dash of headers',
      get(
        '/healthz',
        'Accept: ;;;,,,q=',
        'Accept-Encoding: gzip;q=x',
        'Accept-Version: ~~',
        'Accept-Language: %',
        'X-Forwarded-Proto: ,',
        'X-Forwarded-For: \u00ff',
        'Range: bytes=9-1',
        'If-Modified-Since: never',
        'Date: never',
        'Cookie: ===',
        'Content-Type: ;;',
        'Authorization: Basic',
        'Referer: http://[',
        'User-Agent: ',
        'X-Request-Id: \u00e5',
      ),
      [200],
    ],
    ['many headers', get('/healthz', ...Array.from({ length: 900 }, (_, n) => `X-${n}: ${n}`)), [200, 431]],
    [
      'a header named for the prototype',
      get('/healthz', '__proto__: x', 'constructor: x', 'toString: x', 'hasOwnProperty: x'),
      [200],
    ],
    ['a header without a name', get('/healthz', ': x'), [400]],
    ['a folded header', get('/healthz', 'X-A: 1\r\n 2'), [200, 400]],
    ['nothing that is HTTP', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000', [400]],
    ['a line alone', 'GET\r\n\r\n', [400]],
  ])('%s', async (_what, bytes, expected) => {
    expect(expected).toContain(await send(Buffer.from(bytes, 'latin1')));
    await livesOn();
  });

  test.each<[string, readonly string[], string, readonly (number | undefined)[]]>([
    ['no type', [], '{}', [400]],
    ['a type that is none', ['Content-Type: ;;;===""'], '{}', [400, 415]],
    ['a type of parts without a boundary', ['Content-Type: multipart/form-data'], '{}', [400, 415]],
    ['JSON that is none', ['Content-Type: application/json'], '{"a":', [400]],
    ['no JSON at all', ['Content-Type: application/json'], '\u0000\u00ff', [400]],
    ['an array', ['Content-Type: application/json'], '[]', [400]],
    ['null', ['Content-Type: application/json'], 'null', [400]],
    ['a prototype', ['Content-Type: application/json'], '{"__proto__":{"type":"message"},"constructor":1}', [400]],
    ['JSON a thousand deep', ['Content-Type: application/json'], '['.repeat(100_000), [400]],
    ['a digest that does not fit', ['Content-Type: application/json', 'Content-MD5: x'], '{}', [400]],
    ['a compressed body', ['Content-Type: application/json', 'Content-Encoding: gzip'], '{}', [415]],
    ['an encoding that is none', ['Content-Type: application/json', 'Content-Encoding: x'], '{}', [415]],
    ['a charset that is none', ['Content-Type: application/json; charset=utf-99'], '{}', [400]],
  ])('a body: %s', async (_what, headers, body, expected) => {
    const bytes = Buffer.from(body, 'latin1');
    const head = lines(
      'POST /api/messages HTTP/1.1',
      'Host: bot.example.se',
      `Content-Length: ${bytes.length}`,
      ...headers,
    );
    expect(expected).toContain(await send(Buffer.concat([Buffer.from(head), bytes])));
    await livesOn();
  });

  test.each<[string, string, readonly (number | undefined)[]]>([
    [
      'longer than it says',
      `${lines('POST /api/messages HTTP/1.1', 'Host: b', 'Content-Length: 2', 'Content-Type: application/json')}{}{}{}`,
      [400],
    ],
    [
      'shorter than it says',
      `${lines('POST /api/messages HTTP/1.1', 'Host: b', 'Content-Length: 200', 'Content-Type: application/json')}{}`,
      [408, undefined],
    ],
    ['of a length below nothing', lines('POST /api/messages HTTP/1.1', 'Host: b', 'Content-Length: -1'), [400]],
    [
      'of two lengths',
      `${lines('POST /api/messages HTTP/1.1', 'Host: b', 'Content-Length: 2', 'Content-Length: 3')}{}`,
      [400],
    ],
    [
      'of a length and in chunks',
      `${lines('POST /api/messages HTTP/1.1', 'Host: b', 'Content-Length: 2', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
      [400],
    ],
    [
      'in chunks that are none',
      `${lines('POST /api/messages HTTP/1.1', 'Host: b', 'Transfer-Encoding: chunked')}zz\r\n`,
      [400, undefined],
    ],
    [
      'in chunks, with trailers',
      `${lines(
        'POST /api/messages HTTP/1.1',
        'Host: b',
        'Content-Type: application/json',
        'Transfer-Encoding: chunked',
        'Trailer: Host',
      )}2\r\n{}\r\n0\r\nHost: a|b\r\n\r\n`,
      [400],
    ],
    [
      'in a way that nobody knows',
      `${lines('POST /api/messages HTTP/1.1', 'Host: b', 'Transfer-Encoding: frob')}{}`,
      [400, 501],
    ],
    ['of a GET', `${lines('GET /healthz HTTP/1.1', 'Host: b', 'Content-Length: 2')}{}`, [200]],
    [
      'after an expectation',
      `${lines(
        'POST /api/messages HTTP/1.1',
        'Host: b',
        'Expect: 100-continue',
        'Content-Length: 2',
        'Content-Type: application/json',
      )}{}`,
      [400],
    ],
  ])('a body %s', async (_what, bytes, expected) => {
    expect(expected).toContain(await send(Buffer.from(bytes, 'latin1')));
    await livesOn();
  });

  test('requests behind one another on one connection, a bad one among them', async () => {
    const all = get('/healthz') + get('/healthz', 'Host: a|b') + get('/healthz');
    expect(await send(all)).toBe(200);
    await livesOn();
  });

  test('a caller that goes away in the middle of its body', async () => {
    const head = lines(
      'POST /api/messages HTTP/1.1',
      'Host: b',
      'Content-Length: 5000',
      'Content-Type: application/json',
    );
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const socket = connect(Number(new URL(bot.url).port), '127.0.0.1');
        await new Promise<void>((resolve) => socket.write(`${head}{"type":`, () => resolve()));
        socket.resetAndDestroy();
      }),
    );
    await livesOn();
  });
});
