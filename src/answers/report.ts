import type { LocalDate } from '../domain/dates';
import type { Readings } from '../domain/question-kinds';
import type { DocumentKind } from '../domain/question-slots';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import type { Views } from './asked';
import { viewCount } from './counts';
import { asSurveyed, viewGoals } from './goals';
import { viewAsPicture } from './last-answer';
import { viewWebText } from './web-text';

/** A document that is wanted; a picture is one of the answer before it, a text for the web is written in the chat. */
type OfDocument = Omit<Readings['report'], 'document'> & {
  readonly document?: Exclude<DocumentKind, 'picture' | 'web-text'>;
};

/**
 * Someone wants a document where it is not given: the figures that it holds, or would hold. A document about
 * one municipality or some days, or of the dialogues as data, is counts; the others are about the goals. A form on
 * paper holds none.
 */
export function viewReport(
  { document, municipality, from, to }: OfDocument,
  snapshot: Snapshot,
  today: LocalDate,
): View {
  if (document === 'plan') return { kind: 'plan-file' };
  if (document === 'template') return { kind: 'paper-form' };
  const isOfGoals = municipality === undefined && document !== 'data' && from === undefined && to === undefined;
  const figures = isOfGoals
    ? viewGoals(undefined, snapshot, today)
    : viewCount(
        'dialogues',
        { municipality, from, to },
        municipality ? 'targetGroup' : 'municipality',
        snapshot,
        today,
      );
  return { kind: 'report', document, municipality, figures };
}

export const reportViews = {
  report: async ({ document, ...reading }, asked) => {
    if (document === 'picture') return viewAsPicture(asked);
    if (document === 'web-text') return viewWebText(reading, asked.asker, asked.snapshot, asked.tools.dialogues);
    return viewReport({ document, ...reading }, await asSurveyed(asked), asked.today);
  },
  'plan-file': () => ({ kind: 'plan-file' }),
} satisfies Views<'report' | 'plan-file'>;
