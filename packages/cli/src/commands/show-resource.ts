import type { FlowPicture } from '@callwright/archy';
import { closestName } from '@callwright/archy';
import type { Address, DesiredState, Plan } from '@callwright/model';
import { ToolError, isFlowKind, kindOf } from '@callwright/model';
import { lineWidth } from '../break-lines.ts';
import type { PictureFormat, ShowArguments } from '../command-arguments.ts';
import { desiredWithPlan } from '../desired-with-plan.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { paintFor } from '../paint.ts';
import { flowMermaid } from '../reporters/flow-mermaid.ts';
import { jsonText } from '../reporters/json-text.ts';
import { shownText } from '../reporters/shown-text.ts';
import type { ShownResource } from '../shown-resource.ts';
import { shownResource } from '../shown-resource.ts';
import type { Surroundings } from '../surroundings.ts';
import { dayOf } from '../words.ts';

/** `callwright show Kind/name`: what stands in a manifest, from the inside; with a plan, what is edited in it. Writes nothing. */
export async function showResource(args: ShowArguments, around: Surroundings): Promise<ExitStatus> {
  refuseFormat(args);
  const { desired, plan } = await desiredWithPlan(args, around);
  const resource = desired.resources.find(({ address }) => address === args.what);
  if (resource === undefined) {
    throw notThere(args.what, desired, plan);
  }
  const change = plan?.changes.find(({ address }) => address === args.what);
  const shown = await shownResource(resource, desired.org, change, dayOf(around.clock.now()));
  around.out(await written(shown, args, around));
  return EXIT.done;
}

/** What writes the picture of a flow, by format. */
const DRAWN: Readonly<
  Record<
    PictureFormat,
    (picture: FlowPicture, shown: ShownResource, toolVersion: string) => string | Promise<string>
  >
> = {
  mermaid: flowMermaid,
  // Loaded for nothing else.
  html: async (picture, shown, toolVersion) =>
    (await import('../pages/flow/flow-page.tsx')).flowPage(picture, shown, toolVersion),
};

/** Whether a format is for pictures. */
function isPictureFormat(format: string): format is PictureFormat {
  return Object.hasOwn(DRAWN, format);
}

async function written(
  shown: ShownResource,
  { format, color }: ShowArguments,
  around: Surroundings,
): Promise<string> {
  if (isPictureFormat(format) && shown.picture !== undefined) {
    return DRAWN[format](shown.picture, shown, around.toolVersion);
  }
  return format === 'json'
    ? jsonText({ formatVersion: 1, ...shown })
    : shownText(shown, { paint: paintFor(around, 'out', !color), width: lineWidth(around, 'out') });
}

/** Before anything is read: nobody waits for what cannot be shown. */
function refuseFormat({ what, format }: ShowArguments): void {
  const formats = ['human', 'json', ...Object.keys(DRAWN)];
  if (!formats.includes(format)) {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: `${what} is not shown as ${format}: that is for plans.`,
      hint: `It can be shown as ${formats.join(', ')}.`,
    });
  }
  if (isPictureFormat(format) && !isFlowKind(kindOf(what as Address))) {
    throw notDrawn(what, format);
  }
}

function notDrawn(address: string, format: string): ToolError {
  return new ToolError({
    code: 'cli.usage',
    problem: 'usage',
    summary: `${address} is no flow: there is nothing in it to draw as ${format}.`,
    hint: `callwright show ${address} says what it holds; callwright graph draws who leads to whom.`,
  });
}

function notThere(address: string, { resources, org }: DesiredState, plan: Plan | undefined): ToolError {
  const known = resources.map((resource) => resource.address);
  const isLeaving = plan?.changes.some((change) => change.address === address) === true;
  const meant = closestName(address, known) ?? known.find((one) => one.endsWith(`/${address}`));
  return new ToolError({
    code: 'cli.unknown-address',
    problem: 'usage',
    summary: isLeaving
      ? `${address} has no manifest any more, so there is nothing to show of it.`
      : `No manifest describes ${JSON.stringify(address)} for org ${org}, and no plan is saved there.`,
    hint: isLeaving
      ? `callwright why ${address} says what becomes of it.`
      : meant === undefined
        ? 'Addresses are Kind/name, as plan and graph print them.'
        : `Did you mean ${meant}?`,
  });
}
