import { receiptFor } from '../../src/collect/receipt';
import type { DialogueContent } from '../../src/domain/dialogues';
import { ERROR_CODES } from '../../src/domain/errors';
import { NO_FACTS } from '../../src/domain/fact-set';
import { Language } from '../../src/domain/language';
import type { ClearReading } from '../../src/questions/reading';
import { activityOutcomeSentence } from '../../src/text/activity-actions';
import { optionLabel, sentenceOf } from '../../src/text/answers';
import {
  guestSentence,
  helpSentence,
  inChatSentence,
  noSuchGoalSentence,
  unknownSentence,
  welcomeSentence,
  whichSentence,
} from '../../src/text/conversation';
import { type CountView, countNotes, countSentence } from '../../src/text/counts';
import { apology, errorSentence } from '../../src/text/errors';
import { receiptChanges, receiptSentence, removedSentence } from '../../src/text/receipt';
import { weekSentence } from '../../src/text/week';
import { dialogue } from '../cards/fixtures/gallery';
import { decided, factsOn } from '../cards/fixtures/sample';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

const found: CountView = {
  kind: 'count',
  naming: {},
  counted: 'dialogues',
  total: 37,
  perYear: [
    { year: 2021, count: 27 },
    { year: 2022, count: 10 },
  ],
  filters: {},
  rows: [],
  stored: { asked: 37, inAll: 37 },
  reported: [],
  rests: { dialogues: 37, latest: '2022-06-07' },
  missing: 0,
};

test.each<[string, Partial<CountView>]>([
  ['Vi har hållit 37 dialoger, 27 av dem 2021.', {}],
  ['Vi har hållit 37 dialoger, alla under 2021.', { perYear: [{ year: 2021, count: 37 }] }],
  ['Vi har hållit 1 dialog.', { total: 1 }],
  ['Inga dialoger är sparade här.', { total: 0, perYear: [], stored: { asked: 0, inAll: 0 }, rests: { dialogues: 0 } }],
  ['Vi har hållit 6 fördjupande dialoger 2022.', { total: 6, filters: { dialogueKind: 'in-depth', year: 2022 } }],
  [
    'Vi har hållit 3 dialoger med unga i Laholm 2021.',
    { total: 3, filters: { municipality: 'Laholm', targetGroup: 'unga', year: 2021 } },
  ],
  [
    '426 personer har deltagit, 286 av dem 2021.',
    {
      counted: 'participants',
      total: 426,
      perYear: [
        { year: 2021, count: 286 },
        { year: 2022, count: 140 },
      ],
    },
  ],
  [
    'Färre än 5 personer har deltagit i dialoger i Hylte 2022.',
    { counted: 'participants', total: 'fewer-than-5', filters: { municipality: 'Hylte', year: 2022 } },
  ],
  ['Hur många tjänstepersoner som deltagit är ej redovisat.', { counted: 'officials', total: 0, missing: 37 }],
  [
    '12 förtroendevalda har deltagit, alla under 2021. 3 dialoger saknar uppgift om förtroendevalda.',
    { counted: 'elected', total: 12, perYear: [{ year: 2021, count: 12 }], missing: 3 },
  ],
  [
    'Vi har hållit 37 dialoger, 27 av dem 2021. 27 år 2021 och 10 år 2022.',
    {
      by: 'year',
      rows: [
        { label: '2021', count: 27 },
        { label: '2022', count: 10 },
      ],
    },
  ],
  [
    'Vi har hållit 3 dialoger, 1 av dem 2020 och 1 av dem 2021.',
    { total: 3, perYear: [2020, 2021, 2022].map((year) => ({ year, count: 1 })) },
  ],
])('%s', (sentence, changes) => {
  expect(plain(countSentence({ ...found, ...changes }, 'sv'))).toBe(sentence);
});

test('a hidden figure is explained', () => {
  expect(countNotes({ ...found, counted: 'participants', total: 'fewer-than-5' }, 'sv').join(' ')).toContain(
    'färre än 5',
  );
  expect(countNotes(found, 'sv')).toEqual([]);
});

