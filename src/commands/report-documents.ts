import { type Command, InvalidArgumentError } from 'commander';
import { viewWebText } from '../answers/web-text';
import { readRegionTemplate } from '../documents/region-template';
import type { ReportDays } from '../documents/report-data';
import { committeeNamed } from '../domain/committees';
import { findTerm } from '../domain/plan';
import type { ProposedDecision } from '../domain/question-slots';
import type { TemplateFault, WantedDocument } from '../ports/documents';
import { sentenceOf } from '../text/answers';
import { webText } from '../text/web-text';
import { dateOption, instantOption, OUT } from './options';
import { CommandFailed, type CommandTools, NO_PLAN, SEES_EVERYTHING, writeOut } from './tools';

interface ReportFlags {
  readonly out: string;
  readonly now?: Date;
  /** The path of a region's own. */
  readonly template?: string;
}

const TEMPLATE_FAULTS: Readonly<Record<TemplateFault, string>> = {
  'not-word': 'it is no Word template (.dotx) or document (.docx); save it as one in Word',
  macros: 'it has macros; save it without them, as .dotx',
  'too-large': 'it is larger than 10 MB, or unpacks to more than 40 MB',
};

async function templateAt(path: string | undefined, { readFile }: CommandTools): Promise<Uint8Array | undefined> {
  if (path === undefined) return undefined;
  const bytes = await readFile(path).catch(() => {
    throw new CommandFailed(`${path}: the template cannot be read; check its path`);
  });
  const read = readRegionTemplate(bytes);
  if ('fault' in read) throw new CommandFailed(`${path}: ${TEMPLATE_FAULTS[read.fault]}`);
  return bytes;
}

/** Writes a document to a file, with all that is stored. */
async function write(wanted: WantedDocument, { out, now, template }: ReportFlags, tools: CommandTools): Promise<void> {
  const own = await templateAt(template, tools);
  const stores = tools.stores();
  if (!(await stores.plans.snapshot())) throw new CommandFailed(NO_PLAN);
  // What writes documents takes a while to load, and no other command needs it.
  const { makeDocument } = await import('../documents/make-document');
  const tooled = { ...stores, now: () => now ?? tools.now() };
  const { bytes, lacksTemplate } = await makeDocument(wanted, SEES_EVERYTHING, tooled, own);
  await writeOut(out, bytes, tools);
  if (lacksTemplate !== undefined)
    tools.out(`note: the plan names the template ${lacksTemplate}, which is not stored; plan import stores it`);
}

/** Writes the themes to a file, as plain text to publish. */
async function writeWebText({ out, municipality }: WebFlags, tools: CommandTools): Promise<void> {
  const { plans, dialogues } = tools.stores();
  const snapshot = await plans.snapshot();
  if (!snapshot) throw new CommandFailed(NO_PLAN);
  if (municipality !== undefined && !findTerm(snapshot.plan.municipalities, municipality)) {
    throw new CommandFailed(`${municipality}: the plan has no such area; plan check says which there are`);
  }
  const view = await viewWebText({ municipality }, SEES_EVERYTHING, snapshot, dialogues);
  const text = webText(view, 'sv');
  if (text === undefined) throw new CommandFailed(sentenceOf(view, 'sv'));
  await writeOut(out, Buffer.from(`${text}\n`), tools);
}

interface WebFlags {
  readonly out: string;
  readonly municipality?: string;
}

function decisionOption(text: string): ProposedDecision {
  if (text !== 'note' && text !== 'approve') throw new InvalidArgumentError('write note or approve.');
  return text;
}

interface ProposalFlags extends ReportFlags {
  readonly committee: string;
  readonly decision: ProposedDecision;
}

async function writeProposal({ committee, decision, ...flags }: ProposalFlags, tools: CommandTools): Promise<void> {
  const plan = (await tools.stores().plans.snapshot())?.plan;
  if (!plan) throw new CommandFailed(NO_PLAN);
  const found = committeeNamed(plan, committee);
  const known = plan.committees.map(({ id }) => id).join(', ');
  if (!found) throw new CommandFailed(`the plan has no committee "${committee}"; it has ${known || 'none'}`);
  await write({ what: 'decision-proposal', committee: found.id, decision }, flags, tools);
}

/** `report project-report`, `interim-report`, `decision-proposal`, `template` and `web-text` */
export function addReportDocumentCommands(report: Command, tools: CommandTools): void {
  const add = (name: string, description: string): Command =>
    report
      .command(name)
      .description(description)
      .requiredOption('--out <file>', 'the file to write, in .docx; one that is there is written over')
      .option('--template <file>', 'a Word template (.dotx) of the region, whose styles, headers and logo are used')
      .option('--now <instant>', 'date it, and judge goals, as if it were this instant', instantOption)
      .hook('preAction', (_, command) => {
        const { out } = command.opts<ReportFlags>();
        if (!out.toLowerCase().endsWith('.docx')) command.error('error: give --out a name in .docx');
      });
  add(
    'project-report',
    'the project report (projektredovisning) as a Word file: what is stored, and places to write in',
  ).action((flags: ReportFlags) => write({ what: 'project-report' }, flags, tools));
  add('interim-report', 'an interim report (delrapport) of some days as a Word file, with what has happened in them')
    .requiredOption('--from <date>', 'its first day', dateOption)
    .requiredOption('--to <date>', 'its last day', dateOption)
    .action(async (flags: ReportFlags & ReportDays, command: Command) => {
      const { from, to } = flags;
      if (from > to) command.error('error: --from is after --to');
      await write({ what: 'interim-report', from, to }, flags, tools);
    });
  add('template', 'the form of a dialogue (dokumentationsmall) as a Word file, to print and write on by hand').action(
    (flags: ReportFlags) => write({ what: 'paper-form' }, flags, tools),
  );
  add('decision-proposal', 'a decision proposal (beslutsförslag) to one committee as a Word file, with its own figures')
    .requiredOption('--committee <id>', 'its id or name, or the name of its municipality')
    .option('--decision <decision>', 'note what is told, or approve the project report', decisionOption, 'note')
    .action((flags: ProposalFlags) => writeProposal(flags, tools));
  report
    .command('web-text')
    .description('what residents brought up, theme by theme, as plain text to publish, with what may be quoted')
    .requiredOption(...OUT)
    .option('--municipality <name>', 'of one area alone')
    .action((flags: WebFlags) => writeWebText(flags, tools));
}
