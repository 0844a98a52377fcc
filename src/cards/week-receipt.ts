import type { Language } from '../domain/language';
import type { ReminderSettings } from '../domain/reminder-settings';
import type { WeekTold } from '../text/week';
import { startButtons, told } from './buttons';
import { fill } from './fill';
import type { AdaptiveCard } from './reply';
import { weekCard } from './week';

/**
 * What became of a button in the week's card, above the week as it is then.
 * @param refused whether nothing was saved
 */
export function weekReceiptCard(
  sentence: string,
  week: WeekTold,
  language: Language,
  settings?: ReminderSettings,
  refused = false,
): AdaptiveCard {
  return fill('week-receipt', {
    ...told(sentence, language),
    style: refused ? 'attention' : 'good',
    symbol: refused ? '▲ ' : '✓ ',
    week: weekCard(week, language, settings).body,
    buttons: week.items.length === 0 ? startButtons(language) : [],
  });
}
