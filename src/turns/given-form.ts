import type { AdaptiveCard } from '../cards/adaptive-card';
import { withBanner } from '../cards/banner';
import { besideMessages, bytesIn } from '../cards/beside';
import { type Button, newDialogueButton, sentenceFields } from '../cards/buttons';
import { fill, fitsCard, withoutEmptyInputs } from '../cards/fill';
import { LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import { formTexts } from '../text/fields';
import { listAnd } from '../text/format';
import { givenBackTexts } from '../text/given-back';
import { boundTo } from './bound';
import type { FormGround, FormOf, PressedForm, Written } from './pressed-form';
import type { Reply } from './reply';
import type { Submitted } from './submitted';

/** A form that comes back: as it was, or as a plain one that has room for more and asks for no plan. */

/**
 * The form of a press again, filled, under why it was not taken.
 * @param formOf how it is had from the press
 * @param sentence why, and what to do
 * @param first other ways to send it, before the one it was sent by; the plain form has them
 * @returns undefined when nothing was written on the card, which then stays as it is
 */
export function giveBackForm<P extends Submitted>(
  formOf: FormOf<P>,
  press: P,
  sentence: string,
  ground: FormGround,
  first: readonly Button[] = [],
): Reply | undefined {
  const own = groundFor(ground, press);
  const reply = giveBackFilled(filled(formOf, press, own), press, sentence, own.language, first);
  return reply && press.project !== undefined ? boundTo(reply, press.project) : reply;
}

/** The words of one project's plan are not another's. */
const groundFor = ({ plan, ...rest }: FormGround, { project }: Submitted): FormGround => ({
  ...rest,
  plan: project === undefined || project === plan?.id ? plan : undefined,
});

function filled<P>(formOf: FormOf<P>, press: P, ground: FormGround): PressedForm {
  try {
    return formOf(press, ground);
  } catch {
    // What went wrong may be what the plan is made of.
    return formOf(press, { ...ground, plan: undefined });
  }
}

/** @param press absent when it is nothing that a card of ours sends */
export function giveBackFilled(
  form: PressedForm,
  press: Submitted | undefined,
  sentence: string,
  language: Language,
  first: readonly Button[] = [],
): Reply | undefined {
  if (form.written.length === 0) return undefined;
  return (first.length === 0 && drawn(form, sentence, language)) || plainForm(form, press, sentence, first, language);
}

/** The form as it was. @returns undefined when it cannot be drawn, or has become too large with what is told on it */
function drawn({ draw }: PressedForm, sentence: string, language: Language): Reply | undefined {
  if (!draw) return undefined;
  try {
    const card = withBanner(draw(), sentence, language);
    return fitsCard(card) ? { summary: sentence, card, pressed: 'replace' } : undefined;
  } catch {
    // What went wrong may be the form itself. The plain one asks for next to nothing.
    return undefined;
  }
}

/** Every text in an input with its label, what was chosen carried along: it needs no plan, and has the most room. */
function plainForm(
  { written, again }: PressedForm,
  submitted: Submitted | undefined,
  sentence: string,
  first: readonly Button[],
  language: Language,
): Reply {
  const texts = givenBackTexts[language];
  const buttons = [...first, ...buttonsOf(submitted, again, written, language)];
  const apart: Written[] = [];
  const cardNow = (): AdaptiveCard => {
    const labels = listAnd(
      apart.map(({ label }) => label),
      language,
    );
    const whole = apart.length === 0 ? sentence : `${sentence} ${texts.apart(labels)}`;
    return withBanner(plainCard(written, apart, buttons, language), whole, language);
  };
  let card = cardNow();
  // The longest goes first, so that as few as can be have to be written in again.
  for (const long of [...written].sort((a, b) => bytesIn(b.value) - bytesIn(a.value))) {
    if (fitsCard(card)) break;
    apart.push(long);
    card = cardNow();
  }
  const beside = apart.flatMap(({ label, value }) => besideMessages(label, value));
  return { summary: sentence, card, pressed: 'replace', ...(beside.length > 0 ? { beside } : {}) };
}

function plainCard(
  written: readonly Written[],
  apart: readonly Written[],
  buttons: readonly Button[],
  language: Language,
): AdaptiveCard {
  const texts = givenBackTexts[language];
  const here = written.filter(({ shape }) => shape !== 'chosen');
  const chosen = written.filter((each) => each.shape === 'chosen' && !apart.includes(each));
  const choices = chosen.map(({ label, value, shown }) => `${label}: ${shown ?? value}`);
  return withoutEmptyInputs(
    fill('given-back', {
      ...sentenceFields(texts.title, language),
      title: texts.title,
      fields: here.map((each) => {
        const value = apart.includes(each) ? '' : each.value;
        const isDate = each.shape === 'day' && (value === '' || LocalDate.safeParse(value).success);
        return { id: each.id, label: each.label, value, isDate, isLong: each.shape === 'long' };
      }),
      notes: choices.length > 0 ? [{ text: texts.chosen(choices.join(' · ')) }] : [],
      chosen: chosen.map(({ id, label, value }) => ({ id, label, value })),
      buttons,
    }),
  );
}

/** The same press again: everything but what stands in the inputs. One that cannot be read is not sent again. */
function buttonsOf(
  submitted: Submitted | undefined,
  again: string,
  written: readonly Written[],
  language: Language,
): Button[] {
  if (!submitted) return [newDialogueButton(language)];
  const inputs = new Set(['values', 'comments', 'keepNames', ...written.map(({ id }) => id)]);
  const rest = Object.fromEntries(Object.entries(submitted).filter(([name]) => !inputs.has(name)));
  const data = { ...rest, verb: submitted.verb, language };
  const keepNames = 'keepNames' in submitted && submitted.keepNames === true;
  return [
    { title: again, data },
    ...(keepNames ? [{ title: formTexts[language].saveAnyway, data: { ...data, keepNames } }] : []),
  ];
}
