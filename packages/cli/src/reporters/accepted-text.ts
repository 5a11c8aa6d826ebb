import type { DriftObject } from '@callwright/model';
import type { Accepted } from '../accept-drift.ts';
import { breakLines } from '../break-lines.ts';
import type { Paint } from '../paint.ts';
import { count, listing, plain } from '../words.ts';
import { findingText } from './finding-text.ts';

/** What became of `drift --accept`: the files, what could not be taken in, and what is still another thing in the org. */
export function acceptedText(
  { files, accepted, findings }: Accepted,
  still: readonly DriftObject[],
  paint: Paint,
  { org, width }: { readonly org: string; readonly width: number | undefined },
): string {
  const agreed = accepted.filter((address) => still.every((object) => object.address !== address));
  const blocks = [
    files.map((file) => `wrote ${plain(file)}`).join('\n'),
    ...findings.map((finding) => findingText(finding, paint)),
    ...still.map((object) =>
      [
        `${paint.yellow('⚠')} ${paint.bold(plain(object.address ?? ''))} still differs from the org:`,
        ...object.edits.map((edit) => `      ${paint.dim('·')} ${plain(edit.words)}`),
      ].join('\n'),
    ),
    agreed.length === 0
      ? ''
      : `${listing(agreed.map(plain), 9)} ${agreed.length === 1 ? 'says' : 'say'} what the org holds now.`,
    files.length === 0
      ? ''
      : `${paint.green('→')} read ${count(files.length, 'changed file')} with git diff, commit, and look what is left: callwright plan --org ${plain(org)}`,
  ];
  return `${breakLines(blocks.filter((block) => block !== '').join('\n\n'), width)}\n`;
}
