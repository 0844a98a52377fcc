import { nameOf, type Plan } from '../../domain/plan';
import { entryTexts, lessonsByTopic } from '../../text/entries';
import { capital, listAnd, number, stopped } from '../../text/format';
import { methodsNotes } from '../../text/methods';
import { sourceLabel } from '../../text/words';
import { type Block, type DocumentRow, gap, heading, list, textCell } from '../blocks';
import type { ReportData } from '../report-data';

/** What has been learnt, and how the methods worked: of those that were judged together, one row. */

const ADVANTAGE = { title: 'Fördel', prompt: 'Skriv metodens fördelar' };
const DRAWBACK = { title: 'Nackdel', prompt: 'Skriv metodens nackdelar' };

function lessonBlocks({ lessons: { lessons } }: ReportData): Block[] {
  const topics = lessonsByTopic(lessons);
  return topics.flatMap(({ about, lessons: ofTopic }): Block[] => [
    heading(2, about ? capital(about) : capital(entryTexts.sv.other)),
    ...list(
      ofTopic.map(({ text, source }) => (source ? `${stopped(text)} ${sourceLabel(source, 'sv')}` : stopped(text))),
    ),
  ]);
}

/** The methods of each judgement, and each that has none. */
function methodRows({ methods: { uses } }: ReportData, plan: Plan): DocumentRow[] {
  const judged = plan.methodEvaluations.map(({ methods, advantage, drawback, source }) => ({
    methods,
    advantage: advantage && stopped(advantage),
    drawback: drawback && stopped(drawback),
    source: source && sourceLabel(source, 'sv'),
  }));
  const known = new Set(judged.flatMap(({ methods }) => methods));
  const others = uses
    .filter(({ method, dialogues }) => dialogues > 0 && !known.has(method))
    .map(({ method }) => ({ methods: [method], advantage: undefined, drawback: undefined, source: undefined }));
  const heldIn = (id: string): string => number(uses.find(({ method }) => method === id)?.dialogues ?? 0, 'sv');
  /** Of each by its name, where a row is of several. */
  const held = (methods: readonly string[]): string[] =>
    methods.map((id) => (methods.length > 1 ? `${capital(nameOf(plan.methods, id))}: ${heldIn(id)}` : heldIn(id)));
  return [...judged, ...others].map(({ methods, advantage, drawback, source }) => ({
    cells: [
      textCell(
        capital(
          listAnd(
            methods.map((id) => nameOf(plan.methods, id)),
            'sv',
          ),
        ),
        source,
      ),
      advantage ? textCell(advantage) : { lines: [], gap: ADVANTAGE },
      drawback ? textCell(drawback) : { lines: [], gap: DRAWBACK },
      { lines: held(methods) },
    ],
  }));
}

export function lessonSections(data: ReportData): Block[] {
  const { plan, methods } = data;
  const rows = methodRows(data, plan);
  return [
    heading(1, 'Lärdomar från projektarbetet'),
    ...lessonBlocks(data),
    ...(data.lessons.lessons.length === 0 ? [gap('Lärdomar', 'Skriv vad ni har lärt er av arbetet')] : []),
    heading(2, 'Dialogmetoder'),
    ...(rows.length === 0
      ? [gap('Dialogmetoder', 'Skriv vilka metoder ni har provat, och deras fördelar och nackdelar')]
      : ([
          {
            is: 'table',
            title: 'Dialogmetoder',
            description: 'Metod, fördel, nackdel, och i hur många rapporterade dialoger den använts.',
            columns: [
              { heading: 'Metod', width: 22 },
              { heading: 'Fördel', width: 29 },
              { heading: 'Nackdel', width: 29 },
              { heading: 'Dialoger', width: 20, isFigures: true },
            ],
            rows,
          },
        ] satisfies Block[])),
    ...list(methodsNotes(methods, 'sv')),
  ];
}
