import { withNote } from '../cards/banner';
import { askButton, type Button } from '../cards/buttons';
import { type EntryFormShown, entryFormCard, entryFormSentence } from '../cards/entry-form';
import { messageCard } from '../cards/message';
import { noteEntry, removeEntry } from '../collect/note-entry';
import { mayReport } from '../domain/asker';
import type { EntryKind } from '../domain/entries';
import { MedskapaError } from '../domain/errors';
import type { Language } from '../domain/language';
import { entrySavedSentence, entryTexts } from '../text/entries';
import { savedInSentence } from '../text/other-project';
import { localDate } from '../time/clock';
import { giveBack } from './give-back';
import type { Reply } from './reply';
import type { Submitted } from './submitted';
import type { Turn } from './turn';

type EntryPress = Extract<Submitted, { verb: 'note-entry' | 'remove-entry' }>;

/** An empty form, with today's date where a date is asked for. */
export function openEntryForm(kind: EntryKind, { asker, tools }: Turn): Reply {
  if (!mayReport(asker)) throw new MedskapaError('may-not-note', 'only those who report may open the form');
  const values: EntryFormShown['values'] =
    kind === 'communication' ? { date: localDate(tools.surroundings.now()) } : {};
  const form = { kind, formId: tools.surroundings.newId(), values, language: asker.language };
  return { summary: entryFormSentence(form), card: entryFormCard(form), pressed: 'new-message' };
}

function nextButtons(kind: EntryKind, language: Language): Button[] {
  const { add, show } = entryTexts[language].buttons;
  return kind === 'communication'
    ? [
        askButton(add.communication, { kind: 'new-communication' }, language),
        askButton(show.communication, { kind: 'communication' }, language),
      ]
    : [askButton(add.lesson, { kind: 'new-lesson' }, language), askButton(show.lesson, { kind: 'lessons' }, language)];
}

/** What a press on an entry's form or receipt leads to. */
export async function pressEntry(press: EntryPress, { asker, snapshot, tools }: Turn): Promise<Reply> {
  const { language } = asker;
  const { entries } = tools.stores;
  const texts = entryTexts[language];
  const done = (summary: string, buttons: readonly Button[]): Reply => ({
    summary,
    card: messageCard(summary, language, buttons),
    pressed: 'replace',
  });
  if (press.verb === 'remove-entry') {
    await removeEntry(press.kind, press.entry, asker, snapshot, entries, tools.surroundings);
    return done(texts.removed[press.kind], nextButtons(press.kind, language));
  }
  const outcome = await noteEntry(press, asker, snapshot, entries, tools.surroundings);
  switch (outcome.outcome) {
    case 'faults': {
      const form = { ...press, faults: outcome.faults, language };
      return { summary: entryFormSentence(form), card: entryFormCard(form), pressed: 'replace' };
    }
    case 'used': {
      // Its own form is spent: under a new id what was written can be saved beside what is there.
      const submitted = { ...press, formId: tools.surroundings.newId() };
      const ground = { plan: snapshot.plan, today: localDate(tools.surroundings.now()), language };
      return giveBack({ submitted, value: undefined }, texts.used, ground) ?? { summary: texts.used, pressed: 'keep' };
    }
    default: {
      const remove = { verb: 'remove-entry', kind: press.kind, entry: press.formId, language };
      const saved = done(entrySavedSentence(outcome.entry, outcome.outcome === 'already', language), [
        ...nextButtons(press.kind, language),
        { title: texts.buttons.remove, data: remove },
      ]);
      if (press.project !== undefined || !saved.card) return saved;
      const note = savedInSentence(snapshot.plan.name, language);
      return { ...saved, card: withNote(saved.card, note, saved.summary, language) };
    }
  }
}
