import type { LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import type { LeftOut } from '../domain/left-out';
import { openTerms, type Plan, type Term } from '../domain/plan';
import { type PlanNouns, planNouns } from '../domain/plan-nouns';
import type { Readings } from '../domain/question-kinds';
import { dateText, listAnd, number, quoted } from './format';
import type { Texts } from './texts';
import { dialoguesOfKind } from './words';

/** What a dialogue's form says of having been filled in from a sentence. */

type Reported = Readings['new-dialogue'];

interface FilledInTexts {
  readonly participants: (count: number, written: string) => string;
  readonly elected: (count: number, written: string) => string;
  readonly officials: (count: number, written: string) => string;
  readonly practitioners: (count: number, written: string) => string;
  readonly place: (place: string) => string;
  readonly series: (name: string) => string;
  readonly sameGroup: string;
  readonly filledIn: (values: string) => string;
  readonly noSuchPlace: (places: string, existing: string, area: PlanNouns['area']) => string;
  /** In a project without areas. */
  readonly noPlaces: (places: string, area: PlanNouns['area']) => string;
  readonly unsure: (what: string) => string;
  /** Of a form that is like a dialogue before it. */
  readonly alike: (day: string) => string;
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
    filledIn: (values) => `Ifyllt från det du skrev: ${values}. Kontrollera innan du sparar.`,
    noSuchPlace: (places, existing, area) => `${places} finns inte bland planens ${area.many}: ${existing}.`,
    noPlaces: (places, area) =>
      `Projektet är inte uppdelat i ${area.many}, så ${places} är inte ifyllt. Skriv platsen i formuläret om den behövs.`,
    unsure: (what) => `Det du skrev om ${what} går inte att läsa säkert, så det fyller du i själv.`,
    alike: (day) => `Ifyllt som dialogen ${day}, men med dagens datum. Antal och det som sades fyller du i.`,
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
    filledIn: (values) => `Filled in from what you wrote: ${values}. Check it before you save.`,
    noSuchPlace: (places, existing, area) => `${places} is not among the plan’s ${area.many}: ${existing}.`,
    noPlaces: (places, area) =>
      `The project is not divided into ${area.many}, so ${places} is not filled in. Write the place on the form if it is needed.`,
    unsure: (what) => `What you wrote of ${what} cannot be read for certain, so please fill that in yourself.`,
    alike: (day) =>
      `Filled in like the dialogue of ${day}, but with the date of today. Numbers and what was said are yours to fill in.`,
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

/** The values that were filled in, in the order of the form. */
function filledValues(filled: Reported, plan: Plan, language: Language): string[] {
  const own = texts[language];
  const counts = (['participants', 'elected', 'officials', 'practitioners'] as const).flatMap((field) => {
    const count = filled[field];
    return count === undefined ? [] : [own[field](count, number(count, language))];
  });
  return [
    ...(filled.date === undefined ? [] : [dateText(filled.date, language)]),
    ...(filled.dialogueKind === undefined ? [] : [dialoguesOfKind(1, filled.dialogueKind, plan, language)]),
    ...(filled.municipality === undefined ? [] : [filled.municipality]),
    ...(filled.targetGroups ?? []),
    ...(filled.methods ?? []),
    ...counts,
    ...(filled.place === undefined ? [] : [own.place(filled.place)]),
    ...(filled.series === undefined ? [] : [own.series(filled.series)]),
    ...(filled.sameGroup === undefined ? [] : [own.sameGroup]),
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
export function filledInSentence(
  filled: Reported,
  leftOut: LeftOut | undefined,
  plan: Plan,
  language: Language,
): string | undefined {
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
  const sentences = [
    ...(values.length > 0 ? [own.filledIn(values.join(', '))] : []),
    ...(places.length > 0 ? [noPlace(listAnd(places, language), plan, language)] : []),
    ...(unsure.length > 0 ? [own.unsure(listAnd(unsure, language))] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** What a form says that is filled in from a dialogue that it is like. */
export const alikeSentence = (day: LocalDate, language: Language): string =>
  texts[language].alike(dateText(day, language));
