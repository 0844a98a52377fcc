import { committeesOf } from '../domain/committees';
import type { LocalDate } from '../domain/dates';
import { comparable } from '../domain/normalise-text';
import type { Person } from '../domain/people';
import { type Committee, findTerm } from '../domain/plan';
import type { Decision } from '../domain/plan-record';
import type { Readings } from '../domain/question-kinds';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import { namesWith } from './activities';
import type { Views } from './asked';

/** Newest first; what has no date last. */
const newestFirst = (decisions: readonly Decision[]): Decision[] =>
  [...decisions].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0));

/** What some committees have decided: who decided is a text, and may name it in a longer one. */
const decidedBy = (decisions: readonly Decision[], committees: readonly Committee[]): Decision[] =>
  decisions.filter(
    ({ by }) => by !== undefined && committees.some(({ name }) => comparable(by).includes(comparable(name))),
  );

const byName = (a: Person, b: Person): number => a.name.localeCompare(b.name, 'sv');

/** The project itself: what it is for, which committees have ordered it, and who has a role in it. */
export async function viewAbout(
  { topic, municipality, role = 'projektledare' }: Readings['about'],
  { plan }: Snapshot,
  people: () => Promise<readonly Person[]>,
  today: LocalDate,
): Promise<View> {
  const [kind, place] = ['about' as const, municipality && findTerm(plan.municipalities, municipality)?.id];
  const committees = committeesOf(plan, place);
  switch (topic) {
    case 'people':
      return { kind, topic, plan, role, names: namesWith(await people(), role) };
    case 'everyone':
      return { kind, topic, plan, people: [...(await people())].sort(byName) };
    case 'committees':
      return { kind, topic, plan, committees };
    case 'meetings':
      return { kind, topic, plan, committees, today };
    case 'decisions': {
      const own = place === undefined ? [] : committees;
      const decisions = own.length > 0 ? decidedBy(plan.decisions, own) : plan.decisions;
      return { kind, topic, plan, decisions: newestFirst(decisions), committees: own.map(({ name }) => name) };
    }
    default:
      return { kind, topic, plan };
  }
}

export const aboutViews = {
  about: (reading, { snapshot, tools, today }) => viewAbout(reading, snapshot, () => tools.people.people(), today),
} satisfies Views<'about'>;
