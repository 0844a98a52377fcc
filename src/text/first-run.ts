import type { StrayCommittees } from '../domain/committees';
import type { LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import { listAnd, monthText, quoted } from './format';
import type { Texts } from './texts';

/** What is said while no plan is in force, and when the example has become the first one. */

/** Somewhere to begin: what it is, and what one does. */
interface Beginning {
  readonly title: string;
  readonly lines: readonly string[];
}

interface FirstRunTexts {
  readonly title: string;
  readonly noPlan: string;
  readonly leaderBegins: string;
  readonly ways: readonly Beginning[];
  readonly beginWithSample: string;
  readonly getTemplate: string;
  readonly withCards: string;
  readonly whoBegins: (names: string) => string;
  readonly nobodyBegins: string;
  readonly begun: (project: string, month: string) => string;
  readonly ownLater: string;
  readonly already: (project: string) => string;
  readonly stray: (people: string) => string;
}

export const firstRunTexts: Texts<FirstRunTexts> = {
  sv: {
    title: 'Så börjar ni',
    noPlan: 'Ingen projektplan är inläst än, så det finns inget att fråga om eller rapportera till.',
    leaderBegins: 'Du kan börja på tre sätt: med exemplet, med en egen plan i Excel, eller med fyra kort här.',
    ways: [
      {
        title: 'Med exemplet',
        lines: [
          'Tryck på knappen, så läser jag in Region Hallands projekt Tillit, flyttat så att dess första aktivitet börjar den här månaden. Inga dialoger följer med.',
          'En egen plan tar exemplets plats när den läses in.',
        ],
      },
      {
        title: 'Med en egen plan i Excel',
        lines: [
          'Hämta mallen med knappen. Fyll i bladen Projekt, Mål, Aktiviteter och de andra; Läs mig berättar hur.',
          'Skicka filen till mig i vår egen chatt, så visar jag vad den innehåller innan något ändras.',
        ],
      },
      {
        title: 'Med fyra kort',
        lines: [
          'Skriv projektets namn och start, områden, mål och de första aktiviteterna här. Jag visar planen innan den gäller.',
          'Resten lägger du till sedan, med kort eller genom att hämta planen som Excel.',
        ],
      },
    ],
    beginWithSample: 'Börja med exemplet',
    getTemplate: 'Hämta Excelmallen',
    withCards: 'Skriv planen på kort',
    whoBegins: (names) => `${names} är projektledare och kan börja.`,
    nobodyBegins: 'Projektledaren kan börja. Den som sköter Medskapa kan säga vem det är, eller utse någon.',
    begun: (project, month) =>
      `Exemplet ${project} är inläst. Det är flyttat så att dess första aktivitet börjar i ${month}, och inga dialoger är rapporterade.`,
    ownLater: 'När en egen plan läses in tar den exemplets plats.',
    already: (project) => `Det finns redan en projektplan i kraft, ${project}. Inget har ändrats.`,
    stray: (people) => `Planen saknar nämnder som står i personfilen: ${people}. De räknas inte till någon nämnd än.`,
  },
  en: {
    title: 'How to begin',
    noPlan: 'No project plan has been imported yet, so there is nothing to ask about or report to.',
    leaderBegins:
      'You can begin in three ways: with the example, with a plan of your own in Excel, or with four cards here.',
    ways: [
      {
        title: 'With the example',
        lines: [
          'Press the button and I import Region Halland’s project Tillit, moved so that its first activity begins this month. No dialogues come with it.',
          'A plan of your own takes the example’s place when it is imported.',
        ],
      },
      {
        title: 'With a plan of your own in Excel',
        lines: [
          'Get the template by the button. Fill in the sheets Projekt, Mål, Aktiviteter and the others; Läs mig tells how.',
          'Send me the file in our own chat, and I show what it holds before anything is changed.',
        ],
      },
      {
        title: 'With four cards',
        lines: [
          'Write the project’s name and start, its areas, goals and first activities here. I show the plan before it holds.',
          'The rest is put in later, by cards or by having the plan as Excel.',
        ],
      },
    ],
    beginWithSample: 'Begin with the example',
    getTemplate: 'Get the Excel template',
    withCards: 'Write the plan on cards',
    whoBegins: (names) => `The project leader can begin: ${names}.`,
    nobodyBegins: 'The project leader can begin. Whoever runs Medskapa can say who that is, or name somebody.',
    begun: (project, month) =>
      `The example ${project} is imported. It is moved so that its first activity begins in ${month}, and no dialogues are reported.`,
    ownLater: 'When a plan of your own is imported, it takes the example’s place.',
    already: (project) => `There is a project plan in force already, ${project}. Nothing has changed.`,
    stray: (people) =>
      `The plan lacks committees that the people file has: ${people}. They are counted to no committee yet.`,
  },
};

/** So many are named; the rest is counted. */
const MOST_NAMED = 5;

/** What the project leader is told: there is no plan, and how to begin. */
export function howToBeginSentence(language: Language): string {
  const { noPlan, leaderBegins } = firstRunTexts[language];
  return `${noPlan} ${leaderBegins}`;
}

/**
 * What everyone else is told.
 * @param leaders names of the project leaders, where the asker may read them; else none
 */
export function noPlanSentence(leaders: readonly string[], language: Language): string {
  const { noPlan, whoBegins, nobodyBegins } = firstRunTexts[language];
  const who = leaders.length > 0 ? whoBegins(listAnd(leaders, language, MOST_NAMED)) : nobodyBegins;
  return `${noPlan} ${who}`;
}

/** Whose committees the plan does not have; nothing where it has them all. */
export function strayPeopleSentences(stray: readonly StrayCommittees[], language: Language): string[] {
  const people = stray.map(({ upn, committees }) => `${upn} (${committees.join(', ')})`);
  return people.length > 0 ? [firstRunTexts[language].stray(listAnd(people, language, MOST_NAMED))] : [];
}

/** @param month any day of the month that it begins in @param stray whose committees the plan does not have */
export function sampleBegunSentence(
  project: string,
  month: LocalDate,
  stray: readonly StrayCommittees[],
  language: Language,
): string {
  const texts = firstRunTexts[language];
  return [
    texts.begun(quoted(project, language), monthText(month, language)),
    texts.ownLater,
    ...strayPeopleSentences(stray, language),
  ].join(' ');
}

export const planAlreadySentence = (project: string, language: Language): string =>
  firstRunTexts[language].already(quoted(project, language));
