import type { RestsOn } from '../domain/filters';
import type { Language } from '../domain/language';
import type { FollowUpQuestion } from '../domain/plan';
import type { ReportedThing } from '../domain/reported-counts';
import { listAnd, quoted, shortened, stopped } from './format';
import type { KindTexts } from './kind-texts';
import { countedText } from './reported-counts';
import { hasAnything, isAnswered as isSurveyAnswered, otherSurveyText, type ShownSurvey } from './surveys';
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
  /** What the bot itself counts that answers a question. */
  readonly counted: (figures: string) => string;
  /** Beside the people counted, where a year that has just begun is left out of them. */
  readonly besides: (year: number) => string;
  readonly none: string;
  /** Of one question alone. */
  readonly oneTitle: string;
  readonly unanswered: (question: string) => string;
  readonly all: string;
  readonly notAnswered: string;
  readonly fromYear: (year: number) => string;
  /** In the place of an answer, before the year has come. */
  readonly later: (year: number) => string;
}

export const followUpTexts: Texts<FollowUpTexts> = {
  sv: {
    title: 'Uppföljningsfrågor',
    when: { during: 'under projektet', close: 'vid avslut', after: 'på längre sikt' },
    headings: { during: 'Under projektet', close: 'Vid projektets avslut', after: 'På längre sikt' },
    questions: (n, parts) => `Planen har ${n === 1 ? '1 uppföljningsfråga' : `${n} uppföljningsfrågor`}: ${parts}.`,
    answered: (n, of) =>
      n === 0
        ? 'Ingen är besvarad än.'
        : n === of
          ? 'Alla är besvarade.'
          : n === 1
            ? '1 är besvarad.'
            : `${n} är besvarade.`,
    unanswerable: (n) => `${n} går inte att besvara.`,
    notAnswerable: 'Går inte att besvara.',
    besides: (year) => ` (utöver färre än\u00a05 hittills ${year})`,
    counted: (figures) => `Hittills ${figures}, räknat ur dialogerna här.`,
    none: 'Planen har inga uppföljningsfrågor.',
    oneTitle: 'Uppföljningsfråga',
    unanswered: (question) => `Frågan är inte besvarad än: ${question}`,
    all: 'Alla uppföljningsfrågor',
    notAnswered: 'Ej redovisat',
    fromYear: (year) => `från ${year}`,
    later: (year) => `Följs upp från ${year}.`,
  },
  en: {
    title: 'Follow-up questions',
    when: { during: 'during the project', close: 'at its close', after: 'in the longer term' },
    headings: { during: 'During the project', close: 'At the project’s close', after: 'In the longer term' },
    questions: (n, parts) => `The plan has ${n === 1 ? '1 follow-up question' : `${n} follow-up questions`}: ${parts}.`,
    answered: (n, of) =>
      n === 0
        ? 'None is answered yet.'
        : n === of
          ? 'All are answered.'
          : n === 1
            ? '1 is answered.'
            : `${n} are answered.`,
    unanswerable: (n) => `${n} cannot be answered.`,
    notAnswerable: 'Cannot be answered.',
    besides: (year) => ` (besides fewer than\u00a05 so far in ${year})`,
    counted: (figures) => `So far ${figures}, counted from the dialogues here.`,
    none: 'The plan has no follow-up questions.',
    oneTitle: 'Follow-up question',
    unanswered: (question) => `The question is not answered yet: ${question}`,
    all: 'All follow-up questions',
    notAnswered: 'Not reported',
    fromYear: (year) => `from ${year}`,
    later: (year) => `Followed up from ${year}.`,
  },
};

export const FOLLOW_UP_TIMES: readonly When[] = ['during', 'close', 'after'];

/** The plan's questions, and what is counted in the whole project. */
export interface FollowUpView {
  readonly kind: 'follow-up';
  readonly questions: readonly FollowUpQuestion[];
  /** The one of them that is asked about. */
  readonly one?: FollowUpQuestion;
  /** The year it is. */
  readonly year: number;
  /** Those that were asked for a question among them. */
  readonly surveys: readonly ShownSurvey[];
  readonly counted: Readonly<Record<ReportedThing, number>>;
  /** The running year, where the 1–4 people that it has so far are not counted in. */
  readonly leftOutYear?: number;
  readonly rests: RestsOn;
}

/**
 * "Hittills 37 dialoger och 426 deltagare, räknat ur dialogerna här."; undefined where nothing is counted that answers
 * it.
 */
