import { ROLES } from '../../domain/roles';
import type { List, SheetField, SheetLayout } from './columns';
import * as labels from './labels';
import { RECORD_SHEETS } from './record-sheets';

/**
 * Which field of a plan each column of the workbook is. Writing and reading both follow it: a field gets its column by
 * one line here, and a test names the field of a plan that has none.
 */

const id: SheetField = { path: 'id', heading: 'Id' };
const aliases: SheetField = {
  path: 'aliases',
  heading: 'Andra ord',
  also: ['Synonymer', 'Kallas också'],
  width: 30,
  help: 'Vad man annars kan kalla det, med semikolon emellan. Boten förstår orden i frågor.',
};
const source: SheetField = { path: 'source', heading: 'Källa', width: 24 };

const closed: SheetField = {
  path: 'closed',
  heading: 'Stängd',
  width: 10,
  help: 'Ja om den inte ska kunna väljas för nya dialoger. Det som har rapporterats om den står kvar.',
};

const words = (at: string, heading: string, also: readonly string[], more: readonly SheetField[] = []): List => ({
  at: [at],
  columns: [id, { path: 'name', heading, also, width: 32, isName: true }, aliases, closed, ...more],
});

const role = (name: (typeof ROLES)[number]): SheetField => ({
  path: 'roles',
  role: name,
  heading: name.charAt(0).toUpperCase() + name.slice(1),
  width: 15,
  help: 'x om rollen deltar, H om den har huvudansvaret. Tomt annars.',
});

const PERIOD = 'Hela månader: 2026, 2026-03, 2026..2027 eller 2026-03..2027-06';

const AMOUNT = 'I planens valuta, med högst två decimaler: 1 250,50';

const ACTIVITIES: List = {
  at: ['activities'],
  columns: [
    id,
    { path: 'title', heading: 'Aktivitet', also: ['Rubrik', 'Titel'], width: 42, isName: true },
    { path: 'phase', heading: 'Fas', width: 16, labels: labels.ACTIVITY_PHASE_LABELS, isPhase: true },
    {
      path: 'when',
      heading: 'Tid',
      also: ['När', 'Tidpunkt', 'Tidplan'],
      width: 24,
      help: 'Som ni brukar skriva: Mars – Apr -26, 14 mars 2026, v. 12–14 2026, kvartal 2 2026, våren 2026, Löpande, eller X om den inte är tidsatt.',
    },
    {
      path: 'eachCommittee',
      heading: 'Varje beställare för sig',
      also: ['Varje nämnd för sig', 'Var och en för sig'],
      width: 16,
      help: 'Ja om varje beställare gör den för sin del: var och en får sitt eget läge och sin egen påminnelse.',
    },
    { path: 'state', heading: 'Läge', also: ['Status', 'Genomförd'], width: 18, labels: labels.STATE_LABELS },
    { path: 'outcome', heading: 'Utfall och reflektioner', also: ['Utfall', 'Reflektioner'], width: 50 },
    {
      path: 'tasks',
      heading: 'Uppgifter',
      also: ['Uppgift', 'Ansvarsuppgift'],
      width: 40,
      of: 'tasks',
      help: 'Uppgifterna på fliken Roller och ansvar som aktiviteten vilar på: deras roller påminns.',
    },
    {
      path: 'owner',
      heading: 'Ägare',
      also: ['Ansvarig'],
      width: 24,
      help: 'Den som ser till att aktiviteten blir gjord: en roll, eller ett namn. En roll påminns som huvudansvarig.',
    },
    aliases,
  ],
};

const GOALS: List = {
  at: ['goals', 'project'],
  owner: { kind: 'goals', heading: 'Typ', also: ['Måltyp', 'Typ av mål'], width: 14 },
  columns: [
    {
      path: 'number',
      heading: 'Nummer',
      also: ['Nr'],
      width: 9,
      help: '1, 2, 3 …; 1.1 eller 1,1 för ett delmål till mål 1, upp till 1.9.',
    },
    { path: 'title', heading: 'Rubrik', also: ['Mål', 'Titel'], width: 30, isName: true },
    { path: 'text', heading: 'Text', also: ['Målets text', 'Beskrivning'], width: 60 },
    { path: 'outcome.value', heading: 'Utfall', width: 10 },
    { path: 'outcome.n', heading: 'Antal svar', also: ['n'], width: 10 },
    { path: 'outcome.text', heading: 'Utfall i ord', width: 40 },
    { path: 'outcome.date', heading: 'Utfall redovisat', also: ['Datum'], width: 14 },
    { path: 'outcome.source', heading: 'Utfallets källa', also: ['Källa'], width: 24 },
  ],
};

