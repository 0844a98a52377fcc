import type { DialogueContent } from '../domain/dialogues';
import type { HeadCount } from '../domain/figures';
import type { Language } from '../domain/language';
import { areaName, nameOf, type Plan, type Term } from '../domain/plan';
import type { Noun } from '../domain/plan-nouns';
import { isOfFew } from '../domain/voices';
import { capital, dateText, headCountText, listAnd } from './format';
import type { Texts } from './texts';
import { dialoguesOfKind } from './words';

/** One dialogue as anybody may see it: where, when, with whom and how, and nothing of what was said there. */

interface SummaryTexts {
  /** `where` is " i Laholm", or nothing in a project without areas. */
  readonly title: (where: string, date: string) => string;
  readonly sentence: (dialogue: string, where: string, date: string, groups: string, people: string) => string;
  readonly where: (municipality: string) => string;
  readonly people: (count: string) => string;
  readonly peopleHidden: string;
  readonly participants: string;
  readonly example: string;
  readonly inMunicipality: (area: Noun) => string;
}

export const dialogueSummaryTexts: Texts<SummaryTexts> = {
  sv: {
    title: (where, date) => `Dialog${where} ${date}`,
    sentence: (dialogue, where, date, groups, people) => `${dialogue}${where} ${date} med ${groups}: ${people}.`,
    where: (municipality) => ` i ${municipality}`,
    people: (count) => `${count} deltagare`,
    peopleHidden: 'antalet deltagare visas inte',
    participants: 'Deltagare',
    example: 'Ett exempel, inte en dialog som har hållits.',
    inMunicipality: (area) => `Dialoger i ${area.theOne}`,
  },
  en: {
    title: (where, date) => `Dialogue${where}, ${date}`,
    sentence: (dialogue, where, date, groups, people) => `${dialogue}${where} on ${date} with ${groups}: ${people}.`,
    where: (municipality) => ` in ${municipality}`,
    people: (count) => `${count} participants`,
    peopleHidden: 'number of participants not shown',
    participants: 'Participants',
    example: 'An example, not a dialogue that has been held.',
    inMunicipality: (area) => `Dialogues in ${area.theOne}`,
  },
};

const namesOf = (terms: readonly Term[], ids: readonly string[], language: Language): string =>
  listAnd(
    ids.map((id) => nameOf(terms, id)),
    language,
  );

/** What a dialogue's card and its place in a list say. */
export interface DialogueSummary {
  /** "Dialog i Laholm 14 september 2021". */
  readonly title: string;
  readonly sentence: string;
  /** "Laholm, 14 september 2021". */
  readonly where: string;
  /** Absent in a project without areas. */
  readonly municipality?: string;
  /** "Perspektivinhämtande dialog". */
  readonly kind: string;
  readonly groups: string;
  readonly methods: string;
  /** Empty when none came up, or when 1–4 people brought them up. */
  readonly themes: string;
  /** "11", or "färre än 5". */
  readonly participants: string;
  /** "11 deltagare". */
  readonly people: string;
}

/** "11 deltagare", "färre än 5 deltagare". */
export function participantsText(count: HeadCount, language: Language): string {
  const { people, peopleHidden } = dialogueSummaryTexts[language];
  return count === 'hidden' ? peopleHidden : people(headCountText(count, language));
}

/** @param people how many took part, as whoever reads it may see it */
export function dialogueSummary(
  content: DialogueContent,
  people: HeadCount,
  plan: Plan,
  language: Language,
): DialogueSummary {
  const texts = dialogueSummaryTexts[language];
  const municipality = areaName(plan, content.municipality);
  const inArea = municipality === undefined ? '' : texts.where(municipality);
  const date = dateText(content.date, language);
  const kind = capital(dialoguesOfKind(1, content.kind, plan, language));
  const groups = namesOf(plan.targetGroups, content.targetGroups, language);
  const shown = participantsText(people, language);
  return {
    title: texts.title(inArea, date),
    sentence: texts.sentence(kind, inArea, date, groups, shown),
    where: municipality === undefined ? date : `${municipality}, ${date}`,
    municipality,
    kind,
    groups,
    methods: namesOf(plan.methods, content.methods, language),
    themes: isOfFew(content) ? '' : namesOf(plan.themes, content.themes, language),
    participants: headCountText(people, language),
    people: shown,
  };
}
