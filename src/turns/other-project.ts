import { withNote } from '../cards/banner';
import type { Button, ButtonData } from '../cards/buttons';
import type { Verb } from '../cards/verbs';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';
import { otherProjectSentence, saveInButton } from '../text/other-project';
import { localDate } from '../time/clock';
import { giveBack } from './give-back';
import type { FormGround } from './pressed-form';
import { act, kindOf, PRESSES } from './presses';
import type { Reply } from './reply';
import type { PressMap, Submitted } from './submitted';
import type { Turn } from './turn';

/**
 * A press on a card that was made for another project than the one in force. Nothing is done in a project that the card
 * was not made for, but what only asks, or opens an empty form, is done in the one in force and says so.
 */

/** A press with the project that its card was made for. */
type BoundPress = Submitted & { readonly project: Id };

export const isElsewhere = (press: Submitted, inForce: Id): press is BoundPress =>
  press.project !== undefined && press.project !== inForce && PRESSES[press.verb].elsewhere.is !== 'done';

/** The project's name; its id where the name cannot be had, which is no reason to say nothing. */
async function nameOf(project: Id, { tools }: Turn): Promise<string> {
  try {
    return (await tools.stores.plans.nameOf(project)) ?? project;
  } catch (error) {
    if (error instanceof MedskapaError) return project;
    throw error;
  }
}

/** What is asked for, where nothing else is. */
function onlyAsked<V extends Verb>(verb: V, press: PressMap[V]): PressMap[V] | undefined {
  const { elsewhere } = kindOf(verb);
  return elsewhere.is === 'asked' ? elsewhere.bare(press) : undefined;
}

/** What sends the form to the project in force. @returns undefined where that is not offered */
function sendsHere<V extends Verb>(
  verb: V,
  press: PressMap[V],
  project: Id,
  language: Language,
): ButtonData | undefined {
  const { elsewhere } = kindOf(verb);
  const anew = elsewhere.is === 'offered' ? elsewhere.anew(press) : undefined;
  return anew && { ...anew, project, language };
}

export async function pressElsewhere(press: BoundPress, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const { language } = asker;
  const [made, here] = [await nameOf(press.project, turn), snapshot.plan.name];
  const asked = onlyAsked(press.verb, press);
  if (asked) {
    const reply = await act(asked.verb, asked, turn);
    const note = otherProjectSentence('answered', made, here, language);
    const summary = `${note} ${reply.summary}`;
    return {
      ...reply,
      summary,
      ...(reply.text ? { text: `${note}\n\n${reply.text}` } : {}),
      ...(reply.card ? { card: withNote(reply.card, note, summary, language) } : {}),
    };
  }
  const anew = sendsHere(press.verb, press, snapshot.plan.id, language);
  const summary = otherProjectSentence(anew ? 'ask' : 'refused', made, here, language);
  const ground: FormGround = { today: localDate(tools.surroundings.now()), language };
  const first: Button[] = anew ? [{ title: saveInButton(here, language), data: anew }] : [];
  return giveBack({ submitted: press, value: undefined }, summary, ground, first) ?? { summary, pressed: 'keep' };
}
