import type { Facts } from './fact-set';
import type { Fact } from './facts';
import type { Id } from './identifiers';
import type { Plan, Term } from './plan';

/** A word of the plan that dialogues are stored under and that a change of the plan would take away. */
export interface HiddenTerm {
  readonly section: TermSection;
  readonly id: Id;
  readonly name: string;
  /** How many dialogues no answer could name any more. */
  readonly dialogues: number;
}

/** The words that dialogues are stored under, and which of them a dialogue has. */
const TERMS = {
  municipalities: ({ municipality }) => (municipality === undefined ? [] : [municipality]),
  targetGroups: ({ targetGroups }) => targetGroups,
  perspectives: ({ perspectives }) => perspectives,
  methods: ({ methods }) => methods,
  themes: ({ themes }) => themes,
} as const satisfies Readonly<Partial<Record<keyof Plan, (fact: Fact) => readonly Id[]>>>;
type TermSection = keyof typeof TERMS;

const SECTIONS = ['municipalities', 'targetGroups', 'perspectives', 'methods', 'themes'] as const;

/**
 * What a change of the plan would hide: words that it drops though dialogues are stored under them. Such a word can be
 * renamed or closed; it stays for as long as it counts something.
 */
export function hiddenTerms(before: Plan, after: Plan, facts: Facts): HiddenTerm[] {
  return SECTIONS.flatMap((section) => {
    const terms: readonly Term[] = before[section];
    const stays = new Set(after[section].map(({ id }) => id));
    const gone = terms.filter(({ id }) => !stays.has(id));
    if (gone.length === 0) return [];
    const count = new Map<Id, number>();
    for (const fact of facts.all()) {
      for (const id of new Set(TERMS[section](fact))) count.set(id, (count.get(id) ?? 0) + 1);
    }
    return gone.flatMap(({ id, name }): HiddenTerm[] => {
      const dialogues = count.get(id) ?? 0;
      return dialogues === 0 ? [] : [{ section, id, name, dialogues }];
    });
  });
}
