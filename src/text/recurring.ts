import type { Language } from '../domain/language';
import type { Standing } from '../domain/occurrences';
import { listAnd } from './format';
import type { Texts } from './texts';

/** How an activity that recurs stands: how many of its times are done, how many are late, and the next. */

interface RecurringTexts {
  readonly done: (done: number, total: number | undefined) => string;
  readonly late: (count: number) => string;
  readonly next: (when: string) => string;
  /** `when` is the plan's own, in Swedish or English. */
  readonly recurs: (title: string, when: string, parts: string) => string;
}

const texts: Texts<RecurringTexts> = {
  sv: {
    done: (done, total) =>
      total === undefined ? `klar ${done} ${done === 1 ? 'gång' : 'gånger'}` : `klar ${done} av ${total} gånger`,
    late: (count) => `${count} ${count === 1 ? 'gång är försenad' : 'gånger är försenade'}`,
    next: (when) => `nästa är ${when}`,
    recurs: (title, when, parts) => `${title} återkommer (${when}): ${parts}.`,
  },
  en: {
    done: (done, total) =>
      total === undefined ? `done ${done} ${done === 1 ? 'time' : 'times'}` : `done ${done} of ${total} times`,
    late: (count) => `${count} ${count === 1 ? 'time is' : 'times are'} late`,
    next: (when) => `the next is ${when}`,
    recurs: (title, when, parts) => `${title} recurs (${when}): ${parts}.`,
  },
};

function partsOf({ done, total, late, next }: Standing, language: Language): string[] {
  const { done: doneText, late: lateText, next: nextText } = texts[language];
  return [
    doneText(done, total),
    ...(late > 0 ? [lateText(late)] : []),
    ...(next === undefined ? [] : [nextText(next)]),
  ];
}

/** "varje månad; klar 3 av 10 gånger, 1 gång är försenad och nästa är Apr -27". */
export const recurringText = (when: string, standing: Standing, language: Language): string =>
  `${when}; ${listAnd(partsOf(standing, language), language)}`;

/** "”Styrgrupp” återkommer (varje månad): klar 3 gånger och nästa är Apr -27." */
export const recurringSentence = (title: string, when: string, standing: Standing, language: Language): string =>
  texts[language].recurs(title, when, listAnd(partsOf(standing, language), language));
