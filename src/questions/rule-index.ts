import type { Concept } from './concepts';
import type { Evidence } from './evidence';
import type { RuleOfPhrases } from './kinds/rule';
import { wordsFitting } from './pattern-words';

/**
 * The rules by what a phrase must have for them to propose anything: most have nothing to say of most phrases, and are
 * not asked. The order of those that are is that of the list.
 */
export class RuleIndex {
  private readonly always: number[] = [];
  private readonly byConcept = new Map<Concept, number[]>();
  private readonly byWord = new Map<string, number[]>();
  /** Patterns of words that cannot be listed. */
  private readonly byPattern: (readonly [pattern: RegExp, rule: number])[] = [];

  constructor(private readonly rules: readonly RuleOfPhrases[]) {
    for (const [at, { needs }] of rules.entries()) {
      if (needs === undefined) this.always.push(at);
      for (const need of needs ?? []) this.add(need, at);
    }
  }

  private add(need: Concept | RegExp, rule: number): void {
    if (typeof need === 'string') {
      append(this.byConcept, need, rule);
      return;
    }
    const words = wordsFitting(need);
    if (!words) this.byPattern.push([need, rule]);
    for (const word of words ?? []) append(this.byWord, word, rule);
  }

  /** The rules that may propose something of a phrase. */
  rulesFor({ tokens, concepts }: Pick<Evidence, 'tokens' | 'concepts'>): readonly RuleOfPhrases[] {
    const isAsked = new Uint8Array(this.rules.length);
    for (const at of this.always) isAsked[at] = 1;
    for (const concept of concepts) for (const at of this.byConcept.get(concept) ?? []) isAsked[at] = 1;
    for (const { word } of tokens) for (const at of this.byWord.get(word) ?? []) isAsked[at] = 1;
    for (const [pattern, at] of this.byPattern)
      if (isAsked[at] === 0 && tokens.some(({ word }) => pattern.test(word))) isAsked[at] = 1;
    const asked: RuleOfPhrases[] = [];
    for (let at = 0; at < isAsked.length; at += 1) {
      const rule = isAsked[at] === 1 ? this.rules[at] : undefined;
      if (rule) asked.push(rule);
    }
    return asked;
  }
}

function append<Key>(map: Map<Key, number[]>, key: Key, rule: number): void {
  const rules = map.get(key);
  if (!rules) map.set(key, [rule]);
  else if (!rules.includes(rule)) rules.push(rule);
}
