import type { Language } from '../domain/language';
import { sentenceOf, type View, type ViewOf } from './answers';
import type { PastedText } from './as-text';
import { sentenceWithin, shortened } from './format';
import { aboutParts } from './pasted-about';
import {
  activitiesParts,
  activityParts,
  changesParts,
  responsibilitiesParts,
  responsibleParts,
  weekParts,
} from './pasted-activities';
import { budgetParts, countParts, coverageParts, feedbackParts, remainingParts, surveyParts } from './pasted-figures';
import { areaStatusParts, goalStatusParts, goalsParts } from './pasted-goals';
import {
  communicationParts,
  deliveriesParts,
  dialoguesParts,
  followUpParts,
  insightsParts,
  lessonsParts,
  methodsParts,
  unreportedParts,
} from './pasted-lists';
import type { TextParts, TextTable } from './pasted-part';
import { privacySections, privacyTexts } from './privacy';
import { reportSentence } from './report';
import type { Texts } from './texts';

/** An answer as text to paste: its sentence, its rows as a table in Markdown, and what it rests on. */

type PartsOf<Kind extends View['kind']> = (view: ViewOf<Kind>, language: Language) => TextParts;

/** Of each kind of view; `none` where there is nothing to paste. */
const PARTS: { readonly [Kind in View['kind']]: PartsOf<Kind> | 'none' } = {
  count: countParts,
  report: (view, language) => {
    const { figures } = view;
    const ofFigures = figures.kind === 'count' ? countParts(figures, language) : goalsParts(figures, language);
    const lead = ofFigures.lead ?? sentenceOf(figures, language);
    return { ...ofFigures, lead: `${reportSentence(view, language)} ${lead}` };
  },
  goals: goalsParts,
  'goal-status': goalStatusParts,
  remaining: remainingParts,
  changes: changesParts,
  'area-status': areaStatusParts,
  survey: surveyParts,
  feedback: feedbackParts,
  coverage: coverageParts,
  insights: insightsParts,
  dialogues: dialoguesParts,
  methods: methodsParts,
  budget: budgetParts,
  activities: activitiesParts,
  'activity-status': activityParts,
  responsible: responsibleParts,
  responsibilities: responsibilitiesParts,
  'follow-up': followUpParts,
  communication: communicationParts,
  lessons: lessonsParts,
  about: aboutParts,
  deliveries: deliveriesParts,
  unreported: unreportedParts,
  week: weekParts,
  privacy: (view, language) => ({
    parts: [...privacySections(view, language)],
    rests: [privacyTexts[language].rests],
  }),
  // Each of its answers is a text of its own.
  several: 'none',
  'no-meeting': 'none',
  'paper-form': 'none',
  unanswered: 'none',
  'as-text': 'none',
  'as-picture': 'none',
  'web-text': 'none',
  explain: 'none',
  remark: 'none',
  which: 'none',
  help: 'none',
  'no-such-goal': 'none',
  'in-chat': 'none',
  'guests-only-overview': 'none',
  unknown: 'none',
  'plan-file': 'none',
  settings: 'none',
  watch: 'none',
  'send-survey': 'none',
};

const partsFor = <Kind extends View['kind']>(
  kind: Kind,
  view: ViewOf<Kind>,
  language: Language,
): TextParts | undefined => {
  const entry = PARTS[kind];
  return entry === 'none' ? undefined : entry(view, language);
};

/** Whether an answer can be had as text. */
export const isPastable = (view: View): boolean =>
  view.kind === 'several' ? view.parts.some((part) => isPastable(part.view)) : PARTS[view.kind] !== 'none';

/** What of a message the text may take, as JSON in bytes of UTF-8; the sentence stands beside it. */
const MOST_BYTES = 20_000;
/** In a cell, and in a line. */
const CELL_MAX = 600;
const LINE_MAX = 1_200;

const leftOut: Texts<(shown: number, of: number) => string> = {
  sv: (shown, of) => `Allt får inte plats: ${shown} av ${of} rader är med.`,
  en: (shown, of) => `There is not room for everything: ${shown} of ${of} rows are here.`,
};

/** On one line, and with no bar that would end its cell. */
const cellText = (text: string): string =>
  shortened(text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ').trim(), CELL_MAX).replace(/\|/gu, '\\|');
const lineText = (text: string): string => shortened(text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ').trim(), LINE_MAX);

const row = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;
/** Figures stand to the right, as in the column's other rows. */
const isFigures = ({ rows }: TextTable, column: number): boolean =>
  rows.every((cells) => /^[\d\s●○–−.,%()/]*$/u.test(cells[column] ?? ''));

/** What stands one under the other, each on lines of its own. */
interface Entry {
  readonly text: string;
  /** What comes before the first of those that belong together. */
  readonly above: readonly string[];
  readonly of: unknown;
}

function entriesOf({ parts = [], notes = [] }: TextParts): Entry[] {
  return [...parts, { lines: notes }].flatMap((part): Entry[] => {
    const { heading, table, lines = [] } = part;
    const head = table
      ? [
          row(table.header),
          `| ${table.header.map((_, column) => (column > 0 && isFigures(table, column) ? '---:' : '---')).join(' | ')} |`,
        ]
      : [];
    const above = ['', ...(heading === undefined ? [] : [lineText(heading), ...(table ? [''] : [])]), ...head];
    const isList = lines.length > 1;
    return [
      ...(table?.rows ?? []).map((cells): Entry => ({ text: row(cells), above, of: part })),
      ...lines.map((line): Entry => ({ text: `${isList ? '- ' : ''}${lineText(line)}`, above, of: part })),
    ];
  });
}

function laidOut(lead: string, entries: readonly Entry[], rests: readonly string[]): string {
  const body = entries.flatMap(({ text, above, of }, index) =>
    entries[index - 1]?.of === of ? [text] : [...above, text],
  );
  return [lead, ...body, ...(rests.length > 0 ? ['', ...rests.map(lineText)] : [])].join('\n');
}

/**
 * An answer as text, with as many of its rows as a message holds; undefined where there is nothing to paste.
 * @param most what it may take, as JSON in bytes of UTF-8
 */
export function pastedText(view: View, language: Language, most = MOST_BYTES): PastedText | undefined {
  if (view.kind === 'several') {
    const each = view.parts.flatMap((part) => pastedText(part.view, language, most / view.parts.length) ?? []);
    const sentence = sentenceWithin(sentenceOf(view, language));
    return each.length === 0 ? undefined : { sentence, text: each.map(({ text }) => text).join('\n\n') };
  }
  const parts = partsFor(view.kind, view, language);
  if (!parts) return undefined;
  const sentence = sentenceWithin(sentenceOf(view, language));
  const lead = sentenceWithin(parts.lead ?? sentence);
  const entries = entriesOf(parts);
  for (let shown = entries.length; ; ) {
    const left = shown < entries.length ? [leftOut[language](shown, entries.length)] : [];
    const text = laidOut(lead, entries.slice(0, shown), [...left, ...(parts.rests ?? [])]);
    const bytes = Buffer.byteLength(JSON.stringify(text));
    if (bytes <= most || shown === 0) return { sentence, text };
    shown = Math.min(shown - 1, Math.floor((shown * most) / bytes));
  }
}
