import type { CallGraph } from '../call-graph.ts';
import { callGraph } from '../call-graph.ts';
import type { GraphArguments } from '../command-arguments.ts';
import { desiredWithPlan } from '../desired-with-plan.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { graphDot } from '../reporters/graph-dot.ts';
import { graphMermaid } from '../reporters/graph-mermaid.ts';
import { jsonText } from '../reporters/json-text.ts';
import type { Surroundings } from '../surroundings.ts';

const WRITERS: Readonly<Record<GraphArguments['format'], (graph: CallGraph) => string>> = {
  mermaid: graphMermaid,
  dot: graphDot,
  json: (graph) => jsonText({ formatVersion: 1, ...graph }),
};

/**
 * `callwright graph`: draws what the manifests say, from the numbers inwards. With `--plan`, or `--org` for a plan that is
 * made now, it shows what becomes of each; without either it needs no org.
 */
export async function graph(args: GraphArguments, around: Surroundings): Promise<ExitStatus> {
  const { desired, plan } = await desiredWithPlan(args, around);
  around.out(WRITERS[args.format](callGraph(desired, plan)));
  return EXIT.done;
}
