import type { GlossaryTerm } from '../domain/glossary';
import type { Language } from '../domain/language';
import type { Texts } from './texts';

/** What a word means in a project like this, in a sentence. */
const meanings: Texts<Readonly<Record<GlossaryTerm, string>>> = {
  sv: {
    dialogue: 'En dialog är ett möte där projektet lyssnar på invånare och skriver ner vad de berättar.',
    perspective:
      'En perspektivinhämtande dialog samlar in hur invånare ser på projektets fråga, så att många olika perspektiv kommer med.',
    'in-depth':
      'En fördjupande dialog går vidare med något som kom fram i tidigare dialoger, för att förstå det bättre.',
    'co-creation':
      'Medskapande är att de som berörs är med och formar kunskapen och lösningarna, i stället för att bara tillfrågas.',
    'project-goal': 'Ett projektmål är det som projektet självt ska ha nått när det avslutas.',
    'effect-goal': 'Ett effektmål är det som projektet ska leda till på längre sikt; det följs upp efter projektet.',
    indicator: 'En indikator är det som ett mål mäts med.',
    target: 'Ett målvärde är det värde som en indikator ska nå för att målet ska vara uppnått.',
    outcome: 'Utfall är det som indikatorn, aktiviteten eller budgetposten faktiskt blev.',
    attainment: 'Måluppfyllnad är hur långt projektet har nått med sina mål: utfall mot målvärde.',
    'at-risk':
      'I riskzonen betyder att målvärdet inte nås i den takt det går nu. Det bedöms om när utfallet eller tiden ändras.',
    'on-track': 'På väg betyder att målvärdet inte är nått än, men nås i den takt det går nu.',
    'target-group': 'En målgrupp är en grupp invånare som projektet vill lyssna på.',
    viewpoint: 'Ett perspektiv är något som löper genom alla målgrupper och noteras för varje dialog.',
    theme: 'Ett tema är något som flera har tagit upp i dialogerna.',
    method: 'En metod är det sätt som en dialog hålls på.',
    participations:
      'Deltaganden räknar alla som var med vid varje dialog; den som kommer två gånger räknas två gånger.',
    practitioner:
      'En verksamhetsföreträdare arbetar i en verksamhet som möter invånarna. De räknas för sig och är ingen målgrupp.',
    elected: 'En förtroendevald är invald i en nämnd eller annan politisk församling. De räknas för sig i dialogerna.',
    official: 'En tjänsteperson är anställd i regionen eller kommunen. De räknas för sig i dialogerna.',
    committee: 'En beställare är den som har gett projektet sitt uppdrag.',
    'registry-number': 'Ett diarienummer är det nummer som ett ärende har hos den som handlägger det.',
    feedback: 'Återkoppling är att de som deltog får veta vad som hände med det de sa.',
    anchoring: 'Förankring är att berätta om projektet för dem som ska stå bakom arbetet.',
    dissemination: 'Spridning är att berätta om det projektet har kommit fram till.',
    observation:
      'En iakttagelse är något som projektet har lagt märke till i dialogerna. Projektet talar inte om resultat.',
    lesson: 'En lärdom är något som projektet vill att nästa projekt ska veta.',
    'follow-up-question': 'En uppföljningsfråga är en fråga som planen ställer till projektet självt.',
    'activity-plan': 'Aktivitets- och tidsplanen är listan över vad som ska göras i projektet, och när.',
    lead: 'Huvudansvar har den roll som ser till att uppgiften blir gjord när flera roller delar på den.',
    'roles-matrix': 'Rollmatrisen är tabellen över vilka roller som ansvarar för vilka uppgifter.',
    continuous: 'Löpande är det som pågår hela tiden och därför aldrig blir försenat.',
    partly: 'Delvis betyder att aktiviteten är gjord till en del, och inte ska räknas som sen.',
    'not-reported':
      'Redovisat är det som ett dokument eller en person har uppgett; ej redovisat betyder att uppgiften saknas, inte att den är noll.',
    'small-numbers': 'Färre än 5 skrivs i stället för siffran när så få deltog att någon kunde kännas igen.',
  },
  en: {
    dialogue: 'A dialogue is a meeting where the project listens to residents and writes down what they tell.',
    perspective:
      'A perspective-gathering dialogue collects how residents see the question of the project, so that many perspectives are heard.',
    'in-depth':
      'An in-depth dialogue goes on with something that came up in earlier dialogues, to understand it better.',
    'co-creation':
      'Co-creation means that those concerned take part in shaping knowledge and solutions, and are not merely asked.',
    'project-goal': 'A project goal is what the project itself is to have reached when it ends.',
    'effect-goal': 'An effect goal is what the project is to lead to in the longer term; it is followed up afterwards.',
    indicator: 'An indicator is what a goal is measured by.',
    target: 'A target is the value that an indicator has to reach for the goal to be achieved.',
    outcome: 'The outcome is what an indicator, an activity or a line of the budget came to.',
    attainment: 'Goal attainment is how far the project has come with its goals: outcome against target.',
    'at-risk':
      'At risk means that the target will not be reached at the present pace. It is judged anew when the outcome or the time changes.',
    'on-track': 'On track means that the target is not reached yet, but will be at the present pace.',
    'target-group': 'A target group is a group of residents that the project wants to listen to.',
    viewpoint: 'A perspective runs through all target groups and is noted for each dialogue.',
    theme: 'A theme is something that several people have brought up in the dialogues.',
    method: 'A method is the way that a dialogue is held.',
    participations: 'Participations count everyone at each dialogue; whoever comes twice is counted twice.',
    practitioner:
      'A practitioner works in a service that meets residents. They are counted apart and are no target group.',
    elected: 'An elected representative sits on a committee or another political body. They are counted apart.',
    official: 'An official is employed by the region or the municipality. They are counted apart.',
    committee: 'An orderer is whoever has given the project its assignment.',
    'registry-number': 'A registry number is the number that a case has where it is handled.',
    feedback: 'Feedback means that those who took part learn what became of what they said.',
    anchoring: 'Anchoring means telling those who are to stand behind the work about the project.',
    dissemination: 'Dissemination means telling others what the project has found.',
    observation: 'An observation is something that the project has noticed in the dialogues.',
    lesson: 'A lesson is something that the project wants the next project to know.',
    'follow-up-question': 'A follow-up question is a question that the plan asks of the project itself.',
    'activity-plan': 'The activity plan lists what is to be done in the project, and when.',
    lead: 'The lead is the role that sees to it that a task is done when several roles share it.',
    'roles-matrix': 'The roles matrix is the table of which roles are responsible for which tasks.',
    continuous: 'Continuous work goes on all the time and is therefore never late.',
    partly: 'Partly means that some of the activity is done, and that it does not count as late.',
    'not-reported':
      'Reported is what a document or a person has stated; not reported means that it is missing, not that it is zero.',
    'small-numbers':
      'Fewer than 5 stands in the place of a figure when so few took part that somebody might be recognised.',
  },
};

/** "En fördjupande dialog går vidare med …" */
export const meaningSentence = (term: GlossaryTerm, language: Language): string => meanings[language][term];
