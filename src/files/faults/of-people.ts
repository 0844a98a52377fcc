import type { FaultRow } from './row';

/** What is wrong in a list of people; a workbook's headings and cells have the same sentences. */
export const OF_PEOPLE: readonly FaultRow[] = [
  [
    'notation',
    /^a quote is out of place; put a whole cell in quotes, "like this", or use none$/u,
    'ett citattecken står fel; sätt det runt hela cellen, "så här", eller ta bort det',
  ],
  ['value', /^"(.*)" is not a role; (did you mean .+)$/su, '”$1” är ingen roll; $h2'],
  [
    'missing',
    /^the roles are missing; write one or more of (.+)$/u,
    'roller saknas; skriv en eller flera av $1, med semikolon emellan',
  ],
  [
    'notation',
    /^this line has (\d+) cells? instead of (\d+); put a cell .*$/u,
    'raden har $1 celler i stället för $2; sätt citattecken runt en cell som innehåller komma eller semikolon, "så; här"',
  ],
  [
    'value',
    /^"(.*)" is not a user name; write one such as (\S+)$/su,
    '”$1” är inget användarnamn; skriv det som personen loggar in i Teams med, till exempel $2',
  ],
  ['missing', /^the name is missing; .*$/u, 'namnet saknas; skriv vad personen heter'],
  ['limit', /^the name is too long; write at most (\d+) characters$/u, 'namnet är för långt; skriv högst $1 tecken'],
  [
    'value',
    /^"(.*)" is not an object id; .*$/su,
    '”$1” är inget objekt-id; skriv det som Entra visar det, eller lämna cellen tom',
  ],
  ['duplicate', /^"(.*)" already stands on line (\d+); .*$/su, '”$1” står redan på rad $2; behåll en av raderna'],
  [
    'missing',
    /^there is nobody in the file; write one line per person$/u,
    'det står ingen i filen; skriv en rad för varje person',
  ],
  [
    'notation',
    /^the first line of the file is to be exactly (\S+) \(not "(.*)"\)$/su,
    'filens första rad ska ha rubrikerna användarnamn, namn, roller och nämnder (inte ”$2”)',
  ],
  [
    'notation',
    /^the first line of the file is to be exactly \S+$/u,
    'filens första rad ska ha rubrikerna användarnamn, namn, roller och nämnder',
  ],
  [
    'missing',
    /^the column "\w+" is missing; .*$/su,
    'filens första rad ska ha rubrikerna användarnamn, namn och roller; någon av dem saknas',
  ],
];
