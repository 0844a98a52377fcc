import { SaxesParser } from 'saxes';
import { Damaged } from './zip';

/** What is made of an XML part while it is read; names come without prefix. */
export interface XmlReader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const MAX_DEPTH = 60;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

/**
 * Takes an XML part piece by piece and never holds the whole of it. A document type is refused, so that there are no
 * entities but XML's own five, and nothing outside of the file is ever asked for.
 * @throws Damaged when it is no well-formed XML
 */
export function xmlTaker(reader: XmlReader): { take: (piece: Uint8Array) => void; end: () => void } {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let depth = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const refuse = (): never => {
    throw new Damaged();
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) refuse();
    reader.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close?.(local(name));
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  const decode = (piece: Uint8Array, stream: boolean): string => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    try {
      return decoder.decode(piece, { stream });
    } catch {
      return refuse();
    }
  };
  return {
    take: (piece) => {
      parser.write(decode(piece, true));
    },
    end: () => {
      parser.write(decode(new Uint8Array(), false));
      parser.close();
    },
  };
}
