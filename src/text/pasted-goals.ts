import { notesOf } from '../domain/goal-notes';
import type { Language } from '../domain/language';
import { currencyOf } from '../domain/money';
import { natureOf } from '../domain/natures';
import type { GoalStatus, IndicatorStatus } from '../domain/outcomes';
import { notesAbout, type Plan } from '../domain/plan';
import { planNouns } from '../domain/plan-nouns';
import { committeeLine, financingLine } from './about';
import {
  type AreaStatusView,
  answerLines,
  areaStatusTexts,
  groupLines,
  groupsMet,
  heardShare,
  minimumName,
  minimumText,
  statusOf,
  themesLine,
} from './area-status';
import { countFigure, restsSentence } from './counts';
import { filtersText } from './filters';
import { capital, listAnd, periodText, stopped } from './format';
import { goalCardTexts } from './goal-card';
import { goalsSources, leadingIndicator } from './goal-overview';
import {
  assessmentText,
  type GoalStatusView,
  type GoalsView,
  measuredFrom,
  openText,
  withoutTargetsText,
} from './goal-sentences';
import { indicatorLines, reportedLines, sourceLines } from './indicator-lines';
import { behindText, briefOutcome, figureText, goalName, outcomeClause, targetTexts, unitText } from './indicators';
import { nonEmpty, type TextPart, type TextParts } from './pasted-part';
import type { Texts } from './texts';
import { noteText } from './words';

/** How goals stand, and how things stand in an area, as tables to paste. */

interface GoalHeaders {
  readonly goal: string;
  readonly assessment: string;
  readonly outcome: string;
  readonly indicator: string;
  readonly target: string;
  readonly what: string;
  readonly figure: string;
}

const goalHeaders: Texts<GoalHeaders> = {
  sv: {
    goal: 'Mål',
    assessment: 'Bedömning',
    outcome: 'Utfall',
    indicator: 'Indikator',
    target: 'Målvärde',
    what: 'Vad',
    figure: 'Antal',
  },
  en: {
    goal: 'Goal',
    assessment: 'Assessment',
    outcome: 'Outcome',
    indicator: 'Indicator',
    target: 'Target',
    what: 'What',
    figure: 'Number',
  },
};

/** A goal by the indicator that leads it, as its overview tells it. */
function goalRow(status: GoalStatus, plan: Plan, language: Language): string[] {
  const { goal, indicators } = status;
  const texts = goalCardTexts[language];
  const shown = leadingIndicator(status);
  const title = indicators.length > 1 ? texts.severalIndicators(goal.title, indicators.length) : goal.title;
  return [
    `${goalName(goal, language)} ${title}`,
    assessmentText(status.assessment, language, measuredFrom(status)),
    shown ? briefOutcome(shown, plan, language) : '',
    shown ? listAnd(targetTexts(shown, plan, language), language) : '',
  ];
}

/** Who is behind, and what could not be assessed. */
function besideGoal(status: GoalStatus, plan: Plan, language: Language): string[] {
  const late = leadingIndicator(status)?.parts.flatMap((part) => behindText(part, plan, language) ?? []) ?? [];
  const open = openText(status, language);
  return [...late.map(capital), ...(open === undefined ? [] : [open])].map(
    (text) => `${goalName(status.goal, language)}: ${stopped(text)}`,
  );
}

export function goalsParts({ plan, statuses, rests }: GoalsView, language: Language): TextParts {
  const headers = goalHeaders[language];
  const measured = statuses.filter(({ assessment }) => assessment !== 'no-target');
  const without = statuses.filter(({ assessment }) => assessment === 'no-target');
  return {
    parts: nonEmpty([
      {
        table: {
          header: [headers.goal, headers.assessment, headers.outcome, headers.target],
          rows: measured.map((status) => goalRow(status, plan, language)),
        },
      },
      { lines: without.length > 0 ? [withoutTargetsText(without, statuses, language)] : [] },
      {
        lines: without.length > 0 ? without.map(({ goal }) => `${goalName(goal, language)} ${goal.title}`) : [],
      },
    ]),
    notes: [
      ...measured.flatMap((status) => besideGoal(status, plan, language)),
      ...goalsSources(statuses, notesAbout(plan, 'goals').map(noteText), language),
    ],
    rests: [restsSentence(rests, language)],
  };
}

