import { LocalDate } from '../domain/dates';
import { choiceId, type DialogueField, type FieldFault, isNameFault } from '../domain/dialogue-faults';
import { DIALOGUE_KINDS } from '../domain/dialogue-kinds';
import { HEADCOUNT_MAX } from '../domain/dialogues';
import type { Language } from '../domain/language';
import type { Plan, Term } from '../domain/plan';
import { dateFieldSentence, faultSentence, numberFieldSentence } from '../text/faults';
import { formFaultsSentence, formSentence, formTexts, type Section } from '../text/fields';
import { capital } from '../text/format';
import { kindText } from '../text/words';
import { told } from './buttons';
import {
  type ChoiceField,
  type CountField,
  isRequired,
  readChoiceIds,
  TEXT_MAX,
  type TextField,
  textOf,
} from './dialogue-values';
import { fill, withoutEmptyInputs } from './fill';
import type { AdaptiveCard } from './reply';

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
  /** The writer has said that what looks like a name may stand: they can say so again. */
  readonly keepNames?: boolean;
}

/** Up to this many choices stand open, which is quickest on a phone; more of them go into a list. */
const MOST_OPEN_CHOICES = 12;

/** What is folded at first: a title, and its fields in the order they stand. */
const SECTIONS: readonly {
  readonly id: Section;
  readonly choices: readonly ChoiceField[];
  readonly texts: readonly TextField[];
  readonly counts: readonly CountField[];
}[] = [
  { id: 'people', choices: ['perspectives'], texts: ['place'], counts: ['elected', 'officials', 'practitioners'] },
  { id: 'said', choices: ['themes'], texts: ['strengthened', 'lowered', 'observations'], counts: [] },
  { id: 'method', choices: [], texts: ['advantages', 'drawbacks'], counts: [] },
  {
    id: 'survey',
    choices: [],
    texts: [],
    counts: ['surveyAnswers', 'surveyHeard', 'feedbackWanted', 'feedbackGiven'],
  },
];

/** The sections that hold free text, where a reminder about names belongs. */
const WITH_NOTICE: readonly Section[] = ['said'];

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

/** Makes the data of one form's fields. */
class Fields {
  constructor(private readonly form: DialogueFormShown) {}

  private field(id: DialogueField, error?: string): FieldData {
    const { language, values, faults } = this.form;
    const { label, hint } = formTexts[language].fields[id];
    const fault = faults?.find((each) => each.field === id);
    return {
      id,
      label,
      hint: hint ?? '',
      value: textOf(values?.[id]),
      isRequired: isRequired(id),
      error: error ?? faultSentence({ field: id, fault: 'missing' }, language),
      fault: fault ? `▲ ${faultSentence(fault, language)}` : '',
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
    const { language } = this.form;
    const choices = DIALOGUE_KINDS.map((kind) => ({ title: capital(kindText(kind, language)), value: kind }));
    return { ...this.field('kind'), choices, style: 'expanded', isMulti: false };
  }

  municipality(): unknown {
    const { plan } = this.form;
    const field = this.field('municipality');
    const only = plan.municipalities.length === 1 ? plan.municipalities[0]?.id : undefined;
    const value = choiceId(plan.municipalities, field.value) ?? only ?? '';
    return { ...field, value, choices: choicesOf(plan.municipalities), style: 'compact', isMulti: false };
  }

  choice(id: ChoiceField): unknown {
    const terms = this.form.plan[id];
    const field = this.field(id);
    return {
      ...field,
      value: readChoiceIds(field.value, terms).join(','),
      choices: choicesOf(terms),
      style: terms.length > MOST_OPEN_CHOICES ? 'compact' : 'expanded',
      isMulti: true,
    };
  }

  text(id: TextField): unknown {
    return { ...this.field(id), isLong: id !== 'place', max: TEXT_MAX[id] };
  }

  /** What is no number is shown as it was written, which a number field cannot do. */
  count(id: CountField): unknown {
    const least = id === 'participants' ? 1 : 0;
    const field = this.field(id, numberFieldSentence(id, this.form.language));
    const isNumber = /^-?\d{0,9}$/u.test(field.value) && field.value !== '-';
    const value = isNumber && field.value !== '' ? Number(field.value) : field.value;
    return { ...field, isNumber, value, min: least, max: HEADCOUNT_MAX };
  }

  section({ id, choices, texts, counts }: (typeof SECTIONS)[number]): unknown {
    const { language, values, faults, plan } = this.form;
    const shown = choices.filter((field) => plan[field].length > 0);
    const fields: readonly DialogueField[] = [...shown, ...texts, ...counts];
    const isOpen = fields.some(
      (field) => textOf(values?.[field]) !== '' || faults?.some((fault) => fault.field === field),
    );
    const { sections, fold, privacy } = formTexts[language];
    return {
      id: `section-${id}`,
      openId: `section-${id}-open`,
      closedId: `section-${id}-closed`,
      title: sections[id],
      toggle: fold(sections[id]),
      isOpen,
      isClosed: !isOpen,
      hasNotice: WITH_NOTICE.includes(id),
      notice: privacy,
      choices: shown.map((field) => this.choice(field)),
      texts: texts.map((field) => this.text(field)),
      numbers: counts.map((field) => this.count(field)),
    };
  }
}

const choicesOf = (terms: readonly Term[]): unknown => terms.map(({ id, name }) => ({ title: name, value: id }));

/** The dialogue form: empty, with a dialogue to change, or returned with everything that was written and what to change. */
export function dialogueFormCard(form: DialogueFormShown): AdaptiveCard {
  const { language, formId, change, faults = [], keepNames = false } = form;
  const texts = formTexts[language];
  const fields = new Fields(form);
  const sentence =
    faults.length > 0 ? formFaultsSentence(faults.length, language) : formSentence(language, change !== undefined);
  const first: readonly ChoiceField[] = ['targetGroups', 'methods'];
  const data = change
    ? { verb: 'change-dialogue', ...change, language }
    : { verb: 'submit-dialogue', formId, language };
  const card = fill('dialogue-form', {
    ...told(sentence, language),
    title: change ? texts.changeTitle : texts.title,
    lead: change ? texts.changeLead : texts.lead,
    hasFaults: faults.length > 0,
    faults: `▲ ${texts.faults(faults.length)}`,
    first: {
      date: fields.date(),
      choices: [fields.kind(), fields.municipality(), ...first.map((field) => fields.choice(field))],
      participants: fields.count('participants'),
    },
    sections: SECTIONS.map((section) => fields.section(section)),
    submit: change ? texts.submitChange : texts.submit,
    data,
    // Only when names are all there is to look at: whoever saves anyway has then seen everything else put right.
    mayKeepNames: faults.length > 0 ? faults.every(isNameFault) : keepNames,
    saveAnyway: texts.saveAnyway,
    dataAnyway: { ...data, keepNames: true },
  });
  return withoutEmptyInputs(card);
}
