import { percentOf, type Share } from '../domain/figures';
import type { Language } from '../domain/language';
import type { Naming } from '../domain/plan-nouns';
import type { DividedBy, Order } from '../domain/question-slots';
import { firstShares } from '../domain/share-order';
import type { ShareFound } from '../domain/shares';
import type { SurveyFound, SurveyRow } from '../domain/survey-shares';
import { byTitle, rowLabel } from './counts';
import { capital, listAnd, number, percent } from './format';
import { shareCells } from './share-cells';
import type { Texts } from './texts';

/** Where most felt heard, what is between those that are compared, and the rows of a survey in a sentence. */

interface SurveyRowTexts {
  readonly order: Readonly<Record<Order, string>>;
  readonly place: (order: string, where: string, names: string, isPartly: boolean) => string;
  readonly other: (order: string, where: string, names: string, isPartly: boolean) => string;
  /** What stands with a name, by what is divided by. */
  readonly in: Readonly<Record<DividedBy, (name: string) => string>>;
  readonly answers: (part: string, whole: string) => string;
  readonly noneShown: (where: string) => string;
  readonly points: (difference: string, isOne: boolean, where: string) => string;
  readonly equal: string;
  readonly highest: (where: string) => string;
  readonly differenceHidden: string;
}

const surveyRowTexts: Texts<SurveyRowTexts> = {
  sv: {
    order: { most: 'högst', least: 'lägst' },
    place: (order, where, names, isPartly) =>
      isPartly
        ? `Av det som visas har ${names} ${order} andel${where}`
        : `${capital(order)} andel${where} har ${names}`,
    other: (order, where, names, isPartly) =>
      isPartly
        ? `Av det som visas är andelen${where} ${order} ${names}`
        : `${capital(order)} är andelen${where} ${names}`,
    in: {
      municipality: (name) => `i ${name}`,
      targetGroup: (name) => `i dialoger med ${name}`,
      method: (name) => `i dialoger med ${name}`,
      perspective: (name) => `med perspektivet ${name}`,
      dialogueKind: (name) => `i de ${name}`,
      year: (name) => `år ${name}`,
      month: (name) => `i ${name}`,
      quarter: (name) => `under ${name}`,
    },
    answers: (part, whole) => `${part} av ${whole} svar`,
    noneShown: (where) => `Det går inte att säga var andelen${where} är högst eller lägst, eftersom ingen andel visas.`,
    points: (difference, isOne, where) => `${difference} procentenhet${isOne ? '' : 'er'} högre ${where}`,
    equal: 'lika stor andel',
    highest: (where) => `högst ${where}`,
    differenceHidden: 'skillnaden visas inte',
  },
  en: {
    order: { most: 'highest', least: 'lowest' },
    place: (order, where, names, isPartly) =>
      `${isPartly ? 'Of what is shown, the' : 'The'} ${order} share${where} is in ${names}`,
    other: (order, where, names, isPartly) =>
      `${isPartly ? 'Of what is shown, the' : 'The'} share${where} is ${order} ${names}`,
    in: {
      municipality: (name) => `in ${name}`,
      targetGroup: (name) => `in dialogues with ${name}`,
      method: (name) => `in dialogues using ${name}`,
      perspective: (name) => `with the perspective ${name}`,
      dialogueKind: (name) => `in the ${name} ones`,
      year: (name) => `in ${name}`,
      month: (name) => `in ${name}`,
      quarter: (name) => `in ${name}`,
    },
    answers: (part, whole) => `${part} of ${whole} answers`,
    noneShown: (where) => `Where the share${where} is highest or lowest cannot be told, since no share is shown.`,
    points: (difference, isOne, where) => `${difference} percentage point${isOne ? '' : 's'} higher ${where}`,
    equal: 'an equal share',
    highest: (where) => `highest ${where}`,
    differenceHidden: 'the difference is not shown',
  },
};

const answersText = ({ part, whole }: Share, language: Language): string =>
  surveyRowTexts[language].answers(number(part, language), number(whole, language));

/** What is divided, with all that it is narrowed to: " i dialoger med unga". */
interface RowsShown {
  readonly by: DividedBy;
  readonly rows: readonly SurveyRow[];
  readonly where: string;
  readonly naming: Naming;
}

