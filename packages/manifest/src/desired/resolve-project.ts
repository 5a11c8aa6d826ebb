import type {
  Address,
  Finding,
  FlowKind,
  Json,
  JsonObject,
  Kind,
  Place,
  ValueResource,
} from '@callwright/model';
import { addressOf, isFlowKind, isJsonObject } from '@callwright/model';
import { closestName } from '@callwright/archy';
import type { FactsCache } from '../facts-cache.ts';
import type { LoadedProject } from '../load-project.ts';
import type { ManifestDocument } from '../manifest-document.ts';
import { documentsByAddress } from '../manifest-document.ts';
import type { ResolvedProject } from './check.ts';
import { filledShapeFinding } from '../filled-shape.ts';
import type { BoundThing } from './bound-thing.ts';
import { boundThing } from './bound-thing.ts';
import { fillVariables, hasVariables } from './fill-variables.ts';
import { notAVariable, undeclaredVariable } from './findings.ts';
import type { FlowDraft } from './flow-draft.ts';
import { readFlowDraft } from './flow-draft.ts';
import type { ResolvedFlow } from './flow-resource.ts';
import { resolveFlow } from './flow-resource.ts';
import type { KindSchema } from './kind-schema.ts';
import { KIND_SCHEMAS_BY_KIND } from './kind-registry.ts';
import { orgSpecOf } from './orgs.ts';
import type { BookEntry, NameBook } from './name-book.ts';
import { nameBook } from './name-book.ts';
import type { OrgView } from './org-view.ts';
import { checkPrefix, orgView } from './org-view.ts';
import { VALUE_FORMATS } from './value-format.ts';
import { readValueResource } from './value-resource.ts';

/** How one org is looked at. */
export interface ResolveOptions {
  readonly org: string;
  /** Variables from the environment and the command line. */
  readonly variables: Readonly<Record<string, Json>>;
  readonly cache: FactsCache;
}

export interface ProjectResolution {
  readonly project: ResolvedProject;
  readonly findings: readonly Finding[];
}

/** A manifest that takes part in this org, with its variables filled. */
interface FilledDocument {
  readonly document: ManifestDocument;
  readonly spec: JsonObject;
}

/** Everything that manifests mean in one org, before checks and before anything costly is computed. */
export function resolveProject(loaded: LoadedProject, options: ResolveOptions): ProjectResolution {
  const findings: Finding[] = [];
  const { view, findings: orgFindings } = viewOf(loaded, options);
  findings.push(...orgFindings);

  const unfit: Finding[] = [];
  const documents = loaded.documents
    .filter((document) => takesPart(document, options.org))
    .map((document) => fill(document, view, unfit))
    .filter(({ document, spec }) => !bindsNothing(document, spec, view));
  const drafts = draftFlows(documents, loaded, options.cache, findings);
  const book = bookOf(documents, drafts, view, loaded.misshapen, findings);
  const flows = resolveFlows(drafts, book, view, options.cache, findings);
  const values = resolveValues(documents, book, view, findings);

  const kinds = [...new Set(values.map((value) => value.kind))].flatMap(
    (kind) => KIND_SCHEMAS_BY_KIND.get(kind)?.traits ?? [],
  );
  const present = documents.map(({ document }) => document);
  const project: ResolvedProject = {
    view,
    book,
    kinds,
    documents: present,
    documentAt: documentsByAddress(present),
    drafts,
    flows,
    values,
    allFlowsRead:
      loaded.misshapen.length === 0 &&
      flows.length ===
        loaded.documents.filter((document) => isFlowDocument(document) && takesPart(document, options.org))
          .length,
    ledger: ledgerOf(loaded),
  };
  return { project, findings: [...unfit, ...withoutEchoes(findings, unfit)] };
}

/** What could not be filled is not what its place wants either; that would be the same mistake told twice. */
function withoutEchoes(findings: readonly Finding[], told: readonly Finding[]): readonly Finding[] {
  const spot = ({ place }: Finding): string => JSON.stringify([place?.file, place?.line, place?.column]);
  const spots = new Set(told.map(spot));
  return spots.size === 0 ? findings : findings.filter((finding) => !spots.has(spot(finding)));
}

function viewOf(loaded: LoadedProject, options: ResolveOptions): ReturnType<typeof orgView> {
  const { project } = loaded;
  return orgView({
    project: project.name,
    org: options.org,
    projectSpec: project.spec as unknown as JsonObject,
    orgSpec: orgSpecOf(loaded, options.org) as JsonObject,
    allOrgs: project.orgs as unknown as Readonly<Record<string, JsonObject>>,
    overrides: options.variables,
    place: (path) => project.place(path, 'value'),
  });
}

/** `lifecycle.onlyIn` keeps a resource out of other orgs. */
function takesPart(document: ManifestDocument, org: string): boolean {
  const only = document.lifecycle?.['onlyIn'];
  return !Array.isArray(only) || (only as readonly Json[]).includes(org);
}

/** A binding of what this org lacks is not there in this org. */
function bindsNothing(document: ManifestDocument, spec: JsonObject, view: OrgView): boolean {
  return boundThing(KIND_SCHEMAS_BY_KIND.get(document.kind), spec, view)?.is === 'lacking';
}

