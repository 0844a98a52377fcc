import { insertedActivityCard } from '../cards/activities';
import { MANY } from '../cards/buttons';
import { dialogueSummaryCard } from '../cards/dialogue-summary';
import { assessmentMark, goalStatusCard } from '../cards/goal-status';
import { isGuest } from '../domain/asker';
import type { Language } from '../domain/language';
import { type Finding, searchProject } from '../search/search-project';
import { stateText, timeText } from '../text/activities';
import { sentenceOf } from '../text/answers';
import { guestSentence } from '../text/conversation';
import { dialogueSummary } from '../text/dialogue-summary';
import { filtersText } from '../text/filters';
import { capital, shortened } from '../text/format';
import { measuredFrom, openText } from '../text/goal-sentences';
import { goalName } from '../text/indicators';
import { foundSentence, nothingFoundSentence } from '../text/search';
import type { Insertable, Reply } from './reply';
import type { Turn } from './turn';

/** A title in the list is one or two lines; all of it stands on the card. */
const TITLE_MAX = 60;

/** Parts of a line in the list; those that are empty are left out. */
const line = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/**
 * How something found stands in the list, and the card that a person can put into any chat with it. Nothing that
 * somebody wrote in words about a dialogue or an activity stands on it, and its buttons only ask, so that whoever
 * presses one is answered by their own role.
 */
export function insertable(finding: Finding, language: Language): Insertable {
  switch (finding.kind) {
    case 'goal': {
      const { view } = finding;
      const { goal, assessment } = view.status;
      return {
        title: shortened(line(goalName(goal, language), goal.title), TITLE_MAX),
        line: line(
          assessmentMark(assessment, language, measuredFrom(view.status)).text,
          openText(view.status, language) ?? '',
          filtersText(view.filters, view.plan, language),
        ),
        card: goalStatusCard(view, sentenceOf(view, language), MANY, language),
      };
    }
    case 'activity':
      return {
        title: shortened(finding.line.activity.title, TITLE_MAX),
        line: line(stateText(finding.line, language), timeText(finding.line, language)),
        card: insertedActivityCard(finding.line, finding.today, language),
      };
    case 'dialogue': {
      const { dialogue, people: shown, plan } = finding;
      const { title, kind, groups, people } = dialogueSummary(dialogue.content, shown, plan, language);
      return {
        title,
        // The kind is long and mostly the same, and a list shows one line.
        line: line(capital(groups), people, kind),
        card: dialogueSummaryCard(dialogue, shown, plan, language),
      };
    }
  }
}

/** What a search finds, ready to be put into a chat. */
export async function searchReply(text: string, { asker, snapshot, tools }: Turn): Promise<Reply> {
  const { stores, surroundings } = tools;
  const { language } = asker;
  const found = await searchProject(text, asker, snapshot, {
    activities: stores.activities,
    dialogues: stores.dialogues,
    now: surroundings.now,
  });
  if (found.length === 0) {
    const summary = isGuest(asker) ? guestSentence(language) : nothingFoundSentence(text, snapshot.plan, language);
    return { summary, pressed: 'keep' };
  }
  return {
    summary: foundSentence(found.length, language),
    results: found.map((finding) => insertable(finding, language)),
    pressed: 'keep',
  };
}
