import { makeDocument } from '../../src/documents/make-document';
import type { Dialogue, DialogueContent } from '../../src/domain/dialogues';
import { factsOf } from '../../src/domain/fact-set';
import type { Plan } from '../../src/domain/plan';
import type { Role } from '../../src/domain/roles';
import type { WantedDocument } from '../../src/ports/documents';
import { someDialogue } from './dialogues';
import { memoryTools } from './memory-stores';

interface Ground {
  readonly plan: Plan;
  readonly dialogues?: readonly DialogueContent[];
  readonly now?: string;
  readonly roles?: readonly Role[];
}

/** A document of a plan and some dialogues, made without a store. */
export async function madeDocument(
  wanted: WantedDocument,
  { plan, dialogues = [], now = '2022-11-22T09:00:00Z', roles = ['projektledare'] }: Ground,
): Promise<Uint8Array> {
  const stored: Dialogue[] = dialogues.map((content, at) => ({ ...someDialogue(`d-${at}`), content }));
  const tools = memoryTools(stored, () => new Date(now));
  const snapshot = { plan, planVersion: 2, facts: factsOf(dialogues) };
  const asker = { userId: 'u', pseudonym: 'p', roles, language: 'sv' } as const;
  const { bytes } = await makeDocument(wanted, asker, {
    ...tools,
    plans: { snapshot: async () => snapshot },
    templates: { find: async () => undefined },
  });
  return bytes;
}
