import type { Language } from '../domain/language';
import {
  type DialoguesView,
  dialoguesTexts,
  dialoguesTitle,
  type ListedDialogue,
  listedTexts,
  listNotes,
} from '../text/dialogues';
import { dateText } from '../text/format';
import { receiptTexts } from '../text/receipt';
import type { AdaptiveCard } from './adaptive-card';
import { allowed, askButton, type Button, type ButtonData, newDialogueButton, sentenceFields } from './buttons';
import type { Answered, CardsOf } from './cards-of';
import { fill } from './fill';
import { pagedCard } from './page';

/** As many as somebody looks through on a phone before asking for more. */
const MOST_ON_A_PAGE = 10;

/** A button that opens a dialogue's form, and leaves the card that it stands on. */
export function changeButton(dialogueId: string, language: Language): Button {
  const data: ButtonData = { verb: 'open-change', dialogueId, beside: true, language };
  return { title: receiptTexts[language].buttons.change, data };
}

function rowOf(listed: ListedDialogue, view: DialoguesView, language: Language): unknown {
  const { fact, mayChange } = listed;
  const texts = dialoguesTexts[language];
  const day = dateText(fact.date, language);
  const openData: ButtonData = { verb: 'open-dialogue', dialogueId: fact.dialogue, language };
  return {
    ...listedTexts(listed, view.plan, language),
    open: texts.open(day),
    openData,
    change: mayChange ? [{ ...changeButton(fact.dialogue, language), tooltip: texts.changeThat(day) }] : [],
  };
}

/** Dialogues, newest first: a press on one opens it, and whoever may change it has a button for that. */
function dialoguesCard(view: DialoguesView, { sentence, asker, language, page }: Answered): AdaptiveCard {
  const isPart = view.listed.length < view.stored.inAll;
  const buttons = [
    newDialogueButton(language),
    ...(isPart ? [askButton(dialoguesTexts[language].all, { kind: 'dialogues' }, language)] : []),
  ];
  return pagedCard(view.listed, { ...page, most: MOST_ON_A_PAGE }, language, (on) => [
    () =>
      fill('dialogues', {
        ...sentenceFields(sentence, language),
        title: dialoguesTitle(view, language),
        dialogues: on.items.map((listed) => rowOf(listed, view, language)),
        notes: [...listNotes(on.items, language), ...on.notes].map((text) => ({ text })),
        buttons: [...on.buttons, ...allowed(asker, buttons)],
      }),
  ]);
}

export const dialogueListCards = { dialogues: dialoguesCard } satisfies CardsOf<'dialogues'>;
