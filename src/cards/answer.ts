import type { Answer, View, ViewOf } from '../answers/view';
import { isCourtesy } from '../domain/remark';
import { reportSentence } from '../text/report';
import { aboutCard } from './about';
import { activitiesCard, activityCard, responsibilitiesCard, responsibleCard } from './activities';
import type { AdaptiveCard } from './adaptive-card';
import { budgetCard } from './budget';
import { allowed, type Button, goalsButton, newDialogueButton, startButtons, weekButton } from './buttons';
import { countCard } from './count';
import { coverageCard } from './coverage';
import { deliveriesCard } from './deliveries';
import { communicationCard, lessonsCard } from './entries';
import { followUpCard } from './follow-up';
import { goalStatusCard } from './goal-status';
import { goalsCard } from './goals';
import { helpCard } from './help';
import { insightsCard } from './insights';
import { messageCard } from './message';
import { methodsCard } from './methods';
import type { Page } from './page';
import { questionBackCard } from './question-back';
import { settingsCard } from './settings';
import { feedbackCard, surveyCard } from './shares';
import { weekCard } from './week';

/** An answer as its card is made: from which part of a list on, with what is asked for the rest. */
type Shown = Omit<Answer, 'view' | 'from' | 'reading'> & { readonly page: Page };

type CardOf<Kind extends View['kind']> = (view: ViewOf<Kind>, shown: Shown) => AdaptiveCard;

/** The sentence alone, with what one can do next. */
const messageWith = ({ sentence, language }: Shown, buttons: readonly Button[]): AdaptiveCard =>
  messageCard(sentence, language, buttons);

/** One kind of card for each kind of view. */
export const CARDS: { readonly [Kind in View['kind']]: CardOf<Kind> } = {
  help: (view, { sentence, language }) => helpCard(view, sentence, language),
  remark: ({ remark }, shown) =>
    messageWith(shown, isCourtesy(remark) ? [] : startButtons(shown.asker, shown.language)),
  'goal-status': (view, { sentence, asker, language, page }) => goalStatusCard(view, sentence, asker, language, page),
  goals: (view, { sentence, asker, language, page }) => goalsCard(view, sentence, asker, language, page),
  count: (view, { sentence, language, preface, page }) => countCard(view, sentence, language, preface, page),
  coverage: (view, { sentence, language, preface, page }) => coverageCard(view, sentence, language, page, preface),
  survey: (view, { sentence, language, page }) => surveyCard(view, sentence, language, page),
  feedback: (view, { sentence, language, page }) => feedbackCard(view, sentence, language, page),
  insights: (view, { sentence, language, preface, page }) => insightsCard(view, sentence, language, page, preface),
  methods: (view, { sentence, language, page }) => methodsCard(view, sentence, language, page),
  budget: (view, { sentence, language, preface, page }) => budgetCard(view, sentence, language, page, preface),
  communication: (view, { sentence, asker, language, page }) =>
    communicationCard(view, sentence, asker, language, page),
  lessons: (view, { sentence, asker, language, page }) => lessonsCard(view, sentence, asker, language, page),
  about: (view, { sentence, language, page }) => aboutCard(view, sentence, language, page),
  'follow-up': (view, { sentence, language, page }) => followUpCard(view, sentence, language, page),
  activities: (view, { sentence, language, page }) => activitiesCard(view.list, view, sentence, language, page),
  'activity-status': ({ line }, { sentence, language }) => activityCard(line, sentence, language),
  responsible: (view, { sentence, language }) => responsibleCard(view, sentence, language),
  responsibilities: ({ shares }, { sentence, language }) => responsibilitiesCard(shares, sentence, language),
  report: (view, shown) =>
    view.figures.kind === 'count'
      ? countCard(view.figures, shown.sentence, shown.language, reportSentence(view, shown.language), shown.page)
      : cardOf(view.figures.kind, view.figures, shown),
  week: ({ week, settings }, shown) =>
    week.items.length === 0
      ? messageWith(shown, allowed(shown.asker, [newDialogueButton(shown.language), goalsButton(shown.language)]))
      : weekCard(week, shown.language, settings),
  settings: (view, { sentence, language }) => settingsCard(view, sentence, language),
  deliveries: (view, { sentence, language, preface, page }) => deliveriesCard(view, sentence, language, page, preface),
  which: ({ options, plan }, { sentence, language }) => questionBackCard(sentence, options, plan, language),
  'no-such-goal': (_, shown) => messageWith(shown, [goalsButton(shown.language)]),
  'in-chat': (_, shown) => messageWith(shown, [goalsButton(shown.language), weekButton(shown.language)]),
  unknown: (_, shown) => messageWith(shown, startButtons(shown.asker, shown.language)),
  'guests-only-overview': (_, shown) => messageWith(shown, [goalsButton(shown.language)]),
};

const cardOf = <Kind extends View['kind']>(kind: Kind, view: ViewOf<Kind>, shown: Shown): AdaptiveCard =>
  CARDS[kind](view, shown);

/** The card of an answer. */
export const answerCard = ({ view, reading, from = 0, ...answer }: Answer): AdaptiveCard =>
  cardOf(view.kind, view, { ...answer, page: { from, reading } });
