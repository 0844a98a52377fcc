import { markdown, mean, median, ratios } from './figures';
import { type Measured, PACES, type Pace, type Round, type Rounds } from './turn-rounds';

/** What the rounds of turns came to, as tables to read and as figures to keep. */

export interface TurnFigures {
  readonly name: string;
  readonly atATime: Pace;
  readonly cpuMs: { readonly median: number; readonly least: number };
  /** By each round's own echo. */
  readonly timesEcho: { readonly median: number; readonly least: number };
  readonly waitedMs: { readonly p50: number; readonly p99: number };
  readonly storage: { readonly calls: number; readonly bytes: number };
}

const part = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

const cpuOf = (rounds: readonly Round[]): number[] => rounds.map(({ cpuMs }) => cpuMs);

function figuresOf(name: string, atATime: Pace, rounds: readonly Round[], echo: readonly Round[]): TurnFigures {
  const [cpu, times] = [cpuOf(rounds), ratios(cpuOf(rounds), cpuOf(echo))];
  const waited = rounds.flatMap(({ waitedMs }) => waitedMs);
  return {
    name,
    atATime,
    cpuMs: { median: median(cpu), least: Math.min(...cpu) },
    timesEcho: { median: median(times), least: Math.min(...cpu) / Math.min(...cpuOf(echo)) },
    waitedMs: { p50: part(waited, 0.5), p99: part(waited, 0.99) },
    storage: { calls: mean(rounds.map(({ calls }) => calls)), bytes: mean(rounds.map(({ bytes }) => bytes)) },
  };
}

/** @param echo the one of them that the others are compared with */
export const turnFigures = (taken: Rounds, echo: Measured): TurnFigures[] =>
  PACES.flatMap((pace) =>
    [...taken].map(([{ name }, rounds]) => figuresOf(name, pace, rounds[pace], taken.get(echo)?.[pace] ?? [])),
  );

export const turnTable = (figures: readonly TurnFigures[]): string =>
  markdown(
    figures.map(({ name, atATime, cpuMs, timesEcho, waitedMs, storage }) => ({
      turn: name,
      'at a time': atATime,
      'CPU ms': cpuMs.median.toFixed(2),
      least: cpuMs.least.toFixed(2),
      '÷ echo': timesEcho.median.toFixed(2),
      'least ÷ least': timesEcho.least.toFixed(2),
      'p50 ms': waitedMs.p50.toFixed(1),
      'p99 ms': waitedMs.p99.toFixed(1),
      'storage calls': storage.calls.toFixed(2),
      'storage bytes': Math.round(storage.bytes),
    })),
  );
