import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import { read } from '../questions/read';
import { conversationTexts } from '../text/conversation';
import { capital } from '../text/format';
import { isGuest, type WithRoles } from '../usecases/asker';
import { vocabularyOf } from '../usecases/vocabulary';
import { allowed, askButton, type Button, startButtons, told } from './buttons';
import { fill } from './fill';
import type { AdaptiveCard } from './reply';

/** No example says a time, so it does not matter when it is read. */
const ANY_TIME = new Date(0);

/** An example that can be pressed as well as written; none where the plan has not what it asks of. */
function exampleButton(example: string, plan: Plan, language: Language): Button[] {
  const reading = read(example, { vocabulary: vocabularyOf(plan), now: ANY_TIME });
  return reading.kind === 'unknown' || reading.kind === 'unclear'
    ? []
    : [askButton(capital(example), reading, language)];
}

/** What one can write, by topic, as far as the person may ask it; a guest is told that most of it is closed. */
export function helpCard(
  { plan, asker }: { readonly plan: Plan; readonly asker: WithRoles },
  sentence: string,
  language: Language,
): AdaptiveCard {
  const { helpTitle, topics, guestHelp } = conversationTexts[language];
  const shown = topics.map(({ heading, examples }) => ({
    heading,
    examples: allowed(
      asker,
      examples.flatMap((example) => exampleButton(example, plan, language)),
    ),
  }));
  return fill('help', {
    ...told(sentence, language),
    title: helpTitle,
    topics: shown.filter(({ examples }) => examples.length > 0),
    isGuest: isGuest(asker),
    guest: guestHelp,
    buttons: startButtons(asker, language),
  });
}
