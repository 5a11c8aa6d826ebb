import type { CommandModule } from 'yargs';
import type { ChosenCommand } from './command-line.ts';

/** `completion SHELL -- WORDS`: words that somebody has not finished, and that must not be read as ours. */
export function isAskedByShell(words: readonly string[]): boolean {
  return words[0] === 'completion' && words[2] === '--';
}

/** What the scripts of `callwright completion` are answered. Loaded late: no other command needs any of it. */
export async function answerShell(
  [, shell = '', , ...typed]: readonly string[],
  commands: readonly CommandModule[],
  flags: Readonly<Record<string, object>>,
): Promise<ChosenCommand> {
  const [{ completionAnswer }, { commandTable, flagWords }] = await Promise.all([
    import('./commands/completion.ts'),
    import('./command-table.ts'),
  ]);
  const table = { commands: commandTable(commands), flags: flagWords(flags) };
  return (around) => completionAnswer(shell, typed, table, around);
}
