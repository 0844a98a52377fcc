import { notesAbout } from '../domain/plan';
import { planNouns } from '../domain/plan-nouns';
import { sentenceOf, type ViewOf } from '../text/answers';
import { answerLines, areaStatusTexts, groupsMet, heardShare } from '../text/area-status';
import { budgetSentence } from '../text/budget';
import { countFigure, restsSentence } from '../text/counts';
import { capital, stopped } from '../text/format';
import { goalsSentence } from '../text/goal-sentences';
import { goalsParts } from '../text/pasted-goals';
import type { TextTable } from '../text/pasted-part';
import { wholeDecision } from '../text/plan-record';
import { noteText } from '../text/words';
import { type Block, gap, heading, list, text, textCell, type WrittenDocument } from './blocks';
import type { ProposalData } from './proposal-data';

/** A decision proposal (beslutsförslag) to one committee, under the headings that such proposals have. */

type Status = ViewOf<'area-status'>;

const NOT_REPORTED = 'ej redovisat';
const REPORT = 'Projektredovisning';

function proposed({ plan, committee, decision }: ProposalData): string {
  const { orderer } = planNouns(plan, 'sv');
  return decision === 'approve'
    ? `godkänna projektredovisningen av ${plan.name}.`
    : `anteckna att information om ${plan.name} är lämnad till ${committee.kind ?? orderer.theOne}.`;
}

const dialoguesOf = (view: Status): string => countFigure(view.dialogues, 'sv');
const peopleOf = (view: Status): string => countFigure(view.people, 'sv');

function groupsOf({ coverage }: Status): string {
  const { met, of } = groupsMet(coverage);
  return of === 0 ? NOT_REPORTED : `${met} av ${of}`;
}

function heardIn(view: Status): string {
  const heard = heardShare(view, 'sv');
  return heard ? `${heard.share} (${heard.of})` : NOT_REPORTED;
}

/** The committee's own figures beside the whole project's. */
function figures({ plan, own, whole }: ProposalData): Block[] {
  const texts = areaStatusTexts.sv;
  const views = [...own, whole];
  const width = Math.floor(64 / views.length);
  const heard = views.map(heardIn);
  const row = (label: string, of: (view: Status) => string) => ({
    cells: [textCell(label), ...views.map((view) => textCell(of(view)))],
  });
  return [
    {
      is: 'table',
      title: 'Siffror för nämnden och för hela projektet',
      description: 'Vad som räknas, och antalet i nämndens område och i hela projektet.',
      columns: [
        { heading: 'Vad', width: 36 },
        ...views.map(({ area }) => ({ heading: area ?? 'Hela projektet', width, isFigures: true })),
      ],
      rows: [
        row('Dialoger', dialoguesOf),
        row('Deltagare', peopleOf),
        row('Målgrupper som nåtts', groupsOf),
        ...(heard.some((each) => each !== NOT_REPORTED)
          ? [row(capital(texts.heardLabel(plan.form?.survey?.counted, 'andel')), heardIn)]
          : []),
      ],
    },
    ...[...own, whole].map((view) =>
      text([`${view.area ?? 'Hela projektet'}:`, ...answerLines(view, 'sv').map(stopped)].join(' ')),
    ),
    text(restsSentence(whole.rests, 'sv')),
  ];
}

/** Of goal, assessment, outcome and target, in percent. */
const GOAL_WIDTHS: readonly number[] = [28, 16, 32, 24];

const attainmentTable = ({ header, rows }: TextTable): Block => ({
  is: 'table',
  title: 'Måluppfyllnad',
  description: 'Mål, bedömning, utfall och målvärde.',
  columns: header.map((title, at) => ({ heading: title, width: GOAL_WIDTHS[at] ?? 0 })),
  rows: rows.map((cells) => ({ cells: cells.map((each) => textCell(each === '' ? '–' : each)) })),
});

/** How far each goal has come, in few words, and which of them cannot be judged. */
function attainment({ goals, plan }: ProposalData): Block[] {
  const noted = notesAbout(plan, 'goals').map(noteText);
  const { parts = [], notes = [] } = goalsParts(goals, 'sv');
  return [
    text(goalsSentence(goals.statuses, 'sv')),
    ...parts.flatMap(({ table, lines: [first = '', ...others] = [] }) => {
      if (table) return [attainmentTable(table)];
      return others.length > 0 ? list([first, ...others]) : [text(first)];
    }),
    // Those of the plan stand under a heading of their own.
    ...notes.filter((note) => !noted.includes(note)).map(text),
  ];
}

