import { resolve } from 'node:path';
import { ToolError } from '@callwright/model';
import type { LocalOrgArguments, ServeArguments } from '../command-line.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { startLocalOrg } from '../local-org.ts';
import { readDesired } from '../make-plan.ts';
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
    await new Promise<void>((done) => {
      around.finish.addEventListener('abort', () => done(), { once: true });
    });
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

/** `callwright emulator state`: everything that the local org holds, as JSON. */
export async function state(args: LocalOrgArguments, around: Surroundings): Promise<ExitStatus> {
  around.out(`${await control(args, around, 'GET', '/emulator/state')}\n`);
  return EXIT.done;
}

/** `callwright emulator reset`: back to the seed. */
export async function reset(args: LocalOrgArguments, around: Surroundings): Promise<ExitStatus> {
  await control(args, around, 'POST', '/emulator/reset');
  around.out('The local org is as its seed says.\n');
  return EXIT.done;
}

async function control(
  args: LocalOrgArguments,
  around: Surroundings,
  method: 'GET' | 'POST',
  path: string,
): Promise<string> {
  if (args.url !== undefined) {
    if (!URL.canParse(args.url)) {
      throw new ToolError({
        code: 'cli.usage',
        problem: 'usage',
        summary: `--url takes an address such as http://127.0.0.1:8080, and got "${args.url}".`,
      });
    }
    return request(args.url, method, path);
  }
  const { project, desired } = await readDesired(
    { ...args, org: 'local', var: [], gateway: undefined },
    around,
  );
  const spec = project.loaded.project.orgs['local'];
  const local = await startLocalOrg(project, { seed: spec?.seed, existing: desired.existing });
  try {
    return await request(local.url, method, path);
  } finally {
    await local.close();
  }
}

async function request(base: string, method: 'GET' | 'POST', path: string): Promise<string> {
  const response = await fetch(new URL(path, base), { method }).catch((cause: unknown) => {
    throw new ToolError({
      code: 'emulator.not-reachable',
      problem: 'configuration',
      summary: `No local org answers at ${base}.`,
      hint: 'Start one: callwright emulator serve --port P',
      cause,
    });
  });
  const text = await response.text();
  if (!response.ok) {
    throw new ToolError({
      code: 'emulator.refused',
      problem: 'failed',
      summary: `The local org answered ${response.status}.`,
      detail: text.slice(0, 500),
    });
  }
  return text;
}
