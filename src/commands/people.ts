import { readPeopleFile } from '../files/people-file';
import { erasePerson, exportPerson } from '../usecases/personal-data';
import { upnOption } from './options';
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

  people
    .command('export')
    .description('everything that is kept about a colleague, as JSON')
    .argument('<upn>', 'the name of the people file', upnOption)
    .action(async (upn: string) => {
      const kept = await exportPerson(upn, tools.stores().personalData);
      tools.out(JSON.stringify({ upn, kept }, null, 2));
    });

  people
    .command('erase')
    .description('remove what is kept about a colleague; dialogues and reports stay, and no longer say who made them')
    .argument('<upn>', 'the name of the people file', upnOption)
    .action(async (upn: string) => {
      const { removed, rewritten } = await erasePerson(upn, tools.stores().personalData);
      tools.out(`${upn}: ${removed} rows removed, the name taken out of ${rewritten}`);
      tools.out('audit entries stay, under a pseudonym; take the name out of the people file too');
    });
};
