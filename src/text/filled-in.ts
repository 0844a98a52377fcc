import { type DialogueContent, groupIn } from '../domain/dialogues';
import type { DialogueFilling } from '../domain/filling';
import type { Language } from '../domain/language';
import type { LeftOut } from '../domain/left-out';
import { openTerms, type Plan, type Term } from '../domain/plan';
import { type PlanNouns, planNouns } from '../domain/plan-nouns';
import type { Readings } from '../domain/question-kinds';
import { formTexts } from './fields';
import { dateText, listAnd, number, quoted } from './format';
import type { Texts } from './texts';
import { dialoguesOfKind } from './words';

/** What a dialogue's form says of having been filled in from a sentence. */

type Reported = Readings['new-dialogue'] & DialogueFilling;

/**
 * What is told with a form that is filled in: in whole, and what of it stands on the form, which shows the rest. What
 * is filled in among the folded fields is told in both, so they may stay folded.
 */
export interface FilledInNote {
  readonly sentence: string;
  readonly text: string;
}

interface FilledInTexts {
  readonly participants: (count: number, written: string) => string;
  readonly elected: (count: number, written: string) => string;
  readonly officials: (count: number, written: string) => string;
  readonly practitioners: (count: number, written: string) => string;
  readonly place: (place: string) => string;
  readonly series: (name: string) => string;
  readonly sameGroup: string;
  readonly filledIn: (values: string) => string;
  /** The same on the form. @param folded what {@link FilledInTexts.folded} says; empty where nothing is folded */
  readonly filledInHere: (folded: string) => string;
  /** What is filled in where the form is folded. */
  readonly folded: (values: string, more: string) => string;
  readonly noSuchPlace: (places: string, existing: string, area: PlanNouns['area']) => string;
  /** In a project without areas. */
  readonly noPlaces: (places: string, area: PlanNouns['area']) => string;
  readonly unsure: (what: string) => string;
  /** Of a form that is like a dialogue before it. */
  readonly alike: (day: string, folded: string) => string;
  readonly day: string;
  readonly heads: string;
  readonly group: string;
}

const texts: Texts<FilledInTexts> = {
  sv: {
    participants: (_, written) => `${written} deltagare`,
    elected: (count, written) => `${written} ${count === 1 ? 'förtroendevald' : 'förtroendevalda'}`,
    officials: (count, written) => `${written} ${count === 1 ? 'tjänsteperson' : 'tjänstepersoner'}`,
    practitioners: (_, written) => `${written} verksamhetsföreträdare`,
    place: (place) => `plats: ${place}`,
    series: (name) => `grupp: ${name}`,
    sameGroup: 'samma grupp som förra gången',
    filledIn: (values) => `Ifyllt från det du skrev: ${values}. Kontrollera innan du skickar.`,
    filledInHere: (folded) => `Ifyllt från det du skrev${folded}. Kontrollera innan du skickar.`,
    folded: (values, more) => `, under ${more} även ${values}`,
    noSuchPlace: (places, existing, area) => `${places} finns inte bland planens ${area.many}: ${existing}.`,
    noPlaces: (places, area) =>
      `Projektet är inte uppdelat i ${area.many}, så ${places} är inte ifyllt. Skriv platsen i formuläret om den behövs.`,
    unsure: (what) => `Det du skrev om ${what} går inte att läsa säkert, så det fyller du i själv.`,
    alike: (day, folded) =>
      `Ifyllt som dialogen ${day}, men med dagens datum${folded}. Antal och det som sades fyller du i.`,
    day: 'dagen',
    heads: 'antalet deltagare',
    group: 'vilken grupp det var',
  },
  en: {
    participants: (count, written) => `${written} ${count === 1 ? 'participant' : 'participants'}`,
    elected: (count, written) => `${written} elected ${count === 1 ? 'representative' : 'representatives'}`,
    officials: (count, written) => `${written} ${count === 1 ? 'official' : 'officials'}`,
    practitioners: (count, written) => `${written} ${count === 1 ? 'practitioner' : 'practitioners'}`,
    place: (place) => `place: ${place}`,
    series: (name) => `group: ${name}`,
    sameGroup: 'the same group as last time',
    filledIn: (values) => `Filled in from what you wrote: ${values}. Check it before you send it.`,
    filledInHere: (folded) => `Filled in from what you wrote${folded}. Check it before you send it.`,
    folded: (values, more) => `, under ${more} also ${values}`,
    noSuchPlace: (places, existing, area) => `${places} is not among the plan’s ${area.many}: ${existing}.`,
    noPlaces: (places, area) =>
      `The project is not divided into ${area.many}, so ${places} is not filled in. Write the place on the form if it is needed.`,
    unsure: (what) => `What you wrote of ${what} cannot be read for certain, so please fill that in yourself.`,
    alike: (day, folded) =>
      `Filled in like the dialogue of ${day}, but with the date of today${folded}. Numbers and what was said are yours to fill in.`,
    day: 'the day',
    heads: 'how many took part',
    group: 'which group it was',
  },
};

