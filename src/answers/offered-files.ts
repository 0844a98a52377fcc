import { type Asker, isGuest, isProjectLeader } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { Documents, MadeFile, WantedDocument } from '../ports/documents';
import { type FileOffer, type FileOffers, type KeptOffer, OFFERED_MS, type WantedFile } from '../ports/file-offers';
import type { FilePlace, FileTarget, UploadTrouble } from '../ports/files';
import type { PeopleStore } from '../ports/people';
import type { PlanFiles } from '../ports/plan-files';
import type { PlanStore } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';

/** A file that somebody asks for: offered first, and put where they say yes to, made as of then. */

/** What files are made of, and what remembers who was offered which. */
export interface FileTools {
  readonly plans: PlanStore;
  readonly people: PeopleStore;
  readonly fileOffers: FileOffers;
  readonly planFiles: Pick<PlanFiles, 'write'>;
  readonly documents: Documents;
}

interface FileKind<Wanted> {
  readonly may: (asker: Asker) => boolean;
  /** The same store gives the same bytes. @throws MedskapaError no-plan */
  readonly make: (tools: FileTools, wanted: Wanted, asker: Asker) => Promise<MadeFile>;
}

const DOCUMENT: FileKind<WantedDocument> = {
  may: (asker) => !isGuest(asker),
  make: ({ documents }, wanted, asker) => documents.make(wanted, asker),
};

/** Each file that the bot makes: who may have it (docs/roles.md), and how it is made. */
const FILES: { readonly [What in WantedFile['what']]: FileKind<Extract<WantedFile, { what: What }>> } = {
  plan: {
    may: isProjectLeader,
    make: async ({ plans, people, planFiles }) => {
      const [snapshot, everybody] = await Promise.all([plans.snapshot(), people.people()]);
      if (!snapshot) throw new MedskapaError('no-plan', 'there is no plan to write');
      const { plan, planVersion: version } = snapshot;
      const written = await planFiles.write({ plan, version, people: everybody });
      // OneDrive lays a file over one of the same name.
      return { name: `projektplan-${plan.id}-version-${version}.xlsx`, ...written };
    },
  },
  'plan-template': {
    may: isProjectLeader,
    make: async ({ planFiles }) => ({ name: 'mall-projektplan.xlsx', ...(await planFiles.write()) }),
  },
  'project-report': DOCUMENT,
  'interim-report': DOCUMENT,
  'decision-proposal': DOCUMENT,
  'paper-form': DOCUMENT,
  data: DOCUMENT,
};

const makeFile = <What extends WantedFile['what']>(
  what: What,
  wanted: Extract<WantedFile, { what: What }>,
  asker: Asker,
  tools: FileTools,
): Promise<MadeFile> => FILES[what].make(tools, wanted, asker);

/** @throws MedskapaError may-not-have-file */
export function refuseFile({ what }: WantedFile, asker: Asker): void {
  if (!FILES[what].may(asker)) throw new MedskapaError('may-not-have-file', `${what} is not for this role`);
}

/**
 * Offers a file to whoever asked for it.
 * @throws MedskapaError may-not-have-file, no-plan, and what storage says
 */
export async function offerFile(
  wanted: WantedFile,
  asker: Asker,
  tools: FileTools,
  { now, newId }: Surroundings,
): Promise<{ readonly offer: FileOffer } & Pick<MadeFile, 'lacksTemplate'>> {
  refuseFile(wanted, asker);
  const at = now().toISOString();
  const made = await makeFile(wanted.what, wanted, asker, tools);
  const offer = offerOf(wanted, made, { id: newId(), by: asker.pseudonym, at });
  await tools.fileOffers.keep({ offer, state: 'waiting', since: at, attempt: newId() });
  return { offer, lacksTemplate: made.lacksTemplate };
}

const offerOf = (
  wanted: WantedFile,
  { name, bytes, digest }: MadeFile,
  rest: Pick<FileOffer, 'id' | 'by' | 'at'>,
): FileOffer => ({ ...rest, wanted, name, size: bytes.byteLength, digest });

export type Taken =
  | { readonly outcome: 'saved'; readonly offer: FileOffer }
  /** What it is made of has changed since it was offered: it is offered anew, with its size. */
  | { readonly outcome: 'changed'; readonly offer: FileOffer }
  /** It was not put, and waits as before. */
  | { readonly outcome: 'trouble'; readonly trouble: UploadTrouble | 'no-place' }
  /** The same yes twice, as some phones send it: whoever came first tells. */
  | { readonly outcome: 'repeated' }
  | { readonly outcome: 'already' }
  | { readonly outcome: 'not-yours' }
  | { readonly outcome: 'gone' };

/** A yes that comes so soon after another is the same. Longer than a file may take to be put. */
const SAME_YES_MS = 30_000;

/**
 * Puts a file where its owner has said yes to.
 * @param place absent where the channel has none
 * @throws MedskapaError may-not-have-file, no-plan, and what storage says; nothing has been put then
 */
export async function takeFile(
  id: string,
  place: FilePlace | undefined,
  asker: Asker,
  tools: FileTools & { readonly fileTarget: FileTarget; readonly making?: (wanted: WantedFile) => void },
  { now, newId }: Surroundings,
): Promise<Taken> {
  const { fileOffers, fileTarget } = tools;
  const kept = await fileOffers.find(id);
  const age = (since: string): number => now().getTime() - Date.parse(since);
  if (!kept || age(kept.offer.at) > OFFERED_MS) return { outcome: 'gone' };
  const { offer, state, since } = kept;
  if (offer.by !== asker.pseudonym) return { outcome: 'not-yours' };
  refuseFile(offer.wanted, asker);
  if (state !== 'waiting' && age(since) < SAME_YES_MS) return { outcome: 'repeated' };
  if (state === 'saved') return { outcome: 'already' };
  if (!place) return { outcome: 'trouble', trouble: 'no-place' };
  const at = (next: KeptOffer['state'], of: FileOffer, attempt: string): KeptOffer => ({
    offer: of,
    state: next,
    since: now().toISOString(),
    attempt,
  });
  const attempt = newId();
  if (!(await fileOffers.claim(kept, at('being-put', offer, attempt)))) return { outcome: 'repeated' };
  const release = (of: FileOffer): Promise<void> => fileOffers.keep(at('waiting', of, attempt));
  tools.making?.(offer.wanted);
  const made = await makeFile(offer.wanted.what, offer.wanted, asker, tools).catch(async (error: unknown) => {
    await release(offer);
    throw error;
  });
  if (made.digest !== offer.digest) {
    const anew = offerOf(offer.wanted, made, { id, by: offer.by, at: now().toISOString() });
    await release(anew);
    return { outcome: 'changed', offer: anew };
  }
  const trouble = await fileTarget.put(place, made.bytes);
  if (trouble) {
    await release(offer);
    return { outcome: 'trouble', trouble };
  }
  // It is there whatever storage says: a later yes would only put the same once more.
  await fileOffers.keep(at('saved', offer, attempt)).catch(() => undefined);
  return { outcome: 'saved', offer };
}

/** Lets a file go that its owner said no to. @returns whether it was theirs to decide */
export async function declineFile(id: string, asker: Asker, { fileOffers }: Pick<FileTools, 'fileOffers'>) {
  const kept = await fileOffers.find(id);
  if (kept && kept.offer.by !== asker.pseudonym) return false;
  if (kept?.state !== 'saved') await fileOffers.remove(id);
  return true;
}
