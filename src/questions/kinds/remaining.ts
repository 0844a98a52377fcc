import { type Concept, conceptList } from '../concepts';
import type { Evidence } from '../evidence';
import { wordsOfPhrase } from '../folded-words';
import type { Token } from '../normalise';
import { oncePerPhrase } from '../once-per-phrase';
import type { Span } from '../tag';
import { cross, explaining, fillSlot, ifAny, means, type Proposal, type Rule, type Rules } from './rule';

const REMAINING = explaining(
  conceptList(
    ['goal-ref', 'goal', 'project-goal', 'effect-goal', 'attainment', 'municipality', 'municipality-noun'],
    ['how-many', 'how-much', 'how-goes', 'remaining', 'missing', 'reached', 'achieved', 'done', 'do'],
    ['dialogue', 'dialogues', 'held', 'delivered', 'outcome', 'result', 'minimum', 'pace', 'when', 'ongoing', 'not'],
    ['project-dates', 'create'],
    ['pronoun', 'took-part', 'activity', 'runs', 'own-whole'],
  ),
);

const IN_TIME = /^(?:hinner|hinns|hinna|hinn)$/u;
/** "Hur ska vi hinna" asks for a way. */
const HOW = /^(?:hur|how)$/u;
/** "Klarar vi projektmål 1 i tid", "will we make goal 4 before the project ends". */
const BY_THEN = /\b(?:i tid|in time|before (?:the|it)|time to)\b/u;
const TO_REACH = /^(?:klarar?|når?|uppnår?|blir?|will|reach|make|meet)$/u;
/** "Will Falkenberg make it in time". */
const MAKE_IT = /\b(?:make it|get there|be ready|finish|in time)\b/u;
const MORE = /^(?:fler|flera|till|ytterligare|more|another|additional|extra)$/u;
const NEEDED =
  /^(?:behövs|behöver|behövde|krävs|kräver|fordras|saknas|need|needs|needed|require|requires|required|missing|lacking)$/u;

/** "Hur många dialoger till måste Kungsbacka hålla": more, and what has to be. */
const MUST = /^(?:måste|bör|ska|skall|must|should|have|has)$/u;
/** "Have to", "has Hylte to". */
const HAVE = /^(?:have|has)$/u;
const isMore = ({ word }: Token): boolean => MORE.test(word);

/** "… innan projektmål 1 är klart". */
const BEFORE = /^(?:innan|tills|before|until)$/u;

/** What is to come: "när kommer projektmål 3 att vara uppnått", "när når vi …", "when will we reach …". */
const TO_COME = /^(?:kommer|blir|når|klarar|uppnår|uppnås|nås|kan|hinner|will|can|do)$/u;
/** "När är minimum nått", "räcker takten", "hur nära minimum är vi": what is asked of a pace and of a minimum. */
const ASKED_OF_MINIMUM = conceptList(
  ['when', 'reached', 'achieved', 'remaining', 'missing', 'how-many', 'how-much'],
  ['howgoes-verb', 'how-goes'],
);

/** "Hinner vi"; "när du hinner" is courtesy. */
const inTime = (evidence: Evidence): boolean => {
  const { tokens } = evidence;
  const isHow = HOW.test(tokens[0]?.word ?? '');
  const isOfYou = (at: number): boolean => [tokens[at - 1], tokens[at + 1]].some((token) => token?.word === 'du');
  if (!isHow && tokens.some(({ word }, at) => IN_TIME.test(word) && !isOfYou(at))) return true;
  if (!evidence.has('municipality', 'goal-ref') || !tokens.some(({ word }) => TO_REACH.test(word))) return false;
  const phrase = wordsOfPhrase(evidence);
  return BY_THEN.test(phrase) || (phrase.startsWith('will') && MAKE_IT.test(phrase));
};

/** "När når vi projektmål 3": by when a goal will be met; when it was is told with how it stands. */
function asksByWhen(evidence: Evidence): boolean {
  const [when] = evidence.of('when');
  return (
    when !== undefined &&
    evidence.has('goal-ref') &&
    evidence.has('reached', 'achieved', 'done') &&
    TO_COME.test(evidence.tokens[when.end]?.word ?? '')
  );
}

/** "Vad återstår för Laholm"; what is left to do there are activities. */
const isLeftOfPlace = (evidence: Evidence): boolean =>
  evidence.has('remaining') &&
  evidence.has('municipality') &&
  evidence.has('what', 'how-much', 'how-many') &&
  !evidence.has('do', 'activity', 'plan', 'budget', 'how-goes', 'happened');

