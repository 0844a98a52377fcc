import { isProjectLeader } from '../domain/asker';
import { areasOf, areasOfCommittees, committeesOf } from '../domain/committees';
import { coverageOf } from '../domain/coverage';
import type { LocalDate } from '../domain/dates';
import { sumUp } from '../domain/fact-set';
import { filterOf } from '../domain/filters';
import { themesShown } from '../domain/insights';
import { minimaOf } from '../domain/minima';
import { findTerm, type Plan } from '../domain/plan';
import { feedbackOf } from '../domain/shares';
import { surveyOf } from '../domain/survey-shares';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import type { AreaStatusView } from '../text/area-status';
import type { Asked, Views } from './asked';
import { viewCount } from './counts';

/** The committees of an area: its own, or those for the whole where it has none. */
function committeesAt(plan: Plan, area: string | undefined): AreaStatusView['committees'] {
  const all = committeesOf(plan, area);
  const own = all.filter((each) => areasOf(each).length > 0);
  return area !== undefined && own.length > 0 ? own : all.filter((each) => areasOf(each).length === 0);
}

/**
 * How things stand in one area, or in the project as a whole: every figure is the one that its own question is answered
 * with, so that small numbers are held back alike.
 */
export function viewAreaStatus(municipality: string | undefined, snapshot: Snapshot, today: LocalDate): AreaStatusView {
  const { plan, facts } = snapshot;
  const place = municipality === undefined ? undefined : findTerm(plan.municipalities, municipality);
  const filters = place ? { municipality: place.name } : {};
  const filter = filterOf(plan, filters);
  const { dialogues, latest } = sumUp(facts, filter);
  return {
    kind: 'area-status',
    plan,
    today,
    area: place?.name,
    committees: committeesAt(plan, place?.id),
    dialogues: viewCount('dialogues', filters, undefined, snapshot, today),
    people: viewCount('participants', filters, undefined, snapshot, today),
    minima: minimaOf(plan, facts, today, place?.id),
    coverage: coverageOf(plan, facts, filter),
    survey: surveyOf(plan, facts, filter, today),
    feedback: feedbackOf(plan, facts, filter),
    themes: themesShown(plan, facts, filter),
    rests: { dialogues, latest },
  };
}

/** How it stands with the asker's own committee; with several areas it is asked which, and with none that is told. */
function viewOwn({ asker, snapshot, today }: Asked): View {
  const { plan } = snapshot;
  const { committees = [] } = asker;
  const [area, ...others] = areasOfCommittees(plan, committees);
  if (area && others.length > 0) {
    const options = [area, ...others].map(({ name }) => ({ kind: 'area-status' as const, municipality: name }));
    return { kind: 'which', plan, options };
  }
  const isOfWhole = isProjectLeader(asker) || plan.committees.some(({ id }) => committees.includes(id));
  if (area || isOfWhole || plan.municipalities.length === 0) return viewAreaStatus(area?.name, snapshot, today);
  return { kind: 'remark', plan, remark: { about: 'own-place' } };
}

export const areaStatusViews = {
  'area-status': ({ municipality, own }, asked) =>
    own ? viewOwn(asked) : viewAreaStatus(municipality, asked.snapshot, asked.today),
} satisfies Views<'area-status'>;
