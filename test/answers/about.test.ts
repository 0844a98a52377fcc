import { viewAbout } from '../../src/answers/about';
import { NO_FACTS } from '../../src/domain/fact-set';
import type { Readings } from '../../src/domain/question-kinds';
import { smallPlan } from '../support/small-plan';

/** What is told of the project itself, of a plan that is small enough to know by heart. */

const plan = smallPlan({
  committees: [
    { id: 'barn', name: 'Barnnämnden', municipality: 'laholm' },
    { id: 'kultur', name: 'Kulturnämnden', municipality: 'halmstad' },
  ],
  decisions: [
    { id: 'undated', text: 'Ett' },
    { id: 'old', text: 'Två', by: 'barnnämnden och fullmäktige', date: '2021-03-01' },
    { id: 'new', text: 'Tre', by: 'Kulturnämnden', date: '2021-05-01' },
  ],
});
const about = (topic: Readings['about']['topic'], municipality?: string) =>
  viewAbout(
    { kind: 'about', topic, municipality },
    { plan, planVersion: 1, facts: NO_FACTS },
    async () => [],
    '2021-10-01',
  );
const decisionsOf = async (municipality?: string) => {
  const view = await about('decisions', municipality);
  if (view.kind !== 'about' || view.topic !== 'decisions') throw new Error(view.kind);
  return { decisions: view.decisions.map(({ id }) => id), committees: view.committees };
};

test('all decisions, the newest first and those without a day last', async () => {
  expect(await decisionsOf()).toEqual({ decisions: ['new', 'old', 'undated'], committees: [] });
});

test('of a municipality, what its committees have decided, as it is written', async () => {
  expect(await decisionsOf('Laholm')).toEqual({ decisions: ['old'], committees: ['Barnnämnden'] });
  expect(await decisionsOf('Halmstad')).toEqual({ decisions: ['new'], committees: ['Kulturnämnden'] });
});

test('committees are told whatever day it is, and when they meet on a day', async () => {
  const { committees } = plan;
  expect(await about('committees')).toEqual({ kind: 'about', topic: 'committees', plan, committees });
  expect(await about('meetings')).toEqual({ kind: 'about', topic: 'meetings', plan, committees, today: '2021-10-01' });
});
