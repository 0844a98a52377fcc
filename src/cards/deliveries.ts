import type { Language } from '../domain/language';
import {
  type DeliveriesView,
  deliveriesLead,
  deliveriesSentence,
  deliveryTexts,
  type NotReached,
  reasonText,
} from '../text/deliveries';
import { capital, weekText } from '../text/format';
import type { AdaptiveCard, CardMessage } from './adaptive-card';
import type { Button, ButtonData } from './buttons';
import type { CardsOf } from './cards-of';
import { type ListGroup, listCard } from './list';
import { messageCard } from './message';
import { type Page, WHOLE } from './page';

/**
 * What became of a week's reminders, with those who were not reached and why.
 * @param sentence what is told above them, whole
 * @param before what of it stands before the view's own sentence, which is shorter on its card
 */
export function deliveriesCard(
  view: DeliveriesView,
  sentence: string,
  language: Language,
  page: Page = WHOLE,
  before?: string,
): AdaptiveCard {
  const texts = deliveryTexts[language];
  if (view.week === undefined && view.unreachable.length === 0) return messageCard(sentence, language);
  const group = (kind: 'unreachable' | 'uncertain' | 'now', people: readonly NotReached[]): ListGroup[] =>
    people.length === 0
      ? []
      : [
          {
            heading: texts.headings[kind],
            items: people.map(({ name, reason }) => ({ title: name, meta: capital(reasonText(reason, language)) })),
          },
        ];
  return listCard(
    {
      title: view.week === undefined ? capital(texts.name) : texts.title(weekText(view.week, language)),
      sentence,
      lead: before === undefined ? deliveriesLead(view, language) : sentence,
      groups: [
        ...group(view.week === undefined ? 'now' : 'unreachable', view.unreachable),
        ...group('uncertain', view.uncertain),
      ],
      notes: view.unreachable.length > view.again ? [texts.when] : [],
      buttons: again(view, language),
    },
    language,
    page,
  );
}

function again({ week, again }: DeliveriesView, language: Language): Button[] {
  if (week === undefined || again === 0) return [];
  const data: ButtonData = { verb: 'send-again', week, language };
  return [{ title: deliveryTexts[language].sendAgain(again), data }];
}

/** The report that the project leader gets after a run. */
export function deliveriesMessage(view: DeliveriesView, language: Language): CardMessage {
  const summary = deliveriesSentence(view, language);
  const page: Page = { from: 0, reading: { kind: 'deliveries' } };
  return { summary, card: deliveriesCard(view, summary, language, page) };
}

export const deliveryCards = {
  deliveries: (view, { sentence, language, preface, page }) => deliveriesCard(view, sentence, language, page, preface),
} satisfies CardsOf<'deliveries'>;
