import type { Answer } from '../answers/view';
import type { Language } from '../domain/language';
import { isCourtesy } from '../questions/remark';
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

/** The card of an answer: one kind of card for each kind of view. */
export function answerCard({ view, sentence, untold, language, asker, reading, from = 0 }: Answer): AdaptiveCard {
  const page: Page = { from, reading };
  const sentenceWith = (buttons: (language: Language) => Button[]): AdaptiveCard =>
    messageCard(sentence, language, buttons(language));
  switch (view.kind) {
    case 'help':
      return helpCard(view, sentence, language);
    case 'remark':
      return sentenceWith(isCourtesy(view.remark) ? () => [] : (spoken) => startButtons(asker, spoken));
    case 'goal-status':
      return goalStatusCard(view, sentence, asker, language, page);
    case 'goals':
      return goalsCard(view, sentence, asker, language, page);
    case 'count':
      return countCard(view, sentence, language, untold, page);
    case 'coverage':
      return coverageCard(view, sentence, language, page);
    case 'survey':
      return surveyCard(view, sentence, language, page);
    case 'feedback':
      return feedbackCard(view, sentence, language, page);
    case 'insights':
      return insightsCard(view, sentence, language, page);
    case 'methods':
      return methodsCard(view, sentence, language, page);
    case 'budget':
      return budgetCard(view, sentence, language, page);
    case 'communication':
      return communicationCard(view, sentence, asker, language, page);
    case 'lessons':
      return lessonsCard(view, sentence, asker, language, page);
    case 'about':
      return aboutCard(view, sentence, language, page);
    case 'follow-up':
      return followUpCard(view, sentence, language, page);
    case 'activities':
      return activitiesCard(view.list, view, sentence, language, page);
    case 'activity-status':
      return activityCard(view.line, sentence, language);
    case 'responsible':
      return responsibleCard(view, sentence, language);
    case 'responsibilities':
      return responsibilitiesCard(view.shares, sentence, language);
    case 'report':
      return view.figures.kind === 'count'
        ? countCard(view.figures, sentence, language, reportSentence(view, language), page)
        : answerCard({ view: view.figures, sentence, language, asker, reading, from });
    case 'week':
      return view.week.items.length === 0
        ? sentenceWith((spoken) => allowed(asker, [newDialogueButton(spoken), goalsButton(spoken)]))
        : weekCard(view.week, language, view.settings);
    case 'settings':
      return settingsCard(view, sentence, language);
    case 'deliveries':
      return deliveriesCard(view, sentence, language, page);
    case 'which':
      return questionBackCard(sentence, view.options, view.plan, language);
    case 'no-such-goal':
      return sentenceWith((spoken) => [goalsButton(spoken)]);
    case 'in-chat':
      return sentenceWith((spoken) => [goalsButton(spoken), weekButton(spoken)]);
    case 'unknown':
      return sentenceWith((spoken) => startButtons(asker, spoken));
    case 'guests-only-overview':
      return sentenceWith((spoken) => [goalsButton(spoken)]);
  }
}