/** "Behöver Hylte fler dialoger", "does Laholm need more dialogues". */
const needsMore = (evidence: Evidence): boolean =>
  /^(?:behöver|does|do)$/u.test(evidence.tokens[0]?.word ?? '') &&
  evidence.tokens.some(({ word }) => NEEDED.test(word)) &&
  evidence.tokens.some(isMore) &&
  evidence.has('dialogue', 'dialogues') &&
  evidence.has('municipality', 'own-place');

/** The words of a question up to the next stop: "… jag behöver siffran" is another clause. */
export function clauseFrom(tokens: readonly Token[], start: number): readonly Token[] {
  const end = tokens.findIndex(({ gap }, at) => at > start && /[,.;:!?–—]/u.test(gap));
  return tokens.slice(start, end < 0 ? tokens.length : end);
}
const ASKER = /^(?:jag|i)$/u;

/** "Hur många fler behövs", "vad återstår innan projektmål 1 är klart", "hinner vi": what is left until a target. */
export const asksWhatIsLeft = oncePerPhrase((evidence: Evidence): boolean => {
  const { tokens } = evidence;
  const [asked] = evidence.of('how-many');
  const isMissing = evidence.has('remaining', 'missing');
  if (inTime(evidence) || asksByWhen(evidence) || (isMissing && evidence.has('goal-ref'))) return true;
  if (evidence.has('pace') && evidence.has('goal-ref', 'municipality', 'goal', 'minimum')) return true;
  if (evidence.has('minimum') && evidence.has('municipality', ...ASKED_OF_MINIMUM)) return true;
  if (isLeftOfPlace(evidence) || needsMore(evidence)) return true;
  if (!asked) return false;
  const clause = clauseFrom(tokens, asked.start);
  const follows = (pattern: RegExp): boolean =>
    clause.some(({ word }, at) => pattern.test(word) && !ASKER.test(clause[at - 1]?.word ?? ''));
  const ofDialogues = evidence.has('dialogue', 'dialogues');
  const endsMore = clause.at(-1)?.word === 'till';
  const isMust = (at: number): boolean => {
    const [word, behind] = [clause[at]?.word ?? '', clause.slice(at + 1, at + 4)];
    return MUST.test(word) && (!HAVE.test(word) || behind.some((each) => each.word === 'to'));
  };
  const more = clause.some((_, at) => isMust(at) && (endsMore || clause.some(isMore)));
  return ofDialogues ? isMissing || follows(NEEDED) || more : follows(MORE) && (follows(NEEDED) || more);
});

/** "I vilken takt måste vi jobba", "räcker takten". */
const WORKING =
  /^(?:räcker|räckte|räcka|jobba|jobbar|arbeta|arbetar|köra|kör|hålla|håller|fortsätta|fortsätter|tillräcklig|tillräckligt|tillräckliga|enough|sufficient|keep|work|working|continue|make|time)$/u;

/** What only says that something is needed, or still to come. */
const isNeed = ({ tokens }: Evidence, { start, end }: Span): boolean =>
  end - start === 1 && [BEFORE, NEEDED, MORE, IN_TIME, WORKING].some((words) => words.test(tokens[start]?.word ?? ''));

/** "Hur många fler deltagare behövs för projektmål 1": whoever is counted is told by the goal. */
const OF_THE_GOAL = conceptList(['participant', 'person', 'resident', 'target-group-noun', 'method-noun']);

/** Of somebody's own, where it is not known whose: what is left there stands beside how it goes. */
const OF_ONES_OWN = new Set<Concept>([...REMAINING, 'own-place']);
const ownRule: Rule = (evidence) =>
  evidence.has('own-place') && !evidence.has('goal-ref')
    ? [
        {
          reading: { kind: 'area-status', own: true },
          strength: 1,
          explains: OF_ONES_OWN,
          alsoExplains: (span) => isNeed(evidence, span),
        },
      ]
    : [];

const remainingRule: Rule = (evidence) =>
  asksWhatIsLeft(evidence) ? [...ownRule(evidence), ...leftRule(evidence)] : [];

const leftRule: Rule = (evidence) =>
  cross(fillSlot(evidence, 'goal-ref', 'goal'), fillSlot(evidence, 'municipality', 'municipality')).map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'remaining', ...slots },
      // "I tid" is said of activities too.
      strength: inTime(evidence) ? 1.1 : 1,
      explains: REMAINING,
      plainly: slots.goal === undefined ? 'municipality' : 'goal-ref',
      alsoExplains: (span) => isNeed(evidence, span) || (slots.goal !== undefined && means(span, ...OF_THE_GOAL)),
      conflict,
    }),
  );

const OF_WHAT_IS_LEFT = [
  ...conceptList(['how-many', 'when', 'remaining', 'missing', 'pace', 'minimum']),
  IN_TIME,
  TO_REACH,
  NEEDED,
];

export const remainingRules = { remaining: [ifAny(OF_WHAT_IS_LEFT, remainingRule)] } satisfies Rules<'remaining'>;
