import type { Language } from '../domain/language';
import { type Naming, planNouns, UNNAMED } from '../domain/plan-nouns';
import { capital } from '../text/format';
import { areTooMany, lastMeetingTexts, meetingLead, type NoMeetingView, noMeetingSentence } from '../text/last-meeting';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, sentenceFields } from './buttons';
import { fill } from './fill';
import { messageCard } from './message';

/** What stands in the form already, and why it came back. */
export interface MeetingWritten {
  readonly committee?: string;
  readonly day?: string;
  readonly fault?: string;
}

/** What the plan calls those who have ordered the project; a committee where no plan is known. */
export const committeeLabel = (plan: Naming | undefined, language: Language): string =>
  capital(planNouns(plan ?? UNNAMED, language).orderer.one);

/** Asks when a committee last met; of several, which. */
export function lastMeetingCard(view: NoMeetingView, language: Language, written: MeetingWritten = {}): AdaptiveCard {
  const texts = lastMeetingTexts[language];
  const { plan, mayNote, municipality, today } = view;
  const [only, ...others] = mayNote;
  const { committee = '', day = '', fault } = written;
  const isChosen = others.length > 0;
  const data = {
    verb: 'note-meeting' as const,
    language,
    ...(municipality === undefined ? {} : { municipality }),
    ...(isChosen || !only ? {} : { committee: only.id }),
  };
  return fill('last-meeting', {
    ...sentenceFields(fault ?? noMeetingSentence(view, language), language),
    title: texts.title,
    lead: fault === undefined ? meetingLead(view, language) : `▲ ${fault}`,
    isChosen,
    committeeLabel: committeeLabel(plan, language),
    committee,
    committees: mayNote.map(({ id, name }) => ({ title: name, value: id })),
    dayLabel: texts.day,
    day,
    latest: today,
    submit: texts.submit,
    data,
  });
}

/** The form for whoever may tell; for others, who can, and what can be asked meanwhile. */
export const noMeetingCard = (view: NoMeetingView, sentence: string, language: Language): AdaptiveCard =>
  view.mayNote.length > 0 && !areTooMany(view)
    ? lastMeetingCard(view, language)
    : messageCard(sentence, language, [
        askButton(lastMeetingTexts[language].lately, { kind: 'changes', municipality: view.municipality }, language),
      ]);
