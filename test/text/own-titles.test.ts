import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ErrorCode } from '../../src/domain/errors';
import { UNNAMED } from '../../src/domain/plan-nouns';
import { errorSentence } from '../../src/text/errors';
import { whoHas } from '../../src/text/roles';

/** Whom a sentence sends somebody to is called what the plan calls them. */

const title = (name: string, as: 'projektledare' | 'projektgrupp' | 'arbetsgrupp' | 'förtroendevald') => ({
  id: name,
  name,
  as,
  aliases: [],
});
const NAMED = {
  ...UNNAMED,
  roles: [
    title('samordnare', 'projektledare'),
    title('kärngrupp', 'projektgrupp'),
    title('samtalsledare', 'arbetsgrupp'),
    title('ledamot', 'förtroendevald'),
  ],
};
const USUAL =
  /projektleda|projektgruppen|arbetsgruppen|de förtroendevalda|project leader|project group|working group|elected rep/iu;

const CODES: readonly ErrorCode[] = [
  ...(['may-not-report', 'may-not-open', 'may-not-note', 'not-your-activity', 'no-week', 'leader-only'] as const),
  ...(['not-surveyed', 'may-not-change-plan', 'may-not-change-people', 'may-not-prioritise'] as const),
  ...(['may-not-note-meeting'] as const),
  ...(['may-not-have-file', 'not-your-dialogue', 'not-your-entry'] as const),
];

test.each(CODES)('%s is told by the titles of the plan, and by our words without', (code) => {
  for (const language of ['sv', 'en'] as const) {
    expect(errorSentence(code, language, 'asking', [], UNNAMED)).toMatch(USUAL);
    expect(errorSentence(code, language, 'asking', [], NAMED)).not.toMatch(USUAL);
  }
});

test('a leader is one, and the groups are several', () => {
  expect(whoHas('projektledare', NAMED, 'sv')).toBe('den som har rollen samordnare');
  expect(whoHas('arbetsgrupp', NAMED, 'sv')).toBe('de som har rollen samtalsledare');
  expect(whoHas('projektledare', NAMED, 'en')).toBe('whoever has the role samordnare');
  expect(whoHas('projektledare', UNNAMED, 'sv')).toBe('projektledaren');
  expect(errorSentence('may-not-open', 'sv', 'asking', ['förtroendevald'], NAMED)).toBe(
    'Med rollen ledamot kan du inte öppna dialoger. Den som har rollen samordnare kan ge dig en roll. Inget har ändrats.',
  );
});

/** Where no plan is known, or the role itself is told of and not who has it; each with how many lines say so. */
const BY_OUR_WORDS: Readonly<Partial<Record<string, number>>> = {
  // The tables of the words, beside which a title takes their place.
  'roles.ts': 2,
  'about.ts': 1,
  // Before there is a plan.
  'errors.ts': 2,
  'first-run.ts': 3,
  // To guests who ask, what only some may read, and on the command line.
  'conversation.ts': 2,
  'free-text.ts': 4,
  'report.ts': 2,
};

test('no other text names whoever leads by our own word', () => {
  const folder = path.join(__dirname, '../../src/text');
  const counted = readdirSync(folder).flatMap((file) => {
    const lines = readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/?\*|\/\/)/u.test(line))
      .filter((line) => /['`][^'`]*(?:projektledaren|\bthe project leader)\b/iu.test(line));
    return lines.length === 0 ? [] : [[file, lines.length] as const];
  });
  expect(Object.fromEntries(counted)).toEqual(BY_OUR_WORDS);
});
