import type { DialogueField } from '../domain/dialogue-fields';
import type { Dialogue } from '../domain/dialogues';
import type { HeadCount } from '../domain/figures';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import { planNouns } from '../domain/plan-nouns';
import { dialogueSummary, dialogueSummaryTexts } from '../text/dialogue-summary';
import { fieldLabel } from '../text/fields';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, goalsButton, sentenceFields } from './buttons';
import { fill } from './fill';

/**
 * One dialogue, as it is put into any chat: small numbers are hidden, and nothing that somebody wrote in words stands
 * on it, since whoever sits in that chat may see it.
 */
export function dialogueSummaryCard(
  { content, example }: Dialogue,
  people: HeadCount,
  plan: Plan,
  language: Language,
): AdaptiveCard {
  const texts = dialogueSummaryTexts[language];
  const label = (field: DialogueField): string => fieldLabel(field, plan, language);
  const shown = dialogueSummary(content, people, plan, language);
  const rows = [
    { label: label('targetGroups'), value: shown.groups },
    { label: label('methods'), value: shown.methods },
    { label: texts.participants, value: shown.participants },
    { label: label('themes'), value: shown.themes },
  ];
  return fill('dialogue-summary', {
    ...sentenceFields(shown.sentence, language),
    // The plan's words stand in runs only: a heading's and a button's text may be read as markup.
    title: shown.kind,
    where: shown.where,
    rows: rows.filter(({ value }) => value !== ''),
    isExample: example,
    example: texts.example,
    buttons: [
      ...(shown.municipality === undefined
        ? []
        : [
            askButton(
              texts.inMunicipality(planNouns(plan, language).area),
              { kind: 'dialogue-count', municipality: shown.municipality },
              language,
            ),
          ]),
      goalsButton(language),
    ],
  });
}
