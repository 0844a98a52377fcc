import type { Plan } from '../../src/domain/plan';

/** As many as Sweden has. */
const MUNICIPALITIES = 290;

const STEMS = 'Alm,Asp,Björk,Bok,Ek,En,Gran,Hassel,Hägg,Lind,Lönn,Ormbunks,Pil,Ros,Rönn,Salix,Sälg,Tall,Vide,Ärt'.split(
  ',',
);
const ENDINGS = 'berga,boda,fors,hamn,holm,hult,köping,näs,ryd,stad,sund,torp,vik,åker,ås'.split(',');

/** Names that no municipality has. */
const NAMES = STEMS.flatMap((stem) => ENDINGS.map((ending) => `${stem}${ending}`)).slice(0, MUNICIPALITIES);

/**
 * The plan with 290 municipalities instead of its own, each with a committee; every other one has said whom it
 * prioritises.
 */
export function withManyMunicipalities(plan: Plan): Plan {
  const groups = plan.targetGroups.map(({ id }) => id);
  return {
    ...plan,
    municipalities: NAMES.map((name, n) => ({ id: `ort-${n}`, name, aliases: [] })),
    committees: NAMES.map((name, n) => ({
      id: `namnd-${n}`,
      name: `Nämnden i ${name}`,
      municipality: `ort-${n}`,
      ...(n % 2 === 0 ? { prioritised: groups.slice(0, 3 + (n % (groups.length - 2))) } : {}),
      financing: [],
      meetings: [],
    })),
  };
}
