import type { LocalDate } from '../domain/dates';
import {
  type FieldFault,
  mayBeKept,
  type PersonalData,
  type PersonalDataKind,
  type TextFault,
} from '../domain/dialogue-faults';
import { type DialogueField, isPlace, leastOf } from '../domain/dialogue-fields';
import type { FormWording } from '../domain/form-wording';
import type { Language } from '../domain/language';
import { type Naming, type PlanNouns, planNouns } from '../domain/plan-nouns';
import { asQuoted, dateText, listAnd, number, quoted, shortened } from './format';
import type { Texts } from './texts';

/** What to write instead, at the field. It says what is needed and never whose fault it is. */

/** How a field is asked for: what to do when it is empty, and what its value is called. */
interface FieldWords {
  /** The whole sentence for an empty field. */
  readonly ask: string;
  /** "antalet deltagare", "texten om vad som stärkte tilliten". */
  readonly name: string;
  /** What a choice is looked for among: "projektets kommuner". */
  readonly among?: string;
}

interface FaultTexts {
  readonly fields: Readonly<Record<DialogueField, FieldWords | ((nouns: PlanNouns) => FieldWords)>>;
  readonly notADate: string;
  readonly inTheFuture: string;
  readonly beforeProject: (start: string) => string;
  readonly dateField: (start: string) => string;
  readonly notANumber: (name: string) => string;
  readonly notNegative: (name: string, least: string) => string;
  readonly tooMany: (name: string, most: string) => string;
  /** What a text is called where its field has no name of its own. */
  readonly text: string;
  readonly tooLong: (name: string, length: string, most: string) => string;
  readonly notInPlan: (value: string, among: string) => string;
  readonly closed: (value: string) => string;
  readonly twoGroups: string;
  readonly moreHeard: (heard: string, answers: string, nouns: PlanNouns) => string;
  readonly moreGiven: (given: string, wanted: string) => string;
  /** What holds it: the place or the text. */
  readonly holder: (isPlace: boolean) => string;
  /** Something that is never saved. */
  readonly neverStored: (holder: string, what: string) => string;
  /** Something that the writer may save: only names, or other things too; now, or when the rest has been changed. */
  readonly mayBeKept: (holder: string, what: string, onlyNames: boolean, isOffered: boolean) => string;
  /** The same beside something that is never saved. */
  readonly alsoHolds: (what: string) => string;
  readonly what: (kind: string, excerpts: string) => string;
  /** So many more of a kind than are shown. */
  readonly more: (count: string) => string;
  readonly kinds: Readonly<Record<PersonalDataKind, string>>;
}

/** Whether the plan calls a kind of dialogue by a word of its own. */
const hasOwnKinds = ({ perspective, inDepth }: FormWording): boolean =>
  perspective !== undefined || inDepth !== undefined;

const answerTo: Texts<(question: string) => FieldWords> = {
  sv: (question) => ({ ask: `Skriv ett svar på ${question}.`, name: `svaret på ${question}` }),
  en: (question) => ({ ask: `Write an answer to ${question}.`, name: `the answer to ${question}` }),
};

/** It stands in full above the field. */
const LONGEST_QUESTION = 60;

/** How a field is asked for that the plan has a question of its own for. */
const ownWords = (question: string | undefined, language: Language): FieldWords | undefined =>
  question === undefined ? undefined : answerTo[language](asQuoted(shortened(question, LONGEST_QUESTION), language));