const INDICATORS: List = {
  at: ['goals', 'project', 0, 'indicators'],
  owner: { kind: 'indicators', heading: 'Mål', also: ['Projektmål', 'Hör till mål'], width: 16 },
  columns: [
    id,
    { path: 'name', heading: 'Indikator', also: ['Namn'], width: 46, isName: true },
    { path: 'measure', heading: 'Mäts som', also: ['Mått'], width: 30, labels: labels.MEASURE_LABELS },
    {
      path: 'nature',
      heading: 'Slags värde',
      width: 20,
      labels: labels.NATURE_LABELS,
      help: 'För det som fylls i för hand. Tomt: det framgår av enheten.',
    },
    { path: 'kind', heading: 'Slags dialog', also: ['Dialogform'], width: 20, labels: labels.KIND_LABELS },
    { path: 'municipality', heading: 'Bara område', also: ['Bara kommun'], width: 16, of: 'municipalities' },
    { path: 'targetGroup', heading: 'Bara målgrupp', width: 16, of: 'targetGroups' },
    {
      path: 'survey',
      heading: 'Enkät',
      width: 24,
      of: 'surveys',
      help: 'Enkäten till de förtroendevalda som den mäts med: dess andel är utfallet.',
    },
    { path: 'period', heading: 'Period', width: 18, help: PERIOD },
    {
      path: 'target.value',
      heading: 'Målvärde',
      width: 11,
      help: '1 för ja och 0 för nej. Av mellan: den nedre gränsen.',
    },
    {
      path: 'target.comparison',
      heading: 'Jämförs',
      also: ['Jämförelse'],
      width: 10,
      labels: labels.COMPARISON_LABELS,
    },
    { path: 'target.upTo', heading: 'Övre gräns', width: 11, help: 'När målet är mellan två värden.' },
    { path: 'target.unit', heading: 'Enhet', width: 12 },
    { path: 'target.perMunicipality', heading: 'Minst per område', also: ['Minst per kommun'], width: 12 },
    { path: 'target.perTargetGroup', heading: 'Minst per målgrupp', width: 12 },
    { path: 'target.text', heading: 'Mål i ord', width: 30 },
    { path: 'target.decided', heading: 'Målet beslutat', also: ['Beslutat', 'Beslutsdatum'], width: 14 },
    { path: 'baseline.value', heading: 'Utgångsläge', also: ['Nollmätning', 'Baslinje'], width: 11 },
    { path: 'baseline.n', heading: 'Utgångslägets antal svar', width: 10 },
    { path: 'baseline.date', heading: 'Utgångslägets datum', width: 14 },
    { path: 'baseline.source', heading: 'Utgångslägets källa', width: 24 },
    { path: 'outcome.value', heading: 'Utfall', width: 10 },
    { path: 'outcome.n', heading: 'Antal svar', also: ['n'], width: 10 },
    { path: 'outcome.text', heading: 'Utfall i ord', width: 40 },
    { path: 'outcome.date', heading: 'Utfall redovisat', also: ['Datum'], width: 14 },
    { path: 'outcome.source', heading: 'Utfallets källa', also: ['Källa'], width: 24 },
  ],
};

const ofIndicator = { heading: 'Indikator', width: 46 } as const;

