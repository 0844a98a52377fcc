import { InvalidArgumentError } from 'commander';
import { IsoWeek, LocalDate } from '../domain/dates';
import { normaliseLine } from '../domain/normalise-text';
import { ObjectId, Person, Upn } from '../domain/people';
import type { Side } from '../domain/plan-merge';
import { ROLES, type Role, roleOf } from '../domain/roles';
import { parseInstant } from '../time/clock';

/** `--out`, of whatever writes a file. */
export const OUT = ['--out <file>', 'the file to write; one that is there is written over'] as const;

/** `--now INSTANT`: ISO 8601, Swedish time where it has no offset. */
export function instantOption(text: string): Date {
  const instant = parseInstant(text);
  if (!instant) throw new InvalidArgumentError('write an instant as 2021-09-06T08:00 or 2021-09-06T06:00:00Z.');
  return instant;
}

/** `--start DATE` */
export function dateOption(text: string): LocalDate {
  const date = LocalDate.safeParse(text);
  if (!date.success) throw new InvalidArgumentError('write a date as 2026-03-01.');
  return date.data;
}

/** `--prefer files` or `--prefer plan` */
export function sideOption(text: string): Side {
  if (text !== 'files' && text !== 'plan') throw new InvalidArgumentError('write files or plan.');
  return text === 'files' ? 'mine' : 'theirs';
}

/** The number of a version of the plan. */
export function versionArgument(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('write the number of a version, such as 3.');
  return Number(text);
}

/** `--week WEEK` */
export function weekOption(text: string): IsoWeek {
  const week = IsoWeek.safeParse(text);
  if (!week.success) throw new InvalidArgumentError('write a week as 2021-W36.');
  return week.data;
}

/** A person, as the people file names them. */
export function upnOption(text: string): Upn {
  const upn = Upn.safeParse(text);
  if (!upn.success) throw new InvalidArgumentError('write a user name (UPN) such as anna.exempel@example.se.');
  return upn.data;
}

/** A person, as the people file names them or by their account's object id, as `people list` tells it. */
export function accountOption(text: string): string {
  return ObjectId.safeParse(text).data ?? upnOption(text);
}

/** `--role ROLE`, as often as there are roles. */
export function rolesOption(text: string, before: readonly Role[] = []): readonly Role[] {
  const role = roleOf(text);
  if (!role) throw new InvalidArgumentError(`write one of ${ROLES.join(', ')}.`);
  return [...new Set([...before, role])];
}

/** The name of a person. */
export function nameOption(text: string): string {
  const name = Person.shape.name.safeParse(normaliseLine(text));
  if (!name.success) throw new InvalidArgumentError('write a name of at most 120 characters.');
  return name.data;
}
