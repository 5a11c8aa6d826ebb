import { breakLease, leaseNow } from '@callwright/applier';
import type { LeaseNow } from '@callwright/applier';
import type { LeaseRow, LedgerOwner } from '@callwright/model';
import { ToolError } from '@callwright/model';
import { breakLines, lineWidth } from '../break-lines.ts';
import type { RunsArguments } from '../command-arguments.ts';
import type { ConnectedOrg } from '../connect-org.ts';
import { connectOrg, ledgerOf } from '../connect-org.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { holderName } from '../holder-name.ts';
import { LOCAL_LEASE_SECONDS } from '../local-org.ts';
import { readDesired } from '../make-plan.ts';
import { ledgerWriter, openForReading } from '../open-ledger.ts';
import { paintFor } from '../paint.ts';
import type { LeasePlace } from '../reporters/lease-text.ts';
import { EXPIRES_SOONER, NO_LEASE, brokenText, leaseJson, leaseText } from '../reporters/lease-text.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * `callwright runs --lease`: who may write to an org right now; with `--break`, takes that away from them. Needs of the
 * project only where it keeps its ledger: manifests that are not valid must not stand in the way of whoever mends them.
 */
export async function runsLease(args: RunsArguments, around: Surroundings): Promise<ExitStatus> {
  const { project, desired } = await readDesired(args, around, { anyhow: true });
  const place: LeasePlace = { org: desired.org, kept: ledgerOf(project) };
  if (place.kept === 'none') {
    around.out(args.format === 'json' ? leaseJson({ state: 'no-ledger' }, place) : NO_LEASE);
    return EXIT.done;
  }
  const org = await connectOrg(project, desired, args, around);
  try {
    const { reader, ledger, owner } = await openForReading(org, desired, () => undefined);
    const lease = await leaseNow(ledger, reader);
    if (!args.break || lease.state !== 'held') {
      tell(lease, place, args, around);
      return EXIT.done;
    }
    await confirm(lease, place, args, around);
    return await takeAway(lease.row, { org, owner, place }, args, around);
  } finally {
    await org.close();
  }
}

function tell(
  lease: LeaseNow,
  place: LeasePlace,
  args: RunsArguments,
  around: Surroundings,
  why = args.break ? 'There is nothing to break.\n' : '',
): void {
  if (args.format === 'json') {
    around.out(leaseJson(lease, place));
    return;
  }
  const text = `${leaseText(lease, place, paintFor(around, 'out', !args.color))}${why}`;
  around.out(breakLines(text, lineWidth(around, 'out')));
}

/** The id of the run, typed or given: nobody takes the lease from a run that they have not looked at. */
async function confirm(
  lease: Extract<LeaseNow, { readonly state: 'held' }>,
  place: LeasePlace,
  args: RunsArguments,
  around: Surroundings,
): Promise<void> {
  const { row } = lease;
  if (args.confirm !== undefined) {
    if (args.confirm !== row.run) {
      throw otherRun(row, args.confirm, place);
    }
    return;
  }
  around.say(leaseText(lease, place, paintFor(around, 'say', !args.color)));
  if (!around.canAsk) {
    throw new ToolError({
      code: 'cli.not-confirmed',
      problem: 'usage',
      summary: 'Nobody can be asked here, and it was not confirmed that the lease is to be broken.',
      detail: 'Make sure first that the run is dead: one that is alive stops in the middle of its work.',
      hint: `callwright runs --lease --break --org ${place.org} --confirm ${row.run}`,
    });
  }
  const answer = await around.ask(
    '\nA run that is alive stops in the middle of its work. Type the id of the run to take the lease away from it: ',
  );
  if (answer.trim() !== row.run) {
    throw new ToolError({
      code: 'cli.declined',
      problem: 'interrupted',
      summary: 'Not confirmed; nothing was changed.',
    });
  }
}

interface Work {
  readonly org: ConnectedOrg;
  readonly owner: LedgerOwner;
  readonly place: LeasePlace;
}

async function takeAway(
  held: LeaseRow,
  { org, owner, place }: Work,
  args: RunsArguments,
  around: Surroundings,
): Promise<ExitStatus> {
  const { openWriter } = await import('@callwright/genesys');
  const platform = await openWriter(org.connection);
  await platform.identify();
  const ledger = await ledgerWriter(org.connection, org.ledger, owner);
  const result = await breakLease({
    ledger,
    platform,
    clock: around.clock,
    holder: holderName(),
    run: held.run,
    ...(org.local && { leaseSeconds: LOCAL_LEASE_SECONDS }),
  });
  switch (result.outcome) {
    case 'broken': {
      const now = await leaseNow(ledger, platform);
      const broken = { row: result.row, until: result.now.expiresAt };
      around.out(
        args.format === 'json'
          ? leaseJson(now, place, broken)
          : breakLines(
              brokenText(broken, now.at, paintFor(around, 'out', !args.color)),
              lineWidth(around, 'out'),
            ),
      );
      return EXIT.done;
    }
    case 'expires-sooner':
      tell(result.lease, place, args, around, EXPIRES_SOONER);
      return EXIT.done;
    case 'not-held':
      tell(result.lease, place, args, around);
      return EXIT.done;
    case 'other-run':
      throw otherRun(result.row, held.run, place);
    case 'overtaken':
      throw new ToolError({
        code: 'cli.lease-taken-meanwhile',
        problem: 'lease',
        summary: `${result.row?.holder ?? 'Somebody'} took the lease meanwhile${result.row ? `, for run ${result.row.run}` : ''}; it was left to them.`,
        hint: `callwright runs --lease --org ${place.org}`,
      });
    case 'not-taken':
      throw new ToolError({
        code: 'cli.lease-not-broken',
        problem: 'failed',
        summary: `The org did not confirm that run ${held.run} has lost the lease, and its ledger says that the run still has it.`,
        hint: `Again: callwright runs --lease --break --org ${place.org} --confirm ${held.run}`,
      });
  }
}

function otherRun(row: LeaseRow, wanted: string, place: LeasePlace): ToolError {
  return new ToolError({
    code: 'cli.lease-other-run',
    problem: 'lease',
    summary: `The lease is held by run ${row.run} of ${row.holder}, not by run ${wanted}. Nothing was changed.`,
    hint: `Look first: callwright runs --lease --org ${place.org}`,
  });
}
