import type { Language } from '../domain/language';
import { type Naming, type Noun, planNouns } from '../domain/plan-nouns';
import { quoted, shortened } from './format';
import type { Texts } from './texts';

/** What is said about a search from the box where messages are composed. */

/** Words that tell nothing of what is searched for. */
export const unsearched =
  'i på av om med för till från hos vid och eller en ett den det de är in on at of for with from and or a an the is are';

interface SearchTexts {
  readonly found: (count: number) => string;
  /** @param area what else can be searched for; absent in a project without areas */
  readonly nothing: (sought: string, area: Noun | undefined) => string;
  readonly nothingAtAll: string;
}

const texts: Texts<SearchTexts> = {
  sv: {
    found: (count) => (count === 1 ? '1 träff.' : `${count} träffar.`),
    nothing: (sought, area) =>
      `Här finns inget mål, ingen aktivitet och ingen dialog som stämmer med ${sought}. Sök på ett mål, en aktivitet, ${area ? `${area.anyOne}, ` : ''}en målgrupp, en metod, ett tema eller ett år.`,
    nothingAtAll: 'Planen har inga mål, och ingen aktivitet är sen eller pågår. Sök på det du vill lägga in.',
  },
  en: {
    found: (count) => (count === 1 ? '1 match.' : `${count} matches.`),
    nothing: (sought, area) =>
      `No goal, activity or dialogue here matches ${sought}. Search for a goal, an activity, ${area ? `${area.anyOne}, ` : ''}a target group, a method, a theme or a year.`,
    nothingAtAll: 'The plan has no goals, and no activity is late or ongoing. Search for what you want to insert.',
  },
};

/** More of what was typed than this is not repeated. */
const SOUGHT_MAX = 60;

/** "8 träffar." */
export const foundSentence = (count: number, language: Language): string => texts[language].found(count);

/** That nothing was found, and what one can search for. */
export function nothingFoundSentence(sought: string, naming: Naming, language: Language): string {
  const { nothingAtAll, nothing } = texts[language];
  const { area, hasAreas } = planNouns(naming, language);
  return sought === ''
    ? nothingAtAll
    : nothing(quoted(shortened(sought, SOUGHT_MAX), language), hasAreas ? area : undefined);
}
