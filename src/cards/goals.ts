import type { WithRoles } from '../domain/asker';
import type { Language } from '../domain/language';
import type { GoalStatus } from '../domain/outcomes';
import { notesAbout, type Plan } from '../domain/plan';
import { restsSentence } from '../text/counts';
import { capital, shortened, stopped } from '../text/format';
import { goalCardTexts } from '../text/goal-card';
import { type GoalsView, measuredFrom, openText, sourcesText } from '../text/goal-sentences';
import { goalName, indicatorClause, otherOutcome } from '../text/indicators';
import { noteText } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { allowed, askButton, newDialogueButton, sentenceFields } from './buttons';
import type { CardsOf } from './cards-of';
import { fill } from './fill';
import { assessmentMark } from './goal-status';
import { type Page, pagedCard, WHOLE } from './page';

/** In the overview an indicator is one or two lines; all of it stands on the goal's own card. */
const LINE_MAX = 160;

function goalData(status: GoalStatus, plan: Plan, language: Language): unknown {
  const { goal, indicators } = status;
  const texts = goalCardTexts[language];
  const open = openText(status, language);
  return {
    goal: goalName(goal, language),
    title: goal.title,
    open: texts.open(goalName(goal, language)),
    assessment: assessmentMark(status.assessment, language, measuredFrom(status)),
    lines: [
      ...indicators.flatMap((each) => [
        stopped(capital(indicatorClause(each, plan, language))),
        otherOutcome(each, language) ?? '',
      ]),
      ...(goal.outcome?.text ? [goal.outcome.text] : []),
      ...(open === undefined ? [] : [stopped(open)]),
    ]
      .filter((text) => text !== '')
      .map((text) => ({ text: shortened(text, LINE_MAX) })),
    data: askButton('', { kind: 'goal-status', goal: goal.id }, language).data,
  };
}

/** What stands one under the other: first the goals, then what the plan notes of them. */
type Entry =
  | { readonly status: GoalStatus; readonly note?: undefined }
  | { readonly status?: undefined; readonly note: string };

/** Every goal with its assessment; a goal opens when it is pressed. */
export function goalsCard(
  { plan, goalType, statuses, rests }: GoalsView,
  sentence: string,
  asker: WithRoles,
  language: Language,
  page: Page = WHOLE,
): AdaptiveCard {
  const texts = goalCardTexts[language];
  const notes = notesAbout(plan, 'goals');
  const entries: readonly Entry[] = [
    ...statuses.map((status): Entry => ({ status })),
    ...notes.map((note): Entry => ({ note: noteText(note) })),
  ];
  return pagedCard(entries, page, language, (on) => {
    const shown = on.items.flatMap(({ note }) => (note === undefined ? [] : [{ text: note }]));
    return [
      () =>
        fill('goals', {
          ...sentenceFields(sentence, language),
          title: texts.overview(goalType),
          goals: on.items.flatMap(({ status }) => (status ? [goalData(status, plan, language)] : [])),
          hasNotes: shown.length > 0,
          notesTitle: texts.notes,
          notes: shown,
          rests: [...on.notes, restsSentence(rests, language), sourcesText(statuses, language)]
            .filter((text) => text !== '')
            .join(' '),
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
  goals: (view, { sentence, asker, language, page }) => goalsCard(view, sentence, asker, language, page),
} satisfies CardsOf<'goals'>;
