import { committeesOf } from '../domain/committees';
import type { Coverage, CoverageCell, CoverageRow } from '../domain/coverage';
import type { NamedFilters, RestsOn, Stored } from '../domain/filters';
import type { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';
import type { ReportedOutcome } from '../domain/outcomes';
import { areaName, nameOf, type Plan } from '../domain/plan';
import { type Noun, planNouns } from '../domain/plan-nouns';
import { inDialoguesText, narrowedText, whereText } from './filters';
import { capital, listAnd, stopped, wholeParts } from './format';
import { inWholeText, sourceText, valueText } from './indicators';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';
import { countOfKind, dialoguesOfKind } from './words';

/** Which target groups have been reached, and where. */

interface CoverageTexts {
  readonly title: string;
  readonly targetGroup: string;
  readonly dialogues: string;
  readonly nothing: (where: string) => string;
  /** What was entered by hand, where no dialogue is stored. */
  readonly reported: (source: string, share: string) => string;
  /** `groups` is "prioriterade målgrupper", or just "målgrupper" while no committee has said which. */
  readonly all: (count: number, groups: string, where: string) => string;
  readonly some: (reached: number, of: number, groups: string, where: string, missing: string) => string;
  readonly groups: (prioritised: boolean) => string;
  /** Beside what a document says, the place is told where the dialogues are counted. */
  readonly here: string;
  readonly everywhere: (count: number, where: string, area: Noun) => string;
  readonly notIn: (places: string, where: string) => string;
  readonly met: (place: string, groups: string) => string;
  readonly metNobody: (place: string, where: string) => string;
  readonly butNot: (groups: string) => string;
  /** How many of those that the committee prioritised have been reached, and which have not. */
  readonly prioritisedHere: (reached: number, of: number, missing: string, who: string) => string;
  /** Groups that a committee prioritised and that have not been reached there: "seniorer i Laholm". */
  readonly missedWhere: (pairs: string) => string;
  readonly groupIn: (group: string, place: string) => string;
  readonly priorityUnknown: (places: string, who: string) => string;
  /** @param isOne whether there is one committee in all */
  readonly priorityUnknownAnywhere: (orderer: Noun, isOne: boolean) => string;
  readonly reached: (group: string, dialogues: string, where: string) => string;
  readonly notReached: (dialogues: string, group: string, where: string) => string;
  readonly unknown: (group: string, dialogues: string, where: string) => string;
  readonly places: (met: number, of: number, missing: string, area: Noun) => string;
  readonly legend: string;
  /** Places where a group has neither been met nor was prioritised, where they are too many to name. */
  readonly unmet: (count: number, area: Noun) => string;
  readonly perTargetGroup: string;
  readonly perMunicipality: (area: Noun) => string;
  readonly whole: string;
}

export const coverageTexts: Texts<CoverageTexts> = {
  sv: {
    title: 'Vilka vi har nått',
    targetGroup: 'Målgrupp',
    dialogues: 'Dialoger',
    reported: (source, share) => `${source} anger att ${share} av de prioriterade målgrupperna har nåtts.`,
    nothing: (where) => `Inga dialoger${where} är sparade här, så här syns inte vilka som har nåtts.`,
    all: (n, groups, where) => `Alla ${n} ${groups} är nådda${where}.`,
    some: (reached, of, groups, where, missing) =>
      `${reached} av ${of} ${groups} är nådda${where}. Kvar att nå: ${missing}.`,
    groups: (prioritised) => (prioritised ? 'prioriterade målgrupper' : 'målgrupper'),
    here: ' i dialogerna här',
    everywhere: (n, where, area) => `Dialoger har hållits i alla ${n} ${area.many}${where}.`,
    notIn: (places, where) => `Inga dialoger i ${places}${where} är sparade här.`,
    met: (place, groups) => `I ${place} har vi mött ${groups}`,
    metNobody: (place, where) => `Inga dialoger i ${place}${where} är sparade här.`,
    butNot: (groups) => `, men inte ${groups}`,
    prioritisedHere: (reached, of, missing, who) => {
      const lead = `${capital(who)} prioriterade ${of} ${of === 1 ? 'målgrupp' : 'målgrupper'}.`;
      if (reached === of) return `${lead} ${of === 1 ? 'Den är nådd.' : 'Alla är nådda.'}`;
      const ofSeveral =
        reached === 0 ? 'Ingen av dem är nådd' : `${reached} av dem är ${reached === 1 ? 'nådd' : 'nådda'}`;
      return `${lead} ${of === 1 ? 'Den är inte nådd' : ofSeveral}; ${missing} återstår.`;
    },
    missedWhere: (pairs) => `Prioriterade men inte nådda: ${pairs}.`,
    groupIn: (group, place) => `${group} i ${place}`,
    priorityUnknown: (places, who) => `Vilka målgrupper ${who} prioriterade är ej redovisat för ${places}.`,
    priorityUnknownAnywhere: (orderer, isOne) =>
      `Vilka målgrupper ${isOne ? orderer.theOne : `varje ${orderer.one}`} prioriterade är ej redovisat.`,
    reached: (group, dialogues, where) => `${group} har varit med i ${dialogues}${where}.`,
    notReached: (dialogues, group, where) => `Inga ${dialogues} med ${group}${where} är sparade här.`,
    unknown: (group, dialogues, where) =>
      `Inga ${dialogues}${where} är sparade här, så här syns inte om vi har nått ${group}.`,
    places: (met, of, missing, area) =>
      met === of ? `Det är i alla ${of} ${area.many}.` : `Det är i ${met} av ${of} ${area.many}; inte i ${missing}.`,
    legend: '● mött, med antal dialoger · ○ prioriterad men inte mött · – inte mött',
    unmet: (n, area) => `${n} ${area.many} –`,
    perTargetGroup: 'Dialoger per målgrupp',
    perMunicipality: (area) => `Dialoger per ${area.one}`,
    whole: 'Hela projektet',
  },
  en: {
    title: 'Whom we have reached',
    targetGroup: 'Target group',
    dialogues: 'Dialogues',
    reported: (source, share) => `${source} says that ${share} of the prioritised target groups have been reached.`,
    nothing: (where) => `No dialogues${where} are stored here, so whom we have reached does not show here.`,
    all: (n, groups, where) => `All ${n} ${groups} have been reached${where}.`,
    some: (reached, of, groups, where, missing) =>
      `${reached} of ${of} ${groups} have been reached${where}. Still to reach: ${missing}.`,
    groups: (prioritised) => (prioritised ? 'prioritised target groups' : 'target groups'),
    here: ' in the dialogues here',
    everywhere: (n, where, area) => `Dialogues have been held in all ${n} ${area.many}${where}.`,
    notIn: (places, where) => `No dialogues in ${places}${where} are stored here.`,
    met: (place, groups) => `In ${place} we have met ${groups}`,
    metNobody: (place, where) => `No dialogues in ${place}${where} are stored here.`,
    butNot: (groups) => `, but not ${groups}`,
    prioritisedHere: (reached, of, missing, who) => {
      const lead = `${capital(who)} prioritised ${of} ${of === 1 ? 'target group' : 'target groups'}.`;
      if (reached === of) return `${lead} ${of === 1 ? 'It has' : 'All have'} been reached.`;
      const ofSeveral = `${reached === 0 ? 'None' : reached} of them ${reached < 2 ? 'has' : 'have'} been reached`;
      return `${lead} ${of === 1 ? 'It has not been reached' : ofSeveral}; still to reach: ${missing}.`;
    },
    missedWhere: (pairs) => `Prioritised but not reached: ${pairs}.`,
    groupIn: (group, place) => `${group} in ${place}`,
    priorityUnknown: (places, who) => `Which target groups ${who} prioritised is not reported for ${places}.`,
    priorityUnknownAnywhere: (orderer, isOne) =>
      `Which target groups ${isOne ? orderer.theOne : `each ${orderer.one}`} prioritised is not reported.`,
    reached: (group, dialogues, where) => `${group} have taken part in ${dialogues}${where}.`,
    notReached: (dialogues, group, where) => `No ${dialogues} with ${group}${where} are stored here.`,
    unknown: (group, dialogues, where) =>
      `No ${dialogues}${where} are stored here, so whether we have reached ${group} does not show here.`,
    places: (met, of, missing, area) =>
      met === of ? `That is in all ${of} ${area.many}.` : `That is in ${met} of ${of} ${area.many}; not in ${missing}.`,
    legend: '● met, with the number of dialogues · ○ prioritised but not met · – not met',
    unmet: (n, area) => `${n} ${area.many} –`,
    perTargetGroup: 'Dialogues per target group',
    perMunicipality: (area) => `Dialogues per ${area.one}`,
    whole: 'The whole project',
  },
};

export interface CoverageView {
  readonly kind: 'coverage';
  readonly plan: Plan;
  readonly filters: NamedFilters;
  readonly coverage: Coverage;
  /** What was entered by hand, where the store does not hold the same. */
  readonly reported?: ReportedOutcome;
  readonly stored: Stored;
  readonly rests: RestsOn;
}

/** What else the question was narrowed to: the place and the group are told by themselves. */
const elseText = (filters: NamedFilters, plan: Plan, language: Language): string =>
  whereText({ ...filters, targetGroup: undefined, municipality: undefined }, plan, language);

/** "nämnden", or "nämnderna" where any of the areas has several. */
function orderersOf(plan: Plan, areas: readonly Id[], language: Language): string {
  const { orderer } = planNouns(plan, language);
  return areas.some((id) => committeesOf(plan, id).length > 1) ? orderer.theMany : orderer.theOne;
}

/** The committees that have not said which groups they prioritised. */
function priorityNote({ plan, coverage }: CoverageView, language: Language): string | undefined {
  const texts = coverageTexts[language];
  const unknown = coverage.municipalities.filter(({ prioritisationKnown }) => !prioritisationKnown);
  if (unknown.length === 0 || plan.committees.length === 0) return undefined;
  const { orderer } = planNouns(plan, language);
  if (unknown.length >= plan.municipalities.length)
    return texts.priorityUnknownAnywhere(orderer, plan.committees.length === 1);
  const ids = unknown.flatMap(({ id }) => id ?? []);
  return texts.priorityUnknown(listAnd(namesIn(plan, unknown), language), orderersOf(plan, ids, language));
}

/** The names of areas; none in a project without areas. */
const namesIn = (plan: Plan, areas: readonly { readonly id?: Id }[]): string[] =>
  areas.flatMap(({ id }) => areaName(plan, id) ?? []);

const isMet = ({ dialogues }: { readonly dialogues: number }): boolean => dialogues > 0;
const isMissed = ({ dialogues }: { readonly dialogues: number }): boolean => dialogues === 0;

/** A sentence in parts; the note, where it has one, is the same as the card's. */
interface Parts {
  readonly first: readonly string[];
  readonly note?: string;
  readonly last: readonly string[];
}

function inOnePlace(view: CoverageView, place: string, language: Language): Parts {
  const texts = coverageTexts[language];
  const { plan, coverage, filters } = view;
  const areas = coverage.municipalities.flatMap(({ id }) => id ?? []);
  const who = orderersOf(plan, areas, language);
  const where = elseText(filters, plan, language);
  const names = (rows: readonly CoverageRow[]): string =>
    listAnd(
      rows.map(({ targetGroup }) => nameOf(plan.targetGroups, targetGroup)),
      language,
    );
  const [met, missed] = [coverage.rows.filter(isMet), coverage.rows.filter(isMissed)];
  const last = enteredTexts(view, language);
  if (met.length === 0) return { first: [texts.metNobody(place, where)], last };
  const prioritised = coverage.rows.filter(({ cells }) => cells[0]?.prioritised);
  const reached = `${texts.met(place, names(met))}${missed.length > 0 ? texts.butNot(names(missed)) : ''}${where}.`;
  if (prioritised.length > 0) {
    const left = prioritised.filter(isMissed);
    const asked = texts.prioritisedHere(prioritised.length - left.length, prioritised.length, names(left), who);
    return { first: [reached, asked], last };
  }
  if (coverage.municipalities.every(({ prioritisationKnown }) => prioritisationKnown))
    return { first: [reached], last };
  if (plan.committees.length === 0) return { first: [reached], last };
  const unknown = texts.priorityUnknown(place, who);
  // With one municipality in all, the card's note is of the whole plan.
  return plan.municipalities.length > 1
    ? { first: [reached], note: unknown, last }
    : { first: [reached, unknown], last };
}

/** No yes or no: "har vi inte nått" and "vilka kommuner har nått" are told the same. */
function ofOneGroup(view: CoverageView, row: CoverageRow, language: Language): Parts {
  const { plan, coverage, filters } = view;
  const texts = coverageTexts[language];
  const name = nameOf(plan.targetGroups, row.targetGroup);
  const { targetGroup: _, dialogueKind, ...rest } = filters;
  const where = narrowedText(rest, language);
  const dialogues = dialoguesOfKind(0, dialogueKind, plan, language);
  // Where no dialogue at all is stored, nobody knows whom they have met.
  const last = enteredTexts(view, language);
  if (coverage.reported === 0) return { first: [texts.unknown(name, dialogues, where)], last };
  if (row.dialogues === 0) return { first: [texts.notReached(dialogues, name, where)], last };
  const reached = capital(texts.reached(name, countOfKind(row.dialogues, dialogueKind, plan, language), where));
  if (filters.municipality || plan.municipalities.length === 0) return { first: [reached], last: [] };
  const missing = row.cells.filter(isMissed).flatMap(({ municipality }) => areaName(plan, municipality) ?? []);
  const of = coverage.municipalities.length;
  return {
    first: [reached, texts.places(of - missing.length, of, listAnd(missing, language), planNouns(plan, language).area)],
    last: [],
  };
}

/** What a document says of all groups, in the whole project where only a part of it was asked for. */
function enteredTexts({ reported }: CoverageView, language: Language): string[] {
  const { entered, ofWhole } = reported ?? {};
  if (!reported || entered?.value === undefined) return [];
  const source = sourceText(entered.source, entered.date, language);
  const lead = coverageTexts[language].reported(source, valueText(reported.status, entered.value, language));
  const text = [lead, ...(entered.text ? [stopped(entered.text)] : [])].join(' ');
  return [ofWhole ? inWholeText(text, language) : text];
}

/** More than these are left to the card. */
const PAIRS_IN_A_SENTENCE = 6;

/** "Prioriterade men inte nådda: seniorer i Laholm." */
function missedWhere({ plan, coverage }: CoverageView, language: Language): string[] {
  const texts = coverageTexts[language];
  const pairs = coverage.rows.flatMap(({ targetGroup, cells }) =>
    cells
      .filter((cell) => cell.prioritised && isMissed(cell))
      .flatMap(({ municipality }) => {
        const area = areaName(plan, municipality);
        return area === undefined ? [] : [texts.groupIn(nameOf(plan.targetGroups, targetGroup), area)];
      }),
  );
  if (pairs.length === 0) return [];
  return [texts.missedWhere(listAnd(pairs, language, PAIRS_IN_A_SENTENCE))];
}

function partsOf(view: CoverageView, language: Language): Parts {
  const texts = coverageTexts[language];
  const { plan, coverage, filters, stored } = view;
  const entered = enteredTexts(view, language);
  const narrowed = elseText(filters, plan, language);
  const where = narrowed + (entered.length > 0 && stored.asked > 0 ? texts.here : '');
  const [row] = coverage.rows;
  if (filters.targetGroup && row) return ofOneGroup(view, row, language);
  if (filters.municipality) return inOnePlace(view, filters.municipality, language);
  if (stored.asked === 0) return { first: [texts.nothing(where)], last: entered };
  const asked = coverage.rows.filter(({ prioritised }) => prioritised);
  const missed = asked.filter(isMissed).map(({ targetGroup }) => nameOf(plan.targetGroups, targetGroup));
  const unvisited = namesIn(plan, coverage.municipalities.filter(isMissed));
  const note = priorityNote(view, language);
  const anyKnown = coverage.municipalities.some(({ prioritisationKnown }) => prioritisationKnown);
  const groups = texts.groups(note === undefined && plan.committees.length > 0);
  const visited =
    unvisited.length === 0
      ? texts.everywhere(coverage.municipalities.length, where, planNouns(plan, language).area)
      : texts.notIn(listAnd(unvisited, language), narrowed);
  const first = [
    missed.length === 0
      ? texts.all(asked.length, groups, where)
      : texts.some(asked.length - missed.length, asked.length, groups, where, listAnd(missed, language)),
    ...(plan.municipalities.length === 0 ? [] : [visited]),
    ...missedWhere(view, language),
  ];
  return { first, note: anyKnown ? note : undefined, last: entered };
}

const joinedParts = ({ first, note, last }: Parts): string[] => [...first, ...(note ? [note] : []), ...last];

/** "6 av 7 prioriterade målgrupper är nådda. Kvar att nå: seniorer. Dialoger har hållits i alla 6 kommuner." */
const coverageSentence = (view: CoverageView, language: Language): string =>
  joinedParts(partsOf(view, language)).join(' ');

/**
 * The committees that have not said which groups they prioritised, where the sentence does not say it or has no room.
 * @param before what the answer says before the sentence
 */
export function noteBesideCoverage(view: CoverageView, language: Language, before?: string): string | undefined {
  const parts = partsOf(view, language);
  const lead = before === undefined ? [] : [before];
  const isIncluded = parts.note && wholeParts([...lead, ...joinedParts(parts)]) > lead.length + parts.first.length;
  return isIncluded ? undefined : priorityNote(view, language);
}

/** What each column is called: the areas, or the whole of a project without any. */
export const columnNames = ({ plan, coverage }: CoverageView, language: Language): string[] =>
  coverage.municipalities.map(({ id }) => areaName(plan, id) ?? coverageTexts[language].dialogues);

/** Whether the committees' own choices have something to tell before anybody has been met. */
export const isAskedBefore = ({ coverage, reported }: CoverageView): boolean =>
  reported?.entered.value === undefined &&
  coverage.municipalities.some(({ prioritisationKnown }) => prioritisationKnown);

/** A row's label: the group, and that no committee prioritised it where that is known. */
export const groupLabel = (plan: Plan, { targetGroup }: CoverageRow): string =>
  capital(nameOf(plan.targetGroups, targetGroup));

const reachedTexts: Texts<(group: string, when: string) => string> = {
  sv: (group, when) => `om ni har nått ${group}${when}`,
  en: (group, when) => `whether you have reached ${group}${when}`,
};

/** Met with how often, prioritised and missing, or neither: symbols, so that no colour has to be seen. */
export const coverageCell = ({ dialogues, prioritised }: CoverageCell): string =>
  dialogues > 0 ? `●\u202f${dialogues}` : prioritised ? '○' : '–';

export const coverageKinds = {
  coverage: {
    name: { sv: 'vilka ni har nått', en: 'whom you have reached' },
    narrowed: ({ targetGroup, municipality, ...rest }, language, nouns) =>
      targetGroup &&
      reachedTexts[language](
        targetGroup + narrowedText({ municipality }, language),
        inDialoguesText(rest, nouns, language),
      ),
    example: { sv: 'vilka målgrupper har vi inte nått', en: 'which target groups have we not reached' },
  },
} satisfies KindTexts<'coverage'>;
export const coverageSentences = { coverage: coverageSentence };
