import type { Language } from '../domain/language';
import type { PlanChange } from '../domain/plan-diff';
import type { Naming } from '../domain/plan-nouns';
import {
  type SentPlanView,
  type ShownFault,
  sentPlanSentence,
  sentPlanTexts,
  stateOf,
  thingLine,
  thingsBySection,
} from '../text/sent-plan';
import type { AdaptiveCard, CardMessage } from './adaptive-card';
import type { Button } from './buttons';
import { fitsCard } from './fill';
import { type ListGroup, listCard } from './list';
import { messageCard } from './message';

/** What a plan that was sent as a file would do, and what it did. */

/** So many things of each section are named, fewer where the card would be too large. */
const NAMED = [5, 3, 1];
const MOST_FAULTS = 10;

function group(heading: string, lines: readonly string[], most: number, language: Language): ListGroup[] {
  if (lines.length === 0) return [];
  const left = lines.length - most;
  const shown = left > 0 ? [...lines.slice(0, most), sentPlanTexts[language].more(left)] : lines;
  return [{ heading, items: [{ lines: shown }] }];
}

const changed = (changes: readonly PlanChange[], naming: Naming, language: Language): string[] =>
  thingsBySection(changes, naming, language).flatMap(({ things }) =>
    things.map((thing) => thingLine(thing, naming, language)),
  );

function groupsOf(view: SentPlanView, most: number, language: Language): ListGroup[] {
  const texts = sentPlanTexts[language];
  const conflicts = view.conflicts.map((place): PlanChange => ({ ...place, kind: 'changed' }));
  const hidden = view.hidden.map(({ name, dialogues }) => texts.hides(name, dialogues));
  return [
    ...group(texts.hidden, hidden, most, language),
    ...group(
      texts.faultsTitle,
      view.faults.map(({ message }) => message),
      most,
      language,
    ),
    ...group(texts.conflicts, changed(conflicts, view.naming, language), most, language),
    ...group(texts.undone, changed(view.undone, view.naming, language), most, language),
    ...group(texts.kept, changed(view.kept, view.naming, language), most, language),
    ...thingsBySection(view.changes, view.naming, language).flatMap(({ heading, things }) =>
      group(
        heading,
        things.map((thing) => thingLine(thing, view.naming, language)),
        most,
        language,
      ),
    ),
  ];
}

function buttonsOf(view: SentPlanView, importId: string, language: Language): Button[] {
  const { buttons, whose } = sentPlanTexts[language];
  const cancel: Button = { title: buttons.cancel, data: { verb: 'cancel-import', importId, language } };
  const apply = (title: string, prefer?: 'mine' | 'theirs'): Button => ({
    title,
    data: { verb: 'apply-import', importId, ...(prefer ? { prefer } : {}), language },
  });
  switch (stateOf(view)) {
    case 'ready':
      return [apply(buttons.apply), cancel];
    case 'asks':
      return [apply(whose.mine, 'mine'), apply(whose.theirs, 'theirs'), cancel];
    default:
      return [];
  }
}

/** *Så ändras planen*: nothing is changed before a button is pressed. */
export function sentPlanMessage(view: SentPlanView, importId: string, language: Language): CardMessage {
  const summary = sentPlanSentence(view, language);
  const buttons = buttonsOf(view, importId, language);
  const title = sentPlanTexts[language].title(view.isNew);
  const make = (most: number): AdaptiveCard =>
    listCard({ title, sentence: summary, groups: groupsOf(view, most, language), buttons }, language);
  const card = NAMED.map(make).find((each) => fitsCard(each)) ?? messageCard(summary, language, buttons);
  return { summary, card };
}

/** What has to be written otherwise in a file, the first of it. */
export function faultyPlanMessage(file: string, faults: readonly ShownFault[], language: Language): CardMessage {
  const texts = sentPlanTexts[language];
  const summary = texts.faulty(file, faults.length);
  const lines = faults.map((fault) => `${texts.where(fault)}: ${fault.message}`);
  const make = (most: number): AdaptiveCard =>
    listCard(
      {
        title: texts.faultsTitle,
        sentence: summary,
        groups: group('', lines, most, language),
        buttons: [],
      },
      language,
    );
  return {
    summary,
    card: [MOST_FAULTS, ...NAMED].map(make).find((each) => fitsCard(each)) ?? messageCard(summary, language),
  };
}

/** What a plan has come to, with a way back. @param version absent where there is nothing to go back to */
export function planReceiptCard(
  sentence: string,
  { project, version }: { readonly project: string; readonly version?: number },
  language: Language,
): AdaptiveCard {
  const { undo } = sentPlanTexts[language].buttons;
  const buttons: Button[] =
    version === undefined ? [] : [{ title: undo, data: { verb: 'undo-plan', version, project, language } }];
  return messageCard(sentence, language, buttons);
}
