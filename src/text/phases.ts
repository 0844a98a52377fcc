import type { Language } from '../domain/language';
import { ownPhase, type Phases, USUAL_PHASES, type UsualPhase } from '../domain/phases';
import { quoted, uncapital } from './format';
import type { Texts } from './texts';

/** What the phases of a plan are called. */

interface PhaseTexts {
  readonly names: Readonly<Record<UsualPhase, string>>;
  /** Where an activity stands: "i förberedelserna". */
  readonly within: Readonly<Record<UsualPhase, string>>;
  /** The same of a phase by its own name, which has no other form. */
  readonly withinOwn: (name: string) => string;
}

const texts: Texts<PhaseTexts> = {
  sv: {
    names: { preparation: 'Förberedelser', implementation: 'Genomförande', completion: 'Efterarbete' },
    within: { preparation: 'i förberedelserna', implementation: 'i genomförandet', completion: 'i efterarbetet' },
    withinOwn: (name) => `i fasen ${name}`,
  },
  en: {
    names: { preparation: 'Preparation', implementation: 'Implementation', completion: 'Completion' },
    within: {
      preparation: 'in the preparation',
      implementation: 'in the implementation',
      completion: 'in the completion',
    },
    withinOwn: (name) => `in the phase ${name}`,
  },
};

const usual = (id: string): UsualPhase | undefined => USUAL_PHASES.find((phase) => phase === id);

/** "Uppstart", as the plan calls it; "Förberedelser" where it says nothing. */
export function phaseText(id: string, plan: Phases, language: Language): string {
  const own = ownPhase(plan, id);
  const known = usual(id);
  return own?.name ?? (known ? texts[language].names[known] : id);
}

/** The same within a sentence. */
export const phaseWord = (id: string, plan: Phases, language: Language): string => {
  const text = phaseText(id, plan, language);
  return ownPhase(plan, id) ? quoted(text, language) : uncapital(text);
};

/** "i förberedelserna", "i fasen ”Uppstart”". */
export function inPhaseText(id: string, plan: Phases, language: Language): string {
  const known = usual(id);
  return known && !ownPhase(plan, id)
    ? texts[language].within[known]
    : texts[language].withinOwn(quoted(phaseText(id, plan, language), language));
}
