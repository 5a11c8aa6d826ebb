import type { ObjectKind } from './architect/engine.ts';
import type { LocalOrg } from './local-org.ts';
import type { Actor } from './state/records.ts';

/** An object as far as a body that names it can tell. */
export interface NamedObject {
  readonly id: string;
  readonly name: string;
  /** Absent for what belongs to no division. */
  readonly divisionId?: string;
}

/** An object that is to exist by its name alone. */
export interface NewNamedObject {
  readonly id: string;
  readonly kind: ObjectKind;
  readonly name: string;
  /** Integration category of a data action, region or bot of a Lex bot. */
  readonly within: string | undefined;
  readonly divisionId: string;
}

/** Where the org keeps the objects of one kind that bodies can name (facts: ARC 5.2). */
export interface NamedRegister {
  /** The living objects of a name, in any letter case. */
  having(org: LocalOrg, name: string, within: string | undefined): readonly NamedObject[];
  /** The present name of an object, deleted ones included. */
  nameOf(org: LocalOrg, id: string): string | undefined;
  /** Makes an object with nothing but its name. */
  make(org: LocalOrg, object: NewNamedObject, by: Actor): void;
}
