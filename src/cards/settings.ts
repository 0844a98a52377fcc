import { addDays, LocalDate } from '../domain/dates';
import { Language, USUAL_LANGUAGE } from '../domain/language';
import { OWN_DAYS, OWN_HOURS, QUIET_FROM, QUIET_TO } from '../domain/reminder-settings';
import { pauseFault, type SettingsView, settingsSentence, settingsTexts } from '../text/settings';
import type { AdaptiveCard } from './adaptive-card';
import { sentenceFields } from './buttons';
import type { CardsOf } from './cards-of';
import { fill, withoutEmptyInputs } from './fill';
import { wishLines } from './wish-lines';

const CLOCK = Array.from({ length: 24 }, (_, hour) => hour);

type SettingsField = 'day' | 'hour' | 'quietFrom' | 'quietTo' | 'pausedFrom' | 'pausedThrough' | 'cardLanguage';
/** What stands in the form's inputs; "" is a missing one. */
export type SettingsShown = Readonly<Partial<Record<SettingsField, string>>>;

/** Whether the form can show all of this: a choice that it does not offer would be dropped. */
export function canShowSettings({
  day,
  hour,
  quietFrom,
  quietTo,
  pausedFrom,
  pausedThrough,
  cardLanguage,
}: SettingsShown): boolean {
  const isOffered = (value: string | undefined, offered: readonly (string | number)[]): boolean =>
    !value || offered.some((each) => `${each}` === value);
  return (
    isOffered(day, [0, ...OWN_DAYS]) &&
    isOffered(hour, OWN_HOURS) &&
    isOffered(quietFrom, CLOCK) &&
    isOffered(quietTo, CLOCK) &&
    isOffered(cardLanguage, Language.options) &&
    [pausedFrom, pausedThrough].every((each) => !each || LocalDate.safeParse(each).success)
  );
}

/**
 * The form with what stands in it.
 * @param lead what is told above it, "" for nothing
 * @param wishes what they want to be told, with what ends each
 */
export function settingsForm(
  values: SettingsShown,
  sentence: string,
  lead: string,
  language: Language,
  wishes = wishLines([], language),
): AdaptiveCard {
  const texts = settingsTexts[language];
  const hour = (value: number) => ({ title: texts.hour(value), value: `${value}` });
  const empty = { day: '', hour: '', quietFrom: '', quietTo: '', pausedFrom: '', pausedThrough: '', cardLanguage: '' };
  return withoutEmptyInputs(
    fill('settings', {
      ...sentenceFields(sentence, language),
      title: texts.title,
      lead,
      hasLead: lead !== '',
      labels: texts.labels,
      values: { ...empty, ...values },
      days: [
        { title: texts.asEveryone, value: '0' },
        ...OWN_DAYS.map((day) => ({ title: texts.weekdays[day - 1] ?? '', value: `${day}` })),
      ],
      hours: OWN_HOURS.map(hour),
      clock: CLOCK.map(hour),
      languages: Language.options.map((value) => ({ title: texts.languages[value], value })),
      hint: texts.pauseHint,
      ...wishes,
      buttons: [{ title: texts.save, data: { verb: 'save-settings', language } }],
    }),
  );
}

/**
 * How somebody has their weekly card, and the form to change it.
 * @param first what is told before all else, "" for nothing
 */
export function settingsCard(view: SettingsView, sentence: string, language: Language, first = ''): AdaptiveCard {
  const { settings, today, from, until: asked } = view;
  const until = settings?.pausedUntil;
  const kept = until !== undefined && until > today ? { from: settings?.pausedFrom, until: addDays(until, -1) } : {};
  const pause = asked !== undefined && pauseFault(asked, today) === undefined ? { from, until: asked } : kept;
  const values: SettingsShown = {
    day: `${settings?.day ?? 0}`,
    hour: `${settings?.hour ?? OWN_HOURS[0]}`,
    quietFrom: `${settings?.quietFrom ?? QUIET_FROM}`,
    quietTo: `${settings?.quietTo ?? QUIET_TO}`,
    pausedFrom: pause.from ?? '',
    pausedThrough: pause.until ?? '',
    cardLanguage: settings?.language ?? USUAL_LANGUAGE,
  };
  // What they want to be told stands in lines of its own.
  const lead = `${first} ${settingsSentence({ ...view, wishes: [] }, language)}`.trim();
  return settingsForm(values, sentence, lead, language, wishLines(view.wishes ?? [], language));
}

export const settingsCards = {
  settings: (view, { sentence, preface, language }) => settingsCard(view, sentence, language, preface),
} satisfies CardsOf<'settings'>;
