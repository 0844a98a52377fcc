import { Language, type PerLanguage, USUAL_LANGUAGE } from '../domain/language';
import { clean, fold, tokenize } from './normalise';

const SWEDISH: ReadonlySet<string> = new Set(
  'och att det som en ett är på hur vad vilka vilken vilket vem när har vi inte ej jag mig min mina du kan ska vill med till av från om för den de många antal går gick ligger mål målet målen projektmål effektmål dialoger dialogen deltagare kommun kommuner aktiviteter visa hej tack snälla år året förra fjol vecka veckan kvar klar klart försenat försenade återkoppling metoder hjälp rapport ny läget läge skapa inställningar påminnelser målgrupper synpunkter'.split(
    ' ',
  ),
);
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and is are was were what whats how many much which who when where have has had we do does did not to from with about for on my me you can could would please thanks show list goal goals dialogue dialogues participants target group groups municipality municipalities overdue activities activity due this week year last feedback methods help report new create settings reminders reminder hello hi people number tell give week up left done upcoming ongoing spent responsible survey say said reached it an against outcome outcomes versus spend tried tested used took part felt heard tasks young seniors parents unemployed lessons lesson learned learnt register log note communication dissemination anchoring spread communicated compare between'.split(
    ' ',
  ),
);

/** What tells a language: words that the others have not, and letters. */
interface Signs {
  readonly words: ReadonlySet<string>;
  readonly letters?: RegExp;
  /** Its words as they are written without their dots and rings ("malet" for "målet"). */
  readonly undotted?: ReadonlySet<string>;
}

const SIGNS: PerLanguage<Signs> = {
  sv: {
    words: SWEDISH,
    letters: /[åäö]/u,
    undotted: new Set([...SWEDISH].filter((word) => word !== fold(word)).map(fold)),
  },
  en: { words: ENGLISH },
};

/** A word of one language stands before what may be a word of another without its dots. */
const languageOfWord = (word: string): Language | undefined =>
  Language.options.find((each) => SIGNS[each].words.has(word) || SIGNS[each].letters?.test(word)) ??
  (word.length > 3 ? Language.options.find((each) => SIGNS[each].undotted?.has(word)) : undefined);

/** The language that a question tells by its words; undefined when it tells none, or two as much. */
export function languageOfPhrase(phrase: string): Language | undefined {
  const words = tokenize(clean(phrase)).map(({ word }) => languageOfWord(word));
  const counts = Language.options.map((language) => ({
    language,
    count: words.filter((each) => each === language).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  const [first, ...others] = counts.filter(({ count }) => count === most);
  return others.length === 0 ? first?.language : undefined;
}

/** The language of a question; the usual one when that cannot be told. */
export const languageOf = (phrase: string): Language => languageOfPhrase(phrase) ?? USUAL_LANGUAGE;
