import type { ArchyProblem, BodyReference, DocumentPath, FlowDocument, SpecPath } from '@callwright/archy';
import {
  callerOf,
  callsOf,
  checkCall,
  checkStructure,
  compileSteps,
  isDynamicFlow,
  originOf,
  readFlow,
  referencesOf,
  writeFlow,
} from '@callwright/archy';
import type {
  Dependency,
  DesiredBody,
  Finding,
  FlowResource,
  JsonObject,
  OutsideName,
  Place,
} from '@callwright/model';
import { addressOf } from '@callwright/model';
import { compileContext } from './compile-context.ts';
import { bodyOf, bodyOfFile } from './desired-body.ts';
import { bodyProblem, compiledBroken } from './findings.ts';
import type { FlowDraft } from './flow-draft.ts';
import { flowHeader } from './flow-header.ts';
import type { FlowSurroundings } from './flow-surroundings.ts';
import { outsideNames } from './outside-names.ts';
import type { NamedDependency } from './resolve-reference.ts';
import { dependencyOf, liveResolver, resolveReference, sourceResolver } from './resolve-reference.ts';
import { stepsOf } from './steps-of-spec.ts';
import { uploadText } from './upload-text.ts';

/** A name in a body, as it will stand in the org. */
export interface OrgReference extends Pick<BodyReference, 'target' | 'within' | 'flowTypes'> {
  /** Undefined: decided at run time. */
  readonly name?: string;
  /** To the name in the flow's document; `ResolvedFlow.place` says where that stands in the project. */
  readonly path: DocumentPath;
}

/** A flow whose names are resolved in one org, before its canonical form is worked out. */
export interface ResolvedFlow {
  readonly draft: FlowDraft;
  readonly liveName: string;
  readonly division?: string;
  readonly dependencies: readonly NamedDependency[];
  /** Whether some flow is named at run time only. */
  readonly dynamic: boolean;
  readonly findings: readonly Finding[];
  /** Everything that its body names, as this org calls it: for those who ask the org whether it is there. */
  readonly references: readonly OrgReference[];
  /** Those of them that no manifest describes. */
  readonly outside: readonly OutsideName[];
  /** The finished resource; its hash may be costly, so only when somebody plans. */
  resource(): FlowResource;
  /** The uploaded document; in a body that somebody wrote, names still stand as they were written. */
  document(): FlowDocument;
  /** Where a path of that document stands in the project. */
  place(path: DocumentPath): Place;
  /** Which part of the manifest's spec a path of that document came from. */
  origin(path: DocumentPath): SpecPath;
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
  const references: OrgReference[] = [];
  const outside: OrgReference[] = [];
  for (const reference of body.facts.references) {
    const resolved = resolveReference(reference, around, () => body.place(reference.path));
    findings.push(...resolved.findings);
    const named = orgReference(reference, resolved.liveName);
    references.push(named);
    if (resolved.dependency?.to !== 'managed') {
      outside.push(named);
    }
    if (resolved.dependency) {
      dependencies.push({ ...resolved.dependency, path: reference.path });
    }
    if (resolved.liveName !== undefined && resolved.liveName !== reference.name) {
      meanings.set(reference, resolved.liveName);
    }
  }
  for (const call of body.facts.calls) {
    const meaning = around.book.body(call.name, call.target, [call.flowType]);
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
    ...flowHeader(draft, around.view),
    dependencies,
    dynamic: body.facts.references.some(isDynamicFlow),
    findings,
    references,
    outside: outsideNames(outside),
    document: () => body.document(),
    place: (path) => body.place(path),
    origin: (path) => ['archy', ...path],
    resource: () => {
      const { hash } = body;
      const upload = (written: string): string => uploadText(draft, written, meanings, around.view);
      const resolve = sourceResolver(around);
      return flowResource(
        draft,
        flow,
        hash === undefined
          ? bodyOf(upload(writeFlow(documentOf(body.document()))), body.document(), resolve)
          : bodyOfFile({ ...body, hash }, () => upload(body.text), resolve, around.cache),
      );
    },
  };
  return { flow, findings };
}

function resolveSteps(
  draft: FlowDraft,
  around: FlowSurroundings,
): { readonly flow?: ResolvedFlow; readonly findings: readonly Finding[] } {
  const { view } = around;
  const { liveName, division } = flowHeader(draft, view);
  const manifestPlace = (path: DocumentPath): Place => draft.document.place(['spec', ...path]);
  const findings: Finding[] = [];
  const compiled = compileSteps(
    { ...stepsOf(draft), name: liveName, ...(division === undefined ? {} : { division }) },
    compileContext(around, (reference, path) => {
      const resolved = resolveReference(reference, around, () => manifestPlace(path));
      findings.push(...resolved.findings);
      return resolved.liveName;
    }),
  );
  findings.push(...compiled.problems.map((problem) => bodyProblem(problem, manifestPlace(problem.path))));
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
  const origin = (path: DocumentPath): SpecPath => originOf(compiled.origins, path) ?? ['steps'];
  const place = (path: DocumentPath): Place => manifestPlace(origin(path));
  findings.push(...checkCalls(document, around, place));
  const references = referencesOf(document);
  const found = references.map((reference) => ({
    named: orgReference(reference, undefined),
    dependencies: dependencyOf(reference, around),
  }));
  const dependencies = found.flatMap((one) => one.dependencies);
  const flow: ResolvedFlow = {
    draft,
    ...flowHeader(draft, view),
    dependencies,
    dynamic: references.some(isDynamicFlow),
    findings,
    references: found.map(({ named }) => named),
    outside: outsideNames(
      found.filter((one) => one.dependencies.every(({ to }) => to !== 'managed')).map(({ named }) => named),
    ),
    document: () => document,
    place,
    origin,
    resource: () =>
      flowResource(draft, flow, bodyOf(writeFlow(compiled.document), document, liveResolver(around))),
  };
  return { flow, findings };
}

function orgReference(
  { target, within, flowTypes, name, path }: BodyReference,
  liveName: string | undefined,
): OrgReference {
  const called = liveName ?? name;
  return {
    target,
    ...(called === undefined ? {} : { name: called }),
    ...(within === undefined ? {} : { within }),
    ...(flowTypes === undefined ? {} : { flowTypes }),
    path,
  };
}

/** Calls in Architect YAML inside of steps; those of the verbs were checked by the compiler. Names are the org's by now. */
function checkCalls(
  document: FlowDocument,
  { book, contracts }: FlowSurroundings,
  place: (path: DocumentPath) => Place,
): readonly Finding[] {
  const calls = callsOf(document);
  const caller = callerOf(document, calls);
  return calls.flatMap((call) => {
    const contract = contracts.get(book.live(call.name, call.target, [call.flowType])?.address ?? '');
    return contract === undefined
      ? []
      : checkCall(call, contract, caller).map((problem) => bodyProblem(problem, place(problem.path)));
  });
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
    names: flow.outside,
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
