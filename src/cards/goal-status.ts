import type { WithRoles } from '../domain/asker';
import type { Assessment } from '../domain/assessments';
import type { LocalDate } from '../domain/dates';
import { isNarrowed, type NamedFilters, namedIn } from '../domain/filters';
import { type GoalNote, notesOf } from '../domain/goal-notes';
import type { Indicator } from '../domain/goals';
import type { Language } from '../domain/language';
import type { SlicedBy } from '../domain/measures';
import type { GoalStatus, IndicatorStatus } from '../domain/outcomes';
import type { Plan } from '../domain/plan';
import { type Naming, planNouns } from '../domain/plan-nouns';
import { isDivisible, partAsked } from '../questions/goal-parts';
import { restsSentence } from '../text/counts';
import { filtersText } from '../text/filters';
import { capital, periodText, sentenceWithin, stopped } from '../text/format';
import { barOfIndicator } from '../text/goal-bar';
import { goalCardTexts } from '../text/goal-card';
import { assessmentText, type GoalStatusView, measuredFrom, openText } from '../text/goal-sentences';
import { indicatorLines, reportedLines, sourceLines } from '../text/indicator-lines';
import { briefOutcome, figureText, goalName, outcomeClause, targetTexts, unitText } from '../text/indicators';
import { noteText } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { allowed, askButton, type Button, sentenceFields } from './buttons';
import type { CardsOf } from './cards-of';
import { fill } from './fill';
import { type Page, pagedCard, WHOLE } from './page';
import { progressBar } from './progress-bar';

/**
 * The band that a goal's name and assessment stand on: coloured text has too little contrast in some of Teams' themes.
 */
const STYLES: Readonly<Record<Assessment, string>> = {
  reached: 'good',
  'on-track': 'accent',
  'at-risk': 'warning',
  'not-reached': 'attention',
  ahead: 'emphasis',
  'not-assessable': 'emphasis',
  'no-target': 'emphasis',
};

interface Mark {
  readonly text: string;
  readonly style: string;
}

/** The word with its symbol, and the style of container that only underlines it. */
export const assessmentMark = (assessment: Assessment, language: Language, from?: LocalDate): Mark => ({
  text: assessmentText(assessment, language, from),
  style: STYLES[assessment],
});

/** In a part of the project, what has no target there may well have one for the whole. */
const markOf = (
  assessment: Assessment,
  indicators: readonly Indicator[],
  language: Language,
  from: LocalDate | undefined,
): Mark =>
  assessment === 'no-target' && indicators.some((indicator) => indicator.target)
    ? { text: `– ${goalCardTexts[language].wholeProject}`, style: STYLES[assessment] }
    : assessmentMark(assessment, language, from);

const asTexts = (lines: readonly string[]): { readonly text: string }[] => lines.map((text) => ({ text }));

/** The figure large where it is the only one, and in a line where there are several. */
function indicatorData(status: IndicatorStatus, plan: Plan, isOnlyOne: boolean, language: Language): unknown {
  const texts = goalCardTexts[language];
  const figure = isOnlyOne ? figureText(status, language) : undefined;
  const targets = targetTexts(status, plan, language);
  const outcome = isOnlyOne ? capital(outcomeClause(status, plan, language)) : briefOutcome(status, plan, language);
  // From when it is measured stands as its assessment.
  const beside = !isOnlyOne && status.assessment === 'ahead' ? '' : outcome;
  const target = [
    targets.length > 0 ? texts.target(targets) : '',
    texts.period(periodText(status.indicator.period, language)),
  ]
    .filter((text) => text !== '')
    .join(' · ');
  const bar = barOfIndicator(status);
  return {
    name: status.indicator.name,
    hasFigure: figure !== undefined,
    figure: figure ?? '',
    beside: figure === undefined ? beside : unitText(status, plan, language),
    target: capital(target),
    hasBar: bar !== undefined,
    bar: bar ? progressBar(bar, `${outcome}. ${capital(target)}`) : {},
    showsAssessment: !isOnlyOne,
    assessment: markOf(status.assessment, [status.indicator], language, status.indicator.period.from),
    lines: asTexts(indicatorLines(status, plan, language)),
  };
}

/** What a goal can be narrowed to. */
type Slice = Pick<NamedFilters, 'municipality' | 'targetGroup' | 'year'>;

