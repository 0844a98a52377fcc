import type { Language } from '../domain/language';
import type { Naming } from '../domain/plan-nouns';
import type { PlanVersion } from '../domain/plan-versions';
import { momentText } from '../text/format';
import { planHistoryTexts } from '../text/plan-history';
import { whoHas } from '../text/roles';
import type { CardMessage } from './adaptive-card';
import type { Button } from './buttons';
import { type ListItem, listCard } from './list';

/** A version of the plan as it is told: who made it, and the things that it changed. */
export interface VersionShown {
  readonly version: Pick<PlanVersion, 'number' | 'at' | 'how'>;
  readonly who: string;
  readonly things: readonly string[];
}

export interface HistoryShown {
  /** The time that is asked about, and how often the plan was changed in it; absent where the latest are asked for. */
  readonly period?: { readonly time: string; readonly count: number };
  /** Newest first. */
  readonly versions: readonly VersionShown[];
  /** The versions that a button takes back: the newest, and one's own newest where that is another. */
  readonly undoes: { readonly newest?: number; readonly own?: number };
  /** What the plan calls whoever may. */
  readonly naming: Naming;
  /** Whether whoever asks may take them back. */
  readonly mayUndo: boolean;
}

const MOST_THINGS = 4;

function itemOf({ version, who, things }: VersionShown, language: Language): ListItem {
  const texts = planHistoryTexts[language];
  const left = things.length - MOST_THINGS;
  return {
    title: texts.version(version.number, momentText(version.at, language)),
    meta: `${who} · ${texts.how[version.how]}`,
    lines: [...things.slice(0, MOST_THINGS), ...(left > 0 ? [texts.more(left)] : [])],
  };
}

/** The latest changes of the plan, with *Ångra* for whoever may. */
export function planHistoryMessage(
  { versions, undoes, naming, mayUndo, period }: HistoryShown,
  language: Language,
): CardMessage {
  const texts = planHistoryTexts[language];
  const leader = whoHas('projektledare', naming, language);
  const [latest] = versions;
  const isFirst = latest === undefined || latest.version.number === 1;
  const last = isFirst ? '' : texts.latest(momentText(latest.version.at, language), latest.who);
  const summary = period ? texts.within(period.count, period.time, last).trim() : isFirst ? texts.nothing : last;
  const left = period ? period.count - versions.filter(({ version }) => version.number > 1).length : 0;
  const undo = (title: string, version: number): Button => ({ title, data: { verb: 'undo-plan', version, language } });
  const buttons = [
    ...(undoes.newest === undefined ? [] : [undo(texts.undo, undoes.newest)]),
    ...(undoes.own === undefined ? [] : [undo(texts.undoOwn(undoes.own), undoes.own)]),
  ];
  const card = listCard(
    {
      title: texts.title,
      sentence: summary,
      groups: [{ items: versions.map((each) => itemOf(each, language)) }],
      notes: [...(left > 0 ? [texts.more(left)] : []), mayUndo ? texts.kept : texts.notHere(leader)],
      buttons: mayUndo ? buttons : [],
    },
    language,
  );
  return { summary, card };
}
