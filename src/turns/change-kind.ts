import type { Button } from '../cards/buttons';
import type { FieldRemark, PlanForm } from '../cards/plan-form';
import type { Asker } from '../domain/asker';
import type { LocalDate } from '../domain/dates';
import { type ErrorCode, MedskapaError } from '../domain/errors';
import type { Filling } from '../domain/filling';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import type { Readings } from '../domain/question-kinds';
import { refuseOthers } from '../planning/sent-plan';

/** What a part of the plan has of its own to be changed by a card; `plan-changes` is the table of them. */

/** What a question says of the change. */
type Asked = Readings['change-plan'] & Filling;

export type FormValues = Readonly<Record<string, string>>;

/** A change that was read from the form. */
export interface MadeChange {
  /** The change as a pure function of the plan that the form was made from. */
  readonly apply: (base: Plan) => Plan;
  /** Whether a plan has what is changed. */
  readonly isIn: (plan: Plan) => boolean;
  /** What it has become, and what it was. */
  readonly changed: (now: Plan, before: Plan | undefined) => string;
  /** That it was so already. */
  readonly already: (now: Plan) => string;
  /** That somebody else has changed the same since the form was opened, and to what. */
  readonly overtaken: (now: Plan) => string;
  /** Asks for what was changed. */
  readonly show: Button;
}

/** What is told of the thing that a change is of, in a plan that has it; nothing where it has it no longer. */
export function whereFound<Found>(find: (plan: Plan) => Found | undefined) {
  return {
    isIn: (plan: Plan): boolean => find(plan) !== undefined,
    of:
      (tell: (found: Found, plan: Plan) => string) =>
      (plan: Plan): string => {
        const found = find(plan);
        return found === undefined ? '' : tell(found, plan);
      },
  };
}

/**
 * The day that a form is filled in with: the last of the time that is named, as far as it has come; today where the
 * time goes on, or none is named.
 */
export function dayAsked({ year, from, to }: Pick<Asked, 'year' | 'from' | 'to'>, today: LocalDate): LocalDate {
  const last = to ?? (from === undefined && year !== undefined ? `${year}-12-31` : today);
  return last < today ? last : today;
}

type ReadChange = { readonly change: MadeChange } | { readonly remarks: readonly FieldRemark[] };

/** @throws MedskapaError may-not-change-plan, or what the part says of those who may not change it */
export function refuseOthersThan({ others }: Pick<ChangeKind, 'others'>, asker: Asker, values: FormValues): void {
  if (!others) refuseOthers(asker);
  else if (!others.mayChange(asker, values)) throw new MedskapaError(others.refusal, 'not a part of theirs');
}

/** What a form's values were read as: the change made ready, or what is wrong with each field, in words. */
export function readForm<Change, Fault extends { readonly field: string }>(
  read: { readonly change: Change } | { readonly faults: readonly Fault[] },
  sentenceOf: (fault: Fault, language: Language) => string,
  language: Language,
  made: (change: Change) => MadeChange,
): ReadChange {
  if ('change' in read) return { change: made(read.change) };
  return { remarks: read.faults.map((fault) => ({ field: fault.field, sentence: sentenceOf(fault, language) })) };
}

export interface ChangeKind {
  /** Who else than the project leader may change it, by what is written on the form; and how others are refused. */
  readonly others?: {
    readonly mayChange: (asker: Asker, values: FormValues) => boolean;
    readonly refusal: ErrorCode;
  };
  /** The form; without a plan, all of it but what is chosen among. @param about what of the plan it was opened for */
  readonly form: (plan: Plan | undefined, about: string | undefined, language: Language) => PlanForm;
  /** What of the plan a question asks to change: the goal that it names, where a part does not say otherwise. */
  readonly about?: (asked: Asked, plan: Plan, asker: Asker) => string | undefined;
  /** What stands in it when it opens, or why there is nothing to change. */
  readonly begin: (
    plan: Plan,
    about: string | undefined,
    language: Language,
    today: LocalDate,
    asked: Asked,
  ) => { readonly values: FormValues } | { readonly none: string };
  /** What is said where so much could be changed that no form has room for it. */
  readonly whichOne: (language: Language) => string;
  /** The input that says what is changed: emptied where that is in the plan no longer. */
  readonly subject: string;
  /** @param about what of the plan it was opened for */
  readonly read: (
    values: FormValues,
    plan: Plan,
    today: LocalDate,
    language: Language,
    about: string | undefined,
  ) => ReadChange;
}
