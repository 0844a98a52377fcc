/**
 * Whether an answer of storage says that it is away or overloaded, rather than that it has refused what was asked: none
 * at all, out of time (408), too much at once (429), or a fault of its own (500 and up).
 */
export const isAwayStatus = (status: number | undefined): boolean =>
  status === undefined || status === 408 || status === 429 || status >= 500;