describe('the week', () => {
  const item = {
    activity: 'a',
    title: 'A',
    when: 'Mars',
    state: 'not-done',
    lead: false,
    weeksLate: 0,
    handedOver: false,
    seen: '',
  } as const;
  const week = { week: '2021-W36', items: [], answered: 0, starting: [], unscheduled: 0 };

  test.each([
    ['Din vecka, v. 36: inget i aktivitetsplanen väntar på dig.', week],
    [
      'Din vecka, v. 36: du har 1 försenad aktivitet och 2 aktiviteter startar eller ska vara klara den här veckan.',
      { ...week, items: (['overdue', 'due', 'due'] as const).map((why) => ({ ...item, why })) },
    ],
    [
      'Din vecka, v. 36: 1 pågår löpande och 1 saknar utfall och reflektioner. 5 aktiviteter i planen har ingen tid satt.',
      { ...week, unscheduled: 5, items: (['continuous', 'unreported'] as const).map((why) => ({ ...item, why })) },
    ],
    [
      'Din vecka, v. 36: du har 1 försenad aktivitet. 2 som andra ansvarar för är också försenade sedan länge.',
      { ...week, items: (['overdue', 'escalated', 'escalated'] as const).map((why) => ({ ...item, why })) },
    ],
    [
      'Din vecka, v. 36: 1 som andra ansvarar för är försenad sedan länge.',
      { ...week, items: [{ ...item, why: 'escalated' as const }] },
    ],
  ])('%s', (sentence, each) => {
    expect(plain(weekSentence(each, 'sv'))).toBe(sentence);
  });

  test('what has been answered', () => {
    const sentence = (outcome: Parameters<typeof activityOutcomeSentence>[0]) =>
      plain(activityOutcomeSentence(outcome, 'sv'));
    const title = 'Målgruppsanalys';
    expect(sentence({ title, outcome: 'reported', state: 'done', commented: false, at: '', wordless: true })).toBe(
      '”Målgruppsanalys” är klar.',
    );
    expect(sentence({ title, outcome: 'snoozed', until: '2021-09-20', at: '' })).toBe(
      '”Målgruppsanalys” är uppskjuten. Jag påminner igen från 20 september 2021; planen ändras inte.',
    );
    expect(sentence({ title, outcome: 'handed-over', to: 'Bo Exempel', at: '' })).toBe(
      '”Målgruppsanalys” är lämnad över till Bo Exempel, som får påminnelserna i stället för dig.',
    );
    expect(sentence({ title, outcome: 'since', state: 'partly', at: '2021-09-14T08:32:00Z' })).toBe(
      '”Målgruppsanalys” rapporterades som delvis genomförd 14 september 2021, 10:32, efter det här kortet. Inget har ändrats nu.',
    );
    const fault = { fault: 'too-long', most: 2_000, length: 2_345 } as const;
    expect(sentence({ title, outcome: 'comment-refused', fault })).toBe(
      'Inget är sparat om ”Målgruppsanalys”. Korta texten: här är 2 345 tecken, och 2 000 får plats.',
    );
  });
});

test('asks back, and says what there is', () => {
  const goals = [2, 1].map((number) => ({
    kind: 'goal-status' as const,
    goal: `${number === 2 ? 'project' : 'effect'}-2`,
  }));
  const labels = goals.map((reading) => optionLabel(reading, decided, 'sv'));
  expect(whichSentence(labels, 'sv')).toBe(
    'Menar du projektmål 2 (göra sin röst hörd) eller effektmål 2 (kunskapen används)?',
  );
  const numbers = (type: 'project' | 'effect', upTo: number) =>
    Array.from({ length: upTo }, (_, index) => ({ type, number: index + 1 }));
  expect(noSuchGoalSentence([...numbers('project', 5), ...numbers('effect', 3)], 'project-9', 'sv')).toBe(
    'Det finns projektmål 1–5 och effektmål 1–3, men inget projektmål 9.',
  );
  expect(noSuchGoalSentence([], 'project-9', 'sv')).toBe('Planen har inga mål än.');
});

const VARBERG = { municipality: 'Varberg', targetGroup: 'seniorer' };

test.each([
  [
    'antalet dialoger i Laholm 2021 per metod',
    { kind: 'dialogue-count', municipality: 'Laholm', year: 2021, by: 'method' },
  ],
  [
    'antalet fördjupande dialoger med seniorer',
    { kind: 'dialogue-count', targetGroup: 'seniorer', dialogueKind: 'in-depth' },
  ],
  ['antalet deltagare i dialoger med seniorer i Varberg', { kind: 'participant-count', ...VARBERG }],
  ['antalet deltagare i Varberg', { kind: 'participant-count', municipality: 'Varberg' }],
  ['antalet deltagare i fördjupande dialoger', { kind: 'participant-count', dialogueKind: 'in-depth' }],
  ['vad seniorer i Varberg sagt', { kind: 'insights', ...VARBERG }],
  ['metoden VR', { kind: 'methods', method: 'VR' }],
  [
    'vad seniorer sagt i dialoger med metoden VR 2022',
    { kind: 'insights', targetGroup: 'seniorer', method: 'VR', year: 2022 },
  ],
  ['vad folk sagt i Varberg', { kind: 'insights', municipality: 'Varberg' }],
  ['om ni har nått seniorer i Varberg', { kind: 'coverage', ...VARBERG }],
  ['hur många som känt sig hörda i dialoger med seniorer i Varberg', { kind: 'survey', ...VARBERG }],
] as const)('%s', (label, reading) => {
  expect(optionLabel(reading, decided, 'sv')).toBe(label);
});