/** "27 dialoger", "90 % (279 av 310 svar)". */
function withUnitOf(status: IndicatorStatus, figure: string, plan: Plan, language: Language): string {
  const unit = unitText(status, plan, language);
  if (unit === '') return figure;
  return natureOf(status.indicator) === 'share' ? `${figure} (${unit})` : `${figure} ${unit}`;
}

function indicatorRow(status: IndicatorStatus, plan: Plan, language: Language): string[] {
  const { indicator, period } = status;
  const figure = figureText(status, language);
  const targets = targetTexts(status, plan, language);
  return [
    `${indicator.name}, ${periodText(indicator.period ?? period, language)}`,
    figure === undefined
      ? stopped(capital(outcomeClause(status, plan, language)))
      : withUnitOf(status, figure, plan, language),
    listAnd(targets, language),
    assessmentText(status.assessment, language, indicator.period.from),
  ];
}

export function goalStatusParts({ plan, status, filters, rests }: GoalStatusView, language: Language): TextParts {
  const headers = goalHeaders[language];
  const { indicators, goal } = status;
  const isOne = indicators.length === 1;
  const lines = indicators.flatMap((each) =>
    [...indicatorLines(each, plan, language), ...sourceLines(each, plan, language)].map((line) =>
      isOne ? line : `${each.indicator.name}: ${line}`,
    ),
  );
  return {
    parts: [
      ...(goal.text === goal.title ? [] : [{ lines: [goal.text] }]),
      ...(indicators.length > 0
        ? [
            {
              table: {
                header: [headers.indicator, headers.outcome, headers.target, headers.assessment],
                rows: indicators.map((each) => indicatorRow(each, plan, language)),
              },
            },
          ]
        : []),
    ],
    notes: [
      ...reportedLines(status, language),
      ...lines,
      ...notesOf(status, filtersText(filters, plan, language) !== '').map(noteText),
    ],
    rests: [restsSentence(rests, language)],
  };
}

export function areaStatusParts(view: AreaStatusView, language: Language): TextParts {
  const { plan, minima, coverage, committees, dialogues, people, rests } = view;
  const texts = areaStatusTexts[language];
  const headers = goalHeaders[language];
  const isMet = dialogues.stored.asked > 0;
  const heard = heardShare(view, language);
  const { met, of } = groupsMet(coverage);
  const answers = answerLines(view, language);
  const figures = [
    [capital(texts.dialoguesLabel(dialogues.stored.asked)), countFigure(dialogues, language)],
    [capital(texts.peopleLabel(people.persons !== undefined)), countFigure(people, language)],
    ...(heard ? [[capital(texts.heardLabel(plan.form?.survey?.counted, heard.of)), heard.share]] : []),
  ];
  const ofDialogues: readonly TextPart[] = [
    ...(of > 0 ? [{ heading: texts.groupsHeading(met, of), lines: groupLines(view, language) }] : []),
    ...(answers.length > 0 ? [{ heading: texts.answersHeading, lines: answers }] : []),
    ...(plan.themes.length > 0 ? [{ heading: texts.themesHeading, lines: [themesLine(view, language)] }] : []),
  ];
  return {
    parts: [
      ...(isMet ? [{ table: { header: [headers.what, headers.figure], rows: figures } }] : []),
      ...(minima.length > 0
        ? [
            {
              heading: texts.minimaHeading,
              lines: minima.map(
                (each) =>
                  `${minimumName(each, plan, language)}: ${minimumText(each, language)} (${assessmentText(each.assessment, language)})`,
              ),
            },
          ]
        : []),
      ...(isMet ? ofDialogues : []),
      ...(committees.length > 0
        ? [
            {
              heading: capital(planNouns(plan, language).orderer[committees.length === 1 ? 'theOne' : 'theMany']),
              lines: committees.map((committee) =>
                [
                  committee.name,
                  committeeLine(committee, plan, language),
                  financingLine(committee, currencyOf(plan), language),
                ]
                  .filter((text) => text !== '')
                  .join(' · '),
              ),
            },
          ]
        : []),
    ],
    rests: [statusOf(view, language), restsSentence(rests, language)],
  };
}
