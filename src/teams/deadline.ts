/** Something outside took longer than it was given. */
export class DeadlineError extends Error {
  constructor(what: string) {
    super(`${what} took too long`);
    this.name = 'DeadlineError';
  }
}

/**
 * Waits for a promise, but not longer than `ms`.
 * @throws DeadlineError when the time is out; what the promise comes to after that is let go
 */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(what)), ms);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
