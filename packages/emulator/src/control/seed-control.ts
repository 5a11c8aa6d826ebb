import type { Seeding } from '../seed/seeding.ts';
import { writeSeed } from '../seed/write-seed.ts';
import type { ControlCall } from './control.ts';
import { refuse } from './control-refusal.ts';

/** `{ seed }`: the whole org as the text of a seed; with `?secrets=no` without those of its clients. */
export function seedAnswer({ org, query }: ControlCall): unknown {
  const secrets = query.get('secrets') ?? 'yes';
  if (secrets !== 'yes' && secrets !== 'no') {
    throw refuse(400, "'secrets' must be yes or no.");
  }
  return { seed: writeSeed(org, { secrets: secrets === 'yes' }) };
}

/** `{ seed, baseDir? }`: adds what a seed names and the org lacks; flow files in it are relative to `baseDir`. */
export function addSeed(seeding: Seeding, { body }: ControlCall): void {
  const { seed, baseDir = '.' } = body;
  if (typeof seed !== 'string') {
    throw refuse(400, "'seed' must be the text of a seed.");
  }
  if (typeof baseDir !== 'string') {
    throw refuse(400, "'baseDir' must be the path of a folder.");
  }
  seeding.add(seed, baseDir);
}
