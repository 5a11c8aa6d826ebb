import type { Fact, PlatformReader } from '@callwright/model';
import { isToolError } from '@callwright/model';
import type { DoctorArguments } from '../command-line.ts';
import { connectOrg } from '../connect-org.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { readDesired } from '../make-plan.ts';
import { paintFor } from '../paint.ts';
import { toolErrorText } from '../reporters/finding-text.ts';
import type { Surroundings } from '../surroundings.ts';
import { count, listing, plain } from '../words.ts';
import { jsonText } from '../reporters/json-text.ts';

/** One thing that was looked at. */
export interface Check {
  readonly check: 'connection' | 'org' | 'permissions-to-plan' | 'permissions-to-apply' | 'clock';
  readonly result: 'good' | 'bad' | 'not-checked';
  readonly words: string;
  readonly fix?: string;
}

/** Clocks that differ more than this make leases and receipts hard to read. */
const MOST_SKEW_SECONDS = 120;

/** `callwright doctor`: whether this client can plan and apply here, and what to do when not. */
export async function doctor(args: DoctorArguments, around: Surroundings): Promise<ExitStatus> {
  const { project, desired } = await readDesired(args, around);
  const org = await connectOrg(project, desired, args, around);
  try {
    const { openReader, permissionsNeeded } = await import('@callwright/genesys');
    const reader = await openReader(org.connection);
    const client = await reader.identify();
    const uses = desired.resources;
    const permissions = await reader.permissions();
    const checks: readonly Check[] = [
      {
        check: 'connection',
        result: 'good',
        words: `reached as OAuth client ${plain(client.clientName ?? client.clientId)}`,
      },
      orgCheck(client.organization, desired.orgId),
      permissionCheck('plan', permissions, permissionsNeeded('plan', uses, org.ledger)),
      permissionCheck('apply', permissions, permissionsNeeded('apply', uses, org.ledger)),
      clockCheck(reader, around),
    ];
    return report(checks, args, around);
  } catch (error) {
    if (isToolError(error) && args.format === 'json') {
      around.out(
        jsonText({
          formatVersion: 1,
          checks: [
            { check: 'connection', result: 'bad', words: error.message, code: error.code, fix: error.hint },
          ],
        }),
      );
      around.say(`${toolErrorText(error, paintFor(around, 'say', !args.color))}\n`);
      return EXIT.failed;
    }
    throw error;
  } finally {
    await org.close();
  }
}

function report(checks: readonly Check[], args: DoctorArguments, around: Surroundings): ExitStatus {
  const bad = checks.some((check) => check.result === 'bad');
  if (args.format === 'json') {
    around.out(jsonText({ formatVersion: 1, checks }));
  } else {
    const paint = paintFor(around, 'out', !args.color);
    for (const check of checks) {
      const sign =
        check.result === 'good'
          ? paint.green('good       ')
          : check.result === 'bad'
            ? paint.red('bad        ')
            : paint.yellow('not checked');
      around.out(`${sign}  ${check.check}: ${check.words}\n`);
      if (check.fix !== undefined) {
        around.out(`             ${paint.green('→')} ${check.fix}\n`);
      }
    }
  }
  return bad ? EXIT.failed : EXIT.done;
}

function orgCheck(
  organization: { readonly id: string; readonly name: string },
  pinned: string | undefined,
): Check {
  const words = `"${plain(organization.name)}", id ${organization.id}`;
  if (pinned === undefined) {
    return {
      check: 'org',
      result: 'good',
      words: `${words}; the project pins no id`,
      fix: `To be safe against mixed-up credentials write \`orgId: ${organization.id}\` in callwright.yaml.`,
    };
  }
  return pinned.toLowerCase() === organization.id.toLowerCase()
    ? { check: 'org', result: 'good', words: `${words}, as the project pins it` }
    : {
        check: 'org',
        result: 'bad',
        words: `${words}, and the project pins ${pinned}`,
        fix: 'Check which credentials and which region are set.',
      };
}

function permissionCheck(
  purpose: 'plan' | 'apply',
  have: Fact<readonly string[]>,
  need: readonly string[],
): Check {
  const check = `permissions-to-${purpose}` as const;
  if (!have.known) {
    return {
      check,
      result: 'not-checked',
      words: `the platform does not tell them (${plain(have.detail)}); needed are ${listing(need, need.length)}`,
    };
  }
  const missing = need.filter((permission) => !grants(have.value, permission));
  return missing.length === 0
    ? { check, result: 'good', words: `all ${count(need.length, 'permission')} are there` }
    : {
        check,
        result: purpose === 'plan' ? 'bad' : 'not-checked',
        words: `missing: ${listing(missing, missing.length)}`,
        fix: `Add ${missing.length === 1 ? 'it' : 'them'} to a role of this OAuth client${purpose === 'apply' ? ', if it is to apply' : ''}; it can take five minutes to work.`,
      };
}

/** `domain:entity:*` and `domain:*:*` grant what they cover. */
function grants(have: readonly string[], needed: string): boolean {
  const [domain = '', entity = '', action = ''] = needed.split(':');
  return have.some((permission) => {
    const [d = '', e = '', a = ''] = permission.split(':');
    return (d === domain || d === '*') && (e === entity || e === '*') && (a === action || a === '*');
  });
}

function clockCheck(reader: PlatformReader, around: Surroundings): Check {
  const skew = Math.round((around.clock.now() - Date.parse(reader.serverTime())) / 1000);
  return Math.abs(skew) <= MOST_SKEW_SECONDS
    ? {
        check: 'clock',
        result: 'good',
        words: `differs from the server's by ${count(Math.abs(skew), 'second')}`,
      }
    : {
        check: 'clock',
        result: 'bad',
        words: `differs from the server's by ${count(Math.abs(skew), 'second')}`,
        fix: 'Set the clock of this machine; leases are counted by the server, but people read both.',
      };
}
