import { ChildProcess } from 'node:child_process';
import { Server, Socket } from 'node:net';

/** What no import tells is refused while a fast test runs. */
const refuse = (what: string) => (): never => {
  throw new Error(`a fast test ${what}; it belongs among the others (test/support/fast-tests.cjs)`);
};

Object.assign(Server.prototype, { listen: refuse('opens a port') });
Object.assign(Socket.prototype, { connect: refuse('opens a connection') });
Object.assign(ChildProcess.prototype, { spawn: refuse('starts a process') });
