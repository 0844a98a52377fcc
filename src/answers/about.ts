import type { Person } from '../domain/people';
import { findTerm } from '../domain/plan';
import type { Readings } from '../domain/question-kinds';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import { namesWith } from './activities';
import type { Views } from './asked';

/** The project itself: what it is for, which committees have ordered it, and who has a role in it. */
export async function viewAbout(
  { topic, municipality, role = 'projektledare' }: Readings['about'],
  { plan }: Snapshot,
  people: () => Promise<readonly Person[]>,
): Promise<View> {
  if (topic === 'purpose') return { kind: 'about', topic, plan };
  if (topic === 'people') return { kind: 'about', topic, plan, role, names: namesWith(await people(), role) };
  const place = municipality ? findTerm(plan.municipalities, municipality)?.id : undefined;
  const committees = plan.committees.filter((each) => place === undefined || each.municipality === place);
  return { kind: 'about', topic, plan, committees };
}

export const aboutViews = {
  about: (reading, { snapshot, tools }) => viewAbout(reading, snapshot, () => tools.people.people()),
} satisfies Views<'about'>;
