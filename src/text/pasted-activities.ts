import type { Language } from '../domain/language';
import { phaseIds } from '../domain/phases';
import {
  type ActivitiesView,
  type ActivityStatusView,
  activityTexts,
  type ResponsibilitiesView,
  type ResponsibleView,
  stateText,
  timeText,
} from './activities';
import {
  type ChangesView,
  changeText,
  decidedText,
  feedbackText,
  heldSentence,
  isNothing,
  leftOutSentences,
  notedText,
  outcomeText,
  reckonedSentences,
  unjudgedSentences,
} from './changes';
import { changesTexts } from './changes-texts';
import { restsSentence } from './counts';
import { capital, dateText, stopped } from './format';
import { assessmentText } from './goal-sentences';
import { goalName } from './indicators';
import { nonEmpty, type TextParts, textLine } from './pasted-part';
import { phaseText } from './phases';
import { roleName } from './roles';
import type { Texts } from './texts';
import { askedForText, type WeekView, weekNotes } from './week';

/** What is done and by whom, as tables and lines to paste. */

interface ActivityHeaders {
  readonly activity: string;
  readonly state: string;
  readonly when: string;
  readonly outcome: string;
}

const activityHeaders: Texts<ActivityHeaders> = {
  sv: { activity: 'Aktivitet', state: 'Läge', when: 'När', outcome: 'Utfall' },
  en: { activity: 'Activity', state: 'State', when: 'When', outcome: 'Outcome' },
};

export function activitiesParts({ list }: ActivitiesView, language: Language): TextParts {
  const { activity, state, when, outcome } = activityHeaders[language];
  const hasOutcomes = list.lines.some((line) => line.activity.outcome);
  return {
    parts: nonEmpty(
      phaseIds(list).map((phase) => ({
        heading: phaseText(phase, list, language),
        table: {
          header: [activity, state, when, ...(hasOutcomes ? [outcome] : [])],
          rows: list.lines
            .filter((line) => line.activity.phase === phase)
            .map((line) => [
              line.activity.title,
              stateText(line, language),
              timeText(line, language),
              ...(hasOutcomes ? [line.activity.outcome ?? ''] : []),
            ]),
        },
      })),
    ),
  };
}

export function activityParts({ line }: ActivityStatusView, language: Language): TextParts {
  const texts = activityTexts[language];
  const { outcome, phase } = line.activity;
  const standing = [stateText(line, language), timeText(line, language), phaseText(phase, line, language)];
  return {
    parts: [{ heading: texts.outcomeLabel, lines: [outcome ? stopped(outcome) : texts.noOutcome] }],
    rests: [standing.join(' · ')],
  };
}

export function responsibleParts({ naming, holders }: ResponsibleView, language: Language): TextParts {
  const texts = activityTexts[language];
  const lines = holders.map(({ role, lead, names }) => {
    const label = capital(roleName(role, naming, language));
    return textLine(lead ? `${label} (${texts.lead})` : label, [names.join(', ')]);
  });
  return { parts: nonEmpty([{ heading: texts.responsible, lines }]), rests: [texts.matrix] };
}

export function responsibilitiesParts({ naming, shares }: ResponsibilitiesView, language: Language): TextParts {
  const texts = activityTexts[language];
  const lines = shares.map(({ role, activities, leads }) =>
    textLine(capital(roleName(role, naming, language)), [`${texts.activities(activities)} · ${texts.leadsOf(leads)}`]),
  );
  return { parts: nonEmpty([{ lines }]), rests: [texts.matrix] };
}

export function weekParts({ week }: WeekView, language: Language): TextParts {
  const { activity, when } = activityHeaders[language];
  return {
    parts: nonEmpty([{ table: { header: [activity, when], rows: week.items.map((item) => [item.title, item.when]) } }]),
    notes: [...weekNotes(week, language), ...askedForText(week, language)],
  };
}

export function changesParts(view: ChangesView, language: Language): TextParts {
  const { heading, states, byDay } = changesTexts[language];
  const { goals, activities, outcomes, decisions } = view;
  const line = (text: string | undefined): string[] => (text === undefined ? [] : [stopped(capital(text))]);
  if (isNothing(view)) return { rests: [byDay, restsSentence(view.rests, language)] };
  return {
    lead: [heldSentence(view, language), ...reckonedSentences(view, language)].join(' '),
    parts: nonEmpty([
      {
        heading: heading.goals,
        lines: goals.changed.map((each) =>
          textLine(`${goalName(each.goal, language)} ${each.goal.title}`, [
            `${assessmentText(each.after, language)} · ${changeText(each, language)}`,
          ]),
        ),
      },
      {
        heading: heading.activities,
        lines: activities.map(({ title, state, outcome, day }) =>
          textLine(title, [outcome ?? ''], `${capital(states[state])} · ${dateText(day, language)}`),
        ),
      },
      { heading: heading.outcomes, lines: outcomes.map((each) => outcomeText(each, language)) },
      { heading: heading.decisions, lines: decisions.map((each) => decidedText(each, language)) },
      { heading: heading.feedback, lines: line(feedbackText(view, language)) },
      { heading: heading.noted, lines: line(notedText(view, language)) },
    ]),
    notes: [...unjudgedSentences(view, language), ...leftOutSentences(view, language)],
    rests: [byDay, restsSentence(view.rests, language)],
  };
}
