import type { ProjectFiles } from '../project-files.ts';

/** The files of a project as if some texts had been written already. */
export function overlayFiles(files: ProjectFiles, texts: ReadonlyMap<string, string>): ProjectFiles {
  return {
    read(path) {
      const text = texts.get(path);
      return text === undefined ? files.read(path) : { state: 'read', text };
    },
    look(path) {
      const found = files.look(path);
      if (found !== 'missing') {
        return found;
      }
      const isFolder = [...texts.keys()].some((one) => one.startsWith(`${path}/`));
      return texts.has(path) ? 'file' : isFolder ? 'folder' : 'missing';
    },
    find: (globs) => [
      ...new Set([
        ...files.find(globs),
        ...[...texts.keys()].filter((path) => globs.some((glob) => fits(path, glob))),
      ]),
    ],
  };
}

/** New files stand below folders only, and these are found by one form of glob. */
function fits(path: string, glob: string): boolean {
  const folder = /^(.*)\/\*\*\/\*\.\{yaml,yml\}$/.exec(glob)?.[1]?.replace(/\\(.)/g, '$1');
  return folder !== undefined && (folder === '.' || path.startsWith(`${folder}/`)) && /\.ya?ml$/.test(path);
}
