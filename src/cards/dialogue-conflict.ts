import { termsOf } from '../domain/dialogue-faults';
import { DIALOGUE_FIELD_TABLE } from '../domain/dialogue-field-table';
import { DIALOGUE_FIELDS, type DialogueField } from '../domain/dialogue-fields';
import { DIALOGUE_KINDS } from '../domain/dialogue-kinds';
import type { Dialogue } from '../domain/dialogues';
import type { Language } from '../domain/language';
import { type HiddenOf, shownCountOf } from '../domain/listed-counts';
import { nameOf, type Plan } from '../domain/plan';
import { isOfFew } from '../domain/voices';
import { fieldLabel, impliedText } from '../text/fields';
import { headCountText, listPlain, shortened } from '../text/format';
import { conflictSentence, receiptTexts } from '../text/receipt';
import { kindText } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { type Button, type ButtonData, sentenceFields } from './buttons';
import { readChoiceIds, textOf, valuesOf } from './dialogue-values';
import { fill, fitsCard } from './fill';

/** Enough of a text to see which one it is; less where what is kept on the card leaves little room. */
const SHOWN_MAX = [120, 40, 12] as const;

export interface ConflictShown {
  readonly plan: Plan;
  readonly existing: Dialogue;
  /** Whether the reader may see what is written in words in it. */
  readonly mayRead: boolean;
  /** Whether the reader reported it or leads the project: nobody else sees a 1–4 in it, or what so few said. */
  readonly isOwn: boolean;
  /** What is not shown of the people in it to anybody else, beside 1–4. */
  readonly hidden: HiddenOf;
  /** The dialogue was changed after the form was opened, rather than sent twice with different content. */
  readonly outdated: boolean;
  /** What was written now, kept on the card so that nothing of it is lost. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The writer has said that what looks like a name may stand. */
  readonly keepNames?: boolean;
  readonly operation: string;
  readonly newFormId: string;
  readonly language: Language;
}

/** What is saved, as somebody may see it who does not get to read what has been written in words. */
function hidden(value: string, language: Language): string {
  return value === '' ? '–' : receiptTexts[language].textThere;
}

/** A form value as a person reads it. */
function readable(field: DialogueField, value: string, plan: Plan, language: Language, most: number): string {
  if (value === '') return '–';
  const kind = field === 'kind' ? DIALOGUE_KINDS.find((each) => each === value) : undefined;
  if (kind) return kindText(kind, plan, language);
  const implied = impliedText(field, language);
  if (implied !== undefined) return implied;
  const terms = termsOf(field, plan);
  if (!terms) return shortened(value, most);
  const names = readChoiceIds(value, terms).map((id) => nameOf(terms, id));
  return shortened(listPlain(names, language), 2 * most);
}

/** What is saved in a field, as far as the reader may see it. */
function savedText(field: DialogueField, value: string, conflict: ConflictShown, most: number): string {
  const { existing, mayRead, isOwn, hidden: notShown, plan, language } = conflict;
  const mayHear = mayRead && (isOwn || !isOfFew(existing.content));
  const { shownTo } = DIALOGUE_FIELD_TABLE[field];
  if (shownTo === 'readers' && !mayHear) return hidden(value, language);
  if (shownTo === 'not-few' && !isOwn && value !== '')
    return headCountText(shownCountOf(field, Number(value), notShown), language);
  return readable(field, value, plan, language, most);
}

const sameChoices = (a: string, b: string): boolean => a.split(',').sort().join() === b.split(',').sort().join();

/** The fields where what is saved and what was written now differ. */
function differencesOf(conflict: ConflictShown, most: number): unknown[] {
  const { existing, values, plan, language } = conflict;
  const saved = valuesOf(existing.content);
  const texts = receiptTexts[language];
  return DIALOGUE_FIELDS.flatMap((field) => {
    const [before, now] = [saved[field] ?? '', textOf(values[field])];
    const terms = termsOf(field, plan);
    const isSame = terms ? sameChoices(before, readChoiceIds(now, terms).join(',')) : before === now;
    if (isSame) return [];
    return [
      {
        label: fieldLabel(field, plan, language),
        savedLabel: `${texts.saved}: `,
        saved: savedText(field, before, conflict, most),
        yoursLabel: `${texts.yours}: `,
        yours: readable(field, now, plan, language, most),
      },
    ];
  });
}

/** Asks whether what was sent is a change of what is saved or a new dialogue; nothing has been overwritten. */
export function dialogueConflictCard(conflict: ConflictShown): AdaptiveCard {
  const [most, ...less] = SHOWN_MAX;
  return less.reduce((card, each) => (fitsCard(card) ? card : cardWith(conflict, each)), cardWith(conflict, most));
}

/** @param most characters of a text that is shown */
function cardWith(conflict: ConflictShown, most: number): AdaptiveCard {
  const { existing, outdated, values, plan, keepNames, operation, newFormId, language } = conflict;
  const texts = receiptTexts[language];
  const data: ButtonData = {
    verb: 'resolve-conflict',
    dialogueId: existing.id,
    fromVersion: existing.version,
    operation,
    newFormId,
    ...(keepNames ? { keepNames } : {}),
    language,
  };
  const buttons: Button[] = [
    {
      title: outdated ? texts.buttons.changeAnyway : texts.buttons.changeExisting,
      data: { ...data, choice: 'change' },
    },
    { title: texts.buttons.saveAsNew, data: { ...data, choice: 'new' } },
  ];
  return fill('dialogue-conflict', {
    ...sentenceFields(conflictSentence(language, outdated), language),
    title: texts.conflictTitle,
    differences: differencesOf(conflict, most),
    // In hidden inputs, since each value then stands once on the card and not in every button.
    kept: DIALOGUE_FIELDS.flatMap((field) => {
      const value = textOf(values[field]);
      return value === '' ? [] : [{ id: field, label: fieldLabel(field, plan, language), value }];
    }),
    buttons,
  });
}
