import { feedbackCard } from '../../src/cards/shares';
import type { HeadCount } from '../../src/domain/figures';
import { samplePlan } from '../samples/sample';
import { textsOf } from './fixtures/walk';

const plan = samplePlan();

/** Everything that can be read on the card when so many wait in the first municipalities. */
function card(...waiting: readonly HeadCount[]): string {
  const municipalities = plan.municipalities.map(({ id }, index) => ({ municipality: id, waiting: waiting[index] }));
  const figures = {
    kind: 'shown',
    share: { part: 44, whole: 60 },
    wanted: 60,
    given: 44,
    waiting: 16,
    unreported: 0,
    isOpen: true,
  } as const;
  const feedback = {
    figures,
    known: 30,
    unknown: 0,
    municipalities,
  };
  return textsOf(
    feedbackCard(
      { kind: 'feedback', plan, filters: {}, feedback, stored: { asked: 30, inAll: 30 }, rests: { dialogues: 30 } },
      'En mening.',
      'sv',
    ),
  ).join('\n');
}

const SMALL = 'Grupper med 1–4 personer';
const HIDDEN = 'Det som inte visas är inte litet i sig';

test.each<[readonly HeadCount[], boolean, boolean]>([
  [['fewer-than-5', 'hidden', 12], true, true],
  [['fewer-than-5', 12], true, false],
  [['hidden', 12], false, true],
  [[9, 7], false, false],
])('those who wait, %j: what the table does not give is explained under it', (waiting, small, hidden) => {
  const text = card(...waiting);
  expect([text.includes(SMALL), text.includes(HIDDEN)]).toEqual([small, hidden]);
});
