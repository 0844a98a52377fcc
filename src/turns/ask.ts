import { answerQuestion } from '../answers/answer-question';
import { heldIn } from '../answers/dialogues';
import { firstsIn } from '../answers/first-of-rows';
import { isOpenTo } from '../answers/open-to';
import { type Hearing, noteQuestion, type Understood, understandQuestion } from '../answers/understand-question';
import { answerCard } from '../cards/answer';
import { pictureCard } from '../cards/as-picture';
import { askingButtons } from '../cards/asking-buttons';
import { committeeNamed } from '../domain/committees';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { lookAgain } from '../domain/last-meeting';
import { type FormKind, isKindOfForm, type Readings } from '../domain/question-kinds';
import type { ProposedDecision } from '../domain/question-slots';
import type { WantedDocument } from '../ports/documents';
import { isClear, type Reading } from '../questions/reading';
import { webText } from '../text/web-text';
import { localDate } from '../time/clock';
import { offerWanted, openPlanByFile } from './offered-file';
import { openForm } from './open-dialogue';
import { openReport } from './open-report';
import { openHistory } from './plan-history';
import { besideWeek } from './press-activity';
import { openPlanForm, type PlanAsked } from './press-change';
import { openChannel, showChannel } from './press-channel';
import { openEntryForm } from './press-entry';
import { openPeopleForm } from './press-person';
import { openWatch } from './press-watch';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** A question, written or asked by a button: its answer, or the form that it opens. */

/** @param text what was written */
export async function say(text: string, turn: Turn): Promise<Reply> {
  return answer(await understandQuestion(text, hearingIn(turn)), turn, text);
}

const hearingIn = ({ asker, chat, before, snapshot, tools }: Turn): Hearing => ({
  plan: snapshot.plan,
  committees: asker.committees,
  language: asker.language,
  chat,
  before,
  questions: tools.stores.questions,
  listsHeld: (asked) => heldIn(asked, asker, snapshot),
  firstsHeld: (asked) => firstsIn(asked, snapshot, localDate(tools.surroundings.now())),
  now: tools.surroundings.now,
});

/**
 * @param text what was written; absent when a button was pressed
 * @param from how much of the answer's list has been shown before
 */
async function answer(understood: Understood, asked: Turn, text?: string, from = understood.from): Promise<Reply> {
  const { language = asked.asker.language } = understood;
  const turn: Turn = { ...asked, asker: { ...asked.asker, language } };
  const [reply] = await Promise.all([replyTo(understood, turn, from, text), noteLook(understood.reading, turn)]);
  noteQuestion(understood, text, hearingIn(turn), askingButtons(reply.card));
  return reply;
}

/** Keeps the day that it was asked what has happened, for "sedan sist". An answer never fails for it. */
async function noteLook(reading: Reading, { asker, snapshot, tools }: Turn): Promise<void> {
  const all = reading.kind === 'several' ? reading.readings : [reading];
  if (!all.some((each) => each.kind === 'changes' && isOpenTo(asker, each))) return;
  const { lookBacks } = tools.stores;
  const [project, today] = [snapshot.plan.id, localDate(tools.surroundings.now())];
  try {
    const look = await lookBacks.lastLook(project, asker.userId);
    if (look?.day !== today) await lookBacks.noteLook(project, asker.userId, lookAgain(look, today));
  } catch (error) {
    if (!(error instanceof MedskapaError)) throw error;
  }
}

/** A button that asks: the card it stands on keeps what is written in it. */
export async function pressAsk(press: PressOf<'ask'>, turn: Turn): Promise<Reply> {
  return besideWeek(await answer({ reading: press.reading }, turn, undefined, press.from), press, turn);
}

/** *Som text* on an answer: the same answer, as text. */
export const pressAsText = ({ asked }: PressOf<'as-text'>, turn: Turn): Promise<Reply> =>
  replyTo({ reading: { kind: 'as-text' }, about: asked }, turn);

/** What was said beside the reading. */
type Beside = Pick<Understood, 'leftOut' | 'filling'> & {
  /** What was written. */
  readonly text?: string;
};

type OpensForm<Kind extends FormKind> = (reading: Readings[Kind], turn: Turn, beside: Beside) => Reply | Promise<Reply>;

const isOfPlan = (reading: Readings['change-plan']): reading is PlanAsked =>
  reading.what !== 'people' && reading.what !== 'history' && reading.what !== 'channel' && reading.what !== 'file';

