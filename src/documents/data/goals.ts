import { isNarrowed } from '../../domain/filters';
import type { Comparison } from '../../domain/goals';
import { natureOf } from '../../domain/natures';
import type { GoalStatus, IndicatorStatus } from '../../domain/outcomes';
import type { Plan } from '../../domain/plan';
import type { ViewOf } from '../../text/answers';
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
import { type ColumnOf, type DataTable, type DataValue, dataTable } from './table';

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

const COMPARISONS: Readonly<Record<Comparison, string>> = {
  '>=': 'minst',
  '>': 'mer än',
  '<=': 'högst',
  '<': 'mindre än',
  between: 'mellan',
  '=': 'exakt',
};

function unitOf(status: IndicatorStatus, plan: Plan): string {
  const nature = natureOf(status.indicator);
  if (nature === 'share') return '%';
  if (nature === 'yes-no') return 'ja (1) eller nej (0)';
  const { unit } = status.indicator.target ?? {};
  return unit ? shownUnit(unit) : unitText({ ...status, computed: undefined, entered: undefined }, plan, 'sv');
}

const targetOf = ({ indicator: { target } }: IndicatorStatus) => target;

const columns = (plan: Plan): ColumnOf<Row>[] => [
  {
    key: 'goal',
    heading: 'Mål',
    sort: 'text',
    width: 15,
    about: 'Projektmål och effektmål numreras var för sig.',
    of: ({ status }) => goalName(status.goal, 'sv'),
  },
  {
    key: 'title',
    heading: 'Rubrik',
    sort: 'text',
    width: 28,
    about: 'Målet i några ord.',
    of: ({ status }) => status.goal.title,
  },
  {
    key: 'text',
    heading: 'Målets lydelse',
    sort: 'text',
    width: 50,
    about: 'Målet som det står i planen.',
    of: ({ status }) => status.goal.text,
  },
  {
    key: 'goalAssessment',
    heading: 'Målets bedömning',
    sort: 'text',
    width: 24,
    about: 'Ett mål är inte bättre än den svagaste indikator som går att bedöma.',
    of: ({ status }) => assessmentText(status.assessment, 'sv', measuredFrom(status)),
  },
  {
    key: 'indicator',
    heading: 'Indikator',
    sort: 'text',
    width: 32,
    about: 'Det som målet mäts med.',
    of: ofIndicator(({ indicator }) => indicator.name),
  },
  {
    key: 'about',
    heading: 'Gäller',
    sort: 'text',
    width: 20,
    about: 'Den del av projektet som indikatorn gäller. Tomt betyder hela projektet.',
    of: ofIndicator(({ about }) => (isNarrowed(about) ? filtersText(about, plan, 'sv') : undefined)),
  },
  {
    key: 'from',
    heading: 'Period från',
    sort: 'date',
    width: 12,
    about: 'Första dagen som räknas.',
    of: ofIndicator(({ period }) => period.from),
  },
  {
    key: 'to',
    heading: 'Period till',
    sort: 'date',
    width: 12,
    about: 'Sista dagen som räknas.',
    of: ofIndicator(({ period }) => period.to),
  },
  {
    key: 'target',
    heading: 'Mål i ord',
    sort: 'text',
    width: 30,
    about: 'Målvärdet med alla sina delar. Tomt betyder att inget målvärde är definierat.',
    of: ofIndicator((status) => listAnd(targetTexts(status, plan, 'sv'), 'sv') || undefined),
  },
  {
    key: 'targetComparison',
    heading: 'Riktning',
    sort: 'text',
    width: 12,
    about: 'Hur utfallet jämförs med målvärdet.',
    of: ofIndicator((status) =>
      targetOf(status)?.value === undefined ? undefined : COMPARISONS[targetOf(status)?.comparison ?? '>='],
    ),
  },
  {
    key: 'targetValue',
    heading: 'Målvärde',
    sort: 'number',
    width: 12,
    about: 'Målvärdet för helheten, i enheten i kolumnen Enhet.',
    of: ofIndicator((status) => targetOf(status)?.value),
  },
  {
    key: 'targetUpTo',
    heading: 'Övre målvärde',
    sort: 'number',
    width: 12,
    about: 'Den övre gränsen när riktningen är mellan.',
    of: ofIndicator((status) => targetOf(status)?.upTo),
  },
  {
    key: 'targetDecided',
    heading: 'Målvärdet beslutat',
    sort: 'date',
    width: 12,
    about: 'Tomt betyder att beslutsdatum saknas.',
    of: ofIndicator((status) => targetOf(status)?.decided),
  },
  {
    key: 'unit',
    heading: 'Enhet',
    sort: 'text',
    width: 16,
    about: 'Enheten för målvärde och utfall på raden.',
    of: ofIndicator((status) => unitOf(status, plan)),
  },
  {
    key: 'outcomeValue',
    heading: 'Utfall',
    sort: 'number',
    width: 12,
    about:
      'Beräknat från rapporterade dialoger när det finns sådana, annars det som redovisats. Tomt betyder ej redovisat, aldrig 0.',
    mayBeWithheld: true,
    of: ofIndicator(outcomeOf),
  },
  {
    key: 'outcome',
    heading: 'Utfall i ord',
    sort: 'text',
    width: 44,
    about: 'Utfallet som boten säger det.',
    of: ({ status, indicator }) =>
      indicator ? stopped(capital(outcomeClause(indicator, plan, 'sv'))) : status.goal.outcome?.text,
  },
  {
    key: 'part',
    heading: 'Andelens täljare',
    sort: 'whole',
    width: 12,
    about: 'Hur många av underlaget som räknas, när utfallet är en andel.',
    mayBeWithheld: true,
    of: ofIndicator((status) => shareOf(status, 'part')),
  },
  {
    key: 'whole',
    heading: 'Andelens underlag (n)',
    sort: 'whole',
    width: 12,
    about: 'Hur många andelen är av. Tomt betyder att antalet saknas.',
    mayBeWithheld: true,
    of: ofIndicator((status) => shareOf(status, 'whole')),
  },
  {
    key: 'targetParts',
    heading: 'Delar av målvärdet',
    sort: 'list',
    width: 44,
    about: 'Varje del av ett sammansatt målvärde med sin bedömning. Alla delar ska hålla.',
    of: ofIndicator((status) => partTexts(status, plan, 'sv').map((part) => partLine(part, status))),
  },
  {
    key: 'assessment',
    heading: 'Bedömning',
    sort: 'text',
    width: 24,
    about: 'Hur utfallet står mot målvärdet.',
    of: ofIndicator(({ assessment, indicator }) => assessmentText(assessment, 'sv', indicator.period.from)),
  },
  {
    key: 'isComputed',
    heading: 'Beräknat här',
    sort: 'yes-no',
    width: 10,
    about: 'Ja när utfallet är beräknat från dialogerna.',
    of: ofIndicator(({ computed }) => computed !== undefined),
  },
  {
    key: 'dialogues',
    heading: 'Dialoger bakom',
    sort: 'whole',
    width: 10,
    about: 'Hur många dialoger ett beräknat utfall bygger på.',
    of: ofIndicator(({ computed }) => computed?.dialogues),
  },
  {
    key: 'latest',
    heading: 'Senaste dialog',
    sort: 'date',
    width: 12,
    about: 'Den senaste av dem.',
    of: ofIndicator(({ computed }) => computed?.latest),
  },
  {
    key: 'reportedValue',
    heading: 'Redovisat utfall',
    sort: 'number',
    width: 12,
    about: 'Det som någon har redovisat för hand, också när det skiljer sig från det beräknade.',
    of: ofIndicator(({ entered }) => entered?.value),
  },
  {
    key: 'reportedWhole',
    heading: 'Redovisat underlag (n)',
    sort: 'whole',
    width: 12,
    about: 'Hur många den redovisade andelen är av. Tomt betyder att antalet inte är redovisat.',
    of: ofIndicator(({ entered }) => entered?.n),
  },
  {
    key: 'reported',
    heading: 'Redovisat i ord',
    sort: 'text',
    width: 44,
    about: 'Det som redovisats i ord.',
    of: ({ status, indicator }) => (indicator ? indicator.entered?.text : status.goal.outcome?.text),
  },
  {
    key: 'reportedSource',
    heading: 'Källa',
    sort: 'text',
    width: 26,
    about: 'Var det är redovisat.',
    of: ({ status, indicator }) => (indicator ? indicator.entered?.source : status.goal.outcome?.source),
  },
  {
    key: 'reportedDate',
    heading: 'Redovisat den',
    sort: 'date',
    width: 12,
    about: 'När det är redovisat.',
    of: ({ status, indicator }) => (indicator ? indicator.entered?.date : status.goal.outcome?.date),
  },
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

/** @param goals what the chat answers of all goals */
export function goalTable({ plan, statuses }: ViewOf<'goals'>): DataTable {
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
