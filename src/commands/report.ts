import { addReportDataCommands } from './report-data';
import { addReportDocumentCommands } from './report-documents';
import type { AddCommand } from './tools';

/** `report`: documents that are made of what is stored. */
export const addReportCommands: AddCommand = (program, tools) => {
  const report = program.command('report').description('write documents of what is stored, in Swedish');
  addReportDocumentCommands(report, tools);
  addReportDataCommands(report, tools);
};
