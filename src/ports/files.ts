/** A file that somebody sent in the chat: its name as they know it, and where the channel says that it lies. */
export interface SentFile {
  readonly name: string;
  readonly address: string;
}

/**
 * Why a file could not be had: the address is not one of Microsoft's, it is too large or too slow, the address holds no
 * longer, it leads to a page instead of the file, or nothing answers there.
 */
export type FileTrouble = 'foreign' | 'too-large' | 'too-slow' | 'expired' | 'page' | 'unreachable';

/** Where sent files are had from. */
export interface FileSource {
  /** Nothing is thrown for what may be wrong with a file. The address is told to nobody: it lets in who has it. */
  fetch(address: string): Promise<{ readonly bytes: Uint8Array } | { readonly trouble: FileTrouble }>;
}
