import type { FieldFault } from '../domain/dialogue-faults';
import { DIALOGUE_FIELD_TABLE, type FoldedSection } from '../domain/dialogue-field-table';
import type { DialogueField } from '../domain/dialogue-fields';
import type { Language } from '../domain/language';
import { type Naming, type PlanNouns, planNouns } from '../domain/plan-nouns';
import { faultSentence } from './faults';
import { asQuoted, capital } from './format';
import type { Texts } from './texts';

/** The dialogue form: its labels, hints, sections and buttons. */

export interface FieldTexts {
  readonly label: string;
  readonly hint?: string;
}

interface FormTexts {
  readonly title: string;
  readonly changeTitle: string;
  readonly lead: string;
  readonly changeLead: string;
  readonly fields: Readonly<Record<DialogueField, FieldTexts | ((nouns: PlanNouns) => FieldTexts)>>;
  readonly sections: Readonly<Record<FoldedSection, string>>;
  /** In a field that is searched in. */
  readonly search: string;
  /** The same where something has been chosen, which stays so until something else is. */
  readonly unlessOther: (chosen: string) => string;
  /** In a field for the plan's words that has no room for a list of them. */
  readonly writeOne: string;
  readonly writeSeveral: string;
  /** A group that may be met again: the reporter's latest, or by the day and the place that it met last. */
  readonly groupOf: (meeting: string, isLatestOwn: boolean) => string;
  /** The same where that is not known. */
  readonly earlierGroup: string;
  readonly newGroup: string;
  readonly yes: string;
  readonly no: string;
  /** Shows what is folded. */
  readonly more: string;
  readonly submit: string;
  readonly submitChange: string;
  /** Gives a change up. */
  readonly cancel: string;
  /** Beside what looks like a name and is nobody's who took part. */
  readonly saveAnyway: string;
  readonly faults: (count: number) => string;
  readonly privacy: string;
}

