import { Language } from '../domain/language';
import { isDictionaryPlace, isOrdinaryOrCompound, isOrdinaryWord } from '../words/dictionary';
import { FAKER_GIVEN_NAMES } from './lists/faker-given-names';
import { COMMON_GIVEN_NAMES, NAMES_THAT_ARE_WORDS } from './lists/given-names';
import { MORE_PLACES } from './lists/more-places';
import { SURNAMES } from './lists/surnames';
import { SWEDISH_PLACES } from './lists/swedish-places';

/** What single words are as parts of names. Every word comes in small letters. */

const listed = (...lists: readonly string[]): Set<string> =>
  new Set(lists.flatMap((list) => list.toLowerCase().split(/[,\n]/u)).filter((word) => word !== ''));

const GIVEN = listed(FAKER_GIVEN_NAMES, COMMON_GIVEN_NAMES);
const ALWAYS_GIVEN = listed(NAMES_THAT_ARE_WORDS);
const LISTED_SURNAMES = listed(SURNAMES);

/** The countries of the world in each language, from the same data that every date is written by. */
function countries(): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = Language.options.map((locale) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => names.flatMap((each) => each.of(code) ?? [])).join('\n');
}

const PLACES = listed(SWEDISH_PLACES, MORE_PLACES, countries());
/** Every word of a place of several: Östra, Grevie. */
const PLACE_WORDS = new Set([...PLACES].flatMap((place) => place.split(' ')));

