import { isOrdinaryWord } from '../words/dictionary';
import { COUNTED } from './counted';

/**
 * Number plates. Three letters and three digits are what abbreviations with a number look like too ("HVB 100 platser"),
 * so a space between them is a plate only where the sentence says so; the form with a letter last (ABC12D), and letters
 * and digits in one, are plates by themselves. Every pattern is bounded.
 */

/** Letters that Swedish plates have (Transportstyrelsen: none of I, Q, V, Å, Ä, Ö). */
const LETTER = 'A-HJ-PR-UW-Z';
/** The parts: letters, what stands between them and the digits, and the last sign. */
const PLATE = new RegExp(
  `(?<![\\p{L}\\p{Nd}\\p{Pd}/])([${LETTER}]{3})([ \\p{Pd}]?)\\d{2}([\\d${LETTER}])(?![\\p{L}\\p{Nd}])(?![-/:.,]\\d)`,
  'gu',
);
/** In small letters: with a letter last, or all in one. */
const SMALL_PLATE = new RegExp(
  `(?<![\\p{L}\\p{Nd}_@./-])([${LETTER.toLowerCase()}]{3})(?:\\d{2}[\\d${LETTER.toLowerCase()}]|[ ]\\d{2}([${LETTER.toLowerCase()}]))(?![\\p{L}\\p{Nd}_@-])`,
  'gu',
);
const NAMED_PLATE =
  /(?<!\p{L})(?:reg\.?\s?nr|regnummer|registreringsnummer|registreringsskylt|bilnummer|nummerplåt(?:en)?|skylt(?:en)?|licen[cs]e plate|bil(?:en)?|moped(?:en)?|mc:?n?)(?:\s(?:är|var|med|på|has|is|nr))?[ :]{1,2}([a-zåäö]{3}[ -]?\d{2}[\da-z])(?![\p{L}\p{Nd}])/giu;

/** What is said of a vehicle in the same sentence. Buses have lines with numbers, and are none. */
const VEHICLE = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:hus|skåp|last|person|el|lån|hyr|tjänste|firma|privat|polis|kombi|sport|färdtjänst)?bil(?:en|ens|ar|arna)?',
    'taxi(?:n|bil|bilen)?|mc(?:n|:n)?|motorcykel(?:n)?|moped(?:en|bil|bilen)?|epa(?:n|traktor|traktorn)?|a-traktor(?:n)?',
    'fordon(?:et)?|husvagn(?:en)?|släp(?:et|vagn|vagnen)?|volvo(?:n)?|saab(?:en)?|bmw(?:n)?|audi(?:n)?|toyota(?:n)?|tesla(?:n)?|kia(?:n)?|skoda(?:n)?|mercedes(?:en)?|ford(?:en)?',
    '(?:fel)?parker(?:a|ar|ad|ade|at|ats)|parkering(?:en|ar|splats|splatsen)?|p-plats(?:en)?|körde|krocka(?:de|t)|påkörd(?:a)?|skjuts(?:ades|ade|ad)?|(?:kom|kommer|åkte|åker|satt|hämtades|kördes) (?:i|med|av)(?: en| sin)?(?=\\s+$)',
    'reg|regnr|regnummer|reg\\.?\\s?nr|registrerings(?:nummer|numret|skylt|skylten)|bilnummer|nummerplåt(?:en)?|skylt(?:en)?',
    'cars?|vehicle|truck|motorbike|motorcycle|parked|drove|licen[cs]e|plate|registration',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
/** How far from a plate it may be said, in characters. */
const NEAR = 60;
const SENTENCE_END = /[.!?](?=\s)|\n/u;

/** What has letters and a number for its name: rooms, lines, courses and papers. */
const NUMBERED =
  /(?<!\p{L})(?:rum|sal|lokal|hus|buss(?:en|ar)?|linje|enhet|dnr|diarienr|ärende|kurs|kursen|modell|modul|avsnitt|kod|room|course|code)\s{1,2}$/iu;
/** Three letters that stand before a number and are no plate, whatever is near. */
const NO_PLATES = new Set(
  'SOU,SFS,SEK,EUR,USD,NOK,DKK,GBP,KRS,DNR,ISO,DIN,TEL,FAX,MAX,MEN,LSS,LPT,LAS,LSO,HSL,SOL,OSL,PBL,RUM,SAL,LAG,LGH,LOK,BUP,ABF,PRO,SPF,SKR,SCB,WHO,ICD,DSM,HSN,BUN,KPU,FEM,SEX,ALL,BRA,ART,KAP,MOM,DEL,DAG,KLO,KLA,HUS,EST,GRP,RAD,PKT,STR,PAR,AFS,EMA,KAL,SJU,TRE,FYR,NOR,TOT,ANT,SUM,PCS,COP,AGE,TOP,DOC,PDF,CET,UTC,GMT,BET,DOK,RSN,SEN,SPE,TEM,APL,NPF,DBT,KBT,CSN,EKG,ATA,TNR,HLR,KOM,REF,FSK,KSN,HLS,HSB,LRF,RFS'.split(
    ',',
  ),
);
/** A letter after a number that is a unit: "max 10m". */
const UNIT = /[mhgkls]/u;

const isNoPlate = (letters: string): boolean => NO_PLATES.has(letters.toUpperCase());

/** Whether something within the sentence and near says that it is about a vehicle. */
function isNamedNear(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  const [after = ''] = text.slice(end, end + NEAR).split(SENTENCE_END);
  return VEHICLE.test(before) || VEHICLE.test(after);
}

/** Whether letters, something between and three digits are a plate by what stands around them. */
function isPlateByWords(text: string, letters: string, start: number, end: number): boolean {
  // What every form shows as its example is nothing else.
  if (letters === 'ABC') return true;
  return !COUNTED.test(text.slice(end, end + 12)) && isNamedNear(text, start, end);
}

function platesIn(text: string): string[] {
  const capitals = [...text.matchAll(PLATE)].flatMap(
    ({ 0: all, 1: letters = '', 2: between = '', 3: last = '', index }) => {
      if (isNoPlate(letters) || NUMBERED.test(text.slice(Math.max(0, index - 12), index))) return [];
      const byForm = /\p{L}/u.test(last) || between === '';
      const isWord = letters !== 'ABC' && isOrdinaryWord(letters.toLowerCase());
      return (byForm ? !isWord : isPlateByWords(text, letters, index, index + all.length)) ? [all] : [];
    },
  );
  const small = [...text.matchAll(SMALL_PLATE)].flatMap(([all, letters = '', lone = '']) =>
    isNoPlate(letters) || isOrdinaryWord(letters) || UNIT.test(lone) ? [] : [all],
  );
  const named = [...text.matchAll(NAMED_PLATE)].flatMap(([all, plate = '']) => {
    const letters = plate.slice(0, 3);
    const isOther = isNoPlate(letters) || isOrdinaryWord(letters.toLowerCase());
    return isOther && !/reg|skylt|plåt|plate/iu.test(all) ? [] : [plate];
  });
  return [...capitals, ...small, ...named];
}

/**
 * The number plates in a text, each once.
 * @param text with its characters made plain
 */
export const findPlates = (text: string): string[] => [...new Set(platesIn(text).map((each) => each.trim()))];
