import { readMap, type MapSource } from '../map-reader.ts';
import { readYamlDocument } from '../yaml-document.ts';
import { seedParts } from './parts/index.ts';
import { readSeedOrg, type SeedOrg } from './seed-org.ts';
import type { PartOfSeed, ReadSeedFile } from './seed-part.ts';

/** Everything that a seed file says, read and checked; flow files are in it as text. */
export interface Seed {
  readonly org: SeedOrg;
  /** In the order in which they are made. */
  readonly parts: readonly PartOfSeed[];
}

const source: MapSource = { code: 'seed-invalid', noun: 'a seed' };

/** Reads a seed. `place` names it in errors. Throws an EmulatorError `seed-invalid` or `seed-unreadable`. */
export function readSeed(text: string, place: string, readFile: ReadSeedFile): Seed {
  const seed = readMap(source, readYamlDocument(source, text, place), place, [
    'org',
    ...seedParts.flatMap(({ keys }) => keys),
  ]);
  return {
    org: readSeedOrg(seed),
    parts: seedParts.map((part) => part.read(seed, readFile)),
  };
}

/** What a seed says as plain data: equal for two seeds that say the same. */
export function contentOfSeed(seed: Seed): unknown {
  return [seed.org, ...seed.parts.map(({ wanted }) => wanted)];
}
