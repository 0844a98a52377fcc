import type { Asker } from '../domain/asker';
import type { LocalDate } from '../domain/dates';
import type { Filling } from '../domain/filling';
import type { NamedFilters } from '../domain/filters';
import type { QuestionKind, Readings } from '../domain/question-kinds';
import type { Remark } from '../domain/remark';
import type { Snapshot } from '../ports/plans';
import type { ClearReading } from '../questions/reading';
import type { View } from '../text/answers';
import type { AnswerTools } from './tools';

/** What an answer is made from, beside what is asked; what the asker may not read is left out already. */
export interface Asked {
  readonly asker: Asker;
  readonly snapshot: Snapshot;
  readonly tools: AnswerTools;
  readonly today: LocalDate;
  readonly remark?: Remark;
  /** What a form is filled in with besides. */
  readonly filling?: Filling;
  /** Whether others than the asker see the answer. */
  readonly isShared?: boolean;
  /** The answer before it, made once more, where it is asked of that. */
  readonly last?: LastAnswer;
}

/** An answer that was given, as whoever asks may see it now. */
export interface LastAnswer {
  readonly reading: ClearReading;
  readonly view: View;
}

/** What is shown for a question of each kind of a family. */
export type Views<Kind extends QuestionKind> = {
  readonly [Each in Kind]: (reading: Readings[Each], asked: Asked) => View | Promise<View>;
};

/** What a question is narrowed to, of all that it says. */
export const filtersIn = (asked: NamedFilters): NamedFilters => ({
  municipality: asked.municipality,
  targetGroup: asked.targetGroup,
  method: asked.method,
  perspective: asked.perspective,
  dialogueKind: asked.dialogueKind,
  year: asked.year,
  from: asked.from,
  to: asked.to,
});
