import type { Language } from '../../src/domain/language';
import { chatPlanFiles } from '../../src/files/chat-plan-files';
import { codeOf } from '../../src/files/faults/in-language';
import { checkPlanFiles, planRemarks, readPlanFiles } from '../../src/files/plan-file';
import { planLanguage } from '../../src/files/plan-language';
import { readSentPlan } from '../../src/files/sent-plan';
import { faultText, type SourceFile } from '../../src/files/source';

// Faults are told in the language of the file that they are in.

const PLAN = `namn: En park för alla
id: park
startdatum: 2026-03-16
kommuner:
  - { id: laholm, namn: Laholm }
  - { id: ysby, namn: Ysby }
mål:
  projektmål:
    - nummer: 1
      rubrik: Bredd
      text: Många perspektiv
      indikatorer:
        - id: dialoger
          namn: Antal dialoger
          mäts som: Antal dialoger
          period: 2026
          målvärde: { värde: 18 }
uppgifter:
  - { id: leda, rubrik: Leda, fas: övergripande, roller: [projektledare] }
aktiviteter:
  - id: start
    rubrik: Start
    fas: Förberedelser
    tid: Mars – Apr -26
    uppgifter: [leda]
målgrupper:
  - { id: unga, namn: unga }
metoder:
  - { id: vr, namn: VR }
`;
const file = (text: string, name = 'plan.yaml'): SourceFile => ({ name, text });
const lines = PLAN.split('\n');
const changed = (at: string, by: string): string => {
  const index = lines.findIndex((line) => line.includes(at));
  if (index < 0) throw new Error(`the plan has no line with ${at}`);
  return lines.with(index, by).join('\n');
};
const messagesOf = (text: string): string[] => checkPlanFiles([file(text)]).map(faultText);

test('the plan itself has no faults', () => expect(messagesOf(PLAN)).toEqual([]));

const SPOILED: readonly (readonly [text: string, line: number, fault: string])[] = [
  [
    changed('fas: Förb', '    fas: Förberedelsr'),
    23,
    'aktiviteter[0].fas: ”Förberedelsr” går inte att välja här; menade du ”Förberedelser”?',
  ],
  [
    changed('fas: Förb', '    fas: mellan'),
    23,
    'aktiviteter[0].fas: ”mellan” går inte att välja här; skriv något av Förberedelser, Genomförande, Efterarbete',
  ],
  [
    changed('rubrik: Start', '    rubrk: Start'),
    22,
    'aktiviteter[0].rubrk: ”rubrk” kan inte stå här; menade du ”rubrik”?',
  ],
  [
    changed('rubrik: Start', '    titl: Start'),
    22,
    'aktiviteter[0].titl: ”titl” kan inte stå här; menade du ”rubrik”?',
  ],
  [changed('text: Många', ''), 9, 'mål.projektmål[0].text: ”text” saknas; skriv en text'],
  [changed('startdatum', ''), 1, 'startdatum: ”startdatum” saknas; skriv ett datum, till exempel 2021-03-16'],
  [changed('startdatum', 'startdatum: i vår'), 3, 'startdatum: skriv ett datum som 2026-03-16 eller 16 mars 2026'],
  [
    changed('tid: Mars', '    tid: i vår'),
    24,
    'aktiviteter[0].tid: skriv en tid som "Mars – Apr -21", "Okt -20 & Sep -21", "14 mars 2027", "v. 12–14 2027", "kvartal 2 2027", "våren 2027", "första halvåret 2027", "varje månad t.o.m. juni 2027", "Löpande" eller "X"',
  ],
  [
    changed('period', '          period: hösten'),
    16,
    'mål.projektmål[0].indikatorer[0].period: skriv en period som 2021, 2021-03, 2021..2022, 2021-03..2022-06 eller mars – juni 2021',
  ],
  [
    changed('målvärde', '          målvärde: { värde: arton }'),
    17,
    'mål.projektmål[0].indikatorer[0].målvärde.värde: skriv ett tal bara med siffror, utan citattecken, mellanslag och enhet (inte ”arton”)',
  ],
  [
    changed('uppgifter: [leda]', '    uppgifter: [Ledda]'),
    25,
    'aktiviteter[0].uppgifter[0]: ”Ledda” finns inte i planen; menade du ”Leda”?',
  ],
  [
    changed('uppgifter: [leda]', '    uppgifter: Leda'),
    25,
    'aktiviteter[0].uppgifter: skriv en lista här: [Leda], eller varje sak på en egen rad som börjar med "- "',
  ],
  [
    changed('id: ysby', '  - { id: laholm, namn: Ysby }'),
    6,
    'områden[1].id: id ”laholm” finns två gånger; ge varje ett eget',
  ],
  [
    changed('id: ysby', '  - { id: Ysby Ö, namn: Ysby }'),
    6,
    'områden[1].id: ”Ysby Ö” kan inte vara ett id; skriv små bokstäver a–z, siffror och enkla bindestreck, högst 40 tecken',
  ],
  [
    changed('roller: [', '  - { id: leda, rubrik: Leda, fas: övergripande, roller: [chef] }'),
    19,
    'uppgifter[0].roller[0]: ”chef” är ingen roll; skriv något av projektledare, projektgrupp, arbetsgrupp, förtroendevald, nämndsekreterare',
  ],
  [`${PLAN}goals:\n  project: []\n`, 30, '”goals” är samma sak som ”mål” ovanför; behåll det ena'],
  [changed('id: park', 'id: park\nid: park'), 3, '”id” står två gånger här; behåll det ena'],
  [
    changed('rubrik: Start', `    rubrik: ${'å'.repeat(201)}`),
    22,
    'aktiviteter[0].rubrik: skriv högst 200 tecken; här är det 201',
  ],
  [
    changed('id: unga', '  – { id: unga, namn: unga }'),
    27,
    '"–" börjar ingen punkt i en lista; skriv ett bindestreck och ett mellanslag i stället: "- "',
  ],
  [changed('rubrik: Start', '    rubrik:Start'), 22, 'skriv ett mellanslag efter kolonet: "rubrik: …"'],
  [
    changed('startdatum', 'startdatum:\u00A02026-03-16'),
    3,
    'efter "startdatum:" står ett hårt mellanslag (U+00A0); skriv ett vanligt mellanslag',
  ],
  [changed('rubrik: Start', '\trubrik: Start'), 22, 'dra in med mellanslag, inte med tabb'],
  [changed('namn: En park', 'namn: "En park'), 1, 'det saknas ett avslutande citattecken'],
  [
    changed('namn: En park', 'namn: *park'),
    1,
    'sätt citattecken om texten: "*" eller "&" i början betyder något annat i YAML',
  ],
];

