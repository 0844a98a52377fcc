import { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';
import { Plan } from '../domain/plan';
import { faultsOf } from '../domain/plan-faults';
import { limitFaults } from '../domain/plan-limits';
import { type WordedFault, worded } from './faults/in-language';
import type { FaultCode } from './faults/row';
import { remarksIn, wordedFigures } from './plan-figures';
import { personalDataIn, wordingOf } from './plan-free-text';
import { nearestKey } from './plan-keys';
import { planLanguage } from './plan-language';
import { namedListAt, namesOf, withReferences } from './plan-names';
import { IN_FORCE, identified, type Part, readPart } from './plan-parts';
import { itemKeyAt, keysAt, type Path, standInAt } from './plan-schema';
import {
  faultAt,
  nounAt,
  pathText,
  sentenceFor,
  sentenceForMissing,
  sentenceForPhase,
  sentenceForUnknown,
  sentenceForUnnamed,
} from './plan-sentences';
import { withYears } from './plan-times';
import { locate, mergeTrees, type Place, plain, type Tree } from './plan-tree';
import { decodeText, type FileFault, inReadingOrder, type SourceFile } from './source';
import { looksLikeWorkbook } from './workbook/open-workbook';

/** Several plan files read into one plan, or everything in them that has to be written otherwise. */
export type PlanReading =
  | {
      readonly plan: Plan;
      /** Where a part of the plan stands; undefined for what the files do not have. */
      readonly placeOf: (path: Path) => Place | undefined;
    }
  | { readonly faults: FileFault[] };

/** What plan files are, before they are read. */
export interface PlanOutline {
  /** The id of the whole plan among them, or else the one that the first adds to; absent where a file does not say. */
  readonly project?: Id;
  /** The version that the whole plan was made from, where it is an export. */
  readonly madeFrom?: number;
  readonly hasWhole: boolean;
  /** The names of the files that add to a plan. */
  readonly additions: readonly string[];
}

type Issue = NonNullable<ReturnType<typeof Plan.safeParse>['error']>['issues'][number];

export interface PlanFileOptions {
  /** Whoever gives the files has looked at what looks like names in their free text and wants it kept. */
  readonly keepNames?: boolean;
  /** The plan that files add to which come without a whole one. */
  readonly base?: Plan;
  /** The language that faults are told in, where it is not that of their file. */
  readonly language?: Language;
}

const isMissing = (tree: Tree, path: Path): boolean => locate(tree, path).tree === undefined;

/** The path of the innermost list item that a path leads into. */
const itemOf = (path: Path): Path => path.slice(0, path.findLastIndex((step) => typeof step === 'number') + 1);

/** The paths that a person most likely meant by words that the format does not have. */
const slipsIn = (issues: readonly Issue[]): Set<string> =>
  new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const path = issue.path.filter((step) => typeof step !== 'symbol');
      return issue.keys.map((key) => [...path, nearestKey(path, key)?.key ?? key].join('.'));
    }),
  );

/**
 * The faults of form in a tree.
 * @param additions names of files that may hold parts only: what is missing there belongs to an item nobody knows
 */
function formFaults(tree: Tree, issues: readonly Issue[], additions: ReadonlySet<string>): FileFault[] {
  const faults: FileFault[] = [];
  const strangers = new Map<string, { item: Path; missing: string[] }>();
  const meant = slipsIn(issues);
  const met = new Set<string>();
  for (const issue of issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        faults.push(faultAt(locate(tree, [...path, key]), sentenceForUnknown(key, path)));
      }
      continue;
    }
    const located = locate(tree, path);
    const name = path.join('.');
    // What follows from a fault that has been told is not told again.
    if (met.has(name) || (meant.has(name) && !located.tree)) continue;
    met.add(name);
    const list = namedListAt(path);
    const value = located.tree && plain(located.tree);
    if (list !== undefined && typeof value === 'string' && issue.code !== 'invalid_type') {
      faults.push(faultAt(located, sentenceForUnnamed(value, [list], namesOf(tree, list))));
    } else if (located.tree) faults.push(faultAt(located, sentenceFor(issue, path, value)));
    else {
      const item = itemOf(path);
      const key = itemKeyAt(item.slice(0, -1));
      const added = item.length > 0 && additions.has(locate(tree, item).place.file);
      if (added && key && !isMissing(tree, [...item, key])) {
        const stranger = strangers.get(item.join('.')) ?? { item, missing: [] };
        stranger.missing.push(`"${String(path.at(-1))}"`);
        strangers.set(item.join('.'), stranger);
      } else faults.push(faultAt(located, sentenceForMissing(path)));
    }
  }
  for (const { item, missing } of strangers.values()) {
    const noun = nounAt(item.slice(0, -1));
    const key = itemKeyAt(item.slice(0, -1)) ?? 'id';
    const name = locate(tree, [...item, key]).tree;
    const sentence = `there is no ${noun} "${name ? String(plain(name)) : ''}" in the plan to add to; correct the ${key}, or write a whole ${noun} (missing: ${missing.join(', ')})`;
    faults.push(faultAt(locate(tree, item), sentence));
  }
  return faults;
}

