import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenOnLoopback } from './loopback';

type Serve = (req: IncomingMessage, res: ServerResponse) => void;

/** A server of files on loopback, as OneDrive is to the bot. */
export interface FileServer {
  readonly url: string;
  /** What was asked for, in order. */
  readonly asked: readonly IncomingMessage[];
  /** Serves a path from now on, and gives its address. */
  serve(path: string, how: string | Uint8Array | Serve): string;
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function startFileServer(): Promise<FileServer> {
  const paths = new Map<string, Serve>();
  const asked: IncomingMessage[] = [];
  const server = await listenOnLoopback(async (req, res) => {
    asked.push(req);
    const serve = paths.get(req.url ?? '');
    if (serve) return serve(req, res);
    res.writeHead(404);
    res.end();
  });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    asked,
    serve(path, how) {
      const whole: Serve = (_req, res) => {
        // restify's writeHead, which reaches every server in the process, gives nothing back.
        res.writeHead(200, { 'content-type': 'application/octet-stream' });
        res.end(how);
      };
      paths.set(path, typeof how === 'function' ? how : whole);
      return `${url}${path}`;
    },
    close: () => server.close(),
  };
}
