import type { Language } from '../domain/language';
import { findGoal, type Plan } from '../domain/plan';
import type { QuestionKind, Readings } from '../domain/question-kinds';
import { type Remark, tellsWhatIsLost } from '../domain/remark';
import { aboutSentences } from './about';
import { activitySentences } from './activities';
import { areaStatusSentences } from './area-status';
import { asPictureSentences } from './as-picture';
import { asTextSentences } from './as-text';
import { budgetSentences } from './budget';
import { changesSentences } from './changes';
import { conversationSentences, conversationTexts, remarked, whichSentence } from './conversation';
import { countSentences } from './counts';
import { coverageSentences } from './coverage';
import { deliverySentences } from './deliveries';
import { dialogueListSentences } from './dialogues';
import { entrySentences } from './entries';
import { explainSentences } from './explain';
import { followUpSentences } from './follow-up';
import { goalSentences } from './goal-sentences';
import { insightSentences } from './insights';
import type { Alone } from './kind-texts';
import { methodSentences } from './methods';
import { privacySentences } from './privacy';
import { areToSee, readingLabel } from './readings';
import { remainingSentences } from './remaining';
import { remarkSentence } from './remarks';
import { reportSentences } from './report';
import { settingsSentences } from './settings';
import { dialoguesWithPeople, firstSentence } from './several';
import { shareSentences } from './shares';
import { surveySentences } from './surveys';
import { unansweredSentences } from './unanswered';
import { unreportedSentences } from './unreported';
import { watchSentences } from './watch';
import { webTextSentences } from './web-text';
import { weekSentences } from './week';

/** What an answer shows, and the sentence of each kind of it, which stands in `summary`. */

/** A remark that is the whole answer. */
interface RemarkView {
  readonly kind: 'remark';
  readonly plan: Plan;
  readonly remark: Remark;
}

/** A question back: which of these was meant. */
interface WhichView {
  readonly kind: 'which';
  readonly plan: Plan;
  readonly options: readonly Readings[QuestionKind][];
  readonly remark?: Remark;
}

/** A question in a few words, with the title of the goal it names: "projektmål 2 (göra sin röst hörd)". */
export const optionLabel = (reading: Readings[QuestionKind], plan: Plan, language: Language): string =>
  readingLabel(
    reading,
    plan,
    language,
    'goal' in reading && reading.goal ? findGoal(plan, reading.goal)?.title : undefined,
  );

/** What is asked back: the remark, and the options by name. */
function questionBack(view: WhichView, language: Language): string {
  const { options, plan, remark } = view;
  // Help stands for something else, and is a button only.
  const named = options.filter(({ kind }) => kind !== 'help').map((option) => optionLabel(option, plan, language));
  return remarked(view, whichSentence(named, language, areToSee(options), remark !== undefined), language);
}

/** One of several answers, as it is told alone. */
interface PartShown {
  readonly sentence: string;
  readonly preface?: string;
  readonly view: View;
  readonly reading?: Readings[QuestionKind];
}

/** What is told of several things that one message asked of. */
interface SeveralView {
  readonly kind: 'several';
  readonly plan: Plan;
  readonly parts: readonly PartShown[];
}

/** All of it in one sentence where it belongs together, else the first sentence of each. */
function severalSentence({ parts }: SeveralView, language: Language): string {
  const counts = parts.flatMap(({ view }) => (view.kind === 'count' ? [view] : []));
  const joined = counts.length === parts.length ? dialoguesWithPeople(counts, language) : undefined;
  return joined ?? [...new Set(parts.map(({ sentence }) => firstSentence(sentence)))].join(' ');
}

/** The sentence of each kind of view, by family; what each view is stands where its sentence does. */
const FAMILIES = {
  remark: ({ remark, plan }: RemarkView, language: Language) => {
    const sentence = remarkSentence(remark, plan, language);
    return tellsWhatIsLost(remark) ? `${sentence} ${conversationTexts[language].canTell}` : sentence;
  },
  which: questionBack,
  several: severalSentence,
  ...aboutSentences,
  ...activitySentences,
  ...areaStatusSentences,
  ...asPictureSentences,
  ...asTextSentences,
  ...budgetSentences,
  ...changesSentences,
  ...conversationSentences,
  ...countSentences,
  ...coverageSentences,
  ...deliverySentences,
  ...dialogueListSentences,
  ...entrySentences,
  ...explainSentences,
  ...followUpSentences,
  ...goalSentences,
  ...insightSentences,
  ...methodSentences,
  ...privacySentences,
  ...remainingSentences,
  ...reportSentences,
  ...settingsSentences,
  ...shareSentences,
  ...surveySentences,
  ...unansweredSentences,
  ...unreportedSentences,
  ...watchSentences,
  ...webTextSentences,
  ...weekSentences,
};

type Sentence<Shown> = (view: Shown, language: Language) => string;
type Entry = (typeof FAMILIES)[keyof typeof FAMILIES];
type ShownBy<Each> = Each extends Sentence<infer Shown> ? Shown : never;
type ShownAlone<Each> = Each extends Alone<infer Shown> ? Shown : never;

/** What is to be shown in a card. */
export type ViewWithCard = ShownBy<Entry>;
/** What is to be shown, one kind per sentence; the sentence is made from it. */
export type View = ViewWithCard | ShownAlone<Entry>;
/** The views of a kind. */
export type ViewOf<Kind extends View['kind']> = { [Each in View as Each['kind']]: Each }[Kind];

const SENTENCES: { readonly [Kind in View['kind']]: Sentence<ViewOf<Kind>> | Alone<ViewOf<Kind>> } = FAMILIES;

function sentenceFor<Kind extends View['kind']>(kind: Kind, view: ViewOf<Kind>, language: Language): string {
  const entry: Sentence<ViewOf<Kind>> | Alone<ViewOf<Kind>> = SENTENCES[kind];
  return typeof entry === 'function' ? entry(view, language) : entry.alone(view, language);
}

/** The sentence of an answer: what notifications and screen readers get, and what the card says too. */
export const sentenceOf = (view: View, language: Language): string => sentenceFor(view.kind, view, language);