/** The form that a question opens. */
const FORMS: { readonly [Kind in FormKind]: OpensForm<Kind> } = {
  'new-dialogue': (reading, turn, { filling = {}, leftOut }) => {
    const { officials, practitioners, series, sameGroup } = filling;
    return openForm(turn, { ...reading, officials, practitioners, series, sameGroup }, leftOut);
  },
  'new-communication': (_, turn) => openEntryForm('communication', turn),
  'new-lesson': (_, turn) => openEntryForm('lesson', turn),
  'change-plan': (reading, turn, { filling, text }) => {
    if (reading.what === 'history') return openHistory(turn, filling);
    if (reading.what === 'channel') return openChannel(turn);
    if (reading.what === 'file') return openPlanByFile(turn);
    if (!isOfPlan(reading)) return openPeopleForm(turn, text);
    const { activity } = reading;
    const opensReport = filling?.state !== undefined && activity !== undefined;
    return opensReport ? openReport(activity, filling.state, turn) : openPlanForm({ ...reading, ...filling }, turn);
  },
};

const formOf = <Kind extends FormKind>(
  kind: Kind,
  reading: Readings[Kind],
  turn: Turn,
  beside: Beside,
): Reply | Promise<Reply> => FORMS[kind](reading, turn, beside);

const opensForm = (reading: Reading): reading is Readings[FormKind] => isClear(reading) && isKindOfForm(reading.kind);

/** The committee that a proposal is to: the one of the place that is named, else the asker's own, else the only one. */
function committeeAsked(municipality: string | undefined, { asker, snapshot: { plan } }: Turn): Id | undefined {
  const named = municipality === undefined ? undefined : committeeNamed(plan, municipality);
  if (municipality !== undefined) return named?.id;
  const own = plan.committees.filter(({ id }) => asker.committees?.includes(id));
  const [only, ...others] = own.length > 0 ? own : plan.committees;
  return others.length === 0 ? only?.id : undefined;
}

/** The document that is asked for, where it is one that is made; a report of a part of the project is not. */
function documentAsked(reading: Reading, turn: Turn, named?: ProposedDecision): WantedDocument | undefined {
  if (reading.kind !== 'report') return undefined;
  const { document, municipality, from, to } = reading;
  const { plan } = turn.snapshot;
  const today = localDate(turn.tools.surroundings.now());
  if (document === 'template') return { what: 'paper-form' };
  if (document === 'decision-proposal') {
    const committee = committeeAsked(municipality, turn);
    const isOver = plan.end !== undefined && plan.end < today;
    const decision = named ?? (isOver ? 'approve' : 'note');
    return committee === undefined ? undefined : { what: document, committee, decision };
  }
  if (municipality !== undefined) return undefined;
  if (document === 'project-report' || document === 'data') return { what: document };
  // Without days it is of all that has been.
  return document === 'interim-report' ? { what: document, from: from ?? plan.start, to: to ?? today } : undefined;
}

async function replyTo(
  { reading, about, claim, remark, leftOut, filling }: Understood,
  turn: Turn,
  from?: number,
  text?: string,
): Promise<Reply> {
  if (opensForm(reading)) return formOf(reading.kind, reading, turn, { leftOut, filling, text });
  if (reading.kind === 'plan-file') return offerWanted({ what: 'plan-template' }, turn);
  if (reading.kind === 'report' && reading.document === 'plan') return offerWanted({ what: 'plan' }, turn);
  const document = isOpenTo(turn.asker, reading) ? documentAsked(reading, turn, filling?.decision) : undefined;
  if (document) return offerWanted(document, turn);
  if (reading.kind === 'watch' && isOpenTo(turn.asker, reading)) return openWatch(reading, turn);
  if (reading.kind === 'settings' && turn.room) return showChannel(turn);
  const { stores, surroundings } = turn.tools;
  const found = await answerQuestion(
    reading,
    turn.asker,
    turn.snapshot,
    { ...stores, now: surroundings.now },
    remark,
    turn.isShared,
    { about, claim, filling },
  );
  if (found.view.kind === 'as-text' && found.view.pasted) {
    return { summary: found.sentence, text: found.view.pasted.text, pressed: 'new-message' };
  }
  const web = found.view.kind === 'web-text' ? webText(found.view, found.language) : undefined;
  if (web !== undefined) {
    return { summary: found.sentence, text: `${found.sentence}\n\n* * *\n\n${web}`, pressed: 'new-message' };
  }
  if (found.view.kind === 'as-picture' && found.view.pictured) {
    const { pictured } = found.view;
    const card = pictureCard(pictured, await turn.tools.pictures.drawSmall(pictured.picture), found);
    return { summary: found.sentence, card, pressed: 'new-message' };
  }
  return { summary: found.sentence, card: answerCard({ ...found, from }), pressed: 'new-message' };
}
