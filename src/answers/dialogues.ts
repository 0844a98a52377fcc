import { type Asker, mayChange } from '../domain/asker';
import type { Dialogue } from '../domain/dialogues';
import type { FactFilter } from '../domain/fact-filter';
import { sumUp } from '../domain/fact-set';
import { filterOf, storedOf } from '../domain/filters';
import { hiddenOf, NOTHING_HIDDEN, peopleOf } from '../domain/listed-counts';
import { mayReadObservations } from '../domain/observations';
import { areaName, nameOf, type Plan } from '../domain/plan';
import type { Readings } from '../domain/question-kinds';
import { isOfFew } from '../domain/voices';
import type { Snapshot } from '../ports/plans';
import type { HeldDialogue } from '../questions/one-dialogue';
import type { DialoguesView, OpenedDialogue } from '../text/dialogues';
import { filtersIn, type Views } from './asked';

type Listing = Readings['dialogues'];

const filterFor = ({ mine, date, ...asked }: Omit<Listing, 'kind'>, asker: Asker, plan: Plan): FactFilter => ({
  ...filterOf(plan, filtersIn(asked)),
  ...(mine ? { reportedBy: asker.pseudonym } : {}),
  ...(date === undefined ? {} : { period: { from: date, to: date } }),
});

/** The dialogues that a list of them has, each by what tells it from the others of its day. */
export function heldIn({ latest, ...asked }: Listing, asker: Asker, { plan, facts }: Snapshot): HeldDialogue[] {
  return facts
    .newest(filterFor(asked, asker, plan), latest)
    .map(({ date, municipality: id, targetGroups: [group] }): HeldDialogue => {
      const municipality = areaName(plan, id);
      const ofDay = sumUp(facts, { ...filterOf(plan, { municipality }), period: { from: date, to: date } });
      const targetGroup = ofDay.dialogues > 1 && group !== undefined ? nameOf(plan.targetGroups, group) : undefined;
      return { date, ...(municipality && { municipality }), ...(targetGroup && { targetGroup }) };
    });
}

/**
 * Which dialogues there have been, newest first: made of facts, which hold no word that somebody has written.
 * @param isShared whether others than the asker see the answer
 */
export function viewDialogues(
  { latest, mine, date, ...asked }: Readings['dialogues'],
  asker: Asker,
  { plan, facts }: Snapshot,
  isShared: boolean,
): DialoguesView {
  const filters = filtersIn(asked);
  const filter = filterFor({ mine, date, ...asked }, asker, plan);
  const found = facts.newest(filter, latest);
  return {
    kind: 'dialogues',
    plan,
    filters,
    ...(latest === undefined ? {} : { latest }),
    ...(mine ? { mine } : {}),
    ...(date === undefined ? {} : { date }),
    listed: found.map((fact) => {
      const isChanger = mayChange(asker, fact);
      const isOwn = isChanger && !isShared;
      const { dialogue, participants } = fact;
      const people = isOwn ? participants : peopleOf(dialogue, participants, facts, plan);
      return { fact, mayChange: isChanger, people };
    }),
    stored: storedOf(facts, filter),
  };
}

/**
 * One dialogue as somebody may see it (domain rules "Small numbers", "People and privacy"): what is written in words is
 * for those whom the plan lets read it, and what 1–4 people said, which place and day would tell of, for whoever
 * reported it and the project leader.
 * @param isShared whether others than the asker see it
 */
export function openedFor(
  dialogue: Dialogue,
  asker: Asker,
  { plan, facts }: Pick<Snapshot, 'plan' | 'facts'>,
  isShared: boolean,
): OpenedDialogue {
  const isChanger = mayChange(asker, dialogue);
  const isOwn = isChanger && !isShared;
  const isWithheld = isOfFew(dialogue.content) && !isOwn;
  const mayRead = mayReadObservations(plan, asker.roles) || isOwn;
  return {
    dialogue,
    plan,
    isOwn,
    // Nothing is hidden from whoever reported it, and among thousands of dialogues it takes a second to find.
    hidden: isOwn ? NOTHING_HIDDEN : hiddenOf(dialogue.id, facts, plan),
    mayChange: isChanger,
    mayRead: mayRead && !isWithheld,
    ...(isWithheld ? { withheld: 'few' } : mayRead ? {} : { withheld: 'role' }),
  };
}

export const dialogueListViews = {
  dialogues: (reading, { asker, snapshot, isShared }) => viewDialogues(reading, asker, snapshot, isShared === true),
} satisfies Views<'dialogues'>;
