import type { Claim } from '../domain/claim';
import type { HeadCount, Share } from '../domain/figures';
import { percentOf } from '../domain/figures';
import type { Language } from '../domain/language';
import type { View, ViewOf } from './answers';
import type { Texts } from './texts';

/** Whether something that somebody says a figure is, is so: "Ja, det stämmer.", before the answer itself. */

interface Verdicts {
  readonly yes: string;
  readonly no: string;
  /** Where the figure would tell of few people: neither yes nor no. */
  readonly hidden: string;
}

const verdicts: Texts<Verdicts> = {
  sv: {
    yes: 'Ja, det stämmer.',
    no: 'Nej, det stämmer inte.',
    hidden: 'Det kan jag varken bekräfta eller neka till.',
  },
  en: { yes: 'Yes, that is right.', no: 'No, that is not right.', hidden: 'That I can neither confirm nor deny.' },
};

/** What a claim is held against: a count or a share that is told, or one that is not. */
type Held = { readonly count?: HeadCount; readonly share?: Share | 'hidden' };

const ofSurvey = ({ survey: { found } }: ViewOf<'survey'>): Held => {
  if (found.kind === 'share') return { share: found.share, count: found.share.part };
  return found.kind === 'none' ? {} : { share: 'hidden', count: 'hidden' };
};

const ofFeedback = ({ feedback: { figures } }: ViewOf<'feedback'>): Held => {
  if (figures.kind === 'shown') return { share: figures.share, count: figures.given };
  return figures.kind === 'too-few' || figures.kind === 'hidden' ? { share: 'hidden', count: 'hidden' } : {};
};

/** The one figure that an answer tells; nothing where it tells several, or something else. */
function figureIn(view: View): Held {
  switch (view.kind) {
    case 'count':
      return view.isCompared
        ? {}
        : { count: view.stored.asked > 0 || view.reported.length === 0 ? view.total : undefined };
    case 'survey':
      return view.isCompared ? {} : ofSurvey(view);
    case 'feedback':
      return ofFeedback(view);
    case 'dialogues':
      return { count: view.listed.length };
  }
  return {};
}

/** Whether a share is what is claimed, with as many decimals as that has. */
function isSame(share: Share, figure: number): boolean {
  const decimals = String(figure).split('.')[1]?.length ?? 0;
  const scale = 10 ** decimals;
  return Math.round(percentOf(share) * scale) === Math.round(figure * scale);
}

/** Whether an exact figure lies where it is claimed to. */
const HOLDS: { readonly [Than in NonNullable<Claim['than']>]: (figure: number, bound: number) => boolean } = {
  less: (figure, bound) => figure < bound,
  more: (figure, bound) => figure > bound,
  'at-least': (figure, bound) => figure >= bound,
  'at-most': (figure, bound) => figure <= bound,
};

/** "Nej, det stämmer inte."; undefined where the answer has no figure to hold it against. */
export function verdictSentence({ of, figure, than }: Claim, view: View, language: Language): string | undefined {
  const texts = verdicts[language];
  const { count, share } = figureIn(view);
  if (of === 'share') {
    if (share === undefined) return undefined;
    if (share === 'hidden') return texts.hidden;
    return (than ? HOLDS[than](percentOf(share), figure) : isSame(share, figure)) ? texts.yes : texts.no;
  }
  if (count === undefined) return undefined;
  if (typeof count === 'string') return texts.hidden;
  return (than ? HOLDS[than](count, figure) : count === figure) ? texts.yes : texts.no;
}
