import { messageCard } from '../cards/message';
import { draftMessage } from '../cards/plan-draft';
import { faultsOfStep, fileOf, firstFaults, LAST_STEP, type PlanDraft } from '../domain/plan-draft';
import { offerPlan, refuseOthers } from '../planning/sent-plan';
import { planAlreadySentence } from '../text/first-run';
import { draftTexts } from '../text/plan-draft';
import { localDate } from '../time/clock';
import { previewMessage } from './press-plan';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { PlanTurn } from './turn';

/** A first plan on four cards: each brings along what was written on the others, and the last shows the plan. */

/** What has been written, with what stands on the card that was pressed. */
export const writtenDraft = ({ draft, written }: PressOf<'write-plan'>): PlanDraft => ({
  ...draft,
  ...Object.fromEntries(Object.entries(written).map(([field, value]) => [field, value.trim()])),
});

/**
 * *Skriv planen på kort*, *Nästa*, *Tillbaka*, *Visa planen*. The plan that the last one makes is read and checked as a
 * file that was sent is, and waits for *Sätt i kraft* like one.
 * @throws MedskapaError may-not-change-plan
 */
export async function pressWritePlan(press: PressOf<'write-plan'>, turn: PlanTurn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const { language } = asker;
  const { step, move } = press;
  const draft = writtenDraft(press);
  const today = localDate(tools.surroundings.now());
  refuseOthers(asker);
  if (snapshot) {
    const summary = planAlreadySentence(snapshot.plan.name, language);
    return { summary, card: messageCard(summary, language), pressed: 'keep' };
  }
  if (move === 'begin') return { ...draftMessage({ step: 1, draft, language }), pressed: 'new-message' };
  if (move === 'back') return { ...draftMessage({ step: Math.max(1, step - 1), draft, language }), pressed: 'replace' };
  const faults = faultsOfStep(step, draft, today);
  if (faults.length > 0) return { ...draftMessage({ step, draft, faults, language }), pressed: 'replace' };
  if (step < LAST_STEP) return { ...draftMessage({ step: step + 1, draft, language }), pressed: 'replace' };
  const earlier = firstFaults(draft, today);
  if (earlier) return { ...draftMessage({ ...earlier, draft, language }), pressed: 'replace' };

  const texts = draftTexts[language];
  // JSON is YAML: it is read, checked and given ids like any plan file.
  const bytes = Buffer.from(JSON.stringify(fileOf(draft, today)));
  const read = await tools.planFiles.read('plan.yaml', bytes, { language });
  if (!('plan' in read)) {
    const why =
      'faults' in read ? read.faults.map(({ message }) => message).join(' ') : texts.faults['too-long']('goals');
    return { ...draftMessage({ step, draft, remark: texts.notRead(why), language }), pressed: 'replace' };
  }
  const sent = { ...read, rows: {}, id: tools.surroundings.newId(), file: texts.file };
  const shown = await offerPlan(sent, asker, undefined, tools.stores, tools.surroundings);
  // The cards stay where they are, to go back to.
  return shown
    ? { ...previewMessage(shown, false, turn), pressed: 'new-message' }
    : { summary: texts.show, pressed: 'keep' };
}
