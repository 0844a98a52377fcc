import { z } from 'zod';
import type { Language } from '../domain/language';
import { Amount } from '../domain/money';
import { hasOwnPhases, OVERALL, PhaseRef, type Phases, USUAL_PHASES } from '../domain/phases';
import { labelsAt } from './plan-choices';
import { keyName, nearestKey } from './plan-keys';
import { itemKeyAt, keysAt, type Path, schemaAt } from './plan-schema';
import type { Located } from './plan-tree';
import type { FileFault } from './source';
import { closest, suggestion } from './suggest';

type Issue = z.core.$ZodIssue;

/** `goals.project[0].indicators[1].period`, in the words of a language. */
export const pathText = (path: Path, language: Language = 'en'): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `.${keyName(path.slice(0, index + 1), language)}`))
    .join('')
    .replace(/^\./, '');

/** What is wrong somewhere, in a sentence. */
export const faultAt = ({ path, place }: Located, sentence: string): FileFault => ({
  ...place,
  path,
  message: sentence,
});

const NOUNS: Readonly<Record<string, string>> = {
  municipalities: 'municipality',
  committees: 'committee',
  roles: 'role',
  phases: 'phase',
  tasks: 'task',
  activities: 'activity',
  targetGroups: 'target group',
  perspectives: 'perspective',
  methods: 'method',
  methodEvaluations: 'method evaluation',
  themes: 'theme',
  followUpQuestions: 'follow-up question',
  budget: 'budget line',
  surveys: 'survey',
  documents: 'document',
  decisions: 'decision',
  risks: 'risk',
  deviations: 'deviation',
  communications: 'entry of the communication log',
  lessons: 'lesson',
  dialogues: 'dialogue',
  indicators: 'indicator',
  project: 'project goal',
  effect: 'effect goal',
};

/** What an item of the list at this path is called. */
export const nounAt = (path: Path): string => NOUNS[String(path.at(-1))] ?? 'item';

const quoted = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `"${value}"` : 'this';

const EXAMPLES: Readonly<Record<string, string>> = {
  date: 'a date, such as 2021-03-16',
  start: 'a date, such as 2021-03-16',
  end: 'a date, such as 2021-03-16',
  link: 'the whole address, such as https://example.se/plan.pdf',
  decided: 'a date, such as 2021-03-16',
  outcomeDate: 'a date, such as 2021-03-16',
  period: 'a period, such as 2021 or 2021-03..2022-06',
  outcomePeriod: 'a period, such as 2021-05..2021-12',
};

/** What is expected at a path, in words. */
function expected(path: Path): string {
  const schema = schemaAt(path);
  const example = EXAMPLES[String(path.at(-1))];
  if (example) return example;
  if (schema === PhaseRef) return `one of ${USUAL_PHASES.join(', ')}`;
  if (schema instanceof z.ZodEnum) return `one of ${schema.options.join(', ')}`;
  if (schema instanceof z.ZodLiteral) return 'true';
  if (schema === Amount) return 'an amount, such as 1250.50';
  if (schema instanceof z.ZodNumber) return 'a number, such as 18';
  if (schema instanceof z.ZodArray) return 'a list, each item on a line of its own that begins with "- "';
  if (schema instanceof z.ZodObject) return `its parts on indented lines (${keysAt(path).join(', ')})`;
  return String(path.at(-1)) === 'id' ? 'a short id of a–z, digits and hyphens' : 'a text';
}

function wrongType(issue: Extract<Issue, { code: 'invalid_type' }>, path: Path, value: unknown): string {
  if (value === null) return 'this item is empty; write something after the "-", or remove the line';
  switch (issue.expected) {
    case 'string':
      return typeof value === 'object'
        ? 'write a text here, in quotes if it holds a ":", or if it begins with "[" or "{"'
        : `write a text here; put it in quotes: "${String(value)}"`;
    case 'number':
    case 'int':
      if (schemaAt(path) === Amount) {
        return `write an amount in digits, such as 1250.50, with no sign between the thousands (not ${quoted(value)})`;
      }
      if (typeof value === 'string' && /^[\d ]*\d,\d+$/.test(value)) {
        return `write decimals with a full stop, not a comma: ${value.replaceAll(' ', '').replace(',', '.')} (not ${quoted(value)})`;
      }
      return `write a ${issue.expected === 'int' ? 'whole ' : ''}number in digits only, without quotes, spaces or unit (not ${quoted(value)})`;
    case 'boolean':
      return 'write true or false';
    case 'array':
      return typeof value === 'object'
        ? 'write a list here: each item on a line of its own that begins with "- "'
        : `write a list here: [${String(value)}], or each item on a line of its own that begins with "- "`;
    default:
      return `write ${expected(path)}`;
  }
}

