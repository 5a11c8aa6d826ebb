import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HAZARDS, isJsonObject, isToolError } from '@callwright/model';
import type { Candidate, Completion, ValuesOf } from './complete-words.ts';
import type { OpenProject } from './open-project.ts';
import { ownFolder, projectFolder } from './project-folder.ts';
import type { Surroundings } from './surroundings.ts';

/** What the words of commands mean, by the names of flags and positionals; any other is a path, a number or free text. */
const MEANS: Readonly<Record<string, keyof Sources>> = {
  org: 'orgs',
  to: 'orgs',
  address: 'addresses',
  what: 'shown',
  target: 'addresses',
  accept: 'addresses',
  allow: 'allowances',
  run: 'runs',
  resume: 'runs',
  confirm: 'runs',
  field: 'fields',
  var: 'variables',
};

/** Flags whose values nobody can list and that are no paths. */
const FREE: ReadonlySet<string> = new Set([
  'gateway',
  'url',
  'port',
  'clock',
  'lease-timeout',
  'notify',
  'max-bytes',
  'tokens',
]);

interface Sources {
  readonly orgs: (project: () => Promise<OpenProject>) => Promise<Completion>;
  readonly addresses: (project: () => Promise<OpenProject>) => Promise<Completion>;
  readonly shown: (project: () => Promise<OpenProject>, current: string) => Promise<Completion>;
  readonly allowances: (project: () => Promise<OpenProject>, current: string) => Promise<Completion>;
  readonly runs: (
    project: () => Promise<OpenProject>,
    current: string,
    folder: string,
  ) => Promise<Completion>;
  readonly fields: (project: () => Promise<OpenProject>, current: string) => Promise<Completion>;
  readonly variables: (project: () => Promise<OpenProject>) => Promise<Completion>;
}

/**
 * Names that a shell would take for more than a word: whoever writes them into a file could have a shell run something
 * when somebody presses a key. They are not offered.
 */
const SAFE = /^[\p{L}\p{N}_@%+=:,./-]+$/u;

/**
 * What can be completed from the project's files: orgs, addresses, hazards, runs, fields, variables. Asks no org, and
 * says nothing of what is wrong: then there is nothing to offer.
 */
export function completedValues(around: Surroundings): ValuesOf {
  return async (name, current, given) => {
    const means = Object.hasOwn(MEANS, name) ? MEANS[name] : undefined;
    if (means === undefined) {
      return FREE.has(name) ? { mode: 'words', candidates: [] } : undefined;
    }
    const args = { project: given['project'], color: false };
    const project = async (): Promise<OpenProject> => {
      const { openProject } = await import('./open-project.ts');
      return openProject(args, around);
    };
    try {
      const found = await SOURCES[means](project, current, ownFolder(projectFolder(args, around)));
      return { ...found, candidates: found.candidates.filter(({ value }) => SAFE.test(value)) };
    } catch (error) {
      if (isToolError(error)) {
        return { mode: 'words', candidates: [] };
      }
      throw error;
    }
  };
}

const SOURCES: Sources = {
  async orgs(project) {
    const { orgNames } = await import('@callwright/manifest');
    return words(orgNames((await project()).loaded));
  },
  async addresses(project) {
    return words(await addressesOf(project));
  },
  async shown(project, current) {
    const fitting =
      current === '' ? [] : (await addressesOf(project)).filter((one) => one.startsWith(current));
    return fitting.length === 0 ? { mode: 'files', candidates: [] } : words(fitting);
  },
  async allowances(project, current) {
    const at = current.indexOf(':');
    if (at < 0) {
      return { mode: 'parts', candidates: HAZARDS.map((hazard) => ({ value: `${hazard}:` })) };
    }
    const hazard = current.slice(0, at);
    return words((await addressesOf(project)).map((address) => `${hazard}:${address}`));
  },
  async runs(_project, _current, folder) {
    const entries = await readdir(join(folder, 'runs'), { withFileTypes: true }).catch(() => []);
    // Newest first: it is mostly the one that is meant.
    return words(
      entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
        .reverse(),
    );
  },
  async fields(_project, current) {
    const { explainField, topics } = await import('./explain-field.ts');
    const dot = current.lastIndexOf('.');
    if (dot < 0) {
      const { kinds, files, verbs } = topics();
      return words([...kinds, ...files, ...verbs].map(({ name }) => name));
    }
    const above = current.slice(0, dot);
    const field = explainField(above);
    return words('fields' in field ? field.fields.map(({ name }) => `${above}.${name}`) : []);
  },
  async variables(project) {
    const { vars } = (await project()).loaded.project.spec;
    return {
      mode: 'parts',
      candidates: Object.keys(isJsonObject(vars) ? vars : {}).map((name) => ({ value: `${name}=` })),
    };
  },
};

async function addressesOf(project: () => Promise<OpenProject>): Promise<readonly string[]> {
  const { documents } = (await project()).loaded;
  return [...new Set(documents.map(({ kind, name }) => `${kind}/${name}`))].sort();
}

function words(values: readonly string[]): Completion {
  return { mode: 'words', candidates: values.map((value): Candidate => ({ value })) };
}
