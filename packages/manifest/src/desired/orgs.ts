import type { Org } from '@callwright/schemas';
import type { LoadedProject } from '../load-project.ts';

/** The org that needs no account; every project has it, declared or not. */
export const LOCAL = 'local';

/** Names of the project's orgs; the local one first when it is not declared. */
export function orgNames(loaded: LoadedProject): readonly string[] {
  const declared = Object.keys(loaded.project.orgs);
  return declared.includes(LOCAL) ? declared : [LOCAL, ...declared];
}

/** What the project says of an org. */
export function orgSpecOf(loaded: LoadedProject, org: string): Org {
  const { orgs } = loaded.project;
  const declared = Object.hasOwn(orgs, org) ? orgs[org] : undefined;
  return declared ?? (org === LOCAL ? { emulator: true } : {});
}
