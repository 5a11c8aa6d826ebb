import type { Address, DesiredState, Json, RunNotes, SealedPlan } from '@callwright/model';
import { ToolError, hasErrors } from '@callwright/model';
import type { PlanOptions } from '@callwright/planner';
import { missingFacts, plan } from '@callwright/planner';
import { parseAllowances } from './allowances.ts';
import { chooseOrg } from './choose-org.ts';
import type { OrgArguments } from './command-arguments.ts';
import type { ConnectedOrg } from './connect-org.ts';
import { connectOrg } from './connect-org.ts';
import { describeCheckout } from './git-commit.ts';
import type { OrgReader } from './open-ledger.ts';
import { openForReading } from './open-ledger.ts';
import type { OpenProject } from './open-project.ts';
import { givenVariables, openProject } from './open-project.ts';
import { readOrg } from './read-org.ts';
import type { Surroundings } from './surroundings.ts';
import { parseTargets } from './targets.ts';
import { dayOf } from './words.ts';

/** What a command needs to plan against one org. */
export interface PlanningArguments extends OrgArguments {
  readonly allow: readonly string[];
  readonly target?: readonly string[];
  readonly settingsFrom?: string | undefined;
}

/**
 * The desired state of a command's org. Throws a ToolError with the findings when the manifests are not valid, unless the
 * command needs none of them (`anyhow`): then it holds no resources.
 */
export async function readDesired(
  args: OrgArguments & { readonly allow?: readonly string[]; readonly settingsFrom?: string | undefined },
  around: Surroundings,
  { anyhow = false }: { readonly anyhow?: boolean } = {},
): Promise<{ readonly project: OpenProject; readonly desired: DesiredState }> {
  const project = await openProject(args, around);
  const desired = await desiredIn(project, chooseOrg(project.loaded, args.org), args, around, { anyhow });
  return { project, desired: withAllowances(desired, args.allow ?? []) };
}

/** The desired state of one org of a project that is open; throws as `readDesired` does. */
export async function desiredIn(
  project: OpenProject,
  org: string,
  args: Pick<OrgArguments, 'var'>,
  around: Surroundings,
  { anyhow = false }: { readonly anyhow?: boolean } = {},
): Promise<DesiredState> {
  const { desiredState } = await import('@callwright/manifest');
  const variables: Readonly<Record<string, Json>> = givenVariables(args.var, around);
  const desired = await desiredState(project.loaded, {
    org,
    variables,
    cache: project.cache,
    today: dayOf(around.clock.now()),
  });
  await project.cache.save();
  if (hasErrors(desired.findings) && !anyhow) {
    throw new ToolError({
      code: 'cli.invalid-manifests',
      problem: 'failed',
      summary: `The project is not valid for org ${org}; nothing was read or changed there.`,
      findings: desired.findings,
    });
  }
  return desired;
}

function withAllowances(desired: DesiredState, written: readonly string[]): DesiredState {
  return written.length === 0
    ? desired
    : { ...desired, allowances: [...desired.allowances, ...parseAllowances(written)] };
}

/** Who is told how far planning is, and the variables that the desired state was made with. */
export interface Planning {
  readonly progress: (words: string) => void;
  readonly variables: Readonly<Record<string, Json>>;
  readonly targets?: readonly Address[];
  /** The run that goes on. */
  readonly goesOn?: RunNotes;
}

/** Reads the org with a client that cannot write, and plans. */
export async function makePlan(
  project: OpenProject,
  desired: DesiredState,
  open: OrgReader,
  around: Surroundings,
  { progress, variables, targets, goesOn }: Planning,
): Promise<SealedPlan> {
  const { editPlaces, namePlaces, resolvedPlaces } = await import('@callwright/manifest');
  const options: PlanOptions = {
    now: new Date(around.clock.now()).toISOString(),
    toolVersion: around.toolVersion,
    ...(targets && { targets }),
    ...(await describeCheckout(project.folder)),
  };
  const { live, ledger } = await readOrg(desired, {
    ...open,
    missing: (facts) => missingFacts({ ...facts, options }),
    progress,
    goesOn,
  });
  const places = resolvedPlaces(project.loaded, { org: desired.org, variables, cache: project.cache });
  return plan({
    desired,
    live,
    ledger,
    options,
    placeOf: editPlaces(project.loaded, places),
    placeOfName: namePlaces(project.loaded, places),
  });
}

/** Opens, reads and plans in one go, for commands that need nothing in between. */
export async function planOnce<T>(
  args: PlanningArguments,
  around: Surroundings,
  progress: (words: string) => void,
  use: (made: {
    readonly sealed: SealedPlan;
    readonly desired: DesiredState;
    readonly org: ConnectedOrg;
    readonly project: OpenProject;
  }) => Promise<T>,
): Promise<T> {
  const targets = parseTargets(args.target ?? []);
  const { project, desired } = await readDesired(args, around);
  const org = await connectOrg(project, desired, args, around);
  try {
    const open = await openForReading(org, desired, progress);
    const sealed = await makePlan(project, desired, open, around, {
      progress,
      variables: givenVariables(args.var, around),
      targets,
    });
    return await use({ sealed, desired, org, project });
  } finally {
    await org.close();
  }
}
