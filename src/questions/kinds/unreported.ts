import type { Evidence } from '../evidence';
import { cardinal } from '../numbers';
import type { Span } from '../tag';
import { explaining, ifAny, type Proposal, type Rule, type Rules } from './rule';

const UNREPORTED = explaining([
  'who',
  'not',
  'held',
  'submit',
  'dialogue',
  'dialogues',
  'latest',
  'person',
  'me',
  'done',
  'reached',
]);

const WHO = /^(?:vem|vilka|who|which|någon|nån|anyone|anybody)$/u;
const NOT = /^(?:inte|ej|inga|ingen|inget|not|havent|hasnt|no|nothing)$/u;
const REPORTED = /^(?:(?:in)?rapporter(?:at|ar|ade)|registrerat|reported|report)$/u;
const WEEKS = /^(?:vecka|veckor|veckorna|weeks?)$/u;
const MONTH = /^(?:månad|månaden|month)$/u;
/** Beside how long, these only say that it goes back from now. */
const BACK = /^(?:på|de|den|senaste|sista|för|for|in|the|last|past|under|sedan|en|ett|a|one)$/u;
const MOST_WEEKS = 520;

/** How many weeks are told: "tre veckor", "en månad"; none where nothing is said of it, or of something else. */
function weeksIn({ tokens }: Evidence): { readonly weeks?: number; readonly places: ReadonlySet<number> } {
  const at = tokens.findIndex(({ word }) => WEEKS.test(word) || MONTH.test(word));
  if (at < 0) return { places: new Set() };
  const isMonth = MONTH.test(tokens[at]?.word ?? '');
  const before = tokens[at - 1];
  const count = cardinal(before) ?? 1;
  const places = new Set([at]);
  for (let place = at - 1; place >= 0; place -= 1) {
    const word = tokens[place]?.word ?? '';
    if (!BACK.test(word) && !(place === at - 1 && cardinal(before) !== undefined)) break;
    places.add(place);
  }
  const weeks = count * (isMonth ? 4 : 1);
  return weeks >= 1 && weeks <= MOST_WEEKS ? { weeks, places } : { places: new Set() };
}

/** "Vilka har inte rapporterat på tre veckor": who, of those who report, has reported no dialogue. */
const unreportedRule: Rule = (evidence) => {
  const { tokens } = evidence;
  const says = (pattern: RegExp): boolean => tokens.some(({ word }) => pattern.test(word));
  if (!says(WHO) || !says(NOT) || !says(REPORTED) || evidence.has('activity', 'municipality-noun', 'remind')) return [];
  const { weeks, places } = weeksIn(evidence);
  const isTime = ({ start, end }: Span): boolean =>
    Array.from({ length: end - start }, (_, at) => start + at).every((at) => places.has(at));
  const proposal: Proposal = {
    reading: { kind: 'unreported', ...(weeks === undefined ? {} : { weeks }) },
    strength: 0.95,
    explains: UNREPORTED,
    alsoExplains: isTime,
  };
  return [proposal];
};

export const unreportedRules = { unreported: [ifAny([REPORTED], unreportedRule)] } satisfies Rules<'unreported'>;
