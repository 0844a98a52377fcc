import { changesIn } from '../src/answers/changes';
import { viewCount } from '../src/answers/counts';
import { viewDialogues } from '../src/answers/dialogues';
import type { Asker } from '../src/domain/asker';
import { Facts } from '../src/domain/fact-set';
import { type Fact, type FactChange, factOf } from '../src/domain/facts';
import type { NamedFilters } from '../src/domain/filters';
import type { Id } from '../src/domain/identifiers';
import { themesShown } from '../src/domain/insights';
import type { DividedBy } from '../src/domain/question-slots';
import { groupsOffered } from '../src/domain/series';
import { samplePlan } from './samples/sample';
import { dialogueOf } from './support/laid-facts';

/** An answer that has been asked before looks at hardly any of the facts it was made of, also after a report. */

const plan = { ...samplePlan('outcome.yaml'), dialogues: [] };
const TODAY = '2024-02-01';
/** Of 2 000: those of the latest days are looked at where days are what is asked for. */
const MOST_LOOKED_AT = 30;
const LEADER: Asker = { userId: 'u-1', pseudonym: 'p-1', roles: ['projektledare'], language: 'sv' };
const NEWEST = { kind: 'dialogues', latest: 5 } as const;
const inPlace = { municipality: plan.municipalities[0]?.name };
const municipality = plan.municipalities[0];

/** Every fourth is a meeting of the group of the one before, and every tenth is of few. */
const changeOf = (n: number): FactChange & { readonly fact: Fact } => {
  const { content, ...dialogue } = dialogueOf(n, plan);
  const sameGroup = n % 4 === 1 ? dialogueOf(n - 1, plan).id : undefined;
  const participants = n % 10 === 7 ? 3 : content.participants;
  const fact = factOf({ ...dialogue, content: { ...content, sameGroup, participants } }, { number: n + 1, serial: n });
  return { dialogue: dialogue.id, fact };
};
const some = Array.from({ length: 2_000 }, (_, n) => changeOf(n).fact);

const participants = (filters: NamedFilters, by: DividedBy | undefined, facts: Facts) =>
  viewCount('participants', filters, by, { plan, planVersion: 1, facts }, TODAY);
const changesSince = (from: string, area: Id | undefined, facts: Facts) =>
  changesIn(
    { from, area, reckoned: { from: 'asked' } },
    { activities: [], noted: { lessons: 0, communications: 0 } },
    { plan, planVersion: 1, facts },
    TODAY,
  );

test.each<[string, (facts: Facts) => unknown]>([
  ['participants', (facts) => participants({}, undefined, facts)],
  ['participants by target group', (facts) => participants({}, 'targetGroup', facts)],
  ['participants by month', (facts) => participants({}, 'month', facts)],
  ['participants of a method', (facts) => participants({ method: plan.methods[0]?.name }, undefined, facts)],
  [
    'participants of a place since a day',
    (facts) => participants({ from: '2022-05-10', ...inPlace }, undefined, facts),
  ],
  ['what has happened since a day', (facts) => changesSince('2022-05-10', undefined, facts)],
  ['what has happened in a place since a day', (facts) => changesSince('2022-05-10', municipality?.id, facts)],
  ['themes of a place', (facts) => themesShown(plan, facts, { municipality: municipality?.id })],
  ['the newest dialogues', (facts) => viewDialogues(NEWEST, LEADER, { plan, planVersion: 1, facts }, false)],
  ['the groups that a dialogue may have met', (facts) => groupsOffered(facts, 'p-1')],
])('%s', (_, ask) => {
  const looked = new Set<Fact>();
  const get = (fact: Fact, field: keyof Fact): unknown => {
    looked.add(fact);
    return fact[field];
  };
  const watched = some.map((fact) => new Proxy(fact, { get: (of, field) => get(of, field as keyof Fact) }));
  let facts = Facts.of(watched);
  ask(facts);
  looked.clear();
  facts = facts.with([changeOf(some.length)]);
  ask(facts);
  expect(looked.size).toBeLessThanOrEqual(MOST_LOOKED_AT);
});
