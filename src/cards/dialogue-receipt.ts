import type { Language } from '../domain/language';
import { fillInTexts } from '../text/fill-in';
import { momentText, sentenceWithin } from '../text/format';
import {
  changedLines,
  dialogueLine,
  doubtSentences,
  gapsSentence,
  type Receipt,
  type ReceiptKind,
  receiptChanges,
  receiptSentence,
  receiptTexts,
} from '../text/receipt';
import type { AdaptiveCard } from './adaptive-card';
import { alikeButton, type Button, type ButtonData, sentenceFields } from './buttons';
import { fewerThan, fill, fitsCard } from './fill';

export interface ReceiptShown {
  readonly receipt: Receipt;
  readonly kind: ReceiptKind;
  readonly language: Language;
  /** The id that makes a repeated press on "Ta bort" remove nothing more. */
  readonly operation: string;
  /** When what is not filled in is reminded of, or why it is not; absent while nobody has asked for it. */
  readonly reminded?: string;
}

/** The button that asks whether a dialogue is to be removed, and the one that removes it. */
export function removeChoice(dialogueId: string, operation: string, language: Language) {
  const { buttons } = receiptTexts[language];
  const data: ButtonData = { verb: 'remove-dialogue', dialogueId, operation, language };
  return { title: buttons.remove, question: buttons.removeQuestion, confirm: [{ title: buttons.confirmRemove, data }] };
}

/** Takes the form's place: what was saved, what it did to the goals, and how to change or remove it. */
export function dialogueReceiptCard({ receipt, kind, language, operation, reminded }: ReceiptShown): AdaptiveCard {
  const texts = receiptTexts[language];
  const { dialogue, plan } = receipt;
  const changes = receiptChanges(receipt, language);
  const open: ButtonData = { verb: 'open-change', dialogueId: dialogue.id, language };
  const gaps = gapsSentence(receipt, language);
  const fillIn: Button = { title: texts.buttons.fillIn, data: { ...open, unfolded: true } };
  const remind: ButtonData = { verb: 'remind-to-fill-in', dialogueId: dialogue.id, language };
  const later: Button[] = reminded === undefined ? [{ title: fillInTexts[language].remind, data: remind }] : [];
  const goals = (count: number): readonly { readonly text: string }[] => {
    const more = changes.length - count;
    const lines = changes.slice(0, count).map(sentenceWithin);
    return [...lines, ...(more > 0 ? [texts.moreGoals(more)] : [])].map((text) => ({ text }));
  };
  const moment = momentText(dialogue.changedAt ?? dialogue.reportedAt, language);
  const card = (count: number): AdaptiveCard =>
    fill('dialogue-receipt', {
      ...sentenceFields(receiptSentence(receipt, kind, language), language),
      title: texts.titles[kind],
      line: dialogueLine(dialogue.content, plan, language),
      changed: changedLines(receipt, language).map((text) => ({ text: sentenceWithin(text) })),
      doubts: doubtSentences(dialogue.content, language).map((text) => ({ text })),
      hasAlready: kind === 'already',
      already: texts.savedAt(moment),
      hasChanges: changes.length > 0,
      changesTitle: kind === 'already' || kind === 'unchanged' || kind === 'reminded' ? texts.standing : texts.changes,
      changes: goals(count),
      change: [{ title: texts.buttons.change, data: open }],
      gaps:
        gaps === undefined
          ? []
          : [{ text: reminded === undefined ? gaps : `${gaps} ${reminded}`, buttons: [fillIn, ...later] }],
      remove: [removeChoice(dialogue.id, operation, language)],
      buttons: [alikeButton(dialogue.id, language)],
    });
  let count = changes.length;
  let shown = card(count);
  while (!fitsCard(shown) && count > 0) {
    count = fewerThan(count, shown);
    shown = card(count);
  }
  return shown;
}
