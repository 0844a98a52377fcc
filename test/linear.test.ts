/** @long: every function that reads what people write, with texts of 100 000 characters. */
import { says, searchedWords, tells } from '../src/answers/search-words';
import { comparable, folded, normaliseLine, normaliseText, sameText, withoutMarks } from '../src/domain/normalise-text';
import { accountName, Upn } from '../src/domain/people';
import { parseSchedule } from '../src/domain/time-windows';
import { readPeopleFile } from '../src/files/people-file';
import { checkPlanFiles } from '../src/files/plan-file';
import { closest } from '../src/files/suggest';
import { findAccounts } from '../src/privacy/accounts';
import { findAddresses } from '../src/privacy/addresses';
import { findBankNumbers, findCardOrIban } from '../src/privacy/bank-numbers';
import { freeTextFaults, lookThrough, withoutLeads } from '../src/privacy/check-free-text';
import { findEmail, findPhone } from '../src/privacy/contacts';
import { namesIn, withoutNames } from '../src/privacy/names';
import { findPersonnummer } from '../src/privacy/numbers';
import { NO_OWN_WORDS, ownWords } from '../src/privacy/own-words';
import { plainText, withDigits } from '../src/privacy/plain-text';
import { findPlates } from '../src/privacy/plates';
import * as wordsOfNames from '../src/privacy/words-of-names';
import { stemsOf } from '../src/questions/activity-titles';
import { compoundForms, formsOf, stem } from '../src/questions/inflect';
import { languageOf } from '../src/questions/language';
import { clean, tokenize } from '../src/questions/normalise';
import { vocabularyOf } from '../src/questions/plan-vocabulary';
import { read } from '../src/questions/read';
import { soughtIn } from '../src/search/sought';
import { beginning } from '../src/teams/text';
import { shortened, stopped } from '../src/text/format';
import * as dictionary from '../src/words/dictionary';
import { isSameWord } from '../src/words/same-word';
import { samplePlan } from './samples/sample';
import { quickest } from './support/quickest';

/**
 * Whatever is done to a text that somebody has written takes a time that grows as the text does: 100 000 characters of
 * what patterns begin at again and again, in less than a second and a half of this process's own work.
 */

const LENGTH = 100_000;
/** Of a file, which tells each thing that is wrong with it. */
const FILE_LENGTH = 25_000;
const MOST_MS = 1_500;
const SHORTER = [5_000, 20_000];

/** Beginnings without an end: of words, numbers, addresses, names, marks, lines of a plan and rows of a list. */
const PIECES = [
  ...['å', 'Aa', 'a ', 'A ', 'anna ', 'Anna ', 'ström', 'bo', 'a.', 'a_1', 'e\u0301', '\u200b', '٨', '\u{1f468}\u200d'],
  ...[
    ' ',
    '\n',
    '\t ',
    '\r',
    '. ',
    '...',
    '!',
    '&',
    '#',
    '-',
    '- ',
    '((((',
    '[',
    '"',
    '{a: ',
    'a: ',
    '* ',
    ', ',
    '\ud800',
  ],
  ...[
    '8',
    '8 1 1 2 1 8 - ',
    '81 12 ',
    '811218-',
    '811218x',
    '18 december 1981-',
    '12-12-',
    '0 7 ',
    '+46 ',
    '46 7',
    '70-',
  ],
  ...['ett ', 'sista fyra ', 'född ', 'a@', '@a@', '@a@b.', 'a@gmail', ' vid-a a', '-a-', '[at]', ' at ', 'a at a.'],
  ...['insta ', 'snap: ', 'facebook.com/', 'a#1', '@a', 'ABC 12', 'abc 12', 'bilen ', 'Storg. 1', 'Storgatan, 1'],
  ...[
    'Storgatan nr ',
    'Norra Lilla ',
    'c/o a',
    '123 45 ',
    'Box 1',
    'jag heter ',
    'leddes av ',
    'tack till A',
    'rektor ',
  ],
  ...[
    'SE45',
    'SE45 1',
    'iban SE45 ',
    '4111 ',
    'kort ',
    'kort 4',
    'konto ',
    'konto nr ',
    'konto 1',
    'bg 1 ',
    'tfn ',
    'tfn 12 ',
  ],
  ...['Alma, 14 ', 'Alma ('],
  ...['Karl Johans ', 'Åsa-', 'A. ', 'Anna von ', 'upn;', '<at ', '<a b="', ' 19', 'mvh a ', '/'],
];
/** At the end stands what nothing takes, so that what begins everywhere ends nowhere. */
const repeated = (piece: string, length: number): string =>
  `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)} \u0001x`;
/** Words of which none is said twice: what is looked for among all before it takes a square of the time. */
const different = (length: number): string =>
  Array.from({ length: Math.ceil(length / 7) }, (_, n) => `b${(n + 50_000).toString(36)}e`).join(' ');

