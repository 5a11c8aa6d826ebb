import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ToolError } from '@callwright/model';
import type { InitArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { STARTER_FILES } from '../starter-files.ts';
import type { Surroundings } from '../surroundings.ts';

/** `callwright init`: a small project that plans and applies on the local org as it is. Overwrites nothing. */
export async function init(args: InitArguments, around: Surroundings): Promise<ExitStatus> {
  const folder = resolve(around.folder, args.folder);
  const name = projectName(folder);
  const files = STARTER_FILES(name);
  const present = Object.keys(files).filter((file) => existsSync(join(folder, file)));
  if (present.length > 0) {
    throw new ToolError({
      code: 'cli.already-a-project',
      problem: 'usage',
      summary: `${present.join(', ')} already exist${present.length === 1 ? 's' : ''} in ${folder}; nothing was written.`,
      hint: 'Give another folder: callwright init FOLDER',
    });
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text, { flag: 'wx' });
    around.out(`wrote ${join(args.folder, file)}\n`);
  }
  await ignoreOwnFolder(folder, around, args.folder);
  const there = args.folder === '.' ? '' : ` --project ${args.folder}`;
  around.out(
    `\nNext:\n  callwright validate${there}\n  callwright plan --org local${there}\n  callwright apply --org local${there}\n`,
  );
  return EXIT.done;
}

/** The folder's name as the language takes names. */
function projectName(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return name === '' ? 'call-flows' : name;
}

/** Runs, cache and the local org are not for git. */
async function ignoreOwnFolder(folder: string, around: Surroundings, shown: string): Promise<void> {
  const path = join(folder, '.gitignore');
  const present = existsSync(path) ? await readFile(path, 'utf8') : '';
  if (!present.split(/\r?\n/).includes('.callwright/')) {
    await appendFile(path, `${present === '' || present.endsWith('\n') ? '' : '\n'}.callwright/\n`);
    around.out(`${present === '' ? 'wrote' : 'added .callwright/ to'} ${join(shown, '.gitignore')}\n`);
  }
}
