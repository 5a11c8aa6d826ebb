import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan, SealedPlan } from '@callwright/model';
import { ToolError, hashText, planDigest } from '@callwright/model';

/** Every hash is checked when it is read; a name that is none must not become a path. */
const HASH = /^[0-9a-f]{64}$/;

/** What a folder with a saved plan holds; `.plan.json` stays behind where saving was cut off. */
const OWN_NAMES = ['plan.json', '.plan.json', 'bodies'];

/**
 * Saves a plan as a folder: `plan.json` and `bodies/<hash>.yaml` (design 5). `plan.json` comes last and by rename, so a
 * folder with one is whole.
 */
export async function writePlanFolder(folder: string, sealed: SealedPlan): Promise<void> {
  const bodies = join(folder, 'bodies');
  try {
    await mkdir(folder, { recursive: true });
    const others = await thingsOfOthers(folder);
    if (others.length > 0) {
      throw new ToolError({
        code: 'plan.folder-in-use',
        problem: 'usage',
        summary: `The folder ${folder} holds other things: ${others.slice(0, 3).join(', ')}.`,
        hint: 'Give --out a new folder, or one with an older plan.',
      });
    }
    await rm(join(folder, 'plan.json'), { force: true });
    await rm(bodies, { recursive: true, force: true });
    await mkdir(bodies);
    for (const [hash, text] of Object.entries(sealed.bodies)) {
      await writeFile(join(bodies, `${hash}.yaml`), text);
    }
    await writeFile(join(folder, '.plan.json'), `${JSON.stringify(sealed.plan, undefined, 2)}\n`);
    await rename(join(folder, '.plan.json'), join(folder, 'plan.json'));
  } catch (error) {
    throw error instanceof ToolError ? error : notWritable(folder, error);
  }
}

/** A folder is emptied only of what a saved plan consists of: the one given may by mistake be somebody's own. */
async function thingsOfOthers(folder: string): Promise<readonly string[]> {
  const others = (await readdir(folder)).filter((name) => !OWN_NAMES.includes(name));
  const bodies = await readdir(join(folder, 'bodies')).catch(() => []);
  return [
    ...others,
    ...bodies.filter((name) => !HASH.test(name.replace(/\.yaml$/, ''))).map((name) => `bodies/${name}`),
  ];
}

/** Reads a saved plan and checks every hash of it. Throws a ToolError when it was edited or is not whole. */
export async function readPlanFolder(folder: string): Promise<SealedPlan> {
  const plan = await readPlan(folder);
  const bodies: Record<string, string> = {};
  for (const step of plan.steps) {
    if (step.do === 'publish-flow') {
      bodies[step.textHash] = await readBody(folder, step.textHash);
    }
  }
  return { plan, bodies };
}

/** The plan of a folder without its bodies. Throws a ToolError when it is not there or was edited. */
export async function readPlan(folder: string): Promise<Plan> {
  const text = await readFile(join(folder, 'plan.json'), 'utf8').catch((error: unknown) => {
    throw new ToolError({
      code: 'plan.not-found',
      problem: 'usage',
      summary: `There is no saved plan in ${folder}.`,
      hint: 'callwright plan --out DIR saves one.',
      cause: error,
    });
  });
  const plan = parsed(text);
  if (plan === undefined) {
    throw edited(folder, 'plan.json is no plan of a format that this version reads.');
  }
  if (planDigest(plan) !== plan.digest) {
    throw edited(folder, 'The digest does not fit what plan.json says.');
  }
  return plan;
}

async function readBody(folder: string, hash: string): Promise<string> {
  const path = join(folder, 'bodies', `${hash}.yaml`);
  const text = HASH.test(hash) ? await readFile(path, 'utf8').catch(() => undefined) : undefined;
  if (text === undefined || hashText(text) !== hash) {
    throw edited(
      folder,
      `bodies/${hash.slice(0, 12)}….yaml is ${text === undefined ? 'missing' : 'not what was planned'}.`,
    );
  }
  return text;
}

function edited(folder: string, detail: string): ToolError {
  return new ToolError({
    code: 'plan.edited',
    problem: 'stale',
    summary: `The plan in ${folder} is not the one that was saved.`,
    detail: `${detail} A plan is applied exactly as it was reviewed, or not at all.`,
    hint: 'Plan again with callwright plan --out DIR.',
  });
}

function notWritable(folder: string, cause: unknown): ToolError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  return new ToolError({
    code: 'plan.not-writable',
    problem: 'failed',
    summary: `The plan could not be saved in ${folder} (${code}).`,
    hint: 'Give --out a folder that can be written.',
    cause,
  });
}

/** Undefined when the text is not a plan of this format. What the digest covers is not looked at twice. */
function parsed(text: string): Plan | undefined {
  try {
    const plan = JSON.parse(text) as Partial<Record<keyof Plan, unknown>>;
    const fits = plan.formatVersion === 1 && Array.isArray(plan.steps) && typeof plan.digest === 'string';
    return fits ? (plan as Plan) : undefined;
  } catch {
    return undefined;
  }
}
