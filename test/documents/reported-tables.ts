/**
 * The tables of the region's own report, and each cell that ours has for them. `reported` is copied from the region's
 * Projektredovisning, version 2 (2022-11-22), and its figures are theirs; our cells are written by hand, line by line.
 */

interface GoalRow {
  readonly reported: string;
  readonly cells: readonly [goal: string, indicator: string, target: string, outcome: string];
}

const lines = (...each: readonly string[]): string => each.join('\n');

/** 4.3, with what each of its rows says of the outcome, in figures and in words. */
export const GOAL_ROWS: readonly GoalRow[] = [
  {
    reported: `2021: 18 dialoger (varav minst två/kommun). Totalt har 37 dialoger genomförts, 27 under 2021. Totalt har 426
      personer deltagit i dialog.`,
    cells: [
      lines(
        'Projektmål 1',
        'Utifrån vald inriktning inhämta en bredd av perspektiv på tillit hos hallänningar som berörs av frågan',
      ),
      'Antal genomförda dialoger',
      lines('Minst 18 och minst 2 per kommun', 'Avser 2021', 'Målvärdets beslutsdatum saknas'),
      lines(
        '✓ Uppnått',
        '27 dialoger 2021.',
        'Minst 18: ✓ Uppnått – 27.',
        // The region reported no figure for each municipality; these are the example dialogues'.
        'Minst 2 per kommun: ✓ Uppnått – minst har 4 kommuner: 4 vardera.',
        '37 dialoger i hela projektet, 426 deltagare. Källa: Projektredovisning v2, 4.3 (22 november 2022).',
        'Beräknat från rapporterade dialoger.',
      ),
    ],
  },
  {
    reported: '2022: sex fördjupande dialoger. Tio under 2022 varav sex fördjupande dialoger.',
    cells: [
      'Projektmål 1',
      'Antal fördjupande dialoger',
      lines('Minst 6', 'Avser 2022', 'Målvärdets beslutsdatum saknas'),
      lines(
        '✓ Uppnått',
        '6 fördjupande dialoger 2022.',
        'Sex av tio dialoger under 2022 var fördjupande. Källa: Projektredovisning v2, 4.3 (22 november 2022).',
        'Beräknat från rapporterade dialoger.',
      ),
    ],
  },
  {
    reported: `100% (totalt/på regional nivå). Ur ett regionalt perspektiv har dock alla målgrupper nåtts. De målgrupper som
      prioriterats var: unga, personer i arbetslöshet, nyanlända personer i etableringsprocesser samt personer som nyligen
      lämnat etableringsprocessen, personer med funktionsnedsättning, föräldrar, seniorer personer med kriminell bakgrund.`,
    cells: [
      'Projektmål 1',
      'Andel av de prioriterade målgrupperna som deltagit i dialogerna, regionalt',
      lines('100 %', 'Avser 2021–2022', 'Målvärdets beslutsdatum saknas'),
      lines(
        '✓ Uppnått',
        // The seven groups that the region names.
        '100 % av planens målgrupper har deltagit (7 av 7).',
        'Nämndernas prioriterade målgrupper är inte redovisade.',
        'Alla prioriterade målgrupper har nåtts i regionen som helhet, men inte i varje kommun. Källa: Projektredovisning v2, 4.3 (22 november 2022).',
        'Beräknat från rapporterade dialoger.',
      ),
    ],
  },
  {
    reported: `> 90 % har i ganska eller mycket hög grad fått göra sin röst hörd. Av de som svarat på enkäten i samband med de
      perspektivinhämtande dialogerna har 90 % av deltagarna svarat att de har fått göra sin röst hörd.`,
    cells: [
      lines('Projektmål 2', 'Ökad möjlighet för hallänningar att vara delaktiga genom att göra sin röst hörd'),
      'Andel deltagare som i ganska eller mycket hög grad fått göra sin röst hörd under dialogerna',
      lines('Mer än 90 %', 'Avser 2021–2022', 'Målvärdets beslutsdatum saknas'),
      lines(
        '✕ Ej uppnått',
        '90 % av dem som svarat har fått göra sin röst hörd.',
        // How many answered was not reported; these are the example dialogues'.
        'Det är 252 av 280 svar.',
        '9 av 37 dialoger saknar enkät.',
        'Gäller dem som svarade på enkäten vid de perspektivinhämtande dialogerna. Källa: Projektredovisning v2, 4.3 (22 november 2022).',
        'Beräknat från rapporterade dialoger.',
      ),
    ],
  },
  {
    reported: `Minst två metoder testas och utvärderas systematiskt. Sju olika metoder har testats och utvärderats.`,
    cells: [
      lines(
        'Projektmål 3',
        'Testa och utvärdera olika medskapande metoder för att möjliggöra för hallänningar att delta i processen',
      ),
      'Antal medskapande metoder som testats och utvärderats systematiskt',
      lines('Minst 2', 'Avser 2021–2022', 'Målvärdets beslutsdatum saknas'),
      lines('✓ Uppnått', '7 metoder har testats.', 'Beräknat från rapporterade dialoger.'),
    ],
  },
  {
    reported: `Återkoppling skickas ut till 100 % av de som önskat återkoppling till sin e-post. Återkoppling har skett i form
      av utskick av delrapporten i juni 2022 samt utskick under hösten 2022 då populärversionen av slutrapporten var klar.`,
    cells: [
      lines('Projektmål 4', 'Följa upp och återkoppla den medskapande processens resultat till de som deltagit'),
      'Andel av dem som önskat återkoppling till sin e-post som har fått den',
      lines('100 %', 'Avser 2021–2022', 'Målvärdets beslutsdatum saknas'),
      lines(
        '✓ Uppnått',
        // Who asked for it was not reported; these are the example dialogues'.
        '100 % av dem som bett om återkoppling har fått den (215 av 215).',
        'Delrapporten skickades i juni 2022 och populärversionen av slutrapporten hösten 2022 till dem som lämnat e-postadress, och till verksamheter för att föras vidare. Alla deltagare har inte kunnat nås. Källa: Projektredovisning v2, 4.3 (22 november 2022).',
        'Beräknat från rapporterade dialoger.',
      ),
    ],
  },
  {
    reported:
      'Löpande återkoppling sker via hemsidan. Återkoppling har även skett genom att hemsidan uppdaterats kontinuerligt.',
    cells: [
      'Projektmål 4',
      'Återkoppling via hemsidan',
      lines('Löpande återkoppling sker via hemsidan', 'Avser 2021–2022', 'Målvärdets beslutsdatum saknas'),
      lines(
        '? Bedömning saknas',
        'Utfallet för ”Återkoppling via hemsidan” är redovisat i ord.',
        'Hemsidan har uppdaterats kontinuerligt. Källa: Projektredovisning v2, 4.3 (22 november 2022).',
      ),
    ],
  },
  {
    reported: 'Inget målvärde definierat. Resultaten har sammanställts och analyserats i rapporterna.',
    cells: [
      lines(
        'Projektmål 5',
        'Utifrån de medskapande processerna sammanställa och analysera resultaten som underlag inför år 3',
      ),
      'Ingen indikator',
      'Inget målvärde definierat',
      lines(
        '– Inget målvärde definierat',
        'Iakttagelserna är sammanställda och analyserade i en delrapport och en slutrapport. Av slutrapporten finns också en populärversion. Källa: Projektredovisning v2, 4.3 (22 november 2022)',
      ),
    ],
  },
];

