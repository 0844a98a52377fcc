import type { Language } from '../domain/language';
import type { FollowUpQuestion } from '../domain/plan';
import { listAnd } from './format';
import type { Texts } from './texts';

/** The questions that the plan asks of itself. */

type When = FollowUpQuestion['when'];

interface FollowUpTexts {
  readonly title: string;
  readonly when: Readonly<Record<When, string>>;
  readonly headings: Readonly<Record<When, string>>;
  readonly questions: (count: number, parts: string) => string;
  readonly answered: (count: number, of: number) => string;
  readonly unanswerable: (count: number) => string;
  /** Before the reason, on the card. */
  readonly notAnswerable: string;
  readonly none: string;
  readonly notAnswered: string;
}

export const followUpTexts: Texts<FollowUpTexts> = {
  sv: {
    title: 'Uppföljningsfrågor',
    when: { during: 'under projektet', close: 'vid avslut', after: 'på längre sikt' },
    headings: { during: 'Under projektet', close: 'Vid projektets avslut', after: 'På längre sikt' },
    questions: (n, parts) => `Planen har ${n === 1 ? '1 uppföljningsfråga' : `${n} uppföljningsfrågor`}: ${parts}.`,
    answered: (n, of) => (n === 0 ? 'Ingen är besvarad än.' : n === of ? 'Alla är besvarade.' : `${n} är besvarade.`),
    unanswerable: (n) => `${n} går inte att besvara.`,
    notAnswerable: 'Går inte att besvara.',
    none: 'Planen har inga uppföljningsfrågor.',
    notAnswered: 'Ej redovisat',
  },
  en: {
    title: 'Follow-up questions',
    when: { during: 'during the project', close: 'at its close', after: 'in the longer term' },
    headings: { during: 'During the project', close: 'At the project’s close', after: 'In the longer term' },
    questions: (n, parts) => `The plan has ${n === 1 ? '1 follow-up question' : `${n} follow-up questions`}: ${parts}.`,
    answered: (n, of) => (n === 0 ? 'None is answered yet.' : n === of ? 'All are answered.' : `${n} are answered.`),
    unanswerable: (n) => `${n} cannot be answered.`,
    notAnswerable: 'Cannot be answered.',
    none: 'The plan has no follow-up questions.',
    notAnswered: 'Not reported',
  },
};

export const FOLLOW_UP_TIMES: readonly When[] = ['during', 'close', 'after'];

/** "Planen har 13 uppföljningsfrågor: 3 under projektet, 5 vid avslut och 5 på längre sikt. 7 är besvarade. 1 går inte att besvara." */
export function followUpSentence(questions: readonly FollowUpQuestion[], language: Language): string {
  const texts = followUpTexts[language];
  if (questions.length === 0) return texts.none;
  const parts = FOLLOW_UP_TIMES.flatMap((when) => {
    const count = questions.filter((question) => question.when === when).length;
    return count > 0 ? [`${count} ${texts.when[when]}`] : [];
  });
  const answered = questions.filter(({ outcome, answerable }) => answerable && outcome !== undefined).length;
  const unanswerable = questions.filter(({ answerable }) => !answerable).length;
  return [
    texts.questions(questions.length, listAnd(parts, language)),
    texts.answered(answered, questions.length),
    ...(unanswerable > 0 ? [texts.unanswerable(unanswerable)] : []),
  ].join(' ');
}
