/**
 * Common surnames of people in Sweden that no ending tells of: names after nature, soldiers' names, and those of people
 * who have come here.
 */
export const SURNAMES = `
Ahlgren,Alm,Ask,Asp,Beck,Berg,Berglund,Björk,Blad,Blank,Blixt,Blom,Bly,Boman,Borg,Brandt,Brink,Bro,Broman,Bruun,Bäck
Dahl,Dahlin,Dal,Ek,Ekberg,Ekman,Eld,Eng,Engström,Falk,Fisk,Fors,Forsell,Frank,Fred,Frid,Frisk,Frost,From,Glad,Gran,Grahn
Graf,Gren,Grip,Gröndahl,Gyllen,Hag,Hall,Hallin,Hammar,Hammare,Hed,Hedin,Hedlund,Hell,Hellman,Hjort,Holm,Holst,Horn,Hurtig
Häger,Hägg,Höglund,Höög,Kron,Kruse,Krook,Kvick,Kvist,Lager,Lans,Lantz,Lilja,Liljeblad,Lind,Lindell,Linder,Lindh,Lindén
Ling,Ljung,Lod,Lund,Lundell,Lundh,Lundin,Långström,Löf,Lööf,Löv,Malm,Malmström,Mann,Moberg,Modig,Modin,Molin,Munk,Mård
Möller,Nord,Nordin,Norén,Nyberg,Nygren,Nyman,Nyström,Oxel,Palm,Pil,Pihl,Plym,Quist,Quick,Rapp,Rask,Rehn,Ros,Rosén,Roos
Roth,Rudh,Rydh,Rydell,Sand,Sandell,Sandin,Sjö,Sjöö,Skog,Skoog,Skytt,Sköld,Smed,Sparre,Spets,Spjut,Stark,Stav,Steen,Stenmark
Stjärna,Stolpe,Stolt,Strand,Strid,Ström,Stål,Stare,Ståhl,Sund,Sundell,Sundin,Svan,Svahn,Svan,Svärd,Swahn,Sylvan,Säll
Tapper,Tell,Thorell,Thunberg,Tillman,Tjäder,Torn,Trygg,Törn,Uggla,Ulv,Vall,Vallin,Vass,Vester,Vik,Vinge,Wahl,Wall,Wallin
Wass,Wester,Wiberg,Wide,Wik,Wikman,Wikström,Winge,Winter,Wretman,Zander,Åberg,Åhl,Åhlén,Åkerblom,Ågren,Öberg,Öhman,Örn
Abdi,Abdulkadir,Abdullah,Abdullahi,Abebe,Aden,Ahmad,Ahmadi,Ahmed,Akbari,Akhtar,Al-Hassan,Ali,Aliyev,Alizadeh,Amin,Amiri
Arslan,Asghari,Aydin,Aziz,Azizi,Begić,Berisha,Bajrami,Begum,Brown,Carter,Chen,Clark,Dahir,Davies,Demir,Dogan,Dubois,Duran
Ebrahimi,El-Sayed,Elmi,Evans,Farah,Fernandez,Garcia,García,Gashi,Gonzalez,Green,Haddad,Hadi,Haidari,Haile,Hamid,Haji
Hamad,Hansen,Haq,Harris,Hashemi,Hashi,Hasan,Hasani,Hassan,Hassani,Hernandez,Hosseini,Hoti,Huang,Hussain,Hussaini,Hussein
Huynh,Ibrahim,Ibrahimi,Islam,Ismail,Jafari,Jama,Jamali,Jensen,Johnson,Jones,Kadir,Karim,Karimi,Kaya,Khalaf,Khalil,Khan
Kidane,Kovač,Kovačević,Krasniqi,Kumar,Le,Lee,Li,Lopez,Lopez,Mahdi,Mahmoud,Mahmud,Malik,Martinez,Miller,Mirza,Mohamed
Mohamud,Mohammadi,Mohammed,Moradi,Morina,Muhammad,Murphy,Musa,Mussa,Mustafa,Nazari,Nguyen,Noori,Nowak,Nur,Omar,Osman
Osmani,Ozturk,Öztürk,Patel,Pedersen,Pham,Qasim,Rahimi,Rahman,Rashid,Rasooli,Reza,Rezai,Rodriguez,Roberts,Saeed,Said
Saleh,Salim,Salman,Sanchez,Schmidt,Sharif,Sharma,Shehu,Sheikh,Silva,Singh,Smith,Soleimani,Suleiman,Taylor,Tekle,Tesfay
Tesfaye,Thomas,Tran,Walker,Wang,Warsame,White,Williams,Wilson,Wright,Yilmaz,Yildiz,Yusuf,Zahedi,Zamani,Zhang,Zhao
`;
