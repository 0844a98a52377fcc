import type { Verb } from '../cards/verbs';
import type { Doing } from '../text/errors';
import { pressAsk, pressAsText } from './ask';
import { pressBeginWithSample } from './first-run';
import { openChange, openFormPress } from './open-dialogue';
import {
  openHandOver,
  openSnooze,
  pressHandOver,
  pressReport,
  pressSnooze,
  pressUndo,
  showWeek,
} from './press-activity';
import { pressChangePlan } from './press-change';
import { pressChooseChannel, pressUndoChannel } from './press-channel';
import { pressCancelChange, pressChange, pressResolve, pressSubmit } from './press-dialogue';
import { pressNoteEntry, pressRemoveEntry } from './press-entry';
import { pressRemind } from './press-fill-in';
import { pressNoteMeeting } from './press-meeting';
import { pressUndoPeople } from './press-people';
import { pressChangePerson, pressUndoPerson } from './press-person';
import { pressApply, pressCancel, pressShow, pressUndoPlan } from './press-plan';
import { pressRemove, pressRestore } from './press-removal';
import { pressSendAgain, pressSettings } from './press-settings';
import { pressAnswerSurvey, pressSendSurvey } from './press-survey';
import { pressEndWatch } from './press-watch';
import { askPressed, openFormPressed } from './pressed-beside';
import { changeFormPressed } from './pressed-change';
import { changedForm, resolvedForm, submittedForm } from './pressed-dialogue';
import { draftPressed } from './pressed-draft';
import { entryForm } from './pressed-entry';
import type { FormOf } from './pressed-form';
import { meetingPressed } from './pressed-meeting';
import { personFormPressed } from './pressed-person';
import { endWatchPressed, settingsPressed } from './pressed-settings';
import { surveyPressed } from './pressed-survey';
import {
  handOverPressed,
  openHandOverPressed,
  openSnoozePressed,
  reportPressed,
  showWeekPressed,
  snoozePressed,
  undoPressed,
} from './pressed-week';
import type { Reply } from './reply';
import { openDialogue } from './show-dialogue';
import type { PressMap } from './submitted';
import type { Turn } from './turn';
import { pressWritePlan } from './write-plan';

/** What there is to know of a press, beside what it sends (`submitted.ts`): docs/adding.md tells how one is added. */

/** What becomes of a press on a card that was made for another project than the one in force (`other-project.ts`). */
type Elsewhere<P> =
  /** It is the installation's and no project's: done as ever. */
  | { readonly is: 'done' }
  /** It only asks: done in the project in force, without what was written, which stays on the card. */
  | { readonly is: 'asked'; readonly bare: (press: P) => P | undefined }
  /** It makes something new: the form comes back with a button that sends it to the project in force. */
  | { readonly is: 'offered'; readonly anew: (press: P) => Anew | undefined }
  /** It is about something of the other project's: not done, and told so. */
  | { readonly is: 'refused' };

/** What the button sends, beside the project and the language. */
type Anew = Readonly<Record<string, unknown>> & { readonly verb: Verb };

interface PressKind<P> {
  /** What it does. It asks for itself who may: docs/roles.md says what each may. */
  readonly act: (press: P, turn: Turn) => Promise<Reply>;
  /** What was written on its card, which comes back when it cannot be done; `none` for a card without inputs. */
  readonly form: FormOf<P> | 'none';
  /** What a refusal and an apology call it. */
  readonly doing: Doing;
  readonly elsewhere: Elsewhere<P>;
}

const REFUSED = { is: 'refused' } as const;
const DONE = { is: 'done' } as const;

