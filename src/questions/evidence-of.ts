import { isKindOfForm } from '../domain/question-kinds';
import { askedIn } from './asked-clauses';
import { compile } from './compile';
import { withoutCourtesies } from './courtesy';
import { decide } from './decide';
import { type Evidence, gather } from './evidence';
import type { OwnPlaces } from './filters-named';
import type { FirstsHeld } from './first-of-rows';
import { clean, tokenize } from './normalise';
import type { ListsHeld } from './one-dialogue';
import { isClear, type OneReading } from './reading';
import { rememberingLast } from './remembering-last';
import { tag } from './tag';
import type { Vocabulary } from './vocabulary';

/** Longer phrases than this are not questions; only their beginning is read. */
const LONGEST_PHRASE = 1000;

/** Courtesy may stand behind the mark: "… klar? Tack!" */
const ENDS_ASKING = /\?/u;

/** What a phrase is read against: the words of the plan, and the instant for "i år". */
export interface ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly now: Date;
  /** The asker's own municipalities, for "i min kommun"; none when that is not known. */
  readonly own?: OwnPlaces;
  /** The dialogues of a list, for what is asked of the one that an answer was of. */
  readonly listsHeld?: ListsHeld;
  /** What the answer to a ranking names first, for what is asked of that. */
  readonly firstsHeld?: FirstsHeld;
  /**
   * What has been gathered of each phrase so far, where a message is asked of more than once: for its reading, and for
   * what is said beside it.
   */
  readonly heard?: Map<string, Evidence | undefined>;
}

/** A phrase without what a client put in, as far as it is read. */
export const cleaned = rememberingLast((phrase: string): string =>
  withoutCourtesies(clean(phrase).slice(0, LONGEST_PHRASE)),
);

/** What a phrase says, before it is decided what that means. Without a single word there is none. */
export function evidenceOf(phrase: string, context: ReadingContext): Evidence | undefined {
  const { heard } = context;
  if (heard?.has(phrase)) return heard.get(phrase);
  const evidence = gathered(phrase, context);
  heard?.set(phrase, evidence);
  return evidence;
}

/** What stands behind such a verb is what is asked, whatever else is said. */
const WONDERS = /(?<!\p{L})(?:undrar|undrade|frågar|frågade|besked om|wonders?|wondered|asks|asked|asking)(?!\p{L})/iu;

function gathered(phrase: string, context: ReadingContext): Evidence | undefined {
  const text = cleaned(phrase);
  const whole = gatheredFrom(text, context);
  if (!whole) return whole;
  const reading = decide(whole);
  // A form is not opened where a question is put behind what is told of the asker.
  if (isClear(reading) && !WONDERS.test(text) && !isKindOfForm(reading.kind)) return whole;
  const asked = askedIn(text, (part) => gatheredFrom(part, context), isClear(reading));
  return asked && isClear(decide(asked)) ? asked : whole;
}

function gatheredFrom(text: string, { vocabulary, now, own }: ReadingContext): Evidence | undefined {
  const tokens = tokenize(text);
  if (tokens.length === 0) return undefined;
  const compiled = compile(vocabulary);
  const hasMark = ENDS_ASKING.test(text);
  const isExclaimed = !hasMark && text.trimEnd().endsWith('!');
  return gather(tag(tokens, compiled), compiled, { now, own, hasMark, isExclaimed });
}

/** The reading of a phrase that asks one thing, whose evidence has been gathered. */
export function readOne(phrase: string, evidence: Evidence | undefined): OneReading {
  if (evidence) return decide(evidence);
  return /^[?!.\s]*$/u.test(cleaned(phrase)) ? { kind: 'help' } : { kind: 'unknown' };
}
