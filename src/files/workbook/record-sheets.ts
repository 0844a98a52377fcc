import type { List, SheetField, SheetLayout } from './columns';

/** The sheets of what a project rests on: its documents, and what has been decided about it. */

const id: SheetField = { path: 'id', heading: 'Id' };

const DOCUMENTS: List = {
  at: ['documents'],
  columns: [
    id,
    { path: 'title', heading: 'Dokument', also: ['Titel', 'Rubrik', 'Namn'], width: 42, isName: true },
    {
      path: 'link',
      heading: 'Länk',
      also: ['Adress', 'Webbadress'],
      width: 60,
      help: 'Hela adressen, som https://example.se/projektplan.pdf. Bara https.',
    },
    { path: 'date', heading: 'Datum', width: 12 },
    { path: 'registryNumber', heading: 'Diarienummer', also: ['Dnr'], width: 18 },
  ],
};

const DECISIONS: List = {
  at: ['decisions'],
  columns: [
    id,
    { path: 'text', heading: 'Beslut', also: ['Vad som beslutades', 'Text'], width: 60, isName: true },
    { path: 'by', heading: 'Beslutat av', also: ['Beslutad av', 'Vem', 'Beslutsfattare'], width: 32 },
    { path: 'date', heading: 'Datum', also: ['Beslutsdatum', 'När'], width: 12 },
    {
      path: 'number',
      heading: 'Nummer',
      also: ['Nr', 'Paragraf', 'Beslutsnummer'],
      width: 14,
      help: 'Till exempel § 34',
    },
    { path: 'document', heading: 'Dokument', width: 42, of: 'documents', help: 'Ett namn från fliken Dokument' },
  ],
};

const GRADE = 'Från 1 (låg) till 5 (hög)';
const action: SheetField = { path: 'action', heading: 'Åtgärd', also: ['Åtgärder'], width: 50 };

const RISKS: List = {
  at: ['risks'],
  columns: [
    id,
    { path: 'text', heading: 'Risk', also: ['Beskrivning', 'Text'], width: 60, isName: true },
    { path: 'likelihood', heading: 'Sannolikhet', width: 12, help: GRADE },
    { path: 'consequence', heading: 'Konsekvens', width: 12, help: GRADE },
    action,
  ],
};

const DEVIATIONS: List = {
  at: ['deviations'],
  columns: [
    id,
    { path: 'text', heading: 'Avvikelse', also: ['Beskrivning', 'Text'], width: 60, isName: true },
    { path: 'date', heading: 'Datum', width: 12 },
    action,
  ],
};

/** They came later than the others, so that older workbooks do not have them. */
export const RECORD_SHEETS: readonly SheetLayout[] = [
  { name: 'Dokument', isNewer: true, about: 'Projektets dokument, och var de finns.', lists: [DOCUMENTS] },
  {
    name: 'Beslut',
    isNewer: true,
    about: 'Vad som har beslutats om projektet: av vem, när och med vilket nummer.',
    lists: [DECISIONS],
  },
  { name: 'Risker', isNewer: true, about: 'Vad som kan gå fel, och vad som görs åt det.', lists: [RISKS] },
  { name: 'Avvikelser', isNewer: true, about: 'Där projektet har gått en annan väg än planen.', lists: [DEVIATIONS] },
];