const sv: FaultTexts = {
  fields: {
    date: { ask: 'Ange vilken dag dialogen hölls.', name: 'datumet' },
    kind: ({ form }) => ({
      ask: hasOwnKinds(form)
        ? 'Välj vilken form dialogen hade.'
        : 'Välj om dialogen var perspektivinhämtande eller fördjupande.',
      name: 'dialogformen',
      among: 'dialogformerna',
    }),
    municipality: ({ area }) => ({
      ask: `Välj ${area.theOne} där dialogen hölls.`,
      name: area.theOne,
      among: `projektets ${area.many}`,
    }),
    place: { ask: 'Ange platsen.', name: 'platsen' },
    series: { ask: 'Skriv gruppens namn.', name: 'gruppens namn' },
    sameGroup: { ask: 'Välj en tidigare dialog.', name: 'gruppen', among: 'de tidigare dialogerna' },
    methods: { ask: 'Välj minst en metod.', name: 'metoderna', among: 'projektets metoder' },
    targetGroups: { ask: 'Välj minst en målgrupp.', name: 'målgrupperna', among: 'projektets målgrupper' },
    perspectives: { ask: 'Välj perspektiv.', name: 'perspektiven', among: 'projektets perspektiv' },
    participants: { ask: 'Ange hur många som deltog, minst 1.', name: 'antalet deltagare' },
    elected: { ask: 'Ange hur många förtroendevalda som var med.', name: 'antalet förtroendevalda' },
    officials: { ask: 'Ange hur många tjänstepersoner som var med.', name: 'antalet tjänstepersoner' },
    practitioners: {
      ask: 'Ange hur många verksamhetsföreträdare som var med.',
      name: 'antalet verksamhetsföreträdare',
    },
    themes: { ask: 'Välj teman.', name: 'temana', among: 'projektets teman' },
    strengthened: ({ form }) =>
      ownWords(form.firstQuestion, 'sv') ?? {
        ask: 'Skriv vad som stärkte tilliten.',
        name: 'texten om vad som stärkte tilliten',
      },
    lowered: ({ form }) =>
      ownWords(form.secondQuestion, 'sv') ?? {
        ask: 'Skriv vad som sänkte tilliten.',
        name: 'texten om vad som sänkte tilliten',
      },
    observations: { ask: 'Skriv det viktigaste som sades.', name: 'texten om det viktigaste som sades' },
    quotable: { ask: 'Markera om det får citeras.', name: 'valet om citat', among: 'svaren på om det får citeras' },
    advantages: { ask: 'Skriv metodens fördelar.', name: 'texten om metodens fördelar' },
    drawbacks: { ask: 'Skriv metodens nackdelar.', name: 'texten om metodens nackdelar' },
    surveyAnswers: { ask: 'Ange hur många som svarade på enkäten.', name: 'antalet svar på enkäten' },
    surveyHeard: ({ form: { survey } }) =>
      survey
        ? {
            ask: `Ange hur många som svarade ${asQuoted(survey.counted, 'sv')}.`,
            name: `antalet som svarat ${asQuoted(survey.counted, 'sv')}`,
          }
        : {
            ask: 'Ange hur många som svarade ”ganska” eller ”mycket hög grad”.',
            name: 'antalet som känt sig hörda',
          },
    feedbackWanted: { ask: 'Ange hur många som vill ha återkoppling.', name: 'antalet som vill ha återkoppling' },
    feedbackGiven: { ask: 'Ange hur många som har fått återkoppling.', name: 'antalet som har fått återkoppling' },
  },
  notADate: 'Skriv datumet med år, månad och dag, till exempel 2021-09-14.',
  inTheFuture: 'Datumet ligger framåt i tiden; en dialog rapporteras när den har hållits.',
  beforeProject: (start) => `Datumet ligger före projektets start, ${start}. Ange dagen då dialogen hölls.`,
  dateField: (start) => `Ange dagen då dialogen hölls, från ${start} och senast i dag.`,
  notANumber: (name) => `Skriv ${name} som ett heltal med siffror, till exempel 12.`,
  notNegative: (name, least) => `Skriv ${name} som ${least} eller mer.`,
  tooMany: (name, most) => `Skriv ${name} som högst ${most}. Är det fler, dela upp dem på flera dialoger.`,
  text: 'texten',
  tooLong: (name, length, most) => `Korta ${name}: här är ${length} tecken, och ${most} får plats.`,
  notInPlan: (value, among) => `${value} finns inte bland ${among}. Välj i listan.`,
  closed: (value) => `${value} tar inte emot nya dialoger längre. Välj något annat.`,
  twoGroups: 'Välj en tidigare dialog eller skriv gruppens namn, inte båda.',
  moreHeard: (heard, answers, { form: { survey } }) =>
    `Fler kan inte ha ${survey ? `svarat ${asQuoted(survey.counted, 'sv')}` : 'känt sig hörda'} (${heard}) än som svarade (${answers}).`,
  moreGiven: (given, wanted) => `Fler kan inte ha fått återkoppling (${given}) än som vill ha den (${wanted}).`,
  holder: (isPlace) => (isPlace ? 'Platsen' : 'Texten'),
  neverStored: (holder, what) => `${holder} innehåller något som ser ut som ${what}. Ta bort det, så kan jag spara.`,
  mayBeKept: (holder, what, onlyNames, isOffered) =>
    `${holder} innehåller något som ser ut som ${what}. ${
      onlyNames
        ? 'Är det någon som deltog, ta bort namnet. Är det inte det,'
        : 'Leder det till någon som deltog, ta bort det. Gör det inte det,'
    } ${isOffered ? 'välj ”Spara som det står”.' : 'kan du spara det som det står när resten är ändrat.'}`,
  alsoHolds: (what) =>
    `Där finns också något som ser ut som ${what}. Leder det till någon som deltog, ta bort det med.`,
  what: (kind, excerpts) => `${kind} (${excerpts})`,
  more: (count) => `${count} till`,
  kinds: {
    personnummer: 'ett personnummer',
    email: 'en e-postadress',
    phone: 'ett telefonnummer',
    card: 'ett kortnummer eller IBAN',
    name: 'ett namn',
    address: 'en adress',
    plate: 'ett registreringsnummer',
    account: 'ett kontonamn',
    bank: 'ett kontonummer eller gironummer',
  },
};

