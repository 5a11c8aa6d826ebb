import { join } from 'node:path';
import { ToolError } from '@callwright/model';
import { breakLines, lineWidth } from '../break-lines.ts';
import type { RunsArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { findRun } from '../find-run.ts';
import { paintFor } from '../paint.ts';
import { pastRun, pastRuns, planBeside } from '../past-run.ts';
import { ownFolder, projectFolder } from '../project-folder.ts';
import { notBegunJson, notBegunText, pastRunJson, pastRunText } from '../reporters/past-run-text.ts';
import { runsJson, runsText } from '../reporters/runs-text.ts';
import type { Surroundings } from '../surroundings.ts';
import { plain } from '../words.ts';

/**
 * `callwright runs [RUN]`: the runs of a project, or one of them. Reads the disk alone and changes nothing there; only
 * `--lease` asks the org.
 */
export async function runs(args: RunsArguments, around: Surroundings): Promise<ExitStatus> {
  checkFlags(args);
  if (args.lease) {
    return (await import('./runs-lease.ts')).runsLease(args, around);
  }
  const runsFolder = join(ownFolder(projectFolder(args, around)), 'runs');
  return args.run === undefined
    ? listRuns(args, around, runsFolder)
    : showRun(args, around, await findRun(args.run, runsFolder, around));
}

/** Flags that do not go together: none is ignored. */
function checkFlags({ run, org, lease, break: breaks, confirm, format }: RunsArguments): void {
  if (run !== undefined && (lease || org !== undefined)) {
    throw notTogether(
      lease
        ? '--lease asks for who holds the lease of an org, and not for a run.'
        : '--org limits the list of runs, and one run has one org.',
      `callwright runs ${run}`,
    );
  }
  if (format === 'html' && run === undefined) {
    throw notTogether('--format html draws one run, and none is named.', 'callwright runs RUN --format html');
  }
  if (breaks && !lease) {
    throw notTogether('--break belongs to --lease.', 'callwright runs --lease --break');
  }
  if (confirm !== undefined && !breaks) {
    throw notTogether(
      '--confirm belongs to --break.',
      `callwright runs --lease --break --confirm ${confirm}`,
    );
  }
}

function notTogether(summary: string, hint: string): ToolError {
  return new ToolError({ code: 'cli.usage', problem: 'usage', summary, hint });
}

async function listRuns(args: RunsArguments, around: Surroundings, folder: string): Promise<ExitStatus> {
  const all = await pastRuns(folder);
  // A damaged one does not tell its org, and might be any's.
  const shown = all.filter(({ org }) => args.org === undefined || org === undefined || org === args.org);
  if (args.format === 'json') {
    around.out(runsJson(projectFolder(args, around), shown));
  } else if (shown.length > 0) {
    around.out(breakLines(runsText(shown, paintFor(around, 'out', !args.color)), lineWidth(around, 'out')));
  } else {
    around.out(
      all.length === 0
        ? `Nothing was applied from here yet: ${plain(folder)} keeps no runs. callwright apply makes the first.\n`
        : `No run of org ${plain(args.org ?? '')} is kept here; callwright runs lists those of other orgs.\n`,
    );
  }
  return EXIT.done;
}

async function showRun(args: RunsArguments, around: Surroundings, folder: string): Promise<ExitStatus> {
  const past = await pastRun(folder);
  if (past.state === 'damaged') {
    throw past.error;
  }
  const paint = paintFor(around, 'out', !args.color);
  if (past.state === 'not-begun' && args.format === 'html') {
    throw notTogether(
      `Run ${past.run} was not begun, so that there is nothing to draw.`,
      `callwright runs ${past.run}`,
    );
  }
  if (past.state === 'not-begun') {
    around.out(args.format === 'json' ? notBegunJson(past) : notBegunText(past, paint));
    return EXIT.done;
  }
  const told = { past, ...(await planBeside(folder, past.story.planDigest)) };
  if (args.format === 'html') {
    // Loaded for nothing else.
    around.out((await import('../pages/run/run-page.tsx')).runPage(told));
    return EXIT.done;
  }
  around.out(
    args.format === 'json'
      ? pastRunJson(told)
      : breakLines(pastRunText(told, paint), lineWidth(around, 'out')),
  );
  return EXIT.done;
}
