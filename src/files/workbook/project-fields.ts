import type { SheetField } from './columns';
import { CURRENCY_LABELS, KIND_LABELS } from './labels';
import { nounFields } from './noun-fields';

/** What the sheet "Projekt" has: a field a row, its name in the first column and what it is in the second. */
export const PROJECT_FIELDS: readonly SheetField[] = [
  { path: 'name', heading: 'Projektets namn', also: ['Namn', 'Projekt'], isName: true },
  {
    path: 'start',
    heading: 'Startdatum',
    also: ['Start', 'Börjar'],
    help: 'Dagen då projektet börjar, till exempel 2026-03-16',
  },
  {
    path: 'end',
    heading: 'Slutdatum',
    also: ['Slut', 'Slutar'],
    help: 'Projektets sista dag. Tomt om den inte är bestämd',
  },
  {
    path: 'background',
    heading: 'Bakgrund',
    help: 'En rad för varje stycke: skriv Bakgrund i första kolumnen på fler rader',
  },
  { path: 'purpose', heading: 'Syfte', help: 'En rad för varje syfte: skriv Syfte i första kolumnen på fler rader' },
  {
    path: 'limits',
    heading: 'Avgränsningar',
    also: ['Avgränsning'],
    help: 'Vad projektet inte ska göra, en rad för varje: skriv Avgränsningar i första kolumnen på fler rader',
  },
  {
    path: 'area',
    heading: 'Hela området kallas',
    help: 'Vad man kallar hela området och dem som bor där, med semikolon emellan',
  },
  ...nounFields('areas', 'Ett område kallas', ['Områden kallas'], 'kommun'),
  ...nounFields('orderers', 'En beställare kallas', ['Beställare kallas'], 'nämnd'),
  {
    path: 'form.dialogueKinds',
    heading: 'Dialogformer',
    also: ['Slags dialoger'],
    labels: KIND_LABELS,
    help: 'Perspektivinhämtande; Fördjupande. Tomt: båda. Skriv inga om dialogerna inte har olika former',
  },
  {
    path: 'form.perspective.called',
    heading: 'Perspektivinhämtande dialoger kallas',
    also: ['Perspektivinhämtande kallas'],
    help: 'Ert eget ord för dem, till exempel öppet samtal. Tomt: perspektivinhämtande',
  },
  {
    path: 'form.perspective.aliases',
    heading: 'Perspektivinhämtande dialoger, andra ord',
    help: 'Vad man annars kallar dem, med semikolon emellan. Boten förstår orden i frågor',
  },
  {
    path: 'form.inDepth.called',
    heading: 'Fördjupande dialoger kallas',
    also: ['Fördjupande kallas'],
    help: 'Ert eget ord för dem, till exempel fokusgrupp. Tomt: fördjupande',
  },
  {
    path: 'form.inDepth.aliases',
    heading: 'Fördjupande dialoger, andra ord',
    help: 'Vad man annars kallar dem, med semikolon emellan. Boten förstår orden i frågor',
  },
  {
    path: 'form.firstQuestion',
    heading: 'Formulärets första öppna fråga',
    also: ['Första öppna frågan', 'Första frågan'],
    help: 'Till exempel Vad fungerar bra med belysningen? Tomt: Vad stärkte tilliten? Skriv båda frågorna eller ingen',
  },
  {
    path: 'form.secondQuestion',
    heading: 'Formulärets andra öppna fråga',
    also: ['Andra öppna frågan', 'Andra frågan'],
    help: 'Till exempel Vad fungerar mindre bra? Tomt: Vad sänkte tilliten?',
  },
  {
    path: 'form.survey.question',
    heading: 'Enkätfrågan vid dialogerna',
    also: ['Enkätfråga', 'Enkätfrågan'],
    help: 'Frågan som deltagarna svarar på. Tomt: om de fick göra sin röst hörd',
  },
  {
    path: 'form.survey.counted',
    heading: 'Svar som räknas i enkätfrågan',
    also: ['Svar som räknas'],
    help: 'Det svar som andelen gäller, till exempel ganska eller mycket trygg. Skrivs när enkätfrågan är er egen',
  },
  {
    path: 'currency',
    heading: 'Valuta',
    labels: CURRENCY_LABELS,
    help: 'Vad beloppen på flikarna Budget och Finansiering är i. Tomt: kronor',
  },
  {
    path: 'documentTemplate',
    heading: 'Mall för dokument',
    also: ['Dokumentmall'],
    help: 'Er egen Wordmall, till exempel region.dotx. Skicka den till boten också. Tomt: botens eget utseende',
  },
  {
    path: 'keepFreeTextMonths',
    heading: 'Månader som fritext sparas',
    help: 'Därefter raderas det som skrivits i ord, och siffrorna blir kvar. Tomt: utan slut',
  },
  {
    path: 'observationsFor',
    heading: 'Får läsa det som skrivits i ord',
    help: 'Roller med semikolon emellan. Tomt: alla roller',
  },
  {
    path: 'id',
    heading: 'Projektets id',
    help: 'Ändra inte: det som rapporteras sparas under det. Görs av namnet om det är tomt',
  },
];

/** The fields with as many rows as they have texts. */
export const ROW_FOR_EACH: readonly string[] = ['background', 'purpose', 'limits'];

/** The row that says which version of the plan an export was made from. */
export const MADE_FROM_LABEL = 'Gjord av version';
