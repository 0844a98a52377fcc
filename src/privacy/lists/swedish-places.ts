// Made by test/support/make-name-lists.mjs; do not edit.

/** Towns and villages of Sweden with 500 people or more, by GeoNames (CC BY 4.0). */
export const SWEDISH_PLACES = `
Abbekås,Abborrberget,Akalla,Alafors,Alby,Alfta,Algutsrum,Alingsås,Allerum,Almunge,Alsike,Alster,Alstermo,Alunda
Alvesta,Alvik,Ammenäs,Andalen,Anderslöv,Anderstorp,Aneby,Angered,Ankarsrum,Ankarsvik,Anneberg,Annelund,Antnäs,Arboga
Arbrå,Ardala,Arild,Arjeplog,Arkelstorp,Arlöv,Arnö,Arvidsjaur,Arvika,Aröd,Askeby,Askersund,Asmundtorp,Avesta,Axvall
Backa,Backe,Baggetorp,Bankeryd,Bara,Barkarö,Barnarp,Barsebäck,Bengtsfors,Bengtsheden,Bensbyn,Berg,Berga,Bergby
Bergeforsen,Bergkvara,Bergnäset,Bergshammar,Bergshamra,Bergsjö,Bergsviken,Bergvik,Bestorp,Bie,Billdal,Billeberga
Billesholm,Billingsfors,Bjurholm,Bjursås,Bjuv,Bjärnum,Bjärred,Bjästa,Björbo,Björboholm,Björke,Björketorp,Björklinge
Björkskatan,Björkvik,Björkö,Björlanda,Björneborg,Björnlunda,Björnänge,Björnås,Blentarp,Blidsberg,Blomstermåla,Boda
Bodafors,Boden,Boliden,Bollebygd,Bollmora,Bollnäs,Bollstabruk,Boo,Bor,Borensberg,Borgholm,Borlänge,Borrby,Borås
Bottnaryd,Boxholm,Brastad,Braås,Bredaryd,Bredbyn,Bredsand,Brevik,Bro,Broby,Bromma,Bromölla,Brunflo,Brunn,Brunna
Bräcke,Bräkne-Hoby,Brännö,Brålanda,Brösarp,Bua,Bunkeflostrand,Bureå,Burseryd,Burträsk,Bygdeå,Byske,Bäckefors,Bälinge
Bäsna,Bålsta,Bårslöv,Båstad,Bönan,Charlottenberg,Dalarö,Dalby,Dals Långed,Dals Rostock,Dalsjöfors,Dalstorp,Dalum
Degeberga,Degerfors,Deje,Delsbo,Dingersjö,Dingle,Dingtuna,Diseröd,Diö,Djurmo,Djursholm,Djurås,Djurö,Domsten,Donsö
Dorotea,Duved,Dvärsätt,Dösjebro,Ed,Edane,Edsbro,Edsbyn,Edsvalla,Ekeby,Ekeby-Almby,Ekenässjön,Ekerö,Ekshärad,Eksjö
Ekängen,Eldsberga,Ellös,Emmaboda,Enbacka,Enebyberg,Enhagen-Ekbacken,Enköping,Enviken,Enånger,Eriksberg,Eriksbo
Ersmark,Eskilstuna,Eslöv,Essvik,Everöd,Fagersanna,Fagersta,Falkenberg,Falköping,Falun,Fanbyn,Fellingsbro,Figeholm
Filipstad,Filsbäck,Finja,Finnerödja,Finspång,Fisksätra,Fittja,Fjugesta,Fjälkinge,Fjällbacka,Fjärdhundra
Fjärås kyrkby,Flen,Fliseryd,Floby,Floda,Flyinge,Fors,Forsbacka,Forsby,Forserum,Forshaga,Forsheda,Forssjö,Fotö
Fredriksberg,Fridlevstad,Friggesund,Frillesås,Fristad,Fritsla,Frufällan,Frändefors,Fränsta,Frånö,Frösakull,Frövi
Funäsdalen,Furulund,Furuvik,Fyllinge,Färgelanda,Färila,Färjestaden,Färlöv,Färnäs,Fårösund,Föllinge,Förslöv,Gagnef
Gamla Stan,Gamla Uppsala,Gamleby,Gammelstad,Gantofta,Garpenberg,Garphyttan,Gemla,Genarp,Genevad,Gessie Villastad
Getinge,Gimo,Gimåt,Gislaved,Glanshammar,Glimåkra,Glommen,Glumslöv,Gnarp,Gnesta,Gnosjö,Grebbestad,Grebo,Grevie
Grillby,Grimslöv,Grimsås,Grums,Grundsund,Grycksbo,Grythyttan,Gräddö,Grängesberg,Gränna,Grästorp,Gråbo,Grödby,Gualöv
Gullbrandstorp,Gullbranna,Gullringen,Gullspång,Gunnebo,Gunsta,Guojkkasuoluoj,Gustavsberg,Gusum,Gyttorp,Gällivare
Gällstad,Gällö,Gärds Köpinge,Gärsnäs,Gävle,Gånghester,Gårdsten,Gåvsta,Göta,Göteborg,Götene,Habo,Hackås,Hagby,Hagfors
Hallsberg,Hallstahammar,Hallstavik,Halmstad,Hamburgsund,Hammar,Hammarby,Hammarkullen,Hammarslund,Hammarstrand
Hammenhög,Hammerdal,Hamrångefjärden,Hanaskog,Handen,Haninge,Haparanda,Harbo,Harlösa,Harmånger,Harplinge,Hasslarp
Hasslö,Haverdal,Heby,Hede,Hedemora,Hedesunda,Helsingborg,Hemmesta,Hemse,Henån,Herrestad,Herrljunga,Hestra,Hillared
Hillerstorp,Hindås,Hittarp,Hjo,Hjuvik,Hjärnarp,Hjärup,Hofors,Hofterup,Hok,Holm,Holmsund,Holsbybrunn,Horn,Horndal
Horred,Hortlax,Hoting,Hova,Hoverberg,Hovmantorp,Hovsta,Huddinge,Hudiksvall,Hultsfred,Hummelsta,Hunnebostrand
Huskvarna,Husum,Hyllinge,Hyltebruk,Hyssna,Häljarp,Hällabrottet,Hällaryd,Hällberga,Hällbybrunn,Hällefors,Hälleforsnäs
Hällekis,Hällevadsholm,Hällevik,Hälsö,Härad,Häradsbygden,Härnösand,Härryda,Hässleholm,Hästhagen,Hästveda,Hållsta
Höganäs,Högsby,Högsjö,Högsäter,Hökerum,Hökåsen,Hököpinge,Höllviken,Hölö,Hönö,Hörby,Hörnefors,Hörvik,Höviksnäs,Höör
Idala,Idre,Igelstorp,Iggesund,Indal,Ingared,Ingelstad,Innertavle,Insjön,Irsta,Jakobsberg,Johannedal,Johannishus
Jokkmokk,Jonsered,Jonstorp,Jordbro,Jukkasjärvi,Junsele,Jursla,Jämjö,Jämshög,Järbo,Järlåsa,Järna,Järnforsen,Järpen
Järpås,Järvsö,Jävre,Jönköping,Jönåker,Jörlanda,Jörn,Jössefors,Kalix,Kallinge,Kalmar,Karby,Karlholmsbruk,Karlsborg
Karlshamn,Karlskoga,Karlskrona,Karlstad,Katrineholm,Kattarp,Kaxholmen,Kil,Kilafors,Killeberg,Kimstad,Kinna,Kinnarp
Kiruna,Kisa,Kista,Kivik,Kjulaås,Klagstorp,Klingsta,Klintehamn,Klippan,Kläppa,Klågerup,Klövedal,Knislinge,Knivsta
Knutby,Knäred,Kode,Kolbäck,Kolsva,Kopparberg,Kopparmora,Koppom,Korpilombolo,Korsberga,Kortebo,Koskullskulle,Kosta
Kramfors,Kristdala,Kristianstad,Kristinehamn,Krokek,Krokom,Krylbo,Kumla,Kummelnäs,Kungsbacka,Kungsberga,Kungsgården
Kungshamn,Kungsholmen,Kungsängen,Kungsör,Kungälv,Kurland,Kvibille,Kvicksund,Kvidinge,Kvisljungeby,Kvissleby,Kvänum
Kyrkesund,Kyrkhult,Källby,Kärna,Kävlinge,Kåge,Kågeröd,Kåhög,Kållered,Kårsta,Köping,Köpingebro,Köpmanholmen,Lagan
Laholm,Lammhult,Landsbro,Landskrona,Landvetter,Latorpsbruk,Laxå,Lekeryd,Leksand,Lenhovda,Lerdala,Lerum,Lesjöfors
Lessebo,Liatorp,Lidhult,Lidingö,Lidköping,Lilla Edet,Lilla Tjärby,Limmared,Lindesberg,Lindholmen,Lindome,Lindsdal
Lindö,Linghed,Linghem,Linköping,Linneryd,Listerby,Lit,Ljung,Ljunga,Ljungaverk,Ljungby,Ljungbyhed,Ljungbyholm
Ljunghusen,Ljungsbro,Ljungskile,Ljusdal,Ljusne,Lomma,Lotorp,Lucksta,Ludvigsborg,Ludvika,Lugnås,Luleå,Lund,Lundsbrunn
Lycksele,Lysekil,Länghem,Länna,Långsele,Långshyttan,Långvik,Långås,Löberöd,Löddeköpinge,Löderup,Lödöse,Lögdeå
Lönsboda,Löttorp,Lövestad,Lövgärdet,Lövstalöt,Lövånger,Majorna,Malmberget,Malmbäck,Malmköping,Malmslätt,Malmö,Malung
Malungsfors,Malå,Mantorp,Mariannelund,Marieberg,Mariefred,Marieholm,Marielund,Mariestad,Markaryd,Matfors,Medle
Mellansel,Mellbystrand,Mellerud,Mellösa,Mjällby,Mjölby,Mockfjärd,Mohed,Moheda,Moholm,Molkom,Mora,Morgongåva,Mosås
Motala,Mullhyttan,Mullsjö,Munka-Ljungby,Munkedal,Munkfors,Myggenäs,Myresjö,Märsta,Målilla,Målsryd,Månkarbo,Måttsund
Mölle,Mölltorp,Mölnbo,Mölndal,Mölnlycke,Mönsterås,Mörarp,Mörbylånga,Mörlunda,Mörrum,Mörsil,Mörtnäs,Nacka
Njurundabommen,Njutånger,Nogersund,Nolby,Nolvik,Nora,Norberg,Nordmaling,Norje,Norra Bro,Norra Åsum,Norrfjärden
Norrköping,Norrsundet,Norrtälje,Norsholm,Norsjö,Nossebro,Nusnäs,Nyborg,Nybro,Nyhammar,Nykroppa,Nykvarn,Nyköping
Nyland,Nynäshamn,Nälden,Nässjö,Näsum,Näsviken,Näsåker,Nättraby,Nävekvarn,Obbola,Ockelbo,Odensbacken,Odensjö
Olofstorp,Olofström,Olsfors,Olstorp,Onsala,Onslunda,Ornäs,Orrefors,Orsa,Osby,Oskar-Fredriksborg,Oskarshamn
Oskarström,Ostvik,Otterbäcken,Oxelösund,Oxie,Pajala,Parksidan,Partille,Pershagen,Perstorp,Piperskärr,Piteå,Påarp
Pålsboda,Påryd,Påskallavik,Raksta,Ramnäs,Ramsele,Ramvik,Rannebergen,Ransta,Reftele,Rejmyre,Resarö,Rimbo,Rimforsa
Rindö,Ringarum,Rinkaby,Rinkabyholm,Risögrund,Robertsfors,Rockneby,Roknäs,Rolfs,Rolfstorp,Roma,Romme,Ronneby
Ronnebyhamn,Rosersberg,Rosvik,Rot,Rottne,Ruda,Rundvik,Rutvik,Ryd,Rydaholm,Rydbo,Rydboholm,Rydebäck,Rydsgård,Ryssby
Rättvik,Rävlanda,Råby,Råneå,Råsunda,Råtorp,Röbäck,Rödeby,Rönninge,Rönnäng,Rörvik,Röstånga,Sala,Saltsjöbaden,Sandared
Sandarne,Sandhem,Sandhult,Sandskogen,Sandviken,Sangis,Sankt Olof,Saxdalen,Saxtorpsskogen,Segeltorp,Segersäng,Selja
Sexdrega,Sibbhult,Sigtuna,Siljansnäs,Silverdalen,Simlångsdalen,Simrishamn,Sjuntorp,Sjöbo,Sjömarken,Sjörröd,Sjötorp
Sjövik,Skanör med Falsterbo,Skara,Skattkärr,Skavkulla,Skee,Skegrie,Skelleftehamn,Skellefteå,Skepparkroken,Skepplanda
Skillingaryd,Skillinge,Skinnskatteberg,Skivarp,Skoghall,Skogsby,Skogstorp,Skottorp,Skottsund,Skrea,Skruv,Skultorp
Skultuna,Skurup,Skutskär,Skyttorp,Skällinge,Skänninge,Skärblacka,Skärhamn,Skärplinge,Skåre,Sköldinge,Sköllersta
Skövde,Slaka,Slite,Slottsbron,Slöinge,Smedby,Smedjebacken,Smygehamn,Smålandsstenar,Smögen,Sollebrunn,Sollefteå
Sollentuna,Sollerön,Solna,Sommen,Sorsele,Sparreholm,Staffanstorp,Stallarholmen,Stavsnäs,Stehag,Stenhamra,Steninge
Stenkullen,Stensjön,Stenstorp,Stenungsund,Stidsvig,Stigtomta,Stjärnhov,Stoby,Stockaryd,Stockholm,Stockvik,Stora Höga
Stora Levene,Stora Mellösa,Stora Vika,Storebro,Storfors,Storuman,Storvik,Storvreta,Storå,Strängnäs,Strömma
Strömsfors,Strömsholm,Strömsnäsbruk,Strömstad,Strömsund,Strövelstorp,Stugun,Sturefors,Sturkö,Styrsö,Stångby,Stöde
Stöpen,Sundborn,Sundbyberg,Sundsbruk,Sundsvall,Sunnansjö,Sunne,Sunningen,Surahammar,Surte,Svalsta,Svalöv,Svanberga
Svaneholm,Svanesund,Svarte,Svartvik,Svartå,Svedala,Sveg,Svenljunga,Svenstavik,Svängsta,Svärdsjö,Svärtinge,Sylta
Säffle,Sälen,Särna,Särö,Säter,Sätila,Sätofta,Sävar,Sävast,Säve,Sävja,Sävsjö,Sågmyra,Sålanda,Söderala,Söderbärke
Söderfors,Söderhamn,Söderköping,Södermalm,Södertälje,Söderåkra,Södra Sandby,Södra Sunderbyn,Södra Vi,Sölvesborg
Sörforsa,Sörvik,Söråker,Sösdala,Taberg,Tallboda,Tallåsen,Tanumshede,Teckomatorp,Tenhult,Tensta,Tibro,Tidaholm,Tidan
Tierp,Tillberga,Timmele,Timmernabben,Timmersdala,Timrå,Timsfors,Tingsryd,Tjuvkil,Tjällmo,Tjörnarp,Tobo,Tofta,Tollarp
Tollarp1,Tollered,Tomelilla,Tomtebo,Torekov,Torhamn,Tormestorp,Torsby,Torshälla,Torslanda,Torsåker,Torsång,Torsås
Torup,Tranemo,Tranås,Traryd,Trekanten,Trelleborg,Trollhättan,Trosa,Träslövsläge,Trönninge,Trönningenäs,Tullinge
Tumba,Tumlehed,Tuolluvaara,Tureholm,Tving,Tvååker,Tygelsjö,Tyringe,Tystberga,Täby,Täfteå,Tällberg,Tärnsjö,Tångaberg
Töcksfors,Töre,Töreboda,Ucklum,Uddeholm,Uddevalla,Ullared,Ullervad,Ulricehamn,Umeå,Undersåker,Unnaryd,Upphärad
Upplands Väsby,Uppsala,Urshult,Ursviken,Vadstena,Vaggeryd,Vagnhärad,Valbo,Valdemarsvik,Valje,Valla,Vallargärdet
Vallberga,Vallda,Vallentuna,Vallåkra,Valskog,Vansbro,Vara,Varberg,Varekil,Vargön,Varnhem,Vartofta,Vasastan
Vassmolösa,Vattholma,Vattjom,Vaxholm,Veberöd,Veddige,Vedevåg,Vedum,Vegby,Veinge,Vejbystrand,Velanda,Vellinge
Vemdalen,Vessigebro,Vetlanda,Vi,Vibble,Viby,Vidja,Vidsel,Vika,Vikarbyn,Viken,Vikingstad,Vikmanshyttan,Viksäter
Vilhelmina,Villshärad,Vimmerby,Vinberg,Vindeln,Vingåker,Vinninga,Vinslöv,Vintrie,Vintrosa,Virserum,Visby,Viskafors
Vislanda,Vissefjärda,Vittangi,Vittinge,Vittsjö,Vollsjö,Vrena,Vretstorp,Vrigstad,Vuollerim,Väckelsång,Väderstad
Väjern,Vänersborg,Vännäs,Vännäsby,Väring,Värnamo,Värsås,Väröbacka,Väse,Västerfärnebo,Västervik,Västerås
Västra Frölunda,Västra Hagen,Västra Ingelstad,Västra Karup,Växjö,Vålberg,Våmhus,Vårby,Vårgårda,Vårsta,Våxtorp,Yngsjö
Ystad,Ytterhogdal,Ytternäs,Älandsbro,Älmhult,Älmsta,Älta,Älvdalen,Älvkarleby,Älvnäs,Älvsbyn,Älvängen,Ängelholm,Ärla
Åby,Åbyggeby,Åbytorp,Åhus,Åkarp,Åkers Styckebruk,Åkersberga,Åled,Ålem,Åmotfors,Åmål,Ånge,Ånäset,Åre,Årjäng,Årnäs
Årsta,Årsunda,Åryd,Ås,Åsa,Åsarp,Åsbro,Åseda,Åsele,Åsensbruk,Åshammar,Åsljunga,Åstorp,Åtvidaberg,Öbonäs,Öckerö
Ödeborg,Ödeshög,Ödsmål,Ödåkra,Öjersjö,Ölmanäs,Ölmbrotorp,Ölsta,Önnestad,Örbyhus,Örebro,Öregrund,Örkelljunga
Örnsköldsvik,Örsundsbro,Ösmo,Östansjö,Österby,Österbybruk,Österbymo,Östermalm,Östersund,Östervåla,Östhammar,Östnor
Östra Grevie,Östra Husby,Östra Karup,Östra Ljungby,Överhärde,Överhörnäs,Överkalix,Överlida,Övertorneå,Överum,Öxeryd
`;
