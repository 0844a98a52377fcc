import type { Language } from '../domain/language';
import type { Naming } from '../domain/plan-nouns';
import type { ReportedCount, ReportedThing } from '../domain/reported-counts';
import { listAnd, number, periodText, stopped } from './format';
import { goalTexts } from './goals';
import { sourceText } from './indicators';
import type { Texts } from './texts';
import { countOfKind, dialoguesText } from './words';

/** Numbers of dialogues and participants that were entered by hand. */

const participants: Texts<(count: number, figure: string) => string> = {
  sv: (_count, figure) => `${figure} deltagare`,
  en: (count, figure) => `${figure} ${count === 1 ? 'participant' : 'participants'}`,
};

/** "27 dialoger", "426 deltagare". */
export const countedText = (value: number, counted: ReportedThing, language: Language): string =>
  counted === 'dialogues' ? dialoguesText(value, language) : participants[language](value, number(value, language));

const inPeriod: Texts<(period: string) => string> = { sv: (period) => ` ${period}`, en: (period) => ` in ${period}` };

/** What stands after a number of the whole project, where less was asked for. */
const inAll: Texts<string> = { sv: ' i hela projektet', en: ' in the whole project' };

/**
 * "Projektredovisning v2, 4.3 (22 november 2022) anger 6 fördjupande dialoger 2022 och 37 dialoger i hela projektet."
 */
export function reportedSentence(reported: readonly ReportedCount[], naming: Naming, language: Language): string {
  const bySource = new Map<string, string[]>();
  for (const { counted, value, source, date, period, kind, of } of reported) {
    const when = period ? inPeriod[language](periodText(period, language)) : '';
    const from = sourceText(source, date, language);
    const things =
      counted === 'dialogues' ? countOfKind(value, kind, naming, language) : countedText(value, counted, language);
    const figure = things + when + (of === 'more' ? inAll[language] : '');
    bySource.set(from, [...(bySource.get(from) ?? []), figure]);
  }
  const { says } = goalTexts[language];
  return [...bySource].map(([from, figures]) => stopped(says(from, listAnd(figures, language)))).join(' ');
}
