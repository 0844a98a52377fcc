import type { Language } from '../domain/language';
import { nameOf } from '../domain/plan';
import { countTexts, restsSentence } from '../text/counts';
import { capital, listAnd } from '../text/format';
import { evaluationTexts, knownMethods, type MethodsView, methodsNotes, methodTexts } from '../text/methods';
import { dialoguesText, sourceLabel } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { askButton } from './buttons';
import type { CardsOf } from './cards-of';
import { type ListItem, listCard } from './list';
import { type Page, WHOLE } from './page';

/** The methods with their advantages and drawbacks, and where those come from. */
export function methodsCard(
  shown: MethodsView,
  sentence: string,
  language: Language,
  page: Page = WHOLE,
): AdaptiveCard {
  const { plan, one, rests } = shown;
  const texts = methodTexts[language];
  const known = knownMethods(shown);
  const overlap = known.reduce((sum, { dialogues }) => sum + dialogues, 0) > rests.dialogues;
  const items = known.map((use): ListItem => {
    const { evaluation } = use;
    const together = evaluation && evaluation.methods.length > 1 ? evaluation.methods : [];
    const names = together.map((id) => nameOf(plan.methods, id));
    return {
      title: capital(nameOf(plan.methods, use.method)),
      lines: evaluationTexts(use, language),
      meta: [
        ...(use.dialogues > 0 ? [dialoguesText(use.dialogues, language)] : []),
        ...(names.length > 0 ? [texts.together(listAnd(names, language))] : []),
        ...(evaluation?.source ? [sourceLabel(evaluation.source, language)] : []),
      ].join(' · '),
    };
  });
  const buttons = [
    ...(shown.reported > 0 ? [askButton(texts.perMethod, { kind: 'dialogue-count', by: 'method' }, language)] : []),
    ...(one ? [askButton(texts.all, { kind: 'methods' }, language)] : []),
  ];
  return listCard(
    {
      title: texts.title,
      sentence,
      groups: [{ items }],
      notes: [...methodsNotes(shown, language), ...(overlap && !one ? [countTexts[language].methodsOverlap] : [])],
      rests: restsSentence(rests, language),
      buttons,
    },
    language,
    page,
  );
}

export const methodCards = {
  methods: (view, { sentence, language, page }) => methodsCard(view, sentence, language, page),
} satisfies CardsOf<'methods'>;
