import type { DesiredState, DriftReport, LedgerReading, LiveState, PlatformReader } from '@callwright/model';
import type { DriftOptions } from '@callwright/planner';
import { drift, missingForDrift } from '@callwright/planner';
import type { OrgArguments } from './command-arguments.ts';
import { connectOrg } from './connect-org.ts';
import { describeCheckout } from './git-commit.ts';
import { readDesired } from './make-plan.ts';
import { openForReading } from './open-ledger.ts';
import type { OpenProject } from './open-project.ts';
import { readOrg } from './read-org.ts';
import type { Surroundings } from './surroundings.ts';

/** What was found, and everything that it was found in. */
export interface MadeDrift {
  readonly report: DriftReport;
  readonly project: OpenProject;
  readonly desired: DesiredState;
  readonly live: LiveState;
  readonly ledger: LedgerReading;
  readonly options: DriftOptions;
  readonly reader: PlatformReader;
}

/** Reads the org with a client that cannot write, and compares it with git and with what was last applied. */
export async function driftOnce<T>(
  args: OrgArguments & { readonly unmanaged: boolean },
  around: Surroundings,
  progress: (words: string) => void,
  use: (made: MadeDrift) => Promise<T>,
): Promise<T> {
  const { project, desired } = await readDesired(args, around);
  const org = await connectOrg(project, desired, args, around);
  try {
    const open = await openForReading(org, desired, progress);
    const options: DriftOptions = {
      now: new Date(around.clock.now()).toISOString(),
      toolVersion: around.toolVersion,
      withUnmanaged: args.unmanaged,
      ...(await describeCheckout(project.folder)),
    };
    const { live, ledger } = await readOrg(desired, {
      ...open,
      missing: (facts) => missingForDrift({ ...facts, options }),
      progress,
    });
    progress('comparing');
    const report = drift({ desired, live, ledger, options });
    return await use({ report, project, desired, live, ledger, options, reader: open.reader });
  } finally {
    await org.close();
  }
}
