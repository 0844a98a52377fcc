import { declineFile, offerFile, refuseFile, takeFile } from '../answers/offered-files';
import { planByFileMessage } from '../cards/plan-by-file';
import { refuseOthers } from '../planning/sent-plan';
import type { FileOffer, WantedFile } from '../ports/file-offers';
import { canBeReached } from '../ports/people';
import { offeredFileTexts, offeredSentence } from '../text/offered-files';
import type { Input, Reply } from './reply';
import type { PlanTurn } from './turn';

/** A file that somebody asks for, and their yes or no to it. */

const toolsOf = ({ tools }: PlanTurn) => ({
  ...tools.stores,
  planFiles: tools.planFiles,
  documents: tools.documents,
  fileTarget: tools.fileTarget,
});

/**
 * "Skicka planen som Excel", "projektredovisning": the file, for whoever may have it, in their own chat. Asked for
 * where others read along it is offered there, if the bot has met them in it.
 */
export async function offerWanted(wanted: WantedFile, turn: PlanTurn): Promise<Reply> {
  const { asker, room, tools } = turn;
  refuseFile(wanted, asker);
  if (!room) return { ...(await offeredNow(wanted, turn)), pressed: 'new-message' };
  const { name, inOwnChat, sentToOwnChat } = offeredFileTexts[asker.language];
  const notHere = inOwnChat(name(wanted.what, committeeOf(wanted, turn)));
  const known = asker.upn === undefined ? undefined : await tools.stores.people.known(asker.upn);
  const contact = known?.contact;
  if (!canBeReached(contact)) return { summary: notHere, pressed: 'new-message' };
  const message = await offeredNow(wanted, turn);
  const aside = { reference: contact.reference, message, otherwise: notHere };
  return { summary: sentToOwnChat, aside, pressed: 'new-message' };
}

/** A document takes seconds to make; the plan does not. */
function showWorking({ what }: WantedFile, { working }: PlanTurn): void {
  if (what !== 'plan' && what !== 'plan-template') working?.();
}

async function offeredNow(wanted: WantedFile, turn: PlanTurn): Promise<Pick<Reply, 'summary' | 'file'>> {
  const { asker, tools } = turn;
  showWorking(wanted, turn);
  const { offer, lacksTemplate } = await offerFile(wanted, asker, toolsOf(turn), tools.surroundings);
  const reply = offered(offer, turn);
  if (lacksTemplate === undefined) return reply;
  const lacking = offeredFileTexts[asker.language].lacksTemplate(lacksTemplate);
  return { ...reply, summary: `${reply.summary} ${lacking}` };
}

/** The name of whom a proposal is to. */
const committeeOf = (wanted: WantedFile, { snapshot }: PlanTurn): string | undefined =>
  wanted.what === 'decision-proposal'
    ? snapshot?.plan.committees.find(({ id }) => id === wanted.committee)?.name
    : undefined;

function offered({ id, name, size, wanted }: FileOffer, turn: PlanTurn): Pick<Reply, 'summary' | 'file'> {
  const { asker, tools } = turn;
  const { language } = asker;
  const description = offeredFileTexts[language].descriptions[wanted.what];
  // The trial's chat window shows nothing of a file, so that the sentence has to be seen.
  const isSpoken = tools.strangersLead;
  const context = { offer: id, language };
  return {
    summary: offeredSentence(wanted.what, isSpoken, language, committeeOf(wanted, turn)),
    file: { is: 'offered', name, size, description, context, isSpoken },
  };
}

/** "Ladda upp en ny version av planen": how that goes, for whoever may change it. */
export function openPlanByFile({ asker }: Pick<PlanTurn, 'asker'>): Reply {
  refuseOthers(asker);
  return { ...planByFileMessage(asker.language), pressed: 'new-message' };
}

/** A yes or a no to a file. @returns undefined when there is nothing to say */
export async function answerOffer(
  { offer: id, accepted, place }: Extract<Input, { kind: 'consent' }>,
  turn: PlanTurn,
): Promise<Reply | undefined> {
  const { asker, tools } = turn;
  const texts = offeredFileTexts[asker.language];
  const over = (summary: string): Reply => ({ summary, pressed: 'replace' });
  const beside = (summary: string): Reply => ({ summary, pressed: 'keep' });
  if (!accepted) {
    const isTheirs = await declineFile(id, asker, toolsOf(turn));
    return isTheirs ? over(texts.ended.declined) : beside(texts.ended['not-yours']);
  }
  const making = { ...toolsOf(turn), making: (wanted: WantedFile) => showWorking(wanted, turn) };
  const taken = await takeFile(id, place, asker, making, tools.surroundings);
  switch (taken.outcome) {
    case 'saved':
      return {
        summary: texts.saved(taken.offer.name),
        file: place && { is: 'saved', ...place },
        pressed: 'replace',
      };
    case 'changed': {
      const { file } = offered(taken.offer, turn);
      return { summary: texts.changed[taken.offer.wanted.what], file, pressed: 'replace' };
    }
    case 'trouble':
      return beside(texts.troubles[taken.trouble]);
    case 'repeated':
      return undefined;
    case 'not-yours':
      return beside(texts.ended['not-yours']);
    default:
      return over(texts.ended[taken.outcome]);
  }
}
