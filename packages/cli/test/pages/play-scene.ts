import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CREDENTIALS } from '../callwright-process.ts';
import type { CommandHost, Printed } from './command-host.ts';
import type { Act, Scene } from './read-page.ts';
import type { Called } from './shown-output.ts';
import { sameOutput, textNow, unknownRun } from './shown-output.ts';
import type { Setting } from './starts.ts';

const BINARIES = join(__dirname, '../../../../node_modules/.bin');

/** Where the readers are by now. */
interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly called: Called;
}

/** Does what a scene has its readers do. Throws at the first act that does not go as the page says. */
export async function playScene(
  { acts }: Pick<Scene, 'acts'>,
  { folder, env, before }: Setting,
  host: CommandHost,
): Promise<void> {
  let place: Place = {
    cwd: folder.path,
    env: {
      PATH: `${BINARIES}:${process.env['PATH'] ?? ''}`,
      HOME: folder.path,
      NO_COLOR: '1',
      NO_PROXY: '127.0.0.1,localhost',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Ann',
      GIT_AUTHOR_EMAIL: 'ann@acme.example',
      GIT_COMMITTER_NAME: 'Ann',
      GIT_COMMITTER_EMAIL: 'ann@acme.example',
      ...env,
    },
    called: new Map(),
  };
  for (const command of before) {
    place = await run({ does: 'run', line: 0, command, status: 0 }, place, host, folder.path);
  }
  for (const act of acts) {
    const inFolder = (file: string): string => join(place.cwd, file).slice(folder.path.length + 1);
    switch (act.does) {
      case 'run':
        place = await run(act, place, host, folder.path);
        break;
      case 'write':
        folder.write(inFolder(act.file), textNow(act.text, place.called));
        break;
      case 'edit':
        folder.edit(inFolder(act.file), textNow(act.before, place.called), textNow(act.after, place.called));
        break;
    }
  }
}

type Run = Extract<Act, { readonly does: 'run' }>;

async function run(act: Run, place: Place, host: CommandHost, home: string): Promise<Place> {
  const [program, first = ''] = act.command.split(/\s+/);
  if (program === 'cd') {
    const cwd = resolve(place.cwd, first);
    if (!existsSync(cwd)) {
      throw new Error(`line ${act.line}: ${act.command}\nleads to a folder that is not there`);
    }
    return { ...place, cwd };
  }
  if (program === 'export') {
    return { ...place, env: { ...place.env, ...exported(await words(act.command, place)) } };
  }
  const unknown = unknownRun(act.command, place.called);
  if (unknown !== undefined) {
    throw new Error(`line ${act.line}: ${act.command}\nnames ${unknown}, and no output above shows it`);
  }
  const command = textNow(act.command, place.called);
  const { status, text } = await printed(command, act, place, host);
  const seen = text.replaceAll(realpathSync(home), '~').replaceAll(home, '~');
  if (status !== act.status) {
    throw new Error(
      `line ${act.line}: ${command}\nends with exit code ${status}, not ${act.status}:\n\n${seen}`,
    );
  }
  const called = act.shows === undefined ? new Map<string, string>() : sameOutput(act.shows, seen);
  if (called === undefined) {
    throw new Error(
      `line ${act.line}: ${command}\nprints something else than the page shows:\n\n${seen}\nThe page shows:\n\n${act.shows ?? ''}`,
    );
  }
  return { ...place, called: new Map([...place.called, ...called]) };
}

async function printed(
  command: string,
  { answer }: Pick<Run, 'answer'>,
  { cwd, env }: Place,
  host: CommandHost,
): Promise<Printed> {
  const ours = /^(?:npx )?callwright\s+([^|<>;&`]*)$/.exec(command)?.[1];
  return ours === undefined
    ? inShell(command, { cwd, env })
    : host.run({ words: await words(ours, { cwd, env }), folder: cwd, env, answer });
}

/** The words of a command line as the shell takes them: quotes, variables, comments. */
async function words(line: string, place: Pick<Place, 'cwd' | 'env'>): Promise<readonly string[]> {
  const { status, text } = await inShell(`printf '%s\\0' ${line}`, place);
  if (status !== 0) {
    throw new Error(`the shell does not understand: ${line}\n${text}`);
  }
  return text.split('\0').slice(0, -1);
}

function inShell(line: string, { cwd, env }: Pick<Place, 'cwd' | 'env'>): Promise<Printed> {
  return new Promise((done, reject) => {
    const shell = spawn('sh', ['-c', line], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts: Buffer[] = [];
    shell.stdout.on('data', (part: Buffer) => parts.push(part));
    shell.stderr.on('data', (part: Buffer) => parts.push(part));
    shell.once('error', reject);
    shell.once('close', (status) =>
      done({ status: status ?? -1, text: Buffer.concat(parts).toString('utf8') }),
    );
  });
}

/** Credentials on a page are made up: those of the org that stands in for the real one count. */
function exported([, ...pairs]: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return name.endsWith('OAUTHCLIENT_ID')
        ? [name, CREDENTIALS.GENESYSCLOUD_OAUTHCLIENT_ID]
        : name.endsWith('OAUTHCLIENT_SECRET')
          ? [name, CREDENTIALS.GENESYSCLOUD_OAUTHCLIENT_SECRET]
          : [name, value.join('=')];
    }),
  );
}
