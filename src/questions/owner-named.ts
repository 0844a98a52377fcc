import { withoutGreeting } from '../domain/named-people';
import { comparable } from '../domain/normalise-text';
import { type Role, roleOf } from '../domain/roles';
import type { Concept } from './concepts';
import type { Evidence } from './evidence';
import { means } from './filters-named';
import { wonders } from './kinds/putting-in';
import { textIn } from './named-times';
import { asksSomething } from './statements';

/** Who is to answer for an activity: "arbetsgruppen tar över ansvaret för …", "Bo tar över …". */

interface NamedOwner {
  /** A role, or somebody by name as it was written; absent where it is neither for certain. */
  readonly owner?: string;
}

/** What stands for the activity while the sentence is looked through. */
const IT = '§';
const WHO = String.raw`(?:the )?(?<owner>[\p{L}'’-]+(?: [\p{L}'’-]+){0,2})`;
const TAKES =
  '(?:tar (?:nu )?över|ska ta över|kommer att ta över|har tagit över|tog över|övertar|tar (?:nu )?hand om|tar sig an|takes over|has taken over|will take over|is taking over)';
const ANSWERS =
  '(?:ansvarar|svarar|ska ansvara|tar (?:nu )?(?:huvud)?ansvar(?:et)?|har (?:nu )?(?:huvud)?ansvar(?:et)?|(?:är|blir) (?:nu )?(?:huvud)?ansvariga?|(?:is|are) (?:now )?responsible)';
const DUTY = '(?:(?:huvud)?ansvaret (?:för|om) |(?:the )?responsibility for |arbetet med )';
const TITLE = '(?:huvud)?(?:ansvarig|ägare|owner|lead)';
const OF = '(?:för|på|av|till|of|for)';
const NOW = '(?: (?:nu|hädanefter|från och med nu|now))?';
const END = String.raw`${NOW}(?: (?:efter|från|after|from) [\p{L}'’ -]+| i ?stället| instead)?[.!]?$`;

const PATTERNS = [
  `^${WHO} ${TAKES} ${DUTY}?(?:the )?${IT}${END}`,
  `^(?:det är )?${WHO}(?: som)? ${ANSWERS}${NOW} ${OF} ${DUTY}?(?:the )?${IT}${END}`,
  `^${TITLE} ${OF} (?:the )?${IT} (?:är|blir|is)(?: numera)?${NOW} ${WHO}${END}`,
  `^(?:en )?(?:ny|nytt|new) ${TITLE} ${OF} (?:the )?${IT}(?: ?[:–-])? (?:är |blir |is )?${WHO}${END}`,
  `^(?:lägg|lägga|flytta|för|move|transfer)(?: över| over)? ${DUTY}(?:the )?${IT}(?: över| over)? (?:på|till|to) ${WHO}${END}`,
  `^(?:ge|lämna|överlåt|give|hand)(?: över| over)? ${DUTY}?(?:the )?${IT}(?: över| over)? (?:till|to) ${WHO}${END}`,
  `^(?:byt|ändra|sätt|change|set) ${TITLE} ${OF} (?:the )?${IT} (?:till|to) ${WHO}${END}`,
  `^${DUTY}?(?:the )?${IT} (?:tas (?:nu )?över|övertas|ägs|sköts|leds|is taken over|will be taken over) ?(?:nu )?(?:av|by) ${WHO}${END}`,
  `^${DUTY}?(?:the )?${IT} (?:ska|får) ${WHO} (?:ansvara för|ta över|ta hand om|sköta|leda)${END}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Roles by the words that everybody has for them. */
const ROLE_OF: readonly (readonly [concept: Concept, role: Role])[] = [
  ['leader', 'projektledare'],
  ['project-group', 'projektgrupp'],
  ['working-group', 'arbetsgrupp'],
  ['elected', 'förtroendevald'],
];

/** The sentence with a sign in the place of the activity's words; undefined where they stand apart. */
function sentenceOf({ tokens, spans }: Evidence): string | undefined {
  // "Arbetsgruppen" shares a word with "målgruppsanalys".
  const title = spans.filter((span) => means(span, 'activity-title') && !ROLE_OF.some(([role]) => means(span, role)));
  const [start, end] = [title[0]?.start ?? 0, title.at(-1)?.end ?? 0];
  const apart = spans.some(
    (span) => span.start >= start && span.end <= end && !means(span, 'activity-title', 'filler'),
  );
  if (title.length === 0 || apart) return undefined;
  const behind = textIn(tokens, end, tokens.length);
  const gap = (tokens[end]?.gap ?? '').trim();
  return withoutGreeting([textIn(tokens, 0, start), `${IT}${gap}`, behind].join(' '));
}

/** Nobody's name, also where a sentence begins with it. */
const NOBODY =
  /^(?:vi|jag|ni|du|han|hon|hen|de|dom|den|det|vem|vilka|vilken|någon|nån|alla|ingen|man|we|i|you|he|she|they|it|who|somebody|someone|everybody|nobody)$/iu;
const KNOWN: readonly Concept[] = [
  'orderer',
  'municipality-noun',
  'municipality',
  'project',
  'activity',
  'activity-title',
  'targetGroup',
  'target-group-noun',
  'method',
  'theme',
  'person',
  'participant',
  'timeframe',
  'period',
  'year',
  'officials',
  'practitioners',
];

/** The role that words mean: "arbetsgruppen", "nämndsekreteraren", the plan's own title. */
function roleIn(words: string, { spans, tokens }: Evidence): Role | undefined {
  const wanted = comparable(words);
  const span = spans.find(({ start, end }) => comparable(textIn(tokens, start, end)) === wanted);
  const own = span?.meanings.find(({ concept }) => concept === 'own-role')?.value;
  const role = ROLE_OF.find(([concept]) => means(span, concept))?.[1];
  return roleOf(own ?? '') ?? role ?? roleOf(words) ?? roleOf(words.replace(/n$/u, ''));
}

function isName(words: string, { spans, tokens }: Evidence): boolean {
  const parts = words.split(' ');
  if (parts.some((part) => !/^\p{Lu}/u.test(part) || NOBODY.test(part))) return false;
  return !spans.some(
    (span) => means(span, ...KNOWN) && tokens.slice(span.start, span.end).some(({ raw }) => parts.includes(raw)),
  );
}

/** Who is told to answer for the activity that a phrase names; undefined where it tells nothing of the kind. */
export function newOwnerIn(evidence: Evidence): NamedOwner | undefined {
  const isStatement = evidence.has('activity-title') && !wonders(evidence) && !asksSomething(evidence);
  const sentence = isStatement ? sentenceOf(evidence) : undefined;
  if (sentence === undefined) return undefined;
  const found = PATTERNS.map((pattern) => pattern.exec(sentence)?.groups?.owner).find((each) => each !== undefined);
  if (found === undefined) return undefined;
  const owner = roleIn(found, evidence) ?? (isName(found, evidence) ? found : undefined);
  return owner === undefined ? {} : { owner };
}
