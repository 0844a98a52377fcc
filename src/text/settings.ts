import { addDays, type LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import { LONGEST_PAUSE_DAYS, QUIET_FROM, QUIET_TO, type ReminderSettings } from '../domain/reminder-settings';
import { dateText } from './format';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';
import { type ShownWish, wishesText } from './watch';

/** How somebody gets their weekly card, and the card where they choose it. */

interface SettingsTexts {
  readonly title: string;
  /** Plural, as in "på måndagar", Monday first. */
  readonly days: readonly string[];
  readonly rhythm: (day: string, hour: number) => string;
  readonly quiet: (from: number, to: number) => string;
  readonly neverQuiet: string;
  readonly paused: (day: string) => string;
  readonly pausedFrom: (from: string, day: string) => string;
  /** A pause that has been told and is saved with one press, or cannot be. */
  readonly pauses: (day: string) => string;
  readonly pausesFrom: (from: string, day: string) => string;
  readonly pauseOver: (day: string) => string;
  readonly pauseTooLong: string;
  readonly saved: string;
  readonly labels: Readonly<
    Record<'day' | 'hour' | 'quietFrom' | 'quietTo' | 'pausedFrom' | 'pausedThrough' | 'cardLanguage', string>
  >;
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
    pausedFrom: (from, day) => `Påminnelserna är pausade från och med ${from} till och med ${day}.`,
    pauses: (day) => `Ska påminnelserna pausas till och med ${day}? Tryck på Spara. Inget är ändrat än.`,
    pausesFrom: (from, day) =>
      `Ska påminnelserna pausas från och med ${from} till och med ${day}? Tryck på Spara. Inget är ändrat än.`,
    pauseOver: (day) => `${day} har redan varit. Inget är ändrat. Välj en kommande dag här nedanför.`,
    pauseTooLong: 'En paus kan vara i högst ett år. Inget är ändrat. Välj en tidigare dag här nedanför.',
    saved: 'Sparat.',
    labels: {
      day: 'Veckodag',
      hour: 'Klockslag',
      quietFrom: 'Inga meddelanden från',
      quietTo: 'Inga meddelanden till',
      pausedFrom: 'Pausa påminnelserna från och med',
      pausedThrough: 'Pausa påminnelserna till och med',
      cardLanguage: 'Språk',
    },
    asEveryone: 'Veckans första arbetsdag',
    weekdays: ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag'],
    hour: (hour) => `kl. ${hour}`,
    languages: { sv: 'Svenska', en: 'Engelska' },
    pauseHint: 'Är dagen en helgdag kommer kortet nästa arbetsdag i veckan.',
    save: 'Spara',
    pauseRefused: 'Inget är sparat. Välj en sista dag inom ett år, och ingen första dag efter den.',
  },
  en: {
    title: 'Settings for your week',
    days: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays'],
    rhythm: (day, hour) => `You get your week on ${day} at ${hour}.`,
    quiet: (from, to) => `I do not write between ${from} and ${to} o’clock.`,
    neverQuiet: 'I write at any time of day.',
    paused: (day) => `The reminders are paused through ${day}.`,
    pausedFrom: (from, day) => `The reminders are paused from ${from} through ${day}.`,
    pauses: (day) => `Shall the reminders be paused through ${day}? Press Save. Nothing has changed yet.`,
    pausesFrom: (from, day) =>
      `Shall the reminders be paused from ${from} through ${day}? Press Save. Nothing has changed yet.`,
    pauseOver: (day) => `${day} has already been. Nothing has changed. Choose a coming day below.`,
    pauseTooLong: 'A pause can be a year at most. Nothing has changed. Choose an earlier day below.',
    saved: 'Saved.',
    labels: {
      day: 'Day',
      hour: 'Time',
      quietFrom: 'Quiet from',
      quietTo: 'Quiet until',
      pausedFrom: 'Pause the reminders from',
      pausedThrough: 'Pause the reminders through',
      cardLanguage: 'Language',
    },
    asEveryone: 'The first working day of the week',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    hour: (hour) => `${hour}:00`,
    languages: { sv: 'Swedish', en: 'English' },
    pauseHint: 'If the day is a holiday, the card comes on the next working day of the week.',
    save: 'Save',
    pauseRefused: 'Nothing is saved. Choose a last day within a year, and no first day after it.',
  },
};

/** The hour of everyone who has not chosen one. */
const USUAL_HOUR = 8;

/** "Veckokortet kommer på tisdagar kl. 9." */
export function rhythmSentence(settings: ReminderSettings | undefined, language: Language): string {
  const texts = settingsTexts[language];
  return texts.rhythm(texts.days[(settings?.day ?? 1) - 1] ?? '', settings?.hour ?? USUAL_HOUR);
}

/** How somebody has it, on a day: a pause that is over is not told. */
export interface SettingsView {
  readonly kind: 'settings';
  readonly settings?: ReminderSettings;
  readonly today: LocalDate;
  /** The first day of a pause that has been told and is not saved, where it does not begin at once; and its last. */
  readonly from?: LocalDate;
  readonly until?: LocalDate;
  /** What they want to be told when it comes. */
  readonly wishes?: readonly ShownWish[];
}

/** Whether a pause through a day can be saved, or why it cannot. */
export function pauseFault(until: LocalDate, today: LocalDate): 'over' | 'too-long' | undefined {
  if (until < today) return 'over';
  return until > addDays(today, LONGEST_PAUSE_DAYS) ? 'too-long' : undefined;
}

function pauseSentence({ from, until, today }: SettingsView, language: Language): string[] {
  if (until === undefined) return [];
  const texts = settingsTexts[language];
  const fault = pauseFault(until, today);
  if (fault === 'too-long') return [texts.pauseTooLong];
  const day = dateText(until, language);
  if (fault === 'over') return [texts.pauseOver(day)];
  return [from === undefined ? texts.pauses(day) : texts.pausesFrom(dateText(from, language), day)];
}

/** The pause that somebody has, where it is not over. */
function keptPause({ settings, today }: SettingsView, language: Language): string[] {
  const { pausedFrom, pausedUntil } = settings ?? {};
  if (pausedUntil === undefined || pausedUntil <= today) return [];
  const texts = settingsTexts[language];
  const day = dateText(addDays(pausedUntil, -1), language);
  const isToCome = pausedFrom !== undefined && pausedFrom > today;
  return [isToCome ? texts.pausedFrom(dateText(pausedFrom, language), day) : texts.paused(day)];
}

/** A pause that has been told, and the rhythm, the quiet hours and the pause that somebody has. */
export function settingsSentence(view: SettingsView, language: Language): string {
  const { settings } = view;
  const texts = settingsTexts[language];
  const [from, to] = [settings?.quietFrom ?? QUIET_FROM, settings?.quietTo ?? QUIET_TO];
  return [
    ...pauseSentence(view, language),
    rhythmSentence(settings, language),
    from === to ? texts.neverQuiet : texts.quiet(from, to),
    ...keptPause(view, language),
    ...wishesText(view.wishes ?? [], language),
  ].join(' ');
}

export const settingsKinds = {
  settings: {
    name: { sv: 'dina inställningar', en: 'your settings' },
    example: { sv: 'mina inställningar', en: 'my settings' },
  },
} satisfies KindTexts<'settings'>;
export const settingsSentences = { settings: settingsSentence };
