import { conceptList } from '../concepts';
import { foldedWords } from '../folded-words';
import { explaining, FILTERS, means, type Rule } from './rule';

/** The plan is to be taken in as a file: "ladda upp en ny version av planen", "byt ut planfilen". */

const PLAN = '(?:(?:projekt|aktivitets)?plan(?:en|er)?|(?:projekt)?planfil\\w*|excelfil\\w*)';
const TAKES_IN = [
  `\\b(?:ladda(?:r|t)?|lasa|las|laser|last) (?:jag |man |vi )?(?:upp|in)\\b.*\\b${PLAN}\\b`,
  `\\b${PLAN}\\b.*\\b(?:ladda(?:r)? (?:jag |man |vi )?upp|las(?:a|er)? in|importera\\w*|upload|import)\\b`,
  `\\b(?:importera\\w*|upload|import)\\b.*\\b${PLAN}\\b`,
  `\\b(?:byt|byta|byter|ersatt|ersatta|ersatter|replace|swap)\\b(?: ut| out)?(?: \\w+){0,2} ${PLAN}\\b`,
  // To send it in; "skicka planen som fil" asks for it.
  `\\b(?:skick\\w+|lamn\\w+|lagg\\w*|send|hand) (?:in|upp)\\b.*\\b${PLAN}\\b(?: som fil| file)?`,
  `\\b(?:andra|andrar|uppdatera\\w*|redigera\\w*|change|update|edit)\\b.*\\b${PLAN}\\b.*\\b(?:excel\\w*|fil\\w*|file)\\b`,
  `\\b(?:ny|new) version (?:av|of) (?:\\w+ )?${PLAN}\\b`,
  `\\bhur far (?:jag|man|vi) in\\b.*\\b${PLAN}\\b`,
  '^(?:\\w+ ){0,3}(?:ladda upp|upload) (?:en |a |the )?(?:fil|filen|file)$',
  '\\b(?:ny|new) (?:planfil|plan file)\\b',
  `\\bnya? ${PLAN}\\b.*\\bhur far (?:jag|man|vi) in\\b`,
].map((pattern) => new RegExp(pattern, 'u'));
/** Looked for first: most phrases name neither. */
const NAMES_IT = /plan|fil/u;
const ASKED = /^(?:vad|vilka|vilken|nar|vem|har|finns|what|which|when|who|has|have|is)\b/u;
const OF_OTHERS = conceptList(FILTERS, ['activity', 'goal-ref', 'dialogue', 'dialogues', 'template', 'delete', 'book']);
const EXPLAINS = explaining(['plan', 'file']);

export const planUploadRule: Rule = (evidence) => {
  const words = foldedWords(evidence);
  if (!NAMES_IT.test(words)) return [];
  const isTakenIn = TAKES_IN.some((pattern) => pattern.test(words)) && !ASKED.test(words);
  const isOfOther = (span: Parameters<typeof means>[0]): boolean =>
    means(span, ...OF_OTHERS) && !means(span, 'plan', 'file');
  if (!isTakenIn || evidence.spans.some(isOfOther)) return [];
  const reading = { kind: 'change-plan', what: 'file' } as const;
  // Surer than what has been changed in it ("ny version av planen").
  return [{ reading, strength: 1.3, explains: EXPLAINS, alsoExplains: () => true }];
};
