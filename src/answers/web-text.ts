import { sumUp } from '../domain/fact-set';
import { filterOf } from '../domain/filters';
import { themesShown } from '../domain/insights';
import type { Readings } from '../domain/question-kinds';
import type { Snapshot } from '../ports/plans';
import type { WebTextView } from '../text/web-text';

/** The themes as a text to publish; with so few people that a theme would be somebody's, there is none. */
export function viewWebText(
  { municipality, from, to }: Pick<Readings['report'], 'municipality' | 'from' | 'to'>,
  { plan, facts }: Snapshot,
): WebTextView {
  const filters = { municipality, from, to };
  const filter = filterOf(plan, filters);
  const shown = themesShown(plan, facts, filter);
  const { dialogues, latest } = sumUp(facts, filter);
  return {
    kind: 'web-text',
    plan,
    filters,
    themes: shown === 'withheld' ? [] : shown.filter((each) => each.dialogues > 0),
    isWithheld: shown === 'withheld',
    rests: { dialogues, latest },
  };
}
