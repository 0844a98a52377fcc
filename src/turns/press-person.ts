import type { Button } from '../cards/buttons';
import { fitsCard } from '../cards/fill';
import {
  type Leaver,
  leaverButton,
  type PersonUndo,
  peopleFormMessage,
  personChangedCard,
  personValues,
} from '../cards/people-form';
import type { FieldRemark } from '../cards/plan-form';
import type { Language } from '../domain/language';
import { type NamedPeople, peopleNamedIn, personNamed } from '../domain/named-people';
import { type Person, Upn } from '../domain/people';
import {
  isSameState,
  leads,
  NEW_PERSON,
  type PersonState,
  type PersonValues,
  readPersonEdit,
} from '../domain/people-change';
import { roleNamed, titleWords } from '../domain/role-titles';
import { changePerson, type PersonChanged, refuseOthersPeople } from '../planning/change-person';
import { type PassedHandovers, passHandovers } from '../remind/pass-handovers';
import {
  passedSentences,
  peopleTexts,
  personAlreadySentence,
  personChangedSentence,
  personFaultSentence,
  personNotUndoneSentence,
  personOvertakenSentence,
} from '../text/people-changes';
import { remarksText } from '../text/plan-changes';
import { localDate } from '../time/clock';
import { giveBackForm } from './given-form';
import { personFormPressed, personWritten } from './pressed-person';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** Who takes part in the project, and in which roles: the project leader puts in, changes and takes out by a card. */

type Press = PressOf<'change-person'>;
type Shown = Parameters<typeof peopleFormMessage>[0];

const stateOf = ({ name, roles, committees }: PersonState): PersonState => ({ name, roles, committees });

