import { addAskCommand } from './ask';
import { addBackupCommands } from './backup';
import { addPeopleCommands } from './people';
import { addPlanCommands } from './plan';
import { addQuestionCommands } from './questions';
import { addRemindCommands } from './remind';
import { addReportCommands } from './report';
import { addRetentionCommand } from './retention';
import { addStatusCommand } from './status';
import type { AddCommand } from './tools';
import { addVerifyCommand } from './verify';

/** In the order that the help tells them. */
const COMMANDS: readonly AddCommand[] = [
  addStatusCommand,
  addPlanCommands,
  addPeopleCommands,
  addAskCommand,
  addQuestionCommands,
  addRemindCommands,
  addReportCommands,
  addBackupCommands,
  addRetentionCommand,
  addVerifyCommand,
];

/** All commands there are. */
export const addCommands: AddCommand = (program, tools) => {
  for (const add of COMMANDS) add(program, tools);
};
