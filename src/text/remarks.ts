import type { FormWording } from '../domain/form-wording';
import type { Language } from '../domain/language';
import { type Naming, type Noun, planNouns } from '../domain/plan-nouns';
import type { Remark } from '../domain/remark';
import { asQuoted, listAnd, quoted } from './format';
import { whoHas } from './roles';
import type { Texts } from './texts';

/** Short answers to courtesy, and why something is not answered or how it is done. */

/** The names that a plan has. */
interface NamesOf extends Naming {
  readonly municipalities: readonly { readonly name: string }[];
  readonly targetGroups: readonly { readonly name: string }[];
}

interface RemarkTexts {
  readonly replies: Readonly<
    Record<
      Exclude<
        Remark,
        { readonly name: string } | { readonly names: readonly string[] } | { readonly about: 'ratio' }
      >['about'],
      string | ((area: Noun, form: FormWording, hasAreas: boolean, leader: string) => string)
    >
  >;
  readonly noSuchPlace: (name: string, existing: string, area: Noun) => string;
  /** In a project without areas. */
  readonly noPlaces: (name: string, area: Noun) => string;
  readonly noSuchGroup: (name: string, existing: string) => string;
  readonly notTheWord: (name: string) => string;
  readonly notOnly: (names: string) => string;
  readonly notUnderstood: (names: string) => string;
  readonly noRoom: (names: string) => string;
  /** Instead of the names, when there are many. */
  readonly many: (count: number) => string;
}

/** More names than these are counted. */
const MOST_NAMES = 12;

