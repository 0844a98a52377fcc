import type { ActivityLine, ActivityList } from '../domain/activity-lists';
import type { LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import { phaseIds, phaseSlot } from '../domain/phases';
import {
  type ActivitiesAsked,
  activityStateSentence,
  activityTexts,
  type ResponsibilitiesView,
  type ResponsibleView,
  stateText,
  timeText,
} from '../text/activities';
import { capital, dateText, shortened, stopped } from '../text/format';
import { phaseText } from '../text/phases';
import { roleName } from '../text/roles';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, type Button, weekButton } from './buttons';
import type { CardsOf } from './cards-of';
import { type ListGroup, type ListItem, listCard } from './list';
import type { Page } from './page';

/** In a list the outcome is two or three lines; all of it stands on the activity's own card. */
const OUTCOME_MAX = 160;
/** More people than these in a role are a group, and are counted. */
const NAMES_SHOWN = 6;

const itemOf = (line: ActivityLine, language: Language): ListItem => ({
  title: line.activity.title,
  mark: { text: stateText(line, language), beside: timeText(line, language) },
  meta: line.activity.outcome ? shortened(line.activity.outcome, OUTCOME_MAX) : '',
});

function groupsOf(list: ActivityList, language: Language): ListGroup[] {
  return phaseIds(list).flatMap((phase) => {
    const inPhase = list.lines.filter(({ activity }) => activity.phase === phase);
    const heading = phaseText(phase, list, language);
    return inPhase.length > 0 ? [{ heading, items: inPhase.map((line) => itemOf(line, language)) }] : [];
  });
}

/** The same phase by where its activities stand, where there are such; all of the plan; and one's own week. */
function listButtons(
  list: ActivityList,
  { state, phase, carrier, time = {} }: ActivitiesAsked,
  language: Language,
): Button[] {
  const { buttons } = activityTexts[language];
  const inPhase = phase === undefined ? {} : { phase: phaseSlot(list, phase) };
  return [
    ...(state === undefined &&
    phase === undefined &&
    !carrier &&
    Object.values(time).every((each) => each === undefined)
      ? []
      : [askButton(buttons.all, { kind: 'activities' }, language)]),
    ...(state === 'overdue' || list.overdue === 0
      ? []
      : [askButton(buttons.overdue, { kind: 'activities', ...inPhase, state: 'overdue' }, language)]),
    ...(state === 'remaining' || list.remaining === 0
      ? []
      : [askButton(buttons.remaining, { kind: 'activities', ...inPhase, state: 'remaining' }, language)]),
    weekButton(language),
  ];
}

/** What a role has to do beside its activities, where nothing narrows what is asked. */
function tasksGroup({ carrier, state, phase, time = {} }: ActivitiesAsked, language: Language): ListGroup[] {
  const isNarrowed =
    state !== undefined || phase !== undefined || Object.values(time).some((each) => each !== undefined);
  if (!carrier || isNarrowed || carrier.tasks.length === 0) return [];
  return [{ heading: activityTexts[language].moreTasks, items: carrier.tasks.map((task) => ({ lines: [task] })) }];
}

/** Activities by phase, each with its state, its time and what came of it. */
function activitiesCard(
  list: ActivityList,
  asked: ActivitiesAsked,
  sentence: string,
  language: Language,
  page: Page,
): AdaptiveCard {
  const { title } = activityTexts[language];
  const buttons = listButtons(list, asked, language);
  const groups = [...groupsOf(list, language), ...tasksGroup(asked, language)];
  return listCard({ title, sentence, groups, buttons }, language, page);
}

