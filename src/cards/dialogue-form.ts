import { areaTitle, lowestAreas } from '../domain/areas';
import { LocalDate } from '../domain/dates';
import { choiceId, type FieldFault, isNameFault } from '../domain/dialogue-faults';
import {
  DIALOGUE_FIELD_TABLE,
  FOLDED,
  HEADCOUNT_MAX,
  type FoldedSection as Section,
} from '../domain/dialogue-field-table';
import {
  type DialogueField,
  type FieldOfSort,
  fieldsOfSort,
  leastOf,
  mayTellOfPeople,
} from '../domain/dialogue-fields';
import { hasKinds, kindsOf } from '../domain/dialogue-kinds';
import type { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';
import { type Area, nameOf, openTerms, type Plan } from '../domain/plan';
import type { GroupOffered } from '../domain/series';
import { dateFieldSentence, faultSentence, numberFieldSentence } from '../text/faults';
import { fieldTexts, formFaultsSentence, formSentence, formTexts } from '../text/fields';
import type { FilledInNote } from '../text/filled-in';
import { capital, dateText } from '../text/format';
import { kindText } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { sentenceFields } from './buttons';
import { oneChoice, type Room, severalChoices, styleOfOne, styleOfSeveral } from './choices';
import {
  type ChoiceField,
  type CountField,
  isRequired,
  NEW_GROUP,
  readChoiceIds,
  type TextField,
  textOf,
} from './dialogue-values';
import { fill, fitsCard, withoutEmptyInputs } from './fill';

export { readDialogueValues, valuesOf } from './dialogue-values';
export { fitsCard } from './fill';

/** What a change form was made with. */
export interface FormChange {
  readonly dialogueId: string;
  /** The version that the form shows; a change of a newer one is asked about. */
  readonly fromVersion: number;
  /** The id that makes a repeated press change nothing more. */
  readonly operation: string;
}

export interface DialogueFormShown {
  readonly plan: Plan;
  readonly language: Language;
  /** The id that the dialogue will have, made when the form is. */
  readonly formId: string;
  readonly change?: FormChange;
  /** What stands in the form, as a client sends it or {@link valuesOf} makes it. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly faults?: readonly FieldFault[];
  /** What it has been filled in with, in the place of what a form is to begin with. */
  readonly note?: FilledInNote;
  /** The groups that the dialogue may have met again. */
  readonly groups?: readonly GroupOffered[];
  /** The municipalities, as ids, that stand before the others. */
  readonly first?: readonly Id[];
  /** The writer has said that what looks like a name may stand: they can say so again. */
  readonly keepNames?: boolean;
  /** Whether everything is shown at once, for whoever has come to fill in the rest. */
  readonly unfolded?: boolean;
  /** Whether the client asks for choices while one types; the local trial's does not. */
  readonly searches?: boolean;
}

/** The fields of one sort that stand in a section. */
const fieldsIn = <const S extends 'several' | 'words' | 'count' | 'group' | 'mark'>(
  section: Section | 'first',
  sort: S,
): FieldOfSort<S>[] => fieldsOfSort(sort).filter((field) => DIALOGUE_FIELD_TABLE[field].section === section);

/** What is chosen in a section, in the order that the form asks for it. */
const choicesIn = (section: Section | 'first'): ChoiceField[] => {
  const fields = fieldsIn(section, 'several');
  const isBefore = (field: ChoiceField): boolean => DIALOGUE_FIELD_TABLE[field].isAskedBefore;
  return [...fields.filter(isBefore), ...fields.filter((field) => !isBefore(field))];
};

interface FieldData {
  readonly id: DialogueField;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly isRequired: boolean;
  readonly error: string;
  readonly fault: string;
  readonly hasFault: boolean;
}

interface SectionData extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly isOpen: boolean;
}

/** The places that are offered: those that take new dialogues, and the one that stands in the form. */
function municipalitiesIn({ plan, values, first = [] }: DialogueFormShown): Area[] {
  const municipalities = lowestAreas(plan);
  const chosen = choiceId(municipalities, textOf(values?.municipality));
  const offered = openTerms(municipalities, chosen === undefined ? [] : [chosen]);
  const isFirst = ({ id }: Area): boolean => first.includes(id);
  return [...offered.filter(isFirst), ...offered.filter((each) => !isFirst(each))];
}

/** Makes the data of one form's fields. */
class Fields {
  constructor(
    private readonly form: DialogueFormShown,
    private readonly room: Room,
  ) {}

