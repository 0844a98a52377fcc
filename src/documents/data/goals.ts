import { ASSESSMENTS } from '../../domain/assessments';
import { isNarrowed } from '../../domain/filters';
import { natureOf } from '../../domain/natures';
import type { GoalStatus, IndicatorStatus } from '../../domain/outcomes';
import type { Plan } from '../../domain/plan';
import { COMPARISON_LABELS } from '../../files/workbook/labels';
import { filtersText } from '../../text/filters';
import { capital, listAnd, shownUnit, stopped } from '../../text/format';
import { assessmentText, measuredFrom } from '../../text/goal-sentences';
import {
  goalName,
  isHeldBack,
  outcomeClause,
  partTexts,
  shownFigure,
  targetTexts,
  unitText,
} from '../../text/indicators';
import { type ColumnOf, column, type DataTable, type DataValue, dataTable, stateColumn } from './table';

/** How the goals stand: a row for each indicator, and for each goal that has none. */

interface Row {
  readonly status: GoalStatus;
  readonly indicator?: IndicatorStatus;
}

/** What is true of an indicator; a goal without any leaves the cell empty. */
const ofIndicator =
  (of: (indicator: IndicatorStatus) => DataValue) =>
  ({ indicator }: Row): DataValue =>
    indicator && of(indicator);

function unitOf(status: IndicatorStatus, plan: Plan): string {
  const nature = natureOf(status.indicator);
  if (nature === 'share') return '%';
  if (nature === 'yes-no') return 'ja (1) eller nej (0)';
  const { unit } = status.indicator.target ?? {};
  return unit ? shownUnit(unit) : unitText({ ...status, computed: undefined, entered: undefined }, plan, 'sv');
}

const targetOf = ({ indicator: { target } }: IndicatorStatus) => target;

