import type { FileTrouble } from '../domain/file-trouble';

export type { FileTrouble };

/** A file that somebody sent in the chat: its name as they know it, and where the channel says that it lies. */
export interface SentFile {
  readonly name: string;
  readonly address: string;
}

/** Where sent files are had from. */
export interface FileSource {
  /** Nothing is thrown for what may be wrong with a file. The address is told to nobody: it lets in who has it. */
  fetch(address: string): Promise<{ readonly bytes: Uint8Array } | { readonly trouble: FileTrouble }>;
}

/** Where the channel says that a file may be put, once the person has said yes, and how it is shown there. */
export interface FilePlace {
  /** Lets in whoever has it, so it is neither kept nor told. */
  readonly uploadAddress: string;
  readonly address: string;
  readonly name: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/**
 * Why a file could not be put: the address is not one of Microsoft's, it holds no longer, something else lies there,
 * the person's OneDrive is full, it is not known whether it came through in time, or nothing answers there.
 */
export type UploadTrouble = 'foreign' | 'expired' | 'conflict' | 'full' | 'uncertain' | 'unreachable';

/** Where files are put that somebody has asked for. */
export interface FileTarget {
  /** @returns undefined when all of it is there; nothing is thrown for what may be wrong with a place */
  put(place: FilePlace, bytes: Uint8Array): Promise<UploadTrouble | undefined>;
}
