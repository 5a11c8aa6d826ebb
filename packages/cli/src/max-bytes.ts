import { ToolError } from '@callwright/model';

/** With less, even the shortest form of a plan or of a report might have no room. */
export const LEAST_BYTES = 8_000;

/** Before anything is read from an org: nobody waits for what cannot be shown. Throws a ToolError `cli.usage`. */
export function checkMaxBytes(maxBytes: number): void {
  if (!Number.isInteger(maxBytes) || maxBytes < LEAST_BYTES) {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: `--max-bytes takes a whole number from ${LEAST_BYTES}, and got ${maxBytes}.`,
      detail: 'With less there would be no room for the name of everything that needs a decision.',
    });
  }
}
