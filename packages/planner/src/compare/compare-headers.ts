import type { LiveFlow, LiveObject, OrgSide, Resource } from '@callwright/model';
import { isFlowResource } from '@callwright/model';
import type { Differences } from './differences.ts';
import { NO_DIFFERENCES, together } from './differences.ts';
import type { Sights } from './pair.ts';
import { withoutPrefix } from './pair.ts';

/** What is there in each org, and what its manifest wants, where it has one. */
export type Both<T> = Readonly<Record<OrgSide, { readonly live: T; readonly resource?: Resource }>>;

/** Name, description and division: what a flow or object has beside its content or values. */
export function compareHeaders(sights: Sights, both: Both<LiveFlow | LiveObject>): Differences {
  const prefix = (side: OrgSide): string => sights[side].facts.input.desired.namePrefix;
  const nameOf = (side: OrgSide, name: string | undefined): string | undefined =>
    name === undefined ? undefined : withoutPrefix(prefix(side), name);
  const { first, second } = both;
  const { namedBy, binds } = traitsOf(sights, first.live);
  return together([
    namedBy === undefined && binds === undefined
      ? compareScalar('name', {
          live: [nameOf('first', first.live.name), nameOf('second', second.live.name)],
          wanted: [nameOf('first', first.resource?.liveName), nameOf('second', second.resource?.liveName)],
        })
      : NO_DIFFERENCES,
    'type' in first.live && 'type' in second.live
      ? compareScalar('description', {
          live: [trimmed(first.live.description), trimmed(second.live.description)],
          wanted: [descriptionOf(first.resource), descriptionOf(second.resource)],
        })
      : NO_DIFFERENCES,
    isDivisionManaged(both)
      ? compareScalar('division', {
          live: [first.live.division?.name, second.live.division?.name],
          wanted: [first.resource?.division, second.resource?.division],
        })
      : NO_DIFFERENCES,
  ]);
}

function traitsOf(
  { first }: Sights,
  live: LiveFlow | LiveObject,
): { readonly namedBy?: unknown; readonly binds?: unknown } {
  return 'type' in live ? {} : (first.facts.traits.get(live.kind) ?? {});
}

/** A manifest that names no division leaves it to the org. */
function isDivisionManaged({ first, second }: Both<unknown>): boolean {
  return first.resource?.division !== undefined && second.resource?.division !== undefined;
}

function trimmed(text: string | undefined): string {
  return (text ?? '').trim();
}

function descriptionOf(resource: Resource | undefined): string | undefined {
  return resource !== undefined && isFlowResource(resource) ? resource.description?.trim() : undefined;
}

type TwoTexts = readonly [first: string | undefined, second: string | undefined];

/** A text that either org may not show: then nothing is said of it. */
export function compareScalar(
  where: string,
  { live, wanted }: { readonly live: TwoTexts; readonly wanted: TwoTexts },
): Differences {
  const [first, second] = live;
  if (first === undefined || second === undefined || first === second) {
    return NO_DIFFERENCES;
  }
  const edit = { where, words: `${where}: "${first}" (was "${second}")`, before: second, after: first };
  const isConfigured = wanted[0] === first && wanted[1] === second;
  return isConfigured ? { edits: [], configured: [edit] } : { edits: [edit], configured: [] };
}
