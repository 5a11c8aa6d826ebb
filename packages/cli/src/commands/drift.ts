import type { DriftReport } from '@callwright/model';
import { hasErrors, isDrifted } from '@callwright/model';
import { lineWidth } from '../break-lines.ts';
import type { DriftArguments } from '../command-line.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { makeDrift } from '../make-drift.ts';
import { checkMaxBytes } from '../max-bytes.ts';
import { notifyOf, notifyTarget } from '../notify.ts';
import { paintFor } from '../paint.ts';
import { newProgress } from '../progress.ts';
import { driftMarkdown } from '../reporters/drift-markdown.ts';
import { driftText } from '../reporters/drift-text.ts';
import { jsonText } from '../reporters/json-text.ts';
import type { Surroundings } from '../surroundings.ts';

/** `callwright drift`: says how git, what was last applied, and an org differ. It cannot write to an org. */
export async function driftCommand(args: DriftArguments, around: Surroundings): Promise<ExitStatus> {
  checkMaxBytes(args.maxBytes);
  const target = notifyTarget(args.notify, around);
  const progress = newProgress(around, paintFor(around, 'say', !args.color));
  const report = await makeDrift(args, around, progress.note).finally(() => progress.done());
  around.out(reportText(report, args, around));
  const status = driftStatus(report);
  if (target !== undefined && status !== EXIT.done) {
    await notifyOf(report, target, around);
  }
  return status;
}

function reportText(report: DriftReport, args: DriftArguments, around: Surroundings): string {
  switch (args.format) {
    case 'json':
      return jsonText(report);
    case 'markdown':
      return driftMarkdown(report, args.maxBytes);
    case 'human':
      return driftText(report, paintFor(around, 'out', !args.color), {
        verbose: args.verbose,
        width: lineWidth(around, 'out'),
      });
  }
}

/** 3 for drift; 1 where something could not be compared: nobody may take that for "nothing has changed". */
export function driftStatus(report: DriftReport): ExitStatus {
  return report.objects.some(isDrifted)
    ? EXIT.drift
    : report.summary.unknown > 0 || hasErrors(report.findings)
      ? EXIT.failed
      : EXIT.done;
}
