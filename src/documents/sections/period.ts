import { heldSentence, isNothing, unjudgedSentences } from '../../text/changes';
import { daysText } from '../../text/filters';
import { changesParts } from '../../text/pasted-activities';
import type { TextPart } from '../../text/pasted-part';
import { type Block, heading, list, text } from '../blocks';
import type { ReportData } from '../report-data';

/** What has happened in the days of an interim report. */

const partBlocks = ({ heading: title, lines = [] }: TextPart): Block[] => [
  ...(title === undefined ? [] : [heading(2, title)]),
  ...list(lines),
];

export function periodSection({ interim }: ReportData): Block[] {
  if (!interim) return [];
  const { days, changes } = interim;
  const { lead, parts = [], notes = [] } = changesParts(changes, 'sv');
  return [
    heading(1, 'Under perioden'),
    text(
      isNothing(changes) ? `Inget är redovisat för ${daysText(days, 'sv')}.` : (lead ?? heldSentence(changes, 'sv')),
    ),
    ...parts.flatMap(partBlocks),
    ...list(isNothing(changes) ? unjudgedSentences(changes, 'sv') : notes),
  ];
}