function bound(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const side = small ? 'at least' : 'at most';
  switch (issue.origin) {
    case 'string':
      return small && limit === 1 ? 'write a text; it cannot be empty' : `write ${side} ${limit} characters`;
    case 'array':
      return small
        ? `write ${side} ${limit} item${limit === 1 ? '' : 's'} here`
        : `there can be ${side} ${limit} items here`;
    default:
      if (small && limit === 0 && !issue.inclusive) return 'write a number above 0';
      return `write a number that is ${side} ${limit}`;
  }
}

/** Whether the sentence was written by us, in the domain, and not by zod. */
const isOurs = (message: string): boolean => !/^(Invalid|Too (small|big)|Unrecognized)/.test(message);

/** The word for a value, in either language, that somebody most likely meant. */
function nearestValue(written: string, path: Path, values: readonly string[]): string | undefined {
  const labels = labelsAt(path) ?? {};
  const near = closest(written, [...values, ...values.flatMap((value) => labels[value] ?? [])]);
  const value = near && values.find((each) => each === near || labels[each] === near);
  if (!near || !value) return undefined;
  return near === value ? `did you mean "${near}"?` : `did you mean "${near}" (${value})?`;
}

/** What to write instead of a value that the schema does not take. */
export function sentenceFor(issue: Issue, path: Path, value: unknown): string {
  const id = path.at(-1) === 'id' || itemKeyAt(path.slice(0, -1)) === path.at(-1);
  if (isOurs(issue.message)) return id ? `${quoted(value)} cannot be an id: ${issue.message}` : issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, path, value);
    case 'too_small':
    case 'too_big':
      return bound(issue);
    case 'invalid_value': {
      if (issue.values.includes(true)) {
        return 'write "example: true"; dialogues in a plan file are examples and say so, real ones are reported in the chat';
      }
      const values = issue.values.map(String);
      const hint = nearestValue(String(value), path, values) ?? `use one of ${values.join(', ')}`;
      return `${quoted(value)} is not possible here; ${hint}`;
    }
    default:
      return `write ${expected(path)}`;
  }
}

/** What to write instead of a name of something that is not there. */
export const sentenceForUnnamed = (name: string, list: Path, known: readonly string[]): string =>
  `there is no ${nounAt(list)} "${name}" in the plan; ${suggestion(name, known)}`;

/**
 * What to write instead of a phase that the plan does not have.
 * @param message what is said where no other is near it
 */
export function sentenceForPhase(written: string, path: Path, plan: Phases, message: string): string {
  const also = path[0] === 'tasks' ? [OVERALL] : [];
  if (hasOwnPhases(plan)) {
    return sentenceForUnnamed(written, ['phases'], [...also, ...(plan.phases ?? []).map(({ name }) => name)]);
  }
  const hint = nearestValue(written, path, [...also, ...USUAL_PHASES]);
  return hint ? `${quoted(written)} is not possible here; ${hint}` : message;
}

/** What to write where something is missing. */
export const sentenceForMissing = (path: Path): string =>
  `"${String(path.at(-1))}" is missing; write ${expected(path)}`;

/** What to write instead of a word that the format does not have. */
export function sentenceForUnknown(word: string, path: Path): string {
  const near = nearestKey(path, word);
  const also = near && near.word !== near.key ? ` (${near.key})` : '';
  const hint = near ? `did you mean "${near.word}"${also}?` : `use one of ${keysAt(path).join(', ')}`;
  return `"${word}" is not a word that can stand here; ${hint}`;
}
