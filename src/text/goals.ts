import { asQuoted, capital, countWord, listAnd, number, withUnitText } from './format';
import type { GoalTexts, OutcomeWords } from './goal-texts';
import type { Texts } from './texts';
import { countOfKind, dialoguesOfKind } from './words';

const some = (count: string, words: OutcomeWords): string => `${count}${words.period === '' ? '' : ` ${words.period}`}`;
const someIn = (count: string, words: OutcomeWords): string =>
  `${count}${words.period === '' ? '' : ` in ${words.period}`}`;

/** "nämndernas"; what ends with an s already has no other. */
const genitive = (noun: string): string => (/[sxz]$/iu.test(noun) ? noun : `${noun}s`);

const svIndicators = (count: number): string =>
  `${capital(countWord(count, 'sv'))} ${count === 1 ? 'indikator' : 'indikatorer'}`;
const enIndicators = (count: number): string =>
  `${capital(countWord(count, 'en'))} ${count === 1 ? 'indicator' : 'indicators'}`;

const sv: GoalTexts = {
  goal: (type, n) => `${type === 'project' ? 'Projektmål' : 'Effektmål'} ${n}`,
  type: (type) => (type === 'project' ? 'projektmål' : 'effektmål'),
  assessment: {
    reached: 'Uppnått',
    'on-track': 'På väg',
    'at-risk': 'I riskzonen',
    'not-reached': 'Ej uppnått',
    ahead: 'Mäts senare',
    'not-assessable': 'Bedömning saknas',
    'no-target': 'Inget målvärde definierat',
  },
  is: (goal, assessment, where) =>
    ({
      reached: `${goal} är uppnått${where}`,
      'on-track': `${goal} är på väg${where}`,
      'at-risk': `${goal} är i riskzonen${where}`,
      'not-reached': `${goal} är inte uppnått${where}`,
    })[assessment],
  parts: (each) => `Dess delmål: ${each}.`,
  noTarget: (goal) => `${goal} har inget målvärde definierat, så det går inte att säga om det är uppnått.`,
  noTargetHere: (goal, where) =>
    `${goal} är satt för hela projektet, så det går inte att säga om det är uppnått${where}.`,
  notOfGroups: (goal, group) =>
    `${goal} mäts inte för en målgrupp, så för ${group} går det inte att säga. Så här står det i hela projektet:`,
  ofIndicator: (name, clause, assessment) => `${name}: ${clause} – ${assessment}.`,
  notAssessable: (goal, where) => `${goal} saknar bedömning${where}`,
  cannotBeAssessed: (count) => `${svIndicators(count)} saknar bedömning`,
  notMeasuredYet: (goal, where) => `${goal} mäts inte än${where}`,
  measuredLater: (count) => `${svIndicators(count)} mäts senare`,
  measuredLaterFrom: (count, month) => `${svIndicators(count)} mäts först från ${month}`,
  measuredFrom: (month) => `Mäts från ${month}`,
  reachedToo: (count, of) =>
    `${capital(countWord(count, 'sv'))} av ${countWord(of, 'sv')} indikatorer är ${count === 1 ? 'uppnådd' : 'uppnådda'}.`,
  reported: 'Det som redovisats:',
  countedHere: 'Räknat här:',
  nothingReported: (where) => (where === '' ? 'Utfallet är ej redovisat.' : `Inget utfall${where} är sparat här.`),
  enteredIn: (source) => `Utfallet är redovisat i ${source}.`,
  enteredInToo: (outcomes, source) => `Redovisat i ${source}: ${outcomes}.`,
  inWholeEntered: (outcomes, source) => `För hela projektet anger ${source}: ${outcomes}.`,
  here: ', räknat här',
  inWhole: 'För hela projektet:',
  outcome: {
    dialogues: (w) => some(countOfKind(w.count, w.kind, w, 'sv'), w),
    participants: (w) => some(`${w.value} ${w.areParticipations ? 'deltaganden' : 'deltagare'}`, w),
    persons: (w) =>
      `${some(`${w.value} ${w.count === 1 ? 'person' : 'personer'}`, w)} (${w.countedPersons === 'groups' ? 'varje grupp räknad en gång' : 'flest vid en dialog'})`,
    'survey-share': (w) =>
      `${w.value} av dem som svarat har ${w.counted === undefined ? 'fått göra sin röst hörd' : `svarat ${asQuoted(w.counted, 'sv')}`}`,
    'target-groups-reached': (w) =>
      `${w.value} av ${w.allGroups ? 'planens målgrupper' : 'de prioriterade målgrupperna'} har deltagit`,
    'methods-tested': (w) => (w.count === 1 ? '1 metod har testats' : `${w.value} metoder har testats`),
    'feedback-share': (w) => `${w.value} av dem som bett om återkoppling har fått den`,
    entered: (w) => `${w.name}: ${withUnitText(w.value, w.unit)}`,
  },
  missing: {
    dialogues: (w) =>
      `inga ${dialoguesOfKind(0, w.kind, w, 'sv')} ${w.period} är sparade här${w.isReported ? '' : ' eller redovisade'}`,
    participants: (w) =>
      `inga deltagare ${w.period} är sparade här${w.isReported ? '' : ', och antalet är ej redovisat'}`,
    persons: (w) =>
      `inga deltagare ${w.period} är sparade här${w.isReported ? '' : ', och antalet personer är ej redovisat'}`,
    'survey-share': (w) => `inga enkätsvar är sparade här${w.isReported ? '' : ' eller redovisade'}`,
    'target-groups-reached': (w) =>
      w.isReported
        ? 'inga målgrupper som deltagit är sparade här'
        : 'vilka målgrupper som deltagit är varken sparat här eller redovisat',
    'methods-tested': (w) =>
      w.isReported
        ? 'inga metoder som testats är sparade här'
        : 'vilka metoder som testats är varken sparat här eller redovisat',
    'feedback-share': (w) =>
      w.isReported
        ? 'inga uppgifter om återkoppling är sparade här'
        : 'det är ej redovisat hur många som bett om återkoppling och fått den',
    entered: (w) => `utfallet för ”${w.name}” är ej redovisat`,
  },
  ahead: (name, month) => `”${name}” mäts från ${month}`,
  inWords: (name) => `utfallet för ”${name}” är redovisat i ord`,
  withheld: {
    'too-few': () => 'andelen visas inte när den vilar på färre än 5',
    'fewer-than-5': (w) => some(`färre än\u00a05 ${w.arePersons ? 'personer' : 'deltagare'}`, w),
    hidden: (w) =>
      `${w.isShare ? 'andelen visas inte när den' : 'antalet deltagare visas inte när det'} avslöjar en grupp med 1–4 personer`,
    unknown: () => 'andelen är ej redovisad',
  },
  besides: (year) => `, utöver färre än\u00a05 hittills ${year}`,
  wordedTarget: (text) => `målet är satt i ord (”${text}”)`,
  target: (targets) => `, målet är ${listAnd(targets, 'sv')}`,
  direction: {
    '>=': ({ value }) => `minst ${value}`,
    '>': ({ value }, nature) => `${nature === 'count' ? 'fler än' : nature === 'share' ? 'mer än' : 'över'} ${value}`,
    '<=': ({ value }) => `högst ${value}`,
    '<': ({ value }, nature) => `${nature === 'count' ? 'färre än' : 'under'} ${value}`,
    between: ({ bare, upTo }) => `mellan ${bare} och ${upTo}`,
    '=': ({ value }) => `exakt ${value}`,
  },
  yesNo: (isYes) => (isYes ? 'ja' : 'nej'),
  perEach: {
    municipality: (count, area) => `minst ${count} per ${area.one}`,
    targetGroup: (count) => `minst ${count} per målgrupp`,
  },
  ownOf: {
    municipality: (count, name) => `minst ${count} i ${name}`,
    targetGroup: (count, name) => `minst ${count} för ${name}`,
  },
  manyOwn: {
    municipality: (count, area) => `egna målvärden för ${count} ${area.many}`,
    targetGroup: (count) => `egna målvärden för ${count} målgrupper`,
  },
  behind: (late, of, area) => {
    const [first] = late;
    if (late.length <= 3)
      return late.map(({ name, value, target }) => `${name} har ${value} av minst ${target}`).join(', ');
    const all = `${late.length} ${of === 'municipality' ? area.many : 'målgrupper'}`;
    return late.every(({ target }) => target === first?.target)
      ? `${all} har färre än ${first?.target}`
      : `${all} har inte nått sitt målvärde`;
  },
  eachMissing: {
    municipality: (area) => `antalet per ${area.one} är ej redovisat`,
    targetGroup: () => 'antalet per målgrupp är ej redovisat',
  },
  eachHidden: {
    municipality: (count, area) => `för ${count} ${count === 1 ? area.one : area.many} visas antalet inte`,
    targetGroup: (count) => `för ${count} ${count === 1 ? 'målgrupp' : 'målgrupper'} visas antalet inte`,
  },
  fewest: (count, names, of, area) =>
    names.length > 3
      ? `minst har ${names.length} ${of === 'municipality' ? area.many : 'målgrupper'}: ${count} vardera`
      : `minst har ${listAnd(names, 'sv')}: ${count}${names.length > 1 ? ' vardera' : ''}`,
  baseline: (figure) => `utgångsläget var ${figure}`,
  overTime: (figures) => `över tid: ${figures.join(', ')}`,
  units: {
    answers: (share) => `${share} svar`,
    heard: 'av dem som svarat',
    groups: (share) => `${share} målgrupper`,
    ofGroups: 'av de prioriterade målgrupperna',
    feedback: (share) => `av dem som bett om det (${share})`,
    ofFeedback: 'av dem som bett om det',
    participants: (_, areParticipations) => (areParticipations ? 'deltaganden' : 'deltagare'),
    persons: (count, counted) =>
      `${count === 1 ? 'person' : 'personer'}, ${counted === 'groups' ? 'varje grupp räknad en gång' : 'flest vid en dialog'}`,
    methods: (count) => (count === 1 ? 'metod' : 'metoder'),
  },
  outOf: (part, whole) => `${part} av ${whole}`,
  answers: (part, whole) => `Det är ${number(part, 'sv')} av ${number(whole, 'sv')} svar.`,
  basedOnAnswers: (n) => `Andelen vilar på ${number(n, 'sv')} svar.`,
  basedOn: (n) => `Andelen vilar på ${number(n, 'sv')} personer.`,
  missingPriorities: ({ committees, of }, orderer) =>
    `${capital(genitive(of === 1 ? orderer.theOne : committees === of ? orderer.theMany : `${committees} av ${of} ${orderer.many}`))} prioriterade målgrupper är inte redovisade.`,
  answersMissing: 'Hur många som svarade är ej redovisat.',
  wholeMissing: 'Hur många andelen vilar på är ej redovisat.',
  says: (source, value) => `${source} anger ${value}.`,
  fromSources: (sources) => `Redovisade utfall är hämtade ur ${sources}.`,
  differing: (goals) => `Det som är räknat här skiljer sig från det som är redovisat för ${goals}.`,
  counted: (assessment, count) =>
    ({
      reached: count === 1 ? 'uppnått' : 'uppnådda',
      'on-track': 'på väg',
      'at-risk': 'i riskzonen',
      'not-reached': count === 1 ? 'inte uppnått' : 'inte uppnådda',
      ahead: 'att mäta senare',
      'not-assessable': 'utan bedömning',
      'no-target': 'utan målvärde',
    })[assessment],
  theGoals: (type, count) => {
    const goals = sv.type(type, count);
    if (count === 1) return `det enda ${goals}et`;
    return count === 2 ? `båda ${goals}en` : `de ${countWord(count, 'sv')} ${goals}en`;
  },
  withoutTargets: (goals) => `${capital(goals)} saknar målvärde och kan därför inte bedömas.`,
  ofGoals: (goals, parts) => `Av ${goals} är ${parts}.`,
  allGoals: (type, count, assessment) => {
    const goals = sv.theGoals(type, count);
    const all = capital(goals);
    return {
      reached: `${all} är ${count === 1 ? 'uppnått' : 'uppnådda'}.`,
      'on-track': `${all} är på väg.`,
      'at-risk': `${all} är i riskzonen.`,
      'not-reached':
        count === 1
          ? `${all} är inte uppnått.`
          : `Inget av de ${countWord(count, 'sv')} ${sv.type(type, count)}en är uppnått.`,
      ahead: `${all} mäts senare.`,
      'not-assessable': `${all} saknar bedömning.`,
      'no-target': sv.withoutTargets(goals, count),
    }[assessment];
  },
  named: (assessment, type, numbers) =>
    `${type === 'project' ? 'Projektmål' : 'Effektmål'} ${listAnd(numbers.map(String), 'sv')} är ${assessment === 'at-risk' ? 'i riskzonen' : `inte ${numbers.length === 1 ? 'uppnått' : 'uppnådda'}`}.`,
  noGoals: 'Planen har inga sådana mål.',
};

