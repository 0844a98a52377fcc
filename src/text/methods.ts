import type { Language } from '../domain/language';
import type { MethodUse } from '../domain/method-use';
import { nameOf, type Plan } from '../domain/plan';
import { capital, stopped } from './format';
import type { Texts } from './texts';
import { dialoguesText } from './words';

/** The methods tried, and what was learnt of them. */

interface MethodTexts {
  readonly title: string;
  readonly tried: (tried: number, of: number) => string;
  readonly most: (method: string, dialogues: string) => string;
  readonly evaluated: (count: number) => string;
  readonly used: (method: string, dialogues: string) => string;
  readonly unused: (method: string) => string;
  readonly advantage: (text: string) => string;
  readonly drawback: (text: string) => string;
  readonly notEvaluated: string;
  readonly together: (methods: string) => string;
  readonly perMethod: string;
  readonly all: string;
}

export const methodTexts: Texts<MethodTexts> = {
  sv: {
    title: 'Metoder',
    tried: (tried, of) =>
      tried === 0 ? `Ingen av planens ${of} metoder är provad än.` : `Vi har provat ${tried} av planens ${of} metoder`,
    most: (method, dialogues) => `, oftast ${method} (${dialogues}).`,
    evaluated: (n) => `För- och nackdelar är redovisade för ${n === 1 ? 'en metod' : `${n} metoder`}.`,
    used: (method, dialogues) => `${capital(method)} har använts i ${dialogues}.`,
    unused: (method) => `${capital(method)} är inte provad i någon redovisad dialog.`,
    advantage: (text) => `Fördel: ${text}`,
    drawback: (text) => `Nackdel: ${text}`,
    notEvaluated: 'För- och nackdelar är ej redovisade.',
    together: (methods) => `Bedömda tillsammans: ${methods}.`,
    perMethod: 'Dialoger per metod',
    all: 'Alla metoder',
  },
  en: {
    title: 'Methods',
    tried: (tried, of) =>
      tried === 0
        ? `None of the plan’s ${of} methods has been tried yet.`
        : `We have tried ${tried} of the plan’s ${of} methods`,
    most: (method, dialogues) => `, most often ${method} (${dialogues}).`,
    evaluated: (n) => `Advantages and drawbacks are reported for ${n === 1 ? 'one method' : `${n} methods`}.`,
    used: (method, dialogues) => `${capital(method)} has been used in ${dialogues}.`,
    unused: (method) => `${capital(method)} has not been tried in any reported dialogue.`,
    advantage: (text) => `Advantage: ${text}`,
    drawback: (text) => `Drawback: ${text}`,
    notEvaluated: 'Advantages and drawbacks are not reported.',
    together: (methods) => `Judged together: ${methods}.`,
    perMethod: 'Dialogues per method',
    all: 'All methods',
  },
};

/** "Fördel: …" and "Nackdel: …", or that they are not reported. */
export function evaluationTexts({ evaluation }: MethodUse, language: Language): string[] {
  const texts = methodTexts[language];
  const lines = [
    evaluation?.advantage ? texts.advantage(evaluation.advantage) : '',
    evaluation?.drawback ? texts.drawback(evaluation.drawback) : '',
  ].filter((line) => line !== '');
  return lines.length > 0 ? lines.map(stopped) : [texts.notEvaluated];
}

export interface MethodsTold {
  readonly plan: Plan;
  readonly uses: readonly MethodUse[];
  /** Whether one method was asked for. */
  readonly one: boolean;
}

/** "Vi har provat 7 av planens 7 metoder, oftast gruppdiskussioner (20 dialoger)." */
export function methodsSentence({ plan, uses, one }: MethodsTold, language: Language): string {
  const texts = methodTexts[language];
  const name = (use: MethodUse): string => nameOf(plan.methods, use.method);
  const [first] = uses;
  if (one && first) {
    const used = first.dialogues === 0 ? texts.unused : texts.used;
    return [used(name(first), dialoguesText(first.dialogues, language)), ...evaluationTexts(first, language)].join(' ');
  }
  const tried = uses.filter(({ dialogues }) => dialogues > 0);
  const most = [...tried].sort((a, b) => b.dialogues - a.dialogues)[0];
  const evaluated = uses.filter(({ evaluation }) => evaluation).length;
  return [
    texts.tried(tried.length, uses.length) +
      (most ? texts.most(name(most), dialoguesText(most.dialogues, language)) : ''),
    ...(evaluated > 0 ? [texts.evaluated(evaluated)] : []),
  ].join(' ');
}
