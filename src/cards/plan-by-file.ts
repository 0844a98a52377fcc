import type { Language } from '../domain/language';
import { planByFileTexts } from '../text/offered-files';
import type { CardMessage } from './adaptive-card';
import { askButton } from './buttons';
import { listCard } from './list';

/** How the plan is changed by a file: have it, change it and send it back. */
export function planByFileMessage(language: Language): CardMessage {
  const { title, summary, steps, getPlan, getTemplate } = planByFileTexts[language];
  const buttons = [
    askButton(getPlan, { kind: 'report', document: 'plan' }, language),
    askButton(getTemplate, { kind: 'plan-file', file: 'template' }, language),
  ];
  return {
    summary,
    card: listCard({ title, sentence: summary, groups: [{ items: [{ lines: steps }] }], buttons }, language),
  };
}
