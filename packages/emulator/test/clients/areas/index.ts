import type { Area } from '../step.ts';
import { dataTables } from './data-tables.ts';
import { flows } from './flows.ts';
import { identity } from './identity.ts';
import { messages } from './messages.ts';
import { queues } from './queues.ts';
import { routes } from './routes.ts';

/** Together they send every operation of tier 1 at least once. */
export const areas: readonly Area[] = [identity, flows, routes, queues, messages, dataTables];
