import { comparable } from '../domain/normalise-text';
import { ROLES } from '../domain/roles';
import { closest } from './suggest';

/** What a people file has for each person. */
const COLUMNS = ['upn', 'name', 'roles', 'committees', 'objectId'] as const;
export type Column = (typeof COLUMNS)[number];

/** The header of a people file that is written by hand. */
const HEADER_TEXT = 'upn,name,roles,committees';

/**
 * What else a column may be called, the surest first: as Entra and the Microsoft 365 admin center export users, in
 * English and in Swedish, compared without regard to case.
 */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  upn: [
    'upn',
    'userPrincipalName',
    'User principal name',
    'Användarens huvudnamn',
    'Användarhuvudnamn',
    'Username',
    'User name',
    'Användarnamn',
    'mail',
    'email',
    'e-mail',
    'e-post',
    'e-postadress',
  ],
  name: ['name', 'displayName', 'Display name', 'Visningsnamn', 'namn'],
  roles: ['roles', 'roller'],
  committees: ['committees', 'nämnder', 'beställare', 'orderers'],
  objectId: ['objectId', 'Object ID', 'Objekt-ID', 'ObjektID', 'id'],
};

/** Where each column stands in a line; what is in no column is not read. */
export type Placed = Partial<Readonly<Record<Column, number>>>;

/** Where the columns stand by the headings of a file. */
export function placeColumns(headings: readonly string[]): Placed {
  const written = headings.map(comparable);
  const places = COLUMNS.flatMap((column): [Column, number][] => {
    const found = HEADINGS[column].map((heading) => written.indexOf(comparable(heading))).find((place) => place >= 0);
    return found === undefined ? [] : [[column, found]];
  });
  return Object.fromEntries(places);
}

const ADD: Partial<Readonly<Record<Column, string>>> = {
  upn: 'add it, with the name that each person signs in to Teams by',
  name: 'add it, with what each person is called',
  roles: `add it, with one or more of ${ROLES.join(', ')} in each line, separated by semicolons`,
};

/** What is wrong with the headings, in a sentence; undefined when all that is needed is there. */
export function headingsFault(headings: readonly string[], placed: Placed): string | undefined {
  const read = new Set(Object.values(placed));
  const missing = COLUMNS.filter((column) => placed[column] === undefined);
  const near = headings.find((heading, place) => heading !== '' && !read.has(place) && closest(heading, missing));
  const exactly = `the first line of the file is to be exactly ${HEADER_TEXT}`;
  if (near !== undefined) return `${exactly} (not "${near.toLowerCase()}")`;
  const needed = missing.filter((column) => ADD[column]);
  if (needed.length === 0) return undefined;
  if (placed.upn === undefined && placed.name === undefined) return exactly;
  return needed.map((column) => `the column "${column}" is missing; ${ADD[column]}`).join('; ');
}

const DELIMITERS = [',', ';', '\t'] as const;

/** What separates the cells: what Excel was told to by its first line, or what gives the most headings. */
export function delimiterOf(text: string): { readonly delimiter: string; readonly body: string } {
  const [declaration = '', separator] = /^\s*"?sep=(.)"?[ \t;,]*(?:\r\n|\r|\n)/iu.exec(text) ?? [];
  // The line stays, empty, so that the others keep their numbers.
  if (separator)
    return { delimiter: separator, body: declaration.replace(/[^\r\n]/gu, '') + text.slice(declaration.length) };
  const first = text.split(/\r\n|\r|\n/u).find((line) => line.trim() !== '') ?? '';
  const found = (delimiter: string): number =>
    Object.keys(placeColumns(first.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/gu, '')))).length;
  const [best = ','] = [...DELIMITERS].sort((a, b) => found(b) - found(a));
  return { delimiter: best, body: text };
}
