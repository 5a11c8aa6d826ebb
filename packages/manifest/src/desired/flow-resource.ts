import type {
  ArchyProblem,
  BodyReference,
  CompileContext,
  DocumentPath,
  FlowDocument,
  NameResolver,
} from '@callwright/archy';
import {
  canonicalForm,
  checkCall,
  checkStructure,
  compileSteps,
  contentHash,
  originOf,
  readFlow,
  referencesOf,
  renameHeader,
  renameReferences,
  writeFlow,
} from '@callwright/archy';
import type {
  Bucket,
  Contract,
  Dependency,
  DesiredBody,
  Finding,
  FlowResource,
  Json,
  JsonObject,
  Kind,
  Place,
} from '@callwright/model';
import { BUCKETS, addressOf, hashText } from '@callwright/model';
import { bodyProblem, compiledBroken, lackingInOrg, unknownInBody, unknownSharedFlow } from './findings.ts';
import type { FlowDraft } from './flow-draft.ts';
import type { NameBook } from './name-book.ts';
import type { OrgView } from './org-view.ts';

/** What stands around a flow when its names are resolved. */
export interface FlowSurroundings {
  readonly book: NameBook;
  readonly view: OrgView;
  /** Contracts of the project's shared flows by address. */
  readonly contracts: ReadonlyMap<string, Contract>;
}

/** A dependency, and the path in the flow's document that names it. */
export type NamedDependency = Dependency & { readonly path: DocumentPath };

/** A flow whose names are resolved in one org, before its canonical form is worked out. */
export interface ResolvedFlow {
  readonly draft: FlowDraft;
  readonly liveName: string;
  readonly division?: string;
  readonly dependencies: readonly NamedDependency[];
  /** Whether some flow is named at run time only. */
  readonly dynamic: boolean;
  readonly findings: readonly Finding[];
  /** The finished resource; the costly part, so only when somebody plans. */
  resource(): FlowResource;
  /** The uploaded document; in a body that somebody wrote, names still stand as they were written. */
  document(): FlowDocument;
  /** Where a path of that document stands in the project. */
  place(path: DocumentPath): Place;
}

/** Resolves a draft in one org. Undefined when its steps do not compile; the findings say why. */
export function resolveFlow(
  draft: FlowDraft,
  around: FlowSurroundings,
): { readonly flow?: ResolvedFlow; readonly findings: readonly Finding[] } {
  return draft.body ? resolveArchy(draft, around) : resolveSteps(draft, around);
}

function resolveArchy(
  draft: FlowDraft,
  around: FlowSurroundings,
): { readonly flow: ResolvedFlow; readonly findings: readonly Finding[] } {
  const body = draft.body;
  if (!body) {
    throw new Error('a draft without a body is compiled, not read');
  }
  const findings: Finding[] = [];
  const dependencies: NamedDependency[] = [];
  const meanings = new Map<BodyReference, string>();
  for (const reference of body.facts.references) {
    const resolved = resolveReference(reference, around, () => body.place(reference.path));
    findings.push(...resolved.findings);
    if (resolved.dependency) {
      dependencies.push({ ...resolved.dependency, path: reference.path });
    }
    if (resolved.liveName !== undefined && resolved.liveName !== reference.name) {
      meanings.set(reference, resolved.liveName);
    }
  }
  for (const call of body.facts.calls) {
    const meaning = around.book.body(call.name, call.target, undefined);
    const contract = meaning.is === 'managed' ? around.contracts.get(meaning.entry.address) : undefined;
    if (contract) {
      findings.push(
        ...checkCall(call, contract, body.facts).map((problem) =>
          bodyProblem(problem, body.place(problem.path)),
        ),
      );
    }
  }
  const flow: ResolvedFlow = {
    draft,
    ...header(draft, around.view),
    dependencies,
    dynamic: body.facts.references.some(isDynamicFlow),
    findings,
    document: () => body.document(),
    place: (path) => body.place(path),
    resource: () => {
      const document = body.document();
      const text = uploadText(
        draft,
        body.text === '' ? writeFlow(documentOf(document)) : body.text,
        meanings,
        around.view,
      );
      return flowResource(draft, flow, bodyOf(text, document, sourceResolver(around)));
    },
  };
  return { flow, findings };
}

