import type { Actor, Fact, JsonObject, LiveFlow, LiveVersion } from '@callwright/model';
import { flowTypeNames, known, unknown } from '@callwright/model';
import { namedField, numberField, objectField, textField } from './wire-field.ts';

/**
 * A flow of the platform. In a listing an absent lock or draft field is unknown, since rows may lack them; read by id,
 * absent means none (facts: API 2.2, 2.3).
 *
 * @returns undefined for flows without an Architect document (type `speech`, or one that is not known here) and for
 *   rows without id or name
 */
export function liveFlow(wire: JsonObject, source: 'listing' | 'read'): LiveFlow | undefined {
  const [id, name] = [textField(wire, 'id'), textField(wire, 'name')];
  const type = flowTypeNames(textField(wire, 'type') ?? '')?.type;
  if (id === undefined || name === undefined || type === undefined) {
    return undefined;
  }
  const description = textField(wire, 'description');
  const division = namedField(wire, 'division');
  const published = versionField(wire, 'publishedVersion', namedActor(wire, 'publishedBy', 'user'));
  return {
    id,
    name,
    type,
    ...(description === undefined || description === '' ? {} : { description }),
    ...(division === undefined ? {} : { division }),
    // The field has no description (facts: API 2.3); what was never published cannot run.
    active: wire['active'] !== false && published !== undefined,
    system: wire['system'] === true,
    ...(published === undefined ? {} : { published }),
    lock: lockOf(wire, source),
    draft: draftOf(wire, published, source),
  };
}

/** One version; `publisher` where the version itself does not say who made it. */
export function liveVersion(wire: JsonObject, publisher?: Actor): LiveVersion | undefined {
  const id = textField(wire, 'id');
  if (id === undefined) {
    return undefined;
  }
  const at = instantOf(wire);
  const by =
    namedActor(wire, 'createdByClient', 'client') ?? namedActor(wire, 'createdBy', 'user') ?? publisher;
  return { id, ...(at === undefined ? {} : { at }), ...(by === undefined ? {} : { by }) };
}

/** The number of `N.0`; undefined for `saved_version_...` (facts: API 2.3). */
export function versionNumber(id: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(id) ? Number(id) : undefined;
}

function versionField(wire: JsonObject, name: string, publisher?: Actor): LiveVersion | undefined {
  const version = objectField(wire, name);
  return version === undefined ? undefined : liveVersion(version, publisher);
}

function lockOf(wire: JsonObject, source: 'listing' | 'read'): Fact<Actor | null> {
  const holder = namedActor(wire, 'lockedUser', 'user') ?? namedActor(wire, 'lockedClient', 'client');
  if (holder !== undefined) {
    return known(holder);
  }
  return source === 'read' || ('lockedUser' in wire && 'lockedClient' in wire)
    ? known(null)
    : unknown('not-in-listing', 'The listing of flows does not say whether this flow is locked.');
}

function draftOf(
  wire: JsonObject,
  published: LiveVersion | undefined,
  source: 'listing' | 'read',
): Fact<LiveVersion | null> {
  const newer = ['savedVersion', 'checkedInVersion']
    .map((name) => versionField(wire, name))
    .find((version) => version !== undefined && isNewer(version, published));
  if (newer !== undefined) {
    return known(newer);
  }
  return source === 'read' || ('savedVersion' in wire && 'checkedInVersion' in wire)
    ? known(null)
    : unknown('not-in-listing', 'The listing of flows does not say whether this flow has unpublished work.');
}

function isNewer(version: LiveVersion, published: LiveVersion | undefined): boolean {
  if (published === undefined) {
    return true;
  }
  const [mine, theirs] = [versionNumber(version.id), versionNumber(published.id)];
  // A saved, not checked-in state has no number; it exists only while there is unpublished work.
  return mine === undefined || theirs === undefined ? version.id !== published.id : mine > theirs;
}

function namedActor(wire: JsonObject, name: string, kind: Actor['kind']): Actor | undefined {
  const named = namedField(wire, name);
  return named === undefined ? undefined : { kind, ...named };
}

/** `datePublished` is an ISO text; the other dates are milliseconds (facts: API 2.3). */
function instantOf(wire: JsonObject): string | undefined {
  const published = Date.parse(textField(wire, 'datePublished') ?? '');
  const instant = Number.isNaN(published)
    ? ['dateCheckedIn', 'dateSaved', 'dateCreated']
        .map((name) => numberField(wire, name))
        .find((ms) => ms !== undefined)
    : published;
  return instant === undefined || Math.abs(instant) > 8.64e15 ? undefined : new Date(instant).toISOString();
}