type Json = Record<string, unknown> | unknown[];
const isContainer = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const child = (value: Json, step: string | number): unknown =>
  Array.isArray(value) ? value[Number(step)] : value[String(step)];
const setChild = (value: Json, step: string | number, to: unknown): void => {
  Object.defineProperty(value, step, { value: to, enumerable: true, configurable: true, writable: true });
};

/** Puts something passable in the place of every faulty value. */
function patch(data: unknown, issues: readonly Issue[]): void {
  for (const issue of issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const holder = (issue.code === 'unrecognized_keys' ? path : path.slice(0, -1)).reduce<unknown>(
      (value, step) => (isContainer(value) ? child(value, step) : undefined),
      data,
    );
    const last = path.at(-1);
    if (!isContainer(holder)) continue;
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) Reflect.deleteProperty(holder, key);
    else if (last !== undefined) setChild(holder, last, standInAt(path));
  }
}

/**
 * The plan that a faulty one would be if its faults of form were mended, so that its references can be looked through
 * in the same go; undefined when whole sections are missing or it cannot be mended.
 */
function mended(tree: Tree, issues: readonly Issue[]): Plan | undefined {
  const sections = issues.filter((issue) => issue.code !== 'unrecognized_keys' && issue.path.length <= 1);
  if (sections.some((issue) => keysAt([...issue.path.slice(0, 1).map(String), 0]).length > 0)) return undefined;
  const data = plain(tree);
  let left = issues;
  for (let round = 0; round < 3; round++) {
    patch(data, left);
    const result = Plan.safeParse(data);
    if (result.success) return result.data;
    left = result.error.issues;
  }
  return undefined;
}

/** The faults of reference, but for those that a fault of form has already told. */
function referenceFaults(tree: Tree, plan: Plan, formIssues: readonly Issue[]): FileFault[] {
  const covered = (path: Path): boolean =>
    formIssues.some(
      (issue) =>
        issue.code !== 'unrecognized_keys' && issue.path.every((step, i) => i >= path.length || step === path[i]),
    );
  // Who knows what an item is called whose id is faulty; so nothing is said about references to its kind.
  const nameless = formIssues
    .filter((issue) => issue.path.at(-1) === 'id')
    .map((issue) => `there is no ${nounAt(issue.path.slice(0, -2).map(String))} "`);
  return faultsOf(plan)
    .filter((fault) => !covered(fault.path) && !nameless.some((beginning) => fault.message.startsWith(beginning)))
    .map(({ path, message }) => {
      const located = locate(tree, path);
      const written = path.at(-1) === 'phase' && located.tree ? plain(located.tree) : undefined;
      return faultAt(located, typeof written === 'string' ? sentenceForPhase(written, path, plan, message) : message);
    });
}

/** Ids that an addition uses twice in one list; in a whole plan the references are looked through instead. */
function repeatedIn(tree: Tree, path: Path = []): FileFault[] {
  if (tree.kind === 'map') {
    return [...tree.entries].flatMap(([key, entry]) => repeatedIn(entry.tree, [...path, key]));
  }
  if (tree.kind === 'scalar') return [];
  const key = itemKeyAt(path);
  const met = new Set<unknown>();
  const faults = tree.items.flatMap((item, index) => repeatedIn(item, [...path, index]));
  for (const [index, item] of tree.items.entries()) {
    const name = key && item.kind === 'map' ? item.entries.get(key) : undefined;
    if (key === undefined || name?.tree.kind !== 'scalar') continue;
    const { value } = name.tree;
    if (met.has(value)) {
      const message = `the ${nounAt(path)} ${key} "${String(value)}" is used twice; keep one of them`;
      faults.push({ ...name.place, path: [...path, index, key], message });
    }
    met.add(value);
  }
  return faults;
}

