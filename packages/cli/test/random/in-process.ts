import { isToolError } from '@callwright/model';
import type { ChosenCommand } from '../../src/command-line.ts';
import { apply } from '../../src/commands/apply.ts';
import { planCommand } from '../../src/commands/plan.ts';
import { rollback } from '../../src/commands/rollback.ts';
import { exitStatusOf } from '../../src/exit-status.ts';
import { findingText, toolErrorText } from '../../src/reporters/finding-text.ts';
import { paintFor } from '../../src/paint.ts';
import type { Surroundings } from '../../src/surroundings.ts';
import type { Ended } from '../callwright-process.ts';
import { CREDENTIALS } from '../callwright-process.ts';

const ORG = {
  project: undefined,
  color: false,
  org: 'local',
  var: [],
  gateway: undefined,
  tokens: 1,
  allow: [],
  target: [],
  format: 'json',
} as const;

const PLANNING = {
  out: undefined,
  reviewed: undefined,
  settingsFrom: undefined,
  maxBytes: 65_000,
  wholeAt: undefined,
  detailedExitcode: false,
  verbose: false,
} as const;

/** `plan --format json`, inside the test: what it does is the same as the command's, and it starts at once. */
function planInProcess(folder: string): Promise<Ended> {
  return run((around) => planCommand({ ...ORG, ...PLANNING }, around), folder);
}

const APPLYING = {
  ...ORG,
  format: 'human',
  autoApprove: true,
  runDir: undefined,
  leaseTimeout: 60,
  stopOnError: false,
  events: undefined,
} as const;

/** `apply --auto-approve`. */
function applyInProcess(folder: string): Promise<Ended> {
  return run((around) => apply({ ...APPLYING, plan: undefined, resume: undefined }, around), folder);
}

/** What `rollback RUN --auto-approve` prints when nothing went wrong. */
export async function rollBackCleanly(folder: string, id: string): Promise<string> {
  const { status, out, err } = await run(
    (around) => rollback({ ...APPLYING, run: id, out: undefined }, around),
    folder,
  );
  expect({ status, words: status === 0 ? '' : `${out}\n${err}` }).toEqual({ status: 0, words: '' });
  return out;
}

/** What `plan --format json` prints of a plan that could be made. */
export async function planWords<T>(folder: string): Promise<T> {
  const { status, out, err } = await planInProcess(folder);
  expect({ status, err: status === 0 ? '' : err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out) as T;
}

/** What `apply` prints when nothing went wrong. */
export async function applyCleanly(folder: string): Promise<string> {
  const { status, out, err } = await applyInProcess(folder);
  expect({ status, words: status === 0 ? '' : `${out}\n${err}` }).toEqual({ status: 0, words: '' });
  return out;
}

/** A command with other surroundings than a pipeline's: another time, somebody to ask. */
export async function run(
  command: ChosenCommand,
  folder: string,
  other: Partial<Surroundings> = {},
): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const around: Surroundings = {
    out: (text) => void out.push(text),
    say: (text) => void err.push(text),
    outIsTerminal: false,
    sayIsTerminal: false,
    columns: () => 200,
    canAsk: false,
    ask: () => Promise.resolve(''),
    env: { NO_COLOR: '1', ...CREDENTIALS },
    folder,
    clock: { now: () => Date.now(), sleep },
    finish: new AbortController().signal,
    stop: new AbortController().signal,
    toolVersion: '0.0.0',
    ...other,
  };
  let status: number;
  try {
    status = await command(around);
  } catch (error) {
    if (!isToolError(error)) {
      throw error;
    }
    const paint = paintFor(around, 'say', true);
    err.push(
      ...error.findings.map((finding) => `${findingText(finding, paint)}\n`),
      toolErrorText(error, paint),
    );
    status = exitStatusOf(error.problem);
  }
  return { status, out: out.join(''), err: err.join('') };
}

/** Waits for jobs that have long ended are shortened: nothing of what is asked here depends on how long they take. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason as Error);
      return;
    }
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms / 20);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
