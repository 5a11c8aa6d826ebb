import type {
  ArchyProblem,
  BodyReference,
  Caller,
  DocumentPath,
  FlowDocument,
  ModuleCall,
  YamlSource,
} from '@callwright/archy';
import {
  callerOf,
  callsOf,
  checkStructure,
  contractOf,
  locateIn,
  readFlow,
  readYaml,
  referencesOf,
  substitute,
} from '@callwright/archy';
import type { Contract, Finding, Hash, Json, JsonObject, Place } from '@callwright/model';
import { hashText, isJsonObject } from '@callwright/model';
import type { FactsCache } from '../facts-cache.ts';
import type { ManifestDocument, SourceFile } from '../manifest-document.ts';
import { bodyProblem, bodyUnreadable, substitutionNotText } from './findings.ts';

/** Rises with every change of what facts hold or how they are found. */
export const FACTS_VERSION = 6;

/**
 * What is known of an Architect document without any org: plain data, so that it can be kept by the hash of the text
 * and a text that has not changed is never parsed again.
 */
export interface BodyFacts extends Caller {
  readonly topKey: string;
  readonly name: string;
  readonly description?: string;
  readonly division?: string;
  readonly languages: readonly string[];
  readonly references: readonly BodyReference[];
  readonly calls: readonly ModuleCall[];
  readonly contract: Contract;
  readonly problems: readonly ArchyProblem[];
}

/** The body of one flow as written with `archy:`, before any org is looked at. */
export interface WrittenBody {
  readonly facts: BodyFacts;
  /** The document after substitution, as text. */
  readonly text: string;
  /** Of the text; undefined: the document stands in the manifest, and is at hand. */
  readonly hash?: Hash;
  /** Parsed each time: the documents of a whole project do not fit into memory that a tool may take. */
  document(): FlowDocument;
  /** Where a path of the document stands in the project. */
  place(path: DocumentPath): Place;
}

/** Either a body or the findings that say why there is none. Findings beside a body are its own. */
export interface BodyReading {
  readonly body?: WrittenBody;
  readonly findings: readonly Finding[];
}

/**
 * Reads the `archy:` body of a flow.
 * @param spec the spec with variables filled; a map under `archy` is the document in line, a text is the path of a file
 * @param file the file of that path, when it is one; undefined when it could not be read (its finding is elsewhere)
 */
export function readArchyBody(
  document: ManifestDocument,
  spec: JsonObject,
  file: SourceFile | undefined,
  cache: FactsCache,
): BodyReading {
  const written = spec['archy'];
  if (isJsonObject(written)) {
    return readInline(document, written, spec);
  }
  return file ? readFile(document, file, spec, cache) : { findings: [] };
}

function readInline(document: ManifestDocument, written: JsonObject, spec: JsonObject): BodyReading {
  const place = (path: DocumentPath): Place => document.place(['spec', 'archy', ...path]);
  const findings = isJsonObject(spec['substitutions'])
    ? [substitutionNotText(document.place(['spec', 'substitutions'], 'key'))]
    : [];
  const reading = readFlow(written);
  const problems = [
    ...findings,
    ...reading.problems.map((problem) => bodyProblem(problem, place(problem.path))),
  ];
  if (!reading.flow) {
    return { findings: problems };
  }
  const flow = reading.flow;
  const facts = factsOf(flow, reading.problems);
  return {
    body: { facts, text: '', document: () => flow, place },
    findings: [...findings, ...facts.problems.map((problem) => bodyProblem(problem, place(problem.path)))],
  };
}

