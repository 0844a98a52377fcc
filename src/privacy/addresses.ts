import { isOrdinaryOrCompound, isOrdinaryWord } from '../words/dictionary';
import { isGivenName, isOrganisationWord, isPlaceName } from './words-of-names';

/**
 * Street and box addresses. A place and a number ("Sjöbo 114") is none: people count what is in places. Every pattern
 * is bounded.
 */

const STREET_ENDS =
  'gatan,gata,vägen,väg,gränd,gränden,stigen,stig,torg,torget,allén,allé,backen,backe,leden,esplanaden,kajen,stråket,promenaden,svängen,slingan,ringen,höjden,plats,platsen,liden,parken,gården,gård,gången,rundeln,viken,åsen,berget,kroken'.split(
    ',',
  );
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const ENDS = `(?:${STREET_ENDS.join('|')}|${STREET_ENDS.map((end) => end.toUpperCase()).join('|')})`;
/** Standing alone after the name: Norra Vägen, Baker Street. */
const STREETS = `(?:${STREET_ENDS.join('|')}|${STREET_ENDS.map(capital).join('|')}|[Ss]treet|[Rr]oad|[Aa]venue|[Ll]ane)`;
const NUMBER = '(?:nr\\.?[ ]|nummer[ ]|no\\.?[ ])?\\d{1,3}(?:\\s?[A-Za-h](?!\\p{L}))?(?!\\p{Nd})';
/** What a number after a street's word counts instead: "på gatan 3 gånger", "vägen 2 km". */
const NO_UNIT =
  '(?!\\s?(?:\\p{Pd}\\s?\\d+\\s?)?(?:%|procent|gånger?|personer|pers|deltagare|timm|minut|min(?!\\p{L})|meter|m(?!\\p{L})|km|mil(?!\\p{L})|st(?!\\p{L})|år|dagar|dag(?!\\p{L})|veckor|månad|kr|kronor|av(?!\\p{L})|svar|unga|barn|ungdom|kvinnor|män|seniorer|besök|klock|gäng|grupper|bord|bilar|bussar|hus(?!\\p{L})|lägenheter|januari|februari|mars|april|maj(?!\\p{L})|juni|juli|aug|sept|okt|nov|dec|[.:]\\d\\d(?!\\d)))';
/** A street of one word, with its number: Storgatan 14 B, kyrkbacken 12a. */
const STREET = new RegExp(
  `(?<![\\p{L}\\p{Nd}])(?:\\p{L}{2,30}${ENDS}|(?:\\p{Lu}\\p{L}{1,30}(?:[: ]\\p{L}{1,3})?[ ]){1,2}${STREETS})[ ]${NUMBER}${NO_UNIT}`,
  'gu',
);
/** A comma before the number, where the clause ends after it: "Ekvägen, 3." but not "på Ekvägen, 3 av 4". */
const STREET_COMMA = new RegExp(
  `(?<![\\p{L}\\p{Nd}])\\p{Lu}\\p{L}{1,30}${ENDS},[ ]?\\d{1,3}(?:[ ]?[A-Ha-h](?!\\p{L}))?(?=[ ]?(?:[.,;:!?)"\\n]|$))(?![.,:]\\d)`,
  'gu',
);
/**
 * The last part shortened: Storg. 14, Ekv. 3, Ekväg. 3. A sentence that ends so and a number after it are told apart
 * below.
 */
const SHORTENED = new RegExp(
  `(?<![\\p{L}\\p{Nd}])(\\p{Lu}\\p{Ll}{1,30}[gv])\\.[ ]?${NUMBER}${NO_UNIT}(?!\\.\\d)`,
  'gu',
);
/** What is shortened so and is no street, and what words and places end in. */
const NO_STREETS = new Set('avg,ang,anv,inv,utg,uppg,fig,leg,förv,eng,sv,reg,org,delg,prog'.split(','));
const NO_STREETS_END = /(?:berg|borg|ing|ung|ev)$/u;
/** Without its article and in small letters it is hardly a street's: frågeväg 2, mötesplats 3. */
const INDEFINITE = /^\p{Ll}+(?:gata|väg|stig|torg|allé|backe|gård|gång|plats|liden)\s/u;
/** Roads that are no address: riksväg 41, länsväg 117, europaväg 6. */
const ROAD =
  /^(?:riks|läns|motor|europa|lands|lång|cykel|gång|om|av|ut|in|till|ned|ner|upp|tvär|genom|hem|mellan|halv|huvud|buss|el|kraft|vatten)?väg(?:en)?\s|^(?:bak|fram|ut|in|om|sido|huvud|cykel|bil)gatan?\s|^(?:idrotts|mötes|arbets|bo|andra|första|tredje|fjärde|praktik|vård|utbildnings|dag|sitt|sov|lek|bad|park|an|vistelse|start|anslags|till|för|bort|upp|ned|över|under|fritids|bygde|hembygds|bond|familje|lant|förskole|skol|kyrko|ko|grav)(?:plats|gård|gården|parken|platsen|gången|gång|berget)\s/iu;
const POSTAL = /(?<![\p{Nd}+–-])(?:SE?-?\s?)?\d{3}[ ]\d{2}[ ]{1,2}(\p{Lu}\p{L}{2,30})/gu;
const OTHER_ADDRESS =
  /(?<!\p{L})(?:c\/o\s\p{L}[\p{L} ]{1,40}|box\s\d{1,5}(?!\p{Nd})(?:[,\s]{1,2}\d{3}\s?\d{2})?|(?:lgh|lägenhet|lägenhetsnummer)\.?\s(?:nr\s)?\d{4}(?!\p{Nd})|fastighet(?:en)?\s\p{Lu}\p{L}{1,30}(?:[ ]\p{Lu}\p{L}{1,30})?\s\d{1,4}:\d{1,4})/giu;

function addressesIn(text: string): string[] {
  const streets = [...text.matchAll(STREET)].flatMap(([all]) => (isAddress(all) ? [all] : []));
  const postal = [...text.matchAll(POSTAL)].flatMap(([all, town = '']) =>
    isPlaceName(town.toLowerCase()) ? [all] : [],
  );
  const other = [...text.matchAll(OTHER_ADDRESS)].map(([all]) => all);
  const comma = [...text.matchAll(STREET_COMMA)].flatMap(([all]) => (isAddress(all.replace(',', ' ')) ? [all] : []));
  const shortened = [...text.matchAll(SHORTENED)].flatMap(([all, street = '']) => (isShortened(street) ? [all] : []));
  return [...streets, ...comma, ...shortened, ...postal, ...other];
}

function isShortened(street: string): boolean {
  const low = street.toLowerCase();
  // Shortened to "väg" it is a compound of two words, as streets are.
  if (low.endsWith('väg')) return !ROAD.test(`${low} `) && !isOrdinaryWord(low);
  if (NO_STREETS.has(low) || NO_STREETS_END.test(low) || isOrdinaryOrCompound(low)) return false;
  return !(isPlaceName(low) || isGivenName(low) || isOrganisationWord(low));
}

/** Whether a street and its number are an address; a word of the language before a number is none without a capital. */
function isAddress(found: string): boolean {
  const street = found.replace(/\s(?:nr|nummer|no|\d).*$/u, '');
  return !ROAD.test(found) && !INDEFINITE.test(found) && (/^\p{Lu}/u.test(street) || !isOrdinaryWord(street));
}

/**
 * The addresses in a text, each once.
 * @param text with its characters made plain
 */
export const findAddresses = (text: string): string[] => [...new Set(addressesIn(text).map((each) => each.trim()))];
