import { termsOf } from '../../domain/dialogue-faults';
import { DIALOGUE_FIELD_TABLE } from '../../domain/dialogue-field-table';
import { DIALOGUE_FIELDS, type DialogueField, type FieldOfSort, fieldsOfSort } from '../../domain/dialogue-fields';
import type { Facts } from '../../domain/fact-set';
import type { Fact } from '../../domain/facts';
import { type HiddenCounts, hiddenCounts, listedCount } from '../../domain/listed-counts';
import { nameOf, type Plan } from '../../domain/plan';
import { planNouns } from '../../domain/plan-nouns';
import { isOfFew } from '../../domain/voices';
import { formTexts } from '../../text/fields';
import { capital } from '../../text/format';
import { kindText } from '../../text/words';
import { type ColumnOf, type DataTable, dataTable, shownCount } from './table';

/** The dialogues, without a word that somebody has written, as the list of them in the chat tells them. */

function label(field: DialogueField, plan: Plan): string {
  const texts = formTexts.sv.fields[field];
  return typeof texts === 'function' ? texts(planNouns(plan, 'sv')).label : texts.label;
}

type Ground = { readonly plan: Plan; readonly hidden: HiddenCounts };

function choices(field: FieldOfSort<'several'>, plan: Plan): ColumnOf<Fact> {
  const namesOf = (ids: readonly string[]): string[] => ids.map((id) => nameOf(termsOf(field, plan) ?? [], id));
  const isHeldBack = (fact: Fact): boolean => field === 'themes' && isOfFew(fact) && fact.themes.length > 0;
  return {
    key: field,
    heading: label(field, plan),
    sort: 'list',
    width: 30,
    about:
      field === 'themes'
        ? 'Det som kom upp, med semikolon emellan. Visas inte när färre än 5 deltog.'
        : 'Ett eller flera, med semikolon emellan.',
    of: (fact) => (isHeldBack(fact) ? { withheld: 'hidden' } : namesOf(fact[field])),
  };
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

const count = (field: FieldOfSort<'count'>, { plan, hidden }: Ground): ColumnOf<Fact> => ({
  key: field,
  heading: label(field, plan),
  sort: 'whole',
  width: 16,
  about: ABOUT_COUNTS[field],
  mayBeWithheld: DIALOGUE_FIELD_TABLE[field].shownTo === 'not-few',
  of: (fact) => shownCount(listedCount(fact, field, hidden)),
});

/** The column of a field; none for what people write in words. */
function columnOf(field: DialogueField, ground: Ground): ColumnOf<Fact>[] {
  const { plan } = ground;
  const heading = label(field, plan);
  switch (field) {
    case 'date':
      return [
        { key: field, heading, sort: 'date', width: 12, about: 'Dagen då dialogen hölls.', of: ({ date }) => date },
      ];
    case 'kind': {
      const nameKind = ({ kind }: Fact): string | undefined => kind && capital(kindText(kind, plan, 'sv'));
      return [{ key: field, heading, sort: 'text', width: 22, about: 'Vilken form av dialog det var.', of: nameKind }];
    }
    case 'municipality': {
      if (plan.municipalities.length === 0) return [];
      const nameArea = ({ municipality }: Fact): string | undefined =>
        municipality && nameOf(plan.municipalities, municipality);
      return [{ key: 'area', heading, sort: 'text', width: 18, about: 'Var dialogen hölls.', of: nameArea }];
    }
    case 'sameGroup':
      return [
        {
          key: 'recurringGroup',
          heading: 'Återkommande grupp',
          sort: 'yes-no',
          width: 15,
          about: 'Ja när dialogen är en av flera med samma personer.',
          of: ({ sameGroup }) => sameGroup !== undefined,
        },
      ];
  }
  const several = fieldsOfSort('several').find((each) => each === field);
  if (several) return termsOf(several, plan)?.length ? [choices(several, plan)] : [];
  const counted = fieldsOfSort('count').find((each) => each === field);
  return counted ? [count(counted, ground)] : [];
}

/** A row for each dialogue, the oldest first. */
export function dialogueTable(facts: Facts, plan: Plan): DataTable {
  const listed = facts.newest({}).reverse();
  const ground = { plan, hidden: hiddenCounts(listed, plan) };
  return dataTable({
    key: 'dialogues',
    title: 'Dialoger',
    about: 'En rad för varje rapporterad dialog, den äldsta först.',
    columns: DIALOGUE_FIELDS.flatMap((field) => columnOf(field, ground)),
    things: () => listed,
  });
}
