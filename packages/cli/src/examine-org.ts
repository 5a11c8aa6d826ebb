import type { PermissionUses } from '@callwright/genesys';
import type { DesiredState, LedgerReading, ToolError } from '@callwright/model';
import { isToolError } from '@callwright/model';
import type { Check, CheckName, Look, Reached } from './check.ts';
import { LOOKS } from './checks/index.ts';
import type { ConnectedOrg } from './connect-org.ts';
import { connectOrg } from './connect-org.ts';
import type { DoctorArguments } from './command-arguments.ts';
import { openForReading } from './open-ledger.ts';
import type { OpenProject } from './open-project.ts';
import type { Surroundings } from './surroundings.ts';
import { count, plain } from './words.ts';

/** What is to be looked at, and who hears how far it is. */
export interface Examination {
  readonly project: OpenProject;
  readonly desired: DesiredState;
  readonly uses: PermissionUses;
  readonly args: DoctorArguments;
  readonly around: Surroundings;
  readonly progress: (words: string) => void;
}

/**
 * Looks at everything that `doctor` looks at. Nothing that is wrong ends it: what cannot be looked at because of that
 * says so. `use` is called with the org while it is still reached, and not at all where it is not.
 *
 * @throws ToolError only of an interruption, and what `use` throws
 */
export async function examineOrg(
  examination: Examination,
  use: (reached: Reached) => Promise<void>,
): Promise<readonly Check[]> {
  const first = projectCheck(examination.desired);
  const org = await connected(examination);
  if ('check' in org) {
    return [first, org, ...notReached(LOOKS)];
  }
  try {
    const reached = await reach(org, examination);
    if ('check' in reached) {
      return [first, reached, ...notReached(LOOKS)];
    }
    const found = await lookAtAll(reached);
    await use(reached);
    return [first, connectionCheck(reached), ...found];
  } finally {
    await org.close();
  }
}

function projectCheck({ findings, resources }: DesiredState): Check {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return errors === 0
    ? { check: 'project', result: 'good', words: `${count(resources.length, 'resource')} in the manifests` }
    : {
        check: 'project',
        result: 'bad',
        problem: 'failed',
        words: `${count(errors, 'error')} in the manifests: which kinds are used is not known, so that permissions and listings are checked for flows alone`,
        fix: 'callwright validate names each with its line.',
      };
}

async function connected({ project, desired, args, around }: Examination): Promise<ConnectedOrg | Check> {
  try {
    return await connectOrg(project, desired, args, around);
  } catch (error) {
    return failed('connection', error);
  }
}

async function reach(org: ConnectedOrg, examination: Examination): Promise<Reached | Check> {
  const { desired, uses, args, around, progress } = examination;
  try {
    const { inspectOrg } = await import('@callwright/genesys');
    const { reader, ledger } = await openForReading(org, desired, progress);
    let reading: Promise<LedgerReading> | undefined;
    return {
      desired,
      uses,
      org,
      connection: org.connection,
      client: await reader.identify(),
      reader,
      inspector: await inspectOrg(org.connection),
      ledger: () => (reading ??= ledger.read()),
      wantedFor: args.for,
      around,
      progress,
    };
  } catch (error) {
    return failed('connection', error);
  }
}

function connectionCheck({ client, org }: Reached): Check {
  return {
    check: 'connection',
    result: 'good',
    words: `reached as OAuth client "${plain(client.clientName ?? client.clientId)}"${org.local ? ', the local org of this project' : ''}`,
  };
}

async function lookAtAll(reached: Reached): Promise<readonly Check[]> {
  const found: Check[] = [];
  let lost: Check | undefined;
  for (const look of LOOKS) {
    if (lost !== undefined) {
      found.push(...look.checks.map((check) => afterwards(check, lost?.words ?? '')));
      continue;
    }
    reached.progress(`looking at ${look.checks[0] ?? ''}`);
    try {
      found.push(...(await look.look(reached)));
    } catch (error) {
      const [check = 'connection', ...others] = look.checks;
      lost = failed(check, error);
      found.push(lost, ...others.map((other) => afterwards(other, lost?.words ?? '')));
    }
  }
  return found;
}

/** Why a look ended, as a check; an interruption and a defect of ours go on. */
function failed(check: CheckName, error: unknown): Check {
  if (!isToolError(error) || error.problem === 'interrupted') {
    throw error;
  }
  return {
    check,
    result: 'bad',
    code: error.code,
    problem: error.problem,
    words: wordsOf(error),
    ...(error.hint !== undefined && { fix: plain(error.hint) }),
  };
}

function wordsOf({ message, detail }: ToolError): string {
  const said = plain(message.replace(/\.$/, ''));
  return detail === undefined || detail === '' ? said : `${said}. ${plain(detail)}`;
}

function notReached(looks: readonly Look[]): readonly Check[] {
  return looks.flatMap(({ checks }) =>
    checks.map((check): Check => ({ check, result: 'not-checked', words: 'the org could not be reached' })),
  );
}

function afterwards(check: CheckName, why: string): Check {
  return { check, result: 'not-checked', words: `the org stopped answering before: ${why}` };
}
