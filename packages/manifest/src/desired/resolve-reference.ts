import type { BodyReference, DocumentPath, NameResolver } from '@callwright/archy';
import type { Bucket, Dependency, Finding, Place } from '@callwright/model';
import { lackingInOrg, unknownInBody, unknownSharedFlow } from './findings.ts';
import type { FlowSurroundings } from './flow-surroundings.ts';
import { bucketOfTarget } from './name-book.ts';

/** A dependency, and the path in the flow's document that names it. */
export type NamedDependency = Dependency & { readonly path: DocumentPath };

export interface ReferenceReading {
  readonly liveName?: string;
  readonly dependency?: Dependency;
  readonly findings: readonly Finding[];
}

/** A name in an Architect body: managed, else `existing`, else literal; an unknown shared flow is an error (language 3). */
export function resolveReference(
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
      return { findings: [lackingInOrg(name, bucket, place())] };
    case 'ambiguous':
    case 'misshapen':
      return { liveName: name, dependency: { to: 'existing', bucket, name, how }, findings: [] };
    case 'unknown': {
      const { closest } = meaning;
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
export function dependencyOf(
  reference: BodyReference,
  { book }: FlowSurroundings,
): readonly NamedDependency[] {
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

function bucketOf({ target }: BodyReference): Bucket | undefined {
  return bucketOfTarget(target);
}

/** Names as the author wrote them → what they are compared by. */
export function sourceResolver({ book }: Pick<FlowSurroundings, 'book'>): NameResolver {
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
export function liveResolver({ book }: FlowSurroundings): NameResolver {
  return (reference) => {
    const bucket = bucketOf(reference as BodyReference);
    return (
      (bucket === undefined ? undefined : book.live(reference.name, bucket, reference.flowTypes)?.address) ??
      reference.name
    );
  };
}
