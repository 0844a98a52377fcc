import type { Asked } from '../answers/asked';
import { areasOf } from '../domain/committees';
import { type Committee, nameOf, type Plan } from '../domain/plan';
import type { ProposedDecision } from '../domain/question-slots';
import type { ViewOf } from '../text/answers';
import { viewed } from './report-data';

/** What a decision proposal tells: how it stands in the committee's own areas, beside the whole project. */
export interface ProposalData {
  readonly plan: Plan;
  readonly today: string;
  readonly committee: Committee;
  readonly decision: ProposedDecision;
  readonly own: readonly ViewOf<'area-status'>[];
  readonly whole: ViewOf<'area-status'>;
  readonly goals: ViewOf<'goals'>;
  readonly budget: ViewOf<'budget'>;
  /** What the committee pays itself, where it is one of an area. */
  readonly ownBudget?: ViewOf<'budget'>;
}

export async function proposalData(
  committee: Committee,
  decision: ProposedDecision,
  asked: Asked,
): Promise<ProposalData> {
  const { plan } = asked.snapshot;
  const areas = areasOf(committee).map((id) => nameOf(plan.municipalities, id));
  const [own, whole, goals, budget, ownBudget] = await Promise.all([
    Promise.all(areas.map((municipality) => viewed('area-status', { kind: 'area-status', municipality }, asked))),
    viewed('area-status', { kind: 'area-status' }, asked),
    viewed('goals', { kind: 'goals' }, asked),
    viewed('budget', { kind: 'budget' }, asked),
    areas[0] === undefined ? undefined : viewed('budget', { kind: 'budget', municipality: areas[0] }, asked),
  ]);
  return { plan, today: asked.today, committee, decision, own, whole, goals, budget, ownBudget };
}
