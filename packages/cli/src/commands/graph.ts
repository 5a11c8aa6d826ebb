import type { DesiredState, Plan } from '@callwright/model';
import { callGraph } from '../call-graph.ts';
import type { GraphArguments } from '../command-arguments.ts';
import { desiredWithPlan } from '../desired-with-plan.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { planMarkings } from '../marking.ts';
import { graphDot } from '../reporters/graph-dot.ts';
import { graphMermaid } from '../reporters/graph-mermaid.ts';
import { jsonText } from '../reporters/json-text.ts';
import { scheduleTimes } from '../schedule-times.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * `callwright graph`: draws what the manifests say, from the numbers inwards. With `--plan`, or `--org` for a plan that is
 * made now, it shows what becomes of each; without either it needs no org.
 */
export async function graph(args: GraphArguments, around: Surroundings): Promise<ExitStatus> {
  const { desired, plan } = await desiredWithPlan(args, around);
  around.out(await written(desired, plan, args.format));
  return EXIT.done;
}

async function written(
  desired: DesiredState,
  plan: Plan | undefined,
  format: GraphArguments['format'],
): Promise<string> {
  if (format === 'html') {
    // Loaded for nothing else.
    const { graphPage, planPage } = await import('../pages/call-paths/paths-pages.ts');
    return plan === undefined ? graphPage(desired) : planPage(plan, desired, await scheduleTimes(plan));
  }
  const paths = callGraph(desired, plan && planMarkings(plan));
  switch (format) {
    case 'mermaid':
      return graphMermaid(paths);
    case 'dot':
      return graphDot(paths);
    case 'json':
      return jsonText({ formatVersion: 1, ...paths });
  }
}
