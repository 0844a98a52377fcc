import { stopped } from '../../text/format';
import { goalsSentence } from '../../text/goal-sentences';
import { type Block, gap, heading, list, text } from '../blocks';
import type { ReportData } from '../report-data';

/** What a report begins with: its summary, what the project grew out of, what it is for, and what it leaves out. */

export function openingSections({ plan, goals }: ReportData): Block[] {
  const { background, purpose, limits } = plan;
  return [
    heading(1, 'Sammanfattning'),
    gap('Sammanfattning', 'Skriv en sammanfattning: vad som gjordes, vilka ni mötte och vad ni fick veta'),
    ...(goals.statuses.length > 0 ? [text(goalsSentence(goals.statuses, 'sv'))] : []),
    heading(1, 'Bakgrund'),
    ...(background.length > 0
      ? background.map((paragraph) => text(stopped(paragraph)))
      : [gap('Bakgrund', 'Skriv vad projektet växte fram ur, vilken inriktning det fick och vad som beslutades')]),
    heading(1, 'Syfte'),
    ...(purpose.length > 0 ? list(purpose.map(stopped), true) : [gap('Syfte', 'Skriv projektets syfte')]),
    heading(2, 'Avgränsningar'),
    ...(limits.length > 0
      ? list(limits.map(stopped))
      : [gap('Avgränsningar', 'Skriv vad projektet inte omfattar, eller att det inte har några avgränsningar')]),
  ];
}
