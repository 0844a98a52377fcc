import type { LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import { QUIET_FROM, QUIET_TO, type ReminderSettings } from '../domain/reminder-settings';
import { dateText } from './format';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** How somebody gets their weekly card, and the card where they choose it. */

interface SettingsTexts {
  readonly title: string;
  /** Plural, as in "på måndagar", Monday first. */
  readonly days: readonly string[];
  readonly rhythm: (day: string, hour: number) => string;
  readonly quiet: (from: number, to: number) => string;
  readonly neverQuiet: string;
  readonly paused: (day: string) => string;
  readonly saved: string;
  readonly labels: Readonly<Record<'day' | 'hour' | 'quietFrom' | 'quietTo' | 'pausedUntil' | 'cardLanguage', string>>;
  readonly asEveryone: string;
  readonly weekdays: readonly string[];
  readonly hour: (hour: number) => string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly pauseHint: string;
  readonly save: string;
  readonly pauseRefused: string;
}

export const settingsTexts: Texts<SettingsTexts> = {
  sv: {
    title: 'Inställningar för din vecka',
    days: ['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar'],
    rhythm: (day, hour) => `Veckokortet kommer på ${day} kl. ${hour}.`,
    quiet: (from, to) => `Jag skickar inget mellan kl. ${from} och ${to}.`,
    neverQuiet: 'Jag skickar när som helst på dygnet.',
    paused: (day) => `Påminnelserna är pausade till och med ${day}.`,
    saved: 'Sparat.',
    labels: {
      day: 'Veckodag',
      hour: 'Klockslag',
      quietFrom: 'Inga meddelanden från',
      quietTo: 'Inga meddelanden till',
      pausedUntil: 'Pausa påminnelserna till och med',
      cardLanguage: 'Språk',
    },
    asEveryone: 'Veckans första arbetsdag',
    weekdays: ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag'],
    hour: (hour) => `kl. ${hour}`,
    languages: { sv: 'Svenska', en: 'Engelska' },
    pauseHint: 'Är dagen en helgdag kommer kortet nästa arbetsdag i veckan.',
    save: 'Spara',
    pauseRefused: 'Inget är sparat. Välj en paus som slutar inom ett år.',
  },
  en: {
    title: 'Settings for your week',
    days: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays'],
    rhythm: (day, hour) => `You get your week on ${day} at ${hour}.`,
    quiet: (from, to) => `I do not write between ${from} and ${to} o’clock.`,
    neverQuiet: 'I write at any time of day.',
    paused: (day) => `I am silent until ${day}.`,
    saved: 'Saved.',
    labels: {
      day: 'Day',
      hour: 'Time',
      quietFrom: 'Quiet from',
      quietTo: 'Quiet until',
      pausedUntil: 'Pause until this day',
      cardLanguage: 'Language',
    },
    asEveryone: 'The first working day of the week',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    hour: (hour) => `${hour}:00`,
    languages: { sv: 'Swedish', en: 'English' },
    pauseHint: 'If the day is a holiday, the card comes on the next working day of the week.',
    save: 'Save',
    pauseRefused: 'Nothing is saved. Choose a pause that ends within a year.',
  },
};

/** The hour of everyone who has not chosen one. */
const USUAL_HOUR = 8;

/** "Du får din vecka på tisdagar kl. 9." */
export function rhythmSentence(settings: ReminderSettings | undefined, language: Language): string {
  const texts = settingsTexts[language];
  return texts.rhythm(texts.days[(settings?.day ?? 1) - 1] ?? '', settings?.hour ?? USUAL_HOUR);
}

/** How somebody has it, on a day: a pause that is over is not told. */
export interface SettingsView {
  readonly kind: 'settings';
  readonly settings?: ReminderSettings;
  readonly today: LocalDate;
}

/** The rhythm, the quiet hours and the pause that somebody has. */
export function settingsSentence({ settings, today }: SettingsView, language: Language): string {
  const texts = settingsTexts[language];
  const [from, to] = [settings?.quietFrom ?? QUIET_FROM, settings?.quietTo ?? QUIET_TO];
  const until = settings?.pausedUntil;
  return [
    rhythmSentence(settings, language),
    from === to ? texts.neverQuiet : texts.quiet(from, to),
    ...(until !== undefined && until > today ? [texts.paused(dateText(until, language))] : []),
  ].join(' ');
}

export const settingsKinds = {
  settings: {
    name: { sv: 'dina inställningar', en: 'your settings' },
    example: { sv: 'mina inställningar', en: 'my settings' },
  },
} satisfies KindTexts<'settings'>;
export const settingsSentences = { settings: settingsSentence };
