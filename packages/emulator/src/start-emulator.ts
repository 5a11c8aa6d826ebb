import { createLateEngine } from './architect/late-engine.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { startServer, type Emulator } from './server-start.ts';

/** Set to `1` by test runs, whose commands start a local org on their own: its answers are checked then. */
const checkedBy = 'CALLWRIGHT_CHECK_ANSWERS';

/**
 * Starts a local org on 127.0.0.1 and resolves once it answers.
 * Throws an EmulatorError for what a person can put right: a port or folder in use, a corrupt folder, a bad seed.
 */
export function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  return startServer(createLateEngine({ lenientReferences: options.lenientReferences ?? false }), {
    ...options,
    checkAnswers: options.checkAnswers ?? process.env[checkedBy] === '1',
  });
}