  private field(id: DialogueField, error?: string): FieldData {
    const { plan, language, values, faults } = this.form;
    const { label, hint } = fieldTexts(id, plan, language);
    const fault = faults?.find((each) => each.field === id);
    return {
      id,
      label,
      hint: hint ?? '',
      value: textOf(values?.[id]),
      isRequired: isRequired(id),
      error: error ?? faultSentence({ field: id, fault: 'missing' }, plan, language),
      fault: fault ? `▲ ${faultSentence(fault, plan, language, faults?.every(isNameFault))}` : '',
      hasFault: fault !== undefined,
    };
  }

  /** A date that is none is shown as it was written. No latest day: a form may lie open for days before it is sent. */
  date(): unknown {
    const { plan, language } = this.form;
    const field = this.field('date', dateFieldSentence(plan.start, language));
    return {
      ...field,
      isDate: field.value === '' || LocalDate.safeParse(field.value).success,
      min: plan.start,
    };
  }

  kind(): unknown {
    const { language, plan } = this.form;
    const choices = kindsOf(plan).map((kind) => ({ title: capital(kindText(kind, plan, language)), value: kind }));
    const field = this.field('kind');
    return {
      ...field,
      choices,
      style: 'compact',
      isMulti: false,
      isListed: true,
      isSearched: false,
      isWritten: false,
    };
  }

  municipality(): unknown {
    const field = this.field('municipality');
    const municipalities = municipalitiesIn(this.form);
    const [only] = municipalities.length === 1 ? municipalities : [];
    const style = styleOfOne(municipalities, this.room);
    const { language, plan } = this.form;
    const value = choiceId(municipalities, field.value) ?? (field.value || (only?.id ?? ''));
    // What is written is read by its own name.
    const named =
      style === 'written' ? municipalities : municipalities.map((area) => ({ ...area, name: areaTitle(plan, area) }));
    const chosen = oneChoice(named, value, field.hint, style, language);
    // What has been chosen is sent by the button too: a client may leave it out of a field that is searched in.
    return { ...field, ...chosen, isRequired: style !== 'searched' || chosen.value === '' };
  }

  choice(id: ChoiceField): unknown {
    const field = this.field(id);
    const all = this.form.plan[DIALOGUE_FIELD_TABLE[id].terms];
    const terms = openTerms(all, readChoiceIds(field.value, all));
    const style = styleOfSeveral(terms, this.room);
    const isFirst = DIALOGUE_FIELD_TABLE[id].section === 'first';
    const { language } = this.form;
    return { ...field, ...severalChoices(terms, field.value, field.hint, style, { isFirst, language }) };
  }

  /** The groups that are offered, and the one that stands in the form. */
  group(id: FieldOfSort<'group'>): unknown {
    const { groups = [], language, plan } = this.form;
    const field = this.field(id);
    const texts = formTexts[language];
    const offered = groups.map(({ group, date, municipality, isLatestOwn }) => ({
      title: texts.groupOf(
        [
          dateText(date, language),
          ...(municipality === undefined ? [] : [nameOf(plan.municipalities, municipality)]),
        ].join(', '),
        isLatestOwn,
      ),
      value: group,
    }));
    const isKnown = field.value === '' || offered.some(({ value }) => value === field.value);
    const kept = isKnown ? [] : [{ title: texts.earlierGroup, value: field.value }];
    const choices = [...kept, ...offered, { title: texts.newGroup, value: NEW_GROUP }];
    return { ...field, choices, style: 'compact', isMulti: false, isListed: true, isSearched: false, isWritten: false };
  }

  text(id: TextField): unknown {
    const { isLong, longest } = DIALOGUE_FIELD_TABLE[id];
    return { ...this.field(id), isLong, max: longest };
  }

  /** What is no number is shown as it was written, which a number field cannot do. */
  count(id: CountField): unknown {
    const field = this.field(id, numberFieldSentence(id, this.form.plan, this.form.language));
    const isNumber = /^-?\d{0,9}$/u.test(field.value) && field.value !== '-';
    const value = isNumber && field.value !== '' ? Number(field.value) : field.value;
    return { ...field, isNumber, value, min: leastOf(id), max: HEADCOUNT_MAX };
  }