/** Where the documents do not agree, and what makes a sum misleading. */
function disagreements({ plan, budget }: ProposalData): Block[] {
  const notes = [
    ...plan.goals.project.flatMap(({ notes: ofGoal, indicators }) => [
      ...ofGoal,
      ...indicators.flatMap((indicator) => indicator.notes),
    ]),
    ...notesAbout(plan, 'goals'),
    ...budget.notes,
    ...plan.notes.filter(({ about }) => about === undefined),
  ].map(noteText);
  return notes.length === 0
    ? []
    : [heading(1, 'Det som underlagen inte är överens om eller inte säger'), ...list(notes)];
}

function economy({ budget, ownBudget }: ProposalData): Block[] {
  return [
    gap('Ekonomiska konsekvenser', 'Skriv vilka ekonomiska konsekvenser beslutet får, eller att det inte får några'),
    ...(budget.lines.length > 0 ? [text(budgetSentence(budget, 'sv'))] : []),
    ...(ownBudget ? [text(budgetSentence(ownBudget, 'sv'))] : []),
  ];
}

function earlierDecisions({ plan, committee }: ProposalData): string[] {
  return plan.decisions
    .filter(({ by }) => by === undefined || by === committee.name)
    .map((decision) => wholeDecision(decision, plan.documents, 'sv'));
}

const attachments = ({ plan, decision }: ProposalData): string[] => [
  ...(decision === 'approve' ? [`${REPORT} – ${plan.name}`] : []),
  ...plan.documents.map(({ title }) => title),
];

export function decisionProposal(data: ProposalData): WrittenDocument {
  const { plan, today, committee, decision, own, whole } = data;
  const about = decision === 'approve' ? `Godkänna projektredovisning av ${plan.name}` : `Information om ${plan.name}`;
  const registry = { title: 'Diarienummer', prompt: 'Skriv diarienumret' };
  const background = [...plan.background.map(stopped), ...earlierDecisions(data)];
  return {
    title: 'Beslutsförslag',
    subject: about,
    header: `Beslutsförslag · ${committee.name}`,
    isLetter: true,
    front: [
      { is: 'fact', label: 'Till', value: committee.name },
      { is: 'fact', label: 'Datum', value: today },
      { is: 'fact', label: 'Diarienummer', value: committee.registryNumber ?? registry },
      { is: 'fact', label: 'Handläggare', value: { title: 'Handläggare', prompt: 'Skriv namn, titel och avdelning' } },
    ],
    blocks: [
      heading(1, 'Förslag till beslut'),
      text(`${committee.name} beslutar att`),
      ...list([proposed(data)]),
      heading(1, 'Sammanfattning'),
      gap('Sammanfattning', 'Skriv i några meningar vad ärendet gäller'),
      ...[...own, whole].map((view) => text(sentenceOf(view, 'sv'))),
      heading(1, 'Bakgrund'),
      ...(background.length > 0
        ? background.map(text)
        : [gap('Bakgrund', 'Skriv varför projektet startade, och vad nämnden har beslutat tidigare')]),
      ...(plan.purpose.length > 0 ? [text('Projektets syfte:'), ...list(plan.purpose.map(stopped))] : []),
      heading(1, REPORT),
      heading(2, 'Nämndens siffror och hela projektets'),
      ...figures(data),
      heading(2, 'Måluppfyllnad'),
      ...attainment(data),
      ...disagreements(data),
      heading(1, 'Konsekvensbeskrivning'),
      gap('Konsekvensbeskrivning', 'Skriv vad beslutet betyder för invånare, för jämställdhet och för verksamheten'),
      heading(1, 'Ekonomiska konsekvenser av beslutet'),
      ...economy(data),
      heading(1, 'Underskrifter'),
      gap('Underskrifter', 'Skriv namn och titel på dem som står bakom förslaget'),
      heading(1, 'Bilagor'),
      ...list(attachments(data)),
      gap('Bilagor', 'Skriv vilka bilagor som följer med'),
      heading(1, 'Beslutet delges'),
      gap('Beslutet delges', 'Skriv vilka som ska få del av beslutet, eller att det inte expedieras'),
    ],
  };
}