const OUTCOMES: List = {
  at: ['goals', 'project', 0, 'indicators', 0, 'outcomes'],
  owner: { kind: 'outcomes', ...ofIndicator },
  columns: [
    { path: 'date', heading: 'Datum', width: 14 },
    {
      path: 'period',
      heading: 'Period',
      width: 18,
      help: `I stället för datum, det som kom in under perioden. ${PERIOD}`,
    },
    { path: 'value', heading: 'Utfall', width: 10 },
    { path: 'n', heading: 'Antal svar', also: ['n'], width: 10 },
    { path: 'text', heading: 'Utfall i ord', width: 40 },
    source,
  ],
};

const MUNICIPALITY_TARGETS: List = {
  at: ['goals', 'project', 0, 'indicators', 0, 'target', 'municipalities'],
  owner: { kind: 'municipality-targets', ...ofIndicator },
  columns: [
    { path: 'municipality', heading: 'Område', also: ['Kommun'], width: 18, of: 'municipalities' },
    { path: 'value', heading: 'Minst', width: 10 },
  ],
};

const GROUP_TARGETS: List = {
  at: ['goals', 'project', 0, 'indicators', 0, 'target', 'targetGroups'],
  owner: { kind: 'group-targets', ...ofIndicator },
  columns: [
    { path: 'targetGroup', heading: 'Målgrupp', width: 24, of: 'targetGroups' },
    { path: 'value', heading: 'Minst', width: 10 },
  ],
};

const EARLIER_TARGETS: List = {
  at: ['goals', 'project', 0, 'indicators', 0, 'target', 'earlier'],
  owner: { kind: 'earlier-targets', ...ofIndicator },
  columns: [
    { path: 'value', heading: 'Målvärde', width: 11 },
    { path: 'comparison', heading: 'Jämförs', width: 10, labels: labels.COMPARISON_LABELS },
    { path: 'upTo', heading: 'Övre gräns', width: 11 },
    { path: 'decided', heading: 'Beslutat', width: 14 },
  ],
};

const TASKS: List = {
  at: ['tasks'],
  columns: [
    id,
    { path: 'title', heading: 'Uppgift', also: ['Aktivitet', 'Ansvar'], width: 46, isName: true },
    { path: 'phase', heading: 'Fas', width: 16, labels: labels.PHASE_LABELS, isPhase: true },
    ...ROLES.map(role),
  ],
};

const MUNICIPALITIES = words(
  'municipalities',
  'Område',
  ['Kommun', 'Stadsdel', 'Kommundel', 'Distrikt'],
  [
    {
      path: 'within',
      heading: 'Inom',
      also: ['Ligger i', 'Del av'],
      width: 24,
      of: 'municipalities',
      help: 'Om områdena har två nivåer, som stadsdelar i kommuner: det större område som det här ligger i, på en egen rad i samma kolumn. Tomt annars.',
    },
  ],
);

const COMMITTEES: List = {
  at: ['committees'],
  columns: [
    { path: 'id', heading: 'Beställarens id' },
    { path: 'name', heading: 'Beställare', also: ['Nämnd', 'Beredning', 'Styrelse'], width: 32, isName: true },
    {
      path: 'municipality',
      heading: 'Område',
      also: ['Kommun', 'Stadsdel', 'Kommundel', 'Distrikt'],
      of: 'municipalities',
    },
    {
      path: 'alsoIn',
      heading: 'Fler områden',
      also: ['Även i', 'Fler kommuner'],
      width: 24,
      of: 'municipalities',
      help: 'Om beställaren har fler områden än det i kolumnen Område: namnen, med semikolon emellan. Är beställaren en för hela projektet är båda tomma.',
    },
    {
      path: 'kind',
      heading: 'Slags beställare',
      also: ['Slag'],
      width: 16,
      help: 'Nämnd, beredning, styrelse …, om det är något annat än det som beställarna kallas.',
    },
    { path: 'registryNumber', heading: 'Diarienummer', also: ['Dnr'], width: 18 },
    {
      path: 'prioritised',
      heading: 'Prioriterade målgrupper',
      width: 40,
      of: 'targetGroups',
      help: 'Namnen från fliken Målgrupper, med semikolon emellan. Tomt om det inte är redovisat, "inga" om inga är prioriterade.',
    },
    {
      path: 'meetings',
      heading: 'Sammanträden',
      also: ['Sammanträdesdagar', 'Sammanträdesdatum'],
      width: 30,
      help: 'Dagarna då beställaren sammanträder, med semikolon emellan: 2026-03-16; 2026-04-20',
    },
  ],
};

