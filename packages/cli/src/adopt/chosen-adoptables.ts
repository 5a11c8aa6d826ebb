import type { LeftOut } from '@callwright/manifest';
import { ToolError } from '@callwright/model';
import type { Choice } from './choose-rows.ts';
import { chosenRows, rowsInOrder, startingRows } from './choose-rows.ts';
import type { OpenAdoption } from './open-adoption.ts';
import type { OrgRow } from './org-rows.ts';
import { kindOfRow } from './org-rows.ts';
import type { ReadChosen } from './read-chosen.ts';
import { readChosen } from './read-chosen.ts';

export type ChosenAdoptables = ReadChosen;

/** What the words of the command choose, read in full. Throws a ToolError when they choose nothing. */
export async function chosenAdoptables(
  opened: OpenAdoption,
  args: {
    readonly kind: readonly string[];
    readonly name: readonly string[];
    readonly from: readonly string[];
  },
): Promise<ChosenAdoptables> {
  const { desired, kinds, rows, receipts, orgId } = opened;
  const all = rowsInOrder(rows);
  const choice: Choice = { kinds: args.kind, names: args.name, from: args.from };
  const wanted =
    args.from.length > 0
      ? startingRows(all, args.from, desired.namePrefix, kinds)
      : chosenRows(all, choice, desired.namePrefix);
  if (wanted.length === 0) {
    throw new ToolError({
      code: 'adopt.nothing',
      problem: 'usage',
      summary: 'Nothing of the org fits what was asked for.',
      hint: 'callwright adopt --list shows what there is; patterns take * and ?.',
    });
  }
  const elsewhere = new Map(
    receipts.elsewhere
      .filter((receipt) => receipt.orgId === orgId)
      .map((receipt) => [receipt.liveId, receipt]),
  );
  const isOurs = ({ live }: OrgRow): boolean => !elsewhere.has(live.id);
  const read = await readChosen(wanted.filter(isOurs), all.filter(isOurs), choice, opened);
  const foreign = wanted
    .filter((row) => !isOurs(row))
    .map((row): LeftOut => ({
      kind: kindOfRow(row),
      liveName: row.live.name,
      why: `project "${elsewhere.get(row.live.id)?.project ?? ''}" manages it`,
    }));
  return { ...read, left: [...foreign, ...read.left] };
}
