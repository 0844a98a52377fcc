import { isHeadword } from '../words/dictionary';
import { NO_OWN_WORDS, type OwnWords } from './own-words';
import {
  bareForms,
  isCommonWord,
  isGivenName,
  isListedSurname,
  isOnlyGivenName,
  isOrganisationWord,
  isPlaceName,
  isSureSurname,
  isSurname,
  precedesPlaces,
} from './words-of-names';

/**
 * What in a text looks like a person's name (domain rule "People and privacy"): two or more words with capitals, a name
 * after the usual verbs and titles, a known given name within a sentence; never the plan's own words, places or
 * organisations. Looked through word by word, so in time that grows as the text does.
 */

/** One word, and what it may be part of. */
interface Word {
  readonly text: string;
  /** In small letters. */
  readonly low: string;
  readonly start: number;
  readonly end: number;
  readonly shape: 'small' | 'capital' | 'capitals' | 'initial';
  /** Whether it begins a sentence or stands first after a mark, where a capital says nothing. */
  readonly begins: 'sentence' | 'part' | 'not';
  /** Whether hardly more than a space stands between it and the word before. */
  readonly joined: boolean;
}

const WORD = /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*(?:[-'’:·][\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*)*/gu;
/** What may stand between two words of one name. */
const JOINT = /^[ \t\u00a0*_"'’]{1,4}$/u;
const AFTER_INITIAL = /^\.[ \t\u00a0]{0,3}$/u;
const SENTENCE_END = /[.!?…\n\r•*#>|]|(?:^|\s)[-–—](?=\s)/u;
const PART_END = /[:;"“”«»(/[–—]/u;
/** What ends in a full stop and no sentence with it. */
const ABBREVIATIONS = new Set(
  't.ex,bl.a,m.fl,d.v.s,dvs,kl,ca,nr,dr,st,s.k,p.g.a,o.s.v,osv,inkl,exkl,resp,ang,tel,jr,sr,mr,mrs,ms,prof,el,fr,ev,bitr,e.g,i.e,ex,fl,a,s.a'.split(
    ',',
  ),
);

/** Small words within names: Carl von Essen, Nour al Khatib. */
const PARTICLES = new Set('von,van,der,den,de,la,del,da,dos,di,af,al,el,ul,bin,ibn,bint,ben,abu,ter,zu,du'.split(','));

function shapeOf(text: string): Word['shape'] {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (!/^\p{Lu}|[-'’]\p{Lu}/u.test(text)) return 'small';
  if (letters.length === 1) return 'initial';
  // J-O, KG: initials that are said as a name; longer runs of capitals are capitals.
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase() ? 'capitals' : 'capital';
}

function beginning(gap: string, before: Word | undefined): Word['begins'] {
  if (!before) return 'sentence';
  if (/^\.[ \t]/u.test(gap) && (ABBREVIATIONS.has(before.low) || before.shape === 'initial')) return 'not';
  if (SENTENCE_END.test(gap)) return 'sentence';
  return PART_END.test(gap) ? 'part' : 'not';
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const before = words.at(-1);
    const gap = text.slice(before?.end ?? 0, index);
    words.push({
      text: found,
      low: found.toLowerCase(),
      start: index,
      end: index + found.length,
      shape: shapeOf(found),
      begins: beginning(gap.length > 20 ? `${gap.slice(0, 10)}${gap.slice(-10)}` : gap, before),
      joined: before !== undefined && (JOINT.test(gap) || (before.shape === 'initial' && AFTER_INITIAL.test(gap))),
    });
  }
  return words;
}

/** What a word is, as far as names go. */
interface Kind {
  readonly own: boolean;
  readonly given: boolean;
  readonly onlyGiven: boolean;
  readonly surname: boolean;
  readonly sureSurname: boolean;
  readonly place: boolean;
  readonly organisation: boolean;
  readonly common: boolean;
  /** Nothing that is known: neither a word nor a place, an organisation or an abbreviation. */
  readonly unknown: boolean;
}

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/[,\s]+/u).filter((word) => word !== ''));

/** After these, in any form, a capital begins a name: titles, kin and families. */
const TITLES = listOf(`
  rektor rektorn fru frun herr herrn fröken frk doktor doktorn dr professor professorn prof läkare läkaren överläkare
  överläkaren sjuksköterska sjuksköterskan syster kurator kuratorn psykolog psykologen handläggare handläggaren
  socialsekreterare socialsekreteraren biståndshandläggare biståndshandläggaren lärare läraren läraren magister magistern
  enhetschef enhetschefen chef chefen områdeschef verksamhetschef verksamhetschefen förvaltningschef avdelningschef
  ordförande ordföranden kommunalråd kommunalrådet regionråd regionrådet politiker politikern ledamot ledamoten
  sekreterare sekreteraren nämndsekreterare projektledare projektledaren processledare samordnare samordnaren
  vaktmästare vaktmästaren bibliotekarie bibliotekarien präst prästen pastor kyrkoherde diakon diakonen imam polis polisen
  tolk tolken boende deltagare deltagaren kollega kollegan bror brodern syster systern son sonen dotter dottern mamma mamman
  pappa pappan man mannen hustru hustrun make maken maka sambo sambon morfar farfar mormor farmor moster faster farbror tant
  farbror kusin kusinen familjen makarna paret bröderna systrarna syskonen pojken flickan killen tjejen kvinnan kompisen
  vännen vän kompis personen stödpersonen kontaktperson kontaktpersonen assistent assistenten coach coachen mr mrs ms miss mister officer
  doctor teacher judge nurse`);
/** After a given name in the genitive: Annas mamma. */
const KIN = listOf(
  'mamma mammas pappa pappas mor far son dotter bror syster man fru make maka sambo mormor morfar farmor farfar kusin barn barnbarn föräldrar kompis vän flickvän pojkvän familj tjej kille moster faster morbror farbror',
);
/** What lies after somebody's name in the names of streets and schools: Gustav Adolfs torg, Peder Skrivares skola. */
const NAMED_AFTER = listOf(
  'torg gata väg plats park skola kyrka församling gymnasium sjukhus barnsjukhus minne gränd allé stift museum värld bro hamn backe stig kulle slott stiftelse fond café kafé krog',
);
/** Whom a firm has and a person hardly: "Brixveras konsulter". */
const STAFF = listOf(
  'konsult konsulter konsulterna konsultbyrå personal personalen kontor consultant consultants staff',
);
/** Subjects that are people: what they are called is a name, capital or not. */
const PEOPLE = listOf(`
  jag du hon han hen vi de som personen personer kvinnan kvinna mannen man pojken pojke flickan flicka killen kille tjejen
  tjej deltagaren deltagare brukaren eleven elev mamman mamma pappan pappa sonen son dottern dotter brodern bror systern
  syster maken hustrun sambon grannen handläggaren läraren rektorn kuratorn tolken chefen läkaren ungdomen ungdom killar
  barnet mormor morfar farmor farfar vännen kompisen kontaktpersonen who he she i person woman girl boy`);
const CALLED = listOf('heter hette kallas kallades kallar kallade called named');
const NAME_IS = listOf('namn namnet name');
const BETWEEN_CALLED_AND_NAME = listOf(
  'sig för is are was är var hon han hen jag det i förnamn efternamn egentligen bara ju nu numera also faktiskt',
);
/** What is said after "heter" and is no name, though it may begin with a capital in a heading. */
const NO_NAME = listOf(
  'inte ju också egentligen faktiskt något nåt annat likadant samma så som vad det att på i och eller om not the same vi jag hur detsamma numera olika någonting ingenting a an it what',
);

/** What is said before somebody who does something, and the word before it. */
const AFTER_DOING: ReadonlyMap<string, RegExp> = new Map([
  [
    'av',
    /^(?:leds|leddes|leda|letts|ledd|ledda|hålls|hölls|hållits|hållen|hållna|modererades|faciliterades|sköttes|intervjuades|intervjuad)$/u,
  ],
  ['till', /^(?:tack|tackar|tackade|hälsning|hälsningar|hälsa|hälsade)$/u],
  ['by', /^(?:led|held|moderated|facilitated|interviewed)$/u],
  ['med', /^(?:samtal|samtalet|samtalade|pratade|talade|tillsammans|intervju|intervjun|träff|möte)$/u],
  ['to', /^(?:thanks|thank|talked|spoke)$/u],
  ['with', /^(?:talked|spoke|met|together)$/u],
]);

/** An age and what stands between it and a name: "Kalle, 14 år", "Kalle (14)", "Kalle 14-årig". */
const AGE = /^(?:1[01]\d|[1-9]?\d)$/u;
const AGE_IN_ONE = /^(?:1[01]\d|[1-9]?\d)(?:-?år|-åring|-åringen|-årig|-åriga|-year-old)$/u;
const YEARS = /^(?:år|åring|åringen|årig|åriga|years?|yrs?)$/u;
const AGE_GAP = /^(?: |, ?| ?\()$/u;

interface NameFound {
  readonly start: number;
  readonly end: number;
}

class Reader {
  private readonly words: readonly Word[];
  private readonly kinds = new Map<string, Kind>();
  private readonly marked = new Set<number>();
  /** Whether the text is written in capitals all through, so that capitals are no abbreviations. */
  private readonly shouted: boolean;

  constructor(
    private readonly text: string,
    private readonly own: OwnWords,
  ) {
    this.words = wordsOf(text);
    this.shouted = this.words.length > 0 && this.words.every(({ shape }) => shape !== 'small');
  }

  private kind(index: number): Kind {
    const { low, shape, text } = this.words[index] as Word;
    const key = `${shape === 'capitals' ? '^' : ''}${low}`;
    const met = this.kinds.get(key);
    if (met) return met;
    const given = isGivenName(low);
    const organisation = !given && isOrganisationWord(low);
    const own = bareForms(low).some((form) => this.own.words.has(form)) && !given;
    const place = isPlaceName(low);
    const common = isCommonWord(low);
    const surname = isSurname(low);
    const odd = /\p{Nd}/u.test(text) || (shape === 'capitals' && !this.shouted && low.length <= 5);
    const kind = {
      own,
      given,
      onlyGiven: given && isOnlyGivenName(low),
      surname: surname && !own,
      sureSurname: !own && isSureSurname(low),
      place,
      organisation,
      common,
      unknown: !own && !given && !organisation && !place && !common && !odd && low.length > 1,
    };
    this.kinds.set(key, kind);
    return kind;
  }

  private hasCapital(index: number): boolean {
    const shape = this.words[index]?.shape;
    return shape === 'capital' || shape === 'capitals';
  }

  /** Two words that stand in the plan after each other. */
  private isOwnPair(a: number, b: number): boolean {
    const [first, second] = [this.words[a]?.low ?? '', this.words[b]?.low ?? ''];
    return bareForms(second).some((form) => this.own.pairs.has(`${first} ${form}`));
  }

  /**
   * Whether a word belongs to what is no person: the plan, a place, an organisation, a street called after somebody.
   */
  private isElse(index: number): boolean {
    const { own, organisation, place, given, surname } = this.kind(index);
    if (own || organisation || (place && !given && !surname)) return true;
    const before = this.words[index - 1];
    const joined = this.words[index]?.joined === true;
    if (joined && before && precedesPlaces(before.low)) return true;
    return this.isNamedAfter(index);
  }

  /** "Gustav Adolfs torg": the last of the name is a genitive and what is called so follows. */
  private isNamedAfter(index: number): boolean {
    for (let at = index; at < index + 3; at += 1) {
      const [word, next] = [this.words[at], this.words[at + 1]];
      if (!word || !next?.joined) return false;
      const genitive = /s$|'s$|:s$/u.test(word.low);
      if (genitive && NAMED_AFTER.has(next.low)) return true;
      if (
        !genitive &&
        NAMED_AFTER.has(next.low) &&
        this.kind(at).given &&
        /^(?:kyrka|församling|gymnasium|kapell)$/u.test(next.low)
      )
        return true;
      if (next.shape === 'small') return false;
    }
    return false;
  }

  /** The word after, over the small words within names: Carl von Essen. */
  private nextOfName(index: number): number | undefined {
    let at = index + 1;
    for (let steps = 0; steps < 3; steps += 1, at += 1) {
      const word = this.words[at];
      if (!word?.joined) return undefined;
      if (this.hasCapital(at) || word.shape === 'initial') return at;
      if (!PARTICLES.has(word.low)) return undefined;
    }
    return undefined;
  }

  private mark(from: number, to = from): void {
    for (let at = from; at <= to; at += 1) this.marked.add(at);
  }

  /** Whether two words with capitals after each other look like one person's. */
  private isPersonsPair(a: number, b: number): boolean {
    if (this.isOwnPair(a, b)) return false;
    const [first, second] = [this.kind(a), this.kind(b)];
    const [wordA, wordB] = [this.words[a] as Word, this.words[b] as Word];
    if (wordA.shape === 'initial') {
      const follows = second.surname || second.unknown || second.given;
      return (
        follows &&
        !this.isElse(b) &&
        (second.sureSurname || second.unknown || wordB.start - wordA.end > 1 || second.onlyGiven)
      );
    }
    if (wordB.shape === 'initial') {
      return first.onlyGiven && wordB.text !== 'I' && !this.isElse(a);
    }
    if (this.isElse(a)) return false;
    if (this.isElse(b)) {
      // A person called as a place is: Lena Laholm. A venue after a name is its own: Anna Biblioteket.
      const isPlaceAlone = second.place && !second.organisation;
      return first.onlyGiven && isPlaceAlone && !this.isNamedAfter(b) && !this.isNamedAfter(a) && !this.followsVenue(a);
    }
    const inCapitals = wordA.shape === 'capitals' || wordB.shape === 'capitals';
    if (inCapitals)
      return (
        first.given &&
        (second.given || second.surname || second.unknown) &&
        (first.onlyGiven || second.sureSurname || !second.common)
      );
    if (first.given) {
      if (second.surname && (first.onlyGiven || second.sureSurname || isListedSurname(wordB.low))) return true;
      if (second.unknown || second.onlyGiven) return true;
      return first.onlyGiven && !second.organisation;
    }
    if (first.unknown) return second.unknown || second.given || second.surname;
    if (first.sureSurname) return second.unknown || second.given || second.surname;
    // "min vän Klas Ottosson", where the first is a word too.
    return second.sureSurname && wordA.begins === 'not';
  }

  /** Whether what stands before tells that a name is a venue's: Café Ella, Förskolan Myran. */
  private followsVenue(index: number): boolean {
    const before = index - 1;
    const word = this.words[index];
    if (!word?.joined || before < 0) return false;
    const { organisation, own } = this.kind(before);
    // A plan says "av", "med" and "för" in its own words too.
    return organisation || (own && this.hasCapital(before)) || precedesPlaces(this.words[before]?.low ?? '');
  }

  private pairs(): void {
    for (let a = 0; a < this.words.length; a += 1) {
      if (!this.hasCapital(a) && this.words[a]?.shape !== 'initial') continue;
      const b = this.nextOfName(a);
      if (b !== undefined && this.isPersonsPair(a, b)) this.mark(a, b);
    }
  }

  /** "Kalle, 14 år, berättade": an age after a given name makes it somebody's, at the beginning of a sentence too. */
  private ages(): void {
    for (const [index, word] of this.words.entries()) {
      const [age, unit] = [this.words[index + 1], this.words[index + 2]];
      if (word.shape !== 'capital' || !age || !this.kind(index).given || this.followsVenue(index)) continue;
      const gap = this.text.slice(word.end, Math.min(age.start, word.end + 4));
      if (!AGE_GAP.test(gap)) continue;
      const { onlyGiven } = this.kind(index);
      const after = this.text.slice(age.end, age.end + 1);
      const hasUnit = AGE_IN_ONE.test(age.low) || (AGE.test(age.low) && unit?.joined && YEARS.test(unit.low));
      // "Max 14 år" has a name that is a word too: there a mark has to stand between.
      const isSure = gap !== ' ' || (onlyGiven && !isHeadword(word.low));
      if (hasUnit ? isSure : onlyGiven && gap !== ' ' && AGE.test(age.low) && /[,)]/u.test(after)) this.mark(index);
    }
  }

  /** Names within a sentence that are known as nothing else: "Sedan sa Anna att …". */
  private alone(): void {
    for (const [index, word] of this.words.entries()) {
      if (word.shape !== 'capital' || this.marked.has(index)) continue;
      const { onlyGiven, sureSurname, common } = this.kind(index);
      // Two given names in one are no beginning of a sentence by chance: "Bengt-Åke berättade …".
      if (word.begins === 'sentence' && !(onlyGiven && /-\p{Lu}/u.test(word.text))) continue;
      if (!(onlyGiven || sureSurname) || this.isElse(index) || this.followsVenue(index)) continue;
      // "(Per kommun)", where a capital says nothing and the name is a word too.
      if (word.begins === 'part' && common) continue;
      const next = this.words[index + 1];
      const venueFollows =
        next?.joined && (NAMED_AFTER.has(next.low) || (next.shape !== 'small' && this.isElse(index + 1)));
      if (!venueFollows) this.mark(index);
    }
  }

  private mayBeName(index: number): boolean {
    const word = this.words[index];
    if (!word || NO_NAME.has(word.low) || this.isElse(index)) return false;
    const { given, surname, unknown } = this.kind(index);
    return given || surname || unknown;
  }

  private titles(): void {
    for (const [index, word] of this.words.entries()) {
      const next = this.words[index + 1];
      if (!TITLES.has(word.low) || !next) continue;
      const joined = next.joined || /^dr$|^mrs?$|^ms$|^prof$|^frk$/u.test(word.low);
      if (joined && next.shape === 'capital' && this.mayBeName(index + 1)) this.mark(index + 1);
    }
  }

  /**
   * "Samtalet leddes av Oğuz", "tack till Çağlar": who leads and is thanked is mostly a person, also of a name that no
   * list has. A firm may be asked about so; who writes it saves it as it stands.
   */
  private doers(): void {
    for (const [index, word] of this.words.entries()) {
      const [second, first] = [this.words[index - 1]?.low ?? '', this.words[index - 2]?.low ?? ''];
      const introduced = AFTER_DOING.get(second)?.test(first) ?? false;
      if (!introduced || word.shape !== 'capital' || !word.joined || !this.kind(index).unknown) continue;
      const next = this.words[index + 1];
      const hasStaff = /s$/u.test(word.low) && next !== undefined && STAFF.has(next.low);
      const venueFollows =
        next?.joined && (hasStaff || NAMED_AFTER.has(next.low) || (next.shape !== 'small' && this.isElse(index + 1)));
      if (!venueFollows && !this.isElse(index)) this.mark(index);
    }
  }

  /** "Annas mamma", at the beginning of a sentence too. */
  private kin(): void {
    for (const [index, word] of this.words.entries()) {
      const next = this.words[index + 1];
      if (word.shape !== 'capital' || !next?.joined || !KIN.has(next.low) || !/s$/u.test(word.low)) continue;
      if (this.kind(index).onlyGiven) this.mark(index);
    }
  }

  /** The word that is said to be called something, before "heter". */
  private subject(index: number): string {
    for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
      const low = this.words[at]?.low ?? '';
      if (low !== 'som' && low !== 'inte' && low !== 'också') return low;
    }
    return '';
  }

  private called(): void {
    for (const [index, word] of this.words.entries()) {
      const says = CALLED.has(word.low) || NAME_IS.has(word.low);
      if (!says) continue;
      let at = index + 1;
      let introduced = CALLED.has(word.low) || this.words[index - 1]?.low === 'vid';
      let people = PEOPLE.has(this.subject(index)) || PEOPLE.has(this.words[index + 1]?.low ?? '');
      // "kallas" is said of things as well, also after "de" and "vi"; whoever calls oneself something is a person.
      if (/^(?:kalla|called|named)/u.test(word.low)) people = this.words[index + 1]?.low === 'sig';
      if (NAME_IS.has(word.low))
        people = /^(?:mitt|hennes|hans|hens|ditt|deras|my|her|his|their|your)$/u.test(this.words[index - 1]?.low ?? '');
      while (at < index + 4 && BETWEEN_CALLED_AND_NAME.has(this.words[at]?.low ?? '')) {
        if (/^(?:is|är|var|was)$/u.test(this.words[at]?.low ?? '')) introduced = true;
        at += 1;
      }
      const name = this.words[at];
      if (!name || !introduced || (name.begins === 'sentence' && at > index + 1)) continue;
      this.isCalled(at, people);
    }
  }

  private isCalled(at: number, people: boolean): void {
    const name = this.words[at] as Word;
    if (NO_NAME.has(name.low) || /\p{Nd}/u.test(name.text)) return;
    const { onlyGiven, given, unknown, organisation, own } = this.kind(at);
    if (people) {
      if (!(organisation && name.shape === 'small') && !(name.shape === 'small' && this.kind(at).common && !given))
        this.mark(at);
      return;
    }
    if (name.shape === 'small' || this.isElse(at) || own) return;
    const next = this.words[at + 1];
    if (next?.joined && next.shape !== 'small' && this.isElse(at + 1)) return;
    if (onlyGiven || (unknown && !this.isThing(at))) this.mark(at);
  }

  /** Whether it is a thing that is said to be called something: "En metod som heter Fishbowl". */
  private isThing(at: number): boolean {
    for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
      const { organisation, common, own } = this.kind(before);
      const low = this.words[before]?.low ?? '';
      if (CALLED.has(low) || low === 'som' || BETWEEN_CALLED_AND_NAME.has(low)) continue;
      return organisation || own || (common && !PEOPLE.has(low) && !TITLES.has(low));
    }
    return false;
  }

  /** "anna svensson": a given name and a surname in small letters. */
  private small(): void {
    for (const [index, word] of this.words.entries()) {
      const next = this.words[index + 1];
      if (word.shape !== 'small' || next?.shape !== 'small' || !next.joined) continue;
      const [first, second] = [this.kind(index), this.kind(index + 1)];
      if (!first.onlyGiven) continue;
      // "per max 10": two names that are words too say nothing.
      const isSecond =
        second.sureSurname ||
        (!isHeadword(word.low) && (isListedSurname(next.low) || (second.onlyGiven && !isHeadword(next.low))));
      if (isSecond) this.mark(index, index + 1);
    }
  }

  /** Names that stand anywhere, in any letters, and words with capitals that nothing is known of. */
  private anyNames(): void {
    for (const [index, word] of this.words.entries()) {
      if (this.marked.has(index) || this.isElse(index)) continue;
      const { onlyGiven, sureSurname, unknown } = this.kind(index);
      // "per målgrupp": a name that is a word too needs its capital.
      if (word.shape === 'small' && isHeadword(word.low)) continue;
      const isWord = word.low.length < 3 || (word.begins === 'sentence' && !onlyGiven);
      if (onlyGiven || sureSurname || (unknown && word.shape === 'capital' && !isWord)) this.mark(index);
    }
  }

  /** @param strict whether given names and unknown words with capitals count wherever they stand, as in questions */
  found(strict = false): NameFound[] {
    this.pairs();
    this.titles();
    this.doers();
    this.kin();
    this.ages();
    this.called();
    this.alone();
    this.small();
    if (strict) this.anyNames();
    const found: { start: number; end: number; last: number }[] = [];
    for (const index of [...this.marked].sort((a, b) => a - b)) {
      const word = this.words[index] as Word;
      const last = found.at(-1);
      if (last && last.last === index - 1 && word.joined) Object.assign(last, { end: word.end, last: index });
      else found.push({ start: word.start, end: word.end, last: index });
    }
    return found.map(({ start, end }) => ({ start, end }));
  }
}

/**
 * What in a text looks like names of people, as it is written there, each once.
 * @param text with its characters made plain
 * @param own what the plan says in its own words
 */
export function namesIn(text: string, own: OwnWords = NO_OWN_WORDS): string[] {
  return [...new Set(new Reader(text, own).found().map(({ start, end }) => text.slice(start, end)))];
}

/** A question with "…" for every name in it, in whatever letters people ask. */
export function withoutNames(text: string, own: OwnWords): string {
  const found = new Reader(text, own).found(true);
  return found.reduceRight((kept, { start, end }) => `${kept.slice(0, start)}…${kept.slice(end)}`, text);
}
