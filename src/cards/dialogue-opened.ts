import { termsOf } from '../domain/dialogue-faults';
import { DIALOGUE_FIELD_TABLE } from '../domain/dialogue-field-table';
import { DIALOGUE_FIELDS, type DialogueField } from '../domain/dialogue-fields';
import type { Language } from '../domain/language';
import { shownCountOf } from '../domain/listed-counts';
import { nameOf } from '../domain/plan';
import { planNouns } from '../domain/plan-nouns';
import { dialogueSummary, dialogueSummaryTexts } from '../text/dialogue-summary';
import { dialoguesTexts, type OpenedDialogue } from '../text/dialogues';
import { fieldLabel, impliedText } from '../text/fields';
import { capital, headCountText, listPlain, number, shortened } from '../text/format';
import { whoHas } from '../text/roles';
import type { CardMessage } from './adaptive-card';
import { alikeButton, askButton, sentenceFields } from './buttons';
import { removeChoice } from './dialogue-receipt';
import { readChoiceIds, valuesOf } from './dialogue-values';
import { changeButton } from './dialogues';
import { fill, fitsCard } from './fill';

/** What the heading and the line below it tell already. */
const ABOVE: readonly DialogueField[] = ['date', 'kind', 'municipality'];
/** Characters of a text that are shown; less where a card has no room for them all. */
const SHOWN_MAX = [2_000, 1_000, 400, 120] as const;

/** What stands in a field, as far as whoever opened the dialogue may see it; empty where that is nothing. */
function shownText(field: DialogueField, value: string, opened: OpenedDialogue, most: number, language: Language) {
  const { plan, isOwn, hidden, mayRead, withheld } = opened;
  const { sort, shownTo } = DIALOGUE_FIELD_TABLE[field];
  if (value === '' || (shownTo === 'readers' && !mayRead)) return '';
  // What so few brought up tells of them, as their words do.
  if (field === 'themes' && withheld === 'few') return '';
  const implied = impliedText(field, language);
  if (implied !== undefined) return implied;
  const terms = termsOf(field, plan);
  if (terms) {
    const names = readChoiceIds(value, terms).map((id) => nameOf(terms, id));
    return capital(listPlain(names, language));
  }
  if (sort !== 'count') return shortened(value, most);
  return shownTo === 'not-few' && !isOwn
    ? headCountText(shownCountOf(field, Number(value), hidden), language)
    : number(Number(value), language);
}

function cardWith(opened: OpenedDialogue, operation: string, most: number, language: Language): CardMessage {
  const { dialogue, plan, isOwn, hidden, mayChange, withheld } = opened;
  const texts = dialoguesTexts[language];
  const values = valuesOf(dialogue.content);
  const { participants } = dialogue.content;
  const { kind, where, municipality, sentence } = dialogueSummary(
    dialogue.content,
    isOwn ? participants : shownCountOf('participants', participants, hidden),
    plan,
    language,
  );
  const rows = DIALOGUE_FIELDS.filter((field) => !ABOVE.includes(field)).flatMap((field) => {
    const value = shownText(field, values[field] ?? '', opened, most, language);
    return value === '' ? [] : [{ label: fieldLabel(field, plan, language), value }];
  });
  const hasWords = DIALOGUE_FIELDS.some((field) => DIALOGUE_FIELD_TABLE[field].freeText && values[field]);
  const isLeftOut = withheld !== undefined && (hasWords || values.themes);
  const notes = [
    ...(isLeftOut ? [texts.withheld[withheld](whoHas('projektledare', plan, language))] : []),
    ...(dialogue.example ? [dialogueSummaryTexts[language].example] : []),
  ];
  const card = fill('dialogue-opened', {
    ...sentenceFields(sentence, language),
    // The plan's words stand in runs only: a heading's and a button's text may be read as markup.
    title: kind,
    where,
    rows,
    notes: notes.map((text) => ({ text })),
    change: mayChange ? [changeButton(dialogue.id, language)] : [],
    remove: mayChange ? [removeChoice(dialogue.id, operation, language)] : [],
    buttons: [
      ...(mayChange ? [alikeButton(dialogue.id, language)] : []),
      ...(municipality === undefined
        ? []
        : [
            askButton(
              texts.inMunicipality(planNouns(plan, language).area),
              { kind: 'dialogues', municipality },
              language,
            ),
          ]),
    ],
  });
  return { summary: sentence, card };
}

/**
 * One dialogue, with all that whoever opened it may see of it.
 * @param operation the id that makes a repeated press on "Ta bort" remove nothing more
 */
export function dialogueOpenedMessage(opened: OpenedDialogue, operation: string, language: Language): CardMessage {
  const [most, ...less] = SHOWN_MAX;
  return less.reduce(
    (message, each) => (fitsCard(message.card) ? message : cardWith(opened, operation, each, language)),
    cardWith(opened, operation, most, language),
  );
}
