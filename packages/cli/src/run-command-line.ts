import { parseCommandLine } from './command-line.ts';
import type { ExitStatus } from './exit-status.ts';
import { EXIT } from './exit-status.ts';
import type { Surroundings } from './surroundings.ts';

/** Runs one command line. The one place where exceptions end. */
export async function runCommandLine(words: readonly string[], around: Surroundings): Promise<ExitStatus> {
  try {
    const command = await parseCommandLine(words, around);
    return command === undefined ? EXIT.done : await command(around);
  } catch (error) {
    const { sayError } = await import('./say-error.ts');
    return sayError(error, around, words.includes('--no-color'));
  }
}
