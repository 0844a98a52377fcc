import type { Language } from '../domain/language';
import { OWN_DAYS, OWN_HOURS, QUIET_FROM, QUIET_TO } from '../domain/reminder-settings';
import { type SettingsTold, settingsTexts } from '../text/settings';
import { told } from './buttons';
import { fill, withoutEmptyInputs } from './fill';
import type { AdaptiveCard } from './reply';

const CLOCK = Array.from({ length: 24 }, (_, hour) => hour);

/** How somebody has their weekly card, and the form to change it. @param sentence what is told above it */
export function settingsCard({ settings, today }: SettingsTold, sentence: string, language: Language): AdaptiveCard {
  const texts = settingsTexts[language];
  const until = settings?.pausedUntil;
  const hour = (value: number) => ({ title: texts.hour(value), value: `${value}` });
  return withoutEmptyInputs(
    fill('settings', {
      ...told(sentence, language),
      title: texts.title,
      lead: sentence,
      labels: texts.labels,
      values: {
        day: `${settings?.day ?? 0}`,
        hour: `${settings?.hour ?? OWN_HOURS[0]}`,
        quietFrom: `${settings?.quietFrom ?? QUIET_FROM}`,
        quietTo: `${settings?.quietTo ?? QUIET_TO}`,
        pausedUntil: until !== undefined && until > today ? until : '',
        cardLanguage: settings?.language ?? 'sv',
      },
      days: [
        { title: texts.asEveryone, value: '0' },
        ...OWN_DAYS.map((day) => ({ title: texts.weekdays[day - 1] ?? '', value: `${day}` })),
      ],
      hours: OWN_HOURS.map(hour),
      clock: CLOCK.map(hour),
      languages: (['sv', 'en'] as const).map((value) => ({ title: texts.languages[value], value })),
      hint: texts.pauseHint,
      buttons: [{ title: texts.save, data: { verb: 'save-settings', language } }],
    }),
  );
}
