import { FREE_TEXT, PLAN_FREE_TEXT } from './free-text';
import type { Plan } from './plan';

/**
 * The fields that hold what people have written down of dialogues and of the work, as against the plan's own wording,
 * by section of a plan. It is stored and shown as what is reported in the chat is, so it is looked through in the same
 * way.
 */
export const WRITTEN_IN_PLAN: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(PLAN_FREE_TEXT).flatMap(([section, kind]) => (kind ? [[section, FREE_TEXT[kind]] as const] : [])),
);

function stringsIn(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) stringsIn(each, found);
  return found;
}

/**
 * Every text of a plan that is its own wording: names, titles, goals, purpose; not what people have written.
 * @param plan a plan, or what a plan file holds that is not read as one yet
 */
export function planWording(plan: Plan | Readonly<Record<string, unknown>>): string[] {
  return Object.entries(plan).flatMap(([section, value]) => {
    const written = WRITTEN_IN_PLAN[section];
    if (!written || !Array.isArray(value)) return stringsIn(value);
    return value.flatMap((item: unknown) => {
      if (typeof item !== 'object' || item === null) return [];
      return stringsIn(Object.fromEntries(Object.entries(item).filter(([key]) => !written.includes(key))));
    });
  });
}
