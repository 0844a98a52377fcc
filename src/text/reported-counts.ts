import type { Language } from '../domain/language';
import type { ReportedCount, ReportedThing } from '../domain/reported-counts';
import { listAnd, number, periodText, stopped } from './format';
import { goalTexts } from './goals';
import { sourceText } from './indicators';
import type { Texts } from './texts';
import { dialoguesText } from './words';

/** Numbers of dialogues and participants that were entered by hand. */

const participants: Texts<(count: number, figure: string) => string> = {
  sv: (_count, figure) => `${figure} deltagare`,
  en: (count, figure) => `${figure} ${count === 1 ? 'participant' : 'participants'}`,
};

/** "27 dialoger", "426 deltagare". */
export const countedText = (value: number, counted: ReportedThing, language: Language, kind?: ReportedCount['kind']) =>
  counted === 'dialogues'
    ? dialoguesText(value, language, kind)
    : participants[language](value, number(value, language));

/** "Projektredovisning v2, 4.3 (22 november 2022) anger 27 dialoger 2021 och 6 fördjupande dialoger 2022." */
export function reportedSentence(
  reported: readonly ReportedCount[],
  counted: ReportedThing,
  language: Language,
): string {
  const bySource = new Map<string, string[]>();
  for (const { value, source, date, period, kind } of reported) {
    const when = period ? ` ${language === 'en' ? 'in ' : ''}${periodText(period, language)}` : '';
    const from = sourceText(source, date, language);
    bySource.set(from, [...(bySource.get(from) ?? []), countedText(value, counted, language, kind) + when]);
  }
  const { says } = goalTexts[language];
  return [...bySource].map(([from, figures]) => stopped(says(from, listAnd(figures, language)))).join(' ');
}
