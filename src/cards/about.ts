import type { Language } from '../domain/language';
import { type AboutTold, aboutTexts, committeeLine } from '../text/about';
import { capital, stopped } from '../text/format';
import { roleName } from '../text/roles';
import { askButton, goalsButton } from './buttons';
import { type ListGroup, listCard } from './list';
import type { AdaptiveCard } from './reply';

function groupOf(told: AboutTold, language: Language): ListGroup {
  switch (told.topic) {
    case 'purpose':
      return { items: told.plan.purpose.map((text) => ({ lines: [stopped(text)] })) };
    case 'committees':
      return {
        items: told.committees.map((committee) => ({
          title: committee.name,
          meta: committeeLine(committee, told.plan, language),
        })),
      };
    case 'people':
      return { heading: capital(roleName(told.role, language)), items: told.names.map((name) => ({ lines: [name] })) };
  }
}

/** The project itself: what it is for, who has ordered it, or who leads it. */
export function aboutCard(told: AboutTold, sentence: string, language: Language): AdaptiveCard {
  const { title } = aboutTexts[language];
  const group = groupOf(told, language);
  const others = (['purpose', 'committees'] as const).filter((topic) => topic !== told.topic);
  return listCard(
    {
      title: title[told.topic],
      sentence,
      groups: group.items.length > 0 ? [group] : [],
      buttons: [
        ...others.map((topic) => askButton(title[topic], { kind: 'about', topic }, language)),
        goalsButton(language),
      ],
    },
    language,
  );
}
