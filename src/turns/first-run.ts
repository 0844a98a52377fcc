import { startButtons } from '../cards/buttons';
import { firstRunMessage } from '../cards/first-run';
import { messageCard } from '../cards/message';
import { isGuest, isProjectLeader } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import { rolesWith } from '../domain/roles';
import { beginWithSample } from '../planning/begin-with-sample';
import { readWithoutPlan } from '../questions/read';
import { conversationTexts } from '../text/conversation';
import { noPlanSentence, planAlreadySentence, sampleBegunSentence } from '../text/first-run';
import { boundTo } from './bound';
import { offerWanted } from './offered-file';
import { pressUndoPeople } from './press-people';
import { pressApply, pressCancel, pressShow } from './press-plan';
import type { Input, Reply } from './reply';
import type { PressOf, Submitted } from './submitted';
import type { PlanTurn } from './turn';
import { pressWritePlan } from './write-plan';

/** A turn while no plan is in force. */

/**
 * Whoever leads the project is told how to begin, everyone else that there is no plan and who can begin.
 * @throws MedskapaError no-plan for a press on a card of a plan that is no more: what was written there comes back
 */
export async function withoutPlan(input: Input, submitted: Submitted | undefined, turn: PlanTurn): Promise<Reply> {
  if (submitted?.verb === 'begin-with-sample') return pressBeginWithSample(submitted, turn);
  if (submitted?.verb === 'write-plan') return pressWritePlan(submitted, turn);
  // A plan that was sent as a file is put in force, or let go.
  if (submitted?.verb === 'apply-import') return pressApply(submitted, turn);
  if (submitted?.verb === 'show-import') return pressShow(submitted, turn);
  if (submitted?.verb === 'cancel-import') return pressCancel(submitted, turn);
  if (submitted?.verb === 'undo-people') return pressUndoPeople(submitted, turn);
  if (asksForTemplate(input, submitted, turn)) return offerWanted({ what: 'plan-template' }, turn);
  const isAsking = input.kind === 'text' || input.kind === 'met' || (submitted !== undefined && onlyAsks(submitted));
  if (!isAsking && input.kind !== 'search') throw new MedskapaError('no-plan', 'no plan has been imported');
  const { asker } = turn;
  const { language } = asker;
  const { hello } = conversationTexts[language];
  const greeting = input.kind === 'met' ? hello : undefined;
  if (isAsking && isProjectLeader(asker)) return { ...firstRunMessage(language, greeting), pressed: 'new-message' };
  const sentence = noPlanSentence(await leadersFor(turn), language);
  const summary = greeting === undefined ? sentence : `${greeting} ${sentence}`;
  return { summary, card: messageCard(summary, language), pressed: 'new-message' };
}

/** "Mall för planen", or the button for it: the one question that needs no plan. */
function asksForTemplate(input: Input, submitted: Submitted | undefined, { asker, tools }: PlanTurn): boolean {
  const read = input.kind === 'text' ? readWithoutPlan(input.text, tools.surroundings.now()) : undefined;
  const reading = submitted?.verb === 'ask' ? submitted.reading : read;
  // "Mall" may be the form of a dialogue, which there is none of without a plan.
  const readings = reading?.kind === 'unclear' ? reading.candidates : [reading];
  // Others are told who can begin.
  return readings.some((each) => each?.kind === 'plan-file') && isProjectLeader(asker);
}

/** A press that only asks, with nothing written on its card. */
const onlyAsks = (press: Submitted): boolean =>
  (press.verb === 'ask' || press.verb === 'open-dialogue-form') &&
  Object.keys(press.values).length + Object.keys(press.comments).length === 0;

/** The project leaders' names, for colleagues in their own chat; a guest, or a chat of several people, is told none. */
async function leadersFor({ asker, room, tools }: PlanTurn): Promise<string[]> {
  if (room !== undefined || isGuest(asker)) return [];
  return (await tools.stores.people.withRoles(rolesWith('leads'))).map(({ name }) => name);
}

/** *Börja med exemplet* */
export async function pressBeginWithSample(
  _press: PressOf<'begin-with-sample'>,
  { asker, tools }: PlanTurn,
): Promise<Reply> {
  const { language } = asker;
  const begun = await beginWithSample(tools.samplePlan, asker, tools.stores, tools.surroundings);
  const { id, name } = begun.plan;
  const summary =
    begun.outcome === 'begun'
      ? sampleBegunSentence(name, begun.month, begun.stray, language)
      : planAlreadySentence(name, language);
  const card = messageCard(summary, language, startButtons(asker, language));
  return boundTo({ summary, card, pressed: 'replace' }, id);
}
