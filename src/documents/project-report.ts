import type { WrittenDocument } from './blocks';
import type { ReportData } from './report-data';
import { activitySection } from './sections/activities';
import { closingSections } from './sections/closing';
import { communicationSection } from './sections/communication';
import { goalSections } from './sections/goals';
import { lessonSections } from './sections/lessons';
import { observationSection } from './sections/observations';
import { openingSections } from './sections/opening';
import { organisationSection } from './sections/organisation';
import { periodSection } from './sections/period';
import { resourceSections } from './sections/resources';
import { titleBlock } from './sections/title-block';

/** The sections, in the order that such reports have. */
const SECTIONS = [
  openingSections,
  periodSection,
  goalSections,
  activitySection,
  resourceSections,
  organisationSection,
  communicationSection,
  observationSection,
  lessonSections,
  closingSections,
] as const;

/** The project report (projektredovisning), or an interim report (delrapport) of some days. */
export function projectReport(data: ReportData): WrittenDocument {
  const title = data.interim ? 'Delrapport' : 'Projektredovisning';
  return {
    title,
    subject: data.plan.name,
    header: `${title} · ${data.plan.name}`,
    front: titleBlock(data),
    blocks: SECTIONS.flatMap((section) => section(data)),
  };
}
