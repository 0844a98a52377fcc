import { committeesOf } from '../domain/committees';
import type { LocalDate } from '../domain/dates';
import { comparable, sameText } from '../domain/normalise-text';
import type { Person } from '../domain/people';
import { type Committee, findTerm, type Plan } from '../domain/plan';
import type { Decision } from '../domain/plan-record';
import type { Readings } from '../domain/question-kinds';
import type { Role } from '../domain/roles';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import { namesWith, peopleAsked } from './activities';
import type { Views } from './asked';
import { viewWord } from './word-meaning';

/** Newest first; what has no date last. */
const newestFirst = (decisions: readonly Decision[]): Decision[] =>
  [...decisions].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0));

/** What some committees have decided: who decided is a text, and may name it in a longer one. */
const decidedBy = (decisions: readonly Decision[], committees: readonly Committee[]): Decision[] =>
  decisions.filter(
    ({ by }) => by !== undefined && committees.some(({ name }) => comparable(by).includes(comparable(name))),
  );

const byName = (a: Person, b: Person): number => a.name.localeCompare(b.name, 'sv');

/** The committees that are named, by name or by place; all of them where none is. */
function committeesAsked({ municipality, committee }: Readings['about'], plan: Plan): Committee[] {
  const named = committee === undefined ? undefined : plan.committees.find(({ name }) => sameText(name, committee));
  const place = municipality === undefined ? undefined : findTerm(plan.municipalities, municipality)?.id;
  return named ? [named] : committeesOf(plan, place);
}

/** Those with a role who belong to some committees or work for them. */
const ofCommittees = (people: readonly Person[], committees: readonly Committee[]): Person[] =>
  people.filter((person) => committees.some(({ id }) => person.committees.includes(id)));

/** The project itself: what it is for, which committees have ordered it, and who has a role in it. */
export async function viewAbout(
  asked: Readings['about'],
  { plan }: Snapshot,
  people: (roles?: readonly Role[]) => Promise<readonly Person[]>,
  today: LocalDate,
): Promise<View> {
  const { topic, role, word = '' } = asked;
  const kind = 'about';
  const isNarrowed = asked.municipality !== undefined || asked.committee !== undefined;
  const committees = committeesAsked(asked, plan);
  switch (topic) {
    case 'word':
      return viewWord(word, plan);
    case 'people': {
      const everyone = await people(role && [role]);
      const there = isNarrowed ? ofCommittees(everyone, committees) : everyone;
      const where = isNarrowed ? { committees } : {};
      if (role === undefined) return { kind, topic: 'everyone', plan, people: [...there].sort(byName), ...where };
      const names = namesWith(there, role);
      if (!isNarrowed) return { kind, topic, plan, role, names };
      const elsewhere = everyone.filter((person) => person.roles.includes(role) && !there.includes(person));
      return { kind, topic, plan, role, names, committees, elsewhere };
    }
    case 'committees':
      return { kind, topic, plan, committees };
    case 'meetings':
      return { kind, topic, plan, committees, today };
    case 'decisions': {
      const own = isNarrowed ? committees : [];
      const decisions = own.length > 0 ? decidedBy(plan.decisions, own) : plan.decisions;
      return { kind, topic, plan, decisions: newestFirst(decisions), committees: own.map(({ name }) => name) };
    }
    default:
      return { kind, topic, plan };
  }
}

export const aboutViews = {
  about: (reading, { snapshot, tools, today }) => viewAbout(reading, snapshot, peopleAsked(tools), today),
} satisfies Views<'about'>;
