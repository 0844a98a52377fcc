import type { DialogueContent } from '../../src/domain/dialogues';

/**
 * Thirty-seven dialogues of the sample project, made so that anybody can count them: dialogue i is in the i:th place of
 * the letters, with the groups by turns, and the last six are in-depth, each by a method of its own.
 */

const LETTERS = 'HKFVLYHKFVLYHKFVLYHKFVLYHKFVLHKFVHKFH';
const PLACES: Readonly<Record<string, string>> = {
  H: 'halmstad',
  K: 'kungsbacka',
  F: 'falkenberg',
  V: 'varberg',
  L: 'laholm',
  Y: 'hylte',
};
const GROUPS = [
  'unga',
  'arbetsloshet',
  'nyanlanda',
  'funktionsnedsattning',
  'foraldrar',
  'seniorer',
  'kriminell-bakgrund',
] as const;
const METHODS = ['gruppdiskussioner', 'open-space', 'world-cafe', 'mojlighetsbanan', 'poddsamtal', 'klippstopp', 'vr'];

const two = (day: number): string => String(day).padStart(2, '0');

function dateOf(i: number): string {
  if (i >= 27) return `2022-0${1 + (i % 5)}-1${i % 10}`;
  return `2021-${i < 14 ? 10 : 11}-${two(1 + (i % 14) * 2)}`;
}

function dialogueOf(letter: string, i: number): DialogueContent {
  const isInDepth = i >= 31;
  const group = GROUPS[i % 7] ?? 'unga';
  const isHylte = letter === 'Y';
  const heard = letter === 'L' ? 10 : isHylte || i === 2 ? 8 : 9;
  return {
    date: dateOf(i),
    kind: isInDepth ? 'in-depth' : 'perspective',
    municipality: PLACES[letter],
    methods: [METHODS[isInDepth ? i - 30 : 0] ?? 'gruppdiskussioner'],
    targetGroups: [group],
    perspectives: i % 4 === 0 ? ['landsbygd-stad'] : [],
    participants: i < 19 ? 12 : 11,
    elected: 2,
    officials: 2,
    themes: [group === 'unga' ? 'skola' : 'bemotande'],
    observations: group === 'unga' ? 'Bussarna går för sällan på kvällen.' : 'Flera lyfte bemötande.',
    ...(isInDepth ? {} : { surveyAnswers: 10, surveyHeard: heard }),
    feedbackWanted: 4,
    feedbackGiven: isHylte ? 2 : 4,
  };
}

export const thirtySeven: readonly DialogueContent[] = [...LETTERS].map(dialogueOf);