export const formTexts: Texts<FormTexts> = {
  sv: {
    title: 'Ny dialog',
    changeTitle: 'Ändra dialogen',
    lead: 'Fälten med * behövs. Resten kan du fylla på senare.',
    changeLead: 'Ändra det som behövs. När du skickar ersätts den sparade dialogen.',
    fields: {
      date: { label: 'Datum' },
      kind: { label: 'Dialogform', hint: 'Välj dialogform' },
      municipality: ({ area }) => ({ label: capital(area.one), hint: `Välj ${area.one}` }),
      place: { label: 'Plats', hint: 'Till exempel biblioteket' },
      series: { label: 'Namn på en grupp som träffas flera gånger', hint: 'Till exempel ungdomsrådet' },
      sameGroup: { label: 'Samma personer som vid en tidigare dialog', hint: 'Välj dialogen' },
      methods: { label: 'Metoder', hint: 'Välj en eller flera' },
      targetGroups: { label: 'Målgrupper', hint: 'Välj en eller flera' },
      perspectives: { label: 'Perspektiv' },
      participants: { label: 'Antal deltagare', hint: 'Invånare' },
      elected: { label: 'Antal förtroendevalda' },
      officials: { label: 'Antal tjänstepersoner' },
      practitioners: { label: 'Antal verksamhetsföreträdare' },
      themes: { label: 'Teman som kom upp' },
      strengthened: ({ form }) => ({ label: form.firstQuestion ?? 'Vad stärkte tilliten?' }),
      lowered: ({ form }) => ({ label: form.secondQuestion ?? 'Vad sänkte tilliten?' }),
      observations: { label: 'Det viktigaste som sades', hint: 'Inga namn, telefonnummer eller e-postadresser' },
      quotable: {
        label: 'Får citeras på webben',
        hint: 'Ja, deltagarna vet om det: det som skrivits om vad som sades får tryckas ordagrant i projektets text till webben. Dialoger med färre än fem deltagare citeras aldrig.',
      },
      advantages: { label: 'Metodens fördelar' },
      drawbacks: { label: 'Metodens nackdelar' },
      surveyAnswers: ({ form: { survey } }) => ({
        label: survey ? `Antal svar på ${asQuoted(survey.question, 'sv')}` : 'Antal svar på enkäten',
      }),
      surveyHeard: ({ form: { survey } }) => ({
        label: survey
          ? `Antal som svarat ${asQuoted(survey.counted, 'sv')}`
          : 'Antal som svarat ”i ganska hög grad” eller ”i mycket hög grad”',
      }),
      feedbackWanted: { label: 'Antal som vill ha återkoppling' },
      feedbackGiven: { label: 'Antal som har fått återkoppling' },
    },
    sections: {
      people: 'Plats och fler deltagare',
      said: 'Vad som sades',
      method: 'Metoden',
      survey: 'Enkät och återkoppling',
    },
    search: 'Skriv början av namnet',
    unlessOther: (chosen) => `${chosen}, om du inte väljer en annan`,
    writeOne: 'Skriv namnet',
    writeSeveral: 'Skriv namnen med komma emellan',
    groupOf: (meeting, isLatestOwn) => (isLatestOwn ? 'Samma grupp som förra gången' : meeting),
    earlierGroup: 'Samma grupp som vid en tidigare dialog',
    newGroup: 'Andra personer',
    yes: 'Ja',
    no: 'Nej',
    more: 'Fler fält',
    submit: 'Skicka dialogen',
    submitChange: 'Skicka ändringen',
    cancel: 'Avbryt',
    saveAnyway: 'Spara som det står',
    faults: (n) =>
      n === 1
        ? 'Inget är sparat än: ett fält behöver ses över. Allt du skrev finns kvar.'
        : `Inget är sparat än: ${n} fält behöver ses över. Allt du skrev finns kvar.`,
    privacy: 'Skriv inga namn, telefonnummer eller e-postadresser till dem som deltog.',
  },
  en: {
    title: 'New dialogue',
    changeTitle: 'Change the dialogue',
    lead: 'Fields with * are needed. The rest can be filled in later.',
    changeLead: 'Change what needs it. What you send replaces the saved dialogue.',
    fields: {
      date: { label: 'Date' },
      kind: { label: 'Kind of dialogue', hint: 'Choose a kind' },
      municipality: ({ area }) => ({ label: capital(area.one), hint: `Choose ${area.anyOne}` }),
      place: { label: 'Place', hint: 'The library, for instance' },
      series: { label: 'Name of a group that meets several times', hint: 'The youth council, for instance' },
      sameGroup: { label: 'The same people as at an earlier dialogue', hint: 'Choose the dialogue' },
      methods: { label: 'Methods', hint: 'Choose one or several' },
      targetGroups: { label: 'Target groups', hint: 'Choose one or several' },
      perspectives: { label: 'Perspectives' },
      participants: { label: 'Participants', hint: 'Residents' },
      elected: { label: 'Elected representatives, number' },
      officials: { label: 'Officials, number' },
      practitioners: { label: 'Practitioners, number' },
      themes: { label: 'Themes that came up' },
      strengthened: ({ form }) => ({ label: form.firstQuestion ?? 'What strengthened trust?' }),
      lowered: ({ form }) => ({ label: form.secondQuestion ?? 'What lowered trust?' }),
      observations: { label: 'The most important things said', hint: 'No names, phone numbers or e-mail addresses' },
      quotable: {
        label: 'May be quoted on the web',
        hint: 'Yes, those who took part know: what is written of what was said may be printed word for word in the project’s text for the web. Dialogues with fewer than five participants are never quoted.',
      },
      advantages: { label: 'Advantages of the method' },
      drawbacks: { label: 'Drawbacks of the method' },
      surveyAnswers: ({ form: { survey } }) => ({
        label: survey ? `Number of answers to ${asQuoted(survey.question, 'en')}` : 'Survey answers, number',
      }),
      surveyHeard: ({ form: { survey } }) => ({
        label: survey
          ? `Number who answered ${asQuoted(survey.counted, 'en')}`
          : 'Answered “fairly” or “very much”, number',
      }),
      feedbackWanted: { label: 'Want feedback, number' },
      feedbackGiven: { label: 'Have been given feedback, number' },
    },
    sections: {
      people: 'Place and others who took part',
      said: 'What was said',
      method: 'The method',
      survey: 'Survey and feedback',
    },
    search: 'Write how the name begins',
    unlessOther: (chosen) => `${chosen}, unless you choose another`,
    writeOne: 'Write the name',
    writeSeveral: 'Write the names with commas between',
    groupOf: (meeting, isLatestOwn) => (isLatestOwn ? 'The same group as last time' : meeting),
    earlierGroup: 'The same group as at an earlier dialogue',
    newGroup: 'Other people',
    yes: 'Yes',
    no: 'No',
    more: 'More fields',
    submit: 'Send the dialogue',
    submitChange: 'Send the change',
    cancel: 'Cancel',
    saveAnyway: 'Save as it stands',
    faults: (n) =>
      n === 1
        ? 'Nothing is saved yet: one field needs a look. All you wrote is still here.'
        : `Nothing is saved yet: ${n} fields need a look. All you wrote is still here.`,
    privacy: 'Write no names, phone numbers or e-mail addresses of those who took part.',
  },
};

/** What stands at a form field. */
export function fieldTexts(field: DialogueField, naming: Naming, language: Language): FieldTexts {
  const texts = formTexts[language].fields[field];
  return typeof texts === 'function' ? texts(planNouns(naming, language)) : texts;
}

/** The label of a form field. */
export const fieldLabel = (field: DialogueField, naming: Naming, language: Language): string =>
  fieldTexts(field, naming, language).label;

/** Said with an empty form. */
export const formSentence = (language: Language, isChange = false): string =>
  isChange
    ? `${formTexts[language].changeTitle}. ${formTexts[language].changeLead}`
    : `${formTexts[language].title}. ${formTexts[language].lead}`;

/** Said with a form that came back: how many fields need a look, and that nothing is saved or lost. */
export const formFaultsSentence = (count: number, language: Language): string => formTexts[language].faults(count);

/** More of them are only on the form. */
const MOST_FAULTS = 3;

/** The same with what to write instead, where the sentence is all that the person gets. */
export const formFaultsText = (faults: readonly FieldFault[], naming: Naming, language: Language): string =>
  [
    formFaultsSentence(faults.length, language),
    ...faults.slice(0, MOST_FAULTS).map((fault) => faultSentence(fault, naming, language)),
  ].join(' ');

/** What is read for a value that says only that something is so: a group that was met before, a mark that is set. */
export function impliedText(field: DialogueField, language: Language): string | undefined {
  const { sort } = DIALOGUE_FIELD_TABLE[field];
  if (sort === 'group') return formTexts[language].earlierGroup;
  return sort === 'mark' ? formTexts[language].yes : undefined;
}
