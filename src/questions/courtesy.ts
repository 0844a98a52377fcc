/** Courtesy around what is asked, where it is plain that it is nothing else. */

/** "Hej! …", "God morgon, …", "Hej, jag har en fråga: …". */
const GREETING =
  /^\s*(?:hej(?:san)?|hallå(?: där)?|tjena|tja|god ?(?:morgon|dag|kväll)|hi|hello|hey|good morning|snälla|ursäkta|tack för senast|påminn mig|(?![^:]{0,40}svara)(?:[\p{L}\s]{0,40}\s)?fråga|bara för att få koll|nyfiken|bråttom|till protokollet|för årsredovisningen|i have a question)(?: medskapa)?\s?[!,:]\s?/iu;
const ENDS_GREETING = /[!,:]/u;
/** "Kan du berätta …", "do you know …": how somebody asks; not "vet du om …", which asks whether. */
const OPENING =
  /^\s*(?:(?:kan|skulle) (?:du|ni)(?: kunna)? (?:berätta|säga mig)|(?:can|could|would) you (?:please )?(?:show|tell) me|do you know|vet du|jag (?:undrar|behöver veta)|(?:jag|vi) skulle vilja veta|i would like to know|snälla|please)\s(?!(?:om|ifall|huruvida|if|whether|about|att|that)\s)/iu;
/** "Det är Anna från Hylte. …": who asks, and nothing that it is asked of. */
const INTRODUCTION =
  /^\s*(?:[Dd]et (?:här )?är|[Jj]ag heter|[Mm]itt namn är|[Mm]y name is|[Tt]his is) \p{Lu}\p{Ll}[\p{L}\s-]{0,40}[.!]\s/u;
/** So many of them stand one behind another, at most. */
const MOST = 3;

const BEHIND = [
  'tack',
  'tack snälla',
  'tack så mycket',
  'tack på förhand',
  'tack för hjälpen',
  'snälla',
  'när du har tid',
  'när du hinner',
  'please',
  'thanks',
  'thank you',
  'thank you so much',
  'if possible',
  'when you have time',
];
const BETWEEN = /[\s,.!]/u;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** The length of a text without what stands at its end and fits. */
function trimmed(text: string, fits: RegExp): number {
  let end = text.length;
  while (end > 0 && fits.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Without courtesy at its end, where something stands before it. */
function withoutEnd(text: string): string {
  const until = trimmed(text, BETWEEN);
  const lower = text.slice(0, until).toLowerCase();
  const found = BEHIND.filter((words) => lower.endsWith(words) && /[\s,.!?]/u.test(lower.at(-1 - words.length) ?? ''));
  const longest = Math.max(0, ...found.map(({ length }) => length));
  if (longest === 0) return text;
  const before = text.slice(0, until - longest);
  return HAS_WORDS.test(before) ? before.slice(0, trimmed(before, /[\s,]/u)) : text;
}

/** Without a greeting or a way into the question in front of it, where something stands behind. */
function withoutStart(text: string): string {
  const greeted = ENDS_GREETING.test(text) ? text.replace(GREETING, '') : text;
  const behind = greeted.replace(INTRODUCTION, '').replace(OPENING, '');
  return HAS_WORDS.test(behind) ? behind : text;
}

/** A text without the courtesy that stands in front of it and behind it; one that is nothing else stays as it is. */
export function withoutCourtesies(text: string): string {
  let left = text;
  for (let time = 0; time < MOST; time += 1) {
    const before = left;
    left = withoutEnd(withoutStart(before));
    if (left === before) break;
  }
  return left;
}
