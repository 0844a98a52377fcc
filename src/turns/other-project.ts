import { withBanner, withNote } from '../cards/banner';
import type { Button, ButtonData } from '../cards/buttons';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';
import { movedSentence, otherProjectSentence, saveInButton } from '../text/other-project';
import { localDate } from '../time/clock';
import { giveBack } from './give-back';
import type { FormGround } from './pressed-form';
import type { Reply } from './reply';
import type { Submitted } from './submitted';
import type { Turn } from './turn';

/**
 * A press on a card that was made for another project than the one in force. Nothing is done in a project that the card
 * was not made for, but what only asks, or opens an empty form, is done in the one in force and says so.
 */

/** A press with the project that its card was made for. */
type BoundPress = Submitted & { readonly project: Id };

/** How a person has their own week, and which chat gets the digest, is the installation's and no project's. */
const OF_NO_PROJECT: readonly Submitted['verb'][] = ['save-settings', 'choose-digest'];

export const isElsewhere = (press: Submitted, inForce: Id): press is BoundPress =>
  press.project !== undefined && press.project !== inForce && !OF_NO_PROJECT.includes(press.verb);

/** The project's name; its id where the name cannot be had, which is no reason to say nothing. */
async function nameOf(project: Id, { tools }: Turn): Promise<string> {
  try {
    return (await tools.stores.plans.nameOf(project)) ?? project;
  } catch (error) {
    if (error instanceof MedskapaError) return project;
    throw error;
  }
}

/**
 * What can be done in the project in force, where nothing else is asked for. What was written on the card stays on it, as
 * it belongs to the other project.
 */
function onlyAsked(press: BoundPress): Submitted | undefined {
  switch (press.verb) {
    case 'ask':
    case 'open-dialogue-form':
      return { ...press, values: {}, comments: {} };
    case 'show-week':
      return Object.keys(press.comments).length > 0 ? undefined : press;
    default:
      return undefined;
  }
}

/** @param inForce does what the press asks for in the project in force */
export async function pressElsewhere(
  press: BoundPress,
  turn: Turn,
  inForce: (press: Submitted) => Promise<Reply>,
): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const { language } = asker;
  const [made, here] = [await nameOf(press.project, turn), snapshot.plan.name];
  const asked = onlyAsked(press);
  if (asked) {
    const reply = await inForce(asked);
    const note = otherProjectSentence('answered', made, here, language);
    const summary = `${note} ${reply.summary}`;
    return { ...reply, summary, ...(reply.card ? { card: withNote(reply.card, note, summary, language) } : {}) };
  }
  const anew = sendsHere(press, snapshot.plan.id, language);
  const summary = otherProjectSentence(anew ? 'ask' : 'refused', made, here, language);
  const ground: FormGround = { today: localDate(tools.surroundings.now()), language };
  const first: Button[] = anew ? [{ title: saveInButton(here, language), data: anew }] : [];
  return giveBack({ submitted: press, value: undefined }, summary, ground, first) ?? { summary, pressed: 'keep' };
}

/** What sends a form that makes something new to the project in force. @returns undefined for any other press */
function sendsHere(press: Submitted, project: Id, language: Language): ButtonData | undefined {
  switch (press.verb) {
    case 'note-entry':
      return { verb: press.verb, kind: press.kind, formId: press.formId, project, language };
    // The words of the other plan are not this one's: the form is drawn for this one before anything is saved.
    case 'submit-dialogue':
      return { verb: press.verb, formId: press.formId, moved: true, project, language };
    case 'resolve-conflict':
      return press.choice === 'new'
        ? { verb: 'submit-dialogue', formId: press.newFormId, moved: true, project, language }
        : undefined;
    default:
      return undefined;
  }
}

/** The form that has been drawn for the project in force, under what it is now about. */
export function moved(reply: Reply, inForce: string, { asker }: Turn): Reply {
  const summary = movedSentence(inForce, asker.language);
  return { ...reply, summary, ...(reply.card ? { card: withBanner(reply.card, summary, asker.language) } : {}) };
}
