import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measure } from '../../src/domain/goals';
import { goalsOf, nameOf, type Plan } from '../../src/domain/plan';
import type { QuestionKind } from '../../src/domain/question-kinds';
import { readPlanFiles } from '../../src/files/plan-file';
import { fold } from '../../src/questions/normalise';
import { vocabularyOf } from '../../src/questions/plan-vocabulary';
import { read } from '../../src/questions/read';
import type { ClearReading } from '../../src/questions/reading';
import { decided, ended } from '../cards/fixtures/sample';

/**
 * Every name that stands in a plan, in each of its sections, is asked: alone, with "vad är" and "hur går det med", and
 * in small letters without its marks. What comes of it is about it, or asks back with it among what is offered.
 */

const now = new Date('2026-11-20T09:00:00Z');

function planFile(name: string): Plan {
  const reading = readPlanFiles([{ name, text: readFileSync(join(__dirname, '../fixtures/plans', name)) }]);
  if ('faults' in reading) throw new Error(name);
  return reading.plan;
}

/** The slots of any reading. */
type Slots = Readonly<Partial<Record<string, unknown>>> & { readonly kind: string };
interface Named {
  readonly section: string;
  readonly name: string;
  readonly isAsked: (reading: Slots) => boolean;
}

/** What counts the same as a figure of a goal. */
const COUNTED: Readonly<Partial<Record<Measure, readonly QuestionKind[]>>> = {
  dialogues: ['dialogue-count', 'remaining'],
  participants: ['participant-count'],
  persons: ['participant-count'],
  'target-groups-reached': ['coverage'],
  'survey-share': ['survey'],
  'methods-tested': ['methods'],
  'feedback-share': ['feedback'],
};
const counts = (measure: Measure, { kind }: Slots): boolean => COUNTED[measure]?.some((each) => each === kind) ?? false;

const same = (value: unknown, name: string): boolean =>
  typeof value === 'string' && fold(value.toLowerCase()) === fold(name.toLowerCase());

/** By section, with what a reading says that is about the name. */
function namesIn(plan: Plan): Named[] {
  const named = <Item>(
    section: string,
    items: readonly Item[],
    nameOfItem: (item: Item) => string | undefined,
    isAsked: (reading: Slots, item: Item, name: string) => boolean,
  ): Named[] =>
    items.flatMap((item) => {
      const name = nameOfItem(item);
      return name === undefined ? [] : [{ section, name, isAsked: (reading: Slots) => isAsked(reading, item, name) }];
    });
  const atPlace = (reading: Slots, { name, municipality }: Plan['committees'][number]): boolean =>
    reading.committee === name ||
    (municipality !== undefined && reading.municipality === nameOf(plan.municipalities, municipality));
  const indicators = goalsOf(plan).flatMap(({ id, indicators: each }) => each.map((item) => ({ ...item, goal: id })));
  const isFollowUp = (reading: Slots, survey: string): boolean =>
    plan.followUpQuestions.some((each) => each.survey === survey && reading.question === each.text);
  return [
    ...named(
      'goals',
      goalsOf(plan),
      ({ title }) => title,
      ({ goal }, { id }) => goal === id,
    ),
    ...named(
      'indicators',
      indicators,
      ({ name }) => name,
      (reading, { goal, measure }) => reading.goal === goal || counts(measure, reading),
    ),
    ...named(
      'activities',
      plan.activities,
      ({ title }) => title,
      ({ activity }, { title }) => activity === title,
    ),
    ...named(
      'tasks',
      plan.tasks,
      ({ title }) => title,
      ({ activity }, { title }) => activity === title,
    ),
    ...named('committees', plan.committees, ({ name }) => name, atPlace),
    ...named('registry', plan.committees, ({ registryNumber }) => registryNumber, atPlace),
    ...named(
      'follow-up questions',
      plan.followUpQuestions,
      ({ text }) => text,
      (reading, { text, measures = [] }) => reading.question === text || measures.some((each) => counts(each, reading)),
    ),
    ...named(
      'budget',
      plan.budget,
      ({ item }) => item,
      (reading, { item }) => reading.item === item,
    ),
    ...named(
      'perspectives',
      plan.perspectives,
      ({ name }) => name,
      ({ perspective }, { name }) => perspective === name,
    ),
    ...named(
      'surveys',
      plan.surveys,
      ({ name }) => name,
      (reading, { id }) => reading.kind === 'survey' || isFollowUp(reading, id),
    ),
    ...named(
      'log',
      plan.communications,
      ({ to }) => to,
      ({ kind, query }, _, name) => kind === 'communication' && same(query, name),
    ),
    ...named(
      'ways',
      plan.communications,
      ({ through }) => through,
      ({ kind, query }, _, name) => kind === 'communication' && same(query, name),
    ),
    ...named(
      'lessons',
      plan.lessons,
      ({ about }) => about,
      ({ kind, query }, _, name) => kind === 'lessons' && same(query, name),
    ),
    ...named(
      'documents',
      plan.documents,
      ({ title }) => title,
      ({ topic }) => topic === 'documents',
    ),
    ...named(
      'decisions',
      plan.decisions,
      ({ text }) => text,
      ({ topic }) => topic === 'decisions',
    ),
    ...named(
      'phases',
      plan.phases,
      ({ name }) => name,
      ({ phase }, { name }) => phase === name,
    ),
    ...named(
      'roles',
      plan.roles,
      ({ name }) => name,
      ({ role }, { as }) => role === as,
    ),
    ...named(
      'areas',
      plan.municipalities,
      ({ name }) => name,
      ({ municipality }, { name }) => municipality === name,
    ),
    ...named(
      'groups',
      plan.targetGroups,
      ({ name }) => name,
      ({ targetGroup }, { name }) => targetGroup === name,
    ),
    ...named(
      'methods',
      plan.methods,
      ({ name }) => name,
      ({ method }, { name }) => method === name,
    ),
    ...named(
      'themes',
      plan.themes,
      ({ name }) => name,
      ({ theme }, { name }) => theme === name,
    ),
  ];
}

