/** A phrase and the reading it must get. */
export interface Example {
  readonly phrase: string;
  readonly reading: { readonly kind: string; readonly [slot: string]: unknown };
}

/** The examples of a file with a phrase, a tab and a reading in JSON on each line. */
export function examplesIn(text: string): Example[] {
  return text
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [phrase = '', json = '{}'] = line.split('\t');
      return { phrase, reading: JSON.parse(json) };
    });
}

/** A reading without the candidates, which the examples leave open. */
export function comparable(reading: object): object {
  return Object.fromEntries(Object.entries(reading).filter(([slot]) => slot !== 'candidates'));
}
