/**
 * Places that people in Halland speak of and that have fewer than 500 people or are parts of towns, and the lands of
 * Sweden.
 */
export const MORE_PLACES = `
Abild,Alfshög,Almön,Andersberg,Asige,Askome,Björnhult,Breared,Brännö,Bua,Båstad,Derome,Drängsered,Eftra
Eldsberga,Elestorp,Fagered,Fagerhult,Femsjö,Fjärås,Fröllinge,Frösakull,Fyllinge,Fylleåsen,Färgaryd,Förlanda,Galtabäck
Genevad,Getinge,Glommen,Glumstorp,Grimeton,Grimmared,Gullbrandstorp,Gunnarp,Gunnarsjö,Gustavsberg,Hagbard,Halland
Harplinge,Hasslöv,Haverdal,Heberg,Hertingen,Himle,Hishult,Hunnestad,Hyltebruk,Håksered,Hishult,Jonsered,Jälluntofta
Karup,Kattegatt,Knäred,Knobesholm,Krogsered,Kvibille,Kungsäter,Källsjö,Köinge,Laholm,Landeryd,Lagan,Lindome
Linehed,Långaryd,Långås,Ljungby,Lerbäckshult,Mellbystrand,Morup,Mästocka,Nannarp,Nissan,Nyhem,Okome,Onsala,Ränneslöv
Rydöbruk,Rolfstorp,Sandö,Sibbarp,Simlångsdalen,Skintaby,Skottorp,Skrea,Skällinge,Skummeslövsstrand,Slottsmöllan,Slöinge
Slättåkra,Slöinge,Snöstorp,Spannarp,Stafsinge,Steninge,Sperlingsholm,Stamnared,Sundhult,Svartrå,Särö,Söndrum,Sennan,Tjärby
Torup,Trollhättan,Trönninge,Träslövsläge,Tvååker,Tylösand,Tölö,Tofta,Ugglarp,Ullared,Unnaryd,Vallås,Vallda,Valinge,Veddige
Veinge,Vessigebro,Viskan,Vinberg,Våxtorp,Väröbacka,Värö,Värnamo,Växtorp,Ysby,Ysby,Åled,Årnarp,Åsa,Älvsered,Älvasjö,Ätran
Östergård,Östra Karup,Ölmanäs,Ölmevalla
Blekinge,Bohuslän,Dalarna,Dalsland,Gotland,Gästrikland,Hälsingland,Härjedalen,Jämtland,Lappland,Medelpad,Norrbotten
Norrland,Närke,Skåne,Småland,Svealand,Södermanland,Sörmland,Götaland,Uppland,Värmland,Västerbotten,Västergötland
Västernorrland,Västmanland,Ångermanland,Öland,Östergötland,Kronoberg,Viskadalen,Sverige,Norden,Skandinavien,Europa,Afrika
Asien,Amerika,Sydamerika,Nordamerika,Mellanöstern,Balkan,Baltikum,Kurdistan,Palestina,Gaza,London,Paris,Berlin,Oslo,Köpenhamn
Helsingfors,Bryssel,Göteborg,Stockholm,Malmö,Damaskus,Aleppo,Bagdad,Kabul,Mogadishu,Asmara,Teheran,Sarajevo,Kiev,Kyiv
`;
