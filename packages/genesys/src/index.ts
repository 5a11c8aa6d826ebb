export type { Connection, RequestRecord } from './connection.ts';
export { fileLedger, fileLedgerReader } from './ledger/file-ledger.ts';
export { noLedger } from './ledger/no-ledger.ts';
export { orgLedger, orgLedgerReader } from './ledger/org-ledger.ts';
export type { Headroom } from './http/headroom.ts';
export type { LedgerPlace, OrgInspector, ReadingTried, RequestLimit, SeenDivisions } from './inspect-org.ts';
export { inspectOrg } from './inspect-org.ts';
export type { NeededPermission, PermissionNames, PermissionUses } from './permissions-needed.ts';
export { grants, permissionNames, permissionsNeeded, sortsWithoutPermission } from './permissions-needed.ts';
export { openReader } from './reader.ts';
export type { ProbeResult, ProbesRun, Probing } from './run-probes.ts';
export {
  PROBES_MAKE,
  UNTRIED,
  readingProbesRun,
  writingProbesRun,
  writingProbesSkipped,
} from './run-probes.ts';
export type { Endpoints } from './region.ts';
export { REGIONS, endpointsOf } from './region.ts';
export { openWriter } from './writer.ts';
