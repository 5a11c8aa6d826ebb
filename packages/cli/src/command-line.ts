import type { ToolError } from '@callwright/model';
import type { Argv, CommandModule } from 'yargs';
import {
  COMMON_FLAGS,
  withAdopt,
  withApply,
  withCompare,
  withCompletion,
  withDoctor,
  withDrift,
  withExplain,
  withFmt,
  withFolder,
  withGraph,
  withPlan,
  withRollback,
  withRuns,
  withShow,
  withValidate,
  withWhy,
} from './command-flags.ts';
import { withEdit, withSeedFile, withServe, withState, withUrl } from './local-org-flags.ts';
import type {
  AdoptArguments,
  ApplyArguments,
  CompareArguments,
  DoctorArguments,
  DriftArguments,
  EditArguments,
  ExplainArguments,
  FmtArguments,
  GraphArguments,
  InitArguments,
  LocalOrgArguments,
  PlanArguments,
  RollbackArguments,
  RunsArguments,
  SeedArguments,
  ServeArguments,
  ShowArguments,
  StateArguments,
  ValidateArguments,
  WhyArguments,
} from './command-arguments.ts';
import { answerShell, isAskedByShell } from './asked-by-shell.ts';
import { helpWidth } from './break-lines.ts';
import type { CompletionArguments } from './commands/completion.ts';
import type { ExitStatus } from './exit-status.ts';
import { overview } from './overview.ts';
import type { Surroundings } from './surroundings.ts';

/** A command that has been chosen and whose words have been checked. */
export type ChosenCommand = (around: Surroundings) => Promise<ExitStatus>;

/**
 * The words of the command line, read and checked. Undefined when help or the version was asked for and printed.
 * Throws a ToolError `cli.usage` for anything that is not understood: an unknown flag is never ignored.
 */
export async function parseCommandLine(
  words: readonly string[],
  around: Surroundings,
): Promise<ChosenCommand | undefined> {
  if (words.length === 1 && (words[0] === '--help' || words[0] === '-h')) {
    around.out(overviewFor(around));
    return undefined;
  }
  if (isAskedByShell(words)) {
    return answerShell(
      words,
      commands(() => undefined),
      COMMON_FLAGS,
    );
  }
  const { default: yargs } = await import('yargs');
  let chosen: ChosenCommand | undefined;
  const choose = (command: ChosenCommand): void => {
    chosen = command;
  };
  const parser = yargs([...words])
    .scriptName('callwright')
    .usage('$0 <command>\n\nKeeps the call flows of Genesys Cloud contact centres as code.')
    .version(around.toolVersion)
    .help()
    .alias('h', 'help')
    .options(COMMON_FLAGS)
    .detectLocale(false)
    .strict()
    .recommendCommands()
    .demandCommand(1, 'Say which command to run.')
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message: string | null, error: Error | undefined) => {
      throw error ?? notUnderstood(message ?? 'The command line was not understood.');
    });
  parser.wrap(helpWidth(around));
  for (const command of commands(choose)) {
    parser.command(command);
  }
  try {
    await parser.parseAsync();
  } catch (error) {
    throw error instanceof Error && NOT_UNDERSTOOD in error ? await usageError(error.message) : error;
  }
  return chosen;
}

function overviewFor(around: Surroundings): string {
  const { project } = COMMON_FLAGS;
  return overview(
    commands(() => undefined).map(({ command: words, describe }) => ({
      words: `callwright ${String(words)}`,
      describe: String(describe),
    })),
    [
      { words: '    --project FOLDER', describe: project.describe },
      { words: '    --no-color', describe: 'No colours; also with NO_COLOR' },
      { words: '    --version', describe: 'Show version number' },
      { words: '-h, --help', describe: 'Show help' },
    ],
    helpWidth(around),
  );
}

const NOT_UNDERSTOOD = Symbol('not understood');

/** Marks words that were not understood while yargs, which cannot wait, is still at work. */
function notUnderstood(message: string): Error {
  return Object.assign(new Error(message), { [NOT_UNDERSTOOD]: true });
}

/** Loaded late: help and good command lines need no error. */
async function usageError(message: string): Promise<ToolError> {
  const { ToolError } = await import('@callwright/model');
  return new ToolError({
    code: 'cli.usage',
    problem: 'usage',
    summary: message.split('\n').join(' '),
    hint: 'callwright --help lists the commands; callwright COMMAND --help lists the flags of one.',
  });
}

/** Flags that may stand more than once. */
const REPEATABLE: readonly string[] = ['var', 'allow', 'target', 'paths', 'kind', 'name', 'from', 'accept'];

type Choose = (command: ChosenCommand) => void;

