import type { DocumentPath, YamlSource } from '@callwright/archy';
import { locateIn, maskForms, readYaml } from '@callwright/archy';
import type { Finding, Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { ShapeProblem } from './explain-schema-errors.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import type { FactsCache } from './facts-cache.ts';
import { findingAt, notAMap } from './findings.ts';
import type { SourceFile } from './manifest-document.ts';
import type { WrittenShape } from './schema-check.ts';
import { fits, schemaErrors } from './schema-check.ts';
import type { SourcePlaces } from './source-places.ts';
import { sourcePlaces } from './source-places.ts';
import type { Trap } from './traps.ts';
import { mayHoldTraps, trapsOf } from './traps.ts';
import { yamlFindings } from './yaml-findings.ts';

/** A file of ours, read as YAML and held against its schema. */
export interface CheckedFile {
  readonly source: SourceFile;
  readonly places: SourcePlaces;
  /** Documents with content, by their position in the file. */
  readonly documents: readonly CheckedDocument[];
  readonly findings: readonly Finding[];
}
export interface CheckedDocument {
  readonly position: number;
  readonly value: Json;
  /** Paths at which it does not have the shape it should have; empty when it has. */
  readonly misshapen: readonly DocumentPath[];
}

/**
 * Reads and checks one file. A file without mistakes is parsed once, quickly; places, traps and explanations are looked
 * for only where something is wrong or may be.
 */
export async function checkedFile(
  source: SourceFile,
  shape: WrittenShape,
  cache: FactsCache,
): Promise<CheckedFile> {
  const key = `${shape}:${source.hash}`;
  const kept = valuesIn(cache.get(key));
  if (kept) {
    return soundFile(source, kept);
  }
  const yaml = readYaml(source.text);
  const file = await checkedText(source, yaml, shape);
  // Only sound files are kept: what is wrong with others is found again, with its places.
  if (file.findings.length === 0 && file.documents.every(({ misshapen }) => misshapen.length === 0)) {
    cache.put(key, yaml.documents);
  }
  return file;
}

/** What a cache holds is another process's word; anything but a list of maps and empty documents is read again. */
function valuesIn(kept: Json | undefined): readonly Json[] | undefined {
  return Array.isArray(kept) &&
    kept.length > 0 &&
    kept.every((value) => value === null || isJsonObject(value))
    ? (kept as readonly Json[])
    : undefined;
}

function soundFile(source: SourceFile, values: readonly Json[]): CheckedFile {
  const documents = documentsWithContent(values).map((document) => ({ ...document, misshapen: [] }));
  const places = sourcePlaces(source, { count: values.length, locate: locateIn(source.text) });
  return { source, places, documents, findings: [] };
}
async function checkedText(source: SourceFile, yaml: YamlSource, shape: WrittenShape): Promise<CheckedFile> {
  const places = sourcePlaces(source, {
    count: yaml.documents.length,
    locate: (document, path, what) => yaml.locate(document, path, what),
  });
  if (yaml.problems.length > 0) {
    return { source, places, documents: [], findings: yamlFindings(source, yaml.problems) };
  }
  const written = documentsWithContent(yaml.documents);
  const problems = await shapeProblems(written, shape);
  const traps = problems.size > 0 || mayHoldTraps(source.text) ? trapsOf(source.text) : [];
  return {
    source,
    places,
    documents: written.map(({ position, value }) => ({
      position,
      value,
      misshapen: (problems.get(position) ?? []).map(({ path }) => path),
    })),
    findings: [
      ...traps.map((trap) => trapFinding(source, trap)),
      ...[...problems].flatMap(([position, found]) =>
        found
          .filter((problem) => !traps.some((trap) => explains(trap, position, problem)))
          .map((problem) => findingAt(problem.words, placeOf(places, position, problem))),
      ),
    ],
  };
}

function documentsWithContent(
  values: readonly Json[],
): readonly { readonly position: number; readonly value: Json }[] {
  return values.flatMap((value, position) => (value === null ? [] : [{ position, value }]));
}

async function shapeProblems(
  documents: readonly { readonly position: number; readonly value: Json }[],
  shape: WrittenShape,
): Promise<ReadonlyMap<number, readonly ShapeProblem[]>> {
  const problems = new Map<number, readonly ShapeProblem[]>();
  for (const { position, value } of documents) {
    if (!fits(shape, value)) {
      const found = await problemsOf(value, shape);
      if (found.length > 0) {
        problems.set(position, found);
      }
    }
  }
  return problems;
}

async function problemsOf(value: Json, shape: WrittenShape): Promise<readonly ShapeProblem[]> {
  if (!isJsonObject(value)) {
    return [{ words: notAMap(), path: [], what: 'value' }];
  }
  const errorsOf = await schemaErrors();
  return explainSchemaErrors(value, errorsOf(shape, value), shape === 'manifest');
}

function placeOf(places: SourcePlaces, position: number, problem: ShapeProblem): Finding['place'] & object {
  return problem.path.length === 0
    ? places.beginning(position)
    : places.at(position, problem.path, problem.what);
}

function trapFinding(source: SourceFile, trap: Trap): Finding {
  const excerpt = source.text.split(/\r\n|\r|\n/)[trap.line - 1] ?? '';
  return findingAt(trap.words, {
    file: source.file,
    line: trap.line,
    column: trap.column,
    excerpt: maskForms(excerpt).slice(0, 200),
  });
}

/** Whether a problem only follows from a trap. */
function explains(trap: Trap, position: number, problem: ShapeProblem): boolean {
  return (
    trap.document === position &&
    trap.covers.some((covered) => covered.every((step, index) => problem.path[index] === step))
  );
}
