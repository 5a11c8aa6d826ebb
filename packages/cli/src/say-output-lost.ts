import { ToolError } from '@callwright/model';
import { sayError } from './say-error.ts';
import type { Surroundings } from './surroundings.ts';

/** Says that standard output did not take what the command had to write. */
export function sayOutputLost(code: string, around: Surroundings): void {
  sayError(outputLost(code), around, false);
}

function outputLost(code: string): ToolError {
  return new ToolError({
    code: 'cli.output-not-written',
    problem: 'failed',
    summary: `Standard output could not be written (${code}); what stands there is not whole.`,
    detail: 'A run that was under way has gone on, and its journal has everything.',
    hint: 'Make room where the output goes; callwright runs shows what a run came to, and a command that only reads can be run once more.',
  });
}
