import type { ProbesRun } from '@callwright/genesys';
import { breakLines, lineWidth } from './break-lines.ts';
import type { Reached } from './check.ts';
import type { DoctorArguments } from './command-arguments.ts';
import type { Progress } from './progress.ts';
import { listing, plain } from './words.ts';

const READ_ONLY = 'not tried: it would have to make throw-away objects, and that was not approved';

/**
 * Tries what is assumed about the platform: by reading, and, once that was approved, on throw-away objects that are taken
 * away again. What they are and where is said before.
 */
export async function probeOrg(reached: Reached, args: DoctorArguments, shown: Progress): Promise<ProbesRun> {
  const { UNTRIED, readingProbesRun, writingProbesRun, writingProbesSkipped } =
    await import('@callwright/genesys');
  const { connection, around, progress } = reached;
  progress('trying what can be read');
  const read = await readingProbesRun(connection);
  shown.done();
  const written = (await approved(reached, args))
    ? // The first interrupt must not keep the objects from being removed.
      await writingProbesRun({ ...connection, signal: around.stop }, { finish: around.finish, progress })
    : { results: writingProbesSkipped(READ_ONLY), leftBehind: [] };
  return {
    results: [...read.results, ...written.results, ...UNTRIED],
    leftBehind: written.leftBehind,
  };
}

async function approved({ around, desired, client }: Reached, args: DoctorArguments): Promise<boolean> {
  if (args.autoApprove) {
    return true;
  }
  const { PROBES_MAKE } = await import('@callwright/genesys');
  const where = `org ${plain(desired.org)} ("${plain(client.organization.name)}")`;
  const width = lineWidth(around, 'say');
  around.say(
    breakLines(
      `\nThe other assumptions are tried on throw-away objects in ${where}, all of whose names begin with "Callwright probe": ${listing(PROBES_MAKE)}. They are removed at the end, also after Ctrl-C.\n`,
      width,
    ),
  );
  if (!around.canAsk) {
    around.say('Nobody can be asked here: with --auto-approve they are made.\n');
    return false;
  }
  const answer = await around.ask('Make them? Type yes: ');
  return answer.trim().toLowerCase() === 'yes';
}
