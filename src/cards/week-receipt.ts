import type { Asker } from '../domain/asker';
import type { Week } from '../domain/week';
import type { AdaptiveCard } from './adaptive-card';
import { sentenceFields, startButtons } from './buttons';
import { bytesOf, fill } from './fill';
import { type Draft, settingsButton, weekCard } from './week';

/**
 * What became of a button in the week's card, above the week as it is then.
 * @param shown whether nothing was saved, and the comments that are not
 */
export function weekReceiptCard(
  sentence: string,
  week: Week,
  asker: Pick<Asker, 'roles' | 'language' | 'settings'>,
  { refused = false, drafts = [] }: { readonly refused?: boolean; readonly drafts?: readonly Draft[] } = {},
): AdaptiveCard {
  const { language, settings } = asker;
  const cardWith = (body: unknown): AdaptiveCard =>
    fill('week-receipt', {
      ...sentenceFields(sentence, language),
      style: refused ? 'attention' : 'good',
      symbol: refused ? '▲ ' : '✓ ',
      week: body,
      buttons: [...(week.items.length === 0 ? startButtons(asker, language) : []), settingsButton(language)],
    });
  return cardWith(weekCard(week, language, settings, drafts, bytesOf(cardWith([]))).body);
}
