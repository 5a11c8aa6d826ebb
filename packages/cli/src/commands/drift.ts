import type { DriftReport } from '@callwright/model';
import { ToolError, hasErrors, isDrifted } from '@callwright/model';
import { acceptDrift } from '../accept-drift.ts';
import { lineWidth } from '../break-lines.ts';
import type { DriftArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import type { MadeDrift } from '../make-drift.ts';
import { driftOnce } from '../make-drift.ts';
import { checkMaxBytes } from '../max-bytes.ts';
import { notifyOf, notifyTarget } from '../notify.ts';
import { givenVariables } from '../open-project.ts';
import { paintFor } from '../paint.ts';
import { newProgress } from '../progress.ts';
import { renderAssessments } from '../render-assessments.ts';
import { acceptedText } from '../reporters/accepted-text.ts';
import { driftMarkdown } from '../reporters/drift-markdown.ts';
import { driftText } from '../reporters/drift-text.ts';
import { jsonText } from '../reporters/json-text.ts';
import type { Surroundings } from '../surroundings.ts';
import { parseTargets } from '../targets.ts';
import { assessmentsOfDrift } from '../assessments/of-drift.ts';

/**
 * `callwright drift`: says how git, what was last applied, and an org differ; with `--accept` it takes what people changed
 * into the manifests. It cannot write to an org.
 */
export async function driftCommand(args: DriftArguments, around: Surroundings): Promise<ExitStatus> {
  checkMaxBytes(args.maxBytes);
  return args.accept.length > 0 ? accept(args, around) : report(args, around);
}

async function report(args: DriftArguments, around: Surroundings): Promise<ExitStatus> {
  const target = notifyTarget(args.notify, around);
  const progress = newProgress(around, paintFor(around, 'say', !args.color));
  const made = await driftOnce(args, around, progress.note, (all) => Promise.resolve(all)).finally(() =>
    progress.done(),
  );
  const found = made.report;
  around.out(await reportText(made, args, around));
  const status = driftStatus(found);
  if (target !== undefined && status !== EXIT.done) {
    await notifyOf(found, target, around);
  }
  return status;
}

/** Compares, writes, and compares once more: what is accepted has not drifted any more. */
async function accept(args: DriftArguments, around: Surroundings): Promise<ExitStatus> {
  if (args.format !== 'human' || args.notify !== undefined) {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: '--accept goes with neither --format nor --notify: it changes files and says which.',
    });
  }
  const addresses = [...new Set(parseTargets(args.accept, '--accept'))];
  const paint = paintFor(around, 'say', !args.color);
  const progress = newProgress(around, paint);
  const accepted = await driftOnce(args, around, progress.note, (made) =>
    acceptDrift(made, addresses, {
      replaceSteps: args.replaceSteps,
      variables: givenVariables(args.var, around),
    }),
  ).finally(() => progress.done());
  const after = await driftOnce(args, around, progress.note, (made) => Promise.resolve(made.report)).finally(
    () => progress.done(),
  );
  // A stale caller says what the org holds, and waits to be published again.
  const still = after.objects.filter(
    (object) =>
      object.address !== undefined &&
      accepted.accepted.includes(object.address) &&
      (object.class === 'drift' || object.class === 'both'),
  );
  around.out(
    acceptedText(accepted, still, paintFor(around, 'out', !args.color), {
      org: after.org,
      width: lineWidth(around, 'out'),
    }),
  );
  return accepted.left.length > 0 || still.length > 0 ? EXIT.failed : EXIT.done;
}

async function reportText(
  { report: found, desired }: MadeDrift,
  args: DriftArguments,
  around: Surroundings,
): Promise<string> {
  switch (args.format) {
    case 'json':
      return jsonText(found);
    case 'markdown':
      return driftMarkdown(found, args.maxBytes);
    case 'html': {
      // Loaded for nothing else.
      const { driftPage } = await import('../pages/call-paths/paths-pages.ts');
      return driftPage(found, desired);
    }
    case 'junit':
    case 'sarif':
      return renderAssessments(
        assessmentsOfDrift(found, desired.resources),
        { ...args, format: args.format },
        around,
      );
    case 'human':
      return driftText(found, paintFor(around, 'out', !args.color), {
        verbose: args.verbose,
        width: lineWidth(around, 'out'),
      });
  }
}

/** 3 for drift; 1 where something could not be compared: nobody may take that for "nothing has changed". */
export function driftStatus(found: DriftReport): ExitStatus {
  return found.objects.some(isDrifted)
    ? EXIT.drift
    : found.summary.unknown > 0 || hasErrors(found.findings)
      ? EXIT.failed
      : EXIT.done;
}
