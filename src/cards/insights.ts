import { OBSERVATION_FIELDS } from '../domain/dialogue-fields';
import { namedIn } from '../domain/filters';
import type { Language } from '../domain/language';
import { areaName, nameOf, type Plan } from '../domain/plan';
import { planNouns } from '../domain/plan-nouns';
import type { Voice } from '../domain/voices';
import { restsSentence } from '../text/counts';
import { filtersText } from '../text/filters';
import { capital, dateText, listPlain, shortened, stopped } from '../text/format';
import { type InsightsView, insightTexts, noteBesideInsights, partTitle, restsToTell } from '../text/insights';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, type Button } from './buttons';
import type { CardsOf } from './cards-of';
import type { Chart } from './chart';
import { barsOf } from './figures';
import { type ListGroup, type ListItem, listCard } from './list';
import type { Page } from './page';

/** One text of a dialogue, in characters; five dialogues with three texts each must fit on a card. */
const TEXT_MAX = 320;

function voiceItem({ words, from }: Voice, plan: Plan, language: Language): ListItem {
  const { fields, unnamed } = insightTexts[language];
  const { area, hasAreas, form } = planNouns(plan, language);
  const names = from?.targetGroups.map((id) => nameOf(plan.targetGroups, id)) ?? [];
  const groups = listPlain(names, language);
  const day = from && dateText(from.date, language);
  const where = [areaName(plan, from?.municipality), day].filter((each) => each !== undefined).join(', ');
  return {
    title: from ? `${where} · ${groups}` : unnamed(area, hasAreas),
    lines: OBSERVATION_FIELDS.flatMap((field) => {
      const text = words[field];
      return text ? [fields[field](stopped(shortened(text, TEXT_MAX)), form)] : [];
    }),
  };
}

/** A button's title is one line on a phone. */
const TITLE_MAX = 60;

/** The project's own summary, where one theme was asked for. */
function summaryGroup({ theme, words }: InsightsView, language: Language): ListGroup[] {
  if (words !== undefined || !theme?.text) return [];
  return [{ items: [{ lines: [insightTexts[language].summary(theme.text)] }] }];
}

/** The themes by how many dialogues raised them. */
function themesChart({ plan, theme, themes, words, part }: InsightsView, language: Language): Chart | undefined {
  const raised = themes.filter(({ dialogues }) => dialogues > 0);
  if (theme || part || words !== undefined || raised.length === 0) return undefined;
  const rows = raised.map((each) => ({
    label: capital(nameOf(plan.themes, each.theme)),
    value: each.dialogues,
    text: String(each.dialogues),
  }));
  return barsOf({ title: insightTexts[language].themes, rows }, language);
}

function buttonsOf({ filters, theme, words, themes, plan, part }: InsightsView, language: Language): Button[] {
  const texts = insightTexts[language];
  const narrowed = namedIn(filters);
  if (part) {
    const other = part === 'strengthened' ? 'lowered' : 'strengthened';
    const title = shortened(partTitle(other, plan, language), TITLE_MAX);
    return [
      askButton(title, { kind: 'insights', ...narrowed, part: other }, language),
      askButton(texts.title, { kind: 'insights', ...narrowed }, language),
    ];
  }
  // Without any theme that was raised, all of them have nothing to show either.
  if (themes.every(({ dialogues }) => dialogues === 0)) return [];
  if (theme || words !== undefined) return [askButton(texts.all, { kind: 'insights', ...narrowed }, language)];
  return themes
    .filter(({ dialogues }) => dialogues > 0)
    .slice(0, 3)
    .map((each) => {
      const name = nameOf(plan.themes, each.theme);
      return askButton(shortened(capital(name), TITLE_MAX), { kind: 'insights', ...narrowed, theme: name }, language);
    });
}

/**
 * What people brought up: themes by how often, and what was written about the newest dialogues.
 * @param before what the answer says before the view's own sentence
 */
function insightsCard(
  view: InsightsView,
  sentence: string,
  language: Language,
  page: Page,
  before?: string,
): AdaptiveCard {
  const { plan, filters, theme, words, voices, part } = view;
  const note = noteBesideInsights(view, language, before);
  const texts = insightTexts[language];
  const about = [
    part ? shortened(partTitle(part, plan, language), TITLE_MAX) : '',
    theme ? capital(theme.name) : (words ?? ''),
    filtersText(filters, plan, language),
  ].filter((part) => part !== '');
  const groups: ListGroup[] = [
    ...summaryGroup(view, language),
    ...(voices.length > 0
      ? [{ heading: texts.voices, items: voices.map((voice) => voiceItem(voice, plan, language)) }]
      : []),
  ];
  return listCard(
    {
      title: [texts.title, ...about].join(' · '),
      sentence,
      chart: themesChart(view, language),
      groups,
      notes: [...(theme || part || words !== undefined ? [] : [texts.overlap]), ...(note === undefined ? [] : [note])],
      rests: restsSentence(restsToTell(view), language),
      buttons: buttonsOf(view, language),
    },
    language,
    page,
  );
}

export const insightCards = {
  insights: (view, { sentence, language, preface, page }) => insightsCard(view, sentence, language, page, preface),
} satisfies CardsOf<'insights'>;
