export type { Connection, RequestRecord } from './connection.ts';
export { fileLedger, fileLedgerReader } from './ledger/file-ledger.ts';
export { noLedger } from './ledger/no-ledger.ts';
export { orgLedger, orgLedgerReader } from './ledger/org-ledger.ts';
export { permissionsNeeded } from './permissions-needed.ts';
export { openReader } from './reader.ts';
export type { Endpoints } from './region.ts';
export { REGIONS, endpointsOf } from './region.ts';
export { openWriter } from './writer.ts';
