import type { ToolError } from '@callwright/model';
import { isToolError } from '@callwright/model';
import { breakLines, lineWidth } from './break-lines.ts';
import type { ExitStatus } from './exit-status.ts';
import { EXIT, exitStatusOf } from './exit-status.ts';
import { paintFor } from './paint.ts';
import { findingText, toolErrorText } from './reporters/finding-text.ts';
import type { Surroundings } from './surroundings.ts';

/** Says why a command ended early, and with which status it does. */
export function sayError(error: unknown, around: Surroundings, noColor: boolean): ExitStatus {
  if (isToolError(error)) {
    sayToolError(error, around, noColor);
    return exitStatusOf(error.problem);
  }
  sayDefect(error, around, noColor);
  return EXIT.failed;
}

function sayToolError(error: ToolError, around: Surroundings, noColor: boolean): void {
  const paint = paintFor(around, 'say', noColor);
  const width = lineWidth(around, 'say');
  for (const finding of error.findings) {
    around.say(`${breakLines(findingText(finding, paint), width)}\n\n`);
  }
  around.say(`${breakLines(toolErrorText(error, paint), width)}\n`);
}

/** A defect of ours: the stack helps whoever mends it; message and stack of our own errors hold no secrets. */
function sayDefect(error: unknown, around: Surroundings, noColor: boolean): void {
  const paint = paintFor(around, 'say', noColor);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  around.say(
    `${paint.red('defect')}: Callwright did something it should not. Nothing is known to be lost; if a run was under way, ` +
      `its journal says how far it came.\n  ${paint.green('→')} Please report this with the lines below.\n\n${stack}\n`,
  );
}
