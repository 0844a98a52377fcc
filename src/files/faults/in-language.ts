import type { Language } from '../../domain/language';
import { labelsAt } from '../plan-choices';
import { keyName } from '../plan-keys';
import { keysAt, type Path } from '../plan-schema';
import { pathText } from '../plan-sentences';
import type { FileFault } from '../source';
import { OF_NOTATION } from './of-notation';
import { OF_PEOPLE } from './of-people';
import { OF_RULES } from './of-rules';
import { OF_WORDS } from './of-words';
import type { FaultCode, FaultRow } from './row';

/**
 * Rules, notation and words say what is wrong in English, whatever file they look at. Here it is said in the language
 * of the file, or of whoever sent it.
 */

const ROWS: readonly FaultRow[] = [...OF_PEOPLE, ...OF_RULES, ...OF_NOTATION, ...OF_WORDS];

/** What else stands in sentences: what things are called, and what somebody's data looks like. */
const NOUNS: Readonly<Record<string, string>> = {
  municipality: 'område',
  committee: 'beställare',
  phase: 'fas',
  role: 'rolltitel',
  task: 'uppgift',
  activity: 'aktivitet',
  'target group': 'målgrupp',
  perspective: 'perspektiv',
  method: 'metod',
  'method evaluation': 'metodutvärdering',
  theme: 'tema',
  'follow-up question': 'uppföljningsfråga',
  'budget line': 'budgetpost',
  survey: 'enkät',
  'entry of the communication log': 'post i kommunikationsloggen',
  communication: 'post i kommunikationsloggen',
  lesson: 'lärdom',
  dialogue: 'dialog',
  indicator: 'indikator',
  'project goal': 'projektmål',
  'effect goal': 'effektmål',
  item: 'sak',
  'a personnummer': 'ett personnummer',
  'an e-mail address': 'en e-postadress',
  'a phone number': 'ett telefonnummer',
  'a card number or an IBAN': 'ett kortnummer eller IBAN',
  "somebody's name": 'ett namn',
  'a street address': 'en gatuadress',
  'a number plate': 'ett registreringsnummer',
  'an account of a social network': 'ett konto i sociala medier',
  'a bank account or giro number': 'ett kontonummer eller gironummer',
};

const CHARACTERS: readonly (readonly [RegExp, string])[] = [
  [/^a tab$/u, 'en tabb'],
  [/^a no-break space/u, 'ett hårt mellanslag'],
  [/space \(/u, 'ett ovanligt mellanslag'],
  [/^.*(?=\(U\+)/su, 'ett tecken från en ordbehandlare'],
];

function character(name: string): string {
  const code = /\(U\+[0-9A-F]+\)$/u.exec(name)?.[0];
  const found = CHARACTERS.find(([english]) => english.test(name));
  return found ? `${found[1]}${code ? ` ${code}` : ''}` : name;
}

/** A word of the format as it is in Swedish where it stands: a key, or a value to choose. */
function word(text: string, path: Path): string {
  const label = labelsAt(path)?.[text];
  if (label !== undefined) return label;
  if (path.at(-1) === text) return keyName(path, 'sv');
  const holder = [path, path.slice(0, -1)].find((each) => keysAt(each).includes(text));
  return holder ? keyName([...holder, text], 'sv') : text;
}

const words = (list: string, path: Path): string =>
  list
    .split(', ')
    .map((each) => each.replace(/^"?(.*?)"?$/su, (_, text: string) => word(text, path)))
    .join(', ');

/** Where a sentence stands. */
interface At {
  readonly path?: Path;
  readonly isCell?: boolean;
}

/** A sentence in Swedish; one that the table has no words for stays as it is. */
export function inSwedish(sentence: string, { path = [], isCell = false }: At = {}): string {
  for (const [, english, swedish, inCell] of ROWS) {
    const found = english.exec(sentence);
    if (!found) continue;
    return ((isCell ? inCell : undefined) ?? swedish).replace(/\$([whc]?)(\d)/gu, (_, how: string, number: string) => {
      const part = found[Number(number)] ?? '';
      if (how === 'w') return words(part, path);
      if (how === 'h') return inSwedish(part, { path, isCell });
      return how === 'c' ? character(part) : (NOUNS[part] ?? part);
    });
  }
  return sentence;
}

/** What kind of fault a sentence tells. */
export const codeOf = (sentence: string): FaultCode =>
  ROWS.find(([, english]) => english.test(sentence))?.[0] ?? 'other';

/** A fault whose sentence has been said in a language. */
export interface WordedFault extends FileFault {
  readonly code: FaultCode;
  /** The message without the path that a plan file's begins with. */
  readonly sentence: string;
}

/** A fault in a language; a workbook has its own. */
export function worded(fault: FileFault, language: Language): WordedFault {
  const { path = [], cell } = fault;
  const isCell = cell !== undefined;
  const isSwedish = isCell || language === 'sv';
  const sentence = isSwedish ? inSwedish(fault.message, { path, isCell }) : fault.message;
  const prefix = isCell || path.length === 0 ? '' : `${pathText(path, isSwedish ? 'sv' : 'en')}: `;
  return { ...fault, code: codeOf(fault.message), sentence, message: prefix + sentence };
}
