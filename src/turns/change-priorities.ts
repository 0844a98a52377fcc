import { askButton } from '../cards/buttons';
import type { PlanForm } from '../cards/plan-form';
import { isProjectLeader } from '../domain/asker';
import { areasOfCommittees } from '../domain/committees';
import { MedskapaError } from '../domain/errors';
import { namedIn } from '../domain/filters';
import type { Language } from '../domain/language';
import { findTerm, type Plan } from '../domain/plan';
import {
  aboutCommittees,
  changePriorities,
  committeesAbout,
  committeesFor,
  findCommittee,
  groupsFor,
  mayPrioritise,
  PRIORITY_FIELDS,
  type PrioritiesChange,
  readPrioritiesChange,
} from '../domain/priorities-change';
import {
  committeeChoice,
  prioritiesAlreadySentence,
  prioritiesChangedSentence,
  prioritiesFormTexts,
  prioritiesOvertakenSentence,
  priorityFaultSentence,
} from '../text/priorities-change';
import { type ChangeKind, type MadeChange, readForm, whereFound } from './change-kind';

/** What a committee has prioritised, which its secretary tells of too. */

function prioritiesForm(plan: Plan | undefined, about: string | undefined, language: Language): PlanForm {
  const { title, lead, submit, fields, ask } = prioritiesFormTexts[language];
  const committees = plan ? committeesAbout(plan, about) : [];
  const groups = plan ? groupsFor(plan, committees) : [];
  const [committee, chosen] = PRIORITY_FIELDS;
  return {
    what: 'priorities',
    title,
    lead,
    submit,
    fields: [
      {
        id: committee,
        ...fields.committee,
        shape: 'chosen',
        choices: committees.map((each) => ({ title: committeeChoice(each, language), value: each.id })),
        ask: ask.committee,
      },
      {
        id: chosen,
        ...fields.groups,
        shape: 'several',
        choices: groups.map(({ id, name }) => ({ title: name, value: id })),
        ask: ask.groups,
      },
    ],
  };
}

function made(change: PrioritiesChange, municipality: string | undefined, language: Language): MadeChange {
  const { of, isIn } = whereFound((plan) => findCommittee(plan, change.committee));
  return {
    apply: (base) => changePriorities(base, change),
    isIn,
    show: askButton(prioritiesFormTexts[language].show, { kind: 'coverage', ...namedIn({ municipality }) }, language),
    changed: (now, before) => {
      const old = before && findCommittee(before, change.committee);
      const then = before && old && { committee: old, plan: before };
      return of((found, plan) => prioritiesChangedSentence(found, plan, then, language))(now);
    },
    already: of((found, plan) => prioritiesAlreadySentence(found, plan, language)),
    overtaken: of((found, plan) => prioritiesOvertakenSentence(found, plan, language)),
  };
}

export const prioritiesChange: ChangeKind = {
  others: {
    mayChange: (asker, { committee }) => mayPrioritise(asker, committee || undefined),
    refusal: 'may-not-prioritise',
  },
  form: prioritiesForm,
  about: ({ municipality }, plan, asker) => {
    const place = municipality === undefined ? undefined : findTerm(plan.municipalities, municipality)?.id;
    if (place === undefined && isProjectLeader(asker)) return undefined;
    const theirs = committeesFor(plan, asker, place);
    if (theirs.length === 0 && !isProjectLeader(asker))
      throw new MedskapaError('may-not-prioritise', 'the committee is not theirs');
    return aboutCommittees(theirs);
  },
  begin: (plan, about, language, _today, { targetGroups = [] }) => {
    const texts = prioritiesFormTexts[language];
    if (plan.committees.length === 0) return { none: texts.nothingToChange };
    if (about === '') return { none: texts.notThere };
    const [only, ...more] = committeesAbout(plan, about);
    const named = targetGroups.flatMap((name) => findTerm(plan.targetGroups, name)?.id ?? []);
    const one = more.length === 0 ? only : undefined;
    const groups = named.length > 0 ? named : (one?.prioritised ?? []);
    return { values: { ...(one ? { committee: one.id } : {}), groups: groups.join(',') } };
  },
  whichOne: (language) => prioritiesFormTexts[language].whichOne,
  subject: 'committee',
  read: (values, plan, _today, language) =>
    readForm(readPrioritiesChange(values, plan), priorityFaultSentence, language, (change) => {
      const [area] = areasOfCommittees(plan, [change.committee]);
      return made(change, area?.name, language);
    }),
};
