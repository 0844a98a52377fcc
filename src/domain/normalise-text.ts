/**
 * One normalisation for every text that comes in or is compared: messages, form values, plan files, people files,
 * searches, the command line (docs/decisions/0032).
 *
 * *Stored* is what a person wrote, with the differences taken out that nobody sees: letters composed (NFC), characters
 * without any look left out, every sort of space a space, every sort of line end a line feed ({@link normaliseText}).
 * Case, diacritics, quotation marks, dashes and wide or raised forms are the writer's own, and stay.
 *
 * *Compared* is more: case, compatibility forms (NFKC: "２" is "2", "ﬁ" is "fi"), dashes, quotation marks and runs of
 * spaces do not count ({@link comparable}); in searches neither do diacritics ({@link folded}). Both take any text,
 * also one that was stored before there was a normalisation, so both sides of a comparison go through them.
 *
 * All are linear in the length of the text, and doing them twice is doing them once.
 */

/** Printable ASCII with line feeds, and the composed letters of Swedish, are normal as they stand. */
const ODD = /[^\n\x20-\x7eåäöéÅÄÖÉ]/u;

/**
 * The line ends of Windows and old Macs, vertical tabs (a soft line break of Word), form feeds, NEL and U+2028–2029.
 */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** Scripts that are written otherwise with a joiner or a non-joiner between two letters than without. */
const JOINING = 'Arab Syrc Nkoo Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Laoo Tibt'
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const EMOJI = '\\p{Extended_Pictographic}';
const EMOJI_END = `(?:[${EMOJI}\\p{Emoji_Modifier}]|${EMOJI}\\uFE0F)`;

/** Characters without a look that change how their neighbours look, where they stand between such. */
const TELLING = [
  `(?<=[${JOINING}])[\\u200C\\u200D](?=[${JOINING}])`,
  `(?<=${EMOJI_END})\\u200D(?=${EMOJI})`,
  `(?<=${EMOJI})[\\uFE0E\\uFE0F]`,
  '(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
  '(?<=\\p{Ideographic})[\\uFE00-\\uFE0D\\u{E0100}-\\u{E01EF}]',
  '(?<=\\p{Script=Mong})[\\u180B-\\u180D\\u180F]',
  // The flags of England, Scotland and Wales.
  '(?<=\\u{1F3F4}[\\u{E0020}-\\u{E007F}]{0,8})[\\u{E0020}-\\u{E007F}]',
].join('|');

/**
 * Soft hyphens, zero-width spaces, joiners, the byte-order mark, direction marks, variation selectors, fillers and
 * control characters. Half a surrogate pair is no character at all.
 */
const INVISIBLE = '[\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB\\p{Cs}]|(?![\\n\\t])\\p{Cc}';
const INVISIBLE_UNLESS_TELLING = new RegExp(`(?:${TELLING})|(${INVISIBLE})`, 'gu');
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/**
 * No-break, narrow, thin, figure, ideographic and the other spaces, and tabs. The blank of Braille has no look either.
 */
const ODD_SPACE = /(?! )[\p{Zs}\t\u2800]/gu;

/** A text as it is stored: what was written, without differences that nobody sees. Line feeds and outer spaces stay. */
export function normaliseText(text: string): string {
  if (!ODD.test(text)) return text;
  return text
    .replace(LINE_END, '\n')
    .replace(INVISIBLE_UNLESS_TELLING, (found, invisible?: string) => (invisible === undefined ? found : ''))
    .replace(ODD_SPACE, ' ')
    .normalize('NFC');
}

/**
 * A text of one line as it is stored, such as a name: trimmed, with one space where there are several or a line end.
 */
export const normaliseLine = (text: string): string => normaliseText(text).replace(/\s+/gu, ' ').trim();

/** The backtick is ASCII, and a quotation mark to whoever writes it. */
const ODD_COMPARED = /[^\n\x20-\x5f\x61-\x7eåäöéÅÄÖÉ]/u;
const DASH = /[\p{Pd}\u2212]/gu;
const SINGLE_QUOTE = /[\u2018\u2019\u201A\u201B\u2039\u203A\u02BC\u02B9\u2032\u00B4`]/gu;
const DOUBLE_QUOTE = /[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/gu;

/** A text as it is compared: two texts are the same if these are. For keys and look-ups; never shown or stored. */
export function comparable(text: string): string {
  const lower = cased(text);
  const plain = ODD_COMPARED.test(text)
    ? lower.replace(DASH, '-').replace(SINGLE_QUOTE, "'").replace(DOUBLE_QUOTE, '"').normalize('NFC')
    : lower;
  return plain.replace(/\s+/gu, ' ').trim();
}

/** Lower case by way of upper case, so that "ß" and "SS", "ς" and "Σ" are alike. */
function cased(text: string): string {
  if (!ODD.test(text)) return text.toLowerCase();
  return (
    text
      .replace(LINE_END, '\n')
      .replace(ALL_INVISIBLE, '')
      .replace(ODD_SPACE, ' ')
      // Some characters are others written twice in Unicode (U+1FFD is U+00B4): by their one name first.
      .normalize('NFC')
      .replace(/[\u00B4\u02B9]/gu, "'")
      .normalize('NFKC')
      // What NFKC takes apart may have held what is left out.
      .replace(ALL_INVISIBLE, '')
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
  );
}

const MARKS = /\p{M}+/gu;

/** A text as it is searched: like {@link comparable}, and letters without their marks (å and ä are a, é is e). */
export const folded = (text: string): string =>
  ODD.test(text) ? comparable(withoutMarks(comparable(text))) : withoutMarks(comparable(text));

/** The composed letters of Swedish, by their codes. */
const UNMARKED: ReadonlyMap<number, string> = new Map(
  Object.entries({ å: 'a', ä: 'a', ö: 'o', é: 'e', Å: 'A', Ä: 'A', Ö: 'O', É: 'E' }).map(([letter, plain]) => [
    letter.charCodeAt(0),
    plain,
  ]),
);

/** Letters without their marks. Asked of every word that is compared, so without a pattern where all are usual ones. */
export function withoutMarks(text: string): string {
  let plain = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x7f) continue;
    const letter = UNMARKED.get(code);
    if (letter === undefined) return text.normalize('NFD').replace(MARKS, '').normalize('NFC');
    plain += text.slice(from, at) + letter;
    from = at + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}

/** Whether two texts are the same to whoever reads them, whatever their case. */
export const sameText = (a: string, b: string): boolean => a === b || comparable(a) === comparable(b);
