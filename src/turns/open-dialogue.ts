import { dialogueFormCard, fitsCard, valuesOf } from '../cards/dialogue-form';
import { findForChange } from '../collect/change-dialogue';
import { mayReport } from '../domain/asker';
import type { Dialogue } from '../domain/dialogues';
import { MedskapaError } from '../domain/errors';
import { findTerm, openTerms } from '../domain/plan';
import { formSentence } from '../text/fields';
import { localDate } from '../time/clock';
import { giveBackForm } from './given-form';
import { changedForm } from './pressed-dialogue';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** The dialogue's form as it is opened: empty, or with what is saved. */

type Values = Readonly<Record<string, string>>;

/** Whether the client asks for choices while one types: Teams does, and the local trial's does not. */
export const searchesIn = ({ strangersLead }: Turn['tools']): boolean => !strangersLead;

/** An empty form, with today's date and the municipality that was named. */
export async function openForm({ asker, snapshot, tools }: Turn, municipality?: string): Promise<Reply> {
  if (!mayReport(asker)) throw new MedskapaError('may-not-report', 'only those who report may open the form');
  const { plan } = snapshot;
  const place = municipality ? findTerm(openTerms(plan.municipalities), municipality)?.id : undefined;
  const values: Values = { date: localDate(tools.surroundings.now()), ...(place ? { municipality: place } : {}) };
  const card = dialogueFormCard({
    plan,
    language: asker.language,
    formId: tools.surroundings.newId(),
    values,
    searches: searchesIn(tools),
  });
  return { summary: formSentence(asker.language), card, pressed: 'new-message' };
}

export async function openChange({ dialogueId }: PressOf<'open-change'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const found = await findForChange(dialogueId, asker, snapshot, tools.stores.dialogues);
  if (!('content' in found)) throw new MedskapaError('dialogue-removed', 'the dialogue has been removed');
  return changeForm(found, valuesOf(found.content), turn);
}

/** What is saved of a dialogue, in a form of its own. */
function changeForm(dialogue: Dialogue, values: Values, { asker, snapshot, tools }: Turn): Reply {
  const change = { dialogueId: dialogue.id, fromVersion: dialogue.version, operation: tools.surroundings.newId() };
  const { language } = asker;
  const card = dialogueFormCard({
    plan: snapshot.plan,
    language,
    formId: dialogue.id,
    change,
    values,
    searches: searchesIn(tools),
  });
  const form: Reply = { summary: formSentence(language), card, pressed: 'replace' };
  if (fitsCard(card)) return form;
  const submitted = { verb: 'change-dialogue', ...change, values, language } as const;
  const ground = { plan: snapshot.plan, today: localDate(tools.surroundings.now()), language };
  return giveBackForm(changedForm, submitted, form.summary, ground) ?? form;
}
