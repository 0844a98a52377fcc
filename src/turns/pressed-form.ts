import type { AdaptiveCard } from '../cards/adaptive-card';
import { dialogueFormCard, type FormChange } from '../cards/dialogue-form';
import { readChoiceIds } from '../cards/dialogue-values';
import { entryFormCard } from '../cards/entry-form';
import { canShowSettings, settingsForm } from '../cards/settings';
import { snoozeMessage } from '../cards/snooze';
import { commentId } from '../cards/week';
import type { LocalDate } from '../domain/dates';
import { termsOf } from '../domain/dialogue-faults';
import { DIALOGUE_FIELD_TABLE } from '../domain/dialogue-field-table';
import { DIALOGUE_FIELDS, type DialogueField } from '../domain/dialogue-fields';
import { DIALOGUE_KINDS } from '../domain/dialogue-kinds';
import { ENTRY_FIELDS, type EntryField } from '../domain/entries';
import type { Language } from '../domain/language';
import { nameOf, type Plan, type Term } from '../domain/plan';
import { actionTexts } from '../text/activity-actions';
import { conversationTexts } from '../text/conversation';
import { DIRECTIONS, entryTexts } from '../text/entries';
import { fieldLabel } from '../text/fields';
import { capital } from '../text/format';
import { givenBackTexts } from '../text/given-back';
import { settingsTexts } from '../text/settings';
import { weekTexts } from '../text/week';
import { kindText } from '../text/words';
import type { Submitted } from './submitted';

/** The form that a press came from, as far as the press itself and the plan last seen tell: nothing is read. */

/** What stood in one input. */
export interface Written {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** A word or two, longer text, a day, or something chosen from a list. */
  readonly shape: 'line' | 'long' | 'day' | 'chosen';
  /** What was chosen, as a person reads it. */
  readonly shown?: string;
}

/** What a form is drawn on. */
export interface FormGround {
  /** The plan last seen; absent in a server that has seen none. */
  readonly plan?: Plan;
  readonly today: LocalDate;
  readonly language: Language;
  /** Whether the client asks for choices while one types. */
  readonly searches?: boolean;
}

export interface PressedForm {
  /** Everything that stood in the inputs; empty where nothing did. */
  readonly written: readonly Written[];
  /** What the button is called that sends it once more. */
  readonly again: string;
  /** The form itself, filled. Absent where that takes more than is known. */
  readonly draw?: () => AdaptiveCard;
}

type PressOf<V extends Submitted['verb']> = Extract<Submitted, { verb: V }>;

/** @returns undefined when the card has no inputs; every verb of ours is here, which the compiler sees to */
export function pressedForm(press: Submitted, ground: FormGround): PressedForm | undefined {
  switch (press.verb) {
    case 'submit-dialogue':
      return dialogueForm(press, press.formId, undefined, ground);
    case 'change-dialogue':
      return dialogueForm(press, press.dialogueId, changeIn(press), ground);
    case 'resolve-conflict':
      // Whoever has chosen gets the form of what they chose, with the ids that the choice was made with.
      return press.choice === 'new'
        ? dialogueForm(press, press.newFormId, undefined, ground)
        : dialogueForm(press, press.dialogueId, changeIn(press), ground);
    case 'note-entry':
      return entryForm(press, ground);
    case 'save-settings':
      return settingsPressed(press, ground);
    case 'snooze-activity':
      return snoozePressed(press, ground);
    case 'hand-over-activity':
      return {
        written: [...chosenPerson(press, ground), ...commentsIn(press, ground)],
        again: actionTexts[ground.language].handOver,
      };
    case 'report-activity':
      return { written: commentsIn(press, ground), again: stateButton(press, ground) };
    case 'open-snooze':
      return { written: commentsIn(press, ground), again: weekTexts[ground.language].snooze };
    case 'open-hand-over':
      return { written: commentsIn(press, ground), again: weekTexts[ground.language].handOver };
    case 'show-week':
      return { written: commentsIn(press, ground), again: actionTexts[ground.language].back };
    case 'ask':
    case 'open-dialogue-form':
      return { written: allWritten(press, ground), again: openingButton(press, ground.language) };
    case 'open-change':
    case 'remove-dialogue':
    case 'remove-entry':
    case 'send-again':
    case 'choose-digest':
      return undefined;
    default:
      return press satisfies never;
  }
}

