/** Whether a person's turn is taken: yes, no and they are told so, or no and they have been told just now. */
export type RateVerdict = 'go' | 'tell' | 'refuse';

/** Turns that a person can make at once, and how many come back each second: never under 60 in 10 seconds. */
const MOST_AT_ONCE = 120;
const PER_SECOND = 12;
/** Whoever has been quiet for this long has all of theirs back, and is forgotten. */
const FORGET_MS = (MOST_AT_ONCE / PER_SECOND) * 1000;
/** With more people than this at once, those who were quiet longest are forgotten first. */
const MOST_PEOPLE = 20_000;
const TELL_EVERY_MS = 10_000;

interface Bucket {
  left: number;
  at: number;
  warnedAt: number;
}

/** Counts turns by person, so that one client gone wild does not take the bot from everybody else. */
export class RateLimiter {
  private readonly buckets = new Map<string, Bucket>();

  /** @param now milliseconds since some fixed point */
  constructor(private readonly now: () => number) {}

  /** Takes a turn for somebody. */
  take(person: string): RateVerdict {
    const now = this.now();
    const known = this.buckets.get(person);
    const bucket = known ?? { left: MOST_AT_ONCE, at: now, warnedAt: Number.NEGATIVE_INFINITY };
    bucket.left = Math.min(MOST_AT_ONCE, bucket.left + ((now - bucket.at) / 1000) * PER_SECOND);
    bucket.at = now;
    // Put last again: the map is kept in the order of who was heard of longest ago.
    this.buckets.delete(person);
    this.buckets.set(person, bucket);
    this.forget(now);
    if (bucket.left >= 1) {
      bucket.left -= 1;
      return 'go';
    }
    if (now - bucket.warnedAt < TELL_EVERY_MS) return 'refuse';
    bucket.warnedAt = now;
    return 'tell';
  }

  private forget(now: number): void {
    for (const [person, { at }] of this.buckets) {
      if (now - at < FORGET_MS && this.buckets.size <= MOST_PEOPLE) return;
      this.buckets.delete(person);
    }
  }
}
