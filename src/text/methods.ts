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
  readonly perMethod: string;
  readonly all: string;
}

export const methodTexts: Texts<MethodTexts> = {
  sv: {
    title: 'Metoder',
    reported: (source, n) => `${source} anger att ${n === 1 ? '1 metod' : `${n} metoder`} har testats.`,
    tried: (tried, of) =>
      tried === 0 ? `Ingen av planens ${of} metoder är provad än.` : `Ni har provat ${tried} av planens ${of} metoder`,
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
    perMethod: 'Dialoger per metod',
    all: 'Alla metoder',
  },
  en: {
    title: 'Methods',
    reported: (source, n) => `${source} says that ${n === 1 ? '1 method has' : `${n} methods have`} been tested.`,
    tried: (tried, of) =>
      tried === 0
        ? `None of the plan’s ${of} methods has been tried yet.`
        : `You have tried ${tried} of the plan’s ${of} methods`,
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

/** Which methods are left, and which of the others are not judged: "Inte provade i någon redovisad dialog: VR." */
export function methodsNotes(told: MethodsTold, language: Language): string[] {
  const texts = methodTexts[language];
  const names = (those: readonly MethodUse[]): string =>
    listAnd(
      those.map(({ method }) => nameOf(told.plan.methods, method)),
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
}

/** "Ni har provat 7 av planens 7 metoder, oftast gruppdiskussioner (20 dialoger)." */
export function methodsSentence({ plan, uses, one, status }: MethodsTold, language: Language): string {
  const texts = methodTexts[language];
  const name = (use: MethodUse): string => nameOf(plan.methods, use.method);
  const [first] = uses;
  if (one && first) {
    const used = first.dialogues === 0 ? texts.unused : texts.used;
    const judged = evaluationTexts(first, language);
    const lead = used(name(first), dialoguesText(first.dialogues, language));
    return [lead, ...(judged.length > 0 ? judged : [texts.notEvaluated])].join(' ');
  }
  const tried = uses.filter(({ dialogues }) => dialogues > 0);
  const most = [...tried].sort((a, b) => b.dialogues - a.dialogues)[0];
  const evaluated = uses.filter(({ evaluation }) => evaluation).length;
  const entered = tried.length === 0 ? status?.entered : undefined;
  return [
    entered?.value === undefined
      ? texts.tried(tried.length, uses.length) +
        (most ? texts.most(name(most), dialoguesText(most.dialogues, language)) : '')
      : texts.reported(sourceText(entered.source, entered.date, language), entered.value),
    ...(evaluated > 0 ? [texts.evaluated(evaluated)] : []),
  ].join(' ');
}
