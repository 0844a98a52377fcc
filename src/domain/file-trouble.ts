/**
 * Why a file could not be had: the address is not one of Microsoft's, it is too large or too slow, the address holds no
 * longer, it leads to a page instead of the file, or nothing answers there.
 */
export type FileTrouble = 'foreign' | 'too-large' | 'too-slow' | 'expired' | 'page' | 'unreachable';

/** Why a file that was had could not be read: it took more than any plan does, or others are being read. */
export type ReadingTrouble = 'too-much' | 'busy';
