import type { JournalEntry, Json, JsonObject, Outcome } from '@callwright/model';
import { isJsonObject, ToolError } from '@callwright/model';

const NEW_LINE = 0x0a;

const OUTCOMES: readonly Outcome[] = ['done', 'failed', 'unknown', 'stale', 'overtook', 'skipped'];

/** What the bytes of a journal hold. */
export interface JournalLines {
  readonly entries: readonly JournalEntry[];
  /** Bytes of whole lines. What stands behind them a dying process left unfinished: it was never confirmed to anybody. */
  readonly whole: number;
}

/** Reads the entries of a journal, one a line. Throws a ToolError when a whole line holds anything that is no entry. */
export function journalLines(bytes: Buffer, path: string): JournalLines {
  const whole = bytes.lastIndexOf(NEW_LINE) + 1;
  const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
  return { entries: lines.map((line, index) => parseEntry(line, index + 1, path)), whole };
}

function parseEntry(line: string, number: number, path: string): JournalEntry {
  const value = parsed(line);
  if (isJsonObject(value) && isEntry(value)) {
    return value as unknown as JournalEntry;
  }
  throw new ToolError({
    code: 'applier.journal-damaged',
    problem: 'failed',
    summary: `Line ${String(number)} of the journal ${path} is no journal entry.`,
    detail: 'A journal with a damaged line cannot tell what was done.',
    hint: 'Restore the file from a copy, or plan again: a plan reads what is live.',
  });
}

function parsed(line: string): Json | undefined {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return undefined;
  }
}

/** Whether an object has what is read of it. Fields that a later version added are no damage. */
function isEntry(value: JsonObject): boolean {
  const areTexts = (...keys: readonly string[]): boolean =>
    keys.every((key) => typeof value[key] === 'string');
  switch (value['entry']) {
    case 'opened':
      return areTexts('at', 'run', 'planDigest', 'project', 'org', 'orgId') && isListOfTexts(value['steps']);
    case 'started':
      return areTexts('at', 'step', 'address');
    case 'noted':
      return areTexts('at', 'step');
    case 'ended':
      return areTexts('at', 'step') && isOutcome(value);
    case 'resumed':
      return areTexts('at', 'planDigest') && isListOfTexts(value['steps']) && isListOfTexts(value['settled']);
    case 'closed':
      return areTexts('at') && typeof value['interrupted'] === 'boolean';
    default:
      return false;
  }
}

function isListOfTexts(value: Json | undefined): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isOutcome({ outcome, trouble }: JsonObject): boolean {
  return (
    OUTCOMES.some((one) => one === outcome) &&
    (outcome === 'done' || (trouble !== undefined && isTrouble(trouble)))
  );
}

function isTrouble(value: Json): boolean {
  return isJsonObject(value) && typeof value['code'] === 'string' && typeof value['summary'] === 'string';
}
