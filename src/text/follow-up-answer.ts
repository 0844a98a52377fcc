import type { ANSWERABLE, FollowUpFault, FollowUpField } from '../domain/follow-up-answer';
import type { Language } from '../domain/language';
import type { FollowUpQuestion } from '../domain/plan';
import { quoted, shortened } from './format';
import type { PlanFormTexts } from './plan-changes';
import type { Texts } from './texts';

/** The form for an answer to a follow-up question, what is wrong in it, and what became of it. */

interface FollowUpFormTexts extends PlanFormTexts<FollowUpField> {
  readonly ask: Readonly<Record<'question' | 'answer' | 'date', string>>;
  readonly answerable: Readonly<Record<(typeof ANSWERABLE)[number], string>>;
  readonly answered: (question: string) => string;
  readonly unanswerable: (question: string) => string;
  readonly tooLong: Readonly<Partial<Record<FollowUpField, string>>>;
  readonly faults: Readonly<Record<Exclude<FollowUpFault['fault'], 'missing' | 'too-long'>, string>>;
  readonly saved: (question: string, answer: string) => string;
  readonly savedUnanswerable: (question: string, why: string) => string;
  readonly before: (answer: string) => string;
  readonly noneBefore: string;
  readonly already: (answer: string) => string;
  readonly overtaken: (theirs: string) => string;
  readonly nothingToChange: string;
  readonly whichQuestion: string;
}

export const followUpFormTexts: Texts<FollowUpFormTexts> = {
  sv: {
    title: 'Svara på uppföljningsfråga',
    lead: 'Svaret syns för dem som frågar om uppföljningen, och ersätter ett tidigare svar. Fält med * ska fyllas i.',
    fields: {
      question: { label: 'Vilken fråga gäller det?', hint: 'Välj en uppföljningsfråga' },
      answer: { label: 'Svar', hint: 'Vad uppföljningen visar, eller varför det inte går att svara' },
      answerable: { label: 'Går frågan att besvara?', hint: 'Ja' },
      date: { label: 'Svaret gäller den' },
      source: { label: 'Källa', hint: 'Till exempel enkäten i maj' },
    },
    ask: { question: 'Välj vilken fråga det gäller.', answer: 'Skriv svaret.', date: 'Ange vilken dag svaret gäller.' },
    answerable: { yes: 'Ja', no: 'Nej, och svaret säger varför' },
    submit: 'Spara svaret',
    answered: (question) => `✓ ${question}`,
    unanswerable: (question) => `✗ ${question}`,
    tooLong: { answer: 'Korta svaret till högst 2 000 tecken.', source: 'Korta källan till högst 200 tecken.' },
    faults: {
      'not-a-date': 'Skriv datumet som år, månad och dag, till exempel 2022-02-01.',
      'in-the-future': 'Datumet ligger framåt i tiden. Ange den dag som svaret gäller.',
    },
    saved: (question, answer) => `Svaret på ${question} är sparat: ${answer}.`,
    savedUnanswerable: (question, why) => `Sparat att ${question} inte går att besvara: ${why}.`,
    before: (answer) => `Innan var svaret ${answer}.`,
    noneBefore: 'Innan fanns inget svar.',
    already: (answer) => `Svaret är redan sparat: ${answer}. Inget mer har ändrats.`,
    overtaken: (theirs) =>
      `Någon annan har svarat på frågan sedan du öppnade formuläret: nu är svaret ${theirs}. Ditt är inte sparat. Ska ditt gälla, skicka det igen.`,
    nothingToChange: 'Planen har inga uppföljningsfrågor, så det finns inget att svara på.',
    whichQuestion:
      'Planen har många uppföljningsfrågor. Skriv några ord ur den det gäller, till exempel ”svara på uppföljningsfrågan om tillit”.',
  },
  en: {
    title: 'Answer a follow-up question',
    lead: 'The answer is seen by whoever asks about the follow-up, and takes the place of an earlier one. Fields with * are needed.',
    fields: {
      question: { label: 'Which question is it?', hint: 'Choose a follow-up question' },
      answer: { label: 'Answer', hint: 'What the follow-up shows, or why it cannot be answered' },
      answerable: { label: 'Can the question be answered?', hint: 'Yes' },
      date: { label: 'The day of the answer' },
      source: { label: 'Source', hint: 'The survey in May, for instance' },
    },
    ask: { question: 'Choose the question.', answer: 'Write the answer.', date: 'Give the day of the answer.' },
    answerable: { yes: 'Yes', no: 'No, and the answer says why' },
    submit: 'Save the answer',
    answered: (question) => `✓ ${question}`,
    unanswerable: (question) => `✗ ${question}`,
    tooLong: {
      answer: 'Shorten the answer to 2 000 characters at most.',
      source: 'Shorten the source to 200 characters at most.',
    },
    faults: {
      'not-a-date': 'Write the date as year, month and day, such as 2022-02-01.',
      'in-the-future': 'The date lies ahead. Give the day of the answer.',
    },
    saved: (question, answer) => `The answer to ${question} is saved: ${answer}.`,
    savedUnanswerable: (question, why) => `Saved that ${question} cannot be answered: ${why}.`,
    before: (answer) => `Before, the answer was ${answer}.`,
    noneBefore: 'There was no answer before.',
    already: (answer) => `The answer is saved already: ${answer}. Nothing more has changed.`,
    overtaken: (theirs) =>
      `Somebody else has answered the question since you opened the form: the answer is ${theirs} now. Yours is not saved. If yours is to hold, send it again.`,
    nothingToChange: 'The plan has no follow-up questions, so there is nothing to answer.',
    whichQuestion:
      'The plan has many follow-up questions. Write some words of the one it is, such as “answer the follow-up question about trust”.',
  },
};

