import { execFile } from 'node:child_process';

/** What git says of a folder; undefined where there is no git or no commit. */
export interface Checkout {
  readonly commit: string;
  /** Whether the folder differs from that commit. */
  readonly dirty: boolean;
}

/** Reads the commit that a folder stands on. Never fails: git may be missing. */
export async function readCheckout(folder: string): Promise<Checkout | undefined> {
  const commit = await git(folder, ['rev-parse', 'HEAD']);
  if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit)) {
    return undefined;
  }
  const status = await git(folder, ['status', '--porcelain', '--untracked-files=normal', '--', '.']);
  return { commit, dirty: status === undefined || status !== '' };
}

/** The commit as plans and reports name it: with a `+` when the folder differs from it. Empty where there is none. */
export async function describeCheckout(folder: string): Promise<{ readonly gitCommit?: string }> {
  const checkout = await readCheckout(folder);
  return checkout === undefined
    ? {}
    : { gitCommit: checkout.dirty ? `${checkout.commit}+` : checkout.commit };
}

/** Where a folder lies in its repository: `contact-centre/`, or empty for its root and where there is no git. */
export async function folderInRepository(folder: string): Promise<string> {
  return (await git(folder, ['rev-parse', '--show-prefix'])) ?? '';
}

function git(folder: string, words: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', ['-C', folder, ...words], { timeout: 10_000 }, (error, stdout) =>
      resolve(error ? undefined : stdout.trimEnd()),
    );
  });
}