function resolveSteps(
  draft: FlowDraft,
  around: FlowSurroundings,
): { readonly flow?: ResolvedFlow; readonly findings: readonly Finding[] } {
  const { view } = around;
  const { liveName, division } = header(draft, view);
  const compiled = compileSteps(
    { ...stepsOf(draft), name: liveName, ...(division === undefined ? {} : { division }) },
    compileContext(around),
  );
  const manifestPlace = (path: DocumentPath): Place => draft.document.place(['spec', ...path]);
  const findings: Finding[] = compiled.problems.map((problem) =>
    bodyProblem(problem, manifestPlace(problem.path)),
  );
  if (findings.some((finding) => finding.severity === 'error')) {
    return { findings };
  }
  const reading = readFlow(compiled.document);
  const problems: readonly ArchyProblem[] = [
    ...reading.problems,
    ...(reading.flow ? checkStructure(reading.flow) : []),
  ];
  // Names are judged by a check of their own, with the org's prefix.
  const broken = problems.filter((problem) => problem.severity === 'error' && problem.path[1] !== 'name');
  if (!reading.flow || broken.length > 0) {
    return {
      findings: [
        ...findings,
        ...broken.map((problem) =>
          compiledBroken(problem, manifestPlace(originOf(compiled.origins, problem.path) ?? ['steps'])),
        ),
      ],
    };
  }
  const document = reading.flow;
  const place = (path: DocumentPath): Place => manifestPlace(originOf(compiled.origins, path) ?? ['steps']);
  const dependencies = referencesOf(document).flatMap((reference) => dependencyOf(reference, around));
  const flow: ResolvedFlow = {
    draft,
    ...header(draft, view),
    dependencies,
    dynamic: referencesOf(document).some(isDynamicFlow),
    findings,
    document: () => document,
    place,
    resource: () =>
      flowResource(draft, flow, bodyOf(writeFlow(compiled.document), document, liveResolver(around))),
  };
  return { flow, findings };
}

/** Kinds that a name of a bucket can mean in a manifest. */
const KINDS_OF_BUCKET: Readonly<Partial<Record<Bucket, readonly Kind[]>>> = {
  flows: ['InboundFlow', 'Flow'],
  sharedFlows: ['SharedFlow'],
  schedules: ['Schedule'],
  scheduleGroups: ['ScheduleGroup'],
  emergencyGroups: ['EmergencyGroup'],
};

/** What the compiler may ask about the rest of the project. */
function compileContext({ book, contracts }: FlowSurroundings): CompileContext {
  return {
    sharedFlow(name) {
      const meaning = book.project(name, ['SharedFlow'], 'sharedFlows');
      if (meaning.is === 'managed') {
        const contract = contracts.get(meaning.entry.address);
        return { liveName: meaning.entry.liveName, ...(contract === undefined ? {} : { contract }) };
      }
      return meaning.is === 'existing' ? { liveName: meaning.thing.liveName } : undefined;
    },
    names(bucket, name) {
      const meaning = book.project(name, KINDS_OF_BUCKET[bucket] ?? [], bucket);
      if (meaning.is === 'managed') {
        const { liveName, flowType } = meaning.entry;
        return { liveName, ...(flowType === undefined ? {} : { flowType }) };
      }
      if (meaning.is === 'existing' || meaning.is === 'lacking') {
        const { liveName, integration } = meaning.thing;
        return { liveName, ...(integration === undefined ? {} : { integration }) };
      }
      return undefined;
    },
    known: (bucket) => book.known(KINDS_OF_BUCKET[bucket] ?? [], bucket),
  };
}

/** Name with prefix, and the division: the flow's own, else the org's default. */
function header(draft: FlowDraft, view: OrgView): { readonly liveName: string; readonly division?: string } {
  const division = draft.division ?? view.division;
  return { liveName: view.namePrefix + draft.ownName, ...(division === undefined ? {} : { division }) };
}

interface ReferenceReading {
  readonly liveName?: string;
  readonly dependency?: Dependency;
  readonly findings: readonly Finding[];
}

/** A name in an Architect body: managed, else `existing`, else literal; an unknown shared flow is an error (language 3). */
function resolveReference(
  reference: BodyReference,
  around: FlowSurroundings,
  place: () => Place,
): ReferenceReading {
  const { name, how } = reference;
  const bucket = bucketOf(reference);
  if (name === undefined || bucket === undefined) {
    return { findings: [] };
  }
  const meaning = around.book.body(name, bucket, reference.flowTypes, reference.within);
  switch (meaning.is) {
    case 'managed':
      return {
        liveName: meaning.entry.liveName,
        dependency: { to: 'managed', address: meaning.entry.address, how },
        findings: [],
      };
    case 'existing':
      return {
        liveName: meaning.thing.liveName,
        dependency: { to: 'existing', bucket, name: meaning.thing.liveName, how },
        findings: [],
      };
    case 'lacking':
      return { findings: [lackingInOrg(name, bucket, around.view.org, place())] };
    case 'ambiguous':
    case 'misshapen':
    case 'unknown': {
      const closest = meaning.is === 'unknown' ? meaning.closest : undefined;
      const findings =
        bucket === 'sharedFlows'
          ? [unknownSharedFlow(name, closest, place())]
          : closest === undefined
            ? []
            : [unknownInBody(name, bucket, closest, place())];
      return { liveName: name, dependency: { to: 'existing', bucket, name, how }, findings };
    }
  }
}

