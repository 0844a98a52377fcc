/** What plans usually call their areas and orderers, with the forms of each word. */

/** A noun with its forms in Swedish, and what it is in English. */
export interface KnownNoun {
  readonly one: string;
  readonly many: string;
  readonly theOne: string;
  readonly theMany: string;
  /** As the first part of a compound: "berednings" of "beredningssekreterare". */
  readonly joined: string;
  readonly english: string;
  readonly englishPlural: string;
}

/** Singular, plural, definite, definite plural, first part of a compound; English singular and plural. */
const TABLE = `
kommun kommuner kommunen kommunerna kommun | municipality, municipalities
stadsdel stadsdelar stadsdelen stadsdelarna stadsdels | city district, city districts
kommundel kommundelar kommundelen kommundelarna kommundels | municipal district, municipal districts
distrikt distrikt distriktet distrikten distrikts | district, districts
område områden området områdena områdes | area, areas
region regioner regionen regionerna region | region, regions
län län länet länen läns | county, counties
landskap landskap landskapet landskapen landskaps | province, provinces
församling församlingar församlingen församlingarna församlings | parish, parishes
socken socknar socknen socknarna socken | parish, parishes
kvarter kvarter kvarteret kvarteren kvarters | block, blocks
krets kretsar kretsen kretsarna krets | ward, wards
ort orter orten orterna orts | town, towns
stad städer staden städerna stads | city, cities
by byar byn byarna by | village, villages
bygd bygder bygden bygderna bygde | rural area, rural areas
trakt trakter trakten trakterna trakt | neighbourhood, neighbourhoods
ö öar ön öarna ö | island, islands
zon zoner zonen zonerna zon | zone, zones
plats platser platsen platserna plats | place, places
skola skolor skolan skolorna skol | school, schools
enhet enheter enheten enheterna enhets | unit, units
avdelning avdelningar avdelningen avdelningarna avdelnings | department, departments
nämnd nämnder nämnden nämnderna nämnd | committee, committees
stadsdelsnämnd stadsdelsnämnder stadsdelsnämnden stadsdelsnämnderna stadsdelsnämnd | district committee, district committees
beredning beredningar beredningen beredningarna berednings | drafting committee, drafting committees
styrelse styrelser styrelsen styrelserna styrelse | board, boards
kommunstyrelse kommunstyrelser kommunstyrelsen kommunstyrelserna kommunstyrelse | municipal board, municipal boards
utskott utskott utskottet utskotten utskotts | committee, committees
kommitté kommittéer kommittén kommittéerna kommitté | committee, committees
råd råd rådet råden råds | council, councils
förvaltning förvaltningar förvaltningen förvaltningarna förvaltnings | administration, administrations
direktion direktioner direktionen direktionerna direktions | board, boards
delegation delegationer delegationen delegationerna delegations | delegation, delegations
fullmäktige fullmäktige fullmäktige fullmäktige fullmäktige | council, councils
förbund förbund förbundet förbunden förbunds | association, associations
bolag bolag bolaget bolagen bolags | company, companies
grupp grupper gruppen grupperna grupp | group, groups
styrgrupp styrgrupper styrgruppen styrgrupperna styrgrupps | steering group, steering groups
beställare beställare beställaren beställarna beställar | orderer, orderers
uppdragsgivare uppdragsgivare uppdragsgivaren uppdragsgivarna uppdragsgivar | orderer, orderers
`;

const KNOWN: readonly KnownNoun[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [swedish = '', other = ''] = line.split(' | ');
    const [one = '', many = '', theOne = '', theMany = '', joined = ''] = swedish.split(' ');
    const [english = '', englishPlural = ''] = other.split(', ');
    return { one, many, theOne, theMany, joined, english, englishPlural };
  });

/** English words that a plan in English may use, by the Swedish one whose forms they get. */
const FROM_ENGLISH: ReadonlyMap<string, string> = new Map([
  ['borough', 'stadsdel'],
  ['neighborhood', 'trakt'],
  ...KNOWN.map(({ one, english }): [string, string] => [english, one]).reverse(),
]);

/** Shorter words end too many others to be taken for their last part ("by", "ort", "ö"). */
const SHORTEST_LAST_PART = 4;
/** Short ones that others are made with all the same: "ungdomsråd". */
const LAST_PARTS: ReadonlySet<string> = new Set(['råd']);

/** The longest known word that this one ends with: "område" of "ytterområde". */
function lastPartOf(word: string): KnownNoun | undefined {
  const ends = KNOWN.filter(
    ({ one }) =>
      (one.length >= SHORTEST_LAST_PART || LAST_PARTS.has(one)) && word.length > one.length + 1 && word.endsWith(one),
  );
  return ends.sort((a, b) => b.one.length - a.one.length)[0];
}

/**
 * A word that plans use for areas and orderers, with its forms; a compound gets those of its last part.
 * @param word in the singular, without a capital, in Swedish or English
 */
export function knownNoun(word: string): KnownNoun | undefined {
  const exact = KNOWN.find(({ one }) => one === word);
  if (exact) return exact;
  const translated = FROM_ENGLISH.get(word);
  if (translated !== undefined) return KNOWN.find(({ one }) => one === translated);
  const last = lastPartOf(word);
  if (!last) return undefined;
  const first = word.slice(0, word.length - last.one.length);
  const { one, many, theOne, theMany, joined, ...english } = last;
  return {
    one: first + one,
    many: first + many,
    theOne: first + theOne,
    theMany: first + theMany,
    joined: first + joined,
    ...english,
  };
}
