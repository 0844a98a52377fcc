import type { StrayCommittees } from '../domain/committees';
import { type CommandTools, counted } from './tools';

/** Those who have committees that the plan in force does not have: they are in no committee of it. */
export function tellStray(stray: readonly StrayCommittees[], { out }: CommandTools): void {
  if (stray.length === 0) return;
  const named = stray.map(({ upn, committees }) => `${upn} (${committees.join(', ')})`).join('; ');
  const who = `${counted(stray.length, 'person has', 'people have')} committees that the plan in force does not have`;
  out(`${who}: ${named}; put the people file right and import it again`);
}