const en: FaultTexts = {
  fields: {
    date: { ask: 'Give the day the dialogue was held.', name: 'the date' },
    kind: ({ form }) => ({
      ask: hasOwnKinds(form)
        ? 'Choose which kind of dialogue it was.'
        : 'Choose whether the dialogue was perspective-gathering or in-depth.',
      name: 'the kind of dialogue',
      among: 'the kinds of dialogue',
    }),
    municipality: ({ area }) => ({
      ask: `Choose ${area.theOne} where the dialogue was held.`,
      name: area.theOne,
      among: `${area.theMany} of the project`,
    }),
    place: { ask: 'Give the place.', name: 'the place' },
    series: { ask: 'Write the name of the group.', name: 'the name of the group' },
    sameGroup: { ask: 'Choose an earlier dialogue.', name: 'the group', among: 'the earlier dialogues' },
    methods: { ask: 'Choose at least one method.', name: 'the methods', among: 'the methods of the project' },
    targetGroups: {
      ask: 'Choose at least one target group.',
      name: 'the target groups',
      among: 'the target groups of the project',
    },
    perspectives: {
      ask: 'Choose perspectives.',
      name: 'the perspectives',
      among: 'the perspectives of the project',
    },
    participants: { ask: 'Give how many took part, at least 1.', name: 'the number of participants' },
    elected: {
      ask: 'Give how many elected representatives were there.',
      name: 'the number of elected representatives',
    },
    officials: { ask: 'Give how many officials were there.', name: 'the number of officials' },
    practitioners: { ask: 'Give how many practitioners were there.', name: 'the number of practitioners' },
    themes: { ask: 'Choose themes.', name: 'the themes', among: 'the themes of the project' },
    strengthened: ({ form }) =>
      ownWords(form.firstQuestion, 'en') ?? {
        ask: 'Write what strengthened trust.',
        name: 'the text on what strengthened trust',
      },
    lowered: ({ form }) =>
      ownWords(form.secondQuestion, 'en') ?? {
        ask: 'Write what lowered trust.',
        name: 'the text on what lowered trust',
      },
    observations: { ask: 'Write the most important things said.', name: 'the text on the most important things said' },
    quotable: { ask: 'Mark whether it may be quoted.', name: 'the choice on quoting', among: 'the choices on quoting' },
    advantages: { ask: 'Write the advantages of the method.', name: 'the text on the advantages of the method' },
    drawbacks: { ask: 'Write the drawbacks of the method.', name: 'the text on the drawbacks of the method' },
    surveyAnswers: { ask: 'Give how many answered the survey.', name: 'the number of survey answers' },
    surveyHeard: ({ form: { survey } }) =>
      survey
        ? {
            ask: `Give how many answered ${asQuoted(survey.counted, 'en')}.`,
            name: `the number who answered ${asQuoted(survey.counted, 'en')}`,
          }
        : {
            ask: 'Give how many answered “fairly” or “very much”.',
            name: 'the number who felt heard',
          },
    feedbackWanted: { ask: 'Give how many want feedback.', name: 'the number who want feedback' },
    feedbackGiven: { ask: 'Give how many have been given feedback.', name: 'the number given feedback' },
  },
  notADate: 'Write the date with year, month and day, such as 2021-09-14.',
  inTheFuture: 'The date lies ahead; a dialogue is reported once it has been held.',
  beforeProject: (start) => `The date lies before the project began, ${start}. Give the day the dialogue was held.`,
  dateField: (start) => `Give the day the dialogue was held, from ${start} and no later than today.`,
  notANumber: (name) => `Write ${name} as a whole number in figures, such as 12.`,
  notNegative: (name, least) => `Write ${name} as ${least} or more.`,
  tooMany: (name, most) => `Write ${name} as ${most} at most. If there were more, split them over several dialogues.`,
  text: 'the text',
  tooLong: (name, length, most) => `Shorten ${name}: it has ${length} characters, and there is room for ${most}.`,
  notInPlan: (value, among) => `${value} is not among ${among}. Choose from the list.`,
  closed: (value) => `${value} takes no new dialogues any more. Choose something else.`,
  twoGroups: 'Choose an earlier dialogue or write the name of the group, not both.',
  moreHeard: (heard, answers, { form: { survey } }) =>
    `No more can have ${survey ? `answered ${asQuoted(survey.counted, 'en')}` : 'felt heard'} (${heard}) than answered (${answers}).`,
  moreGiven: (given, wanted) => `No more can have been given feedback (${given}) than want it (${wanted}).`,
  holder: (isPlace) => (isPlace ? 'The place' : 'The text'),
  neverStored: (holder, what) => `${holder} holds something that looks like ${what}. Remove it, and I can save.`,
  mayBeKept: (holder, what, onlyNames, isOffered) =>
    `${holder} holds something that looks like ${what}. ${
      onlyNames ? 'If it is somebody who took part, remove it.' : 'If it leads to somebody who took part, remove it.'
    } ${
      isOffered
        ? `If it ${onlyNames ? 'is' : 'does'} not, choose “Save as it stands”.`
        : `If it ${onlyNames ? 'is' : 'does'} not, you can save it as it stands once the rest is changed.`
    }`,
  alsoHolds: (what) =>
    `There is also something that looks like ${what}. If it leads to somebody who took part, remove it too.`,
  what: (kind, excerpts) => `${kind} (${excerpts})`,
  more: (count) => `${count} more`,
  kinds: {
    personnummer: 'a personal identity number',
    email: 'an e-mail address',
    phone: 'a phone number',
    card: 'a card number or an IBAN',
    name: 'a name',
    address: 'an address',
    plate: 'a number plate',
    account: 'an account name',
    bank: 'a bank account or giro number',
  },
};

