import type { WithRoles } from '../domain/asker';
import type { Language } from '../domain/language';
import {
  type CommunicationView,
  communicationMeta,
  DIRECTIONS,
  entryTexts,
  type LessonsView,
  lessonsByTopic,
} from '../text/entries';
import { capital, stopped } from '../text/format';
import { sourceLabel } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { allowed, askButton } from './buttons';
import type { CardsOf } from './cards-of';
import { type ListGroup, listCard } from './list';
import type { Page } from './page';

/** To whom the project has been anchored and spread, through what and when. */
function communicationCard(
  { year, log, words }: CommunicationView,
  sentence: string,
  asker: WithRoles,
  language: Language,
  page: Page,
): AdaptiveCard {
  const texts = entryTexts[language];
  const groups = DIRECTIONS.flatMap((direction): ListGroup[] => {
    const entries = log.filter(({ kind }) => kind === direction);
    if (entries.length === 0) return [];
    const items = entries.map((each) => ({ title: each.to, meta: communicationMeta(each, language) }));
    return [{ heading: texts.headings[direction], items }];
  });
  const buttons = allowed(asker, [
    askButton(texts.buttons.add.communication, { kind: 'new-communication' }, language),
    ...(year === undefined && words === undefined
      ? []
      : [askButton(texts.buttons.wholeLog, { kind: 'communication' }, language)]),
    askButton(texts.lessonsTitle, { kind: 'lessons' }, language),
  ]);
  const title = year === undefined ? texts.logTitle : `${texts.logTitle} ${year}`;
  return listCard({ title, sentence, groups, buttons }, language, page);
}

/** The lessons, by what they are about. */
function lessonsCard(
  { lessons, year, words }: LessonsView,
  sentence: string,
  asker: WithRoles,
  language: Language,
  page: Page,
): AdaptiveCard {
  const texts = entryTexts[language];
  const topics = lessonsByTopic(lessons);
  const groups = topics.map(
    ({ about, lessons: ofTopic }): ListGroup => ({
      heading: about ? capital(about) : topics.length > 1 ? texts.other : '',
      items: ofTopic.map(({ text, source }) => ({
        lines: [stopped(text)],
        meta: source ? sourceLabel(source, language) : '',
      })),
    }),
  );
  const buttons = allowed(asker, [
    askButton(texts.buttons.add.lesson, { kind: 'new-lesson' }, language),
    ...(year === undefined && words === undefined
      ? []
      : [askButton(texts.buttons.allLessons, { kind: 'lessons' }, language)]),
    askButton(texts.logTitle, { kind: 'communication' }, language),
  ]);
  return listCard({ title: texts.lessonsTitle, sentence, groups, buttons }, language, page);
}

export const entryCards = {
  communication: (view, { sentence, asker, language, page }) =>
    communicationCard(view, sentence, asker, language, page),
  lessons: (view, { sentence, asker, language, page }) => lessonsCard(view, sentence, asker, language, page),
} satisfies CardsOf<'communication' | 'lessons'>;
