import { comparable } from './normalise-text';
import type { Person } from './people';
import { type Role, roleOf } from './roles';

/** What a sentence tells of who takes part: "Anna slutar, Bo tar över", "lägg till Bo Berg i arbetsgruppen". */

/** Names as they are written, and the role that is named. */
export interface NamedPeople {
  readonly leaves?: string;
  readonly joins?: string;
  readonly role?: Role;
}

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}`;
const FULL_NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}`;
const LEAVES =
  '(?:slutar|slutade|har slutat|ska sluta|lämnar|har lämnat|(?:går|har gått) i pension|går på (?:föräldra|tjänst)ledighet|leaves|is leaving|has left|quits|retires)';
const TAKES =
  '(?:tar över|har tagit över|kommer att ta över|ska ta över|övertar|ersätter|tar vid|går in|kommer in|takes over|will take over|has taken over)';
const REPLACED = '(?:ersätts|efterträds|is replaced|will be replaced) (?:av|by)';
/** "… har börjat i", "… ingår i": said of somebody who was not there before. */
const BEGINS =
  '(?:börjar|började|har börjat|ska börja|ingår|ska ingå|tillkommer|ansluter|går med|har gått med|kommer med|ska vara med|joins|joined|has joined|will join|is joining|starts|has started)';
const NEWCOMER = '(?: (?:medlem|ledamot|kollega|person|deltagare|medarbetare|member|colleague))?';
const GROUP = 'projektledare|projektgruppen|projektgrupp|arbetsgruppen|arbetsgrupp|förtroendevald|nämndsekreterare';
/** What roles are called in English. */
const IN_ENGLISH: Readonly<Partial<Record<string, Role>>> = {
  'project leader': 'projektledare',
  'project manager': 'projektledare',
  'project group': 'projektgrupp',
  'working group': 'arbetsgrupp',
};
const WORDS = [GROUP, ...Object.keys(IN_ENGLISH)];
const WHOLE = '(?: (?:i )?projektet| in the project| the project)';
const END = `${WHOLE}?(?: i ?stället| instead)?[.!]?$`;

/**
 * A name stands where the sentence says who comes, goes or gets a role; what it begins with is no part of it.
 * @param group what a role is called, as a part of a pattern
 */
function patternsWith(group: string): RegExp[] {
  const role = `(?: (?:i|till|som|as|to|in|of|from) (?:en |the |vår |our )?(?<role>${group}))`;
  // What somebody leaves is not what another gets.
  const left = `(?:${WHOLE}| (?:i |the )?(?:${group}))`;
  const duties = '(?: (?:hennes|hans|hens|deras|her|his|their) (?:uppgifter|roll|uppdrag|arbete|tasks|role|work))?';
  const and = '(?:,| och| and|,? så)';
  return [
    `^(?<leaves>${NAME}) ${LEAVES}${left}?${and} (?<joins>${NAME}) ${TAKES}${duties}${role}?${END}`,
    `^(?<leaves>${NAME}) ${LEAVES}${left}?${and} ${REPLACED} (?<joins>${NAME})${role}?${END}`,
    `^(?<leaves>${NAME}) ${REPLACED} (?<joins>${NAME})${role}?${END}`,
    `^(?<leaves>${NAME}) ${LEAVES}${left}[.!]?$`,
    `^(?<joins>${NAME}) ${TAKES}(?: efter| from| for)? (?<leaves>${NAME})${role}?${END}`,
    `^(?:[Ll]ägg till|[Aa]dd) (?<joins>${FULL_NAME})${role}?${END}`,
    `^(?:[Ll]ägg till|[Aa]dd) (?<joins>${NAME})${role}${END}`,
    `^(?:[Gg]ör|[Mm]ake) (?<joins>${NAME})${role}${END}`,
    `^(?<joins>${NAME}) blir (?<role>${group})${END}`,
    `^(?<joins>${FULL_NAME}) (?:är|blir|is) (?:nu |now )?(?:en )?(?:ny|a new|new)${NEWCOMER}${role}${END}`,
    `^(?<joins>${FULL_NAME}) ${BEGINS}(?: nu| now)?(?:${role}| the (?<group>${group}))${END}`,
    `^(?:[Nn]y|[Nn]ytt|[Nn]ew)${NEWCOMER}${role}(?: är| is)?[:,]? (?<joins>${FULL_NAME})${END}`,
    `^(?:[Vv]i har|[Vv]i har fått|[Nn]u har vi) (?:nu )?(?:fått )?en ny${NEWCOMER}${role}[:,]? (?<joins>${FULL_NAME})${END}`,
    `^(?:[Vv]i har|[Nn]u har vi) (?:nu )?(?:fått )?en ny (?<role>${group})[:,]? (?<joins>${FULL_NAME})${END}`,
    `^(?:[Vv]älkomna|[Hh]älsa|[Ww]elcome) (?<joins>${FULL_NAME})${role}${END}`,
  ].map((pattern) => new RegExp(pattern, 'u'));
}

const PATTERNS = patternsWith(`(?:${WORDS.join('|')})`);

/** The same with a plan's own titles, as they are. */
const patternsFor = (titles: readonly string[]): readonly RegExp[] =>
  titles.length === 0 ? PATTERNS : patternsWith(`(?:${[...WORDS, ...titles.map(escaped)].join('|')})`);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Courtesy before and after, which says nothing of who it is. */
const BEFORE =
  /^(?:(?:hej medskapa|hej|hejsan|hallå där|hallå|hi|hello|god morgon|snälla|ursäkta|please|tack för senast)[,!.]* )+/iu;
const AFTER =
  /[,.]? (?:tack snälla|tack på förhand|tack så mycket|tack|när du har tid|please|thank you so much|thanks|if possible|mvh \S+|\/\/\S+)[.!]?$/iu;

/** A sentence without courtesy before and after it, its words one space apart. */
export const withoutGreeting = (sentence: string): string =>
  sentence.trim().replace(/\s+/gu, ' ').replace(BEFORE, '').replace(AFTER, '');

/**
 * What a sentence tells, where it is nothing else than that.
 * @param titles what else the plan calls roles
 * @param roleFor the role that a word means
 */
export function peopleNamedIn(
  sentence: string,
  titles: readonly string[] = [],
  roleFor: (word: string) => Role | undefined = roleOf,
): NamedPeople | undefined {
  const text = withoutGreeting(sentence);
  const groups = patternsFor(titles)
    .map((pattern) => pattern.exec(text)?.groups)
    .find((found) => found !== undefined);
  if (!groups) return undefined;
  const { leaves, joins, role = groups.group ?? '' } = groups;
  return { leaves, joins, role: IN_ENGLISH[role] ?? roleFor(role) };
}

/** The one person that a name means: the whole name, or a first name that nobody else has. */
export function personNamed(name: string | undefined, people: readonly Person[]): Person | undefined {
  if (name === undefined) return undefined;
  const whole = comparable(name);
  const isMeant = (full: string): boolean => full === whole || full.split(' ')[0] === whole;
  const exact = people.filter((person) => comparable(person.name) === whole);
  const found = exact.length > 0 ? exact : people.filter((person) => isMeant(comparable(person.name)));
  return found.length === 1 ? found[0] : undefined;
}
