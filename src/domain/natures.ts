import type { Indicator, Nature } from './goals';
import { MEASURE_TABLE } from './measures';
import { comparable } from './normalise-text';

/**
 * What is guessed of an entered figure that the plan says no nature of. `sure` is what its unit alone leaves no doubt
 * of; anything else is said when a plan is checked.
 */
export interface Guess {
  readonly nature: Nature;
  readonly sure: boolean;
}

/** Words of Swedish and English by what they are a sign of; a word's beginning stands for all its forms. */
const UNITS: readonly (Guess & { readonly words: RegExp })[] = [
  // Points of a percentage are the difference between two shares, and no part of anything.
  { nature: 'level', sure: true, words: /procentenhet|percentage point/u },
  { nature: 'share', sure: true, words: /%|procent|percent|(?<!\p{L})andel|(?<!\p{L})share/u },
  { nature: 'yes-no', sure: true, words: /(?<!\p{L})(?:ja|yes)(?:\s*\/\s*| eller | or )(?:nej|no)(?!\p{L})/u },
  {
    nature: 'level',
    sure: true,
    words: /index|poäng|points|betyg|grade|skala|scale|medel|(?<!\p{L})mean|median|genomsnitt|average|(?<!\p{L})nki/u,
  },
  // Days of waiting are a level and days of work a count.
  {
    nature: 'level',
    sure: false,
    words: /(?<!\p{L})(?:dag|dygn|day|veck|week|månad|month|timm|tim(?!\p{L})|hour|minut|år(?!\p{L})|year|‰|promille)/u,
  },
  {
    nature: 'count',
    sure: true,
    words:
      /dialog|deltag|particip|person|people|synpunkt|comment|inbjud|invit|röst|vote|svar|answer|möte|meeting|metod|method|förslag|proposal|(?<!\p{L})(?:st|styck\p{L}*|antal)(?!\p{L})/u,
  },
];

const NAMES: readonly (Guess & { readonly words: RegExp })[] = [
  { nature: 'share', sure: false, words: /(?<!\p{L})(?:andel|share|procent|percent)/u },
  { nature: 'count', sure: false, words: /(?<!\p{L})(?:antal|number)/u },
  { nature: 'level', sure: false, words: /index|medel|genomsnitt|median|average|(?<!\p{L})(?:mean|nöjd|nivå|level)/u },
];

const guessed = (text: string | undefined, table: typeof UNITS): Guess | undefined => {
  const plain = comparable(text ?? '');
  return table.find(({ words }) => words.test(plain));
};

/** What an entered figure is, as far as its unit and its name tell. */
export const guessNature = ({ name, target }: Pick<Indicator, 'name' | 'target'>): Guess => {
  const { nature, sure } = guessed(target?.unit, UNITS) ?? guessed(name, NAMES) ?? { nature: 'count', sure: false };
  return { nature, sure };
};

/** What the outcome of an indicator is by nature. */
export function natureOf(
  indicator: Pick<Indicator, 'measure' | 'nature' | 'name' | 'target'> & Partial<Pick<Indicator, 'survey'>>,
): Nature {
  const { nature } = MEASURE_TABLE[indicator.measure];
  if (indicator.survey !== undefined) return 'share';
  return nature === 'of-plan' ? (indicator.nature ?? guessNature(indicator).nature) : nature;
}
