import { canShowSettings, type SettingsShown, settingsForm } from '../cards/settings';
import { wishLines } from '../cards/wish-lines';
import { addDays, LocalDate } from '../domain/dates';
import { settingsTexts } from '../text/settings';
import { watchTexts } from '../text/watch';
import type { FormGround, PressedForm, Written } from './pressed-form';
import type { PressOf } from './submitted';

const SETTINGS = ['day', 'hour', 'quietFrom', 'quietTo', 'pausedFrom', 'pausedThrough', 'cardLanguage'] as const;
/** The others are chosen from a list. */
const isDay = (field: (typeof SETTINGS)[number]): boolean => field === 'pausedFrom' || field === 'pausedThrough';

/** What any press on the settings sends of what stands in them. */
type SettingsPressed = Omit<PressOf<'save-settings'>, 'verb'>;

/** What stood in the form, where that is what was pressed on: its choices always hold something. */
export function pressedSettings(press: SettingsPressed): SettingsShown | undefined {
  const { day, hour = '', quietFrom = '', quietTo = '', pausedFrom = '', cardLanguage = '' } = press;
  if (day === undefined) return undefined;
  return { day, hour, quietFrom, quietTo, pausedFrom, pausedThrough: lastDayOf(press) ?? '', cardLanguage };
}

/** The last day of a pause; cards from before it was asked for have the day after. */
function lastDayOf({ pausedThrough, pausedUntil }: SettingsPressed): string | undefined {
  if (pausedThrough || !pausedUntil) return pausedThrough;
  return LocalDate.safeParse(pausedUntil).success ? addDays(pausedUntil, -1) : pausedUntil;
}

/** How one gets one's week. */
export function settingsPressed(press: SettingsPressed, { language }: FormGround): PressedForm {
  const texts = settingsTexts[language];
  const values: SettingsShown = pressedSettings({ ...press, day: press.day ?? '' }) ?? {};
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

/** The same, where a wish was to end: with what ends it, since the others are not known without reading. */
export function endWatchPressed(press: PressOf<'end-watch'>, ground: FormGround): PressedForm {
  const { goal } = press;
  const { language } = ground;
  const form = settingsPressed(press, ground);
  const values = pressedSettings(press);
  const lines = wishLines([goal === undefined ? { of: 'room', committees: [] } : { of: 'goal', goal }], language);
  const draw = () => settingsForm(values ?? {}, settingsTexts[language].title, '', language, lines);
  return { ...form, again: watchTexts[language].buttons.end, ...(form.draw ? { draw } : {}) };
}
