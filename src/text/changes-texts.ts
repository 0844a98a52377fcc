import type { ActivityState } from '../domain/activities';
import type { HeadCount } from '../domain/figures';
import type { Unjudged } from '../domain/goal-changes';
import type { Texts } from './texts';

/** What is said of what has happened, in each language. */

interface ChangesTexts {
  readonly title: string;
  /** The first words: since a day, or in some days. */
  readonly since: (day: string) => string;
  readonly during: (days: string) => string;
  /** @param isOpen whether the days last until now */
  readonly held: (when: string, area: string | undefined, dialogues: string, isOpen: boolean) => string;
  readonly noneHeld: (when: string, area: string | undefined, isOpen: boolean) => string;
  readonly nothing: (when: string, where: string) => string;
  readonly people: (count: HeadCount, figure: string) => string;
  readonly peopleHidden: string;
  readonly byMeeting: (committee: string, day: string) => string;
  readonly lastLook: string;
  readonly lately: string;
  readonly heading: Readonly<Record<'goals' | 'activities' | 'outcomes' | 'decisions' | 'feedback' | 'noted', string>>;
  readonly goalsChanged: (goals: string, count: number) => string;
  readonly fromTo: (before: string, after: string) => string;
  readonly noGoals: string;
  readonly unjudged: Readonly<Record<Unjudged, (goals: string) => string>>;
  readonly activities: (count: string, isOne: boolean, titles: string) => string;
  readonly states: Readonly<Record<ActivityState, string>>;
  readonly outcomes: (outcomes: string) => string;
  readonly decisions: (count: string, isOne: boolean) => string;
  readonly afterwards: (clause: string) => string;
  readonly noted: (things: string) => string;
  readonly lessons: (count: number) => string;
  readonly communications: (count: number) => string;
  readonly byDay: string;
  readonly buttons: Readonly<Record<'dialogues' | 'activities', string>>;
  readonly name: string;
  readonly nameOf: (narrowed: string) => string;
  readonly lastMeeting: string;
}

