import type { GoalId } from '../domain/goals';
import type { Language } from '../domain/language';
import { goalInText, type ShownWish, watchTexts, wishLine } from '../text/watch';
import type { Button } from './buttons';

/** What people want to be told when it comes, on cards that show other things too, with what ends it. */

/** More of them are ended by words. */
const MOST_LINES = 8;

/** What ends a wish: of a goal, or of the chat that it is pressed in. */
export const endButton = (title: string, goal: GoalId | undefined, language: Language): Button => ({
  title,
  data: { verb: 'end-watch', ...(goal === undefined ? {} : { goal }), language },
});

/** A line for each wish, with what ends it, for a card that shows them among other things. */
export function wishLines(wishes: readonly ShownWish[], language: Language) {
  const { heading, more, buttons } = watchTexts[language];
  const shown = wishes.slice(0, MOST_LINES);
  const left = wishes.length - shown.length;
  return {
    hasWishes: shown.length > 0,
    wishesHeading: heading,
    wishes: shown.map((wish) => {
      const title = wish.of === 'goal' ? buttons.end : buttons.endRoom;
      const { data } = endButton(title, wish.of === 'goal' ? wish.goal : undefined, language);
      const line = wishLine(wish, language);
      return { line, title, tooltip: `${title}: ${line}`, data };
    }),
    moreWishes: left > 0 ? [{ text: more(left) }] : [],
  };
}

/** What ends each of some wishes. */
export function endButtons(wishes: readonly ShownWish[], language: Language): Button[] {
  const { buttons } = watchTexts[language];
  return wishes
    .slice(0, MOST_LINES)
    .map((wish) =>
      wish.of === 'goal'
        ? endButton(buttons.endOf(goalInText(wish.goal, language)), wish.goal, language)
        : endButton(buttons.endRoom, undefined, language),
    );
}
