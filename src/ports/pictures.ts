import type { Picture } from '../domain/picture';

/** What draws pictures. */
export interface Pictures {
  /** As PNG, of so few bytes that a message holds it. The same picture gives the same bytes. */
  drawSmall(picture: Picture): Promise<Uint8Array>;
}
