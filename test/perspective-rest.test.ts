import fc from 'fast-check';
import { viewCount } from '../src/answers/counts';
import { viewSurvey } from '../src/answers/people';
import type { DialogueContent } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import type { HeadCount } from '../src/domain/figures';
import type { NamedFilters } from '../src/domain/filters';
import { samplePlan } from './samples/sample';
import { someContent } from './support/dialogues';

/**
 * Two questions side by side, one with a perspective and one without: what they leave is never 1–4 people, of any kind,
 * place and time (domain rule "Small numbers").
 */

const plan = { ...samplePlan(), dialogues: [] };
const TODAY = '2024-02-01';
const snapshotOf = (contents: readonly DialogueContent[]) => ({ plan, planVersion: 1, facts: factsOf(contents) });

const PERSPECTIVES = ['landsbygd/stad', 'digitalisering'];
const TIMES: readonly NamedFilters[] = [
  {},
  { year: 2021 },
  { year: 2022 },
  { to: '2021-06-30' },
  { from: '2021-07-01' },
  { from: '2021-07-01', to: '2021-12-31' },
];
const SCOPES: readonly NamedFilters[] = [undefined, 'Laholm'].flatMap((municipality) =>
  ([undefined, 'perspective', 'in-depth'] as const).flatMap((dialogueKind) =>
    TIMES.map((time) => ({ municipality, dialogueKind, ...time })),
  ),
);

const contents = fc.array(
  fc
    .record({
      municipality: fc.constantFrom('hylte', 'laholm'),
      perspectives: fc.subarray(['landsbygd-stad', 'digitalisering']),
      kind: fc.constantFrom('perspective' as const, 'in-depth' as const),
      date: fc.constantFrom('2021-03-02', '2021-09-14', '2022-03-02'),
      participants: fc.integer({ min: 1, max: 12 }),
    })
    .map((changes) => someContent({ ...changes, surveyAnswers: changes.participants, surveyHeard: 1 })),
  { maxLength: 7 },
);

type Ask = (contents: readonly DialogueContent[], filters: NamedFilters) => HeadCount;
const people: Ask = (of, filters) => viewCount('participants', filters, undefined, snapshotOf(of), TODAY).total;
const answers: Ask = (of, filters) => {
  const view = viewSurvey(filters, snapshotOf(of), TODAY, []);
  if (view.kind !== 'survey') throw new Error(view.kind);
  const { found } = view.survey;
  return found.kind === 'share' ? found.share.whole : found.kind === 'none' ? 0 : 'hidden';
};

test.each<[string, Ask]>([
  ['participants', people],
  ['answers to the survey', answers],
])('%s', (_, ask) => {
  const property = fc.property(contents, (of) => {
    for (const scope of SCOPES) {
      const all = ask(of, scope);
      for (const perspective of PERSPECTIVES) {
        const own = ask(of, { ...scope, perspective });
        if (typeof all !== 'number' || typeof own !== 'number' || own === 0) continue;
        expect([0, ...Array.from({ length: 100 }, (_each, more) => more + 5)]).toContain(all - own);
      }
    }
  });
  fc.assert(property, { numRuns: 25 });
});

test('where all have a perspective, it does not tell what is hidden without it', () => {
  const some = (kind: 'perspective' | 'in-depth', participants: number) =>
    someContent({ kind, participants, perspectives: ['landsbygd-stad'] });
  const of = [some('perspective', 12), some('in-depth', 2)];
  expect(people(of, {})).toBe(14);
  for (const perspective of [undefined, 'landsbygd/stad'])
    expect(people(of, { dialogueKind: 'perspective', perspective })).toBe('hidden');
});

test('what is left of others is not told by the rest, and large parts are told as before', () => {
  const of = (rest: number) => [
    someContent({ participants: 30, perspectives: ['landsbygd-stad'] }),
    someContent({ participants: rest, perspectives: ['digitalisering'] }),
  ];
  expect(people(of(3), { perspective: 'landsbygd/stad' })).toBe('hidden');
  expect(people(of(5), { perspective: 'landsbygd/stad' })).toBe(30);
});
