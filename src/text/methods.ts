import type { RestsOn } from '../domain/filters';
import type { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';
import type { MethodUse } from '../domain/method-use';
import type { ReportedOutcome } from '../domain/outcomes';
import { nameOf, type Plan } from '../domain/plan';
import { capital, listAnd, stopped } from './format';
import { sourceText } from './indicators';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';
import { dialoguesText, sourceLabel } from './words';

/** The methods tried, and what was learnt of them. */

interface MethodTexts {
  readonly title: string;
  /** What was entered by hand, where no dialogue is stored. */
  readonly reported: (source: string, count: number) => string;
  readonly tried: (tried: number, of: number) => string;
  /** The same where a document says otherwise. */
  readonly triedHere: (tried: number, of: number) => string;
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
        ? `Ingen av planens ${of} metoder är använd i någon dialog här.`
        : `Vi har provat ${tried} av planens ${of} metoder`,
    triedHere: (tried, of) => `I dialogerna här har ${tried} av planens ${of} metoder använts`,
    nothing: 'Inga dialoger är sparade här, så här syns inte vilka metoder vi har provat.',
    unknown: (method) => `Inga dialoger är sparade här, så här syns inte om ${method} har provats.`,
    most: (method, dialogues) => `, oftast ${method} (${dialogues}).`,
    evaluated: (n) => `För- och nackdelar är redovisade för ${n === 1 ? 'en metod' : `${n} metoder`}.`,
    used: (method, dialogues) => `${capital(method)} har använts i ${dialogues}.`,
    unused: (method) => `${capital(method)} är inte använd i någon dialog här.`,
    advantage: (text) => `Fördel: ${text}`,
    drawback: (text) => `Nackdel: ${text}`,
    notEvaluated: 'För- och nackdelar är ej redovisade.',
    notEvaluatedThese: (methods) => `För- och nackdelar är ej redovisade för ${methods}.`,
    untried: (methods) => `Inte använda i någon dialog här: ${methods}.`,
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
        ? `None of the plan’s ${of} methods has been used in any dialogue here.`
        : `We have tried ${tried} of the plan’s ${of} methods`,
    triedHere: (tried, of) => `In the dialogues here ${tried} of the plan’s ${of} methods have been used`,
    nothing: 'No dialogues are stored here, so which methods we have tried does not show here.',
    unknown: (method) => `No dialogues are stored here, so whether ${method} has been tried does not show here.`,
    most: (method, dialogues) => `, most often ${method} (${dialogues}).`,
    evaluated: (n) => `Advantages and drawbacks are reported for ${n === 1 ? 'one method' : `${n} methods`}.`,
    used: (method, dialogues) => `${capital(method)} has been used in ${dialogues}.`,
    unused: (method) => `${capital(method)} has not been used in any dialogue here.`,
    advantage: (text) => `Advantage: ${text}`,
    drawback: (text) => `Drawback: ${text}`,
    notEvaluated: 'Advantages and drawbacks are not reported.',
    notEvaluatedThese: (methods) => `Advantages and drawbacks are not reported for ${methods}.`,
    untried: (methods) => `Not used in any dialogue here: ${methods}.`,
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
export const knownMethods = ({ uses, one }: MethodsView): MethodUse[] =>
  uses.filter((use) => one || isKnown(use)).sort((a, b) => b.dialogues - a.dialogues);

const namesOf = (plan: Plan, methods: readonly Id[], language: Language): string =>
  listAnd(
    methods.map((id) => nameOf(plan.methods, id)),
    language,
  );

/** Which methods are left, and which of the others are not judged: "Inte använda i någon dialog här: VR." */
export function methodsNotes(view: MethodsView, language: Language): string[] {
  const texts = methodTexts[language];
  const names = (listed: readonly MethodUse[]): string =>
    namesOf(
      view.plan,
      listed.map(({ method }) => method),
      language,
    );
  const shown = knownMethods(view);
  const left = view.uses.filter((use) => !shown.includes(use));
  const unjudged = shown.filter((use) => evaluationTexts(use, language).length === 0);
  return [
    ...(left.length > 0 ? [texts.untried(names(left))] : []),
    ...(unjudged.length > 0
      ? [unjudged.length === shown.length ? texts.notEvaluated : texts.notEvaluatedThese(names(unjudged))]
      : []),
  ];
}

export interface MethodsView {
  readonly kind: 'methods';
  readonly plan: Plan;
  readonly uses: readonly MethodUse[];
  /** What was entered by hand of how many have been tested, where the store does not hold the same. */
  readonly outcome?: ReportedOutcome;
  /** Whether one method was asked for. */
  readonly one: boolean;
  /** Dialogues of any method that are stored. */
  readonly reported: number;
  readonly rests: RestsOn;
}

/** "Vi har provat 7 av planens 7 metoder, oftast gruppdiskussioner (20 dialoger)." */
function methodsSentence({ plan, uses, one, outcome, reported }: MethodsView, language: Language): string {
  const texts = methodTexts[language];
  const name = (use: MethodUse): string => nameOf(plan.methods, use.method);
  const [first] = uses;
  const entered = outcome?.entered;
  const enteredSentences =
    entered?.value === undefined
      ? []
      : [texts.reported(sourceText(entered.source, entered.date, language), entered.value)];
  if (one && first) {
    const used = first.dialogues === 0 ? texts.unused : texts.used;
    const judged = evaluationTexts(first, language);
    const source = judged.length > 0 ? first.evaluation?.source : undefined;
    const others = (first.evaluation?.methods ?? []).filter((id) => id !== first.method);
    return [
      reported === 0 ? texts.unknown(name(first)) : used(name(first), dialoguesText(first.dialogues, language)),
      ...(first.dialogues === 0 ? enteredSentences : []),
      ...(judged.length > 0 ? judged : [texts.notEvaluated]),
      ...(source ? [`${sourceLabel(source, language)}.`] : []),
      ...(others.length > 0 ? [texts.judgedWith(namesOf(plan, others, language))] : []),
    ].join(' ');
  }
  const tried = uses.filter(({ dialogues }) => dialogues > 0);
  const most = [...tried].sort((a, b) => b.dialogues - a.dialogues)[0];
  const evaluated = uses.filter(({ evaluation }) => evaluation).length;
  const lead = most ? texts.most(name(most), dialoguesText(most.dialogues, language)) : '';
  const triedText = most && enteredSentences.length > 0 ? texts.triedHere : texts.tried;
  return [
    ...(reported === 0
      ? [...enteredSentences, texts.nothing]
      : [triedText(tried.length, uses.length) + lead, ...enteredSentences]),
    ...(evaluated > 0 ? [texts.evaluated(evaluated)] : []),
  ].join(' ');
}

const oneMethod: Texts<(name: string) => string> = {
  sv: (name) => `metoden ${name}`,
  en: (name) => `the method ${name}`,
};

export const methodKinds = {
  methods: {
    name: { sv: 'metoderna', en: 'the methods' },
    narrowed: ({ method }, language) => method && oneMethod[language](method),
    example: { sv: 'metoder', en: 'methods' },
  },
} satisfies KindTexts<'methods'>;
export const methodSentences = { methods: methodsSentence };