/** So much of a question or an answer is repeated in a sentence. */
const SHOWN = 160;

const shown = (text: string, language: Language): string =>
  quoted(shortened(text.replace(/\.$/u, ''), SHOWN), language);

/** So much a drop-down list shows on a phone. */
const IN_A_LIST = 33;

/** "✓ Har tilliten ökat?": a question among those of the form, with what has become of it. */
export function followUpChoice({ text, outcome, answerable }: FollowUpQuestion, language: Language): string {
  const { answered, unanswerable } = followUpFormTexts[language];
  const question = shortened(text, IN_A_LIST);
  if (!answerable) return unanswerable(question);
  return outcome === undefined ? question : answered(question);
}

export function followUpFaultSentence({ field, fault }: FollowUpFault, language: Language): string {
  const texts = followUpFormTexts[language];
  const ask: Readonly<Partial<Record<FollowUpField, string>>> = texts.ask;
  if (fault === 'missing') return ask[field] ?? '';
  return fault === 'too-long' ? (texts.tooLong[field] ?? '') : texts.faults[fault];
}

/** What has been answered, and what the answer was. */
export function followUpSavedSentence(
  { text, outcome = '', answerable }: FollowUpQuestion,
  before: FollowUpQuestion | undefined,
  language: Language,
): string {
  const texts = followUpFormTexts[language];
  const sentence = answerable ? texts.saved : texts.savedUnanswerable;
  const old = before?.outcome;
  const then = old === undefined ? texts.noneBefore : old === outcome ? '' : texts.before(shown(old, language));
  return [sentence(shown(text, language), shown(outcome, language)), then].join(' ').trim();
}

export const followUpAlreadySentence = ({ outcome = '' }: FollowUpQuestion, language: Language): string =>
  followUpFormTexts[language].already(shown(outcome, language));

/** What another has made of it meanwhile. */
export const followUpOvertakenSentence = ({ outcome = '' }: FollowUpQuestion, language: Language): string =>
  followUpFormTexts[language].overtaken(shown(outcome, language));
