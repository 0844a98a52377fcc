import { phraseStems, stemsOf } from './activity-titles';
import { type Concept, conceptList } from './concepts';
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
  /** Absent where several of one goal fit as well. */
  readonly name?: string;
  readonly parts: ReadonlySet<number>;
}

interface Prepared extends IndicatorName {
  readonly stems: ReadonlySet<string>;
  /** What it measures. */
  readonly concepts: readonly Concept[];
}

export class IndicatorNames {
  private readonly prepared: readonly Prepared[];

  constructor(indicators: readonly IndicatorName[]) {
    this.prepared = indicators.map((each) => ({
      ...each,
      stems: new Set(stemsOf(each.name)),
      concepts: conceptList(MEASURED[each.measure], each.kind ? [each.kind] : []),
    }));
  }

  /** The indicators that a phrase tells best. @param goals those that are named, where any is */
  bestFor(parts: readonly PhrasePart[], goals: readonly string[]): IndicatorFound[] {
    const stems = parts.map(({ words }) => phraseStems(words).filter((stem) => !TELLS_NONE.has(stem)));
    const fits = this.prepared
      .filter(({ goal }) => goals.length === 0 || goals.includes(goal))
      .map((each) => {
        const telling = parts.flatMap((part, at) =>
          part.has(...each.concepts) || (stems[at] ?? []).some((stem) => each.stems.has(stem)) ? [at] : [],
        );
        const words = new Set(stems.flat().filter((stem) => each.stems.has(stem))).size;
        const isShare = SHARES.includes(each.measure);
        const beside = parts.flatMap((part, at) => (part.has(isShare ? 'share' : 'how-many') ? [at] : []));
        const silent = each.kind && !parts.some((part) => each.kind && part.has(each.kind)) ? SILENT_KIND : 0;
        const score = telling.length + BESIDE * words + (beside.length > 0 ? BESIDE : 0) - silent;
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