function countedAnswer(
  { measures = [] }: FollowUpQuestion,
  { counted, leftOutYear }: Pick<FollowUpView, 'counted' | 'leftOutYear'>,
  language: Language,
): string | undefined {
  if (measures.length === 0 || counted.dialogues === 0) return undefined;
  const texts = followUpTexts[language];
  const besides = leftOutYear === undefined ? '' : texts.besides(leftOutYear);
  const figures = measures.map(
    (measure) => countedText(counted[measure], measure, language) + (measure === 'participants' ? besides : ''),
  );
  return texts.counted(listAnd(figures, language));
}

/**
 * "Uppföljningsenkät till … (”I vilken utsträckning …”): 94 % av 34 svar."; undefined where none was asked for
 * it.
 */
function surveyAnswer(
  { survey }: FollowUpQuestion,
  surveys: readonly ShownSurvey[],
  language: Language,
): string | undefined {
  const asked = surveys.find(({ id }) => id === survey);
  return asked && hasAnything(asked) ? otherSurveyText(asked, language) : undefined;
}

/** What is counted, what was reported in words, and what a survey says. */
const answersTo = (question: FollowUpQuestion, view: FollowUpView, language: Language): string[] =>
  [
    countedAnswer(question, view, language),
    question.outcome && stopped(question.outcome),
    surveyAnswer(question, view.surveys, language),
  ].flatMap((line) => line || []);

/** The year from which it is followed up, where that lies ahead. */
const yearAhead = ({ from }: FollowUpQuestion, { year }: FollowUpView): number | undefined =>
  from !== undefined && from > year ? from : undefined;

/** Whether there is nothing to tell of a question yet, and not from when either. */
export const isLeftOpen = (question: FollowUpQuestion, view: FollowUpView): boolean =>
  question.answerable && answersTo(question, view, 'sv').length === 0 && yearAhead(question, view) === undefined;

/** What answers a question; or from when it is followed up, or that nothing does. */
export function followUpLines(question: FollowUpQuestion, view: FollowUpView, language: Language): string[] {
  const { notAnswerable, notAnswered, later } = followUpTexts[language];
  const lines = answersTo(question, view, language);
  if (!question.answerable) return [notAnswerable, ...lines];
  if (lines.length > 0) return lines;
  const from = yearAhead(question, view);
  return [from === undefined ? notAnswered : later(from)];
}

/** What is told of one of them: its answer, or that it has none. */
function oneSentence(question: FollowUpQuestion, view: FollowUpView, language: Language): string {
  const { notAnswerable, unanswered } = followUpTexts[language];
  const asked = quoted(question.text, language);
  if (isLeftOpen(question, view)) return unanswered(asked);
  const lines = followUpLines(question, view, language);
  return !question.answerable && lines.length === 1 ? `${notAnswerable} ${asked}` : lines.join(' ');
}

/**
 * "Planen har 13 uppföljningsfrågor: 3 under projektet, 5 vid avslut och 5 på längre sikt. 7 är besvarade. 1 går inte
 * att besvara."
 */
function followUpSentence(view: FollowUpView, language: Language): string {
  const { questions, surveys } = view;
  const texts = followUpTexts[language];
  if (questions.length === 0) return texts.none;
  if (view.one) return oneSentence(view.one, view, language);
  const parts = FOLLOW_UP_TIMES.flatMap((when) => {
    const count = questions.filter((question) => question.when === when).length;
    return count > 0 ? [`${count} ${texts.when[when]}`] : [];
  });
  const isAnswered = (question: FollowUpQuestion): boolean =>
    question.outcome !== undefined ||
    countedAnswer(question, view, language) !== undefined ||
    surveys.some((each) => each.id === question.survey && isSurveyAnswered(each));
  const answered = questions.filter((question) => question.answerable && isAnswered(question)).length;
  const unanswerable = questions.filter(({ answerable }) => !answerable).length;
  return [
    texts.questions(questions.length, listAnd(parts, language)),
    texts.answered(answered, questions.length),
    ...(unanswerable > 0 ? [texts.unanswerable(unanswerable)] : []),
  ].join(' ');
}

/** A longer question is cut in its name. */
const QUESTION_MAX = 60;
const allName: Texts<string> = { sv: 'uppföljningsfrågorna', en: 'the follow-up questions' };
const oneName: Texts<string> = { sv: 'uppföljningsfrågan', en: 'the follow-up question' };

export const followUpKinds = {
  'follow-up': {
    name: ({ question }, language) =>
      question === undefined
        ? allName[language]
        : `${oneName[language]} ${quoted(shortened(question, QUESTION_MAX), language)}`,
    example: { sv: 'uppföljningsfrågor', en: 'follow-up questions' },
  },
} satisfies KindTexts<'follow-up'>;
export const followUpSentences = { 'follow-up': followUpSentence };
