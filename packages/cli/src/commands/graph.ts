import { resolve } from 'node:path';
import type { DesiredState, Plan } from '@callwright/model';
import { callGraph } from '../call-graph.ts';
import type { GraphArguments } from '../command-arguments.ts';
import { desiredOfPlan } from '../desired-of-plan.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { planOnce, readDesired } from '../make-plan.ts';
import { planOutcomes } from '../outcome.ts';
import { paintFor } from '../paint.ts';
import { newProgress } from '../progress.ts';
import { graphDot } from '../reporters/graph-dot.ts';
import { graphMermaid } from '../reporters/graph-mermaid.ts';
import { jsonText } from '../reporters/json-text.ts';
import { readPlanFolder } from '../saved-plan.ts';
import { scheduleTimes } from '../schedule-times.ts';
import type { Surroundings } from '../surroundings.ts';

/** What is drawn: what the manifests say, and a plan where there is one. */
interface Drawn {
  readonly desired: DesiredState;
  readonly plan?: Plan;
}

/**
 * `callwright graph`: draws what the manifests say, from the numbers inwards. With `--plan`, or `--org` for a plan that is
 * made now, it shows what becomes of each; without either it needs no org.
 */
export async function graph(args: GraphArguments, around: Surroundings): Promise<ExitStatus> {
  around.out(await written(await drawn(args, around), args.format));
  return EXIT.done;
}

async function written({ desired, plan }: Drawn, format: GraphArguments['format']): Promise<string> {
  if (format === 'html') {
    const { graphPage, planPage } = await import('../pages/call-paths/paths-pages.ts');
    return plan === undefined ? graphPage(desired) : planPage(plan, desired, await scheduleTimes(plan));
  }
  const paths = callGraph(desired, plan && planOutcomes(plan));
  switch (format) {
    case 'mermaid':
      return graphMermaid(paths);
    case 'dot':
      return graphDot(paths);
    case 'json':
      return jsonText({ formatVersion: 1, ...paths });
  }
}

async function drawn(args: GraphArguments, around: Surroundings): Promise<Drawn> {
  if (args.plan !== undefined) {
    const { plan } = await readPlanFolder(resolve(around.folder, args.plan));
    return { plan, desired: await desiredOfPlan(plan, args, around) };
  }
  if (args.org === undefined) {
    return { desired: (await readDesired(args, around)).desired };
  }
  const progress = newProgress(around, paintFor(around, 'say', !args.color));
  return planOnce(args, around, progress.note, ({ sealed, desired }) =>
    Promise.resolve({ desired, plan: sealed.plan }),
  ).finally(() => progress.done());
}
