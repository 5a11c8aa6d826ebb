import type { Address, LedgerResult, Plan, Receipt, Trouble } from '@callwright/model';
import type { RunContext } from './run-context.ts';
import type { StepScope } from './step-scope.ts';

/** Ledger writes are of one key with one content, so that sending one again cannot do anything twice. */
const ATTEMPTS = 3;
const AGAIN_MS = 2_000;

/** A receipt of this run for an address, stamped with the server's time. */
export function newReceipt(
  context: RunContext,
  about: Pick<Receipt, 'address' | 'liveId' | 'liveName'> &
    Partial<Pick<Receipt, 'division' | 'flow' | 'attributes' | 'pending'>>,
): Receipt {
  const { plan } = context.input.sealed;
  return {
    formatVersion: 1,
    ...ownerOf(plan),
    ...about,
    run: context.input.run,
    at: context.server.iso(),
    ...(plan.gitCommit !== undefined && { gitCommit: plan.gitCommit }),
    ...memoryOf(plan, about.address),
  };
}

type Memory = Pick<Receipt, 'protect' | 'movedFrom'>;
const memories = new WeakMap<Plan, ReadonlyMap<Address, Memory>>();

/** What receipts remember of a manifest beside what was applied. A plan is asked once for each of its receipts. */
function memoryOf(plan: Plan, address: Address): Memory {
  let known = memories.get(plan);
  if (known === undefined) {
    known = new Map(
      plan.changes.map((change): readonly [Address, Memory] => [
        change.address,
        {
          ...(change.protect && { protect: true }),
          ...(change.movedFrom !== undefined && { movedFrom: change.movedFrom }),
        },
      ]),
    );
    memories.set(plan, known);
  }
  return known.get(address) ?? {};
}

function ownerOf(plan: Plan): Pick<Receipt, 'project' | 'org' | 'orgId'> {
  return { project: plan.project, org: plan.org, orgId: plan.orgId };
}

/** Writes a receipt; a trouble when the ledger did not confirm it. */
export async function keepReceipt(scope: StepScope, receipt: Receipt): Promise<Trouble | undefined> {
  const { ledger } = scope.context.input;
  const trouble = await confirmed(scope, `note the receipt of ${receipt.address}`, () =>
    ledger.writeReceipt(receipt),
  );
  if (trouble === undefined) {
    scope.context.receipts.set(receipt.address, receipt);
  }
  return trouble;
}

export async function removeReceipt(scope: StepScope, address: Address): Promise<Trouble | undefined> {
  const { ledger } = scope.context.input;
  const trouble = await confirmed(scope, `drop the receipt of ${address}`, () => ledger.dropReceipt(address));
  if (trouble === undefined) {
    scope.context.receipts.delete(address);
  }
  return trouble;
}

/** Puts the ledger back to how it was before this step noted something; a failure is told, not thrown. */
export function restoreReceipt(
  scope: StepScope,
  address: Address,
  before: Receipt | undefined,
): Promise<Trouble | undefined> {
  return before === undefined ? removeReceipt(scope, address) : keepReceipt(scope, before);
}

async function confirmed(
  scope: StepScope,
  what: string,
  send: () => Promise<LedgerResult>,
): Promise<Trouble | undefined> {
  let lost = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const result = await scope.write(what, send);
    if (result === 'done') {
      return undefined;
    }
    if (result === 'taken') {
      return {
        code: 'applier.receipt-refused',
        summary: `The ledger did not ${what}: the row belongs to somebody else.`,
        hint: 'Plan again.',
      };
    }
    lost = result.lost;
    if (attempt < ATTEMPTS) {
      await scope.wait(AGAIN_MS, 'the ledger');
    }
  }
  return {
    code: 'applier.receipt-not-confirmed',
    summary: `The ledger did not confirm that it could ${what}.`,
    detail: lost,
    hint: 'Plan again: the ledger is rebuilt by comparing content.',
  };
}