/** A word and what it may be the genitive of. */
export const bareForms = (word: string): string[] => [
  word,
  ...(word.length > 3 && word.endsWith('s') ? [word.slice(0, -1).replace(/['’:]$/u, '')] : []),
];

const some = (word: string, holds: (form: string) => boolean): boolean => bareForms(word).some(holds);

/** What people who live somewhere are called: laholmsbo, halmstadbor, hallänningar. */
const LIVES_THERE = /^(.{3,}?)s?(?:bo|bor|borna|bon|boende|aren|are|arna|iter)$/u;

export const isPlaceName = (word: string): boolean =>
  some(word, (form) => PLACES.has(form) || isDictionaryPlace(form) || PLACE_WORDS.has(form)) ||
  PLACES.has(LIVES_THERE.exec(word)?.[1] ?? '') ||
  (word.includes('-') && word.split('-').every((part) => some(part, (form) => PLACES.has(form))));

const parts = (word: string): string[] => word.split(/[-'’]/u).filter((part) => part.length > 1);

/** A given name, also one of several parts: anna-karin. */
export const isGivenName = (word: string): boolean =>
  some(word, (form) => GIVEN.has(form) || (form.includes('-') && parts(form).some((part) => GIVEN.has(part))));

/** A given name that is nothing else: no ordinary word in any form, and no place. */
export const isOnlyGivenName = (word: string): boolean =>
  isGivenName(word) &&
  some(
    word,
    (form) =>
      ALWAYS_GIVEN.has(form) || (GIVEN.has(form) && !isOrdinaryWord(form) && !isPlaceName(form)) || form.includes('-'),
  );

/**
 * A surname by its ending that hardly anything else has. Both are tried from the start of the word alone: from each of
 * its letters, an endless word takes minutes.
 */
const SURNAME_SURE =
  /^.{2,}(?:sson|sen|qvist|kvist|gren|ström|ovi[cć]|evi[cć]|ić|oğlu|oglu|zadeh|zade|[^s]ski|dotter)$/u;
const SURNAME_LIKELY =
  /^.{2,}(?:berg|lund|dahl|stedt|blad|löf|holm|bäck|fors|strand|mark|hammar|vall|wall|land|borg|man|mann|ell|elius|enius|én|ander|quist|blom|bom|lin|skog|feldt|hult|sköld|stam|rot|rooth|ås|hed|sten|stein|ic|yan|ian|poor|pour|nejad|dottir|escu|enko|ko|ova|eva|idis|opoulos)$/u;

/** A surname by its ending, and no ordinary word, so that it is one even by itself. */
export const isSureSurname = (word: string): boolean =>
  some(word, (form) => SURNAME_SURE.test(form) && !isOrdinaryWord(form) && !isPlaceName(form));

/** A surname by a list or by its ending; it may be a word or a place as well. */
export const isSurname = (word: string): boolean =>
  some(
    word,
    (form) =>
      LISTED_SURNAMES.has(form) ||
      SURNAME_SURE.test(form) ||
      SURNAME_LIKELY.test(form) ||
      (form.includes('-') && parts(form).some((part) => LISTED_SURNAMES.has(part) || SURNAME_SURE.test(part))),
  );

/** Listed as a surname, whatever else it is. */
export const isListedSurname = (word: string): boolean => some(word, (form) => LISTED_SURNAMES.has(form));

/** What organisations, venues and offices are called, alone or last in a compound: Fagerhultskolan. */
const ORGANISATION_ENDINGS = [
  ...listed(`skolan,skolor,gymnasium,gymnasiet,skolans,universitet,universitetet,högskolan,förening,föreningen,föreningar
förbund,förbundet,förvaltning,förvaltningen,nämnden,nämnder,styrelse,styrelsen,fullmäktige,kommun,kommunen
kommuner,region,regionen,regioner,landsting,landstinget,bibliotek,biblioteket,kyrkan,församling,församlingen
pastorat,vårdcentral,vårdcentralen,sjukhus,sjukhuset,lasarettet,mottagning,mottagningen,vården,verket,kassan
förmedling,förmedlingen,myndighet,myndigheten,departementet,institut,institutet,klubben,hemmet,center,centret
centrum,central,centralen,torget,gränden,parken,platsen,teater,teatern,museum,museet,arenan,hallen,hotell
hotellet,caféet,kaféet,restaurang,restaurangen,pizzeria,krogen,fonden,stiftelse,stiftelsen,bolaget,banken
tidning,tidningen,posten,bladet,nyheter,partiet,demokraterna,jouren,cirkel,cirkeln,festivalen,festival,mässan
boende,boendet,enheten,avdelning,avdelningen,verksamhet,verksamheten,projekt,projektet,program,programmet
hamnen,hamnar,staden,station,stationen,slottet,fästning,gruppen,gården,gårdar,gårdarna,förskola,förskolan
butiken,bokhandel,läkarna,husläkarna,doktor,bostad,bostäder,trafiken,linjen,rörelsen,unionen,facket,förlaget
ungdom,seniorerna,alkoholister,teckningsmuseum,konsthall,konsthallen,konserthus,bygdegård,folkhögskola
sällskap,sällskapet,främjandet,lokalen,rummet,entrén,hallar,akademi,akademin,klinik,kliniken,praktik,apotek
apoteket,camping,golfklubb,idrottsplats,scenen,teamet,nätverk,nätverket,kontor,kontoret,ombudet,skolområde
district,council,school,library,church,hospital,university,association,centre,street,square,society,service
agency,office`),
];
/** Shorter ones, which end other words too: the compound is one where what stands before them is a word. */
const SHORT_ENDINGS =
  listed(`skola,nämnd,län,länet,kyrka,verk,byrån,råd,rådet,klubb,hus,huset,huse,hem,torg,gata,gatan,väg,vägen,gränd
allé,allén,park,plats,plan,bio,arena,badet,café,cafét,kafé,krog,fond,bolag,bank,radio,tv,jour,kåren,kår,dagen
dag,enhet,hamn,stad,stads,slott,grupp,gård,butik,mack,buss,linje,jobb,lokal,salen,sal,rum,bad,ip,scen,mässa
kör,kören,team,ombud,house,hall,cross`);

function endsAsOrganisation(word: string): boolean {
  if (SHORT_ENDINGS.has(word) || ORGANISATION_ENDINGS.some((ending) => word.endsWith(ending))) return true;
  for (let length = 2; length <= 5 && length <= word.length - 3; length += 1) {
    if (!SHORT_ENDINGS.has(word.slice(-length))) continue;
    const head = word.slice(0, -length);
    if (some(head, (form) => isOrdinaryWord(form) || isPlaceName(form))) return true;
  }
  return false;
}

/** Organisations, brands and services by their names, and what stands with their names. */
const ORGANISATION_WORDS = listed(
  `AB,HB,KB,BK,IF,IK,IFK,FK,FF,GK,SK,AIK,BoIS,KF,ABF,NBV,SV,PRO,SPF,RPG,SKPF,FUB,RSMH,RFSU,RFSL,KRIS,BRIS,BUP,SFI,LSS,LRF,SKR,SCB,SVT,SR,P4,ICA,Coop,Willys,Lidl,IKEA,Gekås,ÖoB,Systembolaget
Röda,Korset,Rädda,Barnen,Svenska,Region,Kommun,Landsting,Länsstyrelsen,Kommunstyrelsen,Sveriges,Verdandi,Sensus,Bilda,Medborgarskolan,Studiefrämjandet,Vuxenskolan,Equmenia,Scouterna,Attention,Autism,Funktionsrätt
Scandic,Capio,Praktikertjänst,Kry,Min,Securitas,Swedbank,Nordea,Handelsbanken,SEB,Telia,Tele2,Telenor,Microsoft,Google,Apple,Samsung,Facebook,Instagram,TikTok,Snapchat,Youtube,Zoom,Teams,Forms,Maps,Word,Excel,Windows,Android,Swish,BankID,Mentimeter,Padlet,Miro,Outlook,Skype,Messenger,WhatsApp,Signal,Discord,LinkedIn,Twitter,Spotify,Netflix,Wikipedia,ChatGPT,Copilot,Espresso,House,McDonalds,Burger,King,Max,Subway,Systembolaget,PostNord,SJ,Öresundståg,Hallandstrafiken,Västtrafik,Skånetrafiken
World,Open,Space,Café,Cafe,Walk,Talk,Photovoice,Fishbowl,Design,Thinking,Lego,Play,Future,Agenda,Leader,Finsam,Almi,Invest,Business,Destination,Science,Arena
Mind,Suicide,Zero,Unicef,Amnesty,Greenpeace,Friends,Ecpo,Erikshjälpen,Frälsningsarmén,Pingstkyrkan,Missionskyrkan,Stadsmissionen,Lions,Rotary,Odd,Fellow,Länkarna,Korpen,Friskis,Svettis,Erasmus
Kristi,Mors,Fars,Alla,Första,Maj,Lucia,Jul,Nyår,Påsk,Midsommar,Ramadan,Eid,Id,Valborg,Advent,Pingst,Allhelgona
Januari,Februari,Mars,April,Juni,Juli,Augusti,September,Oktober,November,December,January,February,March,May,June,July,August,October
Måndag,Tisdag,Onsdag,Torsdag,Fredag,Lördag,Söndag,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday
Ramböll,Rambøll,Ramboll,Sweco,Tyréns,Tyrens,Norconsult,Afry,Deloitte,Accenture,Capgemini,Sogeti,Knowit,Tietoevry,Governo,Preera,Helseplan,Novus,Sifo,Kantar,Ipsos,Demoskop,Enkätfabriken
Leikin,Ungdomens,Folkets,Hembygdsföreningen,Eksta,HFAB,HEM,Laholmshem,Kattegatt,Stena,Ringhals,Södra,Biltema,Elgiganten,Jula,Rusta,Clas,Ohlson`,
);

/** Whether a word belongs to the name of an organisation, a venue, a brand or a day. */
export const isOrganisationWord = (word: string): boolean =>
  some(word, (form) => ORGANISATION_WORDS.has(form) || endsAsOrganisation(form));

/** Directions and the like that stand first in the names of places, and saints. */
const BEFORE_PLACES = listed(
  'Sankt,Sankta,S:t,S:ta,St,S:t,Norra,Södra,Östra,Västra,Stora,Lilla,Lille,Gamla,Nya,Övre,Nedre,Inre,Yttre,Mellersta,Centrala,Nordvästra,Nordöstra,Sydvästra,Sydöstra,Mellan,Hela,Höga,Mitt,Saint,North,South,East,West,New,Old,Upper,Lower',
);
export const precedesPlaces = (word: string): boolean => BEFORE_PLACES.has(word);

/** An ordinary word that capitals at most make part of a heading. A word that may as well be a surname is none. */
export const isCommonWord = (word: string): boolean =>
  isOrdinaryWord(word) || (!SURNAME_SURE.test(word) && !SURNAME_LIKELY.test(word) && isOrdinaryOrCompound(word));
