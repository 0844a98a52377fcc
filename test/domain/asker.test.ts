import { isGuest, isProjectLeader, mayReport, whoOf } from '../../src/domain/asker';
import type { Role } from '../../src/domain/roles';

const asker = (roles: readonly Role[]) => ({ userId: 'u', pseudonym: 'p', roles, language: 'sv' }) as const;

test.each<[readonly Role[], boolean, boolean, boolean]>([
  [[], true, false, false],
  [['nämndsekreterare'], false, false, false],
  [['förtroendevald'], false, false, false],
  [['arbetsgrupp'], false, true, false],
  [['projektgrupp'], false, true, false],
  [['projektledare'], false, true, true],
  [['nämndsekreterare', 'arbetsgrupp'], false, true, false],
])('%j: guest %s, may report %s, leads %s', (roles, guest, reports, leads) => {
  expect([isGuest(asker(roles)), mayReport(asker(roles)), isProjectLeader(asker(roles))]).toEqual([
    guest,
    reports,
    leads,
  ]);
});

test('things count for the user name, and for the id of someone who has none', () => {
  expect(whoOf({ upn: 'anna@example.se', userId: 'u' })).toBe('anna@example.se');
  expect(whoOf({ userId: 'u' })).toBe('u');
});
