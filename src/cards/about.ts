import type { Language } from '../domain/language';
import { type AboutTold, aboutTexts, committeeLine, financingLine } from '../text/about';
import { capital, stopped } from '../text/format';
import { roleName } from '../text/roles';
import { sourceLabel } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, goalsButton } from './buttons';
import { type ListGroup, listCard } from './list';
import { type Page, WHOLE } from './page';

/** What the documents do not agree on, or do not say, beside what they want. */
function notesOf(told: AboutTold, language: Language): ListGroup[] {
  const { notes } = told.plan;
  if (told.topic !== 'purpose' || notes.length === 0) return [];
  const items = notes.map(({ text, source }) => ({
    lines: [stopped(text)],
    meta: source ? sourceLabel(source, language) : '',
  }));
  return [{ heading: aboutTexts[language].notes, items }];
}

function groupOf(told: AboutTold, language: Language): ListGroup {
  switch (told.topic) {
    case 'purpose':
      return { items: told.plan.purpose.map((text) => ({ lines: [stopped(text)] })) };
    case 'committees':
      return {
        items: told.committees.map((committee) => ({
          title: committee.name,
          lines: [financingLine(committee, language)],
          meta: committeeLine(committee, told.plan, language),
        })),
      };
    case 'people':
      return { heading: capital(roleName(told.role, language)), items: told.names.map((name) => ({ lines: [name] })) };
  }
}

/** The project itself: what it is for, who has ordered it, or who leads it. */
export function aboutCard(told: AboutTold, sentence: string, language: Language, page: Page = WHOLE): AdaptiveCard {
  const { title } = aboutTexts[language];
  const group = groupOf(told, language);
  const others = (['purpose', 'committees'] as const).filter((topic) => topic !== told.topic);
  return listCard(
    {
      title: title[told.topic],
      sentence,
      groups: [...(group.items.length > 0 ? [group] : []), ...notesOf(told, language)],
      buttons: [
        ...others.map((topic) => askButton(title[topic], { kind: 'about', topic }, language)),
        goalsButton(language),
      ],
    },
    language,
    page,
  );
}
