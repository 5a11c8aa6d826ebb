import type { GraphArguments } from '../command-line.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { readDesired } from '../make-plan.ts';
import { graphMermaid } from '../reporters/graph-mermaid.ts';
import type { Surroundings } from '../surroundings.ts';

/** `callwright graph`: draws what the manifests say, from the numbers inwards. Needs no org. */
export async function graph(args: GraphArguments, around: Surroundings): Promise<ExitStatus> {
  const { desired } = await readDesired(args, around);
  around.out(graphMermaid(desired));
  return EXIT.done;
}
