import type { Adoption } from '@callwright/manifest';
import { adoptInto, projectFilesIn } from '@callwright/manifest';
import type { Address, DesiredState, Finding, SealedPlan } from '@callwright/model';
import { ToolError, hasErrors } from '@callwright/model';
import { chosenAdoptables } from '../adopt/chosen-adoptables.ts';
import type { ChosenAdoptables } from '../adopt/chosen-adoptables.ts';
import { chosenRows, rowsInOrder } from '../adopt/choose-rows.ts';
import { folderForNew } from '../adopt/folder-for-new.ts';
import { openAdoption } from '../adopt/open-adoption.ts';
import type { OpenAdoption } from '../adopt/open-adoption.ts';
import { writeTaken } from '../write-taken.ts';
import { lineWidth } from '../break-lines.ts';
import type { AdoptArguments } from '../command-arguments.ts';
import { connectOrg } from '../connect-org.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { makePlan, readDesired } from '../make-plan.ts';
import type { OpenProject } from '../open-project.ts';
import { givenVariables } from '../open-project.ts';
import { paintFor } from '../paint.ts';
import { newProgress } from '../progress.ts';
import { adoptionJson, adoptionText, isProven, listJson, listText } from '../reporters/adopt-text.ts';
import { jsonText } from '../reporters/json-text.ts';
import type { Surroundings } from '../surroundings.ts';
import { dayOf } from '../words.ts';
import { adoptAsSeed } from './adopt-seed.ts';

/**
 * `callwright adopt`: describes in manifests what an org holds, and proves by a plan that nothing would change. It reads
 * the org with a client that cannot write, and writes files of the project only.
 */
export async function adopt(args: AdoptArguments, around: Surroundings): Promise<ExitStatus> {
  refuseContradictions(args);
  const progress = newProgress(around, paintFor(around, 'say', !args.color));
  const { project, desired } = await readProject(args, around);
  const org = await connectOrg(project, desired, args, around);
  try {
    const opened = await openAdoption({ project, desired, org }, args, progress.note);
    if (args.list) {
      progress.done();
      return listed(opened, args, around);
    }
    const chosen = await chosenAdoptables(opened, args);
    if (args.asSeed !== undefined) {
      progress.done();
      return await adoptAsSeed(chosen, opened, { ...args, asSeed: args.asSeed }, around);
    }
    return await intoProject(chosen, opened, { args, around, progress });
  } finally {
    progress.done();
    await org.close();
  }
}

function refuseContradictions(args: AdoptArguments): void {
  const wrong =
    args.from.length > 0 && (args.kind.length > 0 || args.name.length > 0)
      ? '--from takes everything that it reaches; --kind and --name do not go with it.'
      : args.pseudonyms && args.asSeed === undefined
        ? '--pseudonyms goes with --as-seed only: manifests name things as the org does.'
        : undefined;
  if (wrong !== undefined) {
    throw new ToolError({ code: 'adopt.usage', problem: 'usage', summary: wrong });
  }
}

/** A project may be without any manifest yet; anything else that is wrong with it must be put right first. */
async function readProject(
  args: AdoptArguments,
  around: Surroundings,
): Promise<{ readonly project: OpenProject; readonly desired: DesiredState }> {
  const read = await readDesired(args, around, { anyhow: true });
  const findings = read.desired.findings.filter((finding) => !isFolderToCome(finding));
  if (hasErrors(findings)) {
    throw new ToolError({
      code: 'cli.invalid-manifests',
      problem: 'failed',
      summary: `The project is not valid for org ${read.desired.org}; nothing was read or written.`,
      hint: 'Put it right first: what is adopted must not hide among mistakes.',
      findings,
    });
  }
  return read;
}

function isFolderToCome({ code, place }: Finding): boolean {
  return code === 'manifest.file-missing' && place?.file === 'callwright.yaml';
}

function listed(opened: OpenAdoption, args: AdoptArguments, around: Surroundings): ExitStatus {
  const rows = chosenRows(
    rowsInOrder(opened.rows),
    { ...args, kinds: args.kind, names: args.name },
    opened.desired.namePrefix,
  );
  around.out(
    args.format === 'json'
      ? jsonText(listJson(opened, rows))
      : listText(opened, rows, {
          paint: paintFor(around, 'out', !args.color),
          width: lineWidth(around, 'out'),
        }),
  );
  return EXIT.done;
}

async function intoProject(
  chosen: ChosenAdoptables,
  opened: OpenAdoption,
  given: {
    readonly args: AdoptArguments;
    readonly around: Surroundings;
    readonly progress: ReturnType<typeof newProgress>;
  },
): Promise<ExitStatus> {
  const { args, around, progress } = given;
  const { project, desired } = opened;
  const variables = givenVariables(args.var, around);
  const files = projectFilesIn(project.folder);
  progress.note(`describing ${chosen.adoptables.length} of the org`);
  const adoption = await adoptInto(project.loaded, files, chosen.adoptables, {
    org: desired.org,
    variables,
    cache: project.cache,
    today: dayOf(around.clock.now()),
    folder: folderForNew(project, files, args.into),
    addressOf: opened.addressOf,
  });
  await project.cache.save();
  requireValid(adoption);
  const sealed = await prove(adoption, opened, { around, variables, progress });
  if (!args.dryRun) {
    await writeTaken(project.folder, adoption.files, files);
    await opened.exports.forget();
  }
  progress.done();
  const told = {
    adoption,
    plan: sealed.plan,
    opened,
    left: [...chosen.left, ...adoption.left],
    dryRun: args.dryRun,
  };
  around.out(
    args.format === 'json'
      ? jsonText(adoptionJson(told))
      : adoptionText(told, { paint: paintFor(around, 'out', !args.color), width: lineWidth(around, 'out') }),
  );
  return isProven(told) ? EXIT.done : EXIT.held;
}

/** Whatever was chosen and cannot be described was left out; what is still wrong is wrong with the rest. */
function requireValid({ desired, findings }: Adoption): void {
  const wrong = [...findings, ...desired.findings].filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) {
    throw new ToolError({
      code: 'adopt.not-valid',
      problem: 'failed',
      summary: 'What was chosen cannot be described so that the project is valid; nothing was written.',
      findings: wrong,
    });
  }
}

async function prove(
  adoption: Adoption,
  { project, reader, ledger, owner }: OpenAdoption,
  {
    around,
    variables,
    progress,
  }: {
    readonly around: Surroundings;
    readonly variables: ReturnType<typeof givenVariables>;
    readonly progress: ReturnType<typeof newProgress>;
  },
): Promise<SealedPlan> {
  return makePlan(
    { ...project, loaded: adoption.loaded },
    adoption.desired,
    { reader, ledger, owner },
    around,
    {
      progress: progress.note,
      variables,
      targets: [] as readonly Address[],
    },
  );
}
