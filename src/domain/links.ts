import { z } from 'zod';

/** What no address needs, and what would end it early or begin something else where it is shown. */
const NO_ADDRESS = /[\s<>"'`\\^{|}]|[\p{Cc}\p{Cf}\p{Cs}]/u;

const hostOf = (text: string): string | undefined => {
  if (NO_ADDRESS.test(text) || !/^https:\/\//iu.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' ? hostname : undefined;
};

/**
 * A link that a card may open: a whole https address, with nobody's user name or password in it. Nothing that runs
 * (`javascript:`, `data:`), nor a file of somebody's computer.
 */
export const Link = z
  .string()
  .refine((text) => hostOf(text) !== undefined, 'write the whole address, such as https://example.se/plan.pdf');

/** A link as a client opens it and text shows it: without signs that mark-up gives a meaning. */
export const openable = (link: string): string =>
  new URL(link).href.replace(/[()[\]*_~]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Where a link leads, for those who want to know before they follow it. */
export const hostIn = (link: string): string => new URL(link).hostname;
