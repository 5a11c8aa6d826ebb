import { posix } from 'node:path';
import type { FileReading, ProjectFiles } from '../src/index.ts';

/** A project that stands in a map of path to text; a reading instead of a text stands for a file that cannot be read. */
export function projectInMemory(content: Readonly<Record<string, string | FileReading>>): ProjectFiles {
  const paths = Object.keys(content);
  return {
    read(path) {
      const found = content[path];
      if (found === undefined) {
        return { state: posix.normalize(path).startsWith('..') ? 'outside' : 'missing' };
      }
      return typeof found === 'string' ? { state: 'read', text: found } : found;
    },
    look(path) {
      if (posix.isAbsolute(path) || path.startsWith('..')) {
        return 'outside';
      }
      if (path in content) {
        return 'file';
      }
      return path === '.' || paths.some((one) => one.startsWith(`${path}/`)) ? 'folder' : 'missing';
    },
    // Only the forms that the tests use: a folder, and a star in the last part.
    find: ([glob]) => {
      const pattern = new RegExp(
        `^${String(glob)
          .replace(/^\.\//, '')
          .replace(/[.+^$()|]/g, '\\$&')
          .replace('{yaml,yml}', '(yaml|yml)')
          .replace('**/', '(.+/)?')
          .replace(/(?<!\))\*/g, '[^/]*')}$`,
      );
      return paths.filter((path) => pattern.test(path)).sort();
    },
  };
}

export const PROJECT = `apiVersion: callwright/v1
kind: Project
metadata: { name: acme }
spec:
  manifests: [manifests]
`;
