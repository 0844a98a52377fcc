import { rowPlaceKey } from '../domain/import-preview';
import type { Language } from '../domain/language';
import type { PlanChange } from '../domain/plan-diff';
import type { PlanPlace } from '../domain/plan-shape';
import {
  type ChangedThing,
  changedThings,
  conflictLines,
  detailLines,
  thingLine,
  thingsBySection,
  withLines,
} from '../text/plan-differences';
import { type SentPlanView, type ShownFault, sentPlanSentence, sentPlanTexts, stateOf } from '../text/sent-plan';
import type { AdaptiveCard, CardMessage } from './adaptive-card';
import type { Button, ButtonData } from './buttons';
import { fitsCard } from './fill';
import { type ListGroup, type ListItem, listCard } from './list';
import { messageCard } from './message';

/** What a plan that was sent as a file would do, and what it did. */

/** So many things of each section of a first plan are named, fewer where the card would be too large. */
const NAMED = [5, 3, 1];
const MOST_FAULTS = 10;
/** What changes takes some lines each, and nobody looks through more of them at a time. */
const ITEMS_ON_A_PAGE = 20;
/** A thing with more changed in it goes over several items, so that each fits on a page. */
const LINES_IN_AN_ITEM = 6;

const section = (heading: string, items: readonly ListItem[]): ListGroup[] =>
  items.length > 0 ? [{ heading, items }] : [];

/** "Aktiviteter, rad 7"; nothing for what the file does not have. */
function rowOf({ rows }: SentPlanView, { section: of, item }: PlanPlace, language: Language): string | undefined {
  const place = item && rows[rowPlaceKey(of, item.id)];
  return place && sentPlanTexts[language].where(place);
}

/**
 * A thing with the lines of what is changed in it. They are written when they are shown: a plan may have thousands of
 * changes, and a page has room for a few.
 */
function thingItems<Change extends PlanPlace>(
  view: SentPlanView,
  thing: ChangedThing<Change>,
  changes: readonly Change[],
  write: (part: ChangedThing<Change>) => readonly string[],
  language: Language,
): ListItem[] {
  const title = thingLine(thing, view.names, language);
  const meta = rowOf(view, thing, language);
  const items = Math.max(1, Math.ceil(changes.length / LINES_IN_AN_ITEM));
  return Array.from({ length: items }, (_, index) => ({
    title,
    meta,
    get lines() {
      return write({ ...thing, changes: changes.slice(index * LINES_IN_AN_ITEM, (index + 1) * LINES_IN_AN_ITEM) });
    },
  }));
}

/** What stands under its section’s heading needs no name of its own where it is the plan’s. */
const sectionItems = (view: SentPlanView, things: readonly ChangedThing[], language: Language): ListItem[] =>
  things.flatMap((thing) =>
    thing.item
      ? changeItems(view, [thing], language)
      : [
          {
            get lines() {
              return detailLines(thing, view.names, language);
            },
          },
        ],
  );

const changeItems = (view: SentPlanView, things: readonly ChangedThing[], language: Language): ListItem[] =>
  things.flatMap((thing) =>
    thingItems(view, thing, withLines(thing), (part) => detailLines(part, view.names, language), language),
  );

const lineItems = (lines: readonly string[]): ListItem[] => lines.map((line) => ({ lines: [line] }));

/** All there is to tell of it: what stands in the way first. */
function groupsOf(view: SentPlanView, language: Language): ListGroup[] {
  const texts = sentPlanTexts[language];
  const { hidden, faults, conflicts, undone, kept, changes } = view.preview;
  const items = (of: readonly PlanChange[]): ListItem[] => changeItems(view, changedThings(of), language);
  const conflicting = changedThings(conflicts).flatMap((thing) =>
    thingItems(view, thing, thing.changes, (part) => conflictLines(part, view.names, language), language),
  );
  return [
    ...section(texts.hidden, lineItems(hidden.map(({ name, dialogues }) => texts.hides(name, dialogues)))),
    ...section(texts.faultsTitle, lineItems(faults.map(({ message }) => message))),
    ...section(texts.conflicts, conflicting),
    ...section(texts.undone, items(undone)),
    ...section(texts.kept, items(kept)),
    ...thingsBySection(changes, view.names, language).flatMap(({ heading, things }) =>
      section(heading, sectionItems(view, things, language)),
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

/** The first lines, and how many more there are. */
function firstOf(lines: readonly string[], most: number, language: Language): readonly string[] {
  const left = lines.length - most;
  return left > 0 ? [...lines.slice(0, most), sentPlanTexts[language].more(left)] : lines;
}

/** The first of each section by name, and how many more there are. */
function overview(view: SentPlanView, most: number, language: Language): ListGroup[] {
  return thingsBySection(view.preview.changes, view.names, language).map(({ heading, things }) => {
    const lines = things.flatMap((thing) =>
      thing.item ? [thingLine(thing, view.names, language)] : detailLines(thing, view.names, language),
    );
    return { heading, items: [{ lines: firstOf(lines, most, language) }] };
  });
}

/**
 * *Så ändras planen*: nothing is changed before a button is pressed. Of a first plan there is an overview, and all of
 * it when that is asked for.
 * @param from how many of its changes have been shown before; absent when it is sent
 */
export function sentPlanMessage(view: SentPlanView, importId: string, language: Language, from?: number): CardMessage {
  const summary = sentPlanSentence(view, language);
  const texts = sentPlanTexts[language];
  const buttons = buttonsOf(view, importId, language);
  const title = texts.title(view.isNew);
  const rest = (next: number): ButtonData => ({ verb: 'show-import', importId, from: next, language });
  const shown = { title, sentence: summary };
  if (view.isNew && from === undefined) {
    const all = { title: texts.all, data: rest(0) };
    const make = (most: number): AdaptiveCard =>
      listCard({ ...shown, groups: overview(view, most, language), buttons: [...buttons, all] }, language);
    const card = NAMED.map(make).find((each) => fitsCard(each)) ?? messageCard(summary, language, buttons);
    return { summary, card };
  }
  const page = { from: from ?? 0, rest, most: ITEMS_ON_A_PAGE };
  return { summary, card: listCard({ ...shown, groups: groupsOf(view, language), buttons }, language, page) };
}

/** What has to be written otherwise in a file, the first of it. */
export function faultyPlanMessage(
  file: string,
  faults: readonly ShownFault[],
  language: Language,
  of: 'plan' | 'people' = 'plan',
): CardMessage {
  const texts = sentPlanTexts[language];
  const summary = texts.faulty(file, faults.length, of);
  const lines = faults.map((fault) => `${texts.where(fault)}: ${fault.message}`);
  const make = (most: number): AdaptiveCard => {
    const groups = [{ items: [{ lines: firstOf(lines, most, language) }] }];
    return listCard({ title: texts.faultsTitle, sentence: summary, groups, buttons: [] }, language);
  };
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
