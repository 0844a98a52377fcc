import { Facts } from '../../src/domain/fact-set';
import { factOf } from '../../src/domain/facts';
import type { Person } from '../../src/domain/people';
import { type Reporter, silentSince } from '../../src/domain/reporters';
import { someContent } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

/** Who may report and has not, by the area of their committees. */

const TODAY = '2021-09-29';
const plan = smallPlan({
  committees: [
    { id: 'l', name: 'Nämnden i Laholm', municipality: 'laholm' },
    { id: 'all', name: 'Hela nämnden' },
  ],
});
const reporter = (name: string, committees: string[], roles: Person['roles'] = ['arbetsgrupp']): Reporter => ({
  person: { upn: `${name}@example.se`, name, roles, committees },
  pseudonym: name,
});
const reported = (by: string, date: string) =>
  factOf({ id: `${by}-${date}`, reportedBy: by, content: someContent({ date }) }, { number: 1, serial: 0 });
const silent = (reporters: Reporter[], ...facts: ReturnType<typeof reported>[]) =>
  silentSince(4, reporters, plan, Facts.of(facts), TODAY);

test('somebody is silent the day after four weeks, and the day of the latest is told', () => {
  const reporters = [reporter('Ada', ['l'])];
  expect(silent(reporters, reported('Ada', '2021-09-01'))).toEqual([]);
  expect(silent(reporters, reported('Ada', '2021-08-31'), reported('Ada', '2021-05-01'))).toEqual([
    { municipality: 'laholm', silent: [{ name: 'Ada', latest: '2021-08-31' }] },
  ]);
});

test('who has reported nothing has no latest day, and what others have reported is not theirs', () => {
  expect(silent([reporter('Ada', ['l'])], reported('Bo', '2021-09-28'))).toEqual([
    { municipality: 'laholm', silent: [{ name: 'Ada' }] },
  ]);
});

test('those of no area come last, of each area by name', () => {
  const reporters = [reporter('Örjan', ['l']), reporter('Bo', ['all']), reporter('Åsa', ['l']), reporter('Caj', [])];
  expect(silent(reporters)).toEqual([
    { municipality: 'laholm', silent: [{ name: 'Åsa' }, { name: 'Örjan' }] },
    { silent: [{ name: 'Bo' }, { name: 'Caj' }] },
  ]);
});

test('who may not report is never silent', () =>
  expect(silent([reporter('Ada', ['l'], ['nämndsekreterare'])])).toEqual([]));
