import type { Acceptance, Address, Finding, Place } from '@callwright/model';
import { addressOf } from '@callwright/model';
import type { ManifestDocument } from '../manifest-document.ts';
import type { ResolvedProject } from './check.ts';

interface WrittenAcceptance {
  readonly finding: string;
  readonly until: string;
  readonly reason: string;
}

/** What the manifests of an org accept. */
export function acceptancesOf(documents: readonly ManifestDocument[]): readonly Acceptance[] {
  return documents.flatMap((document) =>
    acceptedBy(document).map(({ finding, until, reason }, index) => ({
      finding,
      address: addressOf(document.kind, document.name),
      until,
      reason,
      place: document.place(['lifecycle', 'accept', index]),
    })),
  );
}

export function acceptedBy({ lifecycle }: ManifestDocument): readonly WrittenAcceptance[] {
  const written = lifecycle?.['accept'];
  return Array.isArray(written) ? (written as readonly WrittenAcceptance[]) : [];
}

/** Whether a finding is told without an org; the rest is for the plan to say and to accept. */
export function isOfManifests({ finding }: Acceptance): boolean {
  return /^(manifest|steps|archy)\./.test(finding);
}

/** Which resource a place belongs to: the one whose body is that file, or the last one that begins before it. */
export function placeOwners({ documents, drafts }: ResolvedProject): (place: Place) => Address | undefined {
  const bodies = new Map<string, Address>();
  const begins = new Map<string, { readonly at: Place; readonly address: Address }[]>();
  for (const document of documents) {
    const at = document.place();
    begins.set(at.file, [
      ...(begins.get(at.file) ?? []),
      { at, address: addressOf(document.kind, document.name) },
    ]);
  }
  for (const { document, body } of drafts) {
    const file = body?.place([]).file;
    if (file !== undefined && file !== document.source.file) {
      bodies.set(file, addressOf(document.kind, document.name));
    }
  }
  return (place) => {
    const before = (begins.get(place.file) ?? []).filter(({ at }) => !isLater(at, place));
    const [first, ...more] = before;
    const last = more.reduce((later, one) => (later && isLater(later.at, one.at) ? later : one), first);
    return bodies.get(place.file) ?? last?.address;
  };
}

function isLater(a: Place, b: Place): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column);
}

/** The resource of a finding that does not say which it is about. */
export function findingOwner(project: ResolvedProject): (finding: Finding) => Address | undefined {
  let owners: ReturnType<typeof placeOwners> | undefined;
  return ({ place }) => {
    owners ??= placeOwners(project);
    return place && owners(place);
  };
}
