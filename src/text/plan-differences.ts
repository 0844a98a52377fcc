import type { Language } from '../domain/language';
import type { PlanChange } from '../domain/plan-diff';
import type { PlanConflict } from '../domain/plan-merge';
import type { PlanPlace } from '../domain/plan-shape';
import { capital, listAnd, number, shortened } from './format';
import { fieldName } from './plan-fields';
import { sectionName } from './plan-sections';
import { type PlanNames, partValueText } from './plan-values';
import type { Texts } from './texts';

/** Changes of a plan as a person reads them: the things that are changed, and in each what it was and what it is. */

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

interface ChangeTexts {
  readonly counts: (counts: Counts) => string;
  readonly line: Readonly<Record<PlanChange['kind'], (name: string) => string>>;
  readonly order: string;
  readonly both: (file: string, plan: string, before: string) => string;
  readonly bothOrder: string;
  readonly is: { readonly there: string; readonly gone: string };
}

const texts: Texts<ChangeTexts> = {
  sv: {
    counts: ({ added, changed, removed }) =>
      listAnd(
        [
          ...(added > 0 ? [`${number(added, 'sv')} ${added === 1 ? 'ny' : 'nya'}`] : []),
          ...(changed > 0 ? [`${number(changed, 'sv')} ${changed === 1 ? 'ändrad' : 'ändrade'}`] : []),
          ...(removed > 0 ? [`${number(removed, 'sv')} ${removed === 1 ? 'borttagen' : 'borttagna'}`] : []),
        ],
        'sv',
      ),
    line: {
      added: (name) => `Ny: ${name}`,
      changed: (name) => `Ändrad: ${name}`,
      removed: (name) => `Borttagen: ${name}`,
    },
    order: 'Ändrad ordning',
    both: (file, plan, before) => `${file} i filen, ${plan} i planen, ${before} tidigare`,
    bothOrder: 'Olika ordning i filen och i planen',
    is: { there: 'finns', gone: 'borttagen' },
  },
  en: {
    counts: ({ added, changed, removed }) =>
      listAnd(
        [
          ...(added > 0 ? [`${number(added, 'en')} new`] : []),
          ...(changed > 0 ? [`${number(changed, 'en')} changed`] : []),
          ...(removed > 0 ? [`${number(removed, 'en')} removed`] : []),
        ],
        'en',
      ),
    line: {
      added: (name) => `New: ${name}`,
      changed: (name) => `Changed: ${name}`,
      removed: (name) => `Removed: ${name}`,
    },
    order: 'The order is changed',
    both: (file, plan, before) => `${file} in the file, ${plan} in the plan, ${before} before`,
    bothOrder: 'Another order in the file than in the plan',
    is: { there: 'there', gone: 'removed' },
  },
};

/** A thing that is changed, with each change within it. */
export interface ChangedThing<Change extends PlanPlace = PlanChange> {
  readonly section: string;
  /** Absent where it is the plan's own: its name, its purpose. */
  readonly item?: PlanPlace['item'];
  readonly kind: PlanChange['kind'];
  readonly changes: readonly Change[];
}

const isWhole = ({ part, field }: PlanPlace): boolean => part === undefined && field === undefined;

/** Changes by the thing that they are of: an activity with two fields changed is one changed activity. */
export function changedThings<Change extends PlanPlace & { readonly kind?: PlanChange['kind'] }>(
  changes: readonly Change[],
): ChangedThing<Change>[] {
  const things = new Map<string, ChangedThing<Change>>();
  for (const change of changes) {
    const { section, item } = change;
    const key = `${section} ${item?.id ?? ''}`;
    const kind = item && isWhole(change) ? (change.kind ?? 'changed') : 'changed';
    const known = things.get(key)?.changes ?? [];
    things.set(key, { section, item, kind, changes: [...known, change] });
  }
  return [...things.values()];
}

const countOf = (things: readonly ChangedThing[]): Counts => ({
  added: things.filter(({ kind }) => kind === 'added').length,
  changed: things.filter(({ kind }) => kind === 'changed').length,
  removed: things.filter(({ kind }) => kind === 'removed').length,
});

