import { peopleNamedIn } from '../../domain/named-people';
import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { foldedWords } from '../folded-words';
import { textIn } from '../named-times';
import type { Span } from '../tag';
import { explaining, FILTERS, fillSlot, means, type Proposal, type Rule } from './rule';

/** Who takes part in the project, and in which roles: somebody new, other roles, somebody who is to be taken out. */

const ROLE_WORD = /^(?:roll(?:en|er|erna)?|roles?)$/u;
const PERSON_WORD =
  /^(?:person(?:en|er|erna|s)?|någon|nån|somebody|someone|anyone|people|persons|kolleg(?:a|or|an|orna)|medarbetare|colleagues?)$/u;
export const WHO: readonly Concept[] = ['own-role', 'leader', 'project-group', 'working-group', 'elected'];
/** "Radera alla personer" is not done. */
const ALL = /^(?:all|alla|allihop|everyone|everybody)$/u;
const ADDS: readonly Concept[] = ['new', 'submit', 'create'];
const PEOPLE = explaining(['person', 'responsible', 'change', 'delete', 'me', ...ADDS, ...WHO]);

/** Names are written so. */
const CAPITAL = /\p{Lu}/u;
/** What the plan has a name for is nobody's name. */
const OF_PLAN: readonly Concept[] = ['municipality', 'no-place', 'activity-title', 'theme', 'method', 'targetGroup'];

/**
 * "Anna slutar, Bo tar över": who it is stands in the sentence, and is looked for among those who are in the project.
 */
export const namedPeopleRule: Rule = ({ tokens, spans }) => {
  if (!tokens.some(({ raw }) => CAPITAL.test(raw))) return [];
  const titles = spans.filter((span) => means(span, 'own-role')).map(({ start, end }) => textIn(tokens, start, end));
  // "Föräldraledig" is no group.
  const isOfPlan = (span: Span): boolean => means(span, ...OF_PLAN) && !means(span, 'pause');
  // "När slutar projektet": a capital letter makes nobody of it.
  const asks = means(spans[0], 'when', 'what', 'which', 'who', 'how-goes', 'how-many', 'howgoes-verb');
  if (asks || spans.some(isOfPlan) || !peopleNamedIn(textIn(tokens, 0, tokens.length), titles)) return [];
  return [
    { reading: { kind: 'change-plan', what: 'people' }, strength: 1.2, explains: PEOPLE, alsoExplains: () => true },
  ];
};

/** What the phrase begins with, courtesy aside. */
const firstOf = ({ spans }: Evidence): Span | undefined =>
  spans.find((span) => !means(span, 'filler', 'greeting', 'you', 'me', 'we', 'help', 'show'));

/** "Ny person", "ändra roller", "lägg till en projektledare", "ta bort en person". */
export const peopleRule: Rule = (evidence) => {
  const { spans, tokens } = evidence;
  if (evidence.has('dialogue', 'dialogues', 'took-part') || tokens.some(({ word }) => ALL.test(word))) return [];
  const isRole = (span: Span): boolean => means(span, 'responsible') && ROLE_WORD.test(evidence.lastWord(span));
  const isPerson = (span: Span): boolean => means(span, 'person') && PERSON_WORD.test(evidence.lastWord(span));
  const first = firstOf(evidence);
  const adds = means(first, ...ADDS);
  const changes = evidence.has('change') || means(first, 'delete');
  const named = spans.some((span) => isRole(span) || isPerson(span));
  // "Ändra förtroendevalda" may be how many of them came to a dialogue.
  const byRole = evidence.has(...WHO) && (adds || !evidence.has('elected'));
  if (!(adds || changes) || !(named || byRole)) return [];
  if (spans.some((span) => means(span, 'responsible') && !isRole(span))) return [];
  if (spans.some((span) => means(span, 'person') && !isPerson(span))) return [];
  return [{ reading: { kind: 'change-plan', what: 'people' }, strength: 0.95, explains: PEOPLE }];
};

const HOLDER =
  '(?:(?:namnd)?sekreterare\\w*|(?:projekt|process)ledare\\w*|fortroendevald\\w*|kolleg\\w*|medarbetare\\w*|ledamo\\w*|(?:arbets|projekt)grupp\\w*|(?:committee )?secretar(?:y|ies)|project (?:leader|manager)s?|elected representatives?|colleagues?|(?:working|project) group)';
/** "Byt nämndsekreterare", "uppdatera vilka som är med i projektgruppen": what is done with them. */
const EXCHANGES = new RegExp(
  `\\b(?:byt(?:a|er|t|ts)?|swap|ersatt(?:a|er)?|andra|uppdatera|lagg(?:a|er)? (?:jag |man |vi )?till|ta(?:r)? bort|change|replace|add|remove|update)\\b.*\\b${HOLDER}`,
  'u',
);
/** "Vi har fått en ny nämndsekreterare"; "nya uppgifter till arbetsgruppen" is something else. */
const NEWCOMER = new RegExp(
  `\\b(?:ny|nya|new) ${HOLDER}|^(?:en )?(?:ny|new) (?:person|kollega|colleague)\\b.*\\bprojekt`,
  'u',
);
const HAS_LEFT = new RegExp(
  `${HOLDER}.*\\b(?:slutar|slutat|slutade|lamnat|lamnar|utbytt|gatt i pension|ersatts|bytts ut|has left|is leaving)\\b`,
  'u',
);
/** "Min kollega ska vara med, lägg till henne". */
const IS_TO_JOIN = new RegExp(`${HOLDER}.*\\b(?:ska vara med|ska in|ska med)\\b`, 'u');
/** Looked for first: most phrases speak of nobody. */
const HOLDS = new RegExp(`\\b(?:${HOLDER}|person)`, 'u');
const ASKS_OF_THEM = /^(?:vem|jag ar|i am|im|vilka|vilken|vad|nar|har|ar|who|which|what|when|has|is)\b/u;
/** What else is changed beside somebody's role. */
const OF_OTHER_THINGS: readonly Concept[] = [
  ...FILTERS.filter((each) => each !== 'municipality' && each !== 'year' && each !== 'period'),
  ...(['activity', 'activity-title', 'task-title', 'goal', 'goal-ref', 'budget', 'dialogue', 'dialogues'] as const),
  ...(['how-many', 'by', 'no-place', 'indicator', 'feedback', 'survey'] as const),
];

/** "Byt nämndsekreterare i Laholm": somebody else in a role; of which committee stands on the form. */
export const roleHolderRule: Rule = (evidence) => {
  const words = foldedWords(evidence);
  if (!HOLDS.test(words)) return [];
  const isMeant = [EXCHANGES, NEWCOMER, HAS_LEFT, IS_TO_JOIN].some((pattern) => pattern.test(words));
  if (!isMeant || ASKS_OF_THEM.test(words) || evidence.has(...OF_OTHER_THINGS)) return [];
  if (evidence.tokens.some(({ word }) => ALL.test(word)) || (evidence.has('elected') && evidence.has('number')))
    return [];
  return fillSlot(evidence, 'municipality', 'municipality').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'change-plan', what: 'people', ...slots },
      strength: 1.1,
      explains: PEOPLE,
      alsoExplains: () => true,
      conflict,
    }),
  );
};
