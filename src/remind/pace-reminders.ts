/** A limit on sends: at most `most` within any `withinMs`. */
interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

/** What Teams takes from one bot in one conversation. */
const PER_CONVERSATION: readonly [Limit, Limit] = [
  { most: 7, withinMs: 1_000 },
  { most: 60, withinMs: 30_000 },
];
const LONGEST_MS = 30_000;

/**
 * Gives every message a moment of its own, so that instances that know nothing of each other keep the pace together.
 */
export interface Pace {
  /** The first free moment not before `notBefore` (both in ms) for a message to a conversation. */
  next(conversation: string, notBefore: number): number;
}

/**
 * @param perSecond messages a second for the whole tenant; may be less than one
 * @param start what "at once" means: everything that is to go earlier goes from here on
 */
export function paceFrom(start: number, perSecond: number): Pace {
  const interval = 1_000 / perSecond;
  // One lane for what goes at once and one for each later moment; people choose whole hours, so they are few.
  const lanes = new Map<number, number>();
  const recent = new Map<string, number[]>();

  const free = (conversation: string, moment: number): number => {
    const times = recent.get(conversation) ?? [];
    let at = moment;
    for (const { most, withinMs } of PER_CONVERSATION) {
      const blocking = times[times.length - most];
      if (blocking !== undefined) at = Math.max(at, blocking + withinMs);
    }
    return at;
  };
  const remember = (conversation: string, at: number): void => {
    for (const [known, times] of recent) {
      if ((times.at(-1) ?? 0) >= at - LONGEST_MS) break;
      recent.delete(known);
    }
    const times = [...(recent.get(conversation) ?? []), at].slice(-PER_CONVERSATION[1].most);
    recent.delete(conversation);
    recent.set(conversation, times);
  };
  return {
    next(conversation, notBefore) {
      const lane = Math.max(start, notBefore);
      const taken = lanes.get(lane) ?? 0;
      lanes.set(lane, taken + 1);
      const at = free(conversation, lane + taken * interval);
      remember(conversation, at);
      return at;
    },
  };
}
