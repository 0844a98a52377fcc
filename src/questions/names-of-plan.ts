import { areasOf } from '../domain/committees';
import { type Committee, goalsOf, nameOf, type Plan } from '../domain/plan';
import type { ClearReading } from './reading';
import type { NamedReading, Vocabulary } from './vocabulary';

/** The names that stand in a plan, by section, each with what is asked by it alone. */

/** The area that only this committee has ordered the project in, where it has one and no other. */
function ownArea(committee: Committee, { committees, municipalities }: Plan): string | undefined {
  const [area, ...others] = areasOf(committee);
  if (area === undefined || others.length > 0) return undefined;
  const there = committees.filter((each) => areasOf(each).includes(area));
  return there.length === 1 ? nameOf(municipalities, area) : undefined;
}

/** The orderers by name, with the area that each stands for. */
export const committeesNamed = (plan: Plan): NonNullable<Vocabulary['committees']> =>
  plan.committees.map((committee) => {
    const municipality = ownArea(committee, plan);
    return { name: committee.name, ...(municipality === undefined ? {} : { municipality }) };
  });

const asked = (names: readonly (string | undefined)[], asks: (name: string) => ClearReading): NamedReading[] =>
  [...new Set(names)].flatMap((name) => (name === undefined ? [] : [{ name, asks: asks(name) }]));

/** A longer one that is counted is the plan's own question all the same. */
const LONGEST_ASKED = 40;
const asQuestion = (named: NamedReading): NamedReading => ({ ...named, isQuestion: true });

function committeeAsks(committee: Committee, plan: Plan): ClearReading {
  const municipality = ownArea(committee, plan);
  return municipality === undefined
    ? { kind: 'about', topic: 'committees', committee: committee.name }
    : { kind: 'area-status', municipality };
}

/** A survey that was sent for a question of the plan is told with it. */
const surveyAsks = (id: string, { followUpQuestions }: Plan): ClearReading => {
  const question = followUpQuestions.find(({ survey }) => survey === id)?.text;
  return question === undefined ? { kind: 'survey' } : { kind: 'follow-up', question };
};

/** Everything that has a name and is no word of the index: a place, a group or a method is one. */
export function namedReadings(plan: Plan): NamedReading[] {
  const { activities, tasks, committees, followUpQuestions, budget, surveys, communications, lessons } = plan;
  const titles = new Set(activities.map(({ title }) => title));
  const isCounted = (question: string): boolean =>
    question.length <= LONGEST_ASKED &&
    followUpQuestions.some(({ text, measures }) => text === question && measures !== undefined);
  return [
    ...goalsOf(plan).flatMap(({ id, title }) => asked([title], () => ({ kind: 'goal-status', goal: id }))),
    ...goalsOf(plan).flatMap(({ id, indicators }) =>
      indicators.flatMap(({ name, measure }) => {
        const named = asked([name], (indicator) => ({ kind: 'goal-status', goal: id, indicator }));
        // What is counted from the dialogues is asked by its own words ("Antal dialoger").
        return measure === 'entered' ? named : named.map(asQuestion);
      }),
    ),
    ...asked([...titles], (activity) => ({ kind: 'activity-status', activity })),
    ...asked(
      tasks.map(({ title }) => title).filter((title) => !titles.has(title)),
      (activity) => ({ kind: 'responsible', activity }),
    ),
    ...committees.flatMap((each) => asked([each.name], () => committeeAsks(each, plan))),
    ...asked(
      followUpQuestions.map(({ text }) => text),
      (question) => ({ kind: 'follow-up', question }),
    ).map((named) => (isCounted(named.name) ? asQuestion(named) : named)),
    ...asked(
      budget.map(({ item }) => item),
      (item) => ({ kind: 'budget', item }),
    ),
    ...surveys.flatMap(({ id, name }) => asked([name], () => surveyAsks(id, plan))),
    ...asked(
      communications.flatMap(({ to, through }) => [to, through]),
      (query) => ({ kind: 'communication', query }),
    ),
    ...asked(
      lessons.map(({ about }) => about),
      (query) => ({ kind: 'lessons', query }),
    ),
    ...asked(
      plan.documents.map(({ title }) => title),
      () => ({ kind: 'about', topic: 'documents' }),
    ),
    ...asked(
      plan.decisions.map(({ text }) => text),
      () => ({ kind: 'about', topic: 'decisions' }),
    ),
    ...asked(
      plan.risks.map(({ text }) => text),
      () => ({ kind: 'about', topic: 'risks' }),
    ),
  ];
}

/** The numbers that the orderers and the documents are registered under. */
export const registryNumbersOf = (plan: Plan): NamedReading[] => {
  const ofCommittees = plan.committees.flatMap((committee) => {
    const municipality = ownArea(committee, plan);
    const of = municipality === undefined ? { committee: committee.name } : { municipality };
    return asked([committee.registryNumber], () => ({ kind: 'about', topic: 'committees', ...of }));
  });
  const known = new Set(ofCommittees.map(({ name }) => name));
  const others = plan.documents.map(({ registryNumber }) => registryNumber).filter((each) => !known.has(each ?? ''));
  return [...ofCommittees, ...asked(others, () => ({ kind: 'about', topic: 'documents' }))];
};
