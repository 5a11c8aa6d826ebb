import type { Actor, LiveVersion } from '@callwright/model';

/** Somebody by name where the org gives one, else by id. */
export function sayActor(actor: Actor | undefined): string {
  if (actor === undefined) {
    return 'somebody';
  }
  const what = actor.kind === 'client' ? 'OAuth client' : 'user';
  return actor.name === undefined
    ? `${what} ${actor.id}`
    : actor.kind === 'client'
      ? `${what} ${actor.name}`
      : actor.name;
}

/** `version 7.0 by Jane Doe on 2026-03-02T10:00:00Z`, as far as it is known. */
export function sayVersion(version: LiveVersion): string {
  return `version ${version.id} by ${sayActor(version.by)}${version.at === undefined ? '' : ` on ${version.at}`}`;
}
