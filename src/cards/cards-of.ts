import type { Answer } from '../answers/view';
import type { ViewOf, ViewWithCard } from '../text/answers';
import type { AdaptiveCard } from './adaptive-card';
import type { Button } from './buttons';
import { messageCard } from './message';
import type { Page } from './page';

/** An answer as its card is made: from which part of a list on, with what is asked for the rest. */
export type Answered = Omit<Answer, 'view' | 'from' | 'reading'> & { readonly page: Page };

/** The card of each kind of view of a family. */
export type CardsOf<Kind extends ViewWithCard['kind']> = {
  readonly [Each in Kind]: (view: ViewOf<Each>, answered: Answered) => AdaptiveCard;
};

/** The sentence alone, with what one can do next. */
export const messageWith = ({ sentence, language }: Answered, buttons: readonly Button[]): AdaptiveCard =>
  messageCard(sentence, language, buttons);
