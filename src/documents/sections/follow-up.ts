import type { FollowUpQuestion } from '../../domain/plan';
import { followUpLines, isLeftOpen } from '../../text/follow-up';
import { sourceText } from '../../text/indicators';
import { sourceLabel } from '../../text/words';
import {
  type Block,
  type DocumentCell,
  type DocumentRow,
  type DocumentTable,
  heading,
  text,
  textCell,
} from '../blocks';
import type { ReportData } from '../report-data';

/** The questions that the plan asks of itself, with what has been answered; those of the years after by themselves. */

const ANSWER = { title: 'Svar på uppföljningsfrågan', prompt: 'Skriv svaret' };

function answerCell(question: FollowUpQuestion, { followUp }: ReportData): DocumentCell {
  if (isLeftOpen(question, followUp)) return { lines: [], gap: ANSWER };
  const { source, date } = question;
  return textCell(
    ...followUpLines(question, followUp, 'sv'),
    source && question.outcome ? sourceLabel(sourceText(source, date, 'sv'), 'sv') : undefined,
  );
}

const table = (title: string, questions: readonly FollowUpQuestion[], data: ReportData): DocumentTable => ({
  is: 'table',
  title,
  description: 'Uppföljningsfråga, och utfall och reflektioner.',
  columns: [
    { heading: 'Uppföljningsfråga', width: 38 },
    { heading: 'Utfall och reflektioner', width: 62 },
  ],
  rows: questions.map((question): DocumentRow => ({ cells: [textCell(question.text), answerCell(question, data)] })),
});

const askedAt = ({ plan }: ReportData, ...times: readonly FollowUpQuestion['when'][]): FollowUpQuestion[] =>
  plan.followUpQuestions.filter(({ when }) => times.includes(when));

/** What is followed up during the project and at its close. */
export function followUpSection(data: ReportData): Block[] {
  const questions = askedAt(data, 'during', 'close');
  if (questions.length === 0) return [];
  return [
    heading(2, 'Uppföljningsfrågor'),
    text('Det här följs upp enligt projektplanen utan att höra till ett enskilt mål.'),
    table('Uppföljningsfrågor', questions, data),
  ];
}

/** What is followed up in the years after. */
export function afterwardsTable(data: ReportData): Block[] {
  const questions = askedAt(data, 'after');
  return questions.length === 0 ? [] : [table('Uppföljningsfrågor på längre sikt', questions, data)];
}
