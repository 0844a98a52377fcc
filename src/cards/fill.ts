import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Template } from 'adaptivecards-templating';
import type { AdaptiveCard } from './adaptive-card';

/** Fills the templates in `cards/`. What stands in the data is put in as it is: it is never expanded itself. */

export const TEMPLATES = [
  'activity-report',
  'area-status',
  'count',
  'dialogue-conflict',
  'dialogue-form',
  'dialogue-opened',
  'dialogue-receipt',
  'dialogue-removed',
  'dialogue-summary',
  'dialogues',
  'entry-form',
  'figures',
  'given-back',
  'goal-status',
  'goals',
  'hand-over',
  'help',
  'last-meeting',
  'list',
  'message',
  'plan-form',
  'question-back',
  'settings',
  'snooze',
  'week',
  'week-receipt',
  'welcome',
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

const FOLDER = path.join(__dirname, '..', '..', 'cards');

/** Teams takes messages of about 28 KB: the card, its sentence beside it, and what the channel puts around them. */
export const MESSAGE_MAX_BYTES = 28_000;
/** What the channel's own fields take: who writes to whom, in which conversation, in answer to what. */
export const CHANNEL_BYTES = 1_500;
/** What a message has around its card and sentence besides. */
const WRAPPING_BYTES = 200;

type Templating = typeof import('adaptivecards-templating');

let templating: Templating | undefined;
const compiled = new Map<TemplateName, Template>();
/** Names that the template under way asked for and the data does not have. */
let missing: string[] = [];

/** The library is slow to load, and a server that has just started has more urgent things to do. */
function load(): Templating {
  if (templating) return templating;
  const loaded: Templating = require('adaptivecards-templating');
  loaded.GlobalSettings.getUndefinedFieldValueSubstitutionString = (name) => {
    missing.push(name);
    return undefined;
  };
  templating = loaded;
  return loaded;
}

function templateOf(name: TemplateName): Template {
  const found = compiled.get(name);
  if (found) return found;
  const { Template: Compiled } = load();
  const template = new Compiled(JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')));
  compiled.set(name, template);
  return template;
}

const isCard = (value: unknown): value is AdaptiveCard =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'AdaptiveCard';

/**
 * The card that a template makes of its data.
 * @throws when the template asks for something that the data does not have: a person never sees a hole
 */
export function fill(name: TemplateName, data: Readonly<Record<string, unknown>>): AdaptiveCard {
  const template = templateOf(name);
  missing = [];
  const card: unknown = template.expand({ $root: data });
  if (missing.length > 0) throw new Error(`cards/${name}.json asks for ${missing.join(', ')}`);
  if (!isCard(card)) throw new Error(`cards/${name}.json makes no card`);
  return card;
}

const isInput = (node: object): boolean => 'type' in node && String(node.type).startsWith('Input.');

/** The card without empty properties of its inputs: an empty date or number is no date or number, and costs space. */
export function withoutEmptyInputs<T>(node: T): T {
  if (Array.isArray(node)) for (const item of node) withoutEmptyInputs(item);
  else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      if (value === '' && isInput(node)) Reflect.deleteProperty(node, key);
      else withoutEmptyInputs(value);
    }
  }
  return node;
}

/**
 * What each button sends says which project it is for before the card goes out: `"project":"…",` and an id of 40
 * characters.
 */
const BINDING_BYTES = 53;

/** How large the card will be. */
export function bytesOf(card: AdaptiveCard): number {
  const text = JSON.stringify(card);
  return Buffer.byteLength(text) + BINDING_BYTES * (text.split('"data":{').length - 1);
}

/** A card's message as it is sent, in bytes of UTF-8. The sentence beside it is the one that stands in its place. */
const messageBytes = (card: AdaptiveCard): number =>
  CHANNEL_BYTES + WRAPPING_BYTES + bytesOf(card) + Buffer.byteLength(JSON.stringify(card.fallbackText ?? ''));

/** Whether a card is small enough to be sent, with so many bytes beside it. */
export const fitsCard = (card: AdaptiveCard, beside = 0): boolean => messageBytes(card) + beside <= MESSAGE_MAX_BYTES;

/**
 * How many to try next where a card with so many was too large, at least one less. In proportion to its size there are
 * too many still, since a card is more than what is listed on it; so none is left out in vain.
 */
export const fewerThan = (count: number, card: AdaptiveCard, beside = 0): number =>
  Math.min(count - 1, Math.floor((count * MESSAGE_MAX_BYTES) / (messageBytes(card) + beside)));
