/** What whoever opens a file of data has to know: what its cells mean, what is hidden in it, and why. */

export interface DataNote {
  readonly title: string;
  readonly text: string;
}

export const DATA_NOTES: readonly DataNote[] = [
  {
    title: 'Tom cell',
    text: 'Uppgiften är inte redovisad. Det är aldrig detsamma som noll: noll skrivs 0.',
  },
  {
    title: 'Färre än 5',
    text: 'Antal på 1–4 personer eller svar visas som ”färre än 5”, så att ingen enskild kan pekas ut.',
  },
  {
    title: 'Visas inte',
    text: 'Ett antal, litet eller stort, visas inte när ett antal på 1–4 annars skulle gå att räkna ut ur summor för hela projektet, en plats, en målgrupp, en metod, ett perspektiv eller ett tema, per dialogform och per år. Av samma skäl visas inte teman från en dialog med färre än 5 deltagare.',
  },
  {
    title: 'Personuppgifter',
    text: 'Deltagare räknas och namnges aldrig. Vem som har rapporterat en dialog eller ansvarar för en aktivitet vid namn finns inte med. Inte heller platsen för en dialog eller namnet på en grupp.',
  },
  {
    title: 'Det som sagts',
    text: 'Det som skrivits om vad deltagarna sade finns bara med för den som enligt planen får läsa det, och inte från dialoger med färre än 5 deltagare. Tänk på vem filen skickas till.',
  },
  {
    title: 'Beräknat och redovisat',
    text: 'Det som räknas från dialogerna och det som någon har redovisat för hand står i olika kolumner. De jämkas inte ihop när de skiljer sig åt.',
  },
];