/** Everyone, by name, as they are chosen among. */
async function everyone({ tools }: Turn): Promise<Person[]> {
  return (await tools.stores.people.people()).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** The form where somebody new is written in, or somebody who is in the project is chosen. */
export async function openPeopleForm(turn: Turn, text = ''): Promise<Reply> {
  const { asker, snapshot } = turn;
  refuseOthersPeople(asker);
  const { language } = asker;
  const { plan } = snapshot;
  const people = await everyone(turn);
  const named = peopleNamedIn(text, titleWords(plan), (word) => roleNamed(word, plan));
  const whose = named && formNaming(named, people);
  const { summary, card } = peopleFormMessage({ plan, language, ...(whose ?? { people, values: {} }) });
  return fitsCard(card)
    ? { summary, card, pressed: 'new-message' }
    : { summary: peopleTexts[language].tooMany, pressed: 'new-message' };
}

/**
 * The form of whom a sentence puts in, gives a role or takes out; what is not certain is left empty.
 * @returns undefined where only somebody leaves who is not known for certain
 */
function formNaming(
  { joins, leaves, role }: NamedPeople,
  people: readonly Person[],
): Pick<Shown, 'about' | 'was' | 'values' | 'leaver'> | undefined {
  const leaving = personNamed(leaves, people);
  if (joins === undefined) {
    return leaving && { about: leaving.upn, was: stateOf(leaving), values: personValues(leaving) };
  }
  const joining = personNamed(joins, people);
  const leaver = leaving && leaving !== joining ? { upn: leaving.upn, was: stateOf(leaving) } : undefined;
  const roles = [...(joining?.roles ?? []), ...(leaver?.was.roles ?? []), ...(role ? [role] : [])];
  const committees = [...(joining?.committees ?? []), ...(leaver?.was.committees ?? [])];
  const name = joining?.name ?? joins;
  const values = personValues({ name, roles: [...new Set(roles)], committees: [...new Set(committees)] });
  const whose = joining ? { about: joining.upn, was: stateOf(joining) } : { about: NEW_PERSON };
  return { ...whose, values, ...(leaver ? { leaver } : {}) };
}

/** The form again, with everything that was written, under why it was not taken. */
function formAgain(press: Press, sentence: string, { asker, snapshot, tools }: Turn): Reply {
  const ground = { plan: snapshot.plan, today: localDate(tools.surroundings.now()), language: asker.language };
  return giveBackForm(personFormPressed, press, sentence, ground) ?? { summary: sentence, pressed: 'keep' };
}

function drawn(shown: Shown, press: Press, remarks: readonly FieldRemark[], turn: Turn): Reply {
  const { summary, card } = peopleFormMessage({ ...shown, remarks });
  if (fitsCard(card)) return { summary, card, pressed: 'replace' };
  if (remarks.length === 0) return { summary: peopleTexts[shown.language].tooMany, pressed: 'keep' };
  const sentences = remarks.map(({ sentence }) => sentence);
  return formAgain(press, remarksText(sentences, shown.language), turn);
}

/**
 * Whose form is to be opened in the place of the open one: somebody who was chosen there, or whose user name was
 * written there alone.
 */
async function openedFor(
  values: PersonValues,
  { tools }: Turn,
): Promise<Person | { readonly gone: string } | undefined> {
  const { chosenPerson = NEW_PERSON, userName = '', personName, personRoles, personCommittees } = values;
  if (chosenPerson !== NEW_PERSON) return (await tools.stores.people.person(chosenPerson)) ?? { gone: chosenPerson };
  const upn = Upn.safeParse(userName).data;
  const isAlone = !personName && !personRoles && !personCommittees;
  return upn !== undefined && isAlone ? tools.stores.people.person(upn) : undefined;
}

/** The button on the form. @throws MedskapaError may-not-change-people, and what storage says */
export async function pressChangePerson(press: Press, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const { language, pseudonym: by } = asker;
  refuseOthersPeople(asker);
  const { plan } = snapshot;
  const { about, was } = press;
  const values = personWritten(press);
  if (about === undefined) {
    const found = await openedFor(values, turn);
    if (found && 'gone' in found) {
      const rest = { ...press, values: { ...press.values, chosenPerson: '' } };
      return formAgain(rest, peopleTexts[language].gone(found.gone), turn);
    }
    if (found) {
      // What was written beside the choice stands in the form in the place of what they have.
      const all = { ...personValues(found), ...values };
      return drawn({ plan, about: found.upn, was: stateOf(found), values: all, language }, press, [], turn);
    }
  }
  const upn = about === undefined || about === NEW_PERSON ? undefined : about;
  if (press.removes && upn !== undefined) {
    const gone = await changePerson({ upn, was }, by, tools.stores, tools.surroundings);
    if (gone.outcome !== 'changed') return replyTo(gone, upn, press, turn);
    const of = { from: upn, heir: press.heir, by };
    return replyTo(gone, upn, press, turn, await passHandovers(of, plan, tools.stores, tools.surroundings));
  }
  const read = readPersonEdit(values, plan, upn, was);
  if ('faults' in read) {
    const remarks = read.faults.map((fault) => ({
      field: fault.field,
      sentence: personFaultSentence(fault, plan, language),
    }));
    const people = about === undefined ? await everyone(turn) : [];
    return drawn({ plan, about, was, people, values, language }, press, remarks, turn);
  }
  const done = await changePerson(read.edit, by, tools.stores, tools.surroundings);
  return replyTo(done, read.edit.upn, press, turn);
}

/** A change that was made, with the way back, unless whoever made it has no right to it any more. */
function receipt(
  done: Extract<PersonChanged, { outcome: 'changed' }>,
  upn: string,
  { asker, snapshot }: Turn,
  tell: (sentence: string) => string = (sentence) => sentence,
  leaver?: Leaver,
): Reply {
  const { before, after } = done;
  const { language } = asker;
  const sentence = tell(personChangedSentence(done, snapshot.plan, language));
  const isOwn = upn === asker.upn && leads(before) && !leads(after);
  const summary = isOwn ? `${sentence} ${peopleTexts[language].leadsNoMore}` : sentence;
  const next = leaver && !isOwn ? [leaverButton(leaver, upn, language)] : [];
  return settled(summary, isOwn ? undefined : { upn, now: after && stateOf(after), before }, language, next);
}

/** What became of it, with the way back where a card has room for what that takes. */
function settled(
  summary: string,
  back: PersonUndo | undefined,
  language: Language,
  next: readonly Button[] = [],
): Reply {
  const card = personChangedCard(summary, back, language, next);
  const fits = back === undefined || fitsCard(card);
  return { summary, card: fits ? card : personChangedCard(summary, undefined, language), pressed: 'replace' };
}

function replyTo(done: PersonChanged, upn: string, press: Press, turn: Turn, moved?: PassedHandovers): Reply {
  const { language } = turn.asker;
  const { plan } = turn.snapshot;
  switch (done.outcome) {
    case 'changed': {
      const tell = (sentence: string): string =>
        [sentence, ...(moved ? passedSentences(moved, language) : [])].join(' ');
      return receipt(done, upn, turn, tell, press.leaver);
    }
    case 'unchanged': {
      const { person } = done;
      const summary = personAlreadySentence(upn, person, plan, language);
      // The same press came again, its answer lost on the way: what it did can be taken back here too.
      const isDone = press.was !== undefined && !isSameState(press.was, person);
      const back = isDone ? { upn, now: person && stateOf(person), before: press.was } : undefined;
      return settled(summary, back, language);
    }
    case 'overtaken': {
      const { now } = done;
      const isNew = press.was === undefined;
      const sentence = personOvertakenSentence(upn, now, isNew, plan, language);
      const values = { ...press.values, chosenPerson: '', ...(now ? {} : { userName: upn }) };
      const about = now ? now.upn : NEW_PERSON;
      return formAgain({ ...press, about, was: now && stateOf(now), removes: undefined, values }, sentence, turn);
    }
    case 'last-leader':
      return formAgain(press, peopleTexts[language].lastLeader(done.now.name), turn);
  }
}

/** *Ångra*: takes back what became of somebody; that can be taken back in its turn. */
export async function pressUndoPerson(press: PressOf<'undo-person'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const { language, pseudonym: by } = asker;
  refuseOthersPeople(asker);
  const { upn, now, before } = press;
  const done = await changePerson({ upn, was: now, becomes: before }, by, tools.stores, tools.surroundings);
  const texts = peopleTexts[language];
  switch (done.outcome) {
    case 'changed':
      return receipt(done, upn, turn, texts.undone);
    case 'unchanged':
      return settled(personAlreadySentence(upn, done.person, snapshot.plan, language), undefined, language);
    case 'overtaken':
      return settled(personNotUndoneSentence(done.now, snapshot.plan, language), undefined, language);
    case 'last-leader':
      return { summary: texts.lastLeader(done.now.name), pressed: 'keep' };
  }
}
