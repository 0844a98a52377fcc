import { peopleNamedIn } from '../../domain/named-people';
import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { textIn } from '../named-times';
import type { Span } from '../tag';
import { explaining, means, type Rule } from './rule';

/** Who takes part in the project, and in which roles: somebody new, other roles, somebody who is to be taken out. */

const ROLE_WORD = /^(?:roll(?:en|er|erna)?|roles?)$/u;
const PERSON_WORD =
  /^(?:person(?:en|er|erna|s)?|någon|nån|somebody|someone|anyone|people|persons|kolleg(?:a|or|an|orna)|medarbetare|colleagues?)$/u;
const WHO: readonly Concept[] = ['own-role', 'leader', 'project-group', 'working-group', 'elected'];
/** "Radera alla personer" is not done. */
const ALL = /^(?:all|alla|allihop|everyone|everybody)$/u;
const ADDS: readonly Concept[] = ['new', 'submit', 'create'];
const PEOPLE = explaining(['person', 'responsible', 'change', 'delete', 'me', ...ADDS, ...WHO]);

/** What the plan has a name for is nobody's name. */
const OF_PLAN: readonly Concept[] = ['municipality', 'no-place', 'activity-title', 'theme', 'method', 'targetGroup'];

/**
 * "Anna slutar, Bo tar över": who it is stands in the sentence, and is looked for among those who are in the project.
 */
export const namedPeopleRule: Rule = ({ tokens, spans }) => {
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