function fill(document: ManifestDocument, view: OrgView, findings: Finding[]): FilledDocument {
  // Inline Architect documents are other people's language: `${` means nothing to us there.
  const { archy, ...own } = document.spec;
  const inline = isJsonObject(archy) ? { archy } : {};
  const { value, unfilled } = fillVariables(
    archy === undefined || isJsonObject(archy) ? own : document.spec,
    view.variables,
  );
  for (const missing of unfilled) {
    const place = document.place(['spec', ...missing.path]);
    findings.push(
      missing.problem === 'undeclared'
        ? undeclaredVariable(missing.name, closestName(missing.name, Object.keys(view.variables)), place)
        : notAVariable(missing.name, place),
    );
  }
  const spec = { ...(value as JsonObject), ...inline };
  // Loading took a text with `${var.x}` for whatever its field wants; now the value is there to be judged.
  const misfit = unfilled.length === 0 && hasVariables(own) ? filledShapeFinding(document, spec) : undefined;
  if (misfit) {
    findings.push(misfit);
  }
  return { document, spec };
}

function draftFlows(
  documents: readonly FilledDocument[],
  loaded: LoadedProject,
  cache: FactsCache,
  findings: Finding[],
): readonly FlowDraft[] {
  return documents.flatMap(({ document, spec }) => {
    if (!isFlowDocument(document)) {
      return [];
    }
    const reading = readFlowDraft(document, spec, loaded.bodyOf(document, spec), cache);
    findings.push(...reading.findings);
    return reading.draft ? [reading.draft] : [];
  });
}

function bookOf(
  documents: readonly FilledDocument[],
  drafts: readonly FlowDraft[],
  view: OrgView,
  misshapen: readonly Address[],
  findings: Finding[],
): NameBook {
  const draftOf = new Map(drafts.map((draft) => [draft.document, draft]));
  const entries = documents.map(({ document, spec }): BookEntry => {
    const draft = draftOf.get(document);
    const schema = KIND_SCHEMAS_BY_KIND.get(document.kind);
    if (schema?.traits.binds !== undefined) {
      return bindingEntry(document, boundThing(schema, spec, view));
    }
    const named = valueName(document, spec);
    const ownName =
      named ?? draft?.ownName ?? (typeof spec['name'] === 'string' ? spec['name'] : document.name);
    const place = (): Place =>
      draft?.body ? draft.body.place([draft.body.facts.topKey, 'name']) : document.place(['spec', 'name']);
    const prefixed = named === undefined ? checkPrefix(ownName, view, place) : undefined;
    if (prefixed) {
      findings.push(prefixed);
    }
    return {
      address: addressOf(document.kind, document.name),
      kind: document.kind,
      name: document.name,
      ownName,
      liveName: named ?? view.namePrefix + ownName,
      ...(draft === undefined ? {} : { flowType: draft.flowType }),
    };
  });
  return nameBook(entries, view, new Set(misshapen));
}

/** The live name of kinds that are named by one of their values, such as a mail address; it takes no prefix. */
function valueName(document: ManifestDocument, spec: JsonObject): string | undefined {
  const schema = KIND_SCHEMAS_BY_KIND.get(document.kind);
  const attribute = schema?.traits.namedBy;
  if (schema === undefined || attribute === undefined) {
    return undefined;
  }
  const written = spec[attribute] ?? null;
  const format = schema.properties.find(({ property }) => property === attribute)?.format;
  const read = format === undefined ? undefined : VALUE_FORMATS[format]?.(attribute, written);
  const value = read !== undefined && 'attributes' in read ? read.attributes[attribute] : written;
  return typeof value === 'string' ? value : undefined;
}

/** A binding is called like the thing that it binds: no prefix, and nothing that others refer to. */
function bindingEntry(document: ManifestDocument, bound: BoundThing | undefined): BookEntry {
  const liveName = bound?.is === 'named' ? bound.name : document.name;
  return {
    address: addressOf(document.kind, document.name),
    kind: document.kind,
    name: document.name,
    ownName: liveName,
    liveName,
    ...(bound?.is === 'named' ? { binds: bound.bucket } : {}),
  };
}

function resolveFlows(
  drafts: readonly FlowDraft[],
  book: NameBook,
  view: OrgView,
  cache: FactsCache,
  findings: Finding[],
): readonly ResolvedFlow[] {
  const contracts = new Map(
    drafts.map((draft) => [addressOf(draft.kind, draft.document.name) as string, draft.contract]),
  );
  return drafts.flatMap((draft) => {
    const resolved = resolveFlow(draft, { book, view, contracts, cache });
    findings.push(...resolved.findings);
    return resolved.flow ? [resolved.flow] : [];
  });
}

function resolveValues(
  documents: readonly FilledDocument[],
  book: NameBook,
  view: OrgView,
  findings: Finding[],
): readonly ValueResource[] {
  const entries = new Map(book.entries.map((entry) => [entry.address, entry]));
  return documents.flatMap(({ document, spec }) => {
    const schema: KindSchema | undefined = KIND_SCHEMAS_BY_KIND.get(document.kind);
    const entry = entries.get(addressOf(document.kind, document.name));
    if (isFlowKind(document.kind) || !schema || !entry) {
      return [];
    }
    const reading = readValueResource(document, spec, schema, { entry, book, view });
    findings.push(...reading.findings);
    return [reading.resource];
  });
}

function ledgerOf(loaded: LoadedProject): 'org' | 'none' | 'file' {
  const written = loaded.project.spec.ledger;
  return written === undefined || written === 'org' ? 'org' : written === 'none' ? 'none' : 'file';
}

function isFlowDocument(
  document: ManifestDocument,
): document is ManifestDocument & { readonly kind: FlowKind } {
  const kind: Kind = document.kind;
  return isFlowKind(kind);
}
