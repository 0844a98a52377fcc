import { firstOf } from '../domain/count-order';
import type { HeadCount } from '../domain/figures';
import type { Language } from '../domain/language';
import type { DividedBy, Order } from '../domain/question-slots';
import { capital, headCountText, listAnd, number } from './format';
import type { Texts } from './texts';

/** Which of the rows of a count has most, and what is between those that are compared. */

/** A row as it is told. */
interface RowShown {
  readonly label: string;
  readonly count: HeadCount;
}

export interface Ranking {
  readonly by: DividedBy;
  readonly order: Order;
  readonly rows: readonly RowShown[];
  readonly total: HeadCount;
  /** What is counted, with all that it is narrowed to: "deltagare i dialoger med unga". */
  readonly thing: string;
}

export interface ComparedRows {
  readonly by: DividedBy;
  readonly rows: readonly RowShown[];
  /** "5 dialoger med unga", "färre än 5 personer". */
  readonly counted: (count: HeadCount) => string;
}

interface RankingTexts {
  readonly order: Readonly<Record<Order, string>>;
  /** What stands before or after the names, by what is divided by. */
  readonly where: Readonly<Record<DividedBy, (names: string) => string>>;
  readonly ofPlaces: (names: string, order: string, thing: string, isOne: boolean, isPartly: boolean) => string;
  readonly ofOthers: (where: string, order: string, thing: string, isPartly: boolean) => string;
  readonly each: string;
  readonly of: (total: string) => string;
  readonly noneShown: (thing: string) => string;
  readonly notShown: (label: string, figure: string) => string;
  readonly equal: string;
  readonly one: string;
  readonly more: (difference: string, where: string) => string;
  readonly moreHidden: (where: string) => string;
  readonly differenceHidden: string;
}

const rankingTexts: Texts<RankingTexts> = {
  sv: {
    order: { most: 'flest', least: 'färst' },
    where: {
      municipality: (names) => `i ${names}`,
      targetGroup: (names) => `med ${names}`,
      method: (names) => `med ${names}`,
      perspective: (names) => `med perspektivet ${names}`,
      dialogueKind: (names) => `bland de ${names}`,
      year: (names) => `år ${names}`,
      month: (names) => `i ${names}`,
      quarter: (names) => `under ${names}`,
    },
    ofPlaces: (names, order, thing, _isOne, isPartly) =>
      isPartly ? `Av det som visas har ${names} haft ${order} ${thing}` : `${names} har haft ${order} ${thing}`,
    ofOthers: (where, order, thing, isPartly) =>
      isPartly ? `Av det som visas är ${order} ${thing} ${where}` : `${capital(order)} ${thing} ${where}`,
    each: ' var',
    of: (total) => ` av ${total}`,
    noneShown: (thing) => `Det går inte att säga var det varit flest eller färst ${thing}, eftersom inget visas.`,
    notShown: (label, figure) => `${label} ${figure}`,
    equal: 'lika många',
    one: 'en',
    more: (difference, where) => `${difference} fler ${where}`,
    moreHidden: (where) => `fler ${where}, hur många visas inte`,
    differenceHidden: 'skillnaden visas inte',
  },
  en: {
    order: { most: 'most', least: 'fewest' },
    where: {
      municipality: (names) => `in ${names}`,
      targetGroup: (names) => `with ${names}`,
      method: (names) => `using ${names}`,
      perspective: (names) => `with the perspective ${names}`,
      dialogueKind: (names) => `among the ${names} ones`,
      year: (names) => `in ${names}`,
      month: (names) => `in ${names}`,
      quarter: (names) => `in ${names}`,
    },
    ofPlaces: (names, order, thing, isOne, isPartly) =>
      `${isPartly ? `Of what is shown, ${names}` : names} ${isOne ? 'has' : 'have'} had the ${order} ${thing}`,
    ofOthers: (where, order, thing, isPartly) =>
      `${isPartly ? 'Of what is shown, the' : 'The'} ${order} ${thing} are ${where}`,
    each: ' each',
    of: (total) => ` of ${total}`,
    noneShown: (thing) =>
      `Where there have been the most or the fewest ${thing} cannot be told, since nothing is shown.`,
    notShown: (label, figure) => `${label} ${figure}`,
    equal: 'as many',
    one: 'one',
    more: (difference, where) => `${difference} more ${where}`,
    moreHidden: (where) => `more ${where}, how many is not shown`,
    differenceHidden: 'the difference is not shown',
  },
};

/** "Halmstad har haft flest dialoger: 8 av 37.", "Flest deltagare i september 2021: 98 av 426." */
export function rankingSentence({ by, order, rows, total, thing }: Ranking, language: Language): string {
  const texts = rankingTexts[language];
  const first = firstOf(rows, order);
  const [one] = first;
  if (!one) return texts.noneShown(thing);
  const names = listAnd(
    first.map(({ label }) => label),
    language,
  );
  const isPartly = rows.some(({ count }) => count === 'hidden');
  const says =
    by === 'municipality'
      ? texts.ofPlaces(names, texts.order[order], thing, first.length === 1, isPartly)
      : texts.ofOthers(texts.where[by](names), texts.order[order], thing, isPartly);
  const isKnown = typeof one.count === 'number';
  const each = isKnown && first.length > 1 ? texts.each : '';
  const whole = isKnown && typeof total === 'number' ? texts.of(number(total, language)) : '';
  return `${says}: ${headCountText(one.count, language)}${each}${whole}.`;
}

/** Of several, where there were most; of two, by how many. */
function differenceText({ by, rows }: ComparedRows, language: Language): string {
  const texts = rankingTexts[language];
  const counts = rows.map(({ count }) => count);
  if (counts.includes('hidden')) return texts.differenceHidden;
  const first = firstOf(rows, 'most');
  const [most] = first;
  if (!most) return texts.differenceHidden;
  if (first.length === rows.length) return typeof most.count === 'number' ? texts.equal : texts.differenceHidden;
  const where = texts.where[by](
    listAnd(
      first.map(({ label }) => label),
      language,
    ),
  );
  if (rows.length > 2) return `${texts.order.most} ${where}`;
  const [least] = firstOf(rows, 'least');
  if (typeof most.count !== 'number' || typeof least?.count !== 'number') return texts.moreHidden(where);
  const difference = most.count - least.count;
  return texts.more(difference === 1 ? texts.one : number(difference, language), where);
}

/** "Laholm 5 dialoger, Varberg 4: en fler i Laholm.", "27 dialoger 2021, 10 2022: 17 fler 2021." */
export function comparisonSentence(compared: ComparedRows, language: Language): string {
  const texts = rankingTexts[language];
  const { by, rows, counted } = compared;
  const isTime = by === 'year';
  const figures = rows.map(({ label, count }, index) => {
    const figure = index === 0 && count !== 'hidden' ? counted(count) : headCountText(count, language);
    return isTime && count !== 'hidden' ? `${figure} ${texts.where[by](label)}` : texts.notShown(label, figure);
  });
  return `${figures.join(', ')}: ${differenceText(compared, language)}.`;
}