/** "1 ny och 2 ändrade" */
export const changeCounts = (changes: readonly PlanChange[], language: Language): string =>
  texts[language].counts(countOf(changedThings(changes)));

/** Things under what their section is called, with how many of each kind there are. */
export function thingsBySection(
  changes: readonly PlanChange[],
  names: PlanNames,
  language: Language,
): { readonly heading: string; readonly things: readonly ChangedThing[] }[] {
  const sections = new Map<string, ChangedThing[]>();
  for (const thing of changedThings(changes)) {
    sections.set(thing.section, [...(sections.get(thing.section) ?? []), thing]);
  }
  return [...sections].map(([section, things]) => {
    const name = sectionName(section, names.naming, language);
    const isOwn = things.every(({ item, changes: [first] }) => item === undefined && first?.field !== 'order');
    return { heading: isOwn ? name : `${name} · ${texts[language].counts(countOf(things))}`, things };
  });
}

const LONGEST_NAME = 80;

const nameOf = ({ section, item }: PlanPlace, names: PlanNames, language: Language): string =>
  item ? shortened(item.name, LONGEST_NAME) : sectionName(section, names.naming, language);

/** "Ändrad: Målgruppsanalys" */
export function thingLine(thing: ChangedThing<PlanPlace>, names: PlanNames, language: Language): string {
  const name = nameOf(thing, names, language);
  return thing.item ? texts[language].line[thing.kind](name) : name;
}

/** "målvärde – beslutat"; a value goes by what it is the value of. */
function labelOf({ section, field = '' }: PlanPlace, names: PlanNames, language: Language): string {
  const steps = field.split('.').filter((step, index, all) => step !== 'value' || all.length === 1 || index === 0);
  const shown = steps.filter((step) => step !== '' && step !== section);
  return shown.map((step) => fieldName(step, names.naming, language)).join(' – ');
}

const lastStep = ({ field, section }: PlanPlace): string => field?.split('.').at(-1) ?? section;

/** What stands before a change within a thing: "Antal dialoger, målvärde: " */
function lead(place: PlanPlace, names: PlanNames, language: Language): string {
  const part = place.part && shortened(place.part.name, LONGEST_NAME);
  const parts = [part ?? '', labelOf(place, names, language)].filter((each) => each !== '');
  return parts.length === 0 ? '' : `${capital(parts.join(', '))}: `;
}

/** The changes that are told of in a line: not that a thing is new or gone as a whole, which its own line tells. */
export const withLines = ({ changes }: ChangedThing): PlanChange[] =>
  changes.filter((change) => !(change.item && isWhole(change)));

/** "Tid: Mars – Apr -21 → Maj -21" */
function detailLine(change: PlanChange, names: PlanNames, language: Language): string {
  const { item, part, field, kind, before, after } = change;
  if (field === 'order') return texts[language].order;
  if (part && field === undefined) return texts[language].line[kind](shortened(part.name, LONGEST_NAME));
  const last = lastStep(change);
  const [was, is] = [before, after].map((value) => partValueText(part, last, value, names, language));
  // What the plan had nothing of is only told.
  if (!item && kind === 'added') return String(is);
  return `${lead(change, names, language)}${was} → ${is}`;
}

/** What is changed within a thing, a line each. */
export const detailLines = (thing: ChangedThing, names: PlanNames, language: Language): string[] =>
  withLines(thing).map((change) => detailLine(change, names, language));

function conflictLine(conflict: PlanConflict, names: PlanNames, language: Language): string {
  const { both, bothOrder, is } = texts[language];
  const { field, mine, theirs, base } = conflict;
  if (field === 'order') return bothOrder;
  const value = (each: unknown): string => {
    if (field === undefined && conflict.item) return each === undefined ? is.gone : is.there;
    return partValueText(conflict.part, lastStep(conflict), each, names, language);
  };
  return `${lead(conflict, names, language)}${both(value(mine), value(theirs), value(base))}`;
}

/** What both the file and the plan have changed within a thing, a line each, with what it was before. */
export const conflictLines = (thing: ChangedThing<PlanConflict>, names: PlanNames, language: Language): string[] =>
  thing.changes.map((conflict) => conflictLine(conflict, names, language));
