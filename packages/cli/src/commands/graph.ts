import { resolve } from 'node:path';
import type { DesiredState, Plan } from '@callwright/model';
import { ToolError } from '@callwright/model';
import type { CallGraph } from '../call-graph.ts';
import { callGraph } from '../call-graph.ts';
import type { GraphArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { planOnce, readDesired } from '../make-plan.ts';
import { paintFor } from '../paint.ts';
import { newProgress } from '../progress.ts';
import { graphDot } from '../reporters/graph-dot.ts';
import { graphMermaid } from '../reporters/graph-mermaid.ts';
import { jsonText } from '../reporters/json-text.ts';
import { readPlanFolder } from '../saved-plan.ts';
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
  around.out(WRITERS[args.format](await drawn(args, around)));
  return EXIT.done;
}

async function drawn(args: GraphArguments, around: Surroundings): Promise<CallGraph> {
  if (args.plan !== undefined) {
    const { plan } = await readPlanFolder(resolve(around.folder, args.plan));
    const { desired } = await readDesired({ ...args, org: args.org ?? plan.org }, around);
    checkSources(plan, desired);
    return callGraph(desired, plan);
  }
  if (args.org === undefined) {
    return callGraph((await readDesired(args, around)).desired);
  }
  const progress = newProgress(around, paintFor(around, 'say', !args.color));
  return planOnce(args, around, progress.note, ({ sealed, desired }) =>
    Promise.resolve(callGraph(desired, sealed.plan)),
  ).finally(() => progress.done());
}

/** A plan of other manifests would colour what is not there. */
function checkSources(plan: Plan, desired: DesiredState): void {
  if (
    plan.project !== desired.project ||
    plan.org !== desired.org ||
    plan.sourcesDigest !== desired.sourcesDigest
  ) {
    throw new ToolError({
      code: 'plan.other-sources',
      problem: 'stale',
      summary: 'The plan was made from other manifests than the ones here.',
      hint: `Plan again: callwright plan --org ${plan.org} --out DIR`,
    });
  }
}
