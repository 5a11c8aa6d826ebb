import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const EXAMPLES = resolve(__dirname, '../../../examples');

/** A project in a folder of its own that a test may change. */
export interface ProjectFolder {
  readonly path: string;
  write(file: string, text: string): void;
  read(file: string): string;
  /** Replaces text that must be there. */
  edit(file: string, before: string, after: string): void;
  remove(): void;
}

/** A new folder with these files. */
export function projectFolder(files: Readonly<Record<string, string>>): ProjectFolder {
  const folder = inFolder(mkdtempSync(join(tmpdir(), 'callwright-test-')));
  Object.entries(files).forEach(([file, text]) => folder.write(file, text));
  return folder;
}

/** A copy of an example, without what its own runs left behind. */
export function exampleFolder(name: string): ProjectFolder {
  const folder = inFolder(mkdtempSync(join(tmpdir(), 'callwright-test-')));
  cpSync(join(EXAMPLES, name), folder.path, {
    recursive: true,
    filter: (path) => !/[\\/]\.callwright$/.test(path),
  });
  return folder;
}

function inFolder(path: string): ProjectFolder {
  const read = (file: string): string => readFileSync(join(path, file), 'utf8');
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  return {
    path,
    read,
    write,
    edit(file, before, after) {
      const text = read(file);
      if (!text.includes(before)) {
        throw new Error(`${file} does not hold: ${before}`);
      }
      write(
        file,
        text.replace(before, () => after),
      );
    },
    remove: () => removeFolder(path),
  };
}

/** A command whose terminal was taken away may still write its last file while its folder goes. */
function removeFolder(path: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      rmSync(path, { recursive: true, force: true });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY' || attempt === 50) {
        throw error;
      }
    }
  }
}
