import type { Dialogue, DialogueContent } from '../../src/domain/dialogues';

/** A plain dialogue to start from; a test changes what it is about. */
export const someContent = (changes: Partial<DialogueContent> = {}): DialogueContent => ({
  date: '2021-09-14',
  kind: 'perspective',
  municipality: 'laholm',
  methods: ['gruppdiskussioner'],
  targetGroups: ['unga'],
  perspectives: [],
  participants: 11,
  themes: [],
  ...changes,
});

export const someDialogue = (id: string, changes: Partial<DialogueContent> = {}): Dialogue => ({
  id,
  content: someContent(changes),
  example: false,
  reportedBy: 'p-1',
  reportedAt: '2021-09-15T08:00:00.000Z',
  version: 1,
  operations: [`submit-${id}`],
});

/** The least that the dialogue form takes, as a client sends it. */
export const SOME_VALUES = {
  date: '2021-09-14',
  kind: 'perspective',
  municipality: 'laholm',
  methods: 'gruppdiskussioner',
  targetGroups: 'unga',
  participants: '12',
};