const FINANCING: List = {
  at: ['committees', 0, 'financing'],
  owner: { kind: 'financing', heading: 'Beställare', also: ['Nämnd'], width: 32 },
  columns: [
    { path: 'item', heading: 'Post', width: 40, isName: true },
    { path: 'period', heading: 'Period', width: 18, help: PERIOD },
    { path: 'amount', heading: 'Belopp', also: ['Kronor', 'Euro'], width: 14, help: AMOUNT },
  ],
};

const BUDGET: List = {
  at: ['budget'],
  columns: [
    id,
    { path: 'item', heading: 'Post', also: ['Budgetpost'], width: 40, isName: true },
    { path: 'period', heading: 'Period', width: 18, help: PERIOD },
    { path: 'planned', heading: 'Budget', also: ['Budgeterat', 'Planerat', 'Belopp'], width: 14, help: AMOUNT },
    { path: 'outcome', heading: 'Utfall', width: 14, help: AMOUNT },
    { path: 'outcomePeriod', heading: 'Utfallets period', width: 18, help: PERIOD },
    { path: 'outcomeDate', heading: 'Utfallets datum', also: ['Utfall till och med'], width: 16 },
    {
      path: 'activity',
      heading: 'Aktivitet',
      also: ['Gäller aktivitet'],
      width: 32,
      of: 'activities',
      help: 'Aktiviteten som posten gäller, om den gäller en enda. Tomt annars.',
    },
    {
      path: 'committee',
      heading: 'Betalas av',
      also: ['Beställare', 'Nämnd', 'Beredning', 'Styrelse'],
      width: 32,
      of: 'committees',
      help: 'Beställaren som står för posten, om det är en av dem. Tomt annars.',
    },
    source,
    { path: 'outcomeSource', heading: 'Utfallets källa', width: 24 },
  ],
};

const QUESTIONS: List = {
  at: ['followUpQuestions'],
  columns: [
    id,
    { path: 'text', heading: 'Fråga', also: ['Uppföljningsfråga'], width: 50, isName: true },
    { path: 'when', heading: 'När', width: 16, labels: labels.QUESTION_TIME_LABELS },
    {
      path: 'from',
      heading: 'Från år',
      width: 10,
      help: 'Året då frågan ska besvaras. Projektledaren påminns då, en gång.',
    },
    {
      path: 'answerable',
      heading: 'Går att besvara',
      width: 10,
      help: 'Nej om det har visat sig att frågan inte går att besvara.',
    },
    { path: 'outcome', heading: 'Svar', also: ['Utfall'], width: 50 },
    { path: 'survey', heading: 'Enkät', width: 24, of: 'surveys' },
    { path: 'measures', heading: 'Räknas ur dialogerna', width: 24, labels: labels.ANSWERED_BY_LABELS },
    { path: 'figures.dialogues', heading: 'Redovisat antal dialoger', width: 12 },
    { path: 'figures.participants', heading: 'Redovisat antal deltagare', width: 12 },
    { path: 'date', heading: 'Redovisat', also: ['Datum'], width: 14 },
    source,
  ],
};

const NOTES: List = {
  at: ['notes'],
  owner: { kind: 'notes', heading: 'Gäller', width: 44 },
  columns: [{ path: 'text', heading: 'Anteckning', width: 70, isName: true }, source],
};