export const changesTexts: Texts<ChangesTexts> = {
  sv: {
    title: 'Det som hänt',
    since: (day) => `Sedan ${day}`,
    during: (days) => `Under ${days}`,
    held: (when, area, dialogues, isOpen) =>
      `${when} ${isOpen ? 'har' : 'hade'} ${area ?? 'projektet'}${isOpen ? ' haft' : ''} ${dialogues}`,
    noneHeld: (when, area, isOpen) =>
      `${when} ${isOpen ? 'har' : 'hade'} ${area ?? 'projektet'} inte${isOpen ? ' haft' : ''} någon dialog.`,
    nothing: (when, where) =>
      `${when} är inget nytt noterat${where}: inga dialoger, inga ändrade mål, inga rapporterade aktiviteter, utfall, beslut eller lärdomar.`,
    people: (_count, figure) => ` med ${figure} deltagare`,
    peopleHidden: '; hur många som deltog visas inte',
    byMeeting: (committee, day) => `Räknat från mötet ${day}, ${committee}.`,
    lastLook: 'Räknat från den dag då du senast frågade.',
    lately: 'Du har inte frågat förut, så svaret gäller de senaste 30 dagarna.',
    heading: {
      goals: 'Mål',
      activities: 'Aktiviteter',
      outcomes: 'Nya utfall',
      decisions: 'Beslut',
      feedback: 'Återkoppling efter dialogerna',
      noted: 'Noterat',
    },
    goalsChanged: (goals, count) => `${count === 1 ? 'Ett mål bedöms' : `${count} mål bedöms`} annorlunda: ${goals}.`,
    fromTo: (before, after) => `från ${before} till ${after}`,
    noGoals: 'Inget mål bedöms annorlunda.',
    unjudged: {
      'not-known': (goals) => `Hur ${goals} stod då går inte att säga, eftersom det inte är sparat när utfallet kom.`,
      'not-shown': (goals) =>
        `Hur ${goals} stod då visas inte, eftersom det går att räkna ut en grupp med 1–4 personer.`,
    },
    activities: (count, isOne, titles) =>
      `${count} ${isOne ? 'aktivitet' : 'aktiviteter'} har rapporterats: ${titles}.`,
    states: { 'not-done': 'inte klar', partly: 'delvis klar', done: 'klar', 'not-relevant': 'inte aktuell' },
    outcomes: (outcomes) => `Nya utfall: ${outcomes}.`,
    decisions: (count) => `${count} beslut har fattats.`,
    afterwards: (clause) => `Efter dialogerna: ${clause}.`,
    noted: (things) => `Noterat: ${things}.`,
    lessons: (count) => `${count} ${count === 1 ? 'lärdom' : 'lärdomar'}`,
    communications: (count) => `${count} ${count === 1 ? 'rad' : 'rader'} i kommunikationsloggen`,
    byDay: 'Dialoger räknas på dagen de hölls, det övriga på dagen det rapporterades eller gäller.',
    buttons: { dialogues: 'Dialogerna', activities: 'Aktiviteterna' },
    name: 'vad som har hänt',
    nameOf: (narrowed) => `vad som har hänt${narrowed}`,
    lastMeeting: ' sedan förra mötet',
  },
  en: {
    title: 'What has happened',
    since: (day) => `Since ${day}`,
    during: (days) => days,
    held: (when, area, dialogues, isOpen) =>
      `${when} ${area ?? 'the project'} ${isOpen ? 'has had' : 'had'} ${dialogues}`,
    noneHeld: (when, area, isOpen) => `${when} ${area ?? 'the project'} ${isOpen ? 'has had' : 'had'} no dialogue.`,
    nothing: (when, where) =>
      `${when} nothing new has been noted${where}: no dialogues, no goals judged otherwise, no activities reported, no outcomes, decisions or lessons.`,
    people: (count, figure) => ` with ${figure} ${count === 1 ? 'participant' : 'participants'}`,
    peopleHidden: '; how many took part is not shown',
    byMeeting: (committee, day) => `Counted from the meeting on ${day}, ${committee}.`,
    lastLook: 'Counted from the day you last asked.',
    lately: 'You have not asked before, so the answer is about the last 30 days.',
    heading: {
      goals: 'Goals',
      activities: 'Activities',
      outcomes: 'New outcomes',
      decisions: 'Decisions',
      feedback: 'Feedback after the dialogues',
      noted: 'Noted',
    },
    goalsChanged: (goals, count) => `${count === 1 ? 'One goal is' : `${count} goals are`} judged otherwise: ${goals}.`,
    fromTo: (before, after) => `from ${before} to ${after}`,
    noGoals: 'No goal is judged otherwise.',
    unjudged: {
      'not-known': (goals) => `How ${goals} stood then cannot be told, since it is not stored when the outcome came.`,
      'not-shown': (goals) => `How ${goals} stood then is not shown, since a group of 1–4 people could be worked out.`,
    },
    activities: (count, isOne, titles) =>
      `${count} ${isOne ? 'activity has' : 'activities have'} been reported: ${titles}.`,
    states: { 'not-done': 'not done', partly: 'partly done', done: 'done', 'not-relevant': 'not relevant' },
    outcomes: (outcomes) => `New outcomes: ${outcomes}.`,
    decisions: (count, isOne) => `${count} ${isOne ? 'decision has' : 'decisions have'} been made.`,
    afterwards: (clause) => `After the dialogues: ${clause}.`,
    noted: (things) => `Noted: ${things}.`,
    lessons: (count) => `${count} ${count === 1 ? 'lesson' : 'lessons'}`,
    communications: (count) => `${count} ${count === 1 ? 'line' : 'lines'} in the communication log`,
    byDay: 'Dialogues are counted on the day they were held, the rest on the day it was reported or is about.',
    buttons: { dialogues: 'The dialogues', activities: 'The activities' },
    name: 'what has happened',
    nameOf: (narrowed) => `what has happened${narrowed}`,
    lastMeeting: ' since the last meeting',
  },
};
