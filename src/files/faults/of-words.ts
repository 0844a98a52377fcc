import type { FaultRow } from './row';

/** Words, values and their kinds. */
export const OF_WORDS: readonly FaultRow[] = [
  ['missing', /^"(\w+)" is missing; write (.+)$/su, '”$w1” saknas; skriv $h2'],
  ['value', /^a date, such as 2021-03-16$/u, 'ett datum, till exempel 2021-03-16'],
  ['value', /^a period, such as (2021) or (\S+)$/u, 'en period, till exempel $1 eller $2'],
  ['value', /^a period, such as (\S+)$/u, 'en period, till exempel $1'],
  ['value', /^a number, such as 18$/u, 'ett tal, till exempel 18'],
  [
    'value',
    /^a list, each item on a line of its own that begins with "- "$/u,
    'en lista med varje sak på en egen rad som börjar med "- "',
  ],
  ['value', /^its parts on indented lines \((.+)\)$/u, 'delarna på indragna rader ($w1)'],
  ['value', /^a short id of a–z, digits and hyphens$/u, 'ett kort id av a–z, siffror och bindestreck'],
  ['value', /^a text$/u, 'en text'],
  ['value', /^true$/u, 'ja'],
  [
    'value',
    /^this item is empty; write something after the "-", or remove the line$/u,
    'raden är tom; skriv något efter "-", eller ta bort raden',
  ],
  [
    'value',
    /^write a text here, in quotes if it holds a ":", or if it begins with "\[" or "\{"$/u,
    'skriv en text här, inom citattecken om den innehåller ":" eller börjar med "[" eller "{"',
  ],
  ['value', /^write a text here; put it in quotes: (".*")$/su, 'skriv en text här; sätt citattecken om den: $1'],
  [
    'value',
    /^write decimals with a full stop, not a comma: (\S+) \(not "(.+)"\)$/u,
    'skriv decimaler med punkt, inte komma: $1 (inte ”$2”)',
  ],
  [
    'value',
    /^write a whole number in digits only, without quotes, spaces or unit \(not "(.*)"\)$/su,
    'skriv ett heltal bara med siffror, utan citattecken, mellanslag och enhet (inte ”$1”)',
  ],
  [
    'value',
    /^write a number in digits only, without quotes, spaces or unit \(not "(.*)"\)$/su,
    'skriv ett tal bara med siffror, utan citattecken, mellanslag och enhet (inte ”$1”)',
  ],
  [
    'value',
    /^write a (?:whole )?number in digits only, without quotes, spaces or unit \(not this\)$/u,
    'skriv ett tal här, bara med siffror',
  ],
  ['value', /^write true or false$/u, 'skriv ja eller nej'],
  [
    'value',
    /^write a list here: each item on a line of its own that begins with "- "$/u,
    'skriv en lista här, med varje sak på en egen rad som börjar med "- "',
  ],
  [
    'value',
    /^write a list here: (\[.*\]), or each item on a line of its own that begins with "- "$/su,
    'skriv en lista här: $1, eller varje sak på en egen rad som börjar med "- "',
  ],
  ['limit', /^write at most (\d+) characters$/u, 'skriv högst $1 tecken'],
  ['value', /^write at least (\d+) characters$/u, 'skriv minst $1 tecken'],
  [
    'value',
    /^write "example: true"; dialogues in a plan file are examples and say so, .*$/u,
    'skriv "exempel: ja"; dialoger i en planfil är exempel och säger det, riktiga rapporteras i chatten',
  ],
  ['value', /^"(.*)" is not possible here; (.+)$/su, '”$1” går inte att välja här; $h2'],
  ['value', /^this is not possible here; (.+)$/su, 'det här går inte att välja här; $h1'],
  ['key', /^"(.*)" is not a word that can stand here; (.+)$/su, '”$1” kan inte stå här; $h2'],
  ['key', /^did you mean "(.+)" \((\S+)\)\?$/su, 'menade du ”$1”?'],
  ['key', /^did you mean "(.+)"\?$/su, 'menade du ”$w1”?'],
  ['key', /^use one of (.+)$/su, 'skriv något av $w1'],
  ['value', /^one of (.+)$/su, 'något av $w1'],
  [
    'reference',
    /^there is no (.+?) "(.*)" in the plan to add to; correct the (\w+), or write a whole .+ \(missing: (.+)\)$/su,
    'planen har inget ”$2” ($1) att lägga till i; rätta $w3, eller skriv hela (saknas: $w4)',
  ],
  ['value', /^"(.*)" is not a role; use one of (.+)$/su, '”$1” är ingen roll; skriv något av $2'],
  ['value', /^write a date as YYYY-MM-DD$/u, 'skriv ett datum som 2026-03-16 eller 16 mars 2026'],
  ['value', /^there is no such day in the calendar$/u, 'den dagen finns inte i kalendern'],
  [
    'value',
    /^write a period as 2021, .*$/u,
    'skriv en period som 2021, 2021-03, 2021..2022, 2021-03..2022-06 eller mars – juni 2021',
  ],
  ['value', /^write (.+)$/su, 'skriv $h1'],
];
