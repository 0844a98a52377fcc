import { strayCommittees } from '../domain/committees';
import { mixesScripts } from '../domain/people';
import type { Role } from '../domain/roles';
import { readPeopleFile } from '../files/people-file';
import { erasePerson, exportPerson } from '../operate/personal-data';
import { addPerson } from '../planning/add-person';
import { importPeople } from '../planning/import-people';
import { listPeople } from '../planning/list-people';
import type { Known } from '../ports/people';
import { cell, visible } from './listed';
import { accountOption, nameOption, OUT, rolesOption, upnOption } from './options';
import { readSources, refuseFaults } from './plan-files';
import { tellStray } from './stray';
import { type AddCommand, CommandFailed, counted, operatorIn, writeOut } from './tools';

/** No name that is near to it is offered: that would tell who there is. */
const nothingKept = (upn: string): string =>
  `nothing is kept about ${upn}; see that it is spelt as they sign in to Teams`;

const mixedScripts = (upns: readonly string[]): string =>
  `letters of more than one script, which look alike: ${upns.join(', ')}; see that they are spelt as they sign in`;

/** `people import`, `people add`, `people list`, `people export` and `people erase` */
export const addPeopleCommands: AddCommand = (program, tools) => {
  const people = program.command('people').description('who takes part in the project, and in which roles');

  people
    .command('import')
    .description('add and update people; those who are not in the file are kept unless --replace is given')
    .argument('<file>', 'CSV with the header upn,name,roles,committees, or a workbook (.xlsx) with the sheet Personer')
    .option('--replace', 'remove those who are not in the file')
    .action(async (path: string, options: { replace?: boolean }) => {
      const stores = tools.stores();
      const plan = (await stores.plans.snapshot())?.plan;
      for (const source of await readSources([path], tools)) {
        const reading = readPeopleFile(source, plan);
        if ('faults' in reading) return refuseFaults(reading.faults, tools);
        const by = await operatorIn(stores, tools);
        const done = await importPeople(reading.people, { replace: options.replace ?? false, by }, stores, tools);
        tools.out(`people: ${done.added} added, ${done.updated} updated`);
        const mixed = reading.people.map(({ upn }) => upn).filter(mixesScripts);
        if (mixed.length > 0) tools.out(mixedScripts(mixed));
        const fate = options.replace ? 'removed' : 'kept (remove them with --replace)';
        if (done.absent.length > 0) tools.out(`not in the file, ${fate}: ${done.absent.join(', ')}`);
        if (plan) tellStray(strayCommittees(await stores.people.people(), plan), tools);
        else if (reading.people.some(({ committees }) => committees.length > 0)) {
          tools.out(
            'there is no plan yet to hold their committees against; plan import tells of those that it does not have',
          );
        }
      }
    });

  people
    .command('add')
    .description('give one person a role beside those they have; the first project leader is named so, before any plan')
    .argument('<upn>', 'the user name that they sign in to Teams with', upnOption)
    .requiredOption('--role <role>', 'projektledare, or another role; may be given several times', rolesOption)
    .option('--name <name>', 'what to call them; their user name where no name is kept', nameOption)
    .action(async (upn: string, { role: roles, name }: { role: readonly Role[]; name?: string }) => {
      const stores = tools.stores();
      const by = await operatorIn(stores, tools);
      const { person, before, changed } = await addPerson({ upn, name, roles }, by, stores, tools);
      const has = `${upn} (${person.name}): ${person.roles.join(', ')}`;
      const was = before ? `had ${before.join(', ')}` : 'added';
      tools.out(`${has}; ${changed ? was : 'nothing changed, it was so already'}`);
      if (mixesScripts(upn)) tools.out(mixedScripts([upn]));
      const [known, snapshot] = await Promise.all([stores.people.known(upn), stores.plans.snapshot()]);
      if (!known?.contact) tools.out('the bot has not met them: have the Teams app installed for them');
      if (!snapshot) tools.out('there is no plan yet: the bot tells a project leader who writes to it how to begin');
    });

  people
    .command('list')
    .description(
      'everyone in the people file, and whoever else has met the bot: user name, name, roles, committees, whether the bot reaches them, and what would help',
    )
    .option('--json', 'one JSON object a line and person')
    .action(async (options: { json?: boolean }) => {
      const stores = tools.stores();
      const known: Known[] = [];
      for await (const page of stores.people.everyone()) known.push(...page);
      const [users, snapshot] = await Promise.all([stores.people.users(), stores.plans.snapshot()]);
      const { people: listed, strangers } = listPeople(known, users, snapshot?.plan);
      for (const each of [...listed, ...strangers]) {
        const { upn, name, roles, committees, reached, help } = each;
        const columns = [upn, name, roles.join(';'), committees.join(';'), reached, help].map(cell);
        tools.out(options.json ? visible(JSON.stringify(each)) : columns.join('\t'));
      }
    });

  people
    .command('export')
    .description('everything that is kept about a colleague, as JSON to a file (--out) or to standard output')
    .argument('<upn>', 'the name of the people file, or the object id that people list --json tells', accountOption)
    .option(...OUT)
    .action(async (upn: string, { out }: { out?: string }) => {
      const kept = await exportPerson(upn, tools.stores());
      const text = JSON.stringify({ upn, kept }, null, 2);
      if (out === undefined) tools.out(text);
      // As of an erasure: a slip in the name must not look like somebody of whom nothing is kept.
      if (kept.length === 0) throw new CommandFailed(nothingKept(upn));
      if (out === undefined) return;
      await writeOut(out, Buffer.from(`${text}\n`), tools);
    });

  people
    .command('erase')
    .description('remove what is kept about a colleague; dialogues and reports stay, and no longer say who made them')
    .argument('<upn>', 'the name of the people file, or the object id that people list --json tells', accountOption)
    .action(async (upn: string) => {
      const stores = tools.stores();
      const { removed, rewritten } = await erasePerson(upn, await operatorIn(stores, tools), stores, tools);
      if (removed + rewritten === 0) throw new CommandFailed(nothingKept(upn));
      const stay = `${counted(rewritten, 'row')} that ${rewritten === 1 ? 'stays' : 'stay'}`;
      tools.out(`${upn}: ${counted(removed, 'row')} removed; the pseudonym taken out of ${stay}`);
      tools.out('audit entries stay, under a pseudonym; take the name out of the people file too');
    });
};
