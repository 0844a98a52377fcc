import type { Command } from 'commander';
import { dataCsv } from '../documents/data/data-csv';
import { type DataFile, dataOf } from '../documents/data/data-file';
import { dataJson } from '../documents/data/data-json';
import { dataXlsx } from '../documents/data/data-xlsx';
import { dataJsonSchema } from '../documents/data/json-schema';
import { instantOption } from './options';
import {
  CommandFailed,
  type CommandTools,
  counted,
  NO_PLAN,
  SEES_EVERYTHING,
  writeOut,
  writeTo,
  written,
} from './tools';

const FORMATS = ['xlsx', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

interface DataFlags {
  readonly out: string;
  readonly format?: Format;
  readonly now?: Date;
}

/** What a name asks for: a folder, which has no ending, is for CSV. */
const formatOf = (out: string): Format | undefined => {
  const ending = /\.([^./\\]+)$/u.exec(out)?.[1]?.toLowerCase();
  return ending === undefined ? 'csv' : FORMATS.find((each) => each !== 'csv' && each === ending);
};

async function writeData(format: Format, out: string, data: DataFile, tools: CommandTools): Promise<void> {
  if (format !== 'csv') {
    await writeOut(out, format === 'xlsx' ? dataXlsx(data) : dataJson(data), tools);
    return;
  }
  const files = dataCsv(data);
  await written(out, () => tools.makeFolder(out));
  for (const { name, pieces } of files) await writeTo(`${out}/${name}`, pieces, tools);
  tools.out(`${out}: ${counted(files.length, 'file')} written`);
}

/** `report data` and `report schema` */
export function addReportDataCommands(report: Command, tools: CommandTools): void {
  report
    .command('data')
    .description('write the data with small numbers hidden: dialogues, goals, activities, budget, methods and surveys')
    .requiredOption('--out <path>', 'a file in .xlsx or .json, or a folder for CSV; what is there is written over')
    .option('--format <format>', `${FORMATS.join(', ')}, where the name does not tell`)
    .option('--now <instant>', 'date it, and judge goals, as if it were this instant', instantOption)
    .action(async ({ out, format = formatOf(out), now }: DataFlags, command: Command) => {
      if (!format || !FORMATS.includes(format))
        command.error('error: give --out a name in .xlsx or .json, or a folder for CSV; --format is xlsx, json or csv');
      const stores = tools.stores();
      const snapshot = await stores.plans.snapshot();
      if (!snapshot) throw new CommandFailed(NO_PLAN);
      const data = await dataOf(SEES_EVERYTHING, snapshot, { ...stores, now: () => now ?? tools.now() });
      await writeData(format, out, data, tools);
    });

  report
    .command('schema')
    .description('print the JSON Schema of report data in .json')
    .action(() => tools.out(dataJsonSchema().trimEnd()));
}
