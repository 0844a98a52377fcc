import { type Block, gap, heading } from '../blocks';
import type { ReportData } from '../report-data';
import { budgetSection } from './budget';

/** What the project has had to do its work with: money by the plan, the rest by those who know it. */
export const resourceSections = (data: ReportData): Block[] => [
  heading(1, 'Redovisning – resurser'),
  ...budgetSection(data),
  heading(2, 'Personella resurser'),
  gap('Personella resurser', 'Skriv vilka som arbetat i projektet, hur mycket och när'),
  heading(2, 'Handledning och konsulter'),
  gap('Handledning och konsulter', 'Skriv vilka som anlitats och till vad'),
  heading(2, 'Kostnader utanför projektets budget'),
  gap('Kostnader utanför budgeten', 'Skriv vad andra anslag har betalat: resor, material, utbildning, konferenser'),
];
