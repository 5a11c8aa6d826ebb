import type { ProbesRun } from '@callwright/genesys';
import { breakLines, lineWidth } from '../break-lines.ts';
import type { Check } from '../check.ts';
import type { DoctorArguments } from '../command-arguments.ts';
import { ledgerOf } from '../connect-org.ts';
import { examineOrg } from '../examine-org.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT, exitStatusOf } from '../exit-status.ts';
import { readDesired } from '../make-plan.ts';
import { paintFor } from '../paint.ts';
import { permissionUses } from '../permission-uses.ts';
import { probeOrg } from '../probe-org.ts';
import { newProgress } from '../progress.ts';
import { doctorText } from '../reporters/doctor-text.ts';
import { jsonText } from '../reporters/json-text.ts';
import { permissionsText } from '../reporters/permissions-text.ts';
import type { PermissionLists } from '../reporters/permissions-text.ts';
import { probesText } from '../reporters/probes-text.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * `callwright doctor`: whether this client can plan and apply here, and what to do when not. Whatever is wrong, the rest
 * is looked at too. With `--permissions` it names what both clients need and asks no org.
 */
export async function doctor(args: DoctorArguments, around: Surroundings): Promise<ExitStatus> {
  const { project, desired } = await readDesired(args, around, { anyhow: true });
  const uses = permissionUses(desired, ledgerOf(project));
  if (args.permissions) {
    tell({ org: desired.org, permissions: await permissionLists(uses) }, args, around);
    return EXIT.done;
  }
  const progress = newProgress(around, paintFor(around, 'say', !args.color));
  const examination = { project, desired, uses, args, around, progress: progress.note };
  let probes: ProbesRun | undefined;
  const checks = await examineOrg(examination, async (reached) => {
    if (args.probe) {
      probes = await probeOrg(reached, args, progress);
    }
  }).finally(() => progress.done());
  tell({ org: desired.org, checks, permissions: await permissionLists(uses), probes }, args, around);
  return around.finish.aborted ? EXIT.interrupted : statusOf(checks, probes);
}

/** What `doctor` found (schemas/doctor.schema.json). */
interface Found {
  readonly org: string;
  readonly checks?: readonly Check[];
  readonly permissions: PermissionLists;
  readonly probes?: ProbesRun | undefined;
}

async function permissionLists(uses: ReturnType<typeof permissionUses>): Promise<PermissionLists> {
  const { permissionNames, permissionsNeeded, sortsWithoutPermission } = await import('@callwright/genesys');
  const rows = permissionsNeeded(uses);
  return {
    rows,
    planning: permissionNames(rows, 'plan'),
    applying: permissionNames(rows, 'apply'),
    notKnownFor: sortsWithoutPermission(uses),
  };
}

function tell(
  { org, checks, permissions, probes }: Found,
  args: DoctorArguments,
  around: Surroundings,
): void {
  if (args.format === 'json') {
    around.out(
      jsonText({
        formatVersion: 1,
        org,
        ...(checks && { checks: checks.map(asData) }),
        permissions,
        ...(probes && { probes: probes.results, leftBehind: probes.leftBehind }),
      }),
    );
    return;
  }
  const paint = paintFor(around, 'out', !args.color);
  const text =
    checks === undefined
      ? permissionsText(org, permissions, paint)
      : `${doctorText(checks, paint)}${probes === undefined ? '' : `\n${probesText(probes, paint)}`}`;
  around.out(breakLines(text, lineWidth(around, 'out')));
}

function asData({ check, about, result, words, fix, code }: Check): Omit<Check, 'problem'> {
  return {
    check,
    ...(about !== undefined && { about }),
    result,
    words,
    ...(fix !== undefined && { fix }),
    ...(code !== undefined && { code }),
  };
}

/** Whoever must act decides: a client or a gateway that is wrong is configuration, anything else a failure. */
function statusOf(checks: readonly Check[], probes: ProbesRun | undefined): ExitStatus {
  const bad = checks.filter(({ result }) => result === 'bad');
  if (bad.length === 0) {
    const isOff =
      probes?.results.some(({ verdict, isIdle }) => verdict === 'not-as-assumed' && isIdle !== true) ?? false;
    return isOff || (probes?.leftBehind.length ?? 0) > 0 ? EXIT.failed : EXIT.done;
  }
  const decisive = bad.find(({ problem }) => problem === 'configuration' || problem === 'usage');
  return decisive?.problem === undefined ? EXIT.failed : exitStatusOf(decisive.problem);
}
