export type { Connection, RequestRecord } from './connection.ts';
export { openReader } from './reader.ts';
export type { Endpoints } from './region.ts';
export { REGIONS, endpointsOf } from './region.ts';
export { openWriter } from './writer.ts';