/** 5, with the times as the region wrote them; its "ü" is done, and where it wrote nothing or an "X" that is told. */
export const ACTIVITY_ROWS: Readonly<
  Record<'Förberedelser' | 'Genomförande' | 'Efterarbete', readonly (readonly string[])[]>
> = {
  Förberedelser: [
    ['Beslut om projektplan', 'Mars – Apr -21', '✓ Klar', 'Alla lokala nämnder har fattat beslut.'],
    ['Beslut om inriktning för arbetet', 'Maj – Juni -21', '✓ Klar', 'Alla lokala nämnder har fattat beslut.'],
    [
      'Genomföra kompetensutveckling',
      'Okt -20 & Sep -21',
      '✓ Klar',
      'Förtroendevalda och tjänstepersoner fick kompetensutveckling på nämndernas utvecklingsdagar.',
    ],
    ['Identifiera lokala/regionala processer av relevans', 'Löpande', '✓ Klar', 'Skedde löpande under processen.'],
    ['Fastställa detaljbudget för processen', 'Ingen tid satt', '◐ Delvis', 'Varje nämnd har haft en årlig budgetram.'],
    [
      'Målgruppsanalys',
      'Maj – Aug -21',
      '✓ Klar',
      'Analysen gjordes för att nå alla prioriterade målgrupper och få bredd inom grupperna.',
    ],
    [
      'Identifiera frågeställningar och metod inför perspektivinhämtande dialoger',
      'Aug – Sep -21',
      '✓ Klar',
      'Frågeställningarna prövades vid den första dialogen i september 2021 och justerades sedan. Metoden togs fram av processledaren i samråd med projektgruppen.',
    ],
    [
      'Identifiera frågeställningar och metod inför fördjupade dialoger',
      'Dec -21– Mars -22',
      '✓ Klar',
      'De fördjupade dialogerna var inte planerade från början och utgick från delrapporten. Frågor och metoder togs därför fram våren 2022.',
    ],
    [
      'Förankring med intressenter',
      'Mars – Sep -21',
      '✓ Klar',
      'Arbetet är förankrat hos lokala, regionala och nationella intressenter.',
    ],
    [
      'Kommunikation med målgrupp för att uppmana till deltagande',
      'Juni -21 – Juni-22',
      '✓ Klar',
      'Först användes kontakter och nätverk i kommunerna, därefter uppsökande arbete. Dialogerna hölls på målgruppernas egna arenor.',
    ],
  ],
  Genomförande: [
    [
      'Kontakta deltagare och verksamheter/organisationer samt bjuda in till dialog',
      'Juni -21 – Juni -22',
      '✓ Klar',
      'Bred ansats i kommunerna utifrån målgruppsanalysen.',
    ],
    [
      'Genomföra dialoger',
      'Sep -21 - Juni 22',
      '✓ Klar',
      'Perspektivinhämtande och fördjupande dialoger är genomförda.',
    ],
  ],
  Efterarbete: [
    [
      'Ta fram kommunikationsplan för spridning',
      'X (ingen tid satt)',
      '◐ Delvis',
      'Projektgruppen har gjort en övergripande spridningsplan för hösten 2022. Vad som händer därefter är oklart, eftersom nämnderna avvecklas vid årsskiftet.',
    ],
    [
      'Analysera resultat i förhållande till olika faktorer som geografi, kön, åldersgrupper etcetera',
      'Jan – Feb -22',
      '◐ Delvis',
      'Delrapporten analyserar efter målgrupp. Utöver målgrupp och kommun är allt anonymiserat, så andra bakgrundsfaktorer går inte att analysera. I stort är samma saker viktiga för tilliten i alla grupper.',
    ],
    [
      'Analysera resultat i förhållande till evidens',
      'Aug-Sep -22',
      '◐ Delvis',
      'Slutrapporten knyter iakttagelserna till forskning om tillit och om medskapande arbetssätt.',
    ],
    ['Sammanställa resultat och skriva rapport', 'X (ingen tid satt)', '✓ Klar', 'Se projektmål 5.'],
    ['Återkoppla till deltagare', 'X (ingen tid satt)', '✓ Klar', 'Se projektmål 4.'],
    [
      'Spridning och förankring av resultat',
      'X (ingen tid satt)',
      '✓ Klar',
      'Se uppföljningsfrågan om var projektet har kommunicerats.',
    ],
  ],
};

/** 6.1, with the names that the plan (6.3) has for what it budgeted. */
export const BUDGET_ROWS: readonly (readonly string[])[] = [
  ['Personalkostnader projektledare, 2021', '378 000 kr (maj–december 2021)', '600 000 kr'],
  ['Övriga kostnader (material, verktyg, kommunikation m.m.), 2021', '7 600 kr', '120 000 kr'],
  ['Summa 2021', '385 600 kr', '720 000 kr'],
  ['Omkostnader (lokaler, fika, material, konsulter, handledning, kommunikation), 2022', '112 000 kr', '199 000 kr'],
  ['Summa 2022', '112 000 kr', '199 000 kr'],
  ['Hela projektet', '497 600 kr', '919 000 kr'],
];
