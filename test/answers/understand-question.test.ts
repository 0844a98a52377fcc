import { CARRIES_ON_MS, keptOfPhrase, noteQuestion, understandQuestion } from '../../src/answers/understand-question';
import { MedskapaError } from '../../src/domain/errors';
import type { AskedBesides, LastAsked, OfferedButton } from '../../src/ports/questions';
import type { Reading } from '../../src/questions/reading';
import { smallPlan } from '../support/small-plan';

/** What a question means in the talk it stands in, and what is remembered of it. */

const plan = smallPlan({ committees: [{ id: 'barn', name: 'Barnnämnden', municipality: 'laholm' }] });
const AT = Date.parse('2021-10-01T08:00:00Z');

/** Chats, and what is kept of them. */
class MemoryQuestions {
  readonly chats = new Map<string, LastAsked>();
  readonly kept: string[] = [];
  lastAsked = async (chat: string) => this.chats.get(chat);
  remember(
    chat: string,
    reading: unknown,
    at: string,
    language?: 'sv' | 'en',
    buttons?: readonly OfferedButton[],
    besides: AskedBesides = {},
  ) {
    this.chats.set(chat, { reading, at, language, ...(buttons?.length ? { buttons } : {}), ...besides });
  }
  keepUnanswered(project: string, phrase: string, at: string) {
    this.kept.push([project, phrase, at].join(' | '));
  }
  forgetAsked = async () => undefined;
  unanswered = async () => [];
  forgetUnanswered = async () => false;
}

const hearingOf = (questions: MemoryQuestions, changes: object = {}) => ({
  plan,
  chat: 'c-1',
  language: 'sv' as const,
  questions,
  now: () => new Date(AT),
  ...changes,
});
const ask = async (text: string, questions = new MemoryQuestions(), changes: object = {}) => {
  const hearing = hearingOf(questions, changes);
  const understood = await understandQuestion(text, hearing);
  noteQuestion(understood, text, hearing);
  return understood;
};
const inLaholm = { kind: 'dialogue-count', municipality: 'Laholm' };

describe('a few words', () => {
  const later = (ms: number) => ({ now: () => new Date(AT + ms) });

  test.each<[string, object, object]>([
    ['at once', later(0), { ...inLaholm, municipality: 'Halmstad' }],
    ['after an hour', later(CARRIES_ON_MS), { ...inLaholm, municipality: 'Halmstad' }],
    ['after more than an hour', later(CARRIES_ON_MS + 1), { kind: 'area-status', municipality: 'Halmstad' }],
    ['in another chat', { chat: 'c-2' }, { kind: 'area-status', municipality: 'Halmstad' }],
  ])('carry on from the question before: %s', async (_, changes, expected) => {
    const questions = new MemoryQuestions();
    await ask('hur många dialoger i Laholm', questions);
    expect((await ask('och i Halmstad?', questions, changes)).reading).toMatchObject(expected);
  });

  test('carry its language on, where they tell none', async () => {
    const questions = new MemoryQuestions();
    await ask('how many dialogues in Laholm', questions, { language: 'en' });
    expect((await ask('Halmstad', questions)).language).toBe('en');
    expect((await ask('och i Halmstad?', questions)).language).toBeUndefined();
  });

  test('choose among what was offered', async () => {
    const questions = new MemoryQuestions();
    const candidates = [inLaholm, { kind: 'participant-count', municipality: 'Laholm' }];
    questions.remember('c-1', { kind: 'unclear', candidates }, new Date(AT).toISOString());
    expect((await ask('antal deltagare', questions)).reading).toEqual(candidates[1]);
  });

  test('keep the share that was asked of a count, and compare two that followed each other', async () => {
    const questions = new MemoryQuestions();
    const inHylte = { kind: 'dialogue-count' as const, municipality: 'Hylte' };
    const at = new Date(AT).toISOString();
    questions.remember('c-1', inHylte, at, 'sv', [], { carriedFrom: inLaholm, ratio: 'share' });
    expect(await ask('och i Laholm', questions)).toMatchObject({
      reading: inLaholm,
      carriedFrom: inHylte,
      remark: { about: 'ratio', asked: 'share' },
    });
    expect((await ask('skillnaden', questions)).reading).toEqual({
      kind: 'dialogue-count',
      by: 'municipality',
      compare: ['Hylte', 'Laholm'],
    });
  });

  test.each([
    ['is none', { kind: 'no-such-kind' }],
    ['was not understood', { kind: 'unknown' }],
  ])('are read alone after what %s', async (_, reading) => {
    const questions = new MemoryQuestions();
    questions.remember('c-1', reading, new Date(AT).toISOString());
    expect((await ask('och i Halmstad?', questions)).reading.kind).toBe('area-status');
  });
});

test.each([
  [['barn'], inLaholm],
  [[], { kind: 'unclear' }],
  [undefined, { kind: 'unclear' }],
])('"min kommun" is where the committees of the asker are: %j', async (committees, expected) => {
  const { reading } = await ask('antal dialoger i min kommun', undefined, { committees });
  expect(reading).toMatchObject(expected);
});

