import { notesOf } from '../../domain/goal-notes';
import { type GoalType, isSubNumber } from '../../domain/goals';
import type { GoalStatus, IndicatorStatus } from '../../domain/outcomes';
import { notesAbout, type Plan } from '../../domain/plan';
import { restsSentence } from '../../text/counts';
import { capital, dateText, listAnd, periodText, stopped } from '../../text/format';
import { goalCardTexts } from '../../text/goal-card';
import { assessmentText, measuredFrom, withoutTargetsText } from '../../text/goal-sentences';
import { goalTexts } from '../../text/goals';
import { earlierLines, indicatorLines, reportedLines, sourceLines } from '../../text/indicator-lines';
import { basisText, goalName, outcomeClause, targetTexts } from '../../text/indicators';
import { pictureOf } from '../../text/pictured';
import { noteText } from '../../text/words';
import {
  type Block,
  type DocumentCell,
  type DocumentRow,
  type DocumentTable,
  gap,
  heading,
  list,
  text,
  textCell,
} from '../blocks';
import type { ReportData } from '../report-data';
import { afterwardsTable, followUpSection } from './follow-up';
import { takingPartSection } from './taking-part';

/** The goals, and how far each of them has come: table 4.3 of a report. */

const ofType = ({ goals }: ReportData, type: GoalType): GoalStatus[] =>
  goals.statuses.filter(({ goal }) => goal.type === type);

const NONE = 'Inget målvärde definierat';
const NOT_REPORTED = 'Ej redovisat';

/** "Minst 18 och minst 2 per kommun", and when that was decided. */
function targetCell(status: IndicatorStatus, plan: Plan): DocumentCell {
  const { period, indicator } = status;
  const { target } = indicator;
  if (!target) return textCell(NONE);
  const cards = goalCardTexts.sv;
  const decided = target.decided ? cards.decided(dateText(target.decided, 'sv')) : cards.decidedUnknown;
  return textCell(
    capital(listAnd(targetTexts(status, plan, 'sv'), 'sv')),
    capital(cards.period(periodText(period, 'sv'))),
    capital(decided),
    ...earlierLines(status, 'sv').map(capital),
  );
}

/** What stands of an indicator: its assessment, its outcome, and what each source says of it. */
function outcomeCell(status: IndicatorStatus, plan: Plan): DocumentCell {
  const { indicator } = status;
  // A card has it beside the figure; of one that is not counted here the lines below tell.
  const ownBasis = status.computed && !status.computed.missingPriorities ? basisText(status, plan, 'sv') : undefined;
  // What its target is stands in a cell of its own.
  const sources = sourceLines({ ...status, indicator: { ...indicator, target: undefined } }, plan, 'sv');
  return textCell(
    assessmentText(status.assessment, 'sv', indicator.period.from),
    stopped(capital(outcomeClause(status, plan, 'sv'))),
    ownBasis,
    ...indicatorLines(status, plan, 'sv'),
    ...sources,
  );
}

/** A goal's first row tells it whole; the others name it, so that each row can be read alone. */
function goalRows(status: GoalStatus, plan: Plan): DocumentRow[] {
  const { goal, indicators } = status;
  const name = goalName(goal, 'sv');
  const reported = reportedLines(status, 'sv');
  if (indicators.length === 0)
    return [
      {
        cells: [
          textCell(name, goal.text),
          textCell('Ingen indikator'),
          textCell(NONE),
          textCell(
            assessmentText(status.assessment, 'sv', measuredFrom(status)),
            ...(reported.length > 0 ? reported : [stopped(NOT_REPORTED)]),
          ),
        ],
      },
    ];
  return indicators.map((each, at): DocumentRow => {
    const outcome = outcomeCell(each, plan);
    return {
      cells: [
        at === 0 ? textCell(name, goal.text) : textCell(name),
        textCell(each.indicator.name),
        targetCell(each, plan),
        at === 0 ? textCell(...reported, ...outcome.lines) : outcome,
      ],
    };
  });
}

const attainment = (title: string, statuses: readonly GoalStatus[], plan: Plan): DocumentTable => ({
  is: 'table',
  title,
  description: 'Mål, indikator, målvärde med beslutsdatum, och utfall och reflektioner. En rad för varje indikator.',
  columns: [
    { heading: 'Mål', width: 22 },
    { heading: 'Indikator', width: 19 },
    { heading: 'Målvärde', width: 18 },
    { heading: 'Utfall och reflektioner', width: 41 },
  ],
  rows: statuses.flatMap((status) => goalRows(status, plan)),
});

/** What the plan's documents note of the goals, with where it stands. */
const notes = (statuses: readonly GoalStatus[]): string[] =>
  statuses.flatMap((status) =>
    notesOf(status, false).map((note) => `${goalName(status.goal, 'sv')}: ${noteText(note)}`),
  );

const wordings = (statuses: readonly GoalStatus[]): string[] =>
  statuses.filter(({ goal }) => !isSubNumber(goal.number)).map(({ goal }) => goal.text);

/** Effect goals: those with something to measure as the others, and what is to be asked in the years after. */
function effectBlocks(effect: readonly GoalStatus[], data: ReportData): Block[] {
  const measured = effect.filter(({ goal, indicators }) => indicators.length > 0 || goal.outcome !== undefined);
  const left = effect.filter((status) => !measured.includes(status));
  const noteOfEach = [...new Set(left.flatMap((status) => notesOf(status, false).map(noteText)))];
  return [
    ...(left.length > 0 ? [text(withoutTargetsText(left, data.goals.statuses, 'sv'))] : []),
    ...(measured.length > 0 ? [attainment('Effektmålens måluppfyllnad', measured, data.plan)] : []),
    ...list([...noteOfEach, ...notes(measured)]),
    ...afterwardsTable(data),
  ];
}

export function goalSections(data: ReportData): Block[] {
  const { plan, goals } = data;
  const [project, effect] = [ofType(data, 'project'), ofType(data, 'effect')];
  const general = notesAbout(plan, 'goals').map(noteText);
  const picture = pictureOf(goals, 'sv');
  const remarks = [...general, ...notes(project)];
  const afterwards = effectBlocks(effect, data);
  return [
    heading(1, 'Mål'),
    heading(2, 'Projektmål'),
    ...(project.length > 0 ? list(wordings(project), true) : [text(goalTexts.sv.noGoals)]),
    heading(2, 'Effektmål'),
    ...(effect.length > 0 ? list(wordings(effect), true) : [text(goalTexts.sv.noGoals)]),
    heading(2, 'Måluppfyllnad'),
    project.length > 0
      ? attainment('Projektmålens måluppfyllnad', project, plan)
      : gap('Måluppfyllnad', 'Skriv vad projektet har uppnått'),
    ...(picture ? [{ is: 'picture' as const, picture }] : []),
    ...(goals.rests.dialogues > 0 ? [text(restsSentence(goals.rests, 'sv'))] : []),
    ...(remarks.length > 0 ? [text('Att tänka på när siffrorna läses:'), ...list(remarks)] : []),
    ...takingPartSection(data),
    ...followUpSection(data),
    heading(2, 'Uppföljning av effektmål'),
    ...(afterwards.length > 0
      ? afterwards
      : [gap('Uppföljning av effektmål', 'Skriv hur projektets effekter ska följas upp')]),
  ];
}
