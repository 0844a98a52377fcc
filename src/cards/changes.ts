import type { Language } from '../domain/language';
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
} from '../text/changes';
import { changesTexts } from '../text/changes-texts';
import { restsSentence } from '../text/counts';
import { narrowedTitle } from '../text/filters';
import { capital, dateText, stopped } from '../text/format';
import { goalName } from '../text/indicators';
import { lastMeetingTexts } from '../text/last-meeting';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, type Button, goalsButton } from './buttons';
import type { CardsOf } from './cards-of';
import { assessmentMark } from './goal-status';
import { noMeetingCard } from './last-meeting';
import { type ListGroup, type ListItem, listCard } from './list';
import type { Page } from './page';

/** What is told under the first sentence, under its headings. */
function groupsOf(view: ChangesView, language: Language): ListGroup[] {
  const { heading, states } = changesTexts[language];
  const { goals, activities, outcomes, decisions } = view;
  const [feedback, noted] = [feedbackText(view, language), notedText(view, language)];
  const line = (text: string | undefined): ListItem[] =>
    text === undefined ? [] : [{ lines: [stopped(capital(text))] }];
  const groups: readonly ListGroup[] = [
    {
      heading: heading.goals,
      items: goals.changed.map((each) => ({
        title: `${goalName(each.goal, language)} · ${each.goal.title}`,
        mark: { text: assessmentMark(each.after, language).text, beside: changeText(each, language) },
      })),
    },
    {
      heading: heading.activities,
      items: activities.map(({ title, state, outcome, day }) => ({
        title,
        lines: [...(outcome === undefined ? [] : [outcome])],
        meta: `${capital(states[state])} · ${dateText(day, language)}`,
      })),
    },
    { heading: heading.outcomes, items: outcomes.map((each) => ({ lines: [outcomeText(each, language)] })) },
    { heading: heading.decisions, items: decisions.map((each) => ({ lines: [decidedText(each, language)] })) },
    { heading: heading.feedback, items: line(feedback) },
    { heading: heading.noted, items: line(noted) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** The answers that it is put together from, a press away. */
function buttonsOf(view: ChangesView, language: Language): Button[] {
  const { buttons } = changesTexts[language];
  const { dialogues, activities, area, reckoned } = view;
  const another = {
    title: lastMeetingTexts[language].another,
    data: { verb: 'note-meeting' as const, opens: true, municipality: area, language },
  };
  const list = { kind: 'dialogues', ...dialogues.filters } as const;
  return [
    ...(dialogues.stored.asked > 0 ? [askButton(buttons.dialogues, list, language)] : []),
    ...(reckoned.from === 'meeting' && reckoned.mayChange ? [another] : []),
    ...(area === undefined ? [goalsButton(language)] : []),
    ...(activities.length > 0 ? [askButton(buttons.activities, { kind: 'activities' }, language)] : []),
  ];
}

/** What has happened in some days, each thing under its heading. */
function changesCard(view: ChangesView, sentence: string, language: Language, page: Page): AdaptiveCard {
  const texts = changesTexts[language];
  return listCard(
    {
      title: narrowedTitle(texts.title, { municipality: view.area }, view.plan, language),
      sentence,
      lead: isNothing(view) ? sentence : [heldSentence(view, language), ...reckonedSentences(view, language)].join(' '),
      groups: groupsOf(view, language),
      notes: isNothing(view) ? [] : [...unjudgedSentences(view, language), ...leftOutSentences(view, language)],
      rests: [texts.byDay, restsSentence(view.rests, language)].join(' '),
      buttons: buttonsOf(view, language),
    },
    language,
    page,
  );
}

export const changesCards = {
  changes: (view, { sentence, language, page }) => changesCard(view, sentence, language, page),
  'no-meeting': (view, { sentence, language }) => noMeetingCard(view, sentence, language),
} satisfies CardsOf<'changes' | 'no-meeting'>;
