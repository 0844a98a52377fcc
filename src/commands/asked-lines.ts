import { answerQuestion } from '../answers/answer-question';
import type { AnswerTools } from '../answers/tools';
import type { Snapshot } from '../ports/plans';
import { claimOf } from '../questions/claim-of';
import type { ReadingContext } from '../questions/evidence-of';
import { languageOf } from '../questions/language';
import { vocabularyOf } from '../questions/plan-vocabulary';
import { read } from '../questions/read';
import { remarkOn } from '../questions/remark';
import { SEES_EVERYTHING } from './tools';

const contextOf = ({ plan }: Snapshot, now: Date): ReadingContext => ({
  vocabulary: vocabularyOf(plan),
  now,
  heard: new Map(),
});

/** How a phrase is read, as JSON. */
export const readingLine = (phrase: string, snapshot: Snapshot, now: Date): string =>
  JSON.stringify(read(phrase, contextOf(snapshot, now)));

/** What a phrase is answered, for somebody who may see everything. */
export async function answerLine(phrase: string, snapshot: Snapshot, tools: AnswerTools): Promise<string> {
  const context = contextOf(snapshot, tools.now());
  const reading = read(phrase, context);
  const asker = { ...SEES_EVERYTHING, language: languageOf(phrase) };
  const remark = remarkOn(phrase, reading, context);
  const claim = claimOf(phrase, reading, context);
  return (await answerQuestion(reading, asker, snapshot, tools, remark, false, { claim })).sentence;
}
