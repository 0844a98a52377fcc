import { z } from 'zod';
import { LocalDate } from '../domain/dates';
import { PlanFigure } from '../domain/goals';
import { Id } from '../domain/identifiers';
import { Amount } from '../domain/money';
import { Period } from '../domain/periods';
import { PhaseRef } from '../domain/phases';
import { LIST_LIMITS, TEXT_LIMITS } from '../domain/plan-limits';
import { Role } from '../domain/roles';
import { wordsForValues } from './plan-choices';
import { keyNamed, keyNamesAt, planPlace, wordsFor } from './plan-keys';
import { labelKeyAt } from './plan-names';
import { keysAt, type Path, schemaAt } from './plan-schema';

/**
 * The JSON Schema of a plan file, made of the schema of a plan: editors complete and check words and values by it, in
 * both languages. What has to be there is not in it, since a file may add to a plan; `plan check` tells of that.
 */

type Json = { readonly [key: string]: unknown };

const YES_NO = ['ja', 'nej', 'yes', 'no'];

/** `activities[].title`, as the limits of a plan are written. */
const limitKey = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .replace(/^\./u, '');

/** A pattern of a word whatever its capitals, and with hyphens for its spaces. */
const patternOf = (word: string): string =>
  `^${[...word.replace(/(?<=[a-z])(?=[A-Z])/gu, '\u0000')]
    .map((letter) => {
      if (letter === '\u0000') return '[ _-]*';
      if (letter === ' ') return '[ _-]*';
      const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
      return small === large ? letter : `[${small}${large}]`;
    })
    .join('')}$`;

function textAt(path: Path): Json {
  const most = TEXT_LIMITS[limitKey(path)];
  return { type: ['string', 'number'], ...(most === undefined ? {} : { maxLength: most }) };
}

/** A schema without the line that says which version of the notation it is in: the whole says that. */
function bare(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return rest;
}

function leafAt(path: Path): Json {
  const schema = schemaAt(path);
  if (schema === Id && path.at(-1) === 'id') return bare(Id);
  if (schema === Id || schema === PhaseRef || schema === LocalDate) return { type: ['string', 'number'] };
  if (schema === Period) return { type: ['string', 'integer'] };
  if (schema === PlanFigure) return { anyOf: [{ type: ['number', 'boolean'] }, { enum: YES_NO }] };
  if (schema === Amount) return { anyOf: [bare(Amount), { type: 'string', pattern: '\\d' }] };
  if (schema === Role) return { type: 'string' };
  if (schema instanceof z.ZodEnum) return { enum: wordsForValues(path, schema.options.map(String)) };
  if (schema instanceof z.ZodBoolean) return { anyOf: [{ type: 'boolean' }, { enum: YES_NO }] };
  if (schema instanceof z.ZodLiteral) return { enum: [true, 'ja', 'yes'] };
  if (schema instanceof z.ZodNumber) return bare(schema);
  return textAt(path);
}

/** Schemas by the place in a plan that they are of. */
class Definitions {
  readonly made: Record<string, Json> = {};

  at(path: Path): Json {
    const schema = schemaAt(path);
    if (schema instanceof z.ZodArray) {
      const most = LIST_LIMITS[limitKey(path)];
      return { type: 'array', items: this.at([...path, 0]), ...(most === undefined ? {} : { maxItems: most }) };
    }
    if (!(schema instanceof z.ZodObject)) return leafAt(path);
    const name = planPlace(path);
    if (!this.made[name]) {
      this.made[name] = {};
      this.made[name] = this.object(path);
    }
    const whole = { $ref: `#/definitions/${name}` };
    const short = this.shortAt(path);
    return short ? { anyOf: [whole, short] } : whole;
  }

  /** What may stand for a thing that has more to say: its name, its figure, or the project's goals. */
  private shortAt(path: Path): Json | undefined {
    const keys = keysAt(path);
    if (planPlace(path) === 'goals') return this.at([...path, 'project']);
    const isItem = typeof path.at(-1) === 'number';
    if (isItem) return keys.includes('id') && labelKeyAt(path.slice(0, -1)) ? { type: 'string' } : undefined;
    if (keys.includes('called')) return { type: 'string' };
    if (!keys.includes('value')) return undefined;
    return { type: ['number', 'boolean', ...(keys.includes('text') ? ['string'] : [])] };
  }

  object(path: Path): Json {
    const own = new Map(keysAt(path).map((key) => [key, this.at([...path, key])]));
    const properties: Record<string, Json> = {};
    const patternProperties: Record<string, Json> = {};
    if (path.length === 0) {
      own.set('addsTo', { type: 'string' });
      own.set('madeFrom', { type: 'integer', minimum: 1 });
    }
    for (const word of [...keyNamesAt(path, 'en'), ...keyNamesAt(path, 'sv')]) {
      const key = keyNamed(path, word) ?? word;
      properties[word] = own.get(key) ?? {};
    }
    for (const [key, schema] of own) {
      for (const word of wordsFor(path, key)) patternProperties[patternOf(word)] = schema;
    }
    return { type: 'object', properties, patternProperties, additionalProperties: false };
  }
}

/** The whole schema, as text with a line end. */
export function planJsonSchema(): string {
  const definitions = new Definitions();
  const top = definitions.object([]);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Medskapa plan file',
    ...top,
    definitions: definitions.made,
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}
