import { termsOf } from '../../domain/dialogue-faults';
import { DIALOGUE_FIELDS, type DialogueField, type FieldOfSort, fieldsOfSort } from '../../domain/dialogue-fields';
import type { Facts } from '../../domain/fact-set';
import type { Fact } from '../../domain/facts';
import { hiddenCounts, listedCount } from '../../domain/listed-counts';
import { areaName, nameOf, type Plan } from '../../domain/plan';
import { isOfFew } from '../../domain/voices';
import { fieldLabel } from '../../text/fields';
import { capital } from '../../text/format';
import { kindText } from '../../text/words';

import { type ColumnOf, column, type DataTable, type DataValue, dataTable, shownCount } from './table';

/** The dialogues, without a word that somebody has written, as the list of them in the chat tells them. */

type Ground = { readonly plan: Plan; readonly hidden: ReturnType<typeof hiddenCounts> };

function choices(field: FieldOfSort<'several'>, plan: Plan): ColumnOf<Fact> {
  const namesOf = (ids: readonly string[]): string[] => ids.map((id) => nameOf(termsOf(field, plan) ?? [], id));
  const isTheme = field === 'themes';
  const about = isTheme ? 'Det som kom upp. Visas inte när färre än 5 deltog.' : 'Ett eller flera.';
  return column(field, 'list', 30, fieldLabel(field, plan, 'sv'), about, (fact) =>
    isTheme && isOfFew(fact) && fact.themes.length > 0 ? { withheld: 'hidden' } : namesOf(fact[field]),
  );
}

const ABOUT_COUNTS: Readonly<Record<FieldOfSort<'count'>, string>> = {
  participants: 'Invånare som deltog. Den som deltar vid flera dialoger räknas vid var och en (deltaganden).',
  elected: 'Förtroendevalda som var med.',
  officials: 'Tjänstepersoner som var med.',
  practitioners: 'Verksamhetsföreträdare som var med.',
  surveyAnswers: 'Deltagare som svarade på enkäten.',
  surveyHeard: 'De av svaren som räknas in i andelen.',
  feedbackWanted: 'Deltagare som bett om återkoppling.',
  feedbackGiven: 'Deltagare som har fått den.',
};

/** The column of a field; none for what people write in words. */
function columnOf(field: DialogueField, { plan, hidden }: Ground): ColumnOf<Fact>[] {
  const heading = fieldLabel(field, plan, 'sv');
  if (field === 'date') return [column(field, 'date', 12, heading, 'Dagen då dialogen hölls.', ({ date }) => date)];
  if (field === 'kind') {
    const nameKind = ({ kind }: Fact): string | undefined => kind && capital(kindText(kind, plan, 'sv'));
    return [column(field, 'text', 22, heading, 'Vilken form av dialog det var.', nameKind)];
  }
  if (field === 'municipality') {
    if (plan.municipalities.length === 0) return [];
    const nameArea = ({ municipality }: Fact): string | undefined => areaName(plan, municipality);
    return [column('area', 'text', 18, heading, 'Var dialogen hölls.', nameArea)];
  }
  if (field === 'sameGroup') {
    const about = 'Ja när dialogen är en av flera med samma personer.';
    return [
      column('recurringGroup', 'yes-no', 16, 'Återkommande grupp', about, (fact) => fact.sameGroup !== undefined),
    ];
  }
  if (field === 'quotable') {
    const about = 'Ja när den som rapporterade har sagt att orden om vad som sades får tryckas.';
    return [column(field, 'yes-no', 14, heading, about, ({ quotable }) => quotable === true)];
  }
  const several = fieldsOfSort('several').find((each) => each === field);
  if (several) return termsOf(several, plan)?.length ? [choices(several, plan)] : [];
  const count = fieldsOfSort('count').find((each) => each === field);
  if (!count) return [];
  const shown = (fact: Fact): DataValue => shownCount(listedCount(fact, count, hidden));
  return [column(count, 'whole', 20, heading, ABOUT_COUNTS[count], shown)];
}

/** A row for each dialogue, the oldest first. */
export function dialogueTable(facts: Facts, plan: Plan): DataTable {
  const listed = facts.newest({}).reverse();
  const ground = { plan, hidden: hiddenCounts(facts, plan) };
  return dataTable({
    key: 'dialogues',
    title: 'Dialoger',
    about: 'En rad för varje rapporterad dialog, den äldsta först.',
    columns: DIALOGUE_FIELDS.flatMap((field) => columnOf(field, ground)),
    things: () => listed,
  });
}
