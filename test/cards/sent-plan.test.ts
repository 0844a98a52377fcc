import fc from 'fast-check';
import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { CHANNEL_BYTES, MESSAGE_MAX_BYTES } from '../../src/cards/fill';
import { sentPlanMessage } from '../../src/cards/sent-plan';
import { contentsOf, type PlanChange } from '../../src/domain/plan-diff';
import { toMessage } from '../../src/teams/replying';
import { planNamesIn } from '../../src/text/plan-values';
import type { SentPlanView } from '../../src/text/sent-plan';
import { boundCard } from '../../src/turns/bound';
import { filled, fullPlan } from './fixtures/full-plan';
import { nodesOf } from './fixtures/walk';

/** The preview of a sent plan goes over as many cards as it takes: each fits in a message, and nothing is left out. */

const bytesOf = (card: AdaptiveCard): number => {
  const message = toMessage({ summary: String(card.fallbackText), card: boundCard(card, 'p'.repeat(40)) });
  return Buffer.byteLength(JSON.stringify(message)) + CHANNEL_BYTES;
};

const nextOf = (card: AdaptiveCard): number | undefined => {
  const data = nodesOf(card).map((node) => Object(node.data));
  return data.find(({ verb }) => verb === 'show-import')?.from;
};

const titlesOn = (card: AdaptiveCard): number =>
  nodesOf(card).filter(({ text }) => /^(?:Ny|Ändrad|Borttagen): /u.test(String(text))).length;

/** Every page from the first, with how much of the list had been shown before each. */
function pages(view: SentPlanView): { readonly from: number; readonly card: AdaptiveCard }[] {
  const made: { from: number; card: AdaptiveCard }[] = [];
  for (let from: number | undefined = 0; from !== undefined; ) {
    const { card } = sentPlanMessage(view, 'id-1', 'sv', from);
    made.push({ from, card });
    from = nextOf(card);
  }
  return made;
}

test('every page of the preview of any plan up to the limits fits, and they go through all of it', () => {
  const share = fc.constantFrom(0.05, 0.5, 1);
  fc.assert(
    fc.property(
      fc.record({
        letters: fc.constantFrom('a', '”中', '"\n\\', '👪', 'Åtgärda ärenden. '),
        length: share,
        count: fc.constantFrom(0.02, 0.05),
        municipalities: fc.constant(0.02),
        longIds: fc.boolean(),
      }),
      fc.boolean(),
      (fullness, isNew) => {
        const plan = fullPlan(fullness);
        const words = filled(fullness.letters, Math.max(1, Math.round(2_000 * fullness.length)), 'O');
        const items = contentsOf(plan).filter(({ item }) => item);
        const rewritten = items.flatMap((change): PlanChange[] =>
          Object.keys(Object(change.after)).map((field) => ({ ...change, kind: 'changed', field, before: words })),
        );
        // Some hundred lines are a few pages of each sort of section.
        const changes = rewritten.filter((_, index) => index % Math.ceil(rewritten.length / 300) === 0);
        const conflicts = changes.slice(0, 9).map((change) => ({ ...change, base: words, mine: words, theirs: words }));
        const none = { plan, hidden: [], faults: [], kept: [], undone: [] };
        const made = pages({
          file: 'a'.repeat(120),
          project: plan.name,
          isNew,
          again: true,
          preview: { ...none, changes: isNew ? items : changes, conflicts: isNew ? [] : conflicts },
          names: planNamesIn([plan]),
          rows: {},
        });
        expect(made.filter(({ card }) => bytesOf(card) > MESSAGE_MAX_BYTES).map(({ from }) => from)).toEqual([]);
        // Each page begins where the one before it ends.
        for (const [index, { card }] of made.entries()) {
          const next = made[index + 1];
          if (next) expect(titlesOn(card)).toBe(next.from - (made[index]?.from ?? 0));
        }
      },
    ),
    { numRuns: 4 },
  );
}, 120_000);

test('the fullest first plan has an overview that fits', () => {
  for (const letters of ['a', '”中']) {
    const plan = fullPlan({ letters, length: 1, count: 1, municipalities: 1, longIds: true });
    const preview = { plan, hidden: [], faults: [], kept: [], undone: [], conflicts: [], changes: contentsOf(plan) };
    const view = {
      file: 'a',
      project: plan.name,
      isNew: true,
      again: false,
      preview,
      names: planNamesIn([plan]),
      rows: {},
    };
    const { card } = sentPlanMessage(view, 'id-1', 'sv');
    expect(bytesOf(card)).toBeLessThanOrEqual(MESSAGE_MAX_BYTES);
    expect(nextOf(card)).toBe(0);
  }
});
