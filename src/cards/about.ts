import type { Language } from '../domain/language';
import { planNouns } from '../domain/plan-nouns';
import { type AboutView, aboutTexts, committeeLine, financingLine } from '../text/about';
import { capital, stopped } from '../text/format';
import { roleName } from '../text/roles';
import { sourceLabel } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, goalsButton } from './buttons';
import type { CardsOf } from './cards-of';
import { type ListGroup, listCard } from './list';
import { type Page, WHOLE } from './page';

/** What the documents do not agree on, or do not say, beside what they want. */
function notesOf(view: AboutView, language: Language): ListGroup[] {
  const { notes } = view.plan;
  if (view.topic !== 'purpose' || notes.length === 0) return [];
  const items = notes.map(({ text, source }) => ({
    lines: [stopped(text)],
    meta: source ? sourceLabel(source, language) : '',
  }));
  return [{ heading: aboutTexts[language].notes, items }];
}

function groupOf(view: AboutView, language: Language): ListGroup {
  switch (view.topic) {
    case 'purpose':
      return { items: view.plan.purpose.map((text) => ({ lines: [stopped(text)] })) };
    case 'committees':
      return {
        items: view.committees.map((committee) => ({
          title: committee.name,
          lines: [financingLine(committee, language)],
          meta: committeeLine(committee, view.plan, language),
        })),
      };
    case 'people':
      return {
        heading: capital(roleName(view.role, view.plan, language)),
        items: view.names.map((name) => ({ lines: [name] })),
      };
  }
}

/** The project itself: what it is for, who has ordered it, or who leads it. */
export function aboutCard(view: AboutView, sentence: string, language: Language, page: Page = WHOLE): AdaptiveCard {
  const { orderer } = planNouns(view.plan, language);
  const titleOf = (topic: AboutView['topic']): string => aboutTexts[language].title[topic](orderer);
  const group = groupOf(view, language);
  const others = (['purpose', 'committees'] as const).filter((topic) => topic !== view.topic);
  return listCard(
    {
      title: titleOf(view.topic),
      sentence,
      groups: [...(group.items.length > 0 ? [group] : []), ...notesOf(view, language)],
      buttons: [
        ...others.map((topic) => askButton(titleOf(topic), { kind: 'about', topic }, language)),
        goalsButton(language),
      ],
    },
    language,
    page,
  );
}

export const aboutCards = {
  about: (view, { sentence, language, page }) => aboutCard(view, sentence, language, page),
} satisfies CardsOf<'about'>;
