import { goalNumberOf, goalTypeOf } from '../domain/goals';
import type { Language } from '../domain/language';
import type { Readings } from '../domain/question-kinds';
import { uncapital } from './format';
import { goalTexts } from './goals';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** What somebody wants to be told when it comes. */

interface WatchView {
  readonly kind: 'watch';
}

interface WatchTexts {
  readonly goal: (goal: string) => string;
  readonly room: string;
  readonly all: string;
  readonly ended: (what: string) => string;
  readonly notYet: string;
}

const watchTexts: Texts<WatchTexts> = {
  sv: {
    goal: (goal) => `att jag säger till när ${goal} är uppnått`,
    room: 'att jag skickar läget en vecka före mötet',
    all: 'vad jag säger till om',
    ended: (what) => `att det upphör ${what}`,
    notYet: 'Jag kan inte säga till om det än. Fråga hur det går när du vill veta.',
  },
  en: {
    goal: (goal) => `that I tell you when ${goal} is reached`,
    room: 'that I send how things stand a week before the meeting',
    all: 'what I tell you of',
    ended: (what) => `the end of it ${what}`,
    notYet: 'I cannot tell you of that yet. Ask how it goes when you want to know.',
  },
};

function watchName({ goal, room, ends }: Readings['watch'], language: Language): string {
  const texts = watchTexts[language];
  const named = goal && uncapital(goalTexts[language].goal(goalTypeOf(goal), goalNumberOf(goal)));
  const what = named ? texts.goal(named) : room ? texts.room : texts.all;
  return ends ? texts.ended(what) : what;
}

export const watchKinds = {
  watch: {
    name: watchName,
    example: { sv: 'säg till när projektmål 1 är uppnått', en: 'tell me when project goal 1 is reached' },
  },
} satisfies KindTexts<'watch'>;
export const watchSentences = {
  watch: { alone: (_: WatchView, language: Language) => watchTexts[language].notYet },
};
