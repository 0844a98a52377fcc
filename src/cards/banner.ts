import type { Language } from '../domain/language';
import type { AdaptiveCard } from './adaptive-card';
import { sentenceFields } from './buttons';

/** A sentence at the top of a card, under its title. */

/** What stood close under the title does not stand as close under a coloured field. */
function keptOff(lead: unknown): unknown[] {
  if (lead === undefined) return [];
  return [Object(lead).spacing === 'None' ? { ...Object(lead), spacing: 'Default' } : lead];
}

function withTop(card: AdaptiveCard, element: unknown, sentence: string, language: Language): AdaptiveCard {
  const [title, lead, ...rest] = Array.isArray(card.body) ? card.body : [];
  const { speak } = sentenceFields(sentence, language);
  return { ...card, speak, fallbackText: sentence, body: [title, element, ...keptOff(lead), ...rest] };
}

const container = (style: string, text: string): unknown => ({
  type: 'Container',
  style,
  bleed: true,
  items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, weight: 'Bolder' }] }],
});

/** Why something could not be done; it is what the card says to those who do not see it. */
export const withBanner = (card: AdaptiveCard, sentence: string, language: Language): AdaptiveCard =>
  withTop(card, container('attention', `▲ ${sentence}`), sentence, language);

/** What is to be known beside what the card says. @param sentence what the card says to those who do not see it */
export const withNote = (card: AdaptiveCard, note: string, sentence: string, language: Language): AdaptiveCard =>
  withTop(card, container('emphasis', note), sentence, language);
