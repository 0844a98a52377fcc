import { type DialogueFormShown, dialogueFormCard, fitsCard, valuesOf } from '../cards/dialogue-form';
import { findForChange } from '../collect/change-dialogue';
import { lowestAreas } from '../domain/areas';
import { type Asker, mayReport } from '../domain/asker';
import { lowestOfCommittees } from '../domain/committees';
import type { DialogueField } from '../domain/dialogue-fields';
import type { Dialogue, DialogueContent } from '../domain/dialogues';
import { MedskapaError } from '../domain/errors';
import type { DialogueFilling } from '../domain/filling';
import { kindOfDay } from '../domain/kind-of-day';
import type { LeftOut } from '../domain/left-out';
import { findTerm, openTerms, type Plan, type Term } from '../domain/plan';
import type { Readings } from '../domain/question-kinds';
import { groupMetLast, groupsOffered } from '../domain/series';
import { lookThrough, ownWordsOf } from '../privacy/check-free-text';
import { formSentence } from '../text/fields';
import { alikeNote, type FilledInNote, filledInNote } from '../text/filled-in';
import { localDate } from '../time/clock';
import { giveBackForm } from './given-form';
import { changedForm } from './pressed-dialogue';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** The dialogue's form as it is opened: empty, with what was told, or with what is saved. */

type Values = Readonly<Record<string, string>>;
type Reported = Readings['new-dialogue'] & DialogueFilling;

/** Whether the client asks for choices while one types: Teams does, and the local trial's does not. */
export const searchesIn = ({ strangersLead }: Turn['tools']): boolean => !strangersLead;

/** What was told of a dialogue, without what the plan of today does not have and what may lead to a person. */
function usable(filled: Reported, plan: Plan): Reported {
  const named = (terms: readonly Term[], each: string): boolean => findTerm(openTerms(terms), each) !== undefined;
  const { municipality, methods, targetGroups, date, place, series, ...rest } = filled;
  const own = ownWordsOf(plan);
  const isNobody = place !== undefined && lookThrough(place, { own, isPlace: true }).length === 0;
  const isGroup = series !== undefined && lookThrough(series, { own }).length === 0;
  return {
    ...rest,
    ...(municipality !== undefined && named(lowestAreas(plan), municipality) ? { municipality } : {}),
    ...(date !== undefined && date >= plan.start ? { date } : {}),
    ...(methods ? { methods: methods.filter((each) => named(plan.methods, each)) } : {}),
    ...(targetGroups ? { targetGroups: targetGroups.filter((each) => named(plan.targetGroups, each)) } : {}),
    ...(isNobody ? { place } : {}),
    ...(isGroup ? { series } : {}),
  };
}

/** The municipalities of somebody's committees, as ids. */
function ownMunicipalities({ committees = [] }: Asker, plan: Plan): string[] {
  return openTerms(lowestOfCommittees(plan, committees)).map(({ id }) => id);
}

const idsOf = (terms: readonly Term[], names: readonly string[] = []): string =>
  names.flatMap((each) => findTerm(terms, each)?.id ?? []).join(',');

/** What is told, as it stands in the form. */
function filledValues(filled: Reported, plan: Plan): Values {
  const { dialogueKind, participants, elected, officials, practitioners, date, place, series } = filled;
  const values = {
    date,
    kind: dialogueKind,
    municipality: idsOf(lowestAreas(plan), filled.municipality === undefined ? [] : [filled.municipality]),
    targetGroups: idsOf(plan.targetGroups, filled.targetGroups),
    methods: idsOf(plan.methods, filled.methods),
    place,
    participants,
    elected,
    officials,
    practitioners,
    series,
  } satisfies { readonly [Field in DialogueField]?: string | number };
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      value === undefined || value === '' ? [] : [[field, String(value)]],
    ),
  );
}

const NOTHING: LeftOut = { when: false, heads: false, where: false, group: false, places: [] };

/** What of a dialogue a sentence or a button can tell beside where it was. */
const TELLING = [
  'targetGroups',
  'methods',
  'participants',
  'elected',
  'officials',
  'practitioners',
  'place',
  'series',
  'sameGroup',
] as const;

/**
 * A form with what was told of the dialogue, which it says; without a word of when, it was today, and without one of
 * where, in the one municipality of the person's committees.
 * @param leftOut what was said that the form is not filled in with; absent when a button was pressed
 */
