import { OBSERVATION_FIELDS } from '../../domain/dialogue-fields';
import type { Dialogue, DialogueContent } from '../../domain/dialogues';
import { hasObservations } from '../../domain/insights';
import { areaName, nameOf, type Plan } from '../../domain/plan';
import { planNouns } from '../../domain/plan-nouns';
import { isOfFew } from '../../domain/voices';
import { fieldLabel } from '../../text/fields';
import { capital } from '../../text/format';

import { type ColumnOf, column, type DataTable, type DataValue } from './table';

/**
 * What was written of what people brought up, for those whom the plan lets read it. Of what 1–4 people said nothing is
 * here: the rows tell of place, day and groups, and the dialogues' own sheet of which dialogues few took part in.
 */

/** Dialogues with their words, page by page; none for whoever may not read them. */
export type DialoguePages = () => AsyncIterable<readonly Dialogue[]>;

const QUOTABLE = 'Ja när den som rapporterade har sagt att orden får tryckas i text till webben.';
const isQuotable = ({ quotable }: DialogueContent): boolean => quotable === true;

function columnsOf(plan: Plan): ColumnOf<DialogueContent>[] {
  const namesOf = ({ targetGroups }: DialogueContent): string[] =>
    targetGroups.map((id) => nameOf(plan.targetGroups, id));
  const area = capital(planNouns(plan, 'sv').area.one);
  const areaOf = ({ municipality }: DialogueContent): string | undefined => areaName(plan, municipality);
  return [
    column('date', 'date', 12, 'Datum', 'Dagen då dialogen hölls.', ({ date }) => date),
    ...(plan.municipalities.length === 0 ? [] : [column('area', 'text', 18, area, 'Var dialogen hölls.', areaOf)]),
    column('targetGroups', 'list', 30, 'Målgrupper', 'En eller flera.', namesOf),
    ...OBSERVATION_FIELDS.map((field) =>
      column(
        field,
        'text',
        60,
        fieldLabel(field, plan, 'sv'),
        'Det som skrevs efter dialogen.',
        (content: DialogueContent) => content[field],
      ),
    ),
    column('quotable', 'yes-no', 14, fieldLabel('quotable', plan, 'sv'), QUOTABLE, isQuotable),
  ];
}

export function observationTable(pages: DialoguePages, plan: Plan): DataTable {
  const columns = columnsOf(plan);
  return {
    key: 'observations',
    title: 'Iakttagelser',
    about:
      'En rad för varje dialog där det skrevs vad som sades, i ingen särskild ordning. Dialoger med färre än 5 deltagare finns inte med. Bladet är tomt för den som inte får läsa det.',
    columns: columns.map(({ of: _, ...each }) => each),
    rows: async function* () {
      for await (const page of pages()) {
        const shown = page
          .map(({ content }) => content)
          .filter((content) => hasObservations(content) && !isOfFew(content));
        for (const content of shown) yield columns.map((each): DataValue => each.of(content));
      }
    },
  };
}
