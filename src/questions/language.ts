import { clean, fold, tokenize } from './normalise';

const SWEDISH = new Set(
  'och att det som en ett är på hur vad vilka vilken vilket vem när har vi inte ej jag mig min mina du kan ska vill med till av från om för den de många antal går gick ligger mål målet målen projektmål effektmål dialoger dialogen deltagare kommun kommuner aktiviteter visa hej tack snälla år året förra fjol vecka veckan kvar klar klart försenat försenade återkoppling metoder hjälp rapport ny läget läge skapa inställningar påminnelser målgrupper synpunkter'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the of and is are was were what whats how many much which who when where have has had we do does did not to from with about for on my me you can could would please thanks show list goal goals dialogue dialogues participants target group groups municipality municipalities overdue activities activity due this week year last feedback methods help report new create settings reminders reminder hello hi people number tell give week up left done upcoming ongoing spent responsible survey say said reached it an against outcome outcomes versus spend tried tested used took part felt heard tasks young seniors parents unemployed lessons lesson learned learnt register log note communication dissemination anchoring spread communicated compare between'.split(
    ' ',
  ),
);

/** Swedish words as they are written without their dots and rings ("malet" for "målet"). */
const UNDOTTED = new Set([...SWEDISH].filter((word) => word !== fold(word)).map(fold));

/** The language that a question tells by its words; undefined when it tells none, or both as much. */
export function languageTold(phrase: string): 'sv' | 'en' | undefined {
  let swedish = 0;
  let english = 0;
  for (const { word } of tokenize(clean(phrase))) {
    if (SWEDISH.has(word) || /[åäö]/u.test(word)) swedish += 1;
    else if (ENGLISH.has(word)) english += 1;
    else if (word.length > 3 && UNDOTTED.has(word)) swedish += 1;
  }
  if (english === swedish) return undefined;
  return english > swedish ? 'en' : 'sv';
}

/** The language of a question; Swedish when that cannot be told. */
export const languageOf = (phrase: string): 'sv' | 'en' => languageTold(phrase) ?? 'sv';
