import { comparable } from '../domain/normalise-text';
import { remade } from './filters-named';
import type { Token } from './normalise';
import type { Span } from './tag';

/** "Sedan förra nämndmötet", "since our last meeting": which day that was is known to whoever answers. */

const SINCE = /^(?:sedan|sen|efter|från|since|after|from)$/u;
/** The same, as it was written. */
const MAY_BEGIN = new RegExp(SINCE.source, 'iu');
const WHOSE = /^(?:det|den|vårt|vår|mitt|min|ert|nämndens|the|our|my|your)$/u;
const LAST = /^(?:förra|senaste|sista|föregående|last|previous|latest|recent|most)$/u;
const OF_WHAT = /^(?:committee|board|council|nämnd|nämnds)$/u;
const MEETING = /^(?:\p{L}*(?:möte|mötet|sammanträde|sammanträdet)|\p{L}*nämnd(?:en)?|beredning(?:en)?|meeting)$/u;
/** "Sedan vi sågs", "sen vi sågs sist", "since we last met", "sedan nämnden senast sammanträdde". */
const WHO_MET = /^(?:vi|we|nämnden|nämnderna|politikerna)$/u;
const MET = /^(?:sågs|träffades|möttes|sammanträdde|met)$/u;
const LAST_TIME = /^(?:sist|senast|last)$/u;

/** Words in a row, each of which may be left out or come again, up to the last. */
const MOST_WORDS = 6;

/** Where the last meeting is named from a word on: how many words that takes. */
function wordsFrom(words: readonly string[], at: number): number {
  if (!SINCE.test(words[at] ?? '')) return 0;
  let place = at + 1;
  if (WHO_MET.test(words[place] ?? '')) {
    place += 1;
    if (LAST_TIME.test(words[place] ?? '')) place += 1;
    if (!MET.test(words[place] ?? '')) return 0;
    return place + (LAST_TIME.test(words[place + 1] ?? '') ? 2 : 1) - at;
  }
  while (place - at < MOST_WORDS && WHOSE.test(words[place] ?? '')) place += 1;
  const last = place;
  while (place - at < MOST_WORDS && LAST.test(words[place] ?? '')) place += 1;
  if (place === last) return 0;
  while (place - at < MOST_WORDS && OF_WHAT.test(words[place] ?? '') && MEETING.test(words[place + 1] ?? ''))
    place += 1;
  return MEETING.test(words[place] ?? '') ? place + 1 - at : 0;
}

/** Gives the words that name the last meeting that meaning and no other. */
export function nameLastMeeting(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  if (!tokens.some(({ raw }) => MAY_BEGIN.test(raw))) return [...spans];
  // Of a word that is taken apart, each part has the whole of it.
  const whole = tokens.map(({ raw }) => comparable(raw));
  const kept = tokens.flatMap(({ part }, at) => (part === 'last' ? [] : [at]));
  const words = kept.map((at) => whole[at] ?? '');
  for (let at = 0; at < words.length; at += 1) {
    const taken = wordsFrom(words, at);
    if (taken === 0) continue;
    const [start, end] = [kept[at] ?? 0, kept[at + taken] ?? tokens.length];
    return spans.map((span) =>
      span.start < end && span.end > start ? remade(span, [{ concept: 'last-meeting' }]) : span,
    );
  }
  return [...spans];
}
