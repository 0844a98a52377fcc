import type { GoalId } from '../domain/goals';
import type { Language } from '../domain/language';
import type { ChangedPart } from '../domain/question-slots';
import { type FieldTexts, formFaultsSentence } from './fields';
import { uncapital } from './format';
import { nameOfGoal } from './indicators';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** What is said of a change of the plan by a card, whichever part of it is changed. */

interface PlanChangeTexts {
  readonly takenAway: string;
  readonly notKept: string;
  readonly faulty: string;
  readonly hides: string;
  /** What changing a part is called where it is offered. */
  readonly offered: Readonly<Record<ChangedPart, (goal: string | undefined) => string>>;
}

export const planChangeTexts: Texts<PlanChangeTexts> = {
  sv: {
    takenAway:
      'Någon annan har tagit bort det här ur planen sedan du öppnade formuläret, så det går inte att ändra. Inget är sparat.',
    notKept:
      'Formuläret är så gammalt att planen har hunnit ändras flera gånger. Inget är sparat. Se efter att det du skrev stämmer än, och skicka det igen.',
    faulty: 'Planen går inte ihop med den ändringen, så inget är ändrat.',
    hides: 'Det finns dialoger om något som ändringen skulle ta bort, så inget är ändrat.',
    offered: {
      target: (goal) => (goal === undefined ? 'att ändra ett målvärde' : `att ändra målvärdet på ${goal}`),
      history: () => 'att se eller ångra de senaste ändringarna i planen',
      channel: () => 'att koppla den kanal som projektets vecka går till',
      people: () => 'att ändra vilka som är med och deras roller',
      activity: () => 'att ändra eller lägga till en aktivitet',
      outcome: (goal) => (goal === undefined ? 'att ange ett nytt utfall' : `att ange ett nytt utfall på ${goal}`),
      budget: () => 'att ange budgetens utfall',
      'follow-up': () => 'att svara på en uppföljningsfråga',
      priorities: () => 'att ange prioriterade målgrupper',
      file: () => 'att ändra planen som fil',
    },
  },
  en: {
    takenAway:
      'Somebody else has taken this out of the plan since you opened the form, so it cannot be changed. Nothing is saved.',
    notKept:
      'The form is so old that the plan has changed several times since. Nothing is saved. See that what you wrote still holds, and send it again.',
    faulty: 'The plan does not hold together with that change, so nothing has changed.',
    hides: 'There are dialogues about something that the change would take away, so nothing has changed.',
    offered: {
      target: (goal) => (goal === undefined ? 'to change a target' : `to change the target of ${goal}`),
      history: () => 'to see or undo the latest changes of the plan',
      channel: () => 'to connect the channel that the project’s week goes to',
      people: () => 'to change who takes part and their roles',
      activity: () => 'to change or add an activity',
      outcome: (goal) => (goal === undefined ? 'to give a new outcome' : `to give a new outcome of ${goal}`),
      budget: () => 'to give the outcome of the budget',
      'follow-up': () => 'to answer a follow-up question',
      priorities: () => 'to give the prioritised target groups',
      file: () => 'to change the plan as a file',
    },
  },
};

/** What the form of a part says: each has the same, in words of its own. */
export interface PlanFormTexts<Field extends string> {
  readonly title: string;
  readonly lead: string;
  readonly fields: Readonly<Record<Field, FieldTexts>>;
  readonly submit: string;
}

/** All that is wrong, where the form has no room to say it at the fields. */
export const remarksText = (sentences: readonly string[], language: Language): string =>
  [formFaultsSentence(sentences.length, language), ...sentences].join(' ');

const offeredName = (what: ChangedPart, goal: GoalId | undefined, language: Language): string =>
  planChangeTexts[language].offered[what](goal && uncapital(nameOfGoal(goal, language)));

export const planChangeKinds = {
  'change-plan': {
    name: ({ what, goal }, language) => offeredName(what, goal, language),
    example: { sv: 'ändra målvärde', en: 'change a target' },
  },
} satisfies KindTexts<'change-plan'>;
