import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { wordRule } from './about-word';
import { recordRule } from './plan-record';
import { isRoleOwning, rolesNamed } from './roles-named';
import { cross, explaining, fillSlot, means, type Proposal, type Rule, type Rules } from './rule';

/** What the project is for. */
const purpose: Rule = (evidence) =>
  evidence.has('purpose-noun')
    ? [{ reading: { kind: 'about', topic: 'purpose' }, strength: 0.85, explains: explaining(['purpose-noun', 'plan']) }]
    : [];

const PRESENT = /^(?:deltar|medverkar|ingår|participate|participates)$/u;

/** "Vilka nämnder deltar", "vilka kommuner är med": in the project now, not at dialogues that were held. */
function takePart({ spans, tokens }: Evidence): boolean {
  const noun = spans.findIndex((span) => means(span, 'municipality-noun'));
  const verb = spans
    .slice(noun + 1)
    .find((span) => means(span, 'took-part') || PRESENT.test(tokens[span.start]?.word ?? ''));
  if (noun < 1 || !verb || !means(spans[noun - 1], 'which')) return false;
  const first = tokens[verb.start]?.word ?? '';
  return PRESENT.test(first) || /^(?:är|are)$/u.test(first);
}

const COMMITTEES = explaining([
  'registry',
  'orderer',
  'municipality',
  'municipality-noun',
  'who',
  'which',
  'took-part',
  'committee',
]);

/** Where: a place, or a committee by its name. */
const wherever = (evidence: Evidence) =>
  cross(fillSlot(evidence, 'municipality', 'municipality'), fillSlot(evidence, 'committee', 'committee'));

/** Who has ordered the project, each with its registry number. */
const committees: Rule = (evidence) => {
  const asked = evidence.has('registry', 'orderer');
  if (!asked && !takePart(evidence)) return [];
  return wherever(evidence).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'about', topic: 'committees', ...slots },
      strength: 0.9,
      explains: COMMITTEES,
      conflict,
    }),
  );
};

const PEOPLE = explaining([
  'municipality',
  'municipality-noun',
  'committee',
  'orderer',
  'own-role',
  'secretary',
  'leader',
  'project-group',
  'working-group',
  'who',
  'took-part',
  'names',
  'person',
  'participant',
]);

const LEADS = /^(?:leder|leads?|leading)$/u;
/** "Vem leder projektet": its leader, and not how what is to be done is shared. */
const leads = (evidence: Evidence): boolean =>
  evidence.has('who') && evidence.of('runs').some((span) => LEADS.test(evidence.lastWord(span)));

const LEADER: Proposal = {
  reading: { kind: 'about', topic: 'people', role: 'projektledare' },
  // Surer than who is responsible, which the same verb asks of an activity.
  strength: 0.96,
  explains: explaining(['who', 'runs']),
};

/** "Vilka är förtroendevalda i Varberg", "namnen på politikerna": who they are, and not how many came. */
function asksForElected(evidence: Evidence): boolean {
  const { spans, tokens } = evidence;
  if (!evidence.has('elected') || !evidence.has('who', 'which', 'names')) return false;
  const isAll = spans.every((span) => means(span, ...PEOPLE, 'elected', 'filler'));
  const met = spans.some((span) => means(span, 'took-part') && !PRESENT.test(tokens[span.start]?.word ?? ''));
  return isAll && !met;
}
const ELECTED = new Set<Concept>([...PEOPLE, 'elected']);

/** Who leads the project, and who is in its groups; of a place or a committee where one is named. */
const people: Rule = (evidence) => {
  const elected = asksForElected(evidence);
  const named = rolesNamed(evidence, { withElected: elected });
  if (named.length === 0 && leads(evidence)) return [LEADER];
  const asked = evidence.has('who', 'which', 'names', 'show');
  const bare = evidence.spans.every((span) => means(span, ...PEOPLE));
  if ((!asked && !bare) || isRoleOwning(evidence)) return [];
  return named.flatMap((role) =>
    wherever(evidence).map(({ slots, conflict }) => ({
      reading: { kind: 'about' as const, topic: 'people' as const, role, ...slots },
      // Surer than how many of them took part.
      strength: elected ? 1.05 : asked ? 0.9 : 0.75,
      explains: elected ? ELECTED : PEOPLE,
      conflict: conflict || named.length > 1,
    })),
  );
};

const EVERYONE = explaining(['who', 'which', 'show', 'names', 'person', 'took-part', 'project', 'participant']);
const PEOPLE_WORD = /^(?:person(?:er|erna|lista|listan)|people|medlemmar|medlemmarna|members)$/u;
const ALL_WORD = /^(?:everyone|everybody|alla|allihop)$/u;
const IN_IT = /^(?:är|are|is|ingår|deltar|medverkar|participates?)$/u;

/** "Visa personer", "vilka är med i projektet", "lista alla personer": all of them, by role. */
const everyone: Rule = (evidence) => {
  const { spans, tokens } = evidence;
  const bare = spans.every((span) => means(span, ...EVERYONE, 'filler', 'greeting', 'me', 'we', 'you'));
  if (!bare) return [];
  const named = spans.some((span) => means(span, 'person') && PEOPLE_WORD.test(evidence.lastWord(span)));
  const listed = evidence.has('show') && (named || tokens.some(({ word }) => ALL_WORD.test(word)));
  const present =
    tokens.some(({ word }) => IN_IT.test(word)) && !tokens.some(({ word }) => /^(?:dialog|how)/u.test(word));
  const inProject = evidence.has('who', 'which') && evidence.has('project') && present;
  if (!listed && !inProject) return [];
  return [{ reading: { kind: 'about', topic: 'everyone' }, strength: 0.93, explains: EVERYONE }];
};

/** The project itself: what it is for, who has ordered it, who leads it. */
const aboutRule: Rule = (evidence) => [
  ...purpose(evidence),
  ...committees(evidence),
  ...people(evidence),
  ...everyone(evidence),
];

const HELP = explaining(['show']);

/** A greeting, or what the bot can do; only when nothing else is asked. */
const helpRule: Rule = (evidence) => {
  // "Hej, hur har projektet gått": how it goes with the project is asked, and the greeting is courtesy.
  const greets = evidence.has('greeting') && !(evidence.has('project') && evidence.has('howgoes-verb'));
  const strength = evidence.has('help') ? 0.9 : greets ? 0.8 : 0;
  return strength === 0 ? [] : [{ reading: { kind: 'help' }, strength, explains: HELP }];
};

/** The project itself, and what the bot can tell of it. */
export const aboutRules = { about: [aboutRule, recordRule, wordRule], help: [helpRule] } satisfies Rules<
  'about' | 'help'
>;