const changeIn = ({ dialogueId, fromVersion, operation }: FormChange): FormChange => ({
  dialogueId,
  fromVersion,
  operation,
});

/** What is chosen from in a field, none of it where no plan has been seen; undefined where nothing is. */
function choicesOf(field: DialogueField, plan: Plan | undefined): readonly Term[] | undefined {
  if (plan) return termsOf(field, plan);
  const { sort } = DIALOGUE_FIELD_TABLE[field];
  return sort === 'one' || sort === 'several' ? [] : undefined;
}

function isLong(field: DialogueField): boolean {
  const about = DIALOGUE_FIELD_TABLE[field];
  return about.sort === 'words' && about.isLong;
}

/** A value of the dialogue form as it stands on a card that knows no lists. */
function writtenIn(field: DialogueField, value: string, { plan, language }: Omit<FormGround, 'today'>): Written {
  const about = { id: field, label: fieldLabel(field, language), value };
  if (field === 'date') return { ...about, shape: 'day' };
  if (field === 'kind') {
    const kind = DIALOGUE_KINDS.find((each) => each === value);
    return { ...about, shape: 'chosen', shown: kind ? capital(kindText(kind, language)) : value };
  }
  const terms = choicesOf(field, plan);
  if (!terms) return { ...about, shape: isLong(field) ? 'long' : 'line' };
  const names = readChoiceIds(value, terms).map((id) => nameOf(terms, id));
  return { ...about, shape: 'chosen', shown: names.length > 0 ? names.join(', ') : value };
}

function dialogueForm(
  { values, keepNames }: { readonly values: Readonly<Record<string, string>>; readonly keepNames?: boolean },
  formId: string,
  change: FormChange | undefined,
  ground: FormGround,
): PressedForm {
  const { plan, language, searches } = ground;
  return {
    written: DIALOGUE_FIELDS.flatMap((field) => {
      const value = values[field] ?? '';
      return value === '' ? [] : [writtenIn(field, value, ground)];
    }),
    again: givenBackTexts[language].sendAgain,
    ...(plan && holdsAll(values, plan)
      ? { draw: () => dialogueFormCard({ plan, language, formId, change, values, keepNames, searches }) }
      : {}),
  };
}

/** Whether the form of a plan can show all that was chosen: a choice that the plan does not have would be dropped. */
function holdsAll(values: Readonly<Record<string, string>>, plan: Plan): boolean {
  return DIALOGUE_FIELDS.every((field) => {
    if (field === 'kind') return !values.kind || DIALOGUE_KINDS.some((kind) => kind === values.kind);
    const terms = choicesOf(field, plan);
    const value = values[field] ?? '';
    if (!terms || value === '') return true;
    const known = readChoiceIds(value, terms);
    return known.length > 0 && (known.length === value.split(',').length || !value.includes(','));
  });
}

/** A value of an entry's form. */
function writtenInEntry(field: EntryField, value: string, language: Language): Written {
  const texts = entryTexts[language];
  const about = { id: field, label: texts.fields[field].label, value };
  if (field === 'date') return { ...about, shape: 'day' };
  if (field !== 'direction') return { ...about, shape: field === 'text' ? 'long' : 'line' };
  const direction = DIRECTIONS.find((each) => each === value);
  return { ...about, shape: 'chosen', shown: direction ? texts.directions[direction] : value };
}

/** Whether the form offers it, or nothing was chosen. */
const isDirection = (value = ''): boolean => value === '' || DIRECTIONS.some((each) => each === value);

function entryForm({ kind, formId, values, keepNames }: PressOf<'note-entry'>, { language }: FormGround): PressedForm {
  const fields: readonly EntryField[] = ENTRY_FIELDS[kind];
  return {
    written: fields.flatMap((field) => {
      const value = values[field] ?? '';
      return value === '' ? [] : [writtenInEntry(field, value, language)];
    }),
    again: givenBackTexts[language].sendAgain,
    ...(isDirection(values.direction)
      ? { draw: () => entryFormCard({ kind, formId, values, language, keepNames }) }
      : {}),
  };
}

