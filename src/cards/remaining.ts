import type { Language } from '../domain/language';
import { nameOf } from '../domain/plan';
import { restsSentence } from '../text/counts';
import { narrowedTitle } from '../text/filters';
import { capital, number } from '../text/format';
import { type RemainingView, remainingTexts, targetName } from '../text/remaining';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, goalsButton } from './buttons';
import type { CardsOf } from './cards-of';
import { figuresCard, type TableShown } from './figures';
import type { Page } from './page';

/** Each minimum, and under it the areas that are behind their own. */
function tableOf({ remaining, plan }: RemainingView, language: Language): TableShown {
  const texts = remainingTexts[language];
  const figure = (value: number | undefined): string =>
    value === undefined ? texts.notReported : number(value, language);
  const rows = remaining.flatMap((each) => [
    [
      capital(targetName(each, plan, language)),
      figure(each.minimum.value),
      figure(each.minimum.target),
      figure(each.left),
    ],
    ...each.behind.map(({ area, left }) => [nameOf(plan.municipalities, area), '', '', figure(left)]),
  ]);
  return { widths: [5, 2, 2, 2], header: texts.header, rows };
}

/** What is left, at which pace it comes, and what that assumes. */
function remainingCard(view: RemainingView, sentence: string, language: Language, page: Page): AdaptiveCard {
  const { plan, area, goal, remaining, rests } = view;
  const texts = remainingTexts[language];
  const [only, ...others] = remaining;
  const isOne = only?.left !== undefined && others.length === 0;
  return figuresCard(
    {
      title: narrowedTitle(texts.title, { municipality: area }, plan, language),
      sentence,
      figure: isOne
        ? { value: number(only.left ?? 0, language), beside: texts.leftLabel(targetName(only, plan, language)) }
        : undefined,
      table: tableOf(view, language),
      rests: restsSentence(rests, language),
      buttons: [
        ...(goal === undefined
          ? []
          : [askButton(texts.goalButton, { kind: 'goal-status', goal, municipality: area }, language)]),
        goalsButton(language),
      ],
    },
    language,
    page,
  );
}

export const remainingCards = {
  remaining: (view, { sentence, language, page }) => remainingCard(view, sentence, language, page),
} satisfies CardsOf<'remaining'>;
