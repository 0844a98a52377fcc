import type { Answer } from '../answers/view';
import type { Picture } from '../domain/picture';
import { dataUriOf } from '../pictures/png';
import type { PicturedAnswer } from '../text/as-picture';
import { explainTexts } from '../text/explain';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, foldedButtons } from './buttons';
import { figuresCard, type TableShown } from './figures';

/** A month is short; the names of goals, places and groups have words that do not break. */
const WIDTHS = { bars: [1, 1], columns: [2, 1], matrix: [1, 1] } as const;

/** A phone shows it small; pressed, it is as large as the screen. */
const EXPANDS = { allowExpand: true };

const tableOf = (picture: Picture): TableShown => ({
  widths: WIDTHS[picture.sort],
  header: ['', ''],
  rows: picture.rows.map(({ label, text }) => [label, text]),
});

/** An answer drawn, with its figures in text: some clients leave a picture blank. */
export function pictureCard(
  { sentence, picture, asked }: PicturedAnswer,
  png: Uint8Array,
  { language }: Pick<Answer, 'language'>,
): AdaptiveCard {
  const { title, altText } = picture;
  const element = { type: 'Image', url: dataUriOf(png), altText, size: 'Stretch', spacing: 'Medium', msteams: EXPANDS };
  const buttons = [askButton(explainTexts[language].again, asked, language)];
  const shown = { title, sentence, chart: { title: '', element }, table: tableOf(picture), buttons };
  return foldedButtons(figuresCard(shown, language), language);
}
