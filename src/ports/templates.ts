import type { Id } from '../domain/identifiers';

/** The Word templates that projects have of their own, as the plan names them. */
export interface Templates {
  /** In place of what was kept under the name. @throws MedskapaError what storage says */
  keep(project: Id, name: string, bytes: Uint8Array): Promise<void>;
  find(project: Id, name: string): Promise<Uint8Array | undefined>;
}
