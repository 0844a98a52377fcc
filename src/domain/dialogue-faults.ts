import { lowestAreas } from './areas';
import type { LocalDate } from './dates';
import { DIALOGUE_FIELD_TABLE } from './dialogue-field-table';
import { DIALOGUE_FIELDS, type DialogueField } from './dialogue-fields';
import type { DialogueContent } from './dialogues';
import { groupKey } from './group-names';
import type { Id } from './identifiers';
import { findTerm, type Plan, type Term } from './plan';

/** Personal data that free text is checked for before it is saved: never stored, or kept where the writer insists. */
const NEVER_STORED = ['personnummer', 'email', 'phone', 'card'] as const;
const MAY_BE_KEPT = ['name', 'address', 'plate', 'account', 'bank'] as const;
type NeverStored = (typeof NEVER_STORED)[number];
export type PersonalDataKind = NeverStored | (typeof MAY_BE_KEPT)[number];

/** Something in a text that looks like somebody's data, and enough of it to find it by. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly excerpt: string;
}

const KEPT: readonly PersonalDataKind[] = MAY_BE_KEPT;
/** Whether the writer may judge better than we do what it is. */
export const mayBeKept = ({ kind }: PersonalData): boolean => KEPT.includes(kind);

/** What is wrong with a text that somebody has written, whatever form it stands in. */
export type TextFault =
  | { readonly fault: 'too-long'; readonly most: number; readonly length: number }
  | { readonly fault: 'personal-data'; readonly found: readonly PersonalData[] };

/** What is wrong with one field of a reported dialogue. The sentence for it stands in `text`. */
export type FieldFault = { readonly field: DialogueField } & (
  | { readonly fault: 'missing' }
  | { readonly fault: 'not-a-date' }
  | { readonly fault: 'in-the-future' }
  | { readonly fault: 'before-project'; readonly start: LocalDate }
  | { readonly fault: 'not-a-number' }
  | { readonly fault: 'negative' }
  | { readonly fault: 'too-few'; readonly least: number }
  | { readonly fault: 'too-many'; readonly most: number }
  | { readonly fault: 'not-in-plan'; readonly value: string }
  /** A word that the plan has closed: `value` is its name. */
  | { readonly fault: 'closed'; readonly value: string }
  /** A group is chosen, and another is named. */
  | { readonly fault: 'two-groups' }
  | { readonly fault: 'more-heard-than-answered'; readonly heard: number; readonly answers: number }
  | { readonly fault: 'more-given-than-wanted'; readonly given: number; readonly wanted: number }
  | TextFault
);

/**
 * Whether a fault is one that the writer may judge better: something that only looks like somebody's name or the like.
 */
export const isNameFault = (fault: { readonly fault: string; readonly found?: readonly PersonalData[] }): boolean =>
  fault.fault === 'personal-data' && (fault.found ?? []).every(mayBeKept);

/**
 * Longer than any name of a plan, in characters, whatever stands unseen between its letters: nobody has chosen that.
 */
const LONGEST_CHOICE = 1000;

/** The id of the term that a form value means: its id, or its name whatever its case. */
export const choiceId = (terms: readonly Term[], value: string): Id | undefined =>
  value.length > LONGEST_CHOICE ? undefined : findTerm(terms, value)?.id;

/** The plan's words that are chosen from in a field; undefined where none are. */
export function termsOf(field: DialogueField, plan: Plan): readonly Term[] | undefined {
  const about = DIALOGUE_FIELD_TABLE[field];
  if (about.sort !== 'one' && about.sort !== 'several') return undefined;
  return about.terms === 'municipalities' ? lowestAreas(plan) : plan[about.terms];
}

/**
 * What does not hold in a well-formed report: its date, choices that are not in the plan, and figures that contradict
 * each other. All faults at once, in the order of the form.
 */
export function contentFaults(content: DialogueContent, plan: Plan, today: LocalDate): FieldFault[] {
  const faults: FieldFault[] = [];
  if (content.date > today) faults.push({ field: 'date', fault: 'in-the-future' });
  else if (content.date < plan.start) faults.push({ field: 'date', fault: 'before-project', start: plan.start });
  for (const field of DIALOGUE_FIELDS) {
    const terms = termsOf(field, plan);
    const unknown = terms && [content[field]].flat().find((id) => !terms.some((term) => term.id === id));
    if (unknown !== undefined) faults.push({ field, fault: 'not-in-plan', value: String(unknown) });
  }
  return [...faults, ...groupFaults(content), ...figureFaults(content)];
}

/** A dialogue is a meeting of one group: the one that is chosen, or the one that is named. */
function groupFaults({ series, sameGroup }: DialogueContent): FieldFault[] {
  const isTwo = series !== undefined && sameGroup !== undefined && groupKey(series) !== sameGroup;
  return isTwo ? [{ field: 'series', fault: 'two-groups' }] : [];
}

/**
 * Choices that the plan takes no new dialogues of.
 * @param before the dialogue as it is stored: what it has it may keep
 */
export function closedFaults(content: DialogueContent, plan: Plan, before?: DialogueContent): FieldFault[] {
  return DIALOGUE_FIELDS.flatMap((field): FieldFault[] => {
    const kept = [before?.[field]].flat();
    const closed = termsOf(field, plan)?.find(
      ({ id, closed: isClosed }) => isClosed && [content[field]].flat().includes(id) && !kept.includes(id),
    );
    return closed ? [{ field, fault: 'closed', value: closed.name }] : [];
  });
}

/** Figures of one dialogue that contradict each other, or that one without the other says nothing. */
export function figureFaults(content: DialogueContent): FieldFault[] {
  const faults: FieldFault[] = [];
  const { surveyAnswers, surveyHeard, feedbackWanted, feedbackGiven } = content;
  if (surveyHeard !== undefined) {
    if (surveyAnswers === undefined) faults.push({ field: 'surveyAnswers', fault: 'missing' });
    else if (surveyHeard > surveyAnswers) {
      const detail = { heard: surveyHeard, answers: surveyAnswers };
      faults.push({ field: 'surveyHeard', fault: 'more-heard-than-answered', ...detail });
    }
  } else if ((surveyAnswers ?? 0) > 0) faults.push({ field: 'surveyHeard', fault: 'missing' });
  if (feedbackGiven !== undefined) {
    if (feedbackWanted === undefined) faults.push({ field: 'feedbackWanted', fault: 'missing' });
    else if (feedbackGiven > feedbackWanted) {
      const detail = { given: feedbackGiven, wanted: feedbackWanted };
      faults.push({ field: 'feedbackGiven', fault: 'more-given-than-wanted', ...detail });
    }
  }
  return faults;
}
