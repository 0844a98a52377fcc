import { whoOf } from '../domain/asker';
import { myWeek } from '../remind/activity-press';
import type { View } from '../text/answers';
import type { Views } from './asked';
import { shownWishes } from './watch';

/** A form is opened where a person can fill it in; this is what the command line says of it. */
const inChat = (): View => ({ kind: 'in-chat' });

export const conversationViews = {
  help: (_, { snapshot, asker, remark }) => ({ kind: 'help', plan: snapshot.plan, asker, remark }),
  settings: async ({ until }, { asker, today, filling, snapshot: { plan }, tools, isShared }) => ({
    kind: 'settings',
    settings: asker.settings,
    today,
    from: filling?.from,
    until,
    // Others who see the answer are told nothing of it.
    wishes: isShared ? [] : shownWishes(await tools.wishes.of(plan.id, whoOf(asker)), plan),
  }),
  'my-week': async (_, { asker, snapshot, tools }) => {
    const week = await myWeek(asker, snapshot, tools.activities, tools.now());
    return { kind: 'week', week, settings: asker.settings };
  },
  'new-dialogue': inChat,
  'new-communication': inChat,
  'new-lesson': inChat,
  'change-plan': inChat,
} satisfies Views<
  'help' | 'settings' | 'my-week' | 'new-dialogue' | 'new-communication' | 'new-lesson' | 'change-plan'
>;
