import { comparable } from './normalise-text';
import { hasOwnPhases, OVERALL, type Phases, phaseIds } from './phases';

interface PhaseFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface Phased extends Phases {
  readonly tasks: readonly { readonly phase: string }[];
  readonly activities: readonly { readonly phase: string }[];
}

/** Names that cannot be told apart in a question or a list. */
function sameNames({ phases = [] }: Phases): PhaseFault[] {
  const names = phases.map(({ name }) => comparable(name));
  return phases.flatMap(({ name }, index) =>
    names.indexOf(comparable(name)) < index
      ? [{ path: ['phases', index, 'name'], message: `two phases are called "${name}"; give each its own name` }]
      : [],
  );
}

/** What is said of a phase that a plan does not have. */
function notThere(phase: string, plan: Phases, also: readonly string[]): string {
  if (!hasOwnPhases(plan))
    return `"${phase}" is not possible here; use one of ${[...also, ...phaseIds(plan)].join(', ')}`;
  const names = [...also, ...(plan.phases ?? []).map(({ name }) => name)];
  return `there is no phase "${phase}" in the plan; use one of ${names.join(', ')}`;
}

/** Phases by one name, and what is of a phase that the plan does not have. */
export function phaseFaults(plan: Phased): PhaseFault[] {
  const known = phaseIds(plan);
  const unknown = (items: readonly { readonly phase: string }[], section: string, also: readonly string[]) =>
    items.flatMap(({ phase }, index): PhaseFault[] =>
      known.includes(phase) || also.includes(phase)
        ? []
        : [{ path: [section, index, 'phase'], message: notThere(phase, plan, also) }],
    );
  return [
    ...sameNames(plan),
    ...unknown(plan.tasks, 'tasks', [OVERALL]),
    ...unknown(plan.activities, 'activities', []),
  ];
}
