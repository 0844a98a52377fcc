import { DIALOGUE_KINDS, type DialogueKind } from '../domain/dialogue-kinds';
import { ownKind } from '../domain/form-wording';
import { GLOSSARY_TERMS, type GlossaryTerm, TERM_WORDS } from '../domain/glossary';
import { sameText } from '../domain/normalise-text';
import { findTerm, goalsOf, type Plan } from '../domain/plan';
import { phraseStems } from '../questions/activity-titles';
import { clean, tokenize } from '../questions/normalise';
import type { PlanThing, WordView } from '../text/about-word';
import { says, searchedWords } from './search-words';

/** As many places of the plan as are shown where a word stands. */
const MOST_QUOTED = 3;

const rootsOf = (text: string): string => phraseStems(tokenize(clean(text)).map(({ word }) => word)).join(' ');

/** What the plan itself calls so: a kind of dialogue, a theme, a method, a group, a perspective or a phase. */
function thingCalled(word: string, plan: Plan): PlanThing | undefined {
  const theme = findTerm(plan.themes, word);
  if (theme) return { sort: 'theme', name: theme.name, text: theme.text };
  const lists = [
    ['method', plan.methods],
    ['targetGroup', plan.targetGroups],
    ['perspective', plan.perspectives],
    ['municipality', plan.municipalities],
  ] as const;
  for (const [sort, terms] of lists) {
    const found = findTerm(terms, word);
    if (found) return { sort, name: found.name };
  }
  const phase = plan.phases.find(({ name, aliases }) => [name, ...aliases].some((each) => sameText(each, word)));
  return phase && { sort: 'phase', name: phase.name };
}

const termCalled = (word: string): GlossaryTerm | undefined => {
  const roots = rootsOf(word);
  return GLOSSARY_TERMS.find((term) => TERM_WORDS[term].some((each) => rootsOf(each) === roots));
};

/** A kind of dialogue by what the plan calls it. */
const kindCalled = (word: string, plan: Plan): DialogueKind | undefined =>
  DIALOGUE_KINDS.find((kind) => {
    const own = ownKind(plan, kind);
    return own !== undefined && [own.called, ...own.aliases].some((each) => rootsOf(each) === rootsOf(word));
  });

/** The plan's own wording, where a word may stand: not what people have written of the work. */
const wordingOf = (plan: Plan): string[] => [
  ...plan.purpose,
  ...plan.background,
  ...plan.limits,
  ...goalsOf(plan).map(({ text }) => text),
  ...plan.themes.flatMap(({ text }) => text ?? []),
  ...plan.followUpQuestions.map(({ text }) => text),
];

/** What a word means here: what the plan calls so, what it means in such projects, and where the plan has it. */
export function viewWord(word: string, plan: Plan): WordView {
  const kind = kindCalled(word, plan);
  const thing = kind ? undefined : thingCalled(word, plan);
  const quotes = wordingOf(plan).filter((text) => says(searchedWords(word), text));
  return {
    kind: 'about',
    topic: 'word',
    plan,
    word,
    term: kind ?? (thing ? undefined : termCalled(word)),
    isOwnName: kind !== undefined,
    thing,
    quotes: quotes.slice(0, MOST_QUOTED),
  };
}
