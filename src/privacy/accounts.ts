import { isOrdinaryWord } from '../words/dictionary';
import { FEDIVERSE, MAILBOXES } from './contacts';
import type { OwnWords } from './own-words';
import { isOnlyGivenName, isOrganisationWord, isPlaceName } from './words-of-names';

/** Accounts of networks, which lead to a person without being an address of the net. Every pattern is bounded. */

/** What a network's pages begin with before the account's own name. */
const PAGE =
  /(?<![\p{L}\p{Nd}])(?:(?:https?:\/\/)?(?:www\.|m\.|web\.)?(?:facebook\.com|fb\.com|fb\.me|instagram\.com|tiktok\.com|linkedin\.com|snapchat\.com|twitter\.com|x\.com|threads\.net|youtube\.com|discord\.gg|t\.me|wa\.me|vk\.com|flickr\.com|pinterest\.com|reddit\.com|bsky\.app|onlyfans\.com)\/)(?:in\/|add\/|user\/|u\/|profile\/|people\/|@)?([^\s,;()<>"/?#]{2,80})/giu;
const HANDLE = /(?<![\p{L}\p{Nd}._@/])@([\p{L}\p{Nd}_][\p{L}\p{Nd}._-]{2,40})(?![\p{L}\p{Nd}@])/gu;
const NETWORK =
  'snapchat|snap|snappen|instagram|insta|instan|tiktok|facebook|fb|face|linkedin|discord|messenger|whatsapp|telegram|signal|skype|twitter|bluesky|twitch|kik|roblox|xbox|playstation|psn|steam|wechat|viber|imo';
/** "snap: annasv", "på insta heter hon annasv_92", "användarnamn annasv". */
const NAMED_ACCOUNT = new RegExp(
  `(?<!\\p{L})(?:(?:${NETWORK})(?:[- ]?(?:namn|konto|kontot|user|id))?|användarnamn|användarnamnet|username|konto(?:t)? heter)(?:\\s?[:=]\\s?|\\s)(?:(?:heter|är|is|på|jag|hon|han|hen|de|som|under|namnet)\\s){0,4}["'@]?([\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}._-]{2,40}(?:#\\d{4}(?!\\d))?)`,
  'giu',
);
/** A word that only an account is called by: letters with an underscore, or digits after them in one. */
const LOOKS_LIKE_HANDLE = /^(?=.*\p{L})(?:.*_.*|[\p{Ll}.]{3,}\d{1,4}|\p{L}+\.\p{L}{2,}(?:\.\p{L}+)*|.*#\d{4})$/u;
/** Discord's older names: annasv#1234. */
const NUMBERED = /(?<![\p{L}\p{Nd}_@./#-])([\p{L}_][\p{L}\p{Nd}_.]{1,31})#\d{4}(?![\p{L}\p{Nd}])/gu;
/**
 * Two words with the sign between and no ending: anna@regionhalland. With one, or at a mail provider, it is an e-mail
 * address.
 */
const WITHIN = new RegExp(
  `(?<![\\p{L}\\p{Nd}._@/-])([\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._-]{1,40})@(?!(?:${MAILBOXES})(?![\\p{L}\\p{Nd}]))[\\p{L}\\p{Nd}-]{2,63}(?![\\p{L}\\p{Nd}@-])(?![.,]\\p{L})`,
  'giu',
);
const FREE_HANDLE = /(?<![\p{L}\p{Nd}_@./-])\p{Ll}{3,30}(?:[._]?\p{Ll}{1,30})?_\p{Nd}{1,4}(?![\p{L}\p{Nd}_-])/gu;

/** Whether an account's name says that it is an organisation's or a place's: regionhalland, halmstads.kommun. */
function isOrganisations(account: string, own: OwnWords): boolean {
  const words = account
    .toLowerCase()
    .split(/[._-]+/u)
    .filter((word) => word !== '');
  return (
    words.some((word) => (word.length > 2 && isOrganisationWord(word)) || isPlaceName(word) || own.words.has(word)) ||
    /region|kommun|kommun|bibliotek|forening|förening|halland|skola|kyrka|museum|gruppen|groups?|pages?|events?|hashtag|stad$|teater|verket|kassan|sverige|svensk/u.test(
      account.toLowerCase(),
    )
  );
}

/** Words, figures and abbreviations ("t.ex"): "Instagram är bra.Det når alla" lacks a space and no more. */
function isWords(name: string): boolean {
  if (/\.\p{Lu}/u.test(name)) return true;
  const parts = name.toLowerCase().split('.');
  // "anna" is a coin of India too.
  if (parts.length > 1 && parts.some(isOnlyGivenName)) return false;
  return parts.every((part) => part.length <= 2 || /^\p{Nd}+$/u.test(part) || isOrdinaryWord(part));
}

function accountsIn(text: string, own: OwnWords): string[] {
  const pages = [...text.matchAll(PAGE)].flatMap(([all, name = '']) => (isOrganisations(name, own) ? [] : [all]));
  const handles = [...text.matchAll(HANDLE)].flatMap(([all, name = '']) => (isOrganisations(name, own) ? [] : [all]));
  const named = [...text.matchAll(NAMED_ACCOUNT)].flatMap(([all, name = '']) => {
    const bare = name.replace(/(?<![._-])[._-]+$/u, '');
    const isNamed = LOOKS_LIKE_HANDLE.test(bare) || /[:=]/u.test(all) || /användarnamn|username|heter|namn/iu.test(all);
    return isNamed && !isWords(bare) && !isOrganisations(bare, own) ? [bare] : [];
  });
  const free = [...text.matchAll(FREE_HANDLE)].flatMap(([all]) =>
    isOrganisations(all, own) || isOrdinaryWord(all.split('_')[0] ?? '') ? [] : [all],
  );
  const others = [FEDIVERSE, NUMBERED, WITHIN].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([all, name = '']) =>
      isOrganisations(name, own) || (pattern !== FEDIVERSE && isWords(name)) ? [] : [all],
    ),
  );
  return [...pages, ...handles, ...named, ...free, ...others];
}

/**
 * The names of accounts in a text, each once. One whose name says that it is an organisation's or the plan's is none.
 * @param text with its characters made plain
 */
export const findAccounts = (text: string, own: OwnWords): string[] => [
  ...new Set(accountsIn(text, own).map((each) => each.trim())),
];
