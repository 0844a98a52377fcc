import { viewDeliveries } from '../answers/deliveries';
import { deliveriesCard } from '../cards/deliveries';
import type { Page } from '../cards/page';
import { settingsCard } from '../cards/settings';
import type { Language } from '../domain/language';
import { saveSettings } from '../remind/save-settings';
import { sendAgain } from '../remind/send-again';
import { deliveriesSentence, deliveryTexts } from '../text/deliveries';
import { type SettingsView, settingsSentence, settingsTexts } from '../text/settings';
import { localDate } from '../time/clock';
import { wishesHere } from './press-watch';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** The settings are replaced by themselves as they are kept now; what cannot be kept leaves the form as it is. */
export async function pressSettings(press: PressOf<'save-settings'>, turn: Turn): Promise<Reply> {
  const { asker, tools } = turn;
  const { language } = asker;
  // "0" is the choice of no day of one's own.
  const day = press.day === '0' ? undefined : press.day;
  const saved = await saveSettings({ ...press, day }, asker, tools.stores, tools.surroundings);
  if (!saved) return { summary: settingsTexts[language].pauseRefused, pressed: 'keep' };
  const today = localDate(tools.surroundings.now());
  const view: SettingsView = { kind: 'settings', settings: saved, today, wishes: await wishesHere(turn) };
  const { saved: first } = settingsTexts[language];
  const summary = `${first} ${settingsSentence(view, language)}`;
  return { summary, card: settingsCard(view, summary, language, first), pressed: 'replace' };
}

const againText = (count: number, language: Language): string =>
  count > 0 ? deliveryTexts[language].sentAgain(count) : deliveryTexts[language].nothingToSend;

/** *Skicka igen*: the report is replaced by what it says then. */
export async function pressSendAgain(_press: PressOf<'send-again'>, { asker, snapshot, tools }: Turn): Promise<Reply> {
  const { language } = asker;
  const { stores, surroundings, perSecond } = tools;
  const count = await sendAgain(asker, snapshot, { ...stores, ...surroundings, perSecond });
  const view = await viewDeliveries(asker, snapshot, { ...stores, now: surroundings.now });
  const again = againText(count, language);
  const summary = `${again} ${deliveriesSentence(view, language)}`;
  const page: Page = { from: 0, reading: { kind: 'deliveries' } };
  return { summary, card: deliveriesCard(view, summary, language, page, again), pressed: 'replace' };
}
