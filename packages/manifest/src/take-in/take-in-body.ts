import type { FlowDocument } from '@callwright/archy';
import {
  canonicalForm,
  keepSpelling,
  lostComments,
  readFlow,
  readYaml,
  sameContent,
  substitute,
} from '@callwright/archy';
import type { Address, Finding, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { FlowDraft } from '../desired/flow-draft.ts';
import type { ResolvedFlow } from '../desired/flow-resource.ts';
import { resolveFlow } from '../desired/flow-resource.ts';
import type { FlowSurroundings } from '../desired/flow-surroundings.ts';
import { fillVariables } from '../desired/fill-variables.ts';
import { liveResolver } from '../desired/resolve-reference.ts';
import type { ManifestDocument } from '../manifest-document.ts';
import type { DocumentInFile } from './document-in-file.ts';
import { documentInFile, withSpec } from './document-in-file.ts';
import { commentsLost, leftOut, stepsDoNotFit, stepsReplaced } from './findings.ts';
import { fittingSteps } from './fitting-steps.ts';
import type { LiveBody } from './live-content.ts';
import type { Taken, TakingIn } from './take-in.ts';
import { mergedBody, takenDocument, writtenExport } from './taken-body.ts';
import { literally } from './taken-values.ts';
import { ownNameOf } from './written-names.ts';

/** Takes the content of a flow into its body or its steps. */
export function takeInBody(content: LiveBody, document: ManifestDocument, around: TakingIn): Taken {
  const { address, exported } = content;
  const { project, texts } = around;
  const flow = project.flows.find(({ draft }) => draft.document === document);
  const { file } = document.source;
  const text = texts.of(file);
  const at = text === undefined ? undefined : documentInFile(text, document);
  if (flow === undefined || text === undefined || at === undefined) {
    return {
      left: leftOut(address, 'its manifest does not take part in this org, or its body cannot be read'),
    };
  }
  const written = writtenExport(content, project);
  if (written.problem !== undefined) {
    return { left: leftOut(address, written.problem) };
  }
  const place: Place = { address, document, at, text, flow };
  return flow.draft.body === undefined
    ? intoSteps(place, exported, written, around, content.division)
    : typeof at.spec['archy'] === 'string'
      ? intoFile(place, written.flow, around)
      : intoInline(place, written.flow, around);
}

/** Where a flow is written. */
interface Place {
  readonly address: Address;
  readonly document: ManifestDocument;
  readonly at: DocumentInFile;
  /** Of the manifest file. */
  readonly text: string;
  readonly flow: ResolvedFlow;
}

function intoInline(
  { address, document, at, text, flow }: Place,
  after: FlowDocument,
  around: TakingIn,
): Taken {
  const wanted = takenDocument(flow.document(), after, around.project);
  return putSpec({ address, file: document.source.file, text, at }, { ...at.spec, archy: wanted }, around);
}

function putSpec(
  {
    address,
    file,
    text,
    at,
  }: { readonly address: Address; readonly file: string; readonly text: string; readonly at: DocumentInFile },
  spec: JsonObject,
  { texts }: Pick<TakingIn, 'texts'>,
  findings: readonly Finding[] = [],
): Taken {
  const written = withSpec(text, at, spec);
  if (written === undefined) {
    return { left: leftOut(address, `${file} cannot be changed in this place without touching more`) };
  }
  texts.put(file, written);
  const lost = lostComments(text, written);
  return {
    changed: written !== text,
    findings: [...findings, ...(lost.length === 0 ? [] : [commentsLost(address, file, lost)])],
  };
}

// --- a body in a file of its own

function intoFile(place: Place, after: FlowDocument, around: TakingIn): Taken {
  const { address, document, at, flow } = place;
  const body = around.loaded.bodyOf(document);
  const text = body === undefined ? undefined : around.texts.of(body.file);
  if (body === undefined || text === undefined) {
    return { left: leftOut(address, 'its body cannot be read') };
  }
  const wanted = takenDocument(flow.document(), after, around.project);
  const values = substitutionsOf(at.spec, around);
  const filled = (source: string): string => withValues(source, values);
  const merged = mergedBody(text, wanted, filled);
  if (merged === undefined) {
    return { left: leftOut(address, `${body.file} cannot be changed in this place without touching more`) };
  }
  around.texts.put(body.file, merged.text);
  const findings = merged.lost.length === 0 ? [] : [commentsLost(address, body.file, merged.lost)];
  const unused = Object.keys(values).filter((key) => !uses(merged.text, key, values));
  if (unused.length === 0) {
    return { changed: merged.text !== text, findings };
  }
  return putSpec(
    { address, file: document.source.file, text: place.text, at },
    withoutSubstitutions(at.spec, unused),
    around,
    findings,
  );
}

type Values = Readonly<Record<string, string | number | boolean>>;

function substitutionsOf(spec: JsonObject, { project }: TakingIn): Values {
  const { value } = fillVariables(spec['substitutions'] ?? {}, project.view.variables);
  return Object.fromEntries(
    Object.entries(isJsonObject(value) ? value : {}).filter(
      (entry): entry is [string, string | number | boolean] =>
        ['string', 'number', 'boolean'].includes(typeof entry[1]),
    ),
  );
}

function withValues(source: string, values: Values): string {
  return source.includes('{{') ? substitute(source, values).text : source;
}

/** A value that stands nowhere any more is an error of the project. */
function uses(text: string, key: string, values: Values): boolean {
  const { [key]: own, ...others } = values;
  return own !== undefined && withValues(text, values) !== withValues(text, others);
}

function withoutSubstitutions(spec: JsonObject, keys: readonly string[]): JsonObject {
  const { substitutions, ...rest } = spec;
  const left = Object.entries((substitutions ?? {}) as JsonObject).filter(([key]) => !keys.includes(key));
  return left.length === 0 ? rest : { ...spec, substitutions: Object.fromEntries(left) };
}

// --- steps

function intoSteps(
  place: Place,
  exported: string,
  written: { readonly text: string; readonly flow: FlowDocument },
  around: TakingIn,
  division: string | undefined,
): Taken {
  const { address, document, at, text, flow } = place;
  const told = readFlow(readYaml(exported).documents[0] ?? null).flow ?? written.flow;
  const live = { ...told, ...(division !== undefined && { division }) };
  const spec = withHeaderOf(at.spec, live, flow, around);
  const fitted = stepsFor(spec, live, flow, around);
  const file = document.source.file;
  if (fitted !== undefined) {
    return putSpec({ address, file, text, at }, fitted, around);
  }
  if (around.options.steps !== 'replace') {
    return { left: stepsDoNotFit(address) };
  }
  const body = freeBodyFile(document, around);
  around.texts.put(body.file, written.text);
  const { media, type } = at.spec;
  return putSpec(
    { address, file, text, at },
    {
      ...(media !== undefined && { media }),
      ...(type !== undefined && document.kind !== 'Flow' && { type }),
      archy: body.path,
    },
    around,
    [stepsReplaced(address, body.file)],
  );
}

/** Name, and the description and division that the manifest manages. */
function withHeaderOf(
  spec: JsonObject,
  live: FlowDocument,
  { draft }: ResolvedFlow,
  { project }: TakingIn,
): JsonObject {
  const ownName = ownNameOf(live.name, project.view) ?? draft.ownName;
  const named =
    ownName === draft.ownName
      ? spec
      : { name: literally(ownName), ...spec, ...('name' in spec && { name: literally(ownName) }) };
  const described =
    draft.description === undefined || draft.description.trim() === (live.description ?? '').trim()
      ? named
      : { ...named, description: literally(live.description ?? '') };
  return draft.division === undefined || live.division === undefined || draft.division === live.division
    ? described
    : { ...described, division: literally(live.division) };
}

/** The spec with steps that come to what the org holds; undefined when they do not. */
function stepsFor(
  spec: JsonObject,
  live: FlowDocument,
  flow: ResolvedFlow,
  around: TakingIn,
): JsonObject | undefined {
  const surroundings = surroundingsOf(around);
  const resolve = liveResolver(surroundings);
  const compiled = compiledFrom(spec, flow.draft, surroundings);
  if (compiled === undefined) {
    return undefined;
  }
  const wanted = canonicalForm(live, resolve);
  const before = compiled.document();
  if (sameContent(canonicalForm(before, resolve), wanted)) {
    return spec;
  }
  const after = keepSpelling(before, live, resolve);
  const fitted = fittingSteps(spec, before, withHeaderFrom(after, before), (path) => compiled.origin(path));
  const again = fitted === undefined ? undefined : compiledFrom(fitted, flow.draft, surroundings);
  return again !== undefined && sameContent(canonicalForm(again.document(), resolve), wanted)
    ? fitted
    : undefined;
}

/** Name, description and division are the manifest's matter. */
function withHeaderFrom(document: JsonObject, { names, root }: FlowDocument): JsonObject {
  const own = document[names.topKey];
  if (!isJsonObject(own ?? null)) {
    return document;
  }
  const header = ['name', 'description', 'division'];
  const rest = Object.entries(own as JsonObject).filter(([key]) => !header.includes(key));
  const kept = Object.entries(root).filter(([key]) => header.includes(key));
  return { [names.topKey]: Object.fromEntries([...kept, ...rest]) };
}

function surroundingsOf({ project, options }: TakingIn): FlowSurroundings {
  return {
    book: project.book,
    view: project.view,
    contracts: new Map(
      project.drafts.map((draft) => [`${draft.kind}/${draft.document.name}`, draft.contract]),
    ),
    cache: options.cache,
  };
}

function compiledFrom(
  spec: JsonObject,
  draft: FlowDraft,
  around: FlowSurroundings,
): ResolvedFlow | undefined {
  const { value } = fillVariables(spec, around.view.variables);
  return resolveFlow({ ...draft, spec: value as JsonObject }, around).flow;
}

// --- files

/** A file for a body beside the manifest that nobody has taken. */
function freeBodyFile(
  { name, source }: ManifestDocument,
  { texts }: TakingIn,
): { readonly file: string; readonly path: string } {
  const folder = source.file.includes('/') ? source.file.slice(0, source.file.lastIndexOf('/') + 1) : '';
  for (let number = 1; ; number += 1) {
    const path = `bodies/${name}${number === 1 ? '' : `-${number}`}.archy.yaml`;
    if (texts.of(folder + path) === undefined) {
      return { file: folder + path, path };
    }
  }
}
