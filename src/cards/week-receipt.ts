import type { ActivityState } from '../domain/activities';
import type { Asker } from '../domain/asker';
import type { Week } from '../domain/week';
import { COMMENT_MAX } from '../remind/report-activity';
import { actionTexts, type UndoKind } from '../text/activity-actions';
import { weekTexts } from '../text/week';
import type { AdaptiveCard } from './adaptive-card';
import { type Button, type ButtonData, sentenceFields, startButtons } from './buttons';
import { bytesOf, fill } from './fill';
import { commentId, type Draft, settingsButton, weekButtons, weekCard } from './week';

/** A report that nothing is written about yet, and no line of the week asks for it. */
export interface Wordless {
  readonly activity: string;
  readonly week: string;
  readonly state: ActivityState;
  /** When it was reported, UTC. */
  readonly at: string;
}

/** What a receipt tells beside its sentence and the week. */
export interface ReceiptNotes {
  /** Nothing was saved. */
  readonly refused?: boolean;
  /** Comments that are not saved. */
  readonly drafts?: readonly Draft[];
  /** What has just been done, and can be undone. */
  readonly undo?: { readonly activity: string; readonly week: string; readonly of: UndoKind; readonly at: string };
  /** Words are invited about this. */
  readonly wordless?: Wordless;
}

/** Where words are written about what has just been reported, folded; nothing where none are invited. */
function commentOf(wordless: Wordless | undefined, { language }: Pick<Asker, 'language'>): readonly unknown[] {
  if (!wordless) return [];
  const { activity, week, state, at } = wordless;
  const texts = weekTexts[language];
  const data: ButtonData = { verb: 'report-activity', activity, week, state, seen: at, language };
  const save: Button[] = [{ title: texts.saveComment, data }];
  return [
    {
      add: texts.addComment,
      boxId: `box-${activity}`,
      id: commentId(activity),
      label: texts.comment,
      hint: texts.commentHint,
      most: COMMENT_MAX,
      save,
    },
  ];
}

/** What became of a button in the week's card, above the week as it is then. */
export function weekReceiptCard(
  sentence: string,
  week: Week,
  asker: Pick<Asker, 'roles' | 'language' | 'settings'>,
  { refused = false, drafts = [], undo, wordless }: ReceiptNotes = {},
): AdaptiveCard {
  const { language, settings } = asker;
  const comment = commentOf(wordless, asker);
  const undoing: Button[] = undo
    ? [{ title: actionTexts[language].undo, data: { verb: 'undo-activity', ...undo, language } }]
    : [];
  const cardWith = (body: unknown): AdaptiveCard =>
    fill('week-receipt', {
      ...sentenceFields(sentence, language),
      style: refused ? 'attention' : 'good',
      symbol: refused ? '▲ ' : '✓ ',
      follow: comment.length + undoing.length > 0 ? [{ undo: undoing, comment }] : [],
      week: body,
      buttons:
        week.items.length === 0
          ? [...startButtons(asker, language), settingsButton(language)]
          : weekButtons(week, language),
    });
  return cardWith(weekCard(week, language, settings, drafts, bytesOf(cardWith([]))).body);
}