/** One activity: how it stands, and what came of it. */
function activityCard(line: ActivityLine, sentence: string, language: Language): AdaptiveCard {
  const texts = activityTexts[language];
  const { activity } = line;
  const outcome = activity.outcome ? stopped(activity.outcome) : texts.noOutcome;
  const groups: ListGroup[] = [
    { items: [{ ...itemOf(line, language), title: '', meta: phaseText(activity.phase, line, language) }] },
    { heading: texts.outcomeLabel, items: [{ lines: [outcome] }] },
  ];
  const buttons = [
    askButton(texts.buttons.responsible, { kind: 'responsible', activity: activity.title }, language),
    askButton(texts.buttons.all, { kind: 'activities' }, language),
  ];
  return listCard({ title: activity.title, sentence, groups, buttons }, language);
}

/**
 * One activity as it is put into any chat: how it stands, and nothing of what has been written about it. It will be
 * read there long after, so it says which day that was.
 */
export function insertedActivityCard(line: ActivityLine, today: LocalDate, language: Language): AdaptiveCard {
  const { title: heading, asOf, buttons } = activityTexts[language];
  const { title, phase } = line.activity;
  const item = { ...itemOf(line, language), meta: phaseText(phase, line, language) };
  const asks = [
    askButton(buttons.status, { kind: 'activity-status', activity: title }, language),
    askButton(buttons.responsible, { kind: 'responsible', activity: title }, language),
    askButton(buttons.all, { kind: 'activities' }, language),
  ];
  return listCard(
    {
      title: heading,
      sentence: activityStateSentence(line, language),
      groups: [{ items: [item] }],
      rests: asOf(dateText(today, language)),
      buttons: asks,
    },
    language,
  );
}

function namesText(names: readonly string[], language: Language): string {
  if (names.length <= NAMES_SHOWN) return names.join(', ');
  const left = activityTexts[language].andMore(names.length - NAMES_SHOWN);
  return `${names.slice(0, NAMES_SHOWN).join(', ')}, ${left}`;
}

/** Who is responsible for one activity or task, leads first, by role and by name. */
function responsibleCard(
  { naming, line, holders, isActivity }: ResponsibleView,
  sentence: string,
  language: Language,
): AdaptiveCard {
  const texts = activityTexts[language];
  const items = holders.map(({ role, lead, names }): ListItem => {
    const label = capital(roleName(role, naming, language));
    return {
      title: lead ? `${label} (${texts.lead})` : label,
      lines: names.length > 0 ? [namesText(names, language)] : [],
    };
  });
  const status = { kind: 'activity-status', activity: line.activity.title } as const;
  const buttons = [
    ...(isActivity ? [askButton(texts.buttons.status, status, language)] : []),
    askButton(texts.buttons.all, { kind: 'activities' }, language),
  ];
  const groups = [{ heading: texts.responsible, items }];
  return listCard({ title: line.activity.title, sentence, groups, notes: [texts.matrix], buttons }, language);
}

/** How the plan's activities are shared between the roles. */
function responsibilitiesCard(
  { shares, naming }: ResponsibilitiesView,
  sentence: string,
  language: Language,
): AdaptiveCard {
  const texts = activityTexts[language];
  const items = shares.map(
    ({ role, activities, leads }): ListItem => ({
      title: capital(roleName(role, naming, language)),
      meta: `${texts.activities(activities)} · ${texts.leadsOf(leads)}`,
    }),
  );
  const buttons = [askButton(texts.buttons.all, { kind: 'activities' }, language), weekButton(language)];
  return listCard(
    { title: texts.sharesTitle, sentence, groups: [{ items }], notes: [texts.matrix], buttons },
    language,
  );
}

export const activityCards = {
  activities: (view, { sentence, language, page }) => activitiesCard(view.list, view, sentence, language, page),
  'activity-status': ({ line }, { sentence, language }) => activityCard(line, sentence, language),
  responsible: (view, { sentence, language }) => responsibleCard(view, sentence, language),
  responsibilities: (view, { sentence, language }) => responsibilitiesCard(view, sentence, language),
} satisfies CardsOf<'activities' | 'activity-status' | 'responsible' | 'responsibilities'>;
