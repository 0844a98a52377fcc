import { budgetByPeriod } from '../domain/budget-sums';
import { isCalendarPart } from '../domain/count-rows';
import { isOfDays } from '../domain/filters';
import type { Language } from '../domain/language';
import { type Money, moneyOf } from '../domain/money';
import { nameOf } from '../domain/plan';
import { planNouns } from '../domain/plan-nouns';
import { type BudgetView, budgetLineAmong, budgetTexts, financedSentence, notesBesideBudget } from './budget';
import {
  byTitle,
  type CountView,
  countLead,
  countNotes,
  countTitle,
  restsSentence,
  rowLabel,
  smallNotes,
} from './counts';
import {
  type CoverageView,
  columnNames,
  coverageCell,
  coverageTexts,
  groupLabel,
  isAskedBefore,
  noteBesideCoverage,
} from './coverage';
import { capital, headCountText, listPlain, number, periodText } from './format';
import { moneyText } from './money';
import type { TextParts } from './pasted-part';
import { type RemainingView, remainingTexts, targetName } from './remaining';
import { shareCells, shareCellTexts } from './share-cells';
import {
  type FeedbackView,
  feedbackPercent,
  type SurveyView,
  shareSentences,
  shareTexts,
  surveyNotes,
  surveyOverlap,
} from './shares';
import { noteText } from './words';

/** Answers with figures beside each other, as tables to paste. */

export function countParts(view: CountView, language: Language): TextParts {
  const { by, naming, rests, reported } = view;
  const hasRows = by !== undefined && rests.dialogues > 0;
  return {
    ...(hasRows ? { lead: countLead(view, language) } : {}),
    parts: hasRows
      ? [
          {
            table: {
              header: [byTitle(by, naming, language), countTitle(view, language)],
              rows: view.rows.map(({ label, count }) => [
                rowLabel(label, by, naming, language),
                headCountText(count, language),
              ]),
            },
          },
        ]
      : [],
    notes: countNotes(view, language),
    rests: rests.dialogues > 0 || reported.length > 0 ? [restsSentence(rests, language)] : [],
  };
}

export function surveyParts(view: SurveyView, language: Language): TextParts {
  const { plan, filters, survey, rests } = view;
  const { by, rows } = survey;
  const cells = shareCells(
    rows.map(({ found }) => found),
    language,
  );
  const hasRows = by !== undefined && rows.length > 0 && survey.surveys > 0;
  const ofDays = isCalendarPart(by) || isOfDays(filters);
  const hidden = rows.map(({ found }) =>
    found.kind === 'too-few' ? 'fewer-than-5' : found.kind === 'hidden' ? 'hidden' : undefined,
  );
  const isArranged = view.order !== undefined || view.isCompared === true;
  return {
    // Rows that stand in the table are not told in the sentence too.
    ...(hasRows && !isArranged ? { lead: shareSentences.survey({ ...view, isDivided: false }, language) } : {}),
    parts: hasRows
      ? [
          {
            table: {
              header: [
                byTitle(by, plan, language),
                shareTexts[language].surveyTitle(plan.form?.survey),
                shareTexts[language].answersHeader,
              ],
              rows: rows.map(({ label, found }, index) => [
                rowLabel(label, by, plan, language),
                cells[index] ?? '',
                found.kind === 'share'
                  ? shareTexts[language].answersOf(
                      number(found.share.part, language),
                      number(found.share.whole, language),
                    )
                  : '',
              ]),
            },
          },
        ]
      : [],
    notes: [
      ...(hasRows ? [...surveyOverlap(view, language), ...smallNotes(hidden, ofDays, language)] : []),
      ...surveyNotes(view, language),
    ],
    rests: [restsSentence(rests, language)],
  };
}

