import type { DocumentPath } from '@callwright/archy';
import type { Finding, Json, JsonObject, Place } from '@callwright/model';
import { ToolError, isJsonObject } from '@callwright/model';
import type { Org, ProjectSpec } from '@callwright/schemas';
import type { CheckedFile } from './checked-file.ts';
import { checkedFile } from './checked-file.ts';
import type { FactsCache } from './facts-cache.ts';
import { findingAt, notAMap } from './findings.ts';
import type { SourceReader } from './source-reader.ts';

export const PROJECT_FILE = 'callwright.yaml';

/** `callwright.yaml` with the files of its orgs read in. */
export interface ProjectFile {
  /** Empty when the file does not say. */
  readonly name: string;
  /** What does not have the shape it should have is left out, and findings say so. */
  readonly spec: ProjectSpec;
  readonly orgs: Readonly<Record<string, Org>>;
  /** Paths go through the whole file; those under an org with a file of its own lead into that one. */
  place(path: DocumentPath, what?: 'key' | 'value'): Place;
  /** The project folder as it was given. */
  readonly dir: string;
}

export interface ProjectFileReading {
  readonly project: ProjectFile;
  readonly findings: readonly Finding[];
}

/** @throws ToolError when there is no project file or it cannot be read: then there is nothing to go on with. */
export async function readProjectFile(
  dir: string,
  reader: SourceReader,
  cache: FactsCache,
): Promise<ProjectFileReading> {
  const { source, wrong } = reader.read(PROJECT_FILE);
  if (!source) {
    throw noProject(dir, wrong.code === 'manifest.file-missing' ? undefined : wrong.summary, wrong.hint);
  }
  const file = await checkedFile(source, 'project', cache);
  const [document] = file.documents;
  const whole = asObject(document?.value);
  const spec = withoutMisshapen(asObject(whole['spec']), pathsUnder(document?.misshapen ?? [], 'spec'));
  const orgFiles = await readOrgFiles(asObject(spec['orgs']), reader, cache, (name) =>
    file.places.at(0, ['spec', 'orgs', name], 'value'),
  );
  const name = asObject(whole['metadata'])['name'];
  return {
    project: {
      name: typeof name === 'string' ? name : '',
      spec: {
        ...spec,
        manifests: textsOf(spec['manifests']),
      },
      orgs: orgFiles.orgs,
      dir,
      place: (path, what = 'value') => placeIn(file, orgFiles.files, path, what),
    },
    findings: [...file.findings, ...emptiness(file), ...orgFiles.findings],
  };
}

function noProject(dir: string, why: string | undefined, hint: string | undefined): ToolError {
  return why === undefined
    ? new ToolError({
        code: 'manifest.no-project',
        problem: 'configuration',
        summary: `There is no ${PROJECT_FILE} in ${dir}.`,
        hint: 'Run `callwright init` to start a project, or name its folder with `--project`.',
      })
    : new ToolError({
        code: 'manifest.project-unreadable',
        problem: 'configuration',
        summary: why,
        ...(hint === undefined ? {} : { hint }),
      });
}

function emptiness(file: CheckedFile): readonly Finding[] {
  return file.documents.length > 0 || file.findings.length > 0
    ? []
    : [findingAt(notAMap(), { file: PROJECT_FILE, line: 1, column: 1, excerpt: '' })];
}

interface OrgFiles {
  readonly orgs: Readonly<Record<string, Org>>;
  readonly files: ReadonlyMap<string, CheckedFile>;
  readonly findings: readonly Finding[];
}

/** `test: orgs/test.yaml` is the same map in a file of its own. */
async function readOrgFiles(
  written: JsonObject,
  reader: SourceReader,
  cache: FactsCache,
  placeOfOrg: (name: string) => Place,
): Promise<OrgFiles> {
  const orgs: [string, Org][] = [];
  const files = new Map<string, CheckedFile>();
  const findings: Finding[] = [];
  for (const [name, org] of Object.entries(written)) {
    if (typeof org !== 'string') {
      orgs.push([name, org as unknown as Org]);
      continue;
    }
    const { source, wrong } = reader.read(org);
    if (!source) {
      findings.push(findingAt(wrong, placeOfOrg(name)));
      continue;
    }
    const file = await checkedFile(source, 'org', cache);
    const [document] = file.documents;
    files.set(name, file);
    findings.push(...file.findings);
    orgs.push([name, withoutMisshapen(asObject(document?.value), document?.misshapen ?? [])]);
  }
  return { orgs: Object.fromEntries(orgs), files, findings };
}

function placeIn(
  file: CheckedFile,
  orgFiles: ReadonlyMap<string, CheckedFile>,
  path: DocumentPath,
  what: 'key' | 'value',
): Place {
  const [spec, orgs, name, ...rest] = path;
  const own = spec === 'spec' && orgs === 'orgs' && rest.length > 0 ? orgFiles.get(String(name)) : undefined;
  return own ? own.places.at(0, rest, what) : file.places.at(0, path, what);
}

function pathsUnder(paths: readonly DocumentPath[], key: string): readonly DocumentPath[] {
  return paths.filter(([first]) => first === key).map((path) => path.slice(1));
}

/** Without the entries that hold a mistake; of `orgs` only the org that holds it. */
function withoutMisshapen(object: JsonObject, paths: readonly DocumentPath[]): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) => {
      const below = pathsUnder(paths, key);
      if (below.length === 0) {
        return [[key, value]];
      }
      return key === 'orgs' && isJsonObject(value) && below.every((path) => path.length > 0)
        ? [[key, withoutMisshapen(value, below)]]
        : [];
    }),
  );
}

/** Empty when the list itself holds a mistake and was left out. */
function textsOf(value: Json | undefined): string[] {
  return (Array.isArray(value) ? value : []) as readonly Json[] as string[];
}

function asObject(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