export const PRESSES: { readonly [V in Verb]: PressKind<PressMap[V]> } = {
  ask: {
    act: pressAsk,
    form: askPressed,
    doing: 'asking',
    elsewhere: { is: 'asked', bare: (press) => ({ ...press, values: {}, comments: {} }) },
  },
  'as-text': {
    act: pressAsText,
    form: 'none',
    doing: 'asking',
    elsewhere: { is: 'asked', bare: (press) => press },
  },
  'open-dialogue-form': {
    act: openFormPress,
    form: openFormPressed,
    doing: 'reporting',
    // A dialogue of the other project is not looked for in this one.
    elsewhere: { is: 'asked', bare: (press) => ({ ...press, like: undefined, values: {}, comments: {} }) },
  },
  'submit-dialogue': {
    act: pressSubmit,
    form: submittedForm,
    doing: 'reporting',
    // The words of the other plan are not this one's: the form is drawn for this one before anything is saved.
    elsewhere: { is: 'offered', anew: ({ verb, formId }) => ({ verb, formId, moved: true }) },
  },
  'open-dialogue': { act: openDialogue, form: 'none', doing: 'asking', elsewhere: REFUSED },
  'open-change': { act: openChange, form: 'none', doing: 'reporting', elsewhere: REFUSED },
  'change-dialogue': { act: pressChange, form: changedForm, doing: 'reporting', elsewhere: REFUSED },
  'cancel-change': { act: pressCancelChange, form: 'none', doing: 'asking', elsewhere: REFUSED },
  'remove-dialogue': { act: pressRemove, form: 'none', doing: 'reporting', elsewhere: REFUSED },
  'restore-dialogue': { act: pressRestore, form: 'none', doing: 'reporting', elsewhere: REFUSED },
  'remind-to-fill-in': { act: pressRemind, form: 'none', doing: 'reporting', elsewhere: REFUSED },
  'resolve-conflict': {
    act: pressResolve,
    form: resolvedForm,
    doing: 'reporting',
    elsewhere: {
      is: 'offered',
      anew: ({ choice, newFormId }) =>
        choice === 'new' ? { verb: 'submit-dialogue', formId: newFormId, moved: true } : undefined,
    },
  },
  'note-entry': {
    act: pressNoteEntry,
    form: entryForm,
    doing: 'reporting',
    elsewhere: { is: 'offered', anew: ({ verb, kind, formId }) => ({ verb, kind, formId }) },
  },
  'remove-entry': { act: pressRemoveEntry, form: 'none', doing: 'reporting', elsewhere: REFUSED },
  'note-meeting': { act: pressNoteMeeting, form: meetingPressed, doing: 'reporting', elsewhere: REFUSED },
  'report-activity': { act: pressReport, form: reportPressed, doing: 'reporting', elsewhere: REFUSED },
  'open-snooze': { act: openSnooze, form: openSnoozePressed, doing: 'reporting', elsewhere: REFUSED },
  'snooze-activity': { act: pressSnooze, form: snoozePressed, doing: 'reporting', elsewhere: REFUSED },
  'open-hand-over': { act: openHandOver, form: openHandOverPressed, doing: 'reporting', elsewhere: REFUSED },
  'hand-over-activity': { act: pressHandOver, form: handOverPressed, doing: 'reporting', elsewhere: REFUSED },
  'undo-activity': { act: pressUndo, form: undoPressed, doing: 'reporting', elsewhere: REFUSED },
  'show-week': {
    act: showWeek,
    form: showWeekPressed,
    doing: 'reporting',
    elsewhere: {
      is: 'asked',
      bare: (press) => (Object.keys(press.comments).length > 0 ? undefined : press),
    },
  },
  'save-settings': { act: pressSettings, form: settingsPressed, doing: 'reporting', elsewhere: DONE },
  'end-watch': { act: pressEndWatch, form: endWatchPressed, doing: 'reporting', elsewhere: REFUSED },
  'send-again': { act: pressSendAgain, form: 'none', doing: 'reporting', elsewhere: REFUSED },
  'choose-digest': { act: pressChooseChannel, form: 'none', doing: 'reporting', elsewhere: DONE },
  'undo-digest': { act: pressUndoChannel, form: 'none', doing: 'reporting', elsewhere: DONE },
  'send-survey': { act: pressSendSurvey, form: 'none', doing: 'reporting', elsewhere: REFUSED },
  'answer-survey': { act: pressAnswerSurvey, form: surveyPressed, doing: 'reporting', elsewhere: REFUSED },
  // What was in force when it was shown is looked at before anything is done.
  'apply-import': { act: pressApply, form: 'none', doing: 'reporting', elsewhere: DONE },
  'show-import': { act: pressShow, form: 'none', doing: 'asking', elsewhere: DONE },
  'cancel-import': { act: pressCancel, form: 'none', doing: 'reporting', elsewhere: DONE },
  'undo-people': { act: pressUndoPeople, form: 'none', doing: 'reporting', elsewhere: DONE },
  'change-plan': { act: pressChangePlan, form: changeFormPressed, doing: 'reporting', elsewhere: REFUSED },
  'undo-plan': { act: pressUndoPlan, form: 'none', doing: 'reporting', elsewhere: REFUSED },
  // People are the installation's; a committee of another project's is told of.
  'change-person': { act: pressChangePerson, form: personFormPressed, doing: 'reporting', elsewhere: DONE },
  'undo-person': { act: pressUndoPerson, form: 'none', doing: 'reporting', elsewhere: DONE },
  'begin-with-sample': { act: pressBeginWithSample, form: 'none', doing: 'reporting', elsewhere: DONE },
  'write-plan': { act: pressWritePlan, form: draftPressed, doing: 'reporting', elsewhere: DONE },
};

/** All about a verb, typed by it. */
export const kindOf = <V extends Verb>(verb: V): PressKind<PressMap[V]> => PRESSES[verb];

/** Does what a press asks for, in the project in force. */
export const act = <V extends Verb>(verb: V, press: PressMap[V], turn: Turn): Promise<Reply> =>
  kindOf(verb).act(press, turn);
