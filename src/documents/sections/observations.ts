import type { Theme } from '../../domain/plan';
import type { Voice } from '../../domain/voices';
import type { ViewOf } from '../../text/answers';
import { capital, stopped } from '../../text/format';
import { noteBesideInsights, partTitle } from '../../text/insights';
import { dialoguesText } from '../../text/words';
import { type Block, gap, heading, list, text } from '../blocks';
import type { ReportData } from '../report-data';

/** What people brought up, theme by theme: how many dialogues, and what was noted of the newest of them. */

const NEWEST = 'Här är det som noterats i de senaste dialogerna om temat.';

const wordsIn = (voices: readonly Voice[], field: 'strengthened' | 'lowered' | 'observations'): string[] =>
  voices.flatMap(({ words }) => words[field] ?? []).map(stopped);

function noted(insights: ViewOf<'insights'>): Block[] {
  const { plan, voices } = insights;
  const parts = [
    { title: partTitle('strengthened', plan, 'sv'), lines: wordsIn(voices, 'strengthened') },
    { title: partTitle('lowered', plan, 'sv'), lines: wordsIn(voices, 'lowered') },
    { title: 'Övriga iakttagelser', lines: wordsIn(voices, 'observations') },
  ];
  const newest = voices.length > 0 ? [text(NEWEST)] : [];
  return [
    ...newest,
    ...parts.flatMap(({ title, lines }): Block[] => (lines.length === 0 ? [] : [heading(3, title), ...list(lines)])),
  ];
}

function themeBlocks(
  { name, text: summary }: Theme,
  insights: ViewOf<'insights'>,
  raised: number | undefined,
): Block[] {
  const note = noteBesideInsights(insights, 'sv');
  return [
    heading(2, capital(name)),
    ...(summary ? [text(stopped(summary))] : []),
    ...(raised === undefined ? [] : [text(`Temat togs upp i ${dialoguesText(raised, 'sv')}.`)]),
    ...noted(insights),
    ...(note === undefined ? [] : [text(note)]),
  ];
}

export function observationSection({ insights, byTheme }: ReportData): Block[] {
  const countOf = (theme: Theme): number | undefined =>
    insights.themes.find((each) => each.theme === theme.id)?.dialogues;
  return [
    heading(1, 'Iakttagelser och upptäckter'),
    gap('Iakttagelser och upptäckter', 'Skriv era iakttagelser och upptäckter, med deltagarnas ord så långt det går'),
    ...byTheme.flatMap(({ theme, view }) => themeBlocks(theme, view, countOf(theme))),
  ];
}
