import { isGuest, type WithRoles } from '../domain/asker';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import { HELP_TOPICS, kindsInHelp } from '../domain/question-kinds';
import { vocabularyOf } from '../questions/plan-vocabulary';
import { read } from '../questions/read';
import type { Reading } from '../questions/reading';
import { conversationTexts } from '../text/conversation';
import { capital } from '../text/format';
import { exampleOf } from '../text/readings';
import { whoHas } from '../text/roles';
import type { AdaptiveCard } from './adaptive-card';
import { allowed, askButton, type Button, sentenceFields, startButtons } from './buttons';
import { fill } from './fill';

/** No example says a time, so it does not matter when it is read. */
const ANY_TIME = new Date(0);

/** Whether the plan has what an example asks of. */
const isAnswered = ({ kind }: Reading): boolean => kind !== 'unknown' && kind !== 'unclear' && kind !== 'no-such-goal';

/** An example that can be pressed as well as written; none where the plan has not what it asks of. */
function exampleButton(example: string, plan: Plan, language: Language): Button[] {
  const reading = read(example, { vocabulary: vocabularyOf(plan), now: ANY_TIME });
  return isAnswered(reading) ? [askButton(capital(example), reading, language)] : [];
}

interface Topic {
  readonly heading: string;
  readonly examples: readonly Button[];
}

const topicsByPlan = new WeakMap<Plan, Partial<Record<Language, readonly Topic[]>>>();

/**
 * The topics with their examples read, once for each plan and language: reading them all takes as long as forty
 * questions.
 */
function topicsOf(plan: Plan, language: Language): readonly Topic[] {
  const known = topicsByPlan.get(plan)?.[language];
  if (known) return known;
  const { topics: headings } = conversationTexts[language];
  const topics = HELP_TOPICS.map((topic) => ({
    heading: headings[topic],
    examples: kindsInHelp(topic).flatMap((kind) => exampleButton(exampleOf(kind, plan, language), plan, language)),
  }));
  topicsByPlan.set(plan, { ...topicsByPlan.get(plan), [language]: topics });
  return topics;
}

/** What one can write, by topic, as far as the person may ask it; a guest is told that most of it is closed. */
export function helpCard(
  { plan, asker }: { readonly plan: Plan; readonly asker: WithRoles },
  sentence: string,
  language: Language,
): AdaptiveCard {
  const { helpTitle, guestHelp } = conversationTexts[language];
  const shown = topicsOf(plan, language).map(({ heading, examples }) => ({
    heading,
    examples: allowed(asker, examples),
  }));
  return fill('help', {
    ...sentenceFields(sentence, language),
    title: helpTitle,
    topics: shown.filter(({ examples }) => examples.length > 0),
    isGuest: isGuest(asker),
    guest: guestHelp(whoHas('projektledare', plan, language)),
    buttons: startButtons(asker, language),
  });
}
