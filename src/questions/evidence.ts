import { type LocalDate, yearOf } from '../domain/dates';
import type { TitleMatch } from './activity-titles';
import { withoutAsking } from './asked-by-whom';
import { nameClaims } from './claims';
import { nameCompared } from './comparisons';
import type { Compiled } from './compile';
import { type Concept, conceptList } from './concepts';
import {
  dropAppositions,
  emptied,
  keepLatest,
  means,
  nameBreakdowns,
  nameOthers,
  nameOwnPlace,
  nameSpeakers,
  nameSurroundings,
  nameViewpoints,
  nameYearSpans,
  nameYears,
  type OwnPlaces,
  remade,
} from './filters-named';
import { nameFormQuestions } from './form-questions';
import { nameGoals } from './goals-named';
import { nameIndicators } from './indicators-named';
import { nameLastMeeting } from './last-meeting';
import { nameLimits } from './limits';
import type { NameIndex, WrittenName } from './name-index';
import { nameThings } from './named-things';
import { nameTimes } from './named-times';
import type { Token } from './normalise';
import { nameOverTime } from './over-time';
import { nameAskedFor, nameBest, nameOrder } from './rankings';
import { stemsIn } from './stems-in';
import type { Span, Tagged } from './tag';
import { nameTitles } from './titles-named';
import { dayThere } from './today';
import { nameAlike, nameExceptions, nameSpring, nameWhere } from './told-apart';
import { trim } from './trim';
import { nameUndivided } from './undivided';
import type { NamedReading } from './vocabulary';
import type { Meaning } from './word-index';

const NO_NAMES = { options: [], conflict: false } as const;

/** Everything that a phrase says, in the terms of the word lists and the plan. */
export class Evidence {
  /** All that its spans mean: most rules ask of several concepts, and most phrases have none of them. */
  readonly concepts: ReadonlySet<Concept>;

  private readonly known = new Map<unknown, unknown>();

  constructor(
    readonly tokens: readonly Token[],
    readonly spans: readonly Span[],
    /** The day it is where the project is, for "i tisdags"; absent where no day matters. */
    readonly today?: LocalDate,
    /** True when a question mark ends it. */
    readonly hasMark = false,
    private readonly nameIndex?: NameIndex,
    /** True when it is called out: "målgruppsanalysen klar!" */
    readonly isExclaimed = false,
  ) {
    const concepts = new Set<Concept>();
    for (const { meanings } of spans) for (const { concept } of meanings) concepts.add(concept);
    this.concepts = concepts;
  }

  /** The same words with other meanings; without the names of the plan, which are looked for in what was written. */
  withSpans(spans: readonly Span[]): Evidence {
    return new Evidence(this.tokens, spans, this.today, this.hasMark);
  }

  /** What is worked out of it, once however often it is asked for. @param work by which it is known too */
  once<Found>(work: (evidence: Evidence) => Found): Found {
    const found = this.known.get(work) as Found | undefined;
    if (found !== undefined || this.known.has(work)) return found as Found;
    const worked = work(this);
    this.known.set(work, worked);
    return worked;
  }

  /** Names of the plan that it writes out, from their first words. */
  get written(): readonly WrittenName[] {
    return this.nameIndex?.writtenIn(this.tokens) ?? [];
  }

  /** The names of the plan that have all the words of some spans. */
  namesWith(spans: readonly Span[]): readonly NamedReading[] {
    const words = spans.flatMap(({ start, end }) => this.tokens.slice(start, end));
    const isUnknown = (token: Token): boolean =>
      spans.some((span) => means(span, 'word') && this.tokens[span.start] === token);
    return this.nameIndex?.namesWith(words, isUnknown) ?? [];
  }

  /** Whether a span is of the project's own name: "när slutar medborgarrådet". */
  namesProject({ start, end }: Span): boolean {
    return this.nameIndex?.namesProject(this.tokens.slice(start, end)) ?? false;
  }

  /** True when the phrase has any of the concepts. */
  has(...concepts: readonly Concept[]): boolean {
    for (const each of concepts) if (this.concepts.has(each)) return true;
    return false;
  }

