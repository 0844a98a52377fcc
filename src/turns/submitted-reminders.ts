import { z } from 'zod';
import type { Verb } from '../cards/verbs';
import { Id } from '../domain/identifiers';
import { Language } from '../domain/language';
import { GoalRef } from '../domain/question-slots';
import { UNDO_KINDS } from '../text/activity-actions';

/** What a press on the cards of the weekly reminder sends. */

/** The verb of a press; the compiler knows which there are. */
export const verb = <V extends Verb>(of: V) => z.literal(of);

/** An id of the plan, alone or with one of its days or committees, which becomes part of a storage key. */
const ActivityId = z.string().regex(/^[\w-]{1,90}$/u);
const Week = z.string().regex(/^\d{4}-W\d{2}$/u);
const language = Language.optional();
const text = z.string().max(300).optional();
/** What stood in the comment inputs of the week's card, by activity, so that nothing written is lost on the way. */
export const comments = z.record(ActivityId, z.string());
/** What was chosen on the card of a survey, by question. */
const answers = z.record(Id, z.string());
/** Which activity of which week's card, and when it had been reported last as that card knew it. */
const about = { activity: ActivityId, week: Week, seen: text, comments, language };

/** What stands in the inputs of the settings. */
const settings = {
  day: text,
  hour: text,
  quietFrom: text,
  quietTo: text,
  pausedFrom: text,
  pausedThrough: text,
  pausedUntil: text,
  cardLanguage: text,
};

export const reminderPresses = [
  z.object({
    verb: verb('report-activity'),
    ...about,
    state: z.enum(['done', 'partly', 'not-relevant']),
    keepNames: z.boolean().optional(),
  }),
  z.object({ verb: verb('open-snooze'), ...about }),
  z.object({
    verb: verb('snooze-activity'),
    ...about,
    weeks: z.coerce.number().int().min(0).max(2).optional(),
    until: text,
  }),
  z.object({ verb: verb('open-hand-over'), ...about }),
  z.object({ verb: verb('hand-over-activity'), ...about, to: text }),
  z.object({ verb: verb('undo-activity'), ...about, of: z.enum(UNDO_KINDS), at: z.string().max(40) }),
  z.object({ verb: verb('show-week'), comments, language }),
  z.object({ verb: verb('save-settings'), ...settings, language }),
  z.object({
    verb: verb('end-watch'),
    goal: GoalRef.optional(),
    ...settings,
    language,
  }),
  z.object({ verb: verb('send-again'), week: Week, language }),
  z.object({ verb: verb('choose-digest'), on: z.boolean(), seen: text, language }),
  z.object({ verb: verb('undo-digest'), change: z.string().max(100), language }),
  z.object({ verb: verb('send-survey'), language }),
  z.object({ verb: verb('answer-survey'), week: Week, answers, language }),
] as const;
