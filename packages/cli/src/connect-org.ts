import type { Connection } from '@callwright/genesys';
import { orgSpecOf } from '@callwright/manifest';
import type { DesiredState, LedgerOwner } from '@callwright/model';
import { ToolError } from '@callwright/model';
import { resolve } from 'node:path';
import type { OrgArguments } from './command-arguments.ts';
import { readCredentials } from './credentials.ts';
import { chooseGateway } from './gateway.ts';
import { startLocalOrg } from './local-org.ts';
import type { OpenProject } from './open-project.ts';
import type { Surroundings } from './surroundings.ts';
import { checkTokenCount, checkTokensOf } from './token-count.ts';

/** One org, reachable. */
export interface ConnectedOrg {
  /** For reading: the first interrupt ends it, since nothing is lost by that. */
  readonly connection: Connection;
  /** Where the project keeps its receipts. */
  readonly ledger: 'org' | 'none' | { readonly file: string };
  readonly local: boolean;
  close(): Promise<void>;
}

/** Reaches the org of a command: the local one is started, any other is reached with credentials of the environment. */
export async function connectOrg(
  project: OpenProject,
  desired: Pick<DesiredState, 'org' | 'existing' | 'resources'>,
  args: Pick<OrgArguments, 'gateway' | 'tokens'>,
  around: Surroundings,
): Promise<ConnectedOrg> {
  checkTokenCount(args.tokens);
  const spec = orgSpecOf(project.loaded, desired.org);
  const ledger = ledgerOf(project);
  if (spec.emulator === true) {
    const local = await startLocalOrg(project, { seed: spec.seed, desired });
    return {
      connection: {
        gateway: local.url,
        credentials: local.credentials,
        clock: around.clock,
        signal: around.finish,
        pace: 'off',
      },
      ledger,
      local: true,
      close: () => local.close(),
    };
  }
  const { credentials, region, variables } = readCredentials(desired.org, spec.credentials, around);
  checkTokensOf(credentials, args.tokens);
  const gateway = chooseGateway(args.gateway, { gateway: spec.gateway, org: desired.org }, around);
  const chosenRegion = spec.region ?? region;
  if (gateway === undefined && chosenRegion === undefined) {
    throw new ToolError({
      code: 'cli.no-region',
      problem: 'configuration',
      summary: `Org ${desired.org} has no region.`,
      hint: 'Add `region: us-east-1` (or the region of the org) to it in callwright.yaml.',
    });
  }
  return {
    connection: {
      credentials,
      clock: around.clock,
      signal: around.finish,
      variables,
      tokens: args.tokens,
      ...(gateway === undefined ? {} : { gateway }),
      ...(chosenRegion === undefined ? {} : { region: chosenRegion }),
    },
    ledger,
    local: false,
    close: () => Promise.resolve(),
  };
}

/** Where a project keeps its ledger. */
export function ledgerOf(project: OpenProject): ConnectedOrg['ledger'] {
  const written = project.loaded.project.spec.ledger;
  if (typeof written === 'object') {
    return { file: resolve(project.settings, written.file) };
  }
  return written === 'none' ? 'none' : 'org';
}

/** Whose receipts are ours: project and org as named here, and the id that the org itself reported. */
export function ledgerOwner(desired: Pick<DesiredState, 'project' | 'org'>, orgId: string): LedgerOwner {
  return { project: desired.project, org: desired.org, orgId };
}
