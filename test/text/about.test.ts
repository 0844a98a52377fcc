import { Language } from '../../src/domain/language';
import { ROLES } from '../../src/domain/roles';
import { aboutSentence } from '../../src/text/about';
import { samplePlan } from '../samples/sample';

const plan = samplePlan();
const purpose = (...purposes: string[]) =>
  Language.options.map((language) =>
    aboutSentence({ kind: 'about', topic: 'purpose', plan: { ...plan, purpose: purposes } }, language),
  );

test('purposes that begin with “Att” go on from “är”, and any others stand as they are written', () => {
  expect(purpose('Att pröva nya metoder.', 'Att nå fler')[0]).toBe(
    'Projektets syfte är att pröva nya metoder och att nå fler.',
  );
  expect(purpose('SKR:s modell ska prövas.', 'Att nå fler.')[0]).toBe(
    'Projektets syfte: SKR:s modell ska prövas; Att nå fler.',
  );
});

test('in English the plan’s own Swedish words are not joined by an English one', () => {
  expect(purpose('Att pröva nya metoder.', 'Att nå fler.')[1]).toMatch(/: Att pröva nya metoder; Att nå fler\.$/u);
});

test.each(ROLES)('nobody is %s: said in words of its own', (role) => {
  const view = { kind: 'about', topic: 'people', plan, role, names: [] } as const;
  const others = ROLES.filter((other) => other !== role);
  for (const language of Language.options) {
    const sentence = aboutSentence(view, language);
    expect(sentence).toMatch(
      language === 'sv' ? /^Ingen i personlistan .+\.$/u : /^Nobody in the list of people .+\.$/u,
    );
    expect(others.map((other) => aboutSentence({ ...view, role: other }, language))).not.toContain(sentence);
  }
});

test('the committees of one area are told with their numbers, and not as those who ordered it alone', () => {
  const [first, second] = plan.committees;
  if (!first || !second) throw new Error('the sample has committees');
  const committees = [
    { ...first, registryNumber: 'A 1' },
    { ...second, name: 'Styrelsen', registryNumber: undefined },
  ];
  expect(aboutSentence({ kind: 'about', topic: 'committees', plan, committees }, 'sv')).toBe(
    `Diarienumret för ${first.name} är A 1. Diarienummer är ej redovisat för Styrelsen.`,
  );
});
