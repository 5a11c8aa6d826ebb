import { parseArgs } from 'node:util';
import { emulatorError, isEmulatorError, type EmulatorErrorCode } from './emulator-error.ts';
import { startEmulator } from './start-emulator.ts';
import type { EmulatorOptions } from './emulator-options.ts';

/*
 * node main.js [--port 0] [--data DIR] [--seed FILE] [--lenient-references] [--job-delay-ms N] [--seed-number N]
 *              [--clock real|virtual[:ISO date]] [--faults FILE] [--invariants FILE]
 *              [--fold-after BYTES] [--check-answers] [--exit-with-parent]
 * Prints `listening on http://127.0.0.1:<port>`. SIGTERM and SIGINT close it cleanly; with --exit-with-parent so
 * does the end of its stdin, so that it never outlives what started it.
 */

const options = {
  port: { type: 'string' },
  data: { type: 'string' },
  'fold-after': { type: 'string' },
  seed: { type: 'string' },
  'lenient-references': { type: 'boolean' },
  'job-delay-ms': { type: 'string' },
  'seed-number': { type: 'string' },
  clock: { type: 'string' },
  faults: { type: 'string' },
  invariants: { type: 'string' },
  'check-answers': { type: 'boolean' },
  'exit-with-parent': { type: 'boolean' },
} as const;

/** What whoever started it wrote wrong: exit status 7, as of a command line that is not understood. */
const wrongWords: readonly EmulatorErrorCode[] = [
  'option-invalid',
  'faults-unreadable',
  'faults-invalid',
  'invariants-unreadable',
  'invariants-invalid',
];

type Arguments = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

async function main(): Promise<void> {
  const given = readArguments();
  const emulator = await startEmulator(optionsOf(given));
  let closing: Promise<void> | undefined;
  const close = (): void => {
    closing ??= emulator.close().then(() => process.exit(0), fail);
  };
  void emulator.failed.then(fail);
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
  if (given['exit-with-parent'] === true) {
    process.stdin.once('end', close).once('close', close).resume();
  }
  // Last: whoever reads this line may send a signal at once.
  process.stdout.write(`listening on ${emulator.url}\n`);
}

function readArguments(): Arguments {
  try {
    return parseArgs({ options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    throw emulatorError('option-invalid', error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
}

function optionsOf(given: Arguments): EmulatorOptions {
  const jobDelayMs = whole(given, 'job-delay-ms');
  const seedNumber = whole(given, 'seed-number');
  const foldAfter = whole(given, 'fold-after');
  return {
    port: whole(given, 'port') ?? 0,
    lenientReferences: given['lenient-references'] ?? false,
    ...(given['check-answers'] === undefined ? {} : { checkAnswers: given['check-answers'] }),
    ...(given.data === undefined ? {} : { dataDir: given.data }),
    ...(foldAfter === undefined ? {} : { foldAfter }),
    ...(given.seed === undefined ? {} : { seed: { file: given.seed } }),
    ...(given.faults === undefined ? {} : { faults: { file: given.faults } }),
    ...(given.invariants === undefined ? {} : { invariants: { file: given.invariants } }),
    ...(jobDelayMs === undefined ? {} : { jobDelayMs }),
    ...(seedNumber === undefined ? {} : { seedNumber }),
    ...(given.clock === undefined ? {} : { clock: given.clock }),
    log: (line) => process.stderr.write(`${line}\n`),
  };
}

function whole(
  given: Arguments,
  name: 'port' | 'job-delay-ms' | 'seed-number' | 'fold-after',
): number | undefined {
  const text = given[name];
  if (text === undefined) {
    return undefined;
  }
  if (!/^\d{1,9}$/.test(text) || (name === 'port' && Number(text) > 65_535)) {
    throw emulatorError(
      'option-invalid',
      `--${name} must be a whole number${name === 'port' ? ' up to 65535' : ''}, not '${text}'.`,
    );
  }
  return Number(text);
}

function fail(error: unknown): void {
  process.stderr.write(
    isEmulatorError(error)
      ? `${error.message}\n`
      : `${error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
  );
  process.exit(isEmulatorError(error) && wrongWords.includes(error.code) ? 7 : 1);
}

main().catch(fail);