const remarkTexts: Texts<RemarkTexts> = {
  sv: {
    replies: {
      thanks: 'Varsågod. Hör av dig när du undrar något mer.',
      praise: 'Roligt att höra. Säg till när du undrar något mer.',
      goodbye: 'Hej då. Vi hörs.',
      'how-are-you': 'Tack, bara bra. Fråga gärna hur det går med projektet.',
      fine: 'Bra. Jag finns här när du undrar något.',
      greeting: 'Hej.',
      'not-recorded': (area, _form, hasAreas) =>
        `Kön, ålder, bakgrund och boendeort redovisas inte. Deltagarna räknas per målgrupp${hasAreas ? ` och per ${area.one}` : ''}.`,
      'own-place': (area) =>
        area.isNeuter
          ? `Jag ser inte vilket ${area.one} som är ditt. Skriv dess namn, så vet jag.`
          : `Jag ser inte vilken ${area.one} som är din. Skriv dess namn, så vet jag.`,
      average: 'Det genomsnittet har jag inte, men antalen har jag.',
      months: 'Just det här kan jag inte dela upp i månader, veckor eller dagar.',
      'year-span': 'Just det här kan jag svara för ett år, men inte för åren före eller efter ett år.',
      except: 'Jag kan inte räkna bort något, men jag kan räkna allt eller dela upp det.',
      'one-at-a-time': (area, _form, hasAreas) =>
        `Jag svarar för ${hasAreas ? `${area.anyOne}, ` : ''}en målgrupp, en metod eller ett år i taget.`,
      'no-areas': (area) =>
        `Projektet är inte uppdelat i ${area.many}, så jag räknar det som en helhet. Det går att dela upp per målgrupp, metod eller år.`,
      only: 'Jag räknar alla dialoger där gruppen eller metoden var med, också dem där det fanns fler.',
      threshold: 'Jag kan inte välja ut efter antal, men jag kan visa hur många det är av varje.',
      'dialogue-trait': (area, _form, hasAreas) =>
        `Om en dialog var öppen, digital eller hölls på kvällen redovisas inte. Det som redovisas är ${hasAreas ? `${area.one}, ` : ''}målgrupper, metoder, typ av dialog och datum.`,
      'goal-undivided': 'Alla mål har inte siffror som går att dela upp så.',
      'response-rate':
        'Hur många som fick enkäten redovisas inte, så svarsfrekvensen går inte att räkna ut. Det här är svaren som har kommit in.',
      'not-heard': (_area, { survey }) =>
        `Jag räknar dem som har ${survey ? `svarat ${asQuoted(survey.counted, 'sv')}` : 'fått göra sin röst hörd'}; de övriga som svarat är resten.`,
      'not-begun': 'Här är allt som återstår. Det som är delvis genomfört är påbörjat.',
      'each-occasion':
        'Deltagarna räknas vid varje dialog. Vilka som är samma personer vet jag bara där en dialog säger att den mötte samma grupp.',
      'feedback-dates':
        'När och hur återkopplingen har getts redovisas inte, bara hur många som har bett om den och fått den.',
      rarest: 'Jag räknar inte fram vad som har tagits upp minst. Det här har tagits upp mest.',
      'goal-parts':
        'Det här är det av målets underlag som går att dela upp så. Skriv bara målet, till exempel ”projektmål 1”, för utfall och bedömning.',
      'log-counts': 'Loggen säger till vilka, men inte hur många personer.',
      'cost-items': 'Vad enskilda saker har kostat redovisas bara så långt budgetens poster räcker.',
      'change-dialogue': (_area, _form, _hasAreas, leader) =>
        `Skriv ”mina dialoger” för att hitta dialogen och tryck på Ändra. Det kan den som rapporterade dialogen göra, och ${leader}.`,
      'remove-dialogue': (_area, _form, _hasAreas, leader) =>
        `Skriv ”mina dialoger” för att hitta dialogen, öppna den och tryck på Ta bort. Det kan den som rapporterade dialogen göra, och ${leader}.`,
      figures:
        'Siffrorna räknas ur de dialoger som är sparade här, och varje svar säger hur många dialoger det bygger på och när den senaste hölls. Det som ett dokument redovisar står bredvid, med källa och datum. Det som saknas visas som ej redovisat, aldrig som 0.',
    },
    noSuchPlace: (name, existing, area) => `${name} finns inte bland projektets ${area.many}: ${existing}.`,
    noPlaces: (name, area) => `Projektet är inte uppdelat i ${area.many}, så jag kan inte svara för ${name}.`,
    noSuchGroup: (name, existing) => `${name} finns inte bland projektets målgrupper: ${existing}.`,
    notTheWord: (name) =>
      `Jag har inte letat efter ordet ”${name}” i anteckningarna; skriv ”har någon sagt något om ordet ${name}” om jag ska göra det.`,
    notOnly: (names) => `Det här gäller hela projektet, inte bara ${names}.`,
    notUnderstood: (names) => `Jag förstod inte ${names}.`,
    noRoom: (names) => `Jag kan inte ta med ${names} i det svaret.`,
    many: (count) => `de är ${count}`,
  },
  en: {
    replies: {
      thanks: 'You are welcome. Just ask when there is something more.',
      praise: 'Good to hear. Just ask when there is something more.',
      goodbye: 'Goodbye for now.',
      'how-are-you': 'Very well, thank you. Do ask how the project is doing.',
      fine: 'Good. I am here when you want to know something.',
      greeting: 'Hello.',
      'not-recorded': (area, _form, hasAreas) =>
        `Gender, age, background and where people live are not recorded. Participants are counted per target group${hasAreas ? ` and per ${area.one}` : ''}.`,
      'own-place': (area) => `I cannot see which ${area.one} is yours. Write its name, and I know.`,
      average: 'I do not have that average, but I have the numbers.',
      months: 'This I cannot divide into months, weeks or days.',
      'year-span': 'This I can answer for one year, but not for the years before or after one.',
      except: 'I cannot leave something out of a count, but I can count everything or divide it.',
      'one-at-a-time': (area, _form, hasAreas) =>
        `I answer for one ${hasAreas ? `${area.one}, ` : ''}target group, method or year at a time.`,
      'no-areas': (area) =>
        `The project is not divided into ${area.many}, so I count it as a whole. It can be divided by target group, method or year.`,
      only: 'I count every dialogue where the group or the method was there, also those with more than one.',
      threshold: 'I cannot choose by how many there are, but I can show how many there are of each.',
      'dialogue-trait': (area, _form, hasAreas) =>
        `Whether a dialogue was open, digital or in the evening is not recorded. What is recorded is ${hasAreas ? `the ${area.one}, ` : ''}target groups, methods, the kind of dialogue and the date.`,
      'goal-undivided': 'Not every goal has figures that can be divided so.',
      'response-rate':
        'How many were given the survey is not reported, so the response rate cannot be worked out. These are the answers that have come in.',
      'not-heard': (_area, { survey }) =>
        `I count those who ${survey ? `answered ${asQuoted(survey.counted, 'en')}` : 'could make their voice heard'}; the others who answered are the rest.`,
      'not-begun': 'This is everything that remains. What is partly done has begun.',
      'each-occasion':
        'Participants are counted at each dialogue. Who are the same people I know only where a dialogue says that it met the same group.',
      'feedback-dates': 'When and how the feedback was given is not reported, only how many asked for it and got it.',
      rarest: 'I do not work out what was raised least. This was raised most.',
      'goal-parts':
        'This is the part of the goal’s figures that can be divided so. Write just the goal, such as “project goal 1”, for its outcome and assessment.',
      'log-counts': 'The log tells to whom, but not how many people.',
      'cost-items': 'What single things cost is reported only as far as the budget’s items go.',
      'change-dialogue': (_area, _form, _hasAreas, leader) =>
        `Write “my dialogues” to find the dialogue, and press Change. Whoever reported the dialogue can do that, and so can ${leader}.`,
      'remove-dialogue': (_area, _form, _hasAreas, leader) =>
        `Write “my dialogues” to find the dialogue, open it and press Remove. Whoever reported the dialogue can do that, and so can ${leader}.`,
      figures:
        'The figures are counted from the dialogues that are stored here, and every answer says how many dialogues it rests on and when the latest was held. What a document reports stands beside them, with its source and date. What is missing is shown as not reported, never as 0.',
    },
    noSuchPlace: (name, existing, area) => `${name} is not among the project’s ${area.many}: ${existing}.`,
    noPlaces: (name, area) => `The project is not divided into ${area.many}, so I cannot answer for ${name}.`,
    noSuchGroup: (name, existing) => `${name} is not among the project’s target groups: ${existing}.`,
    notTheWord: (name) =>
      `I have not looked for the word “${name}” in the notes; write “has anyone mentioned the word ${name}” to have me do so.`,
    notOnly: (names) => `This is about the whole project, not only ${names}.`,
    notUnderstood: (names) => `I did not understand ${names}.`,
    noRoom: (names) => `I cannot take ${names} into that answer.`,
    many: (count) => `there are ${count}`,
  },
};

