import { closestName } from '@callwright/archy';
import type { Plan } from '@callwright/model';
import { ToolError, parseAddress } from '@callwright/model';
import { lineWidth } from '../break-lines.ts';
import type { WhyArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { paintFor } from '../paint.ts';
import { presentPlan } from '../present-plan.ts';
import type { ChainLink } from '../reason-chain.ts';
import { reasonChain } from '../reason-chain.ts';
import { jsonText } from '../reporters/json-text.ts';
import { whyText } from '../reporters/why-text.ts';
import type { Surroundings } from '../surroundings.ts';

/** `callwright why ADDRESS`: the reason chain of one change, of a saved plan or of one made now. Writes nothing. */
export async function why(args: WhyArguments, around: Surroundings): Promise<ExitStatus> {
  const plan = await presentPlan(args, around);
  const { address } = args;
  const chain = parseAddress(address) === undefined ? undefined : reasonChain(plan, address as never);
  if (chain === undefined) {
    throw notPlanned(address, plan);
  }
  around.out(
    args.format === 'json'
      ? jsonText(whyData(address, chain, plan))
      : whyText(chain, plan, {
          paint: paintFor(around, 'out', !args.color),
          width: lineWidth(around, 'out'),
        }),
  );
  return EXIT.done;
}

function whyData(address: string, chain: readonly ChainLink[], plan: Plan): unknown {
  const addresses = new Set<string>(chain.map(({ change }) => change.address));
  return {
    formatVersion: 1,
    address,
    planDigest: plan.digest,
    chain: chain.map(({ change, depth }) => ({ depth, ...change })),
    hazards: plan.hazards.filter((hazard) => addresses.has(hazard.address)),
    steps: plan.steps.filter((step) => step.address === address),
  };
}

function notPlanned(address: string, plan: Plan): ToolError {
  const known = plan.changes.map((change) => change.address);
  const meant = closestName(address, known) ?? known.find((one) => one.endsWith(`/${address}`));
  return new ToolError({
    code: 'cli.unknown-address',
    problem: 'usage',
    summary: `The plan for org ${plan.org} knows nothing of ${JSON.stringify(address)}.`,
    hint:
      meant === undefined
        ? 'Addresses are Kind/name; callwright plan --verbose lists all of them.'
        : `Did you mean ${meant}?`,
  });
}