/** The faults of an addition that is looked at on its own: what is missing is in the plan that it adds to. */
function additionFaults(part: Part): FileFault[] {
  const { tree } = withYears(withReferences(part.tree, false));
  const issues = Plan.safeParse(plain(tree)).error?.issues ?? [];
  const own = issues.filter((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys' || !isMissing(tree, path)) return true;
    return path.at(-1) === itemKeyAt(path.slice(0, -2));
  });
  const limits = limitFaults(plain(tree))
    .filter(({ path }) => !own.some((issue) => issue.path.join('.') === path.join('.')))
    .map(({ path, message }) => faultAt(locate(tree, path), message));
  return [...formFaults(tree, own, new Set()), ...repeatedIn(tree), ...limits];
}

function readWhole(
  whole: Part,
  additions: readonly Part[],
): { plan?: Plan; tree: Tree; faults: FileFault[]; remarks: FileFault[] } {
  const merged = additions.reduce<Tree>((sum, addition) => mergeTrees(sum, addition.tree), whole.tree);
  const { tree, remarks: years } = withYears(withReferences(merged, true));
  const result = Plan.safeParse(plain(tree));
  const issues = result.error?.issues ?? [];
  const plan = result.data ?? mended(tree, issues);
  const faults = [
    ...formFaults(tree, issues, new Set(additions.map((part) => part.name))),
    ...(plan ? referenceFaults(tree, plan, issues) : []),
    ...(result.data ? wordedFigures(tree, result.data) : []),
  ];
  return { plan: result.data, tree, faults, remarks: result.data ? [...years, ...remarksIn(tree, result.data)] : [] };
}

function readAll(
  files: readonly SourceFile[],
  { keepNames = false, base }: PlanFileOptions,
): { plan?: Plan; tree?: Tree; faults: FileFault[]; remarks: FileFault[]; additionsOnly: boolean } {
  const faults: FileFault[] = [];
  const read: Part[] = [];
  for (const file of files) {
    const { part, faults: own } = readPart(file);
    faults.push(...own);
    if (part) read.push(part);
  }
  const wording = read.flatMap(({ tree }) => wordingOf(tree));
  for (const { tree } of read) faults.push(...personalDataIn(tree, wording, keepNames));
  const unreadable = read.length < files.length;
  const { parts, whole: inForce, made } = identified(read, base);
  const written = parts.find((part) => part.addsTo === undefined);
  const whole = written ?? inForce;
  const additions = parts.filter((part) => part.addsTo !== undefined);
  const planId = whole?.tree.entries.get('id')?.tree;
  for (const part of parts) {
    const at = (message: string): FileFault => ({ ...part.tree.place, message });
    if (part.addsTo === undefined && part !== written) {
      faults.push(
        at(`"${whole?.name}" is already a whole plan; begin this file with "addsTo: …" if it adds to that plan`),
      );
    } else if (part.addsTo && planId?.kind === 'scalar' && part.addsTo !== planId.value) {
      faults.push(at(`this file adds to "${part.addsTo}", but the plan is "${String(planId.value)}"`));
    }
  }
  if (whole) {
    const { plan, tree, faults: inside, remarks } = readWhole(whole, unreadable ? [] : additions);
    if (unreadable) faults.push(...additions.flatMap(additionFaults));
    return { plan, tree, faults: [...faults, ...inside], remarks: [...made, ...remarks], additionsOnly: false };
  }
  faults.push(...additions.flatMap(additionFaults));
  return { faults, remarks: made, additionsOnly: additions.length > 0 && !unreadable };
}

/** The language of each file; a fault that is in none of them has that of the first. */
function languagesOf(files: readonly SourceFile[], asked?: Language): (fault: FileFault) => Language {
  if (asked) return () => asked;
  const known = new Map(files.map((file) => [file.name, fileLanguage(file)]));
  const first = files[0] && known.get(files[0].name);
  return ({ file }) => known.get(file) ?? first ?? 'en';
}