/** Most names of the plan that are told where another one was written. */
const MOST_NAMED = 12;
/** Most of the names that were written, which are long for all we know. */
const MOST_WRITTEN = 3;
const names = (terms: readonly Term[]): string[] => openTerms(terms).map(({ name }) => name);

type Counted = 'participants' | 'elected' | 'officials' | 'practitioners';

const countsIn = (filled: Reported, fields: readonly Counted[], language: Language): string[] =>
  fields.flatMap((field) => {
    const count = filled[field];
    return count === undefined ? [] : [texts[language][field](count, number(count, language))];
  });

/** What is said of what is filled in where the form is folded; empty where nothing is. */
function foldedText(values: readonly string[], language: Language): string {
  const more = quoted(formTexts[language].more, language);
  return values.length === 0 ? '' : texts[language].folded(listAnd(values, language), more);
}

/** What was filled in where the form is folded. */
const foldedValues = (filled: Reported, language: Language): string[] => [
  ...countsIn(filled, ['elected', 'officials', 'practitioners'], language),
  ...(filled.place === undefined ? [] : [texts[language].place(filled.place)]),
  ...(filled.series === undefined ? [] : [texts[language].series(filled.series)]),
  ...(filled.sameGroup === undefined ? [] : [texts[language].sameGroup]),
];

/** The values that were filled in, in the order of the form. */
function filledValues(filled: Reported, plan: Plan, language: Language): string[] {
  return [
    ...(filled.date === undefined ? [] : [dateText(filled.date, language)]),
    ...(filled.dialogueKind === undefined ? [] : [dialoguesOfKind(1, filled.dialogueKind, plan, language)]),
    ...(filled.municipality === undefined ? [] : [filled.municipality]),
    ...(filled.targetGroups ?? []),
    ...(filled.methods ?? []),
    ...countsIn(filled, ['participants'], language),
    ...foldedValues(filled, language),
  ];
}

function noPlace(places: string, plan: Plan, language: Language): string {
  const { noSuchPlace, noPlaces } = texts[language];
  const { area, hasAreas } = planNouns(plan, language);
  const existing = listAnd(names(plan.municipalities), language, MOST_NAMED);
  return hasAreas ? noSuchPlace(places, existing, area) : noPlaces(places, area);
}

/**
 * What was filled in from what somebody wrote, and what of it could not be; undefined where nothing was either.
 * @param filled what the form was filled in with
 */
export function filledInNote(
  filled: Reported,
  leftOut: LeftOut | undefined,
  plan: Plan,
  language: Language,
): FilledInNote | undefined {
  const own = texts[language];
  const values = filledValues(filled, plan, language);
  const places = (leftOut?.places ?? []).slice(0, MOST_WRITTEN).map((place) => quoted(place, language));
  const { area, hasAreas } = planNouns(plan, language);
  const unsure = [
    ...(leftOut?.when ? [own.day] : []),
    // Several of them, say, where a dialogue has one.
    ...(leftOut?.where && places.length === 0 && hasAreas ? [area.theOne] : []),
    ...(leftOut?.heads ? [own.heads] : []),
    ...(leftOut?.group ? [own.group] : []),
  ];
  const lost = [
    ...(places.length > 0 ? [noPlace(listAnd(places, language), plan, language)] : []),
    ...(unsure.length > 0 ? [own.unsure(listAnd(unsure, language))] : []),
  ];
  if (values.length + lost.length === 0) return undefined;
  const folded = foldedText(foldedValues(filled, language), language);
  const withLost = (sentence: string): string => [...(values.length > 0 ? [sentence] : []), ...lost].join(' ');
  return {
    sentence: withLost(own.filledIn(values.join(', '))),
    text: withLost(own.filledInHere(folded)),
  };
}

/** What a form says that is filled in from a dialogue that it is like. */
export function alikeNote(like: DialogueContent, language: Language): FilledInNote {
  const own = texts[language];
  const folded = [
    ...(groupIn(like) === undefined ? [] : [own.sameGroup]),
    ...(like.place === undefined ? [] : [own.place(like.place)]),
  ];
  const sentence = own.alike(dateText(like.date, language), foldedText(folded, language));
  return { sentence, text: sentence };
}
