import type { Language } from '../domain/language';
import { currencyOf } from '../domain/money';
import type { Plan } from '../domain/plan';
import { planNouns } from '../domain/plan-nouns';
import {
  type AboutView,
  aboutTexts,
  aboutTitle,
  committeeLine,
  financingLine,
  namesOfCommittees,
  peopleByRole,
} from '../text/about';
import { quotesBeside, wordTexts } from '../text/about-word';
import { capital, stopped } from '../text/format';
import { recordLead } from '../text/plan-record';
import { roleName } from '../text/roles';
import { sourceLabel } from '../text/words';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, goalsButton } from './buttons';
import type { CardsOf } from './cards-of';
import { type ListGroup, listCard } from './list';
import { type Page, WHOLE } from './page';
import { recordItems } from './plan-record';

/** What the documents do not agree on, or do not say, beside what they want. */
function notesOf(view: AboutView, language: Language): ListGroup[] {
  const { notes } = view.plan;
  if (view.topic !== 'purpose' || notes.length === 0) return [];
  const items = notes.map(({ text, source }) => ({
    lines: [stopped(text)],
    meta: source ? sourceLabel(source, language) : '',
  }));
  return [{ heading: aboutTexts[language].notes, items }];
}

function groupsOf(view: AboutView, language: Language): ListGroup[] {
  if (view.topic === 'people' && view.elsewhere) return [groupOf(view, language), elsewhereGroup(view, language)];
  if (view.topic !== 'everyone') return [groupOf(view, language)];
  return peopleByRole(view.people).map(({ role, people }) => ({
    heading: capital(roleName(role, view.plan, language)),
    items: people.map((person) => ({ lines: [person.name], meta: namesOfCommittees(person, view.plan, language) })),
  }));
}

/** Who else has the role, each with where: where nobody has it there, somebody may know. */
const elsewhereGroup = (
  { role, elsewhere = [], plan }: Extract<AboutView, { topic: 'people' }>,
  language: Language,
): ListGroup => ({
  heading: aboutTexts[language].elsewhere(capital(roleName(role, plan, language))),
  items: elsewhere.map((person) => ({ lines: [person.name], meta: namesOfCommittees(person, plan, language) })),
});

function groupOf(view: Exclude<AboutView, { topic: 'everyone' }>, language: Language): ListGroup {
  switch (view.topic) {
    case 'purpose':
      return { items: view.plan.purpose.map((text) => ({ lines: [stopped(text)] })) };
    case 'committees':
      return {
        items: view.committees.map((committee) => ({
          title: committee.name,
          lines: [financingLine(committee, currencyOf(view.plan), language)],
          meta: committeeLine(committee, view.plan, language),
        })),
      };
    case 'people':
      return {
        heading: capital(roleName(view.role, view.plan, language)),
        items: view.names.map((name) => ({ lines: [name] })),
      };
    case 'word':
      return {
        heading: wordTexts[language].inPlan,
        items: quotesBeside(view).map((quote) => ({ lines: [stopped(quote)] })),
      };
    default:
      return { items: recordItems(view, language) };
  }
}

/** What else of the project there is to ask about; no more than a card has room for beside its own. */
function othersThan(topic: AboutView['topic'], { documents, decisions }: Plan): (typeof ASKED_NEXT)[number][] {
  const there = { purpose: true, committees: true, decisions: decisions.length > 0, documents: documents.length > 0 };
  return ASKED_NEXT.filter((each) => each !== topic && there[each]).slice(0, MOST_NEXT);
}
const ASKED_NEXT = ['purpose', 'committees', 'decisions', 'documents'] as const;
const MOST_NEXT = 3;

/** The project itself: what it is for, what it rests on, who has ordered it, or who leads it. */
export function aboutCard(view: AboutView, sentence: string, language: Language, page: Page = WHOLE): AdaptiveCard {
  const { orderer } = planNouns(view.plan, language);
  const titleOf = (topic: AboutView['topic']): string => aboutTitle(topic, orderer, language);
  const groups = groupsOf(view, language).filter(({ items }) => items.length > 0);
  const lead = view.topic === 'background' || view.topic === 'limits' ? recordLead(view, language) : undefined;
  return listCard(
    {
      title: titleOf(view.topic),
      sentence,
      lead,
      groups: [...groups, ...notesOf(view, language)],
      buttons: [
        ...othersThan(view.topic, view.plan).map((topic) =>
          askButton(titleOf(topic), { kind: 'about', topic }, language),
        ),
        goalsButton(language),
      ],
    },
    language,
    page,
  );
}

export const aboutCards = {
  about: (view, { sentence, language, page }) => aboutCard(view, sentence, language, page),
} satisfies CardsOf<'about'>;
