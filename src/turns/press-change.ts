import { answerQuestion } from '../answers/answer-question';
import { answerCard } from '../cards/answer';
import { fitsCard } from '../cards/fill';
import { type PlanForm, planChangedCard, planFormCard, planFormSentence } from '../cards/plan-form';
import { mayBeKept } from '../domain/dialogue-faults';
import { MedskapaError } from '../domain/errors';
import type { Filling } from '../domain/filling';
import { findGoal, type Plan } from '../domain/plan';
import type { Readings } from '../domain/question-kinds';
import type { PlanPart } from '../domain/question-slots';
import { type Changed, changePlan } from '../planning/change-plan';
import { lookThrough, ownWordsOf } from '../privacy/check-free-text';
import { textFaultSentence } from '../text/faults';
import { planChangeTexts, remarksText } from '../text/plan-changes';
import { localDate } from '../time/clock';
import { type MadeChange, refuseOthersThan } from './change-kind';
import { giveBackForm } from './given-form';
import { CHANGE_KINDS } from './plan-changes';
import { changeFormPressed, changeValues } from './pressed-change';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** A part of the plan that the project leader changes by a card. */

/** What is asked to change of the plan itself. */
export type PlanAsked = Readings['change-plan'] & { readonly what: PlanPart } & Filling;

/** The form that a question asks for, or why there is none. */
export async function openPlanForm(asked: PlanAsked, turn: Turn): Promise<Reply> {
  const { what, goal } = asked;
  const { asker, snapshot, tools } = turn;
  const { language } = asker;
  const { plan, planVersion: madeFrom } = snapshot;
  const kind = CHANGE_KINDS[what];
  refuseOthersThan(kind, asker, {});
  if (goal !== undefined && !findGoal(plan, goal)) {
    const none = { kind: 'no-such-goal', goal } as const;
    const found = await answerQuestion(none, asker, snapshot, { ...tools.stores, now: tools.surroundings.now });
    return { summary: found.sentence, card: answerCard(found), pressed: 'new-message' };
  }
  const about = kind.about ? kind.about(asked, plan, asker) : goal;
  const begun = kind.begin(plan, about, language, localDate(tools.surroundings.now()), asked);
  if ('none' in begun) return { summary: begun.none, pressed: 'new-message' };
  const shown = { form: kind.form(plan, about, language), about, madeFrom, values: begun.values, language };
  const card = planFormCard(shown);
  if (!fitsCard(card)) return { summary: kind.whichOne(language), pressed: 'new-message' };
  return { summary: planFormSentence(shown), card, pressed: 'new-message' };
}

/** The form again, with everything that was written, under why it was not taken. */
function formAgain(press: PressOf<'change-plan'>, sentence: string, plan: Plan, { asker, tools }: Turn): Reply {
  const ground = { plan, today: localDate(tools.surroundings.now()), language: asker.language };
  return giveBackForm(changeFormPressed, press, sentence, ground) ?? { summary: sentence, pressed: 'keep' };
}

/** What leads to a person in the words of a form, field by field. */
function leadsIn({ fields }: PlanForm, press: PressOf<'change-plan'>, plan: Plan) {
  const own = ownWordsOf(plan);
  const values = changeValues(press);
  return fields.flatMap(({ id, isFree = false, most = 0 }) => {
    const value = values[id] ?? '';
    // What is too long is refused for that; it is looked through when it comes again, shortened.
    const isLookedAt = isFree && value.length <= most;
    const found = isLookedAt ? lookThrough(value, { own, keepNames: press.keepNames }) : [];
    return found.length > 0 ? [{ field: id, found }] : [];
  });
}

