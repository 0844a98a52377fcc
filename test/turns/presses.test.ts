import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verb } from '../../src/cards/verbs';
import { Language } from '../../src/domain/language';
import { PRESSES } from '../../src/turns/presses';
import { Press, readSubmitted } from '../../src/turns/submitted';
import { gallery } from '../cards/fixtures/gallery';
import { inputsOf, nodesOf } from '../cards/fixtures/walk';

/** The table of presses: what is said of each verb elsewhere is there. */

/** The row of docs/roles.md that tells who may do it, which test/roles.test.ts tries against the running bot. */
const ROWS: { readonly [V in Verb]: string } = {
  ask: 'ask for figures',
  'as-text': 'ask for figures',
  'open-dialogue-form': 'open the form for a dialogue',
  'submit-dialogue': 'report a dialogue',
  'open-dialogue': 'open a dialogue from a list',
  'open-change': 'change a dialogue one has reported',
  'change-dialogue': 'change a dialogue one has reported',
  'cancel-change': 'change a dialogue one has reported',
  'remove-dialogue': 'remove a dialogue one has reported',
  'restore-dialogue': 'take back a removal of a dialogue one has reported',
  'remind-to-fill-in': 'change a dialogue one has reported',
  'resolve-conflict': 'change a dialogue one has reported',
  'note-entry': 'note what has been communicated, or a lesson',
  'remove-entry': 'take back a note of one’s own',
  'note-meeting': 'tell when one’s own committee last met',
  'report-activity': 'report an activity that the roles matrix gives one',
  'open-snooze': 'put off an activity that the roles matrix gives one',
  'snooze-activity': 'put off an activity that the roles matrix gives one',
  'open-hand-over': 'hand an activity over to somebody whose role its tasks name',
  'hand-over-activity': 'hand an activity over to somebody whose role its tasks name',
  'undo-activity': 'take back what one has answered in one’s week',
  'show-week': 'see one’s week',
  'save-settings': 'choose how one gets one’s week',
  'end-watch': 'be told when a goal is reached',
  'send-again': 'send reminders again',
  'choose-digest': 'choose the channel for the project’s week',
  'undo-digest': 'choose the channel for the project’s week',
  'send-survey': 'send the survey to the elected representatives',
  'answer-survey': 'answer the survey',
  'undo-people': 'take back a change of who takes part',
  'apply-import': 'put a plan, or a list of people, that one has sent in force',
  'show-import': 'put a plan, or a list of people, that one has sent in force',
  'cancel-import': 'put a plan, or a list of people, that one has sent in force',
  'change-plan': 'change a part of the plan by a card',
  'undo-plan': 'take back a change of the plan',
  'change-person': 'put somebody into the project, or give other roles, by a card',
  'undo-person': 'take back a change of who takes part',
  'write-plan': 'write a first plan on cards while there is no plan',
  'begin-with-sample': 'begin with the sample while there is no plan',
};

/** Verbs of cards that stand in chats still and are not made any more. */
const OLDER: readonly Verb[] = [];

const VERBS = Press.options.map(({ shape }) => shape.verb.value);
const docs = (name: string): string => readFileSync(join(__dirname, '../../docs', name), 'utf8').replaceAll("'", '’');

const cards = Language.options.flatMap(gallery).map(({ card }) => card);
const sending = (verb: Verb) =>
  cards.flatMap((card) =>
    nodesOf(card)
      .filter(({ type, data }) => type === 'Action.Execute' && Object(data).verb === verb)
      .map(({ data, associatedInputs }) => ({ card, data, takesInputs: associatedInputs !== 'none' })),
  );

test('the table has a line for each press that is read, and no more', () => {
  expect(Object.keys(PRESSES).sort()).toEqual([...VERBS].sort());
});

describe.each(VERBS.map((verb) => [verb] as const))('%s', (verb) => {
  test('a card sends it, and it is read', () => {
    const sent = sending(verb);
    expect(sent.length > 0).toBe(!OLDER.includes(verb));
    for (const { data } of sent) expect(readSubmitted(data)).toMatchObject({ verb });
  });

  test('it has a form where its card has inputs that it sends', () => {
    const withInputs = sending(verb).filter(({ card, takesInputs }) => takesInputs && inputsOf(card).size > 0);
    if (withInputs.length > 0) expect(PRESSES[verb].form).not.toBe('none');
  });

  test('who may do it is told', () => {
    expect(docs('roles.md')).toContain(`| ${ROWS[verb]} |`);
  });
});
