import { type Gap, gapsOf } from '../domain/dialogue-gaps';
import { type Dialogue, type DialogueContent, groupIn, restorableUntil } from '../domain/dialogues';
import type { FormWording } from '../domain/form-wording';
import type { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';
import type { GoalStatus, IndicatorStatus } from '../domain/outcomes';
import { areaName, nameOf, type Plan } from '../domain/plan';
import type { FeedbackFigures } from '../domain/shares';
import { dialogueChangeLines } from './dialogue-changes';
import { feedbackClause, feedbackInAll } from './feedback';
import { asQuoted, capital, dateText, listAnd, momentText, number } from './format';
import { besidesText, goalName, isHeldBack, shareText, targetTexts, valueText } from './indicators';
import type { Texts } from './texts';
import { dialoguesOfKind } from './words';

/** What is said when a dialogue has been saved, met again, asked about or removed. */

/** What the receipt shows: the dialogue, and what it did to the goals. */
export interface Receipt {
  readonly dialogue: Dialogue;
  readonly plan: Plan;
  readonly goals: readonly GoalStatus[];
  /** How many dialogues the dialogue's municipality has now, where a target has a minimum per municipality. */
  readonly inMunicipality?: { readonly indicator: Id; readonly count: number; readonly target: number };
  /** How it stands with feedback in the whole project. */
  readonly feedback: FeedbackFigures;
  /** What a change was made from. */
  readonly before?: DialogueContent;
}

/** Figures of which there should be no more than people who took part. */
type Doubted = 'surveyAnswers' | 'feedbackWanted';

/** New, sent again, changed, as it was when a change was given up, had back after its removal, or filled in later. */
export type ReceiptKind = 'saved' | 'already' | 'changed' | 'unchanged' | 'restored' | 'reminded';

interface ReceiptTexts {
  readonly titles: Readonly<Record<ReceiptKind, string>>;
  readonly already: (moment: string) => string;
  readonly participants: (count: number) => string;
  readonly again: string;
  readonly people: (count: number) => string;
  readonly changes: string;
  readonly standing: string;
  readonly savedAt: (moment: string) => string;
  readonly ofTarget: (outcome: string, target: string) => string;
  readonly units: {
    readonly methods: (count: number) => string;
    readonly groups: string;
    readonly heard: (survey: FormWording['survey']) => string;
  };
  readonly inMunicipality: (name: string, count: number, target: number) => string;
  readonly doubts: Readonly<Record<Doubted, (count: string, people: string) => string>>;
  /** What a card has no room for of the goals that a dialogue counts in. */
  readonly moreGoals: (count: number) => string;
  /** What can be told afterwards, and that it has not been. */
  readonly gaps: Readonly<Record<Gap, string>>;
  readonly notFilledIn: (gaps: string) => string;
  readonly removedTitle: string;
  readonly conflictTitle: string;
  readonly removed: string;
  readonly removedBefore: (moment: string) => string;
  readonly undoable: (until: string) => string;
  /** Why a removal is not undone. */
  readonly notRestored: Readonly<Record<'gone' | 'removed-since', (moment: string) => string>>;
  readonly removedQuestion: string;
  readonly conflict: string;
  readonly outdated: string;
  readonly saved: string;
  /** In the place of a saved text that the reader does not get to see. */
  readonly textThere: string;
  readonly yours: string;
  readonly buttons: {
    readonly change: string;
    readonly fillIn: string;
    readonly alike: string;
    readonly remove: string;
    readonly confirmRemove: string;
    readonly removeQuestion: string;
    readonly undoRemove: string;
    readonly newDialogue: string;
    readonly changeExisting: string;
    readonly saveAsNew: string;
    readonly changeAnyway: string;
  };
}

export const receiptTexts: Texts<ReceiptTexts> = {
  sv: {
    titles: {
      saved: 'Tack, dialogen är sparad.',
      already: 'Den här dialogen är redan sparad.',
      changed: 'Ändringen är sparad.',
      unchanged: 'Inget är ändrat.',
      restored: 'Dialogen är tillbaka.',
      reminded: 'Dialogen är sparad.',
    },
    already: (moment) => `Den här dialogen är redan sparad (${moment}). Inget har ändrats.`,
    participants: (n) => `${number(n, 'sv')} deltagare`,
    again: 'återkommande grupp',
    people: (n) => `${number(n, 'sv')} ${n === 1 ? 'person' : 'personer'}`,
    changes: 'Så ligger målen till nu',
    standing: 'Så ser det ut nu',
    savedAt: (moment) => `Sparad ${moment}. Inget har ändrats.`,
    ofTarget: (outcome, target) => `${outcome}, målet är ${target}`,
    units: {
      methods: (n) => (n === 1 ? 'metod' : 'metoder'),
      groups: 'målgrupper nådda',
      heard: (survey) => (survey ? `har svarat ${asQuoted(survey.counted, 'sv')}` : 'har fått göra sin röst hörd'),
    },
    inMunicipality: (name, count, target) => `${name} har ${count}, målet är minst ${target}`,
    doubts: {
      surveyAnswers: (count, people) =>
        `${count} svarade på enkäten men ${people} deltog. Stämmer det inte, välj Ändra.`,
      feedbackWanted: (count, people) =>
        `${count} bad om återkoppling men ${people} deltog. Stämmer det inte, välj Ändra.`,
    },
    moreGoals: (n) => `… och ${n} mål till.`,
    gaps: { place: 'platsen', words: 'vad som sades', survey: 'enkäten', feedback: 'återkopplingen' },
    notFilledIn: (gaps) => `Inte ifyllt än: ${gaps}.`,
    removedTitle: 'Borttagen',
    conflictTitle: 'En ändring eller en ny dialog?',
    removed: 'Dialogen är borttagen. Den räknas inte längre i målen.',
    undoable: (until) => `Du kan ångra till ${until}. Sedan raderas det som stod i den.`,
    notRestored: {
      gone: (moment) =>
        `Dialogen togs bort ${moment} och är raderad: en borttagning kan ångras i 24 timmar. Inget har ändrats.`,
      'removed-since': (moment) =>
        `Dialogen togs bort igen ${moment}. Ångra på det kvittot om du vill ha den tillbaka. Inget har ändrats.`,
    },
    removedBefore: (moment) => `Den här dialogen togs bort ${moment}. Inget har sparats.`,
    removedQuestion: 'Vill du spara det du skrev som en ny dialog, skicka det härifrån.',
    conflict: 'Det finns redan en dialog från det här formuläret. Vill du ändra den, eller spara det här som en ny?',
    outdated:
      'Någon har ändrat dialogen sedan du öppnade formuläret. Vill du ersätta den med det du skrev, eller spara det här som en ny?',
    saved: 'Sparat',
    textThere: 'här finns redan text',
    yours: 'Du skrev',
    buttons: {
      change: 'Ändra',
      fillIn: 'Fyll på nu',
      alike: 'Ny dialog, lik den här',
      remove: 'Ta bort',
      confirmRemove: 'Ja, ta bort dialogen',
      removeQuestion: 'Dialogen tas bort och räknas inte längre i målen. Det går att ångra i 24 timmar.',
      undoRemove: 'Ångra',
      newDialogue: 'Ny dialog',
      changeExisting: 'Ändra den',
      saveAsNew: 'Spara som ny',
      changeAnyway: 'Ersätt den',
    },
  },
  en: {
    titles: {
      saved: 'Thank you, the dialogue is saved.',
      already: 'This dialogue is saved already.',
      changed: 'The change is saved.',
      unchanged: 'Nothing is changed.',
      restored: 'The dialogue is back.',
      reminded: 'The dialogue is saved.',
    },
    already: (moment) => `This dialogue is saved already (${moment}). Nothing has changed.`,
    participants: (n) => `${number(n, 'en')} ${n === 1 ? 'participant' : 'participants'}`,
    again: 'a recurring group',
    people: (n) => `${number(n, 'en')} ${n === 1 ? 'person' : 'people'}`,
    changes: 'Where the goals stand now',
    standing: 'This is how it stands',
    savedAt: (moment) => `Saved on ${moment}. Nothing has changed.`,
    ofTarget: (outcome, target) => `${outcome}; the target is ${target}`,
    units: {
      methods: (n) => (n === 1 ? 'method' : 'methods'),
      groups: 'target groups reached',
      heard: (survey) => (survey ? `answered ${asQuoted(survey.counted, 'en')}` : 'felt heard'),
    },
    inMunicipality: (name, count, target) => `${name} has ${count}; the target is at least ${target}`,
    doubts: {
      surveyAnswers: (count, people) =>
        `${count} answered the survey but ${people} took part. If that is not right, choose Change.`,
      feedbackWanted: (count, people) =>
        `${count} asked for feedback but ${people} took part. If that is not right, choose Change.`,
    },
    moreGoals: (n) => `… and ${n} more ${n === 1 ? 'goal' : 'goals'}.`,
    gaps: { place: 'the place', words: 'what was said', survey: 'the survey', feedback: 'the feedback' },
    notFilledIn: (gaps) => `Not filled in yet: ${gaps}.`,
    removedTitle: 'Removed',
    conflictTitle: 'A change or a new dialogue?',
    removed: 'The dialogue has been removed. It no longer counts towards the goals.',
    undoable: (until) => `You can undo this until ${until}. Then what it said is erased.`,
    notRestored: {
      gone: (moment) =>
        `The dialogue was removed on ${moment} and is erased: a removal can be undone for 24 hours. Nothing has changed.`,
      'removed-since': (moment) =>
        `The dialogue was removed again on ${moment}. Undo it on that receipt to have it back. Nothing has changed.`,
    },
    removedBefore: (moment) => `This dialogue was removed on ${moment}. Nothing has been saved.`,
    removedQuestion: 'To save what you wrote as a new dialogue, send it from here.',
    conflict: 'There is a dialogue from this form already. Do you want to change it, or save this as a new one?',
    outdated:
      'Someone has changed the dialogue since you opened the form. Do you want to replace it with what you wrote, or save this as a new one?',
    saved: 'Saved',
    textThere: 'there is text here already',
    yours: 'You wrote',
    buttons: {
      change: 'Change',
      fillIn: 'Fill in now',
      alike: 'New dialogue, like this one',
      remove: 'Remove',
      confirmRemove: 'Yes, remove the dialogue',
      removeQuestion: 'The dialogue is removed and no longer counts towards the goals. It can be undone for 24 hours.',
      undoRemove: 'Undo',
      newDialogue: 'New dialogue',
      changeExisting: 'Change it',
      saveAsNew: 'Save as new',
      changeAnyway: 'Replace it',
    },
  },
};

/** "Laholm, 14 september 2021, unga, 11 deltagare." */
export function dialogueLine(content: DialogueContent, plan: Plan, language: Language): string {
  const groups = content.targetGroups.map((id) => nameOf(plan.targetGroups, id));
  return `${[
    ...(content.municipality === undefined ? [] : [nameOf(plan.municipalities, content.municipality)]),
    dateText(content.date, language),
    listAnd(groups, language),
    receiptTexts[language].participants(content.participants),
    ...(groupIn(content) === undefined ? [] : [receiptTexts[language].again]),
  ].join(', ')}.`;
}

/**
 * "10 svarade på enkäten men 6 personer deltog.": what was saved as it was written and can hardly be so, since nobody
 * but those who took part is asked.
 */
export function doubtSentences(content: DialogueContent, language: Language): string[] {
  const texts = receiptTexts[language];
  const { participants, elected = 0, officials = 0, practitioners = 0 } = content;
  const people = participants + elected + officials + practitioners;
  return (['surveyAnswers', 'feedbackWanted'] as const).flatMap((field) => {
    const count = content[field] ?? 0;
    return count > people ? [texts.doubts[field](number(count, language), texts.people(people))] : [];
  });
}

/** "28 dialoger, målet är minst 18", "7 metoder, målet är minst 2", "90 % har fått göra sin röst hörd". */
function progressText(status: IndicatorStatus, plan: Plan, language: Language): string | undefined {
  const texts = receiptTexts[language];
  const { indicator, computed } = status;
  // What a dialogue did is counted; what was entered by hand has not changed.
  if (computed?.feedback) return feedbackClause(computed.feedback, language);
  if (!computed || isHeldBack(status)) return undefined;
  const { value } = computed;
  const figure = valueText(status, value, language);
  const [target] = targetTexts(status, plan, language);
  const held = (outcome: string): string => (target ? texts.ofTarget(outcome, target) : outcome);
  const counted = (unit: string): string => held(`${figure} ${unit}`);
  const share = shareText(status, language) ?? '';
  switch (indicator.measure) {
    case 'dialogues':
      return counted(dialoguesOfKind(value, indicator.kind, plan, language));
    case 'participants':
      return held(texts.participants(value) + besidesText(status, language));
    case 'persons':
      return held(texts.people(value));
    case 'methods-tested':
      return counted(texts.units.methods(value));
    case 'target-groups-reached':
      return `${share} ${texts.units.groups}`;
    case 'survey-share':
      return `${figure} ${texts.units.heard(plan.form?.survey)} (${share})${besidesText(status, language)}`;
    case 'feedback-share':
    case 'entered':
      return undefined;
  }
}

/**
 * One line for each goal that the dialogue says something about: "Projektmål 1: 28 dialoger, målet är minst 18". How
 * it stands with feedback is told beside them while somebody waits, unless a goal for the whole of it has told it.
 */
export function receiptChanges(receipt: Receipt, language: Language): string[] {
  const { content } = receipt.dialogue;
  const inAll = feedbackClause(receipt.feedback, language);
  let isShown = false;
  const lines = receipt.goals.flatMap((status) => {
    const parts = status.indicators.flatMap((indicator) => {
      const progress = progressText(indicator, receipt.plan, language);
      if (progress === undefined) return [];
      isShown ||= progress === inAll;
      if (receipt.inMunicipality?.indicator !== indicator.indicator.id) return [progress];
      const { count, target } = receipt.inMunicipality;
      const name = areaName(receipt.plan, content.municipality) ?? '';
      return [`${progress} (${receiptTexts[language].inMunicipality(name, count, target)})`];
    });
    return parts.length === 0 ? [] : [`${goalName(status.goal, language)}: ${parts.join('; ')}`];
  });
  return isShown || !receipt.feedback.isOpen ? lines : [...lines, capital(feedbackInAll(receipt.feedback, language))];
}

/** "Inte ifyllt än: vad som sades, enkäten och återkopplingen." @returns undefined where nothing is missing */
export function gapsSentence({ dialogue, plan }: Receipt, language: Language): string | undefined {
  const texts = receiptTexts[language];
  const gaps = gapsOf(dialogue.content, plan).map((gap) => texts.gaps[gap]);
  return gaps.length === 0 ? undefined : texts.notFilledIn(listAnd(gaps, language));
}

/** What a change changed, a line for each field. */
export const changedLines = ({ dialogue, plan, before }: Receipt, language: Language): string[] =>
  before === undefined ? [] : dialogueChangeLines(before, dialogue.content, plan, language);

/** More of them are only on the card. */
const MOST_CHANGES = 3;

/** "Tack, dialogen är sparad. Laholm, 14 september 2021, unga, 11 deltagare. Projektmål 1: …" */
export function receiptSentence(receipt: Receipt, kind: ReceiptKind, language: Language): string {
  const texts = receiptTexts[language];
  const line = dialogueLine(receipt.dialogue.content, receipt.plan, language);
  if (kind === 'already') {
    return `${texts.already(momentText(receipt.dialogue.changedAt ?? receipt.dialogue.reportedAt, language))} ${line}`;
  }
  const [first] = receiptChanges(receipt, language);
  const doubts = doubtSentences(receipt.dialogue.content, language);
  const changed = changedLines(receipt, language)
    .slice(0, MOST_CHANGES)
    .map((each) => `${each}.`);
  return [texts.titles[kind], line, ...changed, ...(first ? [`${first}.`] : []), ...doubts].join(' ');
}

/** The form was used before with other content, or (`outdated`) the dialogue was changed meanwhile. */
export const conflictSentence = (language: Language, outdated = false): string =>
  outdated ? receiptTexts[language].outdated : receiptTexts[language].conflict;

/** @param removedAt when, if it had been removed before */
export const removedSentence = (language: Language, removedAt?: string): string =>
  removedAt === undefined
    ? receiptTexts[language].removed
    : receiptTexts[language].removedBefore(momentText(removedAt, language));

/** "Dialogen är borttagen. … Du kan ångra till 30 november 2026 09:12." @param removedAt when it was removed */
export const undoableSentence = (removedAt: string, language: Language): string => {
  const { removed, undoable } = receiptTexts[language];
  return `${removed} ${undoable(momentText(restorableUntil(removedAt), language))}`;
};

/** Why a removal is not undone. @param removedAt when the dialogue was removed, or removed again */
export const notRestoredSentence = (why: 'gone' | 'removed-since', removedAt: string, language: Language): string =>
  receiptTexts[language].notRestored[why](momentText(removedAt, language));
