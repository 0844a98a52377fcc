import type { WithRoles } from '../domain/asker';
import type { Language } from '../domain/language';
import { type PrivacyView, privacySections, privacyTexts } from '../text/privacy';
import type { AdaptiveCard } from './adaptive-card';
import { allowed, askButton } from './buttons';
import type { CardsOf } from './cards-of';
import { listCard } from './list';
import type { Page } from './page';

/** What is kept about whoever asks, who sees what they write, and how it goes. */
function privacyCard(
  view: PrivacyView,
  sentence: string,
  asker: WithRoles,
  language: Language,
  page: Page,
): AdaptiveCard {
  const { title, rests, buttons } = privacyTexts[language];
  return listCard(
    {
      title,
      sentence,
      groups: privacySections(view, language).map(({ heading, lines }) => ({
        heading,
        items: lines.map((line) => ({ lines: [line] })),
      })),
      rests,
      buttons: allowed(asker, [
        askButton(buttons.dialogues, { kind: 'dialogues', mine: true }, language),
        askButton(buttons.settings, { kind: 'settings' }, language),
      ]),
    },
    language,
    page,
  );
}

export const privacyCards = {
  privacy: (view, { sentence, asker, language, page }) => privacyCard(view, sentence, asker, language, page),
} satisfies CardsOf<'privacy'>;
