import type { LeftOut } from '@callwright/manifest';
import type { OrgRows } from '../adopt/org-rows.ts';
import { leftOut, notListed } from '../adopt/findings.ts';
import { breakLines } from '../break-lines.ts';
import { count, plain } from '../words.ts';
import type { AdoptLayout } from './adopt-text.ts';
import { findingLines } from './adopt-text.ts';

/** What came of writing a seed. */
export interface ToldSeed {
  readonly file: string;
  readonly org: string;
  readonly flows: number;
  readonly objects: number;
  readonly left: readonly LeftOut[];
  readonly incomplete: OrgRows['incomplete'];
  readonly dryRun: boolean;
  readonly pseudonyms: boolean;
}

export function seedText(told: ToldSeed, { paint, width }: AdoptLayout): string {
  const { file, org, flows, objects, left, incomplete, dryRun } = told;
  const lines = [
    ...findingLines([...incomplete.map(notListed), ...left.map(leftOut)], paint),
    `${paint.green(dryRun ? 'would write' : 'wrote')} ${plain(file)}: ${count(flows, 'flow')} and ${count(objects, 'route, group or schedule', 'routes, groups and schedules')} of org ${plain(org)}${told.pseudonyms ? ' under other names and numbers' : ''}. A local org was started from it.`,
    '',
    `Next: name it as \`seed: ${plain(file)}\` of an org with \`emulator: true\` in callwright.yaml, or try: callwright emulator serve --seed ${plain(file)}`,
  ];
  return `${breakLines(lines.join('\n'), width)}\n`;
}
