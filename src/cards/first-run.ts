import type { Language } from '../domain/language';
import { firstRunTexts, howToBeginSentence } from '../text/first-run';
import type { CardMessage } from './adaptive-card';
import { askButton, type Button } from './buttons';
import { listCard } from './list';

/** How a project leader begins while there is no plan. @param hello said first, to somebody who has just met the bot */
export function firstRunMessage(language: Language, hello?: string): CardMessage {
  const { title, ways, beginWithSample, getTemplate, withCards } = firstRunTexts[language];
  const summary = [hello, howToBeginSentence(language)].filter(Boolean).join(' ');
  const buttons: Button[] = [
    { title: beginWithSample, data: { verb: 'begin-with-sample', language } },
    { title: withCards, data: { verb: 'write-plan', step: 1, move: 'begin', draft: {}, language } },
    askButton(getTemplate, { kind: 'plan-file', file: 'template' }, language),
  ];
  return { summary, card: listCard({ title, sentence: summary, groups: [{ items: ways }], buttons }, language) };
}
