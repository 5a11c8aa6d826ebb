import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { projectFolder } from '../project-folder.ts';
import type { ProjectFolder } from '../project-folder.ts';

const ROOT = join(__dirname, '../../../..');

/** A project in git, with a main branch that changes go into by pull requests. */
export interface Repository {
  readonly folder: ProjectFolder;
  git(...words: readonly string[]): string;
  /** A branch off main with one edit; returns its head. */
  branch(name: string, file: string, before: string, after: string): string;
  /** The merge of a branch with main, as a host keeps it for an open pull request; main stays. */
  mergeOf(branch: string): string;
  /** Merges for good; returns the commit. */
  merge(branch: string): string;
  /** A new checkout of a commit, with the tools that `npm ci` would install. */
  checkout(commit: string): string;
}

export function repository(files: Readonly<Record<string, string>>): Repository {
  const folder = projectFolder({ ...files, '.gitignore': 'node_modules\n.callwright/\n' });
  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Jo', '-c', 'user.email=jo@acme.example', ...words], {
      cwd: folder.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const head = (): string => git('rev-parse', 'HEAD');
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Begin');
  return {
    folder,
    git,
    branch(name, file, before, after) {
      git('checkout', '--quiet', '-B', name);
      folder.edit(file, before, after);
      git('commit', '--quiet', '-am', `Say ${name}`);
      const made = head();
      git('checkout', '--quiet', 'main');
      return made;
    },
    mergeOf(branch) {
      git('checkout', '--quiet', '--detach', 'main');
      git('merge', '--quiet', '--no-ff', '-m', `Merge ${branch}`, branch);
      const made = head();
      git('checkout', '--quiet', 'main');
      return made;
    },
    merge(branch) {
      git('merge', '--quiet', '--no-ff', '-m', `Merge ${branch}`, branch);
      return head();
    },
    checkout(commit) {
      const path = mkdtempSync(join(tmpdir(), 'callwright-test-'));
      execFileSync('git', ['clone', '--quiet', '--no-checkout', folder.path, path]);
      execFileSync('git', ['fetch', '--quiet', 'origin', commit], { cwd: path });
      execFileSync('git', ['checkout', '--quiet', '--detach', commit], { cwd: path });
      symlinkSync(join(ROOT, 'node_modules'), join(path, 'node_modules'));
      return path;
    },
  };
}
