import type { Fact } from '@callwright/model';
import { isToolError } from '@callwright/model';
import { randomUUID } from 'node:crypto';
import type { Connection } from './connection.ts';
import { permissions } from './identity.ts';
import { grants } from './permissions-needed.ts';
import { openLine } from './platform-line.ts';
import type { Probe, Tell, ThrowAway, Verdict, WritingGroup } from './probe.ts';
import { notSettled } from './probe.ts';
import { flowProbes } from './probes/flow-probes.ts';
import { readingProbes } from './probes/reading-probes.ts';
import { tableProbes } from './probes/table-probes.ts';
import { unsettledProbes } from './probes/unsettled-probes.ts';
import { openWriter } from './writer.ts';

/** What became of one assumption. */
export interface ProbeResult extends Probe, Verdict {}

export interface ProbesRun {
  readonly results: readonly ProbeResult[];
  /** What could not be taken away again, by sort and name. */
  readonly leftBehind: readonly string[];
}

/** How probes that write are stopped, and who hears what they do. */
export interface Probing {
  /** Aborted: nothing more is made, and what was made is taken away. */
  readonly finish: AbortSignal;
  readonly progress: (words: string) => void;
}

const WRITING: readonly WritingGroup[] = [tableProbes, flowProbes];

/** What the probes that write make, in sentences. */
export const PROBES_MAKE: readonly string[] = WRITING.map(({ makes }) => makes);

/** Results of the assumptions that no probe tries. */
export const UNTRIED: readonly ProbeResult[] = unsettledProbes.map(({ why, ...probe }) => ({
  ...probe,
  ...notSettled(`not tried, as it cannot be settled harmlessly: ${why}`),
}));

/** Asks what can be asked without changing anything. Sends no write. */
export async function readingProbesRun(connection: Connection): Promise<ProbesRun> {
  const line = await openLine(connection, 'read');
  const results = await settle(readingProbes.probes, (tell) => readingProbes.settle(line, tell));
  return { results, leftBehind: [] };
}

/** What stands for the probes that write where they are not run. */
export function writingProbesSkipped(why: string): readonly ProbeResult[] {
  return WRITING.flatMap(({ probes }) => probes).map((probe) => ({ ...probe, ...notSettled(why) }));
}

/**
 * Makes throw-away objects, tries on them what is assumed, and takes them away again, also when it is interrupted.
 *
 * @param connection its signal must not be the one that a first interrupt aborts: the objects could not be removed then
 */
export async function writingProbesRun(connection: Connection, probing: Probing): Promise<ProbesRun> {
  const line = await openLine(connection, 'write');
  const writer = await openWriter(connection);
  const have = await permissions(line);
  const name = `Callwright probe ${randomUUID().slice(0, 8)}`;
  const results: ProbeResult[] = [];
  const leftBehind: string[] = [];
  for (const group of WRITING) {
    const lacks = lacking(have, group.needs);
    if (lacks !== undefined) {
      results.push(...group.probes.map((probe) => ({ ...probe, ...notSettled(lacks) })));
      continue;
    }
    probing.progress(`trying with ${group.makes}`);
    const made: { readonly what: string; readonly remove: () => Promise<boolean> }[] = [];
    const throwAway: ThrowAway = {
      line,
      writer,
      name,
      cleanUp: (what, remove) => void made.unshift({ what, remove }),
      goOn: () => probing.finish.throwIfAborted(),
    };
    results.push(...(await settle(group.probes, (tell) => group.settle(throwAway, tell), probing.finish)));
    for (const { what, remove } of made) {
      probing.progress(`removing the ${what}`);
      if (!(await removed(remove))) {
        leftBehind.push(what);
      }
    }
  }
  return { results, leftBehind };
}

/** Why a group is not begun. What nobody can say is removable is not made. */
function lacking(have: Fact<readonly string[]>, needs: readonly string[]): string | undefined {
  if (!have.known) {
    return `not tried: the platform does not tell what this client may do, so nobody can say that what is made could be removed (${have.detail})`;
  }
  const missing = needs.filter((permission) => !grants(have.value, permission));
  return missing.length === 0
    ? undefined
    : `not tried, nothing was made: the client lacks ${missing.join(', ')}`;
}

async function removed(remove: () => Promise<boolean>): Promise<boolean> {
  try {
    return await remove();
  } catch (error) {
    if (isToolError(error)) {
      return false;
    }
    throw error;
  }
}

/** Runs one group. What it has not told when it ends is not settled, and says why. */
async function settle(
  probes: readonly Probe[],
  run: (tell: Tell) => Promise<void>,
  finish?: AbortSignal,
): Promise<readonly ProbeResult[]> {
  const told = new Map<string, Verdict>();
  let why = 'what it needs was not to be had';
  try {
    await run((probe, verdict) => {
      if (!told.has(probe)) {
        told.set(probe, verdict);
      }
    });
  } catch (error) {
    if (isToolError(error)) {
      why = error.message;
    } else if (finish?.aborted === true) {
      why = 'interrupted before';
    } else {
      throw error;
    }
  }
  return probes.map((probe) => ({ ...probe, ...(told.get(probe.probe) ?? notSettled(why)) }));
}
