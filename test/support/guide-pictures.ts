import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** The cards of the gallery that the README and the guides for users show, and where their pictures lie. */

export const GUIDES = join(__dirname, '..', '..', 'docs', 'guider');
export const PICTURES = join(GUIDES, 'bilder');
/** Which card each picture was drawn from, as a hash: a picture of yesterday's card is found without drawing any. */
export const DRAWN_FROM = join(PICTURES, 'drawn-from.json');

/** By the picture's name, the card's in the gallery. */
export const PICTURED: Readonly<Record<'welcome' | 'dialogue-form' | 'week' | 'goal-status' | 'first-run', string>> = {
  welcome: 'welcome',
  'dialogue-form': 'dialogue-form',
  week: 'week',
  'goal-status': 'goal-1-midway',
  'first-run': 'first-run',
};

/** The picture at the top of the README: what is collected, reminded of and answered, side by side. */
export const OVERVIEW = ['dialogue-form', 'week', 'goal-1-midway'];

/** @param card or several that are one picture */
export const hashOfCard = (card: object): string => createHash('sha256').update(JSON.stringify(card)).digest('hex');
