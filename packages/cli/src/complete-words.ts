import type { TableCommand, TableWord } from './command-table.ts';

/** What may stand at a place of a command line. */
export interface Candidate {
  readonly value: string;
  readonly describe?: string;
}

/**
 * `words`: the candidates are whole words · `parts`: something must follow each, such as an address behind `HAZARD:` ·
 * `files`: paths stand there.
 */
export interface Completion {
  readonly mode: 'words' | 'parts' | 'files';
  readonly candidates: readonly Candidate[];
}

/** What may stand for a flag or a positional word of this name. Undefined: only its file names are known. */
export type ValuesOf = (
  name: string,
  current: string,
  flags: Readonly<Record<string, string>>,
) => Promise<Completion | undefined>;

/**
 * What may stand in place of the last word.
 *
 * @param words behind `callwright`, the last one as far as it is typed
 */
export async function completeWords(
  { commands, flags }: Pick<TableCommand, 'commands' | 'flags'>,
  words: readonly string[],
  valuesOf: ValuesOf,
): Promise<Completion> {
  const current = words.at(-1) ?? '';
  const place = placeOf({ commands, flags }, words.slice(0, -1));
  const { waiting, command } = place;
  const glued = /^--([\w-]+)=(.*)$/s.exec(current);
  if (waiting === undefined && glued !== null) {
    const [, name = '', begun = ''] = glued;
    const flag = place.flags.find((one) => one.name === name);
    return flag === undefined
      ? NONE
      : behind(`--${name}=`, fitting(await valuesFor(flag, begun, place, valuesOf), begun));
  }
  if (waiting !== undefined) {
    return fitting(await valuesFor(waiting, current, place, valuesOf), current);
  }
  if (current.startsWith('-') && !place.isOver) {
    return fitting({ mode: 'words', candidates: place.flags.map(flagCandidate) }, current);
  }
  if (command === undefined && place.positionals > 0) {
    return NONE;
  }
  if (command === undefined || command.commands.length > 0) {
    const inner = command === undefined ? commands : command.commands;
    return fitting(
      { mode: 'words', candidates: inner.map(({ name, describe }) => ({ value: name, describe })) },
      current,
    );
  }
  const positional = command.positionals[place.positionals] ?? repeated(command.positionals);
  return positional === undefined
    ? NONE
    : fitting(await valuesFor(positional, current, place, valuesOf), current);
}

const NONE: Completion = { mode: 'words', candidates: [] };

interface Place {
  readonly command: TableCommand | undefined;
  /** Those of the command and those that every command takes. */
  readonly flags: readonly TableWord[];
  /** The flag whose value is the next word. */
  readonly waiting: TableWord | undefined;
  readonly positionals: number;
  /** Values that were typed, by flag. */
  readonly given: Readonly<Record<string, string>>;
  /** Whether `--` has ended the flags. */
  readonly isOver: boolean;
}

function placeOf(top: Pick<TableCommand, 'commands' | 'flags'>, words: readonly string[]): Place {
  let place: Place = {
    command: undefined,
    flags: top.flags,
    waiting: undefined,
    positionals: 0,
    given: {},
    isOver: false,
  };
  for (const word of words) {
    place = after(place, word, top);
  }
  return place;
}

function after(place: Place, word: string, top: Pick<TableCommand, 'commands' | 'flags'>): Place {
  if (place.waiting !== undefined) {
    return { ...place, waiting: undefined, given: { ...place.given, [place.waiting.name]: word } };
  }
  if (word === '--') {
    return { ...place, isOver: true };
  }
  if (word.startsWith('-') && !place.isOver) {
    const [, name = '', , value] = /^--?([^=]+)(=(.*))?$/s.exec(word) ?? [];
    const flag = place.flags.find((one) => one.name === name);
    return value === undefined
      ? { ...place, waiting: flag?.takesValue === true ? flag : undefined }
      : { ...place, given: { ...place.given, [name]: value } };
  }
  const inner = place.command === undefined ? top.commands : place.command.commands;
  const command = inner.find(({ name }) => name === word);
  return command === undefined
    ? { ...place, positionals: place.positionals + 1 }
    : { ...place, command, flags: [...command.flags, ...top.flags] };
}

async function valuesFor(
  word: TableWord,
  current: string,
  { given }: Place,
  valuesOf: ValuesOf,
): Promise<Completion> {
  if (word.choices.length > 0) {
    return { mode: 'words', candidates: word.choices.map((value) => ({ value })) };
  }
  return (await valuesOf(word.name, current, given)) ?? { mode: 'files', candidates: [] };
}

function flagCandidate({ name, describe }: TableWord): Candidate {
  return { value: `--${name}`, describe };
}

function fitting({ mode, candidates }: Completion, current: string): Completion {
  return { mode, candidates: candidates.filter(({ value }) => value.startsWith(current)) };
}

/** Values of a flag that is written together with its sign. */
function behind(prefix: string, { mode, candidates }: Completion): Completion {
  return { mode, candidates: candidates.map((one) => ({ ...one, value: `${prefix}${one.value}` })) };
}

function repeated(positionals: readonly TableWord[]): TableWord | undefined {
  const last = positionals.at(-1);
  return last?.repeats === true ? last : undefined;
}