  /** The same of a long list, which is looked into as a set. */
  hasAny(concepts: ReadonlySet<Concept>): boolean {
    for (const each of this.concepts) if (concepts.has(each)) return true;
    return false;
  }

  /** The spans with any of the concepts. */
  of(...concepts: readonly Concept[]): Span[] {
    return this.has(...concepts) ? this.spans.filter((span) => means(span, ...concepts)) : [];
  }

  /** The word that a span ends with. */
  lastWord(span: Span): string {
    return this.tokens[span.end - 1]?.word ?? '';
  }

  /**
   * The names that a concept's spans agree on: several when a word is used of several things, and with `conflict`
   * when different things are named.
   */
  names(concept: Concept): { readonly options: readonly string[]; readonly conflict: boolean } {
    if (!this.concepts.has(concept)) return NO_NAMES;
    const sets = this.of(concept).map(({ meanings }) =>
      meanings.flatMap((each) => (each.concept === concept && each.value !== undefined ? [each.value] : [])),
    );
    const all = [...new Set(sets.flat())];
    const shared = all.filter((value) => sets.every((set) => set.includes(value)));
    return shared.length > 0 || all.length === 0
      ? { options: shared, conflict: false }
      : { options: all, conflict: true };
  }
}

const ASKED_BY_THEMSELVES: ReadonlySet<Concept> = new Set<Concept>(
  conceptList(
    ['dialogue', 'dialogues', 'perspective', 'in-depth', 'participant', 'targetGroup', 'target-group-noun'],
    ['method-noun', 'result', 'doc', 'project', 'feedback', 'activity', 'kind-noun', 'municipality'],
    ['theme', 'method', 'outcome'],
  ),
);

/** Marks words that name an activity of the plan, whether by an alias or by several words of its title. */
function nameActivities({ tokens, spans }: Tagged, { titles }: Compiled): Span[] {
  const words = stemsIn(tokens);
  const aliases = spans.filter(
    (span) => means(span, 'activity') && span.meanings.some(({ value }) => value !== undefined),
  );
  const longest = Math.max(0, ...aliases.map(({ start, end }) => end - start));
  const named = aliases
    .filter(({ start, end }) => end - start === longest)
    .flatMap(({ meanings }) =>
      meanings.flatMap(({ concept, value }) => (concept === 'activity' && value ? [value] : [])),
    );
  const recognised = (): TitleMatch[] => {
    const telling = titles.recognise(words).filter(tellsMore);
    const meant = telling.length === 0 && spans.some((span) => means(span, 'responsible'));
    return meant ? titles.recogniseByOneWord(words) : telling;
  };
  const matches = named.length > 0 ? titles.best([...new Set(named)], words) : recognised();
  /** Words that are asked about by themselves ("fördjupade dialoger") do not make an activity. */
  function tellsMore({ words: places }: TitleMatch): boolean {
    return spans.some(
      (span) => !span.meanings.some(({ concept }) => ASKED_BY_THEMSELVES.has(concept)) && places.has(span.start),
    );
  }
  const unmixed = spans.map((span) => {
    if (!aliases.includes(span)) return span;
    return remade(
      span,
      span.meanings.filter(({ concept, value }) => concept !== 'activity' || value === undefined),
    );
  });
  return unmixed.map((span, at) => {
    const values = matches
      .filter(({ name, words: places }) => {
        const alias = spans[at]?.meanings.some(({ concept, value }) => concept === 'activity' && value === name);
        return alias || Array.from(places).some((place) => place >= span.start && place < span.end);
      })
      .map(({ name }): Meaning => ({ concept: 'activity-title', value: name }));
    return values.length === 0 ? span : remade(span, [...span.meanings, ...values]);
  });
}

/** Verbs of making and preparing, which say what is done and not only that it is. */
const MAKING: readonly Concept[] = ['write', 'submit', 'create'];
const PERSON_ASKED = /^(?:vem|vems|who|whos|whose)$/u;

/**
 * Where it is asked who does something: marks the words that tell a task of the plan better than any activity's title,
 * and a verb that tells another activity than the one that is named ("vem analyserar dialogerna").
 */