const en: GoalTexts = {
  goal: (type, n) => `${type === 'project' ? 'Project' : 'Effect'} goal ${n}`,
  type: (type, count) => `${type} ${count === 1 ? 'goal' : 'goals'}`,
  assessment: {
    reached: 'Met',
    'on-track': 'On track',
    'at-risk': 'At risk',
    'not-reached': 'Not met',
    ahead: 'Measured later',
    'not-assessable': 'No assessment',
    'no-target': 'No target defined',
  },
  is: (goal, assessment, where) =>
    ({
      reached: `${goal} is met${where}`,
      'on-track': `${goal} is on track${where}`,
      'at-risk': `${goal} is at risk${where}`,
      'not-reached': `${goal} is not met${where}`,
    })[assessment],
  parts: (each) => `Its sub-goals: ${each}.`,
  noTarget: (goal) => `${goal} has no target defined, so whether it is met cannot be said.`,
  noTargetHere: (goal, where) => `${goal} is set for the whole project, so whether it is met${where} cannot be said.`,
  notOfGroups: (goal, group) =>
    `${goal} is not measured by target group, so it cannot be told for ${group}. In the whole project:`,
  ofIndicator: (name, clause, assessment) => `${name}: ${clause} – ${assessment}.`,
  notAssessable: (goal, where) => `${goal} has no assessment${where}`,
  cannotBeAssessed: (count) => `${enIndicators(count)} ${count === 1 ? 'has' : 'have'} no assessment`,
  notMeasuredYet: (goal, where) => `${goal} is not measured yet${where}`,
  measuredLater: (count) => `${enIndicators(count)} ${count === 1 ? 'is' : 'are'} measured later`,
  measuredLaterFrom: (count, month) =>
    `${enIndicators(count)} ${count === 1 ? 'is' : 'are'} not measured until ${month}`,
  measuredFrom: (month) => `Measured from ${month}`,
  reachedToo: (count, of) =>
    `${capital(countWord(count, 'en'))} of ${countWord(of, 'en')} indicators ${count === 1 ? 'is' : 'are'} met.`,
  reported: 'What has been reported:',
  countedHere: 'Counted here:',
  nothingReported: (where) => (where === '' ? 'The outcome is not reported.' : `No outcome${where} is stored here.`),
  enteredIn: (source) => `The outcome is reported in ${source}.`,
  enteredInToo: (outcomes, source) => `Reported in ${source}: ${outcomes}.`,
  inWholeEntered: (outcomes, source) => `For the whole project ${source} says: ${outcomes}.`,
  here: ', counted here',
  inWhole: 'For the whole project:',
  outcome: {
    dialogues: (w) => someIn(countOfKind(w.count, w.kind, w, 'en'), w),
    participants: (w) =>
      someIn(
        `${w.value} ${w.areParticipations ? 'participations' : w.count === 1 ? 'participant' : 'participants'}`,
        w,
      ),
    persons: (w) =>
      `${someIn(`${w.value} ${w.count === 1 ? 'person' : 'people'}`, w)} (${w.countedPersons === 'groups' ? 'each group counted once' : 'the most at one dialogue'})`,
    'survey-share': (w) =>
      `${w.value} of those who answered ${w.counted === undefined ? 'felt heard' : `said ${asQuoted(w.counted, 'en')}`}`,
    'target-groups-reached': (w) =>
      `${w.value} of the ${w.allGroups ? 'plan’s target groups' : 'prioritised target groups'} have taken part`,
    'methods-tested': (w) => (w.count === 1 ? '1 method has been tested' : `${w.value} methods have been tested`),
    'feedback-share': (w) => `${w.value} of those who asked for feedback have been given it`,
    entered: (w) => `${w.name}: ${withUnitText(w.value, w.unit)}`,
  },
  missing: {
    dialogues: (w) =>
      `no ${dialoguesOfKind(0, w.kind, w, 'en')} in ${w.period} are stored here${w.isReported ? '' : ' or reported'}`,
    participants: (w) =>
      `no participants in ${w.period} are stored here${w.isReported ? '' : ', and their number is not reported'}`,
    persons: (w) =>
      `no participants in ${w.period} are stored here${w.isReported ? '' : ', and the number of people is not reported'}`,
    'survey-share': (w) => `no survey answers are stored here${w.isReported ? '' : ' or reported'}`,
    'target-groups-reached': (w) =>
      w.isReported
        ? 'no target groups that took part are stored here'
        : 'which target groups took part is neither stored here nor reported',
    'methods-tested': (w) =>
      w.isReported
        ? 'no methods that were tested are stored here'
        : 'which methods were tested is neither stored here nor reported',
    'feedback-share': (w) =>
      w.isReported
        ? 'nothing about feedback is stored here'
        : 'how many asked for feedback and were given it is not reported',
    entered: (w) => `the outcome of “${w.name}” is not reported`,
  },
  ahead: (name, month) => `“${name}” is measured from ${month}`,
  inWords: (name) => `the outcome of “${name}” is reported in words`,
  withheld: {
    'too-few': () => 'the share is not shown when it rests on fewer than 5',
    'fewer-than-5': (w) => someIn(`fewer than\u00a05 ${w.arePersons ? 'people' : 'participants'}`, w),
    hidden: (w) =>
      `the ${w.isShare ? 'share' : 'number of participants'} is not shown when it gives away a group of 1–4 people`,
    unknown: () => 'the share is not reported',
  },
  besides: (year) => `, besides fewer than\u00a05 so far in ${year}`,
  wordedTarget: (text) => `the target is set in words (“${text}”)`,
  target: (targets) => `; the target is ${listAnd(targets, 'en')}`,
  direction: {
    '>=': ({ value }) => `at least ${value}`,
    '>': ({ value }) => `more than ${value}`,
    '<=': ({ value }) => `at most ${value}`,
    '<': ({ value }, nature) => `${nature === 'count' ? 'fewer' : 'less'} than ${value}`,
    between: ({ bare, upTo }) => `between ${bare} and ${upTo}`,
    '=': ({ value }) => `exactly ${value}`,
  },
  yesNo: (isYes) => (isYes ? 'yes' : 'no'),
  perEach: {
    municipality: (count, area) => `at least ${count} per ${area.one}`,
    targetGroup: (count) => `at least ${count} per target group`,
  },
  ownOf: {
    municipality: (count, name) => `at least ${count} in ${name}`,
    targetGroup: (count, name) => `at least ${count} for ${name}`,
  },
  manyOwn: {
    municipality: (count, area) => `targets of their own for ${count} ${area.many}`,
    targetGroup: (count) => `targets of their own for ${count} target groups`,
  },
  behind: (late, of, area) => {
    const [first] = late;
    if (late.length <= 3)
      return late.map(({ name, value, target }) => `${name} has ${value} of at least ${target}`).join(', ');
    const all = `${late.length} ${of === 'municipality' ? area.many : 'target groups'}`;
    return late.every(({ target }) => target === first?.target)
      ? `${all} have fewer than ${first?.target}`
      : `${all} have not reached their target`;
  },
  eachMissing: {
    municipality: (area) => `the number per ${area.one} is not reported`,
    targetGroup: () => 'the number per target group is not reported',
  },
  eachHidden: {
    municipality: (count, area) => `for ${count} ${count === 1 ? area.one : area.many} the number is not shown`,
    targetGroup: (count) => `for ${count} ${count === 1 ? 'target group' : 'target groups'} the number is not shown`,
  },
  fewest: (count, names, of, area) => {
    const all = of === 'municipality' ? area.many : 'target groups';
    const who = names.length > 3 ? `${names.length} ${all}` : listAnd(names, 'en');
    return names.length === 1 ? `${who} has the fewest: ${count}` : `${who} have the fewest: ${count} each`;
  },
  baseline: (figure) => `the baseline was ${figure}`,
  overTime: (figures) => `over time: ${figures.join(', ')}`,
  units: {
    answers: (share) => `${share} answers`,
    heard: 'of those who answered',
    groups: (share) => `${share} target groups`,
    ofGroups: 'of the prioritised target groups',
    feedback: (share) => `of those who asked for it (${share})`,
    ofFeedback: 'of those who asked for it',
    participants: (count, areParticipations) =>
      areParticipations ? 'participations' : count === 1 ? 'participant' : 'participants',
    persons: (count, counted) =>
      `${count === 1 ? 'person' : 'people'}, ${counted === 'groups' ? 'each group counted once' : 'the most at one dialogue'}`,
    methods: (count) => (count === 1 ? 'method' : 'methods'),
  },
  outOf: (part, whole) => `${part} of ${whole}`,
  answers: (part, whole) => `That is ${number(part, 'en')} of ${number(whole, 'en')} answers.`,
  basedOnAnswers: (n) => `The share rests on ${number(n, 'en')} answers.`,
  basedOn: (n) => `The share rests on ${number(n, 'en')} people.`,
  missingPriorities: ({ committees, of }, orderer) =>
    `Which target groups ${of === 1 ? orderer.theOne : committees === of ? orderer.theMany : `${committees} of ${of} ${orderer.many}`} prioritised is not reported.`,
  answersMissing: 'How many answered is not reported.',
  wholeMissing: 'How many the share rests on is not reported.',
  says: (source, value) => `${source} says ${value}.`,
  fromSources: (sources) => `Reported outcomes are taken from ${sources}.`,
  differing: (goals) => `What is counted here differs from what is reported for ${goals}.`,
  counted: (assessment) =>
    ({
      reached: 'met',
      'on-track': 'on track',
      'at-risk': 'at risk',
      'not-reached': 'not met',
      ahead: 'to be measured later',
      'not-assessable': 'without an assessment',
      'no-target': 'without a target',
    })[assessment],
  theGoals: (type, count) => {
    const goals = en.type(type, count);
    if (count === 1) return `the only ${goals}`;
    return count === 2 ? `both ${goals}` : `the ${countWord(count, 'en')} ${goals}`;
  },
  withoutTargets: (goals, count) =>
    `${capital(goals)} ${count === 1 ? 'has' : 'have'} no target and can therefore not be assessed.`,
  ofGoals: (goals, parts) => `Of ${goals}: ${parts}.`,
  allGoals: (type, count, assessment) => {
    const goals = en.theGoals(type, count);
    const all = capital(goals);
    const be = count === 1 ? 'is' : 'are';
    return {
      reached: `${all} ${be} met.`,
      'on-track': `${all} ${be} on track.`,
      'at-risk': `${all} ${be} at risk.`,
      'not-reached':
        count === 1 ? `${all} is not met.` : `None of the ${countWord(count, 'en')} ${en.type(type, count)} is met.`,
      ahead: `${all} ${be} measured later.`,
      'not-assessable': `${all} ${count === 1 ? 'has' : 'have'} no assessment.`,
      'no-target': en.withoutTargets(goals, count),
    }[assessment];
  },
  named: (assessment, type, numbers) =>
    `${type === 'project' ? 'Project' : 'Effect'} ${numbers.length === 1 ? 'goal' : 'goals'} ${listAnd(numbers.map(String), 'en')} ${numbers.length === 1 ? 'is' : 'are'} ${assessment === 'at-risk' ? 'at risk' : 'not met'}.`,
  noGoals: 'The plan has no such goals.',
};

/** What is said about goals, their targets and how they stand. */
export const goalTexts: Texts<GoalTexts> = { sv, en };