/** Every command: its words, its flags, and the file that does it. */
function commands(choose: Choose): readonly CommandModule[] {
  return [
    command<InitArguments>(
      choose,
      'init [folder]',
      'Start a project that runs on the local org',
      withFolder,
      async (args, around) => (await import('./commands/init.ts')).init(args, around),
    ),
    command<ValidateArguments>(
      choose,
      'validate',
      'Check the project without an org',
      withValidate,
      async (args, around) => (await import('./commands/validate.ts')).validate(args, around),
    ),
    command<FmtArguments>(
      choose,
      'fmt [paths..]',
      'Bring manifests into their canonical form',
      withFmt,
      async (args, around) => (await import('./commands/fmt.ts')).fmt(args, around),
    ),
    command<ExplainArguments>(
      choose,
      'explain [field]',
      'Say what a field of a manifest means',
      withExplain,
      async (args, around) => (await import('./commands/explain.ts')).explain(args, around),
    ),
    command<PlanArguments>(
      choose,
      'plan',
      'Compare the manifests with an org and say what would be done',
      withPlan,
      async (args, around) => (await import('./commands/plan.ts')).planCommand(args, around),
    ),
    command<DriftArguments>(
      choose,
      'drift',
      'Compare git, what was last applied, and an org',
      withDrift,
      async (args, around) => (await import('./commands/drift.ts')).driftCommand(args, around),
    ),
    command<CompareArguments>(
      choose,
      'compare <org> <to>',
      'Say how two orgs of the project differ, and what the second lacks',
      withCompare,
      async (args, around) => (await import('./commands/compare.ts')).compareCommand(args, around),
    ),
    command<ShowArguments>(
      choose,
      'show <what>',
      'Show a saved plan, or one flow from the inside',
      withShow,
      async (args, around) => (await import('./commands/show.ts')).show(args, around),
    ),
    command<ApplyArguments>(choose, 'apply [plan]', 'Do what a plan says', withApply, async (args, around) =>
      args.resume === undefined
        ? (await import('./commands/apply.ts')).apply(args, around)
        : (await import('./commands/apply-resume.ts')).resume({ ...args, resume: args.resume }, around),
    ),
    command<RollbackArguments>(
      choose,
      'rollback <run>',
      'Put back what a run has changed',
      withRollback,
      async (args, around) => (await import('./commands/rollback.ts')).rollback(args, around),
    ),
    command<RunsArguments>(
      choose,
      'runs [run]',
      'Tell what was applied from here, and who applies right now',
      withRuns,
      async (args, around) => (await import('./commands/runs.ts')).runs(args, around),
    ),
    command<WhyArguments>(
      choose,
      'why <address>',
      'Say why a plan does what it does with one resource',
      withWhy,
      async (args, around) => (await import('./commands/why.ts')).why(args, around),
    ),
    command<GraphArguments>(
      choose,
      'graph',
      'Picture of routes, flows and shared flows',
      withGraph,
      async (args, around) => (await import('./commands/graph.ts')).graph(args, around),
    ),
    command<AdoptArguments>(
      choose,
      'adopt',
      'Describe in manifests what an org holds, or in a seed for the local org',
      withAdopt,
      async (args, around) => (await import('./commands/adopt.ts')).adopt(args, around),
    ),
    command<DoctorArguments>(
      choose,
      'doctor',
      'Check how an org is reached, and what this client may do there',
      withDoctor,
      async (args, around) => (await import('./commands/doctor.ts')).doctor(args, around),
    ),
    {
      command: 'emulator',
      describe: 'The local org',
      builder: (yargs) => {
        for (const inner of emulatorCommands(choose)) {
          yargs.command(inner);
        }
        return yargs.demandCommand(
          1,
          'Say what to do with the local org: serve, seed, edit, state or reset.',
        );
      },
      handler: () => undefined,
    },
    command<CompletionArguments>(
      choose,
      'completion <shell>',
      'Print what makes a shell complete commands, flags and names',
      withCompletion,
      async (args, around) => (await import('./commands/completion.ts')).completion(args, around),
    ),
  ];
}

function emulatorCommands(choose: Choose): readonly CommandModule[] {
  return [
    command<ServeArguments>(
      choose,
      'serve',
      'Run the local org for any client',
      withServe,
      async (args, around) => (await import('./commands/emulator-serve.ts')).serve(args, around),
    ),
    command<SeedArguments>(
      choose,
      'seed <file>',
      'Add to the local org what a seed file names and the org lacks',
      withSeedFile,
      async (args, around) => (await import('./commands/emulator.ts')).seed(args, around),
    ),
    command<EditArguments>(
      choose,
      'edit <flow>',
      'Change a flow of the local org by hand and publish it, as a person in Architect would',
      withEdit,
      async (args, around) => (await import('./commands/emulator.ts')).edit(args, around),
    ),
    command<StateArguments>(
      choose,
      'state',
      "Print what the project's local org holds, as JSON or as a seed file",
      withState,
      async (args, around) => (await import('./commands/emulator.ts')).state(args, around),
    ),
    command<LocalOrgArguments>(
      choose,
      'reset',
      "Put the project's local org back to its seed",
      withUrl,
      async (args, around) => (await import('./commands/emulator.ts')).reset(args, around),
    ),
  ];
}

/** yargs has checked the words against the builder, so the arguments have the shape that the builder describes. */
// The type parameter joins what `run` takes with what the builder describes.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function command<T>(
  choose: Choose,
  words: string,
  describe: string,
  builder: (yargs: Argv) => Argv,
  run: (args: T, around: Surroundings) => Promise<ExitStatus>,
): CommandModule {
  return {
    command: words,
    describe,
    builder,
    handler: (args) => {
      refuseUnusable(args);
      choose((around) => run(args as unknown as T, around));
    },
  };
}

/** What yargs lets through: a flag that stands twice becomes a list, and a number that is none NaN. */
function refuseUnusable(args: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(args)) {
    if (Array.isArray(value) && name !== '_' && !REPEATABLE.includes(name)) {
      throw notUnderstood(`--${name} may stand once, and stands ${value.length} times.`);
    }
    if (typeof value === 'number' && (!Number.isFinite(value) || value < 0)) {
      throw notUnderstood(`--${name} takes a number from 0.`);
    }
  }
}