/** The same part of the project in more detail, where the store has counted something to divide; and more of it. */
function buttonsOf(
  { goal, indicators }: GoalStatus,
  filters: NamedFilters,
  naming: Naming,
  language: Language,
): Button[] {
  const { buttons } = goalCardTexts[language];
  const { area, hasAreas } = planNouns(naming, language);
  const slice: Slice = namedIn({
    municipality: filters.municipality,
    targetGroup: filters.targetGroup,
    year: filters.year,
  });
  const counted = indicators.flatMap(({ indicator, computed }) => (computed ? [indicator.measure] : []));
  const per = (by: SlicedBy, title: string): Button[] => {
    const measure = counted.find((each) => isDivisible(each, by));
    return measure ? [askButton(title, partAsked(measure, by, slice), language)] : [];
  };
  return [
    ...(isNarrowed(slice) ? [askButton(buttons.whole, { kind: 'goal-status', goal: goal.id }, language)] : []),
    ...(slice.municipality || !hasAreas ? [] : per('municipality', buttons.perMunicipality(area))),
    ...(slice.targetGroup ? [] : per('targetGroup', buttons.perTargetGroup)),
    ...per('method', buttons.perMethod),
    askButton(buttons.allGoals, { kind: 'goals' }, language),
  ];
}

/** What stands one under the other: first the indicators, then the notes. */
type Entry =
  | { readonly indicator: IndicatorStatus; readonly note?: undefined }
  | { readonly indicator?: undefined; readonly note: GoalNote };

/** One goal: the assessment, every indicator beside its target, and what it all rests on. */
export function goalStatusCard(
  { plan, status, filters, rests }: GoalStatusView,
  sentence: string,
  asker: WithRoles,
  language: Language,
  page: Page = WHOLE,
): AdaptiveCard {
  const texts = goalCardTexts[language];
  const { goal, indicators } = status;
  const slice = filtersText(filters, plan, language);
  const open = openText(status, language);
  const reported = asTexts(reportedLines(status, language));
  const entries: readonly Entry[] = [
    ...indicators.map((indicator): Entry => ({ indicator })),
    ...notesOf(status, slice !== '').map((note): Entry => ({ note })),
  ];
  return pagedCard(entries, page, language, (on) => {
    const notes = (about: GoalNote['about']): { readonly text: string }[] =>
      on.items.flatMap(({ note }) => (note?.about === about ? [{ text: noteText(note) }] : []));
    const [shown, reportedNotes] = [notes('shown'), notes('reported')];
    const about = on.items.flatMap(({ indicator }) => {
      const sources = indicator ? asTexts(sourceLines(indicator, plan, language)) : [];
      const name = indicators.length > 1 ? (indicator?.indicator.name ?? '') : '';
      return sources.length === 0 ? [] : [{ hasName: name !== '', name, sources }];
    });
    return [
      () =>
        fill('goal-status', {
          ...sentenceFields(sentence, language),
          goal: goalName(goal, language),
          title: goal.title,
          hasWording: goal.text !== goal.title && !on.continued,
          wording: goal.text,
          hasSlice: slice !== '',
          slice: slice === '' ? '' : texts.slice(slice),
          assessment: markOf(status.assessment, goal.indicators, language, measuredFrom(status)),
          hasOpen: open !== undefined,
          open: open === undefined ? '' : stopped(open),
          indicators: on.items.flatMap(({ indicator }) =>
            indicator ? [indicatorData(indicator, plan, indicators.length === 1, language)] : [],
          ),
          // A goal without indicators says in words what the sentence says.
          reported: indicators.length === 0 && reported.length === 0 ? [{ text: sentenceWithin(sentence) }] : reported,
          hasSources: about.length + shown.length + reportedNotes.length > 0,
          sourcesTitle: `${texts.sources} ▾`,
          about,
          hasNotes: shown.length > 0,
          notesTitle: texts.notes,
          notes: shown,
          hasReportedNotes: reportedNotes.length > 0,
          reportedNotesTitle: texts.reportedNotes,
          reportedNotes,
          rests: [...on.notes, restsSentence(rests, language)].join(' '),
          buttons: [...on.buttons, ...allowed(asker, buttonsOf(status, filters, plan, language))],
        }),
    ];
  });
}

export const goalStatusCards = {
  'goal-status': (view, { sentence, asker, language, page }) => goalStatusCard(view, sentence, asker, language, page),
} satisfies CardsOf<'goal-status'>;
