import { isOptionalAt, type List, schemaPathOf, stepsOf } from './columns';
import { PEOPLE_SHEET, PROJECT_SHEET, SHEETS } from './layout';
import type { WrittenCell } from './sheet-xml';

type Line = readonly (WrittenCell | undefined)[];

const title = (text: string): Line => [{ text, style: 'title' }];
const line = (name: string, text: string): Line => [{ text: name }, { text }];

/** The columns that a row of a list must have something in. */
function needed({ at, columns, owner }: List): string[] {
  const own = columns.filter(
    (column) =>
      !['id', 'number'].includes(column.path) &&
      stepsOf(column.path).length === 1 &&
      !column.role &&
      !isOptionalAt(schemaPathOf(at, column)),
  );
  return [...(owner && owner.kind !== 'notes' ? [owner.heading] : []), ...own.map(({ heading }) => heading)];
}

const HOW: readonly (readonly [string, string])[] = [
  [
    'Rader',
    'En rad för varje sak. Tomma rader och egna kolumner läses inte. Rubrikerna får stå i annan ordning, och det får stå annat ovanför dem.',
  ],
  [
    'Id',
    'Varje rad har ett id i en dold kolumn. Byter du namn på raden är den fortfarande samma rad. Kopierar du en rad: töm id-cellen i kopian. Nya rader får ett id av sitt namn.',
  ],
  ['Ta bort', 'Ta bort hela raden, eller töm den.'],
  ['Flera i en cell', 'Skriv semikolon emellan, eller en på varje rad i cellen.'],
  [
    'Datum och perioder',
    'Datum skrivs 2026-03-16. Perioder är hela månader: 2026, 2026-03, 2026..2027 eller 2026-03..2027-06.',
  ],
  ['Flikar', 'Alla flikar ska vara kvar, också de tomma, så att det syns att inget har glömts.'],
  ['Formler', 'Formler räknas inte om: det värde som syns läses. Makron och lösenord tas inte emot.'],
];

/** What the sheet "Läs mig" says. */
export function readMeRows(
  exported: { readonly plan: { readonly name: string }; readonly version: number } | undefined,
): Line[] {
  const head = exported
    ? [
        title(exported.plan.name),
        line(
          'Gjord av version',
          `${exported.version} av planen. Datumen är slutgiltiga: de flyttas inte när arbetsboken läses in.`,
        ),
      ]
    : [
        title('En ny projektplan'),
        line('Börja här', `Fyll i fliken ${PROJECT_SHEET} och sedan de andra. Det som inte behövs lämnas tomt.`),
      ];
  const sheets = SHEETS.map(({ name, about, lists }) => {
    const must = [...new Set(lists.slice(0, 1).flatMap(needed))];
    return line(name, `${about} Behövs på varje rad: ${must.join(', ')}.`);
  });
  return [
    ...head,
    [],
    title('Så fyller du i'),
    ...HOW.map(([name, text]) => line(name, text)),
    [],
    title('Flikarna'),
    line(PROJECT_SHEET, 'Projektets namn, start, slut, bakgrund, syfte och avgränsningar.'),
    ...sheets,
    line(PEOPLE_SHEET, 'De som deltar, deras roller och de beställare de hör till. Läses in för sig, sedan planen.'),
  ];
}
