import { canShowSettings, settingsForm } from '../cards/settings';
import { settingsTexts } from '../text/settings';
import type { FormGround, PressedForm, Written } from './pressed-form';
import type { PressOf } from './submitted';

const SETTINGS = ['day', 'hour', 'quietFrom', 'quietTo', 'pausedUntil', 'cardLanguage'] as const;

/** How one gets one's week. */
export function settingsPressed(press: PressOf<'save-settings'>, { language }: FormGround): PressedForm {
  const texts = settingsTexts[language];
  const { day, hour, quietFrom, quietTo, pausedUntil, cardLanguage } = press;
  const values = { day, hour, quietFrom, quietTo, pausedUntil, cardLanguage };
  return {
    written: SETTINGS.flatMap((field): Written[] => {
      const value = press[field] ?? '';
      const shape = field === 'pausedUntil' ? 'day' : 'chosen';
      return value === '' ? [] : [{ id: field, label: texts.labels[field], value, shape }];
    }),
    again: texts.save,
    ...(canShowSettings(values) ? { draw: () => settingsForm(values, texts.title, '', language) } : {}),
  };
}