/** "Varsågod. …", "”Göteborg” finns inte bland projektets kommuner: …". */
export function remarkSentence(remark: Remark, plan: NamesOf, language: Language): string {
  const texts = remarkTexts[language];
  const { area, form, hasAreas } = planNouns(plan, language);
  const existing = (terms: readonly { readonly name: string }[]): string => {
    const names = terms.map((term) => term.name);
    return names.length > MOST_NAMES ? texts.many(names.length) : listAnd(names, language);
  };
  switch (remark.about) {
    case 'no-such-place':
      if (!hasAreas) return texts.noPlaces(quoted(remark.name, language), area);
      return texts.noSuchPlace(quoted(remark.name, language), existing(plan.municipalities), area);
    case 'no-such-group':
      return texts.noSuchGroup(quoted(remark.name, language), existing(plan.targetGroups));
    case 'not-the-word':
      return texts.notTheWord(remark.name);
    case 'not-only':
      return texts.notOnly(listAnd(remark.names, language));
    // What has counted it tells it.
    case 'ratio':
      return '';
    case 'not-understood':
      return texts.notUnderstood(
        listAnd(
          remark.names.map((name) => quoted(name, language)),
          language,
        ),
      );
    case 'no-room':
      return texts.noRoom(
        listAnd(
          remark.names.map((name) => quoted(name, language)),
          language,
        ),
      );
  }
  const reply = texts.replies[remark.about];
  return typeof reply === 'string' ? reply : reply(area, form, hasAreas, whoHas('projektledare', plan, language));
}
