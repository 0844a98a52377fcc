import type { ActivityState } from '../domain/activities';
import type { LocalDate } from '../domain/dates';
import type { TextFault } from '../domain/dialogue-faults';
import type { Language } from '../domain/language';
import { textFaultSentence } from './faults';
import { capital, dateText, momentText, quoted } from './format';
import type { Texts } from './texts';

/** What is said when something in the week's card has been answered, and the small cards that ask on. */

/** What can be undone of what a button in the week's card did. */
export const UNDO_KINDS = ['report', 'snooze', 'hand-over'] as const;
export type UndoKind = (typeof UNDO_KINDS)[number];

/** What became of a button in the week's card; nothing but the first three, and an undoing, has changed anything. */
export type ActivityAnswer = { readonly title: string } & (
  | {
      readonly outcome: 'reported';
      readonly state: ActivityState;
      readonly commented: boolean;
      /** When it was, UTC: the receipt's own presses are about this report and no other. */
      readonly at: string;
      /** Nothing is written about the activity. */
      readonly wordless: boolean;
    }
  | { readonly outcome: 'snoozed'; readonly until: LocalDate; readonly at: string }
  | { readonly outcome: 'handed-over'; readonly to: string; readonly at: string }
  | { readonly outcome: 'undone'; readonly of: UndoKind }
  /** It cannot be undone: it has been already, or others have done more. */
  | { readonly outcome: 'undone-before' | 'passed-on' }
  | { readonly outcome: 'reported-since'; readonly state: ActivityState; readonly at: string }
  /** Somebody has reported it since the card was made. */
  | { readonly outcome: 'since'; readonly state: ActivityState; readonly at: string }
  | { readonly outcome: 'comment-refused'; readonly fault: TextFault }
  | { readonly outcome: 'date-refused' | 'nobody-chosen' }
);

interface ActionTexts {
  readonly reported: Readonly<Record<ActivityState, (activity: string) => string>>;
  readonly outcomeSaved: string;
  readonly snoozed: (activity: string, day: string) => string;
  readonly handedOver: (activity: string, to: string) => string;
  readonly since: Readonly<Record<ActivityState, (activity: string, moment: string) => string>>;
  readonly undo: string;
  readonly undone: Readonly<Record<UndoKind, (activity: string) => string>>;
  readonly cannotUndo: string;
  readonly undoneBefore: (activity: string) => string;
  readonly passedOn: (activity: string) => string;
  readonly commentRefused: (activity: string) => string;
  readonly tooMuchWritten: string;
  readonly unsaved: (activity: string, text: string) => string;
  readonly dateRefused: (activity: string) => string;
  readonly nobodyChosen: (activity: string) => string;
  readonly snoozeTitle: string;
  readonly snoozeLead: (activity: string) => string;
  readonly oneWeek: string;
  readonly twoWeeks: string;
  readonly day: string;
  readonly untilDay: string;
  readonly handOverTitle: string;
  readonly handOverLead: (activity: string) => string;
  readonly nobodyElse: (activity: string, leader: string) => string;
  readonly receiver: string;
  readonly choose: string;
  readonly handOver: string;
  readonly back: string;
}

