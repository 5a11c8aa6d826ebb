import { posix } from 'node:path';
import type { Address, Finding, JsonObject } from '@callwright/model';
import { compareText, isFlowKind, sortFindings } from '@callwright/model';
import type { FactsCache } from './facts-cache.ts';
import { noCache } from './facts-cache.ts';
import { fileLarge, findingAt, strayBody, variableInPath } from './findings.ts';
import type { ManifestDocument, SourceFile } from './manifest-document.ts';
import { manifestPaths } from './manifest-paths.ts';
import type { ProjectFiles } from './project-files.ts';
import { projectFilesIn } from './read-files.ts';
import type { ManifestReading } from './read-manifest.ts';
import { readManifest, topKeyOfBody } from './read-manifest.ts';
import type { ProjectFile } from './read-project-file.ts';
import { readProjectFile } from './read-project-file.ts';
import type { SourceReader } from './source-reader.ts';
import { sourceReader } from './source-reader.ts';

/** A project as its files say it, before any org is looked at. */
export interface LoadedProject {
  readonly project: ProjectFile;
  /** Resources that have the shape of their kind, by file and place. */
  readonly documents: readonly ManifestDocument[];
  /** Resources that were meant and do not have it; a reference to one of them is no mistake of its own. */
  readonly misshapen: readonly Address[];
  /**
   * The body file of a flow with `archy: path`. Undefined where there is none: for other flows, and where it could not
   * be read, which is among the findings.
   */
  bodyOf(document: ManifestDocument, spec?: JsonObject): SourceFile | undefined;
  /** Every file that the project is made of, by name. */
  readonly sources: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a project folder. All that is wrong comes as findings, sorted by place.
 * @param settings where `callwright.yaml` and the files of its orgs are read, when that is another folder: manifests of
 * somebody who is not trusted must not choose the org, its credentials or what is allowed
 * @throws ToolError (configuration) when there is no readable `callwright.yaml`
 */
export async function loadProject(
  dir: string,
  files: ProjectFiles = projectFilesIn(dir),
  cache: FactsCache = noCache,
  settings: ProjectFiles = files,
): Promise<LoadedProject> {
  const reader = sourceReader(files);
  const settingsReader = settings === files ? reader : sourceReader(settings);
  const { project, findings: projectFindings } = await readProjectFile(dir, settingsReader, cache);
  const { paths, findings: pathFindings } = manifestPaths(project, files);
  const manifests = await readManifests(paths, reader, cache);
  const documents = manifests.documents;
  const bodyFindings = readBodies(documents, reader);
  const strayFindings = strayBodies(manifests.bodies, documents);
  return {
    project,
    documents,
    misshapen: manifests.misshapen,
    bodyOf: (document, spec = document.spec) => {
      const path = bodyPath(document, spec);
      return path === undefined || path.includes('${') ? undefined : reader.read(path).source;
    },
    sources: [...new Set([...settingsReader.sources(), ...reader.sources()])].toSorted((a, b) =>
      compareText(a.file, b.file),
    ),
    findings: sortFindings([
      ...projectFindings,
      ...pathFindings,
      ...manifests.findings,
      ...bodyFindings,
      ...strayFindings,
    ]),
  };
}

interface ManifestFiles extends ManifestReading {
  /** Architect documents that stand among the manifests. */
  readonly bodies: readonly { readonly source: SourceFile; readonly topKey: string }[];
}

async function readManifests(
  paths: readonly string[],
  reader: SourceReader,
  cache: FactsCache,
): Promise<ManifestFiles> {
  const documents: ManifestDocument[] = [];
  const misshapen: Address[] = [];
  const findings: Finding[] = [];
  const bodies: { source: SourceFile; topKey: string }[] = [];
  for (const path of paths) {
    const { source, wrong } = reader.read(path);
    if (!source) {
      findings.push(findingAt(wrong, { file: path, line: 1, column: 1 }));
      continue;
    }
    const topKey = topKeyOfBody(source.text);
    if (topKey !== undefined) {
      bodies.push({ source, topKey });
      continue;
    }
    const read = await readManifest(source, cache);
    documents.push(...read.documents);
    misshapen.push(...read.misshapen);
    findings.push(...read.findings);
  }
  return { documents, misshapen, findings, bodies };
}

/** Bodies are read now, not when they are compiled: the digest of a plan covers every file. */
function readBodies(documents: readonly ManifestDocument[], reader: SourceReader): readonly Finding[] {
  return documents.flatMap((document) => {
    const path = bodyPath(document, document.spec);
    if (path === undefined) {
      return [];
    }
    const at = (): Finding['place'] & object => document.place(['spec', 'archy']);
    if (path.includes('${')) {
      return [findingAt(variableInPath(path), at())];
    }
    const { source, wrong } = reader.read(path);
    if (!source) {
      return [findingAt(wrong, at())];
    }
    // Characters are at most bytes, so only a text that is long in characters needs counting.
    const bytes = source.text.length > 333_000 ? Buffer.byteLength(source.text) : 0;
    return bytes > 1_000_000 ? [findingAt(fileLarge(source.file, bytes), at())] : [];
  });
}

function bodyPath(document: ManifestDocument, spec: JsonObject): string | undefined {
  const written = spec['archy'];
  if (!isFlowKind(document.kind) || typeof written !== 'string') {
    return undefined;
  }
  // An absolute path stays absolute, so that reading refuses it.
  return posix.isAbsolute(written) ? written : posix.join(posix.dirname(document.source.file), written);
}

function strayBodies(
  bodies: ManifestFiles['bodies'],
  documents: readonly ManifestDocument[],
): readonly Finding[] {
  if (bodies.length === 0) {
    return [];
  }
  const named = new Set(documents.map((document) => bodyPath(document, document.spec)));
  return bodies
    .filter(({ source }) => !named.has(source.file))
    .map(({ source, topKey }) =>
      findingAt(strayBody(source.file, topKey), {
        file: source.file,
        line: 1,
        column: 1,
        excerpt: source.text.split('\n', 1)[0]?.slice(0, 200) ?? '',
      }),
    );
}
