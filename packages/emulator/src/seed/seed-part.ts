import type { LocalOrg } from '../local-org.ts';
import type { ReadMap } from '../map-reader.ts';

/** Gives the text of a file that a seed names, relative to the seed; throws as `node:fs` does. */
export type ReadSeedFile = (path: string) => string;

/** What one part of a seed says, read and checked. */
export interface PartOfSeed {
  /** The same as plain data: two seeds that say the same have the same. */
  readonly wanted: unknown;
  /** Makes what the org lacks. Flows exist only once their own part has been made. */
  make(org: LocalOrg): void;
  /** Ties what was made to flows; called when every part has been made. */
  bind(org: LocalOrg): void;
}

/** One part of a seed file: the keys it has, how they are read, brought into an org, and written again. */
export interface SeedPart {
  readonly keys: readonly string[];
  /** Throws an EmulatorError `seed-invalid` that names the place. */
  read(seed: ReadMap, readFile: ReadSeedFile): PartOfSeed;
  /** The keys, as a seed says them that would make what the org holds now; a key that would be empty is left out. */
  write(org: LocalOrg, options: WriteOptions): Readonly<Record<string, unknown>>;
}

/** What may go into a written seed. */
export interface WriteOptions {
  /** Secrets of clients; without them a person has to fill them in before anybody can start from the seed. */
  readonly secrets: boolean;
}

/** How a part is described: `T` is what its keys say. */
export interface SeedPartRules<T> {
  readonly keys: readonly string[];
  read(seed: ReadMap, readFile: ReadSeedFile): T;
  make(org: LocalOrg, wanted: T): void;
  bind?(org: LocalOrg, wanted: T): void;
  write(org: LocalOrg, options: WriteOptions): Readonly<Record<string, unknown>>;
}

/** Makes a part of its rules. */
export function seedPart<T>(rules: SeedPartRules<T>): SeedPart {
  return {
    keys: rules.keys,
    read(seed, readFile) {
      const wanted = rules.read(seed, readFile);
      return {
        wanted,
        make: (org) => rules.make(org, wanted),
        bind: (org) => rules.bind?.(org, wanted),
      };
    },
    write: (org, options) => rules.write(org, options),
  };
}

/** `{ key: list }`, or nothing when the list is empty. */
export function unlessEmpty(key: string, list: readonly unknown[]): Readonly<Record<string, unknown>> {
  return list.length === 0 ? {} : { [key]: list };
}

/** `{ key: value }`, or nothing when there is no value. */
export function optional<K extends string, T>(key: K, value: T | undefined): { readonly [k in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [k in K]?: T };
}

/**
 * What is left of a record when all its fields are written: nothing, to be spread into what is written. A record that
 * gets a field more does not compile until its part writes that too.
 */
export function nothingElse(left: Readonly<Record<string, never>>): Readonly<Record<string, unknown>> {
  return left;
}
