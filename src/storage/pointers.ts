import { z } from 'zod';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { ACTIVE_PROJECT, INSTALLATION, PLAN_POINTER, projectPartition } from './keys';
import { fromRow, type Row, toRow } from './rows';

/**
 * The rows that say which project and which plan are in force. Every turn and every command reads one of them first, so
 * they carry the version of the store: a build of another version can do nothing with them (decision 0028).
 */

/** The version of the store that this build reads and writes. Builds before there was one count as 1. */
export const STORE_VERSION = 4;
export const UNVERSIONED = 1;

export const Pointer = z.object({
  /** What the plan's partition is named by. */
  plan: z.string(),
  version: z.number().int(),
  active: z.boolean(),
  importedAt: z.string(),
  /** The version before this one; its rows are kept for whoever has just read the pointer to it. */
  previous: z.string().optional(),
});
export type Pointer = z.infer<typeof Pointer>;

/** `before`: the projects that were active earlier, so that a switch that was cut off can be finished. */
export const ActiveProject = z.object({ project: z.string().optional(), before: z.array(z.string()).default([]) });
export type ActiveProject = z.infer<typeof ActiveProject>;

/** The same as it is stored, under another name than the builds before versions gave it. */
const StoredActive = z.object({ active: z.string().optional(), before: z.array(z.string()) });

const Versioned = z.looseObject({ store: z.number().int().positive().optional() });
/** What only rows with a version hold: `plan`, and the id of a project as `active`. */
const VersionLost = z.union([z.looseObject({ plan: z.string() }), z.looseObject({ active: z.string() })]);

/**
 * The value of a row that everything else hangs on.
 * @throws MedskapaError store-unreadable where no build has written it so
 */
export function wellKept<T>(schema: z.ZodType<T>, row: Record<string, unknown>): T {
  try {
    return fromRow(schema, row);
  } catch (cause) {
    throw unreadable(row, cause);
  }
}

const unreadable = ({ partitionKey, rowKey }: Record<string, unknown>, cause?: unknown): MedskapaError =>
  new MedskapaError(
    'store-unreadable',
    `the row ${String(rowKey)} of ${String(partitionKey)} is not as any build writes it, so it was changed by hand: give its property json0 what it holds in the last backup ("export"), or put that backup in an empty store ("import")`,
    { cause },
  );

/** The version that a pointer row carries. @throws MedskapaError store-unreadable */
export function versionIn(row: Record<string, unknown>): number {
  const versioned = wellKept(Versioned, row);
  if (versioned.store === undefined && VersionLost.safeParse(versioned).success) throw unreadable(row);
  return versioned.store ?? UNVERSIONED;
}

export const newerStore = (version: number): MedskapaError =>
  new MedskapaError(
    'store-newer',
    `the store is of version ${version} and this build knows ${STORE_VERSION}: run the build that brought it up to date, or one after it`,
  );
export const olderStore = (version: number): MedskapaError =>
  new MedskapaError(
    'store-not-ready',
    `the store is of version ${version} and this build needs ${STORE_VERSION}: take a backup (export), then start the server or run "upgrade"`,
  );

/** @throws MedskapaError store-not-ready, store-newer where a row is another version's; store-unreadable */
export function checkVersion(row: Record<string, unknown>): void {
  const version = versionIn(row);
  if (version > STORE_VERSION) throw newerStore(version);
  if (version < STORE_VERSION) throw olderStore(version);
}

/** @throws MedskapaError as checkVersion */
export function readPointer(row: Record<string, unknown>): Pointer {
  checkVersion(row);
  return wellKept(Pointer, row);
}

/** @throws MedskapaError as checkVersion */
export function readActive(row: Record<string, unknown>): ActiveProject {
  checkVersion(row);
  return activeIn(row);
}

/** The same of any version since the second. */
export function activeIn(row: Record<string, unknown>): ActiveProject {
  const { active, before } = wellKept(StoredActive, row);
  return { project: active, before };
}

/** No property is named as the builds before versions named it, which is what keeps them from reading it. */
export const pointerRow = (project: Id, pointer: Pointer): Row =>
  toRow(projectPartition(project), PLAN_POINTER, { store: STORE_VERSION, ...pointer });

export const activeRow = ({ project, before }: ActiveProject): Row =>
  toRow(INSTALLATION, ACTIVE_PROJECT, { store: STORE_VERSION, active: project, before });
