import { join } from 'node:path';
import { ROOT, type Running, startProgram } from './processes';

/** Where Azurite listens when it runs as a program of its own. */
export interface StoragePorts {
  readonly table: number;
  readonly queue: number;
  readonly blob: number;
}

/** Starts Azurite as a program of its own, which keeps its data in a folder while it is away. */
export function startStorageProgram(folder: string, ports: StoragePorts): Running {
  const script = join(ROOT, 'node_modules', 'azurite', 'dist', 'src', 'azurite.js');
  const at = (['blob', 'queue', 'table'] as const).flatMap((kind) => [
    `--${kind}Host`,
    '127.0.0.1',
    `--${kind}Port`,
    `${ports[kind]}`,
  ]);
  return startProgram(script, ['--location', folder, '--silent', '--skipApiVersionCheck', ...at], {});
}
