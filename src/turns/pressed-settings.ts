import { canShowSettings, settingsForm } from '../cards/settings';
import { addDays, LocalDate } from '../domain/dates';
import { settingsTexts } from '../text/settings';
import type { FormGround, PressedForm, Written } from './pressed-form';
import type { PressOf } from './submitted';

const SETTINGS = ['day', 'hour', 'quietFrom', 'quietTo', 'pausedFrom', 'pausedThrough', 'cardLanguage'] as const;
/** The others are chosen from a list. */
const isDay = (field: (typeof SETTINGS)[number]): boolean => field === 'pausedFrom' || field === 'pausedThrough';

/** The last day of a pause; cards from before it was asked for have the day after. */
function lastDayOf({ pausedThrough, pausedUntil }: PressOf<'save-settings'>): string | undefined {
  if (pausedThrough || !pausedUntil) return pausedThrough;
  return LocalDate.safeParse(pausedUntil).success ? addDays(pausedUntil, -1) : pausedUntil;
}

/** How one gets one's week. */
export function settingsPressed(press: PressOf<'save-settings'>, { language }: FormGround): PressedForm {
  const texts = settingsTexts[language];
  const { day, hour, quietFrom, quietTo, pausedFrom, cardLanguage } = press;
  const values = { day, hour, quietFrom, quietTo, pausedFrom, pausedThrough: lastDayOf(press), cardLanguage };
  return {
    written: SETTINGS.flatMap((field): Written[] => {
      const value = values[field] ?? '';
      const shape = isDay(field) ? 'day' : 'chosen';
      return value === '' ? [] : [{ id: field, label: texts.labels[field], value, shape }];
    }),
    again: texts.save,
    ...(canShowSettings(values) ? { draw: () => settingsForm(values, texts.title, '', language) } : {}),
  };
}
