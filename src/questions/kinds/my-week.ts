import { isoWeekOf, mondayOf, sundayOf } from '../../domain/dates';
import type { Evidence } from '../evidence';
import { explaining, means, type Rule, timeNamed } from './rule';

/** What the asker has this week. */

const MY_WEEK = explaining(
  ['active', 'me', 'this-week', 'week', 'do', 'activity', 'due', 'happening', 'plan', 'remaining'],
  ['responsible', 'overdue', 'which'],
);

/** "… göras", "… be done". */
const isDoneByAnybody = ({ tokens }: Evidence): boolean => tokens.some(({ word }) => PASSIVE.test(word));
const PASSIVE = /^(?:göras|genomföras|utföras|slutföras|skrivas|fixas|done)$/u;

/** "Mina uppgifter v. 47", in that week. */
function ofThisWeek(evidence: Evidence): boolean {
  const { from, to } = timeNamed(evidence);
  if (evidence.today === undefined || from === undefined) return false;
  const week = isoWeekOf(evidence.today);
  return from === mondayOf(week) && to === sundayOf(week);
}

const BEFORE = /^(?:före|innan|before|by|till|senast)$/u;

/** What the asker has this week, and what of theirs is late. */
export const myWeekRule: Rule = (evidence) => {
  const week = evidence.has('this-week', 'week');
  const me = evidence.has('me');
  let strength = 0;
  const isThisWeek = me && ofThisWeek(evidence);
  if (me)
    strength = isThisWeek ? 1 : week || evidence.has('overdue') ? 0.9 : evidence.has('do', 'activity', 'due') ? 0.8 : 0;
  // "Vad ska göras i veckan" asks what is to be done, by whomever.
  else if (week && !evidence.has('activity', 'plan', 'we', 'project') && !isDoneByAnybody(evidence)) strength = 0.55;
  if (strength === 0) return [];
  return [
    {
      reading: { kind: 'my-week' },
      strength,
      explains: MY_WEEK,
      alsoExplains: (span) =>
        (me && means(span, 'how-goes', 'ongoing')) ||
        (isThisWeek && means(span, 'period')) ||
        // "Före fredag".
        (me && evidence.has('tuesday') && (means(span, 'tuesday') || BEFORE.test(evidence.lastWord(span)))),
    },
  ];
};
