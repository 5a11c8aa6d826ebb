import type { LocalOrg } from '../local-org.ts';
import { writeYamlDocument } from '../yaml-document.ts';
import { seedParts } from './parts/index.ts';
import { writtenOrg } from './seed-org.ts';
import type { WriteOptions } from './seed-part.ts';

/**
 * Writes the org as a seed: an org that is started from it holds and does the same, and is written in the same words.
 * What passes is not in it: tokens, jobs, upload addresses, the requests seen, settings, and the time of a virtual clock.
 */
export function writeSeed(org: LocalOrg, options: WriteOptions): string {
  const about = options.secrets
    ? '# It holds the secrets of its clients: keep it where they may be read.'
    : '# The secrets of its clients are left out: give each client a `secret` before you start from it.';
  const parts = [writtenOrg(org), ...seedParts.map((part) => part.write(org, options))];
  return [
    `# An organisation, written by the local org: callwright emulator serve --seed FILE\n${about}\n`,
    ...parts.flatMap((part) =>
      Object.entries(part).map(([key, value]) => writeYamlDocument({ [key]: value })),
    ),
  ].join('\n');
}
