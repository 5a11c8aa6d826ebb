import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';
import { SMALL_PROJECT } from './messages/case.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';

/** The small project in a folder, its org `dev` at the address of a local org; `more` is put behind its project file. */
export function smallProject(org: LocalOrg, more = ''): ProjectFolder {
  const project = (SMALL_PROJECT['callwright.yaml'] ?? '').replace('{{org}}', org.url);
  return projectFolder({ ...SMALL_PROJECT, 'callwright.yaml': `${project}${more}` });
}

/**
 * A story in the small project, told once before the tests that ask what happened in it.
 * @returns what it told, for use in tests
 */
export function toldOnce<T>(
  tell: (org: LocalOrg, folder: ProjectFolder) => Promise<T>,
  seed: Readonly<Record<string, unknown>> = {},
): () => T {
  let orgs: LocalOrgs;
  let folder: ProjectFolder;
  let told: T;

  beforeAll(async () => {
    orgs = localOrgs();
    const org = await orgs.start(seed);
    folder = smallProject(org);
    told = await tell(org, folder);
  });
  afterAll(async () => {
    folder.remove();
    await orgs.close();
  });
  return () => told;
}