const faultTexts: Texts<FaultTexts> = { sv, en };

function wordsOf(field: DialogueField, naming: Naming, language: Language): FieldWords {
  const words = faultTexts[language].fields[field];
  return typeof words === 'function' ? words(planNouns(naming, language)) : words;
}

/** Enough of what was written for the person to recognise it. */
const RECOGNISABLE = 40;

/** The most of one kind that is shown of one text; a card has room for that of every field. */
const MOST_SHOWN = 8;

/** "ett namn (”Anna Svensson” och ”Kim”) och en adress (”Storgatan 14”)". */
function whatText(found: readonly PersonalData[], language: Language): string {
  const texts = faultTexts[language];
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const parts = kinds.map((kind) => {
    const all = found.filter((each) => each.kind === kind).map(({ excerpt }) => quoted(excerpt, language));
    const more = all.length - MOST_SHOWN;
    const listed = more > 0 ? [...all.slice(0, MOST_SHOWN), texts.more(number(more, language))] : all;
    return texts.what(texts.kinds[kind], listAnd(listed, language));
  });
  return listAnd(parts, language);
}

/**
 * @param isOffered whether a button to save it as it stands is there, which it is where nothing else is to be changed
 */
function personalDataSentence(
  found: readonly PersonalData[],
  isPlace: boolean,
  isOffered: boolean,
  language: Language,
): string {
  const texts = faultTexts[language];
  const holder = texts.holder(isPlace);
  const never = found.filter((each) => !mayBeKept(each));
  const kept = found.filter(mayBeKept);
  if (never.length === 0) {
    const onlyNames = kept.every(({ kind }) => kind === 'name');
    return texts.mayBeKept(holder, whatText(kept, language), onlyNames, isOffered);
  }
  const sentence = texts.neverStored(holder, whatText(never, language));
  return kept.length > 0 ? `${sentence} ${texts.alsoHolds(whatText(kept, language))}` : sentence;
}

