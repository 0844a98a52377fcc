import type { Plan } from '../../domain/plan';
import { planNouns } from '../../domain/plan-nouns';
import { daysText } from '../../text/filters';
import { capital, dateText } from '../../text/format';
import { type Block, type DocumentRow, textCell } from '../blocks';
import type { ReportData } from '../report-data';

/** Whose document it is, its registry numbers, its day and its version. */

const REGISTRY = { title: 'Diarienummer', prompt: 'Skriv diarienumret' };

const APART = 'under Projektorganisation';

const timeOf = ({ start, end }: Plan): string =>
  end === undefined ? `från ${dateText(start, 'sv')}` : `${dateText(start, 'sv')}–${dateText(end, 'sv')}`;

/** More orderers than these would be pages before the report begins. */
const MOST_IN_FRONT = 20;

/** Whether they stand with those who have the project, instead of in front. */
export const isRegistryApart = ({ committees }: Plan): boolean => committees.length > MOST_IN_FRONT;

/** Each orderer's registry number. */
export function registryTable(plan: Plan): Block {
  const { orderer } = planNouns(plan, 'sv');
  const rows = plan.committees.map(
    ({ name, registryNumber }): DocumentRow => ({
      cells: [textCell(name), registryNumber ? textCell(registryNumber) : { lines: [], gap: REGISTRY }],
    }),
  );
  return {
    is: 'table',
    title: 'Diarienummer',
    description: `Diarienummer för ${orderer.one}, en rad var.`,
    columns: [
      { heading: capital(orderer.one), width: 60 },
      { heading: 'Diarienummer', width: 40 },
    ],
    rows,
  };
}

export function titleBlock({ plan, planVersion, today, interim }: ReportData): Block[] {
  return [
    plan.committees.length > 0 && !isRegistryApart(plan)
      ? registryTable(plan)
      : { is: 'fact', label: REGISTRY.title, value: isRegistryApart(plan) ? APART : REGISTRY },
    ...(interim ? [{ is: 'fact' as const, label: 'Period', value: capital(daysText(interim.days, 'sv')) }] : []),
    { is: 'fact', label: 'Datum', value: today },
    { is: 'fact', label: 'Projekttid', value: timeOf(plan) },
    { is: 'fact', label: 'Version', value: { title: 'Version', prompt: 'Skriv dokumentets version' } },
    { is: 'fact', label: 'Underlag', value: `Projektplanen i Medskapa, version ${planVersion}` },
  ];
}