/** In a compiled document every name is already the one of the org. */
function dependencyOf(reference: BodyReference, { book }: FlowSurroundings): readonly NamedDependency[] {
  const bucket = bucketOf(reference);
  if (reference.name === undefined || bucket === undefined) {
    return [];
  }
  const { how, path } = reference;
  const entry = book.live(reference.name, bucket, reference.flowTypes);
  return entry
    ? [{ to: 'managed', address: entry.address, how, path }]
    : [{ to: 'existing', bucket, name: reference.name, how, path }];
}

function bucketOf(reference: BodyReference): Bucket | undefined {
  return (BUCKETS as readonly string[]).includes(reference.target) ? (reference.target as Bucket) : undefined;
}

function isDynamicFlow(reference: BodyReference): boolean {
  return reference.name === undefined && (reference.target === 'flows' || reference.target === 'sharedFlows');
}

/** Names as the author wrote them → what they are compared by. */
function sourceResolver({ book }: FlowSurroundings): NameResolver {
  return (reference) => {
    const bucket = bucketOf(reference as BodyReference);
    const meaning =
      bucket === undefined
        ? undefined
        : book.body(reference.name, bucket, reference.flowTypes, reference.within);
    if (meaning?.is === 'managed') {
      return meaning.entry.address;
    }
    return meaning?.is === 'existing' ? meaning.thing.liveName : reference.name;
  };
}

/** Names as they stand in the org → what they are compared by. */
function liveResolver({ book }: FlowSurroundings): NameResolver {
  return (reference) => {
    const bucket = bucketOf(reference as BodyReference);
    return (
      (bucket === undefined ? undefined : book.live(reference.name, bucket, reference.flowTypes)?.address) ??
      reference.name
    );
  };
}

/** The author's own bytes, with exactly the names changed that this org spells otherwise. */
function uploadText(
  draft: FlowDraft,
  written: string,
  meanings: ReadonlyMap<BodyReference, string>,
  view: OrgView,
): string {
  const { liveName, division } = header(draft, view);
  const byPath = new Map(
    [...meanings].map(([reference, name]) => [JSON.stringify(reference.path) + (reference.name ?? ''), name]),
  );
  const renamed =
    byPath.size === 0
      ? written
      : renameReferences(written, (reference) =>
          byPath.get(JSON.stringify(reference.path) + (reference.name ?? '')),
        );
  const newName = liveName === draft.ownName ? {} : { name: liveName };
  const newDivision = division === undefined || division === draft.division ? {} : { division };
  return Object.keys({ ...newName, ...newDivision }).length === 0
    ? renamed
    : renameHeader(renamed, { ...newName, ...newDivision });
}

function bodyOf(text: string, document: FlowDocument, resolve: NameResolver): DesiredBody {
  const canonical = canonicalForm(document, resolve);
  return { text, textHash: hashText(text), canonical, contentHash: contentHash(canonical) };
}

function flowResource(draft: FlowDraft, flow: ResolvedFlow, body: DesiredBody): FlowResource {
  return {
    address: addressOf(draft.kind, draft.document.name),
    kind: draft.kind,
    flowType: draft.flowType,
    liveName: flow.liveName,
    ...(flow.division === undefined ? {} : { division: flow.division }),
    ...(draft.description === undefined ? {} : { description: draft.description }),
    place: draft.document.place(),
    dependencies: flow.dependencies.map(withoutPath),
    ...(flow.dynamic ? { dynamic: true } : {}),
    body,
    contract: draft.contract,
  };
}

/** Plain, so that two checkouts which differ in layout only want the same. */
function withoutPath(named: NamedDependency): Dependency {
  const { how } = named;
  return named.to === 'managed'
    ? { to: 'managed', address: named.address, how }
    : { to: 'existing', bucket: named.bucket, name: named.name, how };
}

function documentOf(flow: FlowDocument): JsonObject {
  return { [flow.names.topKey]: flow.root };
}

/** The parts of a spec that the compiler takes. */
function stepsOf(draft: FlowDraft): Omit<Parameters<typeof compileSteps>[0], 'name'> {
  const { spec, flowType } = draft;
  const languages = Array.isArray(spec['languages']) ? (spec['languages'] as string[]) : [];
  return {
    flowType,
    languages,
    steps: Array.isArray(spec['steps']) ? (spec['steps'] as Json[]) : [],
    ...(draft.description === undefined ? {} : { description: draft.description }),
    ...pick(spec, [
      'inputs',
      'outputs',
      'variables',
      'compatibleWith',
      'greeting',
      'onError',
      'settings',
      'menus',
      'tasks',
    ]),
  };
}

function pick(spec: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    keys.filter((key) => spec[key] !== undefined).map((key) => [key, spec[key] as Json]),
  );
}