test('asks which of several things somebody wants to see', () => {
  const view = (options: readonly ClearReading[]) => sentenceOf({ kind: 'which', plan: decided, options }, 'sv');
  expect(view([{ kind: 'coverage' }, { kind: 'goals' }])).toBe('Vill du se vilka ni har nått, eller alla mål?');
  expect(view([{ kind: 'budget' }, { kind: 'coverage' }, { kind: 'goals' }])).toBe(
    'Vill du se budgeten, vilka ni har nått, eller alla mål?',
  );
  expect(view([{ kind: 'insights' }, { kind: 'new-dialogue' }])).toBe('Menar du vad folk sagt eller en ny dialog?');
});

test('that rows overlap is told only when they may', () => {
  const per = (count: number) => ({
    by: 'targetGroup' as const,
    rows: ['unga', 'seniorer'].map((label) => ({ label, count })),
  });
  const overlap = /kan tillsammans ge mer än totalen/u;
  expect(countNotes({ ...found, total: 10, ...per(5) }, 'sv').join(' ')).not.toMatch(overlap);
  expect(countNotes({ ...found, total: 10, ...per(6) }, 'sv').join(' ')).toMatch(overlap);
});

test('the receipt tells what it did to the goals', () => {
  const receipt = receiptFor(dialogue, decided, factsOn('2021-10-20'), '2021-10-20');
  expect(plain(receiptSentence(receipt, 'saved', 'sv'))).toMatch(
    /^Tack, dialogen är sparad\. Laholm, 14 september 2021, unga, 11 deltagare\. Projektmål 1: 14 dialoger, målet är minst 18 \(Laholm har 2, målet är minst 2\)/u,
  );
  expect(plain(receiptSentence(receipt, 'already', 'sv'))).toMatch(
    /^Den här dialogen är redan sparad \(14 september 2021, 10:32\)\. Inget har ändrats\./u,
  );
  const open = { kind: 'shown', wanted: 15, given: 6, waiting: 5, unreported: 4, isOpen: true } as const;
  expect(receiptChanges({ ...receipt, feedback: open }, 'sv').at(-1)).toBe(
    'I hela projektet: 6 av 15 har fått återkoppling, 5 väntar, för 4 ej redovisat',
  );
  expect(plain(removedSentence('sv', dialogue.reportedAt))).toMatch(/togs bort 14 september 2021, 10:32/u);
});

test('a receipt says when more answered or asked for feedback than took part, all kinds together', () => {
  const receipt = (changes: Partial<DialogueContent>) => {
    const doubted = {
      ...dialogue,
      content: { ...dialogue.content, participants: 6, elected: 0, officials: 0, ...changes },
    };
    return plain(receiptSentence(receiptFor(doubted, decided, NO_FACTS, '2021-10-20'), 'saved', 'sv'));
  };
  const none = { surveyAnswers: undefined, feedbackWanted: undefined, practitioners: undefined };
  expect(receipt({ ...none, surveyAnswers: 10 })).toMatch(
    /10 svarade på enkäten men 6 personer deltog\. Stämmer det inte, välj Ändra\.$/u,
  );
  expect(receipt({ ...none, feedbackWanted: 7 })).toContain('7 bad om återkoppling men 6 personer deltog.');
  expect(receipt({ ...none, surveyAnswers: 8, elected: 2 })).not.toContain('Stämmer det inte');
});

describe.each(Language.options)('in %s', (language) => {
  test.each(ERROR_CODES)('%s says what happened, what was saved and what to do', (code) => {
    for (const doing of ['asking', 'reporting'] as const) {
      const sentence = errorSentence(code, language, doing);
      expect(sentence).toMatch(/\. .*\.$/u);
      expect(sentence).toMatch(/spara|ändra|save|change/u);
      expect(sentence).not.toMatch(/tyvärr|systemet|fel\b|!/iu);
    }
  });

  test('everything is a whole sentence', () => {
    const all = [helpSentence, welcomeSentence, unknownSentence, inChatSentence, guestSentence].map((say) =>
      say(language),
    );
    for (const sentence of all) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });
});

test('an apology is in the language of the turn', () => {
  expect(apology('en')).toMatch(/^Something/u);
  expect(apology('sv')).toMatch(/^Något/u);
});
