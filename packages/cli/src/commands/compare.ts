import type { Comparison } from '@callwright/model';
import { isDifferent, isIncomplete } from '@callwright/model';
import { lineWidth } from '../break-lines.ts';
import type { CompareArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { compareOnce } from '../make-comparison.ts';
import { checkMaxBytes } from '../max-bytes.ts';
import { paintFor } from '../paint.ts';
import { newProgress } from '../progress.ts';
import { comparisonMarkdown } from '../reporters/comparison-markdown.ts';
import { comparisonText } from '../reporters/comparison-text.ts';
import { jsonText } from '../reporters/json-text.ts';
import type { Surroundings } from '../surroundings.ts';

/** `callwright compare`: says how two orgs of a project differ, and what the second lacks. It cannot write to an org. */
export async function compareCommand(args: CompareArguments, around: Surroundings): Promise<ExitStatus> {
  checkMaxBytes(args.maxBytes);
  const progress = newProgress(around, paintFor(around, 'say', !args.color));
  const found = await compareOnce(args, around, progress.note).finally(() => progress.done());
  around.out(await reportText(found, args, around));
  return comparisonStatus(found);
}

async function reportText(found: Comparison, args: CompareArguments, around: Surroundings): Promise<string> {
  switch (args.format) {
    case 'json':
      return jsonText(found);
    case 'markdown':
      return comparisonMarkdown(found, args.maxBytes);
    case 'html':
      // Loaded for nothing else.
      return (await import('../pages/comparison/comparison-page.tsx')).comparisonPage(found);
    case 'human':
      return comparisonText(found, paintFor(around, 'out', !args.color), {
        verbose: args.verbose,
        width: lineWidth(around, 'out'),
      });
  }
}

/** 3 where they differ; 1 where something could not be read: nobody may take that for "they are alike". */
function comparisonStatus(found: Comparison): ExitStatus {
  return isDifferent(found) ? EXIT.drift : isIncomplete(found) ? EXIT.failed : EXIT.done;
}
