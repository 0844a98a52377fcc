import type { Language } from '../domain/language';
import { listAnd, quoted } from './format';
import type { Texts } from './texts';

/** Short answers to courtesy, and why something is not answered or how it is done. */

/** What is remarked on; a remark of `questions` fits it. */
export interface RemarkTold {
  readonly about: string;
  readonly name?: string;
}

/** The names that a plan has. */
interface NamesOf {
  readonly municipalities: readonly { readonly name: string }[];
  readonly targetGroups: readonly { readonly name: string }[];
}

interface RemarkTexts {
  readonly said: Readonly<Record<string, string>>;
  readonly noSuchPlace: (name: string, existing: string) => string;
  readonly noSuchGroup: (name: string, existing: string) => string;
  /** Instead of the names, when there are many. */
  readonly many: (count: number) => string;
}

/** More names than these are counted. */
const MOST_NAMES = 12;

const remarkTexts: Texts<RemarkTexts> = {
  sv: {
    said: {
      thanks: 'Varsågod. Hör av dig när du undrar något mer.',
      praise: 'Roligt att höra. Säg till när du undrar något mer.',
      goodbye: 'Hej då. Vi hörs.',
      'how-are-you': 'Tack, bara bra. Fråga gärna hur det går med projektet.',
      fine: 'Bra. Jag finns här när du undrar något.',
      greeting: 'Hej.',
      'not-recorded':
        'Kön, ålder, bakgrund och boendeort redovisas inte. Deltagarna räknas per målgrupp och per kommun.',
      'own-place': 'Jag ser inte vilken kommun som är din. Skriv dess namn, så vet jag.',
      average: 'Genomsnitt räknar jag inte, men antalen har jag.',
      months: 'Jag kan svara för ett år, men inte för en månad, en vecka eller en dag.',
      'year-span': 'Jag kan svara för ett år eller visa år för år, men inte för åren före eller efter ett år.',
      'change-dialogue':
        'Du ändrar en dialog på kvittot som kom i chatten när den sparades: tryck på Ändra där. Det kan den som rapporterade dialogen göra, och projektledaren.',
      'remove-dialogue':
        'Du tar bort en dialog på kvittot som kom i chatten när den sparades: tryck på Ta bort där. Det kan den som rapporterade dialogen göra, och projektledaren.',
      figures:
        'Siffrorna räknas ur de dialoger som har rapporterats, och varje svar säger hur många dialoger det bygger på och när den senaste hölls. Det som saknas visas som ej redovisat, aldrig som 0.',
    },
    noSuchPlace: (name, existing) => `${name} finns inte bland projektets kommuner: ${existing}.`,
    noSuchGroup: (name, existing) => `${name} finns inte bland projektets målgrupper: ${existing}.`,
    many: (count) => `de är ${count}`,
  },
  en: {
    said: {
      thanks: 'You are welcome. Just ask when there is something more.',
      praise: 'Good to hear. Just ask when there is something more.',
      goodbye: 'Goodbye for now.',
      'how-are-you': 'Very well, thank you. Do ask how the project is doing.',
      fine: 'Good. I am here when you want to know something.',
      greeting: 'Hello.',
      'not-recorded':
        'Gender, age, background and where people live are not recorded. Participants are counted per target group and per municipality.',
      'own-place': 'I cannot see which municipality is yours. Write its name, and I know.',
      average: 'I do not work out averages, but I have the numbers.',
      months: 'I can answer for a year, but not for a month, a week or a day.',
      'year-span': 'I can answer for one year or show year by year, but not for the years before or after one.',
      'change-dialogue':
        'You change a dialogue on the receipt that came in the chat when it was saved: press Change there. Whoever reported the dialogue can do that, and so can the project leader.',
      'remove-dialogue':
        'You remove a dialogue on the receipt that came in the chat when it was saved: press Remove there. Whoever reported the dialogue can do that, and so can the project leader.',
      figures:
        'The figures are counted from the dialogues that have been reported, and every answer says how many dialogues it rests on and when the latest was held. What is missing is shown as not reported, never as 0.',
    },
    noSuchPlace: (name, existing) => `${name} is not among the project’s municipalities: ${existing}.`,
    noSuchGroup: (name, existing) => `${name} is not among the project’s target groups: ${existing}.`,
    many: (count) => `there are ${count}`,
  },
};

/** "Varsågod. …", "”Göteborg” finns inte bland projektets kommuner: …". */
export function remarkSentence(remark: RemarkTold, plan: NamesOf, language: Language): string {
  const texts = remarkTexts[language];
  const name = quoted(remark.name ?? '', language);
  const existing = (terms: readonly { readonly name: string }[]): string => {
    const names = terms.map((term) => term.name);
    return names.length > MOST_NAMES ? texts.many(names.length) : listAnd(names, language);
  };
  if (remark.about === 'no-such-place') return texts.noSuchPlace(name, existing(plan.municipalities));
  if (remark.about === 'no-such-group') return texts.noSuchGroup(name, existing(plan.targetGroups));
  return texts.said[remark.about] ?? '';
}
