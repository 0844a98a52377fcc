import { optionLabel } from '../text/answers';
import type { ExplainView } from '../text/explain';
import { explainSections, explainTexts } from '../text/explain';
import { capital, listAnd } from '../text/format';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, goalsButton } from './buttons';
import type { Answered, CardsOf } from './cards-of';
import { listCard } from './list';

/** How the figures of an answer are counted, with that answer a press away. */
function explainCard(view: ExplainView, { sentence, language, preface, page }: Answered): AdaptiveCard {
  const texts = explainTexts[language];
  const { asked = [] } = view.last ?? {};
  // What the sentence says stands under the headings, so the card begins with what it is about.
  const names = asked.map((each) => optionLabel(each, view.plan, language));
  const buttons = asked.map((each, at) =>
    askButton(asked.length > 1 ? capital(names[at] ?? '') : texts.again, each, language),
  );
  const groups = explainSections(view, language).map(({ heading, lines }) => ({
    heading,
    items: lines.map((line) => ({ lines: [line] })),
  }));
  return listCard(
    {
      title: texts.title,
      sentence,
      lead:
        names.length > 0
          ? [...(preface ? [preface] : []), `${capital(listAnd(names, language))}.`].join(' ')
          : sentence,
      groups,
      buttons: buttons.length > 0 ? buttons : [goalsButton(language)],
    },
    language,
    page,
  );
}

export const explainCards = { explain: explainCard } satisfies CardsOf<'explain'>;
