import type { Concept } from '../concepts';
import { foldedWords } from '../folded-words';
import { isToBeWrittenDown } from './putting-in';
import { explaining, type Rule } from './rule';

/** What somebody tells for the log: "vi har informerat nämnden, skriv in det", "lärdom: bjud in via skolan". */

const SPREAD =
  /\b(?:informera(?:t|de)|presentera(?:t|de)|beratta(?:t|de)|spridit|spred|forankra(?:t|de)|mejla(?:t|de)|skicka(?:t|de) (?:\w+ ){0,3}ut|skicka(?:t|de) (?:\w+ ){0,3}nyhetsbrev\w*|delat ut|publicera(?:t|de)|kommunicera(?:t|de)|skrivit om|gatt ut|haft (?:ett )?informationsmote|varit hos|informed|presented|told|briefed|spread|emailed|published)\b/u;
const LOG = /\b(?:(?:kommunikations)?loggen|kommunikationslogg|kommunikations(?:post|insats)\w*|communication log)\b/u;
const ONLY_THE_LOG = /^(?:the |our )?communication log$/u;
const NEW = /\b(?:ny|nytt|new)\b/u;
/** A sentence that begins so asks what has been told. */
const ASKED =
  /^(?:har (?:vi|ni|du|nagon|projektet|de)|vem|vilka|vad|nar|hur manga|have (?:we|you)|has|who|what|when|which)\b/u;
const OF_OTHERS: readonly Concept[] = ['delete', 'change', 'remind', 'lesson', 'show'];
/** To be sent, where "mejlat" has been. */
const IS_TO_BE_SENT = /^(?:skicka|mejla|maila|send|mail)$/u;
const ALL = explaining([]);

export const spreadRule: Rule = (evidence) => {
  const words = foldedWords(evidence);
  const isOfLog = LOG.test(words);
  // "Communication log" is no command to log.
  const isGiven = (SPREAD.test(words) || isOfLog) && isToBeWrittenDown(evidence) && !ONLY_THE_LOG.test(words);
  if (!(isGiven || (isOfLog && NEW.test(words))) || ASKED.test(words) || evidence.has(...OF_OTHERS)) return [];
  if (evidence.tokens.some(({ word }) => IS_TO_BE_SENT.test(word))) return [];
  return [{ reading: { kind: 'new-communication' }, strength: 1.15, explains: ALL, alsoExplains: () => true }];
};

const LESSON_FIRST = /^(?:en |ny |a |new )?(?:lardom|lesson(?: learne?[dt])?)\b/u;
const GIVES =
  /\b(?:fyll(?:a|er)? pa|ta(?:r)? ner|(?:vill|att|to) (?:dela|lamna|share|note)|jag har en lardom|i have a lesson)\b/u;
const SHARES = /\bdela(?:r)? med (?:mig|oss)\b/u;
const LESSON_ASKED = /^(?:vad|vilka|vilken|nar|vem|hur manga|har|finns|visa|what|which|when|who|show|are)\b/u;

export const givenLessonRule: Rule = (evidence) => {
  if (!evidence.has('lesson')) return [];
  const words = foldedWords(evidence);
  // "Lärdom: bjud in via skolan"
  const isLabel = LESSON_FIRST.test(words) && evidence.tokens.slice(1, 4).some(({ gap }) => gap.includes(':'));
  const isGiven = isLabel || GIVES.test(words) || isToBeWrittenDown(evidence);
  // "En lärdom att dela med mig av" is given to the project; what is to be sent is asked for.
  const isSent = evidence.has('send') && !SHARES.test(words);
  if (!isGiven || LESSON_ASKED.test(words) || isSent || evidence.has('delete', 'change')) return [];
  return [{ reading: { kind: 'new-lesson' }, strength: 1.15, explains: ALL, alsoExplains: () => true }];
};
