import { phraseStems, stemsOf } from './activity-titles';
import { type Concept, conceptList } from './concepts';
import type { Token } from './normalise';
import type { IndicatorName } from './vocabulary';

/** The indicators of a plan, by the words of their names and by what they measure. */

/** What a phrase says of a measure in words of its own; the plan may have called it anything. */
const MEASURED: Readonly<Record<IndicatorName['measure'], readonly Concept[]>> = {
  dialogues: ['dialogue', 'dialogues'],
  participants: ['participant', 'took-part'],
  persons: ['person', 'participant', 'took-part'],
  'survey-share': ['survey', 'heard'],
  'target-groups-reached': ['target-group-noun'],
  'methods-tested': ['method-noun'],
  'feedback-share': ['feedback'],
  entered: [],
};
const SHARES: readonly IndicatorName['measure'][] = ['survey-share', 'target-groups-reached', 'feedback-share'];
/** Words that most indicators have, and that tell none. */
const TELLS_NONE = new Set(stemsOf('antal andel procent procentandel number share percentage indikator målvärde mål'));
/** A share or a number is said with a noun. */
const BESIDE = 0.1;
/** One whose words are all said is meant rather than a longer one that has them too. */
const WHOLE = 0.1;
/** What is counted from the dialogues is asked by its own words ("antal dialoger"), and is no indicator for that. */
const COUNTED: readonly IndicatorName['measure'][] = ['dialogues', 'participants'];
/** What only the plan has: so much of its name is enough. */
const ENOUGH = 0.6;
const OF_THE_PLAN: readonly IndicatorName['measure'][] = ['entered', 'persons'];
const FEWEST_STEMS = 2;
/** A kind that is not said is hardly meant. */
const SILENT_KIND = 0.5;

/** What a part of a phrase is: the stems of its words, and what it may mean. */
export interface PhrasePart {
  readonly words: readonly string[];
  readonly has: (...concepts: readonly Concept[]) => boolean;
}

/** An indicator that a phrase may name, and the parts of it that tell. */
export interface IndicatorFound {
  readonly goal: string;
  /** Whether all of its words are written. */
  readonly isWhole?: boolean;
  /** Absent where several of one goal fit as well. */
  readonly name?: string;
  readonly parts: ReadonlySet<number>;
}

interface Prepared extends IndicatorName {
  readonly stems: ReadonlySet<string>;
  /** Those of its stems that tell it from others. */
  readonly telling: readonly string[];
  /** What it measures. */
  readonly concepts: readonly Concept[];
}

/** "Recommendations answered within 60 days": its figures are said with its words. */
const figures = (name: string): readonly string[] => name.match(/\d+/gu) ?? [];

export class IndicatorNames {
  private readonly prepared: readonly Prepared[];

  /** The words of those that are known by their names. */
  private readonly named: ReadonlySet<string>;

  constructor(indicators: readonly IndicatorName[]) {
    this.prepared = indicators.map((each) => {
      const stems = new Set(stemsOf(each.name));
      return {
        ...each,
        stems,
        telling: [...stems].filter((stem) => !OF_THE_PLAN.includes(each.measure) || !TELLS_NONE.has(stem)),
        concepts: conceptList(MEASURED[each.measure], each.kind ? [each.kind] : []),
      };
    });
    const named = this.prepared.filter(({ measure }) => !COUNTED.includes(measure));
    this.named = new Set(named.flatMap(({ telling }) => telling));
  }

  /**
   * The indicators whose names a phrase says, whatever else it speaks of.
   * @param stems those of its words
   */
  spelledIn(tokens: readonly Token[], stems: readonly string[]): IndicatorFound[] {
    // Few phrases have two words of any of them.
    if (stems.filter((stem) => this.named.has(stem)).length < FEWEST_STEMS) return [];
    const spelled = this.prepared
      .filter(({ measure, telling }) => !COUNTED.includes(measure) && telling.length >= FEWEST_STEMS)
      .map(({ goal, name, measure, telling }) => {
        const parts = new Set(
          stems.flatMap((stem, at) =>
            telling.includes(stem) || figures(name).includes(tokens[at]?.word ?? '') ? [at] : [],
          ),
        );
        const count = telling.filter((stem) => stems.includes(stem)).length;
        const isSpelled =
          count >= FEWEST_STEMS && count >= telling.length * (OF_THE_PLAN.includes(measure) ? ENOUGH : 1);
        return {
          goal,
          name,
          parts,
          isWhole: count === telling.length,
          share: isSpelled ? count / telling.length : 0,
          count,
        };
      });
    const most = Math.max(0, ...spelled.map(({ share }) => share));
    const best = spelled.filter(({ share }) => share > 0 && share === most);
    const longest = Math.max(0, ...best.map(({ count }) => count));
    return best.filter(({ count }) => count === longest);
  }

  /** The indicators that a phrase tells best. @param goals those that are named, where any is */
  bestFor(parts: readonly PhrasePart[], goals: readonly string[]): IndicatorFound[] {
    const stems = parts.map(({ words }) => phraseStems(words).filter((stem) => !TELLS_NONE.has(stem)));
    const fits = this.prepared
      .filter(({ goal }) => goals.length === 0 || goals.includes(goal))
      .map((each) => {
        const telling = parts.flatMap((part, at) =>
          part.has(...each.concepts) ||
          (stems[at] ?? []).some((stem) => each.stems.has(stem)) ||
          part.words.some((word) => figures(each.name).includes(word))
            ? [at]
            : [],
        );
        const words = new Set(stems.flat().filter((stem) => each.stems.has(stem))).size;
        const isShare = SHARES.includes(each.measure);
        const beside = parts.flatMap((part, at) => (part.has(isShare ? 'share' : 'how-many') ? [at] : []));
        const silent = each.kind && !parts.some((part) => each.kind && part.has(each.kind)) ? SILENT_KIND : 0;
        const isWhole = each.telling.every((stem) => stems.some((of) => of.includes(stem)));
        const score =
          telling.length + BESIDE * words + (beside.length > 0 ? BESIDE : 0) + (isWhole ? WHOLE : 0) - silent;
        return { ...each, score, isNamed: telling.length > 0, parts: new Set([...telling, ...beside]) };
      })
      .filter(({ isNamed }) => isNamed);
    const most = Math.max(0, ...fits.map(({ score }) => score));
    const best = fits.filter(({ score }) => score > most - BESIDE / 2);
    return [...new Set(best.map(({ goal }) => goal))].flatMap((goal): IndicatorFound[] => {
      const [first, ...others] = best.filter((each) => each.goal === goal);
      if (!first) return [];
      return others.length === 0
        ? [{ goal, name: first.name, parts: first.parts }]
        : [{ goal, parts: new Set([first, ...others].flatMap((each) => [...each.parts])) }];
    });
  }
}
