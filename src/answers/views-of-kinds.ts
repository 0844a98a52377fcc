import type { QuestionKind, Readings } from '../domain/question-kinds';
import type { View } from '../text/answers';
import { aboutViews } from './about';
import { activityViews } from './activities';
import { areaStatusViews } from './area-status';
import type { Asked, Views } from './asked';
import { changesViews } from './changes';
import { conversationViews } from './conversation';
import { countViews } from './counts';
import { deliveryViews } from './deliveries';
import { dialogueListViews } from './dialogues';
import { entryViews } from './entries';
import { goalViews } from './goals';
import { insightViews } from './insights';
import { lastAnswerViews } from './last-answer';
import { peopleViews } from './people';
import { planViews } from './plan';
import { privacyViews } from './privacy';
import { remainingViews } from './remaining';
import { reportViews } from './report';
import { surveyViews } from './surveys';
import { unreportedViews } from './unreported';
import { watchViews } from './watch';

/** What is shown for a question of each kind, by family. */
const VIEWS: Views<QuestionKind> = {
  ...aboutViews,
  ...activityViews,
  ...areaStatusViews,
  ...changesViews,
  ...conversationViews,
  ...countViews,
  ...deliveryViews,
  ...dialogueListViews,
  ...entryViews,
  ...goalViews,
  ...insightViews,
  ...lastAnswerViews,
  ...peopleViews,
  ...planViews,
  ...privacyViews,
  ...remainingViews,
  ...reportViews,
  ...surveyViews,
  ...unreportedViews,
  ...watchViews,
};

/** What is shown for a question that has been read. */
export const viewOfKind = <Kind extends QuestionKind>(
  kind: Kind,
  reading: Readings[Kind],
  asked: Asked,
): View | Promise<View> => VIEWS[kind](reading, asked);
