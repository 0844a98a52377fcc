import type { WithRoles } from '../domain/asker';
import { isSubNumber } from '../domain/goals';
import type { Language } from '../domain/language';
import type { GoalStatus, IndicatorStatus } from '../domain/outcomes';
import { notesAbout, type Plan } from '../domain/plan';
import { restsSentence } from '../text/counts';
import { capital, sentenceWithin, shortened, stopped } from '../text/format';
import { barOfIndicator } from '../text/goal-bar';
import { goalCardTexts } from '../text/goal-card';
import { goalsSources, leadingIndicator } from '../text/goal-overview';
import {
  assessedText,
  assessmentCounts,
  type GoalsView,
  measuredFrom,
  openText,
  withoutTargetsText,
} from '../text/goal-sentences';
import { behindText, briefOutcome, goalName, targetTexts } from '../text/indicators';
import { noteText } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { allowed, askButton, newDialogueButton, sentenceFields } from './buttons';
import type { CardsOf } from './cards-of';
import { fill } from './fill';
import { assessmentMark } from './goal-status';
import { type Page, pagedCard, WHOLE } from './page';
import { progressBar } from './progress-bar';

/** In the overview an outcome is one or two lines; all of it stands on the goal's own card. */
const LINE_MAX = 160;
/** Large figures beside each other on a phone. */
const MOST_LARGE = 4;

function outcomeData(status: IndicatorStatus, plan: Plan, language: Language): Readonly<Record<string, unknown>> {
  const outcome = shortened(briefOutcome(status, plan, language), LINE_MAX);
  const targets = targetTexts(status, plan, language);
  const target = targets.length === 0 ? '' : shortened(goalCardTexts[language].target(targets), LINE_MAX);
  const bar = barOfIndicator(status);
  return {
    hasBar: bar !== undefined,
    bar: bar ? progressBar(bar, target === '' ? outcome : `${outcome}. ${target}`) : {},
    outcome,
    target,
  };
}

function goalData(status: GoalStatus, plan: Plan, language: Language): unknown {
  const { goal, indicators } = status;
  const texts = goalCardTexts[language];
  const shown = leadingIndicator(status);
  const late = shown?.parts.flatMap((part) => behindText(part, plan, language) ?? []) ?? [];
  const open = openText(status, language);
  return {
    ...nameData(status, language),
    title: indicators.length > 1 ? texts.severalIndicators(goal.title, indicators.length) : goal.title,
    assessment: assessmentMark(status.assessment, language, measuredFrom(status)),
    hasOutcome: shown !== undefined,
    ...(shown ? outcomeData(shown, plan, language) : { hasBar: false, bar: {}, outcome: '', target: '' }),
    lines: [...late.map(capital), ...(open === undefined ? [] : [open])].map((text) => ({
      text: shortened(stopped(text), LINE_MAX),
    })),
  };
}

/** What opens a goal, and what it is called. */
function nameData({ goal }: GoalStatus, language: Language): Readonly<Record<string, unknown>> {
  return {
    goal: goalName(goal, language),
    title: goal.title,
    open: goalCardTexts[language].open(goalName(goal, language)),
    data: askButton('', { kind: 'goal-status', goal: goal.id }, language).data,
  };
}

/** What stands one under the other: first the goals with a target, then those without, then what the plan notes. */
type Entry =
  | { readonly status: GoalStatus; readonly note?: undefined }
  | { readonly status?: undefined; readonly note: string };

const hasTarget = ({ assessment }: GoalStatus): boolean => assessment !== 'no-target';

/**
 * Every goal with its assessment and a bar; a goal opens when it is pressed.
 * @param preface what is told before them, where something else was asked for
 */
export function goalsCard(
  { plan, goalType, statuses, rests }: GoalsView,
  sentence: string,
  asker: WithRoles,
  language: Language,
  preface = '',
  page: Page = WHOLE,
): AdaptiveCard {
  const texts = goalCardTexts[language];
  const counts = assessmentCounts(statuses.filter(({ goal }) => !isSubNumber(goal.number)));
  const entries: readonly Entry[] = [
    ...[...statuses.filter(hasTarget), ...statuses.filter((status) => !hasTarget(status))].map(
      (status): Entry => ({ status }),
    ),
    ...notesAbout(plan, 'goals').map((note): Entry => ({ note: noteText(note) })),
  ];
  const made = new Map<GoalStatus, unknown>();
  // A card is made several times until it is small enough, and nothing of a goal changes between them.
  const dataOf = (status: GoalStatus): unknown => {
    const data = made.get(status) ?? goalData(status, plan, language);
    made.set(status, data);
    return data;
  };
  return pagedCard(entries, page, language, (on) => {
    const shown = on.items.flatMap(({ status }) => status ?? []);
    const without = shown.filter((status) => !hasTarget(status));
    const notes = on.items.flatMap(({ note }) => note ?? []);
    const sources = goalsSources(shown, notes, language);
    const showsLarge = counts.length > 0 && counts.length <= MOST_LARGE && !on.continued;
    const lead = preface === '' && !showsLarge ? sentence : preface;
    return [
      () =>
        fill('goals', {
          ...sentenceFields(sentence, language),
          title: texts.overview(goalType),
          rests: [restsSentence(rests, language), ...on.notes].join(' '),
          hasLead: lead !== '' && !on.continued,
          lead: sentenceWithin(lead),
          hasLarge: showsLarge,
          large: counts.map(({ assessment, count }) => ({
            value: String(count),
            label: assessedText(assessment, count, language),
          })),
          goals: shown.filter(hasTarget).map(dataOf),
          hasWithout: without.length > 0,
          without: without.length > 0 ? `${withoutTargetsText(without, statuses, language)} ▾` : '',
          withoutShown: without.length === shown.length,
          withoutGoals: without.map((status) => nameData(status, language)),
          hasSources: sources.length > 0,
          sourcesTitle: `${texts.sources} ▾`,
          sources: sources.map((text) => ({ text })),
          buttons: [
            ...on.buttons,
            ...allowed(asker, [
              ...(rests.dialogues > 0
                ? [askButton(texts.buttons.perYear, { kind: 'dialogue-count', by: 'year' }, language)]
                : []),
              newDialogueButton(language),
            ]),
          ],
        }),
    ];
  });
}

export const goalsCards = {
  goals: (view, { sentence, asker, language, preface, page }) =>
    goalsCard(view, sentence, asker, language, preface, page),
} satisfies CardsOf<'goals'>;
