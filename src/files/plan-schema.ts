import { z } from 'zod';
import { PhaseRef, USUAL_PHASES } from '../domain/phases';
import { Plan } from '../domain/plan';

/** What the plan's schema says about a path into a plan, so that nothing about the format is written down twice. */

export type Path = readonly (string | number)[];
type Schema = z.core.$ZodType;

const bare = (schema: Schema): Schema =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;

export function schemaAt(path: Path): Schema | undefined {
  let schema: Schema | undefined = Plan;
  for (const step of path) {
    const container: Schema | undefined = schema && bare(schema);
    if (container instanceof z.ZodArray) schema = container.element;
    else if (container instanceof z.ZodObject) schema = container.shape[step];
    else return undefined;
  }
  return schema && bare(schema);
}

/** The words that may stand at this path; empty where no words are expected. */
export function keysAt(path: Path): string[] {
  const schema = schemaAt(path);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** What tells the items of the list at this path apart: `id`, or `number` for goals. */
export function itemKeyAt(path: Path): 'id' | 'number' | undefined {
  const keys = keysAt([...path, 0]);
  if (keys.includes('id')) return 'id';
  return keys.includes('number') ? 'number' : undefined;
}

/**
 * Some value that the schema at this path takes, so that the rest of a faulty plan can be looked through as well; ids
 * and goal numbers differ from each other. It never gets further than that.
 */
export function standInAt(path: Path): unknown {
  const schema = schemaAt(path);
  if (!schema) return undefined;
  if (schema === PhaseRef) return USUAL_PHASES[0];
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries<Schema>(schema.shape)
        .filter(([, part]) => !z.safeParse(part, undefined).success)
        .map(([key]) => [key, standInAt([...path, key])]),
    );
  }
  if (schema instanceof z.ZodArray) return [standInAt([...path, 0])];
  const numbers = path.filter((step) => typeof step === 'number');
  const own = [`stand-in-${numbers.join('-')}`, 50 + (numbers.at(-1) ?? 0)];
  const candidates: unknown[] = [...own, 'x', 1, '2021', '1900-01-01', true, '', 'projektledare'];
  if (schema instanceof z.ZodEnum) candidates.push(...schema.options);
  return candidates.find((candidate) => z.safeParse(schema, candidate).success);
}
