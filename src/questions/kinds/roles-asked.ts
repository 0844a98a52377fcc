import type { Role } from '../../domain/roles';
import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { rolesNamed } from './roles-named';

/** What a role has to do: "vad ansvarar arbetsgruppen för". */

/** "Vem": who it is, where "vilka" may ask for anything. */
export const asksForPerson = (evidence: Evidence): boolean =>
  evidence.of('who').some((span) => PERSON.test(evidence.lastWord(span)));
const PERSON = /^(?:vem|vems|who|whos|whose)$/u;

const ASKED_OF_ROLE: readonly Concept[] = ['activity', 'plan', 'do', 'responsible', 'happening', 'runs'];

/** "Vad ansvarar arbetsgruppen för", "projektledarens uppgifter": what a role has to do, and not who has it. */
export function rolesAsked(evidence: Evidence): Role[] {
  const roles = rolesNamed(evidence, { withElected: true });
  const isOne = evidence.has('activity-title', 'task-title');
  // "What should the project leader do": the verb alone says nothing elsewhere.
  const asksToDo = evidence.has('what') && evidence.tokens.some(({ word }) => word === 'do');
  return !asksForPerson(evidence) && !isOne && (asksToDo || evidence.has(...ASKED_OF_ROLE) || isLateFor(evidence))
    ? roles
    : [];
}

/** "Försenat för processledaren". */
const isLateFor = (evidence: Evidence): boolean =>
  evidence.has('overdue', 'remaining', 'upcoming', 'due', 'ongoing') &&
  evidence.of(...OF_A_ROLE).some(({ start }) => FOR.test(evidence.tokens[start - 1]?.word ?? ''));
const FOR = /^(?:för|hos|på|har|for|with|has)$/u;

/** What speaks of a role. */
export const OF_A_ROLE: readonly Concept[] = [
  'leader',
  'project-group',
  'working-group',
  'secretary',
  'elected',
  'own-role',
  'responsible',
  'runs',
  'who',
];
