import { percentOf } from '../../domain/figures';
import type { EnteredOutcome } from '../../domain/goals';
import type { Plan } from '../../domain/plan';
import { planNouns } from '../../domain/plan-nouns';
import type { ShareFound } from '../../domain/shares';
import type { SurveyRow } from '../../domain/survey-shares';
import { capital } from '../../text/format';
import type { ShownSurvey } from '../../text/surveys';
import { column, type DataTable, type DataValue, dataTable } from './table';

/** The survey at the dialogues, in all and in its parts, and those of the elected representatives. */

interface Row {
  readonly survey: string;
  readonly part: string;
  readonly found?: ShareFound;
  readonly reported?: Pick<ShownSurvey, 'share' | 'n' | 'source'>;
}

const figure = (
  found: ShareFound | undefined,
  of: (share: Extract<ShareFound, { kind: 'share' }>['share']) => number,
): DataValue => {
  switch (found?.kind) {
    case 'share':
      return of(found.share);
    case 'too-few':
      return { withheld: 'fewer-than-5' };
    case 'hidden':
      return { withheld: 'hidden' };
    case 'none':
    case undefined:
      return undefined;
  }
};

/** What the chat's answers tell of the surveys. */
export interface SurveysToList {
  readonly whole?: ShareFound;
  /** What was entered by hand for the goal that is judged by it. */
  readonly entered?: EnteredOutcome;
  readonly areas: readonly SurveyRow[];
  readonly years: readonly SurveyRow[];
  readonly elected: readonly ShownSurvey[];
}

export function surveyTable({ whole, entered, areas, years, elected }: SurveysToList, plan: Plan): DataTable {
  const { area, hasAreas, form } = planNouns(plan, 'sv');
  const survey = form.survey?.question ?? 'Enkäten vid dialogerna';
  const partRow = (what: string, { label, found }: SurveyRow): Row => ({ survey, part: `${what}: ${label}`, found });
  const rows: readonly Row[] = [
    {
      survey,
      part: 'Hela projektet',
      found: whole,
      reported: entered && { share: entered.value, n: entered.n, source: entered.source },
    },
    ...(hasAreas ? areas.map((row) => partRow(capital(area.one), row)) : []),
    ...years.map((row) => partRow('År', row)),
    ...elected.map((each) => ({
      survey: `${each.name}: ${each.question}`,
      part: 'Förtroendevalda',
      found: each.result?.found,
      reported: each,
    })),
  ];
  return dataTable<Row>({
    key: 'surveys',
    title: 'Enkäter',
    about: 'En rad för varje enkät, och för varje del som enkäten vid dialogerna visas för.',
    columns: [
      column('survey', 'text', 50, 'Enkät', 'Enkäten eller dess fråga.', ({ survey }) => survey),
      column('part', 'text', 26, 'Del', 'Vilka svar raden gäller.', ({ part }) => part),
      column(
        'answers',
        'whole',
        16,
        'Antal svar (n)',
        'Svar som räknats här. En andel visas när minst 5 har svarat.',
        ({ found }) => figure(found, ({ whole }) => whole),
      ),
      column('high', 'whole', 18, 'Antal som räknas in', 'De av svaren som andelen är av.', ({ found }) =>
        figure(found, ({ part }) => part),
      ),
      column('share', 'percent', 12, 'Andel (%)', 'Beräknad av svaren här.', ({ found }) =>
        figure(found, (share) => Number(percentOf(share).toFixed(6))),
      ),
      column(
        'reportedShare',
        'percent',
        16,
        'Redovisad andel (%)',
        'Det som någon har redovisat för hand.',
        ({ reported }) => reported?.share,
      ),
      column(
        'reportedAnswers',
        'whole',
        16,
        'Redovisat antal svar (n)',
        'Tomt betyder att antalet inte är redovisat.',
        ({ reported }) => reported?.n,
      ),
      column('reportedSource', 'text', 30, 'Källa', 'Var det är redovisat.', ({ reported }) => reported?.source),
    ],
    things: () => rows,
  });
}
