import type { Argv, CommandModule } from 'yargs';

/** A flag or a positional word of a command. */
export interface TableWord {
  /** As the code calls it: `run-dir`, `address`. */
  readonly name: string;
  readonly describe: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  readonly choices: readonly string[];
  /** Whether it may stand more than once. */
  readonly repeats: boolean;
}

/** One command as help and completion know it. */
export interface TableCommand {
  readonly name: string;
  readonly describe: string;
  readonly flags: readonly TableWord[];
  readonly positionals: readonly TableWord[];
  readonly commands: readonly TableCommand[];
}

interface Spec {
  readonly type?: string;
  readonly describe?: string;
  readonly choices?: readonly string[];
  readonly array?: boolean;
}

/** The commands that the command line is made of, written down instead of run: help and completion cannot differ. */
export function commandTable(modules: readonly CommandModule[]): readonly TableCommand[] {
  return modules.map(tableCommand);
}

/** Flags of `yargs.options`, as words of the table. */
export function flagWords(specs: Readonly<Record<string, Spec>>): readonly TableWord[] {
  return Object.entries(specs).map(([name, spec]) => tableWord(name, spec));
}

function tableCommand({ command, describe, builder }: CommandModule): TableCommand {
  const [name = '', ...places] = String(command).split(' ');
  const flags = new Map<string, TableWord>();
  const positionals = new Map<string, TableWord>();
  const inner: CommandModule[] = [];
  const recorder = recording({
    option: (flag, spec) => void flags.set(flag, tableWord(flag, spec)),
    positional: (word, spec) => void positionals.set(word, tableWord(word, spec)),
    command: (module) => void inner.push(module),
  });
  if (typeof builder === 'function') {
    void builder(recorder);
  }
  return {
    name,
    describe: String(describe),
    flags: [...flags.values()],
    // The words of the command say in which order they stand.
    positionals: places.flatMap((place) => {
      const word = positionals.get(place.replace(/[<>[\].]/g, ''));
      return word === undefined ? [] : [{ ...word, repeats: place.includes('..') }];
    }),
    commands: inner.map(tableCommand),
  };
}

interface Heard {
  readonly option: (name: string, spec: Spec) => void;
  readonly positional: (name: string, spec: Spec) => void;
  readonly command: (module: CommandModule) => void;
}

/** What builders take for yargs: it writes down what they say, and any other word of theirs means nothing to it. */
function recording(heard: Heard): Argv {
  const recorder: Argv = new Proxy({} as Argv, {
    get:
      (_target, member) =>
      (...given: readonly unknown[]): Argv => {
        if (typeof member === 'string' && Object.hasOwn(heard, member)) {
          (heard[member as keyof Heard] as (...args: readonly unknown[]) => void)(...given);
        }
        return recorder;
      },
  });
  return recorder;
}

function tableWord(name: string, { type, describe = '', choices = [], array = false }: Spec): TableWord {
  return { name, describe, takesValue: type !== 'boolean', choices, repeats: array };
}
