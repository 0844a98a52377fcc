import type { Language } from '../domain/language';
import { dateText, stopped } from '../text/format';
import {
  actionLine,
  decisionLine,
  documentLine,
  linkOf,
  meetingLines,
  type RecordView,
  riskLine,
} from '../text/plan-record';
import type { ListItem } from './list';

/** The rows of what a project rests on: a paragraph, a document with its link, a decision, a committee's days. */
export function recordItems(view: RecordView, language: Language): ListItem[] {
  const { plan } = view;
  switch (view.topic) {
    case 'background':
    case 'limits':
      return plan[view.topic].map((text) => ({ lines: [stopped(text)] }));
    case 'dates':
      return [];
    case 'risks':
      return plan.risks.map((risk) => ({
        title: risk.text,
        lines: [actionLine(risk, language) ?? []].flat(),
        meta: riskLine(risk, language),
      }));
    case 'deviations':
      return plan.deviations.map((deviation) => ({
        title: deviation.text,
        lines: [actionLine(deviation, language) ?? []].flat(),
        meta: deviation.date ? dateText(deviation.date, language) : '',
      }));
    case 'documents':
      return plan.documents.map((document) => ({
        title: document.title,
        meta: documentLine(document, language),
        link: linkOf(document, language),
      }));
    case 'decisions':
      return view.decisions.map((decision) => {
        const document = plan.documents.find(({ id }) => id === decision.document);
        return {
          lines: [stopped(decision.text)],
          meta: decisionLine(decision, document, language),
          link: document && linkOf(document, language),
        };
      });
    case 'meetings':
      return view.committees
        .filter(({ meetings }) => meetings.length > 0)
        .map((committee) => {
          const { coming, held } = meetingLines(committee, view.today, language);
          return { title: committee.name, lines: coming === '' ? [] : [coming], meta: held };
        });
  }
}
