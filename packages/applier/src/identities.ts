import type {
  Address,
  Attributes,
  Target,
  Json,
  LiveThing,
  Plan,
  PlatformWriter,
  Receipt,
} from '@callwright/model';
import { isFlowKind, kindOf, mapReferences, referencesIn } from '@callwright/model';

/**
 * Live ids of managed resources: from the receipts that were read at the start, from the plan, and from what this run
 * made. Things made elsewhere are asked for by name, once per run.
 */
export interface Identities {
  idOf(address: Address): string | undefined;
  remember(address: Address, id: string): void;
  forget(address: Address): void;
  /** The attributes with every reference as `$live`, or the references that could not be resolved. */
  resolve(attributes: Attributes): Promise<Resolved>;
}

export type Resolved =
  | { readonly resolved: Attributes }
  /** In words, each with the reason. */
  | { readonly missing: readonly string[] };

export function openIdentities(
  plan: Plan,
  receipts: readonly Receipt[],
  platform: PlatformWriter,
): Identities {
  const ids = idsAtStart(plan, receipts);
  const things = new Map<string, Promise<LiveThing | string>>();
  const thing = (bucket: Target, name: string): Promise<LiveThing | string> => {
    const key = `${bucket} ${name}`;
    const asked = things.get(key) ?? askForThing(platform, bucket, name);
    things.set(key, asked);
    return asked;
  };
  return {
    idOf: (address) => ids.get(address),
    remember: (address, id) => void ids.set(address, id),
    forget: (address) => void ids.delete(address),
    async resolve(attributes) {
      const named = await Promise.all(
        namesIn(attributes).map(
          async ({ bucket, name }) => [`${bucket} ${name}`, await thing(bucket, name)] as const,
        ),
      );
      const found = new Map(named);
      const missing: string[] = [];
      const resolved = mapReferences(attributes, (reference): Json => {
        if ('$live' in reference) {
          return reference as unknown as Json;
        }
        if ('$ref' in reference) {
          const id = ids.get(reference.$ref);
          if (id === undefined) {
            missing.push(`${reference.$ref} has no live id yet`);
            return null;
          }
          return { $live: { bucket: bucketOf(reference.$ref), id } };
        }
        const { bucket, name } = reference.$named;
        const live = found.get(`${bucket} ${name}`);
        if (live === undefined || typeof live === 'string') {
          missing.push(live ?? `${bucket} "${name}" was not asked for`);
          return null;
        }
        return { $live: { bucket, id: live.id, name: live.name } };
      });
      return missing.length > 0 ? { missing } : { resolved: resolved as Attributes };
    },
  };
}

/** The plan's ids count before the ledger's: it may have found that a receipt's object is gone and another has its place. */
function idsAtStart(plan: Plan, receipts: readonly Receipt[]): Map<Address, string> {
  const ids = new Map<Address, string>();
  for (const receipt of receipts) {
    if (receipt.liveId !== '') {
      ids.set(receipt.address, receipt.liveId);
    }
  }
  for (const change of plan.changes) {
    if (change.liveId !== undefined) {
      ids.set(change.address, change.liveId);
    } else if (change.action === 'create' && change.held === undefined) {
      ids.delete(change.address);
    }
  }
  for (const step of plan.steps) {
    if ('ids' in step) {
      Object.entries(step.ids ?? {}).forEach(([address, id]) => ids.set(address as Address, id));
    }
  }
  return ids;
}

async function askForThing(
  platform: PlatformWriter,
  bucket: Target,
  name: string,
): Promise<LiveThing | string> {
  const presence = await platform.thingByName(bucket, name);
  switch (presence.state) {
    case 'present':
      return presence.value;
    case 'gone':
      return `${bucket} "${name}" is not in the org`;
    case 'unknown':
      return `${bucket} "${name}" could not be read (${presence.why.reason}: ${presence.why.detail})`;
  }
}

function namesIn(attributes: Attributes): readonly { readonly bucket: Target; readonly name: string }[] {
  return referencesIn(attributes).flatMap((reference) => ('$named' in reference ? [reference.$named] : []));
}

/** Where a live object of this kind is looked for; other kinds live under their plural. */
function bucketOf(address: Address): Target {
  const kind = kindOf(address);
  if (kind === 'SharedFlow') {
    return 'sharedFlows';
  }
  if (isFlowKind(kind)) {
    return 'flows';
  }
  return `${kind.charAt(0).toLowerCase()}${kind.slice(1)}s` as Target;
}
