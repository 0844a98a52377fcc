import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import { type Naming, type PlanNouns, planNouns } from '../domain/plan-nouns';
import { capital } from './format';
import type { Texts } from './texts';

/** What the sections of a plan are called where a change of it is told. */

type Section = Exclude<keyof Plan, 'goals'> | 'goals.project' | 'goals.effect';

/** A word of ours, or one that the plan has its own for. */
export type PlanWord = string | ((nouns: PlanNouns) => string);

interface SectionTexts {
  readonly sections: Readonly<Record<Section, PlanWord>>;
}

const planSectionTexts: Texts<SectionTexts> = {
  sv: {
    sections: {
      id: 'Projektets id',
      name: 'Projektets namn',
      start: 'Start',
      end: 'Slutdatum',
      background: 'Bakgrund',
      purpose: 'Syfte',
      limits: 'Avgränsningar',
      area: 'Området',
      areas: 'Vad områdena kallas',
      municipalities: ({ area }) => capital(area.many),
      orderers: 'Vad beställarna kallas',
      form: 'Dialogformulärets frågor',
      committees: ({ orderer }) => capital(orderer.many),
      'goals.project': 'Projektmål',
      'goals.effect': 'Effektmål',
      roles: 'Vad rollerna kallas',
      phases: 'Faser',
      tasks: 'Uppgifter',
      activities: 'Aktiviteter',
      targetGroups: 'Målgrupper',
      perspectives: 'Perspektiv',
      methods: 'Metoder',
      methodEvaluations: 'Utvärderade metoder',
      themes: 'Teman',
      followUpQuestions: 'Uppföljningsfrågor',
      currency: 'Valuta',
      budget: 'Budget',
      surveys: 'Enkäter',
      documents: 'Dokument',
      documentTemplate: 'Mall för dokument',
      decisions: 'Beslut',
      risks: 'Risker',
      deviations: 'Avvikelser',
      communications: 'Kommunikation',
      lessons: 'Lärdomar',
      dialogues: 'Exempeldialoger',
      notes: 'Anmärkningar',
      keepFreeTextMonths: 'Hur länge fritext sparas',
      observationsFor: 'Vilka som läser fritext',
    },
  },
  en: {
    sections: {
      id: 'The project’s id',
      name: 'The project’s name',
      start: 'Start',
      end: 'End date',
      background: 'Background',
      purpose: 'Purpose',
      limits: 'Limits',
      area: 'The area',
      areas: 'What areas are called',
      municipalities: ({ area }) => capital(area.many),
      orderers: 'What orderers are called',
      form: 'Questions of the dialogue form',
      committees: ({ orderer }) => capital(orderer.many),
      'goals.project': 'Project goals',
      'goals.effect': 'Effect goals',
      roles: 'What roles are called',
      phases: 'Phases',
      tasks: 'Tasks',
      activities: 'Activities',
      targetGroups: 'Target groups',
      perspectives: 'Perspectives',
      methods: 'Methods',
      methodEvaluations: 'Methods evaluated',
      themes: 'Themes',
      followUpQuestions: 'Follow-up questions',
      currency: 'Currency',
      budget: 'Budget',
      surveys: 'Surveys',
      documents: 'Documents',
      documentTemplate: 'Template of documents',
      decisions: 'Decisions',
      risks: 'Risks',
      deviations: 'Deviations',
      communications: 'Communication',
      lessons: 'Lessons',
      dialogues: 'Example dialogues',
      notes: 'Notes',
      keepFreeTextMonths: 'How long free text is kept',
      observationsFor: 'Who reads free text',
    },
  },
};

/** A word of a table, as the plan calls it. */
export const wordIn = (
  words: Readonly<Record<string, PlanWord>>,
  name: string,
  naming: Naming,
  language: Language,
): string => {
  const word = words[name] ?? name;
  return typeof word === 'string' ? word : word(planNouns(naming, language));
};

/** What a section of a plan is called; the name of the format where it has no other. */
export const sectionName = (section: string, naming: Naming, language: Language): string =>
  wordIn(planSectionTexts[language].sections, section, naming, language);
