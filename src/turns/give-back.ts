import type { Button } from '../cards/buttons';
import type { Verb } from '../cards/verbs';
import { giveBackFilled, giveBackForm } from './given-form';
import { allWritten } from './pressed-beside';
import type { FormGround } from './pressed-form';
import { kindOf } from './presses';
import type { Reply } from './reply';
import { fieldsOf, type PressMap, type Submitted, writtenComments, writtenValues } from './submitted';

/**
 * Whatever goes wrong after a press, the form comes back with what was written in it, in the response to that press: a
 * client empties a form that gets only a message. Nothing is read for it, so it works while storage is away.
 */

/** What was pressed, as it was read and as it came. */
export interface Pressed {
  /** Absent when it is nothing that a card of ours sends. */
  readonly submitted?: Submitted;
  readonly value: unknown;
}

/**
 * The form again, filled, under why it was not taken.
 * @param sentence why, and what to do
 * @param first other ways to send it, before the one it was sent by; the plain form has them
 * @returns undefined when nothing was written on the card, which then stays as it is
 */
export function giveBack(
  { submitted, value }: Pressed,
  sentence: string,
  ground: FormGround,
  first: readonly Button[] = [],
): Reply | undefined {
  return submitted
    ? giveBackPress(submitted.verb, submitted, sentence, ground, first)
    : giveBackUnread(value, sentence, ground, first);
}

function giveBackPress<V extends Verb>(
  verb: V,
  press: PressMap[V],
  sentence: string,
  ground: FormGround,
  first: readonly Button[],
): Reply | undefined {
  const { form } = kindOf(verb);
  return form === 'none' ? undefined : giveBackForm(form, press, sentence, ground, first);
}

/** The values of forms of ours among what came, although the press as a whole is none that can be read. */
function giveBackUnread(
  value: unknown,
  sentence: string,
  ground: FormGround,
  first: readonly Button[],
): Reply | undefined {
  const fields = fieldsOf(value) ?? {};
  const sent = { values: writtenValues(fields), comments: writtenComments(fields) };
  return giveBackFilled({ written: allWritten(sent, ground), again: '' }, undefined, sentence, ground.language, first);
}
