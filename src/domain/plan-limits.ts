import { ENTRY_MAX } from './entries';
import { FORM_LIMITS, FORM_LIST_LIMITS } from './form-wording';
import { MOST_PHASES, PHASE_NAME_MAX } from './phases';
import { NOUN_MAX, OwnNoun } from './plan-nouns';
import { MOST_TITLES, TITLE_NAME_MAX } from './role-titles';

/**
 * How much of everything a plan may hold. Real plans have a fraction of it; what these keep is that every card made of
 * a plan fits in a message of the chat. They are held when a plan is checked or imported, and not when a stored one is
 * read: one from before a limit stays readable.
 */

/** Where something stands in a plan: steps joined by full stops, `[]` for each item of a list. */
type Place = string;

const NOTE = { text: 600, source: 200 } as const;
const OUTCOME = { text: 1_000, source: 200 } as const;

const under = (place: Place, limits: Readonly<Record<string, number>>): Record<Place, number> =>
  Object.fromEntries(Object.entries(limits).map(([name, most]) => [`${place}.${name}`, most]));

const termTexts = (place: Place): Record<Place, number> => under(`${place}[]`, { name: 80, 'aliases[]': 120 });
const termLists = (place: Place, most: number): Record<Place, number> => ({
  [place]: most,
  [`${place}[].aliases`]: 50,
});

/** Each form of a noun of the plan's own. */
const nounTexts = (place: Place): Record<Place, number> =>
  under(place, Object.fromEntries(Object.keys(OwnNoun.shape).map((form) => [form, NOUN_MAX])));

const goalTexts = (place: Place): Record<Place, number> => ({
  ...under(`${place}[]`, { title: 160, text: 1_000 }),
  ...under(`${place}[].outcome`, OUTCOME),
  ...under(`${place}[].notes[]`, NOTE),
  ...under(`${place}[].indicators[]`, { name: 160, 'target.unit': 40, 'target.text': 300 }),
  ...under(`${place}[].indicators[].outcome`, OUTCOME),
  ...under(`${place}[].indicators[].outcomes[]`, OUTCOME),
  ...under(`${place}[].indicators[].baseline`, { source: 200 }),
  ...under(`${place}[].indicators[].notes[]`, NOTE),
});
const goalLists = (place: Place): Record<Place, number> => ({
  [place]: 40,
  [`${place}[].indicators`]: 12,
  [`${place}[].indicators[].target.municipalities`]: 300,
  [`${place}[].indicators[].target.targetGroups`]: 20,
  [`${place}[].indicators[].target.earlier`]: 10,
  [`${place}[].indicators[].outcomes`]: 60,
  [`${place}[].notes`]: 10,
  [`${place}[].indicators[].notes`]: 5,
});

/** Most characters of each text. Those of example dialogues are the form's own, and stand in its schema. */
export const TEXT_LIMITS: Readonly<Record<Place, number>> = {
  name: 120,
  'background[]': 1_000,
  'purpose[]': 1_000,
  'limits[]': 1_000,
  'area[]': 80,
  ...nounTexts('areas'),
  ...nounTexts('orderers'),
  ...under('form', FORM_LIMITS),
  ...termTexts('municipalities'),
  ...termTexts('targetGroups'),
  ...termTexts('perspectives'),
  ...termTexts('methods'),
  ...termTexts('themes'),
  'themes[].text': 1_000,
  ...under('committees[]', { name: 120, kind: 40, registryNumber: 60, 'financing[].item': 160 }),
  ...goalTexts('goals.project'),
  ...goalTexts('goals.effect'),
  ...under('roles[]', { name: TITLE_NAME_MAX, 'aliases[]': 120 }),
  ...under('phases[]', { name: PHASE_NAME_MAX, 'aliases[]': 120 }),
  'tasks[].title': 200,
  ...under('activities[]', { title: 200, when: 120, owner: 120, outcome: 2_000, 'aliases[]': 120 }),
  ...under('methodEvaluations[]', { advantage: 1_000, drawback: 1_000, source: 200 }),
  ...under('followUpQuestions[]', { text: 500, outcome: 2_000, source: 200 }),
  ...under('budget[]', { item: 160, source: 200, outcomeSource: 200 }),
  ...under('budget[].notes[]', NOTE),
  ...under('surveys[]', { name: 160, question: 400, source: 200 }),
  ...under('documents[]', { title: 200, link: 500, registryNumber: 60 }),
  ...under('decisions[]', { text: 600, by: 160, number: 60 }),
  ...under('risks[]', { text: 600, action: 600 }),
  ...under('deviations[]', { text: 600, action: 600 }),
  ...under('communications[]', { to: ENTRY_MAX.to, through: ENTRY_MAX.through, source: 200 }),
  ...under('lessons[]', { text: ENTRY_MAX.text, about: ENTRY_MAX.about, source: 200 }),
  ...under('notes[]', NOTE),
};

/** Most items of each list. Sweden has 290 municipalities. */
export const LIST_LIMITS: Readonly<Record<Place, number>> = {
  background: 20,
  purpose: 20,
  limits: 20,
  area: 20,
  ...termLists('municipalities', 300),
  ...termLists('targetGroups', 20),
  ...termLists('perspectives', 20),
  ...termLists('methods', 20),
  ...termLists('themes', 20),
  committees: 300,
  'committees[].alsoIn': 300,
  'committees[].financing': 10,
  'committees[].meetings': 60,
  'form.dialogueKinds': 2,
  ...under('form', FORM_LIST_LIMITS),
  ...goalLists('goals.project'),
  ...goalLists('goals.effect'),
  ...termLists('roles', MOST_TITLES),
  ...termLists('phases', MOST_PHASES),
  tasks: 300,
  activities: 300,
  'activities[].aliases': 50,
  methodEvaluations: 40,
  followUpQuestions: 100,
  budget: 200,
  'budget[].notes': 20,
  surveys: 20,
  documents: 100,
  decisions: 200,
  risks: 100,
  deviations: 100,
  communications: 1_000,
  lessons: 500,
  dialogues: 2_000,
  notes: 40,
};

/** Something that is more than a plan may hold, at a path into it. */
export interface LimitFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What no client shows, and what takes six times its room in a card: control characters, halves of characters. */
const UNSHOWN = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;

const codeOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

function textFault(text: string, place: Place): string | undefined {
  const most = TEXT_LIMITS[place];
  if (most !== undefined && text.length > most) {
    return `write at most ${most} characters; this has ${text.length}`;
  }
  const [unshown] = UNSHOWN.exec(text) ?? [];
  return unshown === undefined ? undefined : `there is a character in it that cannot be shown (${codeOf(unshown)})`;
}

/**
 * Everything in a plan, or in a part of one, that is more than a plan may hold.
 * @param data a plan, or what a file that adds to one says; anything else in it is passed over
 */
export function limitFaults(data: unknown): LimitFault[] {
  const faults: LimitFault[] = [];
  const walk = (value: unknown, place: Place, path: LimitFault['path']): void => {
    if (typeof value === 'string') {
      const message = textFault(value, place);
      if (message) faults.push({ path, message });
    } else if (Array.isArray(value)) {
      const most = LIST_LIMITS[place];
      if (most !== undefined && value.length > most) {
        faults.push({ path, message: `there can be at most ${most} items here; this has ${value.length}` });
      }
      for (const [index, item] of value.entries()) walk(item, `${place}[]`, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value))
        walk(part, place === '' ? key : `${place}.${key}`, [...path, key]);
    }
  };
  walk(data, '', []);
  return faults;
}
