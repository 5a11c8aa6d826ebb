import { join } from 'node:path';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { SECRET, localOrgs } from './local-orgs.ts';
import type { ProjectFolder } from './project-folder.ts';
import { exampleFolder } from './project-folder.ts';
import { applyCleanly, planWords } from './random/in-process.ts';

const ALL = { permissions: 'all', divisions: 'all' };
const CLIENTS = [
  { id: 'local', secret: 'local', name: 'Local', ...ALL },
  { id: 'pipeline', secret: SECRET, name: 'Pipeline', ...ALL },
];

/** An example, and the local org that its commands join. */
export interface ExampleInOrg {
  readonly project: ProjectFolder;
  readonly org: LocalOrg;
  /** What `plan --format json` prints. */
  planned<T>(): Promise<T>;
  /** What `apply` prints; it must end with 0. */
  applied(): Promise<string>;
}

/**
 * A copy of an example for each test of a describe, in an org of its own.
 * @param seed what the org holds beside the clients of the commands
 */
export function exampleInOrg(name: string, seed: Readonly<Record<string, unknown>>): () => ExampleInOrg {
  let orgs: LocalOrgs;
  let made: ExampleInOrg;

  beforeEach(async () => {
    orgs = localOrgs();
    const project = exampleFolder(name);
    const org = await orgs.start(
      { ...seed, clients: CLIENTS },
      { dataDir: join(project.path, '.callwright', 'local-org') },
    );
    made = {
      project,
      org,
      planned: () => planWords(project.path),
      applied: () => applyCleanly(project.path),
    };
  });
  afterEach(async () => {
    made.project.remove();
    await orgs.close();
  });
  return () => made;
}
