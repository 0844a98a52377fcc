import { DocumentTemplate } from '../domain/document-template';
import { changePlan } from '../planning/change-plan';
import { templateKeptSentence, templateProblem } from '../text/sent-template';
import type { Reply } from './reply';
import type { PlanTurn } from './turn';

/** Files that are Word templates, those with macros among them, which are refused as such. */
export const TEMPLATE_FILE = /\.dot[xm]?$/iu;

/**
 * A Word template that somebody who may change the plan sends: kept with the project, and named by its plan.
 * @throws MedskapaError what storage says
 */
export async function receiveTemplate(
  name: string,
  bytes: Uint8Array,
  { asker, snapshot, tools }: PlanTurn,
): Promise<Reply> {
  const { language, pseudonym } = asker;
  const problem = (what: Parameters<typeof templateProblem>[0]): Reply => ({
    summary: templateProblem(what, language),
    pressed: 'new-message',
  });
  if (!snapshot) return problem('no-plan');
  const fault = await tools.documents.faultOf(bytes);
  if (fault) return problem(fault);
  if (!DocumentTemplate.safeParse(name).success) return problem('name');
  const { id, documentTemplate } = snapshot.plan;
  await tools.stores.templates.keep(id, name, bytes);
  if (documentTemplate !== name) {
    const by = { project: id, by: pseudonym };
    const named = await changePlan(
      (plan) => ({ ...plan, documentTemplate: name }),
      by,
      tools.stores,
      tools.surroundings,
    );
    if (named.outcome !== 'changed' && named.outcome !== 'unchanged') return problem('not-named');
  }
  return { summary: templateKeptSentence(name, language), pressed: 'new-message' };
}
