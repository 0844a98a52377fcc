import { planHistoryMessage, type VersionShown } from '../cards/plan-history';
import { isGuest, isProjectLeader } from '../domain/asker';
import { type LocalDate, yearOf } from '../domain/dates';
import type { Filling } from '../domain/filling';
import { diffPlans } from '../domain/plan-diff';
import { refuseOthers } from '../planning/sent-plan';
import { narrowedText } from '../text/filters';
import { changedThings, thingLine } from '../text/plan-differences';
import { planHistoryTexts } from '../text/plan-history';
import { planNamesIn } from '../text/plan-values';
import { localDate } from '../time/clock';
import type { Reply } from './reply';
import type { Turn } from './turn';

type Asked = Pick<Filling, 'year' | 'from' | 'to'>;

/** Whether a day lies in the time that is asked about; every day does where none is. */
const isWithin = (day: LocalDate, { year, from = '', to = day }: Asked): boolean =>
  (year === undefined || yearOf(day) === year) && from <= day && day <= to;

/** So many versions are told of. */
const MOST_VERSIONS = 5;

/** Who is known by which pseudonym: the one of the people file, or the one that an account without it was given. */
async function namesOf(wanted: ReadonlySet<string>, { tools }: Turn): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  if (wanted.size === 0) return names;
  const { people, pseudonyms } = tools.stores;
  for await (const some of people.everyone()) {
    for (const { pseudonym, objectId, person } of some) {
      const known = pseudonym || (objectId && (await pseudonyms.of(objectId)));
      if (known && person && wanted.has(known)) names.set(known, person.name);
    }
  }
  return names;
}

/**
 * "Vad har ändrats i planen", "ångra senaste ändringen": the latest versions, by whom, and a press that takes one back.
 * @param asked the time that is asked about, where one is
 * @throws MedskapaError may-not-change-plan, for a guest
 */
export async function openHistory(turn: Turn, asked: Asked = {}): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const { language, pseudonym: own } = asker;
  if (isGuest(asker)) refuseOthers(asker);
  const { plans } = tools.stores;
  const project = snapshot.plan.id;
  const texts = planHistoryTexts[language];
  const all = (await plans.versions(project)).sort((a, b) => b.number - a.number);
  const within = all.filter(({ at }) => isWithin(localDate(new Date(at)), asked));
  const versions = within.slice(0, MOST_VERSIONS);
  const others = versions.flatMap(({ by }) => (by === undefined || by === own ? [] : [by]));
  const names = await namesOf(new Set(others), turn);
  // Each is held against the one before it, which is mostly one of them.
  const numbers = new Set(versions.flatMap(({ number }) => [number - 1, number]));
  const kept = new Map(await Promise.all([...numbers].map(async (n) => [n, await plans.version(project, n)] as const)));
  const shown = versions.map((version): VersionShown => {
    const { number, by } = version;
    const [before, after] = [kept.get(number - 1), kept.get(number)];
    const who = by === own ? texts.you : (names.get(by ?? '') ?? texts.unknownWho);
    if (!before || !after) return { version, who, things: [] };
    const planNames = planNamesIn([before, after]);
    const things = changedThings(diffPlans(before, after)).map((thing) => thingLine(thing, planNames, language));
    return { version, who, things };
  });
  // The first version has none before it.
  const undoable = versions.filter(({ number }) => number > 1);
  const newest = undoable.find(({ number }) => number === all[0]?.number);
  const mine = undoable.find(({ by }) => by === own);
  const undoes = { newest: newest?.number, own: mine === newest ? undefined : mine?.number };
  // What was put in first is no change.
  const count = within.filter(({ number }) => number > 1).length;
  const time = narrowedText(asked, language).trim();
  const period = time === '' ? undefined : { time, count };
  const message = planHistoryMessage(
    { versions: shown, undoes, naming: snapshot.plan, mayUndo: isProjectLeader(asker), period },
    language,
  );
  return { ...message, pressed: 'new-message' };
}
