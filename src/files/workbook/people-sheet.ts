/** The columns of the sheet of the people, with headings that a people file may have as well. */
export const PEOPLE_COLUMNS = [
  {
    heading: 'Användarnamn',
    width: 36,
    isHidden: false,
    help: 'Som personen loggar in i Teams: anna.exempel@example.se',
  },
  { heading: 'Namn', width: 28, isHidden: false, help: undefined },
  { heading: 'Roller', width: 34, isHidden: false, help: 'En roll, eller flera med semikolon emellan' },
  {
    heading: 'Nämnder',
    /** Its heading where the plan calls them something else. */
    anyOrderers: 'Beställare',
    width: 40,
    isHidden: false,
    help: 'Beställarna som personen hör till eller arbetar för, med semikolon emellan',
  },
  { heading: 'Objekt-ID', width: 38, isHidden: true, help: undefined },
] as const;
