import type { Known, PeopleStore } from '../ports/people';

/** Everybody whom there is a row of, by their user name. @throws MedskapaError storage-unavailable */
export async function everyoneIn(people: Pick<PeopleStore, 'everyone'>): Promise<Map<string, Known>> {
  const all = new Map<string, Known>();
  for await (const page of people.everyone()) for (const known of page) all.set(known.upn, known);
  return all;
}
