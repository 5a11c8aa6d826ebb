import type { Adoptable } from '@callwright/manifest';
import type { JsonObject } from '@callwright/model';
import { ToolError } from '@callwright/model';

/** Something that the local org does not take, and what it says, as the end of a sentence. */
export interface Refusal {
  readonly one: Adoptable;
  readonly why: string;
}

/**
 * Starts a local org in memory from a seed. Where that is refused, its flows are published one by one in another one
 * that makes whatever they name, to find out which of them it does not take. Throws a ToolError when it takes all of
 * them and the seed still does not start.
 */
export async function refusedBySeed(
  seed: JsonObject,
  chosen: readonly Adoptable[],
): Promise<readonly Refusal[]> {
  const { startEmulator, isEmulatorError } = await import('@callwright/emulator');
  const start = (wanted: JsonObject, lenientReferences: boolean): ReturnType<typeof startEmulator> =>
    startEmulator({ port: 0, lenientReferences, seed: { text: JSON.stringify(wanted), baseDir: '.' } });
  try {
    await (await start(seed, false)).close();
    return [];
  } catch (error) {
    if (!isEmulatorError(error)) {
      throw error;
    }
    const kept = ['org', 'clients', 'dataActions', 'dataTables', 'prompts'];
    const things = Object.fromEntries(Object.entries(seed).filter(([key]) => kept.includes(key)));
    const server = await start(things, true);
    try {
      const refusals = await publishEach(server.url, chosen);
      if (refusals.length === 0) {
        throw new ToolError({
          code: 'adopt.seed-invalid',
          problem: 'failed',
          summary: 'The local org does not start from what was chosen; nothing was written.',
          detail: error.message,
          hint: 'Choose less, e.g. with --kind or --from.',
          cause: error,
        });
      }
      return refusals;
    } finally {
      await server.close();
    }
  }
}

/** Shared flows first: callers are held against what these take and give. */
async function publishEach(url: string, chosen: readonly Adoptable[]): Promise<readonly Refusal[]> {
  const flows = chosen
    .filter((one) => 'exported' in one)
    .toSorted((a, b) => Number(b.flowType === 'commonmodule') - Number(a.flowType === 'commonmodule'));
  const refusals: Refusal[] = [];
  for (const one of flows) {
    const answer = await fetch(new URL('/emulator/people/publish', url), {
      method: 'POST',
      body: JSON.stringify({ user: 'Copy', yaml: one.exported }),
    });
    if (!answer.ok) {
      refusals.push({ one, why: `the local org refuses it: ${(await answer.text()).slice(0, 500)}` });
    }
  }
  return refusals;
}
