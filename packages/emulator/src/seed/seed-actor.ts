import { isMap } from '../http/body.ts';
import type { LocalOrg } from '../local-org.ts';
import type { ReadMap } from '../map-reader.ts';
import { findPerson, personNamed } from '../people.ts';
import type { Actor } from '../state/records.ts';
import { optional } from './seed-part.ts';

/** Who did something, as a seed says it: `Ann`, or `{ client: planner }`, or `{ user: <id>, name: Ann }`. */
export type SeedActor =
  { readonly person: string } | { readonly kind: Actor['kind']; readonly id: string; readonly name?: string };

/** Reads the actor under a key. */
export function readActor(entry: ReadMap, key: string): SeedActor | undefined {
  const actor = isMap(entry.raw(key)) ? entry.map(key, ['client', 'user', 'name']) : undefined;
  if (actor === undefined) {
    const person = entry.text(key);
    return person === undefined ? undefined : { person };
  }
  const kind = actor.has('client') ? 'client' : 'user';
  if (actor.has('client') && actor.has('user')) {
    throw actor.fail('client', 'and `user` cannot both be given.');
  }
  return { kind, id: actor.requiredText(kind), ...optional('name', actor.text('name')) };
}

/** The actor in this org; a person given by name is made when there is none. */
export function actorOf(org: LocalOrg, actor: SeedActor): Actor {
  if ('person' in actor) {
    return personNamed(org, actor.person);
  }
  return { kind: actor.kind, id: actor.id, name: actor.name ?? presentName(org, actor) ?? actor.id };
}

/** The shortest form that means this actor in this org. */
export function writtenActor(org: LocalOrg, actor: Actor): unknown {
  const person = actor.kind === 'user' ? findPerson(org, actor.name) : undefined;
  if (person !== undefined && person.id === actor.id && person.name === actor.name) {
    return actor.name;
  }
  const { kind, id, name } = actor;
  return { [kind]: id, ...((presentName(org, actor) ?? id) === name ? {} : { name }) };
}

function presentName(org: LocalOrg, { kind, id }: Pick<Actor, 'kind' | 'id'>): string | undefined {
  return kind === 'client' ? org.tables.clients.get(id)?.name : org.tables.named.get(id)?.name;
}