  section(id: Section): SectionData {
    const { language, values, faults, plan, note } = this.form;
    const texts = fieldsIn(id, 'words');
    const counts = fieldsIn(id, 'count');
    const isOffered = (field: ChoiceField): boolean => {
      const all = plan[DIALOGUE_FIELD_TABLE[field].terms];
      return openTerms(all, readChoiceIds(textOf(values?.[field]), all)).length > 0;
    };
    const shown = choicesIn(id).filter(isOffered);
    const isGroupOffered = (field: FieldOfSort<'group'>): boolean =>
      (this.form.groups ?? []).length > 0 || textOf(values?.[field]) !== '';
    const groups = fieldsIn(id, 'group').filter(isGroupOffered);
    const marks = fieldsIn(id, 'mark');
    const fields: readonly DialogueField[] = [...shown, ...groups, ...texts, ...marks, ...counts];
    const isFilled = (field: DialogueField): boolean => !note && textOf(values?.[field]) !== '';
    const isOpen =
      this.form.unfolded === true ||
      fields.some((field) => isFilled(field) || faults?.some((fault) => fault.field === field));
    const { sections, privacy } = formTexts[language];
    return {
      id: `section-${id}`,
      title: sections[id],
      isOpen,
      hasNotice: texts.some(mayTellOfPeople),
      notice: privacy,
      choices: [...shown.map((field) => this.choice(field)), ...groups.map((field) => this.group(field))],
      texts: texts.map((field) => this.text(field)),
      marks: marks.map((field) => this.field(field)),
      numbers: counts.map((field) => this.count(field)),
    };
  }
}

/**
 * The dialogue form: empty, with a dialogue to change, or returned with everything that was written and what to change.
 */
export function dialogueFormCard(form: DialogueFormShown): AdaptiveCard {
  const { searches = true } = form;
  const card = formWith({ lists: 'all', searches }, form);
  // With much written in it, or a plan of long names, there may be no room for the lists.
  return fitsCard(card) ? card : formWith({ lists: 'short', searches }, form);
}

function formWith(room: Room, form: DialogueFormShown): AdaptiveCard {
  const { language, formId, change, faults = [], note, keepNames = false } = form;
  const texts = formTexts[language];
  const fields = new Fields(form, room);
  const opened = [formSentence(language, change !== undefined), ...(note ? [note.sentence] : [])].join(' ');
  const sentence = faults.length > 0 ? formFaultsSentence(faults.length, language) : opened;
  const data = change
    ? { verb: 'change-dialogue', ...change, language }
    : { verb: 'submit-dialogue', formId, language };
  const kept = keptOf(room, form);
  const sections = FOLDED.map((section) => fields.section(section));
  const card = fill('dialogue-form', {
    ...sentenceFields(sentence, language),
    title: change ? texts.changeTitle : texts.title,
    lead: change ? texts.changeLead : texts.lead,
    hasLead: faults.length === 0 && !note,
    notes: note ? [{ text: note.text }] : [],
    hasFaults: faults.length > 0,
    faults: `▲ ${texts.faults(faults.length)}`,
    first: {
      date: fields.date(),
      participants: fields.count('participants'),
      choices: [
        ...(form.plan.municipalities.length > 0 ? [fields.municipality()] : []),
        ...(hasKinds(form.plan) ? [fields.kind()] : []),
        ...choicesIn('first').map((field) => fields.choice(field)),
      ],
      texts: fieldsIn('first', 'words').map((field) => fields.text(field)),
    },
    sections,
    // It only shows: what has been written is never hidden again by a press.
    more: sections.every(({ isOpen }) => isOpen)
      ? []
      : [{ title: texts.more, targets: sections.map(({ id }) => ({ id })) }],
    submit: change ? texts.submitChange : texts.submit,
    data: { ...data, ...kept },
    cancel: change
      ? [{ title: texts.cancel, data: { verb: 'cancel-change', dialogueId: change.dialogueId, language } }]
      : [],
    // Only when names are all there is to look at: whoever saves anyway has then seen everything else put right.
    mayKeepNames: faults.length > 0 ? faults.every(isNameFault) : keepNames,
    saveAnyway: texts.saveAnyway,
    dataAnyway: { ...data, ...kept, keepNames: true },
  });
  return withoutEmptyInputs(card);
}

/** The municipality that a searched field has, for a client that shows the field empty although it has been chosen. */
function keptOf(room: Room, form: DialogueFormShown): { readonly kept?: { readonly municipality: Id } } {
  const terms = municipalitiesIn(form);
  if (styleOfOne(terms, room) !== 'searched') return {};
  const municipality = choiceId(terms, textOf(form.values?.municipality));
  return municipality === undefined ? {} : { kept: { municipality } };
}