export function feedbackParts({ plan, filters, feedback, rests }: FeedbackView, language: Language): TextParts {
  const { area } = planNouns(plan, language);
  const { known, municipalities } = feedback;
  const hasRows = known > 0 && municipalities.length > 0;
  const waiting = municipalities.map((each) => each.waiting);
  const share = feedbackPercent(feedback, language);
  return {
    parts: [
      ...(share === undefined ? [] : [{ lines: [`${share} ${shareTexts[language].givenOf}`] }]),
      ...(hasRows
        ? [
            {
              table: {
                header: [byTitle('municipality', plan, language), shareTexts[language].waiting(area)],
                rows: municipalities.map((each) => [
                  nameOf(plan.municipalities, each.municipality),
                  each.waiting === undefined
                    ? shareCellTexts[language].notReported
                    : headCountText(each.waiting, language),
                ]),
              },
            },
          ]
        : []),
    ],
    notes: hasRows ? smallNotes(waiting, isOfDays(filters), language) : [],
    rests: [restsSentence(rests, language)],
  };
}

export function coverageParts(view: CoverageView, language: Language): TextParts {
  const { plan, coverage, rests } = view;
  const texts = coverageTexts[language];
  // Where nothing is stored, "not met" is more than is known.
  const hasRows = rests.dialogues > 0 || isAskedBefore(view);
  const note = noteBesideCoverage(view, language);
  return {
    parts: hasRows
      ? [
          {
            table: {
              header: [texts.targetGroup, ...columnNames(view, language)],
              rows: coverage.rows.map((row) => [groupLabel(plan, row), ...row.cells.map(coverageCell)]),
            },
          },
        ]
      : [],
    notes: [...(hasRows ? [texts.legend] : []), ...(note === undefined ? [] : [note])],
    rests: [restsSentence(rests, language)],
  };
}

export function remainingParts({ remaining, plan, rests }: RemainingView, language: Language): TextParts {
  const texts = remainingTexts[language];
  const figure = (value: number | undefined): string =>
    value === undefined ? texts.notReported : number(value, language);
  const rows = remaining.flatMap((each) => [
    [
      capital(targetName(each, plan, language)),
      figure(each.minimum.value),
      figure(each.minimum.target),
      figure(each.left),
    ],
    ...each.behind.map(({ area, left }) => [nameOf(plan.municipalities, area), '', '', figure(left)]),
  ]);
  return {
    parts: rows.length > 0 ? [{ table: { header: texts.header, rows } }] : [],
    rests: [restsSentence(rests, language)],
  };
}

export function budgetParts(view: BudgetView, language: Language): TextParts {
  const texts = budgetTexts[language];
  const { lines, sums, plan, payer, financed } = view;
  const { currency } = sums.planned;
  const outcome = (amount: Money | undefined): string =>
    amount === undefined ? texts.notReported : moneyText(amount, language);
  const sources = [
    ...new Set(lines.flatMap(({ source, outcomeSource }) => [source, outcomeSource].flatMap((each) => each ?? []))),
  ];
  const periods = budgetByPeriod(lines, currency);
  const rows = lines.map((line) => [
    budgetLineAmong(line, plan, language),
    moneyText(moneyOf(line.planned, currency), language),
    outcome(line.outcome === undefined ? undefined : moneyOf(line.outcome, currency)),
  ]);
  return {
    parts:
      rows.length > 0
        ? [
            {
              table: {
                header: [texts.item, texts.planned, texts.outcome],
                rows: [...rows, [texts.sum, moneyText(sums.planned, language), outcome(sums.outcome)]],
              },
            },
            ...(periods.length > 1
              ? [
                  {
                    table: {
                      header: [texts.period, texts.planned, texts.outcome],
                      rows: periods.map(({ period, sums: each }) => [
                        periodText(period, language),
                        moneyText(each.planned, language),
                        outcome(each.outcome),
                      ]),
                    },
                  },
                ]
              : []),
          ]
        : [],
    notes: [
      ...notesBesideBudget(view, language),
      ...view.notes.map(noteText),
      ...(!payer && financed.amount.hundredths > 0 ? [financedSentence(view, language)] : []),
    ],
    rests: sources.length > 0 ? [texts.source(listPlain(sources, language, '; '))] : [],
  };
}