const columns = (plan: Plan): ColumnOf<Row>[] => [
  column('goal', 'text', 15, 'Mål', 'Projektmål och effektmål numreras var för sig.', ({ status }) =>
    goalName(status.goal, 'sv'),
  ),
  column('title', 'text', 28, 'Rubrik', 'Målet i några ord.', ({ status }) => status.goal.title),
  column('text', 'text', 50, 'Målets lydelse', 'Målet som det står i planen.', ({ status }) => status.goal.text),
  stateColumn(
    'goalAssessment',
    ASSESSMENTS,
    24,
    'Målets bedömning',
    'Ett mål är inte bättre än den svagaste indikator som går att bedöma.',
    ({ status }) => ({
      code: status.assessment,
      words: assessmentText(status.assessment, 'sv', measuredFrom(status)),
    }),
  ),
  column(
    'indicator',
    'text',
    32,
    'Indikator',
    'Det som målet mäts med.',
    ofIndicator(({ indicator }) => indicator.name),
  ),
  column(
    'about',
    'text',
    20,
    'Gäller',
    'Den del av projektet som indikatorn gäller. Tomt betyder hela projektet.',
    ofIndicator(({ about }) => (isNarrowed(about) ? filtersText(about, plan, 'sv') : undefined)),
  ),
  column(
    'from',
    'date',
    12,
    'Period från',
    'Första dagen som räknas.',
    ofIndicator(({ period }) => period.from),
  ),
  column(
    'to',
    'date',
    12,
    'Period till',
    'Sista dagen som räknas.',
    ofIndicator(({ period }) => period.to),
  ),
  column(
    'target',
    'text',
    30,
    'Mål i ord',
    'Målvärdet med alla sina delar. Tomt betyder att inget målvärde är definierat.',
    ofIndicator((status) => listAnd(targetTexts(status, plan, 'sv'), 'sv') || undefined),
  ),
  column(
    'targetComparison',
    'text',
    12,
    'Riktning',
    'Hur utfallet jämförs med målvärdet.',
    ofIndicator((status) =>
      targetOf(status)?.value === undefined ? undefined : COMPARISON_LABELS[targetOf(status)?.comparison ?? '>='],
    ),
  ),
  column(
    'targetValue',
    'number',
    12,
    'Målvärde',
    'Målvärdet för helheten, i enheten i kolumnen Enhet.',
    ofIndicator((status) => targetOf(status)?.value),
  ),
  column(
    'targetUpTo',
    'number',
    12,
    'Övre målvärde',
    'Den övre gränsen när riktningen är mellan.',
    ofIndicator((status) => targetOf(status)?.upTo),
  ),
  column(
    'targetDecided',
    'date',
    12,
    'Målvärdet beslutat',
    'Tomt betyder att beslutsdatum saknas.',
    ofIndicator((status) => targetOf(status)?.decided),
  ),
  column(
    'unit',
    'text',
    16,
    'Enhet',
    'Enheten för målvärde och utfall på raden.',
    ofIndicator((status) => unitOf(status, plan)),
  ),
  column(
    'outcomeValue',
    'number',
    12,
    'Utfall',
    'Beräknat från rapporterade dialoger när det finns sådana, annars det som redovisats. Tomt betyder ej redovisat, aldrig 0.',
    ofIndicator(outcomeOf),
  ),
  column('outcome', 'text', 44, 'Utfall i ord', 'Utfallet som boten säger det.', ({ status, indicator }) =>
    indicator ? stopped(capital(outcomeClause(indicator, plan, 'sv'))) : status.goal.outcome?.text,
  ),
  column(
    'part',
    'whole',
    12,
    'Andelens täljare',
    'Hur många av underlaget som räknas, när utfallet är en andel.',
    ofIndicator((status) => shareOf(status, 'part')),
  ),
  column(
    'whole',
    'whole',
    12,
    'Andelens underlag (n)',
    'Hur många andelen är av. Tomt betyder att antalet saknas.',
    ofIndicator((status) => shareOf(status, 'whole')),
  ),
  column(
    'targetParts',
    'list',
    44,
    'Delar av målvärdet',
    'Varje del av ett sammansatt målvärde med sin bedömning. Alla delar ska hålla.',
    ofIndicator((status) => partTexts(status, plan, 'sv').map((part) => partLine(part, status))),
  ),
  stateColumn(
    'assessment',
    ASSESSMENTS,
    24,
    'Bedömning',
    'Hur utfallet står mot målvärdet.',
    ({ indicator: status }) =>
      status && {
        code: status.assessment,
        words: assessmentText(status.assessment, 'sv', status.indicator.period.from),
      },
  ),
  column(
    'isComputed',
    'yes-no',
    10,
    'Beräknat här',
    'Ja när utfallet är beräknat från dialogerna.',
    ofIndicator(({ computed }) => computed !== undefined),
  ),
  column(
    'dialogues',
    'whole',
    10,
    'Dialoger bakom',
    'Hur många dialoger ett beräknat utfall bygger på.',
    ofIndicator(({ computed }) => computed?.dialogues),
  ),
  column(
    'latest',
    'date',
    12,
    'Senaste dialog',
    'Den senaste av dem.',
    ofIndicator(({ computed }) => computed?.latest),
  ),
  column(
    'reportedValue',
    'number',
    12,
    'Redovisat utfall',
    'Det som någon har redovisat för hand, också när det skiljer sig från det beräknade.',
    ofIndicator(({ entered }) => entered?.value),
  ),
  column(
    'reportedWhole',
    'whole',
    12,
    'Redovisat underlag (n)',
    'Hur många den redovisade andelen är av. Tomt betyder att antalet inte är redovisat.',
    ofIndicator(({ entered }) => entered?.n),
  ),
  column('reported', 'text', 44, 'Redovisat i ord', 'Det som redovisats i ord.', ({ status, indicator }) =>
    indicator ? indicator.entered?.text : status.goal.outcome?.text,
  ),
  column('reportedSource', 'text', 26, 'Källa', 'Var det är redovisat.', ({ status, indicator }) =>
    indicator ? indicator.entered?.source : status.goal.outcome?.source,
  ),
  column('reportedDate', 'date', 12, 'Redovisat den', 'När det är redovisat.', ({ status, indicator }) =>
    indicator ? indicator.entered?.date : status.goal.outcome?.date,
  ),
];

function partLine(
  { target, outcome, part }: ReturnType<typeof partTexts>[number],
  { indicator }: IndicatorStatus,
): string {
  const assessment = assessmentText(part.assessment, 'sv', indicator.period.from);
  return outcome === '' ? `${target}: ${assessment}` : `${target}: ${assessment} – ${outcome}`;
}

/** The figure that the chat tells; a share in percent to six decimals, as far as the chat tells any. */
function outcomeOf(status: IndicatorStatus): DataValue {
  if (isHeldBack(status)) return withheldOf(status);
  const value = shownFigure(status);
  return value === undefined ? undefined : Number(value.toFixed(6));
}

const withheldOf = ({ computed }: IndicatorStatus): DataValue => {
  if (computed?.withheld === 'unknown') return undefined;
  return { withheld: computed?.withheld === 'hidden' ? 'hidden' : 'fewer-than-5' };
};

function shareOf(status: IndicatorStatus, of: 'part' | 'whole'): DataValue {
  const share = status.computed?.share;
  if (!share) return undefined;
  return isHeldBack(status) ? withheldOf(status) : share[of];
}

/** @param statuses how the chat's answer of all goals tells that they stand */
export function goalTable(statuses: readonly GoalStatus[], plan: Plan): DataTable {
  return dataTable({
    key: 'goals',
    title: 'Mål',
    about: 'En rad för varje indikator, och en för varje mål som inte har någon.',
    columns: columns(plan),
    things: () =>
      statuses.flatMap((status): Row[] =>
        status.indicators.length === 0 ? [{ status }] : status.indicators.map((indicator) => ({ status, indicator })),
      ),
  });
}
