import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '@callwright/archy';
import { STARTER_FILES } from '../../src/starter-files.ts';
import { CREDENTIALS } from '../callwright-process.ts';
import type { LocalOrg, LocalOrgs } from '../local-orgs.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { exampleFolder, projectFolder } from '../project-folder.ts';

/** Where the readers of a scene are when it begins. */
export interface Setting {
  readonly folder: ProjectFolder;
  readonly env: Readonly<Record<string, string>>;
  /** What is done before the first command of the page. */
  readonly before: readonly string[];
}

/** What has to be there before a scene: a folder, then more of it. */
type More = (setting: Setting, org: (seed?: object) => Promise<LocalOrg>) => Promise<Setting> | Setting;

const FOLDERS: readonly (readonly [RegExp, (found: RegExpExecArray) => ProjectFolder])[] = [
  [/^an empty folder$/, () => projectFolder({})],
  [/^a new project$/, () => projectFolder(STARTER_FILES('my-flows'))],
  [/^examples\/([\w-]+)$/, ([, name = '']) => exampleFolder(name)],
];

/** What may follow, each after a comma. A page that needs something else adds a line here and in CONTRIBUTING.md. */
const MORE: readonly (readonly [RegExp, (found: RegExpExecArray) => More])[] = [
  [/^(\S+) as (\S+)$/, ([, file = '', name = '']) => holding(file, name)],
  [/^applied to local$/, () => also('callwright apply --org local --auto-approve')],
  [/^in git$/, () => also("git init -q && git add . && git commit -q -m 'The flows'")],
  [/^a real org$/, () => behindGateway(REAL_ORG)],
  [/^a real org with (\S+)$/, ([, file = '']) => behindGateway(seedIn(file))],
];

/** What a real org holds where a scene names no seed: what the starter project needs. */
const REAL_ORG = {
  queues: ['Sales', 'Service', 'Support'],
  didPools: [{ from: '+13175550100', to: '+13175550199' }],
};

/** Reads `<!-- start: … -->`. */
export async function settingOf(start: string, orgs: LocalOrgs): Promise<Setting> {
  const [first = '', ...others] = start.split(',').map((one) => one.trim());
  const folder = chosen(FOLDERS, first);
  const more = others.map((one) => chosen(MORE, one));
  let setting: Setting = { folder, env: {}, before: [] };
  for (const next of more) {
    setting = await next(setting, (seed) => orgs.start({ ...seed }));
  }
  return setting;
}

function chosen<T>(known: readonly (readonly [RegExp, (found: RegExpExecArray) => T])[], words: string): T {
  for (const [pattern, make] of known) {
    const found = pattern.exec(words);
    if (found !== null) {
      return make(found);
    }
  }
  throw new Error(`no scene can start from "${words}": CONTRIBUTING.md lists what there is`);
}

/** A file of the repository stands in the folder. */
function holding(file: string, name: string): More {
  return (setting) => {
    setting.folder.write(name, readFileSync(inRepository(file), 'utf8'));
    return setting;
  };
}

function also(command: string): More {
  return (setting) => ({ ...setting, before: [...setting.before, command] });
}

/** A local org in the place of the real one: reached by a gateway, with credentials from the environment. */
function behindGateway(seed: object): More {
  return async (setting, org) => {
    const { url } = await org(seed);
    return { ...setting, env: { ...setting.env, ...CREDENTIALS, CALLWRIGHT_GATEWAY: url } };
  };
}

/** A seed of the local org, by its path in the repository. */
function seedIn(file: string): object {
  return readYaml(readFileSync(inRepository(file), 'utf8')).documents[0] as object;
}

function inRepository(file: string): string {
  const path = join(__dirname, '../../../..', file);
  if (!existsSync(path)) {
    throw new Error(`there is no ${file}`);
  }
  return path;
}