const plan = samplePlan();
const context = { vocabulary: vocabularyOf(plan), now: new Date('2022-10-03T08:00:00Z') };
const planOf = (text: string): unknown => checkPlanFiles([{ name: 'plan.yaml', text }]);
const isWord = (word: string): boolean[] =>
  [...Object.values(dictionary), ...Object.values(wordsOfNames)].map((is) => Boolean(is(word)));

const WORK: readonly [string, (text: string) => unknown][] = [
  ['a text is stored', normaliseText],
  ['a line is stored', normaliseLine],
  ['texts are compared', (text) => [comparable(text), sameText(text, `${text}!`)]],
  ['a text is searched', (text) => [folded(text), withoutMarks(text)]],
  ['an account is compared', (text) => [accountName(text), Upn.safeParse(text)]],
  ['a time is read', parseSchedule],
  ['characters are made plain', (text) => withDigits(plainText(text))],
  ['a personnummer is looked for', findPersonnummer],
  ['an e-mail address is looked for', findEmail],
  ['a phone number is looked for', findPhone],
  ['bank numbers are looked for', (text) => [findCardOrIban(text), findBankNumbers(text)]],
  ['accounts are looked for', (text) => findAccounts(text, NO_OWN_WORDS)],
  ['addresses are looked for', findAddresses],
  ['plates are looked for', findPlates],
  ['names are looked for', (text) => namesIn(text)],
  ['names are taken out', (text) => withoutNames(text, NO_OWN_WORDS)],
  ['own words are collected', (text) => ownWords([text])],
  ['a word is looked up', (text) => isWord(text)],
  ['free text is looked through', (text) => lookThrough(text)],
  ['a question is kept', (text) => withoutLeads(text, NO_OWN_WORDS)],
  ['a form is looked through', (text) => freeTextFaults({ observations: text, place: text }, plan)],
  ['a phrase is made plain', (text) => tokenize(clean(text))],
  ['the language is told', languageOf],
  ['a phrase is read', (text) => read(text, context)],
  ['a search is taken apart', (text) => soughtIn(beginning(text), plan, context.now)],
  ['a word is taken to its stem', (text) => [stem(text), formsOf(text), compoundForms(text), stemsOf(text)]],
  ['words are the same', (text) => isSameWord(text, `${text}en`)],
  ['what was said is searched', (text) => ['kuratorer', 'bo', text].map((word) => says(searchedWords(word), text))],
  ['a name is searched', (text) => ['kuratorer', 'bo', text].map((word) => tells(searchedWords(word), text))],
  ['a word is suggested', (text) => closest(text, ['municipalities', 'committees'])],
  ['a text is shortened', (text) => [shortened(text, 80), stopped(text)]],
];
/** The same for files. */
const FILES: readonly [string, (text: string) => unknown][] = [
  ['a value of a plan is read', (text) => planOf(`name: ${text}`)],
  ['a plan is read', planOf],
  ['a list of a plan is read', (text) => planOf(`themes:\n  - ${text}`)],
  [
    'people are read',
    (text) => readPeopleFile({ name: 'people.csv', text: `upn,name,roles,committees\n${text}` }, plan),
  ],
  ['headings of people are read', (text) => readPeopleFile({ name: 'people.csv', text })],
];

const all = [
  ...WORK.map(([what, work]) => [what, LENGTH, work] as const),
  ...FILES.map(([what, work]) => [what, FILE_LENGTH, work] as const),
];

/**
 * Whether a text of the whole length takes less than the most. A shorter one tells too: what takes so little of it that
 * it would be quick enough even if its time grew as the square of the length need not be tried with more.
 */
function isQuick(work: (text: string) => unknown, textOf: (length: number) => string, whole: number): boolean {
  const takes = (length: number, tries: number): boolean => {
    const most = MOST_MS * (length / whole) ** 2;
    const text = textOf(length);
    return quickest(() => work(text), tries, most) < most;
  };
  return SHORTER.some((length) => takes(length, 1)) || takes(whole, 5);
}

test.each(all)('%s in a time that grows as the text does', (_what, length, work) => {
  // What is read or built once is not counted.
  work('Anna läser in orden, som sedan finns kvar.');
  // The first is enough: a slow one takes long, and all would take minutes.
  const slow = PIECES.find((piece) => !isQuick(work, (shorter) => repeated(piece, shorter), length));
  expect(slow).toBeUndefined();
});

/** What is done in another way, or not at all, when a text is long is seen only at the whole length. */
test.each(all)('%s within the time when everything is mixed in one long text', (_what, length, work) => {
  const block = Math.ceil(length / PIECES.length);
  const texts = [
    repeated(PIECES.join(''), length),
    PIECES.map((piece) => repeated(piece, block)).join(''),
    different(length),
  ];
  expect(texts.map((text) => quickest(() => work(text), 6, MOST_MS)).filter((took) => took >= MOST_MS)).toEqual([]);
});
