import { comparable } from './normalise-text';

/** What stands for a group of people that meets several times, where its name does not: the same for the same name. */
export function groupKey(name: string): string {
  const [a, b] = [...comparable(name)].reduce(
    ([first, second], char) => {
      const code = char.codePointAt(0) ?? 0;
      return [Math.imul(first ^ code, 0x9e3779b1), Math.imul(second ^ code, 0x5f356495)];
    },
    [0xdeadbeef, 0x41c6ce57],
  );
  return `g-${hex(spread(a ?? 0, b ?? 0))}${hex(spread(b ?? 0, a ?? 0))}`;
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');

/** Mixes every bit of one number into those of another. */
const spread = (value: number, other: number): number =>
  Math.imul(value ^ (value >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
