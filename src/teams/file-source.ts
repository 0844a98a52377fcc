import type { FileSource, FileTrouble } from '../ports/files';
import { isLoopback } from './admission';

/**
 * Fetches what somebody sent in the chat. The address comes with a message and lets in whoever has it: so it is never
 * logged, and nothing of the bot's own is sent along.
 */

/** Where OneDrive and SharePoint of Microsoft 365 lie: the public cloud, and those of single countries. */
const FILE_DOMAINS = [
  'sharepoint.com',
  'sharepoint.us',
  'sharepoint-mil.us',
  'sharepoint.cn',
  'sovcloud-sharepoint.fr',
  'sovcloud-sharepoint.de',
] as const;

const FILE_MAX_BYTES = 10 * 1024 * 1024;
const FETCH_MS = 10_000;
const MOST_REDIRECTS = 3;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** The address held for some minutes, or the file has been taken away since. */
const EXPIRED: readonly number[] = [401, 403, 404, 410];

/** The address as it may be asked, or undefined when it leads elsewhere than to Microsoft's hosts. */
export function fileAddress(address: string, local: boolean): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return undefined;
  if (local && isLoopback(url)) return url;
  if (url.protocol !== 'https:' || url.port !== '') return undefined;
  return FILE_DOMAINS.some((domain) => url.hostname.endsWith(`.${domain}`)) ? url : undefined;
}

class Trouble extends Error {
  constructor(readonly trouble: FileTrouble) {
    super(trouble);
  }
}

/**
 * @param local whether this machine may be asked too (the local trial)
 * @param fetchMs the time limit of a file, with everything it is led on to
 */
export function createFileSource(local: boolean, fetchMs = FETCH_MS): FileSource {
  return {
    async fetch(address) {
      const signal = AbortSignal.timeout(fetchMs);
      try {
        return { bytes: await had(address, local, signal) };
      } catch (error) {
        if (error instanceof Trouble) return { trouble: error.trouble };
        return { trouble: signal.aborted ? 'too-slow' : 'unreachable' };
      }
    },
  };
}

async function had(address: string, local: boolean, signal: AbortSignal): Promise<Uint8Array> {
  let next: string | undefined = address;
  for (let led = 0; led <= MOST_REDIRECTS && next !== undefined; led += 1) {
    const url = fileAddress(next, local);
    if (!url) throw new Trouble('foreign');
    const response: Response = await fetch(url, { redirect: 'manual', credentials: 'omit', signal });
    if (!REDIRECTS.includes(response.status)) return bytesOf(response);
    await response.body?.cancel();
    const location = response.headers.get('location');
    next = location !== null && URL.canParse(location, url.href) ? new URL(location, url).href : undefined;
  }
  throw new Trouble('unreachable');
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  const { status, body, headers } = response;
  const give = async (trouble: FileTrouble): Promise<never> => {
    await body?.cancel();
    throw new Trouble(trouble);
  };
  if (EXPIRED.includes(status)) return give('expired');
  if (status !== 200) return give('unreachable');
  // Teams on some phones gives a link to share instead, and that leads to a page to sign in on.
  if (/^text\/html\b/iu.test(headers.get('content-type') ?? '')) return give('page');
  if (Number(headers.get('content-length') ?? 0) > FILE_MAX_BYTES) return give('too-large');
  const parts: Uint8Array[] = [];
  let size = 0;
  // What was said of its size may be wrong, and what is packed grows: it is counted as it is read.
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > FILE_MAX_BYTES) throw new Trouble('too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
