import { comparable } from '../domain/normalise-text';
import { phraseStems, stemsOf } from './activity-titles';
import { stem } from './inflect';
import { clean, fold, type Token, tokenize } from './normalise';
import { stemsIn } from './stems-in';
import type { NamedReading } from './vocabulary';

/**
 * Every name that stands in a plan, of all its sections: somebody may write it, or its first half, and means what
 * stands under it. What is asked of each stands in the plan's vocabulary.
 */

/** A name that a phrase writes out, from its first word on. */
export interface WrittenName {
  /** The first word, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** So many words of it are written, of so many. */
  readonly written: number;
  readonly of: number;
  /** Whether they stand as the plan has them, and in no other form. */
  readonly isVerbatim: boolean;
  /** Whether it is the number of a register. */
  readonly isNumber: boolean;
  readonly name: NamedReading;
}

interface Name {
  readonly words: readonly string[];
  readonly roots: readonly string[];
  readonly name: NamedReading;
}

/** A word of a phrase as it was written, whatever it has been parted into. */
interface Word {
  readonly word: string;
  readonly root: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(tokens: readonly Token[]): Word[] {
  const places = tokens.flatMap(({ part }, at) => (part === 'last' ? [] : [at]));
  const whole = places.map((at) => {
    const { part, raw = '', word = '' } = tokens[at] ?? {};
    return fold(part ? (tokenize(raw)[0]?.word ?? '') : word);
  });
  const stems = stemsIn(tokens);
  return places.map((start, index) => ({
    word: whole[index] ?? '',
    root: (tokens[start]?.part ? stem(whole[index] ?? '') : stems[start]) ?? '',
    start,
    end: places[index + 1] ?? tokens.length,
  }));
}

/** Letters and figures, as a number of a register is compared: "LN HY200017" is "lnhy200017". */
const squeezed = (text: string): string =>
  IS_SQUEEZED.test(text) ? text : (comparable(text).match(/[\p{L}\p{N}]+/gu) ?? []).join('');
const IS_SQUEEZED = /^[a-z0-9åäöé]+$/u;

/** "Träff 2" of "Träff 2, den 15 oktober: vad är viktigast"; a question is asked as a whole. */
function headOf({ name, asks }: NamedReading): string[] {
  const [head = ''] = name.split(/[,:;(]/u, 1);
  const isWhole = head.length === name.length || asks.kind === 'follow-up';
  return isWhole || tokenize(clean(head)).length < 2 ? [] : [head];
}

/** So many letters and figures of a registry number tell it without what stands in front of them. */
const SHORTEST_NUMBER = 6;

/** Words that more names have than these tell none of them. */
const MOST_NAMED = 4;

/** The names of a plan, made ready. */
export class NameIndex {
  private readonly byFirst = new Map<string, Name[]>();
  private readonly byRoot = new Map<string, Set<NamedReading>>();
  private readonly numbers: readonly { readonly forms: readonly string[]; readonly name: NamedReading }[];

  /** Whether each number of the register has a figure, so that a phrase without any names none. */
  private readonly isInFigures: boolean;

  /** The words of the project's own name. */
  private readonly project: ReadonlySet<string>;

  constructor(names: readonly NamedReading[], numbers: readonly NamedReading[], project = '') {
    this.project = new Set(stemsOf(project));
    for (const name of names) {
      for (const root of stemsOf(name.name)) this.byRoot.set(root, (this.byRoot.get(root) ?? new Set()).add(name));
      for (const form of [name.name, ...headOf(name)]) this.addForm(form, name);
    }
    this.numbers = numbers.map((name) => {
      const [, ...rest] = name.name.split(' ');
      const short = squeezed(rest.join(' '));
      return { forms: [squeezed(name.name), ...(short.length >= SHORTEST_NUMBER ? [short] : [])], name };
    });
    this.isInFigures = this.numbers.every(({ forms }) => forms.every((form) => /\d/u.test(form)));
  }

  /** Whether all of some words stand in the project's own name. */
  namesProject(tokens: readonly Token[]): boolean {
    const roots = wordsOf(tokens).flatMap(({ word }) => stemsOf(word));
    return roots.length > 0 && roots.every((root) => this.project.has(root));
  }

  private addForm(form: string, name: NamedReading): void {
    const words = tokenize(clean(form)).map(({ word }) => fold(word));
    const roots = phraseStems(words);
    const [first] = roots;
    if (first !== undefined) this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), { words, roots, name }]);
  }

  /** The names that a phrase writes out from their first words, as far as they go: two words of a longer one. */
  writtenIn(tokens: readonly Token[]): WrittenName[] {
    const words = this.byFirst.size === 0 ? [] : wordsOf(tokens);
    const found: WrittenName[] = [];
    for (const [at, { root, start }] of words.entries()) {
      for (const { words: of, roots, name } of this.byFirst.get(root) ?? []) {
        let written = 1;
        while (written < roots.length && words[at + written]?.root === roots[written]) written += 1;
        // The first word of a longer name names nothing.
        if (written === 1 && roots.length > 1) continue;
        const isVerbatim = of.slice(0, written).every((word, index) => words[at + index]?.word === word);
        const end = words[at + written - 1]?.end ?? start;
        found.push({ start, end, written, of: of.length, isVerbatim, isNumber: false, name });
      }
    }
    return [...found, ...this.numbersIn(tokens)];
  }

  /**
   * The names that have all of some words: two telling ones or more, wherever they stand in it. What nothing else is
   * known of has to stand in it, with an ending at most: "bjud in" is no "bjuda in".
   * @param unknown whether nothing else is known of a word
   */
  namesWith(tokens: readonly Token[], unknown: (token: Token) => boolean): NamedReading[] {
    const words = wordsOf(tokens);
    const roots = [...new Set(words.flatMap(({ word }) => stemsOf(word)))];
    const [first, ...others] = roots.map((root) => this.byRoot.get(root));
    if (!first || others.length === 0 || tokens.some(({ word }) => /\d/u.test(word))) return [];
    const alone = tokens.filter(unknown).map(({ word }) => fold(word));
    const found = [...first].filter((name) => {
      if (!others.every((each) => each?.has(name))) return false;
      const whole = tokenize(clean(name.name)).map(({ word }) => fold(word));
      return alone.every((word) => whole.some((each) => word.startsWith(each)));
    });
    return found.length > MOST_NAMED ? [] : found;
  }

  /** Numbers of a register, however they are cut: "LN HY200017", "lnhy200017", "HY 200017". */
  private numbersIn(tokens: readonly Token[]): WrittenName[] {
    if (this.isInFigures && !tokens.some(({ word }) => /\d/u.test(word))) return [];
    const parts = tokens.map(({ word }) => squeezed(word));
    return this.numbers.flatMap(({ forms, name }): WrittenName[] => {
      for (const form of forms) {
        for (let start = 0; start < tokens.length; start += 1) {
          if (!form.startsWith(parts[start] ?? '')) continue;
          let end = start;
          let text = '';
          while (end < tokens.length && text.length < form.length && form.startsWith(text)) text += parts[end++] ?? '';
          if (text === form)
            return [{ start, end, written: end - start, of: end - start, isVerbatim: true, isNumber: true, name }];
        }
      }
      return [];
    });
  }
}
