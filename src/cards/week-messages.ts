import type { ReminderSettings } from '../domain/reminder-settings';
import type { Week } from '../domain/week';
import type { CardMessage } from './adaptive-card';
import { weekMessage } from './week';

/** So many different weeks are kept: those who share a role and committees have the same. */
const MOST = 32;

/**
 * Makes the week's messages of many people. A message is made of their week and settings and of nothing else, so those
 * who have the same get the same one.
 */
export function createWeekMessages(): (week: Week, settings: ReminderSettings | undefined) => CardMessage {
  const kept = new Map<string, CardMessage>();
  return (week, settings) => {
    const key = JSON.stringify([week, settings]);
    const message = kept.get(key) ?? weekMessage({ week }, settings);
    // The one that was used last goes last.
    kept.delete(key);
    kept.set(key, message);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return message;
  };
}
