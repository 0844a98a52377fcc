import type { Asker } from '../domain/asker';
import { PLAN_FREE_TEXT, withWordsAs } from '../domain/free-text';
import { mayReadObservations } from '../domain/observations';
import { Plan } from '../domain/plan';
import type { StoredEntry } from '../ports/entries';
import type { Snapshot } from '../ports/plans';
import { hiddenWords } from '../text/free-text';
import type { AnswerTools } from './tools';

/** What an answer is made of: what stands in it may be told to whoever asks. */
interface Ground {
  readonly snapshot: Snapshot;
  readonly tools: AnswerTools;
}

/** Every word of people that came with the plan, with what stands there instead. */
function withoutWords(plan: Plan, instead: string): Plan {
  const sections = Object.entries(PLAN_FREE_TEXT).flatMap(([section, kind]): [string, unknown][] => {
    const items: unknown = Reflect.get(plan, section);
    if (!kind || !Array.isArray(items)) return [];
    return [[section, items.map((item) => withWordsAs(kind, item, instead))]];
  });
  return Plan.parse({ ...plan, ...Object.fromEntries(sections) });
}

/**
 * What somebody may read: all of it, or the same with a sentence in the place of each text of others. An answer is made
 * from this and nothing else, so that no card can show what its reader may not see, and none says that there is
 * nothing.
 */
export function readableBy(asker: Asker, snapshot: Snapshot, tools: AnswerTools): Ground {
  if (mayReadObservations(snapshot.plan, asker.roles)) return { snapshot, tools };
  const instead = hiddenWords(asker.language);
  const entryAs = (stored: StoredEntry): StoredEntry => {
    const { entry, notedBy } = stored;
    if (!entry || notedBy === asker.pseudonym) return stored;
    return entry.kind === 'lesson'
      ? { ...stored, entry: { ...entry, content: withWordsAs('lesson', entry.content, instead) } }
      : { ...stored, entry: { ...entry, content: withWordsAs('communication', entry.content, instead) } };
  };
  return {
    snapshot: { ...snapshot, plan: withoutWords(snapshot.plan, instead) },
    tools: {
      ...tools,
      activities: {
        reports: async (project) =>
          (await tools.activities.reports(project)).map((report) =>
            report.reportedBy === asker.pseudonym ? report : withWordsAs('activityReport', report, instead),
          ),
        snoozes: (project) => tools.activities.snoozes(project),
        handovers: (project) => tools.activities.handovers(project),
        raised: (project) => tools.activities.raised(project),
      },
      entries: { all: async (project, kind) => (await tools.entries.all(project, kind)).map(entryAs) },
      dialogues: {
        newest: async (project, query, count) =>
          (await tools.dialogues.newest(project, query, count)).map((dialogue) =>
            dialogue.reportedBy === asker.pseudonym
              ? dialogue
              : { ...dialogue, content: withWordsAs('dialogue', dialogue.content, instead) },
          ),
      },
    },
  };
}
