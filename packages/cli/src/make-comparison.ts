import type { Comparison, DesiredState, OrgSide } from '@callwright/model';
import { ToolError } from '@callwright/model';
import type { CompareOptions } from '@callwright/planner';
import { compareOrgs, missingForComparison } from '@callwright/planner';
import { chooseTwoOrgs } from './choose-org.ts';
import type { CompareArguments } from './command-arguments.ts';
import type { ConnectedOrg } from './connect-org.ts';
import { connectOrg } from './connect-org.ts';
import { describeCheckout } from './git-commit.ts';
import { desiredIn } from './make-plan.ts';
import type { OrgReader } from './open-ledger.ts';
import { openForReading } from './open-ledger.ts';
import { openProject } from './open-project.ts';
import { readTwoOrgs } from './read-org.ts';
import type { Surroundings } from './surroundings.ts';

const SIDES = ['first', 'second'] as const;

/** Reads two orgs of a project with clients that cannot write, and compares them. */
export async function compareOnce(
  args: CompareArguments,
  around: Surroundings,
  progress: (words: string) => void,
): Promise<Comparison> {
  const project = await openProject(args, around);
  const names = chooseTwoOrgs(project.loaded, { first: args.org, second: args.to });
  const desired = {
    first: await desiredIn(project, names.first, args, around),
    second: await desiredIn(project, names.second, args, around),
  };
  const options: CompareOptions = {
    now: new Date(around.clock.now()).toISOString(),
    toolVersion: around.toolVersion,
    withUnmanaged: args.unmanaged,
    ...(await describeCheckout(project.folder)),
  };
  const connected: ConnectedOrg[] = [];
  try {
    const open: Partial<Record<OrgSide, OrgReader>> = {};
    for (const side of SIDES) {
      const org = await connectOrg(
        project,
        desired[side],
        { gateway: undefined, tokens: args.tokens },
        around,
      );
      connected.push(org);
      open[side] = await openForReading(org, desired[side], sayOf(desired[side], progress));
    }
    const { first, second } = open as Record<OrgSide, OrgReader>;
    checkDifferent(desired, { first, second });
    const read = await readTwoOrgs(
      {
        first: { ...first, desired: desired.first, progress: sayOf(desired.first, progress) },
        second: { ...second, desired: desired.second, progress: sayOf(desired.second, progress) },
      },
      (facts) => missingForComparison({ ...facts, options }),
    );
    progress('comparing');
    return compareOrgs({
      first: { desired: desired.first, ...read.first },
      second: { desired: desired.second, ...read.second },
      options,
    });
  } finally {
    await Promise.all(connected.map((org) => org.close()));
  }
}

function sayOf({ org }: DesiredState, progress: (words: string) => void): (words: string) => void {
  return (words) => progress(`${org}: ${words}`);
}

/** Two prefixes may share one organisation; with one prefix it is the same org under two names. */
function checkDifferent(
  desired: Readonly<Record<OrgSide, DesiredState>>,
  open: Readonly<Record<OrgSide, OrgReader>>,
): void {
  const { first, second } = desired;
  const isSame = open.first.owner.orgId === open.second.owner.orgId;
  if (isSame && first.namePrefix === second.namePrefix) {
    throw new ToolError({
      code: 'cli.same-org',
      problem: 'configuration',
      summary: `${first.org} and ${second.org} lead to the same organisation (${open.first.owner.orgId}), and have the same namePrefix.`,
      detail: 'There is nothing to compare.',
      hint: 'Check region, gateway and credentials of both; `callwright doctor --org ORG` shows where they lead.',
    });
  }
}
