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
const LEAVES = '(?:slutar|slutade|har slutat|lämnar|leaves|is leaving|has left|quits)';
const TAKES = '(?:tar över|kommer att ta över|ska ta över|övertar|ersätter|takes over|will take over)';
const GROUP = 'projektledare|projektgruppen|projektgrupp|arbetsgruppen|arbetsgrupp|förtroendevald|nämndsekreterare';
const END = '(?: i projektet| in the project)?[.!]?$';

/**
 * A name stands where the sentence says who comes, goes or gets a role; what it begins with is no part of it.
 * @param group what a role is called, as a part of a pattern
 */
function patternsWith(group: string): RegExp[] {
  const role = `(?: (?:i|till|som|as|to) (?:en |the )?(?<role>${group}))`;
  return [
    `^(?<leaves>${NAME}) ${LEAVES}(?:,| och| and|,? så) (?<joins>${NAME}) ${TAKES}${role}?${END}`,
    `^(?<joins>${NAME}) ${TAKES}(?: efter| from| for)? (?<leaves>${NAME})${role}?${END}`,
    `^(?:[Ll]ägg till|[Aa]dd) (?<joins>${FULL_NAME})${role}?${END}`,
    `^(?:[Ll]ägg till|[Aa]dd) (?<joins>${NAME})${role}${END}`,
    `^(?:[Gg]ör|[Mm]ake) (?<joins>${NAME})${role}${END}`,
    `^(?<joins>${NAME}) blir (?<role>${group})${END}`,
  ].map((pattern) => new RegExp(pattern, 'u'));
}

const PATTERNS = patternsWith(`(?:${GROUP})`);

/** The same with a plan's own titles, as they are. */
const patternsFor = (titles: readonly string[]): readonly RegExp[] =>
  titles.length === 0 ? PATTERNS : patternsWith(`(?:${[GROUP, ...titles.map(escaped)].join('|')})`);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Courtesy before and after, which says nothing of who it is. */
const BEFORE =
  /^(?:(?:hej medskapa|hej|hejsan|hallå där|hallå|hi|hello|god morgon|snälla|ursäkta|please|tack för senast)[,!.]* )+/iu;
const AFTER =
  /[,.]? (?:tack snälla|tack på förhand|tack så mycket|tack|när du har tid|please|thank you so much|thanks|if possible|mvh \S+|\/\/\S+)[.!]?$/iu;

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
  const text = sentence.trim().replace(/\s+/gu, ' ').replace(BEFORE, '').replace(AFTER, '');
  const groups = patternsFor(titles)
    .map((pattern) => pattern.exec(text)?.groups)
    .find((found) => found !== undefined);
  if (!groups) return undefined;
  const { leaves, joins, role = '' } = groups;
  return { leaves, joins, role: roleFor(role) };
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