const SETTINGS = ['day', 'hour', 'quietFrom', 'quietTo', 'pausedUntil', 'cardLanguage'] as const;

function settingsPressed(press: PressOf<'save-settings'>, { language }: FormGround): PressedForm {
  const texts = settingsTexts[language];
  const { day, hour, quietFrom, quietTo, pausedUntil, cardLanguage } = press;
  const values = { day, hour, quietFrom, quietTo, pausedUntil, cardLanguage };
  return {
    written: SETTINGS.flatMap((field): Written[] => {
      const value = press[field] ?? '';
      const shape = field === 'pausedUntil' ? 'day' : 'chosen';
      return value === '' ? [] : [{ id: field, label: texts.labels[field], value, shape }];
    }),
    again: texts.save,
    ...(canShowSettings(values) ? { draw: () => settingsForm(values, texts.title, '', language) } : {}),
  };
}

const titleIn = (plan: Plan | undefined, activity: string): string | undefined =>
  plan?.activities.find(({ id }) => id === activity)?.title;

/** The comments of the week's card, each with the activity it is about. */
function commentsIn(
  { comments }: { readonly comments: Readonly<Record<string, string>> },
  { plan, language }: Pick<FormGround, 'plan' | 'language'>,
): Written[] {
  return Object.entries(comments).map(([activity, value]) => ({
    id: commentId(activity),
    label: givenBackTexts[language].aboutActivity(titleIn(plan, activity) ?? activity),
    value,
    shape: 'long',
  }));
}

/** Everything that is written on a card of ours, of whatever form. */
export function allWritten(
  { values, comments }: Pick<PressOf<'ask'>, 'values' | 'comments'>,
  ground: FormGround,
): Written[] {
  const dialogue = DIALOGUE_FIELDS.map((field) => writtenIn(field, values[field] ?? '', ground));
  const entry = Object.values(ENTRY_FIELDS)
    .flat()
    .map((field) => writtenInEntry(field, values[field] ?? '', ground.language));
  const all = [...dialogue, ...entry, ...commentsIn({ comments }, ground)];
  // A date is asked for by more than one form.
  const first = new Map([...all].reverse().map((each) => [each.id, each]));
  return all.filter((each) => each.value !== '' && first.get(each.id) === each);
}

/** What a button is called that asks for something else than to send what is written. */
function openingButton(press: PressOf<'ask' | 'open-dialogue-form'>, language: Language): string {
  if (press.verb === 'open-dialogue-form') return conversationTexts[language].buttons.newDialogue;
  return press.reading.kind === 'settings' ? weekTexts[language].settings : givenBackTexts[language].sendAgain;
}

function stateButton({ state }: PressOf<'report-activity'>, { language }: FormGround): string {
  const { done, partly, notRelevant } = weekTexts[language];
  return { done, partly, 'not-relevant': notRelevant }[state];
}

const chosenPerson = ({ to = '' }: PressOf<'hand-over-activity'>, { language }: FormGround): Written[] =>
  to === '' ? [] : [{ id: 'to', label: actionTexts[language].receiver, value: to, shape: 'chosen' }];

function snoozePressed(press: PressOf<'snooze-activity'>, ground: FormGround): PressedForm {
  const { plan, today, language } = ground;
  const { until = '', activity } = press;
  const texts = actionTexts[language];
  const title = titleIn(plan, activity);
  const day: Written[] = until === '' ? [] : [{ id: 'until', label: texts.day, value: until, shape: 'day' }];
  const again = { 0: texts.untilDay, 1: texts.oneWeek, 2: texts.twoWeeks }[press.weeks ?? 0] ?? texts.untilDay;
  return {
    written: [...day, ...commentsIn(press, ground)],
    again,
    ...(title === undefined ? {} : { draw: () => snoozeMessage({ ...press, title }, today, language, until).card }),
  };
}
