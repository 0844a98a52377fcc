import type { Language } from '../domain/language';
import type { Minimum } from '../domain/minima';
import { currencyOf } from '../domain/money';
import { planNouns } from '../domain/plan-nouns';
import { committeeLine, financingLine } from '../text/about';
import {
  type AreaStatusView,
  answerLines,
  areaStatusTexts,
  groupLines,
  groupsMet,
  heardShare,
  minimumName,
  minimumText,
  statusOf,
  themesLine,
} from '../text/area-status';
import { countFigure, restsSentence } from '../text/counts';
import { capital } from '../text/format';
import { isBehind } from '../text/goal-bar';
import type { AdaptiveCard, CardElement } from './adaptive-card';
import { askButton, type Button, sentenceFields } from './buttons';
import type { CardsOf } from './cards-of';
import { fill } from './fill';
import { assessmentMark } from './goal-status';
import { type Page, pagedCard } from './page';
import { progressBar } from './progress-bar';

/** One thing that is told: a bar where it has one, and its lines. */
interface Entry {
  readonly heading: string;
  readonly title?: string;
  readonly bar?: CardElement;
  readonly lines: readonly string[];
}

/** A number large, with what it is of. */
interface Large {
  readonly value: string;
  readonly label: string;
}

function largeOnes(view: AreaStatusView, language: Language): Large[] {
  const { dialogues, people, plan } = view;
  if (dialogues.stored.asked === 0) return [];
  const texts = areaStatusTexts[language];
  const heard = heardShare(view, language);
  return [
    { value: countFigure(dialogues, language), label: texts.dialoguesLabel(dialogues.stored.asked) },
    { value: countFigure(people, language), label: texts.peopleLabel(people.persons !== undefined) },
    ...(heard ? [{ value: heard.share, label: texts.heardLabel(plan.form?.survey?.counted, heard.of) }] : []),
  ];
}

function minimumEntry(minimum: Minimum, { plan }: AreaStatusView, language: Language): Entry {
  const { value, target, assessment } = minimum;
  const text = minimumText(minimum, language);
  return {
    heading: areaStatusTexts[language].minimaHeading,
    title: minimumName(minimum, plan, language),
    bar:
      value === undefined
        ? undefined
        : progressBar(
            { value, whole: Math.max(value, target), targets: [target], isBehind: isBehind(assessment) },
            text,
          ),
    lines: [`${assessmentMark(assessment, language).text} – ${text}`],
  };
}

/** All that is told under the large figures, in order. */
function entriesIn(view: AreaStatusView, language: Language): Entry[] {
  const { plan, minima, coverage, committees, dialogues } = view;
  const texts = areaStatusTexts[language];
  const { met, of } = groupsMet(coverage);
  const answers = answerLines(view, language);
  const ofDialogues: readonly Entry[] =
    dialogues.stored.asked === 0
      ? []
      : [
          ...(of > 0 ? [{ heading: texts.groupsHeading(met, of), lines: groupLines(view, language) }] : []),
          ...(answers.length > 0 ? [{ heading: texts.answersHeading, lines: answers }] : []),
          ...(plan.themes.length > 0 ? [{ heading: texts.themesHeading, lines: [themesLine(view, language)] }] : []),
        ];
  return [
    ...minima.map((each) => minimumEntry(each, view, language)),
    ...ofDialogues,
    ...committees.map(
      (committee): Entry => ({
        heading: capital(planNouns(plan, language).orderer[committees.length === 1 ? 'theOne' : 'theMany']),
        title: committee.name,
        lines: [committeeLine(committee, plan, language), financingLine(committee, currencyOf(plan), language)],
      }),
    ),
  ];
}

/** What is told under the headings that it stands under. */
function grouped(entries: readonly Entry[]): unknown[] {
  const groups = new Map<string, Entry[]>();
  for (const each of entries) groups.set(each.heading, [...(groups.get(each.heading) ?? []), each]);
  return [...groups].map(([heading, items]) => ({
    heading,
    items: items.map(({ title = '', bar, lines }) => ({
      hasTitle: title !== '',
      title,
      hasBar: bar !== undefined,
      bar: bar ?? {},
      lines: lines.map((text) => ({ text })),
    })),
  }));
}

/** The answers that the card is put together from, a press away. */
function buttonsOf({ area, plan, dialogues }: AreaStatusView, language: Language): Button[] {
  const { buttons } = areaStatusTexts[language];
  const filters = area === undefined ? {} : { municipality: area };
  const isCompared = plan.municipalities.length > 1 && dialogues.stored.inAll > 0;
  return [
    ...(dialogues.stored.asked > 0 ? [askButton(buttons.dialogues, { kind: 'dialogues', ...filters }, language)] : []),
    ...(isCompared
      ? [
          askButton(
            buttons.compare(planNouns(plan, language).area.theMany),
            { kind: 'dialogue-count', by: 'municipality' },
            language,
          ),
        ]
      : []),
    ...(dialogues.stored.asked > 0 ? [askButton(buttons.insights, { kind: 'insights', ...filters }, language)] : []),
  ];
}

/** How things stand in an area on one card: its figures, what is asked of it, whom it has met, its committee. */
function areaStatusCard(view: AreaStatusView, sentence: string, language: Language, page: Page): AdaptiveCard {
  const { minima, area } = view;
  const large = largeOnes(view, language);
  const [first] = minima;
  return pagedCard(entriesIn(view, language), page, language, (on) => [
    () =>
      fill('area-status', {
        ...sentenceFields(sentence, language),
        style: assessmentMark(first?.assessment ?? 'no-target', language).style,
        title: areaStatusTexts[language].title(area),
        whose: statusOf(view, language),
        hasLead: large.length === 0,
        lead: sentence,
        hasLarge: large.length > 0 && !on.continued,
        large,
        groups: grouped(on.items),
        rests: [...on.notes, restsSentence(view.rests, language)].join(' '),
        buttons: [...on.buttons, ...buttonsOf(view, language)],
      }),
  ]);
}

export const areaStatusCards = {
  'area-status': (view, { sentence, language, page }) => areaStatusCard(view, sentence, language, page),
} satisfies CardsOf<'area-status'>;
