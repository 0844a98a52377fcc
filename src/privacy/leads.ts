import { isOrdinaryWord } from './dictionary';
import type { OwnWords } from './own-words';
import { isOrganisationWord, isPlace } from './words-of-names';

/** What leads to a person without being a number or an address of the net: accounts, number plates, street addresses. */

/** What a network's pages begin with before the account's own name. */
const PAGE =
  /(?<![\p{L}\p{Nd}])(?:(?:https?:\/\/)?(?:www\.|m\.|web\.)?(?:facebook\.com|fb\.com|fb\.me|instagram\.com|tiktok\.com|linkedin\.com|snapchat\.com|twitter\.com|x\.com|threads\.net|youtube\.com|discord\.gg|t\.me|wa\.me|vk\.com|flickr\.com|pinterest\.com|reddit\.com|bsky\.app|onlyfans\.com)\/)(?:in\/|add\/|user\/|u\/|profile\/|people\/|@)?([^\s,;()<>"/?#]{2,80})/giu;
const HANDLE = /(?<![\p{L}\p{Nd}._@/])@([\p{L}\p{Nd}_][\p{L}\p{Nd}._-]{2,40})(?![\p{L}\p{Nd}@])/gu;
const NETWORK =
  'snapchat|snap|snappen|instagram|insta|instan|tiktok|facebook|fb|face|linkedin|discord|messenger|whatsapp|telegram|signal|skype|twitter|bluesky|twitch|kik|roblox|xbox|playstation|psn|steam|wechat|viber|imo';
/** "snap: annasv", "på insta heter hon annasv_92", "användarnamn annasv". */
const SAID = new RegExp(
  `(?<!\\p{L})(?:(?:${NETWORK})(?:[- ]?(?:namn|konto|kontot|user|id))?|användarnamn|användarnamnet|username|konto(?:t)? heter)(?:\\s?[:=]\\s?|\\s)(?:(?:heter|är|is|på|jag|hon|han|hen|de|som|under|namnet)\\s){0,4}["'@]?([\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}._-]{2,40})`,
  'giu',
);
/** A word that only an account is called by: letters with an underscore, or digits after them in one. */
const LOOKS_LIKE_HANDLE = /^(?=.*\p{L})(?:.*_.*|[\p{Ll}.]{3,}\d{1,4}|[\p{L}]+\.[\p{L}]{3,}(?:\.[\p{L}]+)*)$/u;
const FREE_HANDLE = /(?<![\p{L}\p{Nd}_@./-])\p{Ll}{3,30}(?:[._]?\p{Ll}{1,30})?_\p{Nd}{1,4}(?![\p{L}\p{Nd}_-])/gu;

/** Whether an account's name says that it is an organisation's or a place's: regionhalland, halmstads.kommun. */
function isOrganisations(account: string, own: OwnWords): boolean {
  const words = account
    .toLowerCase()
    .split(/[._-]+/u)
    .filter((word) => word !== '');
  return (
    words.some((word) => isOrganisationWord(word) || isPlace(word) || own.words.has(word)) ||
    /region|kommun|kommun|bibliotek|forening|förening|halland|skola|kyrka|museum|gruppen|groups?|pages?|events?|hashtag|stad$|teater|verket|kassan|sverige|svensk/u.test(
      account.toLowerCase(),
    )
  );
}

function accountsIn(text: string, own: OwnWords): string[] {
  const pages = [...text.matchAll(PAGE)].flatMap(([all, name = '']) => (isOrganisations(name, own) ? [] : [all]));
  const handles = [...text.matchAll(HANDLE)].flatMap(([all, name = '']) => (isOrganisations(name, own) ? [] : [all]));
  const said = [...text.matchAll(SAID)].flatMap(([all, name = '']) => {
    const bare = name.replace(/[._-]+$/u, '');
    const told = LOOKS_LIKE_HANDLE.test(bare) || /[:=]/u.test(all) || /användarnamn|username|heter|namn/iu.test(all);
    const isWord = isOrdinaryWord(bare.toLowerCase()) || /^\p{Nd}+$/u.test(bare);
    return told && !isWord && !isOrganisations(bare, own) ? [bare] : [];
  });
  const free = [...text.matchAll(FREE_HANDLE)].flatMap(([all]) =>
    isOrganisations(all, own) || isOrdinaryWord(all.split('_')[0] ?? '') ? [] : [all],
  );
  return [...pages, ...handles, ...said, ...free];
}

/** Letters that Swedish plates have (Transportstyrelsen: none of I, Q, V, Å, Ä, Ö). */
const PLATE_LETTERS = '[A-HJ-PR-UW-Z]{3}';
const PLATE = new RegExp(
  `(?<![\\p{L}\\p{Nd}\\p{Pd}/])(${PLATE_LETTERS})[ \\p{Pd}]?\\d{2}[\\dA-HJ-PR-UW-Z](?![\\p{L}\\p{Nd}])(?![-/:.,]\\d)`,
  'gu',
);
const PLATE_TOGETHER = /(?<![\p{L}\p{Nd}_@./-])[a-hj-pr-uw-z]{3}\d{2}[\da-hj-pr-uw-z](?![\p{L}\p{Nd}_@-])/gu;
const PLATE_SAID =
  /(?<!\p{L})(?:reg\.?\s?nr|regnummer|registreringsnummer|registreringsskylt|bilnummer|nummerplåt|skylt(?:en)?|licen[cs]e plate|bil(?:en)?|moped(?:en)?|mc:?n?)(?:\s(?:är|var|med|på|has|is|nr))?[\s:]{1,2}([a-zåäö]{3}[ -]?\d{2}[\da-z])(?![\p{L}\p{Nd}])/giu;
/** Three capitals that stand before a number and are no plate. */
const NO_PLATES = new Set(
  'SOU,SFS,SEK,EUR,USD,NOK,DKK,GBP,KRS,DNR,ISO,DIN,TEL,FAX,MAX,MEN,LSS,LPT,LAS,LSO,HSL,SOL,OSL,PBL,RUM,SAL,LAG,LGH,LOK,BUP,ABF,PRO,SPF,SKR,SCB,WHO,ICD,DSM,HSN,BUN,KPU,FEM,SEX,ALL,BRA,ART,KAP,MOM,DEL,DAG,KLO,KLA,HUS,EST,GRP,RAD,PKT,STR,PAR,AFS,EMA,KAL,SJU,TRE,FYR,NOR,TOT,ANT,SUM,PCS,COP,AGE,TOP,DOC,PDF,CET,UTC,GMT,BET,DOK,RSN,SEN,SPE,TEM'.split(
    ',',
  ),
);

function platesIn(text: string): string[] {
  const capitals = [...text.matchAll(PLATE)].flatMap(([all, letters = '']) =>
    NO_PLATES.has(letters) || (letters !== 'ABC' && isOrdinaryWord(letters.toLowerCase())) ? [] : [all],
  );
  const together = [...text.matchAll(PLATE_TOGETHER)].flatMap(([all]) =>
    NO_PLATES.has(all.slice(0, 3).toUpperCase()) || isOrdinaryWord(all.slice(0, 3)) ? [] : [all],
  );
  const said = [...text.matchAll(PLATE_SAID)].flatMap(([all, plate = '']) =>
    isOrdinaryWord(plate.slice(0, 3).toLowerCase()) && !/reg|skylt|plåt|plate/iu.test(all) ? [] : [plate],
  );
  return [...capitals, ...together, ...said];
}

const STREET_ENDS =
  'gatan,gata,vägen,väg,gränd,gränden,stigen,stig,torg,torget,allén,allé,backen,backe,leden,esplanaden,kajen,stråket,promenaden,svängen,slingan,ringen,höjden,plats,platsen,liden,parken,gården,gård,gången,rundeln,viken,åsen,berget,kroken'.split(
    ',',
  );
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const ENDS = `(?:${STREET_ENDS.join('|')}|${STREET_ENDS.map((end) => end.toUpperCase()).join('|')})`;
/** Standing alone after the name: Norra Vägen, Baker Street. */
const STREETS = `(?:${STREET_ENDS.join('|')}|${STREET_ENDS.map(capital).join('|')}|[Ss]treet|[Rr]oad|[Aa]venue|[Ll]ane)`;
const NUMBER = '\\d{1,3}(?:\\s?[A-Za-h](?!\\p{L}))?(?!\\p{Nd})';
/** What a number after a street's word counts instead: "på gatan 3 gånger", "vägen 2 km". */
const NO_UNIT =
  '(?!\\s?(?:\\p{Pd}\\s?\\d+\\s?)?(?:%|procent|gånger?|personer|pers|deltagare|timm|minut|min(?!\\p{L})|meter|m(?!\\p{L})|km|mil(?!\\p{L})|st(?!\\p{L})|år|dagar|dag(?!\\p{L})|veckor|månad|kr|kronor|av(?!\\p{L})|svar|unga|barn|ungdom|kvinnor|män|seniorer|besök|klock|gäng|grupper|bord|bilar|bussar|hus(?!\\p{L})|lägenheter|januari|februari|mars|april|maj(?!\\p{L})|juni|juli|aug|sept|okt|nov|dec|[.:]\\d\\d(?!\\d)))';
/** A street of one word, with its number: Storgatan 14 B, kyrkbacken 12a. */
const STREET = new RegExp(
  `(?<![\\p{L}\\p{Nd}])(?:\\p{L}{2,30}${ENDS}|(?:\\p{Lu}\\p{L}{1,30}(?:[: ]\\p{L}{1,3})?[ ]){1,2}${STREETS})[ ]${NUMBER}${NO_UNIT}`,
  'gu',
);
/** Roads that are no address: riksväg 41, länsväg 117, europaväg 6. */
const ROAD =
  /^(?:riks|läns|motor|europa|lands|lång|cykel|gång|om|av|ut|in|till|ned|ner|upp|tvär|genom|hem|mellan|halv|huvud|buss|el|kraft|vatten)?väg(?:en)?\s|^(?:bak|fram|ut|in|om|sido|huvud|cykel|bil)gatan?\s|^(?:idrotts|mötes|arbets|bo|andra|första|tredje|fjärde|praktik|vård|utbildnings|dag|sitt|sov|lek|bad|park|an|vistelse|start|anslags|till|för|bort|upp|ned|över|under|fritids|bygde|hembygds|bond|familje|lant|förskole|skol|kyrko|ko|grav)(?:plats|gård|gården|parken|platsen|gången|gång|berget)\s/iu;
const POSTAL = /(?<![\p{Nd}+–-])(?:SE?-?\s?)?\d{3}[ ]\d{2}[ ]{1,2}(\p{Lu}\p{L}{2,30})/gu;
const OTHER_ADDRESS =
  /(?<!\p{L})(?:c\/o\s\p{L}[\p{L} ]{1,40}|box\s\d{1,5}(?!\p{Nd})(?:[,\s]{1,2}\d{3}\s?\d{2})?|(?:lgh|lägenhet|lägenhetsnummer)\.?\s(?:nr\s)?\d{4}(?!\p{Nd})|fastighet(?:en)?\s\p{Lu}\p{L}{1,30}(?:[ ]\p{Lu}\p{L}{1,30})?\s\d{1,4}:\d{1,4})/giu;

function addressesIn(text: string): string[] {
  const streets = [...text.matchAll(STREET)].flatMap(([all]) => (isAddress(all) ? [all] : []));
  const postal = [...text.matchAll(POSTAL)].flatMap(([all, town = '']) => (isPlace(town.toLowerCase()) ? [all] : []));
  const other = [...text.matchAll(OTHER_ADDRESS)].map(([all]) => all);
  return [...streets, ...postal, ...other];
}

/** Whether a street and its number are an address; a word of the language before a number is none without a capital. */
function isAddress(found: string): boolean {
  const street = found.replace(/\s\d.*$/u, '');
  return !ROAD.test(found) && (/^\p{Lu}/u.test(street) || !isOrdinaryWord(street));
}

const once = (found: readonly string[]): string[] => [...new Set(found.map((each) => each.trim()))];

/** @param text with its characters made plain */
export const findAccounts = (text: string, own: OwnWords): string[] => once(accountsIn(text, own));
export const findPlates = (text: string): string[] => once(platesIn(text));
export const findAddresses = (text: string): string[] => once(addressesIn(text));
