import type {
  Bucket,
  KindTraits,
  Kind,
  Listing,
  LiveFlow,
  LiveObject,
  PlatformReader,
  Unknown,
} from '@callwright/model';
import { kindOfFlowType, referencesIn } from '@callwright/model';

/** Everything of an org that manifests could describe, as listings show it. */
export interface OrgRows {
  readonly flows: readonly LiveFlow[];
  readonly objects: readonly LiveObject[];
  /** Listings that could not be read in full: what is missing is not known. */
  readonly incomplete: readonly { readonly what: string; readonly why: Unknown }[];
}

/** One row, whatever it is. */
export type OrgRow =
  { readonly is: 'flow'; readonly live: LiveFlow } | { readonly is: 'object'; readonly live: LiveObject };

export function kindOfRow(row: OrgRow): Kind {
  return row.is === 'flow' ? kindOfFlowType(row.live.type) : row.live.kind;
}

/**
 * Lists what there is, and nothing but lists: the flows, and the objects of these kinds. Flows of the platform itself,
 * queues without an in-queue flow, and recipients that lead nowhere are nothing that anybody made.
 */
export async function readOrgRows(
  reader: PlatformReader,
  kinds: readonly KindTraits[],
  progress: (words: string) => void,
): Promise<OrgRows> {
  progress('listing flows, routes, groups and schedules');
  const wanted = kinds.flatMap((traits): readonly { readonly kind: Kind; readonly binds?: Bucket }[] =>
    traits.binds === undefined
      ? [{ kind: traits.kind }]
      : traits.binds.map(({ bucket }) => ({ kind: traits.kind, binds: bucket })),
  );
  const [flows, ...listings] = await Promise.all([
    reader.listFlows(),
    ...wanted.map(({ kind, binds }) => reader.listObjects(kind, binds)),
  ]);
  return {
    flows: flows.rows.filter(({ system }) => !system),
    objects: listings.flatMap(({ rows }) => rows).filter(isMade),
    incomplete: [
      ...incomplete('the flows', flows),
      ...listings.flatMap((listing, at) =>
        incomplete(`${wanted[at]?.kind ?? ''} (${wanted[at]?.binds ?? 'all'})`, listing),
      ),
    ],
  };
}

function isMade({ binds, attributes }: LiveObject): boolean {
  return binds === undefined || referencesIn(attributes).length > 0;
}

function incomplete(what: string, { complete }: Pick<Listing<unknown>, 'complete'>): OrgRows['incomplete'] {
  return complete.known ? [] : [{ what: what.replace(' (all)', ''), why: complete }];
}