describe('what stands on a button of the last answer', () => {
  const goal: Reading = { kind: 'goal-status', goal: 'project-1' };
  const buttons: OfferedButton[] = [
    { title: 'Per kommun', reading: { kind: 'dialogue-count', by: 'municipality' } },
    { title: 'Visa fler', reading: { kind: 'goals' }, from: 20 },
    { title: 'Mer', reading: goal },
    { title: 'Mer', reading: { kind: 'goals' } },
  ];
  const meant = async (text: string) => {
    const questions = new MemoryQuestions();
    questions.remember('c-1', goal, new Date(AT).toISOString(), 'sv', buttons);
    const { reading, from } = await understandQuestion(text, hearingOf(questions));
    return { reading, from };
  };

  test('asks what a press asks, with the rest of a list', async () => {
    expect(await meant('per kommun?')).toEqual({ reading: buttons[0]?.reading, from: undefined });
    expect(await meant('Visa fler')).toEqual({ reading: { kind: 'goals' }, from: 20 });
  });

  test('is not guessed where it stands on two', async () => {
    expect((await meant('mer')).reading).toEqual({ kind: 'unknown' });
  });

  test('is kept without what somebody wrote', async () => {
    const questions = new MemoryQuestions();
    const kept = { title: 'Per kommun', reading: { kind: 'dialogue-count', by: 'municipality' } as Reading };
    const own = { title: 'Alla', reading: { kind: 'insights', query: 'bussar' } as Reading };
    noteQuestion({ reading: goal }, 'x', hearingOf(questions), [kept, own]);
    expect(questions.chats.get('c-1')?.buttons).toEqual([kept]);
  });
});

describe('what is remembered', () => {
  const noted = async (reading: Reading, text: string | undefined, understood: object = {}) => {
    const questions = new MemoryQuestions();
    noteQuestion({ reading, ...understood }, text, hearingOf(questions));
    return { asked: questions.chats.get('c-1'), kept: questions.kept };
  };
  const at = '2021-10-01T08:00:00.000Z';
  const offered = (kind: 'help' | 'goals'): Reading => ({
    kind: 'unclear',
    candidates: [{ kind }, { kind: 'dialogue-count' }],
  });

  test.each<[Reading, boolean]>([
    [{ kind: 'dialogue-count' }, true],
    [offered('goals'), true],
    // Whatever was answered last, so that it can be had as text; few words carry on from some of it only.
    [{ kind: 'my-week' }, true],
    [{ kind: 'as-text' }, false],
    [{ kind: 'explain' }, false],
    [{ kind: 'unknown' }, false],
  ])('the reading %j: %s', async (reading, is) => {
    expect((await noted(reading, 'x')).asked).toEqual(is ? { reading, at, language: 'sv' } : undefined);
  });

  test('of a form only that it ended the talk: what it is filled in with stands nowhere else', async () => {
    const { asked } = await noted({ kind: 'new-dialogue', place: 'biblioteket' }, 'x');
    expect(asked?.reading).toEqual({ kind: 'new-dialogue' });
  });

  test('the language of the talk before that of the asker', async () => {
    expect((await noted({ kind: 'goals' }, 'x', { language: 'en' })).asked?.language).toBe('en');
  });

  test.each<[Reading, string | undefined, object, boolean]>([
    [{ kind: 'unknown' }, 'blå bananer', {}, true],
    [offered('help'), 'blå bananer', {}, true],
    [offered('goals'), 'blå bananer', {}, false],
    [{ kind: 'goals' }, 'blå bananer', {}, false],
    // A button was pressed.
    [{ kind: 'unknown' }, undefined, {}, false],
    [{ kind: 'unknown' }, 'blå bananer', { remark: { about: 'thanks' } }, false],
  ])('a phrase that was not understood: %j of %j with %j: %s', async (reading, text, understood, is) => {
    expect((await noted(reading, text, understood)).kept).toEqual(is ? [`litet | blå bananer | ${at}`] : []);
  });

  test('words that are looked for, unless they or the phrase may lead to somebody', async () => {
    const search = (query: string): Reading => ({ kind: 'insights', query });
    const readingOf = async (query: string, text: string) => (await noted(search(query), text)).asked?.reading;
    expect(await readingOf('skolan', 'vad säger folk om skolan')).toEqual(search('skolan'));
    expect(await readingOf('anna@example.org', 'vad säger anna@example.org')).toEqual({ kind: 'insights' });
    expect(await readingOf('anna example org', 'vad säger anna@example.org')).toEqual({ kind: 'insights' });
    const unclear = { kind: 'unclear', candidates: [search('anna@example.org'), { kind: 'goals' }] } as Reading;
    const kept = { kind: 'unclear', candidates: [{ kind: 'insights' }, { kind: 'goals' }] };
    expect((await noted(unclear, 'x')).asked?.reading).toEqual(kept);
  });

  test('nothing where it is too much to store, and the answer goes on; another fault is told', () => {
    const failing = (error: Error) => {
      const questions = new MemoryQuestions();
      questions.remember = () => {
        throw error;
      };
      return noteQuestion({ reading: { kind: 'goals' } }, 'x', hearingOf(questions));
    };
    failing(new MedskapaError('too-much-to-store', 'too long'));
    expect(() => failing(new TypeError('a slip'))).toThrow('a slip');
  });
});

test.each([
  ['  blå bananer \n', 'blå bananer'],
  ['   ', undefined],
  [`${'ab '.repeat(66)}ab`, `${'ab '.repeat(66)}ab`],
  [`${'ab '.repeat(66)}abc`, undefined],
])('of the phrase %j is kept: %j', (text, kept) => {
  expect(keptOfPhrase(text, plan)).toBe(kept);
});
