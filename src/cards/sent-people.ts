import type { Language } from '../domain/language';
import type { PersonEdit } from '../domain/people-change';
import { peopleStateOf } from '../domain/people-list';
import { editLines, editTitle, type SentPeopleView, sentPeopleSentence, sentPeopleTexts } from '../text/sent-people';
import type { AdaptiveCard, CardMessage } from './adaptive-card';
import type { Button, ButtonData } from './buttons';
import { type ListGroup, listCard } from './list';
import { messageCard } from './message';

/** What a list of people that was sent as a file would do, and what it did. */

const PEOPLE_ON_A_PAGE = 20;

function buttonsOf(view: SentPeopleView, importId: string, language: Language): Button[] {
  const { buttons } = sentPeopleTexts[language];
  const state = peopleStateOf(view);
  if (state === 'nothing' || state === 'refused') return [];
  const data = { verb: 'apply-import', of: 'people', importId, language } as const;
  const alone = state === 'only-absent';
  const { length } = view.absent;
  return [
    ...(alone ? [] : [{ title: buttons.apply, data }]),
    ...(length > 0 && !view.leaderless.removed
      ? [{ title: buttons.remove(length, alone), data: { ...data, removes: true } }]
      : []),
    { title: buttons.cancel, data: { verb: 'cancel-import', of: 'people', importId, language } },
  ];
}

/**
 * *Så ändras vilka som är med*: nothing is changed before a button is pressed.
 * @param from how many of the people have been shown before; absent when it is sent
 */
export function sentPeopleMessage(
  view: SentPeopleView,
  importId: string,
  language: Language,
  from?: number,
): CardMessage {
  const { title, headings } = sentPeopleTexts[language];
  const summary = sentPeopleSentence(view, language);
  const group = (heading: string, edits: readonly PersonEdit[]): ListGroup[] => {
    const items = edits.map((edit) => ({ title: editTitle(edit), lines: editLines(edit, view.naming, language) }));
    return items.length > 0 ? [{ heading, items }] : [];
  };
  const groups = [
    ...group(headings.added, view.added),
    ...group(headings.changed, view.changed),
    ...group(headings.absent, view.absent),
  ];
  const buttons = buttonsOf(view, importId, language);
  const rest = (next: number): ButtonData => ({ verb: 'show-import', of: 'people', importId, from: next, language });
  const page = { from: from ?? 0, rest, most: PEOPLE_ON_A_PAGE };
  return { summary, card: listCard({ title, sentence: summary, groups, buttons }, language, page) };
}

/** What a list has come to, with the way back where there is one. */
export function peopleReceiptCard(sentence: string, importId: string | undefined, language: Language): AdaptiveCard {
  const { undo } = sentPeopleTexts[language].buttons;
  const buttons: Button[] =
    importId === undefined ? [] : [{ title: undo, data: { verb: 'undo-people', importId, language } }];
  return messageCard(sentence, language, buttons);
}
