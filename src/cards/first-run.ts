import type { Language } from '../domain/language';
import { firstRunTexts, howToBeginSentence } from '../text/first-run';
import type { CardMessage } from './adaptive-card';
import { listCard } from './list';

/** How a project leader begins while there is no plan. @param hello said first, to somebody who has just met the bot */
export function firstRunMessage(language: Language, hello?: string): CardMessage {
  const { title, ways, beginWithSample } = firstRunTexts[language];
  const summary = [hello, howToBeginSentence(language)].filter(Boolean).join(' ');
  const buttons = [{ title: beginWithSample, data: { verb: 'begin-with-sample', language } as const }];
  return { summary, card: listCard({ title, sentence: summary, groups: [{ items: ways }], buttons }, language) };
}