/**
 * What to write instead, as a sentence that stands at the field. It may quote the person, so it is never markup.
 * @param isOffered whether what looks like a name can be saved as it stands by a button beside it
 */
export function faultSentence(fault: FieldFault, naming: Naming, language: Language, isOffered = true): string {
  const texts = faultTexts[language];
  const words = wordsOf(fault.field, naming, language);
  const figure = (value: number): string => number(value, language);
  switch (fault.fault) {
    case 'missing':
      return words.ask;
    case 'not-a-date':
      return texts.notADate;
    case 'in-the-future':
      return texts.inTheFuture;
    case 'before-project':
      return texts.beforeProject(dateText(fault.start, language));
    case 'two-groups':
      return texts.twoGroups;
    case 'not-a-number':
      return texts.notANumber(words.name);
    case 'negative':
      return texts.notNegative(words.name, figure(leastOf(fault.field)));
    case 'too-few':
      return words.ask;
    case 'too-many':
      return texts.tooMany(words.name, figure(fault.most));
    case 'too-long':
      return texts.tooLong(words.name, figure(fault.length), figure(fault.most));
    case 'not-in-plan':
      return texts.notInPlan(quoted(shortened(fault.value, RECOGNISABLE), language), words.among ?? words.name);
    case 'closed':
      return texts.closed(quoted(shortened(fault.value, RECOGNISABLE), language));
    case 'more-heard-than-answered':
      return texts.moreHeard(figure(fault.heard), figure(fault.answers), planNouns(naming, language));
    case 'more-given-than-wanted':
      return texts.moreGiven(figure(fault.given), figure(fault.wanted));
    case 'personal-data':
      return personalDataSentence(fault.found, isPlace(fault.field), isOffered, language);
  }
}

/** What to change in a text that stands in another form than the dialogue's; see {@link faultSentence}. */
export function textFaultSentence(fault: TextFault, language: Language, isOffered = true): string {
  const texts = faultTexts[language];
  if (fault.fault === 'too-long') {
    return texts.tooLong(texts.text, number(fault.length, language), number(fault.most, language));
  }
  return personalDataSentence(fault.found, false, isOffered, language);
}

/** What to write for a date that is none, in any form. */
export const notADateSentence = (language: Language): string => faultTexts[language].notADate;

/**
 * What a client says at the date of a dialogue before it sends anything: only days from the project's start on are
 * taken.
 */
export const dateFieldSentence = (start: LocalDate, language: Language): string =>
  faultTexts[language].dateField(dateText(start, language));

/** What a client says at a number field before it sends anything. */
export const numberFieldSentence = (field: DialogueField, naming: Naming, language: Language): string => {
  const { ask, name } = wordsOf(field, naming, language);
  return leastOf(field) > 0 ? ask : faultTexts[language].notANumber(name);
};
