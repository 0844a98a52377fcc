import { compoundForms, formsOf, stem } from '../../src/questions/inflect';

/** Forms of words. */

test.each<[string, string[], string[]]>([
  // Three letters and what has a figure get no endings; four letters do.
  ['mål', ['mål'], ['målen']],
  ['b2b2', ['b2b2'], ['b2b2en']],
  ['unga', ['unga', 'ungas', 'ungar', 'ungade', 'unganas'], ['ung']],
  ['deltagare', ['deltagarna', 'deltagarens', 'deltagande'], ['deltagor']],
  ['region', ['regionen', 'regionens', 'regioner', 'regionerna'], []],
  ['kommune', ['kommunen', 'kommuner', 'kommunerna', 'kommuning'], []],
  ['survey', ['surveies', 'surveys'], []],
  // No other letter than y becomes -ies.
  ['dialog', ['dialogs', 'dialogen'], ['dialoies']],
  // "Nyckel" loses its vowel.
  ['nyckel', ['nycklar', 'nycklarna', 'nyckeln'], []],
  ['vinter', ['vintrar'], []],
  ['enkel', ['enkla'], []],
  // The first part has three letters or more, the last of them no vowel.
  ['fler', [], ['flra']],
  // "Program" doubles its m.
  ['program', ['programmet', 'programmen', 'programmarna'], []],
  ['reform', ['reformmen', 'reformen'], []],
])('"%s" has the forms %j and not %j', (word, forms, others) => {
  const all = formsOf(word);
  expect(all[0]).toBe(word);
  expect(forms.filter((form) => !all.includes(form))).toEqual([]);
  expect(others.filter((form) => all.includes(form))).toEqual([]);
});

test.each([
  ['ungdom', ['ungdom', 'ungdoms', 'ungdome', 'ungdomo']],
  ['skola', ['skola', 'skolas', 'skolae', 'skolao', 'skol', 'skols', 'skole']],
  ['sko', ['sko', 'skos', 'skoe', 'skoo']],
  ['resa', ['resa', 'resas', 'resae', 'resao', 'res', 'ress', 'rese']],
])('"%s" begins a compound as %j', (word, forms) => expect(compoundForms(word)).toEqual(forms));

test.each([
  ['förankring', 'förankr'],
  ['förankra', 'förankr'],
  // Four letters are left at least.
  ['skola', 'skol'],
  ['sola', 'sola'],
  ['skolorna', 'skol'],
])('the stem of "%s" is "%s"', (word, root) => expect(stem(word)).toBe(root));
