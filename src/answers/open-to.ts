import { isGuest, type WithRoles } from '../domain/asker';
import { QUESTION_KINDS } from '../domain/question-kinds';
import { isClear, type Reading } from '../questions/reading';

/** What a guest may ask: help, and how it goes with the goals (domain rule "Roles"). */
const isForGuests = (reading: Reading): boolean =>
  reading.kind === 'several'
    ? reading.readings.some(isForGuests)
    : !isClear(reading) || QUESTION_KINDS[reading.kind].forGuests;

/** Whether somebody gets an answer to a question, and not only what a guest may see. */
export const isOpenTo = (asker: WithRoles, reading: Reading): boolean => !isGuest(asker) || isForGuests(reading);
