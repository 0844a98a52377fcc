import { asksWhen, calledOffIn } from '../activity-state';
import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { wordsOfPhrase } from '../folded-words';
import { ASKED_STATES } from './activity-states';
import { asksForPerson, rolesAsked } from './roles-asked';
import { explaining, fillSlot, type Proposal, type Rule } from './rule';

/** How one activity stands, and who is responsible for it. */

const ACTIVITY_STATUS = explaining(
  ['activity-title', 'activity', 'plan', 'when', 'how-goes', 'do', 'held', 'happening', 'result', 'write'],
  ['create', 'submit', 'delivered', 'how-much', 'municipality-noun', 'elected', 'not', 'happened', 'active', 'outcome'],
  ASKED_STATES,
);

/** What a word of an activity's title may mean besides, and still be the activity's own. */
const OWN_BESIDE: ReadonlySet<Concept> = new Set<Concept>([
  'activity-title',
  'communication',
  'word',
  'filler',
  'number',
  ...ASKED_STATES,
  'write',
  'create',
]);

/**
 * Words that an activity shares with other things ("rapporten") name the activity less surely than words of its own.
 */
function ownWords(evidence: Evidence): boolean {
  return evidence.of('activity-title').some(({ meanings }) => meanings.every(({ concept }) => OWN_BESIDE.has(concept)));
}

/** How one activity stands, and when it is. */
export const activityStatusRule: Rule = (evidence) => {
  const asked = evidence.has('when', 'how-goes', ...ASKED_STATES);
  // "Senaste dialogen" is a dialogue, not the activity of holding them.
  if (evidence.has('latest', 'compared')) return [];
  const own = ownWords(evidence);
  const off = calledOffIn(evidence);
  const strength = own ? (asked ? 0.9 : 0.8) : asked ? 0.75 : 0.5;
  return fillSlot(evidence, 'activity-title', 'activity').flatMap(({ slots: { activity }, conflict }): Proposal[] =>
    activity === undefined
      ? []
      : [
          {
            reading: { kind: 'activity-status', activity },
            strength,
            explains: ACTIVITY_STATUS,
            plainly: own ? 'activity-title' : undefined,
            // "Är mötet inställt".
            alsoExplains: (span) =>
              (off !== undefined && span.start < off.end && span.end > off.start) || asksWhen(evidence, span),
            conflict,
          },
        ],
  );
};

const RESPONSIBLE = explaining(
  ['responsible', 'runs', 'who', 'activity', 'activity-title', 'task-title', 'plan', 'do', 'write'],
  ['create', 'submit', 'held', 'phase-noun', 'elected', 'officials', 'person', 'done', 'communication'],
  ['result', 'participant'],
);
/** "Vilka ska bjuda in": who does it; "vilka ska vi bjuda in" are those it is done to. */
const WHO_SHALL = /\b(?:vilka|vilken roll|vilka roller) (?:ska|skall|bör|måste|skulle) (?!vi\b|ni\b|jag\b|man\b|du\b)/u;

const FUNCTION = /^(?:funktion|funktioner|function)$/u;

/** Who is responsible, for one activity or in general. */
export const responsibleRule: Rule = (evidence) => {
  const who = asksForPerson(evidence);
  const task = evidence.has('task-title');
  const named = task || evidence.has('activity-title');
  const general = who && evidence.has('do') && evidence.has('what', 'activity');
  const shall = named && WHO_SHALL.test(wordsOfPhrase(evidence));
  const runs = shall || (who && (named || evidence.has('runs')) && !evidence.has('got', 'delivered'));
  // "Vad har projektledaren ansvar för": what a role has to do.
  if ((!evidence.has('responsible') && !runs && !general) || rolesAsked(evidence).length > 0) return [];
  // "Vilka ska …" is asked of nothing else, however surely its activity is named.
  const strength = shall ? 1.02 : evidence.has('responsible') ? 0.95 : 0.85;
  return fillSlot(evidence, task ? 'task-title' : 'activity-title', 'activity').map(
    ({ slots, conflict }): Proposal => ({
      reading: { kind: 'responsible', ...slots },
      strength,
      explains: RESPONSIBLE,
      // "Vilken funktion ansvarar för …".
      alsoExplains: (span) => FUNCTION.test(evidence.lastWord(span)),
      conflict,
    }),
  );
};
