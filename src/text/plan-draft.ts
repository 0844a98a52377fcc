import type { Language } from '../domain/language';
import { type DraftFault, type DraftField, ITEM_MAX } from '../domain/plan-draft';
import type { Texts } from './texts';

/** The four cards that a first plan is written on. */

interface DraftTexts {
  readonly titles: readonly string[];
  readonly leads: readonly string[];
  readonly fields: Readonly<Record<DraftField, { readonly label: string; readonly hint: string }>>;
  readonly faults: Readonly<Record<DraftFault['fault'], (field: DraftField) => string>>;
  readonly next: string;
  readonly back: string;
  readonly show: string;
  /** What stands in the place of a file's name on the preview. */
  readonly file: string;
  readonly notRead: (faults: string) => string;
}

const itemMax = (field: DraftField): number => (field in ITEM_MAX ? ITEM_MAX[field as keyof typeof ITEM_MAX] : 0);
const when = { sv: 'mars–april 2027, vecka 12, hösten, löpande', en: 'March to April 2027, week 12, autumn, ongoing' };

export const draftTexts: Texts<DraftTexts> = {
  sv: {
    titles: [
      'Ny plan 1 av 4: projektet',
      'Ny plan 2 av 4: var, med vilka och hur',
      'Ny plan 3 av 4: mål',
      'Ny plan 4 av 4: första aktiviteterna',
    ],
    leads: [
      'Inget gäller förrän du har sett hela planen och tryckt på Sätt i kraft.',
      'Skriv ett namn per rad, eller med komma emellan.',
      'Skriv ett projektmål per rad. Målvärden sätts sedan i Excelplanen.',
      'De läggs under förberedelser. Fler kan du lägga till sedan: skriv ”ny aktivitet”.',
    ],
    fields: {
      name: { label: 'Projektets namn', hint: '' },
      start: { label: 'Startdatum', hint: '' },
      areas: { label: 'Områden, om projektet är uppdelat', hint: 'Laholm, Hylte' },
      groups: { label: 'Målgrupper', hint: 'unga, seniorer' },
      methods: { label: 'Metoder för dialogerna', hint: 'gruppdiskussioner, World Café' },
      goals: { label: 'Projektmål', hint: 'Fler unga har fått göra sin röst hörd' },
      title1: { label: 'Aktivitet 1', hint: 'Målgruppsanalys' },
      when1: { label: 'När', hint: when.sv },
      title2: { label: 'Aktivitet 2', hint: '' },
      when2: { label: 'När', hint: when.sv },
      title3: { label: 'Aktivitet 3', hint: '' },
      when3: { label: 'När', hint: when.sv },
    },
    faults: {
      missing: () => 'Fyll i det här.',
      'too-long': () => 'Texten är för lång för kortet. Korta den; mer kan läggas till sedan.',
      'not-a-date': () => 'Skriv datumet som 2027-03-15.',
      'far-away': () => 'Datumet ligger långt bort. Se efter att året stämmer.',
      'item-too-long': (field) => `Högst ${itemMax(field)} tecken på varje rad.`,
      'too-many': () => 'Det är fler än en plan har plats för.',
      'not-a-time': () => 'Skriv tiden som 14 mars, vecka 12, mars–april 2027, kvartal 2, hösten eller löpande.',
      'time-alone': () => 'Skriv vilken aktivitet tiden gäller.',
      twice: () => 'Aktiviteten står två gånger.',
    },
    next: 'Nästa',
    back: 'Tillbaka',
    show: 'Visa planen',
    file: 'Planen från korten',
    notRead: (faults) => `Planen går inte att läsa så här: ${faults}`,
  },
  en: {
    titles: [
      'New plan 1 of 4: the project',
      'New plan 2 of 4: where, with whom and how',
      'New plan 3 of 4: goals',
      'New plan 4 of 4: first activities',
    ],
    leads: [
      'Nothing holds until you have seen the whole plan and put it in force.',
      'Write one name a line, or with commas between them.',
      'Write one project goal a line. Targets are set later, in the plan in Excel.',
      'They go under preparations. More can be put in later: write “new activity”.',
    ],
    fields: {
      name: { label: 'Name of the project', hint: '' },
      start: { label: 'Start date', hint: '' },
      areas: { label: 'Areas, if the project is divided', hint: 'Laholm, Hylte' },
      groups: { label: 'Target groups', hint: 'young people, seniors' },
      methods: { label: 'Methods of the dialogues', hint: 'group discussions, World Café' },
      goals: { label: 'Project goals', hint: 'More young people have made their voice heard' },
      title1: { label: 'Activity 1', hint: 'Target group analysis' },
      when1: { label: 'When', hint: when.en },
      title2: { label: 'Activity 2', hint: '' },
      when2: { label: 'When', hint: when.en },
      title3: { label: 'Activity 3', hint: '' },
      when3: { label: 'When', hint: when.en },
    },
    faults: {
      missing: () => 'Fill this in.',
      'too-long': () => 'The text is too long for the card. Shorten it; more can be put in later.',
      'not-a-date': () => 'Write the date as 2027-03-15.',
      'far-away': () => 'The date is far away. See that the year is right.',
      'item-too-long': (field) => `At most ${itemMax(field)} characters on each line.`,
      'too-many': () => 'There are more than a plan has room for.',
      'not-a-time': () => 'Write the time as 14 March, week 12, March to April 2027, quarter 2, autumn or ongoing.',
      'time-alone': () => 'Write which activity the time is of.',
      twice: () => 'The activity stands twice.',
    },
    next: 'Next',
    back: 'Back',
    show: 'Show the plan',
    file: 'The plan from the cards',
    notRead: (faults) => `The plan cannot be read like this: ${faults}`,
  },
};

export const draftFaultSentence = ({ field, fault }: DraftFault, language: Language): string =>
  draftTexts[language].faults[fault](field);