function fileLanguage(file: SourceFile): Language {
  if (looksLikeWorkbook(file.name, file.text)) return 'sv';
  const read = decodeText(file);
  return 'text' in read ? planLanguage(read.text) : 'en';
}

function inOrder(faults: readonly FileFault[], files: readonly SourceFile[], language?: Language): WordedFault[] {
  const of = languagesOf(files, language);
  return inReadingOrder(faults, files).map((fault) => worded(fault, of(fault)));
}

/** A fault as it is told, without what only programs ask for. */
const plainly = ({ code: _code, sentence: _sentence, ...fault }: WordedFault): FileFault => fault;

/**
 * Reads one or several plan files into a plan: one is a whole plan, wherever it stands among them, and the others add
 * to it, later ones to earlier ones. All faults of all files come at once.
 */
export function readPlanFiles(files: readonly SourceFile[], options: PlanFileOptions = {}): PlanReading {
  const { plan, tree, faults, additionsOnly } = readAll(files, options);
  const first = files[0];
  if (!first) return { faults: [{ file: '', line: 1, message: 'give at least one plan file' }] };
  if (additionsOnly) {
    faults.push({
      file: first.name,
      line: 1,
      message: 'this file only adds to a plan; give the file with the whole plan too',
    });
  }
  if (plan && tree && faults.length === 0) return { plan, placeOf: (path) => placeIn(tree, path) };
  return { faults: inOrder(faults, files, options.language).map(plainly) };
}

function placeIn(tree: Tree, path: Path): Place | undefined {
  const found = locate(tree, path);
  return found.tree && found.place.file !== IN_FORCE ? found.place : undefined;
}

/** What plan files are, whatever faults are in them. */
export function outlinePlanFiles(files: readonly SourceFile[]): PlanOutline {
  const parts = files.flatMap((file) => readPart(file).part ?? []);
  const whole = parts.find(({ addsTo }) => addsTo === undefined);
  const additions = parts.filter(({ addsTo }) => addsTo !== undefined);
  const id = Id.safeParse(whole ? plain(locate(whole.tree, ['id']).tree ?? whole.tree) : additions[0]?.addsTo);
  return {
    project: id.data,
    madeFrom: whole?.madeFrom,
    hasWhole: whole !== undefined,
    additions: additions.map(({ name }) => name),
  };
}

/** Looks plan files through. Files that only add to a plan may come alone: then their form is looked at. */
export const checkPlanFiles = (files: readonly SourceFile[], options: PlanFileOptions = {}): FileFault[] =>
  inOrder(readAll(files, options).faults, files, options.language).map(plainly);

/** What a plan without faults leaves open and has been taken one way, such as what a figure is by nature. */
export const planRemarks = (files: readonly SourceFile[], options: PlanFileOptions = {}): FileFault[] =>
  inOrder(readAll(files, options).remarks, files, options.language).map(plainly);

/** Something in a plan file, as editors and scripts have it: these names do not change. */
export interface PlanReport {
  readonly file: string;
  /** 1 is the first, of a file or a sheet. */
  readonly line: number;
  readonly column: number;
  /** In a workbook. */
  readonly sheet?: string;
  /** In the words of the schema, whatever the language of the file; empty where it is about none. */
  readonly path: string;
  readonly code: FaultCode;
  readonly message: string;
  readonly severity: 'error' | 'note';
}

/** Everything that is to be said of plan files, for programs. */
export function reportOn(files: readonly SourceFile[], options: PlanFileOptions = {}): PlanReport[] {
  const { faults, remarks } = readAll(files, options);
  const report = (severity: PlanReport['severity'], found: readonly FileFault[]): PlanReport[] =>
    inOrder(found, files, options.language).map(({ file, line, column = 1, cell, path = [], code, sentence }) => ({
      file,
      line,
      column,
      ...(cell ? { sheet: cell.sheet } : {}),
      path: pathText(path),
      code,
      message: sentence,
      severity,
    }));
  return [...report('error', faults), ...(faults.length === 0 ? report('note', remarks) : [])];
}