const isWithheld = ({ found }: SurveyRow): boolean => found.kind === 'hidden' || found.kind === 'too-few';

/** "Högst andel har Laholm: 100 % (50 av 50 svar).", "Lägst andel har Hylte (8 av 10 svar) och Laholm (…): 80 %." */
export function surveyRanking({ by, rows, where, naming }: RowsShown, order: Order, language: Language): string {
  const texts = surveyRowTexts[language];
  const first = firstShares(rows, order);
  const [one] = first;
  if (!one) return texts.noneShown(where);
  const labelOf = ({ label }: SurveyRow): string => rowLabel(label, by, naming, language);
  const withAnswers = (row: typeof one): string =>
    first.length === 1 ? labelOf(row) : `${labelOf(row)} (${answersText(row.found.share, language)})`;
  const names = listAnd(first.map(withAnswers), language);
  const says = by === 'municipality' ? texts.place : texts.other;
  const whose = by === 'municipality' ? names : texts.in[by](names);
  const share = percent(percentOf(one.found.share), language);
  const answers = first.length === 1 ? ` (${answersText(one.found.share, language)})` : '';
  return `${says(texts.order[order], where, whose, rows.some(isWithheld))}: ${share}${answers}.`;
}

/** "100 % (50 av 50 svar)", "färre än 5 svar", "visas inte": as many decimals in each. */
function cellsOf(rows: readonly SurveyRow[], language: Language): string[] {
  const cells = shareCells(
    rows.map(({ found }) => found),
    language,
  );
  return rows.map(({ found }, index) => {
    const text = cells[index] ?? '';
    return found.kind === 'share' ? `${text} (${answersText(found.share, language)})` : text;
  });
}

const shareOf = (found: ShareFound): Share | undefined => (found.kind === 'share' ? found.share : undefined);

/** Of several, where the share is highest; of two, by how many percentage points. */
function differenceText({ by, rows, naming }: RowsShown, language: Language): string {
  const texts = surveyRowTexts[language];
  const shares = rows.map(({ found }) => shareOf(found));
  const first = firstShares(rows, 'most');
  if (shares.includes(undefined) || first.length === 0) return texts.differenceHidden;
  if (first.length === rows.length) return texts.equal;
  const where = texts.in[by](
    listAnd(
      first.map(({ label }) => rowLabel(label, by, naming, language)),
      language,
    ),
  );
  const [one = 0, other = 0] = shares.map((share) => (share ? percentOf(share) : 0));
  const points = Math.round(Math.abs(one - other) * 10) / 10;
  return rows.length > 2 || points === 0
    ? texts.highest(where)
    : texts.points(number(points, language), points === 1, where);
}

/** "Laholm 100 % (50 av 50 svar), Hylte 80 % (32 av 40 svar): 20 procentenheter högre i Laholm." */
export function surveyComparison(compared: RowsShown, language: Language): string {
  const { by, rows, naming } = compared;
  const cells = cellsOf(rows, language);
  const figures = rows.map(({ label }, index) => `${rowLabel(label, by, naming, language)} ${cells[index] ?? ''}`);
  return `${figures.join(', ')}: ${differenceText(compared, language)}.`;
}

/** More rows than this are left to the card. */
const ROWS_IN_A_SENTENCE = 8;

/** "Per målgrupp: unga 90 % (45 av 50 svar), seniorer färre än 5 svar."; nothing where there is no room. */
export function surveyRowsText({ by, rows, naming }: RowsShown, language: Language): string | undefined {
  const known = rows.filter(({ found }) => found.kind !== 'none');
  if (known.length === 0 || known.length > ROWS_IN_A_SENTENCE) return undefined;
  const cells = cellsOf(known, language);
  const figures = known.map(({ label }, index) => `${rowLabel(label, by, naming, language)} ${cells[index] ?? ''}`);
  return `${byTitle(by, naming, language)}: ${figures.join(', ')}.`;
}

/** Those of a survey's rows that may be laid side by side in one sentence. */
export const rowsShown = (
  { by, rows }: Pick<SurveyFound, 'by' | 'rows'>,
  where: string,
  naming: Naming,
): RowsShown | undefined => by && { by, rows, where, naming };
