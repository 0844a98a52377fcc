import { Plan } from '../../src/domain/plan';

/** The sample with what its own plan has no use for: each figure's direction, series, parts and the like. */
export function withEverySetting(plan: Plan): Plan {
  const [first, second] = plan.municipalities;
  const [group] = plan.targetGroups;
  const [committee] = plan.committees;
  const [project, ...goals] = plan.goals.project;
  const [activity, ...activities] = plan.activities;
  const [question, ...questions] = plan.followUpQuestions;
  const indicators = [
    {
      id: 'mellan',
      name: 'Svarsandel',
      nature: 'share',
      period: '2021..2022',
      municipality: first?.id,
      targetGroup: group?.id,
      target: {
        value: 30,
        comparison: 'between',
        upTo: 40.5,
        unit: 'procent',
        decided: '2021-06-01',
        earlier: [
          { value: 20, comparison: '>', decided: '2021-03-16' },
          { value: 25, comparison: 'between', upTo: 28 },
        ],
      },
      baseline: { value: 12.5, n: 80, date: '2021-01-15', source: 'Enkät 2020' },
      outcomes: [
        { value: 22, n: 100, text: 'Fler än väntat', date: '2021-06-30', source: 'Enkät 1' },
        { value: 31.5, period: '2021-07..2021-12', source: 'Enkät 2' },
      ],
    },
    {
      id: 'delar',
      name: 'Antal dialoger i varje del',
      measure: 'dialogues',
      kind: 'perspective',
      period: '2021',
      target: {
        value: 18,
        comparison: '>=',
        perMunicipality: 2,
        municipalities: [{ municipality: second?.id, value: 4 }],
        perTargetGroup: 1,
        targetGroups: [{ targetGroup: group?.id, value: 3 }],
      },
    },
    {
      id: 'valda',
      name: 'Förtroendevalda som fördjupat sin kunskap',
      period: '2022',
      survey: plan.surveys[0]?.id,
      target: { value: 90, comparison: '>', unit: '%' },
    },
    {
      id: 'klart',
      name: 'Rutinen finns',
      nature: 'yes-no',
      period: '2022',
      target: { value: 1 },
      outcome: { value: 0, n: 1, text: 'Inte än', date: '2022-01-31', source: 'Diariet' },
    },
  ];
  return Plan.parse({
    ...plan,
    goals: {
      ...plan.goals,
      project: [{ ...project, indicators: [...(project?.indicators ?? []), ...indicators] }, ...goals],
    },
    municipalities: plan.municipalities.map((each) => (each === first ? { ...each, closed: true } : each)),
    committees: plan.committees.map((each) => (each === committee ? { ...each, registryNumber: '2021/7' } : each)),
    activities: [
      { ...activity, eachCommittee: true },
      ...activities,
      { id: 'mote', title: 'Styrgruppsmöte', phase: 'implementation', when: 'Varje månad t.o.m. december 2021' },
    ],
    followUpQuestions: [{ ...question, when: 'after', from: 2026 }, ...questions],
    keepFreeTextMonths: 24,
    observationsFor: ['projektledare'],
  });
}
