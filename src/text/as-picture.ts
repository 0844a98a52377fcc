import type { Language } from '../domain/language';
import type { Picture } from '../domain/picture';
import type { QuestionKind, Readings } from '../domain/question-kinds';
import type { Alone } from './kind-texts';
import type { Texts } from './texts';

/** The last answer as a picture. */
export interface AsPictureView {
  readonly kind: 'as-picture';
  /** Absent where no answer has been given, or none that shows anything when it is drawn. */
  readonly pictured?: PicturedAnswer;
}

/** An answer that can be drawn. */
export interface PicturedAnswer {
  readonly sentence: string;
  readonly picture: Picture;
  readonly asked: Readings[QuestionKind];
}

const nothingToDraw: Texts<string> = {
  sv: 'Jag har inget svar att rita här. Fråga först efter siffror bredvid varandra, till exempel ”dialoger per kommun” eller ”hur går det med målen”, och skriv sedan ”visa som diagram”.',
  en: 'I have no answer to draw here. Ask for figures beside each other first, such as “dialogues per municipality” or “how are the goals doing”, and then write “show as a chart”.',
};

const asPicture: Alone<AsPictureView> = {
  alone: ({ pictured }, language: Language) => pictured?.sentence ?? nothingToDraw[language],
};

export const asPictureSentences = { 'as-picture': asPicture };
