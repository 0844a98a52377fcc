import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Texts are normalised and compared in one place; what does it otherwise is listed here, with the reason. */

const SRC = join(__dirname, '..', 'src');
const THE_PLACE = 'domain/normalise-text.ts';

/** Where letters are composed by other means than the one place. */
const NORMALISES: Readonly<Record<string, string>> = {
  'files/source.ts': 'a whole file, whose lines and columns faults are told by',
  'privacy/own-words.ts': 'looks for persons, in letters that only look different too',
  'privacy/plain-text.ts': 'looks for persons, in letters that only look different too',
  'questions/normalise.ts': 'figures and letters of any width are words of a phrase',
  'storage/keys.ts': 'keys that are stored already have to stay the same',
  'storage/people-store.ts': 'a column of the table is called after a role, in letters that its name may have',
  'storage/pseudonyms.ts': 'pseudonyms that are stored already have to stay the same',
  'teams/attachments.ts': 'a file’s name as it is shown, and compared with nothing',
  'teams/choosing.ts': 'the door lets a text through as it was written; whoever reads it normalises',
  'teams/searching.ts': 'the door lets a text through as it was written; whoever reads it normalises',
  'teams/text.ts': 'the door lets a text through as it was written; whoever reads it normalises',
};

/** Where letters are made small by other means than the one place. */
const LOWERS: Readonly<Record<string, string>> = {
  'commands/plan-export.ts': 'the ending of a file name',
  'commands/report-data.ts': 'the ending of a file name',
  'commands/report-documents.ts': 'the ending of a file name',
  'config-faults.ts': 'settings of the operator, ASCII',
  'documents/region-template.ts': 'names of Word’s own styles, ASCII',
  'domain/language.ts': 'locales of clients, ASCII',
  'domain/people.ts': 'object ids and user names of guests, ASCII',
  'domain/plan-nouns.ts': 'the first letter of a word that is shown',
  'files/people-columns.ts': 'a heading that a fault quotes',
  'files/plan-choices.ts': 'words of ours for the values of a choice',
  'files/plan-json-schema.ts': 'letters of words of ours, for a pattern of either case',
  'files/workbook/open-workbook.ts': 'names of the parts of a workbook, ASCII',
  'files/workbook/read-fields.ts': 'one word of ours in a cell, ASCII',
  'files/workbook/zip.ts': 'names of the parts of a workbook, ASCII',
  'privacy/accounts.ts': 'words of a text that plain-text.ts has normalised',
  'privacy/addresses.ts': 'words of a text that plain-text.ts has normalised',
  'privacy/contacts.ts': 'words of a text that plain-text.ts has normalised',
  'privacy/names.ts': 'words of a text that plain-text.ts has normalised',
  'privacy/numbers.ts': 'names of months, ASCII',
  'privacy/own-words.ts': 'composed right before',
  'privacy/plain-text.ts': 'composed right before',
  'privacy/plates.ts': 'letters of plates, ASCII',
  'privacy/words-of-names.ts': 'word lists that ship with the bot',
  'questions/carried-times.ts': 'a word of ours that a pattern has found',
  'questions/corrections.ts': 'a word of ours that a pattern has found',
  'questions/courtesy.ts': 'a cleaned phrase, whose length has to stay',
  'questions/kinds/subject.ts': 'a cleaned phrase in capitals',
  'questions/normalise.ts': 'tokens of a cleaned phrase',
  'storage/location.ts': 'names in a connection string, ASCII',
  'storage/personal-data-store.ts': 'account names in rows, stored normalised',
  'storage/plan-rows.ts': 'names of sections in keys, ours',
  'storage/table-client.ts': 'names of settings in the environment, ASCII',
  'storage/template-store.ts': 'the name of a file in a key, which is composed there',
  'teams/adapter.ts': 'ids of tenants, ASCII',
  'teams/address.ts': 'names of HTTP headers, ASCII',
  'teams/admission.ts': 'ids of tenants, ASCII',
  'teams/channel-token.ts': 'ids of tenants, ASCII',
  'teams/incoming.ts': 'names of actions and ids of the platform, ASCII',
  'teams/profile.ts': 'ids of tenants and roles of the platform, ASCII',
  'teams/sdk/agents-hosting.ts': 'the type of a registration, ASCII',
  'teams/text.ts': 'the name that the platform has for the bot',
  'text/format.ts': 'the first letter of a sentence that is shown',
  'words/dictionaries.ts': 'word lists that ship with the bot',
};

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => relative(SRC, join(SRC, name)).replaceAll('\\', '/'))
  .filter((name) => name !== THE_PLACE);

const using = (pattern: RegExp): string[] =>
  sources.filter((name) => pattern.test(readFileSync(join(SRC, name), 'utf8'))).sort();

test('no other place composes letters, but for those that have a reason', () =>
  expect(using(/\.normalize\(/u)).toEqual(Object.keys(NORMALISES).sort()));

test('no other place takes case out of a comparison, but for those that have a reason', () =>
  expect(using(/\.to(?:Locale)?LowerCase\(/u)).toEqual(Object.keys(LOWERS).sort()));