/** Words that by themselves ask for something else that everybody has, also where a plan has them as a name. */
const ASKED_BY_THEMSELVES = ['Kommunikation', 'kommunikation', 'arbetssätt', 'Nämndmöten'];

const isAboutIt = ({ name, isAsked }: Named, reading: Slots): boolean =>
  isAsked(reading) || (reading.topic === 'word' && same(reading.word, name.replace(/[?.]$/u, '')));

function wrongIn(plan: Plan): unknown[] {
  const vocabulary = vocabularyOf(plan);
  return namesIn(plan).flatMap((named) => {
    const { section, name } = named;
    if (ASKED_BY_THEMSELVES.includes(name)) return [];
    return [name, `vad är ${name}`, `hur går det med ${name}`, fold(name.toLowerCase())].flatMap((phrase) => {
      const got = read(phrase, { vocabulary, now });
      const offered: readonly (ClearReading | typeof got)[] = got.kind === 'unclear' ? got.candidates : [got];
      return offered.some((reading) => isAboutIt(named, reading as Slots)) ? [] : [{ section, phrase, got }];
    });
  });
}

test.each([
  ['the sample as it was decided', decided],
  ['the sample as it ended', ended],
  ['districts', planFile('stadsdelar.yaml')],
  ['two councils', planFile('medborgarrad.yaml')],
  ['an assembly in English', planFile('climate-assembly.yaml')],
  ['a town without areas', planFile('en-ort.yaml')],
])('every name of %s', (_, plan) => {
  expect(namesIn(plan).length).toBeGreaterThan(15);
  expect(wrongIn(plan)).toEqual([]);
});

/** The first half of a name is enough where nothing else is asked. */
test.each<[string, object]>([
  ['Testa och utvärdera', { kind: 'goal-status', goal: 'project-3' }],
  ['fler medskapande?', { kind: 'goal-status', goal: 'effect-3' }],
  ['kontakta deltagare och verksamheter', { kind: 'activity-status' }],
  ['status på Förbereda praktiskt inför dialoger', { kind: 'responsible' }],
  ['Lokal nämnd Varberg', { kind: 'area-status', municipality: 'Varberg' }],
  ['på vilket sätt har resultatet från projektet', { kind: 'follow-up' }],
  ['Omkostnader (lokaler, fika, material', { kind: 'budget' }],
  ['Psykiatrins nyhetsbrev?', { kind: 'communication', query: 'Psykiatrins nyhetsbrev' }],
  // Two begin so.
  ['analysera resultat i förhållande till', { kind: 'unclear' }],
])('%s', (phrase, expected) => {
  expect(read(phrase, { vocabulary: vocabularyOf(ended), now })).toMatchObject(expected);
});

/** A number of a register is one, however it is written. */
test.each(['LN HY200017', 'ln hy200017', 'LNHY200017', 'HY 200017', 'diarienummer LN HY200017', 'vad är LN HY200017?'])(
  '%s',
  (phrase) => {
    expect(read(phrase, { vocabulary: vocabularyOf(decided), now })).toEqual({
      kind: 'about',
      topic: 'committees',
      municipality: 'Hylte',
    });
  },
);

test.each<[string, string, object]>([
  ['medborgarrad.yaml', 'träff 2', { kind: 'activity-status', activity: 'Träff 2, den 15 oktober: vad är viktigast' }],
  ['medborgarrad.yaml', 'när är träff 3', { kind: 'activity-status', activity: 'Träff 3, den 12 november: förslagen' }],
  ['stadsdelar.yaml', 'var finns handboken', { kind: 'about', topic: 'documents' }],
  [
    'stadsdelar.yaml',
    'vem är sekreterare i Hamnen',
    { kind: 'about', role: 'nämndsekreterare', municipality: 'Hamnen' },
  ],
  ['climate-assembly.yaml', 'when was the briefing', { kind: 'communication', query: 'briefing' }],
])('in %s: %s', (file, phrase, expected) => {
  expect(read(phrase, { vocabulary: vocabularyOf(planFile(file)), now })).toMatchObject(expected);
});

test('a committee that shares its place, or has none, is known by its own name', () => {
  const districts = vocabularyOf(planFile('stadsdelar.yaml'));
  expect(read('vilka beslut har Kulturnämnden fattat', { vocabulary: districts, now })).toEqual({
    kind: 'about',
    topic: 'decisions',
    committee: 'Kulturnämnden',
  });
  expect(read('när sammanträder Stadsdelsnämnden Norr', { vocabulary: districts, now })).toEqual({
    kind: 'about',
    topic: 'meetings',
    municipality: 'Norrängen',
  });
});
