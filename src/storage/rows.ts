import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import { MedskapaError } from '../domain/errors';

/** A property holds 64 KiB of UTF-16, that is 32 Ki characters; Azurite takes more, so the limit is held here. */
const PROPERTY_CHARACTERS = 32_000;
/** An entity holds 1 MiB; some of it goes to names, keys and the other properties. */
const ENTITY_CHARACTERS = 480_000;
const PLAIN_CHARACTERS = 64_000;

/** What is longer than a person would read is packed, and then begins so; JSON never does. */
const PACKED = 'deflate:';

/** Azurite ends a line of a transaction at these too. JSON may write them either way. */
const LINE_SEPARATORS = /[\u2028\u2029]/gu;
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16)}`;

export type Row = TableEntity<Record<string, unknown>>;
/** Properties of their own, for filters and for a person who looks at the table. */
export type Columns = Readonly<Record<string, string | number | boolean>>;

/** A row that carries `value` as JSON, cut into properties that Azure takes. @throws MedskapaError too-much-to-store */
export function toRow(partitionKey: string, rowKey: string, value: unknown, columns: Columns = {}): Row {
  const text = packed(JSON.stringify(value).replace(LINE_SEPARATORS, escaped));
  if (text.length > ENTITY_CHARACTERS) {
    throw new MedskapaError('too-much-to-store', `row ${rowKey} would hold ${text.length} characters`);
  }
  const row: Row = { partitionKey, rowKey, ...columns };
  for (let part = 0; part * PROPERTY_CHARACTERS < text.length || part === 0; part++) {
    row[`json${part}`] = text.slice(part * PROPERTY_CHARACTERS, (part + 1) * PROPERTY_CHARACTERS);
  }
  return row;
}

/** Rows are plain JSON so that a person can read them; pages of facts are not for that, and are read at each start. */
const packed = (json: string): string =>
  json.length <= PLAIN_CHARACTERS ? json : PACKED + deflateRawSync(json).toString('base64');

const unpacked = (text: string): string =>
  text.startsWith(PACKED) ? inflateRawSync(Buffer.from(text.slice(PACKED.length), 'base64')).toString() : text;

/** The value that a row carries, checked. @throws ZodError when it is not what was expected */
export function fromRow<T>(schema: z.ZodType<T>, row: Record<string, unknown>): T {
  let text = '';
  for (let part = 0; typeof row[`json${part}`] === 'string'; part++) text += row[`json${part}`];
  return schema.parse(JSON.parse(unpacked(text)));
}

/** The properties that stand beside the JSON, for filters. */
export function columnsOf(row: Record<string, unknown>): Record<string, string | number | boolean> {
  const Column = z.union([z.string(), z.number(), z.boolean()]);
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const column = Column.safeParse(value);
      const isOwn = !/^(?:json\d+|etag|timestamp|partitionKey|rowKey|odata\..*)$/u.test(name);
      return isOwn && column.success ? [[name, column.data]] : [];
    }),
  );
}
