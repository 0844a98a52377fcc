import type { FaultRow } from './row';

/** The notation of a file, its signs and its layout, and which file is what. */
export const OF_NOTATION: readonly FaultRow[] = [
  [
    'notation',
    /^this line is not indented like the lines around it; use spaces, .*$/u,
    'raden är inte indragen som raderna omkring; använd mellanslag, lika många som de',
  ],
  ['notation', /^indent with spaces, not with tabs$/u, 'dra in med mellanslag, inte med tabb'],
  [
    'notation',
    /^put the text after the first ":" in quotes if it holds a ":" itself, .*$/u,
    'sätt citattecken om texten efter första ":" om den innehåller ":", och se efter om raden under är för långt indragen',
  ],
  [
    'notation',
    /^a ":" is missing after the word on this line, .*$/u,
    'det saknas ":" efter ordet på raden, eller så är texten ovanför inte indragen',
  ],
  ['notation', /^a file holds one plan only; .*$/u, 'en fil har bara en plan; ta bort raden med "---"'],
  [
    'notation',
    /^put the text in quotes: it begins with a character that means something else in YAML$/u,
    'sätt citattecken om texten: den börjar med ett tecken som betyder något annat i YAML',
  ],
  [
    'notation',
    /^put the text in quotes: a "\*" or "&" at its beginning means something else in YAML$/u,
    'sätt citattecken om texten: "*" eller "&" i början betyder något annat i YAML',
  ],
  [
    'notation',
    /^put the text in quotes: a "!" at its beginning means something else in YAML$/u,
    'sätt citattecken om texten: "!" i början betyder något annat i YAML',
  ],
  [
    'notation',
    /^write "\\\\" for a backslash inside double quotes$/u,
    'skriv "\\\\" för ett bakstreck inom citattecken',
  ],
  ['notation', /^the word before a ":" is a single word or text$/u, 'före ":" står ett enda ord eller en text'],
  ['notation', /^the file is nested too deeply$/u, 'filen har för många nivåer'],
  [
    'notation',
    /^the file is nested too deeply, or repeats itself .*$/u,
    'filen har för många nivåer, eller upprepar sig med "&" och "*"; skriv ut delarna',
  ],
  ['notation', /^a "(.)" is missing$/u, 'det saknas "$1"'],
  ['notation', /^a closing quote is missing$/u, 'det saknas ett avslutande citattecken'],
  [
    'notation',
    /^this line cannot be read as YAML .*$/su,
    'raden går inte att läsa som YAML; sätt citattecken om texten om den är en text',
  ],
  ['duplicate', /^"(.*)" is written twice here; keep one of them$/su, '”$1” står två gånger här; behåll det ena'],
  [
    'duplicate',
    /^"(.*)" says the same as "(.*)" above; keep one of them$/su,
    '”$1” är samma sak som ”$2” ovanför; behåll det ena',
  ],
  [
    'notation',
    /^"(.*)" has no ":" after it; put a text that holds a "," in quotes$/su,
    '”$1” har inget ":" efter sig; sätt citattecken om en text som innehåller ","',
  ],
  ['notation', /^write decimals with a full stop: (".*")$/su, 'skriv decimaler med punkt: $1'],
  [
    'notation',
    /^a "," within \{ \} ends a text; put the whole text in quotes: (.*)$/su,
    'ett "," inom { } avslutar en text; sätt citattecken om hela texten: $1',
  ],
  [
    'notation',
    /^two versions of the file stand here, as a merge left them; .*$/u,
    'här står två versioner av filen efter en sammanslagning; behåll den ena, och ta bort raderna med <<<<<<<, ======= och >>>>>>>',
  ],
  [
    'sign',
    /^this line is indented with (.+?)(?:, which looks like a space and is none to YAML)?; indent with ordinary spaces$/su,
    'raden är indragen med $c1; dra in med vanliga mellanslag',
  ],
  ['sign', /^"(.*)" says nothing in a plan; remove the line$/su, '”$1” säger inget i en plan; ta bort raden'],
  [
    'sign',
    /^after the "-" stands (.+); write an ordinary space$/su,
    'efter "-" står $c1; skriv ett vanligt mellanslag',
  ],
  [
    'sign',
    /^after "(.*):" stands (.+); write an ordinary space$/su,
    'efter "$1:" står $c2; skriv ett vanligt mellanslag',
  ],
  [
    'sign',
    /^write a space after the "-" that begins an item of a list: "- "$/u,
    'skriv ett mellanslag efter det "-" som börjar en punkt i en lista: "- "',
  ],
  [
    'sign',
    /^"(.*?)"(?:, .+,)? does not begin an item of a list; .*$/su,
    '"$1" börjar ingen punkt i en lista; skriv ett bindestreck och ett mellanslag i stället: "- "',
  ],
  [
    'sign',
    /^this line is indented by (\d+) spaces?, where (?:"(.+)" above it|the items beside it) (?:is|are) indented by (\d+); give both the same$/su,
    'raden är indragen med $1 mellanslag, och det som den hör ihop med har $3; ge båda lika många',
  ],
  [
    'sign',
    /^"(.+)" was "(.+)" before the file was saved in another encoding; .*$/su,
    '"$1" var "$2" innan filen sparades med en annan teckenkodning; skriv det igen och spara filen som UTF-8',
  ],
  ['sign', /^write (.+) without quotes$/su, 'skriv $1 utan citattecken'],
  [
    'sign',
    /^"(.*)" after "(.*)" is a wide or unusual colon; .*$/su,
    '"$1" efter "$2" är ett ovanligt kolon; skriv ett vanligt och ett mellanslag: "$2: …"',
  ],
  ['sign', /^write a space after the colon: "(.*): …"$/su, 'skriv ett mellanslag efter kolonet: "$1: …"'],
  [
    'sign',
    /^(.*) are quotes of a word processor; write straight ones, .*$/su,
    '$1 är citattecken från en ordbehandlare; skriv raka, "…", runt texten (och dess egna innanför om den är ett citat)',
  ],
  [
    'sign',
    /^the text begins with (.) and ends with (.), a quote of a word processor; .*$/su,
    'texten börjar med $1 och slutar med $2, ett citattecken från en ordbehandlare; avsluta den med $1',
  ],
  [
    'sign',
    /^"(.*)" is how a web page writes (.+?); write .* instead$/su,
    '"$1" är hur en webbsida skriver ett tecken; skriv tecknet självt i stället',
  ],
  [
    'sign',
    /^what stands after a "#" is a comment and is not read, nor is the bracket .*$/u,
    'det som står efter "#" är en kommentar och läses inte, inte heller parentesen som avslutar raden; sätt citattecken om texten',
  ],
  [
    'sign',
    /^what stands after a "#" is a comment and is not read; .*$/u,
    'det som står efter "#" är en kommentar och läses inte; sätt citattecken om texten om det hör till den, eller kommentaren på en egen rad',
  ],
  ['file', /^the file is larger than 1 MB; .*$/u, 'filen är större än 1 MB; inget som hör hit är så stort'],
  [
    'file',
    /^the letters of this file cannot be read; .*$/u,
    'filens bokstäver går inte att läsa; spara den igen som UTF-8',
  ],
  [
    'file',
    /^a letter here was lost when the file was saved; .*$/u,
    'en bokstav här försvann när filen sparades; skriv den igen och spara filen som UTF-8',
  ],
  [
    'file',
    /^a plan file begins with "id: …" and "name: …", .*$/u,
    'en planfil börjar med "namn: …", eller med "kompletterar: …" när den lägger till i en plan',
  ],
  [
    'file',
    /^this is the number of the version that an export was made from; remove the line$/u,
    'det här är numret på den version som exporten gjordes av; ta bort raden',
  ],
  [
    'file',
    /^a file that adds to a plan has no id of its own; remove it$/u,
    'en fil som lägger till i en plan har inget eget id; ta bort det',
  ],
  ['file', /^write the id of the plan that this file adds to$/u, 'skriv id för den plan som filen lägger till i'],
  [
    'file',
    /^"(.*)" is already a whole plan; begin this file with .*$/su,
    '”$1” är redan en hel plan; börja den här filen med "kompletterar: …" om den lägger till i den',
  ],
  ['file', /^this file adds to "(.*)", but the plan is "(.*)"$/su, 'filen lägger till i ”$1”, men planen är ”$2”'],
  ['file', /^give at least one plan file$/u, 'ge minst en planfil'],
  [
    'file',
    /^this file only adds to a plan; give the file with the whole plan too$/u,
    'filen lägger bara till i en plan; ge filen med hela planen också',
  ],
  [
    'made-id',
    /^(?:an id was|(\d+) ids were) made of names \((.+)\); .*$/su,
    'id har gjorts av namnen ($2); det som byter namn blir något annat, så skriv dess id innan du byter namn på det',
  ],
  [
    'made-id',
    /^made of the name \((.+)\); a plan that is renamed .*$/su,
    'gjort av namnet ($1); en plan som byter namn blir en annan, så skriv dess id innan du byter namn på den',
  ],
];