function readFile(
  document: ManifestDocument,
  file: SourceFile,
  spec: JsonObject,
  cache: FactsCache,
): BodyReading {
  const filled = fillSubstitutions(document, file, spec);
  if (filled.text === undefined) {
    return { findings: filled.findings };
  }
  const text = filled.text;
  let locate: YamlSource['locate'] | undefined;
  const place = (path: DocumentPath): Place => ({
    file: file.file,
    ...(locate ??= locateIn(text))(0, path, 'value'),
  });
  const cached = factsIn(cache.get(filled.hash));
  const facts = cached ?? readFacts(file.file, text, place);
  if ('findings' in facts) {
    return { findings: [...filled.findings, ...facts.findings] };
  }
  if (cached === undefined) {
    cache.put(filled.hash, facts as unknown as Json);
  }
  return {
    body: { facts, text, hash: filled.hash, document: () => reread(file.file, text), place },
    findings: [
      ...filled.findings,
      ...facts.problems.map((problem) => bodyProblem(problem, place(problem.path))),
    ],
  };
}

/** What a cache holds is another process's word; what has not the outline of facts is found out again. */
function factsIn(kept: Json | undefined): BodyFacts | undefined {
  const facts = (isJsonObject(kept) ? kept : {}) as Partial<Record<keyof BodyFacts, Json>>;
  const lists = [facts.languages, facts.scopes, facts.references, facts.calls, facts.problems];
  return [facts.flowType, facts.topKey, facts.name].every((text) => typeof text === 'string') &&
    lists.every((list) => Array.isArray(list)) &&
    isJsonObject(facts.contract)
    ? (kept as unknown as BodyFacts)
    : undefined;
}

function readFacts(
  file: string,
  text: string,
  place: (path: DocumentPath) => Place,
): BodyFacts | { readonly findings: readonly Finding[] } {
  const { documents, problems } = readYaml(text);
  if (problems.length > 0) {
    return { findings: problems.map((problem) => bodyUnreadable.yaml(file, problem)) };
  }
  const [value] = documents;
  if (value === undefined || documents.length > 1) {
    return { findings: [bodyUnreadable.notOneDocument(file, documents.length)] };
  }
  const reading = readFlow(value);
  return reading.flow
    ? factsOf(reading.flow, reading.problems)
    : { findings: reading.problems.map((problem) => bodyProblem(problem, place(problem.path))) };
}

function reread(file: string, text: string): FlowDocument {
  const [value] = readYaml(text).documents;
  const again = value === undefined ? undefined : readFlow(value).flow;
  if (!again) {
    throw new Error(`the document of ${file} could be read before and cannot be read now`);
  }
  return again;
}

function fillSubstitutions(
  document: ManifestDocument,
  file: SourceFile,
  spec: JsonObject,
): { readonly text?: string; readonly hash: string; readonly findings: readonly Finding[] } {
  const values = isJsonObject(spec['substitutions']) ? spec['substitutions'] : {};
  const usable = Object.entries(values).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  if (usable.length === 0 && !file.text.includes('{{')) {
    return { text: file.text, hash: file.hash, findings: [] };
  }
  const { text, problems } = substitute(
    file.text,
    Object.fromEntries(usable) as Record<string, string | number | boolean>,
  );
  const findings = problems.map((problem) => {
    const key = problem.path[0];
    const inManifest = typeof key === 'string' && Object.hasOwn(values, key);
    return bodyProblem(
      problem,
      inManifest ? document.place(['spec', 'substitutions', key]) : document.place(['spec', 'archy']),
    );
  });
  return findings.some((finding) => finding.severity === 'error')
    ? { hash: '', findings }
    : { text, hash: hashText(text), findings };
}

function factsOf(flow: FlowDocument, problems: readonly ArchyProblem[]): BodyFacts {
  const calls = callsOf(flow);
  return {
    ...callerOf(flow, calls),
    topKey: flow.names.topKey,
    name: flow.name,
    ...(flow.description === undefined ? {} : { description: flow.description }),
    ...(flow.division === undefined ? {} : { division: flow.division }),
    languages: flow.languages,
    references: referencesOf(flow),
    calls,
    contract: contractOf(flow),
    problems: [...problems, ...checkStructure(flow)],
  };
}