function nameTasks({ tokens, spans }: Tagged, { tasks, titles }: Compiled): Span[] {
  const asked = spans.some((span) => means(span, 'responsible'));
  const who = tokens.some(({ word }) => PERSON_ASKED.test(word));
  const runs = spans.some((span) => means(span, 'runs'));
  if (!asked && !runs && (!who || spans.some((span) => means(span, 'communication', 'got', 'delivered'))))
    return [...spans];
  const titled = spans.filter((span) => means(span, 'activity-title'));
  const titledWords = titled.reduce((sum, { start, end }) => sum + end - start, 0);
  const found = tasks.recognise(tokens.map(({ word }) => word)).filter(({ words }) => words.size > titledWords);
  const covers = ({ start, end }: Span, words: ReadonlySet<number>): boolean =>
    Array.from(words).some((place) => place >= start && place < end);
  if (found.length > 0) {
    return spans.map((span) => {
      const telling = found.filter(({ words }) => covers(span, words));
      const kept = span.meanings.filter(
        ({ concept }) => concept !== 'activity-title' && (concept !== 'word' || telling.length === 0),
      );
      const named = telling.map(({ name }): Meaning => ({ concept: 'task-title', value: name }));
      return named.length + kept.length === 0 ? emptied(span) : remade(span, [...kept, ...named]);
    });
  }
  const names = titled.flatMap(({ meanings }) =>
    meanings.flatMap(({ concept, value }) => (concept === 'activity-title' && value ? [value] : [])),
  );
  if (names.length === 0) return [...spans];
  return spans.map((span) => {
    const another = means(span, ...MAKING) && titles.tellsAnother(tokens[span.start]?.word ?? '', names);
    return another ? remade(span, [{ concept: 'other-duty' }]) : span;
  });
}

/**
 * Works out what a tagged phrase says: goals, years, breakdowns and activities it names, without courtesy and preamble.
 */
export function gather(
  tagged: Tagged,
  compiled: Compiled,
  {
    now,
    own = [],
    hasMark = false,
    isExclaimed = false,
  }: { readonly now: Date; readonly own?: OwnPlaces; readonly hasMark?: boolean; readonly isExclaimed?: boolean },
): Evidence {
  const { tokens } = tagged;
  const today = dayThere(now);
  let spans = nameGoals(tokens, nameAlike(tokens, nameWhere(tokens, tagged.spans)), compiled.vocabulary);
  spans = nameYears(tokens, spans, yearOf(today));
  spans = nameTitles(tokens, nameYearSpans(tokens, spans), compiled.goals);
  spans = nameTimes(tokens, spans, today);
  spans = nameClaims(tokens, spans);
  spans = nameLastMeeting(tokens, spans);
  spans = nameOwnPlace(tokens, spans, own, compiled.singulars);
  spans = nameExceptions(tokens, nameSpring(tokens, spans));
  spans = nameSurroundings(tokens, nameOthers(tokens, nameSpeakers(tokens, spans)));
  spans = nameActivities({ tokens, spans }, compiled);
  spans = nameTasks({ tokens, spans }, compiled);
  spans = nameThings({ tokens, spans }, compiled);
  spans = nameIndicators(tokens, spans, compiled.indicators);
  spans = nameFormQuestions(tokens, spans, compiled.formQuestions);
  const hasPerspectives = (compiled.vocabulary.perspectives ?? []).length > 0;
  spans = nameCompared(tokens, nameViewpoints(tokens, spans, compiled.vocabulary.perspectives), yearOf(today));
  spans = nameBreakdowns(tokens, nameAskedFor(tokens, nameBest(tokens, spans)), hasPerspectives);
  if (spans.some((span) => means(span, 'by'))) spans = nameOrder(tokens, spans);
  spans = nameOverTime(tokens, spans);
  spans = nameUndivided(tokens, spans, compiled.vocabulary);
  spans = nameLimits(tokens, keepLatest(dropAppositions(spans)));
  return new Evidence(tokens, trim(tokens, withoutAsking(tokens, spans)), today, hasMark, compiled.names, isExclaimed);
}
