import type { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';
import type { MethodUse } from '../domain/method-use';
import type { IndicatorStatus } from '../domain/outcomes';
import { nameOf, type Plan } from '../domain/plan';
import { capital, listAnd, stopped } from './format';
import { sourceText } from './indicators';
import type { Texts } from './texts';
import { dialoguesText } from './words';

/** The methods tried, and what was learnt of them. */

interface MethodTexts {
  readonly title: string;
  /** What was entered by hand, where no dialogue is stored. */
  readonly reported: (source: string, count: number) => string;
  readonly tried: (tried: number, of: number) => string;
  /** Where no dialogue at all is stored. */
  readonly nothing: string;
  readonly unknown: (method: string) => string;
  readonly most: (method: string, dialogues: string) => string;
  readonly evaluated: (count: number) => string;
  readonly used: (method: string, dialogues: string) => string;
  readonly unused: (method: string) => string;
  readonly advantage: (text: string) => string;
  readonly drawback: (text: string) => string;
  readonly notEvaluated: string;
  readonly notEvaluatedThese: (methods: string) => string;
  readonly untried: (methods: string) => string;
  readonly together: (methods: string) => string;
  /** In a sentence about one of them. */
  readonly judgedWith: (methods: string) => string;
  readonly perMethod: string;
  readonly all: string;
}

export const methodTexts: Texts<MethodTexts> = {
  sv: {
    title: 'Metoder',
    reported: (source, n) => `${source} anger att ${n === 1 ? '1 metod' : `${n} metoder`} har testats.`,
    tried: (tried, of) =>
      tried === 0
        ? `Ingen av planens ${of} metoder är använd i någon redovisad dialog.`
        : `Vi har provat ${tried} av planens ${of} metoder`,
    nothing: 'Inga dialoger är redovisade, så vilka metoder vi har provat är ej redovisat.',
    unknown: (method) => `Inga dialoger är redovisade, så om ${method} har provats är ej redovisat.`,
    most: (method, dialogues) => `, oftast ${method} (${dialogues}).`,
    evaluated: (n) => `För- och nackdelar är redovisade för ${n === 1 ? 'en metod' : `${n} metoder`}.`,
    used: (method, dialogues) => `${capital(method)} har använts i ${dialogues}.`,
    unused: (method) => `${capital(method)} är inte provad i någon redovisad dialog.`,
    advantage: (text) => `Fördel: ${text}`,
    drawback: (text) => `Nackdel: ${text}`,
    notEvaluated: 'För- och nackdelar är ej redovisade.',
    notEvaluatedThese: (methods) => `För- och nackdelar är ej redovisade för ${methods}.`,
    untried: (methods) => `Inte provade i någon redovisad dialog: ${methods}.`,
    together: (methods) => `Bedömda tillsammans: ${methods}.`,
    judgedWith: (methods) => `Bedömd tillsammans med ${methods}.`,
    perMethod: 'Dialoger per metod',
    all: 'Alla metoder',
  },
  en: {
    title: 'Methods',
    reported: (source, n) => `${source} says that ${n === 1 ? '1 method has' : `${n} methods have`} been tested.`,
    tried: (tried, of) =>
      tried === 0
        ? `None of the plan’s ${of} methods has been used in any reported dialogue.`
        : `We have tried ${tried} of the plan’s ${of} methods`,
    nothing: 'No dialogues are reported, so which methods we have tried is not reported.',
    unknown: (method) => `No dialogues are reported, so whether ${method} has been tried is not reported.`,
    most: (method, dialogues) => `, most often ${method} (${dialogues}).`,
    evaluated: (n) => `Advantages and drawbacks are reported for ${n === 1 ? 'one method' : `${n} methods`}.`,
    used: (method, dialogues) => `${capital(method)} has been used in ${dialogues}.`,
    unused: (method) => `${capital(method)} has not been tried in any reported dialogue.`,
    advantage: (text) => `Advantage: ${text}`,
    drawback: (text) => `Drawback: ${text}`,
    notEvaluated: 'Advantages and drawbacks are not reported.',
    notEvaluatedThese: (methods) => `Advantages and drawbacks are not reported for ${methods}.`,
    untried: (methods) => `Not tried in any reported dialogue: ${methods}.`,
    together: (methods) => `Judged together: ${methods}.`,
    judgedWith: (methods) => `Judged together with ${methods}.`,
    perMethod: 'Dialogues per method',
    all: 'All methods',
  },
};

/** "Fördel: …" and "Nackdel: …", as far as they are reported. */
export function evaluationTexts({ evaluation }: MethodUse, language: Language): string[] {
  const texts = methodTexts[language];
  return [
    ...(evaluation?.advantage ? [texts.advantage(evaluation.advantage)] : []),
    ...(evaluation?.drawback ? [texts.drawback(evaluation.drawback)] : []),
  ].map(stopped);
}

/** What there is to say of it: it has been tried, or it has been judged. */
const isKnown = ({ dialogues, evaluation }: MethodUse): boolean => dialogues > 0 || evaluation !== undefined;

/** The methods that there is something to say of, the most used first; one that was asked for is always among them. */
export const methodsTold = ({ uses, one }: MethodsTold): MethodUse[] =>
  uses.filter((use) => one || isKnown(use)).sort((a, b) => b.dialogues - a.dialogues);

const namesOf = (plan: Plan, methods: readonly Id[], language: Language): string =>
  listAnd(
    methods.map((id) => nameOf(plan.methods, id)),
    language,
  );

/** Which methods are left, and which of the others are not judged: "Inte provade i någon redovisad dialog: VR." */
export function methodsNotes(told: MethodsTold, language: Language): string[] {
  const texts = methodTexts[language];
  const names = (those: readonly MethodUse[]): string =>
    namesOf(
      told.plan,
      those.map(({ method }) => method),
      language,
    );
  const shown = methodsTold(told);
  const left = told.uses.filter((use) => !shown.includes(use));
  const unjudged = shown.filter((use) => evaluationTexts(use, language).length === 0);
  return [
    ...(left.length > 0 ? [texts.untried(names(left))] : []),
    ...(unjudged.length > 0
      ? [unjudged.length === shown.length ? texts.notEvaluated : texts.notEvaluatedThese(names(unjudged))]
      : []),
  ];
}

export interface MethodsTold {
  readonly plan: Plan;
  readonly uses: readonly MethodUse[];
  /** The indicator that counts the methods tested, in the whole project. */
  readonly status?: IndicatorStatus;
  /** Whether one method was asked for. */
  readonly one: boolean;
  /** Dialogues of any method that are stored. */
  readonly reported: number;
}

/** "Vi har provat 7 av planens 7 metoder, oftast gruppdiskussioner (20 dialoger)." */
export function methodsSentence({ plan, uses, one, status, reported }: MethodsTold, language: Language): string {
  const texts = methodTexts[language];
  const name = (use: MethodUse): string => nameOf(plan.methods, use.method);
  const [first] = uses;
  if (one && first) {
    const used = first.dialogues === 0 ? texts.unused : texts.used;
    const judged = evaluationTexts(first, language);
    const others = (first.evaluation?.methods ?? []).filter((id) => id !== first.method);
    return [
      reported === 0 ? texts.unknown(name(first)) : used(name(first), dialoguesText(first.dialogues, language)),
      ...(judged.length > 0 ? judged : [texts.notEvaluated]),
      ...(others.length > 0 ? [texts.judgedWith(namesOf(plan, others, language))] : []),
    ].join(' ');
  }
  const tried = uses.filter(({ dialogues }) => dialogues > 0);
  const most = [...tried].sort((a, b) => b.dialogues - a.dialogues)[0];
  const evaluated = uses.filter(({ evaluation }) => evaluation).length;
  const entered = tried.length === 0 ? status?.entered : undefined;
  const lead = most ? texts.most(name(most), dialoguesText(most.dialogues, language)) : '';
  return [
    entered?.value !== undefined
      ? texts.reported(sourceText(entered.source, entered.date, language), entered.value)
      : reported === 0
        ? texts.nothing
        : texts.tried(tried.length, uses.length) + lead,
    ...(evaluated > 0 ? [texts.evaluated(evaluated)] : []),
  ].join(' ');
}