const DIALOGUES: List = {
  at: ['dialogues'],
  always: { example: true },
  columns: [
    id,
    { path: 'date', heading: 'Datum', width: 12 },
    { path: 'kind', heading: 'Slags dialog', width: 20, labels: labels.KIND_LABELS },
    { path: 'municipality', heading: 'Område', also: ['Kommun'], width: 18, of: 'municipalities' },
    { path: 'place', heading: 'Plats', width: 20 },
    { path: 'series', heading: 'Grupp som träffas flera gånger', also: ['Serie'], width: 20 },
    { path: 'sameGroup', heading: 'Samma grupp som i dialogen', also: ['Samma grupp'], width: 20 },
    { path: 'methods', heading: 'Metoder', width: 24, of: 'methods' },
    { path: 'targetGroups', heading: 'Målgrupper', width: 24, of: 'targetGroups' },
    { path: 'perspectives', heading: 'Perspektiv', width: 24, of: 'perspectives' },
    { path: 'participants', heading: 'Antal deltagare', width: 10 },
    { path: 'elected', heading: 'Antal förtroendevalda', width: 10 },
    { path: 'officials', heading: 'Antal tjänstepersoner', width: 10 },
    { path: 'practitioners', heading: 'Antal verksamhetsföreträdare', width: 10 },
    { path: 'strengthened', heading: 'Stärkte', width: 30 },
    { path: 'lowered', heading: 'Sänkte', width: 30 },
    { path: 'themes', heading: 'Teman', width: 24, of: 'themes' },
    { path: 'observations', heading: 'Iakttagelser', width: 30 },
    { path: 'quotable', heading: 'Får citeras', width: 10 },
    { path: 'advantages', heading: 'Metodens fördelar', width: 30 },
    { path: 'drawbacks', heading: 'Metodens nackdelar', width: 30 },
    { path: 'surveyAnswers', heading: 'Antal enkätsvar', width: 10 },
    { path: 'surveyHeard', heading: 'Antal som fått göra sin röst hörd', width: 10 },
    { path: 'feedbackWanted', heading: 'Antal som ville ha återkoppling', width: 10 },
    { path: 'feedbackGiven', heading: 'Antal som fått återkoppling', width: 10 },
  ],
};

