import personnummer from 'personnummer';

/**
 * Numbers that lead to a person: personnummer, samordningsnummer and the reserve numbers of the regions (Inera, "Lokala
 * reservidn": Stockholm's `99yyyyNNNNNC`, Västra Götaland's `yyyymmddGggC`, Värmland's `yyyymmddABNC`, the national
 * ones), whole, in part, or with some of it hidden. Every pattern is bounded, so that a text of one endless word is
 * looked through as fast as any other.
 */

const DASH = '[\\p{Pd}\u2212]';
/** What may stand between the parts of a number. */
const BETWEEN = `(?:[\\s./_,:;•·~=|\\\\'*+]|${DASH})`;
/** What may stand between the day and the last four: up to three signs. */
const JOINT = '[^\\p{L}\\p{Nd}]{0,3}';
const DAY = `(?:\\d{2})?\\d{2}${BETWEEN}?\\d{2}${BETWEEN}?\\d{2}`;
/**
 * A day written together or in parts, then four digits or two pairs: 811218-9876, 1981-12-18 9876, 811218-98-76,
 * 81 12 18 - 98 76.
 */
const DATE_AND_FOUR = new RegExp(`(?<!\\d)${DAY}${JOINT}(?:\\d{4}|(?<pairs>\\d{2}${BETWEEN}\\d{2}))(?!\\d)`, 'gu');
/**
 * Five or six pairs, or ten or twelve digits, with the same thing between them: 81 12 18 98 76, 8-1-1-2-1-8-9-8-7-6.
 */
const PAIRS = new RegExp(`(?<!\\d)\\d{2}(${BETWEEN})\\d{2}(?:\\1\\d{2}){3,4}(?!\\d)`, 'gu');
const SINGLES = new RegExp(`(?<!\\d)\\d(${BETWEEN})\\d(?:\\1\\d){8}(?:\\1\\d\\1\\d)?(?!\\d)`, 'gu');
/** Ten or twelve digits in any groups of two to eight, with one sign or space between: 8112 1898 76. */
const GROUPS = new RegExp(`(?<!\\d)\\d{2,8}(?:(?:[ ]|${DASH})\\d{2,8}){1,4}(?!\\d)`, 'gu');
/**
 * A day of this century and a time after it, which a check digit fits one time in ten: 2021-09-14 18.30, 21-09-14
 * 18-20, 210914 18.30. A day that is written together is no day where a dash follows, or where the time has none of its
 * signs.
 */
const DAY_AND_TIME =
  /^(?:(?:20)?[1-3]\d\D\d\d\D\d\d.{1,3}[0-2]\d\D[0-5]\d|(?:20)?[1-3]\d{5}[\s,]{1,3}[0-2]\d[.:][0-5]\d)$/u;

/** Four places of which some are hidden, beside a day: 811218-XXXX, 811218-98**, 811218-nnnn, 811218-abcd. */
const HIDDEN =
  '(?:(?=[\\dxX*#?•_]{4}(?![\\dxX*#?•_]))\\d{0,3}[xX*#?•_]{1,4}\\d{0,3}|(?:(\\p{L})\\1{3}|[aA][bB][cC][dD])(?![\\p{L}\\p{Nd}]))';