export const actionTexts: Texts<ActionTexts> = {
  sv: {
    reported: {
      done: (activity) => `${activity} är klar.`,
      partly: (activity) => `${activity} är delvis genomförd.`,
      'not-relevant': (activity) => `${activity} är inte längre aktuell.`,
      'not-done': (activity) => `${activity} är inte rapporterad.`,
    },
    outcomeSaved: 'Det du skrev står under utfall och reflektioner.',
    snoozed: (activity, day) => `${activity} är uppskjuten. Jag påminner igen från ${day}; planen ändras inte.`,
    handedOver: (activity, to) => `${activity} är lämnad över till ${to}, som får påminnelserna i stället för dig.`,
    since: {
      done: (activity, moment) =>
        `${activity} rapporterades som klar ${moment}, efter det här kortet. Inget har ändrats nu.`,
      partly: (activity, moment) =>
        `${activity} rapporterades som delvis genomförd ${moment}, efter det här kortet. Inget har ändrats nu.`,
      'not-relevant': (activity, moment) =>
        `${activity} rapporterades som inte längre aktuell ${moment}, efter det här kortet. Inget har ändrats nu.`,
      'not-done': (activity, moment) => `${activity} ändrades ${moment}, efter det här kortet. Inget har ändrats nu.`,
    },
    undo: 'Ångra',
    undone: {
      report: (activity) => `Ångrat: ${activity} är som före ditt svar.`,
      snooze: (activity) => `Ångrat: ${activity} är inte uppskjuten.`,
      'hand-over': (activity) => `Ångrat: ${activity} är din igen.`,
    },
    cannotUndo: 'Det går inte längre att ångra.',
    undoneBefore: (activity) =>
      `Det är redan ångrat, eller ersatt av något senare om ${activity}. Inget har ändrats nu.`,
    passedOn: (activity) => `Det går inte längre att ångra: ${activity} har lämnats vidare. Inget har ändrats nu.`,
    commentRefused: (activity) => `Inget är sparat om ${activity}.`,
    tooMuchWritten:
      'Skicka först något av det du har skrivit, med Klart eller Delvis. Allt får inte plats på nästa kort. Inget har ändrats.',
    unsaved: (activity, text) => `Det du skrev om ${activity} är inte sparat: ${text}`,
    dateRefused: (activity) => `Inget är uppskjutet. Välj en dag framåt för ${activity}, högst ett halvår bort.`,
    nobodyChosen: (activity) => `Inget är lämnat över. Välj vem som tar ${activity}.`,
    snoozeTitle: 'Skjut upp',
    snoozeLead: (activity) => `Hur länge ska jag vänta med att påminna dig om ${activity}? Planen ändras inte.`,
    oneWeek: 'En vecka',
    twoWeeks: 'Två veckor',
    day: 'Eller till en dag',
    untilDay: 'Till den dagen',
    handOverTitle: 'Lämna över',
    handOverLead: (activity) => `Vem tar ${activity}? Den du väljer får påminnelserna i stället för dig.`,
    nobodyElse: (activity, leader) =>
      `Ingen annan har en roll som ${activity} är fördelad på. ${capital(leader)} kan lämna över den till vem som helst.`,
    receiver: 'Vem som tar över',
    choose: 'Välj person',
    handOver: 'Lämna över',
    back: 'Tillbaka',
  },
  en: {
    reported: {
      done: (activity) => `${activity} is done.`,
      partly: (activity) => `${activity} is partly done.`,
      'not-relevant': (activity) => `${activity} is no longer relevant.`,
      'not-done': (activity) => `${activity} is not reported.`,
    },
    outcomeSaved: 'What you wrote stands under outcome and reflections.',
    snoozed: (activity, day) =>
      `${activity} is put off. I will remind you again from ${day}; the plan does not change.`,
    handedOver: (activity, to) => `${activity} is handed over to ${to}, who gets the reminders instead of you.`,
    since: {
      done: (activity, moment) =>
        `${activity} was reported as done on ${moment}, after this card. Nothing has changed now.`,
      partly: (activity, moment) =>
        `${activity} was reported as partly done on ${moment}, after this card. Nothing has changed now.`,
      'not-relevant': (activity, moment) =>
        `${activity} was reported as no longer relevant on ${moment}, after this card. Nothing has changed now.`,
      'not-done': (activity, moment) =>
        `${activity} was changed on ${moment}, after this card. Nothing has changed now.`,
    },
    undo: 'Undo',
    undone: {
      report: (activity) => `Undone: ${activity} is as it was before your answer.`,
      snooze: (activity) => `Undone: ${activity} is not put off.`,
      'hand-over': (activity) => `Undone: ${activity} is yours again.`,
    },
    cannotUndo: 'It can no longer be undone.',
    undoneBefore: (activity) =>
      `It has been undone already, or something later about ${activity} has replaced it. Nothing has changed now.`,
    passedOn: (activity) => `It can no longer be undone: ${activity} has been handed on. Nothing has changed now.`,
    commentRefused: (activity) => `Nothing is saved about ${activity}.`,
    tooMuchWritten:
      'First send some of what you have written, with Done or Partly. There is no room for all of it on the next card. Nothing has changed.',
    unsaved: (activity, text) => `What you wrote about ${activity} is not saved: ${text}`,
    dateRefused: (activity) => `Nothing is put off. Choose a coming day for ${activity}, half a year away at most.`,
    nobodyChosen: (activity) => `Nothing is handed over. Choose who takes ${activity}.`,
    snoozeTitle: 'Put off',
    snoozeLead: (activity) => `How long shall I wait before I remind you of ${activity}? The plan does not change.`,
    oneWeek: 'One week',
    twoWeeks: 'Two weeks',
    day: 'Or until a day',
    untilDay: 'Until that day',
    handOverTitle: 'Hand over',
    handOverLead: (activity) => `Who takes ${activity}? Whoever you choose gets the reminders instead of you.`,
    nobodyElse: (activity, leader) =>
      `Nobody else has a role that ${activity} is given to. ${capital(leader)} can hand it over to anybody.`,
    receiver: 'Who takes over',
    choose: 'Choose somebody',
    handOver: 'Hand over',
    back: 'Back',
  },
};

/** "”Målgruppsanalys” är klar." */
export function activityOutcomeSentence(answer: ActivityAnswer, language: Language): string {
  const texts = actionTexts[language];
  const activity = quoted(answer.title, language);
  switch (answer.outcome) {
    case 'reported': {
      const lead = texts.reported[answer.state](activity);
      return answer.commented ? `${lead} ${texts.outcomeSaved}` : lead;
    }
    case 'snoozed':
      return texts.snoozed(activity, dateText(answer.until, language));
    case 'handed-over':
      return texts.handedOver(activity, answer.to);
    case 'since':
      return texts.since[answer.state](activity, momentText(answer.at, language));
    case 'undone':
      return texts.undone[answer.of](activity);
    case 'undone-before':
      return texts.undoneBefore(activity);
    case 'passed-on':
      return texts.passedOn(activity);
    case 'reported-since':
      return `${texts.cannotUndo} ${texts.since[answer.state](activity, momentText(answer.at, language))}`;
    case 'comment-refused':
      return `${texts.commentRefused(activity)} ${textFaultSentence(answer.fault, language)}`;
    case 'date-refused':
      return texts.dateRefused(activity);
    case 'nobody-chosen':
      return texts.nobodyChosen(activity);
  }
}
