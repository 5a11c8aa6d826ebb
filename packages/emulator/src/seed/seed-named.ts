import type { ObjectKind } from '../architect/engine.ts';
import { emulatorError } from '../emulator-error.ts';
import type { LocalOrg } from '../local-org.ts';
import type { NamedObject } from '../named-register.ts';
import { registerOf } from '../named-registers/index.ts';
import { readReference, writtenReference } from './seed-reference.ts';

/** The id of an object of one of some kinds that a seed names; an unknown name is a sentence about `place`. */
export function seedNamedId(
  org: LocalOrg,
  kinds: readonly ObjectKind[],
  text: string,
  place: string,
): string {
  const id = readReference(text, (name) => objectsNamed(org, kinds, name));
  if (id === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's ${place} names the ${kinds.join(' or ')} '${text}', which it does not have.`,
    );
  }
  return id;
}

/** An object of one of some kinds as another object of a seed names it. */
export function writtenNamed(org: LocalOrg, kinds: readonly ObjectKind[], id: string): string {
  const [name] = kinds.flatMap((kind) => registerOf(kind).nameOf(org, id) ?? []);
  return writtenReference(id, name, (text) => objectsNamed(org, kinds, text));
}

function objectsNamed(org: LocalOrg, kinds: readonly ObjectKind[], name: string): readonly NamedObject[] {
  return kinds.flatMap((kind) => registerOf(kind).having(org, name, undefined));
}
