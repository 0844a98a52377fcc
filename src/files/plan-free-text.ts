import { FREE_TEXT, PLAN_FREE_TEXT } from '../domain/free-text';
import { findWithName, type PersonalData } from '../usecases/check-free-text';
import { pathText } from './plan-sentences';
import { type Located, locate, type MapTree, plain } from './plan-tree';
import type { FileFault } from './source';

/**
 * What people have written down of dialogues and of the work, as against the plan's own wording. It is stored and shown
 * as what is reported in the chat is, so it is looked through in the same way.
 */
const WRITTEN: readonly (readonly [section: string, fields: readonly string[]])[] = Object.entries(
  PLAN_FREE_TEXT,
).flatMap(([section, kind]) => (kind ? [[section, FREE_TEXT[kind]] as const] : []));

const KINDS = { personnummer: 'a personnummer', email: 'an e-mail address', phone: 'a phone number' } as const;

const sentence = ({ kind, excerpt }: PersonalData): string =>
  kind === 'name'
    ? `"${excerpt}" looks like somebody's name; take it out, or give --keep-names when it is nobody's`
    : `"${excerpt}" looks like ${KINDS[kind]}; take it out, since nothing that leads to a person is stored`;

/**
 * What looks like somebody's data in the free text of a plan file.
 * @param keepNames whether whoever imports has looked at what looks like names and wants it kept; the rest never is
 */
export function personalDataIn(tree: MapTree, keepNames: boolean): FileFault[] {
  return WRITTEN.flatMap(([section, fields]) => {
    const list = locate(tree, [section]).tree;
    if (list?.kind !== 'list') return [];
    return list.items.flatMap((_item, index) =>
      fields.flatMap((field): FileFault[] => {
        const located: Located = locate(tree, [section, index, field]);
        const value = located.tree && plain(located.tree);
        const found = typeof value === 'string' ? findWithName(value, keepNames) : undefined;
        return found ? [{ ...located.place, message: `${pathText(located.path)}: ${sentence(found)}` }] : [];
      }),
    );
  });
}
