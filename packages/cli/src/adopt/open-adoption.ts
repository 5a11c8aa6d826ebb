import { join } from 'node:path';
import type { Address, DesiredState, LedgerReading, PlatformReader } from '@callwright/model';
import type { ConnectedOrg } from '../connect-org.ts';
import type { OrgReader } from '../open-ledger.ts';
import { openForReading } from '../open-ledger.ts';
import type { OpenProject } from '../open-project.ts';
import { checkOrg } from '../read-org.ts';
import { checkKinds } from './choose-rows.ts';
import type { ExportStore } from './export-store.ts';
import { exportStore } from './export-store.ts';
import type { OrgRows } from './org-rows.ts';
import { readOrgRows } from './org-rows.ts';
import { rememberingReader } from './remembering-reader.ts';

/** An org whose listings have been read, and a project to describe it in. */
export interface OpenAdoption extends OrgReader {
  readonly project: OpenProject;
  readonly desired: DesiredState;
  readonly orgId: string;
  readonly rows: OrgRows;
  readonly receipts: LedgerReading;
  readonly exports: ExportStore;
  readonly reader: PlatformReader;
  /** Every kind that a manifest can have. */
  readonly kinds: readonly string[];
  /** The address of a live id that this project manages. */
  readonly addressOf: (id: string) => Address | undefined;
  readonly progress: (words: string) => void;
}

const FLOW_KINDS = ['SharedFlow', 'InboundFlow', 'Flow'];

/** Lists the org. Kinds that nobody asked for are listed too, since what is chosen may name them; contents are not read. */
export async function openAdoption(
  around: { readonly project: OpenProject; readonly desired: DesiredState; readonly org: ConnectedOrg },
  args: { readonly kind: readonly string[] },
  progress: (words: string) => void,
): Promise<OpenAdoption> {
  const { project, desired, org } = around;
  const kinds = [...FLOW_KINDS, ...desired.kinds.map(({ kind }) => kind)];
  checkKinds(args.kind, kinds);
  const open = await openForReading(org, desired, progress);
  const client = await open.reader.identify();
  checkOrg(desired, client.organization);
  const orgId = client.organization.id;
  const exports = exportStore(
    open.reader,
    org.local ? undefined : join(project.ownFolder, 'adopt', orgId.replace(/[^A-Za-z0-9-]/g, '_')),
    progress,
  );
  const reader = rememberingReader(open.reader, exports);
  const [rows, receipts] = await Promise.all([
    readOrgRows(reader, desired.kinds, progress),
    open.ledger.read(),
  ]);
  const managed = new Map(receipts.receipts.map(({ liveId, address }) => [liveId, address]));
  return {
    ...open,
    ...around,
    reader,
    orgId,
    rows,
    receipts,
    exports,
    kinds,
    progress,
    addressOf: (id) => managed.get(id),
  };
}
