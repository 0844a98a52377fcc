/**
 * The words for the things people ask about: dialogues, goals, budget and so on.
 *
 * How to extend: find the line of the thing, add a word after a comma. That is all.
 * - Write the plain word; its usual endings (dialog, dialogen, dialogerna, dialogs) are understood by themselves
 *   when the word has four letters or more. Shorter words, and words that change inside, are written out: mål, målet, målen.
 * - `=word` means exactly that form and no other.
 * - `*ending` means any word that ends so.
 * - Several words in a row are a phrase. Swedish and English stand side by side. å, ä and ö may be left out by the person who asks.
 * - A compound (ungdomsdialog, dialogantal) need not be listed when its parts are.
 * - A line that begins with # is a comment. The word before the colon is the name the program uses; do not change it.
 */
export const things = `
# ---- dialogues: one, and several
dialogue: =dialog, =dialogen, =dialogens, =dialogs, =samtal, =samtalet, =träff, =träffen, =möte, =mötet, =tillfälle, =tillfället, =dialogtillfälle, =dialogtillfället, =dialogmöte, =dialogmötet
dialogue: =medborgardialog, =dialogue, =dialogues, =dialog's, =conversation, =session, =workshop, =workshopen, =meeting, =dialogträff, =sammankomst, =medborgardialogen
dialogues: =dialoger, =dialogerna, =dialogernas, =dialogers, =samtal, =samtalen, =samtalens, =träffar, =träffarna, =möten, =mötena, =tillfällen, =tillfällena, =dialogtillfällen, =dialogtillfällena, =dialogmöten, =dialogmötena, hur ofta, how often
dialogues: =ggr, =gånger, =times, =medborgardialoger, =medborgardialogerna, =dialogues, =dialogs, =conversations, =sessions, =workshops, =workshoppar, =workshopparna, =meetings, =dialogträffar, =sammankomster, =samtalstillfällen, =talks
perspective: perspektivinhämtande, perspektivinhämtning, =perspektiv, perspektivsamlande, perspective gathering, perspective seeking, =perspective, perspectives gathering, gathering perspectives, inhämtande
in-depth: fördjupad, fördjupande, fördjupning, =fördjupade, =fördjupat, =fördjupa, in depth, indepth, =deep, deep dive, deepening, deeper, djupare, djupgående, =djup, =djupdialog, =djupdialoger, =djupdialogerna, =djupgående
kind-noun: dialogtyp, dialogform, =dialogformer, =typ, =typen, =typer, =typ av, =sort, sorter, =slag, =dialogslag, =type, =types, =kind, =kinds, dialogsort, =form, =former

# ---- people
participant: deltagare, =deltagar, deltagande, medverkande, närvarande, participant, attendee, attendance, turnout, participation, uppslutning, dialogdeltagare, besökare, deltagarsiffra, deltagartal, deltagarskara, besökarantal, närvaro, =närvaron, uppslutningen, deltagarlista
resident: invånare, medborgare, kommuninvånare, kommunmedborgare, boende, resident, citizen, inhabitant, befolkning, population, kommunbo, =kommunbor, *länningar, *länning, *länningarna, halmstadbo, =kommunens invånare, =ortsbor, =local people, =locals, allmänhet, =allmänheten, =the public, =general public, gemene man
matters: =fråga, =frågor, =frågan, =frågorna, =question, =questions, =issues, =issue, =område, =områden, =området
person: person, människa, =människor, =människorna, =folk, =folket, individ, people, person, individual, =röster, =rösterna, =voices, =pers, =huvuden, =dom, =de, =they, =them, somebody, =någon, =nån, =man, =anyone, =någon annan
dweller: =bor, =bo, =borna, =bors, =bornas, =are, =arna
elected: politiker, förtroendevald, =förtroendevalda, =förtroendevaldas, ledamot, =ledamöter, =ledamöterna, nämndledamot, =nämndledamöter, =nämndledamöterna, folkvald, politician, elected, elected representative, elected official, councillor, council member, committee member, =nämndens ledamöter, folkvalda, =ledamot, fullmäktigeledamot, beslutsfattare, =representatives, =councilors, =board members, =nämndpolitiker, nämndpolitiker, kommunpolitiker, regionpolitiker
officials: tjänsteperson, tjänsteman, =tjänstemän, =tjänstemännen, handläggare, official, civil servant, municipal employee, public servant, public official, tjänstepersonal, =civil servants, =staff members, kommuntjänsteman
practitioners: verksamhetsföreträdare, praktiker, practitioner, yrkesverksam, =yrkesverksamma, professionell, =professionella, professional, verksamhetsrepresentant, verksamhetspersonal, företrädare för verksamheter, representanter för verksamheter, verksamhetsperson, =verksamheterna, =verksamheter, =verksamhet, professionsföreträdare, föreningsföreträdare, =organisationer, =frontline staff, service providers
target-group-noun: målgrupp, =grupp, =grupper, =grupperna, =gruppen, =gruppers, befolkningsgrupp, =group, =groups, target group, invånargrupp, grupp för grupp, målgrupp för målgrupp
municipality-noun: kommun, municipality, municipalities, nämnd, lokal nämnd, lokala nämnder, lokalnämnd, =ort, =orten, =orter, =orterna, kommunvis, =councils, =council, =committee, =committees, nämndområde, kommun för kommun
area-noun: =län, =länet, =läns, =region, =regionen, =county, =landskap, =landskapet
year-noun: =år, =åren, =årets, =year, =years, =årsvis, =årtal, kalenderår

unrecorded: kvinna, =kvinnor, =män, =männen, =mannen, =tjejer, =killar, =flickor, =pojkar, =women, =woman, =girls, =boys, =many men, =of men, =men and women, =young men, =kön, =könet, =gender, =sex fördelning, könsfördelning, =ålder, =åldern, åldersgrupp, =age, =ages, age group, etnicitet, ethnicity, bakgrundsland, =landsbygd, =landsbygden, =rural, hur gamla, hur gammal, how old, medelålder, =åldrar, =åldrarna, könsfördelningen, inkomst, inkomster, income, religion, modersmål, mother tongue, =födda, =hudfärg, representativ, =hur representativa, =representativa, =representativt, representative of

# ---- goals
goal: =mål, =målet, =målen, =målens, =måls, =målets, målsättning, =goal, =goals, =goal's, =objective, =objectives, =delmål, =delmålen
project-goal: projektmål, =projectgoal, =projectgoals, =projektmålens,  =projektmåls, =projektmålet, =projektmålen, =projektmålens, =pm, =pmål, =p mål, =p målet, =p målen, project goal, project objective, =projmål, =projektsmål, =proj mål, =projektmålsättning
effect-goal: effektmål, =effectgoal, =effectgoals,  =effektmålet, =effektmålen, =effektmålens, =em, =emål, =e mål, =e målet, =e målen, =eff mål, effect goal, impact goal, effect objective, impact objective, effekt goal, long term goal, långsiktiga mål, långsiktiga målen, =effekter, =effekterna
attainment: måluppfyllelse, måluppfyllnad, måluppfyllnadsgrad, måluppföljning, goal attainment, goal fulfilment, goal fulfillment, goal achievement, =målstatus, =målläget, =målläge, målöversikt, måluppfyllning, målstatus, uppfyllelsegrad, måluppfyllelsen, =målbild, =målbilden, målavstämning, =målrapport
indicator: målvärde, indikator, indicator, bedömning, bedömd, =bedöms, underlag, bygger på, =bygger, vilar på, =vilar, grundas på, =grundas, grundar sig på, =grundar, baseras på, =baseras, =rests, =based, =basis, based on, rests on, =target, =targets, assessment, =assessed, prognos, forecast, =mäts, =mäter, =mätning, measured
outcome: utfall, =outcome, =outcomes, utfallet
result: resultat, =result, =results, statistik, statistics, =stats, =siffror, =siffra, =siffrorna, =siffran, =figures, =figure
project: projekt, =project, =projects, uppdrag, kunskapsuppdrag, projektarbete, =process, =processen
project: =arbete, =arbetet

# ---- the plan
activity: aktivitet, activity, activities, =uppgift, =uppgiften, uppgifter, arbetsuppgift, =task, =tasks, =moment, =momenten, =momentet, åtgärd, insats, =todo, =todos, =to do, =to dos, =att göra lista, att göra listan, arbetsmoment, milstolpe, milestone, delmoment, arbetssteg, =steg, =stegen, =steget, =steps, =step, =punkterna, planpunkter, =aktiviter, =att göra, checklista, =checklistan, =checklist, =insatserna, action point, =action points, actions
plan: =plan, =planen, =planens, =plans, aktivitetsplan, tidsplan, tidplan, =schedule, =timeline, aktivitets och tidsplan, tids och aktivitetsplan, arbetsplan, =timeplan, activity plan, project plan, =planeringen, =planering, aktivitetslista, =aktivitetslistan, projektschema, =tidsschema, =tidsschemat, =roadmap, =tidslinje, =tidslinjen, gantt, genomförandeplan
preparation: förberedelse, förberedande, förarbete, förberedelsefas, förarbetsfas, preparation, preparatory, preparing, planeringsfas, startfas, uppstartsfas, prep phase, =prep, phase one, phase 1, fas ett, fas 1, första fasen, =förberedelser, förberedelsearbete, förberedelseaktiviteter, i fas 1, i fas ett
implementation: =genomförande, =genomförandet, =genomförandets, genomförandefas, genomförandedel, genomförandeaktiviteter, =implementation, implementation phase, execution, fas två, fas 2, andra fasen, phase two, phase 2, =genomförandeperioden, i fas 2, i fas två
completion: efterarbete, avslutningsfas, avslutsfas, slutfas, efterarbetsfas, avslutande, completion, completion phase, wrap up, closing phase, closing, final phase, post work, fas tre, fas 3, tredje fasen, phase three, phase 3, sista fasen, =avslutet, =slutskedet, finishing phase, follow up phase, after work, i fas 3, i fas tre
phase-noun: =fas, =fasen, =faser, =faserna, =phase, =phases, =skede, =skedet, =stage

# ---- methods, themes, what people said
method-noun: metod, dialogmetod, arbetssätt, verktyg, =method, =methods, =tools, =tool, technique, mötesform, metodik, tillvägagångssätt, =teknik, =tekniker, dialogteknik, =approaches, =approach, ways of working, sätt att föra dialog, sätt att arbeta, sätt att jobba, =upplägg, =uppläggen, samtalsmetod, samtalsformer, =samtalsform, verktygslåda, metod för metod
theme-noun: =tema, =teman, =temat, =temana, ämne, =ämnen, ämnena, =theme, =themes, =topic, =topics, ämnesområde, =frågeområde, =frågeområden, =samtalsämne, =samtalsämnen, =huvudtema, =huvudteman, =subjects, =subject
insight: =vad vi hört, =vad vi har hört, =det vi hört, =det vi har hört, =what we heard, =what we have heard, =what weve heard, iakttagelse, upplevelse,  upptäckt, synpunkt, åsikt, insikt, reflektion, citat, tankar, =tankarna, kommentar, berättelse, observation, finding, insight, opinion, =view, =views, =comment, =comments, =thoughts, =quotes, slutsats, conclusion, huvudbudskap, önskemål, klagomål, complaint, =experiences of, vittnesmål, =remarks, medskick, =tyckanden, =röster om, =inspel, =inspelen, =tongångar, =tongångarna, =uppfattning, uppfattning, =uppfattningar, =kritik, kritiken, =beröm, =feedback om, criticism, =perspektiv på, =intryck, =intrycken, impression, =impressions, =funderingar om, =idéer, =idé, =förslag om, =suggestions, =ideas, =input, röster från, röster ifrån, röster bland, voices from, voices of
lesson: lärdom, =lesson, =lessons, =learning, =learnings, lessons learned, lesson learned, lärde vi oss, vi lärde, =lärde, =lärt, lärt oss, vi lärt, lära oss, lär vi oss, lär oss, =learned, =learnt, =learn, did we learn, have we learned, tar vi med oss, ta med oss, ta med sig, tagit med oss, take away, takeaway
experience: erfarenhet, =experience, =experiences

# ---- survey
survey: enkät, enkätsvar, enkätresultat, enkätundersökning, survey, questionnaire, utvärderingsenkät, svarsfrekvens, deltagarenkät, undersökning, enkätundersökningen, hög grad, i hög grad, ganska hög grad, mycket hög grad, high degree, great extent, nöjdhet, =nöjda, =nöjd, =satisfied, satisfaction, svarsandel, response rate, =poll, positiva enkätsvar, positiva svar, negativa svar, positive answers, positive responses, =svarsalternativ
heard: kommit till tals, kom till tals, kommer till tals, göra sin röst hörd, göra sina röster hörda, gjort sin röst hörd, röst hörd, röster hörda, =hörd, =hörda, =hörts, lyssnade på, lyssnad på, lyssnats på, komma till tals, =heard, =röst, =rösten, =voice, voice heard, voices heard, make their voice heard, make their voices heard, made their voice heard, listened to, rösten hörd, fått göra sin röst hörd, fått göra sina röster hörda, blivit lyssnade på, blivit hörda, blivit lyssnad på, blev hörda, blev lyssnade på, känt sig hörda, kände sig hörda, känner sig hörda, känna sig hörda, känner sig lyssnade på, kände sig lyssnade på, =lyssnade, =lyssnad, få komma till tals, fick komma till tals, have a say, had a say, their say, being heard, been heard, being listened to, been listened to, röst blivit hörd, röst blev hörd, sin röst hörd, till tals
share: =andel, =andelen, =andelar, =procent, procentandel, =procenten, =share, percentage, percent, proportion, hur stor del, hur stor andel, what share, =fraction
answer: =svar, =svaren, =svarat, =svarade, =svarar, =svarande, =respondents, =respondent, =answers, =answer, =answered, =responses, =response, =replied

# ---- feedback, follow-up
feedback: återkoppling, återkoppla, =återkopplat, =återkopplats, =återkopplade, =återkopplas, =återkopplar, =feedback, fed back, report back, reported back, get back to, got back to, gotten back to, återrapportering, återföring, =återkopplingar, =återkopplingen, respons till deltagarna, återkopplingarna, =reply to participants, =tillbakakoppling, hört av oss till, återkoppla till deltagarna, återkopplat till deltagare, återkopplat till deltagarna, återkopplingen till deltagarna, återkoppling till deltagarna, återkoppling till deltagare
follow-up: uppföljningsfråga, uppföljningsfrågor, frågor för uppföljning, frågor att följa upp, frågor följas upp, frågor ska följas upp, frågor som ska följas upp, frågor ska vi följa upp, frågor vi ska följa upp, follow up questions, follow up question, followup questions, followup question, evaluation questions, utvärderingsfrågor, questions to follow up, frågorna i uppföljningen, frågor följs upp, frågorna följs upp
following-up: uppföljning, följa upp, följs upp, följas upp, följt upp, follow up, followup, following up, followed up, =följs, =följer upp, följer vi upp, ska följa upp, =följas

# ---- the communication log
communication: =kommunikation, =kommunikationen, kommunicera, kommunikationslogg, spridningslogg, förankringslogg, kommunikationsinsats, spridningsinsats, förankringsinsats, förankring, förankra, spridning, =sprida, =sprider, =spred, =spreds, =spridit, =spridits, =spridd, =spridda, =spritt, =spritts, informera, informationsinsats, communication, communicate, communication log, dissemination, =disseminate, =disseminated, anchor, =anchored, =anchoring, =inform, =informed, =informing, spread the word, =kommunicering, berättat för, berättade för, berättar för, =delgivit, =delgett, =delgivits, presenterat för, presenterats för, visat för, redovisat för, redovisats för, have we told, did we tell, been told, presented to, shared with, shown to, nått ut med, gått ut med, gick ut med, mottagare av, =kommunicerat, =kommunicerats, spridningslista, =utskickslista, kommunikationskanal, =kanaler, =kanal, =channels

# ---- money
budget: budget, ekonomi, kostnad, =kosta, =kostat, =kostar, =kostade, =pengar, =pengarna, utgift, gjort av med, göra av med, gjorde av med, gör av med, förbrukat, förbrukade, förbrukning, spenderat, spenderade, =spent, =spend, =spending, =spendings, =cost, =costs, =money, expense, =finances, =finance, financial, finansiering, anslag, =kronor, =kr, =tkr, gått åt, går åt, gick åt, lagt ut, personalkostnad, =economy, expenditure, =ekonomin, ekonomisk, budgetutfall, =ekonomiskt, kostnadsutfall, =medel, =medlen, gått loss på, gick loss på, =bränt, =bränna, funds, funding, =överskott, =underskott, =överskridit, dragit över budget, över budget, under budget, over budget, under budget, ekonomiläge, =kostnadsläge, =pengarna slut, =spendera, =spenderar, =spenderats, gör av, =betalat, =dyrt, =dyr, =deficit, =surplus, =upparbetat, =upparbetade, ekonomisk ställning, nota, notan, prislapp, price tag, plus eller minus, gå plus, gå back, går back, gått back, går plus, gick back, gick plus, gått plus, in the red, in the black, =röda siffror, röda siffror, råd med, ekonomi läge, inom budget, within budget, stay within budget, stayed within budget, stick to the budget, kept to budget, håller budget, hålla budget, hållit budget, har vi råd, do we afford, afford, budgeten slut, budget slut, pengarna slut, slut på pengar, run out of money, out of money, hur mycket cash, dyrare, =dyrare, billigare, =cheaper, more expensive

# ---- documents
doc-report: projektredovisning, slutrapport, =slutrapporten, projektrapport, slutredovisning, =redovisning, =redovisningen, =redovisningar, project report, final report, project account, =projektredovisningen
doc-decision: beslutsförslag, förslag till beslut, tjänsteskrivelse, beslutsunderlag, nämndskrivelse, decision proposal, proposal for decision, proposal for a decision, proposed decision, =proposal, decision document, beslut förslag, förslag på beslut, =förslagsbeslut, draft decision, =beslutsformulering, =beslutsförslaget, utkast till beslut, förslag till nämndbeslut, =nämndbeslut, draft for decision, decision memo, =beslutssats, =tjänsteskrivelse, förslag till tjänsteskrivelse, beslutsdokument, underlag för beslut, underlag till beslut, underlag inför beslut, basis for decision
doc-data: csv format, excel format, xlsx format, excel, excelfil, excelark, exceldata, =csv, csvfil, =xlsx, =xls, =data, =datan, datafil, dataset, kalkylark, spreadsheet, rådata, öppna data, =export, =exports, datauttag, dataexport, kalkylblad, raw data, data file, =excelformat, =google sheets, =tabell, =tabellen, =json, statistikfil, datalista, raw file, =dataunderlag, data dump
doc: interim report, progress report, popular version, populärversion, =rapport, =rapporten, =rapporter, =rapporterna, =report, =reports, =dokument, =dokumentet, =document, =documents, =pdf, =word, wordfil, delrapport, =underlaget, =handling, =handlingar, redovisningshandling, =powerpoint, =ppt, =presentation, =utkast, =draft
summary: =form, =forms, dialogsammanfattning, sammanfattning, dialograpport, dialogformulär, dialogue summary, dialog summary, =formulär, =formuläret, =summary, =summaries

# ---- the project itself
purpose-noun: =syfte, =syftet, =syften, =syftena, ändamål, =ändamålet, =purpose, =purposes, projektsyfte, =projektets syfte, =projektet till för, =projektet finns till för, =varför finns projektet, =varför gör vi projektet, =handlar projektet om, =projektet handlar om, =går projektet ut på, =projektet går ut på, =the project about, =why does the project exist, =point of the project, =aim of the project
registry: diarienummer, diarienr, =dnr, =diarienumren, registry number, reference number, case number, ärendenummer
orderer: beställare, uppdragsgivare, =beställt projektet, =beställde projektet, =beställt uppdraget, ordered the project, commissioned the project, who commissioned
leader: =projektledare, =projektledaren, =processledare, =processledaren, =project leader, =project manager, =project lead
project-group: =projektgrupp, =projektgruppen, =project group, =project team
working-group: =arbetsgrupp, =arbetsgruppen, =working group

# ---- trust, as the dialogue form asks of it
trust: =tillit, =tilliten, =tillits, =förtroende, =förtroendet, =trust

# ---- the bot's own
remind: påminnelse, =remind me, =påminn mig,  =påminn, =påminna, =påminner, =påmind, =påmint, veckopåminnelse, reminder, =remind, =reminded, notis, =notiser, =notiserna, avisering, notification, veckokort, =reminding, veckoutskick, =alerts, =påminnelsekort, måndagspåminnelse, påminnelsekort, =påminnelsemejl, =pling, =aviseringar, =pushnotiser, =pushnotis, måndagskort, =veckomejl, =veckobrev, veckans kort, weekly card
settings: inställning, settings, setting, preferences, preferens, påminnelseinställning, =konfigurera
deliveries: leverans, leveransstatus, utskick, leveransrapport, deliveries, delivery, =delivery status, =utskicken, utskicksstatus, leveransstatusen, leveranskvitto, delivery report, delivery status, delivery receipt
`;