test.each(SPOILED)('in Swedish: %#', (...[text, line, fault]) => {
  expect(messagesOf(text)).toEqual([`plan.yaml:${line}: ${fault}`]);
});

test('the same is told in English to whoever asks for that, and by what it is', () => {
  for (const [text] of SPOILED) {
    const faults = checkPlanFiles([file(text)], { language: 'en' });
    expect(faults.map(({ message }) => message).join()).not.toMatch(/skriv|saknas|”/u);
    const sentences = faults.map(({ message }) => message.replace(/^[\w.[\]åäö]+: /u, ''));
    expect(sentences.map(codeOf)).not.toContain('other');
  }
});

test.each<[string, string, Language]>([
  ['Swedish words', PLAN, 'sv'],
  ['Swedish words with capitals', PLAN.replace(/^( *(?:- )?)(\p{Ll})/gmu, (_, a, b) => a + b.toUpperCase()), 'sv'],
  ['English words about something Swedish', 'id: park\nname: En park för alla\ntargetGroups: [unga]\n', 'en'],
  ['words of both', 'id: a\n', 'en'],
  ['nothing', '', 'en'],
  ['more of one', 'mål:\nname: x\naktiviteter:\n', 'sv'],
])('%s', (_, text, language) => expect(planLanguage(text)).toBe(language));

test('each file has its own, and remarks too', () => {
  const english = file('addsTo: park\nactivities:\n  - { id: start, state: fardig }\n', 'more.yaml');
  expect(checkPlanFiles([file(changed('fas: Förb', '    fas: mellan')), english]).map(faultText)).toEqual([
    expect.stringContaining('går inte att välja här'),
    expect.stringContaining('is not possible here'),
  ]);
  expect(planRemarks([file(changed('id: unga', '  - unga'))]).map(faultText)).toEqual([
    'plan.yaml:26: målgrupper: id har gjorts av namnen (unga); det som byter namn blir något annat, så skriv dess id innan du byter namn på det',
  ]);
});

test('in the chat it is the person’s', () => {
  const bytes = Buffer.from(changed('fas: Förb', '    fas: mellan'));
  const read = (language: Language) => readSentPlan('plan.yaml', bytes, { language });
  expect(read('sv')).toMatchObject({ faults: [{ line: 23, message: expect.stringContaining('går inte att välja') }] });
  expect(read('en')).toMatchObject({
    faults: [
      {
        line: 23,
        message:
          'activities[0].phase: "mellan" is not possible here; use one of preparation, implementation, completion',
      },
    ],
  });
  const fault = { path: ['themes', 0, 'id'], message: 'the theme id "a" is used twice; give each its own' };
  expect(chatPlanFiles().tell(fault, 'sv')).toBe('id ”a” finns två gånger; ge varje ett eget');
  expect(chatPlanFiles().tell(fault, 'en')).toBe(fault.message);
});

test('two thousand faults are told, each once', () => {
  const many = Array.from({ length: 2_000 }, (_, index) => `  - { id: a${index}, rubrik: A, fas: mellan }`);
  const faults = checkPlanFiles([
    file(`${PLAN.replace(/^aktiviteter:[\s\S]*?(?=^målgrupper)/mu, '')}aktiviteter:\n${many.join('\n')}\n`),
  ]);
  expect(faults.filter(({ message }) => message.includes('”mellan” går inte att välja här'))).toHaveLength(2_000);
  expect(new Set(faults.map(faultText)).size).toBe(faults.length);
  expect(readPlanFiles([file(PLAN)])).toHaveProperty('plan');
});
