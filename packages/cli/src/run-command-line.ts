import { parseCommandLine } from './command-line.ts';
import type { ExitStatus } from './exit-status.ts';
import { EXIT } from './exit-status.ts';
import { processSurroundings } from './process-surroundings.ts';

/** Runs one command line. The one place where exceptions end. */
export async function runCommandLine(words: readonly string[], toolVersion: string): Promise<ExitStatus> {
  const around = processSurroundings(toolVersion);
  try {
    const command = await parseCommandLine(words, around);
    return command === undefined ? EXIT.done : await command(around);
  } catch (error) {
    const { sayError } = await import('./say-error.ts');
    return sayError(error, around, words.includes('--no-color'));
  }
}
