import { conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import type { Token } from '../normalise';
import { cross, explaining, fillSlot, type Proposal, type Rule, type Rules } from './rule';

const REMAINING = explaining(
  conceptList(
    ['goal-ref', 'goal', 'project-goal', 'effect-goal', 'attainment', 'municipality', 'municipality-noun'],
    ['how-many', 'how-much', 'how-goes', 'remaining', 'missing', 'reached', 'achieved', 'done', 'do'],
    ['dialogue', 'dialogues', 'held', 'delivered', 'outcome', 'result'],
  ),
);

const IN_TIME = /^(?:hinner|hinns)$/u;
const MORE = /^(?:fler|flera|till|ytterligare|more|another)$/u;
const NEEDED = /^(?:behövs|behöver|krävs|need|needs|needed|required)$/u;

/** "Hur många dialoger till måste Kungsbacka hålla": more, and what has to be. */
const MUST = /^(?:måste|bör|ska|skall|must|should)$/u;
const isMore = ({ word }: Token): boolean => MORE.test(word);

/** "… innan projektmål 1 är klart". */
const BEFORE = /^(?:innan|tills|before|until)$/u;

/** "Hinner vi"; "när du hinner" is courtesy. */
const inTime = ({ tokens }: Evidence): boolean =>
  tokens.some(({ word }, at) => IN_TIME.test(word) && tokens[at - 1]?.word !== 'du');

/** "Hur många fler behövs", "vad återstår innan projektmål 1 är klart", "hinner vi": what is left until a target. */
export function asksWhatIsLeft(evidence: Evidence): boolean {
  const { tokens } = evidence;
  const [asked] = evidence.of('how-many');
  const isMissing = evidence.has('remaining', 'missing');
  if (inTime(evidence) || (isMissing && evidence.has('goal-ref'))) return true;
  if (!asked) return false;
  const follows = (pattern: RegExp): boolean => tokens.slice(asked.start).some(({ word }) => pattern.test(word));
  const ofDialogues = evidence.has('dialogue', 'dialogues');
  const more = tokens
    .slice(asked.start)
    .some(({ word }, at, rest) => MUST.test(word) && rest.slice(0, at).some(isMore));
  return ofDialogues ? isMissing || follows(NEEDED) || more : follows(MORE) && (follows(NEEDED) || more);
}

const remainingRule: Rule = (evidence) =>
  asksWhatIsLeft(evidence)
    ? cross(fillSlot(evidence, 'goal-ref', 'goal'), fillSlot(evidence, 'municipality', 'municipality')).map(
        ({ slots, conflict }): Proposal => ({
          reading: { kind: 'remaining', ...slots },
          strength: 1,
          explains: REMAINING,
          alsoExplains: ({ start, end }) => end - start === 1 && BEFORE.test(evidence.tokens[start]?.word ?? ''),
          conflict,
        }),
      )
    : [];

export const remainingRules = { remaining: [remainingRule] } satisfies Rules<'remaining'>;
