import { mayBeTitle } from '../answers/written-titles';
import { fitsCard } from '../cards/fill';
import { welcomeCard } from '../cards/welcome';
import { MedskapaError } from '../domain/errors';
import { Language, languageOfLocale, USUAL_LANGUAGE } from '../domain/language';
import type { Naming } from '../domain/plan-nouns';
import type { Role } from '../domain/roles';
import { identifyPerson } from '../planning/identify-person';
import { languageOfPhrase } from '../questions/language';
import { forgetRoom } from '../remind/connect-channel';
import { forgetRoomWishes } from '../remind/wishes';
import { searchChoices } from '../search/search-choices';
import { welcomeSentence } from '../text/conversation';
import type { Doing } from '../text/errors';
import { errorSentence } from '../text/errors';
import { givenBackTexts } from '../text/given-back';
import { localDate } from '../time/clock';
import { say } from './ask';
import { boundTo, ownedDataset } from './bound';
import { withoutPlan } from './first-run';
import { giveBack, type Pressed } from './give-back';
import { answerOffer } from './offered-file';
import { isElsewhere, pressElsewhere } from './other-project';
import { receiveFiles } from './press-plan';
import type { FormGround } from './pressed-form';
import { act, PRESSES } from './presses';
import type { GiveBack, Incoming, Input, Reply, Respond } from './reply';
import { searchReply } from './search';
import { readSubmitted, type Submitted } from './submitted';
import type { PlanTurn, RespondTools, Turn } from './turn';

/**
 * The language of whatever is said in a turn, be it an answer, a welcome or an apology: that of the question where it
 * tells (a few words that carry on keep to their talk's), that of the card that was pressed, else the person's own in
 * Teams. The local chat client says `en-US` whoever sits there, so in the local trial it is Swedish.
 */
export function languageOfTurn(
  { input, locale }: Incoming,
  strangersLead: boolean,
  submitted = input.kind === 'submitted' ? readSubmitted(input.value) : undefined,
): Language {
  const usual = strangersLead ? USUAL_LANGUAGE : languageOfLocale(locale);
  if (input.kind === 'text' || input.kind === 'search' || input.kind === 'files')
    return languageOfPhrase(input.text) ?? usual;
  if (input.kind === 'consent') return Language.catch(usual).parse(input.language);
  return submitted?.language ?? usual;
}

const pressedIn = ({ input }: Incoming): Pressed | undefined =>
  input.kind === 'submitted' ? { submitted: readSubmitted(input.value), value: input.value } : undefined;

const doingIn = (pressed: Pressed | undefined): Doing => {
  if (!pressed) return 'asking';
  return pressed.submitted ? PRESSES[pressed.submitted.verb].doing : 'reporting';
};

const groundOf = (language: Language, { stores, surroundings, strangersLead }: RespondTools): FormGround => ({
  plan: stores.plans.remembered(),
  today: localDate(surroundings.now()),
  language,
  searches: !strangersLead,
});

/**
 * What is told when a turn cannot be carried out: the form comes back with what was written in it, where anything was.
 */
export function createGiveBack(tools: RespondTools): GiveBack {
  return (incoming, sentence) => {
    const pressed = pressedIn(incoming);
    const language = languageOfTurn(incoming, tools.strangersLead, pressed?.submitted);
    return untaken(pressed, sentence, language, tools);
  };
}

function untaken(pressed: Pressed | undefined, sentence: string, language: Language, tools: RespondTools): Reply {
  const kept = `${sentence} ${givenBackTexts[language].kept}`;
  const plainReply: Reply = { summary: sentence, pressed: 'keep' };
  try {
    return (pressed && giveBack(pressed, kept, groundOf(language, tools))) ?? plainReply;
  } catch {
    // Whoever calls is telling of a fault already, and that much can always be said.
    return plainReply;
  }
}

/**
 * A form that only a sentence or a message of its own would answer, or that has grown too large, comes back with what
 * was written in it.
 */
function withForm(reply: Reply, pressed: Pressed, language: Language, tools: RespondTools): Reply {
  if (reply.pressed === 'replace' && reply.card && fitsCard(reply.card)) return reply;
  const back = (sentence: string) => giveBack(pressed, sentence, groundOf(language, tools));
  if (reply.pressed !== 'new-message') return back(reply.summary) ?? reply;
  const form = reply.stays ? undefined : back(givenBackTexts[language].kept);
  return form?.card
    ? { ...reply, stays: { summary: form.summary, card: form.card }, ...(form.beside ? { beside: form.beside } : {}) }
    : reply;
}

