import type { IncomingActivity } from './activity';

/** Whether the bot itself is mentioned. */
export function mentionsBot(activity: IncomingActivity): boolean {
  return botMentions(activity).length > 0;
}

/**
 * What the person wrote, without the bot's own mention: mentions of others stay, entities are decoded once (so that
 * `&amp;lt;` becomes `&lt;` and no more), and letters are composed (NFC) so that å is one character from every client.
 */
export function spokenText(activity: IncomingActivity): string {
  // The mention is taken out before decoding: it stands in the text as the client encoded it.
  const text = botMentions(activity).reduce(withoutMention, activity.text ?? '');
  return decodeEntities(text).normalize('NFC').trim();
}

type Entity = NonNullable<IncomingActivity['entities']>[number];

function botMentions(activity: IncomingActivity): Entity[] {
  const bot = activity.recipient?.id;
  if (bot === undefined) return [];
  return (activity.entities ?? []).filter((entity) => entity.type === 'mention' && entity.mentioned?.id === bot);
}

function withoutMention(text: string, mention: Entity): string {
  const name = mention.mentioned?.name;
  const spellings = [mention.text, name ? `<at>${name}</at>` : undefined];
  const spelling = spellings.find((s) => s != null && s !== '' && text.includes(s));
  if (!spelling) return text;
  return text.split(spelling).reduce((before, after) => {
    // One space is enough where the mention stood between two.
    return /\s$/.test(before) && /^\s/.test(after) ? before + after.trimStart() : before + after;
  });
}

// The names that Teams' clients write; whatever is not here stays as it was written.
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
  Eacute: 'É',
  uuml: 'ü',
  Uuml: 'Ü',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    // Control characters, half surrogate pairs and what is beyond Unicode stay as they were written.
    const printable = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return printable ? String.fromCodePoint(code) : whole;
  });
}
