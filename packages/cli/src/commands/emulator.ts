import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ToolError } from '@callwright/model';
import type {
  EditArguments,
  LocalOrgArguments,
  SeedArguments,
  StateArguments,
} from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { startLocalOrg } from '../local-org.ts';
import { readDesired } from '../make-plan.ts';
import type { Surroundings } from '../surroundings.ts';
import { plain } from '../words.ts';

/**
 * `callwright emulator state`: everything that the local org holds, as JSON; with `--as-seed` as a seed file, from which
 * `emulator serve --seed` makes the same org again.
 */
export async function state(args: StateArguments, around: Surroundings): Promise<ExitStatus> {
  if (args.withoutSecrets && !args.asSeed) {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: '--without-secrets goes with --as-seed: the state as JSON never holds secrets.',
    });
  }
  const text = args.asSeed
    ? seedIn(await control(args, around, { method: 'GET', path: seedPath(args) }))
    : `${await control(args, around, { method: 'GET', path: '/emulator/state' })}\n`;
  if (args.out === undefined) {
    around.out(text);
  } else {
    await writePrivateFile(resolve(around.folder, args.out), text);
    around.say(`Saved in ${args.out}.\n`);
  }
  return EXIT.done;
}

function seedPath({ withoutSecrets }: StateArguments): string {
  return `/emulator/seed${withoutSecrets ? '?secrets=no' : ''}`;
}

function seedIn(answer: string): string {
  return (JSON.parse(answer) as { readonly seed: string }).seed;
}

/** Whole or not at all, and for its owner alone: a seed holds the secrets of the local org's clients. */
async function writePrivateFile(path: string, text: string): Promise<void> {
  const aside = `${path}.new`;
  try {
    await writeFile(aside, text, { mode: 0o600 });
    await rename(aside, path);
  } catch (cause) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw new ToolError({
      code: 'cli.not-writable',
      problem: 'configuration',
      summary: `The file ${path} cannot be written.`,
      hint: 'Check the folder and its permissions, or choose another file with --out.',
      cause,
    });
  }
}

/** `callwright emulator seed FILE`: adds to the local org what a seed names and the org lacks. */
export async function seed(args: SeedArguments, around: Surroundings): Promise<ExitStatus> {
  const file = resolve(around.folder, args.file);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ToolError({
      code: 'emulator.seed-unreadable',
      problem: 'configuration',
      summary: `The seed ${args.file} cannot be read.`,
      hint: 'Check its path.',
      cause,
    });
  });
  const body = { seed: text, baseDir: dirname(file) };
  await control(args, around, { method: 'POST', path: '/emulator/seed', body });
  around.out('The local org holds what the seed names.\n');
  return EXIT.done;
}

/** `callwright emulator edit FLOW`: what a person does in Architect, so that what the tool says of it can be tried. */
export async function edit(args: EditArguments, around: Surroundings): Promise<ExitStatus> {
  const { flow, type, replace, with: by, as: user } = args;
  const body = { user, flow, replace, with: by, ...(type === undefined ? {} : { type }) };
  const answer = await control(args, around, { method: 'POST', path: '/emulator/people/edit', body });
  const { version } = JSON.parse(answer) as { readonly version: string };
  around.out(`${plain(user)} has published version ${plain(version)} of "${plain(flow)}".\n`);
  return EXIT.done;
}

/** `callwright emulator reset`: back to the seed. */
export async function reset(args: LocalOrgArguments, around: Surroundings): Promise<ExitStatus> {
  await control(args, around, { method: 'POST', path: '/emulator/reset' });
  around.out('The local org is as its seed says.\n');
  return EXIT.done;
}

interface ControlRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

async function control(
  args: LocalOrgArguments,
  around: Surroundings,
  wanted: ControlRequest,
): Promise<string> {
  if (args.url !== undefined) {
    if (!URL.canParse(args.url)) {
      throw new ToolError({
        code: 'cli.usage',
        problem: 'usage',
        summary: `--url takes an address such as http://127.0.0.1:8080, and got "${args.url}".`,
      });
    }
    return request(args.url, wanted);
  }
  const { project, desired } = await readDesired(
    { ...args, org: 'local', var: [], gateway: undefined, tokens: 1 },
    around,
  );
  const spec = project.loaded.project.orgs['local'];
  const local = await startLocalOrg(project, { seed: spec?.seed, desired });
  try {
    return await request(local.url, wanted);
  } finally {
    await local.close();
  }
}

async function request(base: string, { method, path, body }: ControlRequest): Promise<string> {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(new URL(path, base), { method, ...content }).catch((cause: unknown) => {
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
      detail: messageIn(text).slice(0, 2000),
    });
  }
  return text;
}

/** The sentence of a refusal; the whole answer where it has none. */
function messageIn(answer: string): string {
  try {
    const { message } = JSON.parse(answer) as { readonly message?: unknown };
    return typeof message === 'string' ? message : answer;
  } catch {
    return answer;
  }
}
