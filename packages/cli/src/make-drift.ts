import type { DriftReport } from '@callwright/model';
import type { DriftOptions } from '@callwright/planner';
import { drift, missingForDrift } from '@callwright/planner';
import type { DriftArguments } from './command-line.ts';
import { connectOrg } from './connect-org.ts';
import { describeCheckout } from './git-commit.ts';
import { readDesired } from './make-plan.ts';
import { openForReading } from './open-ledger.ts';
import { readOrg } from './read-org.ts';
import type { Surroundings } from './surroundings.ts';

/** Reads the org with a client that cannot write, and compares it with git and with what was last applied. */
export async function makeDrift(
  args: Omit<DriftArguments, 'format' | 'maxBytes' | 'verbose' | 'notify'>,
  around: Surroundings,
  progress: (words: string) => void,
): Promise<DriftReport> {
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
    return drift({ desired, live, ledger, options });
  } finally {
    await org.close();
  }
}
