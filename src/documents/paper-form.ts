import { DIALOGUE_FIELD_TABLE, FOLDED, type FoldedSection } from '../domain/dialogue-field-table';
import { DIALOGUE_FIELDS, type DialogueField } from '../domain/dialogue-fields';
import { hasKinds, kindsOf } from '../domain/dialogue-kinds';
import { openTerms, type Plan } from '../domain/plan';
import { fieldTexts, formTexts } from '../text/fields';
import { capital } from '../text/format';
import { kindText } from '../text/words';
import { type Block, type Box, type Boxes, heading, text, type WrittenDocument } from './blocks';

/** The form of a dialogue to print and write on by hand (dokumentationsmall), with the plan's own words to tick. */

/** In millimetres. */
const SHORT = 15;
const LONG = 34;
/** More than these are written instead of ticked. */
const MOST_CHOICES = 20;
/** So many short answers stand beside each other. */
const ABREAST = 3;

type Section = FoldedSection | 'first';

function choicesOf(field: DialogueField, plan: Plan): readonly string[] {
  const about = DIALOGUE_FIELD_TABLE[field];
  if (about.sort === 'kind') return kindsOf(plan).map((kind) => capital(kindText(kind, plan, 'sv')));
  if (about.sort === 'mark') return [fieldTexts(field, plan, 'sv').hint ?? formTexts.sv.yes];
  if (about.sort !== 'one' && about.sort !== 'several') return [];
  const terms = openTerms(plan[about.terms]).map(({ name }) => capital(name));
  return terms.length > MOST_CHOICES ? [] : terms;
}

/** Whether the plan asks for it, and it can be told on paper: which earlier dialogue it was cannot. */
function isAsked(field: DialogueField, plan: Plan): boolean {
  const about = DIALOGUE_FIELD_TABLE[field];
  if (about.sort === 'group') return false;
  if (about.sort === 'kind') return hasKinds(plan);
  return about.sort !== 'one' && about.sort !== 'several' ? true : plan[about.terms].length > 0;
}

const isLong = (field: DialogueField): boolean => {
  const about = DIALOGUE_FIELD_TABLE[field];
  return about.sort === 'words' && about.isLong;
};

function boxOf(field: DialogueField, plan: Plan): Box {
  const { label, hint } = fieldTexts(field, plan, 'sv');
  const choices = choicesOf(field, plan);
  return { label, hint: choices.length > 0 ? undefined : hint, choices };
}

/** Short answers beside each other; what has room of its own on a row by itself. */
function rowsOf(fields: readonly DialogueField[], plan: Plan): Boxes['rows'] {
  const isWide = (field: DialogueField): boolean => isLong(field) || choicesOf(field, plan).length > 0;
  const narrow = fields.filter((field) => !isWide(field));
  const abreast = Array.from({ length: Math.ceil(narrow.length / ABREAST) }, (_, at) =>
    narrow.slice(at * ABREAST, (at + 1) * ABREAST),
  );
  return [
    ...abreast.map((row) => ({ height: SHORT, boxes: row.map((field) => boxOf(field, plan)) })),
    ...fields.filter(isWide).map((field) => ({ height: isLong(field) ? LONG : SHORT, boxes: [boxOf(field, plan)] })),
  ];
}

function sectionBlocks(section: Section, plan: Plan): Block[] {
  const fields = DIALOGUE_FIELDS.filter(
    (field) => DIALOGUE_FIELD_TABLE[field].section === section && isAsked(field, plan),
  );
  const title = section === 'first' ? 'Dialogen' : formTexts.sv.sections[section];
  if (fields.length === 0) return [];
  return [
    heading(1, title),
    {
      is: 'boxes',
      title,
      description: 'Rutor att skriva i, en för varje uppgift om dialogen.',
      rows: rowsOf(fields, plan),
    },
  ];
}

export const paperForm = (plan: Plan): WrittenDocument => ({
  title: 'Dokumentation av dialog',
  subject: plan.name,
  header: `Dokumentation av dialog · ${plan.name}`,
  isLetter: true,
  front: [],
  blocks: [text(formTexts.sv.privacy), ...(['first', ...FOLDED] as const).flatMap((each) => sectionBlocks(each, plan))],
});