/** The button on the form. */
export async function pressChangePlan(press: PressOf<'change-plan'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const { language, pseudonym: by } = asker;
  const { plan } = snapshot;
  const { what, about, madeFrom } = press;
  const kind = CHANGE_KINDS[what];
  const values = changeValues(press);
  refuseOthersThan(kind, asker, values);
  const form = kind.form(plan, about, language);
  const read = kind.read(values, plan, localDate(tools.surroundings.now()), language, about);
  const leads = leadsIn(form, press, plan);
  const own = 'remarks' in read ? read.remarks : [];
  const mayKeep = own.length === 0 && leads.every(({ found }) => found.every(mayBeKept));
  if (!('change' in read) || leads.length > 0) {
    const words = leads.map(({ field, found }) => ({
      field,
      sentence: textFaultSentence({ fault: 'personal-data', found }, language, mayKeep),
    }));
    const remarks = [...own, ...words];
    const shown = { form, about, madeFrom, values, remarks, mayKeepNames: mayKeep, language };
    const card = planFormCard(shown);
    if (fitsCard(card)) return { summary: planFormSentence(shown), card, pressed: 'replace' };
    const all = remarksText(
      remarks.map(({ sentence }) => sentence),
      language,
    );
    return formAgain(press, all, plan, turn);
  }
  const { change } = read;
  const options = { project: plan.id, by, madeFrom };
  const done = await changePlan((base) => applied(base, change), options, tools.stores, tools.surroundings);
  return replyTo(done, change, press, turn);
}

/** @throws MedskapaError not-understood, where the form was made from a plan without what it changes */
function applied(base: Plan, { isIn, apply }: MadeChange): Plan {
  if (!isIn(base)) throw new MedskapaError('not-understood', 'the form was made from a plan without what it changes');
  return apply(base);
}

async function replyTo(done: Changed, change: MadeChange, press: PressOf<'change-plan'>, turn: Turn): Promise<Reply> {
  const { snapshot, tools } = turn;
  const { language } = turn.asker;
  const texts = planChangeTexts[language];
  const takenAway = (plan: Plan, madeFrom: number): Reply => {
    const values = { ...press.values, [CHANGE_KINDS[press.what].subject]: '' };
    return formAgain({ ...press, madeFrom, values }, texts.takenAway, plan, turn);
  };
  const receipt = (summary: string, undoes: number | undefined): Reply => ({
    summary,
    card: planChangedCard(summary, { show: change.show, undoes }, language),
    pressed: 'replace',
  });
  switch (done.outcome) {
    case 'changed': {
      const { plan, before, version } = done;
      return change.isIn(plan) ? receipt(change.changed(plan, before), version) : takenAway(plan, version);
    }
    case 'unchanged': {
      const { plan, version } = done;
      if (!change.isIn(plan)) return takenAway(plan, version);
      return receipt(change.already(plan), await ownVersion(press.madeFrom, version, turn));
    }
    case 'conflict':
    case 'not-kept': {
      const newest = await tools.stores.plans.newest(snapshot.plan.id);
      if (!newest) throw new MedskapaError('no-plan', 'there is no plan any more');
      const { plan, planVersion: madeFrom } = newest;
      if (!change.isIn(plan)) return takenAway(plan, madeFrom);
      const sentence = done.outcome === 'not-kept' ? texts.notKept : change.overtaken(plan);
      return formAgain({ ...press, madeFrom }, sentence, plan, turn);
    }
    case 'faults':
    case 'hides':
      return formAgain(press, done.outcome === 'hides' ? texts.hides : texts.faulty, snapshot.plan, turn);
    case 'no-plan':
      throw new MedskapaError('no-plan', 'there is no plan any more');
  }
}

/**
 * The version that the same press made before, where its answer was lost on the way and it came again: the next one
 * after the form's, by the same person.
 */
async function ownVersion(
  madeFrom: number,
  now: number,
  { asker, snapshot, tools }: Turn,
): Promise<number | undefined> {
  if (now !== madeFrom + 1) return undefined;
  const versions = await tools.stores.plans.versions(snapshot.plan.id);
  const made = versions.find(({ number }) => number === now);
  return made?.by === asker.pseudonym && made.how === 'card' ? now : undefined;
}
