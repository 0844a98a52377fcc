import type { Language } from '../domain/language';
import { currencyOf } from '../domain/money';
import { type AboutView, aboutTexts, committeeLine, financingLine, namesOfCommittees, peopleByRole } from './about';
import { quotesBeside } from './about-word';
import { capital, dateText, stopped } from './format';
import { nonEmpty, type TextParts, textLine } from './pasted-part';
import { actionLine, decisionLine, documentLine, meetingLines, type RecordView, riskLine } from './plan-record';
import { roleName } from './roles';
import { sourceLabel } from './words';

/** The project itself, as lines to paste. */

function recordLines(view: RecordView, language: Language): string[] {
  const { plan } = view;
  switch (view.topic) {
    case 'background':
    case 'limits':
      return plan[view.topic].map(stopped);
    case 'dates':
      return [];
    case 'risks':
      return plan.risks.map((risk) =>
        textLine(risk.text, [actionLine(risk, language) ?? ''], riskLine(risk, language)),
      );
    case 'deviations':
      return plan.deviations.map((deviation) =>
        textLine(
          deviation.text,
          [actionLine(deviation, language) ?? ''],
          deviation.date ? dateText(deviation.date, language) : '',
        ),
      );
    case 'documents':
      return plan.documents.map((document) =>
        textLine(document.title, [documentLine(document, language)], document.link ?? ''),
      );
    case 'decisions':
      return view.decisions.map((decision) => {
        const document = plan.documents.find(({ id }) => id === decision.document);
        return textLine('', [stopped(decision.text)], decisionLine(decision, document, language));
      });
    case 'meetings':
      return view.committees
        .filter(({ meetings }) => meetings.length > 0)
        .map((committee) => {
          const { coming, held } = meetingLines(committee, view.today, language);
          return textLine(committee.name, [coming], held);
        });
  }
}

function aboutLines(view: Exclude<AboutView, { topic: 'everyone' }>, language: Language): string[] {
  switch (view.topic) {
    case 'purpose':
      return view.plan.purpose.map(stopped);
    case 'committees':
      return view.committees.map((committee) =>
        textLine(
          committee.name,
          [committeeLine(committee, view.plan, language)],
          financingLine(committee, currencyOf(view.plan), language),
        ),
      );
    case 'people':
      return [...view.names];
    case 'word':
      return [...quotesBeside(view)];
  }
  return recordLines(view, language);
}

export function aboutParts(view: AboutView, language: Language): TextParts {
  if (view.topic === 'everyone') {
    const parts = peopleByRole(view.people).map(({ role, people }) => ({
      heading: capital(roleName(role, view.plan, language)),
      lines: people.map((person) => textLine(person.name, [], namesOfCommittees(person, view.plan, language))),
    }));
    return { parts: nonEmpty(parts) };
  }
  const notes = view.topic === 'purpose' ? view.plan.notes : [];
  return {
    parts: nonEmpty([
      { lines: aboutLines(view, language) },
      {
        heading: aboutTexts[language].notes,
        lines: notes.map(({ text, source }) =>
          textLine('', [stopped(text)], source ? sourceLabel(source, language) : ''),
        ),
      },
    ]),
  };
}
