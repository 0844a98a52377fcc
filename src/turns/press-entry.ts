import { withNote } from '../cards/banner';
import { type EntryFormShown, entryFormCard, entryFormSentence } from '../cards/entry-form';
import { entryRemovedCard, entrySavedCard } from '../cards/entry-receipt';
import { noteEntry, removeEntry } from '../collect/note-entry';
import { mayReport } from '../domain/asker';
import type { EntryKind } from '../domain/entries';
import { MedskapaError } from '../domain/errors';
import { entrySavedSentence, entryTexts } from '../text/entries';
import { savedInSentence } from '../text/other-project';
import { localDate } from '../time/clock';
import { giveBackForm } from './given-form';
import { entryForm } from './pressed-entry';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** An empty form, with today's date where a date is asked for. */
export function openEntryForm(kind: EntryKind, { asker, snapshot, tools }: Turn): Reply {
  if (!mayReport(asker)) throw new MedskapaError('may-not-note', 'only those who report may open the form');
  const values: EntryFormShown['values'] =
    kind === 'communication' ? { date: localDate(tools.surroundings.now()) } : {};
  const form = { kind, formId: tools.surroundings.newId(), values, naming: snapshot.plan, language: asker.language };
  return { summary: entryFormSentence(form), card: entryFormCard(form), pressed: 'new-message' };
}

export async function pressRemoveEntry(
  { kind, entry }: PressOf<'remove-entry'>,
  { asker, snapshot, tools }: Turn,
): Promise<Reply> {
  await removeEntry(kind, entry, asker, snapshot, tools.stores.entries, tools.surroundings);
  const { language } = asker;
  const summary = entryTexts[language].removed[kind];
  return { summary, card: entryRemovedCard(kind, summary, language), pressed: 'replace' };
}

export async function pressNoteEntry(press: PressOf<'note-entry'>, { asker, snapshot, tools }: Turn): Promise<Reply> {
  const { language } = asker;
  const texts = entryTexts[language];
  const outcome = await noteEntry(press, asker, snapshot, tools.stores.entries, tools.surroundings);
  switch (outcome.outcome) {
    case 'faults': {
      const form = { ...press, faults: outcome.faults, naming: snapshot.plan, language };
      return { summary: entryFormSentence(form), card: entryFormCard(form), pressed: 'replace' };
    }
    case 'used': {
      // Its own form is spent: under a new id what was written can be saved beside what is there.
      const submitted = { ...press, formId: tools.surroundings.newId() };
      const ground = { plan: snapshot.plan, today: localDate(tools.surroundings.now()), language };
      return giveBackForm(entryForm, submitted, texts.used, ground) ?? { summary: texts.used, pressed: 'keep' };
    }
    case 'saved':
    case 'already': {
      const summary = entrySavedSentence(outcome.entry, outcome.outcome === 'already', language);
      const card = entrySavedCard({ kind: press.kind, entry: press.formId }, summary, language);
      if (press.project !== undefined) return { summary, card, pressed: 'replace' };
      const note = savedInSentence(snapshot.plan.name, language);
      return { summary, card: withNote(card, note, summary, language), pressed: 'replace' };
    }
  }
}
