import { isCalendarPart } from '../domain/count-rows';
import { type HeadCount, percentOf } from '../domain/figures';
import { isNarrowed, isOfDays, type NamedFilters, namedIn } from '../domain/filters';
import type { Language } from '../domain/language';
import { nameOf, type Plan } from '../domain/plan';
import { planNouns } from '../domain/plan-nouns';
import type { ShareFound } from '../domain/shares';
import { byTitle, isOverTime, restsSentence, rowLabel, smallNotes } from '../text/counts';
import { narrowedTitle } from '../text/filters';
import { headCountText, number } from '../text/format';
import { boundsOf, isBehind } from '../text/goal-bar';
import { shareCells, shareCellTexts } from '../text/share-cells';
import {
  type FeedbackView,
  feedbackPercent,
  type SurveyView,
  sharePercent,
  shareTexts,
  surveyLead,
  surveyNotes,
  surveyOverlap,
} from '../text/shares';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, type Button, goalsButton, tellsMore } from './buttons';
import type { Answered, CardsOf } from './cards-of';
import type { ChartRow } from './chart';
import { type FiguresShown, figuresCard } from './figures';
import { type Page, WHOLE } from './page';
import { progressBar } from './progress-bar';

/** The goal that the share is judged by, narrowed as the question was where a goal can be. */
function goalButtons(goal: string | undefined, filters: NamedFilters, language: Language): Button[] {
  if (!goal) return [];
  const { municipality, targetGroup, year, ...others } = filters;
  const texts = shareTexts[language];
  if (isNarrowed(others)) return [askButton(texts.goalInAll, { kind: 'goal-status', goal }, language)];
  return [
    askButton(texts.goal, { kind: 'goal-status', goal, ...namedIn({ municipality, targetGroup, year }) }, language),
  ];
}

const wholeButtons = (
  kind: 'survey' | 'feedback',
  { filters, stored, reported }: Pick<SurveyView, 'filters' | 'stored' | 'reported'>,
  language: Language,
): Button[] =>
  tellsMore(filters, stored, reported) ? [askButton(shareTexts[language].whole, { kind }, language)] : [];

/** The share of each row, with its n. */
function surveyBars(
  { survey: { by, rows }, status, order, isCompared }: SurveyView,
  plan: Plan,
  language: Language,
): FiguresShown['bars'] | undefined {
  if (!by || rows.length === 0) return undefined;
  const cells = shareCells(
    rows.map(({ found }) => found),
    language,
  );
  const bars = rows.map(({ label: name, found }, index): ChartRow => {
    const label = rowLabel(name, by, plan, language);
    const text = cells[index] ?? '';
    if (found.kind !== 'share') return { label, text };
    return { label, value: percentOf(found.share), text: `${text} (${partsOf(found, language).join('/')})` };
  });
  const scale = { whole: 100, targets: status ? boundsOf(status) : [] };
  return { title: byTitle(by, plan, language), rows: bars, scale, isOverTime: isOverTime({ by, order, isCompared }) };
}

/** How the table says each row's answers, where it gives no share. */
const answersShown = ({ survey }: SurveyView): (HeadCount | undefined)[] =>
  survey.rows.map(({ found }) =>
    found.kind === 'too-few' ? 'fewer-than-5' : found.kind === 'hidden' ? 'hidden' : undefined,
  );

/** How many wait per municipality. */
function waitingBars({ feedback }: FeedbackView, plan: Plan, language: Language): FiguresShown['bars'] {
  const texts = shareTexts[language];
  const rows = feedback.municipalities.map(({ municipality, waiting }): ChartRow => {
    const label = nameOf(plan.municipalities, municipality);
    if (waiting === undefined) return { label, text: shareCellTexts[language].notReported };
    const text = headCountText(waiting, language);
    return typeof waiting === 'number' ? { label, value: waiting, text } : { label, text };
  });
  return { title: texts.waiting(planNouns(plan, language).area), rows };
}

/** The share large, with what it is of beside it and its bar under it. */
function surveyFigure(
  { survey: { found }, status, isCompared }: SurveyView,
  language: Language,
): FiguresShown['figure'] {
  const share = sharePercent(found, language, status?.indicator.target?.value);
  if (share === undefined || found.kind !== 'share' || isCompared) return undefined;
  const beside = shareTexts[language].answersOf(...partsOf(found, language));
  const bar = {
    value: percentOf(found.share),
    whole: 100,
    targets: status ? boundsOf(status) : [],
    isBehind: status && isBehind(status.assessment),
  };
  return { value: share, beside, bar: progressBar(bar, `${share}: ${beside}`) };
}

/** The share that felt heard, with its n, by municipality or as it was asked to be divided, and what it rests on. */
function surveyCard(view: SurveyView, answered: Answered): AdaptiveCard {
  const { plan, filters, survey, rests, goal } = view;
  const { sentence, language, preface, page } = answered;
  const bars = survey.surveys > 0 ? surveyBars(view, plan, language) : undefined;
  const ofDays = isCalendarPart(survey.by) || isOfDays(filters);
  const lead = surveyLead(view, language);
  return figuresCard(
    {
      title: narrowedTitle(shareTexts[language].surveyTitle(plan.form?.survey), filters, plan, language),
      sentence,
      lead: lead && [...(preface ? [preface] : []), lead].join(' '),
      figure: surveyFigure(view, language),
      bars,
      notes: bars ? [...surveyOverlap(view, language), ...smallNotes(answersShown(view), ofDays, language)] : [],
      remarks: surveyNotes(view, language),
      rests: restsSentence(rests, language),
      buttons: [
        ...wholeButtons('survey', view, language),
        ...goalButtons(goal, filters, language),
        goalsButton(language),
      ],
    },
    language,
    page,
  );
}

const partsOf = (found: ShareFound, language: Language): [string, string] =>
  found.kind === 'share' ? [number(found.share.part, language), number(found.share.whole, language)] : ['', ''];

/** How many have been given the feedback they asked for, and where people are waiting. */
export function feedbackCard(
  view: FeedbackView,
  sentence: string,
  language: Language,
  page: Page = WHOLE,
): AdaptiveCard {
  const { plan, filters, feedback, status, rests, goal } = view;
  const texts = shareTexts[language];
  const share = feedbackPercent(feedback, language);
  const { figures } = feedback;
  const bar = figures.share && {
    value: percentOf(figures.share),
    whole: 100,
    targets: status ? boundsOf(status) : [],
    isBehind: status && isBehind(status.assessment),
  };
  const hasRows = feedback.known > 0 && feedback.municipalities.length > 0;
  const waiting = feedback.municipalities.map((each) => each.waiting);
  return figuresCard(
    {
      title: narrowedTitle(texts.feedbackTitle, filters, plan, language),
      sentence,
      figure:
        share === undefined
          ? undefined
          : { value: share, beside: texts.givenOf, bar: bar && progressBar(bar, `${share} ${texts.givenOf}`) },
      bars: hasRows ? waitingBars(view, plan, language) : undefined,
      notes: hasRows ? smallNotes(waiting, isOfDays(filters), language) : [],
      rests: restsSentence(rests, language),
      buttons: [
        ...wholeButtons('feedback', view, language),
        ...goalButtons(goal, filters, language),
        askButton(texts.followUp, { kind: 'follow-up' }, language),
      ],
    },
    language,
    page,
  );
}

export const shareCards = {
  survey: surveyCard,
  feedback: (view, { sentence, language, page }) => feedbackCard(view, sentence, language, page),
} satisfies CardsOf<'survey' | 'feedback'>;
