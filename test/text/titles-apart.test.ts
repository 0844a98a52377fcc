import { titlesApart } from '../../src/text/titles-apart';

/** Titles of buttons that stand beside each other. */

test('what fits and differs stands as it is', () => {
  expect(titlesApart(['Projektmål 2', 'Effektmål 2'], 60)).toEqual(['Projektmål 2', 'Effektmål 2']);
});

test('a long one is cut at its end', () => {
  expect(titlesApart(['Ett långt namn på något som inte får plats', 'Kort'], 20)).toEqual([
    'Ett långt namn på…',
    'Kort',
  ]);
});

test('long ones that begin alike keep their ends', () => {
  const titles = [
    'Läget för en aktivitet (”Identifiera frågeställningar och metod inför perspektivinhämtande dialoger”)',
    'Läget för en aktivitet (”Identifiera frågeställningar och metod inför fördjupade dialoger”)',
  ];
  const [first, second] = titlesApart(titles, 60);
  expect(first).toMatch(/^Läget för en aktivitet .*perspektivinhämtande dialoger”\)$/u);
  expect(second).toMatch(/^Läget för en aktivitet .*fördjupade dialoger”\)$/u);
  for (const title of [first, second]) expect(title?.length).toBeLessThanOrEqual(60);
});

test('what is the same throughout is numbered', () => {
  expect(titlesApart(['Mål', 'Mål', 'Annat', 'Mål'], 60)).toEqual(['Mål', 'Mål (2)', 'Annat', 'Mål (3)']);
  const long = 'a'.repeat(80);
  const numbered = titlesApart([long, long], 60);
  expect(new Set(numbered).size).toBe(2);
  for (const title of numbered) expect(title.length).toBeLessThanOrEqual(60);
});