/**
 * The whole of a turn, in one straight line with one fork: who is this, which project → a submitted card, or text → one
 * use case → its answer → its card.
 */
export function createRespond(tools: RespondTools): Respond {
  return async (incoming) => {
    const { input } = incoming;
    const pressed = pressedIn(incoming);
    const submitted = pressed?.submitted;
    const language = languageOfTurn(incoming, tools.strangersLead, submitted);
    const doing = doingIn(pressed);
    let roles: readonly Role[] = [];
    let naming: Naming | undefined;
    try {
      if (input.kind === 'left') {
        const { channels, people } = tools.stores;
        // Of two people's chat there is neither: nothing is ever sent there.
        if (incoming.reference) await people.forgetReference(incoming.userId);
        if (incoming.room) {
          await forgetRoom(incoming.room, input.team, channels);
          const project = (await tools.stores.plans.snapshot())?.plan.id;
          if (project) await forgetRoomWishes(incoming.room, input.team, project, tools.stores);
        }
        return undefined;
      }
      if (input.kind === 'submitted' && !submitted) throw new MedskapaError('not-understood', 'unknown card value');
      const asking = { ...tools.stores, surroundings: tools.surroundings, strangersLead: tools.strangersLead };
      const isShort = input.kind === 'text' && mayBeTitle(input.text);
      const before = isShort ? tools.stores.questions.lastAsked(incoming.conversation.id) : undefined;
      const [asker, snapshot] = await Promise.all([
        identifyPerson({ ...incoming, meets: input.kind === 'met' }, language, asking),
        tools.stores.plans.snapshot(),
        before,
      ]);
      roles = asker.roles;
      naming = snapshot?.plan;
      const coming: PlanTurn = {
        asker,
        chat: incoming.conversation.id,
        before,
        room: incoming.room,
        isShared: incoming.reference === undefined,
        working: incoming.working,
        snapshot,
        tools,
      };
      if (input.kind === 'files') {
        const received = await receiveFiles(input, coming);
        return received && snapshot ? boundTo(received, snapshot.plan.id) : received;
      }
      // The empty template is offered before there is a plan.
      if (input.kind === 'consent') return await answerOffer(input, coming);
      if (!snapshot) return await withoutPlan(input, submitted, coming);
      if (input.kind === 'met') {
        const card = welcomeCard(asker, language);
        const welcome: Reply = { summary: welcomeSentence(language), card, pressed: 'new-message' };
        return boundTo(welcome, snapshot.plan.id);
      }
      const turn: Turn = { ...coming, snapshot };
      const reply = async (): Promise<Reply> => {
        if (input.kind === 'search') return searchReply(input.text, turn);
        if (input.kind === 'choices') return choicesReply(input, turn);
        if (!pressed || !submitted) return say(input.kind === 'text' ? input.text : '', turn);
        return withForm(await press(submitted, turn), pressed, language, tools);
      };
      return boundTo(await reply(), snapshot.plan.id);
    } catch (error) {
      // Whoever has left cannot be told anything; the channel hears that it did not go well.
      if (!(error instanceof MedskapaError) || input.kind === 'left') throw error;
      return untaken(pressed, errorSentence(error.code, language, doing, roles, naming), language, tools);
    }
  };
}

/** @throws MedskapaError not-understood on a card of another project's; it is told so when the form is sent */
async function choicesReply(
  { dataset: named, text }: Extract<Input, { kind: 'choices' }>,
  { asker, snapshot, tools }: Turn,
): Promise<Reply> {
  const { dataset, project = snapshot.plan.id } = ownedDataset(named);
  if (project !== snapshot.plan.id) throw new MedskapaError('not-understood', 'a list of another project');
  const choices = await searchChoices({ dataset, text }, asker, snapshot, tools.stores);
  return { summary: '', choices, pressed: 'keep' };
}

const press = (submitted: Submitted, turn: Turn): Promise<Reply> =>
  isElsewhere(submitted, turn.snapshot.plan.id)
    ? pressElsewhere(submitted, turn)
    : act(submitted.verb, submitted, turn);
