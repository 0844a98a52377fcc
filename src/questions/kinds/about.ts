import { type Concept, conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import type { Span } from '../tag';
import { WHAT, wordRule } from './about-word';
import { isOfProject, isWholePlan, recordRules } from './plan-record';
import { isRoleOwning, NAMING_ROLES, rolesNamed } from './roles-named';
import { cross, explaining, fillSlot, ifAny, means, type Proposal, type Rule, type Rules } from './rule';

const PURPOSE = explaining(['purpose-noun', 'plan', 'do', 'held', 'runs', 'goal', 'area']);
const PROJECT = /^(?:projekt(?:et)?|uppdrag(?:et)?|project)$/u;
const WHY = /^(?:varför|why)$/u;
const MADE = conceptList(['filler', 'greeting', 'project', 'we', 'do', 'held', 'runs', 'pronoun', 'you', 'create']);

/** "Varför gör vi det här projektet". */
const asksWhy = ({ spans, tokens }: Evidence): boolean =>
  tokens.some(({ word }) => WHY.test(word)) &&
  tokens.some(({ word }) => PROJECT.test(word)) &&
  spans.every((span) => means(span, ...MADE));

/** What the project is for. */
const purpose: Rule = (evidence) => {
  const why = asksWhy(evidence);
  if (!evidence.has('purpose-noun') && !why) return [];
  const noun = evidence.of('purpose-noun')[0];
  // "Målet med uppdraget, syftet" says it in two words; a goal that is counted is none.
  const strength = noun && evidence.has('goal') ? 0.95 : 0.85;
  // "Vad står det i projektplanen om syftet".
  const isOfPlan = (span: Span): boolean => means(span, 'happening') || isWholePlan(evidence, span);
  const alsoExplains = (span: Span): boolean =>
    isOfPlan(span) || isOfProject(evidence, span) || (why && means(span, 'create'));
  return [{ reading: { kind: 'about', topic: 'purpose' }, strength, explains: PURPOSE, alsoExplains }];
};

const PRESENT = /^(?:deltar|medverkar|ingår|participate|participates)$/u;
const TAKING = /^(?:taking|participating)$/u;
const NOW_IN = /^(?:är|are|is)$/u;

/** "Vilka nämnder deltar", "vilka kommuner är med": in the project now, not at dialogues that were held. */
function takePart({ spans, tokens }: Evidence): boolean {
  const noun = spans.findIndex((span) => means(span, 'municipality-noun'));
  const verb = spans
    .slice(noun + 1)
    .find((span) => means(span, 'took-part') || PRESENT.test(tokens[span.start]?.word ?? ''));
  // "Deltagande nämnder" has no word that asks.
  const isBare = noun === 0 && TAKING.test(tokens[verb?.start ?? tokens.length]?.word ?? '');
  if (isBare) return true;
  if (noun < 1 || !verb || !means(spans[noun - 1], 'which')) return false;
  const first = tokens[verb.start]?.word ?? '';
  return PRESENT.test(first) || /^(?:är|are)$/u.test(first);
}

/** "Nämnderna bakom uppdraget". */
const standBehind = (evidence: Evidence): boolean =>
  evidence.has('municipality-noun') &&
  evidence.tokens.some(({ word }) => BEHIND.test(word)) &&
  (evidence.has('project') ||
    evidence.tokens.some(({ word }) => THIS.test(word)) ||
    BACKS.test(evidence.tokens.at(-1)?.word ?? ''));
const BEHIND = /^(?:bakom|behind|beställande|beställt|beställer|gett|gav|givit)$/u;
/** "Vilka nämnder står bakom". */
const BACKS = /^(?:bakom|behind)$/u;
const THIS = /^(?:detta|det|this|it|beställande|beställt|beställer)$/u;
const OF_A_CASE = /^(?:gett|gav|givit|bakom|behind|står|stands?|beställande|beställt|beställer|ärende|ärendet)$/u;

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
  const asked = evidence.has('registry', 'orderer') || standBehind(evidence);
  if (!asked && !takePart(evidence)) return [];
  return wherever(evidence).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'about', topic: 'committees', ...slots },
      strength: 0.9,
      explains: COMMITTEES,
      alsoExplains: (span) => asked && OF_A_CASE.test(evidence.lastWord(span)),
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
  evidence.has('who') &&
  (evidence.of('runs').some((span) => LEADS.test(evidence.lastWord(span))) || runsProject(evidence));

