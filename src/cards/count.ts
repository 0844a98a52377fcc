import { monthOf, yearOf } from '../domain/dates';
import { type NamedFilters, namedIn } from '../domain/filters';
import type { Language } from '../domain/language';
import { planNouns } from '../domain/plan-nouns';
import type { Reading } from '../questions/reading';
import {
  byTitle,
  type CountView,
  countFigure,
  countLead,
  countNotes,
  countSentence,
  countTexts,
  countTitle,
  isOverTime,
  restsSentence,
  rowLabel,
} from '../text/counts';
import { headCountText, sentenceWithin } from '../text/format';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, type Button, sentenceFields, tellsMore } from './buttons';
import type { CardsOf } from './cards-of';
import type { ChartRow } from './chart';
import { barsOf } from './figures';
import { fill } from './fill';
import { type Page, pagedCard, WHOLE } from './page';

type By = NonNullable<CountView['by']>;
const DIMENSIONS = ['municipality', 'targetGroup', 'year', 'month'] as const satisfies readonly By[];

const readingOf = ({ counted }: CountView, slots: NamedFilters & { readonly by?: By }): Reading =>
  counted === 'dialogues'
    ? { kind: 'dialogue-count', ...slots }
    : { kind: 'participant-count', ...slots, ...(counted === 'participants' ? {} : { participants: counted }) };

/**
 * The same question, broken down in a way that it is neither narrowed nor broken down by already. Nothing can be
 * divided where nothing is counted: then the whole project is offered, where it has something to tell.
 */
function buttonsOf(found: CountView, language: Language): Button[] {
  const { counted, filters, by, stored, reported, rests, missing, perYear } = found;
  const narrowed = namedIn(filters);
  const ofMore = reported.find(({ of }) => of === 'more');
  const known = counted === 'dialogues' ? stored.asked : rests.dialogues - missing;
  if (known <= 0)
    return tellsMore(filters, stored, ofMore)
      ? [askButton(countTexts[language].whole, readingOf(found, {}), language)]
      : [];
  // In one year only, the answer per year is the same.
  const { year, from, to } = filters;
  const isOneYear =
    year !== undefined ||
    perYear.filter(({ count }) => count > 0).length === 1 ||
    (from !== undefined && to !== undefined && yearOf(from) === yearOf(to));
  const { hasAreas } = planNouns(found.naming, language);
  const isOneMonth = from !== undefined && to !== undefined && monthOf(from) === monthOf(to);
  const isThere = (each: (typeof DIMENSIONS)[number]): boolean => {
    if (each === 'year') return !isOneYear;
    // By years there are fewer rows; of one year, or where these are shown, months tell more.
    if (each === 'month') return !isOneMonth && (isOneYear || by === 'year');
    return filters[each] === undefined && (each !== 'municipality' || hasAreas);
  };
  // Beside those that are compared there are the others.
  return DIMENSIONS.filter((each) => (each !== by || found.isCompared) && isThere(each)).map((each) =>
    askButton(byTitle(each, found.naming, language), readingOf(found, { ...narrowed, by: each }), language),
  );
}

const rowsOf = ({ rows, by, naming }: CountView, language: Language): ChartRow[] =>
  rows.map(({ label, count }) => ({
    label: rowLabel(label, by, naming, language),
    text: headCountText(count, language),
    ...(typeof count === 'number' ? { value: count } : {}),
  }));

/**
 * A count with its rows, how it is defined, and what it rests on.
 * @param preface what is told before the count, where something else was asked for
 */
export function countCard(
  found: CountView,
  sentence: string,
  language: Language,
  preface = '',
  page: Page = WHOLE,
): AdaptiveCard {
  const title = countTitle(found, language);
  const hasRows = found.by !== undefined && found.rests.dialogues > 0;
  const rows = hasRows ? rowsOf(found, language) : [];
  return pagedCard(rows, page, language, (on) =>
    barsOf({ title, rows: on.items, isOverTime: isOverTime(found) }, language).drawn.map(
      ({ element }) =>
        () =>
          fill('count', {
            ...sentenceFields(sentence, language),
            title,
            figure: countFigure(found, language),
            hasPreface: preface !== '',
            preface,
            lead: sentenceWithin(hasRows ? countLead(found, language) : countSentence(found, language)),
            hasRows,
            by: found.by ? byTitle(found.by, found.naming, language) : '',
            figures: element,
            notes: [...on.notes, ...countNotes(found, language).map(sentenceWithin)].map((text) => ({ text })),
            hasRests: found.rests.dialogues > 0 || found.reported.length > 0,
            rests: restsSentence(found.rests, language),
            buttons: [...on.buttons, ...buttonsOf(found, language)],
          }),
    ),
  );
}

export const countCards = {
  count: (view, { sentence, language, preface, page }) => countCard(view, sentence, language, preface, page),
} satisfies CardsOf<'count'>;
