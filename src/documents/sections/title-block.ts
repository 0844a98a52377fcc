import type { Plan } from '../../domain/plan';
import { planNouns } from '../../domain/plan-nouns';
import { daysText } from '../../text/filters';
import { capital, dateText } from '../../text/format';
import { type Block, type DocumentRow, textCell } from '../blocks';
import type { ReportData } from '../report-data';

/** Whose document it is, its registry numbers, its day and its version. */

const REGISTRY = { title: 'Diarienummer', prompt: 'Skriv diarienumret' };

const timeOf = ({ start, end }: Plan): string =>
  end === undefined ? `från ${dateText(start, 'sv')}` : `${dateText(start, 'sv')}–${dateText(end, 'sv')}`;

export function titleBlock({ plan, planVersion, today, interim }: ReportData): Block[] {
  const { orderer } = planNouns(plan, 'sv');
  const rows = plan.committees.map(
    ({ name, registryNumber }): DocumentRow => ({
      cells: [textCell(name), registryNumber ? textCell(registryNumber) : { lines: [], gap: REGISTRY }],
    }),
  );
  return [
    ...(rows.length === 0
      ? [{ is: 'fact' as const, label: REGISTRY.title, value: REGISTRY }]
      : [
          {
            is: 'table' as const,
            title: 'Diarienummer',
            description: `Diarienummer för ${orderer.one}, en rad var.`,
            columns: [
              { heading: capital(orderer.one), width: 60 },
              { heading: 'Diarienummer', width: 40 },
            ],
            rows,
          },
        ]),
    ...(interim ? [{ is: 'fact' as const, label: 'Period', value: capital(daysText(interim.days, 'sv')) }] : []),
    { is: 'fact', label: 'Datum', value: today },
    { is: 'fact', label: 'Projekttid', value: timeOf(plan) },
    { is: 'fact', label: 'Version', value: { title: 'Version', prompt: 'Skriv dokumentets version' } },
    { is: 'fact', label: 'Underlag', value: `Projektplanen i Medskapa, version ${planVersion}` },
  ];
}