/** "Vem driver projektet", "who is in charge of the project": of the whole, and of nothing in it. */
const runsProject = (evidence: Evidence): boolean =>
  evidence.has('runs') &&
  evidence.has('project') &&
  evidence.tokens.some(({ word }) => /^(?:vem|who|whos)$/u.test(word)) &&
  evidence.spans.every((span) => means(span, 'who', 'runs', 'project', 'filler', 'greeting'));

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
  const isAll = spans.every((span) => means(span, ...PEOPLE, 'elected', 'filler', 'project', 'we'));
  // "Vilka politiker är med i Varberg": who were at a dialogue is told in the past.
  const isThere = tokens.some(({ word }, at) => word === 'med' && IN_PLACE.test(tokens[at + 1]?.word ?? ''));
  const isIn = (word = ''): boolean =>
    PRESENT.test(word) || ((evidence.has('project') || isThere) && NOW_IN.test(word));
  const met = spans.some((span) => means(span, 'took-part') && !isIn(tokens[span.start]?.word));
  return isAll && !met;
}
const IN_PLACE = /^(?:i|in)$/u;
const ELECTED = new Set<Concept>([...PEOPLE, 'elected']);

/** Who leads the project, and who is in its groups; of a place or a committee where one is named. */
const people: Rule = (evidence) => {
  const elected = asksForElected(evidence);
  const named = rolesNamed(evidence, { withElected: elected });
  if (named.length === 0 && leads(evidence)) return [LEADER];
  const asked = evidence.has('who', 'which', 'names', 'show');
  const bare = evidence.spans.every((span) => means(span, ...PEOPLE));
  // "Projektgruppens medlemmar" are who is in it, and its tasks are not.
  const isOwning = isRoleOwning(evidence) && !evidence.has('person');
  if ((!asked && !bare) || isOwning) return [];
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

const WORKS = /^(?:med|på|i|with|on|in)$/u;
const EVERYONE = explaining(['who', 'which', 'show', 'names', 'person', 'took-part', 'project', 'participant']);
const PEOPLE_WORD = /^(?:person(?:er|erna|lista|listan)|people|medlemmar|medlemmarna|members)$/u;
const ALL_WORD = /^(?:everyone|everybody|alla|allihop)$/u;
const IN_IT = /^(?:är|are|is|ingår|deltar|medverkar|participates?)$/u;

/** "Visa personer", "vilka är med i projektet", "lista alla personer": all of them, by role. */
const everyone: Rule = (evidence) => {
  const { spans, tokens } = evidence;
  // "Vilka jobbar med projektet".
  const works = (span: Span): boolean => means(span, 'runs') && WORKS.test(evidence.lastWord(span));
  const bare = spans.every((span) => means(span, ...EVERYONE, 'filler', 'greeting', 'me', 'we', 'you') || works(span));
  if (!bare) return [];
  const named = spans.some((span) => means(span, 'person') && PEOPLE_WORD.test(evidence.lastWord(span)));
  const listed = evidence.has('show') && (named || tokens.some(({ word }) => ALL_WORD.test(word)));
  const present =
    tokens.some(({ word }) => IN_IT.test(word)) && !tokens.some(({ word }) => /^(?:dialog|how)/u.test(word));
  const atWork = spans.some(works);
  const inProject = evidence.has('who', 'which') && evidence.has('project') && (present || atWork);
  if (!listed && !inProject) return [];
  return [{ reading: { kind: 'about', topic: 'people' }, strength: 0.93, explains: EVERYONE, alsoExplains: works }];
};

const HELP = explaining(['show']);

/** A greeting, or what the bot can do; only when nothing else is asked. */
const helpRule: Rule = (evidence) => {
  // "Hej, hur har projektet gått": how it goes with the project is asked, and the greeting is courtesy.
  const greets = evidence.has('greeting') && !(evidence.has('project') && evidence.has('howgoes-verb'));
  const strength = evidence.has('help') ? 0.9 : greets ? 0.8 : 0;
  return strength === 0 ? [] : [{ reading: { kind: 'help' }, strength, explains: HELP }];
};

/** The project itself, and what the bot can tell of it. */
export const aboutRules = {
  about: [
    ifAny(['purpose-noun', WHY], purpose),
    ifAny(['registry', 'orderer', 'municipality-noun'], committees),
    ifAny([...NAMING_ROLES, 'runs'], people),
    ifAny(['show', 'project'], everyone),
    ...recordRules,
    ifAny(['meaning', WHAT], wordRule),
  ],
  help: [ifAny(['help', 'greeting'], helpRule)],
} satisfies Rules<'about' | 'help'>;
