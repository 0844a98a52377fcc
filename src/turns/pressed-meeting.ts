import { committeeLabel, lastMeetingCard } from '../cards/last-meeting';
import { LocalDate } from '../domain/dates';
import { findCommittee } from '../domain/priorities-change';
import { lastMeetingTexts } from '../text/last-meeting';
import type { FormGround, PressedForm, Written } from './pressed-form';
import type { PressOf } from './submitted';

/** When a committee last met. Who may tell of which is not known here: the form has the one that was chosen. */
export function meetingPressed(
  { committee, day = '', municipality, opens }: PressOf<'note-meeting'>,
  { plan, today, language }: FormGround,
): PressedForm {
  const texts = lastMeetingTexts[language];
  const found = plan && committee !== undefined ? findCommittee(plan, committee) : undefined;
  const chosen: Written[] =
    committee === undefined || day === ''
      ? []
      : [
          {
            id: 'committee',
            label: committeeLabel(plan, language),
            value: committee,
            shape: 'chosen',
            shown: found?.name ?? committee,
          },
        ];
  const written: Written[] =
    opens || day === '' ? [] : [...chosen, { id: 'day', label: texts.day, value: day, shape: 'day' }];
  const canDraw = plan && found && (day === '' || LocalDate.safeParse(day).success);
  return {
    written,
    again: texts.submit,
    ...(canDraw
      ? {
          draw: () =>
            lastMeetingCard(
              { kind: 'no-meeting', plan, today, committees: [found], mayNote: [found], municipality },
              language,
              { day },
            ),
        }
      : {}),
  };
}
