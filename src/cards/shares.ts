import type { Language } from '../domain/language';
import { nameOf, type Plan } from '../domain/plan';
import type { ShareFound } from '../domain/shares';
import { restsSentence } from '../text/counts';
import { filtersText } from '../text/filters';
import { headCountText, number } from '../text/format';
import { type FeedbackTold, type SurveyTold, shareCell, sharePercent, shareTexts, surveyNotes } from '../text/shares';
import { askButton, type Button, goalsButton } from './buttons';
import { figuresCard, type TableShown } from './figures';
import type { AdaptiveCard } from './reply';

interface Rests {
  readonly plan: Plan;
  readonly goal?: string;
  readonly rests: { readonly dialogues: number; readonly latest?: string };
}

const narrowedTitle = (title: string, filters: SurveyTold['filters'], language: Language): string => {
  const narrowed = filtersText(filters, language);
  return narrowed === '' ? title : `${title} · ${narrowed}`;
};

const goalButtons = (goal: string | undefined, language: Language): Button[] =>
  goal ? [askButton(shareTexts[language].goal, { kind: 'goal-status', goal }, language)] : [];

const outOf = (found: ShareFound, language: Language): string =>
  found.kind === 'share' ? `${number(found.share.part, language)}/${number(found.share.whole, language)}` : '';

function surveyTable({ survey }: SurveyTold, plan: Plan, language: Language): TableShown {
  const texts = shareTexts[language];
  return {
    widths: [4, 3, 2],
    header: [texts.municipality, texts.share, texts.answers],
    rows: survey.municipalities.map(({ municipality, found }) => [
      nameOf(plan.municipalities, municipality),
      shareCell(found, language),
      outOf(found, language),
    ]),
  };
}

/** The share that felt heard, with its n, per municipality, and what it rests on. */
export function surveyCard(told: SurveyTold & Rests, sentence: string, language: Language): AdaptiveCard {
  const { plan, filters, survey, status, rests, goal } = told;
  const texts = shareTexts[language];
  const share = sharePercent(survey.found, language, status?.indicator.target?.value);
  const hasAnswers = survey.surveys > 0 && survey.municipalities.length > 0;
  return figuresCard(
    {
      title: narrowedTitle(texts.surveyTitle, filters, language),
      sentence,
      figure:
        share === undefined ? undefined : { value: share, beside: texts.answersOf(...partsOf(survey.found, language)) },
      table: hasAnswers ? surveyTable(told, plan, language) : undefined,
      notes: surveyNotes(told, language),
      rests: restsSentence(rests, language),
      buttons: [...goalButtons(goal, language), goalsButton(language)],
    },
    language,
  );
}

const partsOf = (found: ShareFound, language: Language): [string, string] =>
  found.kind === 'share' ? [number(found.share.part, language), number(found.share.whole, language)] : ['', ''];

/** How many have been given the feedback they asked for, and where people are waiting. */
export function feedbackCard(told: FeedbackTold & Rests, sentence: string, language: Language): AdaptiveCard {
  const { plan, filters, feedback, rests, goal } = told;
  const texts = shareTexts[language];
  const share = sharePercent(feedback.found, language);
  return figuresCard(
    {
      title: narrowedTitle(texts.feedbackTitle, filters, language),
      sentence,
      figure: share === undefined ? undefined : { value: share, beside: texts.givenOf },
      table:
        feedback.known > 0 && feedback.municipalities.length > 0
          ? {
              widths: [3, 2],
              header: [texts.municipality, texts.waiting],
              rows: feedback.municipalities.map(({ municipality, waiting }) => [
                nameOf(plan.municipalities, municipality),
                waiting === undefined ? texts.notReported : headCountText(waiting, language),
              ]),
            }
          : undefined,
      rests: restsSentence(rests, language),
      buttons: [...goalButtons(goal, language), askButton(texts.followUp, { kind: 'follow-up' }, language)],
    },
    language,
  );
}
