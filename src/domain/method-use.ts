import { type Facts, sumUp } from './fact-set';
import type { Id } from './identifiers';
import type { MethodEvaluation, Plan } from './plan';

/** A method with how many dialogues used it and what was learnt of it. */
export interface MethodUse {
  readonly method: Id;
  readonly dialogues: number;
  /** Absent where the documents do not judge it. */
  readonly evaluation?: MethodEvaluation;
}

/** The plan's methods, or one of them. Several methods may have been judged together (report 9.4). */
export const methodsUsed = (plan: Plan, facts: Facts, only?: Id): MethodUse[] =>
  plan.methods
    .filter(({ id }) => only === undefined || id === only)
    .map(({ id }) => ({
      method: id,
      dialogues: sumUp(facts, { method: id }).dialogues,
      evaluation: plan.methodEvaluations.find(({ methods }) => methods.includes(id)),
    }));
