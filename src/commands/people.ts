import { readPeopleFile } from '../files/people-file';
import { readSources, refuseFaults } from './plan';
import type { AddCommand } from './tools';

/** `people import` */
export const addPeopleCommands: AddCommand = (program, tools) => {
  const people = program.command('people').description('who takes part in the project, and in which roles');

  people
    .command('import')
    .description('add and update people; those who are not in the file are kept unless --replace is given')
    .argument('<file>', 'CSV with the header upn,name,roles,committees')
    .option('--replace', 'remove those who are not in the file')
    .action(async (path: string, options: { replace?: boolean }) => {
      const stores = tools.stores();
      const plan = (await stores.plans.snapshot())?.plan;
      for (const source of await readSources([path], tools)) {
        const reading = readPeopleFile(source, plan);
        if ('faults' in reading) return refuseFaults(reading.faults, tools);
        const done = await stores.people.importPeople(reading.people, options.replace ?? false);
        tools.out(`people: ${done.added} added, ${done.updated} updated`);
        const fate = options.replace ? 'removed' : 'kept (remove them with --replace)';
        if (done.absent.length > 0) tools.out(`not in the file, ${fate}: ${done.absent.join(', ')}`);
      }
    });
};
