import type { ReportState } from '../domain/filling';
import type { Texts } from './texts';

/** The card that reports an activity, opened by what somebody wrote: "målgruppsanalysen är klar". */

interface ActivityReportTexts {
  readonly title: string;
  /** What to press, and that nothing is saved before. */
  readonly lead: Readonly<Record<ReportState, (activity: string) => string>>;
  /** `how` says how it stands already. */
  readonly already: (how: string, button: string) => string;
  /** Where it is done several times, or by each committee. */
  readonly several: (activity: string) => string;
  readonly more: (count: number) => string;
  readonly change: string;
}

export const activityReportTexts: Texts<ActivityReportTexts> = {
  sv: {
    title: 'Rapportera en aktivitet',
    lead: {
      done: (activity) =>
        `Är ${activity} klar? Skriv gärna vad det blev, och tryck på Klart. Inget är sparat förrän du gör det.`,
      partly: (activity) =>
        `Är ${activity} delvis genomförd? Skriv gärna vad det blev, och tryck på Delvis. Inget är sparat förrän du gör det.`,
      'not-relevant': (activity) =>
        `Blir ${activity} inte av? Skriv gärna varför, och tryck på Inte aktuell. Inget är sparat förrän du gör det, och ingen påminns sedan om den.`,
    },
    already: (how, button) => `${how} Har du något att tillägga, skriv det och tryck på ${button}.`,
    several: (activity) => `${activity} rapporteras var för sig. Tryck vid den som du menar.`,
    more: (count) => `${count} till visas när de här är besvarade.`,
    change: 'Ändra tid eller namn',
  },
  en: {
    title: 'Report an activity',
    lead: {
      done: (activity) =>
        `Is ${activity} done? Write what came of it if you like, and press Done. Nothing is saved until you do.`,
      partly: (activity) =>
        `Is ${activity} partly done? Write what came of it if you like, and press Partly. Nothing is saved until you do.`,
      'not-relevant': (activity) =>
        `Will ${activity} not happen? Write why if you like, and press Not relevant. Nothing is saved until you do, and nobody is reminded of it after that.`,
    },
    already: (how, button) => `${how} If you have something to add, write it and press ${button}.`,
    several: (activity) => `${activity} is reported one by one. Press at the one you mean.`,
    more: (count) => `${count} more are shown when these have been answered.`,
    change: 'Change time or name',
  },
};
