import { differentFields, type Fact, factOf } from '../domain/facts';
import type { Id } from '../domain/identifiers';
import type { DialogueStore } from '../ports/dialogues';

/** Something that the stored facts and a dialogue do not agree on. */
interface FactDifference {
  readonly dialogue: string;
  /** What is counted: a field of a dialogue; or `dialogue`, where only one of the two is there. */
  readonly field: string;
  readonly stored?: unknown;
  readonly recounted?: unknown;
}

export interface Verification {
  readonly dialogues: number;
  readonly facts: number;
  readonly differences: readonly FactDifference[];
}

/** What is counted of one dialogue, as stored and as the dialogue itself says. */
function factDifferences(dialogue: string, stored?: Fact, recounted?: Fact): FactDifference[] {
  if (!stored || !recounted) {
    const one = { dialogue, field: 'dialogue', stored: stored && 'counted', recounted: recounted && 'kept' };
    return stored || recounted ? [one] : [];
  }
  return differentFields(stored, recounted).map((field) => ({
    dialogue,
    field,
    stored: stored[field],
    recounted: recounted[field],
  }));
}

/**
 * Recounts every dialogue and compares with the facts that figures are computed from, as a process that starts now
 * reads them. Changes nothing.
 */
export async function verifyFacts(
  project: Id,
  dialogues: Pick<DialogueStore, 'all' | 'storedFacts'>,
): Promise<Verification> {
  // What is reported between the two reads would be a difference that is none.
  const facts = await dialogues.storedFacts(project);
  const all = new Map((await dialogues.all(project)).map((dialogue) => [dialogue.id, dialogue]));
  const ids = new Set([...all.keys(), ...[...facts.all()].map(({ dialogue }) => dialogue)]);
  const differences = [...ids].sort().flatMap((id) => {
    const dialogue = all.get(id);
    return factDifferences(id, facts.find(id), dialogue && factOf(dialogue, { number: 0, serial: 0 }));
  });
  return { dialogues: all.size, facts: facts.size, differences };
}
