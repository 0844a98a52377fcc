import { conceptList } from '../concepts';
import { foldedWords } from '../folded-words';
import { explaining, FILTERS, fillYear, means, type Proposal, type Rule } from './rule';

/** The budget is to be otherwise, or its outcome is to be put in: "höj budgeten", "budgeten behöver justeras". */

const ALTERS =
  '(?:lagg till|omfordela|satt|hoj|sank|minska|utoka|oka|justera|andra|revidera|uppdatera|korrigera|change|adjust|raise|lower|increase|decrease|cut|revise|update|edit)';
const PUTS = '(?:fyll(?:a|er)? i|for(?:a)? in|lagg(?:a|er)? in|skriv(?:a|er)? in|registrera|ange|enter|fill in)';
/** Said at once: with a word or two of courtesy before it at most. */
const ORDERED = new RegExp(`^(?:\\w+ ){0,3}(?:${ALTERS}a?|${PUTS})\\b`, 'u');
const NEEDED = new RegExp(
  `\\b(?:behover|maste|ska|vill|bor|need|needs|must|want|should|has|have) (?:\\w+ ){0,3}${ALTERS}(?:a|as|d|ed)?s?\\b`,
  'u',
);
const HOW = new RegExp(
  `\\b(?:hur|var|how|where) (?:\\w+ )?(?:${ALTERS}a?r?|${PUTS})\\b|^how do (?:i|we) ${ALTERS}`,
  'u',
);
/** "Budgeten har höjts till 800 000 kr", "nämnden har beslutat om en ny budget". */
const DECIDED =
  /\bbudget\w* (?:har|ar|is|has been) (?:nu )?(?:hojts|hojd|sankts|sankt|andrats|andrad|justerats|justerad|reviderats|reviderad|minskats|utokats|raised|lowered|changed|adjusted|revised)\b|\b(?:har|has|have) (?:\w+ )?(?:hojt|sankt|andrat|justerat|reviderat|beslutat om|raised|lowered|changed|adjusted|decided on) (?:\w+ ){0,2}budget/u;
const NEW_ONE = /^(?:\w+ )?(?:ny|new) budget\b/u;
const ASKED =
  /^(?:vad|vilka|vilken|vilket|nar|varfor|vem|har|hade|ar|blev|what|which|when|why|who|has|have|was|is|did)\b/u;
/** What has a budget of its own, or is changed itself. */
const OF_OTHERS = conceptList(
  FILTERS.filter((each) => each !== 'year'),
  ['activity-title', 'dialogue', 'dialogues', 'goal-ref', 'no-goal', 'by', 'order', 'compared', 'no-place', 'delete'],
);
const EXPLAINS = explaining(['budget', 'budget-item', 'cost-item', 'year', 'change', 'new', 'me']);

export const budgetChangeRule: Rule = (evidence) => {
  if (!evidence.has('budget')) return [];
  const words = foldedWords(evidence);
  const isChanged =
    [ORDERED, NEEDED, HOW, NEW_ONE, DECIDED].some((pattern) => pattern.test(words)) && !ASKED.test(words);
  if (!isChanged || evidence.has(...OF_OTHERS)) return [];
  const [item, ...others] = evidence.names('budget-item').options;
  return fillYear(evidence).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'change-plan', what: 'budget' },
      // An amount is what may be spent, and the form asks for what has been.
      filling: { ...(item !== undefined && others.length === 0 ? { item } : {}), ...slots },
      // Below an outcome that is told with its amount.
      strength: 0.94,
      explains: EXPLAINS,
      alsoExplains: (span) => !means(span, ...OF_OTHERS),
      conflict,
    }),
  );
};
