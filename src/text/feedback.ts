import type { HeadCount } from '../domain/figures';
import type { Language } from '../domain/language';
import type { FeedbackFigures } from '../domain/shares';
import { headCountText } from './format';
import type { Texts } from './texts';

/** How it stands with feedback, in the same words on the receipt, the goal, the answer and the week. */

interface FeedbackTexts {
  readonly nobody: string;
  readonly tooFew: string;
  readonly hidden: (wanted: string) => string;
  readonly allHidden: string;
  readonly noneReported: (wanted: string) => string;
  readonly given: (given: string, wanted: string) => string;
  readonly waiting: (count: string, one: boolean) => string;
  readonly unreported: (count: string) => string;
  readonly inWholeProject: (clause: string) => string;
}

const texts: Texts<FeedbackTexts> = {
  sv: {
    nobody: 'ingen har bett om återkoppling',
    tooFew: 'färre än\u00a05 har bett om återkoppling',
    hidden: (wanted) => `${wanted} har bett om återkoppling; hur många som fått den visas inte`,
    allHidden: 'hur många som har bett om återkoppling och fått den visas inte',
    noneReported: (wanted) => `${wanted} har bett om återkoppling; om de har fått den är ej redovisat`,
    given: (given, wanted) => `${given} av ${wanted} har fått återkoppling`,
    waiting: (count) => `${count} väntar`,
    unreported: (count) => `för ${count} ej redovisat`,
    inWholeProject: (clause) => `i hela projektet: ${clause}`,
  },
  en: {
    nobody: 'nobody has asked for feedback',
    tooFew: 'fewer than\u00a05 have asked for feedback',
    hidden: (wanted) => `${wanted} have asked for feedback; how many have been given it is not shown`,
    allHidden: 'how many have asked for feedback and been given it is not shown',
    noneReported: (wanted) => `${wanted} have asked for feedback; whether they have been given it is not reported`,
    given: (given, wanted) => `${given} of ${wanted} have been given feedback`,
    waiting: (count, one) => `${count} ${one ? 'waits' : 'wait'}`,
    unreported: (count) => `for ${count} not reported`,
    inWholeProject: (clause) => `in the whole project: ${clause}`,
  },
};

/**
 * "4 väntar, för 4 ej redovisat": those who asked and are not known to have been given it; empty when there are none.
 */
export function restText({ waiting, unreported }: FeedbackFigures, language: Language): string {
  const counted = (count: HeadCount): string => headCountText(count, language);
  return [
    ...(waiting === 0 ? [] : [texts[language].waiting(counted(waiting), waiting === 1)]),
    ...(unreported === 0 ? [] : [unreportedText(unreported, language)]),
  ].join(', ');
}

/** "för 4 ej redovisat". */
export const unreportedText = (count: HeadCount, language: Language): string =>
  texts[language].unreported(headCountText(count, language));

/** "132 av 136 har fått återkoppling, för 4 ej redovisat": the figures in one clause. */
export function feedbackClause(figures: FeedbackFigures, language: Language): string {
  const { nobody, tooFew, hidden, allHidden, noneReported, given } = texts[language];
  const wanted = headCountText(figures.wanted, language);
  switch (figures.kind) {
    case 'nobody':
      return nobody;
    case 'too-few':
      return tooFew;
    case 'hidden':
      return figures.wanted === 'hidden' ? allHidden : hidden(wanted);
    case 'unreported':
      return noneReported(wanted);
    case 'shown': {
      const rest = restText(figures, language);
      const lead = given(headCountText(figures.given ?? 0, language), wanted);
      return rest === '' ? lead : `${lead}, ${rest}`;
    }
  }
}

/** "i hela projektet: 132 av 136 har fått återkoppling, för 4 ej redovisat". */
export const feedbackInAll = (figures: FeedbackFigures, language: Language): string =>
  texts[language].inWholeProject(feedbackClause(figures, language));