/** The sheets with a row for each thing, in the order of the workbook. The sheet "Projekt" is in `project-fields`. */
export const SHEETS: readonly SheetLayout[] = [
  { name: 'Mål', also: ['Projektmål'], about: 'Projektets mål och effektmål, numrerade var för sig.', lists: [GOALS] },
  { name: 'Indikatorer', about: 'Hur målen mäts, vad de ska nå och vad som har redovisats.', lists: [INDICATORS] },
  { name: 'Utfall över tid', about: 'Flera utfall för en indikator, i stället för ett.', lists: [OUTCOMES] },
  { name: 'Mål per område', about: 'Egna minsta målvärden för områden.', lists: [MUNICIPALITY_TARGETS] },
  { name: 'Mål per målgrupp', about: 'Egna minsta målvärden för målgrupper.', lists: [GROUP_TARGETS] },
  { name: 'Tidigare mål', about: 'Målvärden som har gällt förut.', lists: [EARLIER_TARGETS] },
  {
    name: 'Faser',
    isNewer: true,
    about: 'Era egna faser, i ordning, högst åtta. Tomt: Förberedelser, Genomförande och Efterarbete.',
    lists: [
      {
        at: ['phases'],
        columns: [id, { path: 'name', heading: 'Fas', also: ['Namn'], width: 32, isName: true }, aliases],
      },
    ],
  },
  { name: 'Aktiviteter', also: ['Aktivitetsplan'], about: 'Aktivitetsplanen.', lists: [ACTIVITIES] },
  {
    name: 'Roller och ansvar',
    also: ['Roller'],
    about:
      'Rollmatrisen: x där en roll deltar, H där den har huvudansvaret. Den avgör vem som påminns om en aktivitet.',
    lists: [TASKS],
  },
  {
    name: 'Rolltitlar',
    isNewer: true,
    about: 'Egna ord för rollerna, till exempel samtalsledare för arbetsgruppen. Tomt: de vanliga orden.',
    lists: [
      {
        at: ['roles'],
        columns: [
          id,
          { path: 'name', heading: 'Titel', also: ['Namn', 'Roll'], width: 32, isName: true },
          {
            path: 'as',
            heading: 'Motsvarar',
            width: 20,
            labels: labels.ROLE_LABELS,
            help: 'Rollen som säger vad den med titeln får se och göra.',
          },
          aliases,
        ],
      },
    ],
  },
  {
    name: 'Områden och beställare',
    also: ['Områden', 'Kommuner', 'Beställare'],
    about: 'Områdena (kommuner, stadsdelar …) och de nämnder eller andra som har beställt projektet, en rad för varje.',
    lists: [MUNICIPALITIES, COMMITTEES],
  },
  {
    name: 'Målgrupper',
    about: 'Målgrupper att välja bland i dialogformuläret.',
    lists: [words('targetGroups', 'Målgrupp', ['Namn'])],
  },
  { name: 'Perspektiv', about: 'Perspektiv att välja bland.', lists: [words('perspectives', 'Perspektiv', ['Namn'])] },
  { name: 'Metoder', about: 'Metoder att välja bland.', lists: [words('methods', 'Metod', ['Namn'])] },
  {
    name: 'Metodutvärdering',
    about: 'Vad ni har lärt er om metoderna.',
    lists: [
      {
        at: ['methodEvaluations'],
        columns: [
          id,
          { path: 'methods', heading: 'Metoder', also: ['Metod'], width: 32, of: 'methods', isName: true },
          { path: 'advantage', heading: 'Fördelar', also: ['Fördel'], width: 50 },
          { path: 'drawback', heading: 'Nackdelar', also: ['Nackdel'], width: 50 },
          source,
        ],
      },
    ],
  },
  {
    name: 'Teman',
    about: 'Ämnen som deltagarna tar upp.',
    lists: [words('themes', 'Tema', ['Namn'], [{ path: 'text', heading: 'Beskrivning', also: ['Text'], width: 50 }])],
  },
  {
    name: 'Budget',
    about: 'Projektets budget och utfall, post för post: vad den gäller och vem som betalar.',
    lists: [BUDGET],
  },
  { name: 'Finansiering', about: 'Vad varje beställare bidrar med.', lists: [FINANCING] },
  {
    name: 'Frågor',
    also: ['Uppföljningsfrågor'],
    about: 'Frågor som planen ställer till sig själv.',
    lists: [QUESTIONS],
  },
  {
    name: 'Enkäter',
    about: 'Enkäter som inte besvaras vid dialogerna.',
    lists: [
      {
        at: ['surveys'],
        columns: [
          id,
          { path: 'name', heading: 'Enkät', also: ['Namn'], width: 30, isName: true },
          { path: 'question', heading: 'Fråga', width: 50 },
          { path: 'share', heading: 'Andel (procent)', also: ['Andel'], width: 10 },
          { path: 'n', heading: 'Antal svar', also: ['n'], width: 10 },
          source,
        ],
      },
    ],
  },
  {
    name: 'Kommunikation',
    also: ['Kommunikationslogg'],
    about: 'Hur projektet har förankrats och spridits.',
    lists: [
      {
        at: ['communications'],
        columns: [
          id,
          { path: 'to', heading: 'Till', also: ['Målgrupp'], width: 36, isName: true },
          { path: 'kind', heading: 'Slag', width: 14, labels: labels.COMMUNICATION_LABELS },
          { path: 'through', heading: 'Genom', also: ['Kanal'], width: 30 },
          { path: 'date', heading: 'Datum', width: 12 },
          source,
        ],
      },
    ],
  },
  {
    name: 'Lärdomar',
    about: 'Vad ni har lärt er i projektet.',
    lists: [
      {
        at: ['lessons'],
        columns: [
          id,
          { path: 'text', heading: 'Lärdom', width: 70, isName: true },
          { path: 'about', heading: 'Handlar om', width: 24 },
          source,
        ],
      },
    ],
  },
  ...RECORD_SHEETS,
  {
    name: 'Anteckningar',
    about: 'Vad underlagen inte är eniga om, eller inte säger. Visas bredvid det som anteckningen gäller.',
    lists: [NOTES],
  },
  {
    name: 'Exempeldialoger',
    about: 'Påhittade dialoger för att prova med. Riktiga dialoger rapporteras i chatten och står inte här.',
    lists: [DIALOGUES],
  },
];

/** The sheet of the people, which is no part of the plan. */
export const PEOPLE_SHEET = 'Personer';
export const PROJECT_SHEET = 'Projekt';
export const READ_ME_SHEET = 'Läs mig';
