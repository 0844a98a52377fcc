import { percentOf } from '../domain/figures';
import type { Language } from '../domain/language';
import type { ShareFound } from '../domain/shares';
import { headCountText, percent, percentDecimals } from './format';
import type { Texts } from './texts';

/** A share as it stands in a table, or why none does. */

export const shareCellTexts: Texts<Readonly<Record<'tooFew' | 'notReported', string>>> = {
  sv: { tooFew: 'färre än 5 svar', notReported: 'ej redovisat' },
  en: { tooFew: 'fewer than 5 answers', notReported: 'not reported' },
};

/** "90 %", "färre än 5 svar", "visas inte" or "ej redovisat", for the cells of a table: as many decimals in each. */
export function shareCells(all: readonly ShareFound[], language: Language): string[] {
  const { tooFew, notReported } = shareCellTexts[language];
  const shares = all.flatMap((found) => (found.kind === 'share' ? [percentOf(found.share)] : []));
  const decimals = Math.max(0, ...shares.map((share) => percentDecimals(share)));
  return all.map((found) => {
    if (found.kind === 'share') return percent(percentOf(found.share), language, undefined, decimals);
    if (found.kind === 'hidden') return headCountText('hidden', language);
    return found.kind === 'too-few' ? tooFew : notReported;
  });
}
