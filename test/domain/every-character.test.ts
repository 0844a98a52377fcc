/** @long compares a hundred thousand characters */

import { comparable, normaliseText } from '../../src/domain/normalise-text';

/** Where Unicode has characters that are others, or nothing; ideographs and Hangul by the thousand are all alike. */
const PLACES = [
  [0, 0x33ff],
  [0xa000, 0xabff],
  [0xd7a4, 0x1ffff],
  [0x2f800, 0x2fa1f],
  [0xe0000, 0xe0fff],
] as const;

test('every single character, by itself and between letters, compares as it is stored', () => {
  const wrong: string[] = [];
  for (const [first, last] of PLACES) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code);
      for (const text of [character, `a${character}b`])
        if (comparable(normaliseText(text)) !== comparable(text)) wrong.push(code.toString(16));
    }
  }
  expect(wrong).toEqual([]);
});
