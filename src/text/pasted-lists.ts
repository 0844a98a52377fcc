import { OBSERVATION_FIELDS } from '../domain/dialogue-fields';
import type { Language } from '../domain/language';
import { areaName, nameOf, type Plan } from '../domain/plan';
import { planNouns } from '../domain/plan-nouns';
import type { Voice } from '../domain/voices';
import { countTexts, restsSentence } from './counts';
import { type DeliveriesView, deliveryTexts, type NotReached, reasonText } from './deliveries';
import { type DialoguesView, dialoguesTitle, listedTexts, listNotes } from './dialogues';
import {
  type CommunicationView,
  communicationMeta,
  DIRECTIONS,
  entryTexts,
  type LessonsView,
  lessonsByTopic,
} from './entries';
import { FOLLOW_UP_TIMES, type FollowUpView, followUpLines, followUpTexts } from './follow-up';
import { capital, dateText, listAnd, listPlain, number, stopped } from './format';
import { sourceText } from './indicators';
import { type InsightsView, insightTexts, noteBesideInsights, restsToTell } from './insights';
import { evaluationTexts, knownMethods, type MethodsView, methodsNotes, methodTexts } from './methods';
import { nonEmpty, type TextParts, textLine } from './pasted-part';
import type { Texts } from './texts';
import { placeText, silenceText, type UnreportedView } from './unreported';
import { dialoguesText, sourceLabel } from './words';

/** Answers that are lists, as lines or tables to paste. */

const themeHeaders: Texts<readonly string[]> = { sv: ['Tema', 'Dialoger'], en: ['Theme', 'Dialogues'] };
const whenHeader: Texts<string> = { sv: 'När', en: 'When' };

function voiceLine({ words, from }: Voice, plan: Plan, language: Language): string {
  const { fields, unnamed } = insightTexts[language];
  const { area, hasAreas, form } = planNouns(plan, language);
  const groups = listPlain(from?.targetGroups.map((id) => nameOf(plan.targetGroups, id)) ?? [], language);
  const day = from && dateText(from.date, language);
  const where = [areaName(plan, from?.municipality), day].filter((each) => each !== undefined).join(', ');
  const lines = OBSERVATION_FIELDS.flatMap((field) => {
    const text = words[field];
    return text ? [fields[field](stopped(text), form)] : [];
  });
  return textLine(from ? `${where} · ${groups}` : unnamed(area, hasAreas), lines);
}

export function insightsParts(view: InsightsView, language: Language): TextParts {
  const { plan, theme, themes, words, voices, part } = view;
  const texts = insightTexts[language];
  const isOfAll = !theme && !part && words === undefined;
  const raised = themes.filter(({ dialogues }) => dialogues > 0);
  const note = noteBesideInsights(view, language);
  return {
    parts: nonEmpty([
      {
        table: {
          header: themeHeaders[language],
          rows: isOfAll
            ? raised.map((each) => [capital(nameOf(plan.themes, each.theme)), number(each.dialogues, language)])
            : [],
        },
      },
      { lines: words === undefined && theme?.text ? [texts.summary(theme.text)] : [] },
      { heading: texts.voices, lines: voices.map((voice) => voiceLine(voice, plan, language)) },
    ]),
    notes: [...(isOfAll ? [texts.overlap] : []), ...(note === undefined ? [] : [note])],
    rests: [restsSentence(restsToTell(view), language)],
  };
}

export function dialoguesParts(view: DialoguesView, language: Language): TextParts {
  const header = [whenHeader[language], dialoguesTitle(view, language)];
  const rows = view.listed.map((listed) => {
    const { day, about } = listedTexts(listed, view.plan, language);
    return [day, about];
  });
  return { parts: nonEmpty([{ table: { header, rows } }]), notes: listNotes(view.listed, language) };
}

export function methodsParts(view: MethodsView, language: Language): TextParts {
  const { plan, one, rests } = view;
  const texts = methodTexts[language];
  const known = knownMethods(view);
  const overlap = known.reduce((total, { dialogues }) => total + dialogues, 0) > rests.dialogues;
  const lines = known.map((use) => {
    const { evaluation } = use;
    const together = evaluation && evaluation.methods.length > 1 ? evaluation.methods : [];
    const meta = [
      ...(use.dialogues > 0 ? [dialoguesText(use.dialogues, language)] : []),
      ...(together.length > 0
        ? [
            texts.together(
              listAnd(
                together.map((id) => nameOf(plan.methods, id)),
                language,
              ),
            ),
          ]
        : []),
      ...(evaluation?.source ? [sourceLabel(evaluation.source, language)] : []),
    ];
    return textLine(capital(nameOf(plan.methods, use.method)), evaluationTexts(use, language), meta.join(' · '));
  });
  return {
    parts: nonEmpty([{ lines }]),
    notes: [...methodsNotes(view, language), ...(overlap && !one ? [countTexts[language].methodsOverlap] : [])],
    rests: [restsSentence(rests, language)],
  };
}

export function followUpParts(view: FollowUpView, language: Language): TextParts {
  const { questions, rests, one } = view;
  const shown = one ? [one] : questions;
  const isCounted = rests.dialogues > 0 && shown.some(({ measures }) => measures !== undefined);
  return {
    parts: nonEmpty(
      FOLLOW_UP_TIMES.map((when) => ({
        heading: followUpTexts[language].headings[when],
        lines: shown
          .filter((question) => question.when === when)
          .map((question) => {
            const { source, date } = question;
            const from = source ? sourceLabel(sourceText(source, date, language), language) : '';
            // Of one the sentence tells it all.
            return textLine(question.text, one ? [] : followUpLines(question, view, language), from);
          }),
      })),
    ),
    rests: isCounted ? [restsSentence(rests, language)] : [],
  };
}

export function communicationParts({ log }: CommunicationView, language: Language): TextParts {
  return {
    parts: nonEmpty(
      DIRECTIONS.map((direction) => ({
        heading: entryTexts[language].headings[direction],
        lines: log
          .filter(({ kind }) => kind === direction)
          .map((each) => textLine(each.to, [], communicationMeta(each, language))),
      })),
    ),
  };
}

export function lessonsParts({ lessons }: LessonsView, language: Language): TextParts {
  const topics = lessonsByTopic(lessons);
  return {
    parts: topics.map(({ about, lessons: ofTopic }) => ({
      heading: about ? capital(about) : topics.length > 1 ? entryTexts[language].other : undefined,
      lines: ofTopic.map(({ text, source }) =>
        textLine('', [stopped(text)], source ? sourceLabel(source, language) : ''),
      ),
    })),
  };
}

export function unreportedParts(view: UnreportedView, language: Language): TextParts {
  if (view.shown !== 'list') return {};
  return {
    parts: nonEmpty(
      view.silent.map((each) => ({
        heading: placeText(each, view.plan, language),
        lines: each.silent.map((one) => textLine(one.name, [silenceText(one, language)])),
      })),
    ),
  };
}

export function deliveriesParts({ unreachable, uncertain }: DeliveriesView, language: Language): TextParts {
  const { headings } = deliveryTexts[language];
  const lines = (people: readonly NotReached[]): string[] =>
    people.map(({ name, reason }) => textLine(name, [capital(reasonText(reason, language))]));
  return {
    parts: nonEmpty([
      { heading: headings.unreachable, lines: lines(unreachable) },
      { heading: headings.uncertain, lines: lines(uncertain) },
    ]),
  };
}
