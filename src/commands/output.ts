/** Where a command writes: a process's own streams, or a test's. */
export type Output = Pick<NodeJS.WriteStream, 'write' | 'on'>;

/** Whoever read along has gone, as `head` does when it has its line. */
const GONE: readonly unknown[] = ['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF'];

/**
 * Writes lines to a stream. A reader that has seen enough is no fault: what the command had to do is done to its end,
 * and the rest of what it says goes nowhere. What keeps the lines from being written otherwise, such as a full disk, is
 * one.
 * @param failed is told of such a fault
 */
export function lineWriter(stream: Output, failed: (error: Error) => void): (line: string) => void {
  let isOpen = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (isOpen && !GONE.includes(error.code)) failed(error);
    isOpen = false;
  });
  return (line) => {
    if (isOpen) stream.write(`${line}\n`);
  };
}
