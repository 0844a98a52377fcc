import type { FileFault } from '../source';

/**
 * What plan files and workbooks have in common is checked by the same rules, which say what is wrong in English. A
 * workbook is Swedish, so its faults are: each sentence of the rules beside what a workbook says for it, `$1` being
 * what the first brackets hold.
 */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^write at most (\d+) characters; this has (\d+)$/u, 'skriv högst $1 tecken; här är det $2'],
  [/^there can be at most (\d+) items here; this has (\d+)$/u, 'det får vara högst $1; här är det $2'],
  [/^there can be at most (\d+) items here$/u, 'det får vara högst $1'],
  [/^write at least (\d+) items? here$/u, 'skriv minst $1'],
  [/^write a number that is at most (\S+)$/u, 'skriv ett tal som är högst $1'],
  [/^write a number that is at least (\S+)$/u, 'skriv ett tal som är minst $1'],
  [/^write a number above 0$/u, 'skriv ett tal som är större än 0'],
  [/^write a text; it cannot be empty$/u, 'skriv en text; cellen får inte vara tom'],
  [/^there is a character in it that cannot be shown \((.+)\)$/u, 'här finns ett tecken som inte kan visas ($1)'],
  [
    /^the .+ id "(.+)" is used twice; give each its own$/u,
    'id ”$1” finns på två rader; töm id-cellen på den rad som är kopierad, så får den ett eget',
  ],
  [/^goal number (\d+) is used twice$/u, 'målnummer $1 finns på två rader; ge det ena målet ett annat nummer'],
  [
    /^"(.*)" cannot be an id: .*$/su,
    '”$1” kan inte vara ett id; töm cellen, eller skriv små bokstäver a–z, siffror och bindestreck, högst 40 tecken',
  ],
  [/^there is no .+ "(.+)" in the plan; use one of (.+)$/u, '”$1” finns inte i planen; skriv något av $2'],
  [
    /^a target needs a value, or a text when it has no figure$/u,
    'målet behöver ett målvärde, eller mål i ord när det inte har någon siffra',
  ],
  [
    /^a minimum per (?:municipality|target group) goes only with the measures .*$/u,
    'ett minsta antal för var och en går bara ihop med Antal dialoger, Antal deltagare och Antal använda metoder; skriv annars en indikator för varje',
  ],
  [/^the indicator is about one (?:municipality|target group) only$/u, 'indikatorn gäller redan bara en'],
  [/^"(.+)" has a minimum already$/u, '”$1” har redan ett eget målvärde'],
  [/^upTo goes only with comparison: between$/u, 'en övre gräns går bara ihop med mellan'],
  [/^comparison: between needs both bounds; .*$/u, 'mellan behöver två gränser; skriv den nedre som målvärde'],
  [/^the upper bound \((.+)\) is below the lower \((.+)\)$/u, 'den övre gränsen ($1) är lägre än den nedre ($2)'],
  [
    /^the measure "(.+)" is a .+; leave nature out, .*$/u,
    'töm Slags värde: det framgår av hur indikatorn mäts, när den inte fylls i för hand',
  ],
  [/^write yes or no \(ja or nej\)$/u, 'skriv ja eller nej (1 eller 0)'],
  [/^a (?:count|share) is at least 0; .*$/u, 'värdet kan inte vara mindre än 0; välj annars Nivå som läses av'],
  [/^what is yes or no has no direction; leave it out$/u, 'ja eller nej jämförs inte; töm cellen'],
  [/^a share of the target groups cannot be that of one group$/u, 'andelen nådda målgrupper kan inte gälla en enda'],
  [
    /^there is a series of outcomes too; .*$/u,
    'det finns också utfall på fliken Utfall över tid; skriv det här sist där i stället',
  ],
  [/^write its date, or the period it is of$/u, 'skriv datum, eller den period som utfallet gäller'],
  [
    /^write either how many so far at each date, .*$/u,
    'skriv antingen hur många det är hittills vid varje datum, eller hur många som kom under varje period',
  ],
  [/^its period overlaps that of an earlier outcome$/u, 'perioden går in i ett tidigare utfalls'],
  [/^write a number, or nature: yes-no beside .*$/u, 'skriv ett tal, eller välj Ja eller nej som slags värde'],
  [/^taken for a count, .*$/u, 'läst som Antal som läggs ihop; välj Slags värde för att vara säker'],
  [/^taken for a share in percent; .*$/u, 'läst som Andel i procent; välj Slags värde för att vara säker'],
  [/^taken for a level, .*$/u, 'läst som Nivå som läses av; välj Slags värde för att vara säker'],
  [/^taken for yes or no; .*$/u, 'läst som Ja eller nej; välj Slags värde för att vara säker'],
  [/^taken for at least (.+); write comparison: .*$/u, 'läst som minst $1; välj högst om det ska vara lågt'],
  [/^a count only grows, and these fall; .*$/u, 'ett antal kan bara växa, och det här minskar; är det en nivå?'],
  [
    /^participants counts people at each dialogue .*$/u,
    'deltagare räknas vid varje dialog; träffas samma personer flera gånger, välj Antal personer',
  ],
  [
    /^persons takes all its dialogues .*$/u,
    'alla dialogerna räknas som möten med samma personer; ange område eller slags dialog om det är flera grupper',
  ],
  [
    /^the municipality "(.+)" has a committee already \("(.+)"\); each has one$/u,
    'området ”$1” har redan en beställare (”$2”); varje område har en',
  ],
  [/^the dialogue is dated before the project begins \((.+)\)$/u, 'dialogen är daterad före projektets start, $1'],
  [/^more felt heard than answered the survey$/u, 'fler har fått göra sin röst hörd än det finns enkätsvar'],
  [/^more were given feedback than asked for it$/u, 'fler har fått återkoppling än som ville ha den'],
  [/^\w+ is missing; \w+ says nothing without it$/u, 'det här antalet säger inget utan det som det hör ihop med'],
  [
    /^write a time as (.+)$/u,
    'skriv en tid som "Mars – Apr -21", "Okt -20 & Sep -21", "Dec -21 – Mars -22", "Löpande" eller "X"',
  ],
  [/^a period ends after it begins$/u, 'perioden slutar innan den börjar'],
  [
    /^"(.+)" looks like (.+); take it out, since nothing that leads to a person is stored$/u,
    '”$1” ser ut som $2; ta bort det, eftersom inget sparas som leder till en person',
  ],
  [
    /^"(.+)" looks like (.+); take it out, or give --keep-names when it leads to nobody who took part$/u,
    '”$1” ser ut som $2; ta bort det, om det kan leda till någon som deltog (annars --keep-names)',
  ],
];

/** What somebody's data looks like, in the sentences above. */
const DATA: Readonly<Record<string, string>> = {
  'a personnummer': 'ett personnummer',
  'an e-mail address': 'en e-postadress',
  'a phone number': 'ett telefonnummer',
  "somebody's name": 'ett namn',
  'a street address': 'en gatuadress',
  'a number plate': 'ett registreringsnummer',
  'an account of a social network': 'ett konto i sociala medier',
};

/** A sentence of the rules as a workbook says it; one that it has no words for stays as it is. */
export function inSwedish(sentence: string): string {
  for (const [english, swedish] of SENTENCES) {
    const found = english.exec(sentence);
    if (found)
      return swedish.replace(
        /\$(\d)/gu,
        (_, number: string) => DATA[found[Number(number)] ?? ''] ?? found[Number(number)] ?? '',
      );
  }
  return sentence;
}

/** Faults in the language of the file that they are in. */
export const inOwnLanguage = (faults: readonly FileFault[]): FileFault[] =>
  faults.map((fault) => (fault.cell ? { ...fault, message: inSwedish(fault.message) } : fault));
