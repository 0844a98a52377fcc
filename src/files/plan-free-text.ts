import { mayBeKept, type PersonalData, type PersonalDataKind } from '../domain/dialogue-faults';
import { DIALOGUE_FIELDS, isPlace } from '../domain/dialogue-fields';
import { planWording, WRITTEN_IN_PLAN } from '../domain/plan-wording';
import { lookThrough } from '../privacy/check-free-text';
import { ownWords } from '../privacy/own-words';
import { faultAt } from './plan-sentences';
import { type Located, locate, type MapTree, plain } from './plan-tree';
import type { FileFault } from './source';

const KINDS: Readonly<Record<PersonalDataKind, string>> = {
  personnummer: 'a personnummer',
  email: 'an e-mail address',
  phone: 'a phone number',
  card: 'a card number or an IBAN',
  name: "somebody's name",
  address: 'a street address',
  plate: 'a number plate',
  account: 'an account of a social network',
  bank: 'a bank account or giro number',
};

/** The fields of an example dialogue that tell where it was held. */
const PLACES: readonly string[] = DIALOGUE_FIELDS.filter(isPlace);

const sentence = (found: PersonalData): string =>
  mayBeKept(found)
    ? `"${found.excerpt}" looks like ${KINDS[found.kind]}; take it out, or give --keep-names when it leads to nobody who took part`
    : `"${found.excerpt}" looks like ${KINDS[found.kind]}; take it out, since nothing that leads to a person is stored`;

/**
 * What looks like somebody's data in the free text of a plan file.
 * @param wording what the plan says in its own words, from all its files
 * @param keepNames whether whoever imports has looked at what looks like names and the like, and wants it kept; the
 * rest
 *   never is
 */
export function personalDataIn(tree: MapTree, wording: readonly string[], keepNames: boolean): FileFault[] {
  const own = ownWords(wording);
  return Object.entries(WRITTEN_IN_PLAN).flatMap(([section, fields]) => {
    const list = locate(tree, [section]).tree;
    if (list?.kind !== 'list') return [];
    return list.items.flatMap((_item, index) =>
      fields.flatMap((field): FileFault[] => {
        const located: Located = locate(tree, [section, index, field]);
        const value = located.tree && plain(located.tree);
        if (typeof value !== 'string') return [];
        const found = lookThrough(value, {
          own,
          keepNames,
          isPlace: section === 'dialogues' && PLACES.includes(field),
        });
        return found.map((each) => faultAt(located, sentence(each)));
      }),
    );
  });
}

/** What the plan file says in its own words. */
export function wordingOf(tree: MapTree): string[] {
  const value = plain(tree);
  return typeof value === 'object' && value !== null ? planWording(value as Readonly<Record<string, unknown>>) : [];
}
