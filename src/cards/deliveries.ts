import type { Language } from '../domain/language';
import {
  type DeliveriesTold,
  deliveriesLead,
  deliveriesSentence,
  deliveryTexts,
  type NotReached,
  reasonText,
} from '../text/deliveries';
import { capital, weekText } from '../text/format';
import type { AdaptiveCard, CardMessage } from './adaptive-card';
import { type ListGroup, listCard } from './list';
import { messageCard } from './message';
import { type Page, WHOLE } from './page';

/**
 * What became of a week's reminders, with those who were not reached and why.
 * @param sentence what is told above them, whole
 * @param before what of it stands before the view's own sentence, which is shorter on its card
 */
export function deliveriesCard(
  told: DeliveriesTold,
  sentence: string,
  language: Language,
  page: Page = WHOLE,
  before?: string,
): AdaptiveCard {
  const texts = deliveryTexts[language];
  if (told.week === undefined) return messageCard(sentence, language);
  const group = (kind: 'unreachable' | 'uncertain', people: readonly NotReached[]): ListGroup[] =>
    people.length === 0
      ? []
      : [
          {
            heading: texts.headings[kind],
            items: people.map(({ name, reason }) => ({ title: name, meta: capital(reasonText(reason, language)) })),
          },
        ];
  const data = { verb: 'send-again', week: told.week, language };
  return listCard(
    {
      title: texts.title(weekText(told.week, language)),
      sentence,
      lead: before === undefined ? deliveriesLead(told, language) : sentence,
      groups: [...group('unreachable', told.unreachable), ...group('uncertain', told.uncertain)],
      notes: told.unreachable.length > told.again ? [texts.when] : [],
      buttons: told.again > 0 ? [{ title: texts.sendAgain(told.again), data }] : [],
    },
    language,
    page,
  );
}

/** The report that the project leader gets after a run. */
export function deliveriesMessage(told: DeliveriesTold, language: Language): CardMessage {
  const summary = deliveriesSentence(told, language);
  const page: Page = { from: 0, reading: { kind: 'deliveries' } };
  return { summary, card: deliveriesCard(told, summary, language, page) };
}
