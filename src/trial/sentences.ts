import ports from './port-sentences.json';

/** What the local trial says in the terminal. */

const NAMES = { azurite: 'Lagringen (Azurite)', playground: 'Chattfönstret (Agents Playground)', bot: 'Boten' };
type Part = keyof typeof NAMES;

const at = (port: number): string => `http://localhost:${port}`;

export const starting = 'Medskapa startar …';
export const loaded = 'Lagringen var tom, så jag har lagt in exempelprojektet, flyttat så att det pågår just nu.';

export const stillLoaded = (folder: string): string =>
  `Här finns redan ett projekt, så --empty gör ingen skillnad. För att börja utan, avsluta och ta bort ${folder}.`;

const withProject = `och skriv till exempel

  ny dialog                 så får du ett formulär att sammanfatta en dialog i
  status på projektmål 1    så ser du hur det går, och vad svaret bygger på
  min vecka                 så ser du vad som är sent och vad som står på tur

Du är Alva, projektledare i ett påhittat projekt, så prova fritt.`;

const withoutProject = `och skriv hej.

Ingen projektplan är inläst. Du är Alva, projektledare, och boten berättar hur du kan börja.`;

/** @param empty whether no plan is in force */
export const ready = (page: number, folder: string, connection: string, empty: boolean): string => `
Klart. Öppna ${at(page)} i webbläsaren ${empty ? withoutProject : withProject} Det du sparar finns kvar till nästa gång (i ${folder}).
Kommandoraden når den här provkörningens lagring med adressen i ${connection}.
Chattfönstret kan nås av andra på samma nätverk, eftersom Agents Playground lyssnar på alla adresser. Boten kan det inte.
Avsluta med Ctrl-C.
`;

/** Where a real tenant's Teams is the chat window. */
export const readyForTeams = (port: number, folder: string, connection: string): string => `
Klart. Boten svarar på ${at(port)}/api/messages, med registreringen i miljön. Öppna Medskapa i Teams och skriv hej.
Det du sparar finns kvar till nästa gång (i ${folder}). Gör dig själv till projektledare från ett annat fönster:

  AZURE_STORAGE_CONNECTION_STRING="$(cat ${connection})" node dist/cli.js people add DU@DIN.ORGANISATION --role projektledare

Avsluta med Ctrl-C.
`;

export const watching = (inspectPort: number): string =>
  `Ändringar i src/ och cards/ byggs, och boten startar om. Felsökaren når den på 127.0.0.1:${inspectPort}.`;
export const rebuilding = (file: string): string => `\n${file} ändrades, bygger om …`;
export const notBuilt = 'Det gick inte att bygga, så boten kör som den var. Nästa ändring försöker igen.';
export const restarted = (ms: number): string => `Byggt, och boten har startat om (${(ms / 1000).toFixed(1)} s).`;
export const notRestarted = (why: string): string => `Boten kom inte i gång (${why}). Nästa ändring försöker igen.`;
export const botEnded = (how: string): string => `Boten avslutades oväntat (${how}). Nästa ändring startar den igen.`;

export const ending = '\nAvslutar: det som pågår blir klart, och allt sparas …';
export const stillEnding = 'Jag sparar fortfarande; det tar bara några sekunder till.';
export const ended = 'Klart. Allt är sparat.';
export const notSaved = (log: string): string =>
  `Lagringen avslutades inte i tid och fick avbrytas, så det som sparades de sista sekunderna kan saknas. Se ${log}.`;

export const portTaken = (port: number, free: number): string =>
  ports.taken.replace('{port}', `${port}`).replace('{free}', `${free}`);
export const badPort = (name: string, value: string): string =>
  ports.bad.replace('{name}', name).replace('{value}', () => value);
export const badArgument = (text: string): string =>
  `npm start -- tar bara --empty (börja utan exempelprojektet), inte "${text}".`;
export const storeTaken = (folder: string, pid: number, file: string): string =>
  `Lagringen i ${folder} används redan av en annan provkörning (process ${pid}). Avsluta den först. Finns den inte, ta bort ${file}.`;
export const inspectorTaken = (port: number): string =>
  `Felsökarens port ${port} används redan på den här datorn. Välj en annan: MEDSKAPA_INSPECT_PORT=${port + 1} npm run dev`;
export const notRegistered =
  'Det finns ingen registrering i miljön (MicrosoftAppId). Kör Provision och Deploy i Agents Toolkit för local först; de skriver .localConfigs.';
export const notInstalled = (name: string): string => `${name} är inte installerat. Kör npm ci, utan --omit=dev.`;
export const died = (part: Part, how: string, log: string): string =>
  `${NAMES[part]} avslutades oväntat (${how}), så jag avslutar allt. Vad som hände står i ${log}.`;
export const above = 'utskriften ovan';
export const failed = (part: Part, why: string, log: string): string =>
  `${NAMES[part]} kom inte i gång (${why}). Vad som hände står i ${log}.`;
export const failedAltogether = (why: string): string => `Medskapa kom inte i gång: ${why}`;
