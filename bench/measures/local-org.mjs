// The local org as a process.
import { join } from 'node:path';
import { jsonOf, ms, row } from '../timing.mjs';

export function measureLocalOrg({ here, orgFlows }) {
  const org = jsonOf([join(here, 'local-org.mjs'), String(orgFlows)]);
  const size = `${org.flows} flows, ${(org.bodyBytes / 1e6).toFixed(1)} MB of YAML`;
  const { bare } = org.starts;
  const overBare = (what, took, budget, detail) =>
    row(
      `${what} ÷ \`node -e 0\``,
      took / bare,
      budget,
      `${ms(took)} ÷ ${ms(bare)}${detail ? `; ${detail}` : ''}`,
    );
  return [
    overBare('the local org starts empty and answers', org.starts.main, 2.5),
    overBare('`callwright emulator serve` starts empty and answers', org.starts.cli, 4),
    overBare('a listing of 500 flows of the local org', org.listing, 0.5, size),
    row(
      'memory of the local org ÷ 500 MB',
      org.memory.now / 500,
      1,
      `${org.memory.now.toFixed(0)} MB, at most ${org.memory.most.toFixed(0)} MB; ${size}`,
    ),
    overBare(
      'the local org starts with many flows and answers',
      org.restart.took,
      60,
      `${size}; folder of ${(org.restart.folderBytes / 1e6).toFixed(1)} MB`,
    ),
  ];
}
