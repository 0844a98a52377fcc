import type { Concept } from '../concepts';
import type { Evidence } from '../evidence';
import { foldedWords } from '../folded-words';
import { explaining, FILTERS, ifAny, means, type Rule, type Rules } from './rule';

const PRIVACY = explaining(
  ['privacy-noun', 'kept', 'me', 'who', 'write', 'delete', 'how-many', 'when', 'say', 'resident', 'person'],
  ['latest', 'answer', 'insight', 'done', 'feedback', 'how-goes', 'create', 'activity'],
);

const SEES = /^(?:ser|se|läser|läsa|läst|sett|see|sees|read|reads)$/u;
const WRITES = /^(?:skriver|skrivit|skrev|frågar|frågat|frågor|kommentarer|write|wrote|written|ask|asked)$/u;
const OWN = /^(?:jag|mig|min|mitt|mina|i|me|my)$/u;

const says = ({ tokens }: Evidence, pattern: RegExp): boolean => tokens.some(({ word }) => pattern.test(word));

/** "Vad sparas om mig", "vem ser det jag skriver", "radera mig": what is kept, who sees it, and how it goes. */
const privacyRule: Rule = (evidence) => {
  const isOwn = says(evidence, OWN);
  // "Hur länge sparas det".
  const isHowLong = says(evidence, /^(?:länge|long)$/u) && evidence.tokens.length <= 6;
  const isKept = evidence.has('kept') && (isOwn || isHowLong || says(evidence, WRITES));
  const isSeen = says(evidence, SEES) && says(evidence, WRITES) && isOwn;
  const isErased = evidence.has('delete') && says(evidence, /^(?:mig|me)$/u) && evidence.tokens.length <= 3;
  return evidence.has('privacy-noun') || isKept || isSeen || isErased
    ? [{ reading: { kind: 'privacy' }, strength: 0.92, explains: PRIVACY }]
    : [];
};

const OWN_THINGS =
  '(?:(?:det|vad|allt|what|the things) (?:som )?(?:jag|man|vi|i) (?:har |have )?(?:skriver|skrivit|fyller i|fyllt i|fragar|fragat|svarar|svarat|rapporterar|rapporterat|write|wrote|written|fill in|ask|asked|report)|(?:mina|min|mitt|my) (?:egna |personliga )?(?:uppgifter|svar|fragor|data|kommentarer|anteckningar|text(?:er)?|svaren|dialogsammanfattning\\w*|sammanfattning\\w*|answers?|questions|notes|details|data)|(?:uppgifter|information|data) (?:om mig|about me)|person(?:liga )?uppgifter\\w*|personal data)';
const OTHERS =
  '(?:andra|nagon|alla|chef\\w*|(?:projekt|process)ledar\\w*|namnden|kolleg\\w*|politiker\\w*|fortroendevald\\w*|tjanstem[ae]n\\w*|vem|vilka|ni|others|anyone|anybody|somebody|everyone|my boss|who)';
const ASKED_OF_ONESELF = [
  // Who sees it.
  `\\b${OTHERS}\\b.*\\b(?:ser(?! till)|se(?! till)|laser|lasa|tillgang till|kommer at|see|sees|read|reads|access)\\b.*${OWN_THINGS}`,
  `\\b(?:kan|far|can)\\b.*\\b${OTHERS}\\b.*\\b(?:se|lasa|see|read)\\b.*(?:${OWN_THINGS}|det har$|detta$|this$)`,
  '\\b(?:syns|visas)\\b.*\\b(?:mitt namn|vem jag ar|det jag)\\b|\\bis my name (?:shown|visible)\\b',
  // What is kept of it, and how.
  `${OWN_THINGS}.*\\b(?:hanteras|skyddas|lagras|sparas|forvaras|raderas|gallras|vagen|kvar|private|kept|stored|deleted|protected|handled|safe)\\b`,
  `\\b(?:hur|vart|var|how|where|are|is)\\b.*\\b(?:hanteras|skyddas|lagras|sparas|forvaras|raderas|gallras|tar|kept|stored|deleted|protected|handled|long)\\b.*${OWN_THINGS}`,
  '\\b(?:vet|kanner|sparar|lagrar|har) (?:du|ni|boten|medskapa)\\b.*\\bom mig\\b',
  '\\b(?:do|does) (?:you|it|the bot)\\b.*\\b(?:know|keep|store|have|save)\\b.*\\b(?:about|on) me\\b',
  // How it goes.
  `\\b(?:ta bort|tar (?:jag|man) bort|radera|raderar|rensa|delete|erase|remove)\\b.*\\b(?:mina uppgifter|min data|mina data|my data|om mig|about me)\\b`,
  '\\b(?:bortglomd|glomd|bli (?:raderad|borttagen)|be (?:forgotten|deleted))\\b',
  // Whether it is anybody's at all.
  '^(?:ar|is|are) (?:mina|min|mitt|my) \\w+ (?:anonym\\w*|hemlig\\w*|konfidentiell\\w*|anonymous|confidential|private)$',
  '^(?:\\w+ )?(?:ar det|is it|is this)(?: har)?(?: (?:som )?(?:jag|man|i) \\w+(?: i)?)? (?:hemligt|anonymt|konfidentiellt|privat|confidential|anonymous|private)$',
].map((pattern) => new RegExp(pattern, 'u'));

/** Without any of these nothing is asked of oneself. */
const CONCERNED: readonly Concept[] = ['me', 'kept', 'privacy-noun'];
const CONCERNS =
  /^(?:jag|mig|mina|min|mitt|i|me|my|bortglömd|hemligt|anonymt|konfidentiellt|privat|anonymous|confidential|private)$/u;

/** "Kan andra läsa det jag fyller i", "hur skyddas mina uppgifter": of the asker's own, whoever else is named. */
const ofOneselfRule: Rule = (evidence) => {
  if (!evidence.has(...CONCERNED) && !says(evidence, CONCERNS)) return [];
  // "Ta bort mina uppgifter från listan": what is to be done.
  if (says(evidence, /^(?:lista|listan|list)$/u)) return [];
  const words = foldedWords(evidence);
  return ASKED_OF_ONESELF.some((pattern) => pattern.test(words))
    ? [
        {
          reading: { kind: 'privacy' },
          strength: 1.1,
          explains: PRIVACY,
          alsoExplains: (span) => !means(span, ...FILTERS),
        },
      ]
    : [];
};

export const privacyRules = {
  privacy: [
    ifAny(['privacy-noun', 'kept', 'delete', SEES], privacyRule),
    ifAny([...CONCERNED, CONCERNS], ofOneselfRule),
  ],
} satisfies Rules<'privacy'>;
