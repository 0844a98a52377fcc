import { MedskapaError } from '../domain/errors';
import type { Language } from '../domain/language';
import { languageTold } from '../questions/language';
import { errorSentence, welcomeSentence } from '../text/answers';
import { answerQuestion } from '../usecases/answer-question';
import { forgetRoom } from '../usecases/digest';
import { identifyPerson } from '../usecases/identify-person';
import { type Hearing, noteQuestion, type Understood, understandQuestion } from '../usecases/understand-question';
import { answerCard } from './answer';
import { openDigestChoice, pressDigestChoice } from './digest';
import { isActivityPress, pressActivity } from './press-activity';
import { openForm, pressDialogue } from './press-dialogue';
import { openEntryForm, pressEntry } from './press-entry';
import { pressSendAgain, pressSettings } from './press-settings';
import type { Incoming, Reply, Respond } from './reply';
import { searchReply } from './search';
import { readSubmitted, type Submitted } from './submitted';
import type { RespondTools, Turn } from './turn';
import { welcomeCard } from './welcome';

/**
 * The language of the question where it tells, else the person's own (a few words that carry on keep to their talk's) in Teams. The local chat client says `en-US`
 * whoever sits there, so in the local trial it is Swedish.
 */
function languageIn(
  { input, locale }: Incoming,
  submitted: Submitted | undefined,
  { strangersLead }: RespondTools,
): Language {
  const usual = !strangersLead && locale && !/^sv\b/iu.test(locale) ? 'en' : 'sv';
  if (input.kind === 'text' || input.kind === 'search') return languageTold(input.text) ?? usual;
  return submitted?.language ?? usual;
}

/**
 * The whole of a turn, in one straight line with one fork: who is this, which project → a submitted card, or text → one
 * use case → its answer → its card.
 */
export function createRespond(tools: RespondTools): Respond {
  return async (incoming) => {
    const { input } = incoming;
    const submitted = input.kind === 'submitted' ? readSubmitted(input.value) : undefined;
    const language = languageIn(incoming, submitted, tools);
    const doing = input.kind === 'submitted' && submitted?.verb !== 'ask' ? 'reporting' : 'asking';
    try {
      if (input.kind === 'left') {
        const { people } = tools.stores;
        // Of two people's chat there is neither: nothing is ever sent there.
        if (incoming.reference) await people.forgetReference(incoming.userId);
        if (incoming.room) await forgetRoom(incoming.room, input.team, people);
        return undefined;
      }
      if (input.kind === 'submitted' && !submitted) throw new MedskapaError('not-understood', 'unknown card value');
      const { people, pseudonyms } = tools.stores;
      const asking = { people, pseudonyms, now: tools.surroundings.now, strangersLead: tools.strangersLead };
      const [asker, snapshot] = await Promise.all([
        identifyPerson({ ...incoming, meets: input.kind === 'met' }, language, asking),
        tools.stores.plans.snapshot(),
      ]);
      if (input.kind === 'met') {
        return { summary: welcomeSentence(language), card: welcomeCard(asker, language), pressed: 'new-message' };
      }
      if (!snapshot) throw new MedskapaError('no-plan', 'no plan has been imported');
      const turn: Turn = { asker, chat: incoming.conversation.id, room: incoming.room, snapshot, tools };
      if (input.kind === 'search') return await searchReply(input.text, turn);
      return submitted ? await press(submitted, turn) : await say(input.kind === 'text' ? input.text : '', turn);
    } catch (error) {
      // Whoever has left cannot be told anything; the channel hears that it did not go well.
      if (!(error instanceof MedskapaError) || input.kind === 'left') throw error;
      return { summary: errorSentence(error.code, language, doing), pressed: 'keep' };
    }
  };
}

async function say(text: string, turn: Turn): Promise<Reply> {
  return answer(await understandQuestion(text, hearingIn(turn)), turn, text);
}

const hearingIn = ({ asker, chat, snapshot, tools }: Turn): Hearing => ({
  plan: snapshot.plan,
  committees: asker.committees,
  language: asker.language,
  chat,
  questions: tools.stores.questions,
  now: tools.surroundings.now,
});

/** @param text what was written; absent when a button was pressed */
async function answer(understood: Understood, asked: Turn, text?: string): Promise<Reply> {
  const { language = asked.asker.language } = understood;
  const turn: Turn = { ...asked, asker: { ...asked.asker, language } };
  const [reply] = await Promise.all([replyTo(understood, turn), noteQuestion(understood, text, hearingIn(turn))]);
  return reply;
}

async function replyTo({ reading, remark }: Understood, turn: Turn): Promise<Reply> {
  if (reading.kind === 'new-dialogue') return openForm(turn, reading.municipality);
  if (reading.kind === 'new-communication') return openEntryForm('communication', turn);
  if (reading.kind === 'new-lesson') return openEntryForm('lesson', turn);
  if (reading.kind === 'settings' && turn.room) return openDigestChoice(turn.room, turn);
  const { stores, surroundings } = turn.tools;
  const found = await answerQuestion(reading, turn.asker, turn.snapshot, { ...stores, now: surroundings.now }, remark);
  return { summary: found.sentence, card: answerCard(found), pressed: 'new-message' };
}

function press(submitted: Submitted, turn: Turn): Promise<Reply> {
  if (isActivityPress(submitted)) return pressActivity(submitted, turn);
  switch (submitted.verb) {
    case 'ask':
      return answer({ reading: submitted.reading }, turn);
    case 'note-entry':
    case 'remove-entry':
      return pressEntry(submitted, turn);
    case 'save-settings':
      return pressSettings(submitted, turn);
    case 'choose-digest':
      return pressDigestChoice(submitted.on, turn);
    case 'send-again':
      return pressSendAgain(turn);
    default:
      return pressDialogue(submitted, turn);
  }
}
