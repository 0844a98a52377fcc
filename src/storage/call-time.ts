/**
 * The time that a call to storage has, all of its tries together. An `AbortSignal` is made only for whoever asks for
 * one: hung on a request, and going off behind a call that has long ended, it costs a third of a read.
 */
export class CallTime {
  private readonly timer: NodeJS.Timeout;
  private controller: AbortController | undefined;
  private isOver = false;
  private stop: (() => void) | undefined;

  constructor(ms: number) {
    this.timer = setTimeout(() => this.over(), ms).unref();
  }

  /** For the SDK: aborted when the time is out. */
  get signal(): AbortSignal {
    this.controller ??= new AbortController();
    if (this.isOver) this.controller.abort();
    return this.controller.signal;
  }

  /** @param stop ends what is under way when the time is out, in the place of what was under way before */
  stopping(stop: () => void): void {
    this.stop = stop;
    if (this.isOver) stop();
  }

  /** The call has ended in time. */
  end(): void {
    clearTimeout(this.timer);
  }

  private over(): void {
    this.isOver = true;
    this.controller?.abort();
    this.stop?.();
  }
}
