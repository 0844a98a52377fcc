import type { IncomingMessage } from 'node:http';

/** A name or an address, with a port or without. What a proxy joins from two, or an attacker makes up, is none. */
const HOST = /^(?:[a-z0-9][a-z0-9._-]{0,252}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/iu;
const WHOLE_ADDRESS = /^https?:\/\//iu;

/**
 * Whether an address can be made of what a request asks for and where. restify makes one before it calls anything of
 * ours, and throws where nobody can catch it when that fails (restify issue 2011), so this is looked at first.
 */
export function hasAddress({ url = '', headers, rawHeaders, httpVersion }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  if (hosts > 1) return false;
  // Node itself refuses HTTP 1.1 without one.
  const { host } = headers;
  const fits = host === undefined ? httpVersion === '1.0' : HOST.test(host);
  // "256.1.1.1" is written as an address and is none; a whole address is parsed against the host as well.
  const base = `http://${host ?? 'localhost'}`;
  if (!fits || !URL.canParse(base)) return false;
  return url.startsWith('/') ? URL.canParse(base + url) : WHOLE_ADDRESS.test(url) && URL.canParse(url, base);
}
