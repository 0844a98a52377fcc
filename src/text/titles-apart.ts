import { shortened } from './format';

/** Titles of buttons that stand beside each other: no two may look the same. */

/** So much of a long title's beginning is kept where its end is what differs. */
const BEGINNING = 24;

/** The beginning and the end of a long title, with an ellipsis between them. */
function withEnd(title: string, most: number): string {
  if (title.length <= most) return title;
  const end = title.slice(title.length - (most - BEGINNING - 2));
  const space = end.indexOf(' ');
  return `${title.slice(0, BEGINNING).trimEnd()}… ${space >= 0 ? end.slice(space + 1) : end}`;
}

const isAlike = (titles: readonly string[], title: string): boolean =>
  titles.filter((each) => each === title).length > 1;

/** Titles that fit: cut at their ends, or before them where that is what tells them apart; else they are numbered. */
export function titlesApart(titles: readonly string[], most: number): string[] {
  const cut = titles.map((title) => shortened(title, most));
  const ended = titles.map((title, at) => (isAlike(cut, cut[at] ?? '') ? withEnd(title, most) : (cut[at] ?? title)));
  return ended.map((title, at) => {
    if (!isAlike(ended, title)) return title;
    const before = ended.slice(0, at).filter((each) => each === title).length;
    return before === 0 ? title : `${shortened(title, most - 4)} (${before + 1})`;
  });
}