export async function openForm(
  turn: Turn,
  asked: Reported = { kind: 'new-dialogue' },
  leftOut?: LeftOut,
): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  if (!mayReport(asker)) throw new MedskapaError('may-not-report', 'only those who report may open the form');
  const { plan } = snapshot;
  const { language } = asker;
  const filled = usable(asked, plan);
  const own = ownMunicipalities(asker, plan);
  // A button does not say whether anything was written of when.
  const isToday =
    !leftOut?.when &&
    asked.date === undefined &&
    (leftOut !== undefined || TELLING.every((each) => asked[each] === undefined));
  const day = isToday ? localDate(tools.surroundings.now()) : filled.date;
  const kind = day === undefined ? undefined : kindOfDay(plan, day);
  const values: Values = {
    ...(day === undefined ? {} : { date: day }),
    ...(kind === undefined ? {} : { kind }),
    ...(own.length === 1 && !leftOut?.where ? { municipality: own[0] ?? '' } : {}),
    ...filledValues(filled, plan),
  };
  const sameGroup = filled.sameGroup && groupAgain(values, turn);
  const lost = {
    ...(asked.date !== undefined && filled.date === undefined ? { when: true } : {}),
    ...((asked.sameGroup && !sameGroup) || (asked.series !== undefined && !filled.series) ? { group: true } : {}),
  };
  const shown = sameGroup === undefined ? { ...filled, sameGroup } : filled;
  const missed = Object.keys(lost).length > 0 ? { ...NOTHING, ...leftOut, ...lost } : leftOut;
  const note = filledInNote(shown, missed, plan, language);
  return newForm(sameGroup === undefined ? values : { ...values, sameGroup }, note, turn);
}

/** The group before, where what the form is filled in with says of no other. */
function groupAgain({ date, municipality, targetGroups = '' }: Values, { asker, snapshot }: Turn): string | undefined {
  const ids = targetGroups === '' ? [] : targetGroups.split(',');
  return groupMetLast(snapshot.facts, asker.pseudonym, { date, municipality, targetGroups: ids });
}

/** A form of a dialogue that is not reported yet. @param note what it is filled in with, where it is */
function newForm(values: Values, note: FilledInNote | undefined, { asker, snapshot, tools }: Turn): Reply {
  const { plan, facts } = snapshot;
  const { language } = asker;
  const first = ownMunicipalities(asker, plan);
  const form: DialogueFormShown = {
    plan,
    language,
    formId: tools.surroundings.newId(),
    values,
    groups: groupsOffered(facts, asker.pseudonym),
    first,
    searches: searchesIn(tools),
  };
  if (note === undefined)
    return { summary: formSentence(language), card: dialogueFormCard(form), pressed: 'new-message' };
  const noted = dialogueFormCard({ ...form, note });
  return {
    summary: `${formSentence(language)} ${note.sentence}`,
    card: fitsCard(noted) ? noted : dialogueFormCard(form),
    pressed: 'new-message',
  };
}

/** The button for a form: an empty one, or one that is filled in from a dialogue of one's own that it is like. */
export async function openFormPress({ like }: PressOf<'open-dialogue-form'>, turn: Turn): Promise<Reply> {
  if (like === undefined) return openForm(turn);
  const { asker, snapshot, tools } = turn;
  const { plan } = snapshot;
  const found = await findForChange(like, asker, snapshot, tools.stores.dialogues);
  if (!('content' in found)) return openForm(turn);
  const { content } = found;
  const values = { ...alikeValues(content, plan), date: localDate(tools.surroundings.now()) };
  return newForm(values, alikeNote(content, asker.language), turn);
}

/**
 * What a dialogue may have in common with the one before, of what the plan still has, and the group that it met; never
 * its figures or what was said.
 */
function alikeValues(
  { municipality, kind, targetGroups, methods, place, series, sameGroup }: DialogueContent,
  plan: Plan,
): Values {
  const open = (terms: readonly Term[], ids: readonly string[]): string =>
    ids.filter((each) => openTerms(terms).some(({ id }) => id === each)).join(',');
  const values = {
    kind: kind ?? '',
    municipality: open(lowestAreas(plan), municipality === undefined ? [] : [municipality]),
    targetGroups: open(plan.targetGroups, targetGroups),
    methods: open(plan.methods, methods),
    place: place ?? '',
    series: series ?? '',
    sameGroup: sameGroup ?? '',
  } satisfies { readonly [Field in DialogueField]?: string };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

export async function openChange({ dialogueId, unfolded, beside }: PressOf<'open-change'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const found = await findForChange(dialogueId, asker, snapshot, tools.stores.dialogues);
  if (!('content' in found)) throw new MedskapaError('dialogue-removed', 'the dialogue has been removed');
  const form = changeForm(found, valuesOf(found.content), turn, unfolded);
  return beside && form.pressed === 'replace' ? { ...form, pressed: 'new-message' } : form;
}

/** What is saved of a dialogue, in a form of its own. */
function changeForm(dialogue: Dialogue, values: Values, { asker, snapshot, tools }: Turn, unfolded = false): Reply {
  const change = { dialogueId: dialogue.id, fromVersion: dialogue.version, operation: tools.surroundings.newId() };
  const { language } = asker;
  const card = dialogueFormCard({
    plan: snapshot.plan,
    language,
    formId: dialogue.id,
    change,
    values,
    groups: groupsOffered(snapshot.facts, asker.pseudonym, dialogue.id),
    unfolded,
    searches: searchesIn(tools),
  });
  const form: Reply = { summary: formSentence(language), card, pressed: 'replace' };
  if (fitsCard(card)) return form;
  const submitted = { verb: 'change-dialogue', ...change, values, language } as const;
  const ground = { plan: snapshot.plan, today: localDate(tools.surroundings.now()), language };
  return giveBackForm(changedForm, submitted, form.summary, ground) ?? form;
}
