import type { FileTarget, UploadTrouble } from '../ports/files';
import { fileAddress } from './file-source';

/**
 * Puts a file where Teams says that it may lie when a person has said yes: a session that OneDrive has opened for it.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */

/** Teams waits some ten seconds for the answer to a yes, and renewing the card takes its part of them. */
const PUT_MS = 7_000;
const SAVED: readonly number[] = [200, 201];
/** What a status tells; any other is that nothing useful answers there. */
const TROUBLES: Readonly<Record<number, UploadTrouble>> = {
  401: 'expired',
  403: 'expired',
  404: 'expired',
  409: 'conflict',
  410: 'expired',
  412: 'conflict',
  413: 'full',
  416: 'conflict',
  507: 'full',
};

/**
 * @param local whether this machine may be asked too (the local trial)
 * @param putMs the time limit of a file
 */
export function createFileTarget(local: boolean, putMs = PUT_MS): FileTarget {
  return {
    async put({ uploadAddress, address }, bytes) {
      const url = fileAddress(uploadAddress, local);
      // The card of the file leads there.
      if (!url || !fileAddress(address, local)) return 'foreign';
      try {
        return await put(url, bytes, AbortSignal.timeout(putMs));
      } catch (error) {
        return wasRefused(error) ? 'unreachable' : 'uncertain';
      }
    },
  };
}

async function put(url: URL, bytes: Uint8Array, signal: AbortSignal): Promise<UploadTrouble | undefined> {
  const { byteLength } = bytes;
  const headers = {
    'content-type': 'application/octet-stream',
    // Both ends count: the last byte is one less than how many there are.
    'content-range': `bytes 0-${byteLength - 1}/${byteLength}`,
  };
  const body = new Uint8Array(bytes);
  const response = await fetch(url, { method: 'PUT', headers, body, redirect: 'manual', credentials: 'omit', signal });
  await response.body?.cancel();
  return SAVED.includes(response.status) ? undefined : (TROUBLES[response.status] ?? 'unreachable');
}

const NOT_CONNECTED: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** Whether nothing was sent: there was nobody to send it to. */
const wasRefused = (error: unknown): boolean => NOT_CONNECTED.includes(Object(Object(error).cause).code);
