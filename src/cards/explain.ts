import type { ExplainView } from '../text/explain';
import { explainSections, explainTexts } from '../text/explain';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, goalsButton } from './buttons';
import type { Answered, CardsOf } from './cards-of';
import { listCard } from './list';

/** How the figures of an answer are counted, with that answer a press away. */
function explainCard(view: ExplainView, { sentence, language, page }: Answered): AdaptiveCard {
  const { title, again } = explainTexts[language];
  const groups = explainSections(view, language).map(({ heading, lines }) => ({
    heading,
    items: lines.map((line) => ({ lines: [line] })),
  }));
  return listCard(
    {
      title,
      sentence,
      groups,
      buttons: view.last ? [askButton(again, view.last.asked, language)] : [goalsButton(language)],
    },
    language,
    page,
  );
}

export const explainCards = { explain: explainCard } satisfies CardsOf<'explain'>;
