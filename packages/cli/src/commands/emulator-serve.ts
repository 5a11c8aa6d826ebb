import { resolve } from 'node:path';
import { ToolError } from '@callwright/model';
import type { ServeArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import type { Surroundings } from '../surroundings.ts';

/** `callwright emulator serve`: runs until it is interrupted. */
export async function serve(args: ServeArguments, around: Surroundings): Promise<ExitStatus> {
  if (!Number.isInteger(args.port) || args.port < 0 || args.port > 65_535) {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: `--port takes a number from 0 to 65535, and got ${args.port}.`,
    });
  }
  const { startEmulator, isEmulatorError } = await import('@callwright/emulator');
  try {
    const server = await startEmulator({
      port: args.port,
      lenientReferences: args.lenientReferences,
      clock: args.clock,
      ...(args.data === undefined ? {} : { dataDir: resolve(around.folder, args.data) }),
      ...(args.seed === undefined ? {} : { seed: fileAt(args.seed, around) }),
      ...(args.faults === undefined ? {} : { faults: fileAt(args.faults, around) }),
      ...(args.invariants === undefined ? {} : { invariants: fileAt(args.invariants, around) }),
    });
    around.out(`listening on ${server.url}\n`);
    const interrupted = new Promise<void>((done) => {
      around.finish.addEventListener('abort', () => done(), { once: true });
    });
    const failure = await Promise.race([interrupted, server.failed]);
    if (failure !== undefined) {
      throw failure;
    }
    await server.close();
    return EXIT.done;
  } catch (error) {
    if (isEmulatorError(error)) {
      throw new ToolError({
        code: `emulator.${error.code}`,
        problem: 'configuration',
        summary: error.message,
        cause: error,
      });
    }
    throw error;
  }
}

/** A path of the command line is relative to where the command runs. */
function fileAt(path: string, around: Surroundings): { readonly file: string } {
  return { file: resolve(around.folder, path) };
}