const HALF_HIDDEN = new RegExp(
  `(?<!\\d)(?:\\d{2})?\\d{2}${BETWEEN}?(?:0\\d|1[0-2])${BETWEEN}?\\d{2}${JOINT}${HIDDEN}`,
  'u',
);
const DAY_HIDDEN = new RegExp(`(?<![\\dxX*])[xX*]{6,8}(?:\\s|${DASH}|\\+)?\\d{4}(?!\\d)`, 'u');
/** "sista fyra 9876", "4 sista siffrorna i personnumret är: 98 76", "9876 är de fyra sista". */
const FILLER = String.raw`(?:[\s,:=-]{1,3}(?:siffrorna|siffror|siffran|digits|numbers|numret|i|of|in|personnumret|personnummer|pnr|the|är|are|is|var|were|hans|hennes)){0,5}[\s,:=-]{1,3}`;
const LAST_FOUR = new RegExp(
  String.raw`(?<!\p{L})(?:sista\s(?:fyra|4)|(?:fyra|4)\s(?:sista|senaste)|last\s(?:four|4))(?=[^\d\n]{0,60}(?:siffr|digits|numbers|numret|nummer)|[^\d\n]{0,60}(?!19|20)\d\d)${FILLER}\d{2}\s?\d{2}(?![\p{L}\p{Nd}])|(?<!\d)\d{4}(?:[\s,]{1,2}(?:är|som|hans|hennes|are|de|the)){0,3}\s(?:fyra sista|sista fyra|4 sista|last four)(?:\s(?:siffrorna|i)|\s?[.,;]|\s?$)`,
  'iu',
);
const MONTHS =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars?|march|apr(?:il)?|maj|may|june?|juni|july?|juli|aug(?:usti|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTH_STARTS = 'jan,feb,mar,apr,maj,jun,jul,aug,sep,okt,nov,dec'.split(',');
/** A day as it is said, or with the day first: 18 december 1981, December 18th, 1981, 18/12 1981. */
const WRITTEN_DAY = `(?:(?<dayA>\\d{1,2})(?::?e|:a|st|nd|rd|th|\\.)?(?: of)? (?<monthA>${MONTHS})\\.?|(?<monthB>${MONTHS})\\.? (?<dayB>\\d{1,2})(?:st|nd|rd|th)?|(?<dayC>\\d{1,2})(?:[./ ]|${DASH})(?<monthC>\\d{1,2})),?(?:[./ ]|${DASH})?(?<year>(?:19|20)\\d{2}|(?<=\\p{L}\\.?,? )\\d{2})`;
const WRITTEN_DAY_AND_FOUR = new RegExp(
  `(?<![\\p{L}\\d])${WRITTEN_DAY}(?<joint>[ ]?(?:[+ ,./]|${DASH})[ ]?)(?<four>\\d{2}[ ]?\\d{2})(?!\\d)`,
  'giu',
);
const ONLY_DASH = new RegExp(`^${DASH}$`, 'u');
const TIME = /^(?:[01]\d|2[0-3])[0-5]\d$/u;
/** The day somebody was born, as it is said: "född den 18 december 1981". */
const DAY_OF_BIRTH = new RegExp(
  `(?<!\\p{L})(?:född|f\\.|born|date of birth|födelsedatum|födelsedag)[\\s:]{0,3}(?:är |den |on |the ){0,2}${WRITTEN_DAY}(?!\\d)`,
  'iu',
);
/** Digits one by one, with the same thing between them: 8 1 1 2 1 8, 9.8.7.6. */
const ONE_BY_ONE = new RegExp(`(?<!\\d)\\d(${BETWEEN})\\d(?!\\d)(?:\\1\\d(?!\\d)){2,10}`, 'gu');
/** A number that is said to be one, whether its check digit holds or not. */
const CALLED_SO = new RegExp(
  `(?:personnummer|personnumret|person-?nr|p-?nr|samordningsnummer|samordningsnumret|reservnummer|reservnumret|personal (?:identity )?number)[^\\d\\n]{0,12}\\d{2}(?:${BETWEEN}?[\\dA-Z]{2}){2,5}`,
  'iu',
);
/** The day somebody was born: "född 811218", "f. 1981-12-18". */
const BORN = new RegExp(
  `(?<!\\p{L})(?:född|född:|f\\.|född den|born|born on|date of birth|födelsedatum|födelsedag)[\\s:]{0,3}(?:är\\s|den\\s)?(?:19|20)?\\d{2}(?:\\s|[./]|${DASH})?(?:0[1-9]|1[0-2])(?:\\s|[./]|${DASH})?(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
  'iu',
);
/** A reserve number with letters among its last four: 19811218T123, 19810829SF2B, 20150101-TKR1. */
const LETTERS = '[A-Z]\\d{3}|[A-Z]{2}\\d{2}|[A-Z]{3}\\d|[A-Z]{2}\\d[A-Z]|\\d[A-Z]\\d{2}|\\d{2}[A-Z]\\d|\\d{3}[A-Z]';
const TOGETHER = '(?:\\d{2})?\\d{2}(?:0\\d|1[0-2])\\d{2}';
const APART = `(?:\\d{2})?\\d{2}${BETWEEN}(?:0\\d|1[0-2])${BETWEEN}\\d{2}`;
const RESERVE = new RegExp(
  `(?<![\\p{L}\\d])(?:${TOGETHER}(?:(?:${DASH}|\\+)?(?:${LETTERS})|\\s?(?:${DASH}\\s?)?[A-Za-z]\\d{3})|${APART}(?:${DASH}|\\+)?[A-Z]\\d{3})(?![\\p{L}\\d])`,
  'u',
);

/** The sum of the digits as Luhn has it: every second doubled from the first of ten. */
const holdsCheckDigit = (ten: string): boolean =>
  [...ten].reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) %
    10 ===
  0;

/**
 * Whether ten or twelve digits are somebody's: a personnummer whose day and check digit hold, a samordningsnummer, in
 * which month and day may be 00, or a reserve number.
 */
function isPersonal(digits: string): boolean {
  if (digits.length !== 10 && digits.length !== 12) return false;
  if (personnummer.valid(digits)) return true;
  const [century, ten] = [digits.length === 12 ? Number(digits.slice(0, 2)) : 19, digits.slice(-10)];
  if (/^99(?:18|19|20|21|22)\d{8}$/u.test(digits)) return true;
  const [month, day] = [Number(ten.slice(2, 4)), Number(ten.slice(4, 6))];
  if (month > 12 || century < 16 || century > 39 || !holdsCheckDigit(ten)) return false;
  // A samordningsnummer has 60 added to its day; the day and the month may be unknown.
  if (day >= 60 && day <= 91) return true;
  // Reserve numbers: a day that there is none of, or a century that has not come.
  return digits.length === 12 && month > 0 && ((day >= 32 && day <= 59) || (century > 20 && day >= 1 && day <= 31));
}

/**
 * Whether a day that is said and four digits are somebody's; a time ("14 september 2021 1830") and a later year are
 * none.
 */
function isSpokenPersonal(groups: Readonly<Record<string, string | undefined>>): boolean {
  const { year = '', joint = '' } = groups;
  const monthName = groups.monthA ?? groups.monthB;
  const start = monthName?.toLowerCase().slice(0, 3).replace('may', 'maj').replace('oct', 'okt') ?? '';
  const month = monthName ? MONTH_STARTS.indexOf(start) + 1 : Number(groups.monthC);
  const day = groups.dayA ?? groups.dayB ?? groups.dayC ?? '';
  const four = (groups.four ?? '').replace(/\D/gu, '');
  const isLate = /^(?:20|[0-3]\d$)/u.test(year);
  if (isLate && TIME.test(four) && !ONLY_DASH.test(joint)) return false;
  if (/^(?:19|20)/u.test(four) && Number(four) >= Number(year)) return false;
  return isPersonal(`${year}${String(month).padStart(2, '0')}${day.padStart(2, '0')}${four}`);
}

/** The first thing in a text that looks like somebody's number, in any spelling. */
export function findPersonnummer(text: string): string | undefined {
  const together = text.replace(ONE_BY_ONE, (digits) => digits.replace(/\D/gu, ''));
  return findTogether(text) ?? (together === text ? undefined : findTogether(together));
}

function findTogether(text: string): string | undefined {
  for (const { 0: candidate, groups = {} } of text.matchAll(WRITTEN_DAY_AND_FOUR)) {
    if (isSpokenPersonal(groups)) return candidate;
  }
  for (const pattern of [DATE_AND_FOUR, PAIRS, SINGLES, GROUPS]) {
    for (const { 0: candidate, groups } of text.matchAll(pattern)) {
      const isTime = groups?.pairs !== undefined && DAY_AND_TIME.test(candidate);
      if (!isTime && isPersonal(candidate.replace(/\D/gu, ''))) return candidate;
    }
  }
  for (const pattern of [HALF_HIDDEN, DAY_HIDDEN, RESERVE, CALLED_SO, LAST_FOUR, BORN, DAY_OF_BIRTH]) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
